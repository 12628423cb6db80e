import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { resolveModule } from "../../src/project/modules.js";
import { makeProject, type Files } from "./folder.js";

const json = (data: unknown): string => JSON.stringify(data);
const empty = (...names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [name, name.endsWith(".json") ? "{}" : ""]));

/** What TypeScript finds, with the options of the configuration of that name. */
function byTypeScript(specifier: string, from: string, config: string): string | undefined {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const more = {
    allowJs: true,
    resolveJsonModule: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const parsed = ts.sys.fileExists(config)
    ? ts.getParsedCommandLineOfConfigFile(config, more, host)
    : undefined;
  const { resolvedModule } = ts.resolveModuleName(specifier, from, parsed?.options ?? more, ts.sys);
  return resolvedModule && path.normalize(resolvedModule.resolvedFileName);
}

interface Project {
  readonly files: Files;
  readonly from: string;
  readonly asked: readonly string[];
  /** Of these both must find a file, so that the comparison is not of nothing. */
  readonly least: number;
  readonly config?: string;
}

const FILES = empty(
  ...["index.ts", "src/db.ts", "src/a.ts", "src/b.tsx", "src/c.js", "src/d.jsx", "src/e.mts"],
  ...["src/f.cts", "src/g.json", "src/h/index.ts", "src/i/index.js", "src/j.test.ts"],
  ...["src/k.ts", "src/k/index.ts", "src/l/package.json", "src/l/lib.ts", "src/lib/a.ts"],
);

const PROJECTS: Readonly<Record<string, Project>> = {
  "relative paths": {
    files: { ...FILES, "src/l/package.json": '{ "main": "./lib.js" }' },
    from: "src/db.ts",
    asked: [
      ...["./a", "./a.js", "./a.ts", "./b", "./b.js", "./b.jsx", "./b.tsx", "./c", "./c.js"],
      ...["./d", "./d.jsx", "./e.mjs", "./e.mts", "./f.cjs", "./f.cts", "./g.json", "./h", "./h/"],
      ...["./i", "./i/index", "./i/index.js", "./j.test", "./k", "./k/", "./k/index", "./l"],
      ...["..", "../", "../index", "../src/a", "./lib/../a", "./missing", "./a.mjs", "../../x"],
    ],
    least: 29,
  },
  "paths, baseUrl and extends": {
    files: {
      ...FILES,
      "tsconfig.json": json({ extends: ["./conf/a.json", "./conf/b.json"] }),
      "conf/a.json": json({ compilerOptions: { paths: { "x/*": ["../src/*"] } } }),
      "conf/b.json": json({
        extends: "./c",
        compilerOptions: {
          paths: {
            ...{ "@/*": ["./src/*"], "@/lib/*": ["./gen/*", "./src/lib/*"], one: ["./src/a.ts"] },
            ...{
              "@js/*.js": ["./src/*.ts"],
              "#own/*": ["${configDir}/src/*"],
              "*/end": ["./src/*"],
            },
          },
        },
      }),
      "conf/c.json": json({ compilerOptions: { baseUrl: "..", ignoreDeprecations: "6.0" } }),
    },
    from: "src/db.ts",
    asked: [
      ...["@/a", "@/a.js", "@/b", "@/h", "@/lib/a", "@/k", "one", "one/a", "@js/a.js", "#own/a"],
      ...["a/end", "src/a", "index", "x/a", "@/missing", "@/", "@", "@/l/lib"],
    ],
    least: 13,
  },
  "imports and the own name": {
    files: {
      ...FILES,
      "package.json": json({
        name: "shop",
        imports: {
          ...{ "#a": "./src/a.ts", "#b": "./src/b.js", "#lib/*": "./src/lib/*.ts" },
          ...{ "#c": { browser: "./src/a.ts", import: "./src/c.js" }, "#n": null },
          ...{ "#d": [{ browser: "./src/a.ts" }, "./src/c.js"], "#*.json": "./src/*.json" },
        },
        exports: {
          ".": "./index.ts",
          "./*": "./src/*.ts",
          "./k": null,
          "./lib/*": "./src/lib/*.js",
        },
      }),
    },
    from: "src/db.ts",
    asked: [
      ...["#a", "#b", "#c", "#d", "#n", "#lib/a", "#lib/missing", "#missing", "#g.json"],
      ...["shop", "shop/a", "shop/k", "shop/lib/a", "shop/missing", "shop2"],
    ],
    least: 9,
  },
  "linked packages of a workspace": {
    files: {
      "package.json": json({ name: "root", workspaces: ["packages/*"] }),
      "packages/api/package.json": json({ name: "@acme/api" }),
      "packages/api/src/db.ts": "",
      "packages/main/package.json": json({ name: "@acme/main", main: "src/index.ts" }),
      "packages/main/src/index.ts": "",
      "packages/types/package.json": json({ name: "@acme/types", types: "./src/a.ts" }),
      "packages/types/src/a.ts": "",
      "packages/exports/package.json": json({
        name: "@acme/exports",
        exports: {
          ".": { types: "./src/index.ts", default: "./dist/index.js" },
          "./*": { import: "./src/*.ts" },
          "./old/*": null,
        },
      }),
      ...empty("packages/exports/src/index.ts", "packages/exports/src/a.ts"),
      "packages/none/package.json": json({ name: "@acme/none" }),
      ...empty("packages/none/index.ts", "packages/none/lib/a.ts", "packages/none/lib/index.ts"),
      "node_modules/@acme/a.txt": "",
    },
    from: "packages/api/src/db.ts",
    asked: [
      ...[
        "@acme/main",
        "@acme/main/src",
        "@acme/main/src/index",
        "@acme/main/missing",
        "@acme/types",
      ],
      ...["@acme/exports", "@acme/exports/a", "@acme/exports/src/a", "@acme/exports/old/a"],
      ...[
        "@acme/none",
        "@acme/none/lib/a",
        "@acme/none/lib",
        "@acme/none/lib/a.js",
        "@acme/missing",
      ],
    ],
    least: 10,
  },
};

describe("TypeScript finds the same", () => {
  it.each(Object.entries(PROJECTS))("%s", (_, { files, from, asked, least }) => {
    const { folder } = makeProject({ "package.json": "{}", ...files });
    mkdirSync(path.join(folder, "node_modules/@acme"), { recursive: true });
    for (const name of ["main", "types", "exports", "none"])
      symlinkSync(`../../packages/${name}`, path.join(folder, "node_modules/@acme", name));
    const importer = path.join(folder, from);
    const config = path.join(folder, "tsconfig.json");
    const own = asked.map((each) => [each, resolveModule(each, importer)] as const);
    const reference = asked.map((each) => [each, byTypeScript(each, importer, config)] as const);
    expect(own).toEqual(reference);
    expect(own.filter(([, file]) => file !== undefined).length).toBeGreaterThanOrEqual(least);
  });
});

/** What Node finds: a program asks for it. */
function byNode(asked: readonly string[], program: string): readonly (string | undefined)[] {
  const found = execFileSync(process.execPath, [program, ...asked], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return (JSON.parse(found) as readonly (string | null)[]).map((url) =>
    url === null ? undefined : fileURLToPath(url),
  );
}

const ASK = `import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
const ask = (name) => {
  try {
    const url = import.meta.resolve(name);
    return existsSync(fileURLToPath(url)) ? url : null;
  } catch {
    return null;
  }
};
console.log(JSON.stringify(process.argv.slice(2).map(ask)));
`;

it("Node finds the same by imports and exports", () => {
  const table = (sign: string): Readonly<Record<string, unknown>> => ({
    [`${sign}a`]: "./a.mjs",
    [`${sign}b`]: { node: "./b.mjs", default: "./a.mjs" },
    [`${sign}c`]: { node: { browser: "./a.mjs" }, default: "./b.mjs" },
    [`${sign}d`]: { browser: "./a.mjs", default: null },
    [`${sign}e`]: { default: "./a.mjs", import: "./b.mjs" },
    [`${sign}f`]: [{ browser: "./a.mjs" }, { node: "./b.mjs" }],
    [`${sign}g`]: ["./b.mjs", "./a.mjs"],
    [`${sign}h`]: null,
    [`${sign}i`]: "./missing.mjs",
    [`${sign}j`]: "./lib/../a.mjs",
    [`${sign}lib/*`]: "./lib/*.mjs",
    [`${sign}lib/*.mjs`]: "./lib/*.mjs",
    [`${sign}lib/x/*`]: null,
    [`${sign}*`]: "./*.mjs",
    [`${sign}long/*/end`]: "./lib/*.mjs",
    [`${sign}(a+)+*`]: "./lib/*.mjs",
  });
  const names = [
    ...["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "lib/y", "lib/y.mjs", "lib/x/y", "lib/"],
    ...["y", "lib/y/z", "long/y/end", "long//end", "long/end", "long/y", "(a+)+y", "aay", "index"],
  ];
  const { folder } = makeProject({
    "package.json": json({ name: "shop", imports: table("#"), exports: table("./") }),
    "index.mjs": ASK,
    ...empty("a.mjs", "b.mjs", "y.mjs", "lib/y.mjs", "lib/x/y.mjs", "lib/y/z.mjs"),
  });
  const program = path.join(folder, "index.mjs");
  const asked = names.flatMap((name) => [`#${name}`, `shop/${name}`]);
  const own = asked.map((name) => [name, resolveModule(name, program)]);
  const nodes = byNode(asked, program);
  expect(own).toEqual(asked.map((name, index) => [name, nodes[index]]));
  expect(nodes.filter((file) => file !== undefined).length).toBeGreaterThan(20);
});
