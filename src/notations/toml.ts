import type { AST } from "toml-eslint-parser";
import { HOLE } from "../model/hole.js";
import { quoteText } from "../model/quoting.js";
import { isReference } from "../model/reference.js";
import type { Span } from "../model/setting.js";
import { NO_CLUES } from "../document/clues.js";
import { entriesMapping, type Writer } from "../document/entries.js";
import type { Failure } from "../document/failure.js";
import { fixedList } from "../document/lists.js";
import { once } from "../document/memo.js";
import { Environment, Verbatim, type Plain } from "../document/plain.js";
import { rawText, sliced, type Text } from "../document/text.js";
import {
  opaque,
  type List,
  type Mapping,
  type Opaque,
  type Scalar,
  type Value,
} from "../document/value.js";
import type { Brackets } from "./json-layout.js";
import { patched, type Patch } from "./patches.js";
import { excerptOf, failureIn } from "./excerpt.js";
import { blocksOf } from "./toml-blocks.js";
import { inBraces, outOfBraces, underLine, withoutLine } from "./toml-layout.js";
import { keyWord, stringText, word } from "./toml-text.js";
import {
  failureOf,
  isLine,
  isList,
  tableIn,
  treeOf,
  type Line,
  type Table,
  type Toml,
} from "./toml-tree.js";

interface File extends Toml {
  readonly text: Text;
}

/** What stands under a key: a line, a table that has its own place, or a list of such. */
type Entry = readonly [name: string, under: Line | Table | readonly Table[]];

/** Why a text is not read. Null where it is. */
export const failureOfToml = (source: string): Failure | null =>
  failureIn(rawText(source, [0, source.length]), blocksOf, failureOf);

/** A file of TOML as a value that can be edited in place. Null where it is none. */
export function readTomlFile(whole: Text, at: Span): Value | null {
  const text = whole.value.includes(HOLE) ? null : excerptOf(whole, blocksOf);
  const tree = text && treeOf(text.value);
  return tree && readTable(tree.root, { ...tree, text }, at);
}

/** Whether no comment stands inside: one would be lost with it. */
const isFree = ({ range: [start, end] }: AST.TOMLNode, { comments }: File): boolean =>
  !comments.some(([from, to]) => start <= from && to <= end);

function readNode(node: AST.TOMLContentNode, file: File, around: Span, head?: Span): Value {
  const at = file.text.locate(...node.range) ?? around;
  if (node.type === "TOMLInlineTable") return readTable(tableIn(node), file, at, head);
  return node.type === "TOMLArray" ? readArray(node, file, at) : readAtom(node, file, at);
}

function readAtom(node: AST.TOMLValue, { text }: File, at: Span): Scalar | Opaque {
  const { value } = node;
  if (isReference(value) || value instanceof Date) return opaque(at);
  const [start, end] = node.range;
  const raw = sliced(text, start, end);
  return {
    kind: "scalar",
    value: typeof value === "bigint" ? Number(value) : value,
    at,
    says: quoteText(raw.value),
    clues: NO_CLUES,
    text: node.kind === "string" ? stringText(node, text) : raw,
    replace: (by) => (by instanceof Environment ? null : patched(text, spelled(node, by))),
  };
}

/** Other data in the place of a value. */
function spelled(node: AST.TOMLContentNode, by: Plain): readonly Patch[] | null {
  const isSingle = node.type === "TOMLValue" && node.kind === "string" && node.style === "literal";
  const code = word(by, isSingle);
  const [start, end] = node.range;
  return code === null ? null : [{ start, end, text: code }];
}

const bracketsOf = ({ range, elements }: AST.TOMLArray): Brackets => ({
  open: range[0],
  close: range[1] - 1,
  members: elements.map(({ range: [start, end] }) => ({ start, end })),
});

function readArray(node: AST.TOMLArray, file: File, at: Span): List {
  const { text } = file;
  const { elements } = node;
  const items = once(() =>
    elements.map((each) => ({ value: readNode(each, file, at), isSpread: false })),
  );
  return {
    ...fixedList({ at, says: "[...]", clues: NO_CLUES }, items),
    append(data) {
      const codes = data.map((each) => word(each)).filter((code) => code !== null);
      if (codes.length < data.length) return null;
      return patched(text, inBraces(text.value, bracketsOf(node), elements.length - 1, codes));
    },
    remove: (first, last) =>
      elements.slice(first, last + 1).every((each) => isFree(each, file))
        ? patched(text, outOfBraces(text.value, bracketsOf(node), first, last))
        : null,
  };
}

