import { pay } from "../../document/steps.js";
import { rememberedOf } from "../../document/memo.js";
import type { Value } from "../../document/value.js";
import { childrenOf } from "./children.js";
import { argumentsOf } from "./entered.js";
import { startOf, unknown, type Context, type Given, type Place, type World } from "./context.js";
import { functionOf, homeOfField } from "./functions.js";
import type { Call, Code, Expression, FunctionCode, Name } from "./tree.js";

/** A function with more callers is not followed, nor are more ways to one place. */
const MOST_CALLERS = 20;
/** Callers of callers are followed no further. */
const DEEPEST = 3;
/** Code that depends on more than this is generated. */
const LIMIT = 200;
/** So many pieces of code that are followed are one step. */
const PIECES = 10;

/**
 * What the callers in the file give to the functions that a piece of code stands in, one world for each way to it. None
 * where it is the same whoever calls.
 */
export const worldsIn = (context: Context): ((code: Code) => readonly World[]) => {
  const homes = rememberedOf((code: Code) => homesOf(context, code));
  const way = wayThrough(context, homes, new Set());
  return rememberedOf((code: Code) => worldsOf(context, code, way));
};

/** The way from a piece of code to its callers, and theirs. */
interface Way {
  readonly seen: ReadonlySet<FunctionCode>;
  readonly homesOf: (code: Code) => ReadonlySet<FunctionCode>;
  /** What the callers of the next function give, which is the same for everything in it. */
  readonly givenTo: (fn: FunctionCode) => readonly World[];
}

function wayThrough(context: Context, homes: Way["homesOf"], seen: ReadonlySet<FunctionCode>): Way {
  return {
    seen,
    homesOf: homes,
    givenTo: rememberedOf((fn: FunctionCode) => {
      const next = wayThrough(context, homes, new Set([...seen, fn]));
      return context.callersOf(fn).calls.flatMap((call) => givenBy(context, fn, call, next));
    }),
  };
}

function worldsOf(context: Context, code: Code, way: Way): readonly World[] {
  if (way.seen.size >= DEEPEST) return [];
  let worlds: readonly World[] = [ALONE];
  let isCalled = false;
  for (const fn of way.homesOf(code)) {
    if (way.seen.has(fn)) return [];
    const { calls, isOpen } = context.callersOf(fn);
    if (calls.length === 0) {
      worlds = worlds.map(shared);
      continue;
    }
    isCalled = true;
    if (calls.length * worlds.length > MOST_CALLERS) return [];
    const given = way.givenTo(fn);
    if (given.length * worlds.length > MOST_CALLERS) return [];
    const isAlone = !isOpen && calls.length === 1;
    worlds = worlds.flatMap((world) =>
      given.map((each) => both(world, isAlone ? each : shared(each))),
    );
    if (!pay(worlds.length)) return [];
  }
  return isCalled ? worlds : [];
}

const ALONE: World = { given: new Map(), trust: "fix" };
const shared = ({ given }: World): World => ({ given, trust: "suggest" });
const both = (one: World, other: World): World => ({
  given: new Map([...one.given, ...other.given]),
  trust: one.trust === "fix" ? other.trust : "suggest",
});

/** What one call gives, in each way to itself. */
function givenBy(context: Context, fn: FunctionCode, call: Call, next: Way): readonly World[] {
  const ways = worldsOf(context, call, next);
  return (ways.length > 0 ? ways : [ALONE]).map((way) => ({
    given: new Map([...way.given, ...givenTo(context, fn, call, startOf(way.trust, way))]),
    trust: way.trust,
  }));
}

/** What the parameters of a function are in a call. */
export function givenTo(context: Context, fn: FunctionCode, call: Call, place: Place): Given {
  const scope = context.bindings.scopeOfHome(fn);
  return new Map(
    argumentsOf(context, fn, call).map(({ parameter, code }) => {
      const uses = context.bindings.usesOf(parameter.name, scope).length;
      // What the function uses twice, and what a method is called on, is changed for both.
      const isShared = uses > 1 || parameter === fn.receiver;
      return [parameter, valueIn(code, isShared ? "suggest" : place.trust)] as const;
    }),
  );
  function valueIn(code: Expression | null, trust: Place["trust"]): Value {
    if (!code) return { ...unknown(context, call), origin: undefined };
    return context.valueOf(code, { ...place, trust });
  }
}

/** The functions of the file whose parameters a piece of code depends on. */
function homesOf(context: Context, code: Code): ReadonlySet<FunctionCode> {
  const homes = new Set<FunctionCode>();
  // What these are given is in the call.
  const entered = new Set<FunctionCode>();
  const reached = new Set<Code>([expressionAround(context, code)]);
  let followed = 0;
  for (const next of reached) {
    if (next.kind === "function" && next !== code) continue;
    if (followed++ >= LIMIT) break;
    const fn = next.kind === "call" ? functionOf(context, next) : null;
    if (fn) entered.add(fn);
    const field = next.kind === "member" ? homeOfField(context, next) : null;
    const more = [
      ...(fn ? context.bindings.returnsOf(fn) : []),
      ...(next.kind === "name" ? behindName(context, next, homes) : []),
      ...(field && next.kind === "member" ? (context.fieldsOf(field).get(next.name) ?? []) : []),
      ...childrenOf(next),
    ];
    for (const each of more) reached.add(each);
  }
  pay(Math.ceil(followed / PIECES));
  for (const fn of entered) homes.delete(fn);
  return homes;
}

/** What a name stands for; of a parameter, the function is noted. */
function behindName(
  { bindings, changesOf, fieldsOf }: Context,
  code: Name,
  homes: Set<FunctionCode>,
): readonly Code[] {
  const scope = bindings.find(code.name, code);
  if (!scope) return [];
  if (scope.parameters.has(code.name) && scope.home?.kind === "function") homes.add(scope.home);
  if (scope.home === null) return [];
  const fields = scope.home.kind === "class" ? fieldsOf(scope.home).get(code.name) : null;
  const settings = (fields ?? scope.settings.get(code.name) ?? []).slice(0, LIMIT);
  const changes = changesOf(code.name, scope)
    .slice(0, LIMIT)
    .flatMap(({ value }) => value ?? []);
  return [...settings.flatMap(({ value }) => value ?? []), ...changes];
}

/** The whole expression that a piece of code is a part of, with the variable that it is put into. */
function expressionAround({ bindings }: Context, code: Code): Code {
  let whole = code;
  for (
    let parent = bindings.parentOf(whole);
    parent && EXPRESSIONS.has(parent.kind);
    parent = bindings.parentOf(whole)
  )
    whole = parent;
  const parent = bindings.parentOf(whole);
  return parent?.kind === "setting" ? parent : whole;
}
const EXPRESSIONS: ReadonlySet<Code["kind"]> = new Set([
  ...(["member", "index", "call", "entries", "items", "joined", "either", "other"] as const),
]);
