import type { Naming } from "../notations/continued.js";

/** A file of the project, as others are brought something from it. */
export interface ModuleFile {
  readonly path: string;
  /** As messages call it, from the root of the project: `config/db.ts`. */
  readonly name: string;
  readonly text: string;
}

/** The files of the project that a program may import. */
export interface Modules {
  /**
   * The file that a module's name leads to from another file. It is the same object for as long as the file is the same. Null
   * where it is none of the project's, and where it cannot be read.
   */
  open(specifier: string, from: string): ModuleFile | null;
  /** Files of the package `config` that may be laid over its default one; null where one of them cannot be read. */
  configsOver(file: ModuleFile): readonly ModuleFile[] | null;
  /** Whether another file goes on with what has one of these names in a file. */
  isGoneOn(names: readonly Naming[], from: string): boolean;
  /** Whether another program of the language uses what is called so in a file. */
  isUsedElsewhere(name: string, from: string): boolean;
}

/** Nothing is known of other files. */
export const NO_MODULES: Modules = {
  open: () => null,
  configsOver: () => [],
  isGoneOn: () => false,
  isUsedElsewhere: () => false,
};
