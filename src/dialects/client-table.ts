import type { Document, How, LanguageName, Use } from "../document/document.js";
import type { Mapping, Value } from "../document/value.js";
import type { Settings } from "../model/policy.js";
import type { Guard, Span } from "../model/setting.js";
import type { Installed } from "./registries.js";
import type { Reading } from "./driver.js";
import type { OptionPath } from "./option-path.js";

/** A client that takes its options as an object, or as an address in its place or beside it. */
export interface ClientTable {
  readonly name: string;
  readonly hint: RegExp;
  /** The language that its modules are of; by default JavaScript. */
  readonly language?: LanguageName;
  readonly modules: readonly string[];
  /**
   * What besides reads its options and leaves them as they are: modules, and names in them that count also where all names
   * of a module are brought in, among which may be the user's own.
   */
  readonly readers?: readonly string[];
  /**
   * What gives an object that is known by how it is made, by its whole name: `ssl.create_default_context`. With `{}` behind
   * its name it stands here once more if it gives a dict, which has other keys than what it is given.
   */
  readonly makers?: readonly string[];
  /** What its language knows of it without an import. */
  readonly builtIn?: readonly string[];
  /** The package that they come from, where that is none of npm. */
  readonly package?: string;
  /**
   * What is used, and the paths to its options: `createPool` is called, `new Pool` constructed. `type X` stands for an
   * object that the type `X` is written at, `handed over` for options beside the module itself.
   */
  readonly calls: Readonly<
    Record<string, OptionPath | readonly OptionPath[] | ((use: Use) => readonly Value[])>
  >;
  /** Files that only export their options. */
  readonly configs?: ConfigFiles;
  /**
   * Keys that the client reads and its own types refuse: in TypeScript, what writes them is offered
   * and not done unseen.
   */
  readonly untyped?: readonly string[];
  /**
   * Keys for which its types name the texts that will do. In TypeScript the same holds for what
   * writes them where the compiler widens a text to `string`.
   */
  readonly literals?: readonly string[];
  /**
   * What a value at the end of a way is, as options: one for each connection it may be. By default
   * it is an object.
   */
  readonly candidates?: (
    value: Value,
    use: Use | null,
    version: string | null,
  ) => readonly Candidate[];
  /** Options with what else the file says of them. */
  readonly completed?: (options: Mapping, document: Document, use: Use | null) => Mapping;
  /** How these options are read; null where they are no connection of this client. */
  reads(
    options: Mapping,
    version: string | null,
    installed: Installed,
    settings: Pick<Settings, "caPath">,
  ): Reading | null;
}

export interface Candidate {
  readonly options: Mapping;
  /** Places that this connection accounts for. */
  readonly claims: readonly Span[];
  /** What chooses them among others. */
  readonly guards?: readonly Guard[];
}

/** Options that a file exports, known by its name or by what they hold. */
export interface ConfigFiles {
  readonly file: RegExp;
  readonly optionPaths: readonly OptionPath[];
  /** Keys of which options have at least one. */
  readonly holds: readonly string[];
  /**
   * Where a file of any program may have the name: keys of which the options at the end of a way
   * have at least one.
   */
  readonly signs?: Readonly<Record<OptionPath, readonly string[]>>;
  /**
   * In a file of any other name, the key that must say which database it is, and what it may say.
   */
  readonly named: readonly [key: string, words: readonly string[]];
  /** Only files that are data hold such options. */
  readonly isData?: true;
  /** Programs of any language have such a key: in data it does not say whose options these are. */
  readonly isCommon?: true;
}

const KEYS: Readonly<Record<How, (path: string) => string>> = {
  called: String,
  constructed: (path) => `new ${path}`,
  tagged: (path) => `tag ${path}`,
  typed: (path) => `type ${path}`,
  handedOver: () => "handed over",
};

/** Under which key a table has a use. */
export const keyOf = ({ how, path }: Pick<Use, "how" | "path">): string => KEYS[how](path);
