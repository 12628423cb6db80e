import type { Repair } from "../model/connection.js";
import { lacksPrefix } from "../model/policy.js";
import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../analysis/finding.js";

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
      '{{says}} lacks the cluster\'s prefix[ ("Missing user name prefix")|].{{repair}}{{unfixed}}',
  },
  check(connection, { usernamePrefix, prefixBeside }) {
    const { user, evidence, repair } = connection;
    // The name may be that of a database elsewhere, and a cluster's own endpoint needs no prefix.
    if (evidence.shared || evidence.isOwn) return [];
    const where = always(user, (leaf) => leaf.kind === "known" && lacksPrefix(leaf.value));
    const prefix = usernamePrefix ?? prefixBeside(connection);
    // After a colon stands what is no name, and is repeated by no edit.
    const wish = (name: string) => () =>
      prefix === null || name.includes(":") ? COPY : repair("user", `${prefix}.${name}`);
    // Many clusters share a gateway.
    const doubt = usernamePrefix === null ? { doubt: "another cluster may be meant" } : {};
    return where
      .flatMap((leaf) => findings([leaf], "missing", wish(leaf.value)))
      .map((finding) => ({ ...finding, ...doubt }));
  },
});
