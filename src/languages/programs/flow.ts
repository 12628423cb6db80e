import { groupedBy } from "../../document/grouped.js";
import { remembered, rememberedOf } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import { placeOf } from "./lists.js";
import type { Bindings, Scope } from "./scopes.js";
import type { Branch, Code, Setting, Statement } from "./tree.js";
import { pay } from "../../document/steps.js";

/** What a variable holds at a place, by what has set it until then. */
export type State =
  | { readonly kind: "none" }
  | { readonly kind: "set"; readonly by: Setting }
  | { readonly kind: "added"; readonly by: Setting; readonly to: State }
  | {
      readonly kind: "either";
      readonly branch: Branch;
      readonly of: readonly [State, State];
      /** How many there are in all. */
      readonly ways: number;
    }
  | { readonly kind: "unknown" };

const NONE: State = { kind: "none" };
const UNKNOWN: State = { kind: "unknown" };

/** Where one variable is set, and the statements that this is in. */
interface Track {
  readonly name: string;
  readonly settings: ReadonlySet<Code>;
  /** Statements with such a setting in them. */
  readonly around: ReadonlySet<Code>;
  /** Of a list of statements only these matter, in their order. */
  readonly in: (list: readonly Statement[]) => Relevant;
  /** What it holds before each of them, and behind the last, by what it holds before the list. */
  readonly states: (list: readonly Statement[]) => (before: State) => readonly State[];
}

interface Relevant {
  readonly statements: readonly Statement[];
  /** Their places in the list. */
  readonly indexes: readonly number[];
  /** What begins in a block ends with it. */
  readonly isLocal?: boolean;
}
const NOTHING: Relevant = { statements: [], indexes: [] };

/** Each variable of a scope is followed once, for all places where it is used. */
const tracksIn = rememberedOf((bindings: Bindings) =>
  rememberedOf((scope: Scope) => remembered((name: string) => trackOf(name, scope, bindings))),
);

function trackOf(name: string, scope: Scope, bindings: Bindings): Track {
  const settings = new Set<Code>(scope.settings.get(name));
  const around = new Set<Code>();
  for (const setting of settings)
    for (
      let code = bindings.parentOf(setting);
      code && !around.has(code);
      code = bindings.parentOf(code)
    )
      around.add(code);
  const byList = relevantIn([...settings, ...around], settings, bindings);
  const track: Track = {
    ...{ name, settings, around },
    in: (list) => byList.get(list) ?? NOTHING,
    states: rememberedOf((list: readonly Statement[]) =>
      remembered((before: State) => statesIn(list, before, track)),
    ),
  };
  return track;
}

function relevantIn(
  statements: readonly Code[],
  settings: ReadonlySet<Code>,
  bindings: Bindings,
): ReadonlyMap<readonly Statement[], Relevant> {
  const places = statements.flatMap((statement) => placeOf(statement, bindings) ?? []);
  const lists = [...groupedBy(places, ({ list }) => list)].map(([list, found]) => {
    const indexes = found.map(({ index }) => index).toSorted((one, other) => one - other);
    const own = indexes.flatMap((index) => list[index] ?? []);
    const isLocal = own.some((each) => settings.has(each) && isDeclared(each));
    return [list, { statements: own, indexes, isLocal }] as const;
  });
  return new Map(lists);
}

/** The statements that a place is in, and where the lists are that it is in. */
interface Way {
  readonly codes: ReadonlySet<Code>;
  readonly indexes: ReadonlyMap<readonly Statement[], number>;
}
const NOWHERE: Way = { codes: new Set(), indexes: new Map() };

function wayTo(place: Code | null, { home }: Scope, bindings: Bindings): Way {
  const codes = new Set<Code>();
  for (let code = place; code && code !== home; code = bindings.parentOf(code)) codes.add(code);
  const places = [...codes].flatMap((code) => placeOf(code, bindings) ?? []);
  return { codes, indexes: new Map(places.map(({ list, index }) => [list, index])) };
}

/**
 * What a variable of a scope holds when the program comes to a place in the same scope. Without a place, when all of the
 * scope has been run.
 */
export const stateOf = (
  name: string,
  scope: Scope,
  bindings: Bindings,
  until: Code | null,
): State =>
  run(scope.body, NONE, tracksIn(bindings)(scope)(name), wayTo(until, scope, bindings)).state;

