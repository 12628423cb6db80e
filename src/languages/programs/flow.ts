import type { Bindings, Scope } from "./scopes.js";
import type { Branch, Code, Setting, Statement } from "./tree.js";
import { pay } from "../../document/steps.js";

/** What a variable holds at a place, by what has set it until then. */
export type State =
  | { readonly kind: "none" }
  | { readonly kind: "set"; readonly by: Setting }
  | { readonly kind: "added"; readonly by: Setting; readonly to: State }
  | { readonly kind: "either"; readonly branch: Branch; readonly of: readonly [State, State] }
  | { readonly kind: "unknown" };

const NONE: State = { kind: "none" };
const UNKNOWN: State = { kind: "unknown" };

/** Where one variable is set, and the statements that this is in. */
interface Track {
  readonly name: string;
  readonly settings: ReadonlySet<Statement>;
  /** Statements with such a setting in them. */
  readonly around: ReadonlySet<Code>;
}

function trackOf(name: string, scope: Scope, bindings: Bindings): Track {
  const settings = scope.settings.get(name) ?? [];
  const around = new Set<Code>();
  for (const setting of settings)
    for (
      let code = bindings.parentOf(setting);
      code && !around.has(code);
      code = bindings.parentOf(code)
    )
      around.add(code);
  return { name, settings: new Set(settings), around };
}

/**
 * What a variable of a scope holds when the program comes to a place in the same scope. Without a place, when all of the
 * scope has been run.
 */
export function stateOf(name: string, scope: Scope, bindings: Bindings, until: Code | null): State {
  const track = trackOf(name, scope, bindings);
  const way = new Set<Code>();
  for (let code = until; code && code !== scope.home; code = bindings.parentOf(code)) way.add(code);
  return run(scope.body, NONE, track, way).state;
}

interface Run {
  readonly state: State;
  /** The place is reached: what comes later is not run before it. */
  readonly isThere: boolean;
}

function run(list: readonly Statement[], before: State, track: Track, way: ReadonlySet<Code>): Run {
  let state = before;
  for (const statement of list) {
    const isOnWay = way.has(statement);
    if (!isOnWay && !track.settings.has(statement) && !track.around.has(statement)) continue;
    if (!pay()) return { state: UNKNOWN, isThere: true };
    const after = step(statement, state, track, way);
    if (after.isThere || isOnWay) return { state: after.state, isThere: true };
    ({ state } = after);
  }
  return { state, isThere: false };
}

function step(statement: Statement, state: State, track: Track, way: ReadonlySet<Code>): Run {
  const inner = (list: readonly Statement[]): Run => {
    const after = run(list, state, track, way);
    // What begins in a block ends with it.
    const isLocal = list.some((each) => track.settings.has(each) && isDeclared(each));
    return isLocal && !after.isThere ? { state, isThere: false } : after;
  };
  switch (statement.kind) {
    case "setting":
      // On the way to its own right side the variable is as it was.
      return { state: way.has(statement) ? state : setBy(statement, state, track), isThere: false };
    case "block":
      return inner(statement.body);
    case "branch": {
      const [then, otherwise] = [inner(statement.then), inner(statement.otherwise)];
      if (then.isThere) return then;
      if (otherwise.isThere) return otherwise;
      if (statement.test && track.around.has(statement.test))
        return { state: UNKNOWN, isThere: false };
      return { state: joined(statement, then.state, otherwise.state), isThere: false };
    }
    case "perhaps": {
      const bodies = statement.bodies.map(inner);
      const there = bodies.find(({ isThere }) => isThere);
      // In a loop what stands below may have been run before.
      const isAlone = !statement.bodies.flat().some((each) => isIn(each, track));
      if (there)
        return isAlone || isOnceIn(statement.bodies, track, way)
          ? there
          : { ...there, state: UNKNOWN };
      return { state: isAlone ? state : UNKNOWN, isThere: false };
    }
    default:
      return {
        state: isIn(statement, track) && !way.has(statement) ? UNKNOWN : state,
        isThere: false,
      };
  }
}

const isDeclared = (statement: Statement): boolean =>
  statement.kind === "setting" && statement.isDeclared === true;
const isIn = (statement: Statement, { settings, around }: Track): boolean =>
  settings.has(statement) || around.has(statement);

/** Whether the body on the way sets the variable itself, at its top, and nowhere behind the place. */
function isOnceIn(
  bodies: readonly (readonly Statement[])[],
  track: Track,
  way: ReadonlySet<Code>,
): boolean {
  const body = bodies.find((each) => each.some((statement) => way.has(statement))) ?? [];
  const index = body.findIndex((statement) => way.has(statement));
  const setAt = body.findIndex((statement) => track.settings.has(statement));
  return setAt >= 0 && setAt < index && !body.slice(index + 1).some((each) => isIn(each, track));
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
  return { kind: "either", branch, of: [then, otherwise] };
}

/** Whether the program never comes to the end of a list. */
export const leaves = (list: readonly Statement[]): boolean =>
  list.some(({ kind }) => kind === "leaving");
