import type { SyntaxNode, Tree } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import { childrenOf } from "../programs/children.js";
import { partNamed } from "../programs/nodes.js";
import type { Code, FunctionCode, Outer, Setting, Statement } from "../programs/tree.js";

/** What every function sees. */
const EVERYWHERE = /^\$(?:this|GLOBALS|_[A-Z]+)$/;

export interface Names {
  readonly read: ReadonlySet<string>;
  readonly set: ReadonlySet<string>;
}

/** The variables that code reads and sets, without what is a function's own. */
function namesIn(body: readonly Statement[], shared: WeakMap<Code, ReadonlySet<string>>): Names {
  const read = new Set<string>();
  const set = new Set<string>();
  const stack: Code[] = [...body];
  for (let code = stack.pop(); code; code = stack.pop()) {
    for (const name of shared.get(code) ?? []) read.add(name);
    if (code.kind === "function" || code.kind === "class") continue;
    if (code.kind === "outer") for (const name of code.names) set.add(name);
    if (code.kind === "setting" && code.target.kind === "name") set.add(code.target.name);
    if (code.kind === "name" && code.name.startsWith("$")) read.add(code.name);
    stack.push(...childrenOf(code));
  }
  return { read, set };
}

/**
 * A function of PHP sees no variables around it, but those that it says. All others begin with it, so what code around it has
 * put into variables with the same names is nothing to it. A constant that it defines is known everywhere.
 */
export function closed(
  code: FunctionCode,
  sees: { readonly names: ReadonlySet<string>; readonly isArrow: boolean },
  shared: WeakMap<Code, ReadonlySet<string>>,
): FunctionCode {
  const { read, set } = namesIn(code.body, shared);
  const own = new Set(code.parameters.map(({ name }) => name));
  if (sees.isArrow) {
    shared.set(code, new Set(Array.from(read).filter((name) => !own.has(name))));
    return code;
  }
  shared.set(code, sees.names);
  const at: Span = [code.at[0], code.at[0]];
  const strange = Array.from(read).filter(
    (name) => !own.has(name) && !set.has(name) && !sees.names.has(name) && !EVERYWHERE.test(name),
  );
  const begun = strange.map((name): Setting => ({
    kind: "setting",
    at,
    target: { kind: "name", at, name },
    value: null,
  }));
  const constants = Array.from(set).filter((name) => !name.startsWith("$"));
  const outer: readonly Outer[] =
    constants.length > 0 ? [{ kind: "outer", at, names: constants }] : [];
  return { ...code, body: [...outer, ...begun, ...code.body] };
}

/** What the language has that sets one of the variables it is given, and which. */
const CHANGES: readonly (readonly [RegExp, number])[] = [
  [/^(?:preg_match(?:_all)?|sscanf)$/i, 2],
  [/^parse_str$/i, 1],
  [/^(?:settype|array_(?:push|pop|shift|unshift|splice|walk)|shuffle)$/i, 0],
  [/^(?:[aku]?r?sort|u[ak]sort)$/i, 0],
];

/** Whether a function may set the variable that is its argument at a place. */
export const mayChange = (name: string, place: number, changing: ReadonlySet<string>): boolean =>
  changing.has(name.toLowerCase()) ||
  CHANGES.some(([names, which]) => which === place && names.test(name));

/** The functions and methods of a file with a parameter that is the variable itself: `&$name`. */
export function changing(tree: Tree, source: string): readonly string[] {
  const found: string[] = [];
  tree.iterate({
    enter({ name, node }) {
      if (name !== "ParamList" || !hasShared(node)) return;
      const own = node.parent && partNamed(node.parent, "Name");
      if (own) found.push(source.slice(own.from, own.to).toLowerCase());
    },
  });
  return found;
}

const hasShared = (list: SyntaxNode): boolean =>
  list.getChildren("Parameter").some((parameter) => parameter.getChild("&") !== null);
