import type { TSESTree } from "@typescript-eslint/utils";
import type { Address, Document, Held, Listed, NamedText } from "../../document/document.js";
import { remembered } from "../../document/memo.js";
import type { Value } from "../../document/value.js";
import type { Trust } from "../../model/connection.js";
import { isPiece, type Interesting } from "./collect.js";
import { commentsAt } from "./comments.js";
import type { Context } from "./context.js";
import { isPart } from "./declared.js";
import { isChangedThrough } from "./escapes.js";
import { fatesIn, type Fate } from "./fate.js";
import {
  hasKey,
  headOf,
  holderOf,
  isCompared,
  isGivenAway,
  isMessage,
  isShown,
  takerOf,
} from "./shown.js";
import { spanOf, type Node } from "./syntax.js";

type TextNode = Interesting["texts"][number];

/** Strings, lists and objects, wherever they stand, each with what becomes of it. */
export function readTextSites(
  context: Context,
): Pick<Document, "texts" | "objects" | "named" | "lists"> {
  const { sourceCode, evaluate } = context;
  const { texts, lists, objects } = context.found;
  const fate = fatesIn(context.bindings);

  const valueAt = remembered((node: Node): Value => {
    // An edit needs a use that the file shows.
    const trust: Trust = fate(node).use === "none" ? "suggest" : "fix";
    return evaluate(node, spanOf(node), { trust, isOneText: true });
  });
  const around = (node: Node): Omit<Address, "scalar"> => surroundings(context, node, fate(node));
  const textAt = remembered((node: Node): readonly Address[] => {
    const scalar = valueAt(node);
    return scalar.kind === "scalar" && scalar.text ? [{ scalar, ...around(node) }] : [];
  });
  const listAt = remembered((node: Node): Listed => ({ value: valueAt(node), ...around(node) }));
  const objectAt = remembered((node: TSESTree.ObjectExpression): Held => ({
    value: evaluate(node, spanOf(headOf(node))),
    isPart: isUsedOtherwise(context, node),
    taker: takerOf(node),
    ...around(node),
  }));
  const namedAt = (node: TextNode, wanted: RegExp): readonly NamedText[] => {
    const name = holderOf(node) ?? "";
    return node.type === "Literal" && wanted.test(name)
      ? textAt(node).map((address) => ({ ...address, name }))
      : [];
  };

  return {
    texts(sign) {
      const found = new Set<Node>(withSign(texts, sign, sourceCode.text));
      // What is added on the way is gone through, too.
      for (const node of found) for (const longer of fate(node).longer) found.add(longer);
      return [...found].toSorted((a, b) => a.range[0] - b.range[0]).flatMap(textAt);
    },
    objects: (key) =>
      [...objects.values()]
        .filter(({ properties }) => properties.some((entry) => hasKey(entry, key)))
        .map(objectAt),
    named: (name) => texts.flatMap((node) => namedAt(node, name)),
    lists: (word) =>
      lists
        .filter((node) => node.elements.some((element) => word.test(stringOf(element))))
        .map(listAt),
  };
}

const surroundings = (
  { sourceCode }: Context,
  node: Node,
  { use, extent, isNeedle }: Fate,
): Omit<Address, "scalar"> => ({
  comments: commentsAt(node, sourceCode),
  isShown: isShown(node),
  isMessage: isMessage(node),
  isCompared: isCompared(node) || isNeedle,
  use,
  extent,
});

const isUsedOtherwise = ({ bindings }: Context, node: TSESTree.ObjectExpression): boolean =>
  isPart(node, bindings) || (isChangedThrough(node, bindings) && !isGivenAway(node, bindings));

const stringOf = (node: Node | null): string =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : "";

/** Texts whose code holds the sign. Texts nest: each is only looked through where a sign begins in it. */
function withSign(texts: readonly TextNode[], sign: RegExp, source: string): readonly TextNode[] {
  const matches = source.matchAll(new RegExp(sign, `${sign.flags}g`));
  const signs = Array.from(matches, ({ index }) => index);
  if (signs.length === 0) return [];
  return texts.filter((node) => {
    const [start, end] = node.range;
    return anyWithin(signs, start, end) && !isPiece(node) && sign.test(source.slice(start, end));
  });
}

/** Whether one of the places, which are in order, is between two others. */
function anyWithin(places: readonly number[], start: number, end: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}
