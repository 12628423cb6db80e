import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit } from "../../model/setting.js";
import type { List, Value, Written } from "../../document/value.js";
import { opaque } from "../../document/value.js";
import { fixedList } from "../../document/derived.js";
import { unknown, type Evaluator, type Place } from "./evaluator.js";
import { historyOf } from "./events.js";
import { insertEntry, removeEntries } from "./object-edits.js";
import { ON_ONE_LINE, spell } from "./spelling.js";
import { spanOf, unwrap, type Node } from "./syntax.js";

/** The elements of an array literal, also through a constant; null where one of them is spread. */
export function elementsOf(evaluator: Evaluator, node: Node): readonly (Node | null)[] | null {
  const inner = unwrap(node);
  if (inner.type === "ArrayExpression")
    return inner.elements.some((element) => element?.type === "SpreadElement")
      ? null
      : inner.elements;
  const variable = inner.type === "Identifier" ? evaluator.bindings.variable(inner) : null;
  if (!variable || variable.defs[0]?.name.parent.type !== "VariableDeclarator") return null;
  const { events, touches } = historyOf(variable, inner, evaluator.bindings);
  const value =
    events.length + touches.length === 0 ? evaluator.bindings.onlyValue(variable) : null;
  return value && unwrap(value).type === "ArrayExpression" ? elementsOf(evaluator, value) : null;
}

/** A list. What is spread into it is left out. */
export function arrayValue(
  evaluator: Evaluator,
  node: TSESTree.ArrayExpression,
  place: Place,
): Value {
  const itself = unknown(evaluator, node);
  const elements = (): readonly Value[] =>
    node.elements.flatMap((element) =>
      element && element.type !== "SpreadElement" ? [evaluator.evaluate(element, place)] : [],
    );
  return itself.kind === "opaque"
    ? { ...itself, elements, list: () => listOf(evaluator, node, place) }
    : itself;
}

function listOf(evaluator: Evaluator, node: TSESTree.ArrayExpression, place: Place): List {
  const { sourceCode, readVariable } = evaluator;
  const entries = node.elements.filter((element) => element !== null);
  const list = { range: node.range, entries };
  const written = (edit: Edit | null): Written | null =>
    edit && entries.length === node.elements.length ? { edit, trust: place.trust } : null;
  const quote = sourceCode.getText(node).includes('"') ? '"' : "'";
  return {
    items: node.elements.map((element) => {
      if (element?.type === "SpreadElement")
        return { value: evaluator.evaluate(element.argument, place), isSpread: true };
      return {
        value: element ? evaluator.evaluate(element, place) : opaque(spanOf(node)),
        isSpread: false,
      };
    }),
    append(texts) {
      const codes = texts.map((text) => spell(text, { ...ON_ONE_LINE, quote }, readVariable));
      return written(insertEntry(list, codes.join(", "), sourceCode, { spaced: false }));
    },
    remove: (first, last) =>
      written(removeEntries(list, entries.slice(first, last + 1), sourceCode)),
  };
}

/** A list with more at its end. What it began with can be changed in its place, and the whole is in two places. */
export function pushedOnto(
  evaluator: Evaluator,
  list: Value,
  more: readonly Node[],
  node: Node,
  place: Place,
): Value {
  const before = list.kind === "opaque" ? list.list?.() : undefined;
  if (list.kind !== "opaque" || !before) return opaque(spanOf(node));
  const added = more.map((each) =>
    each.type === "SpreadElement"
      ? { value: evaluator.evaluate(each.argument, place), isSpread: true }
      : { value: evaluator.evaluate(each, place), isSpread: false },
  );
  const remove: List["remove"] = (first, last) =>
    last < before.items.length ? before.remove(first, last) : null;
  return { ...list, list: () => ({ ...fixedList([...before.items, ...added]), remove }) };
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
