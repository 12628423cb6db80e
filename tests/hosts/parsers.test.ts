import { describe, expect, it } from "vitest";
import { BAD, GOOD, RULE } from "./programs.js";
import { makeProject } from "./project.js";

/** Parsers as their users have them: what the configuration says, and what stands around a program. */
interface Parser {
  readonly packages: readonly string[];
  readonly file: string;
  readonly config: string;
  readonly around: (program: string) => string;
  /** Babel's parser does not say that it supports version 10. */
  readonly eslint?: "eslint9";
}

const page = (program: string): string =>
  `<script setup lang="ts">
const title: string = "Caf\u00e9 \u{1f600}";
${program}</script>

<template>
  <p v-if="title">{{ title }} &amp; more</p>
</template>
`;
const TYPES = 'parserOptions: { parser: (await import("@typescript-eslint/parser")).default }';

const PARSERS: Readonly<Record<string, Parser>> = {
  "the default parser": {
    packages: [],
    file: "db.js",
    config: "",
    around: (program) => program,
  },
  "the TypeScript parser": {
    packages: ["@typescript-eslint/parser"],
    file: "db.ts",
    config: 'parser: (await import("@typescript-eslint/parser")).default',
    around: (program) => `const size: number = 3;\n${program}export type Size = typeof size;\n`,
  },
  "the Babel parser": {
    packages: ["@babel/eslint-parser", "@babel/core"],
    file: "db.js",
    eslint: "eslint9",
    config: `parser: (await import("@babel/eslint-parser")).default,
      parserOptions: { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ["flow", "jsx"] } } }`,
    around: (program) => `const size: number = 3;\n${program}export type Size = typeof size;\n`,
  },
  "the Vue parser": {
    packages: ["vue-eslint-parser", "@typescript-eslint/parser"],
    file: "db.vue",
    config: `parser: (await import("vue-eslint-parser")).default, ${TYPES}`,
    around: page,
  },
  "the Vue parser, with two scripts": {
    packages: ["vue-eslint-parser", "@typescript-eslint/parser"],
    file: "db.vue",
    config: `parser: (await import("vue-eslint-parser")).default, ${TYPES}`,
    around: (program) => `<script lang="ts">
${program}</script>
${page('const other = "mysql2";\n')}`,
  },
  "the Svelte parser": {
    packages: ["svelte-eslint-parser", "svelte", "@typescript-eslint/parser"],
    file: "db.svelte",
    config: `parser: await import("svelte-eslint-parser"), ${TYPES}`,
    around: (program) => `<script context="module" lang="ts">
const title: string = "Caf\u00e9 \u{1f600}";
${program}</script>

<script lang="ts">
  let shown = true;
</script>

{#if shown}<p class:shown>{title}</p>{/if}
`,
  },
  "the Astro parser": {
    packages: ["astro-eslint-parser", "@typescript-eslint/parser"],
    file: "db.astro",
    config: `parser: await import("astro-eslint-parser"), ${TYPES}`,
    around: (program) => `---
const title: string = "Caf\u00e9 \u{1f600}";
${program}---

<html><body>{title && <p>{title} &amp; more</p>}</body></html>
`,
  },
};

const configOf = ({
  file,
  config,
}: Parser): string => `import tidbTls from "eslint-plugin-tidb-tls";

export default [
  tidbTls.configs.recommended,
  {
    files: ["${file}"],
    languageOptions: { ${config} },
  },
];
`;

interface Message {
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where ESLint counts from: lines and columns from 1. */
function placeOf(part: string, text: string): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, text.indexOf(part)).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

describe.each(Object.entries(PARSERS))("%s", (_, parser) => {
  const bad = parser.around(BAD);
  const begin = () =>
    makeProject({
      eslint: parser.eslint ?? "eslint",
      packages: parser.packages,
      files: { "eslint.config.mjs": configOf(parser), [parser.file]: bad },
    });

  it("gives the right places, and edits that leave the rest alone", () => {
    const { run, read } = begin();
    const { code, stdout, stderr } = run("eslint", "--format", "json", parser.file);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const [{ messages }] = JSON.parse(stdout) as [{ messages: readonly Message[] }];
    expect(messages).toMatchObject([{ ruleId: RULE, ...placeOf("rejectUnauthorized", bad) }]);
    expect(run("eslint", "--fix", parser.file)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(read(parser.file)).toBe(parser.around(GOOD));
  });

  it("reads what the program imports", () => {
    const { run, write } = begin();
    write("options.js", `export const ssl = { rejectUnauthorized: false };\n`);
    const imports = BAD.replace(/ssl: .*/, "ssl,").replace(
      "\n\n",
      '\nimport { ssl } from "./options.js";\n\n',
    );
    write(parser.file, parser.around(imports));
    const { code, stdout, stderr } = run("eslint", parser.file);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("`ssl.rejectUnauthorized: false` in options.js:1 accepts");
  });

  it("is asked for nothing in a file that is right", () => {
    const { run, write } = begin();
    write(parser.file, parser.around(GOOD));
    expect(run("eslint", parser.file)).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("a template of Vue", () => {
  const [parser] = Object.entries(PARSERS).flatMap(([name, each]) =>
    name === "the Vue parser" ? [each] : [],
  );
  if (!parser) throw new Error("No parser of Vue.");
  const withTemplate = (markup: string): string =>
    `<script setup>
let verify = false;
${BAD.replace("export ", "").replace("rejectUnauthorized: false", "rejectUnauthorized: verify")}</script>

<template>
  ${markup}
</template>
`;

  it("may set a part of an object", () => {
    const inParts = withTemplate(
      '<button @click="options.ssl.rejectUnauthorized = true" />',
    ).replace(
      /mysql\.createPool\(([^]*?)\);/,
      "0;\nconst options = $1;\nmysql.createPool(options);",
    );
    const { run } = makeProject({
      packages: parser.packages,
      files: {
        "eslint.config.mjs": configOf(parser),
        [parser.file]: inParts.replace("rejectUnauthorized: verify", "rejectUnauthorized: false"),
      },
    });
    expect(run("eslint", parser.file)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each([
    ['<button @click="verify = true">{{ pool }}</button>', []],
    ['<div><label><input v-model="verify" /></label></div>', []],
    ["<p>{{ verify }}</p>", [RULE]],
    ['<p :class="verify">{{ pool }}</p>', [RULE]],
  ])("%s", (markup, rules) => {
    const { run } = makeProject({
      packages: parser.packages,
      files: { "eslint.config.mjs": configOf(parser), [parser.file]: withTemplate(markup) },
    });
    const { stdout } = run("eslint", "--format", "json", parser.file);
    const [{ messages }] = JSON.parse(stdout) as [{ messages: readonly Message[] }];
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(rules);
  });
});
