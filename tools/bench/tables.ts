import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { format } from "prettier";
import { inRepository } from "../docs/files.js";

const PAGE = inRepository("docs/quality.md");

/** One table in Markdown: its first row are the titles, and all columns but the first hold numbers. */
export const table = ([titles = [], ...rows]: readonly (readonly string[])[]): string =>
  [titles, titles.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** When, and on what: figures of two machines cannot be compared. */
export function circumstances(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return `${date}, ${cpus().length} cores, ${memory} GB, Node.js ${process.version.slice(1)}`;
}

/** Prints a part of the page; with `--write`, also puts it between the page's comments of that name. */
export async function publish(name: string, text: string): Promise<void> {
  console.log(`\n${text}`);
  if (!process.argv.includes("--write")) return;
  const page = readFileSync(PAGE, "utf8");
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`docs/quality.md has no part ${name}.`);
  const written = `${page.slice(0, start)}${open}\n\n${text}\n\n${page.slice(end)}`;
  writeFileSync(PAGE, await format(written, { parser: "markdown", printWidth: 100 }));
}
