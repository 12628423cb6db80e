import path from "node:path";
import { filesAround } from "./gone-on.js";
import { folderAt, foldersOf } from "./folders.js";
import { kept, seen, statsOf } from "./kept.js";
import { textOf } from "./sources.js";

/** How the programs of a language come by what another file defines. */
interface Kind {
  readonly files: RegExp;
  /** Where a file names the others that it takes something from. */
  readonly imports: RegExp;
  /** A word with which the others name a file; null where they may name it in any way. */
  readonly moduleOf: (file: string) => string | null;
  /** The files of a folder see what the others define. */
  readonly sharesFolder?: true;
  /** What a file includes becomes a part of it, and of those that it includes besides. */
  readonly isIncluded?: true;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const folderOf = (file: string): string => path.basename(path.dirname(file));
const stemOf = (file: string): string => path.basename(file, path.extname(file));
/** The root of a module has the name that `go.mod` gives it. */
const packageOf = (file: string): string | null =>
  folderAt(path.dirname(file)).names.has("go.mod") ? null : folderOf(file);

const KINDS: readonly Kind[] = [
  {
    files: /\.go$/,
    imports: /^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"[^"\n]+"/gm,
    moduleOf: packageOf,
    sharesFolder: true,
  },
  {
    files: /\.py$/,
    imports: /^[ \t]*(?:from|import)[ \t][^\n(]*(?:\([^)]*\))?/gm,
    moduleOf: (file) => (stemOf(file) === "__init__" ? folderOf(file) : stemOf(file)),
  },
  {
    files: /\.php$/,
    imports: /\b(?:require|include)(?:_once)?\b[^;]{0,300}/g,
    moduleOf: stemOf,
    isIncluded: true,
  },
  {
    files: /\.(?:sh|bash|zsh|ksh|bats|mk|make)$|[Mm]akefile(?:\.\w+)?$/,
    imports: /^[ \t]*(?:\.|source|-?include)[ \t][^\n]*/gm,
    moduleOf: stemOf,
    isIncluded: true,
  },
];

const importedBy = kept((file, stats): ReadonlySet<string> => {
  const kind = KINDS.find(({ files }) => files.test(file));
  const lines = kind ? (textOf(file, stats).match(kind.imports) ?? []) : [];
  return new Set(lines.flatMap(wordsOf));
});

const around = seen((folder) =>
  filesAround(foldersOf(path.join(folder, "file")).map((each) => each.path)),
);

/** Whether another program of the project names what a file defines, in a way that it comes by it. */
export function isUsedElsewhere(name: string, filename: string): boolean {
  const kind = KINDS.find(({ files }) => files.test(filename));
  if (!kind || !path.isAbsolute(filename)) return false;
  return usersOf(kind, filename).some((file) => file !== filename && holdsWord(file, name));
}

function usersOf(kind: Kind, filename: string): readonly string[] {
  const { files, moduleOf, sharesFolder, isIncluded } = kind;
  const folder = path.dirname(filename);
  const [module = null] = wordsOf(moduleOf(filename) ?? "").slice(-1);
  const beside = sharesFolder ? [...folderAt(folder).names] : [];
  const all = around(folder).filter((file) => file !== filename && files.test(file));
  const importers = all.filter((file) => module === null || importedBy(file)?.has(module));
  return [
    ...beside.filter((name) => files.test(name)).map((name) => path.join(folder, name)),
    ...(isIncluded && importers.length > 0 ? all : importers),
  ];
}

function holdsWord(file: string, word: string): boolean {
  const stats = statsOf(file);
  // In PHP a variable begins with `$`.
  return stats !== null && wordsOf(textOf(file, stats)).includes(word.replace("$", ""));
}
