import type { Stats } from "node:fs";
import path from "node:path";
import type { Document, LanguageName } from "../document/document.js";
import { budgetFor, spending } from "../document/steps.js";
import { documentOfAny } from "../languages/index.js";
import { SHORT, type Clients } from "../languages/language.js";
import { isPackage } from "./dependencies.js";
import { folderAt, type Folder } from "./folders.js";
import { kept } from "./kept.js";
import { textOf } from "./sources.js";

/** A file that may hand a variable to a client. */
export interface Program {
  readonly path: string;
  readonly language: LanguageName;
}

interface Kind {
  readonly names: RegExp;
  /** Where such files stand, from the folder of a package; the folder itself is empty. */
  readonly folders: readonly string[];
  readonly language: LanguageName;
}

const SOURCES = ["", "src", "app", "lib", "server", "api", "utils"];
const BELOW = ["lib", "db", "database", "config", "server", "server/db", "utils"];
/** Where programs keep what connects them. Another place is another word here. */
const KINDS: readonly Kind[] = [
  {
    names: /\.prisma$/,
    folders: ["", "prisma", "prisma/schema", "db", "src/prisma"],
    language: "prisma",
  },
  {
    names: /^(?:drizzle|prisma)\.config\.[cm]?[jt]s$/,
    folders: [""],
    language: "javascript",
  },
  {
    names:
      /^(?:knexfile|ormconfig|data-?source|db|database|mysql|pool|client|connection|drizzle|prisma|index|server|app|main)(?:\.config)?\.[cm]?[jt]s$/i,
    folders: [
      ...SOURCES,
      ...BELOW.flatMap((each) => [each, `src/${each}`, `lib/${each}`, `app/${each}`]),
    ],
    language: "javascript",
  },
  { names: /^database\.ya?ml$/, folders: ["config"], language: "yaml" },
];

/** The programs in the well-known places of a package; of a package around it only the first kind. */
export function programsIn(folder: Folder, isAround: boolean): readonly Program[] {
  const found = new Map<string, Program>();
  for (const { names, folders, language } of isAround ? KINDS.slice(0, 1) : KINDS) {
    for (const place of new Set(folders)) {
      const inside = folderIn(folder, place);
      for (const name of inside?.names ?? []) {
        const file = path.join(folder.path, place, name);
        if (names.test(name)) found.set(file, { path: file, language });
      }
    }
  }
  return [...found.values()];
}

/** A folder of the same package; null where it is a package of its own, or not there. */
function folderIn(folder: Folder, place: string): Folder | null {
  let inside = folder;
  for (const name of place === "" ? [] : place.split("/")) {
    if (!inside.names.has(name)) return null;
    inside = folderAt(path.join(inside.path, name));
    if (isPackage(inside)) return null;
  }
  return inside;
}

const shortText = (file: string, stats: Stats): string =>
  stats.size <= SHORT ? textOf(file, stats) : "";

/** The words in capitals in a file, as variables have them; none where it names no client. */
export const capitalsIn = (client: RegExp): ((file: string) => ReadonlySet<string> | null) =>
  kept((file, stats): ReadonlySet<string> => {
    const text = shortText(file, stats);
    return new Set(client.test(text) ? (text.match(/\b[A-Z][A-Z0-9_]*\b/g) ?? []) : []);
  });

/** What is read of a program, in steps of its own. Null where it cannot be read. */
export function readerOf<T>(
  clients: Clients,
  read: (document: Document) => T,
): (program: Program) => T | null {
  const byLanguage = new Map<LanguageName, (file: string) => T | null>();
  return ({ path: file, language }) => {
    const known =
      byLanguage.get(language) ??
      kept((program, stats) => {
        const text = shortText(program, stats);
        return spending(budgetFor(text), () => {
          const document = documentOfAny(language, program, text, clients);
          return document && read(document);
        });
      });
    byLanguage.set(language, known);
    return known(file);
  };
}
