import { withImplied } from "../../document/choices.js";
import { rememberedOf } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import type { Guard, Test } from "../../model/setting.js";
import type { ProgramFile } from "./file.js";
import { leaves } from "./flow.js";
import { placeOf } from "./lists.js";
import type { Bindings } from "./scopes.js";
import type { Branch, Code, Expression, Statement } from "./tree.js";

/** What was asked before the program comes to a place, in its function. */
export function guardsAt(
  code: Code,
  file: ProgramFile,
  ask: (test: Expression) => Test,
): readonly Guard[] {
  const { bindings } = file;
  const guards: Guard[] = [];
  const add = ({ test }: Branch, holds: boolean): void => {
    if (test) guards.push(...withImplied([{ test: ask(test), holds }]));
  };
  for (
    let at = code, parent = bindings.parentOf(at);
    ;
    at = parent, parent = bindings.parentOf(at)
  ) {
    if (at.kind === "function") break;
    // An early return leaves the others on the way.
    for (const branch of leavingBefore(at, bindings)) add(branch, false);
    if (!parent) break;
    if (parent.kind === "branch" && parent.test !== at)
      add(parent, placeOf(at, bindings)?.list === parent.then);
  }
  return guards;
}

/** Where the branches stand in a list of statements that the program does not come out of. */
const leavingIn = rememberedOf((list: readonly Statement[]) =>
  list.flatMap((statement, index) =>
    statement.kind === "branch" && statement.otherwise.length === 0 && leaves(statement.then)
      ? [index]
      : [],
  ),
);

/** Of more that stand before a place, only the nearest are known there. */
const MOST_EXITS = 64;

/** Those that stand before a place in its list. */
function leavingBefore(at: Code, bindings: Bindings): readonly Branch[] {
  const place = placeOf(at, bindings);
  if (!place) return [];
  const { list, index } = place;
  const exits = leavingIn(list);
  const own = firstFrom(exits, index);
  return exits.slice(Math.max(0, own - MOST_EXITS), own).flatMap((exit) => {
    const branch = list[exit];
    return branch?.kind === "branch" ? [branch] : [];
  });
}
