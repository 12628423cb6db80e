import type { Node, Scalar as ScalarNode, YAMLMap, YAMLSeq } from "yaml";
import { HOLE } from "../model/hole.js";
import { quoteText } from "../model/quoting.js";
import { isReference } from "../model/reference.js";
import type { Span } from "../model/setting.js";
import { NO_CLUES } from "../document/clues.js";
import { entriesMapping } from "../document/entries.js";
import type { Failure } from "../document/failure.js";
import { fixedList } from "../document/lists.js";
import { once } from "../document/memo.js";
import { Environment, type Atom } from "../document/plain.js";
import { frozen, rawText, sliced, type Text } from "../document/text.js";
import {
  opaque,
  type List,
  type Mapping,
  type Opaque,
  type Scalar,
  type Value,
} from "../document/value.js";
import { parserOf } from "../parsers/load.js";
import { holdsTag, withHoles, withoutTags } from "./erb.js";
import { excerptOf, failureIn } from "./excerpt.js";
import { blocksOf } from "./yaml-blocks.js";
import { endOf, isBlock } from "./yaml-layout.js";
import { quotesOf, scalarText } from "./yaml-text.js";
import {
  isFailure,
  readTree,
  entryOf,
  MERGE,
  nameOf,
  startOf,
  treeOf,
  isScalar,
  type Entry,
  type Tree,
} from "./yaml-tree.js";
import { inline } from "./yaml-words.js";
import { patched } from "./patches.js";
import { stepOf, writerOf, type Mine } from "./yaml-writing.js";
import { changesOfList } from "./yaml-lists.js";

/** A file, and how it is read. */
interface Yaml {
  readonly text: Text;
  readonly tree: Tree;
  readonly step: () => string;
  /** How many values may still be read through aliases: a few of them can stand for billions. */
  readonly left: { values: number };
}

/** What is around a value. */
interface Around {
  readonly at: Span;
  readonly inFlow: boolean;
  /** It stands in several places, or is sealed: nobody changes it. */
  readonly isFixed: boolean;
  readonly holder?: Span;
}

const MOST_THROUGH_ALIASES = 20_000;

/** What of a file is read. */
function partOf(file: Text): Text | null {
  const text = withoutTags(file);
  return text.value.includes(HOLE) ? null : excerptOf(text, blocksOf);
}

/** Why a text is not read. Null where it is, and may hold nothing. */
export const failureOfYaml = (source: string): Failure | null =>
  failureIn(withoutTags(rawText(source, [0, source.length])), blocksOf, (text) => {
    const tree = readTree(text);
    return isFailure(tree) ? tree : null;
  });

/** A file of YAML as a value that can be edited in place: one document, or the list of several. Null where it is none. */
export function readYamlFile(file: Text, at: Span): Value | null {
  const text = partOf(file);
  const tree = text && treeOf(text.value);
  if (!tree) return null;
  const yaml: Yaml = {
    text,
    tree,
    step: once(() => stepOf(text.value)),
    left: { values: MOST_THROUGH_ALIASES },
  };
  const roots = tree.roots.map((root) =>
    readNode(root, yaml, { at, inFlow: false, isFixed: isSealed(root) }),
  );
  const [root] = roots;
  if (!root || roots.length === 1) return root ?? null;
  return fixedList({ at, says: "", clues: NO_CLUES }, () =>
    roots.map((value) => ({ value, isSpread: false })),
  );
}

/** SOPS signs the whole file. */
const isSealed = (root: Node): boolean =>
  parserOf("yaml").isMap(root) &&
  root.items.some(({ key, value }) => nameOf(key) === "sops" && parserOf("yaml").isMap(value));

function readNode(node: Node, yaml: Yaml, around: Around): Value {
  const { isAlias, isMap, isSeq } = parserOf("yaml");
  if (around.isFixed && (yaml.left.values -= 1) < 0) return opaque(around.at);
  if (isAlias(node)) {
    const target = yaml.tree.targets.get(node);
    return target ? readNode(target, yaml, { ...around, isFixed: true }) : opaque(around.at);
  }
  // A text stays one, and what other tags make of a value nobody knows.
  if (node.tag !== undefined && node.tag !== "tag:yaml.org,2002:str") return opaque(around.at);
  const isFixed = around.isFixed || yaml.tree.shared.has(node);
  const at = yaml.text.locate(startOf(node), endOf(node, yaml.text.value)) ?? around.at;
  const inner = { ...around, at, isFixed };
  if (isMap(node)) return readMap(node, yaml, inner);
  if (isSeq(node)) return readSeq(node, yaml, inner);
  return isScalar(node) ? readScalar(node, yaml, inner) : opaque(at);
}

