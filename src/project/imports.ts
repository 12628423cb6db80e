import { readFileSync } from "node:fs";
import path from "node:path";
import { rememberedOf } from "../document/memo.js";
import type { ModuleFile, Modules } from "../languages/modules.js";
import type { Settings } from "../model/policy.js";
import { isJavaScript } from "../model/program-languages.js";
import { holdsSign } from "../model/signs.js";
import { foldersOf } from "./folders.js";
import { isGoneOn } from "./gone-on.js";
import { kept, seen } from "./kept.js";
import { resolveModule } from "./modules.js";
import { configsOver, defaultConfig } from "./node-config.js";
import { isUsedElsewhere } from "./used-elsewhere.js";

/** Longer files no person writes. */
const LONGEST = 1_000_000;

const fileAt = kept((file, stats): ModuleFile | null => {
  if (!stats.isFile() || stats.size > LONGEST) return null;
  const root = foldersOf(file).at(-1)?.path ?? "";
  return {
    path: file,
    name: path.relative(root, file).replaceAll(path.sep, "/"),
    text: readFileSync(file, "utf8").replace(/^\uFEFF/, ""),
  };
});

/** The project's files, as they are on the disk. */
export const modules: Modules = {
  open(specifier, from) {
    if (!path.isAbsolute(from)) return null;
    const file =
      resolveModule(specifier, from) ?? (specifier === "config" ? defaultConfig(from) : undefined);
    return file === undefined ? null : fileAt(file);
  },
  configsOver(file) {
    const files = configsOver(file.path).map(fileAt);
    return files.every((each) => each !== null) ? files : null;
  },
  isGoneOn,
  isUsedElsewhere,
};

/** Files that are gone through from one to the next, and files in all. */
const [MOST_DEEP, MOST_FILES] = [5, 200];
const SPECIFIER = /\b(?:from|import|require)[\s(]*(["'`])([^"'`\n]{1,200})\1/g;

/** `require(__dirname + "/config")`, `require(path.join(__dirname, "..", "config"))`. */
const BESIDE = /__dirname\b[\s,+}]*([^()\n]{1,200})/g;

const specifiersIn = (text: string): ReadonlySet<string> =>
  new Set([
    ...Array.from(text.matchAll(SPECIFIER), ([, , specifier = ""]) => specifier),
    ...Array.from(
      text.matchAll(BESIDE),
      ([, parts = ""]) => `./${parts.replace(/["'`\s]/g, "").replaceAll(",", "/")}`,
    ),
  ]);

const specifiersOf = rememberedOf(({ text }: ModuleFile) => specifiersIn(text));

const importsOf = (file: ModuleFile): readonly ModuleFile[] =>
  [...specifiersOf(file)].flatMap((specifier) => modules.open(specifier, file.path) ?? []);
/** Many programs import the same file. */
const importsAt = seen((path): readonly ModuleFile[] => {
  const file = fileAt(path);
  return file ? importsOf(file) : [];
});

/** The files of the project that a program imports, also through others. */
export function filesImported(
  text: string,
  filename: string,
  { imports }: Pick<Settings, "imports">,
): readonly ModuleFile[] {
  const found = new Set<ModuleFile>();
  const itself: ModuleFile = { text, path: filename, name: filename };
  let next = imports && isJavaScript(filename) ? importsOf(itself) : [];
  for (let depth = 0; depth < MOST_DEEP && next.length > 0; depth++) {
    const fresh = new Set(next.filter((file) => !found.has(file)));
    const level = [...fresh].slice(0, MOST_FILES - found.size);
    for (const file of level) found.add(file);
    next = level.flatMap(({ path: file }) => importsAt(file));
  }
  return [...found];
}

/** Whether a file that a program imports has a sign of the service. */
export function importsSign(
  text: string,
  filename: string,
  settings: Settings,
  holdsLead: (text: string) => boolean,
): boolean {
  return filesImported(text, filename, settings).some(
    (file) => hasSign(file) || holdsLead(file.text),
  );
}
const hasSign = rememberedOf(({ text }: ModuleFile) => holdsSign(text));
