import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./environment.js";
import { BAD, CONFIG, GOOD, RULE } from "./programs.js";
import { makeProject } from "./project.js";

const files = { "eslint.config.mjs": CONFIG };
const PLUGIN = "node_modules/eslint-plugin-tidb-tls/dist/index.mjs";
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  version: string;
};

describe.each(["eslint", "eslint9"] as const)("%s --cache", (eslint) => {
  it("says the same the second time", () => {
    const { run, write } = makeProject({
      eslint,
      files: { ...files, "bad.mjs": BAD, "good.mjs": GOOD },
    });
    const first = run("eslint", "--cache", "--format", "json", ".");
    expect(first).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(RULE) as string,
      stderr: "",
    });
    expect(run("eslint", "--cache", "--format", "json", ".")).toEqual(first);
    write("good.mjs", BAD);
    write("bad.mjs", GOOD);
    expect(run("eslint", "--cache", "--format", "json", ".").stdout).toMatch(
      /bad\.mjs","messages":\[\].*good\.mjs","messages":\[\{"ruleId":"tidb-tls/,
    );
  });

  it("forgets what an older version of the plugin said", () => {
    const { run, read, write } = makeProject({ eslint, files: { ...files, "bad.mjs": BAD } });
    const lint = (): string => run("eslint", "--cache", ".").stdout;
    expect(lint()).toContain("accepts any certificate");
    const other = read(PLUGIN).replace("accepts any certificate", "takes any certificate");
    // That the next line holds is why the one after it says something.
    write(PLUGIN, other);
    expect(lint()).toContain("accepts any certificate");
    write(PLUGIN, other.replace(`version: "${version}"`, 'version: "99.0.0"'));
    expect(lint()).toContain("takes any certificate");
  });
});

describe.each(["eslint", "eslint9"] as const)("%s --concurrency", (eslint) => {
  it.each(["2", "auto"])("%s finds the same as one thread", (concurrency) => {
    const { run } = makeProject({
      eslint,
      files: { ...files, "a.mjs": BAD, "b.mjs": GOOD, "c.mjs": BAD, "d.mjs": BAD },
    });
    const { code, stdout } = run("eslint", "--format", "json", ".");
    expect(stdout).toContain(RULE);
    expect(run("eslint", "--format", "json", "--concurrency", concurrency, ".")).toMatchObject({
      code,
      stdout,
    });
  });
});

describe.each(["eslint", "eslint9"] as const)("bulk suppressions of %s", (eslint) => {
  it("let an old program pass, and nothing new", () => {
    const { run, read, write } = makeProject({ eslint, files: { ...files, "old.mjs": BAD } });
    expect(run("eslint", ".").code).toBe(1);
    expect(run("eslint", ".", "--suppress-all").code).toBe(0);
    expect(JSON.parse(read("eslint-suppressions.json"))).toEqual({
      "old.mjs": { [RULE]: { count: 1 } },
    });
    expect(run("eslint", ".").code).toBe(0);

    write("new.mjs", BAD);
    expect(run("eslint", ".")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/new\.mjs/) as string,
    });
    write("new.mjs", GOOD);

    // Repaired: what is recorded must go, so that it cannot come back.
    write("old.mjs", GOOD);
    expect(run("eslint", ".")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--prune-suppressions") as string,
    });
    expect(run("eslint", ".", "--prune-suppressions").code).toBe(0);
    expect(run("eslint", ".").code).toBe(0);
    write("old.mjs", BAD);
    expect(run("eslint", ".").code).toBe(1);
  });
});
