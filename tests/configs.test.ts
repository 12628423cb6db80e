import { ESLint, Linter } from "eslint";
import { defineConfig } from "eslint/config";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";

const { configs, rules } = plugin;
const RULES = Object.keys(rules);
const namesOf = (config: Linter.Config): readonly string[] =>
  Object.keys(config.rules ?? {}).map((name) => name.replace(/^tidb-tls\//, ""));

describe("the presets", () => {
  it("are these", () => {
    expect(Object.keys(configs).sort()).toEqual(
      [
        ["recommended", "strict", "all"],
        ["flat/recommended", "flat/strict"],
        ["files", "files/strict"],
      ]
        .flat()
        .sort(),
    );
  });

  // Other plugins had both kinds of configurations, and people type what they know.
  it("have the names that other plugins give to theirs", () => {
    expect(configs["flat/recommended"]).toBe(configs.recommended);
    expect(configs["flat/strict"]).toBe(configs.strict);
  });

  it("have names of their own", () => {
    const { recommended, strict, all } = configs;
    expect([recommended, strict, all].map(({ name }) => name)).toEqual([
      "tidb-tls/recommended",
      "tidb-tls/strict",
      "tidb-tls/all",
    ]);
  });

  it("are all of the rules in `all`, with what `strict` sets", () => {
    expect(namesOf(configs.all)).toEqual(RULES);
    expect(configs.all.rules).toMatchObject(configs.strict.rules ?? {});
  });

  it.each(Object.keys(configs))("can be extended by their names: %s", (name) => {
    const extended = defineConfig([
      { plugins: { "tidb-tls": plugin }, extends: [`tidb-tls/${name}`] },
    ]);
    expect(extended.flatMap((config) => namesOf(config))).not.toEqual([]);
  });

  it("report every problem as an error", () => {
    const entries = Object.values(configs)
      .flat()
      .flatMap((config) => Object.values(config.rules ?? {}));
    expect(new Set(entries.map((entry) => [entry].flat()[0]))).toEqual(new Set(["error"]));
  });

  it.each(Object.entries(configs))(
    "are configurations that ESLint takes: %s",
    async (_, config) => {
      const eslint = new ESLint({
        overrideConfigFile: true,
        overrideConfig: [config].flat(),
      });
      expect(await eslint.lintText("", { filePath: "program.mjs" })).toMatchObject([
        { messages: [] },
      ]);
    },
  );
});

describe.each(Object.entries(rules))("%s", (name, { meta }) => {
  const docs = meta?.docs as Readonly<Record<string, unknown>>;

  // Tools that write tables of rules, and the inspector of configurations, look here.
  it("says whether it is recommended", () => {
    expect(docs.recommended).toBe(namesOf(configs.recommended).includes(name));
  });

  it("says what it does, and where its page is", () => {
    expect(docs.description).toMatch(/^(?:Dis)?(?:allow|Require) .*[^.]$/i);
    expect(docs.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`));
  });

  it("can be told as JSON, as the inspector of configurations does", () => {
    expect(JSON.parse(JSON.stringify(meta))).toEqual(meta);
  });
});

it("can be loaded beside itself under another name", () => {
  const linter = new Linter();
  const rules = { "other/require-tls": "error" } as const;
  expect(linter.verify("", [configs.all, { plugins: { other: plugin }, rules }])).toEqual([]);
});
