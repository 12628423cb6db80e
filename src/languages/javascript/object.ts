import type { TSESTree } from "@typescript-eslint/utils";
import { standingFor } from "../../document/abroad.js";
import { mapBranches } from "../../document/choices.js";
import { NO_CLUES } from "../../document/clues.js";
import { hiddenBy } from "../../document/combine.js";
import { once, remembered } from "../../document/memo.js";
import { collapsed } from "../../document/states.js";
import { pay } from "../../document/steps.js";
import {
  isClosed,
  keysOf,
  keyText,
  type Mapping,
  missing,
  opaque,
  type Value,
  valueAt,
} from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import type { Evaluator, Place } from "./evaluator.js";
import { functionValue } from "./functions.js";
import { writingTo } from "./object-writing.js";
import { isFunction, isInside, type Node, propertyName, spanOf, unwrap } from "./syntax.js";

/** An object literal. */
export function objectMapping(
  evaluator: Evaluator,
  node: TSESTree.ObjectExpression,
  place: Place,
): Mapping {
  const { head, clues, trust } = place;
  const entries = entriesOf(evaluator, node, place);
  const { mayHold, lookUp } = lookingIn(entries, head);
  const get = remembered((key: Key) =>
    mayHold(key)
      ? evaluator.deeper<Value>(
          () => lookUp(key, node.properties.length),
          () => opaque(head),
        )
      : missing(head),
  );
  return {
    kind: "mapping",
    at: spanOf(node),
    head,
    clues,
    get,
    rest: () => get(null),
    keys: once(() => namesIn(evaluator, entries)),
    ...writingTo({ evaluator, node, trust, spreadAt: entries.spreadAt }),
  };
}

/** Null stands for any key. */
type Key = string | null;

/** Answers are kept: a key is asked for by many, and a spread leads to further objects. */
interface Entries {
  readonly all: readonly TSESTree.ObjectLiteralElement[];
  readonly valueOf: (property: TSESTree.Property) => Value;
  readonly spreadAt: (entry: TSESTree.SpreadElement) => Value;
  /** The key of an entry, also where it is computed of what is known. */
  readonly nameOf: (property: TSESTree.Property) => Key;
}

function entriesOf(evaluator: Evaluator, node: TSESTree.ObjectExpression, place: Place): Entries {
  const computed = remembered(({ key }: TSESTree.Property) =>
    keyText(evaluator.evaluate(key, place)),
  );
  return {
    all: node.properties,
    valueOf: remembered((property) => propertyValue(evaluator, property, place)),
    spreadAt: remembered(({ argument }) =>
      evaluator.evaluate(argument, { ...place, trust: "suggest" }),
    ),
    nameOf: (property) => (property.computed ? computed(property) : propertyName(property)),
  };
}

function propertyValue(evaluator: Evaluator, property: TSESTree.Property, place: Place): Value {
  const span = spanOf(property);
  const entry = { value: unwrap(property.value), at: span };
  const inner: Place = { ...place, head: spanOf(property.key), clues: NO_CLUES, entry };
  if (property.kind === "set") return opaque(span);
  const value =
    property.kind === "get" && isFunction(property.value)
      ? functionValue(evaluator, property.value, property, inner)
      : evaluator.evaluate(property.value, inner);
  const isPart = value.kind !== "mapping" && value.at !== span && isInside(value.at, span);
  return isPart ? { ...value, at: standingFor(span, value.at) } : value;
}

const namesIn = (evaluator: Evaluator, { all, nameOf, spreadAt }: Entries): readonly string[] =>
  all.flatMap((entry) => {
    if (!pay()) return [];
    if (entry.type === "Property") return nameOf(entry) ?? [];
    return evaluator.deeper<readonly string[]>(
      () => [...new Set(keysOf(spreadAt(entry)))],
      () => [],
    );
  });

/** How the entries of an object are searched for a key, or for any that is not listed. */
interface Search {
  /** Whether there is anything to find. */
  mayHold(key: Key): boolean;
  /** The value among the first entries. */
  lookUp(key: Key, count: number): Value;
}

