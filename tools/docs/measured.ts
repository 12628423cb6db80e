import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { format } from "prettier";
import { inRepository } from "./files.js";

const PAGE = inRepository("docs/quality.md");

/** One table in Markdown: its first row are the titles, and all columns but the first hold numbers. */
export const table = ([titles = [], ...rows]: readonly (readonly string[])[]): string =>
  [titles, titles.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

export const today = (): string =>
  new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** When, and on what: figures of two machines cannot be compared. */
export function circumstances(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${today()}, ${cpus().length} cores, ${memory} GB, Node.js ${process.version.slice(1)}`;
}

/** The rows of a table in the page, without its titles. */
const rowsIn = (part: string): readonly (readonly string[])[] =>
  part
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );

/** The same of a table whose rows are measured one by one: the others stay as they are. */
export async function publishRows(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const page = readFileSync(PAGE, "utf8");
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = rowsIn(page.slice(page.indexOf(open), page.indexOf(close)));
  const measured = new Map([...before, ...rows].map((row) => [row[0], row]));
  await publish(name, table([titles, ...measured.values()]));
}

/** Prints a part of the page; with `--write`, or with WRITE in the environment, also puts it between the page's comments of that name. */
export async function publish(name: string, text: string): Promise<void> {
  console.log(`\n${text}`);
  if (!process.argv.includes("--write") && process.env.WRITE === undefined) return;
  const page = readFileSync(PAGE, "utf8");
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`docs/quality.md has no part ${name}.`);
  const written = `${page.slice(0, start)}${open}\n\n${text}\n\n${page.slice(end)}`;
  writeFileSync(PAGE, await format(written, { parser: "markdown", printWidth: 100 }));
}
