import { pay } from "../../document/steps.js";
import { remembered, rememberedOf } from "../../document/memo.js";
import { functionOf, isConstructor, type Naming } from "./functions.js";
import { isOverridden } from "./overridden.js";
import { classAround, functionAround, type Bindings } from "./scopes.js";
import type { Call, Code, FunctionCode } from "./tree.js";

/** The calls of a function that the file shows. */
export interface Callers {
  readonly calls: readonly Call[];
  /** Others that the file does not show may call it, too. */
  readonly isOpen: boolean;
}

/** Functions that more calls may be of are used everywhere. */
const MOST_CALLS = 200;

/** All calls, by the last name of what is called. */
const callsByName = rememberedOf(({ all }: Bindings) => {
  const byName = new Map<string, Call[]>();
  for (const code of all) {
    if (code.kind !== "call") continue;
    const { callee } = code;
    const name = callee.kind === "name" || callee.kind === "member" ? callee.name : "";
    const calls = byName.get(name);
    if (calls) calls.push(code);
    else byName.set(name, [code]);
  }
  return byName;
});

/** Who calls the functions of a file. */
export const callersIn = (naming: Naming): ((fn: FunctionCode) => Callers) =>
  remembered((fn: FunctionCode) => callersOf(fn, naming));

function callersOf(fn: FunctionCode, naming: Naming): Callers {
  const { bindings } = naming;
  const byName = callsByName(bindings);
  const named = namesOf(fn, naming).map((name) => byName.get(name) ?? []);
  const count = named.reduce((sum, calls) => sum + calls.length, 0);
  return count > MOST_CALLS || !pay(count)
    ? { calls: [], isOpen: true }
    : {
        calls: named.flat().filter((call) => functionOf(naming, call) === fn),
        isOpen: isOpen(fn, naming),
      };
}

/** What a function is called by. */
function namesOf(fn: FunctionCode, { bindings, habits }: Naming): readonly string[] {
  const home = classAround(bindings.scopeOf(fn));
  if (home && isConstructor(fn, home)) return [home.name, "this", "self", "static"];
  if (fn.name !== null) return [fn.name];
  const variable = variableOf(fn, bindings);
  return variable === null || habits.self.test(variable) ? [] : [variable];
}

function variableOf(fn: FunctionCode, bindings: Bindings): string | null {
  const parent = bindings.parentOf(fn);
  return parent?.kind === "setting" && parent.value === fn && parent.target.kind === "name"
    ? parent.target.name
    : null;
}

/** Whether code that the file does not show may call a function: whoever imports it, or whom it is handed to. */
function isOpen(fn: FunctionCode, naming: Naming): boolean {
  const { bindings } = naming;
  const around = bindings.scopeOf(fn);
  const isOwn = fn.isOwn === true || functionAround(around) !== null;
  const name = fn.name ?? variableOf(fn, bindings);
  if (!isOwn || name === null) return true;
  // Not all of its calls are known as such.
  if (around.home?.kind === "class" && isOverridden(naming, around.home, name)) return true;
  const uses: readonly Code[] = [...bindings.usesOf(name, around), ...bindings.members(name)];
  return uses.some((use) => {
    const parent = bindings.parentOf(use);
    const isSet = parent?.kind === "setting" && parent.target === use;
    return !isSet && !(parent?.kind === "call" && parent.callee === use);
  });
}
