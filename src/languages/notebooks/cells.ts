import { parseTree, type Node, type ParseError } from "jsonc-parser";
import type { Failure } from "../../document/failure.js";
import { holdsTooDeep } from "../../notations/depth.js";
import { ESCAPES } from "../../notations/json-escapes.js";
import { joinPlaced, type Placed } from "./placed.js";

/** Longer files hold pictures, and take longer than people wait. */
const LONGEST = 20_000_000;

/** The sources of a notebook's cells of Python, in their order. Null where it is no such notebook. */
export function cellsOf(source: string): readonly Placed[] | null {
  const { root } = readNotebook(source);
  const cells = childOf(root, "cells");
  if (cells?.type !== "array" || !isPython(root)) return null;
  return (cells.children ?? []).filter(isCode).map((cell) => sourceOf(cell, source));
}

/** Why a text is no notebook, in whatever language. */
export const failureOfNotebook = (source: string): Failure | null => readNotebook(source).failure;

type Notebook =
  | { readonly root: Node; readonly failure: null }
  | { readonly root: null; readonly failure: Failure };

/** Jupyter reads JSON as it is defined, without comments. */
function readNotebook(source: string): Notebook {
  if (source.length > LONGEST) return { root: null, failure: { reason: "length", at: null } };
  if (holdsTooDeep(source)) return { root: null, failure: { reason: "depth", at: null } };
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true });
  if (root && errors.length === 0) return { root, failure: null };
  return { root: null, failure: { reason: "syntax", at: errors[0]?.offset ?? null } };
}

/** Of keys that are written twice, the last one counts. */
function childOf(node: Node | null | undefined, key: string): Node | null {
  if (node?.type !== "object") return null;
  const property = node.children?.findLast(({ children }) => children?.[0]?.value === key);
  return property?.children?.[1] ?? null;
}

const wordAt = (node: Node | null | undefined, ...path: readonly string[]): string | null => {
  const found = path.reduce<Node | null | undefined>(childOf, node);
  return found?.type === "string" ? String(found.value) : null;
};

/** What a notebook or a cell says of its language: nothing else than Python. */
function isPython(root: Node | null | undefined): boolean {
  const named = [
    wordAt(root, "metadata", "kernelspec", "language"),
    wordAt(root, "metadata", "language_info", "name"),
    wordAt(root, "metadata", "vscode", "languageId"),
  ];
  return named.every((name) => name === null || /^i?python\d*$/i.test(name));
}

const isCode = (cell: Node): boolean => wordAt(cell, "cell_type") === "code" && isPython(cell);

/** A source is a string, or a list of strings that follow each other. */
function sourceOf(cell: Node, file: string): Placed {
  const source = childOf(cell, "source");
  const strings = source?.type === "array" ? (source.children ?? []) : [source];
  return joinPlaced(
    strings.flatMap((each) => (each?.type === "string" ? [placedString(each, file)] : [])),
  );
}

function placedString({ offset, length }: Node, file: string): Placed {
  const raw = file.slice(offset + 1, offset + length - 1);
  const [starts, ends, characters]: [number[], number[], string[]] = [[], [], []];
  const take = (start: number, end: number, character: string): void => {
    starts.push(offset + 1 + start);
    ends.push(offset + 1 + end);
    characters.push(character);
  };
  let last = 0;
  const takeUntil = (end: number): void => {
    for (; last < end; last++) take(last, last + 1, raw.charAt(last));
  };
  for (const { 0: escape, index } of raw.matchAll(ESCAPES.escape)) {
    takeUntil(index);
    last = index + escape.length;
    take(index, last, ESCAPES.decode(escape));
  }
  takeUntil(raw.length);
  return { text: characters.join(""), starts, ends, strings: starts.map(() => offset) };
}
