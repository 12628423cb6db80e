import { readFileSync } from "node:fs";
import path from "node:path";
import type { Linter } from "eslint";
import plugin from "../index.js";
import { ignoredByGit } from "./git.js";

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
  const byGit = ignoredByGit(cwd);
  const ignores = byGit ? [oneOf(byGit, cwd)] : readGitignore(cwd);
  return {
    name: "tidb-tls/ignored",
    ignores: [...GENERATED, ...ignores, ...taken.map((pattern) => `!${pattern}`), ...patterns],
  };
}

/** These are ignored whatever else is said. */
export const passedOver = (files: readonly string[], cwd: string): Linter.Config => ({
  name: "tidb-tls/unreadable",
  ignores: [oneOf(new Set(files.map((file) => path.relative(cwd, file))), cwd)],
});

/**
 * One function, since patterns are tried one by one, and there may be as many of them as there are
 * files. ESLint takes functions here, and its types do not know.
 */
function oneOf(files: ReadonlySet<string>, cwd: string): string {
  const isOne = (file: string): boolean => files.has(path.relative(cwd, file));
  return isOne as unknown as string;
}

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
