import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint, type Linter } from "eslint";
import { describe, expect, it, onTestFinished } from "vitest";
import { ignored, VARIABLES } from "../../src/command/ignored.js";
import { env } from "../hosts/environment.js";

/** A folder with these files, empty but for `.gitignore`. */
function folderOf(gitignore: string, files: readonly string[], isRepository: boolean): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-ignored-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), "");
  }
  writeFileSync(path.join(folder, ".gitignore"), gitignore);
  if (isRepository) execFileSync("git", ["init", "--quiet"], { cwd: folder, env });
  return folder;
}

/** The files that ESLint reads with that configuration. */
async function readIn(
  folder: string,
  files: readonly string[],
  patterns: readonly string[] = [],
  taken: readonly string[] = [],
): Promise<readonly string[]> {
  const config: Linter.Config[] = [
    ignored(folder, patterns, taken),
    { files: ["**/*.js", "**/*.json", ...VARIABLES] },
  ];
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
  const isRead = await Promise.all(
    files.map(async (file) => !(await eslint.isPathIgnored(path.join(folder, file)))),
  );
  return files.filter((_, index) => isRead[index]);
}

const GITIGNORE = [
  "# made",
  "",
  "generated",
  "/only-here/",
  "*.gen.js",
  "!kept.gen.js",
  "build/out",
  "a{b}.js  ",
].join("\n");
const IGNORED = [
  "generated/a.js",
  "src/generated/a.js",
  "only-here/a.js",
  "src/b.gen.js",
  "build/out/a.js",
  "a{b}.js",
];
const READ = ["a.js", "src/kept.gen.js", "src/only-here/a.js", "src/build/out/a.js", "ab.js"];

describe.each([true, false])("in a repository: %s", (isRepository) => {
  it("leaves out what git ignores, and only that", async () => {
    const files = [...IGNORED, ...READ];
    expect(await readIn(folderOf(GITIGNORE, files, isRepository), files)).toEqual(READ);
  });

  it.each([
    "dist/a.js",
    "packages/x/dist/a.js",
    "coverage/a.js",
    "lib/a.min.js",
    ".yarn/a.js",
    ".pnp.js",
    ".pnp.data.json",
  ])("leaves out %s, which a program wrote", async (file) => {
    expect(await readIn(folderOf("", [file, "a.js"], isRepository), [file, "a.js"])).toEqual([
      "a.js",
    ]);
  });

  it("reads variables that are ignored themselves, and not with their folder", async () => {
    const gitignore = "/.env\n.env.*\n!.env.example\n/out/\n*.log\n";
    const read = [".env", ".env.local", "config/.env.test", ".env.example"];
    const files = [...read, "a.log", "config/b.log", "out/.env", "dist/.env"];
    const folder = folderOf(gitignore, files, isRepository);
    expect(await readIn(folder, files)).toEqual([".env.example"]);
    expect(await readIn(folder, files, [], VARIABLES)).toEqual(read);
    expect(await readIn(folder, files, ["**/.env.local"], VARIABLES)).toEqual(
      read.filter((file) => file !== ".env.local"),
    );
  });

  it("leaves out what the user names, and takes back what he takes back", async () => {
    const files = ["a.js", "b.js", "dist/c.js"];
    expect(await readIn(folderOf("", files, isRepository), files, ["a.js", "!**/dist/"])).toEqual([
      "b.js",
      "dist/c.js",
    ]);
  });
});

it("needs no .gitignore", () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-ignored-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(ignored(folder, ["x"]).ignores?.at(-1)).toBe("x");
});
