import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { resolveModule } from "../../src/project/modules.js";
import { makeProject, type Files } from "./folder.js";

const PACKAGE = '{ "name": "shop" }';
const json = (data: unknown): string => JSON.stringify(data);

/** What a name leads to in a project of these files, from its root. */
function resolved(files: Files, specifier: string, from = "src/db.ts"): string | undefined {
  const { folder } = makeProject({ "package.json": PACKAGE, [from]: "", ...files });
  return found(folder, specifier, from);
}

function found(folder: string, specifier: string, from = "src/db.ts"): string | undefined {
  const file = resolveModule(specifier, path.join(folder, from));
  return file === undefined ? undefined : path.relative(folder, file).replaceAll(path.sep, "/");
}

const empty = (...names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [name, name.endsWith(".json") ? "{}" : ""]));

describe("a relative path", () => {
  it.each<[string, string, string, string?]>([
    ["./config", "src/config.ts", "src/config.ts"],
    ["./config", "src/config.tsx", "src/config.tsx"],
    ["./config", "src/config.js", "src/config.js"],
    ["./config", "src/config.mjs", "src/config.mjs"],
    ["./config", "src/config.cjs", "src/config.cjs"],
    ["./config", "src/config.json", "src/config.json"],
    ["./config.ts", "src/config.ts", "src/config.ts"],
    ["./config.js", "src/config.js", "src/config.js"],
    ["./config.json", "src/config.json", "src/config.json"],
    ["./config.js", "src/config.ts", "src/config.ts"],
    ["./config.js", "src/config.tsx", "src/config.tsx"],
    ["./config.jsx", "src/config.tsx", "src/config.tsx"],
    ["./config.mjs", "src/config.mts", "src/config.mts"],
    ["./config.cjs", "src/config.cts", "src/config.cts"],
    ["./config.js", "src/config.ts", "src/config.ts", "src/db.js"],
    ["./config.local", "src/config.local.ts", "src/config.local.ts"],
    ["./config/db", "src/config/db.ts", "src/config/db.ts"],
    ["./config", "src/config/index.ts", "src/config/index.ts"],
    ["./config/", "src/config/index.js", "src/config/index.js"],
    ["./config/index.js", "src/config/index.ts", "src/config/index.ts"],
    [".", "src/index.ts", "src/index.ts"],
    ["./", "src/index.ts", "src/index.ts"],
    ["..", "index.ts", "index.ts"],
    ["../", "index.js", "index.js"],
    ["../..", "index.js", "index.js", "src/a/db.ts"],
    ["../config", "config.ts", "config.ts"],
    ["./a b", "src/a b.ts", "src/a b.ts"],
  ])("%s is %s", (specifier, file, expected, from) => {
    expect(resolved(empty(file), specifier, from)).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    ["./config", []],
    ["./config", ["src/config.txt"]],
    ["./config", ["src/config.d.ts"]],
    ["./config.js", ["src/config.d.ts"]],
    ["./config.d.ts", ["src/config.d.ts"]],
    ["./config.d", ["src/config.d.ts"]],
    ["./config", ["src/config/db.ts"]],
    ["./config/", ["src/config.ts"]],
    ["..", ["src.ts"]],
    ["./config.js", ["src/config.mts"]],
    ["./config.ts", ["src/config.js"]],
    ["./Config", []],
    // Nobody knows which of the two is loaded.
    ["./config", ["src/config.ts", "src/config.js"]],
    ["./config.js", ["src/config.ts", "src/config.js"]],
  ])("%s is unknown with %j", (specifier, files) => {
    expect(resolved(empty(...files), specifier)).toBeUndefined();
  });

  it("is that of the program before that of data, and a file before a folder", () => {
    const files = ["src/config.ts", "src/config.json", "src/config/index.ts"];
    expect(resolved(empty(...files), "./config")).toBe("src/config.ts");
    expect(resolved(empty(...files.slice(1)), "./config")).toBe("src/config.json");
    expect(resolved(empty(...files.slice(2)), "./config")).toBe("src/config/index.ts");
  });

  it("is loaded as it is written, in JavaScript", () => {
    const files = empty("src/config.ts", "src/config.js");
    expect(resolved(files, "./config.js", "src/db.js")).toBe("src/config.js");
  });

  it("is a folder that says what is loaded", () => {
    const files = empty("src/config/lib.ts", "src/config/lib/index.ts", "src/config/index.ts");
    const main = (text: string, from = files): string | undefined =>
      resolved({ ...from, "src/config/package.json": text }, "./config");
    expect(main('{ "main": "lib" }')).toBe("src/config/lib.ts");
    expect(main('{ "main": "./lib.js" }')).toBe("src/config/lib.ts");
    expect(main('{ "main": "lib/" }')).toBe("src/config/lib/index.ts");
    expect(main('{ "main": "." }')).toBe("src/config/index.ts");
    expect(
      resolved(
        { ...files, "src/config/package.json": '{ "main": "." }', "src/config.ts": "" },
        "./config/",
      ),
    ).toBe("src/config/index.ts");
    expect(main('{ "type": "commonjs" }')).toBe("src/config/index.ts");
    expect(main('{ "main": "missing.js" }')).toBeUndefined();
    expect(main('{ "main": ')).toBeUndefined();
    expect(main('{ "main": "../../../outside.js" }')).toBeUndefined();
  });
});

