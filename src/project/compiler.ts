import path from "node:path";
import { at, configAt, dataAt, isData, textAt, textsAt, type Data } from "./data.js";
import type { Folder } from "./folders.js";
import { fits, keyFor } from "./patterns.js";
import { filesAt, firstOf, isFile, type Files, type Importer } from "./programs.js";
import { folderOfPackage } from "./workspaces.js";

/** A `tsconfig.json`, and what it extends: what counts more comes first. */
export interface Config {
  /** Its folder, which `${configDir}` stands for. */
  readonly folder: string;
  readonly links: readonly Link[];
}

interface Link {
  readonly folder: string;
  readonly data: Data;
}

/** More files no configuration is made of. */
const MOST = 50;

/** Null where one of the files is broken, or a circle has no end: nobody knows what the others are worth then. */
function linksOf(file: string, budget: { left: number }): readonly Link[] | null {
  const data = configAt(file);
  if (!data || budget.left-- <= 0) return null;
  const links: Link[] = [{ folder: path.dirname(file), data }];
  const bases = textsAt(data, "extends") ?? [textAt(data, "extends") ?? ""];
  for (const name of bases.toReversed()) {
    const base = baseAt(name, file);
    // A file that a framework generates may not be there: it says nothing.
    const further = base === undefined ? [] : linksOf(base, budget);
    if (!further) return null;
    links.push(...further);
  }
  return links;
}

const PACKAGE = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/;

/** What `extends` names in a file. */
function baseAt(name: string, file: string): string | undefined {
  if (name === "") return undefined;
  if (/^\.\.?(?:\/|$)/.test(name) || path.isAbsolute(name))
    return variantsOf(path.resolve(path.dirname(file), name)).find(isFile);
  const [, packageName = "", rest = ""] = PACKAGE.exec(name) ?? [];
  const folder = folderOfPackage(packageName, file);
  return folder === null ? undefined : variantsOf(path.join(folder, rest)).find(isFile);
}

const variantsOf = (file: string): readonly string[] => [
  file,
  `${file}.json`,
  path.join(file, "tsconfig.json"),
];

function readConfig(file: string): Config | null {
  const links = linksOf(file, { left: MOST });
  return links && { folder: path.dirname(file), links };
}

const CONFIG_DIR = "${configDir}";

/** A path that a configuration states in one of its files. */
const pathIn = (config: Config, { folder }: Link, text: string): string =>
  text.startsWith(CONFIG_DIR)
    ? path.join(config.folder, text.slice(CONFIG_DIR.length))
    : path.resolve(folder, text);

const options = ({ data }: Link): Data | null => dataAt(data, "compilerOptions");
const linkWith = (config: Config, has: (link: Link) => boolean): Link | undefined =>
  config.links.find(has);

const pathAt = (config: Config, key: string): string | undefined => {
  const link = linkWith(config, (each) => textAt(options(each), key) !== undefined);
  return link && pathIn(config, link, textAt(options(link), key) ?? "");
};

/** Conditions of packages beside those of Node. */
export const conditionsOf = (config: Config): readonly string[] =>
  config.links.flatMap((link) => textsAt(options(link), "customConditions") ?? []);

/** Where a name may lead by `paths` and `baseUrl`, the best first. */
export function pathsOf(config: Config, name: string): readonly string[] {
  const base = pathAt(config, "baseUrl");
  const mapped = linkWith(config, (link) => at(options(link), "paths") !== undefined);
  const table = mapped ? dataAt(options(mapped), "paths") : null;
  const found = keyFor(Object.keys(table ?? {}), name);
  const targets = found ? (textsAt(table, found.key) ?? []) : [];
  const from = base ?? mapped?.folder ?? config.folder;
  return [
    ...targets.map((target) =>
      pathIn(
        config,
        { folder: from, data: {} },
        target.replace("*", () => found?.star ?? ""),
      ),
    ),
    ...(base === undefined ? [] : [path.resolve(base, name)]),
  ];
}

