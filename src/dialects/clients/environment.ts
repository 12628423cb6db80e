import { fixedMapping } from "../../document/mappings.js";
import type { Mapping } from "../../document/value.js";
import { port, text } from "../codec.js";
import { defineDialect } from "../define.js";
import { secret } from "../password.js";

const VARIABLE = /^(?<stem>\w*?)_?(?<part>HOST|HOSTNAME|PORT|USER|USERNAME|PASSWORD|PASS|PWD)$/;
const FACETS = {
  host: text("HOST", { absent: "" }),
  port: port("PORT", 4000),
  user: text("USER", { absent: "" }),
  // Nothing can be written here that would not be a secret again.
  password: {
    ...secret("PASSWORD"),
    repair: () => ({ words: "Set the variable outside the program.", change: null }),
  },
};
const READING = { facets: FACETS, ineffective: [] };
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
export const environment = defineDialect({
  name: "environment",
  hint: /process\.env|process['"]/,
  places: [
    ({ document }) =>
      document.scopes().flatMap(({ variables }) =>
        groupsIn(variables).map((options) => ({
          options,
          reading: READING,
          comments: [],
          claims: [],
        })),
      ),
  ],
});

/** The variables of each stem, under the names of what they are. */
function groupsIn(variables: Mapping): readonly Mapping[] {
  const groups = new Map<string, Map<string, string>>();
  for (const name of variables.keys()) {
    const { stem, part } = VARIABLE.exec(name)?.groups ?? {};
    if (stem === undefined || part === undefined) continue;
    const group = groups.get(stem) ?? new Map<string, string>();
    groups.set(stem, group.set(PART[part] ?? part, name));
  }
  return (
    [...groups]
      // Mail servers and others have users and passwords too.
      .filter(([stem, group]) => group.has("HOST") || DATABASE.test(stem))
      .map(([, group]) => partsOf(variables, group))
  );
}

/** What is not set here may be set elsewhere, and a variable is not ours to add or to take away. */
function partsOf(variables: Mapping, group: ReadonlyMap<string, string>): Mapping {
  const nameOf = (part: string): string => group.get(part) ?? part;
  const [first = ""] = group.values();
  const values = [...group].map(([part, name]) => [part, () => variables.get(name)] as const);
  return {
    ...fixedMapping(variables.place(first) ?? variables.at, Object.fromEntries(values)),
    spell: ([part = "", ...inner], value) => variables.spell([nameOf(part), ...inner], value),
    word: variables.word,
    put: () => null,
  };
}
