import type { SyntaxNode } from "@lezer/common";
import { argument, other, partsOf, spanOf, sumOf } from "../programs/nodes.js";
import type { Expression } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

export function conditional(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [then, , test, , otherwise] = partsOf(node);
  if (!then || !test || !otherwise) return other(at, partsOf(node).map(all.expression));
  const of = [all.expression(then), all.expression(otherwise)] as const;
  return { kind: "either", at, test: all.expression(test), of };
}

export function binary(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const parts = partsOf(node);
  const [left, right] = [parts[0], parts.at(-1)];
  if (!left || !right || parts.length < 3) return other(at);
  const operator = parts
    .slice(1, -1)
    .map((part) => codeOf(part, all))
    .join(" ");
  if (operator === "+") {
    const added = sumOf(node, (sign) => codeOf(sign, all) === "+");
    return { kind: "joined", at, parts: added.map(all.expression), isLiteral: false };
  }
  const of = [all.expression(left), all.expression(right)] as const;
  switch (operator) {
    case "or":
      return { kind: "either", at, test: null, of };
    case "==":
    case "is":
      return { kind: "comparison", at, how: "equals", of };
    case "!=":
    case "is not":
      return { kind: "comparison", at, how: "differs", of };
    case "in":
      return { kind: "comparison", at, how: "in", of };
    case "%":
    case "|":
      return {
        kind: "call",
        at,
        callee: { kind: "name", at: [left.to, right.from], name: operator },
        isNew: false,
        given: of.map((each) => argument(each)),
        inside: at,
      };
    default:
      return /^(?:and|not in|[<>]=?)$/.test(operator)
        ? { kind: "comparison", at, how: null, of }
        : other(at, of);
  }
}

export function unary(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [operator, operand] = partsOf(node);
  if (!operator || !operand) return other(at);
  const code = all.expression(operand);
  if (operator.name === "not") return { kind: "comparison", at, how: "not", of: [code] };
  const value = code.kind === "atom" ? code.value : null;
  const isMinus = typeof value === "number" && codeOf(operator, all) === "-";
  return isMinus ? { kind: "atom", at, value: -value } : other(at, [code]);
}