/** The last writer of a key wins; after a spread that is not understood nothing is certain. */
function lookingIn(entries: Entries, head: Span): Search {
  const places = once(() => placesIn(entries));
  /** Where what is below a spread is asked for on each way through it, it is looked up once. */
  const below = new Map<Key, Value[]>();
  function lookUp(key: Key, count: number): Value {
    const found = below.get(key) ?? [];
    below.set(key, found);
    return (found[count] ??= lookFor(key, count));
  }

  function lookFor(key: Key, count: number): Value {
    for (const index of writersOf(places(), key, count)) {
      const entry = entries.all[index];
      if (!entry) break;
      if (!pay()) return opaque(head);
      const found =
        entry.type === "Property"
          ? writtenBy(entries, entry, key)
          : spreadBy(entries.spreadAt(entry), spanOf(entry), key, () => lookUp(key, index));
      if (found) return found;
    }
    // A prototype brings keys of its own.
    return places().hasPrototype ? opaque(head) : missing(head);
  }

  function mayHold(key: Key): boolean {
    const { byKey, hasPrototype } = places();
    return hasPrototype || byKey.has(key) || byKey.has(null);
  }
  return { mayHold, lookUp };
}

/** Which entries hold which key, and which may hold any: of many entries, most have nothing to say of a key. */
interface Places {
  readonly byKey: ReadonlyMap<Key, readonly number[]>;
  readonly hasPrototype: boolean;
}

function placesIn(entries: Entries): Places {
  const byKey = new Map<Key, number[]>();
  entries.all.forEach((entry, index) => {
    for (const key of keysAt(entries, entry)) {
      const before = byKey.get(key);
      if (before) before.push(index);
      else byKey.set(key, [index]);
    }
  });
  return { byKey, hasPrototype: byKey.has("__proto__") && entries.all.some(isPrototype) };
}

function keysAt(
  { nameOf, spreadAt }: Entries,
  entry: TSESTree.ObjectLiteralElement,
): readonly Key[] {
  if (!pay()) return [null];
  if (entry.type === "Property") return [nameOf(entry)];
  const spread = spreadAt(entry);
  return isClosed(spread) ? [...new Set(keysOf(spread))] : [null];
}

/** The entries, of the first ones, that may write a key; the last comes first. */
function writersOf({ byKey }: Places, key: Key, count: number): readonly number[] {
  const named = key === null ? [] : (byKey.get(key) ?? []);
  return [...named, ...(byKey.get(null) ?? [])]
    .filter((index) => index < count)
    .sort((one, other) => other - one);
}

/** Null where the entry is of another key. */
function writtenBy(entries: Entries, property: TSESTree.Property, key: Key): Value | null {
  const name = entries.nameOf(property);
  if (name === null) return opaque(spanOf(property));
  return name === key ? entries.valueOf(property) : null;
}

/** Null where what is spread never has the key. */
function spreadBy(spread: Value, at: Span, key: Key, below: () => Value): Value | null {
  // Nothing is spread of a number, a boolean, null or undefined.
  if (spread.kind === "scalar") return null;
  if (spread.kind === "mapping" && valueAt(spread, key).kind === "missing") return null;
  const found = mapBranches(spread, (branch) => {
    if (branch.kind === "scalar") return below();
    if (branch.kind === "missing") return opaque(at);
    if (branch.kind !== "mapping") return hiddenBy({ ...branch, at }, below());
    return mapBranches(valueAt(branch, key), (value) =>
      value.kind === "missing" ? below() : value,
    );
  });
  return collapsed(found);
}

/** `__proto__: base`. A computed key of the name, a shorthand or a method is a plain key. */
const isPrototype = (entry: Node): boolean =>
  entry.type === "Property" &&
  !entry.computed &&
  !entry.shorthand &&
  !entry.method &&
  propertyName(entry) === "__proto__";
