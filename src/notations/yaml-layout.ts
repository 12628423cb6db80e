import type { Node, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { parserOf } from "../parsers/load.js";
import { endOfRest, lineStart, nextLine } from "./lines.js";
import type { Patch } from "./patches.js";
import { entryOf, isScalar, startOf, type Entry } from "./yaml-tree.js";

/** Where the parts of a file of YAML stand, and which lines an entry has. */

const isBlockScalar = (node: unknown): node is Scalar =>
  isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
const isCollection = (node: unknown): node is YAMLMap | YAMLSeq =>
  parserOf("yaml").isMap(node) || parserOf("yaml").isSeq(node);
export const isBlock = (node: unknown): node is YAMLMap | YAMLSeq =>
  isCollection(node) && node.flow !== true;

/** The node that a node ends with. */
function lastOf(node: Node): Node {
  let last = node;
  while (isBlock(last)) {
    const item: unknown = last.items.at(-1);
    const pair = parserOf("yaml").isPair(item) ? item : { key: item, value: null };
    const next = (pair.value ?? pair.key) as Node | null;
    if (!next) return last;
    last = next;
  }
  return last;
}

/** Where a node ends; the line end after a block is not its own. */
export function endOf(node: Node, text: string): number {
  const last = lastOf(node);
  const end = last.range?.[1] ?? 0;
  if (!isBlockScalar(last)) return end;
  return startOf(last) + text.slice(startOf(last), end).trimEnd().length;
}

/** Where an entry ends. */
export const entryEnd = ({ key, value }: Entry, text: string): number => endOf(value ?? key, text);

/** Whether lines can follow without being a part of it: a block scalar may take those that are empty. */
export function isClosedBlock(node: Node, text: string): boolean {
  const last = lastOf(node);
  if (!isBlockScalar(last)) return true;
  const [header = ""] = /^.*/.exec(text.slice(startOf(last))) ?? [];
  return !/^[|>]\d?\+/.test(header) && /[\r\n]/.test(text.charAt(endOf(last, text)));
}

/** Whether nothing in a value would be lost with it that is no data: comments, anchors, tags. */
export function isFree(node: Node | null): boolean {
  const open: unknown[] = [node];
  while (open.length > 0) {
    const next = open.pop() as Partial<Scalar & YAMLMap> | null;
    if (!next) continue;
    const isInside = next !== node || isCollection(node);
    const remarks = [next.commentBefore, next.anchor, next.tag, isInside ? next.comment : null];
    if (parserOf("yaml").isAlias(next) || remarks.some((remark) => remark != null)) return false;
    if (isCollection(next))
      for (const item of next.items) {
        if (parserOf("yaml").isPair(item)) open.push(item.key, item.value);
        else open.push(item);
      }
  }
  return true;
}

/** The indentation of a mapping of which each entry begins a line, or the first follows a dash. Null for any other. */
export function indentOf(map: YAMLMap, text: string): string | null {
  const first = map.items[0] && entryOf(map.items[0]);
  return first ? blankBefore(text, startOf(first.key), /^\uFEFF? *(?:- +)*$/) : null;
}

/** What stands before the dashes of a list. Null where an item does not begin on the line of its dash, or another list does. */
export function dashIndent(list: YAMLSeq, text: string): string | null {
  const all = (list.items as readonly (Node | null)[]).map((item) =>
    item ? blankBefore(text, startOf(item), /^\uFEFF? *- +$/, /- +$/) : null,
  );
  return all.includes(null) ? null : (all[0] ?? null);
}

function blankBefore(text: string, at: number, shape: RegExp, without = /^(?!)/): string | null {
  const before = text.slice(lineStart(text, at), at);
  if (!shape.test(before)) return null;
  return before.replace("\uFEFF", "").replace(without, "").replaceAll("-", " ");
}

/** Whether a node stays what it is when the lines after it go: a comment may become a part of a block scalar. */
export function isLoose(node: Node, next: number, text: string): boolean {
  return !isBlockScalar(lastOf(node)) || /^\S/.test(text.slice(next, next + 1));
}

/** New lines after an end. Null where something else stands on its line. */
export function insertedAfter(text: string, end: number, code: string): readonly Patch[] | null {
  const at = endOfRest(text, end);
  return at === null ? null : [{ start: at, end: at, text: code }];
}

/** Takes the lines from one place to another out; null where they are shared with others. */
export function withoutLines(text: string, start: number, end: number): Patch | null {
  const from = lineStart(text, start);
  const last = endOfRest(text, end);
  if (last === null || !/^\uFEFF?[ -]*$/.test(text.slice(from, start))) return null;
  const to = nextLine(text, end);
  const mark = text.startsWith("\uFEFF", from) ? 1 : 0;
  if (to > last || from === 0) return { start: from + mark, end: to, text: "" };
  // The last line ends the file.
  const before = text.slice(0, from).replace(/(?:\r\n|[\r\n])$/, "").length;
  return { start: before, end: last, text: "" };
}

/** A whole collection in blocks becomes an empty one. */
export function emptied(node: YAMLMap | YAMLSeq, text: string, code: string): Patch | null {
  const start = startOf(node);
  const end = endOf(node, text);
  if (!isFree(node)) return null;
  const before = text.slice(0, start).trimEnd();
  if (before.length === lineStart(text, start) || !/[\r\n]/.test(text.slice(before.length, start)))
    return { start, end, text: code };
  return before.endsWith(":") ? { start: before.length, end, text: ` ${code}` } : null;
}