describe("paths of a compiler's configuration", () => {
  const PATHS = { "@/*": ["./src/*"], "~config": ["./src/config.ts"], "lib/*": ["./lib/*.js"] };
  const config = (paths: object = PATHS, more: object = {}): string =>
    json({ compilerOptions: { paths, ...more } });
  const files = empty("src/config.ts", "src/a/index.ts", "lib/b.js");

  it.each<[string, string | undefined]>([
    ["@/config", "src/config.ts"],
    ["@/config.js", "src/config.ts"],
    ["@/a", "src/a/index.ts"],
    ["~config", "src/config.ts"],
    ["lib/b", "lib/b.js"],
    ["@/missing", undefined],
    ["~config/a", undefined],
    ["lib/b.js", undefined],
    ["@", undefined],
  ])("%s is %s", (specifier, expected) => {
    for (const name of ["tsconfig.json", "jsconfig.json"])
      expect(resolved({ ...files, [name]: config() }, specifier)).toBe(expected);
  });

  it.each<[string, Files]>([
    ["comments", { "tsconfig.json": `// a\n${config().replace(/\}$/, ",}")} /* b */` }],
    ["a mark at the beginning", { "tsconfig.json": `\uFEFF${config()}` }],
    ["baseUrl", { "tsconfig.json": config({ "@/*": ["src/*"] }, { baseUrl: "." }) }],
    [
      "baseUrl and no path",
      { "tsconfig.json": config({}, { baseUrl: "src" }), "src/@/config.ts": "" },
    ],
    ["several targets", { "tsconfig.json": config({ "@/*": ["./gen/*", "./src/*"] }) }],
    ["the longest key", { "tsconfig.json": config({ "*": ["./gen/*"], "@/*": ["./src/*"] }) }],
    ["${configDir}", { "tsconfig.json": config({ "@/*": ["${configDir}/src/*"] }) }],
    ["extends", { "tsconfig.json": json({ extends: "./base.json" }), "base.json": config() }],
    [
      "extends without an ending",
      { "tsconfig.json": json({ extends: "./base" }), "base.json": config() },
    ],
    [
      "extends in a chain",
      {
        "tsconfig.json": json({ extends: "./conf/a.json" }),
        "conf/a.json": json({ extends: "../tsconfig.base.json" }),
        "tsconfig.base.json": config(),
      },
    ],
    [
      "extends of several",
      {
        "tsconfig.json": json({ extends: ["./a.json", "./b.json"] }),
        "a.json": config({ "@/*": ["./gen/*"] }),
        "b.json": config(),
      },
    ],
    [
      "extends of a package",
      {
        "tsconfig.json": json({ extends: "@acme/tsconfig/base" }),
        "node_modules/@acme/tsconfig/base.json": config({ "@/*": ["${configDir}/src/*"] }),
      },
    ],
    [
      "extends of a framework that has generated nothing",
      {
        "tsconfig.json": json({
          extends: "./.nuxt/tsconfig.json",
          ...(JSON.parse(config()) as object),
        }),
      },
    ],
    [
      "paths of what is extended, from its own folder",
      {
        "tsconfig.json": json({ extends: "./.svelte-kit/tsconfig.json" }),
        ".svelte-kit/tsconfig.json": config({ "@/*": ["../src/*"] }),
      },
    ],
    [
      "references",
      {
        "tsconfig.json": json({
          files: [],
          references: [{ path: "./tsconfig.node.json" }, { path: "./tsconfig.app.json" }],
        }),
        "tsconfig.node.json": json({
          include: ["vite.config.ts"],
          compilerOptions: { paths: { "@/*": ["./gen/*"] } },
        }),
        "tsconfig.app.json": json({ include: ["src"], compilerOptions: { paths: PATHS } }),
      },
    ],
    [
      "references of a framework",
      {
        "tsconfig.json": json({ files: [], references: [{ path: "./.nuxt/tsconfig.app.json" }] }),
        ".nuxt/tsconfig.app.json": json({
          include: ["../src/**/*"],
          exclude: ["../src/other/**"],
          compilerOptions: { paths: { "@/*": ["../src/*"] } },
        }),
      },
    ],
    [
      "the longest beginning",
      { "tsconfig.json": config({ "*/config": ["./gen/x"], "@/*": ["./src/*"] }) },
    ],
    [
      "references to files",
      {
        "tsconfig.json": json({ files: [], references: [{ path: "./a.json" }] }),
        "a.json": json({ files: ["src/db.ts"], compilerOptions: { paths: PATHS } }),
      },
    ],
    ["a farther folder", { "tsconfig.json": config(), "src/a.txt": "" }],
  ])("are read with %s", (_, more) => {
    expect(resolved({ ...files, ...more }, "@/config")).toMatch(/^src\/(?:@\/)?config\.ts$/);
  });

  it.each<[string, Files]>([
    ["no configuration", {}],
    ["broken JSON", { "tsconfig.json": config().slice(0, -1) }],
    ["another name", { "tsconfig.build.json": config() }],
    ["a list", { "tsconfig.json": "[]" }],
    ["null", { "tsconfig.json": "null" }],
    ["an empty file", { "tsconfig.json": "" }],
    ["paths that are a list", { "tsconfig.json": config(["./src/*"]) }],
    ["paths that are null", { "tsconfig.json": json({ compilerOptions: { paths: null } }) }],
    ["targets that are none", { "tsconfig.json": config({ "@/*": "./src/*" }) }],
    ["a target that is a number", { "tsconfig.json": config({ "@/*": [1, null] }) }],
    [
      "a key with two stars",
      { "tsconfig.json": config({ "@/*/*": ["./src/*"], "@/*fig*": ["./src/config"] }) },
    ],
    ["a nearer configuration", { "tsconfig.json": config(), "src/tsconfig.json": "{}" }],
    [
      "paths that are replaced",
      {
        "tsconfig.json": json({ extends: "./b.json", compilerOptions: { paths: {} } }),
        "b.json": config(),
      },
    ],
    [
      "a circle of extends",
      {
        "tsconfig.json": json({ extends: "./b.json", ...(JSON.parse(config()) as object) }),
        "b.json": json({ extends: "./tsconfig.json" }),
      },
    ],
    [
      "a broken file that is extended",
      {
        "tsconfig.json": json({ extends: "./b.json", ...(JSON.parse(config()) as object) }),
        "b.json": "{",
      },
    ],
    [
      "references that leave the file out",
      {
        "tsconfig.json": json({ files: [], references: [{ path: "./a.json" }] }),
        "a.json": json({ include: ["lib"], compilerOptions: { paths: PATHS } }),
      },
    ],
    [
      "references that exclude the file",
      {
        "tsconfig.json": json({ files: [], references: [{ path: "./a.json" }] }),
        "a.json": json({ include: ["src"], exclude: ["src"], compilerOptions: { paths: PATHS } }),
      },
    ],
    ["a path that leads out", { "tsconfig.json": config({ "@/*": ["../*", "/etc/*"] }) }],
    [
      "an installed file first",
      {
        "tsconfig.json": config({ "@/*": ["./node_modules/*", "./src/*"] }),
        "node_modules/config.js": "",
      },
    ],
  ])("are unknown with %s", (_, more) => {
    expect(resolved({ ...files, ...more }, "@/config")).toBeUndefined();
  });

  it("may hold what a replacement would read", () => {
    const paths = { "@/*": ["./src/*"] };
    expect(resolved({ "tsconfig.json": config(paths), "src/$&.ts": "" }, "@/$&")).toBe("src/$&.ts");
  });

  it("come with conditions of the project's own", () => {
    const workspace = {
      "package.json": json({ name: "shop", workspaces: ["packages/*"] }),
      "packages/db/package.json": json({
        name: "@acme/db",
        exports: { ".": { "@acme/source": "./src/index.ts", default: "./dist/index.js" } },
      }),
      "packages/db/src/index.ts": "",
    };
    const custom = json({ compilerOptions: { customConditions: ["@acme/source"] } });
    expect(resolved(workspace, "@acme/db")).toBeUndefined();
    expect(resolved({ ...workspace, "tsconfig.json": custom }, "@acme/db")).toBe(
      "packages/db/src/index.ts",
    );
  });
});

