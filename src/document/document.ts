import type { Guard, Span } from "../model/setting.js";
import type { Mapping, Scalar, Value, Written } from "./value.js";

/** A call of something that another module exports. */
export interface Call {
  readonly module: string;
  /** The way from the module to what is called: `createPool`, `createPoolCluster().add`, `new Sequelize`. */
  readonly path: string;
  /** The callee, where a reader would point. */
  readonly at: Span;
  readonly arguments: readonly Value[];
  readonly comments: readonly string[];
  /** What was asked before the program comes to it. */
  readonly guards: readonly Guard[];
  /** Not called: a value whose type, or whose place in the file, says what it is for. */
  readonly isDeclared: boolean;
  /** The options object that is not handed over yet: what is put into it becomes one more argument. */
  readonly further: Mapping;
  /** The options object that could stand in the first argument's place and hold it under this key. */
  wrapped(key: string): Mapping;
  /** Takes the second of two arguments out. */
  withoutSecond(): Written | null;
  /** Puts the first of two arguments among the options of the second, under this key. */
  merged(key: string): Written | null;
}

/** `process.env.X = value`, `tls.DEFAULT_MIN_VERSION = value`: something of the whole process is set. */
export interface Assignment {
  /** `process.env.DB_PASSWORD`, `tls.DEFAULT_MIN_VERSION`, whatever it is imported as. */
  readonly target: string;
  readonly value: Value;
  readonly at: Span;
  /** Takes the whole statement out. */
  remove(): Written | null;
}

/**
 * Whether the file shows that somebody takes a text for what it is: it is handed to who connects or runs it, stands under
 * a key or in a variable of such a name, or is exported under one. Only then is an edit of it more than a guess.
 */
export type Use = "known" | "exported" | "none";

/**
 * How much of a text stands here: all of it; perhaps its beginning only, since somebody gets it who may go on; its
 * beginning, with which the file goes on elsewhere; or what the program changes in parts before it is used.
 */
export type Extent = "whole" | "unsure" | "beginning" | "changed";

/** What stands around a string or a list, and what becomes of it. */
interface Surroundings {
  readonly comments: readonly string[];
  /** It is for people, a test or a comparison: a log line, an error, a regular expression's subject. */
  readonly isShown: boolean;
  /** It is a log line or an error. */
  readonly isMessage: boolean;
  /** Something is compared with it, or it is looked for in something. */
  readonly isCompared: boolean;
  /** Without a use, every edit in it is offered and not made. */
  readonly use: Use;
  readonly extent: Extent;
}

/** Around what is used in the open. */
export const IN_USE = {
  isShown: false,
  isMessage: false,
  isCompared: false,
  use: "known",
  extent: "whole",
} as const;

export interface Address extends Surroundings {
  readonly scalar: Scalar;
}

export interface Listed extends Surroundings {
  readonly value: Value;
}

/** An object of the file that says of itself what it is: nobody the file shows takes it. */
export interface Held extends Surroundings {
  readonly value: Value;
  /** The file makes something else of it, or changes it: what it says is not what is used. */
  readonly isPart: boolean;
  /** Who is called with it, where it stands in a call: `https.request`. */
  readonly taker: string | null;
}

/** A string, and the name of the key or the variable that holds it. */
export interface NamedText extends Address {
  readonly name: string;
}

/** A file, as far as dialects care. Every list is in the order of the file. */
export interface Document {
  /** As ESLint knows it; maybe no real file. */
  readonly filename: string;
  /** The version of a package that this file would load, where it is installed: `3.24.6`. */
  installed(module: string): string | null;
  /** Calls of what these modules export, and values that have a type of theirs: `type PoolOptions`. */
  calls(modules: readonly string[]): readonly Call[];
  /** What the file exports: `export default`, `module.exports = ...`. The only argument is the value. */
  exports(): readonly Call[];
  assignments(): readonly Assignment[];
  /** Strings of any kind whose code holds a match, holes and all: addresses, DSNs, commands. The pattern must be cheap. */
  texts(sign: RegExp): readonly Address[];
  /** Object literals with such a key. */
  objects(key: RegExp): readonly Held[];
  /** Strings that such a key or variable holds. */
  named(name: RegExp): readonly NamedText[];
  /** Lists with such a string in them that stand in options or are handed to somebody. */
  lists(word: RegExp): readonly Listed[];
}
