import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin, { survey } from "../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/shop`;
const CONFIG: Linter.Config[] = [
  ...plugin.configs.files.map((config) => ({ ...config, rules: {} })),
  { plugins: { probe: { rules: { survey } } }, rules: { "probe/survey": "error" } },
];

/** What is said of a file: of what kind, why, and where. */
const surveyed = (text: string, file: string, settings = {}): readonly string[] =>
  new Linter()
    .verify(text, [...CONFIG, { settings }], file)
    .map(({ messageId, message, line, column }) => `${messageId} ${line}:${column} ${message}`);

describe("a file with connections", () => {
  it.each([
    ["a.js", `import mysql from "mysql2";\nmysql.createPool("${URL}");\n`],
    ["a.json", `{ "url": "${URL}" }`],
    [".env", `DATABASE_URL=${URL}\n`],
  ])("is told once: %s", (file, text) => {
    expect(surveyed(text, file)).toEqual(["connections 1:1 Connections."]);
  });

  it.each([
    ["mentions no service", "a.json", '{ "url": "mysql://localhost:3306/shop" }'],
    ["connects elsewhere", "a.json", '{ "tidb": 1, "url": "mysql://root@localhost:3306/shop" }'],
    ["is broken", "a.json", "{"],
  ])("is none that %s", (_, file, text) => {
    expect(surveyed(text, file)).toEqual([]);
  });

  it("may be one by the user's settings", () => {
    const text = '{ "url": "mysql://root@db.example.com:4000/shop" }';
    expect(surveyed(text, "a.json")).toEqual([]);
    expect(surveyed(text, "a.json", { "tidb-tls": { hosts: ["db.example.com"] } })).toEqual([
      "connections 1:1 Connections.",
    ]);
  });
});

describe("a file that mentions the service and cannot be read", () => {
  it.each([
    ["a.json", `{\n "url": "${URL}"\n "a": 1 }`, "broken 3:2"],
    ["a.yaml", `url: ${URL}\na: [\n`, "broken 3:1"],
    ["a.yaml", `url: ${URL}\na: *none\n`, "broken 2:4"],
    ["a.yaml", `url: ${URL}\na: 1\na: 2\n`, "broken 3:1"],
    ["a.toml", `url = "${URL}"\n= 1\n`, "broken 2:1"],
  ])("is told with the place: %s, %j", (file, text, told) => {
    expect(surveyed(text, file)).toEqual([`${told} its syntax is not valid`]);
  });

  it.each(["a.yaml", "a.toml"])("may be too long: %s", (file) => {
    const text = `# ${URL}\n${"#\n".repeat(500_000)}`;
    expect(surveyed(text, file)).toEqual(["unread 1:1 it is too long"]);
  });

  const nested = (depth: number, [open, close]: readonly [string, string]): string =>
    open.repeat(depth) + close.repeat(depth);
  it.each<[string, (depth: number) => string]>([
    ["a.yaml", (depth) => `a: ${nested(depth - 1, ["[", "]"])}\nurl: ${URL}\n`],
    ["a.yaml", (depth) => `url: ${URL}\n${"- ".repeat(depth)}a\n`.replace("- ", "a:\n- ")],
    [
      "a.yaml",
      (depth) =>
        `url: ${URL}\n${Array.from({ length: depth }, (_, at) => `${" ".repeat(at)}a:\n`).join("")}`,
    ],
    ["a.json", (depth) => `{"url":"${URL}","a":${nested(depth - 1, ["[", "]"])}}`],
    [
      "a.json",
      (depth) => `{"url":"${URL}","a":${nested(depth - 1, ['{"a":', "}"]).replace(":}", ":1}")}}`,
    ],
    ["a.json5", (depth) => `{url:'${URL}',a:${nested(depth - 1, ["[", "]"])}}`],
    ["a.toml", (depth) => `url = "${URL}"\na = ${nested(depth, ["[", "]"])}\n`],
  ])("may be nested too deeply: %s, %s", (file, text) => {
    for (const depth of [201, 900, 1300])
      expect(surveyed(text(depth), file)).toEqual(["unread 1:1 it is nested too deeply"]);
    expect(surveyed(text(199), file)).toEqual(["connections 1:1 Connections."]);
  });

  it.each([
    ["a.json", `{"url":"${URL}","a":"${"[".repeat(900)}"} // ${"[".repeat(900)}\n`],
    ["a.yaml", `url: ${URL}\na: "${"[".repeat(900)}" # ${"[".repeat(900)}\n`],
    ["a.yaml", `url: ${URL}\nlist:\n${"- [[]]\n".repeat(900)}`],
  ])("is none that only has many brackets: %s", (file, text) => {
    expect(surveyed(text, file)).toEqual(["connections 1:1 Connections."]);
  });

  it("may be in UTF-16", () => {
    const text = Buffer.from(`DATABASE_URL=${URL}`, "utf16le").toString("utf8");
    expect(surveyed(text, ".env")).toEqual(["encoding 1:1 its encoding is not UTF-8"]);
    expect(surveyed(Buffer.from("A=b", "utf16le").toString("utf8"), ".env")).toEqual([]);
  });

  it("is not one that holds nothing but comments", () => {
    expect(surveyed(`# ${URL}\n`, "a.yaml")).toEqual([]);
    expect(surveyed(`# ${URL}\n`, "a.toml")).toEqual([]);
  });
});

it("takes what a page shows for no whole file", () => {
  const inPage = (text: string): readonly (string | undefined)[] =>
    new Linter()
      .verify("", [...CONFIG, { files: ["**/*.md"], processor: pageWith(text) }], {
        filename: "README.md",
        filterCodeBlock: () => true,
      })
      .map(({ messageId }) => messageId);
  expect(inPage(`url: ${URL}\n`)).toEqual(["connections"]);
  expect(inPage(`url: ${URL}\na: [\n`)).toEqual([]);
});

const pageWith = (text: string): Linter.Processor => ({
  preprocess: () => [{ text, filename: "0.yaml" }],
  postprocess: (messages) => messages.flat(),
});

it("is no rule of the plugin, nor of its presets", () => {
  expect(Object.values(plugin.rules)).not.toContain(survey);
});
