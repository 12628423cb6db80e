import type { Alias, Node, Pair, Scalar, YAMLMap } from "yaml";
import { parserOf } from "../parsers/load.js";

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

/** A longer file is generated, and the parser takes longer than somebody waits for it. */
const LONGEST = 1_000_000;

/** A file of YAML; null where a parser, also one that is less lenient, refuses it. */
export function treeOf(text: string): Tree | null {
  if (text.length > LONGEST) return null;
  const roots = rootsOf(text);
  return roots && indexed(roots);
}

/** The parser calls itself for each level, and there may be more than it has room for. */
function rootsOf(text: string): readonly Node[] | null {
  try {
    // Whether keys are unique is found out faster below.
    const options = { uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
    const documents = parserOf("yaml").parseAllDocuments(text, options);
    if (documents.some(({ errors }) => errors.length > 0)) return null;
    return documents.flatMap(({ contents }) => (contents && !isNothing(contents) ? contents : []));
  } catch {
    return null;
  }
}

export const isScalar = (node: unknown): node is Scalar => parserOf("yaml").isScalar(node);

/** Where a value could stand, and does not. */
export const isNothing = (node: Node): boolean =>
  isScalar(node) && node.value === null && startOf(node) === node.range?.[1];

export const startOf = ({ range }: Node): number => range?.[0] ?? 0;

/** Finds what aliases stand for. Null where one stands for nothing, or a key stands there twice. */
function indexed(roots: readonly Node[]): Tree | null {
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
        if (!target) return null;
        targets.set(node, target);
        shared.add(target);
        continue;
      }
      if (isMap(node)) {
        if (hasTwice(node)) return null;
        for (const { key, value } of node.items.toReversed()) open.push(value, key);
      }
      if (isSeq(node)) for (const item of node.items.toReversed()) open.push(item);
      const anchor = (node as Partial<Scalar> | null)?.anchor;
      if (anchor !== undefined) anchors.set(anchor, node as Node);
    }
  }
  return { roots, targets, shared };
}

function hasTwice(map: YAMLMap): boolean {
  const names = map.items
    .map(({ key }) => nameOf(key))
    .filter((name) => name !== null && name !== MERGE);
  return new Set(names).size < names.length;
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
