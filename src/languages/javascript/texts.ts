import type { TSESTree } from "@typescript-eslint/utils";
import type { Trust } from "../../model/connection.js";
import type { Span } from "../../model/setting.js";
import { constant, emptyText, joined, named, needsEnd, type Text } from "../../document/text.js";
import { mapBranches } from "../../document/choices.js";
import { once } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import { joinClues, NO_CLUES } from "../../document/clues.js";
import { isUnread, type Value } from "../../document/value.js";
import { percentEncode } from "../../notations/percent-encoding.js";
import { textScalar } from "../../notations/text-scalar.js";
import type { Bindings } from "./bindings.js";
import { eachText, isChosen, type Part } from "./alternatives.js";
import { cluesIn } from "./clues.js";
import { scalar, unknown, type Evaluator, type Place } from "./evaluator.js";
import { stringText, templateParts } from "./literal.js";
import { inQuotes, quoteIn } from "./spelling.js";
import { dottedName, isOf, spanOf, unwrap, type Node } from "./syntax.js";
import { urlText } from "./url.js";

export function literal(evaluator: Evaluator, node: TSESTree.Literal, place: Place): Value {
  const { value } = node;
  if (typeof value === "string") return string(evaluator, node, place);
  if (typeof value === "number" || typeof value === "boolean")
    return scalar(evaluator, node, value, place);
  // A regular expression or a big integer that this engine cannot make has the value null too.
  return node.raw === "null" ? scalar(evaluator, node, null, place) : unknown(evaluator, node);
}

function string(evaluator: Evaluator, node: TSESTree.StringLiteral, place: Place): Value {
  const { sourceCode, readVariable } = evaluator;
  const text = once(() => {
    if (node.value.length > LONGEST) return null;
    const read = stringText(node, sourceCode.text, readVariable, trustIn(evaluator, node, place));
    return read.value === node.value ? read : null;
  });
  return scalar(evaluator, node, node.value, place, text);
}

/** A type may take the text as it is and no other. */
const trustIn = ({ accepted }: Evaluator, node: Node, { trust }: Place): Trust =>
  accepted.otherText(node) ? trust : "suggest";

export function fromText(evaluator: Evaluator, text: Text, node: Node, place: Place): Value {
  if (text.value.length > LONGEST || !pay(Math.ceil(text.value.length / CHARACTERS)))
    return unknown(evaluator, node);
  const value = textScalar(text, spanOf(node));
  const clues = joinClues([value.clues, place.clues]);
  return isUnread(value)
    ? { ...value, clues }
    : { ...scalar(evaluator, node, value.value, place), clues, text };
}

/**
 * What `encodeURIComponent` makes of a text. The whole of it can be replaced, before it is encoded.
 * Null where it throws.
 */
export const encoded = (text: Text, at: Span): Text | null => {
  const characters = percentEncode(text.value);
  if (characters === null) return null;
  const { value, ...rest } = constant(characters, at);
  const splice: Text["splice"] = (start, end, insert) => {
    if (start > 0 || end < value.length || typeof insert === "string") return null;
    return text.splice(0, text.value.length, {
      ...insert,
      through: insert.through.filter((name) => name !== "encodeURIComponent"),
    });
  };
  return { ...rest, value, splice };
};

export function template(
  evaluator: Evaluator,
  node: TSESTree.TemplateLiteral,
  place: Place,
): Value {
  const [only, another] = node.expressions;
  const isWhole = only && !another && node.quasis.every(({ value }) => value.raw === "");
  const address = isWhole ? urlText(evaluator, unwrap(only), place) : null;
  if (address) return address;
  const parts = templateParts(
    node,
    evaluator.sourceCode.text,
    evaluator.readVariable,
    trustIn(evaluator, node, place),
    (expression) => partOf(evaluator, expression, place),
  );
  return fromParts(evaluator, parts, node, place);
}

/** One text, or one for each way through the conditions that choose parts of it. */
const fromParts = (evaluator: Evaluator, parts: readonly Part[], node: Node, place: Place): Value =>
  eachText(parts, (pieces) => fromText(evaluator, joined(pieces), node, place));

const WRITTEN = ["Literal", "TemplateLiteral", "BinaryExpression"] as const;
const TEXTS = [
  ...(["Identifier", "MemberExpression", "CallExpression", "ConditionalExpression"] as const),
  ...WRITTEN,
] as const;

/**
 * A part of a longer text: characters that are known, a choice between them, or what a hole is made
 * of.
 */
