import type { Repair } from "../model/connection.js";
import { lacksPrefix } from "../model/policy.js";
import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../utils/found.js";

/** Only the console knows the prefix. */
const COPY: Repair = {
  words: "Copy it from the Connect dialog, as in `3pTAoNNegb47Uc8.root`.",
  change: null,
};

export default createRule({
  name: "require-username-prefix",
  description: "Require the cluster prefix in the user name",
  messages: {
    missing:
      '{{says}} lacks the cluster\'s prefix ("Missing user name prefix").{{repair}}{{unfixed}}',
  },
  check({ user, evidence, repair }, { usernamePrefix }) {
    // The name may be that of a database elsewhere, and a cluster's own endpoint needs no prefix.
    if (evidence.shared || evidence.isOwn) return [];
    const where = always(user, (leaf) => leaf.kind === "known" && lacksPrefix(leaf.value));
    // After a colon stands what is no name, and is repeated by no edit.
    const wish = (name: string) => () =>
      usernamePrefix === null || name.includes(":")
        ? COPY
        : repair("user", `${usernamePrefix}.${name}`);
    return where.flatMap((leaf) => findings([leaf], "missing", wish(leaf.value)));
  },
});
