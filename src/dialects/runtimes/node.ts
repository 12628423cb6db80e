import type { Override } from "../../model/connection.js";
import { isTooOld } from "../../model/policy.js";
import type { Assignment } from "../../document/document.js";
import type { Value } from "../../document/value.js";
import { isVersion } from "../codec.js";
import type { Runtime } from "../dialect.js";

interface OverrideRow {
  readonly target: string;
  weakens(value: Value): boolean;
  readonly follows: string;
}

const is =
  (...values: readonly unknown[]) =>
  (value: Value): boolean =>
    value.kind === "scalar" && values.includes(value.value);
const isOld = (value: Value): boolean => value.kind === "scalar" && isVersion(value.value) && isTooOld(value.value);

/** FACTS-js.md 4.3. */
const ROWS: readonly OverrideRow[] = [
  {
    target: "process.env.NODE_TLS_REJECT_UNAUTHORIZED",
    weakens: is("0", 0),
    follows: "switches certificate checks off for every TLS connection of this process that does not insist on them itself",
  },
  {
    target: "tls.checkServerIdentity",
    weakens: (value) => value.kind !== "missing",
    follows: "replaces the host name check for every TLS connection of this process, also where the driver asks for it",
  },
  {
    target: "tls.DEFAULT_MIN_VERSION",
    weakens: isOld,
    follows: "lets every TLS connection of this process fall back to a version below TLS 1.2",
  },
  {
    target: "tls.DEFAULT_MAX_VERSION",
    weakens: isOld,
    follows: "keeps every TLS connection of this process below TLS 1.2, which TiDB Cloud refuses",
  },
];

/** Node's process-wide TLS settings. */
export const node: Runtime = {
  name: "node",
  overrides: (document) =>
    document.assignments().flatMap((assignment) => {
      const row = ROWS.find(({ target, weakens }) => target === assignment.target && weakens(assignment.value));
      return row ? [override(assignment, row)] : [];
    }),
};

function override(assignment: Assignment, { target, follows }: OverrideRow): Override {
  const written = assignment.remove();
  const words = "Remove this line; TiDB Cloud's certificate is one that Node trusts.";
  return {
    at: assignment.at,
    says: `\`${target} = ${"says" in assignment.value ? assignment.value.says : "..."}\``,
    follows,
    // Something else in the process may depend on it, so a person should look.
    cure: { words, change: written && { edit: written.edit, trust: "suggest", does: "Remove this line." } },
  };
}
