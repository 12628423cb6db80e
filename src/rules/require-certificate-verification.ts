import { always, leftOut } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../analysis/finding.js";

export default createRule({
  name: "require-certificate-verification",
  description: "Require the client to verify the server's certificate",
  weakness: { cwe: [295], severity: 7.4 },
  messages: {
    off: "{{says}} accepts any certificate[, even an impostor's|].{{repair}}{{unfixed}}",
    leftOut: "{{says}} leaves the certificate check to the client's default.{{repair}}{{unfixed}}",
  },
  check({ certificateVerified, repair }) {
    const wish = () => repair("certificateVerified", true);
    const where = always(certificateVerified, (leaf) => !leaf.value || leftOut(leaf));
    return [
      ...findings(
        where.filter(({ value }) => !value),
        "off",
        wish,
      ),
      ...findings(
        where.filter(({ value }) => value),
        "leftOut",
        wish,
      ),
    ];
  },
});
