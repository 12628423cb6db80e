import { lacksPrefix } from "../model/policy.js";
import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../utils/found.js";

export default createRule({
  name: "require-username-prefix",
  description: "Require the cluster prefix in the user name",
  messages: {
    missing:
      '{{says}} lacks the prefix of the cluster, so {{service}} refuses the login ("Missing user name prefix"). Copy the whole name from the Connect dialog; it looks like `3pTAoNNegb47Uc8.root`.{{cure}}{{because}}',
  },
  check({ user, evidence, cure }, { usernamePrefix }) {
    // The name may be that of a database elsewhere, and a cluster's own endpoint needs no prefix.
    if (evidence.shared || evidence.isOwn) return [];
    const where = always(user, (leaf) => leaf.kind === "known" && lacksPrefix(leaf.value));
    // Behind a colon stands what is no name, and is repeated by no edit.
    const wish = (name: string) =>
      usernamePrefix === null || name.includes(":") ? undefined : () => cure("user", `${usernamePrefix}.${name}`);
    return where.flatMap((leaf) => findings([leaf], "missing", wish(leaf.value)));
  },
});
