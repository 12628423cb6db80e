import type { SyntaxNode } from "@lezer/common";
import { insideOf, other, partsOf, spanOf } from "../programs/nodes.js";
import type { Expression } from "../programs/tree.js";
import { argumentsOf, entriesOf, itemsOf, named } from "./arguments.js";
import { comprehension, lambda } from "./functions.js";
import { binary, conditional, unary } from "./operators.js";
import { stringCode } from "./strings.js";
import { codeOf, type Translator } from "./translator.js";

export function expression(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const parts = partsOf(node);
  const [first] = parts;
  switch (node.name) {
    case "String":
    case "FormatString":
      return stringCode(node, all.source, all.expression);
    case "ContinuedString":
      return { kind: "joined", at, parts: parts.map(all.expression), isLiteral: false };
    case "Number":
      return { kind: "atom", at, value: numberOf(codeOf(node, all)) };
    case "Boolean":
      return { kind: "atom", at, value: codeOf(node, all) === "True" };
    case "None":
      return { kind: "atom", at, value: null };
    case "VariableName":
      return { kind: "name", at, name: codeOf(node, all) };
    case "MemberExpression":
      return member(node, all);
    case "CallExpression":
      return call(node, all);
    case "ParenthesizedExpression":
    case "AwaitExpression":
      return parts[1] ? all.expression(parts[1]) : other(at);
    case "DictionaryExpression":
      return {
        kind: "entries",
        at,
        type: null,
        entries: entriesOf(node, all),
        inside: insideOf(node),
      };
    case "ArrayExpression":
    case "TupleExpression":
    case "SetExpression":
      return { kind: "items", at, items: itemsOf(parts.slice(1, -1), all), inside: insideOf(node) };
    case "ConditionalExpression":
      return conditional(node, all);
    case "BinaryExpression":
      return binary(node, all);
    case "UnaryExpression":
      return unary(node, all);
    case "NamedExpression":
      return named(parts, at, all);
    case "ArrayComprehensionExpression":
    case "DictionaryComprehensionExpression":
    case "SetComprehensionExpression":
    case "ComprehensionExpression":
      return comprehension(node, all);
    case "LambdaExpression":
      return lambda(node, all);
    default:
      return other(at, first ? parts.map(all.expression) : []);
  }
}

const numberOf = (code: string): number | null => {
  const value = Number(code.replaceAll("_", ""));
  return Number.isNaN(value) ? null : value;
};

/** `a.b`, `a[b]`; a slice is nothing that is known. */
function member(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [of, sign, key, ...others] = partsOf(node);
  if (!of || !sign || !key) return other(at, of ? [all.expression(of)] : []);
  if (sign.name === ".")
    return { kind: "member", at, of: all.expression(of), name: codeOf(key, all) };
  const isIndex = others.length === 1 && key.name !== ":";
  return isIndex
    ? { kind: "index", at, of: all.expression(of), key: all.expression(key) }
    : other(at, [all.expression(of)]);
}

function call(node: SyntaxNode, all: Translator): Expression {
  const [callee, list] = partsOf(node);
  if (!callee || !list) return other(spanOf(node));
  return {
    kind: "call",
    at: spanOf(node),
    callee: all.expression(callee),
    isNew: false,
    given: argumentsOf(list, all),
    inside: insideOf(list),
  };
}
