import type { TSESTree } from "@typescript-eslint/utils";
import { listOf } from "../../document/lists.js";
import { once } from "../../document/memo.js";
import { emptyMapping } from "../../document/mappings.js";
import { Environment, type Plain } from "../../document/plain.js";
import type { List, Mapping, Value, Written } from "../../document/value.js";
import type { Edit, Span } from "../../model/setting.js";
import type { Context } from "./context.js";
import { codeOf, ON_ONE_LINE, quoteIn, spell } from "./spelling.js";
import { dottedName, memberName, spanOf, type Node, type SourceCode } from "./syntax.js";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** The arguments of a call as a list. Nothing is changed beside a comment, or where one of them is spread. */
export function argumentList(
  node: CallNode,
  at: Span,
  values: readonly Value[],
  { sourceCode, readVariable }: Pick<Context, "sourceCode" | "readVariable">,
): List {
  // What stands in a template is no quote of the program.
  const filter = ({ value }: TSESTree.Token): boolean => /^['"]/.test(value);
  const quote = once(() =>
    quoteIn(sourceCode.getFirstToken(node, { filter })?.value ?? "", sourceCode),
  );
  const word = (value: Plain | Environment): string =>
    spell(value, { ...ON_ONE_LINE, quote: quote() }, readVariable);
  const written = (edit: Edit | null): Written | null => edit && { edit, trust: "fix" };
  return {
    ...listOf(at, values),
    append: (data) => written(append(node, data.map(word).join(", "), sourceCode)),
    remove: (first, last) => written(remove(node, [first, last], sourceCode)),
    replace(index, data) {
      const argument = argumentAt(node, index);
      return written(argument && replacing(argument, word(data), sourceCode));
    },
    code: (index) => codeOf(argumentAt(node, index) ?? undefined, sourceCode),
  };
}

/** Options that are not given yet: what is put there becomes one more argument. */
export const optionsAfter = (
  given: List,
  at: Span,
  { readVariable }: Pick<Context, "readVariable">,
): Mapping => ({
  ...emptyMapping(at),
  word: (value) => spell(value, ON_ONE_LINE, readVariable),
  put: (key, value) => (value instanceof Environment ? null : given.append([{ [key]: value }])),
});

/** Null where one that is spread may stand before it. */
function argumentAt({ arguments: all }: CallNode, index: number): Node | null {
  const before = all.slice(0, index + 1);
  return before.some(({ type }) => type === "SpreadElement") ? null : (before[index] ?? null);
}

/** Code in the place of an argument. An argument that is part of it stays where it is, so that it can be edited, too. */
function replacing(argument: Node, code: string, sourceCode: SourceCode): Edit {
  const [start, end] = spanOf(argument);
  const own = sourceCode.getText(argument);
  const before = code.indexOf(own);
  if (before < 0) return [{ at: [start, end], text: code }];
  return [
    { at: [start, start], text: code.slice(0, before) },
    { at: [end, end], text: code.slice(before + own.length) },
  ];
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
  // Parentheses around the last one stay, and a comma after it goes.
  const end = sourceCode.getTokenBefore(close);
  const behind = end?.value === "," ? sourceCode.getTokenBefore(end) : end;
  if (!behind) return null;
  const start = behind.range[1];
  // Where the bracket has a line of its own, all that follows the last argument stays.
  const isApart = behind.loc.end.line < close.loc.start.line;
  const stop = isApart ? start : close.range[0];
  return [{ at: [start, stop], text: `,${isApart ? lineBefore(last, sourceCode) : " "}${code}` }];
}

/** The line break and the blanks before a node that begins its line, else a blank. */
function lineBefore({ range: [start], loc }: Node, { text }: SourceCode): string {
  const before = /\r?\n[ \t]*$/.exec(text.slice(Math.max(start - loc.start.column - 2, 0), start));
  return before?.[0] ?? " ";
}

/** Takes arguments out, with a comma beside them. Null where they have comments or parentheses of their own. */
function remove(node: CallNode, [first, last]: Span, sourceCode: SourceCode): Edit | null {
  const [from, to] = [argumentAt(node, first), argumentAt(node, last)];
  const end = sourceCode.getLastToken(node);
  if (!from || !to || end?.value !== ")") return null;
  const [before, after] = [sourceCode.getTokenBefore(from), sourceCode.getTokenAfter(to)];
  const next = node.arguments[last + 1];
  const border = next ? after && sourceCode.getTokenAfter(after) : end;
  if (!before || !border || sourceCode.commentsExistBetween(before, border)) return null;
  const isApart =
    (before.value === "," || before.value === "(") && (after?.value === "," || after === end);
  if (!isApart) return null;
  const start = next || before.value === "(" ? from.range[0] : before.range[0];
  return [{ at: [start, border.range[0]], text: "" }];
}

/** What is called, with what, and whether an object is made. */
interface Called {
  readonly callee: Node;
  readonly given: readonly Node[];
  readonly isNew: boolean;
}

/**
 * What a call comes to, `super(options)` as well as `new`; also through `open.call(mysql, options)`, `open.apply(mysql, [options])`,
 * `open.bind(mysql, options)`, and `Reflect.apply(open, mysql, [options])`.
 */
export function calledBy({ type, callee, arguments: given }: CallNode): Called {
  const [first, second, third] = given;
  const name = memberName(callee);
  const isSuper = callee.type === "Super";
  const direct: Called = { callee, given, isNew: type === "NewExpression" || isSuper };
  if (callee.type !== "MemberExpression" || !first || direct.isNew) return direct;
  if (dottedName(callee.object) === "Reflect") {
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
