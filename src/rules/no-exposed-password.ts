import { ever } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import type { Finding } from "../utils/found.js";

export default createRule({
  name: "no-exposed-password",
  description: "Disallow passwords in source code and in variables that are sent to browsers",
  weakness: { cwe: [798], severity: 9.1 },
  repairs: "suggestion",
  messages: {
    literal:
      "The password of this connection to {{service}} stands in the source: everybody who can read the repository, its history or the bundle has it. Reset it in the console.{{cure}}{{because}}",
    shipped:
      "`{{name}}` is a variable that bundlers write into what every visitor downloads, and it holds the password of this connection to {{service}}. Use a name that stays on the server, and reset the password.{{because}}",
  },
  check({ host, password, evidence, cure }) {
    // The default of a connection that may go to a local database is that database's.
    const isOnlyHost = evidence.isWritten && ever(host, () => true).length === 1;
    if (evidence.shared && !isOnlyHost) return [];
    return ever(password, ({ value }) => value.exposed !== "no").map(({ at, value }): Finding<"literal" | "shipped"> =>
      value.exposed === "shipped"
        ? { message: "shipped", at, says: "", data: { name: value.name ?? "" } }
        : { message: "literal", at, says: "", cure: () => cure("password", "environment") },
    );
  },
});