describe("imports of a package", () => {
  const files = empty("src/config.ts", "src/lib/a.ts", "src/b.js", "src/c.cjs");
  it.each<[string, unknown, string | undefined]>([
    ["#config", { "#config": "./src/config.ts" }, "src/config.ts"],
    ["#config", { "#config": "./src/config.js" }, "src/config.ts"],
    ["#lib/a", { "#lib/*": "./src/lib/*.ts" }, "src/lib/a.ts"],
    ["#lib/a.js", { "#lib/*": "./src/lib/*" }, "src/lib/a.ts"],
    ["#lib/a", { "#*": "./src/no/*.ts", "#lib/*": "./src/lib/*.ts" }, "src/lib/a.ts"],
    ["#b", { "#b": { require: "./src/c.cjs", default: "./src/b.js" } }, "src/b.js"],
    ["#b", { "#b": { import: "./src/b.js", require: "./src/c.cjs" } }, "src/b.js"],
    ["#b", { "#b": { require: "./src/c.cjs" } }, "src/c.cjs"],
    ["#b", { "#b": { browser: "./src/config.ts", node: "./src/b.js" } }, "src/b.js"],
    // Node goes on where a condition leads to nothing.
    ["#b", { "#b": { node: { browser: "./src/c.cjs" }, default: "./src/b.js" } }, "src/b.js"],
    ["#b", { "#b": ["./src/b.js", "./src/c.cjs"] }, "src/b.js"],
    ["#b", { "#b": { types: "./src/config.ts", default: "./src/b.js" } }, "src/b.js"],
    ["#b", { "#b": { development: "./src/config.ts", default: "./dist/b.js" } }, "src/config.ts"],
    ["#a", { "#a": "@acme/a" }, undefined],
    ["#b", { "#b": null }, undefined],
    ["#b", { "#b": { node: null, default: "./src/b.js" } }, undefined],
    ["#b", { "#b": 1 }, undefined],
    ["#b", { "#b": "../b.js" }, undefined],
    ["#b", { "#b": "./src/../src/b.js" }, undefined],
    ["#b", { "#b": "./node_modules/b.js" }, undefined],
    ["#b", { "#b": "/etc/passwd" }, undefined],
    ["#b", { "#b": "node:fs" }, undefined],
    ["#b", { "#b": "mysql2" }, undefined],
    ["#lib/a", { "#lib/*/*": "./src/lib/*.ts" }, undefined],
    ["#aba", { "#ab*ba": "./src/b.js" }, undefined],
    ["#missing", { "#config": "./src/config.ts" }, undefined],
    ["#config", null, undefined],
    ["#config", ["./src/config.ts"], undefined],
    ["#", { "#": "./src/config.ts" }, "src/config.ts"],
  ])("%s of %j is %s", (specifier, imports, expected) => {
    const own = json({ name: "shop", imports });
    expect(resolved({ ...files, "package.json": own }, specifier)).toBe(expected);
  });

  it("are those of the nearest one", () => {
    const own = { "package.json": json({ imports: { "#config": "./src/config.ts" } }), ...files };
    expect(resolved(own, "#config", "src/lib/db.ts")).toBe("src/config.ts");
    expect(resolved({ ...own, "src/lib/package.json": "{}" }, "#config", "src/lib/db.ts")).toBe(
      undefined,
    );
  });
});

