import type { SyntaxNode } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import {
  acrossOf,
  argument,
  between,
  type Group,
  isOf,
  other,
  partsOf,
  partsWithout,
} from "../programs/nodes.js";
import type { Argument, Entry, Expression } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

export const argumentsOf = (list: SyntaxNode, all: Translator): readonly Argument[] =>
  itemsOf(partsWithout(list, "(", ")"), all);

/** `value`, `name=value`, `*list`, `**options`. */
export const itemsOf = (parts: readonly SyntaxNode[], all: Translator): readonly Argument[] =>
  between(parts, ",").flatMap((group): readonly Argument[] => {
    const at = acrossOf(group);
    const [first, second, third] = group;
    if (isOf(first, "*", "**"))
      return second ? [{ at, name: null, value: all.expression(second), isSpread: true }] : [];
    if (second && codeOf(second, all) === ":=") return [argument(named(group, at, all))];
    if (second?.name === "AssignOp" && third)
      return [{ at, name: codeOf(first, all), value: all.expression(third), isSpread: false }];
    return [
      argument(group.length === 1 ? all.expression(first) : other(at, group.map(all.expression))),
    ];
  });

/** `name := value`, which sets the name on the way to the value. */
export function named(
  [name, , value]: readonly SyntaxNode[],
  at: Span,
  all: Translator,
): Expression {
  if (!name || !value) return other(at);
  const set = { kind: "setting", at, target: all.expression(name), value: null } as const;
  return other(at, [set, all.expression(value)]);
}

export const entriesOf = (node: SyntaxNode, all: Translator): readonly Entry[] =>
  between(partsOf(node).slice(1), ",", "}").flatMap((group): readonly Entry[] => {
    const at = acrossOf(group);
    const [first, second, third] = group;
    if (first.name === "**")
      return second ? [{ at, key: null, value: all.expression(second) }] : [];
    return third ? [{ at, key: all.expression(first), value: all.expression(third) }] : [];
  });

export function tupleOf(nodes: Group, all: Translator): Expression {
  if (nodes.length === 1) return all.expression(nodes[0]);
  const at = acrossOf(nodes);
  return { kind: "items", at, items: itemsOf(nodes, all), inside: at };
}
