import type { SyntaxNode } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import { insideOf, other, partsOf, spanOf } from "../programs/nodes.js";
import type { Expression } from "../programs/tree.js";
import { argumentsOf, called } from "./calls.js";
import { codeOf, isMeant, type Translator } from "./translator.js";

/** What an expression is made of, in the order of the file. */
type Piece =
  | { readonly kind: "operand"; readonly node: SyntaxNode }
  | { readonly kind: "sign"; readonly node: SyntaxNode; readonly isUnary: boolean }
  /** `.name`, `[key]`, `(arguments)`: all of a node behind its first part. */
  | { readonly kind: "behind"; readonly node: SyntaxNode };

const BEHIND = /CallExpr|SelectorExpr|IndexExpr|SliceExpr|TypeAssertion|ParameterizedExpr/;
export const isOperation = ({ name }: SyntaxNode): boolean =>
  BEHIND.test(name) || name === "UnaryExp" || name === "BinaryExp";

/**
 * The parser reads `a + b.c()` as `(a + b).c()`: it has what stands behind an operand for the last thing to be done. So its
 * trees of operations are taken apart, and put together as the language has it.
 */
export function operation(node: SyntaxNode, all: Translator): Expression {
  const pieces = piecesOf(node);
  const state: State = { operands: [], signs: [], all };
  let unary: SyntaxNode[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind === "sign" && piece.isUnary) unary.push(piece.node);
    else if (piece?.kind === "sign") pushSign(piece.node, state);
    else if (piece?.kind === "operand") {
      const behind: SyntaxNode[] = [];
      for (let next = pieces[index + 1]; next?.kind === "behind"; next = pieces[index + 1]) {
        behind.push(next.node);
        index += 1;
      }
      state.operands.push(operandOf(piece.node, behind, unary, all));
      unary = [];
    }
  }
  while (state.signs.length > 0) combine(state);
  return state.operands[0]?.value ?? other(spanOf(node));
}

function piecesOf(node: SyntaxNode): readonly Piece[] {
  const pieces: Piece[] = [];
  const stack: (SyntaxNode | Piece)[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ("kind" in next) {
      pieces.push(next);
      continue;
    }
    const [first, second, third] = partsOf(next);
    if (next.name === "BinaryExp" && first && second && third)
      stack.push(third, { kind: "sign", node: second, isUnary: false }, first);
    else if (next.name === "UnaryExp" && first && second)
      stack.push(second, { kind: "sign", node: first, isUnary: true });
    else if (BEHIND.test(next.name) && first) stack.push({ kind: "behind", node: next }, first);
    else pieces.push({ kind: "operand", node: next });
  }
  return pieces;
}

/** An operand or a part of the operation, with the parentheses that its value leaves out. */
interface Operand {
  readonly value: Expression;
  readonly at: Span;
  /** What signs like the last one have put together, to which more can be added. */
  readonly open: { readonly sign: string; readonly parts: Expression[] } | null;
  readonly depth: number;
}

interface State {
  readonly operands: Operand[];
  readonly signs: string[];
  readonly all: Translator;
}

/** Longer chains are generated. */
const DEEPEST = 100;

function operandOf(
  node: SyntaxNode,
  behind: readonly SyntaxNode[],
  unary: readonly SyntaxNode[],
  all: Translator,
): Operand {
  const start = node.from;
  let value = all.expression(node);
  let at = spanOf(node);
  for (const each of behind.slice(0, DEEPEST)) {
    at = [start, each.to];
    value = withBehind(value, each, at, all);
  }
  for (const sign of unary.slice(-DEEPEST).toReversed()) {
    at = [sign.from, at[1]];
    value = signed(sign, value, at, all);
  }
  return { value, at, open: null, depth: 0 };
}

function withBehind(value: Expression, node: SyntaxNode, at: Span, all: Translator): Expression {
  const [, ...parts] = partsOf(node);
  const [first, second] = parts;
  switch (node.name) {
    case "SelectorExpr":
      return second ? { kind: "member", at, of: value, name: codeOf(second, all) } : value;
    case "IndexExpr":
      return second
        ? { kind: "index", at, of: value, key: all.expression(second) }
        : other(at, [value]);
    case "CallExpr":
      return first?.name === "Arguments"
        ? called(value, argumentsOf(first, all), { at, inside: insideOf(first) })
        : other(at, [value]);
    case "TypeAssertion":
    case "ParameterizedExpr":
      return value;
    default:
      return other(at, [value, ...parts.filter(isMeant).map(all.expression)]);
  }
}

function signed(sign: SyntaxNode, value: Expression, at: Span, all: Translator): Expression {
  if (sign.name === "DerefOp") return value;
  const code = codeOf(sign, all);
  if (code === "!") return { kind: "comparison", at, how: "not", of: [value] };
  const number = value.kind === "atom" ? value.value : null;
  return code === "-" && typeof number === "number"
    ? { kind: "atom", at, value: -number }
    : other(at, [value]);
}

const RANKS = ["||", "&&", "== != < <= > >=", "+ - | ^"].map((signs) => signs.split(" "));
/** How tightly a sign binds. */
const rankOf = (sign: string): number => {
  const rank = RANKS.findIndex((signs) => signs.includes(sign));
  return rank < 0 ? RANKS.length : rank;
};

function pushSign(node: SyntaxNode, state: State): void {
  const sign = codeOf(node, state.all);
  for (let last = state.signs.at(-1); last !== undefined; last = state.signs.at(-1)) {
    if (rankOf(last) < rankOf(sign)) break;
    combine(state);
  }
  state.signs.push(sign);
}

/** Makes one operand of the last two. */
function combine({ operands, signs }: State): void {
  const sign = signs.pop() ?? "";
  const right = operands.pop();
  const left = operands.pop();
  if (!left || !right) return;
  const at: Span = [left.at[0], right.at[1]];
  const kept = left.depth < DEEPEST ? sign : "";
  const isMore = left.open !== null && left.open.sign === kept && !/^[=!]=$/.test(sign);
  const parts = isMore && left.open ? left.open.parts : [left.value];
  parts.push(right.value);
  const depth = Math.max(isMore ? left.depth : left.depth + 1, right.depth + 1);
  operands.push({ value: made(kept, parts, at), at, open: { sign: kept, parts }, depth });
}

function made(sign: string, parts: Expression[], at: Span): Expression {
  switch (sign) {
    case "+":
      return { kind: "joined", at, parts, isLiteral: false };
    case "==":
      return { kind: "comparison", at, how: "equals", of: parts };
    case "!=":
      return { kind: "comparison", at, how: "differs", of: parts };
    default:
      return /^(?:&&|\|\||[<>]=?)$/.test(sign)
        ? { kind: "comparison", at, how: null, of: parts }
        : other(at, parts);
  }
}
