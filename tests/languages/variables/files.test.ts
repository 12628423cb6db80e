import { Linter } from "eslint";
import { parse, type ParseError } from "jsonc-parser";
import { parseTOML } from "toml-eslint-parser";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { configFor, itReads } from "../files.js";
import { ENV_FILES, JSON_FILES, TOML_FILES, YAML_FILES } from "./user-files.js";

function isJson(text: string): boolean {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0;
}
const isYaml = (text: string): boolean =>
  parseAllDocuments(text, { logLevel: "silent" }).every(({ errors }) => errors.length === 0);
const isToml = (text: string): boolean => parseTOML(text).range[1] === text.length;
const isEnv = (text: string): boolean =>
  text.split("\n").every((line) => /^(?:|#.*|\w+=.*)$/.test(line));

const configOf = (format: string): Linter.Config => ({
  ...(format === "env" && { files: ["**/.env*"] }),
  language: `tidb-tls/${format}`,
});

const FORMATS = [
  ["yaml", YAML_FILES, isYaml],
  ["json", JSON_FILES, isJson],
  ["toml", TOML_FILES, isToml],
  ["env", ENV_FILES, isEnv],
] as const;

describe.each(FORMATS)("sets of variables in %s", (format, files, isGood) => {
  const config = configOf(format);
  itReads(files, config);

  it.each(files)("$name: each suggestion repairs what it stands at, and nothing else", (file) => {
    const verify = (text: string) => new Linter().verify(text, configFor(config), file.filename);
    const messages = verify(file.text);
    for (const { ruleId, line, suggestions = [] } of messages) {
      for (const { fix } of suggestions) {
        const [start, end] = fix.range;
        const after = file.text.slice(0, start) + fix.text + file.text.slice(end);
        expect(isGood(after)).toBe(true);
        const left = verify(after);
        expect(left).toHaveLength(messages.length - 1);
        expect(left).not.toContainEqual(expect.objectContaining({ ruleId, line }));
      }
    }
  });
});

it("a test of suggestions tries some", () => {
  const offered = FORMATS.map(([format, files]) => {
    const all = files.flatMap(({ text, filename }) =>
      new Linter().verify(text, configFor(configOf(format)), filename),
    );
    return all.flatMap(({ suggestions = [] }) => suggestions).length;
  });
  expect(offered).toEqual([18, 9, 4, 6]);
});
