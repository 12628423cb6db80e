import { read } from "../tools/docs/files.js";
import { examplesIn, readPage, type Block } from "../tools/docs/pages.js";

/** One error message of docs/errors.md, and what the page says of it. */
export interface Entry {
  /** The text that the page is searched for, and others with the same cause. */
  readonly texts: readonly [string, ...string[]];
  /** The rules that the page says find the cause. */
  readonly rules: readonly string[];
  readonly wrong: readonly Block[];
  readonly right: readonly Block[];
}

const page = read("docs/errors.md");
const { blocks } = readPage(page);

export const ENTRIES: readonly Entry[] = page
  .split(/^## (?=`)/m)
  .slice(1)
  .map((section) => {
    const [text = "", ...others] = [...section.matchAll(/^(?:> )?`([^`]+)`$/gm)].map(
      ([, each = ""]) => each,
    );
    const found = /^- Reported by: (.*)\.$/m.exec(section)?.[1] ?? "";
    const here = {
      headings: [],
      blocks: blocks.filter(({ under }) => under.includes(`\`${text}\``)),
    };
    return {
      texts: [text, ...others],
      rules: [...found.matchAll(/\[([\w-]+)\]\(rules\/\1\.md\)/g)].map(([, rule = ""]) => rule),
      wrong: examplesIn(here, "Wrong"),
      right: examplesIn(here, "Right"),
    };
  });

/** What the page lists at its top: a text, and the anchor of its entry. */
export const CONTENTS: readonly (readonly [string, string])[] = [
  ...page.matchAll(/^- \[`(.*)`\]\(#(.*)\)$/gm),
].map(([, text = "", anchor = ""]) => [text, anchor]);

/** How GitHub names a heading's anchor. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
