import { SERVICE_PORT } from "../model/policy.js";
import { always } from "../model/setting.js";
import { createRule, findings } from "../utils/create-rule.js";

export default createRule({
  name: "no-wrong-port",
  description: "Require the port that TiDB Cloud listens on",
  messages: {
    wrong: "{{says}} is not where {{service}} listens, so the connection times out: its port is 4000.{{cure}}",
    leftOut: "{{says}} makes the client try MySQL's 3306, where nothing answers: {{service}} listens on 4000.{{cure}}",
  },
  check({ port, evidence, cure }) {
    // Only a host that stands here is known to listen on this port.
    if (!evidence.isWritten) return [];
    const where = always(port, ({ value }) => value !== SERVICE_PORT);
    const wish = () => cure("port", SERVICE_PORT);
    return where.flatMap((leaf) => findings([leaf], leaf.kind === "known" ? "wrong" : "leftOut", wish));
  },
});
