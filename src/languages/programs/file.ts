import type { ProgramLanguage } from "./language.js";
import type { Source } from "./layout.js";
import type { Bindings } from "./scopes.js";

/** A program, and what its language says of it. */
export interface ProgramFile {
  readonly language: ProgramLanguage;
  readonly bindings: Bindings;
  readonly source: Source;
  /** What leaves what it is given as it is. */
  isReader(origin: string): boolean;
  /** What gives an object that is known by how it is made. */
  isMaker(origin: string): boolean;
  readonly others: Others;
}

/** What other files of the project do with a name that stands in this one. */
export interface Others {
  isUsed(name: string): boolean;
  isGoneOn(name: string): boolean;
}
export const NO_OTHERS: Others = { isUsed: () => false, isGoneOn: () => false };
