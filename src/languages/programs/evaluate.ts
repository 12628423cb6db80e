import { spreadOver } from "../../document/combine.js";
import { rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { List, Mapping, Producer, Value } from "../../document/value.js";
import { decided } from "../../document/ways.js";
import type { Trust } from "../../model/connection.js";
import type { Test } from "../../model/setting.js";
import { callValue, heldObject, namedIn } from "./calls.js";
import { changesIn } from "./changes.js";
import { callersIn } from "./callers.js";
import {
  readerAt,
  scalarAt,
  startOf,
  unknown,
  type Context,
  type Place,
  type World,
} from "./context.js";
import type { ProgramFile } from "./file.js";
import { indexValue, keyOf, memberValue } from "./members.js";
import { nameValue, valueInTheEnd } from "./names.js";
import { entriesOf, listOf } from "./objects.js";
import { functionsOf, producer } from "./producers.js";
import { quotesIn } from "./quotes.js";
import { fieldsOf } from "./scopes.js";
import { shownIn } from "./shown.js";
import { deciderAt, testWith } from "./answered.js";
import { joinedText, literalText } from "./texts.js";
import { worldsIn } from "./worlds.js";
import type { Call, Code, Either, EntriesCode, Entry, Expression, Name } from "./tree.js";

/** Values of the expressions of a program. */
export interface Evaluator {
  evaluate(code: Expression, trust?: Trust, world?: World): Value;
  /** What a call is given by name, and the properties that are set on what it gives. */
  named(call: Call, world?: World): Mapping;
  given(call: Call, world?: World): List;
  keyOf(code: Expression): string | null;
  /** An object, with what is set on it as long as it is in a variable. */
  held(code: Expression, world?: World): Value;
  /** The functions of the file that a call is given, or marks. */
  functions(call: Call): readonly Producer[];
  /** What a variable holds in the end. */
  inTheEnd(name: Name): Value;
  /** What a condition asks, and what it comes to as far as the file tells. */
  test(code: Expression): Test;
  /** What the callers in the file give on the ways to a piece of code, where it depends on that. */
  worldsOf(code: Code): readonly World[];
}

export function evaluatorOf(file: ProgramFile): Evaluator {
  const { habits } = file.language;
  const around = { ...file, habits, keyOf: (code: Expression) => keyOf(context, code) };
  const context: Context = {
    ...around,
    knownWith: rememberedOf(() => new Map()),
    quoteAt: quotesIn(file),
    says: shownIn(file.source),
    changesOf: changesIn(around),
    fieldsOf: fieldsOf(file.bindings, habits.self),
    callersOf: callersIn({ ...file, habits }),
    valueOf: (code, place) => valueOf(context, code, place),
  };
  return {
    evaluate: (code, trust, world) => context.valueOf(code, startOf(trust, world)),
    named: (call, world) => namedIn(context, call, startOf("fix", world)),
    given: (call, world) =>
      listOf({ ...call, items: call.given }, readerAt(context, call, startOf("fix", world)), ""),
    keyOf: around.keyOf,
    held: (code, world) => heldObject(context, code, startOf("fix", world)),
    functions: (call) =>
      functionsOf(context, call).map((code) => producer(context, code, startOf("suggest"))),
    inTheEnd: (name) => valueInTheEnd(context, name, startOf("suggest")),
    test: (code) => testWith(context, code, startOf()),
    worldsOf: worldsIn(context),
  };
}

/** What an expression can be. Every value that is followed comes through here. */
function valueOf(context: Context, code: Expression, place: Place): Value {
  if (place.left <= 0 || !pay()) return unknown(context, code);
  const { trust, left } = place;
  // What parameters are given is not the same at each call.
  const known = context.knownWith(place.given);
  const before = known.get(code);
  // Half as far is far enough: else what goes on from itself is followed once more for each step.
  if (before?.trust === trust && before.left * 2 >= left) return before.value;
  const value = valueIn(context, code, place);
  known.set(code, { trust, left, value });
  return value;
}

function valueIn(context: Context, code: Expression, before: Place): Value {
  const place = { ...before, left: before.left - 1 };
  switch (code.kind) {
    case "text":
      return literalText(context, code.text, code, place);
    case "atom":
      return scalarAt(context, code, code.value, null, place);
    case "name":
      return nameValue(context, code, place);
    case "member":
      return memberValue(context, code, place);
    case "index":
      return indexValue(context, code, place);
    case "call":
      return callValue(context, code, place);
    case "entries":
      return entriesValue(context, code, place);
    case "items":
      return listOf(code, readerAt(context, code, place), context.says(code.at));
    case "joined":
      return joinedText(context, code, place);
    case "either":
      return eitherValue(context, code, place);
    case "function":
      return producer(context, code, place);
    case "comparison":
    case "other":
      return unknown(context, code);
  }
}

/** What stands further behind is laid over what stands before it, be it written there or spread. */
function entriesValue(context: Context, code: EntriesCode, place: Place): Value {
  const reader = readerAt(context, code, place);
  const [start, end] = code.at;
  const head = code.type?.at ?? ([start, Math.min(start + 1, end)] as const);
  const isField = code.type !== null;
  const written = (among: readonly Entry[]): Value =>
    entriesOf({ ...code, among }, context.keyOf, { head, isField, reader });
  const [first, ...others] = stretchesOf(code.entries).map((among): Value => {
    const [spread] = among;
    return spread && !spread.key ? context.valueOf(spread.value, place) : written(among);
  });
  return others.reduce((below, above) => spreadOver(below, above), first ?? written([]));
}

/** The entries that are written one after the other, and each that is spread by itself. */
function stretchesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const stretches: Entry[][] = [];
  entries.forEach((entry, index) => {
    const last = stretches.at(-1);
    if (last && entry.key && entries[index - 1]?.key) last.push(entry);
    else stretches.push([entry]);
  });
  return stretches;
}

function eitherValue(context: Context, code: Either, place: Place): Value {
  const test = code.test && testWith(context, code.test, place);
  const of = code.of.map((each) => context.valueOf(each, place));
  const [first] = of;
  // What is behind `or` is not taken where something stands before it.
  if (!test && first?.kind === "scalar" && first.value) return first;
  return decided({
    kind: "choice",
    at: code.at,
    says: context.says(code.at),
    of,
    test,
    decider: deciderAt(code, place),
    keep(index) {
      const branch = code.of[index];
      return branch ? [{ at: code.at, text: context.source.text.slice(...branch.at) }] : null;
    },
  });
}
