import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Linter } from "eslint";

/** Written by programs, and in a repository even so. `node_modules` and `.git` are ESLint's own. */
const GENERATED = ["**/dist/", "**/coverage/", "**/*.min.*", "**/.yarn/", "**/.pnp.*"];

/**
 * The files that nobody wrote, and the user's own patterns, which may take some of them back. Git
 * knows best: it looks into every `.gitignore` and lets pass what is tracked.
 */
export function ignored(cwd: string, patterns: readonly string[]): Linter.Config {
  const byGit = askGit(cwd);
  // One function, since patterns are tried one by one, and there may be as many of them as there
  // are files.
  const isIgnored = (file: string): boolean => byGit?.has(path.relative(cwd, file)) === true;
  // ESLint takes functions here, and its types do not know.
  const ignores = byGit ? [isIgnored as unknown as string] : readGitignore(cwd);
  return { name: "tidb-tls/ignored", ignores: [...GENERATED, ...ignores, ...patterns] };
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
    return new Set(answer.split("\0").map((file) => path.normalize(file).replace(/[\\/]$/, "")));
  } catch {
    return null; // No git, or no repository.
  }
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
