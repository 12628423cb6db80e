import type { TSESTree } from "@typescript-eslint/utils";
import type { Document } from "../../document/document.js";
import type { Audience, Held, Holder, Located } from "../../document/located.js";
import { once, remembered } from "../../document/memo.js";
import type { Scalar, Value } from "../../document/value.js";
import type { Trust } from "../../model/connection.js";
import { isPiece, type Interesting } from "./collect.js";
import { commentsAt } from "./comments.js";
import type { Context } from "./context.js";
import { isPart } from "./declared.js";
import { isChangedThrough } from "./escapes.js";
import { fatesIn, type Fate } from "./fate.js";
import { isClientReplaced } from "./mocks.js";
import {
  hasKey,
  headOf,
  holderOf,
  isCompared,
  isGivenAway,
  isMessage,
  isOnPage,
  takerOf,
} from "./shown.js";
import { spanOf, stringIn, type Node } from "./syntax.js";

type TextNode = Interesting["texts"][number];

/** What stands around a value of any kind. */
type Surroundings = Omit<Located<Value>, "value">;

export interface TextSites extends Pick<Document, "texts" | "objects" | "named"> {
  /** Lists with such a string in them that stand in options or are handed to somebody. */
  lists(word: RegExp): readonly Located<Value>[];
}

/** Strings, lists and objects, wherever they stand, each with what becomes of it. */
export function readTextSites(context: Context): TextSites {
  const { sourceCode, evaluate } = context;
  const { texts, lists, objects } = context.found;
  const fate = fatesIn(context.bindings);

  const valueAt = remembered((node: Node): Value => {
    // An edit needs a use that the file shows.
    const trust: Trust = fate(node).taken === "none" ? "suggest" : "fix";
    return evaluate(node, spanOf(node), { trust, isOneText: true });
  });
  const around = (node: Node): Surroundings => surroundings(context, node, fate(node));
  const textAt = remembered((node: Node): readonly Located<Scalar>[] => {
    const value = valueAt(node);
    return value.kind === "scalar" && value.text ? [{ value, ...around(node) }] : [];
  });
  const listAt = remembered((node: Node): Located<Value> => ({
    value: valueAt(node),
    ...around(node),
  }));
  const isMocked = once(() => isClientReplaced(context));
  const objectAt = remembered((node: TSESTree.ObjectExpression): Held => ({
    value: evaluate(node, spanOf(headOf(node))),
    isPart: isMocked() || isUsedOtherwise(context, node),
    taker: takerOf(node),
    ...around(node),
  }));

  return {
    texts(sign) {
      const found = new Set<Node>(withSign(texts, sign, sourceCode.text));
      // What is added on the way is gone through, too.
      for (const node of found) for (const longer of fate(node).longer) found.add(longer);
      return [...found].toSorted((a, b) => a.range[0] - b.range[0]).flatMap(textAt);
    },
    objects: (key, isOpen = () => true) =>
      [...objects.values()]
        .filter(({ properties }) => properties.some((entry) => hasKey(entry, key)))
        .filter((node) => isOpen(spanOf(node)))
        .map(objectAt),
    named: (name) =>
      texts
        .filter((node) => node.type === "Literal" && name.test(holderOf(node) ?? ""))
        .flatMap(textAt),
    lists: (word) =>
      lists
        .filter((node) => node.elements.some((element) => word.test(stringIn(element) ?? "")))
        .map(listAt),
  };
}

const surroundings = (
  context: Context,
  node: Node,
  { taken, extent, isNeedle }: Fate,
): Surroundings => ({
  comments: commentsAt(node, context.sourceCode),
  audience: audienceOf(node, isNeedle),
  taken,
  extent,
  name: holderOf(node),
  holders: () => holdersOf(context, node),
});

function audienceOf(node: Node, isNeedle: boolean): Audience {
  if (isNeedle || isCompared(node)) return "comparison";
  if (isMessage(node)) return "message";
  return isOnPage(node) ? "page" : "program";
}

/** The object in which a value stands. */
function holdersOf({ evaluate }: Context, node: Node): readonly Holder[] {
  const { parent } = node;
  const object = parent?.type === "Property" ? parent.parent : null;
  const mapping = object?.type === "ObjectExpression" ? evaluate(object, spanOf(object)) : null;
  const key = holderOf(node);
  return mapping?.kind === "mapping" && key !== null ? [{ mapping, key }] : [];
}

const isUsedOtherwise = ({ bindings }: Context, node: TSESTree.ObjectExpression): boolean =>
  isPart(node, bindings) || (isChangedThrough(node, bindings) && !isGivenAway(node, bindings));

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
