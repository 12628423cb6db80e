import type { SyntaxNode } from "@lezer/common";
import { acrossOf, argument, between, other } from "../programs/nodes.js";
import type { Argument, Call, Expression } from "../programs/tree.js";
import { innerOf, type Translator } from "./translator.js";

export const argumentsOf = (list: SyntaxNode, all: Translator): readonly Argument[] =>
  between(innerOf(list), ",").map((group) => {
    const at = acrossOf(group);
    const [first, ...others] = group;
    const isSpread = others[0]?.name === "...";
    const isAlone = isSpread || others.length === 0;
    const value = isAlone ? all.expression(first) : other(at, group.map(all.expression));
    return isSpread ? { at, name: null, value, isSpread } : argument(value, at);
  });

/** A call, if it is none of those that stand for their argument: `string(text)`, `new(T)`, `make(T)`. */
export function called(
  callee: Expression,
  given: readonly Argument[],
  { at, inside }: Pick<Call, "at" | "inside">,
): Expression {
  const [only, another] = given;
  const word = callee.kind === "name" && only && !another ? callee.name : null;
  if (word === "string" && only) return converted(only.value, at);
  if (word === "new" && only) return made(only.value, at, [inside[1], inside[1]]);
  // Of a type that has a name: one with keys, and nothing under them.
  if (word === "make" && only && /^(?:name|member)$/.test(only.value.kind))
    return { kind: "entries", at, type: only.value, entries: [], inside: [inside[1], inside[1]] };
  return { kind: "call", at, callee, isNew: false, given, inside };
}

/** An object of a type with nothing set. */
export const made = (type: Expression, at: Call["at"], inside: Call["inside"]): Call => ({
  kind: "call",
  at,
  callee: type,
  isNew: true,
  given: [],
  inside,
});

/** `[]byte(text)`, `string(text)`: the same characters, but for a number. */
export const converted = (value: Expression, at: Call["at"]): Expression =>
  value.kind === "atom" && value.value !== null ? other(at, [value]) : value;
