import type { Span } from "../model/setting.js";
import type { Audience, Extent } from "./located.js";
import type { Scalar, Value, Written } from "./value.js";

/** The words of a command, the program first, and how they are changed. */
export interface Line {
  readonly words: readonly Value[];
  readonly at: Span;
  /** What its words say is printed for people: `echo`. */
  readonly isShown?: boolean;
  /** Words can be put at the end only. */
  readonly appends?: boolean;
  /** Inserts words after one. */
  add(behind: number, words: readonly string[]): Written | null;
  /** Takes a word and those up to another out. */
  remove(first: number, last: number): Written | null;
}

/** A command of a script, and the variables that it is handed by what goes before it. */
export interface Step {
  readonly line: Line;
  /** `MYSQL_PWD=...` */
  readonly exported: readonly Value[];
}

/** A command in a file, and the environment that it is run with where that stands beside it. */
export interface Command extends Step {
  readonly environment: Value;
  readonly comments: readonly string[];
  /** The file runs it; otherwise it is only written down. */
  readonly isRun: boolean;
  /** The text that is run, where it is one. */
  readonly text?: Scalar;
  readonly audience: Audience;
  /** How much of it stands here. */
  readonly extent: Extent;
}
