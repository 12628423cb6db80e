import type { DataLanguageName } from "../../../src/model/data-languages.js";
import type { ProgramLanguageName } from "../../../src/model/program-languages.js";
import type { Change } from "./changes.js";

/** The formats; some have more than one set of habits in one language, and Markdown is none. */
export type FormatName =
  DataLanguageName | ProgramLanguageName | "json5" | "markdown" | "option files";

/** A file as people have it, or nearly so. */
export interface DataFile {
  readonly filename: string;
  readonly text: string;
}

/** Small files, each with a connection or two: a run of ESLint costs more with each. */
export const filesNamed = (filename: string, ...texts: readonly string[]): readonly DataFile[] =>
  texts.map((text) => ({ filename, text }));

/** All that the mutants of a format are made of. Another format is another one of these. */
export interface MutantFormat {
  readonly name: FormatName;
  readonly files: readonly DataFile[];
  /** Matches the pieces that a file falls into, one at a time. Must have the flag `g`. */
  readonly token: RegExp;
  /** What may happen to the pieces; one that stands here twice happens twice as often. */
  readonly changes: readonly Change[];
  /** What other readers make of a text, each for itself; undefined is from one that refuses it. */
  readonly readers: readonly ((text: string) => unknown)[];
  /** A broken file may be reported, and is not edited: a shell runs what stands before the fault. */
  readonly reportsBroken?: true;
  /** A broken file may be edited, too: its parser reads around the fault. */
  readonly editsBroken?: true;
  /** How many comments go with no entry that is taken out. */
  readonly comments: (text: string) => number;
  /** How many values one edit may change, by the readers; by default any number. */
  readonly mostChanged?: number;
  /** Whether the readers can be had on this machine; by default they can. */
  readonly isThere?: () => boolean;
}

/** What a reader answers; undefined where it throws. */
export function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The mark of the byte order is no part of a text. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");
