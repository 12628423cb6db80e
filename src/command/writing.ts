import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { ESLint } from "eslint";
import { Mistake, reasonOf } from "./mistake.js";

/** A file that its fixes could not be written to, and why. */
export interface Unwritten {
  readonly file: string;
  readonly why: string;
}

/** Writes what was fixed, and says where that did not work. */
export async function writeFixes(
  Eslint: Pick<typeof ESLint, "outputFixes">,
  results: readonly ESLint.LintResult[],
): Promise<readonly Unwritten[]> {
  const unwritten: Unwritten[] = [];
  for (const result of results.filter(({ output }) => output !== undefined)) {
    const why = await failureOf(Eslint, result);
    if (why !== null) unwritten.push({ file: result.filePath, why });
  }
  return unwritten;
}

/** Why one file could not be written, and null where it was. */
async function failureOf(
  Eslint: Pick<typeof ESLint, "outputFixes">,
  result: ESLint.LintResult,
): Promise<string | null> {
  const file = result.filePath;
  let before: Buffer | null = null;
  try {
    before = readFileSync(file);
    await Eslint.outputFixes([result]);
    return null;
  } catch (error) {
    if (before) restore(file, before);
    return reasonOf(error);
  }
}

/** A full disk takes half of a file. */
function restore(file: string, before: Buffer): void {
  try {
    if (!readFileSync(file).equals(before)) writeFileSync(file, before);
  } catch {
    // Whoever may not write it has not changed it.
  }
}

/** Says of a report that it cannot be written before anything else is: what it tells would be lost. */
export function assertWritable(file: string): void {
  try {
    const begin = existing(path.resolve(file));
    const isFolder = statSync(begin).isDirectory();
    const isWhole = begin === path.resolve(file);
    if (isWhole && isFolder) throw new Error("it is a folder");
    if (!isWhole && !isFolder) throw new Error(`${path.relative("", begin)} is no folder`);
    accessSync(begin, isFolder ? constants.W_OK | constants.X_OK : constants.W_OK);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** The file, or the innermost of its folders that is there. */
const existing = (file: string): string => (existsSync(file) ? file : existing(path.dirname(file)));

export function writeReport(report: string, file: string | undefined): void {
  if (file === undefined) {
    if (report !== "") console.log(report);
    return;
  }
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, stripVTControlCharacters(report));
  } catch (error) {
    throw unwritable(file, error);
  }
}

const unwritable = (file: string, cause: unknown): Mistake =>
  new Mistake(`${file} cannot be written: ${reasonOf(cause)}.`, { cause });
