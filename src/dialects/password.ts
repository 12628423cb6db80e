import type { Secret } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import { holdsFormat, isPlaceholder } from "../model/placeholder.js";
import { pointsToSecret } from "../model/reference.js";
import { mapLeaves, type Setting } from "../model/setting.js";
import { Environment } from "../document/plain.js";
import { isUnread, cluesOf, type Value, type Written } from "../document/value.js";
import { settle, UNKNOWN, type Codec } from "./codec.js";
import { change, repair, quoted } from "./edits.js";
import { shippedName } from "./reading.js";

/** Whether somebody else gives a secret, or a part of it. */
const isGiven = (text: string): boolean =>
  text.includes(HOLE) || isPlaceholder(text) || holdsFormat(text) || pointsToSecret(text.trim());

/** A password. What the file says of it never leaves this function. */
export function secret(path: string): Codec<Secret, "environment"> {
  const read = (options: Value): Setting<Secret> =>
    settle<Secret>(options, path, { absent: { exposed: "no" } }, ({ leaf }) => {
      if (isUnread(leaf)) {
        const name = shippedName(leaf.clues.variables);
        return name === undefined ? UNKNOWN : { exposed: "shipped", name };
      }
      if (leaf.kind !== "scalar") return UNKNOWN;
      const value = String(leaf.value);
      if (value === "") return { exposed: "no", isEmpty: true };
      return isGiven(value) ? UNKNOWN : { exposed: "literal" };
    });
  return {
    read: (options) =>
      mapLeaves(read(options), (leaf) => ("says" in leaf ? { ...leaf, says: quoted(path) } : leaf)),
    repair(options) {
      const name = passwordVariable(cluesOf(options).variables);
      const edit = change(options, path, (parent, key) => withoutLiteral(parent.get(key), name));
      return repair(
        `Read it from the variable ${quoted(name)}`,
        edit && { ...edit, trust: "suggest" },
      );
    },
  };
}

/**
 * A variable in the place of the literal; where the literal is only a default, the default goes.
 */
function withoutLiteral(value: Value, name: string): Written | null {
  if (value.kind === "scalar") return value.replace(new Environment(name));
  if (value.kind !== "choice") return null;
  const other = value.of.findIndex((branch) => branch.kind !== "scalar");
  const inner = value.of.some((branch) => branch.kind === "scalar")
    ? undefined
    : value.of.find((branch) => branch.kind === "choice");
  if (inner) return withoutLiteral(inner, name);
  const edit = value.keep(other);
  return edit && { edit, trust: "suggest" };
}

/** The variable that goes with the others: `DB_PASSWORD` beside `DB_HOST`. */
const passwordVariable = (variables: readonly string[]): string => {
  const stem = variables
    .filter((name) => shippedName([name]) === undefined)
    .map((name) => /^(\w+_)(?:PASSWORD|HOST|HOSTNAME|USER|USERNAME|PORT|DATABASE)$/.exec(name)?.[1])
    .find((found) => found !== undefined);
  return `${stem ?? "TIDB_"}PASSWORD`;
};
