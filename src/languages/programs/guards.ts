import { rememberedOf } from "../../document/memo.js";
import type { Guard } from "../../model/setting.js";
import type { ProgramFile } from "./file.js";
import { leaves } from "./flow.js";
import { testOf } from "./tests.js";
import type { Branch, Code, Statement } from "./tree.js";

/** What was asked before the program comes to a place, in its function. */
export function guardsAt(code: Code, { bindings, source }: ProgramFile): readonly Guard[] {
  const guards: Guard[] = [];
  const add = ({ test }: Branch, holds: boolean): void => {
    if (test) guards.push({ test: testOf(test, bindings, source), holds });
  };
  for (
    let at = code, parent = bindings.parentOf(at);
    ;
    at = parent, parent = bindings.parentOf(at)
  ) {
    if (at.kind === "function") break;
    // An early return leaves the others on the way.
    for (const branch of leavingBefore(at, parent, bindings.program.body)) add(branch, false);
    if (!parent) break;
    if (parent.kind === "branch" && parent.test !== at)
      add(
        parent,
        parent.then.some((each) => each === at),
      );
  }
  return guards;
}

/** A list of statements: where each stands, and the branches that the program does not come out of. */
const orderOf = rememberedOf((list: readonly Statement[]) => ({
  indexes: new Map<Code, number>(list.map((statement, index) => [statement, index])),
  leaving: list.flatMap((statement, index) =>
    statement.kind === "branch" && statement.otherwise.length === 0 && leaves(statement.then)
      ? [{ index, branch: statement }]
      : [],
  ),
}));

/** Those that stand before a place in its list. */
function leavingBefore(
  at: Code,
  parent: Code | null,
  file: readonly Statement[],
): readonly Branch[] {
  for (const list of parent ? listsOf(parent) : [file]) {
    const { indexes, leaving } = orderOf(list);
    const own = indexes.get(at);
    if (own !== undefined)
      return leaving.filter(({ index }) => index < own).map(({ branch }) => branch);
  }
  return [];
}

function listsOf(code: Code): readonly (readonly Statement[])[] {
  switch (code.kind) {
    case "branch":
      return [code.then, code.otherwise];
    case "perhaps":
      return code.bodies;
    case "block":
    case "function":
    case "class":
      return [code.body];
    default:
      return [];
  }
}
