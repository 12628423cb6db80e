import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit } from "../../model/setting.js";
import { fixedList } from "../../document/lists.js";
import { once } from "../../document/memo.js";
import type { Environment, Plain } from "../../document/plain.js";
import { opaque, type Item, type List, type Value, type Written } from "../../document/value.js";
import { unknown, type Evaluator, type Place } from "./evaluator.js";
import { historyOf } from "./events.js";
import { insertEntry, removeEntries } from "./object-edits.js";
import { codeOf, ON_ONE_LINE, spell } from "./spelling.js";
import { spanOf, unwrap, type Node } from "./syntax.js";

/** The elements of an array literal, also through a constant; null where one of them is spread. */
export function elementsOf(evaluator: Evaluator, node: Node): readonly (Node | null)[] | null {
  const inner = unwrap(node);
  if (inner.type === "ArrayExpression")
    return inner.elements.some((element) => element?.type === "SpreadElement")
      ? null
      : inner.elements;
  const variable = evaluator.bindings.variable(inner);
  if (variable?.defs[0].name.parent.type !== "VariableDeclarator") return null;
  const { events, touches } = historyOf(variable, inner, evaluator.bindings);
  const value =
    events.length + touches.length === 0 ? evaluator.bindings.onlyValue(variable) : null;
  return value && unwrap(value).type === "ArrayExpression" ? elementsOf(evaluator, value) : null;
}

/** A list. A place that is left free may hold anything. */
export function arrayValue(
  evaluator: Evaluator,
  node: TSESTree.ArrayExpression,
  place: Place,
): List {
  const { sourceCode, readVariable } = evaluator;
  const { at, says, clues } = unknown(evaluator, node);
  const entries = node.elements.filter((element) => element !== null);
  const list = { range: node.range, entries };
  const quote = once(() => (sourceCode.getText(node).includes('"') ? '"' : "'"));
  const word = (data: Plain | Environment): string =>
    spell(data, { ...ON_ONE_LINE, quote: quote() }, readVariable);
  const written = (edit: Edit | null): Written | null =>
    edit && entries.length === node.elements.length ? { edit, trust: place.trust } : null;
  return {
    kind: "list",
    at,
    says,
    clues,
    isOpen: false,
    items: once(() =>
      node.elements.map((element) =>
        element ? itemOf(evaluator, element, place) : { value: opaque(at), isSpread: false },
      ),
    ),
    append: (data) =>
      written(insertEntry(list, data.map(word).join(", "), sourceCode, { spaced: false })),
    remove: (first, last) =>
      written(removeEntries(list, entries.slice(first, last + 1), sourceCode)),
    replace(index, data) {
      const entry = entries[index];
      return written(entry ? [{ at: spanOf(entry), text: word(data) }] : null);
    },
    code: (index) => codeOf(entries[index], sourceCode),
  };
}

const itemOf = (evaluator: Evaluator, node: Node, place: Place): Item =>
  node.type === "SpreadElement"
    ? { value: evaluator.evaluate(node.argument, place), isSpread: true }
    : { value: evaluator.evaluate(node, place), isSpread: false };

/**
 * A list with more at its end. What it began with can be changed in its place, and the whole is in
 * two places.
 */
export function pushedOnto(
  evaluator: Evaluator,
  list: Value,
  more: readonly Node[],
  node: Node,
  place: Place,
): Value {
  if (list.kind !== "list" || list.isOpen) return opaque(spanOf(node));
  const added = more.map((each) => itemOf(evaluator, each, place));
  const before = list.items();
  return {
    ...fixedList(list, () => [...before, ...added]),
    remove: (first, last) => (last < before.length ? list.remove(first, last) : null),
  };
}

/** `list[0]`; null where it is no element of a known array. */
export function arrayElement(
  evaluator: Evaluator,
  node: TSESTree.MemberExpression,
  place: Place,
): Value | null {
  if (!node.computed || node.property.type !== "Literal" || typeof node.property.value !== "number")
    return null;
  const element = elementsOf(evaluator, node.object)?.[node.property.value];
  // Behind a name, an element was put there before and may have changed since.
  const until = unwrap(node.object).type === "ArrayExpression" ? place.until : Infinity;
  return element ? evaluator.evaluate(element, { ...place, trust: "suggest", until }) : null;
}
