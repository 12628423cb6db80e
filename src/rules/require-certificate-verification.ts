import { always, leftOut } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../utils/found.js";

export default createRule({
  name: "require-certificate-verification",
  description: "Require the client to verify the server's certificate",
  weakness: { cwe: [295], severity: 7.4 },
  messages: {
    off: "{{says}} accepts any certificate: whoever sits between this program and {{service}} can read every query and the password. The certificate is from a public authority that every system knows.{{cure}}{{because}}",
    leftOut:
      "{{says}} leaves it to the client's default whether {{service}}'s certificate is checked; the documented form writes it.{{cure}}{{because}}",
  },
  check({ certificateVerified, cure }) {
    const wish = () => cure("certificateVerified", true);
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
