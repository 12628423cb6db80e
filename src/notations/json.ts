import { parseTree, visit, type Node, type ParseError, type ParseOptions } from "jsonc-parser";
import { HOLE } from "../model/hole.js";
import { quoteText } from "../model/quoting.js";
import type { Span } from "../model/setting.js";
import { NO_CLUES } from "../document/clues.js";
import { entriesMapping, type Writer } from "../document/entries.js";
import type { Failure } from "../document/failure.js";
import { once } from "../document/memo.js";
import { Environment, Verbatim, type Atom, type Plain } from "../document/plain.js";
import { decoded, sliced, type Text } from "../document/text.js";
import type { Item, List, Mapping, Scalar, Value } from "../document/value.js";
import { ESCAPES, IN_SINGLE_QUOTES } from "./json-escapes.js";
import { holdsTooDeep } from "./depth.js";
import { json5Tree } from "./json5-tree.js";
import { inserted, removed, type Brackets, type Style } from "./json-layout.js";
import { patched, type Patch } from "./patches.js";
import { spliced } from "./text-scalar.js";

/** A text of JSON, and how it is laid out. */
interface Json {
  readonly text: Text;
  /** A file of its own, and not a part of an address. */
  readonly isFile: boolean;
  readonly style: () => Style;
}

const COMPACT: Style = { isSpaced: false, keepsLines: false };

/** A text that holds JSON, as values that can be edited in place. Null where it is no JSON. */
export function readJson(text: Text, at: Span): Value | null {
  if (text.value.includes(HOLE)) return null;
  const tree = treeOf(text.value, { disallowComments: true });
  return tree && isJson(text.value)
    ? readNode(tree, { text, isFile: false, style: () => COMPACT }, at)
    : null;
}

/** The same of a whole file, which may hold comments and trailing commas, and keeps its layout. */
export function readJsonFile(text: Text, at: Span, filename = ""): Value | null {
  const { tree } = treeOfFile(text.value, filename);
  if (!tree) return null;
  const style = once(() => ({ isSpaced: isSpaced(tree, text.value), keepsLines: true }));
  return readNode(tree, { text, isFile: true, style }, at);
}

/** Why a text is no such file. Null where it is one. */
export function failureOfJson(text: string, filename = ""): Failure | null {
  const { tree, error } = treeOfFile(text, filename);
  if (tree) return null;
  if (holdsTooDeep(text)) return { reason: "depth", at: null };
  return { reason: "syntax", at: error?.offset ?? null };
}

interface FileTree {
  readonly tree: Node | null;
  readonly error?: ParseError | undefined;
}
function treeOfFile(text: string, filename: string): FileTree {
  // The mark of the byte order is no part of JSON; a blank keeps its place.
  const source = text.replace(/^\uFEFF/, " ");
  if (filename.endsWith(".json5")) return { tree: holdsTooDeep(source) ? null : json5Tree(source) };
  const errors: ParseError[] = [];
  const tree = treeOf(source, { allowTrailingComma: true }, errors);
  return errors.length > 0 ? { tree: null, error: errors[0] } : { tree };
}

/** The parser is lenient; the drivers' is `JSON.parse`. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const treeOf = (text: string, options: ParseOptions, errors: ParseError[] = []): Node | null =>
  (holdsTooDeep(text) ? undefined : parseTree(text, errors, options)) ?? null;

/** Whether a blank follows the first colon. */
function isSpaced(tree: Node, text: string): boolean {
  const colon = firstColon(tree);
  return colon !== undefined && /\s/.test(text.charAt(colon + 1));
}

function firstColon(node: Node): number | undefined {
  if (node.colonOffset !== undefined) return node.colonOffset;
  for (const child of node.children ?? []) {
    const colon = firstColon(child);
    if (colon !== undefined) return colon;
  }
  return undefined;
}

/** A value, and what holds it. Where it is no object, its place is that of both. */
function readNode(node: Node, json: Json, around: Span, property?: Property): Value {
  if (node.type === "object")
    return readObject(node, json, spanOf(node, json, around), property?.name);
  const at = spanOf(property?.node ?? node, json, around);
  return node.type === "array" ? readArray(node, json, at) : readAtom(node, json, at);
}

const endOf = ({ offset, length }: Node): number => offset + length;
const spanOf = (node: Node, { text }: Json, around: Span): Span =>
  text.locate(node.offset, endOf(node)) ?? around;

/** Files hold many texts of which few are asked for more than their places. */
function readAtom(node: Node, { text, style }: Json, at: Span): Scalar {
  const [from, to] = [node.offset, endOf(node)];
  const says = once(() => quoteText(text.value.slice(from, to)));
  const escapes = text.value[from] === "'" ? IN_SINGLE_QUOTES : ESCAPES;
  const characters = once(() =>
    node.type === "string" ? decoded(text, from + 1, to - 1, escapes) : sliced(text, from, to),
  );
  return {
    kind: "scalar",
    value: node.value as Atom,
    at,
    clues: text.clues(from, to),
    get says() {
      return says();
    },
    get text() {
      return characters();
    },
    replace(value) {
      if (value instanceof Environment)
        return spliced(text, from, to, { variable: value, through: [] });
      const isQuotedAlike = escapes === IN_SINGLE_QUOTES && typeof value === "string";
      const code = isQuotedAlike ? `'${IN_SINGLE_QUOTES.encode(value)}'` : spelled(value, style());
      return spliced(text, from, to, code);
    },
  };
}

/** Data in the style of the text, on one line. */
function spelled(value: Plain, style: Style): string {
  if (value instanceof Verbatim) return value.code;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => entry(key, inner, style));
  if (entries.length === 0) return "{}";
  return style.isSpaced ? `{ ${entries.join(", ")} }` : `{${entries.join(",")}}`;
}

