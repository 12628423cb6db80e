import json from "@eslint/json";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { USER_FILES } from "./user-files.js";

/** The languages in which users have their JSON files. */
const LANGUAGES: readonly (readonly [name: string, config: Linter.Config])[] = [
  ["tidb-tls/json", { language: "tidb-tls/json" }],
  ["json/json", { plugins: { json }, language: "json/json" }],
  ["json/jsonc", { plugins: { json }, language: "json/jsonc" }],
  ["json/json5", { plugins: { json }, language: "json/json5" }],
];

const configFor = (config: Linter.Config): Linter.Config[] => [
  { files: ["**/*.json"], ...config },
  plugin.configs.recommended,
  // A configuration of the other plugin is named by its plugin alone.
  { plugins: { "tidb-tls": plugin } },
];

const verify = (config: Linter.Config, text: string, filename: string) =>
  new Linter().verify(text, configFor(config), filename);

describe.each(LANGUAGES)("JSON as %s", (_, config) => {
  it.each(USER_FILES)("$name: $filename", ({ filename, text, found, fixed }) => {
    const messages = verify(config, text, filename);
    expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual(
      found.map(([rule, line, column]) => [`tidb-tls/${rule}`, line, column]),
    );
    const { output } = new Linter().verifyAndFix(text, configFor(config), filename);
    expect(output).toBe(fixed ?? text);
  });

  it.each(["\uFEFF", ""])("with CRLF, after the mark %j", (mark) => {
    for (const { filename, text, found, fixed = text } of USER_FILES) {
      const windows = (lines: string): string => mark + lines.replaceAll("\n", "\r\n");
      const messages = verify(config, windows(text), filename);
      expect(messages.map(({ line, column }) => [line, column])).toEqual(
        found.map(([, line, column]) => [line, column]),
      );
      const { output } = new Linter().verifyAndFix(windows(text), configFor(config), filename);
      expect(output).toBe(windows(fixed));
    }
  });
});

const OWN: Linter.Config = { language: "tidb-tls/json" };
const [sequelizes] = USER_FILES;

describe("JSON", () => {
  it.each([
    "",
    "{",
    '{ "a": }',
    "[".repeat(100_000),
    '{ "production": { "host": "gateway01.us-east-1.prod.aws.tidbcloud.com", "dialect": "mysql" }',
  ])("that is none is not reported: %#", (text) => {
    expect(verify(OWN, `${text} // TiDB mysql`, "config/config.json")).toEqual([]);
  });

  it("is read beside a text with a character that stands for another", () => {
    const { text, filename } = sequelizes ?? { text: "", filename: "" };
    const other = text.replace("{", '{ "\uFFFC": "\uFFFC", "b": "\\ud83d", "": 1e999,');
    expect(verify(OWN, other, filename).map(({ line }) => line)).toEqual(
      verify(OWN, text, filename).map(({ line }) => line),
    );
  });

  it("has its places on one line as on many, whatever ends the lines", () => {
    const { text, filename } = sequelizes ?? { text: "", filename: "" };
    const placesIn = (code: string): readonly string[] =>
      verify(OWN, code, filename).map(({ line, column }) => `${line}:${column}`);
    expect(placesIn(text.replaceAll("\n", "\r"))).toEqual(placesIn(text));
    const lines = text.split("\n");
    const offsets = verify(OWN, text, filename).map(
      ({ line, column }) => lines.slice(0, line - 1).join(" ").length + column + 1,
    );
    expect(placesIn(text.replaceAll("\n", " "))).toEqual(offsets.map((column) => `1:${column}`));
  });

  it("with very many texts is read where they speak of the service", () => {
    const url = `jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test`;
    const rows = Array.from({ length: 600 }, (_, id) => ({ id, url: `jdbc:mysql://h${id}/test` }));
    const all = (data: unknown) => verify(OWN, JSON.stringify(data), "a.json");
    expect(all({ rows: [...rows, { url }] })).toHaveLength(1);
    expect(all({ ...Object.fromEntries(rows.map((row) => [row.id, row])), url })).toHaveLength(1);
    expect(all({ words: ["mysql", ...Array<string>(600).fill("-h")], url })).toHaveLength(1);
  });

  it("is reported in the words of JSON", () => {
    const { text, filename } = sequelizes ?? { text: "", filename: "" };
    const [, version, , tls] = verify(OWN, text, filename).map(({ message }) => message);
    expect(version).toContain('Write `dialectOptions.ssl.minVersion: "TLSv1.2"`.');
    expect(tls).toContain('`ssl: { "minVersion": "TLSv1.2", "rejectUnauthorized": true }`.');
  });
});
