import { SERVICE_PORT } from "../model/policy.js";
import { always, ever, type Settled } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings, MAY_BE_RIGHT } from "../analysis/finding.js";

export default createRule({
  name: "no-wrong-port",
  description: "Require port 4000, on which TiDB Cloud listens",
  messages: {
    byDefault:
      "{{says}} is the wrong default: {{service}} listens on 4000[, and connections elsewhere time out|].{{repair}}{{unfixed}}",
    wrong:
      "{{says}} makes the connection time out: {{service}} listens on 4000.{{repair}}{{unfixed}}",
    leftOut:
      "{{says}} means MySQL's 3306, which times out: {{service}} listens on 4000.{{repair}}{{unfixed}}",
  },
  check({ port, evidence, repair }) {
    // Only a host that stands here is known to listen on this port.
    if (!evidence.isWritten) return [];
    const isWrong = ({ value }: Settled<number>): boolean => value !== SERVICE_PORT;
    const where = always(port, isWrong);
    const wish = () => repair("port", SERVICE_PORT);
    // What is set may be right, and the same host does not listen on what stands in for it.
    const isRight = evidence.shared || ever(port, (leaf) => !isWrong(leaf)).length > 0;
    const standIns =
      where.length > 0 || isRight
        ? []
        : ever(port, (leaf) => leaf.kind === "known" && isWrong(leaf));
    return [
      ...where.flatMap((leaf) =>
        findings([leaf], leaf.kind === "known" ? "wrong" : "leftOut", wish),
      ),
      ...findings(standIns, "byDefault", wish).map((finding) => ({
        ...finding,
        doubt: MAY_BE_RIGHT,
      })),
    ];
  },
});
