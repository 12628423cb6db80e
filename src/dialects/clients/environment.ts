import type { Assignment } from "../../document/document.js";
import { fixedMapping } from "../../document/mappings.js";
import type { Mapping } from "../../document/value.js";
import { port, text } from "../codec.js";
import { secret } from "../password.js";
import { connect, facets } from "../connect.js";
import type { Dialect } from "../dialect.js";

const VARIABLE =
  /^process\.env\.(?<stem>\w*?)_?(?<part>HOST|HOSTNAME|PORT|USER|USERNAME|PASSWORD|PASS|PWD)$/;
const FACETS = facets({
  host: text("HOST", { absent: "" }),
  port: port("PORT", 4000),
  user: text("USER", { absent: "" }),
  // Nothing can be written here that would not be a secret again.
  password: {
    ...secret("PASSWORD"),
    cure: () => ({ words: "Set the variable outside the program.", change: null }),
  },
});
const DATABASE = /DB|DATABASE|MYSQL|MARIADB/;
const PART: Readonly<Record<string, string>> = {
  HOSTNAME: "HOST",
  USERNAME: "USER",
  PASS: "PASSWORD",
  PWD: "PASSWORD",
};

/**
 * `process.env.DB_HOST = ...`: variables with one stem, set by the program itself, are one
 * connection.
 */
export const environment: Dialect = {
  name: "environment",
  hint: /process\.env/,
  find(document) {
    const groups = new Map<string, Map<string, Assignment>>();
    for (const assignment of document.assignments()) {
      const { stem, part } = VARIABLE.exec(assignment.target)?.groups ?? {};
      if (stem === undefined || part === undefined) continue;
      const group = groups.get(stem) ?? new Map<string, Assignment>();
      groups.set(stem, group.set(PART[part] ?? part, assignment));
    }
    return [...groups].flatMap(([stem, group]) => {
      // Mail servers and others have users and passwords too.
      if (!group.has("HOST") && !DATABASE.test(stem)) return [];
      const options = asMapping(group);
      return options
        ? [connect(FACETS, options, { dialect: "environment", comments: [], claims: [] })]
        : [];
    });
  },
};

/**
 * Variables are not ours to add or to take away, so this mapping is read only. What is not set here
 * may be set elsewhere.
 */
function asMapping(group: ReadonlyMap<string, Assignment>): Mapping | null {
  const [first] = group.values();
  if (!first) return null;
  const values = [...group].map(([key, { value }]) => [key, () => value] as const);
  return {
    ...fixedMapping(first.at, Object.fromEntries(values)),
    spell: ([key = ""]) => group.get(key)?.target ?? key,
    word: String,
    put: () => null,
  };
}
