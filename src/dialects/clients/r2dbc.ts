import { textScalar } from "../../notations/text-scalar.js";
import { readUri, SCHEME } from "../../notations/uri.js";
import { credentials } from "../driver.js";
import { asyncer, r2dbcMariadb } from "../drivers/r2dbc.js";
import { defineText } from "../text.js";

const SCHEMES = /^r2dbcs?:(?:pool:)?(?:mysql|mariadb):\/\//i;

/** URLs of R2DBC, for MySQL and for MariaDB. FACTS-dialects.md 2.2. */
export const r2dbc = defineText({
  name: "r2dbc",
  hint: /r2dbcs?:/,
  forms: ["r2dbc:mysql", "r2dbc:mariadb"],
  texts(scalar) {
    const url = /\s/.test(scalar.text?.value ?? " ")
      ? null
      : readUri(scalar, { read: textScalar, wins: "last" }, SCHEMES);
    return url ? [url] : [];
  },
  reads(options) {
    const scheme = options.get(SCHEME);
    const words = scheme.kind === "scalar" ? String(scheme.value) : "";
    const driver = /mariadb/i.test(words) ? r2dbcMariadb : asyncer(/^r2dbcs/i.test(words));
    return { facets: { ...credentials(), ...driver.tls("") }, ineffective: driver.ineffective("") };
  },
});
