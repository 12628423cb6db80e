import type { TSESLint } from "@typescript-eslint/utils";
import type { Document, LanguageName } from "../document/document.js";
import type { Failure } from "../document/failure.js";
import type { Edit } from "../model/setting.js";
import type { FindComments } from "./eslint/text-comments.js";
import type { ModuleFile, Modules } from "./modules.js";

export type SourceCode = TSESLint.SourceCode;
/** What ESLint tells a rule about the file. */
export type Context = Pick<
  TSESLint.RuleContext<string, readonly unknown[]>,
  "sourceCode" | "filename" | "physicalFilename" | "languageOptions"
>;

/** How many characters a short file has, unless its language is read faster than a program. */
export const SHORT = 200_000;

/** A file as its language reads it. */
export interface SourceFile {
  readonly text: string;
  /** Read when it is asked for, and only once. */
  document(): Document;
  /** Why the Document is empty; null where it is not. Left out where ESLint's own parser says so. */
  readonly failure?: () => Failure | null;
  /** Whether nobody notices the time that it takes to read it again. */
  readonly isShort: boolean;
  /** Lines and columns of an offset, counted as ESLint does for this language. */
  locate(offset: number): { readonly line: number; readonly column: number };
  /**
   * The file after an edit. Null where it is no file of this language any more, or where more is different than the edit may
   * change. There is no such function where the program that runs the rules has no parser that would read the file again.
   */
  readonly edited: ((edit: Edit) => SourceFile | null) | null;
  /** Why an edit is left to a person for the place that it changes, as a clause. */
  readonly doubtAbout?: (edit: Edit) => string | null;
  /** A program that this one imports something from, as it is linted itself. */
  readonly imported?: (file: ModuleFile) => SourceFile | null;
}

/** What users are told of such files: `docs/files.md` is made of it. */
export interface About {
  /** What is read there. */
  readonly reads: string;
  /** What is reported there and never edited. */
  readonly keeps: string;
  /** The names that editors have for the language, as Visual Studio Code spells them. */
  readonly editors: readonly string[];
}

/** What ESLint has to know of files that it has no language for. */
export interface ForEslint {
  /** The name as people write it: `YAML`. */
  readonly title: string;
  /** Patterns for the names of such files. */
  readonly files: readonly string[];
  readonly about: About;
  readonly comments: FindComments;
}

/** What languages are told of clients, which they do not know themselves. */
export interface Clients {
  /** What these modules export leaves what it is given as it is. */
  readonly readers: ReadonlySet<string>;
  /** What of that is known by its whole name, also where all names of a module are brought in. */
  readonly exports: ReadonlySet<string>;
  /**
   * What gives an object that is known by how it is made, by its whole name: `ssl.create_default_context`. With `{}` behind
   * its name it stands here once more if it gives a dict, which has other keys than what it is given.
   */
  readonly makers: ReadonlySet<string>;
  /** Names that PHP knows without an import. */
  readonly builtIn: ReadonlySet<string>;
}

/** A language that files are written in. */
export interface Language {
  readonly name: LanguageName;
  /** The types of the root nodes with which ESLint begins such a file. */
  readonly roots: readonly string[];
  /** Whether ESLint has read a file as one of this language. */
  speaks(sourceCode: SourceCode): boolean;
  /** What ESLint reads such files with, where it has nothing of its own for them. */
  readonly forEslint: ForEslint | null;
  /** Without `modules`, nothing is known of other files. */
  open(context: Context, clients: Clients, modules?: Modules): SourceFile;
}
