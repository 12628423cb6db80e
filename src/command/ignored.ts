import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Linter } from "eslint";
import plugin from "../index.js";

/** Written by programs, and in a repository even so. `node_modules` and `.git` are ESLint's own. */
const GENERATED = ["**/dist/", "**/coverage/", "**/*.min.*", "**/.yarn/", "**/.pnp.*"];

/** Files of environment variables: git ignores them nearly always, and connections stand there. */
export const VARIABLES: readonly string[] = plugin.configs.files
  .filter(({ language }) => language === `${plugin.meta.namespace}/env`)
  .flatMap(({ files = [] }) => files.flat());

/**
 * The files that nobody wrote, and the user's own patterns, which may take some of them back. Git
 * knows best: it looks into every `.gitignore` and lets pass what is tracked. What it says of
 * `taken` does not count.
 */
export function ignored(
  cwd: string,
  patterns: readonly string[],
  taken: readonly string[] = [],
): Linter.Config {
  const byGit = askGit(cwd);
  // One function, since patterns are tried one by one, and there may be as many of them as there
  // are files.
  const isIgnored = (file: string): boolean => byGit?.has(path.relative(cwd, file)) === true;
  // ESLint takes functions here, and its types do not know.
  const ignores = byGit ? [isIgnored as unknown as string] : readGitignore(cwd);
  return {
    name: "tidb-tls/ignored",
    ignores: [...GENERATED, ...ignores, ...taken.map((pattern) => `!${pattern}`), ...patterns],
  };
}

function askGit(cwd: string): ReadonlySet<string> | null {
  try {
    const question = [
      "ls-files",
      "--others",
      "--ignored",
      "--exclude-standard",
      "--directory",
      "-z",
    ];
    const answer = execFileSync("git", question, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
    });
    return new Set(
      inOwnRight(answer.split("\0")).map((file) => path.normalize(file).replace(/[\\/]$/, "")),
    );
  } catch {
    return null; // No git, or no repository.
  }
}

/** A folder of which git names the files, too, is ignored only because all that is in it is. */
function inOwnRight(files: readonly string[]): readonly string[] {
  const folders = new Set(files.filter((file) => file.endsWith("/")));
  const open = new Set(
    files.flatMap((file) => foldersOf(file)).filter((each) => folders.has(each)),
  );
  return files.filter((file) => !open.has(file));
}

/** `a/` and `a/b/` of `a/b/c`. */
const foldersOf = (file: string): readonly string[] =>
  Array.from(file.slice(0, -1).matchAll(/\//g), ({ index }) => file.slice(0, index + 1));

function readGitignore(cwd: string): readonly string[] {
  try {
    const lines = readFileSync(path.join(cwd, ".gitignore"), "utf8").split(/\r?\n/);
    return lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).map(asGlob);
  } catch {
    return [];
  }
}

/**
 * A line of `.gitignore` without a slash before its end means any folder; one with a slash, this
 * one.
 */
function asGlob(line: string): string {
  const not = line.startsWith("!") ? "!" : "";
  const pattern = line.slice(not.length).trimEnd();
  const slash = pattern.indexOf("/");
  const anywhere = slash < 0 || slash === pattern.length - 1 ? "**/" : "";
  return not + anywhere + pattern.replace(/^\//, "").replace(/[{(]/g, "\\$&");
}
