import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { DIALECTS } from "../src/dialects/index.js";
import { go } from "../src/languages/go/index.js";
import { java } from "../src/languages/java/index.js";
import { php } from "../src/languages/php/index.js";
import { python } from "../src/languages/python/index.js";
import { rules } from "../src/rules/index.js";

/** What each layer may import from the others. `docs/architecture.md` says why. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  document: ["model"],
  // Loaded only when a file needs them.
  parsers: [],
  notations: ["document", "model", "parsers"],
  languages: ["document", "model", "notations", "parsers"],
  dialects: ["notations", "document", "model"],
  project: ["languages", "notations", "document", "model"],
  analysis: ["dialects", "document", "languages", "model", "project"],
  utils: ["analysis", "dialects", "document", "languages", "model"],
  rules: ["analysis", "model", "utils"],
  "index.ts": ["rules", "model", "utils", "configs.ts"],
  "configs.ts": ["rules", "utils"],
  // As a user's own tools would, these know the plugin from outside: the build keeps each a file of its own.
  formatters: ["index.ts", "model"],
  command: ["index.ts"],
};

/** Packages that are needed at run time, and so end up in the bundle. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  languages: ["@eslint/plugin-kit", "jsonc-parser", "node:fs", "node:module", "node:path"],
  notations: ["jsonc-parser"],
  parsers: [
    "@eslint/markdown",
    "@humanwhocodes/momoa",
    "@lezer/go",
    "@lezer/java",
    "@lezer/php",
    "@lezer/python",
    "eslint-scope",
    "node:module",
    "toml-eslint-parser",
    "unbash",
    "yaml",
  ],
  project: ["jsonc-parser", "node:buffer", "node:fs", "node:module", "node:path"],
  utils: ["@typescript-eslint/utils/eslint-utils"],
  formatters: ["node:crypto", "node:path", "node:url"],
  command: ["node:child_process", "node:fs", "node:module", "node:path", "node:url", "node:util"],
};

/** Packages of which only types may be used: they cost a user nothing. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  languages: ["@lezer/common", "@typescript-eslint/utils", "eslint"],
  notations: ["@humanwhocodes/momoa", "toml-eslint-parser", "unbash", "yaml"],
  analysis: ["@typescript-eslint/utils"],
  utils: ["@typescript-eslint/utils", "eslint"],
  "index.ts": ["eslint"],
  "configs.ts": ["eslint"],
  formatters: ["eslint"],
  command: ["eslint"],
};

/** The tables of the dialects stand in folders of their own; beside them stands what reads them. A client may use drivers. */
const tableOf = (file: string): string | null =>
  /^src\/dialects\/([^/]+)\//.exec(file)?.[1] ?? null;

interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

/** Everything that a text, taken for that file, imports in any way. */
function importsIn(file: string, source: string): readonly Import[] {
  const found: Import[] = [];
  const add = (from: ts.Node | undefined, typesOnly: boolean): void => {
    if (from && ts.isStringLiteralLike(from)) found.push({ from: from.text, typesOnly });
  };
  const isAllTypes = (elements: readonly { readonly isTypeOnly: boolean }[]): boolean =>
    elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const allTypes =
        named && ts.isNamedImports(named) && !clause.name && isAllTypes(named.elements);
      add(
        node.moduleSpecifier,
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes === true,
      );
    } else if (ts.isExportDeclaration(node)) {
      const named = node.exportClause;
      add(
        node.moduleSpecifier,
        node.isTypeOnly ||
          (named !== undefined && ts.isNamedExports(named) && isAllTypes(named.elements)),
      );
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node)) {
      const isImport =
        node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === "require");
      if (isImport) add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return found;
}

const layerOf = (file: string): string => file.split("/")[1] ?? "";
/** `src/languages/javascript/object.ts` is of the language "javascript"; what lies beside them, is ESLint's or all programs', is of none. */
const languageOf = (file: string): string | null =>
  /^src\/languages\/(?!eslint\/|programs\/)([^/]+)\//.exec(file)?.[1] ?? null;

/** Why an import does not belong there; null for one that does. */
function objection(file: string, { from, typesOnly }: Import): string | null {
  const layer = layerOf(file);
  if (!from.startsWith(".")) {
    if (PACKAGES[layer]?.includes(from) === true) return null;
    if (TYPES[layer]?.includes(from) !== true) return "no package of that name may be used there";
    return typesOnly ? null : "only its types may be used there";
  }
  const target = path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, ".ts");
  if (!target.startsWith("src/")) return "it is outside of src";
  const other = layerOf(target);
  if (other !== layer)
    return LAYERS[layer]?.includes(other) === true ? null : `${layer} may not know ${other}`;
  if (path.posix.basename(file) === "index.ts") return null;
  const table = layer === "dialects" ? tableOf(target) : null;
  if (table !== null && !(table === "drivers" && tableOf(file) === "clients"))
    return "a dialect is a table, and no table is made of another";
  if (layer === "rules") return "a rule knows no other rule";
  if (
    layer === "languages" &&
    languageOf(file) !== languageOf(target) &&
    languageOf(target) !== null
  ) {
    return "a language knows no other language";
  }
  return null;
}

