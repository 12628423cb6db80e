import { rememberedOf } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import { pay } from "../../document/steps.js";
import { childrenOf } from "./children.js";
import type { Calls } from "./context.js";
import { environmentName } from "./environment.js";
import type { ProgramFile } from "./file.js";
import type { Scope } from "./scopes.js";
import type { Code, Expression, Name, Setting } from "./tree.js";

/** Constants are followed so far. */
const DEEPEST = 5;

/**
 * What is asked, in the words of the file. A name of a function is called by what it stands for: a parameter by what is
 * given to it, a constant by its value. Else it is another name in each function, in each call that enters it, and behind
 * each place where it is set anew.
 */
export function spelled(
  parts: readonly Expression[],
  file: ProgramFile,
  calls: Calls,
  depth = DEEPEST,
): string {
  const { text } = file.source;
  return parts
    .map(({ at: [start, end] }, index) => {
      const part = parts[index];
      let words = "";
      let last = start;
      for (const name of part ? namesIn(part) : []) {
        const [from, to] = name.at;
        // Not every name is written where it stands for something.
        if (from < last || text.slice(from, to) !== name.name) continue;
        words += text.slice(last, from) + called(name, file, calls, depth);
        last = to;
      }
      return (words + text.slice(last, end)).replace(/\s+/g, " ");
    })
    .join(" = ");
}

/** What a name is called in questions. */
function called(name: Name, file: ProgramFile, calls: Calls, depth: number): string {
  const { bindings, language } = file;
  const scope = bindings.find(name.name, name);
  if (!scope || language.habits.self.test(name.name)) return name.name;
  const settings = scope.settings.get(name.name) ?? NEVER;
  const words = `${name.name}${sinceSet(name, scope, settings)}`;
  const fn = scope.home;
  if (fn?.kind !== "function") return words;
  const call = calls.get(fn);
  const [only, another] = settings;
  if (!only && scope.parameters.has(name.name)) {
    const given = call?.named.get(name.name);
    if (given !== undefined) return given;
  }
  const value = another || scope.parameters.has(name.name) ? null : only?.value;
  if (value && depth > 0 && isSettled(value, file))
    return `(${spelled([value], file, calls, depth - 1)})`;
  return `${words}@${fn.at[0]}${call?.way ?? ""}`;
}

/** Where a name was set last, if it is set more than once. */
function sinceSet(name: Name, scope: Scope, settings: readonly Setting[]): string {
  const starts = startsOf(settings);
  const isSetAnew = starts.length > (scope.parameters.has(name.name) ? 0 : 1);
  const last = isSetAnew ? starts[firstFrom(starts, name.at[0]) - 1] : undefined;
  return last === undefined ? "" : `(${last})`;
}
const NEVER: readonly Setting[] = [];
const startsOf = rememberedOf((settings: readonly Code[]) =>
  settings.map(({ at: [start] }) => start),
);

/** Whether it is the same whenever it is asked: it calls nothing but for variables of the environment. */
export const isSettled = (code: Expression, file: ProgramFile): boolean =>
  partsOf(code, file).every(({ kind }) => kind !== "call" && kind !== "function");

/** Everything in a piece of code but for what is in a variable of the environment. */
function partsOf(code: Code, file: ProgramFile | null): readonly Code[] {
  const parts: Code[] = [];
  const queue: Code[] = [code];
  for (let next = queue.pop(); next && pay(); next = queue.pop()) {
    if (file && next.kind === "call" && environmentName(next, file) !== null) continue;
    parts.push(next);
    queue.push(...childrenOf(next));
  }
  return parts;
}

const namesIn = rememberedOf((code: Code): readonly Name[] =>
  partsOf(code, null)
    .filter((part) => part.kind === "name")
    .toSorted((one, other) => one.at[0] - other.at[0]),
);
