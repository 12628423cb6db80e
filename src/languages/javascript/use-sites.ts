import type { How, Root, Use } from "../../document/document.js";
import { doubtedList } from "../../document/abroad.js";
import { itemsOf, listOf } from "../../document/lists.js";
import { emptyMapping } from "../../document/mappings.js";
import { once } from "../../document/memo.js";
import type { Value } from "../../document/value.js";
import type { Trust } from "../../model/connection.js";
import type { Span } from "../../model/setting.js";
import { argumentList, calledBy, optionsAfter } from "./arguments.js";
import type { Interesting } from "./collect.js";
import { commentsAt, docComments } from "./comments.js";
import { commentsAway } from "./comments-away.js";
import type { Context } from "./context.js";
import type { Evaluate } from "./evaluate.js";
import { areExportsChanged } from "./exports.js";
import { audienceOf } from "./declared-uses.js";
import { originOfType } from "./declared.js";
import { doubtAbout } from "./expected.js";
import { guardsAt } from "./guards.js";
import { describedIn, type Described } from "./jsdoc.js";
import { isSetLater } from "./members-changed.js";
import { isReplaced, replacedIn } from "./mocks.js";
import type { Origin } from "./origin.js";
import { isFunction, spanOf, type Node } from "./syntax.js";
import { callsThrough, originThrough } from "./wrappers.js";

type CallNode = Interesting["calls"][number];

/** What an expression comes from, and how it is used. */
interface Used extends Origin {
  readonly how: How;
}

/** A place that has to do with modules: which ones it may be, and what is there for one of them. */
interface Site {
  readonly used: readonly Used[];
  read(used: Used): readonly Use[];
}

/**
 * Everything that is called, or typed as something, of a module. Where each place comes from is asked once: many clients
 * ask for their own modules.
 */
export function readUseSites(context: Context): (modules: readonly string[]) => readonly Use[] {
  const { calls } = context.found;
  const replaced = once(() => replacedIn(context));
  const sites = once((): readonly Site[] =>
    [...calls.flatMap(callSites(context)), ...tagSites(context), ...typeSites(context)]
      .map(({ used, read }) => ({ used: used.filter((one) => !isReplaced(replaced(), one)), read }))
      .filter(({ used }) => used.length > 0),
  );
  return (modules) =>
    sites().flatMap(({ used, read }) => {
      const meant = used.find(({ module }) => modules.includes(module));
      return meant ? read(meant) : [];
    });
}

/** What is called here, and what is called in turn by a function of another file. */
const callSites =
  (context: Context) =>
  (node: CallNode): readonly Site[] => [
    callSite(context)(node),
    ...callsThrough(context, node).flatMap(({ inner, outer, call, brought }) =>
      callSites(outer)(call).map(({ used }, index): Site => ({
        used,
        read: (one) => callSites(inner())(call)[index]?.read(one).map(brought) ?? [],
      })),
    ),
  ];

const callSite =
  (context: Context) =>
  (node: CallNode): Site => {
    const { callee, isNew } = calledBy(node);
    const how = isNew ? "constructed" : "called";
    const use = once(() => ({ ...useOf(context, node), isSetLater: isSetLater(context, node) }));
    return {
      used: [
        ...usedAs(how, context.origin(callee)),
        ...usedAs(how, originThrough(context, context.origin(callee))),
        ...usedAs("handedOver", handedOver(context, node)),
      ],
      read: (used) => [{ ...used, ...use() }],
    };
  };

const usedAs = (how: How, origin: Origin | null): readonly Used[] =>
  origin ? [{ module: origin.module, path: origin.path, how }] : [];

/** `server.register(plugin, options)`: the module is handed to somebody else with its options. */
function handedOver(
  { origin }: Context,
  { arguments: [plugin, options] }: CallNode,
): Origin | null {
  const from = plugin && options ? origin(plugin) : null;
  return from?.path === "" ? from : null;
}

function useOf(context: Context, node: CallNode): Omit<Use, "module" | "path" | "how"> {
  const { sourceCode, bindings } = context;
  const { callee, given } = calledBy(node);
  const at = spanOf(node.callee);
  const values = given.flatMap((argument) => argumentValues(context, argument, at));
  const comments = [
    ...commentsAt(node, sourceCode),
    ...docComments(node, sourceCode),
    ...values.flatMap((value) => commentsAway(context, value, node)),
  ];
  // The arguments of `open.apply(mysql, [options])` are not where a client looks for them.
  const written =
    callee === node.callee ? argumentList(node, at, values, context) : listOf(at, values);
  const doubt = doubtAbout(node, bindings);
  const list = doubt === null ? written : doubtedList(written, context.home, doubt);
  return {
    at,
    given: list,
    named: optionsAfter(list, at, context),
    comments,
    guards: guardsAt({ sourceCode, bindings }, node),
  };
}

/** An argument, or those that are spread: `open(...[options])`. */
function argumentValues({ evaluate }: Context, argument: Node, at: Span): readonly Value[] {
  const items = argument.type === "SpreadElement" ? itemsOf(evaluate(argument.argument, at)) : null;
  return items ?? [evaluate(argument, at)];
}

/** Templates in the hands of a function: `$\`command\``. */
const tagSites = (context: Context): readonly Site[] =>
  context.found.tags.map(({ tag, quasi }) => {
    return {
      used: usedAs("tagged", context.origin(tag)),
      read: (used) => [useOfValue(context, used, quasi, tag, "fix")],
    };
  });

/** Values that have a type of a module, in the code or in a comment. */
function typeSites(context: Context): readonly Site[] {
  const described = describedIn(context.sourceCode);
  const typed = context.found.typed.map(({ type, ...place }) => ({
    from: originOfType(type, context.origin),
    ...place,
  }));
  return [...typed, ...described].map(({ from, value, head }: Described) => ({
    used: usedAs("typed", from),
    read: (used) => {
      const audience = audienceOf(value, context.bindings);
      const trust = audience === "nobody" ? "fix" : "suggest";
      return audience === "completer" ? [] : [useOfValue(context, used, value, head, trust)];
    },
  }));
}

/** What the file exports: `export default`, `module.exports = ...`. */
export const readExports = (context: Context): readonly Root[] =>
  areExportsChanged(context)
    ? []
    : context.found.exported.map((node) => rootAt(context, node, node, { until: Infinity }));

function useOfValue(context: Context, used: Used, node: Node, head: Node, trust: Trust): Use {
  const at = spanOf(head);
  const { value, ...around } = rootAt(context, node, head, { trust });
  return { ...used, at, given: listOf(at, [value]), named: emptyMapping(at), ...around };
}

/** A value that no call is handed, and what stands around its head. */
function rootAt(context: Context, node: Node, head: Node, how: Parameters<Evaluate>[2]): Root {
  const { sourceCode, bindings, evaluate } = context;
  const found = evaluate(node, spanOf(head), how);
  const value = isFunction(node) && found.kind === "producer" ? found.result() : found;
  return {
    value,
    comments: [...commentsAt(head, sourceCode), ...commentsAway(context, value, head)],
    guards: guardsAt({ sourceCode, bindings }, head),
  };
}
