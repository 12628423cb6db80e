import { originOf, type Origin } from "../../document/abroad.js";
import type { Value } from "../../document/value.js";
import { commentsAt, commentsAtObject } from "./comments.js";
import type { Context } from "./context.js";
import { isInside, spanOf, type Node } from "./syntax.js";

/** Parts of options that lie deeper, or are more, are not asked for comments. */
const [DEEPEST, MOST_PARTS] = [3, 30];

/** Comments at objects that stand somewhere else than in the call, and at parts of them. */
export function commentsAway(
  context: Context,
  value: Value,
  call: Node,
  depth = 0,
): readonly string[] {
  if (value.kind === "choice")
    return value.of.flatMap((branch) => commentsAway(context, branch, call, depth));
  if (value.kind !== "mapping" || depth > DEEPEST) return [];
  const origin = originOf(value.at);
  if (origin) return commentsAbroad(context, origin);
  const { sourceCode, found, evaluate } = context;
  const node = found.objects.get(value.at[0]);
  const own = node && !isInside(value.at, spanOf(call)) ? commentsAtObject(node, sourceCode) : [];
  // What is spread into what is spread would double with each.
  const entries =
    depth === 0 && node && node.properties.length <= MOST_PARTS ? node.properties : [];
  const spread = entries.flatMap((each) =>
    each.type === "SpreadElement" ? evaluate(each.argument, value.at) : [],
  );
  const keys = sourceCode.ast.comments?.length === 0 ? [] : value.keys();
  const parts = keys.length > MOST_PARTS ? [] : keys.map((key) => value.get(key));
  return [
    ...own,
    ...[...spread, ...parts].flatMap((part) => commentsAway(context, part, call, depth + 1)),
  ];
}

/** Comments at what another file exports. */
function commentsAbroad({ imports }: Context, origin: Origin): readonly string[] {
  const context = imports.contextAt(origin);
  let node: Node | undefined = context?.found.objects.get(origin.at[0]);
  while (node?.parent && node.parent.type !== "Program") node = node.parent;
  return context && node ? commentsAt(node, context.sourceCode) : [];
}