/** These say what is in files of their own, or is worked out by the build. Whatever else the plugin loads first is small. */
const CUTS = ["src/utils/when-needed.ts", "src/utils/worked-out.ts"];
const LATE = new Set(["analysis", "dialects", "document", "languages", "notations", "project"]);
const SMALL = "src/analysis/finding.ts";

/** What loads with the plugin: all that `index.ts` leads to, but for what the build cuts off. */
function loadedFirst(): readonly string[] {
  const seen = new Set<string>(["src/index.ts"]);
  for (const file of seen) {
    if (CUTS.includes(file)) continue;
    for (const { from, typesOnly } of importsIn(file, read(file))) {
      if (typesOnly || !from.startsWith(".")) continue;
      seen.add(path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, ".ts"));
    }
  }
  return [...seen];
}

const strangersIn = (file: string, source: string): readonly string[] =>
  importsIn(file, source).flatMap((one) => {
    const because = objection(file, one);
    return because === null ? [] : [`${file} imports ${one.from}: ${because}`];
  });

type Graph = ReadonlyMap<string, readonly string[]>;

/** The first way through the imports, types included, that leads back to where it began. */
function circleIn(graph: Graph): readonly string[] | null {
  const finished = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (finished.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle) return circle;
    }
    finished.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = follow(file, []);
    if (circle) return circle;
  }
  return null;
}

const graphOf = (sources: Readonly<Record<string, string>>): Graph =>
  new Map(
    Object.entries(sources).map(([file, source]) => [
      file,
      importsIn(file, source).flatMap(({ from }) =>
        from.startsWith(".")
          ? [path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, ".ts")]
          : [],
      ),
    ]),
  );

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `src/${file.replaceAll("\\", "/")}`);
const read = (file: string): string => readFileSync(file, "utf8");
const linesOf = (file: string): number => read(file).trimEnd().split("\n").length;
const ruleFiles = files.filter(
  (file) => file.startsWith("src/rules/") && file !== "src/rules/index.ts",
);

describe("who may import whom", () => {
  it("is kept by every file", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => strangersIn(file, read(file)))).toEqual([]);
  });

  it("is said of every layer", () => {
    const layers = new Set(files.map(layerOf));
    layers.delete("globals.d.ts");
    expect([...layers].sort()).toEqual(Object.keys(LAYERS).sort());
  });

  it.each([
    [
      "src/model/setting.ts",
      'import { dig } from "../document/dig.js";',
      "model may not know document",
    ],
    [
      "src/document/dig.ts",
      'export { readUri } from "../notations/uri.js";',
      "document may not know notations",
    ],
    [
      "src/dialects/clients/mysql2.ts",
      'import type { Node } from "../../languages/javascript/syntax.js";',
      "dialects may not know languages",
    ],
    [
      "src/dialects/clients/mysql2.ts",
      'import type { Rule } from "eslint";',
      "no package of that name",
    ],
    [
      "src/dialects/clients/knex.ts",
      'import { mysql2 } from "./mysql2.js";',
      "a dialect is a table",
    ],
    [
      "src/dialects/codec.ts",
      'import { mysql2 } from "./drivers/mysql2.js";',
      "a dialect is a table",
    ],
    [
      "src/rules/no-wrong-port.ts",
      'import { DIALECTS } from "../dialects/index.js";',
      "rules may not know dialects",
    ],
    [
      "src/rules/no-wrong-port.ts",
      'import requireTls from "./require-tls.js";',
      "a rule knows no other rule",
    ],
    [
      "src/languages/json/read.ts",
      'import { walk } from "../javascript/syntax.js";',
      "a language knows no other language",
    ],
    [
      "src/languages/javascript/origin.ts",
      'import { TSESTree } from "@typescript-eslint/utils";',
      "only its types",
    ],
    [
      "src/languages/javascript/origin.ts",
      'import { type TSESTree, ASTUtils } from "@typescript-eslint/utils";',
      "only its types",
    ],
    [
      "src/model/setting.ts",
      'const { join } = await import("node:path");',
      "no package of that name",
    ],
    ["src/model/setting.ts", 'const { join } = require("node:path");', "no package of that name"],
    [
      "src/model/setting.ts",
      'type X = import("../document/value.js").Value;',
      "model may not know document",
    ],
    ["src/analysis/trust.ts", 'import { lint } from "../../tests/lint.js";', "outside of src"],
    ["src/notations/yaml.ts", 'import { isMap } from "yaml";', "only its types"],
  ])("is guarded: %s with %s", (file, source, because) => {
    expect(strangersIn(file, source)).toEqual([expect.stringContaining(because)]);
  });

  it.each([
    [
      "src/languages/javascript/origin.ts",
      'import { type TSESTree } from "@typescript-eslint/utils";',
    ],
    ["src/languages/json/read.ts", 'import { shared } from "../shared.js";'],
    ["src/dialects/index.ts", 'import { mysql2 } from "./clients/mysql2.js";'],
    ["src/dialects/clients/knex.ts", 'import { mysql2 } from "../drivers/mysql2.js";'],
    ["src/rules/no-wrong-port.ts", 'import { always } from "../model/setting.js";'],
  ])("lets what belongs there pass: %s with %s", (file, source) => {
    expect(strangersIn(file, source)).toEqual([]);
  });
});

