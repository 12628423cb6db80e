import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint, type Linter } from "eslint";
import { describe, expect, it, onTestFinished, vi } from "vitest";
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

describe("a repository in another one", () => {
  const files = ["a.js", "gen/a.js", "mod/a.js", "mod/gen/a.js", "mod/out/a.js", "mod/keep/a.js"];
  const git = (folder: string, ...words: readonly string[]) =>
    execFileSync("git", ["-c", "protocol.file.allow=always", ...words], {
      cwd: folder,
      env,
      stdio: "ignore",
    });
  const withIgnored = (folder: string, lines: string): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, ".gitignore"), lines);
    git(folder, "init", "--quiet");
  };

  it.each([
    ["a submodule", true],
    ["one that git does not know of", false],
  ])("ignores what it ignores itself: %s", async (_, isSubmodule) => {
    const folder = folderOf("gen/\n/mod/keep\n", ["a.js", "gen/a.js"], true);
    const source = path.join(folderOf("", [], false), "source");
    withIgnored(source, "gen/\n!keep\n/inner/gen.js\nout/\n");
    git(source, "add", "-A");
    git(source, "commit", "--quiet", "-m", "All.");
    if (isSubmodule) git(folder, "submodule", "add", source, "mod");
    else git(folder, "clone", source, "mod");
    withIgnored(path.join(folder, "mod/deep/inner"), "gen.js\n");
    const inner = ["mod/deep/inner/a.js", "mod/deep/inner/gen.js"];
    for (const file of [...files, ...inner]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), "");
    }
    const expected = ["a.js", "mod/a.js", "mod/keep/a.js", "mod/deep/inner/a.js"];
    expect(await readIn(folder, [...files, ...inner])).toEqual(expected);
    // As a hook has them.
    vi.stubEnv("GIT_DIR", path.join(folder, ".git"));
    vi.stubEnv("GIT_INDEX_FILE", path.join(folder, ".git/index"));
    expect(await readIn(folder, [...files, ...inner])).toEqual(expected);
    vi.unstubAllEnvs();
  });

  it("is none where a submodule has not been fetched", async () => {
    const folder = folderOf("gen/\n", ["a.js", "mod/a.js"], true);
    git(folder, "add", "a.js");
    git(folder, "commit", "--quiet", "-m", "All.");
    const [head] = execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: folder,
      env,
      encoding: "utf8",
    }).split("\n");
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${head},mod`);
    expect(await readIn(folder, ["a.js", "mod/a.js"])).toEqual(["a.js", "mod/a.js"]);
  });
});

it("needs no .gitignore", () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-ignored-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(ignored(folder, ["x"]).ignores?.at(-1)).toBe("x");
});
