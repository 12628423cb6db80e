import type { TSESTree } from "@typescript-eslint/utils";
import { remembered, rememberedOf } from "../../document/memo.js";
import type { Edit } from "../../model/setting.js";
import { BY_TEST, MOST_NAMES, OF_TLS } from "../expecting.js";
import type { Bindings } from "./bindings.js";
import { classOf } from "./classes.js";
import { membersAfter, chainAfter } from "./chains.js";
import { memberPath } from "./reads.js";
import { isMetAsFailure, isOfConnecting } from "./refused.js";
import {
  dottedName,
  functionOf,
  homeOf,
  isFunction,
  isOf,
  memberName,
  propertyName,
  unwrap,
  walk,
  type FunctionNode,
  type Node,
  type SourceCode,
  type Variable,
} from "./syntax.js";

/** Why what is wrong is left to a person, as a clause. */
const BY_COMPARISON = "a test compares the options";
const BY_COMMENT = "a comment expects the error";

/** `assert.throws(...)`, `t.rejects(...)`; `assert.isRejected(...)` of Chai, `assertRejects(...)` of Deno. */
const FAILING = /(?:^|\.)(?:throws|rejects|throwsAsync|isRejected|assertThrows|assertRejects)$/;
const EXPECTING = /^(?:expect(?:\.soft|\.poll)?|expectAsync|should)$/;
/** `expect(...).rejects`, `.toThrow()`; `.to.be.rejectedWith()` of Chai, `.toBeRejected()` of Jasmine. */
const FAILURE = /^(?:rejects|rejected\w*|throws?|toThrow\w*|toReject|toBeRejected\w*)$/;
/** What stands deeper in a call is generated. */
const DEEPEST = 60;

/** Why nobody but a person mends what is called at a node; null where nothing speaks against it. */
export function doubtAbout(node: Node, bindings: Bindings): string | null {
  if (isToFail(node, bindings)) return BY_TEST;
  return isCompared(node, bindings) ? BY_COMPARISON : null;
}

/** Whether a test is passed if what stands at a node fails, also under a name. */
function isToFail(node: Node, bindings: Bindings, names = MOST_NAMES): boolean {
  if (isInFailingTest(node)) return true;
  let inner = node;
  for (let depth = 0; inner.parent && depth < DEEPEST; depth++, inner = inner.parent) {
    const { parent } = inner;
    if (parent.type === "CallExpression" && parent.callee !== inner && expectsFailure(parent))
      return true;
    if (isRefusal(membersAfter(inner)) || isMetAsFailure(inner, bindings)) return true;
    if (isMadeBefore(inner, bindings)) return false;
    const name = namedBy(parent, inner);
    const variable = name && bindings.variable(name);
    if (variable && isNameToFail(variable, bindings, names)) return true;
  }
  return false;
}

/** `save(pool, row)`: a function of the file is given what was made, and does not ask it to connect. */
function isMadeBefore(given: Node, bindings: Bindings): boolean {
  const call = given.parent;
  if (call?.type !== "CallExpression" || !isMade(given, bindings)) return false;
  const name = bindings.variable(call.callee);
  const place = call.arguments.findIndex((each) => each === given);
  const taking = bindings.variable(name && functionOf(name, bindings)?.params[place]);
  return !!taking && bindings.reads(taking).every(({ identifier }) => !isOfItself(identifier));
}

function isMade(name: Node, bindings: Bindings): boolean {
  const variable = bindings.variable(name);
  const value = variable && bindings.onlyValue(variable);
  return !!value && isOf(unwrap(value), "CallExpression", "NewExpression");
}

/** `connect().should.be.rejected` */
const isRefusal = ([first, ...others]: readonly string[]): boolean =>
  first === "should" && others.some((each) => FAILURE.test(each)) && !others.includes("not");

/** What a value is called: `const open = ...`, `function open() { ... }`, `class Database { ... }`. */
function namedBy(parent: Node, value: Node): Node | null {
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.init === value ? parent.id : null;
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return parent.body === value ? parent.id : null;
    default:
      return null;
  }
}

const isNameToFail = (variable: Variable, bindings: Bindings, names: number): boolean =>
  names > 0 &&
  bindings
    .reads(variable)
    .some(({ identifier }) =>
      isOfItself(identifier)
        ? isToFail(identifier, bindings, names - 1)
        : isRefusedForTls(identifier, bindings),
    );

/** What is done with another member of it may fail for a reason of its own: `expect(pool.query(x)).rejects`. */
const isOfItself = ({ parent }: Node): boolean =>
  memberName(parent) === null || (!!parent && isOfConnecting(parent));

/** Unless the error is one of TLS: `expect(pool.query(x)).rejects.toThrow(/certificate/)`. */
function isRefusedForTls(name: Node, bindings: Bindings): boolean {
  let inner = name;
  for (let depth = 0; inner.parent && depth < DEEPEST; depth++, inner = inner.parent) {
    const { parent } = inner;
    if (isMetAsFailure(inner, bindings)) return isTlsBeside(inner, bindings);
    if (parent.type !== "CallExpression" || parent.callee === inner || !expectsFailure(parent))
      continue;
    const tried = inner;
    let isSo = false;
    walk(
      chainAfter(parent).at(-1) ?? parent,
      bindings.visitorKeys,
      (node) => (isSo ||= node.type === "Literal" && node !== tried && OF_TLS.test(node.raw)),
      (node) => node === tried,
    );
    return isSo;
  }
  return false;
}

