import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { read } from "../../tools/docs/files.js";
import { BAD, CONFIG, GOOD, HOST } from "./programs.js";
import { makeProject } from "./project.js";

/** A command to run, or a text to write into a file. */
interface Step {
  readonly file: string | undefined;
  readonly text: string;
}

/** What a reader of the page does, in its order. */
interface Recipe {
  readonly name: string;
  /** What its `npm install` names. */
  readonly packages: readonly string[];
  readonly steps: readonly Step[];
}

const INSTALL = "npm install --save-dev ";

/** A block is a file if the file's name stands before it, and else a list of commands. */
function recipeOf(section: string): Recipe {
  const steps = [...section.matchAll(/^(?:`(.+)`:\n\n)?```\w+\n([^]*?)^```$/gm)].flatMap(
    ([, file, text = ""]): readonly Step[] =>
      file === undefined
        ? text
            .trimEnd()
            .split("\n")
            .map((command) => ({ file, text: command }))
        : [{ file, text }],
  );
  return {
    name: section.slice(0, section.indexOf("\n")),
    packages: steps
      .filter(({ text }) => text.startsWith(INSTALL))
      .flatMap(({ text }) => text.slice(INSTALL.length).split(" ")),
    steps: steps.filter(({ text }) => !text.startsWith(INSTALL)),
  };
}

const RECIPES = read("docs/hooks.md").split(/^## /m).slice(1).map(recipeOf);

const merged = (...texts: readonly string[]): string =>
  JSON.stringify(Object.assign({}, ...texts.map((text) => JSON.parse(text) as object)), null, 2);

/** The recipes are for files of all kinds. */
const FILES_CONFIG = CONFIG.replace("[", "[...tidbTls.configs.files, ");

const isMissing = spawnSync("pre-commit", ["--version"]).error !== undefined;
if (isMissing)
  console.warn(
    "pre-commit is not installed, so its recipe is not tried: apt-get install pre-commit.",
  );

it("knows every recipe", () => {
  expect(RECIPES.map(({ name, packages, steps }) => [name, packages.length, steps.length])).toEqual(
    [
      ["husky and lint-staged", 2, 3],
      ["simple-git-hooks and lint-staged", 2, 2],
      ["lefthook", 1, 2],
      ["pre-commit", 0, 2],
    ],
  );
});

describe.each(RECIPES)("$name", ({ name, packages, steps }) => {
  const isPreCommit = name === "pre-commit";

  it.skipIf(isPreCommit && isMissing)(
    "refuses a commit with a finding, and takes it when that is repaired",
    () => {
      const {
        folder,
        run,
        write,
        read: readHere,
      } = makeProject({
        git: true,
        packages,
        files: {
          ".gitignore": "node_modules/\n*.tgz\ncache/\n",
          ...(!isPreCommit && { "eslint.config.mjs": FILES_CONFIG }),
        },
      });
      // It is not in the registry yet: what would come from there is what is packed here.
      const packed = isPreCommit
        ? run("npm", "pack", "--ignore-scripts", "--silent", inject("plugin")).stdout.trim()
        : "";
      for (const { file, text } of steps) {
        if (file === undefined) expect(run("sh", "-c", text), text).toMatchObject({ code: 0 });
        else if (file === "package.json") write(file, merged(readHere(file), text));
        else write(file, text.replace(/eslint-plugin-tidb-tls@[\d.]+/, path.join(folder, packed)));
      }
      const commit = () => {
        run("git", "add", ".");
        const { code, stdout, stderr } = run(
          "env",
          `PRE_COMMIT_HOME=${folder}/cache`,
          "git",
          "commit",
          "--message",
          "Connect",
        );
        return { code, said: stdout + stderr };
      };

      // Where ESLint is configured, that is for the user to do.
      const program = isPreCommit ? "src/database.ts" : "src/database.mjs";
      write(program, BAD);
      const refused = commit();
      expect(refused.said).toContain("tidb-tls/require-certificate-verification");
      expect(refused.code).toBe(1);
      expect(run("git", "log").code).not.toBe(0);

      write(program, GOOD);
      expect(commit()).toMatchObject({ code: 0 });
      expect(run("git", "log", "--format=%s").stdout).toBe("Connect\n");

      // Of other kinds, and of one that nobody reads.
      write("notes.txt", "TiDB\n");
      expect(commit()).toMatchObject({ code: 0 });
      write(
        ".env.example",
        `DATABASE_URL=mysql://3pTAoNNegb47Uc8.root:kT4vXq9LmZ2pWs7R@${HOST}:4000/shop\n`,
      );
      const again = commit();
      expect(again.said).toContain("tidb-tls/no-exposed-password");
      expect(again.code).toBe(1);
    },
  );
});