function readTable(table: Table, file: File, around: Span, holder?: Span): Mapping {
  const { head: own, place } = table;
  const head = holder ?? (own ? file.text.locate(...own) : null) ?? around;
  const at = (place && place.kind !== "dotted" ? file.text.locate(...place.at) : null) ?? head;
  return entriesMapping<Entry>(
    {
      lists: () => [[...table.entries]],
      nameOf: ([name]) => name,
      wins: "last",
      mayHold: () => false,
    },
    writerOf(table, file, at),
    { at, head },
  );
}

const headOf = ({ name }: Line, { text }: File): Span | undefined =>
  text.locate(...name.range) ?? undefined;

function writerOf(table: Table, file: File, at: Span): Writer<Entry> {
  const { text } = file;
  const lineOf = ([, under]: Entry | readonly [null, null]): Line | null =>
    under && isLine(under) ? under : null;
  const place = (entry: Entry): Span | null => {
    const line = lineOf(entry);
    return line && text.locate(...line.node.range);
  };
  const replaced = (line: Line | null, by: Plain): readonly Patch[] | null =>
    line && isFree(line.value, file) ? spelled(line.value, by) : null;
  return {
    place,
    read(entry) {
      const [, under] = entry;
      if (isLine(under)) {
        const value = readNode(under.value, file, at, headOf(under, file));
        return value.kind === "mapping" ? value : { ...value, at: place(entry) ?? value.at };
      }
      if (!isList(under)) return readTable(under, file, at);
      return fixedList({ at, says: "[...]", clues: NO_CLUES }, () =>
        under.map((each) => ({ value: readTable(each, file, at), isSpread: false })),
      );
    },
    code(entry) {
      const line = lineOf(entry);
      const code = line && text.value.slice(...line.value.range);
      return code !== null && !/[\r\n]/.test(code) ? new Verbatim(code) : null;
    },
    spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")} = ${value}`),
    word: (value) => word(value) ?? "",
    add(key, value, after) {
      const code = word(value);
      const line = after ? lineOf(after) : null;
      return code === null ? null : patched(text, added(table, file, [keyWord(key), code], line));
    },
    replace: (entry, by) => patched(text, replaced(lineOf(entry), by)),
    rename(entry, to, by) {
      const line = lineOf(entry);
      const patches = replaced(line, by);
      if (!line || !patches) return null;
      const [start, end] = line.name.range;
      return patched(text, [{ start, end, text: keyWord(to) }, ...patches]);
    },
    remove(list, first, last) {
      const lines = list.slice(first, last + 1).map(lineOf);
      const gone = lines.filter((line) => line !== null);
      if (gone.length < lines.length || !gone.every(({ node }) => isFree(node, file))) return null;
      return patched(text, cut(table, file, gone));
    },
  };
}

const bracesOf = (at: readonly [number, number], lines: readonly Line[]): Brackets => ({
  open: at[0],
  close: at[1] - 1,
  members: lines.map(
    ({
      node: {
        range: [start, end],
      },
    }) => ({ start, end }),
  ),
});

/** A new line where the table has its lines. */
function added(
  { place }: Table,
  { text: { value: text } }: File,
  [name, code]: readonly [name: string, code: string],
  after: Line | null,
): readonly (Patch | null)[] | null {
  if (!place) return null;
  const { kind, at, lines } = place;
  const index = after ? lines.indexOf(after) : lines.length - 1;
  const neighbour = lines[index];
  if (kind === "braces") return inBraces(text, bracesOf(at, lines), index, [`${name} = ${code}`]);
  if (kind === "lines") return [underLine(text, neighbour?.node.range ?? at, `${name} = ${code}`)];
  // `ssl.ca = ...` goes on as `ssl.cert = ...`, unless it stands in braces.
  if (!neighbour || neighbour.node.parent.type === "TOMLInlineTable") return null;
  const prefix = text.slice(neighbour.node.range[0], neighbour.name.range[0]);
  return [underLine(text, neighbour.node.range, `${prefix}${name} = ${code}`)];
}

function cut(
  { place }: Table,
  { text: { value: text } }: File,
  gone: readonly Line[],
): readonly (Patch | null)[] | null {
  if (!place || gone.some(({ node }) => node.key.keys.length > 1)) return null;
  const { kind, at, lines } = place;
  if (kind === "lines") return gone.map(({ node }) => withoutLine(text, node.range));
  const indices = gone.map((line) => lines.indexOf(line));
  const [first = 0, last = first] = [indices[0], indices.at(-1)];
  const isRun = last - first === gone.length - 1;
  return kind === "braces" && isRun ? outOfBraces(text, bracesOf(at, lines), first, last) : null;
}
