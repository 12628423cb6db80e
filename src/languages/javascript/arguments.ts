import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit, Span } from "../../model/setting.js";
import { emptyMapping } from "../../document/mappings.js";
import { Environment, type Plain } from "../../document/plain.js";
import type { Mapping, Written } from "../../document/value.js";
import type { Call } from "../../document/document.js";
import type { ReadVariable } from "./literal.js";
import { ON_ONE_LINE, spell } from "./spelling.js";
import { memberName, type Node, type SourceCode } from "./syntax.js";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** Options objects that a call could be given. */
export function argumentEdits(
  node: CallNode,
  at: Span,
  sourceCode: SourceCode,
  readVariable: ReadVariable,
) {
  const word = (value: Plain | Environment): string => spell(value, ON_ONE_LINE, readVariable);
  const mapping = (put: (entry: string) => Edit | null): Mapping => ({
    ...emptyMapping(at),
    word,
    put(key, value) {
      const edit = put(`${key}: ${word(value)}`);
      return edit && { edit, trust: "fix" };
    },
  });
  return {
    further: mapping((entry) => append(node, `{ ${entry} }`, sourceCode)),
    wrapped: (key: string) => mapping((entry) => wrap(node, key, entry)),
    withoutSecond: () => withoutSecond(node, sourceCode),
    merged: (key: string) => merge(node, key, sourceCode),
  };
}

/** One more argument after the last. Null where comments follow it. */
function append(node: CallNode, code: string, sourceCode: SourceCode): Edit | null {
  const last = node.arguments.at(-1);
  const close = sourceCode.getLastToken(node);
  if (
    !last ||
    last.type === "SpreadElement" ||
    close?.value !== ")" ||
    sourceCode.commentsExistBetween(last, close)
  )
    return null;
  return [{ at: [last.range[1], close.range[0]], text: `, ${code}` }];
}

function wrap({ arguments: [first, second] }: CallNode, key: string, entry: string): Edit | null {
  if (!first || second || first.type === "SpreadElement") return null;
  const [start, end] = first.range;
  return [
    { at: [start, start], text: `{ ${key}: ` },
    { at: [end, end], text: `, ${entry} }` },
  ];
}

/** The comma between two arguments that are all there is, with nothing but code beside it. */
function commaBetween(node: CallNode, sourceCode: SourceCode): TSESTree.Token | null {
  const [first, second, third] = node.arguments;
  if (
    !first ||
    !second ||
    third ||
    first.type === "SpreadElement" ||
    second.type === "SpreadElement"
  )
    return null;
  const [comma, close] = [sourceCode.getTokenBefore(second), sourceCode.getLastToken(node)];
  const isPlain =
    comma?.value === "," && close !== null && !sourceCode.commentsExistBetween(first, close);
  return isPlain ? comma : null;
}

/** Takes the second argument out. Null where comments stand beside it. */
function withoutSecond(node: CallNode, sourceCode: SourceCode): Written | null {
  const [comma, close] = [commaBetween(node, sourceCode), sourceCode.getLastToken(node)];
  return comma && close
    ? { edit: [{ at: [comma.range[0], close.range[0]], text: "" }], trust: "fix" }
    : null;
}

/**
 * Puts the first argument among the options of the second, under this key: all of these options
 * count from then on.
 */
function merge(node: CallNode, key: string, sourceCode: SourceCode): Written | null {
  const [first, second] = node.arguments;
  const brace = second?.type === "ObjectExpression" ? second.range[0] + 1 : null;
  const comma = commaBetween(node, sourceCode);
  // In parentheses of its own it would leave one of them behind.
  if (!first || brace === null || !comma || sourceCode.getTokenAfter(first) !== comma) return null;
  const [start, end] = first.range;
  const edit = [
    { at: [start, start], text: `{ ${key}: ` },
    { at: [end, brace], text: "," },
  ] as const;
  return { edit, trust: "suggest" };
}

/** Where nothing can be done to the arguments themselves. */
export function noEdits(at: Span): Pick<Call, "further" | "wrapped" | "withoutSecond" | "merged"> {
  const nothing = emptyMapping(at);
  return {
    further: nothing,
    wrapped: () => nothing,
    withoutSecond: () => null,
    merged: () => null,
  };
}

/** What is called, with what, and whether an object is made. */
interface Called {
  readonly callee: Node;
  readonly given: readonly Node[];
  readonly isNew: boolean;
}

/**
 * What a call comes to, also through `open.call(mysql, options)`, `open.apply(mysql, [options])`,
 * `open.bind(mysql, options)`, and `Reflect.apply(open, mysql, [options])`.
 */
export function calledBy({ type, callee, arguments: given }: CallNode): Called {
  const [first, second, third] = given;
  const name = callee.type === "MemberExpression" ? memberName(callee) : null;
  const direct: Called = { callee, given, isNew: type === "NewExpression" };
  if (callee.type !== "MemberExpression" || !first || direct.isNew) return direct;
  if (callee.object.type === "Identifier" && callee.object.name === "Reflect") {
    if (name === "construct") return { callee: first, given: elementsOf(second), isNew: true };
    return name === "apply" ? { callee: first, given: elementsOf(third), isNew: false } : direct;
  }
  if (name === "call" || (name === "bind" && second))
    return { callee: callee.object, given: given.slice(1), isNew: false };
  return name === "apply"
    ? { callee: callee.object, given: elementsOf(second), isNew: false }
    : direct;
}

const elementsOf = (list: Node | undefined): readonly Node[] =>
  list?.type === "ArrayExpression" ? list.elements.flatMap((element) => element ?? []) : [];
