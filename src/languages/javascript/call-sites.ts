import type { Call } from "../../document/document.js";
import { itemsOf } from "../../document/lists.js";
import { once } from "../../document/memo.js";
import type { Value } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import { argumentEdits, calledBy, noEdits } from "./arguments.js";
import type { Interesting } from "./collect.js";
import { commentsAt, docComments } from "./comments.js";
import { commentsAway } from "./comments-away.js";
import type { Context } from "./context.js";
import { isPart, originOfType } from "./declared.js";
import { guardsAt } from "./guards.js";
import { describedIn, type Described } from "./jsdoc.js";
import { mockedModules } from "./mocks.js";
import type { Origin } from "./origin.js";
import { isFunction, spanOf, type Node } from "./syntax.js";

type CallNode = Interesting["calls"][number];

/** A place that has to do with a module: which ones it may be, and what is there for one of them. */
interface Site {
  readonly origins: readonly Origin[];
  read(origin: Origin): readonly Call[];
}

/**
 * Everything that is called, or typed as something, of a module. Where each place comes from is asked once: many clients
 * ask for their own modules.
 */
export function readCallSites(context: Context): (modules: readonly string[]) => readonly Call[] {
  const { calls } = context.found;
  const mocked = mockedModules(calls);
  const sites = once((): readonly Site[] =>
    [...calls.map(callSite(context)), ...tagSites(context), ...typeSites(context)].filter(
      ({ origins }) => origins.length > 0,
    ),
  );
  return (modules) => {
    const wanted = new Set(modules.filter((module) => !mocked.has(module)));
    return sites().flatMap(({ origins, read }) => {
      const origin = origins.find(({ module }) => wanted.has(module));
      return origin ? read(origin) : [];
    });
  };
}

const callSite =
  (context: Context) =>
  (node: CallNode): Site => {
    const { callee, isNew } = calledBy(node);
    const call = once(() => callOf(context, node));
    return {
      origins: [context.origin(callee), handedOver(context, node)].filter((each) => each !== null),
      read: ({ module, path }) => [{ module, path: isNew ? `new ${path}` : path, ...call() }],
    };
  };

/** `server.register(plugin, options)`: the module is handed to somebody else with its options. */
function handedOver(
  { origin }: Context,
  { arguments: [plugin, options] }: CallNode,
): Origin | null {
  const from = plugin && options ? origin(plugin) : null;
  return from?.path === "" ? { ...from, path: "handed over" } : null;
}

function callOf(context: Context, node: CallNode): Omit<Call, "module" | "path"> {
  const { sourceCode, bindings, readVariable } = context;
  const { callee, given } = calledBy(node);
  const at = spanOf(node.callee);
  const values = given.flatMap((argument) => argumentValues(context, argument, at));
  const comments = [
    ...commentsAt(node, sourceCode),
    ...docComments(node, sourceCode),
    ...values.flatMap((value) => commentsAway(context, value, node)),
  ];
  const guards = guardsAt({ sourceCode, bindings }, node);
  // The arguments of `open.apply(mysql, [options])` are not where a client looks for them.
  const edits =
    callee === node.callee ? argumentEdits(node, at, sourceCode, readVariable) : noEdits(at);
  return { at, arguments: values, comments, guards, isDeclared: false, ...edits };
}

/** An argument, or those that are spread: `open(...[options])`. */
function argumentValues({ evaluate }: Context, argument: Node, at: Span): readonly Value[] {
  const items = argument.type === "SpreadElement" ? itemsOf(evaluate(argument.argument, at)) : null;
  return items ?? [evaluate(argument, at)];
}

/** Templates in the hands of a function: `$\`command\``. */
const tagSites = (context: Context): readonly Site[] =>
  context.found.tags.map(({ tag, quasi }) => {
    const origin = context.origin(tag);
    return {
      origins: origin ? [origin] : [],
      read: ({ module, path }) => [handedTo(context, quasi, tag, module, `tag ${path}`, false)],
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
    origins: from ? [from] : [],
    read: ({ module, path }) =>
      isPart(value, context.bindings)
        ? []
        : [handedTo(context, value, head, module, `type ${path}`, true)],
  }));
}

/** What the file exports: `export default`, `module.exports = ...`. */
export const readExports = (context: Context): readonly Call[] =>
  context.found.exported.map((node) => handedTo(context, node, node, "", "exports", true));

/** A value that no call is handed, as if one were. */
function handedTo(
  context: Context,
  value: Node,
  head: Node,
  module: string,
  path: string,
  isDeclared: boolean,
): Call {
  const { sourceCode, bindings, evaluate } = context;
  const found = evaluate(value, spanOf(head));
  const result = isFunction(value) && found.kind === "producer" ? found.result() : found;
  return {
    module,
    path,
    at: spanOf(head),
    arguments: [result],
    comments: [...commentsAt(head, sourceCode), ...commentsAway(context, result, head)],
    guards: guardsAt({ sourceCode, bindings }, head),
    isDeclared,
    ...noEdits(spanOf(head)),
  };
}
