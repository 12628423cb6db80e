import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import plugin from "../../src/index.js";
import { SAMPLES } from "../samples/index.js";
import { root } from "./environment.js";
import { makeProject } from "./project.js";

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
  }[];
}
interface OxlintReport {
  readonly diagnostics: readonly {
    readonly message: string;
    /** `tidb-tls(require-tls)` */
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly {
      readonly span: { readonly line: number; readonly column: number };
    }[];
  }[];
}

/** Every sample and every example. Settings are the file's in ESLint and the project's in oxlint: samples with settings of their own are left out. */
const programs: Readonly<Record<string, string>> = Object.fromEntries([
  ...SAMPLES.filter(({ settings }) => settings === undefined).flatMap(
    ({ dialect, samples, silent }) =>
      [...samples.map(({ code }) => code), ...Object.values(silent)].map(
        (code, index) => [`code/${dialect}-${index}.mjs`, code] as const,
      ),
  ),
  ...readdirSync(path.join(root, "examples"))
    // The others are files that oxlint does not read.
    .filter((file) => /(?<!eslint\.config)\.[cm]?[jt]s$/.test(file))
    .map(
      (file) => [`code/${file}`, readFileSync(path.join(root, "examples", file), "utf8")] as const,
    ),
]);
const files = {
  ...programs,
  "eslint.config.mjs": `import tidbTls from "eslint-plugin-tidb-tls";
import parser from "@typescript-eslint/parser";

export default [{ files: ["**/*.ts"], languageOptions: { parser } }, tidbTls.configs.strict];
`,
  ".oxlintrc.json": JSON.stringify({
    jsPlugins: ["eslint-plugin-tidb-tls"],
    categories: { correctness: "off" },
    rules: plugin.configs.strict.rules,
  }),
};
const packages = ["oxlint", "@typescript-eslint/parser"];

it("finds what ESLint finds, at the same places and in the same words", () => {
  const { folder, run } = makeProject({ packages, files });
  const byEslint = (
    JSON.parse(run("eslint", "--format", "json", "code").stdout) as readonly EslintResult[]
  ).flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) =>
        `${path.relative(folder, filePath)}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
  const { diagnostics } = JSON.parse(
    run("oxlint", "--format", "json", "code").stdout,
  ) as OxlintReport;
  const byOxlint = diagnostics.map(({ filename, code, message, labels: [label] }) => {
    const [, namespace = "", rule = ""] = /^(.*)\((.*)\)$/.exec(code) ?? [];
    return `${filename}:${label?.span.line}:${label?.span.column} ${namespace}/${rule} ${message}`;
  });
  expect(byEslint.length).toBeGreaterThan(500);
  expect(byOxlint.sort()).toEqual(byEslint.sort());
});

it("fixes what ESLint fixes", () => {
  const eslint = makeProject({ packages, files });
  const oxlint = makeProject({ packages, files });
  eslint.run("eslint", "--fix", "code");
  // Edits that overlap wait for the next run; ESLint runs again by itself.
  const texts = (): string => Object.keys(programs).map(oxlint.read).join("\0");
  for (let before = ""; before !== texts();) {
    before = texts();
    oxlint.run("oxlint", "--fix", "code");
  }
  const changed = Object.keys(programs).filter((file) => eslint.read(file) !== programs[file]);
  expect(changed.length).toBeGreaterThan(100);
  for (const file of Object.keys(programs)) expect(oxlint.read(file), file).toBe(eslint.read(file));
});

it("is not disturbed by files of other kinds, and leaves them alone", () => {
  const others = {
    "data/config.json": `{ "url": "${ADDRESS}" }\n`,
    "data/application.yml": `url: ${ADDRESS}\n`,
    "data/.env": `DATABASE_URL="${ADDRESS}"\n`,
  };
  const { run, read } = makeProject({
    packages,
    files: {
      ".oxlintrc.json": files[".oxlintrc.json"],
      ...others,
      "data/good.mjs": "export {};\n",
    },
  });
  expect(run("oxlint", "--fix", "data")).toMatchObject({ code: 0 });
  for (const [file, text] of Object.entries(others)) expect(read(file)).toBe(text);
});

const ADDRESS =
  "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslMode=REQUIRED";

it("reads what is imported as ESLint does", () => {
  const options = (verifies: boolean): string =>
    `export const options = { host: process.env.TIDB_HOST, ssl: { minVersion: "TLSv1.2", rejectUnauthorized: ${verifies} } };\n`;
  const program = (from: string): string =>
    `import mysql from "mysql2";\nimport { options } from "./${from}";\nmysql.createPool(options);\n`;
  const project = makeProject({
    packages,
    files: {
      ".oxlintrc.json": JSON.stringify({
        jsPlugins: ["eslint-plugin-tidb-tls"],
        categories: { correctness: "off" },
        rules: plugin.configs.recommended.rules,
      }),
      "package.json": '{ "type": "module" }\n',
      "wrong.js": options(false),
      "typed.ts": options(false).replace("options =", "options: object ="),
      "right.js": options(true),
      "a.js": program("wrong.js"),
      "b.ts": program("typed"),
      "c.js": program("right.js"),
    },
  });
  const { stdout } = project.run("oxlint", "--format", "json");
  const { diagnostics } = JSON.parse(stdout) as OxlintReport;
  const found = diagnostics.map(({ filename, message }) => [filename, message.slice(0, 60)]);
  expect(found.sort()).toEqual([
    ["a.js", "`ssl.rejectUnauthorized: false` in wrong.js:1 accepts any ce"],
    ["b.ts", "`ssl.rejectUnauthorized: false` in typed.ts:1 accepts any ce"],
  ]);
});