describe("a package's own name", () => {
  it.each<[string, unknown, string | undefined]>([
    ["shop", "./src/config.ts", "src/config.ts"],
    ["shop", { ".": "./src/config.ts" }, "src/config.ts"],
    ["shop/config", { "./config": "./src/config.js" }, "src/config.ts"],
    ["shop/config", { "./*": "./src/*.ts" }, "src/config.ts"],
    ["shop/config", { "./*": "./src/*.ts", "./config": null }, undefined],
    ["shop/config", { ".": "./src/config.ts" }, undefined],
    ["shop", { ".": "./src/config.ts", import: "./src/config.ts" }, undefined],
    ["shop/../config", { "./*": "./src/*.ts" }, undefined],
    ["shop//config", { "./*": "./src/*.ts" }, undefined],
    ["shop", null, undefined],
    ["shop", false, undefined],
    ["shop2", "./src/config.ts", undefined],
  ])("%s with exports %j is %s", (specifier, exports, expected) => {
    const own = json({ name: "shop", exports });
    expect(resolved({ "package.json": own, "src/config.ts": "" }, specifier)).toBe(expected);
  });
});

describe("a package of the workspace", () => {
  const members = (patterns: unknown): Files => ({
    "package.json": json({ name: "shop", workspaces: patterns }),
  });
  const FROM = "packages/api/src/db.ts";
  const api = { "packages/api/package.json": '{ "name": "@acme/api" }' };
  const db = (data: object, ...files: readonly string[]): Files => ({
    "packages/db/package.json": json({ name: "@acme/db", ...data }),
    ...empty(...files.map((file) => `packages/db/${file}`)),
  });
  const plain = { ...api, ...db({}, "index.ts", "src/a.ts") };

  it.each<[string, object, readonly string[], string | undefined]>([
    ["@acme/db", {}, ["index.ts"], "index.ts"],
    ["@acme/db", { main: "src/a.ts" }, ["src/a.ts", "index.ts"], "src/a.ts"],
    ["@acme/db", { main: "./src" }, ["src/index.ts"], "src/index.ts"],
    ["@acme/db", { module: "./src/a.ts" }, ["src/a.ts"], "src/a.ts"],
    ["@acme/db", { main: "dist/a.js" }, ["dist/a.js", "src/a.ts"], "dist/a.js"],
    ["@acme/db", { main: "dist/a.js", source: "src/a.ts" }, ["src/a.ts"], "src/a.ts"],
    ["@acme/db", { main: "dist/a.js", types: "src/a.ts" }, ["src/a.ts"], "src/a.ts"],
    ["@acme/db", { types: "src/a.ts" }, ["src/a.ts"], "src/a.ts"],
    ["@acme/db", { exports: "./src/a.ts", main: "b.js" }, ["src/a.ts", "b.js"], "src/a.ts"],
    ["@acme/db", { exports: null, main: "b.js" }, ["b.js"], "b.js"],
    ["@acme/db/a", { exports: { "./*": "./src/*.ts" } }, ["src/a.ts"], "src/a.ts"],
    [
      "@acme/db/a",
      { exports: { "./*": { types: "./src/*.ts", default: "./dist/*.js" } } },
      ["src/a.ts"],
      "src/a.ts",
    ],
    [
      "@acme/db/a",
      { exports: { "./*": { source: "./src/*.ts", default: "./dist/*.js" } } },
      ["src/a.ts", "dist/a.js"],
      "dist/a.js",
    ],
    [
      "@acme/db",
      { exports: { ".": { import: { types: "./src/a.ts", default: "./dist/a.js" } } } },
      ["src/a.ts"],
      "src/a.ts",
    ],
    [
      "@acme/db",
      { exports: { ".": { require: { types: "./src/a.ts", default: "./dist/a.js" } } } },
      ["src/a.ts"],
      "src/a.ts",
    ],
    ["@acme/db/src/a", {}, ["src/a.ts"], "src/a.ts"],
    ["@acme/db/src/a.js", {}, ["src/a.ts"], "src/a.ts"],
    // What is built is nobody's guess.
    ["@acme/db", { main: "dist/index.js" }, ["src/index.ts", "index.ts"], undefined],
    [
      "@acme/db",
      { main: "dist/a.js", types: "dist/a.d.ts" },
      ["src/a.ts", "dist/a.d.ts"],
      undefined,
    ],
    ["@acme/db", { types: "types.d.ts" }, ["types.d.ts"], undefined],
    ["@acme/db", { exports: "./dist/a.js" }, ["src/a.ts"], undefined],
    ["@acme/db", { exports: { "./*": "./src/*.ts" } }, ["src/a.ts"], undefined],
    ["@acme/db/src/a", { exports: "./index.ts" }, ["src/a.ts", "index.ts"], undefined],
    ["@acme/db/missing", {}, ["src/a.ts"], undefined],
    ["@acme/db/../db/index", {}, ["index.ts"], undefined],
    ["@acme/db//index", {}, ["index.ts"], undefined],
    ["@acme/db2", {}, ["index.ts"], undefined],
    ["@acme", {}, ["index.ts"], undefined],
  ])("%s of %j with %j is %s", (specifier, data, files, expected) => {
    const all = { ...members(["packages/*"]), ...api, ...db(data, ...files) };
    const file = expected === undefined ? undefined : `packages/db/${expected}`;
    expect(resolved(all, specifier, FROM)).toBe(file);
  });

  it.each<[string, Files]>([
    ["npm's list", members(["packages/*"])],
    ["exact names", members(["packages/api", "./packages/db/"])],
    ["any depth", members(["packages/**"])],
    ["any depth at all", members(["**"])],
    ["a part of a name", members(["pack*s/*"])],
    ["two in one", members(["{apps,packages}/*"])],
    ["others left out", members(["packages/*", "!packages/old-*"])],
    ["yarn's object", members({ packages: ["packages/*"], nohoist: [] })],
    ["pnpm's file", { "pnpm-workspace.yaml": "packages:\n  - 'packages/*' # all\n" }],
    ["pnpm's file in one line", { "pnpm-workspace.yaml": 'packages: ["packages/*"]\n' }],
    ["Lerna's file", { "lerna.json": '{ "packages": ["packages/*"] }' }],
  ])("is found by %s", (_, files) => {
    expect(resolved({ ...plain, ...files }, "@acme/db", FROM)).toBe("packages/db/index.ts");
  });

  it.each<[string, Files]>([
    ["no list", members(undefined)],
    ["another folder", members(["apps/*"])],
    ["a name alone", members(["packages"])],
    ["one level", members(["*"])],
    ["one that leaves it out", members(["packages/*", "!packages/db"])],
    ["one that leaves all out", members(["packages/*", "!**/db"])],
    ["one without the importing package", members(["packages/db"])],
    ["a name that overlaps", members(["packages/d*db", "packages/api"])],
    ["a text", members("packages/*")],
    ["numbers", members([1, null])],
    ["a path that leads out", members(["../packages/*", "packages/../packages/*"])],
    ["a broken file", { "package.json": '{ "workspaces": ["packages/*"] ' }],
    ["a broken file of pnpm", { "pnpm-workspace.yaml": "packages: [packages/*\n  - :" }],
    ["a file of pnpm that says nothing", { "pnpm-workspace.yaml": "" }],
    ["a package that is a list", { ...members(["packages/*"]), "packages/db/package.json": "[]" }],
    [
      "two of that name",
      { ...members(["packages/*"]), "packages/two/package.json": '{ "name": "@acme/db" }' },
    ],
    ["an installed one", { ...members(["packages/*"]), "node_modules/@acme/db/index.ts": "" }],
  ])("is not found by %s", (_, files) => {
    expect(resolved({ ...plain, ...files }, "@acme/db", FROM)).toBeUndefined();
  });

  it.each<[string, string | undefined]>([
    ["*", "packages/db/index.ts"],
    ["^1.0.0", "packages/db/index.ts"],
    ["workspace:*", "packages/db/index.ts"],
    ["workspace:^1.0.0", "packages/db/index.ts"],
    ["file:../db", "packages/db/index.ts"],
    ["link:../other", "packages/other/index.ts"],
    ["npm:other@1", undefined],
    ["workspace:@acme/other@*", undefined],
    ["acme/db", undefined],
    ["git+ssh://git@example.com/db.git", undefined],
    ["file:../missing", undefined],
  ])("is asked for as %s", (asked, expected) => {
    const files = {
      ...plain,
      ...members(["packages/*"]),
      "packages/api/package.json": json({ name: "@acme/api", dependencies: { "@acme/db": asked } }),
      "packages/other/index.ts": "",
    };
    expect(resolved(files, "@acme/db", FROM)).toBe(expected);
  });

  const OUT = { rootDir: "src", outDir: "dist" };
  const compiled = (options: object, more: object = {}): Files => ({
    "packages/db/tsconfig.json": json({ compilerOptions: options, ...more }),
  });
  it.each<[string, string, Files]>([
    ["@acme/db", "from where to where it is compiled", compiled(OUT)],
    ["@acme/db/a", "the same of a part", compiled(OUT)],
    [
      "@acme/db",
      "it in what it extends",
      {
        ...compiled({ outDir: "dist" }, { extends: "../../base.json" }),
        "base.json": json({ compilerOptions: { rootDir: "${configDir}/src", outDir: "out" } }),
      },
    ],
    [
      "@acme/db",
      "it in what it refers to",
      {
        "packages/db/tsconfig.json": json({
          files: [],
          references: [{ path: "tsconfig.lib.json" }],
        }),
        "packages/db/tsconfig.lib.json": json({ include: ["src"], compilerOptions: OUT }),
      },
    ],
    [
      "@acme/db",
      "that it emits after all",
      {
        ...compiled({ ...OUT, noEmit: false }, { extends: "../../base.json" }),
        "base.json": json({ compilerOptions: { noEmit: true } }),
      },
    ],
  ])("%s is not built, and its compiler is told %s", (specifier, _, files) => {
    const exported = { ".": "./dist/a.js", "./a": { require: "./dist/a.js" } };
    for (const data of [
      { exports: exported },
      { main: "dist/a", exports: specifier === "@acme/db" ? undefined : exported },
    ]) {
      const all = { ...members(["packages/*"]), ...api, ...db(data, "src/a.ts"), ...files };
      expect(resolved(all, specifier, FROM)).toBe("packages/db/src/a.ts");
      const built = { ...all, "packages/db/dist/a.js": "" };
      expect(resolved(built, specifier, FROM)).toBe("packages/db/dist/a.js");
    }
  });

  it.each<[string, Files]>([
    ["only to where", compiled({ outDir: "dist" })],
    ["only from where", compiled({ rootDir: "src" })],
    ["to where else", compiled({ ...OUT, outDir: "out" })],
    ["from where else", compiled({ ...OUT, rootDir: "lib" })],
    ["not to emit", compiled({ ...OUT, noEmit: true })],
    ["to leave it out", compiled(OUT, { exclude: ["src/a.ts"] })],
    ["to include others", compiled(OUT, { include: ["lib"] })],
    ["another folder of both", compiled({ rootDir: "src/lib", outDir: "dist/lib" })],
    ["what nobody can read", { "packages/db/tsconfig.json": `{ "compilerOptions": ${json(OUT)}` }],
    [
      "what stands in another folder",
      {
        "tsconfig.json": json({
          compilerOptions: { rootDir: "packages/db/src", outDir: "packages/db/dist" },
        }),
      },
    ],
  ])("is not built, and its compiler is told %s", (_, files) => {
    const all = {
      ...members(["packages/*"]),
      ...api,
      ...db({ exports: "./dist/a.js" }, "src/a.ts"),
      ...files,
    };
    expect(resolved(all, "@acme/db", FROM)).toBeUndefined();
  });

  it("may be linked, also where no list names it", () => {
    const { folder } = makeProject({
      ...plain,
      "package.json": PACKAGE,
      ".git/HEAD": "",
      "node_modules/@acme/a": "",
    });
    symlinkSync("../../packages/db", path.join(folder, "node_modules/@acme/db"));
    expect(found(folder, "@acme/db", FROM)).toBe("packages/db/index.ts");
  });

  it("is not a folder that is to be built", () => {
    const data = { main: "dist" };
    const all = {
      ...members(["packages/*"]),
      ...api,
      ...db(data, "src.ts", "src/a.ts"),
      ...compiled(OUT, { include: ["src.ts"] }),
    };
    expect(resolved(all, "@acme/db", FROM)).toBeUndefined();
  });

  it("is unknown where what describes it is broken", () => {
    const all = { ...plain, ...members(["packages/*"]) };
    expect(resolved(all, "@acme/db/src/a", FROM)).toBe("packages/db/src/a.ts");
    expect(
      resolved({ ...all, "packages/api/tsconfig.json": "{" }, "@acme/db", FROM),
    ).toBeUndefined();
    const { folder } = makeProject({
      ...all,
      "packages/db/package.json": "{",
      "node_modules/@acme/a": "",
    });
    symlinkSync("../../packages/db", path.join(folder, "node_modules/@acme/db"));
    expect(found(folder, "@acme/db/src/a", FROM)).toBeUndefined();
    expect(found(folder, "@acme/db", FROM)).toBeUndefined();
  });

  it("is another's where the link leads out, or into installed packages", () => {
    const { folder: outside } = makeProject(empty("index.ts"));
    const { folder } = makeProject({
      ...plain,
      ...members(["packages/*"]),
      "node_modules/.pnpm/db/index.ts": "",
      "node_modules/@acme/a": "",
    });
    symlinkSync(outside, path.join(folder, "node_modules/@acme/db"));
    symlinkSync("../.pnpm/db", path.join(folder, "node_modules/@acme/other"));
    expect(found(folder, "@acme/db", FROM)).toBeUndefined();
    expect(found(folder, "@acme/other", FROM)).toBeUndefined();
  });
});

