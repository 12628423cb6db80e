import type { Override } from "../../model/connection.js";
import { isTooOld } from "../../model/policy.js";
import type { Assignment } from "../../document/document.js";
import { type Value } from "../../document/value.js";
import { isVersion } from "../codec.js";
import type { Runtime } from "../dialect.js";

interface OverrideRow {
  readonly home: string;
  readonly name: string;
  weakens(value: Value): boolean;
  readonly follows: string;
}

const is =
  (...values: readonly unknown[]) =>
  (value: Value): boolean =>
    value.kind === "scalar" && values.includes(value.value);
const isOld = (value: Value): boolean =>
  value.kind === "scalar" && isVersion(value.value) && isTooOld(value.value);

/** FACTS-js.md 4.3. */
const ROWS: readonly OverrideRow[] = [
  {
    home: "process.env",
    name: "NODE_TLS_REJECT_UNAUTHORIZED",
    weakens: is("0", 0),
    follows: "turns off certificate checks in the whole process",
  },
  {
    home: "tls",
    name: "checkServerIdentity",
    weakens: (value) => value.kind !== "missing",
    follows: "replaces the host name check of the whole process",
  },
  {
    home: "tls",
    name: "DEFAULT_MIN_VERSION",
    weakens: isOld,
    follows: "allows TLS below 1.2 in the whole process",
  },
  {
    home: "tls",
    name: "DEFAULT_MAX_VERSION",
    weakens: isOld,
    follows: "keeps the whole process below TLS 1.2",
  },
];

/** Node's process-wide TLS settings. */
export const node: Runtime = {
  name: "node",
  overrides: (document) =>
    document.assignments().flatMap((assignment) => {
      const row = ROWS.find(
        ({ home, name, weakens }) =>
          home === assignment.home && name === assignment.name && weakens(assignment.value),
      );
      return row ? [override(assignment, row)] : [];
    }),
};

function override(assignment: Assignment, { follows }: OverrideRow): Override {
  const written = assignment.remove();
  // It may be one word of a line: `NODE_TLS_REJECT_UNAUTHORIZED=0 node .`.
  const words = "Remove it.";
  const does = `Remove \`${assignment.name}\`.`;
  return {
    at: assignment.at,
    says: `\`${assignment.says}\``,
    follows,
    // Something else in the process may depend on it, so a person should look.
    repair: { words, change: written && { edit: written.edit, trust: "suggest", does } },
  };
}
