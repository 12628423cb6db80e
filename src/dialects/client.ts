import { endsOf } from "../document/choices.js";
import type { Call, Document } from "../document/document.js";
import { offering, putsAny } from "../document/offered.js";
import { isUnread, type Choice, type Mapping, type Scalar, type Value } from "../document/value.js";
import type { Connection } from "../model/connection.js";
import { contradicts, type Guard, type Span } from "../model/setting.js";
import { overlay, unreadable } from "../notations/overlay.js";
import type { ClientTable, ConfigFiles, Layered } from "./client-table.js";
import { connect, facets } from "./connect.js";
import type { Dialect } from "./dialect.js";
import { ineffectiveOptions } from "./ineffective.js";
import { inBothStates, select, statesOf, type Way, withoutBeginnings } from "./ways.js";

export function defineClient(table: ClientTable): Dialect {
  return {
    name: table.name,
    hint: table.hint,
    table,
    find(document, isClaimed) {
      const claims: Span[] = [];
      const isOpen = ([start, end]: Span): boolean =>
        !isClaimed([start, end]) && !claims.some(([from, to]) => from <= start && end <= to);
      const take = (call: Call, values: readonly Value[]): readonly Connection[] =>
        values.flatMap((value) => connections(table, call, value, document));
      const calls = document.calls(table.modules);
      const called = calls
        .filter(({ isDeclared }) => !isDeclared)
        .flatMap((call) => take(call, optionsOf(table, call)));
      claims.push(...called.flatMap((connection) => connection.claims));
      const declared = calls
        .filter(({ isDeclared }) => isDeclared)
        .flatMap((call) => optionsOf(table, call).map((value) => [call, value] as const));
      const exported = configs(table, document);
      // What a call takes is judged there, under the call's own meaning.
      const others = [...declared, ...exported].flatMap(([call, value]) => {
        if (!endsOf(value).some(({ at }) => isOpen(at))) return [];
        claims.push(value.at);
        return take(call, [value]);
      });
      return [...called, ...others];
    },
  };
}

function optionsOf(table: ClientTable, call: Call): readonly Value[] {
  const ways = Object.hasOwn(table.calls, call.path) ? table.calls[call.path] : undefined;
  if (ways === undefined) return [];
  if (typeof ways === "function") return ways(call);
  return [ways].flat().flatMap((way) => select(call.arguments, way));
}

function configs(table: ClientTable, document: Document): readonly (readonly [Call, Value])[] {
  const { configs: files } = table;
  if (!files) return [];
  return document.exports().flatMap((call) =>
    files.ways.flatMap((way) =>
      select(call.arguments, way)
        .flatMap(endsOf)
        .filter((value) => value.kind === "mapping" && isOf(files, document.filename, way, value))
        .map((value) => [call, value] as const),
    ),
  );
}

/** Whether options that a file exports are the client's: they look like it, and the file's name or they themselves say so. */
function isOf(
  { file, holds, signs, named }: ConfigFiles,
  filename: string,
  way: Way,
  options: Mapping,
): boolean {
  const has = (keys: readonly string[]): boolean =>
    keys.some((key) => options.keys().includes(key));
  return (
    has(holds) && ((file.test(filename) && has(signs?.[way] ?? holds)) || says(options, named))
  );
}

function says(options: Mapping, [key, words]: ConfigFiles["named"]): boolean {
  const value = options.get(key);
  return value.kind === "scalar" && words.includes(String(value.value));
}

/** What is answered where one of a choice is taken. */
const guardsOf = ({ test, of }: Choice, index: number): readonly Guard[] =>
  test && of.length === 2 && test.isAttempt !== true ? [{ test, holds: index === 0 }] : [];

/** Whether the program that comes to a call may have chosen so. */
const isOpenTo = (choosing: readonly Guard[], { guards }: Call): boolean =>
  !choosing.some((guard) => guards.some((other) => contradicts(guard, other)));