const colonOf = ({ isSpaced }: Style): string => (isSpaced ? ": " : ":");
const entry = (key: string, value: Plain, style: Style, colon = colonOf(style)): string =>
  `${JSON.stringify(key)}${colon}${spelled(value, style)}`;

const bracketsOf = (node: Node): Brackets => ({
  open: node.offset,
  close: endOf(node) - 1,
  members: (node.children ?? []).map((child) => ({ start: child.offset, end: endOf(child) })),
});

function readArray(node: Node, json: Json, at: Span): List {
  const { text, style } = json;
  const children = node.children ?? [];
  const last = children.length - 1;
  return {
    kind: "list",
    at,
    says: "[...]",
    clues: NO_CLUES,
    isOpen: false,
    items: once(() => children.map((child) => itemOf(child, json, at))),
    append(texts) {
      const codes = texts.map((each) => JSON.stringify(each));
      return patched(text, inserted(text.value, bracketsOf(node), last, codes, style()));
    },
    remove: (first, until) =>
      children.slice(first, until + 1).every((child) => isFree(child, text))
        ? patched(text, removed(text.value, bracketsOf(node), first, until))
        : null,
    replace: () => null,
    code: () => null,
  };
}

/** Of a long list few items are read. */
function itemOf(node: Node, json: Json, around: Span): Item {
  let value: Value | null = null;
  return {
    get value() {
      return (value ??= readNode(node, json, around));
    },
    at: spanOf(node, json, around),
    isSpread: false,
  };
}

/** A key and its value. */
interface Property {
  readonly node: Node;
  readonly name: Node;
  readonly value: Node;
}

const propertiesOf = (object: Node): readonly Property[] =>
  (object.children ?? []).flatMap((node) => {
    const [name, value] = node.children ?? [];
    return name && value ? [{ node, name, value }] : [];
  });

function readObject(node: Node, json: Json, at: Span, holder?: Node): Mapping {
  const { text, isFile } = json;
  const head = holder ? spanOf(holder, json, at) : text.locate(node.offset, node.offset + 1);
  const properties = once(() => propertiesOf(node));
  return entriesMapping<Property>(
    {
      lists: () => [properties()],
      nameOf: ({ name }) => String(name.value),
      wins: "last",
      mayHold: () => false,
    },
    writerOf(node, json, at, properties),
    { at, head: (isFile ? head : null) ?? at },
  );
}

function writerOf(
  object: Node,
  json: Json,
  at: Span,
  properties: () => readonly Property[],
): Writer<Property> {
  const { text, isFile, style } = json;
  const brackets = once(() => bracketsOf(object));
  const placed = (property: Property): Span => spanOf(property.node, json, at);
  const replaced = (node: Node, by: string): Patch => ({
    start: node.offset,
    end: endOf(node),
    text: by,
  });
  return {
    read: (property) => readNode(property.value, json, at, property),
    place: (property) => (isFile ? placed(property) : null),
    ...(isFile && { code: ({ value }: Property) => codeOf(value, text, style()) }),
    spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}: ${value}`),
    word: (value) => spelled(value, json.style()),
    add(key, value, after) {
      const all = properties();
      const index = isFile && after ? all.indexOf(after) : all.length - 1;
      const code = entry(key, value, style(), isFile ? colonIn(all.at(-1), text) : undefined);
      return patched(text, inserted(text.value, brackets(), index, [code], style()));
    },
    replace: ({ value }, by) =>
      isFree(value, text) ? patched(text, [replaced(value, spelled(by, style()))]) : null,
    rename: ({ name, value }, to, by) =>
      isFree(value, text)
        ? patched(text, [replaced(name, JSON.stringify(to)), replaced(value, spelled(by, style()))])
        : null,
    remove: (list, first, last) =>
      list.slice(first, last + 1).every((property) => isRemovable(property, text))
        ? patched(text, removed(text.value, brackets(), first, last))
        : null,
  };
}

/** The colon as a neighbour has it. */
function colonIn(neighbour: Property | undefined, { value: text }: Text): string | undefined {
  const written = neighbour && text.slice(endOf(neighbour.name), neighbour.value.offset);
  return written !== undefined && /^[ \t]*:[ \t]*$/.test(written) ? written : undefined;
}

/** Whether no comment stands inside: one would be lost with it. */
function isFree(node: Node, { value: text }: Text): boolean {
  const comments: number[] = [];
  visit(text.slice(node.offset, endOf(node)), { onComment: (offset) => comments.push(offset) });
  return comments.length === 0;
}

/** Whether none stands in it, nor before it. */
const isRemovable = ({ name, value }: Property, text: Text): boolean =>
  isFree(value, text) && !text.value.slice(endOf(name), value.offset).includes("/");

/** The code of a value, on one line. */
const codeOf = (node: Node, text: Text, style: Style): Verbatim | null =>
  isFree(node, text) ? new Verbatim(onOneLine(node, text.value, style)) : null;

function onOneLine(node: Node, text: string, style: Style): string {
  const code = text.slice(node.offset, endOf(node));
  if (!/[\r\n]/.test(code)) return code;
  const parts = (node.children ?? []).map((child) => onOneLine(child, text, style));
  if (node.type === "property") return parts.join(colonOf(style));
  const [open, close] = node.type === "array" ? (["[", "]"] as const) : (["{", "}"] as const);
  if (parts.length === 0) return open + close;
  const blank = style.isSpaced && node.type === "object" ? " " : "";
  return open + blank + parts.join(style.isSpaced ? ", " : ",") + blank + close;
}