/** Whether its function speaks of errors of TLS anywhere else than in what is tried. */
function isTlsBeside(tried: Node, bindings: Bindings): boolean {
  const { first, last } = wordsOfTls(bindings)(homeOf(tried));
  return first < tried.range[0] || last >= tried.range[1];
}

/** Where a function first and last speaks of errors of TLS. */
const wordsOfTls = rememberedOf((bindings: Bindings) =>
  remembered((home: Node) => {
    let [first, last] = [Infinity, -Infinity];
    walk(home, bindings.visitorKeys, (node) => {
      if (node.type !== "Literal" || !OF_TLS.test(node.raw)) return;
      first = Math.min(first, node.range[0]);
      last = Math.max(last, node.range[0]);
    });
    return { first, last };
  }),
);

/** `test.fails(...)` of Vitest, `test.failing(...)` of Jest and AVA, `test.fail(...)` of Playwright. */
const TEST = /^(?:test|it)\b/;
const FAILING_TEST = /\.(?:fails|failing|fail)\b/;

/** Whether all that a test does is expected to fail, one of whose functions holds a node. */
function isInFailingTest(node: Node): boolean {
  let inner = node;
  for (let depth = 0; inner.parent && depth < DEEPEST; depth++, inner = inner.parent) {
    const { parent } = inner;
    if (parent.type !== "CallExpression" || !isFunction(inner)) continue;
    if (saysToFail(inner)) return true;
    // `test.fails.each(rows)(name, ...)`
    const { callee } = parent;
    const name = dottedName(callee.type === "CallExpression" ? callee.callee : callee) ?? "";
    if (TEST.test(name) && (FAILING_TEST.test(name) || parent.arguments.some(asksToFail)))
      return true;
  }
  return false;
}

/** `test.fail();`, and not `test.fail(isWindows, ...);`, of Playwright: https://playwright.dev/docs/api/class-test#test-fail-1 */
const saysToFail = ({ body }: FunctionNode): boolean =>
  body.type === "BlockStatement" &&
  body.body.some(
    (each) =>
      each.type === "ExpressionStatement" &&
      each.expression.type === "CallExpression" &&
      dottedName(each.expression.callee) === "test.fail" &&
      each.expression.arguments.slice(0, 1).every(isTrue),
  );

/** `{ fails: true }`: https://vitest.dev/api/#test-fails, https://nodejs.org/api/test.html */
const asksToFail = (options: Node): boolean =>
  options.type === "ObjectExpression" &&
  options.properties.some(
    (each) =>
      each.type === "Property" &&
      /^(?:fails|expectFailure)$/.test(propertyName(each) ?? "") &&
      isTrue(each.value),
  );

const isTrue = (node: Node): boolean => node.type === "Literal" && node.value === true;

function expectsFailure(call: TSESTree.CallExpression): boolean {
  return FAILING.test(dottedName(call.callee) ?? "") || isExpectedTo(call, FAILURE);
}

/** Whether a test expects of what it gives to a call what a word says: `expect(pool).rejects`. */
function isExpectedTo(call: TSESTree.CallExpression, words: RegExp): boolean {
  const chain = EXPECTING.test(dottedName(call.callee) ?? "") ? membersAfter(call) : [];
  return chain.some((each) => words.test(each)) && !chain.includes("not");
}

/** `expect(pool.config).toEqual({ ... })`, `.to.deep.equal({ ... })` of Chai. */
const EQUALITY = /^(?:toEqual|toStrictEqual|toMatchObject|equal|eql)$/;
const SNAPSHOT = /^toMatch(?:Inline)?Snapshot$/;
/** `assert.deepEqual(pool.config, { ... })`, `t.deepEqual(...)`, `t.like(...)` of AVA. */
const COMPARING = /\.(?:deepEqual|deepStrictEqual|partialDeepStrictEqual|like)$/;

/** Whether a test says what all options are, of what a call makes, or of a part of it. */
function isCompared(made: Node, bindings: Bindings): boolean {
  if (isComparedAt(made)) return true;
  let value = made;
  while (value.parent && unwrap(value.parent) === made) value = value.parent;
  const name = value.parent && (nameOfClass(made) ?? namedBy(value.parent, value));
  const variable = name && bindings.variable(name);
  return (
    !!variable &&
    bindings
      .reads(variable)
      .some(({ identifier }) => isComparedAt(identifier) || isComparedAt(objectOf(identifier)))
  );
}

/** The class whose objects `super(...)` makes. */
function nameOfClass(made: Node): Node | null {
  if (made.type !== "CallExpression" || made.callee.type !== "Super") return null;
  const owner = classOf(made)?.node;
  return owner?.id ?? (owner ? namedBy(owner.parent, owner) : null);
}

/** `new Database()` of a class, where its name stands in one. */
const objectOf = (name: Node): Node =>
  name.parent?.type === "NewExpression" && name.parent.callee === name ? name.parent : name;

function isComparedAt(made: Node): boolean {
  const { node } = memberPath(made);
  const call = node.parent;
  if (call?.type !== "CallExpression" || call.callee === node) return false;
  if (COMPARING.test(dottedName(call.callee) ?? "")) return call.arguments.some(isObject);
  return (
    isExpectedTo(call, SNAPSHOT) ||
    (isExpectedTo(call, EQUALITY) &&
      chainAfter(call).some(
        (each) => each.type === "CallExpression" && each.arguments.some(isObject),
      ))
  );
}

const isObject = ({ type }: Node): boolean => type === "ObjectExpression";

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
