import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ESLint, Linter } from "eslint";
import { parser } from "typescript-eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";
import { EXAMPLES, EXPECTED } from "../tools/docs/examples.js";
import { inRepository, read } from "../tools/docs/files.js";
import { SHOWN_FOLDER } from "../tools/picture.js";
import { env } from "./hosts/environment.js";

const require = createRequire(import.meta.url);
const FILES = Object.keys(EXPECTED);

/** What a program prints, started as a user does it. */
const printed = (script: string, args: readonly string[], cwd: string): string =>
  spawnSync(process.execPath, [script, ...args], { cwd, env, encoding: "utf8" }).stdout;
const eslint = path.join(path.dirname(require.resolve("eslint/package.json")), "bin/eslint.js");

const XML: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};
const unescape = (text: string): string =>
  text.replace(/&\w+;/g, (entity) => XML[entity] ?? entity);

/** The picture's rows, each character in the column where it is drawn. */
function rowsOf(svg: string): readonly string[] {
  const rows = new Map<number, string>();
  for (const [, x = "", y = "", rest = "", text = ""] of svg.matchAll(
    /<text x="([\d.]+)" y="([\d.]+)"([^>]*)>([^<]*)<\/text>/g,
  )) {
    // The title of the window is no text of the terminal.
    if (rest.includes("text-anchor")) continue;
    const length = unescape(text).length;
    const advance = Number(/textLength="([\d.]+)"/.exec(rest)?.[1]) / length;
    const before = rows.get(Number(y)) ?? "";
    rows.set(Number(y), before.padEnd(Math.round((Number(x) - LEFT) / advance)) + unescape(text));
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}
const LEFT = 26;

// The picture is drawn, and the demonstration run, by ESLint 10.
describe.skipIf(Linter.version.startsWith("9."))(
  "shown is what ESLint prints, character for character",
  () => {
    it("in the demonstration", () => {
      const report = printed(eslint, FILES, EXAMPLES);
      expect(report).toContain("✖ ");
      const shown = printed(
        require.resolve("tsx/cli"),
        [inRepository("tools/demo.ts")],
        inRepository("."),
      );
      expect(shown).toContain(report);
    });

    it("in the picture", async () => {
      const svg = read("docs/report.svg");
      const config: Linter.Config[] = [
        { files: ["**/*.ts"], languageOptions: { parser } },
        plugin.configs.recommended,
      ];
      const own = new ESLint({ cwd: EXAMPLES, overrideConfigFile: true, overrideConfig: config });
      const formatter = await own.loadFormatter("stylish");
      const text = stripVTControlCharacters(
        await formatter.format(await own.lintFiles(["server.ts"])),
      );
      const lines = text
        .replace(EXAMPLES, SHOWN_FOLDER)
        .split("\n")
        .filter((line) => line !== "");
      expect(lines.length).toBeGreaterThan(4);
      const rows = rowsOf(svg);
      expect(rows.slice(1, lines.length + 1)).toEqual(lines);
      expect(unescape(svg)).toContain(text.replace(EXAMPLES, SHOWN_FOLDER).trim());
    });
  },
);
