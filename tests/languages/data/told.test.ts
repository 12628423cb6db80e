import { describe, expect, it } from "vitest";
import { FILES } from "../../../src/languages/index.js";
import { read } from "../../../tools/docs/files.js";

const PAGE = read("docs/files.md");
/** What the page says of a format, from its heading to the next one. */
const sectionOf = (title: string): string => PAGE.split(`### ${title}\n`)[1]?.split("\n#")[0] ?? "";
const lineOf = (section: string, beginning: string): string =>
  section.split("\n").find((line) => line.startsWith(`- ${beginning}: `)) ?? "";
const [, EDITORS = ""] = /"eslint\.validate":\s*\[([^\]]*)\]/.exec(read("docs/editors.md")) ?? [];
/** The names of languages in the setting that editors need. */
const NAMED = EDITORS.match(/[^\s",]+/g) ?? [];

describe("what users are told of a format", () => {
  it.each(FILES)("$title", ({ name, title, files, about }) => {
    const section = sectionOf(title);
    const [patterns = ""] = lineOf(section, "Files").split(", in the language");
    expect(patterns.match(/`[^`]+`/g)).toEqual(files.map((pattern) => `\`${pattern}\``));
    expect(lineOf(section, "Files")).toContain(`in the language \`tidb-tls/${name}\`.`);
    expect(lineOf(section, "Read")).toBe(`- Read: ${about.reads}.`);
    expect(lineOf(section, "Not edited")).toBe(`- Not edited: ${about.keeps}.`);
    expect(about.editors.length).toBeGreaterThan(0);
    expect(NAMED).toEqual(expect.arrayContaining([...about.editors]));
  });

  it("and of nothing else", () => {
    const editors = ["javascript", "javascriptreact", "typescript", "typescriptreact", "markdown"];
    const all = [...editors, ...FILES.flatMap(({ about }) => about.editors)];
    expect([...NAMED].sort()).toEqual([...new Set(all)].sort());
  });
});