function readScalar(
  node: ScalarNode,
  { text }: Yaml,
  { at, inFlow, isFixed }: Around,
): Scalar | Opaque {
  const { value } = node;
  if (isReference(value) || (typeof value === "object" && value !== null)) return opaque(at);
  const [start, end] = [startOf(node), endOf(node, text.value)];
  const raw = sliced(text, start, end);
  const hasTag = holdsTag(raw.value);
  const own =
    typeof value === "string"
      ? scalarText(node as ScalarNode<string>, text, [start, node.range?.[1] ?? end], inFlow)
      : raw;
  const filled = hasTag ? withHoles(own) : own;
  const clues = hasTag ? text.clues(start, end) : NO_CLUES;
  if (filled.value === HOLE) return opaque(at, "", clues);
  return {
    kind: "scalar",
    value: hasTag ? filled.value : (value as Atom),
    at,
    says: quoteText(raw.value),
    clues,
    text: isFixed ? frozen(filled) : filled,
    replace(by) {
      if (isFixed || hasTag || by instanceof Environment || start === end) return null;
      return patched(text, [{ start, end, text: inline(by, quotesOf(node), inFlow) }]);
    },
  };
}

function readSeq(node: YAMLSeq, yaml: Yaml, around: Around): List {
  const { at, isFixed, inFlow } = around;
  const inside = { at, isFixed, inFlow: inFlow || !isBlock(node) };
  const items = once(() =>
    (node.items as readonly (Node | null)[]).map((item) => ({
      value: item ? readNode(item, yaml, inside) : opaque(at),
      isSpread: false,
    })),
  );
  const list = fixedList({ at, says: "[...]", clues: NO_CLUES }, items);
  return isFixed ? list : { ...list, ...changesOfList(node, yaml.text) };
}

/** The entries of a mapping: its own, and after them what is merged into it. */
function listsIn(
  map: YAMLMap,
  yaml: Yaml,
  way: readonly YAMLMap[] = [],
): readonly (readonly Entry[])[] {
  const entries = map.items.flatMap((pair) => entryOf(pair) ?? []);
  const merged = entries
    .filter(({ key }) => nameOf(key) === MERGE)
    .flatMap(({ value }) => mapsIn(value, yaml))
    .filter((each) => each !== map && !way.includes(each) && (yaml.left.values -= 1) > 0)
    .flatMap((each) => listsIn(each, yaml, [...way, map]));
  return [entries.filter(({ key }) => nameOf(key) !== MERGE), ...merged];
}

/** The mappings that stand for a value, or in a list that does. */
function mapsIn(value: Node | null, { tree }: Yaml): readonly YAMLMap[] {
  const { isAlias, isMap, isSeq } = parserOf("yaml");
  const node = isAlias(value) ? tree.targets.get(value) : value;
  if (isMap(node)) return [node];
  if (!isSeq(node)) return [];
  return (node.items as readonly unknown[])
    .map((item) => (isAlias(item) ? tree.targets.get(item) : item))
    .filter((item) => isMap(item));
}

/** `{{ value }}` is filled in by others, and looks like a mapping of a mapping. */
const isTemplate = ({ flow, items }: YAMLMap): boolean =>
  flow === true && items.some(({ key }) => key !== null && !isScalar(key));

function readMap(node: YAMLMap, yaml: Yaml, around: Around): Mapping | Opaque {
  const { at, isFixed } = around;
  const { text } = yaml;
  if (isTemplate(node)) return opaque(at);
  const inFlow = around.inFlow || !isBlock(node);
  const lists = once(() => listsIn(node, yaml));
  const mine: Mine = {
    map: node,
    text,
    inFlow,
    step: yaml.step,
    own: () => lists()[0] ?? [],
    isFixed,
  };
  const [first] = node.items;
  const start = first && isBlock(node) ? (first.key as Node) : node;
  const place = text.locate(
    startOf(start),
    isBlock(node) ? (start.range?.[1] ?? 0) : startOf(start) + 1,
  );
  return entriesMapping<Entry>(
    {
      lists,
      nameOf: ({ key }) => nameOf(key) ?? "",
      wins: "last",
      mayHold: () => node.items.some((pair) => entryOf(pair) === null),
    },
    writerOf(mine, (entry, isMerged) =>
      entry.value
        ? readNode(entry.value, yaml, {
            at,
            inFlow,
            isFixed: isFixed || isMerged,
            ...holderOf(entry, text),
          })
        : opaque(at),
    ),
    { at, head: around.holder ?? place ?? at },
  );
}

function holderOf({ key }: Entry, text: Text): { readonly holder?: Span } {
  const holder = text.locate(startOf(key), key.range?.[1] ?? startOf(key));
  return holder ? { holder } : {};
}
