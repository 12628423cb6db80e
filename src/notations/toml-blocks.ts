import { upToEachOther, type Block } from "./excerpt.js";

/** What may hold a bracket that is none, or a bracket. */
const TOKEN =
  /"""(?:\\[^]|(?!""")[^])*"{3,5}|'''[^]*?'{3,5}|"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|#[^\r\n]*|[[\]{}]/g;
/** A header: the first part of its key, and whether others follow. */
const HEADER = /^\[(\[?)[ \t]*([\w-]+|"[^"\\\r\n]*"|'[^'\r\n]*')[ \t]*(\.?)/;

/**
 * The tables in a long file of TOML, and the lines before them. Tables of one name belong together. An item of a list of
 * tables stands for itself, with the tables in it. Null where a header cannot be read.
 */
export function blocksOf(text: string): readonly Block[] | null {
  const blocks: Omit<Block, "end">[] = [{ start: 0, bonds: [], isFrame: true }];
  const items = new Map<string, number>();
  for (const start of headersIn(text)) {
    const [, list = "", name, dot] = HEADER.exec(text.slice(start, start + 1000)) ?? [];
    if (name === undefined) return null;
    const key = name.replace(/^["']|["']$/g, "");
    if (list !== "" && dot === "") items.set(key, (items.get(key) ?? 0) + 1);
    blocks.push({ start, bonds: [`${key} ${items.get(key) ?? 0}`], isFrame: false });
  }
  return upToEachOther(blocks, text);
}

/** Where the lines begin that are headers: a bracket outside all others that begins its line. */
function headersIn(text: string): readonly number[] {
  const headers: number[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "[" && depth === 0 && beginsLine(text, index)) headers.push(index);
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth--;
  }
  return headers;
}

function beginsLine(text: string, at: number): boolean {
  let start = at;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  return start === 0 || text.charAt(start - 1) === "\n";
}
