import type { SyntaxNode } from "@lezer/common";
import { other, partsOf, partsWithout, spanOf, sumOf, threeOf } from "../programs/nodes.js";
import type { Expression } from "../programs/tree.js";
import { codeOf, valuesIn, type Translator } from "./translator.js";

export function ternary(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [test, then, otherwise] = partsWithout(node, "LogicOp", ":");
  if (!test || !then || !otherwise) return other(at, valuesIn(node, all));
  const of = [all.expression(then), all.expression(otherwise)] as const;
  return { kind: "either", at, test: all.expression(test), of };
}

export function binary(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const parts = threeOf(node);
  if (!parts) return other(at, valuesIn(node, all));
  const [left, operator, right] = parts;
  const sign = codeOf(operator, all);
  if (sign === "+") {
    const added = sumOf(node, (each) => codeOf(each, all) === "+");
    return { kind: "joined", at, parts: added.map(all.expression), isLiteral: false };
  }
  const of = [all.expression(left), all.expression(right)];
  if (sign === "==") return { kind: "comparison", at, how: "equals", of };
  if (sign === "!=") return { kind: "comparison", at, how: "differs", of };
  const isTest = /^(?:&&|\|\||[<>]=?)$/.test(sign);
  return isTest ? { kind: "comparison", at, how: null, of } : other(at, of);
}

export function unary(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [operator, value] = partsOf(node);
  if (!operator || !value) return other(at);
  const [sign, code] = [codeOf(operator, all), all.expression(value)];
  if (sign === "!") return { kind: "comparison", at, how: "not", of: [code] };
  return sign === "-" && code.kind === "atom" && typeof code.value === "number"
    ? { kind: "atom", at, value: -code.value }
    : other(at, [code]);
}
