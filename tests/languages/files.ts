import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../src/index.js";
import type { UserFile } from "./user-file.js";

/** With the rules on, however ESLint reads these files. */
export const configFor = (config: Linter.Config): Linter.Config[] => [
  { files: ["**/*.{json,yaml,yml,toml}", "**/.*.yml"], ...config },
  plugin.configs.recommended,
  { plugins: { "tidb-tls": plugin } },
];

export const verify = (config: Linter.Config, text: string, filename: string) =>
  new Linter().verify(text, configFor(config), filename);

/** How the command and the preset `files` read them. */
export const OWN: readonly Linter.Config[] = plugin.configs.files;

/** The file, with all blocks of other languages in it. */
export const fileOf = (filename: string) => ({ filename, filterCodeBlock: () => true });

const withCrlf = (text: string): string => text.replaceAll("\n", "\r\n");

/** What is found in the files of users, and what `--fix` makes of them. */
export function itReads(
  files: readonly UserFile[],
  how: Linter.Config | readonly Linter.Config[],
): void {
  const configs: Linter.Config[] = "length" in how ? [...how] : configFor(how);
  it.each(files)("$name: $filename", ({ filename, text, found, fixed }) => {
    const messages = new Linter().verify(text, configs, fileOf(filename));
    expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual(
      found.map(([rule, line, column]) => [`tidb-tls/${rule}`, line, column]),
    );
    const { output } = new Linter().verifyAndFix(text, configs, fileOf(filename));
    expect(output).toBe(fixed ?? text);
  });

  it.each(["\uFEFF", ""])("with CRLF, after the mark %j", (mark) => {
    for (const { filename, text, found, fixed = text } of files) {
      const source = mark + withCrlf(text);
      const messages = new Linter().verify(source, configs, fileOf(filename));
      expect(messages.map(({ line, column }) => [line, column])).toEqual(
        found.map(([, line, column]) => [line, column]),
      );
      const { output } = new Linter().verifyAndFix(source, configs, fileOf(filename));
      expect(output).toBe(mark + withCrlf(fixed));
    }
  });
}
