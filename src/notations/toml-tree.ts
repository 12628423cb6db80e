import type { AST } from "toml-eslint-parser";
import type { Failure } from "../document/failure.js";
import { parserOf } from "../parsers/load.js";
import { holdsTooDeep } from "./depth.js";

/** A key and its value, and where the rest of the key before its last part begins. */
export interface Line {
  readonly node: AST.TOMLKeyValue;
  /** The part of the key that is its name. */
  readonly name: AST.TOMLBare | AST.TOMLQuoted;
  readonly value: AST.TOMLContentNode;
}

/** A table, put together from everywhere in the file. */
export interface Table {
  readonly entries: Map<string, Line | Table | readonly Table[]>;
  /** Where its own lines stand; null where only other tables make it. */
  place: Place | null;
  /** The key that first names it. */
  readonly head: readonly [number, number] | null;
}

/** Where the lines of a table stand. */
export interface Place {
  /** A header, or the lines before all of them, or braces, or dotted keys. */
  readonly kind: "lines" | "braces" | "dotted";
  readonly at: readonly [start: number, end: number];
  readonly lines: Line[];
}

export interface Toml {
  readonly root: Table;
  readonly comments: readonly (readonly [number, number])[];
}

/** A file of TOML; null where it is none. */
export function treeOf(text: string): Toml | null {
  if (holdsTooDeep(text)) return null;
  try {
    // The mark of the byte order is no part of TOML; a blank keeps its place.
    const program = parserOf("toml").parseTOML(text.replace(/^\uFEFF/, " "));
    const comments = program.comments.map(({ range }) => range);
    return { root: rootOf(program.body[0]), comments };
  } catch {
    return null;
  }
}

/** Why a text has no tree. Null where it has one. */
export function failureOf(text: string): Failure | null {
  if (holdsTooDeep(text)) return { reason: "depth", at: null };
  try {
    parserOf("toml").parseTOML(text.replace(/^\uFEFF/, " "));
  } catch (error) {
    const { index = null } = error as { readonly index?: number };
    return { reason: "syntax", at: index };
  }
  return treeOf(text) ? null : { reason: "syntax", at: null };
}

const emptyTable = (head: Table["head"]): Table => ({ entries: new Map(), place: null, head });

function rootOf({ body }: AST.TOMLTopLevelTable): Table {
  const root = emptyTable(null);
  root.place = { kind: "lines", at: [0, 0], lines: [] };
  for (const node of body) {
    if (node.type === "TOMLKeyValue") addLine(root, node);
    else addSection(root, node);
  }
  return root;
}

function addSection(root: Table, node: AST.TOMLTable): void {
  const parts = node.key.keys;
  const last = parts.at(-1);
  if (!last) return;
  const above = parts.slice(0, -1).reduce((table, part) => tableAt(table, part), root);
  const section = node.kind === "array" ? appendedTo(above, last) : tableAt(above, last);
  const end = node.key.range[1] + (node.kind === "array" ? 2 : 1);
  section.place = { kind: "lines", at: [node.range[0], end], lines: [] };
  for (const each of node.body) addLine(section, each);
}

function appendedTo(above: Table, key: AST.TOMLBare | AST.TOMLQuoted): Table {
  const before = above.entries.get(nameOf(key));
  const table = emptyTable(key.range);
  above.entries.set(nameOf(key), [...(before && isList(before) ? before : []), table]);
  return table;
}

export const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string =>
  key.type === "TOMLBare" ? key.name : key.value;
export const isLine = (entry: Line | Table | readonly Table[]): entry is Line => "node" in entry;

export const isList = (entry: Line | Table | readonly Table[]): entry is readonly Table[] =>
  Array.isArray(entry);

/** The table under a key: of those in a list the last. */
function tableAt(table: Table, key: AST.TOMLBare | AST.TOMLQuoted): Table {
  const found = table.entries.get(nameOf(key));
  const inList = found && isList(found) ? found.at(-1) : found;
  if (inList && !isList(inList) && !isLine(inList)) return inList;
  const made = emptyTable(key.range);
  table.entries.set(nameOf(key), made);
  return made;
}

function addLine(table: Table, node: AST.TOMLKeyValue): void {
  const name = node.key.keys.at(-1);
  if (!name) return;
  const holder = node.key.keys.slice(0, -1).reduce((above, part) => dottedIn(above, part), table);
  const line: Line = { node, name, value: node.value };
  holder.entries.set(nameOf(name), line);
  holder.place?.lines.push(line);
  if (holder !== table) table.place?.lines.push(line);
}

function dottedIn(above: Table, part: AST.TOMLBare | AST.TOMLQuoted): Table {
  const table = tableAt(above, part);
  table.place ??= { kind: "dotted", at: part.range, lines: [] };
  return table;
}

/** The table that braces are. */
export function tableIn({ body, range }: AST.TOMLInlineTable): Table {
  const table = emptyTable([range[0], range[0] + 1]);
  table.place = { kind: "braces", at: range, lines: [] };
  for (const node of body) addLine(table, node);
  return table;
}
