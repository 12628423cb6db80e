import type { Command } from "../../../src/document/command.js";
import { valuesIn } from "../../../src/document/lists.js";
import type { Use } from "../../../src/document/document.js";
import { HOLE } from "../../../src/model/hole.js";
import { read, show, type Source } from "./harness.js";
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

/** Everything of "lib" that is used, and what it is given. */
export const usesIn = (code: string, files?: Readonly<Record<string, string>>): string =>
  read(code, files ? { files } : {})
    .uses(["lib"])
    .map(({ how, path, given }) => `${how} ${path}(${valuesIn(given).map(show).join(", ")})`)
    .join("; ");
