import { createRequire } from "node:module";
import { defineConfig, type UserConfig } from "tsdown";
import { CLIENT_HINTS, FILE_KINDS } from "./src/utils/worked-out.js";
import { define } from "./tools/define.js";

// Where the time of a build of two seconds goes is nobody's concern.
const checks = { pluginTimings: false };
const shared: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node20.19",
  define: {
    ...define,
    __PARSERS__: JSON.stringify({
      go: "./go.mjs",
      java: "./java.mjs",
      json5: "./json5.mjs",
      markdown: "./markdown.mjs",
      php: "./php.mjs",
      python: "./python.mjs",
      scopes: "./scopes.mjs",
      shell: "./shell.mjs",
      toml: "./toml.mjs",
      yaml: "./yaml.mjs",
    }),
  },
  inputOptions: { checks },
};

/** These use the plugin that is built above, and nothing else. */
const beside: UserConfig = {
  clean: false,
  deps: { onlyBundle: [] },
  plugins: [
    {
      name: "the-plugin-beside",
      resolveId: (id) => (id === "../index.js" ? { id: "./index.mjs", external: true } : null),
    },
  ],
};

const MARKDOWN = "\0markdown";
/** Of the plugin for Markdown, its processor: the rest is half of it. */
const processorOnly = {
  name: "processor-only",
  resolveId: (id: string) => (id === "@eslint/markdown" ? MARKDOWN : null),
  load(id: string) {
    if (id !== MARKDOWN) return null;
    const file = createRequire(import.meta.url)
      .resolve("@eslint/markdown")
      .replace(/index\.js$/, "processor.js");
    return `import { processor } from ${JSON.stringify(file)}; export default { processors: { markdown: processor } };`;
  },
};

const LEVN = "\0levn";
/** Reads comments that configure rules. They are rare, and it takes 2 ms to load. */
const levnWhenNeeded = {
  name: "levn-when-needed",
  resolveId: (id: string, importer?: string) => (id === "levn" && importer !== LEVN ? LEVN : null),
  load: (id: string) =>
    id === LEVN ? 'export default { parse: (...args) => require("levn").parse(...args) };' : null,
};

/** What is in the package in the place of a module of the source. */
const instead = (file: string, code: string) => ({
  name: `instead-of-${file}`,
  load: {
    filter: { id: new RegExp(`/${file}$`) },
    handler: () => ({ code, moduleType: "js" as const }),
  },
});

/** A plugin that looks at no file is loaded by every run of ESLint, so it is kept small. */
const smallEntry = [
  instead(
    "src/utils/worked-out.ts",
    `export const CLIENT_HINTS = ${JSON.stringify(CLIENT_HINTS)};
     export const FILE_KINDS = ${JSON.stringify(FILE_KINDS)};`,
  ),
  instead(
    "src/utils/when-needed.ts",
    `import { createRequire } from "node:module";
     const load = createRequire(import.meta.url);
     let analysis, texts;
     export const neededAnalysis = () => (analysis ??= load("./analysis.mjs"));
     export const neededTexts = () => (texts ??= load("./texts.mjs"));`,
  ),
];

export default defineConfig([
  // One file, with what it needs of the analysis once more: each further one takes a millisecond.
  {
    ...shared,
    entry: { index: "src/index.ts" },
    dts: true,
    clean: true,
    plugins: smallEntry,
    deps: { onlyBundle: ["@typescript-eslint/utils"] },
  },
  {
    ...shared,
    entry: {
      analysis: "src/analysis/index.ts",
      texts: "src/languages/eslint/text-source.ts",
    },
    dts: false,
    clean: false,
    // jsonc-parser's `main` is UMD, which cannot be bundled.
    inputOptions: { checks, resolve: { mainFields: ["module", "main"] } },
    plugins: [...smallEntry, levnWhenNeeded],
    // What is bundled is named here, so that nothing slips in.
    deps: {
      onlyBundle: [
        "@typescript-eslint/utils",
        "jsonc-parser",
        // And what it needs to read comments that configure rules.
        "@eslint/plugin-kit",
        "levn",
        "prelude-ls",
        "type-check",
      ],
    },
  },
  {
    ...shared,
    ...beside,
    entry: { sarif: "src/formatters/sarif.ts" },
    dts: true,
  },
  {
    ...shared,
    ...beside,
    entry: { command: "src/command/main.ts", options: "src/command/options.ts" },
    dts: false,
    outputOptions: { chunkFileNames: "shared.mjs" },
  },
  // Parsers of programs, which have most of their code in common.
  {
    ...shared,
    entry: Object.fromEntries(
      ["go", "java", "php", "python"].map((name) => [name, `src/parsers/${name}.ts`]),
    ),
    dts: false,
    clean: false,
    minify: true,
    deps: { onlyBundle: [/^@lezer\//] },
    outputOptions: { chunkFileNames: "lezer.mjs" },
  },
  // Parsers of data files. Each is loaded when a file needs it: `src/parsers/load.ts`.
  ...["json5", "markdown", "scopes", "shell", "toml", "yaml"].map((name): UserConfig => ({
    ...shared,
    entry: { [name]: `src/parsers/${name}.ts` },
    plugins: [processorOnly],
    dts: false,
    clean: false,
    deps: {
      onlyBundle: [
        ...["yaml", "toml-eslint-parser", "eslint-visitor-keys", "unbash", "@humanwhocodes/momoa"],
        ...["@eslint/markdown", /^(?:micromark|mdast-util|unist-util)(?:-|$)/, "devlop"],
        ...["character-entities", "decode-named-character-reference"],
        ...["eslint-scope", "esrecurse", "estraverse"],
      ],
    },
  })),
]);
