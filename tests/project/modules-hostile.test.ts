import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ANY, busiest, stepsOf } from "../steps.js";
import { resolveModule } from "../../src/project/modules.js";
import { makeProject, type Files } from "./folder.js";

const json = (data: unknown): string => JSON.stringify(data);
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const TARGET = { "src/a.ts": "", "src/db.ts": "" };
const PATHS = { compilerOptions: { paths: { "@/*": ["./src/*"] } } };
const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const deep = (depth: number): string =>
  `${'{"node":'.repeat(depth)}"./src/a.ts"${"}".repeat(depth)}`;

/** Each file extends both of the next two: as many ways as there are numbers. */
const fan = (count: number): Files =>
  Object.fromEntries(
    times(count, (index) => [
      index === 0 ? "tsconfig.json" : `t${index}.json`,
      json({
        extends: [`./t${index + 1}.json`, `./t${index + 2}.json`],
        ...(index === 0 && PATHS),
      }),
    ]),
  );

const LONG = 1_000_000;

describe("a project that means no good is unknown, and soon", () => {
  it.each<[string, string, Files]>([
    ["@/a", "extends itself", { "tsconfig.json": json({ extends: "./tsconfig", ...PATHS }) }],
    ["@/a", "extends many in many ways", fan(60)],
    [
      "@/a",
      "extends a long chain",
      Object.fromEntries(
        times(200, (index) => [
          index === 0 ? "tsconfig.json" : `t${index}.json`,
          json({ extends: `./t${index + 1}`, ...(index === 0 && PATHS) }),
        ]),
      ),
    ],
    [
      "@/a",
      "extends all that there is",
      { "tsconfig.json": json({ extends: times(5000, () => "./tsconfig.json"), ...PATHS }) },
    ],
    ["@/a", "has too long a configuration", { "tsconfig.json": json(PATHS) + " ".repeat(LONG) }],
    ["@/a", "has a deep configuration", { "tsconfig.json": nested(LONG / 4) }],
    [
      "@/a",
      "has a deep option",
      { "tsconfig.json": `{ "compilerOptions": { "paths": ${nested(LONG / 4)} } }` },
    ],
    [
      "@/a",
      "refers to itself and to others, many times",
      {
        "tsconfig.json": json({
          files: [],
          references: times(5000, (i) => ({ path: i % 2 ? "./b.json" : "." })),
        }),
        "b.json": json({ files: [], references: times(5000, () => ({ path: "./tsconfig.json" })) }),
      },
    ],
    [
      "@/a",
      "has patterns that try much",
      {
        "tsconfig.json": json({ files: [], references: [{ path: "./b.json" }] }),
        "b.json": json({ ...PATHS, include: [`${"**/".repeat(500)}x`, `${"*a".repeat(500)}b`] }),
      },
    ],
    [
      "@/a",
      "has paths that are a text",
      { "tsconfig.json": '{ "compilerOptions": { "paths": "@/*" } }' },
    ],
    ["@/a", "has options that are a list", { "tsconfig.json": '{ "compilerOptions": [] }' }],
    [
      "@/a",
      "names no file",
      { "tsconfig.json": json({ extends: ["", ".", "..", "@", "\0", "a\0b", "x".repeat(5000)] }) },
    ],
    [
      "@/a",
      "takes a prototype",
      {
        "tsconfig.json":
          '{ "__proto__": { "compilerOptions": { "paths": { "@/*": ["./src/*"] } } } }',
      },
    ],
    [
      "#a",
      "has a package that is a list",
      { "package.json": '[{ "imports": { "#a": "./src/a.ts" } }]' },
    ],
    ["#a", "has a package that is a text", { "package.json": '"imports"' }],
    ["#a", "has a package that is nothing", { "package.json": "" }],
    [
      "#a",
      "has too long a package",
      { "package.json": `{ "imports": { "#a": "./src/a.ts" } }${" ".repeat(LONG)}` },
    ],
    ["#a", "has deep conditions", { "package.json": `{ "imports": { "#a": ${deep(5000)} } }` }],
    ["#a", "has a deep list", { "package.json": `{ "imports": { "#a": ${nested(LONG / 4)} } }` }],
    ["#a", "leads to itself", { "package.json": json({ imports: { "#a": "#a" } }) }],
    ["#a", "leads out", { "package.json": json({ imports: { "#a": "./../../../etc/passwd" } }) }],
    ["#a", "leads to NUL", { "package.json": json({ imports: { "#a": "./src/\0" } }) }],
    ["shop", "exports itself", { "package.json": json({ name: "shop", exports: "./" }) }],
    [
      "shop/a",
      "has a key that tries much",
      {
        "package.json": json({
          name: "shop",
          exports: { [`./${"(a+)+".repeat(50)}*`]: "./src/*.ts" },
        }),
      },
    ],
    [
      "./lib",
      "has a folder that leads to itself",
      {
        "lib/package.json": '{ "main": "../lib" }',
        "src/lib/package.json": '{ "main": "../lib" }',
      },
    ],
    [
      "a",
      "has a workspace of many patterns",
      {
        [`${"l/".repeat(25)}x.txt`]: "",
        "package.json": json({
          workspaces: [
            `${"**/".repeat(50)}x`,
            "{a,b}".repeat(40),
            `{${"x,".repeat(LONG / 20)}}`,
            "!".repeat(100),
          ],
        }),
      },
    ],
    [
      "a",
      "has pnpm's aliases that grow",
      {
        "pnpm-workspace.yaml": `a: &a [x, x]\n${times(20, (i) => `b${i}: &b${i} [${i ? `*b${i - 1}, *b${i - 1}` : "*a, *a"}]\n`).join("")}packages: *b19\n`,
      },
    ],
  ])("%s where it %s", async (specifier, _, files) => {
    const { folder } = makeProject({ "package.json": '{ "name": "shop" }', ...TARGET, ...files });
    const resolve = () => resolveModule(specifier, path.join(folder, "src/db.ts"));
    let found: unknown = null;
    const steps = await stepsOf(() => (found = resolve()), ANY);
    expect(found).toBeUndefined();
    expect(steps, busiest()).toBeLessThan(5_000_000);
  });
});

