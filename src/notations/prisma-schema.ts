import { fixedMapping } from "../document/mappings.js";
import { decoded, sliced, type Escaping, type Text } from "../document/text.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { variableClues } from "./interpolation.js";
import { lineEntries, type LineEntry } from "./line-entries.js";
import { lineEnd, nextLine } from "./lines.js";
import { textScalar } from "./text-scalar.js";

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
/** `datasource db { ... }`. Models and types hold no options, and are left out. */
interface Block {
  readonly kind: string;
  readonly name: string;
  readonly start: number;
  end: number;
  /** Where its first line ends. */
  readonly head: number;
  readonly entries: LineEntry[];
}

const BLOCK = /^(datasource|generator)\s+(\w+)\s*\{/;
const ENTRY = /^(\w+)(\s*=\s*)(?=\S)/;
/** A string, a comment or its beginning, or an end. */
const TOKEN = /"(?:\\.|[^"\\])*"|\/\/.*|\/\*|\}/g;

const MEANT: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" },
};
const ESCAPING: Escaping = {
  escape: /\\u[\da-fA-F]{4}|\\[^]/g,
  decode: (escape) =>
    escape.length > 2
      ? String.fromCharCode(parseInt(escape.slice(2), 16))
      : (MEANT[escape.charAt(1)] ?? escape.charAt(1)),
  encode: (text) => text.replace(/["\\\n\r\t]/g, (sign) => WRITTEN[sign] ?? sign),
};

/** A schema of Prisma: `{ datasource: { db: { provider, url } }, generator: { ... } }`. */
export function readPrismaSchema(text: Text, at: Span): Mapping {
  const { blocks } = prismaLinesIn(text.value);
  const ofKind = (kind: string): Mapping => {
    const own = blocks.filter((block) => block.kind === kind);
    return fixedMapping(
      at,
      Object.fromEntries(own.map((block) => [block.name, () => readBlock(text, at, block)])),
    );
  };
  const kinds = [...new Set(blocks.map(({ kind }) => kind))];
  return fixedMapping(at, Object.fromEntries(kinds.map((kind) => [kind, () => ofKind(kind)])));
}

function readBlock(text: Text, at: Span, { start, end, head, entries }: Block): Mapping {
  const mapping = lineEntries<LineEntry>(text, at, () => [entries], {
    read: (entry, place) => valueOf(text, entry, place),
    key: (name) => (/^[A-Za-z]\w*$/.test(name) ? name : null),
    value: (value, entry) => (entry ? ESCAPING.encode(value) : `"${ESCAPING.encode(value) ?? ""}"`),
    own: ({ from, to }) =>
      isString(text.value.slice(from, to)) ? { from: from + 1, to: to - 1 } : null,
    after: head,
  });
  const span = text.locate(start, end) ?? at;
  return { ...mapping, at: span, head: text.locate(start, head) ?? span };
}

const isString = (written: string): boolean => /^"(?:\\.|[^"\\])*"$/.test(written);

function valueOf(text: Text, { from, to }: LineEntry, at: Span): Value {
  const written = text.value.slice(from, to);
  if (isString(written))
    return { ...textScalar(decoded(text, from + 1, to - 1, ESCAPING), at), at };
  const variable = /^env\(\s*"(\w+)"\s*\)$/.exec(written)?.[1];
  if (variable !== undefined) return { ...opaque(at, written, variableClues(variable)), variable };
  const isWord = /^\w+$/.test(written);
  return isWord ? { ...textScalar(sliced(text, from, to), at), at } : opaque(at);
}

/** What stands in a schema, line by line. */
export function prismaLinesIn(source: string): {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
} {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  let block: Block | null = null;
  for (let line = 0; line < source.length;) {
    const written = source.slice(line, lineEnd(source, line));
    const start = line + written.length - written.trimStart().length;
    const content = source.slice(start, line + written.length);
    const { ends, content: last, stop } = restOf(source, start, comments);
    const [, kind, name] = BLOCK.exec(content) ?? [];
    const [entry = "", key = "", joint = ""] = (block && ENTRY.exec(content)) ?? [];
    if (kind !== undefined && name !== undefined) {
      block = { kind, name, start, end: stop, head: stop, entries: [] };
      blocks.push(block);
    } else if (block && entry !== "" && !ends) {
      const [from, to] = [start + entry.length, last];
      block.entries.push({ name: key, line, start, joint, from, to, end: stop });
    }
    if (block) block.end = stop;
    if (ends) block = null;
    line = nextLine(source, stop);
  }
  return { blocks, comments };
}

/** What follows in a line: where it ends without its comments, and with them; whether a block ends in it. */
function restOf(
  source: string,
  start: number,
  comments: Comment[],
): { readonly content: number; readonly stop: number; readonly ends: boolean } {
  let content: number | null = null;
  let ends = false;
  let at = start;
  for (;;) {
    const stop = lineEnd(source, at);
    const found = Array.from(source.slice(at, stop).matchAll(TOKEN)).find(({ 0: token }) => {
      if (token === "}") ends = true;
      return token.startsWith("/");
    });
    if (!found) {
      const last = source.slice(start, content ?? stop).trimEnd().length;
      return { content: start + last, stop, ends };
    }
    const from = at + found.index;
    content ??= from;
    const isLine = found[0] !== "/*";
    const close = isLine ? stop : source.indexOf("*/", from + 2);
    const end = close < 0 ? source.length : close;
    comments.push({
      start: from,
      end: isLine ? end : Math.min(end + 2, source.length),
      value: source.slice(from + 2, end),
    });
    at = comments.at(-1)?.end ?? end;
  }
}
