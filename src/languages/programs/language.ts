import type { Plain } from "../../document/plain.js";
import type { ProgramLanguageName } from "../../model/program-languages.js";
import type { About } from "../language.js";
import type { Program } from "./tree.js";

/** A language of programs: all that the reader of programs has to know of it. */
export interface ProgramLanguage {
  readonly name: ProgramLanguageName;
  /** The name as people write it: `Python`. */
  readonly title: string;
  /** Patterns for the names of such files. */
  readonly files: readonly string[];
  /** What users are told of such files. */
  readonly about: About;
  /** With the names of clients that the language has itself. */
  read(source: string, builtIn?: ReadonlySet<string>): Program;
  readonly spelling: Spelling;
  readonly habits: Habits;
  /** Its compiler refuses variables of functions that are used nowhere. */
  readonly refusesUnused?: true;
}

/** How data is written as code. What a language cannot write in one expression is null. */
export interface Spelling {
  /** Data as an expression, in the quotes that the file prefers. */
  word(value: Plain, quote: Quote): string | null;
  /** An argument with a name: `name=code`. Null where arguments have none. */
  argument(name: string, code: string): string | null;
  /** An entry of a mapping; `isField` where the keys are fields of a type: `Key: code`. */
  entry(
    key: string,
    code: string,
    around: { readonly quote: Quote; readonly isField: boolean },
  ): string;
  /** The sign that puts texts together. */
  readonly plus: "+" | ".";
  /** Statements that set a property as the one given here does: `object.setKey(code);`. */
  readonly isStatementClosed: boolean;
}
export type Quote = '"' | "'";

/** How a format is filled in: `%s`, `{}`. */
export type Format = "percent" | "braces";
/** How a function takes a command: one text for a shell, or a list, or words one after the other. */
export type Taking = "shell" | "list" | "words";

/** How a test says that something is to fail: of what a call is given, of what follows in a `with`, of all the function. */
export interface Failing {
  readonly called: RegExp;
  /** What says that something is there, which may be an error. */
  readonly present?: RegExp;
  readonly opened?: RegExp;
  readonly around?: RegExp;
  /** Modules whose suites have such methods themselves. */
  readonly suites?: RegExp;
  /** What says so where it is given a class. */
  readonly aroundClass?: RegExp;
}

/**
 * What functions and methods of a language do. Names are whole ways from a module (`os.environ.get`) or, of what is no import,
 * as the file spells them (`print`); a method of anything is `.format`.
 */
export interface Habits {
  /** What gives a variable of the environment by its name, as its first argument or in brackets. */
  readonly environment: RegExp;
  /** What of it can be set, where that is not all of it. */
  readonly environmentSet?: RegExp;
  /** What of it makes its value with a function that it is given, also of what is taken where the variable is not set. */
  readonly casts?: RegExp;
  /** What of that is given the function before the other value. */
  readonly castsFirst?: RegExp;
  /** What sets one of them, by its name and its value or by both in one text. */
  readonly setsEnvironment?: RegExp;
  /** What fills in a format, which is its first argument, or before the dot of a method. */
  readonly formats: Readonly<Record<string, Format>>;
  /** Methods that put one text in the place of another, as often as they are told: `.replace(old, new, times)`. */
  readonly replaces?: RegExp;
  /** What tells people something. */
  readonly shows: RegExp;
  /** What compares its arguments with something, or looks for them. */
  readonly seeks: RegExp;
  /** What gives the parts of an address that it is given: `url.Parse`. */
  readonly parses?: RegExp;
  /** What says in a test that something is to fail. */
  readonly fails?: Failing;
  /** Modules that only tests use. */
  readonly tests?: RegExp;
  /** What leaves the objects it is given as they are. */
  readonly reads: RegExp;
  /** What gives the value it is given, or what it is called on: `.strip`, `str`. */
  readonly keeps: RegExp;
  /** Functions of that kind by their whole names, with the place of the value: `typing.cast`. */
  readonly passes?: ReadonlyMap<string, number>;
  /** What puts more behind a text that it is given or called on: a builder of texts. */
  readonly grows?: RegExp;
  /** Methods that leave what they are called on as far as it matters: `.set_ciphers`. */
  readonly leaves?: RegExp;
  /** What gives a text of the command line, or else the one that it is given. */
  readonly defaults?: RegExp;
  /** What gives all parameters of a query as one text: `.Encode`. */
  readonly encodes?: RegExp;
  /** The sign that puts texts together adds numbers. */
  readonly addsNumbers?: true;
  /** In a text, true and false are what they are in code. */
  readonly spellsBooleans?: true;
  /** What gives an object of what it is given by name: `dict`. */
  readonly collects?: RegExp;
  /** What lays objects over each other: `|`. */
  readonly merges?: RegExp;
  /** What of that gives keys that are numbers new ones. */
  readonly renumbers?: RegExp;
  /** What gives the fields of an object by their names: `dataclasses.asdict`. */
  readonly unfolds?: RegExp;
  /** What a method is marked with that is read like a field. */
  readonly reading?: RegExp;
  /** What of a program sets fields by names that only the running program knows: `setattr(self, name, value)`. */
  readonly setsAny?: RegExp;
  /** Classes whose fields the environment fills, where it has such variables. */
  readonly filled?: RegExp;
  /** What gives a field the value that it has where nothing is given: `pydantic.Field`. */
  readonly fields?: RegExp;
  /** What a call is given stays that, whoever gets what the call gives. */
  readonly keepsGiven?: true;
  /** Whether nobody completes what a function gives that is marked with these names. */
  readonly finishes?: (marks: readonly string[]) => boolean;
  /** What runs a command. */
  readonly runs: Readonly<Record<string, Taking>>;
  /** The way to the property that a method of an object sets with its last argument: `setHost` is `host`. Null where it sets none. */
  property(method: string, given: readonly (string | null)[]): readonly string[] | null;
  /** How an object speaks of itself: `self`, `this`. */
  readonly self: RegExp;
  /** Methods see the fields of their class by their bare names. */
  readonly hasBareFields: boolean;
  /** Fields that only code of their own package sets. */
  readonly ownFields?: RegExp;
  /** Variables are declared where they begin. */
  readonly hasDeclarations: boolean;
  /** Of a whole package only names with capitals are brought in. */
  readonly bringsCapitals?: true;
}
