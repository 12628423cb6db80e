import type { TSESTree } from "@typescript-eslint/utils";
import { broughtIn, handedOut, movedSpan, movedTest, type Home } from "../../document/abroad.js";
import type { Use } from "../../document/document.js";
import { once } from "../../document/memo.js";
import type { List, Mapping } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import { commentsAt } from "./comments.js";
import type { Abroad, Context } from "./context.js";
import { madeOf } from "./exports.js";
import { classNamed, constructing, nodeBehind } from "./behind.js";
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
  const from = context.origin(callee);
  const found = from && nodeBehind(context.imports, from);
  const members = from && callee.type === "MemberExpression" ? namesOf(from) : [];
  if (found && members.some((each) => isSetAnew([context, found.context], each))) return null;
  const isMade = type === "NewExpression" || callee.type === "Super";
  if (!isMade) return found && functionAt(found);
  const named = classNamed(callee);
  const made = found ?? (named && madeOf({ context, node: named }));
  const base = made && constructing(made);
  // What the file's own class does with what it is given is followed from its constructor.
  const isOwn = callee.type !== "Super" && base?.node === made?.node && base?.context === context;
  return base && !isOwn ? { ...base, body: base.node } : null;
}

const functionAt = ({ context, node }: Abroad): Wrapper | null =>
  isFunction(node) ? { context, taking: node, body: node } : null;

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
      const variable = bindings.variable(callee);
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

const namesOf = ({ path }: Origin): readonly string[] => (path === "" ? [] : path.split("."));

const withPath = ({ module, path }: Origin, keys: readonly string[]): Origin => ({
  module,
  path: [...(path === "" || path === "default" ? [] : [path]), ...keys].join("."),
});
