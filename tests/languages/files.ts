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

const withCrlf = (text: string): string => text.replaceAll("\n", "\r\n");

/** What is found in the files of users, and what `--fix` makes of them. */
export function itReads(files: readonly UserFile[], config: Linter.Config): void {
  it.each(files)("$name: $filename", ({ filename, text, found, fixed }) => {
    const messages = verify(config, text, filename);
    expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual(
      found.map(([rule, line, column]) => [`tidb-tls/${rule}`, line, column]),
    );
    const { output } = new Linter().verifyAndFix(text, configFor(config), filename);
    expect(output).toBe(fixed ?? text);
  });

  it.each(["\uFEFF", ""])("with CRLF, after the mark %j", (mark) => {
    for (const { filename, text, found, fixed = text } of files) {
      const source = mark + withCrlf(text);
      const messages = verify(config, source, filename);
      expect(messages.map(({ line, column }) => [line, column])).toEqual(
        found.map(([, line, column]) => [line, column]),
      );
      const { output } = new Linter().verifyAndFix(source, configFor(config), filename);
      expect(output).toBe(mark + withCrlf(fixed));
    }
  });
}
