import { isTooOld, LOWEST_VERSION } from "../model/policy.js";
import { always, leftOut } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../analysis/finding.js";

export default createRule({
  name: "require-min-tls-version",
  description: "Require TLS 1.2 or newer",
  weakness: { cwe: [326, 327], severity: 5.9 },
  messages: {
    tooOld:
      "{{says}} allows TLS below 1.2, which is insecure and which {{service}} refuses.{{repair}}{{unfixed}}",
    leftOut: "{{says}} lets the environment lower the TLS version.{{repair}}{{unfixed}}",
  },
  check({ minVersion, maxVersion, repair }) {
    const lowest = always(minVersion, (leaf) => isTooOld(leaf.value) || leftOut(leaf));
    const wish = () => repair("minVersion", LOWEST_VERSION);
    return [
      ...findings(
        lowest.filter(({ value }) => isTooOld(value)),
        "tooOld",
        wish,
      ),
      ...findings(
        lowest.filter(({ value }) => !isTooOld(value)),
        "leftOut",
        wish,
      ),
      ...findings(
        always(maxVersion, ({ value }) => isTooOld(value)),
        "tooOld",
        () => repair("maxVersion", "TLSv1.3"),
      ),
    ];
  },
});