const stated = (config: Config, key: string): readonly string[] | undefined => {
  const link = linkWith(config, ({ data }) => at(data, key) !== undefined);
  return link && textsAt(link.data, key)?.map((text) => pathIn(config, link, text));
};

/** Whether the files of a configuration include one, whatever its ending. */
function includes(config: Config, file: string): boolean {
  const files = stated(config, "files");
  if (files?.includes(file) === true) return true;
  const names = file.split(path.sep);
  const all = path.join(config.folder, "**", "*");
  const wanted = stated(config, "include") ?? (files ? [] : [all]);
  const isWanted = wanted.some((pattern) => fits(partsOf(pattern), names));
  const left = stated(config, "exclude") ?? [];
  return isWanted && !left.some((pattern) => isBelow(pattern.split(path.sep), names));
}

/** `src` is all that is below it, and so is `src/**`. */
function partsOf(pattern: string): readonly string[] {
  const parts = pattern.split(path.sep);
  const last = parts.at(-1) ?? "";
  if (last === "**") return [...parts, "*"];
  return /[.*]/.test(last) ? parts : [...parts, "**", "*"];
}

const isBelow = (pattern: readonly string[], names: readonly string[]): boolean =>
  fits(pattern, names) || fits([...pattern, "**", "*"], names);

const NAMES = ["tsconfig.json", "jsconfig.json"];

const configIn = (folder: Folder): Config | null | undefined => {
  const name = NAMES.find((each) => folder.names.has(each));
  return name === undefined ? undefined : readConfig(path.join(folder.path, name));
};

/** The configurations that one refers to, and those that they refer to. */
function* referredTo(config: Config, budget: { left: number }): Generator<Config | null> {
  const references = at(config.links[0]?.data ?? null, "references");
  for (const each of Array.isArray(references) ? references : []) {
    const text = isData(each) ? textAt(each, "path") : undefined;
    if (text === undefined || budget.left-- <= 0) continue;
    const named = path.resolve(config.folder, text);
    const file = [named, path.join(named, "tsconfig.json")].find(isFile);
    const other = file === undefined ? null : readConfig(file);
    yield other;
    if (other) yield* referredTo(other, budget);
  }
}

/** The configuration that governs a file; undefined without one, and null where nobody can tell. */
export function configOf(filename: string, folders: readonly Folder[]): Config | null | undefined {
  for (const folder of folders) {
    const own = configIn(folder);
    if (own === undefined) continue;
    if (!own || includes(own, filename)) return own;
    for (const other of referredTo(own, { left: MOST }))
      if (other && includes(other, filename)) return other;
    return own;
  }
  return undefined;
}

/**
 * The source of a file that is to be compiled and is not there, where a configuration of its package says from where to
 * where it is compiled.
 */
export const sourcesOf = (built: string, folder: Folder, importer: Importer): Files => {
  const own = configIn(folder);
  const all = own ? [own, ...referredTo(own, { left: MOST })] : [];
  return firstOf(all, (config) => {
    const source = config ? sourceIn(config, built) : undefined;
    if (!config || source === undefined) return [];
    return filesAt(source, importer).filter((file) => includes(config, file));
  });
};

/** Nothing is guessed: both folders must be stated. */
function sourceIn(config: Config, built: string): string | undefined {
  const [from, to] = [pathAt(config, "rootDir"), pathAt(config, "outDir")];
  if (from === undefined || to === undefined || !isEmitting(config)) return undefined;
  const way = path.relative(to, built);
  const isOutside = way.split(path.sep, 1)[0] === ".." || path.isAbsolute(way);
  return way === "" || isOutside ? undefined : path.join(from, way);
}

function isEmitting(config: Config): boolean {
  const link = linkWith(config, (each) => at(options(each), "noEmit") !== undefined);
  return link === undefined || at(options(link), "noEmit") === false;
}
