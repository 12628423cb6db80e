import { describe, expect, it } from "vitest";
import { HOST, lintData, SECRET } from "./lint.js";

const COMMAND = `mysql -h ${HOST} -P 3306 -u root -p${SECRET} --ssl-mode=DISABLED test`;
const URL = `jdbc:mysql://${HOST}:3306/test?useSSL=false`;
const OPTIONS = { host: HOST, user: "root", password: SECRET, ssl: false };

describe("what is for people", () => {
  it.each<[what: string, filename: string, data: unknown]>([
    ["a translation", "locales/en.json", { tidb: { connectCommand: COMMAND, cmd: COMMAND } }],
    ["a translation by the name of its file", "src/messages.zh-CN.json", { run: COMMAND }],
    ["the words of an extension", "package.nls.ja.json", { "tidb.command": COMMAND }],
    ["a description", "schema.json", { properties: { url: { markdownDescription: COMMAND } } }],
    ["an example in an API", "openapi.json", { schema: { example: OPTIONS, examples: [OPTIONS] } }],
    ["an answer of an API", "postman.json", { item: [{ response: [{ body: COMMAND }] }] }],
    ["a body", "postman.json", { request: { body: JSON.stringify(OPTIONS), url: "https://x/" } }],
    ["a snippet", "snippets.json", { tidb: { prefix: "tidb", body: [COMMAND] } }],
    ["a notebook", "a.json", { cells: [{ source: [COMMAND], outputs: [{ text: [COMMAND] }] }] }],
    ["a change", "changes.json", { message: COMMAND, notes: [COMMAND], text: COMMAND }],
    ["a comment", "package.json", { scripts: { "//": COMMAND, "// db": COMMAND } }],
  ])("is no connection: %s", (_, filename, data) => {
    expect(lintData(data, filename)).toEqual([]);
  });

  it.each<[what: string, data: unknown]>([
    ["a pattern", { pattern: URL, enum: [URL], const: URL }],
    ["what a test expects", { expected: URL, expectedUrl: URL, expect: { url: URL } }],
  ])("or is compared: %s", (_, data) => {
    expect(lintData(data, "a.json")).toEqual([]);
  });

  it.each<[what: string, filename: string, data: unknown]>([
    ["an address in a translation", "i18n/de.json", { url: URL }],
    ["the default of a schema", "schema.json", { properties: { "tidb.url": { default: URL } } }],
    ["a list of which nothing says who takes it", "a.json", { x: COMMAND.split(" ") }],
    ["a text of which nothing says who takes it", "a.json", { x: COMMAND }],
  ])("is never edited unseen: %s", (_, filename, data) => {
    const messages = lintData(data, filename);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter(({ fix }) => fix)).toEqual([]);
  });

  it.each<[what: string, filename: string, data: unknown]>([
    ["under its name", "a.json", { url: URL }],
    ["among the variables", "nodemon.json", { env: { X: URL } }],
    ["in a list of them", "a.json", { jdbcUrls: [URL] }],
    ["below what is a word for people", "a.json", { content: { databaseUrl: URL } }],
  ])("but a connection is edited %s", (_, filename, data) => {
    expect(lintData(data, filename).some(({ fix }) => fix)).toBe(true);
  });
});
