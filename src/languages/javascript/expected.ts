import type { TSESTree } from "@typescript-eslint/utils";
import { rememberedOf } from "../../document/memo.js";
import type { Edit } from "../../model/setting.js";
import { BY_TEST, CONNECTING, MOST_NAMES } from "../expecting.js";
import type { Bindings } from "./bindings.js";
import {
  dottedName,
  isOf,
  memberName,
  type Node,
  type SourceCode,
  type Variable,
} from "./syntax.js";

/** Why what is wrong is left to a person, as a clause. */
const BY_COMMENT = "a comment expects the error";

/** `assert.throws(...)`, `t.rejects(...)`. */
const FAILING = /(?:^|\.)(?:throws|rejects|throwsAsync)$/;
const EXPECTING = /^expect(?:\.soft)?$/;
/** `expect(...).rejects`, `.toThrow()`; `.to.be.rejectedWith()` of Chai. */
const FAILURE = /^(?:rejects|rejected\w*|throws?|toThrow\w*)$/;
/** What stands deeper in a call is generated. */
const DEEPEST = 60;

/** Why nobody but a person mends what is called at a node; null where nothing speaks against it. */
export const doubtAbout = (node: Node, bindings: Bindings): string | null =>
  isToFail(node, bindings) ? BY_TEST : null;

/** Whether a test is passed if what stands at a node fails, also under a name. */
function isToFail(node: Node, bindings: Bindings, names = MOST_NAMES): boolean {
  let inner = node;
  for (let depth = 0; inner.parent && depth < DEEPEST; depth++, inner = inner.parent) {
    const { parent } = inner;
    if (parent.type === "CallExpression" && parent.callee !== inner && expectsFailure(parent))
      return true;
    const name = namedBy(parent, inner);
    const variable = name && bindings.variable(name);
    if (variable) return isNameToFail(variable, bindings, names);
  }
  return false;
}

/** What a value is called: `const open = ...`, `function open() { ... }`. */
function namedBy(parent: Node, value: Node): Node | null {
  if (parent.type === "VariableDeclarator") return parent.init === value ? parent.id : null;
  return parent.type === "FunctionDeclaration" && parent.body === value ? parent.id : null;
}

/** What is done with a member of it may fail for a reason of its own: `expect(pool.query(x)).rejects`. */
const isNameToFail = (variable: Variable, bindings: Bindings, names: number): boolean =>
  names > 0 &&
  bindings.reads(variable).some(({ identifier }) => {
    const member = memberName(identifier.parent);
    const isOfIt = member === null || CONNECTING.test(member);
    return isOfIt && isToFail(identifier, bindings, names - 1);
  });

function expectsFailure(call: TSESTree.CallExpression): boolean {
  const name = dottedName(call.callee) ?? "";
  if (FAILING.test(name)) return true;
  const chain = EXPECTING.test(name) ? membersAfter(call) : [];
  return chain.some((each) => FAILURE.test(each)) && !chain.includes("not");
}

/** The names of what is asked of what a call gives: `expect(x).not.toThrow()`. */
function membersAfter(call: Node): readonly string[] {
  const names: string[] = [];
  let inner = call;
  for (let { parent } = inner; parent; inner = parent, { parent } = inner) {
    if (parent.type === "MemberExpression" && parent.object === inner)
      names.push(memberName(parent) ?? "");
    else if (parent.type !== "CallExpression" || parent.callee !== inner) break;
  }
  return names;
}

/**
 * Lines whose error a comment expects. TypeScript refuses the comment where there is none:
 * https://www.typescriptlang.org/docs/handbook/release-notes/typescript-3-9.html#-ts-expect-error-comments
 */
const linesExpected = rememberedOf((sourceCode: SourceCode): ReadonlySet<number> => {
  const comments = sourceCode
    .getAllComments()
    .filter(({ value }) => /^[\s/*]*@ts-expect-error\b/.test(value));
  const lines = comments.flatMap((comment) => {
    const filter = (token: TSESTree.Token): boolean => token.loc.start.line > comment.loc.end.line;
    return sourceCode.getTokenAfter(comment, { filter })?.loc.start.line ?? [];
  });
  return new Set(lines);
});

/** What holds statements, whose errors are their own. */
const AROUND = ["Program", "BlockStatement", "ClassBody", "StaticBlock", "TSModuleBlock"] as const;

/** Why an edit is left to a person where the code around it is expected to be wrong. */
export function doubtAboutEdit(sourceCode: SourceCode, edit: Edit): string | null {
  const lines = linesExpected(sourceCode);
  if (lines.size === 0) return null;
  const isExpected = ({ at: [start, end] }: Edit[number]): boolean => {
    const last = sourceCode.getLocFromIndex(end).line;
    for (let { line } = sourceCode.getLocFromIndex(start); line <= last; line++)
      if (lines.has(line)) return true;
    return beginsOn(lines, sourceCode.getNodeByRangeIndex(start));
  };
  return edit.some(isExpected) ? BY_COMMENT : null;
}

/** Whether a node, or what it is part of up to its statement, begins on one of the lines. */
function beginsOn(lines: ReadonlySet<number>, node: Node | null): boolean {
  for (let inner = node; inner && !isOf(inner, ...AROUND); inner = inner.parent ?? null)
    if (lines.has(inner.loc.start.line)) return true;
  return false;
}
