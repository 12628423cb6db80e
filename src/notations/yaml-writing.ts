import type { Node, YAMLMap } from "yaml";
import type { Writer } from "../document/entries.js";
import { once } from "../document/memo.js";
import { Verbatim, type Plain } from "../document/plain.js";
import type { Text } from "../document/text.js";
import type { Value } from "../document/value.js";
import { parserOf } from "../parsers/load.js";
import { holdsTag } from "./erb.js";
import { inserted, isBare, removed, type Brackets, type Style } from "./json-layout.js";
import { patched, type Patch } from "./patches.js";
import { endOfRest, lineEnding, lineStart, nextLine } from "./lines.js";
import {
  emptied,
  endOf,
  entryEnd,
  indentOf,
  insertedAfter,
  isBlock,
  isClosedBlock,
  isFree,
  isLoose,
  withoutLines,
} from "./yaml-layout.js";
import { quotesOf } from "./yaml-text.js";
import { entryOf, isNothing, isScalar, nameOf, startOf, type Entry } from "./yaml-tree.js";
import { afterColon, inline, isNested, quoted } from "./yaml-words.js";

/** A mapping of a file, and how it is written. */
export interface Mine {
  readonly map: YAMLMap;
  readonly text: Text;
  readonly inFlow: boolean;
  readonly isFixed: boolean;
  /** What a level is indented by. */
  readonly step: () => string;
  /** Its own entries, without what is merged into it. */
  readonly own: () => readonly Entry[];
}

/** New members of `{}` and `[]` stand as their neighbours do. */
export const FLOW: Style = { isSpaced: true, keepsLines: true };

