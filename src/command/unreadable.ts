import { closeSync, lstatSync, openSync, readdirSync, statSync, type Dirent } from "node:fs";
import path from "node:path";
import type { ESLint } from "eslint";
import { reasonOf } from "./mistake.js";

/** A file or a folder that the file system does not give, and why. */
export interface Unreadable {
  readonly file: string;
  readonly why: string;
}
interface Entry extends Unreadable {
  readonly isFolder: boolean;
}

/** What at or below these paths would have to be read and cannot be. */
export async function unreadableIn(
  eslint: ESLint,
  paths: readonly string[],
  cwd: string,
): Promise<readonly Unreadable[]> {
  const begins = new Set(paths.map((each) => reached(path.resolve(cwd, each))));
  const all = [...begins].flatMap((file) => [...below(file, isFolder(file))]);
  const isRead = await Promise.all(all.map((entry) => concerns(eslint, entry)));
  return all.filter((_, index) => isRead[index]);
}

/** Names of files that a folder may hold: whoever ignores one kind of them wants the others. */
const FILES = ["_.js", "_.py", "_.sh", "_.yml", ".env"];

async function concerns(eslint: ESLint, { file, isFolder }: Entry): Promise<boolean> {
  const files = isFolder ? FILES.map((name) => path.join(file, name)) : [file];
  const isIgnored = await Promise.all(files.map((each) => eslint.isPathIgnored(each)));
  return isIgnored.includes(false);
}

/** A link that is named is followed. */
const isFolder = (file: string): boolean => {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
};

/** Whether something has that name, if only a link that leads nowhere. Nobody knows in a folder that is closed. */
export function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOTDIR";
  }
}

/** The file itself, or the folder where the way to it ends; that of a pattern is where it begins. */
function reached(file: string): string {
  try {
    if (lstatSync(file, { throwIfNoEntry: false })) return file;
  } catch {
    // A folder on the way is closed.
  }
  return reached(path.dirname(file));
}

/** As ESLint does, this passes over packages, and follows no link to a folder. */
const PASSED = /^(?:node_modules|\.git)$/;

function* below(file: string, isFolder: boolean): Generator<Entry> {
  let entries: readonly Dirent[] = [];
  try {
    if (isFolder) entries = readdirSync(file, { withFileTypes: true });
    else open(file);
  } catch (error) {
    yield { file, isFolder, why: whyNot(file, error) };
  }
  for (const entry of entries)
    if (!PASSED.test(entry.name)) yield* below(path.join(file, entry.name), entry.isDirectory());
}

function open(file: string): void {
  const stats = statSync(file);
  if (stats.isDirectory()) throw new Error("it is a link to a folder");
  if (!stats.isFile()) throw new Error("it is no file");
  closeSync(openSync(file, "r"));
}

function whyNot(file: string, error: unknown): string {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") return reasonOf(error);
  // A name that cannot be decoded is the name of nothing.
  return file.includes("\uFFFD") ? "its name is not in UTF-8" : "it is a link that leads nowhere";
}
