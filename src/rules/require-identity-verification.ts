import { always, leftOut, unless } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../analysis/finding.js";

export default createRule({
  name: "require-identity-verification",
  description: "Require the client to check that the certificate matches the host name",
  weakness: { cwe: [297], severity: 7.4 },
  messages: {
    off: "{{says}} accepts [a certificate for any other host|any host's certificate].{{repair}}{{unfixed}}",
  },
  options: {
    schema: {
      beyondDocument: {
        type: "boolean",
        description:
          "Also report a missing check if the documented form of the client does not contain it.",
      },
    },
    defaults: { beyondDocument: false },
    strict: { beyondDocument: true },
  },
  check({ certificateVerified, identityVerified, repair }, { options: { beyondDocument } }) {
    // Without the certificate there is no name to check: the other rule speaks.
    const checked = unless(identityVerified, certificateVerified, ({ value }) => !value);
    const where = always(
      checked,
      (leaf) => !leaf.value && (leaf.kind === "known" || leftOut(leaf) || beyondDocument),
    );
    return findings(where, "off", () => repair("identityVerified", true));
  },
});
