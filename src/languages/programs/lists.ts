import { rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./scopes.js";
import type { Code, Statement } from "./tree.js";

/** The lists of statements that a piece of code has. */
export function listsOf(code: Code): readonly (readonly Statement[])[] {
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

/** Where a statement stands. */
export interface ListPlace {
  readonly list: readonly Statement[];
  readonly index: number;
}

const places = rememberedOf(({ program, all }: Bindings): ReadonlyMap<Code, ListPlace> => {
  const found = new Map<Code, ListPlace>();
  for (const list of [program.body, ...all.flatMap(listsOf)])
    for (const [index, statement] of list.entries()) found.set(statement, { list, index });
  return found;
});

/** The list that a statement stands in; null for an expression. */
export const placeOf = (code: Code, bindings: Bindings): ListPlace | null =>
  places(bindings).get(code) ?? null;
