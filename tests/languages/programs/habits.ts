import type { ProgramLanguage } from "../../../src/languages/programs/language.js";
import { fatesShown, valueShown } from "./values.js";

/** How a program calls a function as its only statement. */
export interface Calling {
  readonly language: ProgramLanguage;
  readonly call: (name: string, argument: string) => string;
}

/** Who reads the text that each function is given. */
export const audiencesIn = (
  { language, call }: Calling,
  names: readonly string[],
): readonly (readonly [name: string, audience: string])[] =>
  names.map((name) => [name, fatesShown(language, call(name, '"a://b"')).split(" ")[0] ?? ""]);

/** What each function gives, of what it is given. */
export const valuesIn = (
  { language, call }: Calling,
  names: readonly string[],
  argument: string,
): readonly (readonly [name: string, value: string])[] =>
  names.map((name) => [name, valueShown(language, call("show", `${name}(${argument})`))]);

/** One answer for all names. */
export const each = <T>(names: readonly string[], answer: T): readonly (readonly [string, T])[] =>
  names.map((name) => [name, answer]);

export const words = (list: string): readonly string[] => list.split(" ");
