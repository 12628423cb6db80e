import type { Mapping } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri, SCHEME } from "../../notations/uri.js";
import { credentials, type Driver } from "../driver.js";
import { railsMysql2, trilogy } from "../drivers/rails.js";
import { defineText } from "../text.js";

/**
 * Parameters that only the gem mysql2 reads: clients for JavaScript take addresses with this scheme
 * too.
 */
const isGems = (options: Mapping): boolean =>
  options.keys().some((key) => /^(?:ssl_mode|sslca|sslcapath|sslverify)$/.test(key));

function driverOf(options: Mapping): Driver | null {
  const scheme = options.get(SCHEME);
  if (scheme.kind === "scalar" && scheme.value === "trilogy") return trilogy;
  return isGems(options) ? railsMysql2 : null;
}

/** DATABASE_URL of Rails. FACTS-dialects.md 7. */
export const rails = defineText({
  name: "rails",
  hint: /mysql2:\/\/|trilogy:/,
  forms: ["trilogy"],
  texts(scalar) {
    const url = /\s/.test(scalar.text?.value ?? " ")
      ? null
      : readUri(scalar, { read: textScalar, wins: "last" }, /^(?:mysql2|trilogy):\/\//);
    return url ? [url] : [];
  },
  reads(options) {
    const driver = driverOf(options);
    return {
      facets: { ...credentials(), ...driver?.tls("") },
      ineffective: driver?.ineffective("") ?? [],
    };
  },
});
