import type { DataLanguageName } from "../model/data-languages.js";
import type { ProgramLanguageName } from "../model/program-languages.js";
import type { Guard, Span } from "../model/setting.js";
import type { Command } from "./command.js";
import type { Held, Located } from "./located.js";
import type { List, Mapping, Producer, Scalar, Value, Written } from "./value.js";

export type LanguageName = "javascript" | DataLanguageName | ProgramLanguageName;

/** How a file uses what a module exports; also as the type of a value, or by handing it to somebody else with its options. */
export type How = "called" | "constructed" | "tagged" | "typed" | "handedOver";

/** A place where a file uses something that a module exports. */
export interface Use {
  readonly how: How;
  readonly module: string;
  /** The way from the module to what is used: `createPool`, `createPoolCluster().add`; empty for the module itself. */
  readonly path: string;
  /** The callee or the value, where a reader would point. */
  readonly at: Span;
  /** What it is given: the arguments of a call, or the value that has the type. */
  readonly given: List;
  /** What it is given by name. In JavaScript nothing is: what is put here is one more argument, an options object. */
  readonly named: Mapping;
  /** What a method is called on, as it is by then. In JavaScript nobody asks. */
  readonly object?: () => Value;
  /** Functions of the file that are handed to it, or that it marks. In JavaScript nobody asks. */
  readonly functions?: () => readonly Producer[];
  readonly comments: readonly string[];
  /** What was asked before the program comes to it. */
  readonly guards: readonly Guard[];
  /** Options of what is made here are set afterwards. */
  readonly isSetLater?: boolean;
}

/** What a file is in the end: what it exports, or the whole of a file that is data. */
export interface Root {
  readonly value: Value;
  readonly comments: readonly string[];
  readonly guards: readonly Guard[];
  /** Of a file that stands in another, its own name. */
  readonly filename?: string;
}

/** `tls.DEFAULT_MIN_VERSION = value`, `process.env.X = value`: something of the whole process is set. */
export interface Assignment {
  /** `tls`, `process.env`: the name of a module, whatever it is imported as. */
  readonly home: string;
  readonly name: string;
  readonly value: Value;
  readonly at: Span;
  /** How the file spells it, as far as it can be shown. */
  readonly says: string;
  /** Takes the whole statement out. */
  remove(): Written | null;
}

/** Environment variables that are set together. */
export interface Scope {
  /** By their names. What is not among them may be set elsewhere. */
  readonly variables: Mapping;
  /** Those that are set at this place, where it has others from around it; by default all are. */
  readonly sets?: readonly string[];
  /** What is said of a variable, over it or behind it. */
  readonly commentsAt?: (name: string) => readonly string[];
}

/** The client of an address in another file. */
export interface Owner {
  /** By the name of the dialect whose options the address has. */
  readonly client: string;
  /** The client gets nothing else: what the address leaves out is left out. */
  readonly isWhole: boolean;
  /** Nothing speaks for another client: an edit needs nobody's eyes. */
  readonly isSure: boolean;
  /** Clients with other options take it, too; with none of them it has TLS. */
  readonly isShared?: boolean;
}

/** A file, as far as dialects care. Every list is in the order of the file. */
export interface Document {
  /** As ESLint knows it; maybe no real file. */
  readonly filename: string;
  readonly language: LanguageName;
  /** Passwords belong in such a file: a real `.env`. */
  readonly keepsSecrets?: boolean;
  /** The variable of the environment in whose line of the file a place is. */
  readonly variableAt?: ((place: Span) => string | null) | undefined;
  /** The file shows others what to write: what its author does with a password, as a sentence. */
  readonly insteadOfSecrets?: string | null;
  /** Whom the project hands addresses of this file to, by the names of their dialects. */
  readonly clientsAround?: ReadonlySet<string>;
  /** Whom it hands this one to, which a variable holds; null where nothing says so. */
  readonly handedTo?: (address: Scalar) => Owner | null;
  /** The version of a package that this file would load, where it is installed: `3.24.6`. */
  versionOf(module: string): string | null;
  /** Uses of what these modules export. */
  uses(modules: readonly string[]): readonly Use[];
  /** What the file exports: `export default`, `module.exports = ...`; the whole of a data file, and of files in it. */
  roots(): readonly Root[];
  scopes(): readonly Scope[];
  assignments(): readonly Assignment[];
  /** Whether the program itself sets this variable of its environment, in whatever form. */
  readonly setsVariable?: (name: string) => boolean;
  /** Whether the program itself asks for a key of the object in which something stands: it may be there for that. */
  readonly asksFor?: (key: string, at: Span) => boolean;
  /** Strings of any kind whose code holds a match, holes and all: addresses, DSNs, commands. The pattern must be cheap. */
  texts(sign: RegExp): readonly Located<Scalar>[];
  /** Words with a match of the commands that the file runs, apart from what they look for. */
  words(sign: RegExp): readonly Located<Scalar>[];
  /** Commands that the file runs, and texts with the sign and lists with the name of a program that are one. */
  commands(sign: RegExp, programs: RegExp): readonly Command[];
  /** Object literals with such a key, at places that are asked for; by default anywhere. */
  objects(key: RegExp, isOpen?: (place: Span) => boolean): readonly Held[];
  /** Strings that such a key or variable holds. */
  named(name: RegExp): readonly Located<Scalar>[];
}
