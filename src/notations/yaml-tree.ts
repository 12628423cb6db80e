import type { Alias, CST, Node, Pair, Scalar, YAMLMap } from "yaml";
import type { Failure } from "../document/failure.js";
import { parserOf } from "../parsers/load.js";
import { isTooDeep } from "./depth.js";

/** What the parser makes of a file, as far as it is needed. */
export interface Tree {
  /** What the documents of the file hold, without the empty ones. */
  readonly roots: readonly Node[];
  readonly targets: ReadonlyMap<Alias, Node>;
  /** What stands in more than one place. */
  readonly shared: ReadonlySet<Node>;
}

/** A key and its value. Null as a value is none at all. */
export interface Entry {
  readonly key: Scalar;
  readonly value: Node | null;
}

/** A file of YAML; null where a parser, also one that is less lenient, refuses it. */
export function treeOf(text: string): Tree | null {
  const tree = readTree(text);
  return isFailure(tree) ? null : tree;
}

export const isFailure = (tree: Tree | Failure): tree is Failure => "reason" in tree;
const syntax = (at: number | null): Failure => ({ reason: "syntax", at });

/** The same, or why there is none. */
export function readTree(text: string): Tree | Failure {
  const { Composer, Parser } = parserOf("yaml");
  const tokens = [...new Parser().parse(text)];
  if (isTooDeep(tokens, childrenOf)) return { reason: "depth", at: null };
  // Whether keys are unique is found out faster below.
  const options = { uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
  const documents = [...new Composer(options).compose(tokens)];
  const error = documents.find(({ errors }) => errors.length > 0)?.errors[0];
  if (error) return syntax(error.pos[0]);
  return indexed(
    documents.flatMap(({ contents }) => (contents && !isNothing(contents) ? contents : [])),
  );
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  const inside = "items" in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
  return [...inside, token.type === "document" ? token.value : null].filter(isCollection);
}
const isCollection = (token: CST.Token | null | undefined): token is CST.Token =>
  token != null && "items" in token;

export const isScalar = (node: unknown): node is Scalar => parserOf("yaml").isScalar(node);

/** Where a value could stand, and does not. */
export const isNothing = (node: Node): boolean =>
  isScalar(node) && node.value === null && startOf(node) === node.range?.[1];

export const startOf = ({ range }: Node): number => range?.[0] ?? 0;

/** Finds what aliases stand for. It fails where one stands for nothing, or a key stands there twice. */
function indexed(roots: readonly Node[]): Tree | Failure {
  const { isAlias, isMap, isSeq } = parserOf("yaml");
  const targets = new Map<Alias, Node>();
  const shared = new Set<Node>();
  for (const root of roots) {
    const anchors = new Map<string, Node>();
    const open: unknown[] = [root];
    while (open.length > 0) {
      const node = open.pop();
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (!target) return syntax(startOf(node));
        targets.set(node, target);
        shared.add(target);
        continue;
      }
      if (isMap(node)) {
        const twice = keyThereTwice(node);
        if (twice) return syntax(startOf(twice));
        for (const { key, value } of node.items.toReversed()) open.push(value, key);
      }
      if (isSeq(node)) for (const item of node.items.toReversed()) open.push(item);
      const anchor = (node as Partial<Scalar> | null)?.anchor;
      if (anchor !== undefined) anchors.set(anchor, node as Node);
    }
  }
  return { roots, targets, shared };
}

/** The first key that has stood there before. */
function keyThereTwice(map: YAMLMap): Scalar | null {
  const names = new Set<string>();
  for (const { key } of map.items) {
    const name = nameOf(key);
    if (name === null || name === MERGE) continue;
    if (names.has(name)) return key as Scalar;
    names.add(name);
  }
  return null;
}

/** What is merged into a mapping stands under this key. */
export const MERGE = "<<";

/** The name that a key is taken for; null for keys that are no text. */
export function nameOf(key: unknown): string | null {
  if (!isScalar(key) || key.tag !== undefined) return null;
  // In older YAML the key of what is merged is a symbol.
  return typeof key.value === "symbol" ? MERGE : String(key.value);
}

/** A pair whose key has a name. */
export const entryOf = ({ key, value }: Pair): Entry | null =>
  nameOf(key) === null ? null : { key: key as Scalar, value: value as Node | null };
