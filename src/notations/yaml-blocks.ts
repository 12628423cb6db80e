import { upToEachOther, type Block } from "./excerpt.js";

/** A line that is not indented, and neither empty nor a comment. */
const OUTERMOST = /^[^\s#][^\r\n]*/gm;
/** Between two documents, with nothing of either. */
const MARK = /^(?:---|\.\.\.)[ \t]*(?:#.*)?$/;
const ITEM = /^-(?:\s|$)/;
/** A key that is nothing but a text. */
const KEY = /^(?:[^\s#&*!|>'"%@`{}[\],?:-][^#:'"]*|"[^"\\]*"|'[^']*'):(?:\s|$)/;
/** The names of anchors, and of what stands for them. */
const NAME = /(?<![^\s[{,])[&*]([^\s,[\]{}]+)/g;
/** Of nothing but blank lines and comments. */
const EMPTY = /^(?:[ \t]*(?:#.*)?\r?\n)*$/;

/**
 * The outermost entries and items in a long file of YAML, and the marks between its documents. Null where a document is
 * something else: then a line may be a part of what begins on another.
 */
export function blocksOf(text: string): readonly Block[] | null {
  const blocks: Omit<Block, "end">[] = [];
  let [document, isList] = [0, null as boolean | null];
  const keys = new Set<string>();
  for (const { index: start, 0: line } of text.matchAll(OUTERMOST)) {
    if (MARK.test(line)) {
      blocks.push({ start, bonds: [], isFrame: true });
      [document, isList] = [document + 1, null];
      keys.clear();
      continue;
    }
    const isItem = ITEM.test(line);
    isList ??= isItem;
    // The items of a list may stand right below their key.
    if (isItem && !isList) continue;
    const key = KEY.exec(line)?.[0].trimEnd();
    if (isItem !== isList || (!isItem && key === undefined)) return null;
    // A key that stands twice is an error.
    if (key !== undefined && keys.has(key)) return null;
    if (key !== undefined) keys.add(key);
    // SOPS signs all of a document.
    blocks.push({ start, bonds: [String(document)], isFrame: key === "sops:" });
  }
  return EMPTY.test(text.slice(0, blocks[0]?.start))
    ? upToEachOther(blocks, text).map((block) => withNames(block, text))
    : null;
}

/** An alias belongs to its anchor, in the same document. */
function withNames({ start, end, bonds: [document = ""], isFrame }: Block, text: string): Block {
  const names = text.slice(start, end).matchAll(NAME);
  return {
    start,
    end,
    isFrame,
    bonds: Array.from(names, ([, name = ""]) => `${document} ${name}`),
  };
}