/** One connection for each thing that the options may be, apart from those that the program does not come to. */
function connections(
  table: ClientTable,
  call: Call,
  given: Value,
  document: Document,
): readonly Connection[] {
  const value = withoutBeginnings(given);
  if (value.kind === "choice") {
    return value.of.flatMap((branch, index) => {
      const guards = guardsOf(value, index);
      return isOpenTo(guards, call)
        ? connections(table, { ...call, guards: [...call.guards, ...guards] }, branch, document)
        : [];
    });
  }
  const version = document.installed(call.module);
  const layers = (each: Value): readonly Layered[] => (table.layers ?? plain)(each, call, version);
  return inStates(given, value, layers).flatMap(
    ({ options: read, claims, guards: choosing = [] }) => {
      if (!isOpenTo(choosing, call)) return [];
      const options = guarded(read, table.untyped ?? []);
      const reading = table.reads(options, version, document.installed);
      if (!reading) return [];
      const ineffective = ineffectiveOptions(reading.ineffective, options);
      const around = {
        dialect: table.name,
        comments: call.comments,
        guards: [...call.guards, ...choosing],
        claims,
        ineffective,
      };
      return [connect(facets(reading.facets), options, around)];
    },
  );
}

/** The layers of a value, and where it is an address in two states, those of both as one. */
function inStates(
  given: Value,
  value: Value,
  layers: (value: Value) => readonly Layered[],
): readonly Layered[] {
  const states = statesOf(given);
  const found = layers(states?.longer ?? value);
  const before = states ? layers(states.shorter) : [];
  if (!states || before.length !== found.length) return found;
  return found.map((layer, index) => {
    const other = before[index] ?? layer;
    return {
      ...layer,
      claims: [...layer.claims, ...other.claims],
      options: inBothStates(states, layer.options, other.options),
    };
  });
}

/** The options, with what writes one of these keys left to a person: the program might no longer compile. */
const guarded = (options: Mapping, keys: readonly string[]): Mapping =>
  keys.length === 0
    ? options
    : offering(options, ({ isTyped = false }, key, put) => isTyped && putsAny(keys, key, put));

const plain = (value: Value): readonly Layered[] =>
  value.kind === "mapping" ? [{ options: value, claims: [value.at] }] : [];

/** The layers of each branch of a choice, with what chooses it. */
export const layersOfEach = (
  value: Choice,
  layers: (branch: Value) => readonly Layered[],
): readonly Layered[] =>
  value.of.flatMap((branch, index) =>
    layers(branch).map((layer) => ({
      ...layer,
      guards: [...guardsOf(value, index), ...(layer.guards ?? [])],
    })),
  );

/** Where a client takes an address, what it makes of it, and how the options go together with it. */
export interface AddressHabit {
  /** The key that may hold an address, among the other keys. */
  readonly key: string;
  /** Reads a string; null where it is no address. */
  read(scalar: Scalar): Mapping | null;
  /** Which of both counts where both speak; by default what the options say. */
  readonly joined?: (options: Mapping, address: Mapping) => Mapping;
  /** What an address may hold that cannot be read; by default any key. */
  readonly hidden?: (options: Mapping) => Mapping;
  /** With this key written the connection does not leave the machine. */
  readonly local?: string;
}

/** An address, an options object, or an options object and each address that stands in it. */
export function addressed({
  key,
  read,
  joined = overlay,
  hidden = unreadable,
  local = "socketPath",
}: AddressHabit) {
  return function layers(given: Value): readonly Layered[] {
    const value = withoutBeginnings(given);
    if (value.kind === "choice") return layersOfEach(value, layers);
    if (statesOf(given)) return inStates(given, value, layers);
    if (value.kind === "scalar") {
      const options = read(value);
      return options ? [{ options, claims: [value.at] }] : [];
    }
    if (value.kind !== "mapping" || (value.keys().includes(local) && isWritten(value.get(local))))
      return [];
    const own = [value.at];
    if (value.isAddress) return [{ options: value, claims: own }];
    const address = value.get(key);
    if (address.kind === "mapping") return [{ options: joined(value, address), claims: own }];
    const below = layers(address).map((layer) => ({
      ...layer,
      options: joined(value, layer.options),
      claims: [...own, ...layer.claims],
    }));
    if (below.length > 0) return below;
    return [{ options: isUnread(address) ? joined(value, hidden(value)) : value, claims: own }];
  };
}

const isWritten = (value: Value): boolean =>
  value.kind !== "missing" && !(value.kind === "scalar" && !value.value);
