import type { TSESTree } from "@typescript-eslint/utils";
import type { Clues } from "../../model/setting.js";
import { constant, joined, type Text } from "../../document/text.js";
import { joinClues, type Value } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { cluesIn } from "./clues.js";
import { scalar, unknown, type Evaluator, type Place } from "./evaluator.js";
import { asPiece, stringText, templateText } from "./literal.js";
import { spanOf, unwrap, type Node } from "./syntax.js";

export function literal(evaluator: Evaluator, node: TSESTree.Literal, place: Place): Value {
  const { value } = node;
  if (typeof value === "string") return string(evaluator, node as TSESTree.StringLiteral, place);
  if (typeof value === "number" || typeof value === "boolean") return scalar(evaluator, node, value, place);
  // A regular expression or a big integer that this engine cannot make has the value null too.
  return node.raw === "null" ? scalar(evaluator, node, null, place) : unknown(evaluator, node);
}

/** Reading the characters costs; most strings are never looked into. */
function string(evaluator: Evaluator, node: TSESTree.StringLiteral, place: Place): Value {
  let text: Text | null = null;
  return {
    ...scalar(evaluator, node, node.value, place),
    get text() {
      text ??= stringText(node, evaluator.sourceCode.text, evaluator.readVariable);
      return text.value === node.value ? text : null;
    },
  };
}

export function fromText(evaluator: Evaluator, text: Text, node: Node, place: Place): Value {
  const value = textScalar(text, spanOf(node));
  const clues = joinClues([value.clues, place.clues]);
  return value.kind === "opaque" ? { ...value, clues } : { ...scalar(evaluator, node, value.value, place), clues, text };
}

export const template = (evaluator: Evaluator, node: TSESTree.TemplateLiteral, place: Place): Value =>
  fromText(
    evaluator,
    templateText(node, evaluator.sourceCode.text, evaluator.readVariable, (part) => piece(evaluator, part, place)),
    node,
    place,
  );

const TEXTS = /^(?:Identifier|MemberExpression|Literal|TemplateLiteral|CallExpression|BinaryExpression)$/;

/** A part of a longer text: characters that are known, or what a hole is made of. */
export function piece(evaluator: Evaluator, node: Node, place: Place): Text | Clues {
  const inner = unwrap(node);
  const value = TEXTS.test(inner.type) ? evaluator.evaluate(inner, place) : null;
  if (value?.kind === "scalar" && value.text) return value.text;
  if (value?.kind === "scalar" && typeof value.value === "number") return constant(String(value.value), value.at);
  return cluesIn(node, evaluator.bindings);
}

export function concatenation(evaluator: Evaluator, node: TSESTree.BinaryExpression, place: Place): Value {
  const parts: Node[] = [];
  let rest: Node = node;
  while (rest.type === "BinaryExpression" && rest.operator === "+") {
    parts.unshift(rest.right);
    rest = unwrap(rest.left);
  }
  parts.unshift(rest);
  // Without a string in it, `+` may be an addition.
  const isText = parts.some((part) => (part.type === "Literal" && typeof part.value === "string") || part.type === "TemplateLiteral");
  if (!isText || parts.length > MOST_PARTS) return unknown(evaluator, node);
  return fromText(evaluator, joined(parts.map((part) => asPiece(piece(evaluator, part, place), part))), node, place);
}

/** Longer concatenations are generated; `unshift` and the search for a piece would cost the square of their length. */
const MOST_PARTS = 200;

/** `["mysql://", user, "@", host].join("")`. */
export function joinedElements(
  evaluator: Evaluator,
  elements: readonly (Node | null)[],
  separator: string,
  node: Node,
  place: Place,
): Value {
  if (elements.length > MOST_PARTS) return unknown(evaluator, node);
  const pieces = elements.flatMap((element, index) => [
    ...(index > 0 && separator !== "" ? [constant(separator, spanOf(node))] : []),
    ...(element ? [asPiece(piece(evaluator, element, place), element)] : []),
  ]);
  return fromText(evaluator, joined(pieces), node, place);
}
