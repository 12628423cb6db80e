import type { SyntaxNode } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import { between, type Group, isOf, other, partsOf, spanOf } from "../programs/nodes.js";
import type { Call, Expression, Setting, Statement } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

const settingOf = (at: Span, target: Expression, value: Expression | null): Setting => ({
  kind: "setting",
  at,
  target,
  value,
});

/** Something else may be in a variable from here. */
export const unknownFrom = (node: SyntaxNode, all: Translator): Setting =>
  settingOf(spanOf(node), all.expression(node), null);

export const isVariable = (node: SyntaxNode): boolean =>
  isOf(node, "VariableName", "MemberExpression", "SubscriptExpression", "ScopedExpression");

/** `$a = value`, `$a = &$b`, `[$a, $b] = value`. */
export function assignment(node: SyntaxNode, all: Translator): readonly Statement[] {
  const parts = partsOf(node);
  const [target, value] = [parts[0], parts.at(-1)];
  if (!target || !value || parts.length < 3) return [doing(node, parts.map(all.expression))];
  const isShared = parts.some(({ name }) => name === "&") && isVariable(value);
  // Two names for one variable: whoever sets one sets the other.
  if (isShared) return [unknownFrom(target, all), unknownFrom(value, all)];
  if (isOf(target, "ListExpression", "ArrayExpression")) return unpacked(target, value, all);
  const code = all.expression(value);
  return [settingOf(spanOf(node), all.expression(target), code)];
}

const doing = (node: SyntaxNode, of: readonly Expression[]): Statement => ({
  kind: "doing",
  at: spanOf(node),
  value: other(spanOf(node), of),
});

const BRACKETS = new Set(["(", ")", "[", "]", "array", "list"]);

/** What is in the brackets of a list, between its commas. */
export const groupsIn = (node: SyntaxNode): readonly Group[] =>
  between(
    partsOf(node)
      .flatMap((part) => (part.name === "ValueList" ? partsOf(part) : [part]))
      .filter(({ name }) => !BRACKETS.has(name)),
    ",",
  );

const single = (groups: readonly (readonly SyntaxNode[])[]): readonly SyntaxNode[] | null => {
  const nodes = groups.flat();
  return nodes.length === groups.length ? nodes : null;
};

function unpacked(target: SyntaxNode, value: SyntaxNode, all: Translator): readonly Statement[] {
  const targets = single(groupsIn(target));
  const values = value.name === "ArrayExpression" ? single(groupsIn(value)) : null;
  if (targets && values?.length === targets.length) {
    const codes = values.map(all.expression);
    const isSwapped =
      values.some((each) => each.name !== "String" && each.firstChild) ||
      values.some((each) => targets.some((one) => codeOf(one, all) === codeOf(each, all)));
    const isNested = targets.some((each) => !isVariable(each));
    if (!isNested && !isSwapped)
      return targets.map((each, index) =>
        settingOf(spanOf(each), all.expression(each), codes[index] ?? null),
      );
  }
  const code = all.expression(value);
  return [{ kind: "doing", at: spanOf(value), value: code }, ...unpackedNames(target, all)];
}

/** All the variables in a list that something is unpacked to. */
export function unpackedNames(target: SyntaxNode, all: Translator): readonly Setting[] {
  if (isVariable(target)) return [unknownFrom(target, all)];
  const found: Setting[] = [];
  const stack = [target];
  for (let next = stack.pop(); next; next = stack.pop())
    for (const part of partsOf(next).toReversed())
      if (isVariable(part)) found.unshift(unknownFrom(part, all));
      else stack.push(part);
  return found.toSorted((a, b) => a.at[0] - b.at[0]);
}

/** `$a .= value`, `$a ??= value`, `$a += 1`, `$a++`. */
export function update(node: SyntaxNode, all: Translator): Statement {
  const at = spanOf(node);
  const parts = partsOf(node);
  const target = parts.find(isVariable);
  const sign = parts.find(({ name }) => name.endsWith("Op"));
  const value = parts.at(-1);
  if (!target || !sign) return doing(node, parts.map(all.expression));
  const code = all.expression(target);
  if (!value || value === target || value === sign) return settingOf(at, code, null);
  switch (codeOf(sign, all)) {
    case ".=":
      return { ...settingOf(at, code, all.expression(value)), isAdded: true };
    case "??=": {
      const of = [all.expression(target), all.perhaps(value)] as const;
      return settingOf(at, code, { kind: "either", at, test: null, of });
    }
    default:
      all.expression(value);
      return settingOf(at, code, null);
  }
}

/** `define('NAME', value)` sets a name that all of the program knows. */
export function defined(call: Call): Setting | null {
  const { callee, given } = call;
  const [name, value] = given;
  const isDefine = callee.kind === "name" && callee.name === "define";
  if (!isDefine || name?.value.kind !== "text" || !value) return null;
  const { at, text } = name.value;
  return settingOf(call.at, { kind: "name", at, name: text.value.replace(/^\\/, "") }, value.value);
}