describe("links", () => {
  const project = (files: Files = {}): string =>
    makeProject({ "package.json": '{ "workspaces": ["packages/**"] }', ...TARGET, ...files })
      .folder;
  const ask = (folder: string, name: string): string | undefined =>
    resolveModule(name, path.join(folder, "src/db.ts"));

  it("that lead in a circle are no file", () => {
    const folder = project();
    symlinkSync("b.ts", path.join(folder, "src/c.ts"));
    symlinkSync("c.ts", path.join(folder, "src/b.ts"));
    symlinkSync("loop", path.join(folder, "src/loop"));
    symlinkSync("tsconfig.json", path.join(folder, "tsconfig.json"));
    for (const name of ["./b", "./c.ts", "./loop", "./loop/a", "@/a", "x"])
      expect(ask(folder, name)).toBeUndefined();
  });

  it("to a folder above do not make a workspace endless", () => {
    const folder = project({
      "packages/a/package.json": '{ "name": "a" }',
      "packages/a/index.ts": "",
    });
    symlinkSync("..", path.join(folder, "packages/up"));
    symlinkSync(".", path.join(folder, "packages/a/here"));
    expect(ask(folder, "a")).toBe(path.join(folder, "packages/a/index.ts"));
    expect(ask(folder, "b")).toBeUndefined();
    expect(ask(folder, "../packages/a/here/here/here")).toBe(
      path.join(folder, "packages/a/index.ts"),
    );
  });

  it("out of the project lead to no file of it", () => {
    const { folder: outside } = makeProject({ "a.ts": "" });
    const folder = project();
    symlinkSync(path.join(outside, "a.ts"), path.join(folder, "src/out.ts"));
    symlinkSync(outside, path.join(folder, "src/out"));
    for (const name of ["./out", "./out.js", "./out/a"]) expect(ask(folder, name)).toBeUndefined();
  });

  it("to installed files lead to no file of the project, and others do", () => {
    const folder = project({ "node_modules/x/index.js": "", "lib/b.ts": "" });
    symlinkSync("../node_modules/x", path.join(folder, "src/x"));
    symlinkSync("../lib", path.join(folder, "src/lib"));
    expect(ask(folder, "./x")).toBeUndefined();
    expect(ask(folder, "./lib/b")).toBe(path.join(folder, "lib/b.ts"));
  });

  it("may lead to the project itself", () => {
    const folder = project();
    const { folder: elsewhere } = makeProject({ "x.txt": "" });
    symlinkSync(folder, path.join(elsewhere, "shop"));
    expect(ask(path.join(elsewhere, "shop"), "./a")).toBe(path.join(folder, "src/a.ts"));
  });
});

describe("what is no file", () => {
  it.each([
    "tsconfig.json",
    "package.json",
    "pnpm-workspace.yaml",
    "src/x.ts",
    "src/x/package.json",
  ])("a folder called %s", (name) => {
    const { folder } = makeProject(TARGET);
    mkdirSync(path.join(folder, name), { recursive: true });
    for (const asked of ["@/a", "#a", "a", "./x"])
      expect(resolveModule(asked, path.join(folder, "src/db.ts"))).toBeUndefined();
  });

  it
    .skipIf(process.platform === "win32")
    .each([
      ...["tsconfig.json", "base.json", "package.json", "pnpm-workspace.yaml", "lerna.json"],
      ...["packages/a/package.json", "src/x.ts", "src/x/package.json"],
    ])("a pipe called %s is not waited for", (name) => {
    const files = { ...TARGET, "packages/a/x.txt": "", "src/x/index.txt": "" };
    const { folder } = makeProject({
      ...files,
      ...(name !== "tsconfig.json" && { "tsconfig.json": json({ extends: "./base.json" }) }),
      ...(name !== "package.json" && { "package.json": '{ "workspaces": ["packages/*"] }' }),
    });
    execFileSync("mkfifo", [path.join(folder, name)], { stdio: "ignore" });
    for (const asked of ["@/a", "#a", "a", "./x"])
      expect(resolveModule(asked, path.join(folder, "src/db.ts"))).toBeUndefined();
  });
});
