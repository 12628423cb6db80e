import { mapBranches } from "./choices.js";
import type { Document, Root, Use } from "./document.js";
import { once } from "./memo.js";
import type { List, Mapping, Opaque, Value } from "./value.js";
import type { Span } from "../model/setting.js";

/** What a variable of the environment holds; null where it stays unknown. */
export type Gives = (variable: string, at: Span, isWhole: boolean) => Value | null;

/** The same program, in an environment that is known. */
export const inEnvironment = (document: Document, gives: Gives): Document => ({
  ...document,
  uses: (modules) =>
    document.uses(modules).map((use): Use => ({
      ...use,
      given: listIn(use.given, gives),
      named: mappingIn(use.named, gives),
    })),
  roots: once(() =>
    document.roots().map((root): Root => ({ ...root, value: valueIn(root.value, gives) })),
  ),
});

const valueIn = (value: Value, gives: Gives): Value =>
  mapBranches(value, (branch): Value => {
    switch (branch.kind) {
      case "opaque":
        return variableIn(branch, gives) ?? branch;
      case "mapping":
        return mappingIn(branch, gives);
      case "list":
        return listIn(branch, gives);
      case "producer":
        return { ...branch, result: () => valueIn(branch.result(), gives) };
      default:
        return branch;
    }
  });

/** What is made of a variable counts as the variable, and not as the whole of it. */
function variableIn(place: Opaque, gives: Gives): Value | null {
  const { variables, isOpen = false } = place.clues;
  const whole = place.variable ?? place.clues.variable;
  const [variable = whole, another] = variables;
  if (variable === undefined || another !== undefined) return null;
  return gives(variable, place.at, variable === whole && !isOpen);
}

const mappingIn = (mapping: Mapping, gives: Gives): Mapping => ({
  ...mapping,
  get: (key) => valueIn(mapping.get(key), gives),
});

const listIn = (list: List, gives: Gives): List => ({
  ...list,
  items: once(() => list.items().map((item) => ({ ...item, value: valueIn(item.value, gives) }))),
});
