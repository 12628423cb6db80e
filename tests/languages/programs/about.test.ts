import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";

const pageOf = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), "utf8");

describe("what users are told", () => {
  it.each([python, go, java, php])("of $title", ({ name, title, files, about }) => {
    const [section] = pageOf("files").split(`### ${title}\n`)[1]?.split("\n#") ?? [];
    const patterns = files.map((file) => `\`${file}\``).join(", ");
    expect(section?.trim().split("\n").slice(0, 3)).toEqual([
      `- Files: ${patterns}, in the language \`tidb-tls/${name}\`.`,
      `- Read: ${about.reads}.`,
      `- Not edited: ${about.keeps}.`,
    ]);
    for (const editor of about.editors) expect(pageOf("editors")).toContain(`"${editor}"`);
  });
});
