import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STRICT, typed } from "./typed.js";

/** What a user gets: the packed package, installed by npm into projects that know nothing of this one. */
const root = path.resolve(import.meta.dirname, "..");
const home = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-package-")));
const bare = path.join(home, "installed");
const readJson = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
const manifest = readJson(path.join(root, "package.json"));

/** `npm test` tells its scripts about this project in variables; npm in another project must not hear of it. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|vitest|NODE_OPTIONS|NODE_ENV|FORCE_COLOR)/i.test(name),
  ),
);
const npm = (cwd: string, ...args: string[]): string =>
  execFileSync("npm", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const node = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });

/** The parsers of programs, with what they have in common, and how many bytes all of them may have. */
const PROGRAM_PARSERS = ["go.mjs", "java.mjs", "lezer.mjs", "php.mjs", "python.mjs"];
const MOST_OF_PARSERS = 300_000;
/** Of what loads with the plugin. */
const MOST_OF_ENTRY = 65_000;

/** How many bytes a user downloads, and keeps: a tenth more than today, so that nothing large slips in. */
const MOST_PACKED = 880_000;
const MOST_UNPACKED = 3_320_000;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;

beforeAll(() => {
  if (!existsSync(path.join(root, "dist/index.mjs")))
    throw new Error("Nothing to pack: run `npm run build` first.");
  // What is built is what is tested; that npm builds by itself is tested in a clone.
  [packed] = JSON.parse(
    npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", home),
  ) as [Packed];
  mkdirSync(bare);
  writeFileSync(path.join(bare, "package.json"), '{ "private": true }');
  // The plugin has no dependencies, so this needs no registry; ESLint itself comes from this project.
  npm(
    bare,
    "install",
    "--offline",
    "--legacy-peer-deps",
    "--no-audit",
    "--no-fund",
    path.join(home, packed.filename),
  );
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** A fresh project with the plugin as npm laid it there, one of the two ESLints, and these files. */
function project(eslint: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(home, "project-"));
  cpSync(bare, folder, { recursive: true });
  symlinkSync(
    path.join(root, "node_modules", eslint),
    path.join(folder, "node_modules/eslint"),
    "junction",
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly fix?: object }[];
}
/** The command that a user types, and what it says about each file. */
function eslintIn(
  folder: string,
  ...args: string[]
): { readonly status: number | null; readonly found: Readonly<Record<string, readonly string[]>> } {
  const { status, stdout, stderr } = node(
    folder,
    "node_modules/eslint/bin/eslint.js",
    "--format",
    "json",
    ...args,
  );
  expect(stderr).toBe("");
  const results = JSON.parse(stdout) as readonly Result[];
  return {
    status,
    found: Object.fromEntries(
      results.map(({ filePath, messages }) => [
        path.basename(filePath),
        messages.map(({ ruleId }) => ruleId).sort(),
      ]),
    ),
  };
}

const CONFIGS = {
  "eslint.config.mjs": `import { defineConfig } from "eslint/config";
import tidbTls from "eslint-plugin-tidb-tls";

export default defineConfig([tidbTls.configs.recommended]);
`,
  "eslint.config.cjs": `const { defineConfig } = require("eslint/config");
const tidbTls = require("eslint-plugin-tidb-tls");

module.exports = defineConfig([tidbTls.configs.recommended]);
`,
};
const BAD = `import mysql from "mysql2/promise";

export const pool = mysql.createPool({
  host: "gateway01.us-east-1.prod.aws.tidbcloud.com",
  user: "3pTAoNNegb47Uc8.root",
  password: process.env.DB_PASSWORD,
  ssl: { rejectUnauthorized: false },
});
`;
const GOOD = `import mysql from "mysql2/promise";

export const pool = mysql.createPool({
  host: "gateway01.us-east-1.prod.aws.tidbcloud.com",
  port: 4000,
  user: "3pTAoNNegb47Uc8.root",
  password: process.env.DB_PASSWORD,
  ssl: { rejectUnauthorized: true, minVersion: "TLSv1.2" },
});
`;

/** What a file of the package imports, line by line. */
function importsOf(file: string): readonly string[] {
  const code = readFileSync(
    path.join(bare, "node_modules/eslint-plugin-tidb-tls/dist", file),
    "utf8",
  );
  return code.replace(/\/\*[^]*?\*\//g, "").match(/^\s*import\b[^;\n]*;|\brequire\(.*$/gm) ?? [];
}

describe("the tarball", () => {
  it("holds what a user needs and nothing else", () => {
    const files = packed.files.map((file) => file.path);
    expect(files.filter((file) => !file.startsWith("dist/")).sort()).toEqual([
      "LICENSE",
      "README.md",
      "THIRD-PARTY.md",
      "package.json",
    ]);
    expect(files.filter((file) => file.startsWith("dist/")).sort()).toEqual(
      [
        "analysis.mjs",
        "command.mjs",
        "go.mjs",
        "index.d.mts",
        "index.mjs",
        "java.mjs",
        "json5.mjs",
        "lezer.mjs",
        "markdown.mjs",
        "options.mjs",
        "php.mjs",
        "python.mjs",
        "sarif.d.mts",
        "sarif.mjs",
        "scopes.mjs",
        "shared.mjs",
        "shell.mjs",
        "texts.mjs",
        "toml.mjs",
        "yaml.mjs",
      ].map((file) => `dist/${file}`),
    );
  });

  it("is small", () => {
    expect(packed.size).toBeLessThan(MOST_PACKED);
    expect(packed.unpackedSize).toBeLessThan(MOST_UNPACKED);
  });

  it("needs nothing but ESLint", () => {
    const installed = readJson(path.join(bare, "node_modules/eslint-plugin-tidb-tls/package.json"));
    for (const kind of [
      "dependencies",
      "optionalDependencies",
      "bundledDependencies",
      "bundleDependencies",
    ])
      expect(installed).not.toHaveProperty(kind);
    expect(Object.keys(installed.peerDependencies as object)).toEqual(["eslint"]);
    expect(
      Object.keys(readJson(path.join(bare, "node_modules/.package-lock.json")).packages as object),
    ).toEqual(["node_modules/eslint-plugin-tidb-tls"]);
  });

  it("loads little before a file concerns it", () => {
    const folder = path.join(bare, "node_modules/eslint-plugin-tidb-tls/dist");
    expect(statSync(path.join(folder, "index.mjs")).size).toBeLessThan(MOST_OF_ENTRY);
    expect(importsOf("index.mjs").join()).toBe('import { createRequire } from "node:module";');
  });

  it.each(["index.d.mts", "sarif.d.mts"])(
    "has types that need those of ESLint alone: %s",
    (file) => {
      const text = readFileSync(
        path.join(bare, "node_modules/eslint-plugin-tidb-tls/dist", file),
        "utf8",
      );
      const modules = [...text.matchAll(/(?:\bfrom|\bimport|\bmodule|\bpath=) ?\(?"([^"]+)"/g)];
      expect(modules.map(([, name]) => name)).toEqual(["eslint"]);
    },
  );

  it("has small parsers of programs", () => {
    const folder = path.join(bare, "node_modules/eslint-plugin-tidb-tls/dist");
    const sizes = PROGRAM_PARSERS.map((file) => statSync(path.join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_OF_PARSERS);
  });

  it.each([
    ...PROGRAM_PARSERS,
    "analysis.mjs",
    "command.mjs",
    "index.mjs",
    "json5.mjs",
    "markdown.mjs",
    "options.mjs",
    "sarif.mjs",
    "scopes.mjs",
    "shared.mjs",
    "shell.mjs",
    "texts.mjs",
    "toml.mjs",
    "yaml.mjs",
  ])("loads %s with nothing but Node and its neighbours", (file) => {
    // ESLint and a parser are the project's, and loaded from there.
    expect(
      importsOf(file).filter(
        (line) => !/(?:from ?|import )"(?:node:\w+|\.\/(?:index|shared|lezer)\.mjs)";$/.test(line),
      ),
    ).toEqual([]);
  });

  it("runs no script where it is installed", () => {
    const scripts = Object.keys(manifest.scripts as object);
    expect(scripts.filter((name) => /^(?:(?:pre|post)?install|prepare)$/.test(name))).toEqual([]);
    const { packages } = readJson(path.join(bare, "node_modules/.package-lock.json"));
    expect(Object.values(packages as object)).toEqual([
      expect.not.objectContaining({ hasInstallScript: true }),
    ]);
  });
});

describe("the plugin", () => {
  it("is one object, however it is loaded", () => {
    const folder = project("eslint", {
      "load.cjs": `const required = require("eslint-plugin-tidb-tls");
import("eslint-plugin-tidb-tls").then(({ default: imported }) => {
  const { meta, configs } = imported;
  console.log(JSON.stringify({
    same: required === imported && Object.values(configs).flat().every(({ plugins }) => plugins["tidb-tls"] === required),
    meta,
    configs: Object.keys(configs),
  }));
});
`,
    });
    const { stdout, stderr } = node(folder, "load.cjs");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      same: true,
      meta: { name: manifest.name, version: manifest.version, namespace: "tidb-tls" },
      configs: expect.arrayContaining(["recommended", "strict"]) as unknown,
    });
  });
});

describe.each([
  ["ESLint 9", "eslint9", "9."],
  ["ESLint 10", "eslint", "10."],
])("in a project with %s", (_, eslint, version) => {
  it("is really that ESLint", () => {
    expect(readJson(path.join(root, "node_modules", eslint, "package.json")).version).toMatch(
      version,
    );
  });

  it.each(Object.entries(CONFIGS))("works from %s", (name, config) => {
    const folder = project(eslint, { [name]: config, "bad.mjs": BAD, "good.mjs": GOOD });
    expect(eslintIn(folder, "bad.mjs", "good.mjs")).toEqual({
      status: 1,
      found: {
        "bad.mjs": [
          "tidb-tls/no-wrong-port",
          "tidb-tls/require-certificate-verification",
          "tidb-tls/require-min-tls-version",
        ],
        "good.mjs": [],
      },
    });
    expect(eslintIn(folder, "good.mjs").status).toBe(0);
    expect(eslintIn(folder, "--fix", "bad.mjs")).toEqual({ status: 0, found: { "bad.mjs": [] } });
    expect(readFileSync(path.join(folder, "bad.mjs"), "utf8")).toBe(GOOD);
    // What was fixed stays fixed.
    expect(eslintIn(folder, "bad.mjs")).toEqual({ status: 0, found: { "bad.mjs": [] } });
  });

  it("reads JSON in its own language, and in that of another plugin", () => {
    const config = `import { defineConfig } from "eslint/config";
import json from "${pathToFileURL(path.join(root, "node_modules/@eslint/json/dist/index.js")).href}";
import tidbTls from "eslint-plugin-tidb-tls";

export default defineConfig([
  { files: ["**/*.json"], language: "tidb-tls/json" },
  { files: ["**/*.jsonc"], plugins: { json }, language: "json/jsonc" },
  tidbTls.configs.recommended,
]);
`;
    const unused = "{} // eslint-disable-line";
    const files = {
      "a.json": `${unused}\n"`,
      "b.json": "{} // eslint no-var: [warn]",
      "c.jsonc": unused,
    };
    const folder = project(eslint, { "eslint.config.mjs": config, ...files });
    expect(eslintIn(folder, ...Object.keys(files))).toEqual({
      status: 0,
      // A comment that silences nothing.
      found: { "a.json": [null], "b.json": [], "c.jsonc": [null] },
    });
  });

  it("can be extended by name", () => {
    const config = `import { defineConfig } from "eslint/config";
import tidbTls from "eslint-plugin-tidb-tls";

export default defineConfig([{ files: ["**/*.mjs"], plugins: { "tidb-tls": tidbTls }, extends: ["tidb-tls/recommended"] }]);
`;
    const folder = project(eslint, { "eslint.config.mjs": config, "bad.mjs": BAD });
    expect(eslintIn(folder, "bad.mjs").found["bad.mjs"]).toHaveLength(3);
  });

  it("has types that a strict compiler accepts", () => {
    const folder = project(eslint, { ...typed(), "tsconfig.json": JSON.stringify(STRICT) });
    expect(
      node(folder, path.join(root, "node_modules/typescript/bin/tsc"), "--project", ".").stdout,
    ).toBe("");
  });
});
