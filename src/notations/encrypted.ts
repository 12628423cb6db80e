/**
 * What SOPS (`ENC[AES256_GCM,data:...]`), Jasypt (`ENC(...)`) and WildFly (`${VAULT::...}`) keep from
 * readers says nothing, and is nobody's to edit.
 */
export const isEncrypted = (value: unknown): boolean =>
  typeof value === "string" && /^(?:ENC[[(]|\$\{(?:VAULT|ENC)::)/.test(value);