it("loads nothing first that reads files", () => {
  const first = loadedFirst();
  expect(first).toEqual(expect.arrayContaining([...CUTS, SMALL, "src/rules/require-tls.ts"]));
  expect(first.filter((file) => LATE.has(layerOf(file)))).toEqual([SMALL]);
});

describe("circles", () => {
  it("has none: what two files need of each other stands in a third", () => {
    const sources = files.map((file) => [file, readFileSync(file, "utf8")] as const);
    const graph = graphOf(Object.fromEntries(sources));
    expect([...graph.values()].flat().length).toBeGreaterThan(files.length);
    expect(circleIn(graph)).toBeNull();
  });

  it("is found through a type and through a third file", () => {
    expect(
      circleIn(
        graphOf({
          "src/a.ts": 'import { b } from "./b/b.js";',
          "src/b/b.ts": 'import type { C } from "../c.js";',
          "src/c.ts": 'export * from "./b/b.js";',
        }),
      ),
    ).toEqual(["src/b/b.ts", "src/c.ts", "src/b/b.ts"]);
  });
});

describe("sizes", () => {
  it("keeps a rule on one screen", () => {
    expect(ruleFiles.filter((file) => linesOf(file) > 45)).toEqual([]);
  });

  it("keeps every file readable in one go", () => {
    expect(files.filter((file) => linesOf(file) > 300)).toEqual([]);
    expect(files.filter((file) => layerOf(file) === "command" && linesOf(file) > 150)).toEqual([]);
  });
});

describe("rules", () => {
  const messages = Object.entries(rules).flatMap(([name, { meta }]) =>
    Object.entries(meta.messages)
      // These two are filled by others: the settings' reader and the dialects.
      .filter(([id]) => id !== "settings" && id !== "suggestion")
      .map(([id, text]) => ({ message: `${name}, ${id}`, text })),
  );

  it("are all in the index, each under the name of its file", async () => {
    const expected = ruleFiles.map((file) => path.basename(file, ".ts")).sort();
    expect(Object.keys(rules).sort()).toEqual(expected);
    for (const [name, rule] of Object.entries(rules)) {
      expect(await import(`../src/rules/${name}.ts`)).toHaveProperty("default", rule);
      expect(rule.meta.docs?.url).toContain(`/docs/rules/${name}.md`);
    }
  });

  it.each(messages)("end their sentences: $message", ({ text }) => {
    const sentence = text.replace(/\{\{(?:repair|unfixed)\}\}/g, "").trimEnd();
    expect(sentence).toMatch(/[^.\s]\.$/);
  });

  const keys = keysOfDialects();

  it("would know a client's key", () => {
    expect(keys).toContain("rejectUnauthorized");
  });

  it.each(messages)("speak of meaning, not of one client's keys: $message", ({ text }) => {
    expect([...keys].filter((key) => new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
  });
});

/** Words in the tables that can only be keys: `rejectUnauthorized`, `ssl-mode`, `DEFAULT_MIN_VERSION`. */
function keysOfDialects(): ReadonlySet<string> {
  const isKey = (word: string): boolean =>
    /^[a-z]+(?:[A-Z][a-z]*)+$|^[a-z]+(?:[-_][a-z]+)+$|^[A-Z]+(?:_[A-Z]+)+$/.test(word);
  const keys = new Set<string>();
  for (const file of files.filter((name) => tableOf(name) !== null)) {
    const visit = (node: ts.Node): void => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateTail(node);
      // Packages have names like keys.
      const isName =
        ts.isPropertyAssignment(node.parent) &&
        /^(?:name|modules)$/.test(node.parent.name.getText());
      if (isText && !isName && !/\s/.test(node.text))
        node.text
          .split(".")
          .filter(isKey)
          .forEach((key) => keys.add(key));
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true), visit);
  }
  return keys;
}

describe("languages of programs", () => {
  const namesOf = (language: string): readonly string[] =>
    DIALECTS.filter(({ table }) => (table?.language ?? language) === language).flatMap(
      ({ table, modules = table?.modules ?? [], makers = [] }) => [...modules, ...makers],
    );

  it.each([go, java, php, python].map((language) => [language.title, language] as const))(
    "%s names no client among its habits",
    (_, { name: language, habits }) => {
      const names = namesOf(language);
      const { reads, keeps, collects = /(?!)/, grows = /(?!)/ } = habits;
      const known = names.filter((name) =>
        [reads, keeps, collects, grows].some((pattern) => pattern.test(name)),
      );
      expect(known).toStrictEqual([]);
    },
  );
});
