import { isTooOld, LOWEST_VERSION } from "../model/policy.js";
import { always, leftOut } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../utils/found.js";

export default createRule({
  name: "require-min-tls-version",
  description: "Require TLS 1.2 or newer",
  weakness: { cwe: [326, 327], severity: 5.9 },
  messages: {
    tooOld:
      "{{says}} allows a TLS version below 1.2, which can be broken; {{service}} itself speaks TLS 1.2 and 1.3 only.{{cure}}{{because}}",
    leftOut:
      "{{says}} leaves the lowest TLS version to the process, where a flag or another module can lower it; the documented form of the connection to {{service}} writes it.{{cure}}{{because}}",
  },
  check({ minVersion, maxVersion, cure }) {
    const lowest = always(minVersion, (leaf) => isTooOld(leaf.value) || leftOut(leaf));
    const wish = () => cure("minVersion", LOWEST_VERSION);
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
        () => cure("maxVersion", "TLSv1.3"),
      ),
    ];
  },
});
