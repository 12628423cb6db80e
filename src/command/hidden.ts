import path from "node:path";
import type { ESLint } from "eslint";
import type { Arguments } from "./arguments.js";
import { ignored, VARIABLES } from "./ignored.js";

/**
 * Files that git ignores and that are read even so, because connections stand there. They are
 * their owner's alone, and git has no older version of them: only who names one wants it changed.
 */
export async function hiddenIn(
  results: readonly ESLint.LintResult[],
  Eslint: typeof ESLint,
  { paths }: Arguments,
  cwd: string,
): Promise<readonly string[]> {
  const named = new Set(paths.map((file) => path.resolve(cwd, file)));
  const files = results
    .map(({ filePath }) => filePath)
    .filter((file) => path.basename(file).includes(".env") && !named.has(file));
  if (files.length === 0) return [];
  const eslint = new Eslint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [ignored(cwd, []), { files: [...VARIABLES] }],
  });
  const isHidden = await Promise.all(files.map((file) => eslint.isPathIgnored(file)));
  return files.filter((_, index) => isHidden[index]);
}

/** The results, where those files are as they were. */
export async function unfixed(
  results: readonly ESLint.LintResult[],
  hidden: readonly string[],
  reader: () => Promise<ESLint>,
): Promise<ESLint.LintResult[]> {
  const changed = results
    .filter(({ filePath, output }) => output !== undefined && hidden.includes(filePath))
    .map(({ filePath }) => filePath);
  if (changed.length === 0) return [...results];
  const before = await (await reader()).lintFiles(changed);
  return results.map(
    (result) => before.find(({ filePath }) => filePath === result.filePath) ?? result,
  );
}