/** What the file indents a level by. */
export function stepOf(text: string): string {
  const [, outer = "", inner = "  "] =
    /^( *)[^\s#-][^\r\n]*:[ \t]*\r?\n( +)[^\s#-]/m.exec(text) ?? [];
  return inner.length > outer.length ? inner.slice(outer.length) : "  ";
}

export function writerOf(
  mine: Mine,
  read: (entry: Entry, isMerged: boolean) => Value,
): Writer<Entry> {
  const { map, text, isFixed } = mine;
  const owned = once(() => new Set(mine.own()));
  const isOwn = (entry: Entry): boolean => owned().has(entry);
  const place = (entry: Entry) => text.locate(startOf(entry.key), entryEnd(entry, text.value));
  // What others fill in or have encrypted is theirs.
  const isOurs = (entry: Entry): boolean =>
    !isFixed &&
    read(entry, false).kind !== "opaque" &&
    !holdsTag(text.value.slice(startOf(entry.key), entryEnd(entry, text.value)));
  return {
    read(entry) {
      const value = read(entry, !isOwn(entry));
      const at = place(entry) ?? value.at;
      return value.kind === "mapping" ? value : { ...value, at };
    },
    place,
    code: (entry) => (entry.value ? codeOf(entry.value, text.value) : null),
    spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}: ${value}`),
    word: (value) => inline(value, "plain", true),
    add: (key, value, after) => (isFixed ? null : patched(text, added(mine, key, value, after))),
    // What is merged is not changed where it stands: the mapping's own entry comes first.
    replace(entry, value) {
      if (!isOurs(entry)) return null;
      return patched(
        text,
        isOwn(entry)
          ? replaced(mine, entry, value)
          : added(mine, nameOf(entry.key) ?? "", value, undefined),
      );
    },
    rename(entry, to, value) {
      if (!isOurs(entry) || !isOwn(entry)) return null;
      const patches = replaced(mine, entry, value);
      const name = quoted(to, quotesOf(entry.key), mine.inFlow);
      const [start, end] = [startOf(entry.key), endOf(entry.key, text.value)];
      return patches && patched(text, [{ start, end, text: name }, ...patches]);
    },
    remove(list, first, last) {
      if (isFixed || list !== mine.own()) return null;
      return patched(text, isBlock(map) ? cut(mine, first, last) : cutInFlow(mine, first, last));
    },
  };
}

/** The braces of a mapping; null where it has none, or comments in them. */
function bracesOf({ map, text, own }: Mine): Brackets | null {
  const [start, end] = [startOf(map), map.range?.[1] ?? 0];
  const members = own().map((entry) => ({
    start: startOf(entry.key),
    end: entryEnd(entry, text.value),
  }));
  const brackets = { open: start, close: end - 1, members };
  const isOne = text.value.charAt(start) === "{" && map.items.length === members.length;
  return isOne && isBare(text.value, brackets) ? brackets : null;
}

function added(
  mine: Mine,
  key: string,
  value: Plain,
  after: Entry | undefined,
): readonly (Patch | null)[] | null {
  const { map, text, inFlow } = mine;
  const own = mine.own();
  const index = after && own.includes(after) ? own.indexOf(after) : own.length - 1;
  const neighbour = own[index];
  const name = quoted(key, neighbour ? quotesOf(neighbour.key) : "plain", inFlow);
  if (!isBlock(map)) {
    const braces = bracesOf(mine);
    const code = `${name}: ${inline(value, "plain", true)}`;
    return braces && inserted(text.value, braces, index, [code], FLOW);
  }
  const indent = indentOf(map, text.value);
  // What is merged may stand last.
  const pair = index === own.length - 1 ? map.items.at(-1) : undefined;
  const last = pair ? entryOf(pair) : neighbour;
  if (indent === null || !last || !isClosedBlock(last.value ?? last.key, text.value)) return null;
  const eol = lineEnding(text.value);
  const code = valueCode(mine, value, indent, eol);
  return insertedAfter(text.value, entryEnd(last, text.value), `${eol}${indent}${name}:${code}`);
}

/** What comes after the colon: on lines, unless the neighbours have braces. */
function valueCode({ map, step }: Mine, value: Plain, indent: string, eol: string): string {
  const nested = map.items.map(({ value: each }) => each).filter(isMapping);
  const hasBraces = nested.some((each) => each.flow === true && each.items.length > 0);
  if (hasBraces && !nested.some(isBlock)) return ` ${inline(value, "plain", false)}`;
  return afterColon(value, indent, { eol, step: step() });
}
const isMapping = (node: unknown): node is YAMLMap => parserOf("yaml").isMap(node);

function replaced(mine: Mine, { key, value }: Entry, by: Plain): readonly Patch[] | null {
  const {
    text: { value: text },
    inFlow,
  } = mine;
  if (!value || !isFree(value)) return null;
  const [start, end] = [startOf(value), endOf(value, text)];
  const before = text.slice(endOf(key, text), start);
  if (!/^[ \t]*:\s*$/.test(before) || hasHeaderComment(value, text)) return null;
  const colon = endOf(key, text) + before.indexOf(":") + 1;
  const gone = { start: colon, end: isNothing(value) ? colon : end };
  const isOnLine = !/[\r\n]/.test(text.slice(colon, start));
  const indent = isBlock(mine.map) ? indentOf(mine.map, text) : null;
  const hasRemark = endOfRest(text, end) !== lineEndWithoutRemark(text, end);
  const wasFlow = isMapping(value) && value.flow === true;
  if (isNested(by) && !inFlow && indent !== null && !hasRemark && !wasFlow)
    return [{ ...gone, text: valueCode(mine, by, indent, lineEnding(text)) }];
  const code = inline(by, isScalar(value) ? quotesOf(value) : "plain", inFlow);
  if (isNothing(value) || !isOnLine) return [{ ...gone, text: ` ${code}` }];
  return [{ start, end, text: code }];
}

const lineEndWithoutRemark = (text: string, at: number): number =>
  at + (/^[ \t]*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
const hasHeaderComment = (node: Node, text: string): boolean =>
  isScalar(node) && /^[|>][^\r\n]*#/.test(text.slice(startOf(node), endOf(node, text)));

function cut(mine: Mine, first: number, last: number): readonly (Patch | null)[] | null {
  const {
    map,
    own,
    text: { value: text },
  } = mine;
  const [all, indent] = [own(), indentOf(map, text)];
  const gone = all.slice(first, last + 1);
  if (indent === null || !gone.every(({ key, value }) => isGone(key, value))) return null;
  if (gone.length === map.items.length) return [emptied(map, text, "{}")];
  const [start, before, next] = [gone[0], all[first - 1], all[last + 1]];
  const end = gone.at(-1);
  if (!start || !end) return null;
  const behind = nextLine(text, entryEnd(end, text));
  if (before && !isLoose(before.value ?? before.key, behind, text)) return null;
  const place = startOf(start.key);
  if (text.slice(lineStart(text, place), place).includes("-"))
    return next ? [upTo(text, gone, startOf(next.key))] : null;
  return gone.map((entry) => withoutLines(text, startOf(entry.key), entryEnd(entry, text)));
}

const isGone = (key: Node, value: Node | null): boolean =>
  isFree(value) && (key as { readonly anchor?: string }).anchor === undefined;

/** The first entries after a dash: the next one takes their place. */
function upTo(text: string, gone: readonly Entry[], next: number): Patch | null {
  const start = gone[0] ? startOf(gone[0].key) : next;
  const isBare = gone.every((entry, index) => {
    const after = gone[index + 1];
    const end = endOfRest(text, entryEnd(entry, text));
    return end !== null && text.slice(end, after ? startOf(after.key) : next).trim() === "";
  });
  return isBare ? { start, end: next, text: "" } : null;
}

function cutInFlow(mine: Mine, first: number, last: number): readonly Patch[] | null {
  const braces = bracesOf(mine);
  const gone = mine.own().slice(first, last + 1);
  return braces && gone.every(({ key, value }) => isGone(key, value))
    ? removed(mine.text.value, braces, first, last)
    : null;
}

/** The code of a value on one line, where it can stand anywhere. */
function codeOf(node: Node, text: string): Verbatim | null {
  const code = isFree(node) ? oneLine(node, text) : null;
  return code === null || holdsTag(code) ? null : new Verbatim(code);
}

function oneLine(node: unknown, text: string): string | null {
  const { isMap, isSeq } = parserOf("yaml");
  if (isScalar(node)) {
    if (typeof node.value === "string") return quoted(node.value, quotesOf(node), true);
    return isNothing(node) ? "null" : text.slice(startOf(node), endOf(node, text));
  }
  if (isMap(node)) {
    const parts = node.items.map(({ key, value }) => [oneLine(key, text), oneLine(value, text)]);
    if (parts.flat().includes(null)) return null;
    const code = parts.map((each) => each.join(": ")).join(", ");
    return code === "" ? "{}" : `{ ${code} }`;
  }
  const items = isSeq(node) ? node.items.map((item) => oneLine(item, text)) : [null];
  return items.includes(null) ? null : `[${items.join(", ")}]`;
}
