import { lstatSync, realpathSync } from "node:fs";
import path from "node:path";
import { at, packageAt, textAt, type Data } from "./data.js";
import { folderAt } from "./folders.js";
import { attempted, seen, statsOf } from "./kept.js";

/** A file that imports something. */
export interface Importer {
  readonly path: string;
  /** Conditions of packages that the project's compiler knows beside those of Node. */
  readonly conditions: readonly string[];
}

/** The files that may be meant, none of them before the others: of two nobody knows which one is loaded. */
export type Files = readonly string[];

/** Most names that a module may have are none: the list of its folder says so of all of them at once. */
export const isFile = (file: string): boolean =>
  folderAt(path.dirname(file)).names.has(path.basename(file)) && statsOf(file)?.isFile() === true;
/** Where a file really is; null where there is none. A circle of links is none. */
export const realPath = seen((file): string | null =>
  attempted(() => {
    const folder = path.dirname(file);
    if (folder === file || lstatSync(file).isSymbolicLink()) return realpathSync(file);
    const real = realPath(folder);
    return real === null ? null : path.join(real, path.basename(file));
  }),
);

export const firstOf = <T>(all: readonly T[], filesOf: (one: T) => Files): Files => {
  for (const one of all) {
    const files = filesOf(one);
    if (files.length > 0) return files;
  }
  return [];
};

/** What TypeScript compiles to a file of that ending. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".jsx": [".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
};
const ENDINGS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
const DECLARATION = /\.d\.(?:[cm]?ts|[\w-]+\.ts)$/;
const isProgram = (file: string): boolean => isFile(file) && !DECLARATION.test(file);
const SCRIPT = /\.[cm]?jsx?$/;

/** The program or the data at a path that is written with or without its ending. */
export function filesAt(file: string, importer: Importer): Files {
  const ending = path.extname(file);
  const stem = file.slice(0, file.length - ending.length);
  const sources = (Object.hasOwn(SOURCES, ending) ? (SOURCES[ending] ?? []) : [])
    .map((source) => stem + source)
    .filter(isProgram);
  if (isProgram(file)) {
    // In TypeScript `./db.js` may be the compiled file or its source.
    return SCRIPT.test(importer.path) ? [file] : [file, ...sources];
  }
  if (sources.length > 0) return sources;
  const programs = ENDINGS.map((each) => file + each).filter(isProgram);
  return programs.length > 0 ? programs : [`${file}.json`].filter(isFile);
}

/** `.`, `..`, `./` and the like are never files. */
const NAMES_FOLDER = /(?:^|\/)\.{0,2}$/;

/** What a path leads to from a folder: a file, or what a folder is loaded as. */
export function filesFrom(folder: string, target: string, importer: Importer): Files {
  const found = path.resolve(folder, target);
  const files = NAMES_FOLDER.test(target) ? [] : filesAt(found, importer);
  return files.length > 0 ? files : filesOfFolder(found, importer);
}

/** What a package says is loaded of it. */
export const mainsOf = (data: Data | null): readonly string[] =>
  ["main", "module"].flatMap((key) => textAt(data, key) ?? []);

/** What is loaded where a folder is, or a package that says nothing of its exports. */
export function filesOfFolder(folder: string, importer: Importer): Files {
  const file = path.join(folder, "package.json");
  const data = packageAt(file);
  if (!data && isFile(file)) return [];
  const said = mainsOf(data);
  // A file that is to be built and is not there is looked up where the package names its source.
  const sources = ["source", "types", "typings"].flatMap((key) => textAt(data, key) ?? []);
  const isOpen = at(data, "main") === undefined && said.length === 0;
  return firstOf([...(isOpen ? ["index"] : said), ...sources], (target) => {
    const found = path.join(folder, target);
    const files = NAMES_FOLDER.test(target) ? [] : filesAt(found, importer);
    return files.length > 0 ? files : filesAt(path.join(found, "index"), importer);
  });
}
