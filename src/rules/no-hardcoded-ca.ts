import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../analysis/finding.js";

export default createRule({
  name: "no-hardcoded-ca",
  description: "Disallow hard-coded certificate authorities",
  weakness: { cwe: [547], severity: 3.7 },
  unfixed: "a proxy may need it",
  messages: {
    pinned:
      "{{says}} trusts one authority only[, which {{service}} may replace|].{{repair}}{{unfixed}}",
    copied:
      "{{says}} is missing on Windows and on serverless platforms[, and the client has these roots built in|].{{repair}}{{unfixed}}",
  },
  check({ roots, evidence, repair }) {
    // A cluster's own endpoint has an authority to download.
    if (evidence.isOwn) return [];
    const where = always(roots, ({ value }) => value !== "system");
    return where.flatMap((leaf) =>
      findings([leaf], leaf.value === "copied" ? "copied" : "pinned", () =>
        repair("roots", "system"),
      ),
    );
  },
});
