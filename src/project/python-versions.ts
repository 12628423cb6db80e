import path from "node:path";
import { dataAt, packageAt, textAt } from "./data.js";
import { folderAt, type Folder } from "./folders.js";
import { attempted, kept } from "./kept.js";
import { entriesOf, inToml } from "./python.js";
import { highestIn } from "./highest.js";
import { textOf } from "./sources.js";

/** What is said of each package: the highest version that is allowed, and null where there is no such. */
type Said = ReadonlyMap<string, readonly (string | null)[]>;

function saidBy(entries: readonly (readonly [name: string, version: string | null])[]): Said {
  const said = new Map<string, (string | null)[]>();
  for (const [name, version] of entries) said.set(name, [...(said.get(name) ?? []), version]);
  return said;
}

/** A version that is installed, in a file that tools write. */
const LOCKED = /^(name|version)\s*=\s*"([^"\n]*)"/gm;
const lockedInToml = kept((file, stats): Said =>
  saidBy(
    textOf(file, stats)
      .split("[[package]]")
      .map((each) => Object.fromEntries(Array.from(each.matchAll(LOCKED), pairOf)))
      .map(({ name = "", version = null }) => [name.toLowerCase(), version]),
  ),
);
const pairOf = ([, key = "", value = ""]: RegExpExecArray): readonly [string, string] => [
  key,
  value,
];

/** `{ "default": { "pymysql": { "version": "==1.0.2" } } }` */
const lockedInPipfile = (file: string): Said => {
  const all = dataAt(packageAt(file), "default");
  return saidBy(
    Object.keys(all ?? {}).map((name) => {
      const version = textAt(dataAt(all, name), "version");
      return [name.toLowerCase(), version === undefined ? null : highestIn(version)];
    }),
  );
};

/** Another list that a list of requirements names, and whether that one only narrows versions. */
const OTHER = /^\s*(?:-([rc])|--(requirement|constraint))[ \t=]+(\S+)/;
/** More lists than these, one naming the next, no project has. */
const DEEPEST = 4;

const linesIn = kept((file, stats) => textOf(file, stats).split("\n"));

/** The lines of a list, and of those that it names. */
function required(file: string, depth = 0): Said {
  const lines = linesIn(file) ?? [];
  const own = lines
    .filter((line) => !OTHER.test(line))
    .flatMap((line) => entriesOf(line).slice(0, 1))
    .map(([name, range]) => [name, highestIn(range)] as const);
  if (depth === DEEPEST) return saidBy(own);
  const others = lines.flatMap((line) => {
    const [, short, long, named] = OTHER.exec(line) ?? [];
    if (named === undefined) return [];
    const said = required(path.resolve(path.dirname(file), named), depth + 1);
    return [{ said, narrows: (short ?? long ?? "").startsWith("c") }];
  });
  const all = [...others.filter(({ narrows }) => !narrows).map(({ said }) => said)];
  const joined = saidBy([...own, ...all.flatMap(flat)]);
  const narrowed = others.filter(({ narrows }) => narrows).flatMap(({ said }) => [...said]);
  return new Map([...joined, ...narrowed.filter(([name]) => joined.has(name))]);
}
const flat = (said: Said): readonly (readonly [string, string | null])[] =>
  [...said].flatMap(([name, versions]) => versions.map((each) => [name, each] as const));

const inTables = (file: string): Said =>
  saidBy([...(inToml(file) ?? [])].map(([name, range]) => [name, highestIn(range)]));

const KINDS: readonly {
  readonly names: RegExp;
  /** Says what is installed, whatever the others ask for. */
  readonly isLock?: true;
  readonly read: (file: string) => Said | null;
}[] = [
  { names: /^(?:poetry|uv|pdm)\.lock$/, isLock: true, read: lockedInToml },
  { names: /^Pipfile\.lock$/, isLock: true, read: lockedInPipfile },
  { names: /^requirements[\w.-]*\.txt$/, read: required },
  { names: /^(?:pyproject\.toml|Pipfile)$/, read: inTables },
];
/** Where projects keep several lists. */
const LISTS = "requirements";

/** What the files of a folder say of a package of PyPI; empty where they do not name it. */
export function versionsOfPython(name: string, folder: Folder): readonly (string | null)[] {
  const said = KINDS.map(({ names, isLock = false, read }) => ({
    isLock,
    versions: [...folder.names]
      .filter((each) => names.test(each))
      .flatMap((each) => attempted(() => read(path.join(folder.path, each)))?.get(name) ?? []),
  }));
  const lists = folder.names.has(LISTS) ? listedIn(path.join(folder.path, LISTS), name) : [];
  const locked = said.filter(({ isLock }) => isLock).flatMap(({ versions }) => versions);
  return locked.length > 0 ? locked : [...said.flatMap(({ versions }) => versions), ...lists];
}

const listedIn = (folder: string, name: string): readonly (string | null)[] =>
  [...folderAt(folder).names]
    .filter((each) => each.endsWith(".txt"))
    .flatMap((each) => required(path.join(folder, each)).get(name) ?? []);