describe("what is no file of the project", () => {
  it.each([
    ...["", "/abs", "/", "C:\\x", "C:/x", "\\x", ".\\x", "a\0b", "./a\0b", "./x?raw", "@/x?url"],
    ...[
      "node:fs",
      "fs",
      "fs/promises",
      "node:x",
      "https://example.com/x.js",
      "data:text/javascript,",
    ],
    ...[
      "npm:x",
      "virtual:x",
      "file:///x.js",
      "./x#y",
      "./x%20y",
      "mysql2",
      "mysql2/promise",
      "@acme",
    ],
    ...[
      "@",
      "@/",
      "#",
      "#x",
      "...",
      ".x",
      "..x",
      "*",
      "a*b",
      "__proto__",
      "constructor",
      "./__proto__",
    ],
    ...[
      "../".repeat(50),
      `${"../".repeat(40)}etc/passwd`,
      "./" + "a".repeat(5000),
      "a/".repeat(5000),
    ],
    "./\uD800",
  ])("%j", (specifier) => {
    const files = empty("x.ts", "src/x.ts", "src/x", "src/fs.ts", "fs.ts", "src/a.ts");
    const all = {
      ...files,
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    };
    expect(resolved(all, specifier)).toBeUndefined();
  });

  it.each(["src/x?raw.ts", "src/x#y.ts", "src/x%20y.ts", "src/a:b.ts"])("is not %s", (file) => {
    expect(resolved({ [file]: "" }, file.replace("src/", "./"))).toBeUndefined();
  });

  it("is not Node's own, nor named by its whole path, wherever names lead", () => {
    const paths = { compilerOptions: { paths: { "*": ["./src/*", "*"] } } };
    const { folder } = makeProject({
      "package.json": PACKAGE,
      ...empty("src/fs.ts", "src/x.ts"),
      "tsconfig.json": json(paths),
    });
    expect(found(folder, "x")).toBe("src/x.ts");
    for (const name of ["fs", "node:fs", path.join(folder, "src/x.ts")])
      expect(found(folder, name)).toBeUndefined();
  });

  it("is installed, however it is named", () => {
    const files = empty("node_modules/a/index.js", "src/node_modules/b.ts");
    expect(resolved(files, "a")).toBeUndefined();
    expect(resolved(files, "../node_modules/a/index.js")).toBeUndefined();
    expect(resolved(files, "./node_modules/b")).toBeUndefined();
  });

  it("is outside of the project", () => {
    const files = { "other.ts": "", "app/package.json": PACKAGE };
    const { folder } = makeProject(files);
    expect(found(folder, "../../other", "app/src/db.ts")).toBeUndefined();
    const { folder: repository } = makeProject({ ...files, ".git/HEAD": "" });
    expect(found(repository, "../../other", "app/src/db.ts")).toBe("other.ts");
  });

  it("is asked for from a file that is none", () => {
    for (const from of [
      "src/db.ts",
      "",
      "<input>",
      "/no\0where/db.ts",
      `/${"x/".repeat(3000)}db.ts`,
    ])
      expect(resolveModule("./config", from)).toBeUndefined();
  });
});

it("sees what has changed", () => {
  const { folder, write } = makeProject({
    "package.json": PACKAGE,
    "src/a.ts": "",
    "lib/a.ts": "",
  });
  const paths = (target: string): Files => ({
    "tsconfig.json": json({ compilerOptions: { paths: { "@/*": [target] } } }),
  });
  expect(found(folder, "@/a")).toBeUndefined();
  write(paths("./src/*"));
  expect(found(folder, "@/a")).toBe("src/a.ts");

  write(paths("././lib/*"));
  expect(found(folder, "@/a")).toBe("lib/a.ts");
  write({ "package.json": json({ imports: { "#a": "./src/a.ts" } }) });
  expect(found(folder, "#a")).toBe("src/a.ts");
  write({ "package.json": json({ imports: { "#a": "./src/../lib/a.ts", "#b": "./lib/a.ts" } }) });
  expect(found(folder, "#b")).toBe("lib/a.ts");
  expect(found(folder, "./new")).toBeUndefined();
  write({ "src/new.ts": "" });
  expect(found(folder, "./new")).toBe("src/new.ts");
});
