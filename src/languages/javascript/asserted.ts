import type { TSESTree } from "@typescript-eslint/utils";
import { remembered, rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./bindings.js";
import { chainAfter, membersAfter } from "./chains.js";
import { alwaysFails } from "./fails.js";
import { isInTests } from "./in-tests.js";
import { cast, memberPath } from "./reads.js";
import { dottedName, isOf, memberName, unwrap, type Node, type Variable } from "./syntax.js";

/** `expect(error)`, `assert.match(error.message, ...)`, `t.ok(error)`, `should.exist(error)`. */
const ASSERTION = /^(?:expect|assert|should|chai|t|tap)\b/;
/** `ok(error)`, imported from `node:assert`. */
const BARE = /^(?:ok|equal|strictEqual|deepEqual|deepStrictEqual|match)$/;
/** `assert.ifError(error)`, `t.falsy(error)`: there is none. */
const OF_NONE =
  /(?:^|\.)(?:ifError|error|falsy|false|(?:is)?(?:[nN]otOk|Null|Undefined|NotExist)|notExists?|isFalse)$/;
/** `expect(error).toBeNull()`, `.to.be.undefined`. */
const NOTHING = /^(?:toBe(?:Null|Undefined|Falsy)|null|undefined|false)$/;
const EQUAL =
  /^(?:is|same|toHaveLength|toHaveBeenCalledTimes|(?:not)?(?:toBe|to(?:Strict)?Equal|equals?|eql|(?:deep)?(?:strict)?Equal))$/i;

/** What a test asserts of a value: that there is something, an error or that one was met, or that there is nothing. */
export type Asserted = "something" | "nothing";

/** What a test asserts, or the literal that it says a value is. */
export type Told = Asserted | `=${string}`;
export const toldAs = ({ value }: TSESTree.Literal): Told => `=${String(value)}`;

/** Whether a test asserts so of a variable, or of one part of what it holds. */
export const isAsserted = (variable: Variable, bindings: Bindings, as: Told, part = ""): boolean =>
  toldOf(bindings)(variable).get(part)?.has(as) === true;

/** All that is asserted of a variable by the part that is asked, read once for all who set it. */
const toldOf = rememberedOf((bindings: Bindings) =>
  remembered((variable: Variable): ReadonlyMap<string, ReadonlySet<Told>> => {
    const told = new Map<string, Set<Told>>();
    for (const { identifier } of bindings.reads(variable)) {
      const [part = ""] = memberPath(identifier).path;
      const here = toldAt(identifier, bindings);
      for (const key of ["", part]) {
        const all = told.get(key) ?? new Set();
        told.set(key, all);
        for (const each of here) all.add(each);
      }
    }
    return told;
  }),
);

/** All that is asserted of what stands at a node. */
export function toldAt(node: Node, bindings: Bindings): readonly Told[] {
  const asserted = assertedAt(node, bindings);
  return [...(asserted ? [asserted] : []), ...equalAt(node).map(toldAs)];
}

/** What a test asserts of what stands at a node. */
function assertedAt(node: Node, bindings: Bindings): Asserted | null {
  const { node: member, path } = memberPath(node);
  if (path.includes("should")) return path.includes("not") ? null : said(!isToBeNothing(node));
  const isMet = metAt(node);
  if (isMet !== null) return said(isMet);
  const found = assertionAround(member);
  if (!found) return null;
  return said(isSureOf(node, path, bindings) || isOfNone(found.call) === found.isNegated);
}

/** The literals that a test says to stand at a node. */
function equalAt(node: Node): readonly TSESTree.Literal[] {
  const found = assertionAround(cast(node));
  const asserted = found?.call ?? (membersAfter(node).includes("should") ? node : null);
  if (!asserted || found?.isNegated === true) return [];
  const chain = [asserted, ...chainAfter(asserted)];
  if (chain.some((each) => nameIn(each).startsWith("not"))) return [];
  return chain.flatMap((each) =>
    each.type === "CallExpression" && EQUAL.test(nameIn(each))
      ? each.arguments.slice(0, 2).filter((given) => given.type === "Literal")
      : [],
  );
}

/** The last name of a member or of what is called. */
function nameIn(node: Node): string {
  const named = node.type === "CallExpression" ? node.callee : node;
  return named.type === "Identifier" ? named.name : (memberName(named) ?? "");
}

const said = (isSomething: boolean): Asserted => (isSomething ? "something" : "nothing");

/** `err.code`: nothing has no members. In a `catch` there is an error in any case. */
const isSureOf = (node: Node, [first]: readonly string[], bindings: Bindings): boolean => {
  const { parent } = cast(node);
  return (
    first !== undefined &&
    first !== "length" &&
    !(parent?.type === "MemberExpression" && parent.optional) &&
    bindings.variable(node)?.defs[0].type !== "CatchClause"
  );
};

/** `if (!error) throw new Error("connected")`. */
function metAt(node: Node): boolean | null {
  const { parent } = node;
  const isNegated = parent?.type === "UnaryExpression" && parent.operator === "!";
  const test = isNegated ? parent.parent : parent;
  const isFailed =
    test?.type === "IfStatement" &&
    test.test === (isNegated ? parent : node) &&
    alwaysFails(test.consequent);
  return isFailed ? isNegated : null;
}

/** The assertion that something stands in, and whether it is about the opposite: `assert(error == null)`. */
function assertionAround(
  node: Node,
): { readonly call: TSESTree.CallExpression; readonly isNegated: boolean } | null {
  let inner = node;
  let isNegated = false;
  for (let { parent } = inner; parent; inner = parent, { parent } = inner) {
    if (isOf(parent, "ExpressionStatement", "ArrowFunctionExpression", "BlockStatement"))
      return null;
    if (isNegation(parent)) isNegated = !isNegated;
    if (parent.type !== "CallExpression" || parent.callee === inner) continue;
    if (isAssertion(parent)) return alwaysFails(parent) ? null : { call: parent, isNegated };
  }
  return null;
}

function isAssertion(call: TSESTree.CallExpression): boolean {
  const name = dottedName(call.callee) ?? "";
  return ASSERTION.test(name) || (BARE.test(name) && isInTests(call));
}

/** `!error`, `error === undefined`. */
const isNegation = (node: Node): boolean =>
  node.type === "UnaryExpression"
    ? node.operator === "!"
    : node.type === "BinaryExpression" &&
      /^===?$/.test(node.operator) &&
      [node.left, node.right].some(isNothing);

/** Whether an assertion says that there is nothing. */
function isOfNone(call: TSESTree.CallExpression): boolean {
  const name = dottedName(call.callee) ?? "";
  return OF_NONE.test(name) || isToBeNothing(call) !== /\.not[.A-Z]/.test(name);
}

/** Whether what is asked of a value is that it is nothing: `expect(error).toBeNull()`. */
function isToBeNothing(value: Node): boolean {
  const chain = membersAfter(value);
  const isEmpty =
    chain.some((each) => NOTHING.test(each)) ||
    [value, ...chainAfter(value)].some((each) => isEqualToNothing(each));
  return isEmpty !== chain.includes("not");
}

function isEqualToNothing(call: Node): boolean {
  return (
    call.type === "CallExpression" && EQUAL.test(nameIn(call)) && call.arguments.some(isNothing)
  );
}

/** `undefined`, `null`, `false`, `0`, `[]`. */
export const isNothing = (node: Node): boolean => {
  const inner = unwrap(node);
  if (inner.type === "ArrayExpression") return inner.elements.length === 0;
  return inner.type === "Literal"
    ? inner.value === null || inner.value === false || inner.value === 0
    : inner.type === "Identifier" && inner.name === "undefined";
};
