import { ever } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import type { Finding } from "../analysis/finding.js";

export default createRule({
  name: "no-exposed-password",
  description: "Disallow passwords in source code and in variables that are sent to browsers",
  weakness: { cwe: [798], severity: 9.1 },
  unfixed: "set it first",
  messages: {
    literal:
      "The password for {{service}} is in the source, open to every reader. Reset it.{{repair}}{{unfixed}}",
    shipped:
      "`{{name}}` is bundled for browsers, so every visitor gets the password for {{service}}. Rename it, and reset the password.{{unfixed}}",
  },
  check({ host, password, evidence, repair }) {
    // The default of a connection that may go to a local database is that database's.
    const isOnlyHost = evidence.isWritten && ever(host, () => true).length === 1;
    if (evidence.shared && !isOnlyHost) return [];
    return ever(password, ({ value }) => value.exposed !== "no").map(
      ({ at, value }): Finding<"literal" | "shipped"> =>
        value.exposed === "shipped"
          ? { message: "shipped", at, says: "", data: { name: value.name ?? "" } }
          : { message: "literal", at, says: "", repair: () => repair("password", "environment") },
    );
  },
});
