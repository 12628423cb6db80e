import { lacksPrefix, prefixOf } from "../model/policy.js";
import { always, ever } from "../model/setting.js";
import type { Judged } from "../utils/connections.js";
import { createRule, findings } from "../utils/create-rule.js";

export default createRule({
  name: "require-username-prefix",
  description: "Require the cluster's prefix in the user name",
  messages: {
    missing:
      '{{says}} lacks the prefix of the cluster, so {{service}} refuses the login ("Missing user name prefix"). Copy the whole name from the Connect dialog; it looks like `3pTAoNNegb47Uc8.root`.{{cure}}{{because}}',
  },
  check({ user, evidence, cure }, { others, usernamePrefix }) {
    // The name may be that of a database elsewhere.
    if (evidence.shared) return [];
    const where = always(user, (leaf) => leaf.kind === "known" && lacksPrefix(leaf.value));
    const prefix = usernamePrefix ?? onlyPrefix(others);
    return where.flatMap((leaf) =>
      findings([leaf], "missing", prefix === null ? undefined : () => cure("user", `${prefix}.${leaf.value}`)),
    );
  },
});

/** The prefix that the other connections of the file show, if they agree. */
function onlyPrefix(others: readonly Judged[]): string | null {
  const prefixes = new Set(
    others.flatMap(({ user }) => ever(user, ({ value }) => prefixOf(value) !== null).map(({ value }) => prefixOf(value))),
  );
  const [prefix = null, another] = prefixes;
  return another === undefined ? prefix : null;
}
