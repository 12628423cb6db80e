/** What an option of TLS is about, as its name says. */
export type Meaning =
  | ("enabled" | "disabled" | "mode" | "checked" | "unchecked" | "identity" | "accept")
  | ("ca" | "version" | "maxVersion");

/** Ends of names, in small letters: what stands before one says whose it is. The first that fits counts. */
const NAMES: readonly (readonly [meaning: Meaning, name: RegExp])[] = [
  ["mode", /(?:ssl|tls)_?mode/],
  ["accept", /sslaccept/],
  ["unchecked", /(?:(?:ssl|tls)_)?(?:insecure_)?skip_(?:(?:ssl|tls)_)?verify/],
  ["unchecked", /(?:ssl|tls)_(?:insecure|no_verify)|insecure_(?:ssl|tls)/],
  ["unchecked", /(?:(?:ssl|tls)_)?(?:allow|accept)_(?:invalid|self_signed)(?:_certs?)?/],
  ["unchecked", /(?:(?:ssl|tls)_)?trust_server_cert(?:ificate)?/],
  ["identity", /(?:(?:ssl|tls)_?)?(?:verify_identity|(?:verify|check)_host(?:name)?)/],
  ["checked", /(?:(?:ssl|tls)_?)?reject_unauthorized/],
  ["checked", /(?:ssl|tls)_?verify(?:_(?:peer|ca|(?:server_)?cert(?:ificate)?))?/],
  ["checked", /verify_(?:ssl|tls|peer|ca|(?:server_)?cert(?:ificate)?)/],
  ["disabled", /(?:disable|skip|no)_(?:ssl|tls)|(?:ssl|tls)_disabled?/],
  ["maxVersion", /(?:ssl|tls)_max_version|max_(?:ssl|tls)_version/],
  ["version", /(?:ssl|tls)_?(?:min_?)?(?:version|protocol)s?|min_(?:ssl|tls)_version/],
  ["ca", /(?:(?:ssl|tls)_?)?ca(?:_?cert)?(?:_?(?:path|file))?|(?:ssl|tls)_?root_?cert/],
  ["enabled", /(?:(?:use|enable|require|force)_)?(?:ssl|tls)(?:_(?:enabled?|required?))?/],
];
const PATTERNS = NAMES.map(
  ([meaning, { source }]) => [meaning, new RegExp(`^(?:(\\w*?)_)??(?:${source})$`)] as const,
);

/** What stands before a name that means something else, or the contrary. */
const OTHERWISE = /(?:^|_)(?:not?|without|ignore|node)$/;

/** `useSSL`, `ssl-mode` and `DB_SSL_CA` in small letters: `use_ssl`. */
export const plainName = (name: string): string =>
  name
    .replace(/([a-z0-9])(?=[A-Z])/g, "$1_")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();

/** What a name in small letters says of TLS, and what stands before that; null where it says nothing. */
export function meaningOf(
  name: string,
): { readonly stem: string; readonly meaning: Meaning } | null {
  for (const [meaning, pattern] of PATTERNS) {
    const found = pattern.exec(name);
    const [, stem = ""] = found ?? [];
    if (found) return OTHERWISE.test(stem) ? null : { stem, meaning };
  }
  return null;
}
