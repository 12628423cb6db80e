import { expect, it } from "vitest";
import { BARE, CONFIG } from "./programs.js";
import { makeProject } from "./project.js";

it.each([
  ["eslint", "v10."],
  ["eslint9", "v9."],
] as const)("is a project that %s runs in", (eslint, version) => {
  const { run } = makeProject({
    eslint,
    files: { "eslint.config.mjs": CONFIG, "src/bad.mjs": BARE },
  });
  expect(run("npx", "eslint", "--version").stdout).toContain(version);
  expect(run("npx", "eslint", ".")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("tidb-tls/require-tls") as string,
    stderr: "",
  });
});

it("may be a git repository, in which somebody can commit", () => {
  const { run } = makeProject({ git: true, files: { ".gitignore": "node_modules/\n" } });
  expect(run("git", "add", ".").code).toBe(0);
  expect(run("git", "commit", "--quiet", "--message", "First")).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  expect(run("git", "log", "--format=%an %s").stdout).toBe("Somebody First\n");
});