function partOf(evaluator: Evaluator, node: Node, place: Place): Part {
  const inner = unwrap(node);
  if (inner.type === "Literal" && typeof inner.value === "string") {
    return stringText(
      inner,
      evaluator.sourceCode.text,
      evaluator.readVariable,
      trustIn(evaluator, inner, place),
    );
  }
  const value = isOf(inner, ...TEXTS) ? evaluator.evaluate(inner, place) : null;
  if (value?.kind === "scalar" && value.text)
    return isOf(inner, ...WRITTEN) ? value.text : named(value.text);
  if (value?.kind === "scalar" && typeof value.value === "number")
    return constant(String(value.value), value.at);
  const clues = cluesIn(node, evaluator.bindings);
  const isWord = isOneWord(inner, evaluator.bindings);
  const hole = { hole: isWord ? { ...clues, isOneWord: true as const } : clues, at: spanOf(node) };
  return value && !place.isOneText && isChosen(value) ? { choice: value, otherwise: hole } : hole;
}

const WORDS = /^(?:encodeURIComponent|(?:Number\.)?parse(?:Int|Float)|Number|Math\.\w+)$/;

/** Whether a program gives a number there, or what is encoded. */
function isOneWord(node: Node, bindings: Bindings): boolean {
  if (node.type === "CallExpression")
    return WORDS.test(dottedName(node.callee) ?? "") && !bindings.variable(node.callee);
  const variable = bindings.variable(node);
  const value = variable && bindings.onlyValue(variable);
  return value?.type === "CallExpression" && isOneWord(value, bindings);
}

/** Whether it is a text in any case. */
const isTextual = (node: Node): boolean =>
  (node.type === "Literal" && typeof node.value === "string") ||
  node.type === "TemplateLiteral" ||
  (node.type === "BinaryExpression" &&
    node.operator === "+" &&
    (isTextual(node.right) || isTextual(node.left)));

export function concatenation(
  evaluator: Evaluator,
  node: TSESTree.BinaryExpression,
  place: Place,
): Value {
  const parts: Node[] = [];
  let rest: Node = node;
  while (rest.type === "BinaryExpression" && rest.operator === "+") {
    parts.push(rest.right);
    rest = unwrap(rest.left);
  }
  parts.push(rest);
  parts.reverse();
  return texts(evaluator, parts, node, place);
}

/** Texts, one after the other. */
export function texts(
  evaluator: Evaluator,
  parts: readonly Node[],
  node: Node,
  place: Place,
): Value {
  if (parts.length > MOST_PARTS) return unknown(evaluator, node);
  const found = parts.map((part) => partOf(evaluator, part, place));
  // Without a string in it, `+` may be an addition.
  const isText =
    node.type !== "BinaryExpression" || parts.some(isTextual) || found.slice(0, 2).some(isNoNumber);
  return isText
    ? fromParts(evaluator, [...found, ...behind(evaluator, found, node, place)], node, place)
    : unknown(evaluator, node);
}

/** What more may be put behind a sum that ends with a name. */
function behind(
  { sourceCode }: Evaluator,
  parts: readonly Part[],
  node: Node,
  { trust }: Place,
): readonly Text[] {
  if (node.type !== "BinaryExpression" || !needsEnd(parts)) return [];
  // Looking for quotes costs; few sums are ever changed.
  const spell = (text: string): string =>
    ` + ${inQuotes(text, quoteIn(sourceCode.getText(node), sourceCode))}`;
  return [emptyText(node.range[1], trust, spell)];
}

const isNoNumber = (part: Part): boolean => "value" in part && Number.isNaN(Number(part.value));

/** What is there after `text += more`, where one of them is a text. */
export function appended(
  evaluator: Evaluator,
  node: Node,
  text: Value,
  more: Node,
  place: Place,
): Value {
  // Each text that is appended would multiply those before it.
  const ways = text.kind === "choice" ? { ...place, isOneText: true as const } : place;
  return mapBranches(text, (branch) => {
    const isText =
      branch.kind === "scalar" ? branch.text !== null : isUnread(branch) && isTextual(more);
    if (!isText) return unknown(evaluator, node);
    const clues = "clues" in branch ? branch.clues : NO_CLUES;
    const own = branch.kind === "scalar" ? branch.text : null;
    const first = own ?? { hole: clues, at: branch.at };
    return fromParts(evaluator, [first, partOf(evaluator, more, ways)], node, place);
  });
}

/** Longer concatenations, and longer texts, are generated. */
const MOST_PARTS = 20_000;
const LONGEST = 20_000;
/** So many characters that are put together are one step. */
const CHARACTERS = 100;

/** `["mysql://", user, "@", host].join("")`. Others may use a list that has a name, one by one. */
export function joinedElements(
  evaluator: Evaluator,
  list: Node,
  elements: readonly (Node | null)[],
  separator: string,
  node: Node,
  place: Place,
): Value {
  if (elements.length > MOST_PARTS) return unknown(evaluator, node);
  const trust = list.type === "ArrayExpression" ? place.trust : "suggest";
  const parts = elements.flatMap((element, index) => [
    ...(index > 0 && separator !== "" ? [constant(separator, spanOf(node))] : []),
    ...(element ? [partOf(evaluator, element, { ...place, trust })] : []),
  ]);
  return fromParts(evaluator, parts, node, place);
}
