import { isBuiltin } from "node:module";
import path from "node:path";
import { at, dataAt, packageAt, textAt } from "./data.js";
import { configOf, conditionsOf, pathsOf, sourcesOf } from "./compiler.js";
import { isInside, tableOf, targetsIn } from "./exports.js";
import { foldersOf, isBounded, type Folder } from "./folders.js";
import {
  filesFrom,
  filesOfFolder,
  firstOf,
  isFile,
  mainsOf,
  realPath,
  type Files,
  type Importer,
} from "./programs.js";
import { seen } from "./kept.js";
import { folderOfPackage, scopeOf } from "./workspaces.js";

/** An absolute path, a scheme (`node:`, `C:`), a query or part of an address: nothing that a project's files are called. */
const STRANGE = /^$|^\/|[\0\\?%:]|.#/;
const RELATIVE = /^\.{1,2}(?:\/|$)/;

/**
 * The file of the same project that is loaded where a file imports that name; undefined where nobody knows, or where it
 * is another's.
 */
export function resolveModule(specifier: string, from: string): string | undefined {
  if (STRANGE.test(specifier) || isBuiltin(specifier) || !path.isAbsolute(from)) return undefined;
  return resolved([specifier, from].join(BETWEEN));
}

/** In no name of a module. */
const BETWEEN = "\0";

const resolved = seen((asked): string | undefined => {
  const end = asked.indexOf(BETWEEN);
  const [specifier, from] = [asked.slice(0, end), asked.slice(end + BETWEEN.length)];
  const folders = foldersOf(from);
  const found = RELATIVE.test(specifier)
    ? filesFrom(path.dirname(from), specifier, { path: from, conditions: [] })
    : filesNamed(specifier, from, folders);
  const [file, other] = found;
  const root = folders.at(-1)?.path;
  if (file === undefined || other !== undefined || root === undefined) return undefined;
  return ownAt(file, isBounded(folders) ? root : path.parse(root).root);
});

/** Where a file of the project really is: not outside of its root, and not installed. */
function ownAt(file: string, root: string): string | undefined {
  const [real, realRoot] = [realPath(file), realPath(root)];
  if (real === null || realRoot === null) return undefined;
  const way = path.relative(realRoot, real);
  const isOutside = way.split(path.sep, 1)[0] === ".." || path.isAbsolute(way);
  return isOutside || real.split(path.sep).includes("node_modules") ? undefined : real;
}

function filesNamed(name: string, from: string, folders: readonly Folder[]): Files {
  const config = configOf(from, folders);
  if (config === null) return [];
  const importer: Importer = { path: from, conditions: config ? conditionsOf(config) : [] };
  const mapped = firstOf(config ? pathsOf(config, name) : [], (target) =>
    filesFrom(path.dirname(from), target, importer),
  );
  if (mapped.length > 0) return mapped;
  const scope = scopeOf(folders)?.path;
  return name.startsWith("#") && scope !== undefined
    ? filesOfImport(name, scope, importer)
    : filesOfPackage(name, scope, importer);
}

/** `#config`, by `imports` of the package that the file belongs to. */
function filesOfImport(name: string, scope: string, importer: Importer): Files {
  const table = dataAt(packageAt(path.join(scope, "package.json")), "imports");
  const targets = table ? targetsIn(table, name, importer.conditions) : [];
  const isNamed = (target: string): boolean =>
    !STRANGE.test(target) && !RELATIVE.test(target) && !isBuiltin(target);
  const own = filesOfTargets(scope, targets.filter(isInside), importer);
  return own.length > 0
    ? own
    : firstOf(targets.filter(isNamed), (target) => filesOfPackage(target, scope, importer));
}

const PACKAGE = /^((?:@[^/@]+\/)?[^/@#.][^/]*)(\/.+)?$/s;

function filesOfPackage(name: string, scope: string | undefined, importer: Importer): Files {
  const [, packageName, rest = ""] = PACKAGE.exec(name) ?? [];
  const subpath = `.${rest}`;
  if (packageName === undefined || (rest !== "" && !isInside(subpath))) return [];
  const own = scope === undefined ? null : packageAt(path.join(scope, "package.json"));
  const isOwn = textAt(own, "name") === packageName && (at(own, "exports") ?? null) !== null;
  const folder = isOwn ? scope : folderOfPackage(packageName, importer.path);
  return folder === undefined || folder === null ? [] : filesExported(folder, subpath, importer);
}

function filesExported(folder: string, subpath: string, importer: Importer): Files {
  const file = path.join(folder, "package.json");
  const data = packageAt(file);
  if (!data && isFile(file)) return [];
  const exported = at(data, "exports") ?? null;
  if (exported !== null) {
    const table = tableOf(exported);
    const targets = table ? targetsIn(table, subpath, importer.conditions) : [];
    return filesOfTargets(folder, targets.filter(isInside), importer);
  }
  if (subpath !== ".") return filesOfTargets(folder, [subpath], importer);
  const files = filesOfFolder(folder, importer);
  return files.length > 0 ? files : filesUnbuilt(folder, mainsOf(data), importer);
}

/** What is there comes first; then what one of them is to be compiled from. */
function filesOfTargets(folder: string, targets: readonly string[], importer: Importer): Files {
  const files = firstOf(targets, (target) => filesFrom(folder, target, importer));
  return files.length > 0 ? files : filesUnbuilt(folder, targets, importer);
}

function filesUnbuilt(folder: string, targets: readonly string[], importer: Importer): Files {
  const [own] = foldersOf(path.join(folder, "package.json"));
  return own
    ? firstOf(targets, (target) => sourcesOf(path.join(folder, target), own, importer))
    : [];
}
