import type { TSESTree } from "@typescript-eslint/utils";
import { broughtIn, handedOut, movedSpan, movedTest, type Home } from "../../document/abroad.js";
import type { Use } from "../../document/document.js";
import { once } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { List, Mapping } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import { commentsAt } from "./comments.js";
import type { Abroad, Context } from "./context.js";
import { madeOf, partOf } from "./exports.js";
import { guardsAt } from "./guards.js";
import { isMadeChanged, isSetAnew } from "./members-changed.js";
import type { Origin } from "./origin.js";
import {
  functionOf,
  homeOf,
  isFunction,
  spanOf,
  unwrap,
  walk,
  type FunctionNode,
  type Node,
} from "./syntax.js";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call that another file makes for what it is given here. */
export interface Through {
  readonly call: CallNode;
  /** That file, where it is given this. */
  readonly inner: () => Context;
  /** That file, whatever it is given. */
  readonly outer: Context;
  /** A use there, as one of this file. */
  brought(use: Use): Use;
}

/** More calls than these no function makes for somebody else. */
const MOST_CALLS = 50;

/** The calls that `createDb(options)` makes in turn, where the function is another file's. */
export function callsThrough(context: Context, node: CallNode): readonly Through[] {
  const { arguments: given } = node;
  if (given.length === 0 || given.some(({ type }) => type === "SpreadElement")) return [];
  const wrapper = wrapperOf(context, node);
  if (!wrapper) return [];
  const outer = wrapper.context;
  const at = spanOf(node.callee);
  const innerUntil = (until: number) => (): Context => {
    const values = given.map((argument) =>
      handedOut(context.evaluate(argument, at, { until }), context.home, outer.home),
    );
    return { ...outer, ...outer.giving(wrapper.taking, values) };
  };
  const atOnce = once(innerUntil(node.range[1]));
  const later = once(innerUntil(Infinity));
  const isAtOnce = (call: Node): boolean => homeOf(call) === wrapper.taking;
  const isChanged = isMadeChanged(context, node);
  const calls = callsIn(wrapper).filter((call) => !isChanged || isAtOnce(call));
  return calls.map((call) => ({
    call,
    inner: isAtOnce(call) ? atOnce : later,
    outer,
    brought: (use) => broughtUse(use, outer.home, context, node),
  }));
}

/** A function of another file. */
interface Wrapper {
  readonly context: Context;
  /** What takes the arguments. */
  readonly taking: FunctionNode;
  /** What may use them. */
  readonly body: Node;
}

function wrapperOf(context: Context, { callee, type }: CallNode): Wrapper | null {
  const { origin, imports } = context;
  const from = origin(callee);
  if (!from || from.path.includes("()") || from.path.startsWith("new ")) return null;
  const [name, ...keys] = namesOf(from);
  const direct = imports.nodeOf(from.module, name ?? "default");
  const found =
    direct ?? (name === undefined ? null : partOf(imports.nodeOf(from.module, "default"), name));
  const last = keys.reduce(partOf, found);
  const made = last && pay() ? madeOf(last) : null;
  const members = callee.type === "MemberExpression" ? namesOf(from) : [];
  if (!made || members.some((each) => isSetAnew([context, made.context], each))) return null;
  return type === "NewExpression" ? classAt(made) : functionAt(made);
}

const namesOf = ({ path }: Origin): readonly string[] => (path === "" ? [] : path.split("."));

const functionAt = ({ context, node }: Abroad): Wrapper | null =>
  isFunction(node) ? { context, taking: node, body: node } : null;

function classAt({ context, node }: Abroad): Wrapper | null {
  if ((node.type !== "ClassDeclaration" && node.type !== "ClassExpression") || node.superClass)
    return null;
  const made = node.body.body.find(
    (entry) => entry.type === "MethodDefinition" && entry.kind === "constructor",
  );
  return made?.type === "MethodDefinition" && isFunction(made.value)
    ? { context, taking: made.value, body: node }
    : null;
}

/** The calls in a function, or a class, and in the functions of its file that it calls. */
function callsIn({ context, body }: Wrapper): readonly CallNode[] {
  const { bindings } = context;
  const calls: CallNode[] = [];
  const bodies = new Set<Node>([body]);
  for (const each of bodies) {
    walk(each, bindings.visitorKeys, (node) => {
      if (node.type !== "CallExpression" && node.type !== "NewExpression") return;
      calls.push(node);
      const callee = unwrap(node.callee);
      const variable = callee.type === "Identifier" ? bindings.variable(callee) : null;
      const fn = variable && functionOf(variable, bindings);
      if (fn) bodies.add(fn);
    });
    if (calls.length > MOST_CALLS) return [];
  }
  return calls;
}

function broughtUse(use: Use, from: Home, context: Context, node: CallNode): Use {
  const { home: to, sourceCode } = context;
  const at = spanOf(node.callee);
  const way = { from, to, place: (): Span => at, keepsEdits: false };
  return {
    ...use,
    at: movedSpan(use.at, way),
    given: broughtIn(use.given, from, to, at) as List,
    named: broughtIn(use.named, from, to, at) as Mapping,
    comments: [...commentsAt(node, sourceCode), ...use.comments],
    guards: [
      ...guardsAt(context, node),
      ...use.guards.map(({ test, holds }) => ({ test: movedTest(test, way), holds })),
    ],
  };
}

/** What a callee is of a package, where a file of the project exports that again. */
export function originThrough({ imports }: Context, from: Origin | null): Origin | null {
  if (!from) return null;
  const [name, ...keys] = namesOf(from);
  const direct = name === undefined ? null : imports.originOf(from.module, name);
  if (direct) return withPath(direct, keys);
  const whole = imports.originOf(from.module, "default");
  return whole && withPath(whole, namesOf(from));
}

const withPath = ({ module, path }: Origin, keys: readonly string[]): Origin => ({
  module,
  path: [...(path === "" || path === "default" ? [] : [path]), ...keys].join("."),
});
