import type { Command } from "../../../src/document/command.js";
import { valuesIn } from "../../../src/document/lists.js";
import type { Use } from "../../../src/document/document.js";
import { Environment } from "../../../src/document/plain.js";
import type { Written } from "../../../src/document/value.js";
import { HOLE } from "../../../src/model/hole.js";
import { applied, read, show, valueIn, type Source } from "./harness.js";
import { printedGuard } from "./printed.js";

const plain = (text: string): string => text.replaceAll(HOLE, "…");

/** Every text with an address in it: whether somebody takes it, how much of it stands there, who reads it, its name. */
export const fates = (code: string): string =>
  read(code)
    .texts(/mysql:/)
    .map(({ value, taken, extent, audience, name }) =>
      [plain(String(value.value)), taken, extent, audience, name ?? "-"].join(" "),
    )
    .join("; ");

const printedCommand = ({ line, isRun, audience, extent, environment, exported }: Command) => {
  const words = line.words.map(show).join(" ");
  const around = [
    ...(exported.length > 0 ? [`with ${exported.map(show).join(" ")}`] : []),
    ...(environment.kind === "missing" ? [] : [`in ${show(environment)}`]),
  ].join(" ");
  return `${isRun ? "runs" : `${audience} ${extent}`} ${words}${around === "" ? "" : ` ${around}`}`;
};
/** Every command of `mysql` that the file runs or writes down. */
export const commandsIn = (code: string): string =>
  read(code)
    .commands(/mysql/, /^mysql$/)
    .map(printedCommand)
    .join("; ");

const useIn = (code: string, source?: Source): Use => {
  const [use, another] = read(code, source).uses(["lib"]);
  if (!use || another) throw new Error(`There must be one use of lib in\n${code}`);
  return use;
};
/** What is known where the one thing of "lib" is used. */
export const guardsOf = (code: string): string => useIn(code).guards.map(printedGuard).join("; ");
/** What is said of the one thing of "lib" that is used. */
export const commentsOf = (code: string): string =>
  useIn(code)
    .comments.map((text) => text.trim())
    .join("; ");

const usesOf = (code: string, source: Source): string =>
  read(code, source)
    .uses(["lib"])
    .map(({ how, path, given }) => `${how} ${path}(${valuesIn(given).map(show).join(", ")})`)
    .join("; ");
/** Everything of "lib" that is used, and what it is given. */
export const usesIn = (code: string): string => usesOf(code, {});

/** A program and what follows it: the files that it imports, each behind `--- ./name`. */
function split(program: string): readonly [code: string, files: Readonly<Record<string, string>>] {
  const [code = "", ...rest] = program.split(/\n--- (\S+)\n/);
  const names = rest.filter((_, index) => index % 2 === 0);
  return [code, Object.fromEntries(names.map((name, index) => [name, rest[2 * index + 1] ?? ""]))];
}
/** Everything of "lib" that is used, also by the files that the program imports. */
export function usesAcross(program: string): string {
  const [code, files] = split(program);
  return usesOf(code, { files });
}
/** The value in `use(...)`, with what other files hold. */
export function valueAcross(program: string): string {
  const [code, files] = split(program);
  return show(valueIn(code, { files }));
}

/** Objects of the file with a key `host`: whether others make something of it, who takes it, its name. */
export const objectsIn = (code: string): string =>
  read(code)
    .objects(/^host$/)
    .map(({ value, isPart, taker, audience, taken, extent, name }) =>
      [
        show(value),
        ...(isPart ? ["part"] : []),
        ...(taker === null ? [] : [`to ${taker === "" ? "?" : taker}`]),
        audience,
        taken,
        extent,
        name ?? "-",
      ].join(" "),
    )
    .join("; ");

/** What the file sets of the process and of modules, and what is left of it without that. */
export const assignmentsIn = (code: string): string =>
  read(code)
    .assignments()
    .map((set) => {
      const left = applied(code, set.remove());
      const after = left === null ? "stays" : JSON.stringify(left);
      return `${set.home}.${set.name} = ${show(set.value)} (${set.says}) ${after}`;
    })
    .join("; ");

/** Which of the variables `A_B` and `C_D` of its environment the file sets. */
export const setsOf = (code: string): string =>
  ["A_B", "C_D"].filter((name) => read(code).setsVariable?.(name)).join(" ");

/** What the file exports as a whole. */
export const rootsIn = (code: string): string =>
  read(code)
    .roots()
    .map(({ value, comments }) =>
      [show(value), ...comments.map((text) => `// ${text.trim()}`)].join(" "),
    )
    .join("; ");

/** Strings that a variable or key `password` holds, and what stands beside them. */
export const namedIn = (code: string): string =>
  read(code)
    .named(/^password$/)
    .map((text) => {
      const around = text.holders().map(({ mapping, key }) => `${key} of ${show(mapping)}`);
      return [show(text.value), ...around].join(" ");
    })
    .join("; ");

const IMPORT = "import { open } from 'lib'; ";
const argumentsIn = (code: string): Use => {
  const [use] = read(IMPORT + code).uses(["lib"]);
  if (!use) throw new Error(`Nothing of lib is used in\n${code}`);
  return use;
};
/** Each edit of a program, or its code, beside each other; `-` where there is none. */
const listed = (each: readonly (Written | string | null)[], code: string): string =>
  each
    .map((one) => (typeof one === "string" ? one : applied(IMPORT + code, one)))
    .map((text) => text?.replace(IMPORT, "") ?? "-")
    .join(" | ");

/** The program after each edit of what `open` is given: more, without the first, the second, both, others for them. */
export function argumentEdits(code: string): string {
  const { given } = argumentsIn(code);
  const edits = [
    given.append(["x", { a: 1 }]),
    ...[given.remove(0, 0), given.remove(1, 1), given.remove(0, 1)],
    ...[given.replace(0, "x"), given.replace(1, new Environment("A_B"))],
  ];
  return listed(edits, code);
}
/** The code of the first two things that `open` is given, the first of them in an object, and an object after all. */
export function argumentCode(code: string): string {
  const { given, named } = argumentsIn(code);
  const first = given.code(0);
  const all = [
    ...[first?.code ?? null, given.code(1)?.code ?? null],
    first && given.replace(0, { uri: first }),
    ...[named.put("ssl", true), named.put("ssl", new Environment("A_B")), named.word("it's")],
  ];
  return listed(all, code);
}
/** The program after each edit of the list that `open` is given: more, without the first, the first two, another one. */
export function listEdits(code: string): string {
  const [list] = valuesIn(argumentsIn(code).given);
  if (list?.kind !== "list") throw new Error(`There is no list in\n${code}`);
  const edits = [list.append(["x", "y"]), list.remove(0, 0), list.remove(0, 1)];
  return listed([...edits, list.replace(0, "x"), list.code(0)?.code ?? null], code);
}
