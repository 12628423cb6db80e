import path from "node:path";
import type { ESLint } from "eslint";
import { Mistake } from "./mistake.js";
import { unreadResult } from "./outcome.js";
import { isThere, unreadableIn } from "./unreadable.js";

/**
 * The results of all files. ESLint ends at the first file or folder that cannot be read; then
 * another one that passes over these, `without`, reads the rest.
 */
export async function lint(
  eslint: ESLint,
  without: (files: readonly string[]) => Promise<ESLint>,
  paths: readonly string[],
  cwd: string,
): Promise<ESLint.LintResult[]> {
  try {
    return await eslint.lintFiles([...paths]);
  } catch (error) {
    const place = placeIn(error);
    const isMissing = place !== null && !isThere(path.resolve(cwd, place));
    const unreadable = isMissing ? [] : await unreadableIn(eslint, paths, cwd);
    if (unreadable.length === 0) throw place === null ? error : mistakeAt(place, cwd, error);
    const files = unreadable.map(({ file }) => file);
    const others = paths.filter((each) => !files.includes(path.resolve(cwd, each)));
    const read = others.length > 0 ? await (await without(files)).lintFiles(others) : [];
    return [...unreadable.map(({ file, why }) => unreadResult(file, why)), ...read];
  }
}

/** The file, folder or pattern that was named and has nothing in it. */
function placeIn(error: unknown): string | null {
  // What ESLint's own command tells these errors by.
  const { messageTemplate, messageData } = error as {
    messageTemplate?: string;
    messageData?: { pattern: string };
  };
  const isNothing =
    messageTemplate === "file-not-found" || messageTemplate === "all-matched-files-ignored";
  return isNothing ? (messageData?.pattern ?? "") : null;
}

function mistakeAt(place: string, cwd: string, cause: unknown): Mistake {
  const file = path.resolve(cwd, place);
  if (!isThere(file)) return new Mistake(`${place} does not exist.`, { cause });
  const where = path.relative(cwd, file) || "the current folder";
  return new Mistake(
    `There are no program or configuration files in ${where}, or all of them are ignored.`,
    { cause },
  );
}
