/** What SOPS (`ENC[AES256_GCM,data:...]`) and Jasypt (`ENC(...)`) have encrypted says nothing, and is nobody's to edit. */
export const isEncrypted = (value: unknown): boolean =>
  typeof value === "string" && /^ENC[[(]/.test(value);
