import { pay } from "../../document/steps.js";
import { childrenOf } from "./children.js";
import { methodOf } from "./functions.js";
import type { Habits } from "./language.js";
import { originsOf } from "./origin.js";
import type { Bindings, Scope } from "./scopes.js";
import type { Call, Code, Setting } from "./tree.js";

/** Expressions with more parts are generated. */
const MOST = 50;

/** What the file has to say of a variable. */
interface Asked {
  readonly bindings: Bindings;
  readonly habits: Habits;
}

/**
 * Whether a variable is set to what a function makes of it: `dsn = util.WithTLS(dsn)`, `url = url.replace("MODE", mode)`.
 * What it held before is not what a client gets.
 */
export function isMadeAnew(name: string, scope: Scope, asked: Asked): boolean {
  const settings = scope.settings.get(name);
  if (!settings) return false;
  // Thousands of texts may be put into one variable.
  const isAnew = known.get(settings) ?? settings.some((each) => isAnewBy(each, name, asked));
  known.set(settings, isAnew);
  return isAnew;
}
const known = new WeakMap<readonly Setting[], boolean>();

const isAnewBy = (setting: Setting, name: string, { bindings, habits }: Asked): boolean =>
  callsAround(setting, name).some((call) => !isKeeping(call, bindings, habits));

/** The calls in what a variable is set to that get what it held. */
const callsAround = (setting: Setting, name: string): readonly Call[] =>
  callsIn(setting).filter((call) => childrenOf(call).some((code) => holds(code, name)));

function callsIn({ value }: Setting): readonly Call[] {
  const calls: Call[] = [];
  const waiting: Code[] = value ? [value] : [];
  for (let next = waiting.pop(); next && calls.length < MOST && pay(); next = waiting.pop()) {
    if (next.kind === "call") calls.push(next);
    if (next.kind !== "function") waiting.push(...childrenOf(next));
  }
  return calls;
}

const holds = (code: Code, name: string): boolean =>
  code.kind === "name" ? code.name === name : code.kind === "member" && holds(code.of, name);

/** `url.trim()` */
const isKeeping = (call: Call, bindings: Bindings, { keeps }: Habits): boolean =>
  [...originsOf(call.callee, bindings), methodOf(call)].some((name) => keeps.test(name));
