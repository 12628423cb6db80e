import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { env } from "../hosts/environment.js";
import { BAD, GOOD } from "../hosts/programs.js";
import { folderWith, read } from "./folder.js";

/** A folder with a file to fix, and what stands beside it. */
function beside(make: (folder: string) => void, files: Readonly<Record<string, string>> = {}) {
  const all = folderWith({ "src/bad.mjs": BAD, ...files });
  make(all.folder);
  return all;
}

const link = (to: string, name: string) => (folder: string) =>
  symlinkSync(to, path.join(folder, name));
const locked = (name: string) => (folder: string) => {
  chmodSync(path.join(folder, name), 0);
  // Else nobody but `root` could take it away.
  onTestFinished(() => chmodSync(path.join(folder, name), 0o700));
};

/** What a file system does not give. */
const UNREADABLE: readonly [
  name: string,
  why: string,
  make: (folder: string) => void,
  files?: Readonly<Record<string, string>>,
][] = [
  ["src/a.js", "it is a link that leads nowhere", link("none.js", "src/a.js")],
  ["src/z.yml", "it is a link that leads nowhere", link("none.yml", "src/z.yml")],
  ["src/a.js", "too many symbolic links encountered", link("a.js", "src/a.js")],
  ["src/a.js", "it is a link to a folder", link("../src", "src/a.js")],
  ["src/a.js", "permission denied", locked("src/a.js"), { "src/a.js": GOOD }],
  ["src/a", "permission denied", locked("src/a"), { "src/a/b.js": GOOD }],
  [
    "src/\uFFFD.js",
    "its name is not in UTF-8",
    (folder) =>
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/src/`), Buffer.from("\xe9.js", "latin1")]),
        "",
      ),
  ],
];

describe("what the file system does not give", () => {
  it.each(UNREADABLE)("is named, and ends nothing: %s, %s", (name, why, make, files) => {
    const { runAsUser, text } = beside(make, files);
    expect(runAsUser("--fix")).toEqual({
      code: 2,
      stdout: "",
      stderr: `${name} cannot be read: ${why}.\n${read(1, 1, "fixed 1 file, no findings left")}`,
    });
    expect(text("src/bad.mjs")).toBe(GOOD);
  });

  it.each([
    ["src/a.js", link("none.js", "src/a.js"), {}],
    ["src/a", locked("src/a"), { "src/a/b.js": GOOD }],
  ] as const)("is named however it is asked for: %s", (name, make, files) => {
    const { runAsUser } = beside(make, files);
    const line = expect.stringContaining(`${name} cannot be read: `) as string;
    const found = expect.stringContaining(read(1, 1, "1 finding")) as string;
    for (const asked of [["src"], ["src/**"], ["src/bad.mjs", name], ["--concurrency", "2"]]) {
      const { code, stderr } = runAsUser(...asked);
      expect([code, stderr, stderr]).toEqual([1, line, found]);
    }
    expect(runAsUser(name)).toMatchObject({ code: 2, stdout: "", stderr: line });
    expect(runAsUser(`${name}/b.js`)).toMatchObject({ code: 2, stdout: "" });
  });

  it.each(["json-with-metadata", "sarif"])("is in a report as %s", (format) => {
    const { runAsUser } = beside(link("none.js", "src/a.js"));
    const { code, stdout } = runAsUser("--format", format);
    expect(code).toBe(1);
    expect(stdout).toMatch(/it is a link that leads nowhere[^]*require-certificate/);
  });

  it("is not named where it is ignored, or lies elsewhere", () => {
    const { runAsUser } = beside((folder) => {
      mkdirSync(path.join(folder, "data"));
      locked("data")(folder);
      link("none.js", "src/a.js")(folder);
      link("none.js", "src/b.gen.js")(folder);
      link("none", "src/unknown")(folder);
    });
    const stderr = `src/a.js cannot be read: it is a link that leads nowhere.\n${read(1, 1, "1 finding")}`;
    expect(runAsUser("src", "--ignore-pattern", "**/*.gen.js")).toMatchObject({ code: 1, stderr });
    expect(runAsUser("--ignore-pattern", "**/*.gen.js", "--ignore-pattern", "data/")).toMatchObject(
      { code: 1, stderr },
    );
    expect(runAsUser("src/bad.mjs")).toMatchObject({ code: 1, stderr: read(1, 1, "1 finding") });
  });

  it("is not named where git ignores it", () => {
    const { folder, runAsUser } = beside(
      (all) => {
        mkdirSync(path.join(all, "data"));
        locked("data")(all);
      },
      { ".gitignore": "data/\n" },
    );
    execFileSync("git", ["init", "--quiet"], { cwd: folder, env });
    expect(runAsUser()).toMatchObject({ code: 1, stderr: read(1, 1, "1 finding") });
  });

  it("is named below a link, and where one kind of files is ignored", () => {
    const { runAsUser } = beside(locked("src/a"), { "src/a/b.js": GOOD });
    const all = beside(link("src", "other.js"), { "src/a/b.js": GOOD });
    locked("src/a")(all.folder);
    expect(all.runAsUser("other.js")).toMatchObject({
      code: 1,
      stderr: `other.js/a cannot be read: permission denied.\n${read(1, 1, "1 finding")}`,
    });
    for (const pattern of ["**/*.json", "**/*.js"])
      expect(runAsUser("--ignore-pattern", pattern)).toMatchObject({
        code: 1,
        stderr: `src/a cannot be read: permission denied.\n${read(1, 1, "1 finding")}`,
      });
  });

  it("hides no name that is wrong", () => {
    const { runAsUser } = beside(link("none.js", "src/a.js"));
    expect(runAsUser("scr", "src")).toEqual({
      code: 2,
      stdout: "",
      stderr: "scr does not exist.\n",
    });
  });
});