interface Run {
  readonly state: State;
  /** The place is reached: what comes later is not run before it. */
  readonly isThere: boolean;
}

function run(list: readonly Statement[], before: State, track: Track, way: Way): Run {
  const { statements, indexes } = track.in(list);
  const place = way.indexes.get(list) ?? Infinity;
  const reached = firstFrom(indexes, place);
  const state = track.states(list)(before)[reached] ?? UNKNOWN;
  const last = statements[reached];
  if (last && indexes[reached] === place)
    return { state: step(last, state, track, way).state, isThere: true };
  return { state, isThere: place < Infinity };
}

function statesIn(list: readonly Statement[], before: State, track: Track): readonly State[] {
  const states = [before];
  let state = before;
  for (const statement of track.in(list).statements) {
    state = pay() ? step(statement, state, track, NOWHERE).state : UNKNOWN;
    states.push(state);
  }
  return states;
}

function step(statement: Statement, state: State, track: Track, way: Way): Run {
  const inner = (list: readonly Statement[]): Run => {
    const after = run(list, state, track, way);
    return track.in(list).isLocal && !after.isThere ? { state, isThere: false } : after;
  };
  const isOnWay = way.codes.has(statement);
  switch (statement.kind) {
    case "setting":
      // On the way to its own right side the variable is as it was.
      return { state: isOnWay ? state : setBy(statement, state, track), isThere: false };
    case "block":
      return inner(statement.body);
    case "branch": {
      const [then, otherwise] = [inner(statement.then), inner(statement.otherwise)];
      if (then.isThere) return then;
      if (otherwise.isThere) return otherwise;
      // It is asked before either is run.
      if (isOnWay) return { state, isThere: true };
      if (statement.test && track.around.has(statement.test))
        return { state: UNKNOWN, isThere: false };
      return { state: joined(statement, then.state, otherwise.state), isThere: false };
    }
    case "perhaps": {
      const there = statement.bodies.map(inner).find(({ isThere }) => isThere);
      // In a loop what stands below may have been run before.
      const isAlone = statement.bodies.every((body) => track.in(body).statements.length === 0);
      if (there)
        return isAlone || isOnceIn(statement.bodies, track, way)
          ? there
          : { ...there, state: UNKNOWN };
      return { state: isAlone ? state : UNKNOWN, isThere: false };
    }
    default:
      return {
        state: isIn(statement, track) && !isOnWay ? UNKNOWN : state,
        isThere: false,
      };
  }
}

const isDeclared = (statement: Statement): boolean =>
  statement.kind === "setting" && statement.isDeclared === true;
const isIn = (statement: Statement, { settings, around }: Track): boolean =>
  settings.has(statement) || around.has(statement);

/** Whether the body on the way sets the variable itself, at its top, and nowhere behind the place. */
function isOnceIn(bodies: readonly (readonly Statement[])[], track: Track, way: Way): boolean {
  const body = bodies.find((each) => way.indexes.has(each)) ?? [];
  const place = way.indexes.get(body) ?? -1;
  const { statements, indexes } = track.in(body);
  const setAt = indexes[statements.findIndex((statement) => track.settings.has(statement))];
  return setAt !== undefined && setAt < place && (indexes.at(-1) ?? -1) <= place;
}

function setBy(statement: Setting, before: State, { name }: Track): State {
  const isOwn = statement.target.kind === "name" && statement.target.name === name;
  if (!isOwn) return before;
  if (statement.isAdded)
    return statement.value ? { kind: "added", by: statement, to: before } : UNKNOWN;
  return { kind: "set", by: statement };
}

function joined(branch: Branch, then: State, otherwise: State): State {
  if (leaves(branch.then)) return otherwise;
  if (leaves(branch.otherwise)) return then;
  if (then === otherwise) return then;
  if (then.kind === "unknown" || otherwise.kind === "unknown") return UNKNOWN;
  const ways = waysOf(then) + waysOf(otherwise);
  return ways > MOST_WAYS ? UNKNOWN : { kind: "either", branch, of: [then, otherwise], ways };
}

/** A choice of more is not followed: each use of the variable would take as many steps. */
const MOST_WAYS = 64;
const waysOf = (state: State): number => (state.kind === "either" ? state.ways : 1);

/** Whether the program never comes to the end of a list. */
export const leaves = (list: readonly Statement[]): boolean =>
  list.some(({ kind }) => kind === "leaving");
