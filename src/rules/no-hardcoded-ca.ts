import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../utils/found.js";

export default createRule({
  name: "no-hardcoded-ca",
  description: "Disallow hard-coded certificate authorities",
  weakness: { cwe: [547], severity: 3.7 },
  repairs: "suggestion",
  messages: {
    pinned:
      "{{says}} trusts this one authority instead of all the public ones that every system knows: the connection to {{service}} breaks when its certificate comes from another, and wherever the file is missing.{{cure}}{{because}}",
    copied:
      "{{says}} reads roots from a file of this system, and the client has them by itself: on Windows and on serverless platforms the file is missing.{{cure}}{{because}}",
  },
  check({ roots, evidence, cure }) {
    // A cluster's own endpoint has an authority to download.
    if (evidence.isOwn) return [];
    const where = always(roots, ({ value }) => value !== "system");
    return where.flatMap((leaf) => findings([leaf], leaf.value === "copied" ? "copied" : "pinned", () => cure("roots", "system")));
  },
});
