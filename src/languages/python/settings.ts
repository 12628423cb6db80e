import type { SyntaxNode } from "@lezer/common";
import { argument, between, isOf, other, partsOf, spanOf } from "../programs/nodes.js";
import type { Expression, Statement } from "../programs/tree.js";
import { tupleOf } from "./arguments.js";
import { targetsIn } from "./targets.js";
import { codeOf, type Translator } from "./translator.js";

/** `a: type = b = value`, `a, b = c, d`. */
export function assignment(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const parts = partsOf(node).filter(({ name }) => name !== "TypeDef");
  const groups = between(parts, "AssignOp");
  const last = groups.at(-1);
  // The parser takes the names of `with f() as (x, y):` for a declaration.
  if (!last || groups.length < 2)
    return unknownSettings(
      targetsIn(node.firstChild ?? node).filter(({ parent }) => parent !== node),
      all,
    );
  const value = tupleOf(last, all);
  const values = between(last, ",");
  return groups.slice(0, -1).flatMap((target): readonly Statement[] => {
    const [only] = target;
    const isList = target.length === 1 && only && isOf(only, "TupleExpression", "ArrayExpression");
    const names = between(isList ? partsOf(only).slice(1, -1) : target, ",");
    const isUnclear = isSwap(names, last, all);
    if (names.length === 1 && only && !isList)
      return [{ kind: "setting", at, target: all.expression(only), value }];
    const isPaired = names.length === values.length;
    const before = isPaired ? [] : [doing(value)];
    const settings = names.flatMap((group, index): readonly Statement[] => {
      const own = isPaired ? values[index]?.[0] : undefined;
      const targets = group.flatMap(targetsIn);
      const code = own && all.expression(own);
      const isAlone = code && group.length === 1 && targets[0] === group[0];
      if (!isAlone) return [...(code ? [doing(code)] : []), ...unknownSettings(targets, all)];
      return targets.map((each) => ({
        kind: "setting",
        at,
        target: all.expression(each),
        value: isUnclear ? other(code.at, [code]) : code,
      }));
    });
    return [...before, ...settings];
  });
}

const doing = (value: Expression): Statement => ({ kind: "doing", at: value.at, value });

/** `a, b = b, a`: all values are read before anything is set. */
function isSwap(
  names: readonly (readonly SyntaxNode[])[],
  values: readonly SyntaxNode[],
  all: Translator,
): boolean {
  const set = new Set(names.flat().map((name) => codeOf(name, all)));
  let isFound = false;
  for (const value of values)
    value.cursor().iterate((node) => {
      isFound ||= node.name === "VariableName" && set.has(codeOf(node.node, all));
    });
  return isFound;
}

/** What is set in a way that is not followed. */
export const unknownSettings = (
  names: readonly SyntaxNode[],
  all: Translator,
): readonly Statement[] =>
  names.map((name) => ({
    kind: "setting",
    at: spanOf(name),
    target: all.expression(name),
    value: null,
  }));

export function update(node: SyntaxNode, all: Translator): Statement {
  const at = spanOf(node);
  const [target, operator, value] = partsOf(node);
  const sign = operator ? codeOf(operator, all) : "";
  if (sign === "|=" && target && value)
    return { kind: "doing", at, value: updating(target, value, all) };
  const isAdded = sign === "+=";
  return {
    kind: "setting",
    at,
    target: target ? all.expression(target) : other(at),
    value: value && isAdded ? all.expression(value) : null,
    ...(isAdded && { isAdded: true }),
  };
}

/** `target |= value` does what `target.update(value)` does. */
function updating(target: SyntaxNode, value: SyntaxNode, all: Translator): Expression {
  const at = [target.from, value.to] as const;
  const of = all.expression(target);
  return {
    kind: "call",
    at,
    callee: { kind: "member", at: of.at, of, name: "update" },
    isNew: false,
    given: [argument(all.expression(value))],
    inside: at,
  };
}
