import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings, MAY_BE_RIGHT } from "../analysis/finding.js";

export default createRule({
  name: "require-tls",
  description: "Require TLS for every connection",
  weakness: { cwe: [319], severity: 7.4 },
  messages: {
    off: '{{says}} means plain text[, which {{service}} refuses ("insecure transport")|, which {{service}} refuses|].{{repair}}{{unfixed}}',
    presumed: "{{says}} means plain text to {{service}}.{{repair}}{{unfixed}}",
    optional:
      "{{says}} [makes TLS optional, so an attacker can force|lets an attacker force] plain text.{{repair}}{{unfixed}}",
    documented: "{{says}} lets an attacker force plain text, as documented.{{repair}}{{unfixed}}",
  },
  options: {
    schema: {
      beyondDocument: {
        type: "boolean",
        description:
          "Also report a client that may connect without TLS, although its documented form allows that.",
      },
    },
    defaults: { beyondDocument: false },
    strict: { beyondDocument: true },
  },
  check(connection, { options: { beyondDocument } }) {
    // A misspelt option is the cause where there is one, and no-ineffective-tls-options names it.
    if (connection.ineffective.some(({ meansTls }) => meansTls)) return [];
    const off = always(connection.encrypted, ({ value }) => !value);
    const fallsBack = always(connection.fallsBack, ({ value }) => value);
    // A TiDB of one's own under the same names may have no TLS to offer.
    const isCertain = connection.evidence.level === "certain";
    const doubt = isCertain ? null : MAY_BE_RIGHT;
    const plain = isCertain ? "off" : "presumed";
    const repair = () => connection.repair("encrypted", true);
    const closed = () => connection.repair("fallsBack", false);
    const found = [
      ...findings(off, fallsBack.length > 0 ? "optional" : plain, repair),
      ...findings(off.length === 0 && beyondDocument ? fallsBack : [], "documented", closed),
    ];
    return found.map((finding) => ({ ...finding, doubt }));
  },
});
