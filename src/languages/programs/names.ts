import { chosen } from "../../document/choices.js";
import { rememberedMeanwhile, rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { Value } from "../../document/value.js";
import { decided } from "../../document/ways.js";
import type { Trust } from "../../model/connection.js";
import { beginningsKept } from "./beginnings.js";
import { isBuiltElsewhere } from "./built.js";
import { afterChanges } from "./changed.js";
import { unknown, type Context, type Place } from "./context.js";
import { fieldValue } from "./fields.js";
import { stateOf, type State } from "./flow.js";
import { isOverridden } from "./overridden.js";
import { pairedIn } from "./properties.js";
import { functionAround, type Scope } from "./scopes.js";
import { deciderAt, testWith } from "./answered.js";
import { fromPieces, pieceOf } from "./texts.js";
import type { Code, Name, Setting } from "./tree.js";

/** What a variable holds where it is used. */
export function nameValue(context: Context, code: Name, place: Place): Value {
  const { bindings } = context;
  const scope = bindings.find(code.name, code);
  const settings = scope?.settings.get(code.name);
  if (!scope || scope.changed.has(code.name)) return unknown(context, code);
  if (!settings) return parameterValue(context, code, scope, place);
  if (isBuiltElsewhere(context, code.name, scope)) return unknown(context, code);
  if (scope.home?.kind === "class" && bindings.scopeOf(code) !== scope)
    return isOverridden(context, scope.home, code.name)
      ? unknown(context, code)
      : fieldValue(context, code, { home: scope.home, name: code.name, place });
  const isOwn = isInFunctionOf(context, code, scope);
  const [only, another] = settings;
  const state: State =
    only && !another && !isOwn
      ? { kind: "set", by: only }
      : stateOf(code.name, scope, bindings, isOwn ? code : null);
  const trust = sharedTrust(context, code.name, scope, place);
  const until = isInFunctionOf(context, code, scope) ? code : null;
  const value = stateValue(context, state, {
    ...{ use: code, until, scope, place: { ...place, trust } },
    known: new Map(),
  });
  return beginningsKept(value);
}

/** What a variable holds when all of its scope has been run. */
export function valueInTheEnd(context: Context, name: Name, place: Place): Value {
  const scope = context.bindings.scopeNaming(name);
  const state = stateOf(name.name, scope, context.bindings, null);
  return beginningsKept(
    stateValue(context, state, { use: name, until: null, scope, place, known: new Map() }),
  );
}

const isInFunctionOf = ({ bindings }: Context, code: Code, scope: Scope): boolean =>
  functionAround(bindings.scopeOf(code)) === functionAround(scope);

/** What several places use is changed for all of them. */
const sharedTrust = (context: Context, name: string, scope: Scope, { trust }: Place): Trust =>
  isShared(context)(context.bindings.usesOf(name, scope)) ? "suggest" : trust;

/** Where a key that is set depends on the variable itself, it is taken for shared. */
const isShared = rememberedOf((context: Context) =>
  rememberedMeanwhile(
    (uses: readonly Name[]) => {
      let others = 0;
      return uses.some((use) => !isSet(context, use) && ++others > 1);
    },
    () => true,
  ),
);

/** `name = value`, `name.setKey(value);`: nobody gets what is in the variable there. */
function isSet({ bindings, habits, keyOf }: Context, use: Name): boolean {
  const parent = bindings.parentOf(use);
  if (parent?.kind === "setting") return parent.target === use;
  const call = parent?.kind === "member" && parent.of === use ? bindings.parentOf(parent) : null;
  if (parent?.kind !== "member" || call?.kind !== "call" || call.callee !== parent) return false;
  const keys = call.given.map(({ value }) => keyOf(value));
  return bindings.parentOf(call)?.kind === "doing" && habits.property(parent.name, keys) !== null;
}

/** What a function is given, after what it does to that before it comes to a place. */
function parameterValue(context: Context, code: Name, scope: Scope, place: Place): Value {
  const value = givenValue(context, code, scope, place);
  const from = scope.home;
  if (from?.kind !== "function") return value;
  const until = isInFunctionOf(context, code, scope) ? code : null;
  return afterChanges(context, value, { name: code.name, from, until, scope }, place);
}

/** What a function is given here, or may be given: anything, or what stands there where nothing is. */
function givenValue(context: Context, code: Name, scope: Scope, place: Place): Value {
  const parameter = scope.parameters.get(code.name);
  const given = parameter && place.given.get(parameter);
  if (given || !parameter) return given ?? unknown(context, code);
  const open = { ...unknown(context, code), origin: undefined };
  if (!parameter.otherwise) return open;
  const otherwise = context.valueOf(parameter.otherwise, { ...place, trust: "suggest" });
  const of = [open, otherwise];
  return chosen({
    ...{ kind: "choice", at: code.at, says: code.name, of, test: null },
    decider: deciderAt(parameter, place),
    keep: () => null,
  });
}

interface Use {
  readonly use: Name;
  /** Up to here things are done to it; null where that is all that is done. */
  readonly until: Code | null;
  readonly scope: Scope;
  readonly place: Place;
  /** What is known already: each condition would double what stands before it. */
  readonly known: Map<State, Value>;
}

function stateValue(context: Context, state: State, asked: Use): Value {
  const before = asked.known.get(state);
  if (before) return before;
  const value = pay() ? valueIn(context, state, asked) : unknown(context, asked.use);
  asked.known.set(state, value);
  return value;
}

function valueIn(context: Context, state: State, asked: Use): Value {
  const { use, place } = asked;
  switch (state.kind) {
    case "none":
      return parameterValue(context, use, asked.scope, place);
    case "unknown":
      return unknown(context, use);
    case "set":
      return settingValue(context, state.by, asked);
    case "added": {
      const before = stateValue(context, state.to, asked);
      const { value } = state.by;
      const start = before.kind === "scalar" ? before.text : before.kind === "choice" && before;
      if (!value || !start) return unknown(context, use);
      return fromPieces(context, [start, pieceOf(context, value, place)], use, place);
    }
    case "either": {
      const { test } = state.branch;
      return decided({
        kind: "choice",
        at: use.at,
        says: context.says(use.at),
        of: state.of.map((each) => stateValue(context, each, asked)),
        test: test && testWith(context, test, place),
        keep: () => null,
      });
    }
  }
}

function settingValue(
  context: Context,
  setting: Setting,
  { use, until, scope, place }: Use,
): Value {
  if (!setting.value) return unknown(context, use);
  const value = context.valueOf(setting.value, place);
  const { name } = use;
  const after = afterChanges(context, value, { from: setting, until, scope, name }, place);
  const { language, source } = context;
  const quote = context.quoteAt(use);
  const writing = { source, spelling: language.spelling, quote, trust: place.writing };
  return after.kind === "mapping"
    ? pairedIn(after, context.changesOf(name, scope), writing)
    : after;
}
