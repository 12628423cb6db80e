import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ESLint as Class } from "eslint";
import { Mistake } from "./mistake.js";

/** As in `peerDependencies`. */
const [MAJOR, MINOR] = [9, 15];

interface Found {
  readonly file: string;
  readonly version: string;
}

/**
 * The project's own ESLint, or else the one that npx installed beside this file: the first that is
 * new enough.
 */
export function findEslint(cwd: string): string {
  const found = [path.join(cwd, "package.json"), import.meta.url].flatMap(eslintFor);
  const fitting = found.find(({ version }) => isNewEnough(version));
  if (fitting) return pathToFileURL(fitting.file).href;
  const wanted = `ESLint ${MAJOR}.${MINOR} or later`;
  const [old] = found;
  throw new Mistake(
    old
      ? `This needs ${wanted}, but ESLint ${old.version} is installed: npm install --save-dev eslint@latest`
      : `This needs ${wanted}, and none is installed: npm install --save-dev eslint`,
  );
}

function eslintFor(from: string): readonly Found[] {
  const theirs = createRequire(from);
  try {
    const { version } = theirs("eslint/package.json") as { version: string };
    return [{ file: theirs.resolve("eslint"), version }];
  } catch {
    return [];
  }
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > MAJOR || (major === MAJOR && minor >= MINOR);
}

export async function loadEslint(url: string): Promise<typeof Class> {
  const { ESLint } = (await import(url)) as { ESLint: typeof Class };
  return ESLint;
}
