import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** What git says itself of the repository that it is asked in: a hook has it from the outer one. */
const OF_REPOSITORY =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES)$/;

/** The files and folders that git ignores. Null where there is no git, or no repository. */
export function ignoredByGit(cwd: string, env = process.env): ReadonlySet<string> | null {
  const answer = ask(cwd, env, ["--others", "--ignored", "--exclude-standard", "--directory"]);
  if (!answer) return null;
  const own = inOwnRight(answer).map((file) => path.normalize(file).replace(/[\\/]$/, ""));
  const withoutOuter = Object.fromEntries(
    Object.entries(env).filter(([name]) => !OF_REPOSITORY.test(name)),
  );
  const inner = repositoriesIn(cwd, env).flatMap((folder) =>
    [...(ignoredByGit(path.join(cwd, folder), withoutOuter) ?? [])].map((file) =>
      path.join(folder, file),
    ),
  );
  return new Set([...own, ...inner]);
}

function ask(cwd: string, env: NodeJS.ProcessEnv, question: readonly string[]) {
  try {
    const answer = execFileSync("git", ["ls-files", "-z", ...question], {
      cwd,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
    });
    return answer.split("\0").filter((name) => name !== "");
  } catch {
    return null;
  }
}

/** Submodules, and repositories that git does not know of. What they ignore they know themselves. */
function repositoriesIn(cwd: string, env: NodeJS.ProcessEnv): readonly string[] {
  const all = ask(cwd, env, ["--stage", "--others", "--exclude-standard"]) ?? [];
  return all
    .flatMap(
      (line) => /^160000 [^\t]*\t([^]+)$/.exec(line)?.[1] ?? (line.endsWith("/") ? line : []),
    )
    .filter((folder) => existsSync(path.join(cwd, folder, ".git")));
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
