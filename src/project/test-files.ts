import path from "node:path";
import { foldersOf } from "./folders.js";

const TEST = /\.(?:test|spec|e2e-spec)\.[cm]?[jt]sx?$|(?:^|\/)(?:tests?|__tests__|e2e)\//;

/** Whether a file is a test, or a helper of tests. */
export function isTest(filename: string, folders = foldersOf(filename)): boolean {
  const root = folders.at(-1)?.path ?? path.dirname(filename);
  return TEST.test(path.relative(root, filename).replaceAll(path.sep, "/"));
}

/** `.env.test`, `.env.test.local`. */
export const isForTests = (file: string): boolean => /\.env\.test(?:ing)?\b/.test(file);
