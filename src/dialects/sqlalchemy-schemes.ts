import { endsOf, mapWays } from "../document/choices.js";
import { withLoweredTrust } from "../document/offered.js";
import type { Value } from "../document/value.js";
import { along } from "../document/ways.js";
import { SCHEME } from "../notations/uri.js";
import type { Candidate } from "./client-table.js";

/** The URL that an engine is given, and its arguments beside it. */
interface Engine {
  readonly url: Value;
  readonly told: Value;
  /** Nothing is told: an edit may write the first of it. */
  readonly isNone: boolean;
}

interface Schemes {
  /** Null where nobody knows whether it is a URL. */
  of(end: Value): string | null;
  /** Whether it names a driver of MySQL. */
  isKnown(scheme: string): boolean;
}

/**
 * `f"mysql+{driver}://..."`: of several URLs one is given the same arguments as another. They are judged by what holds for
 * the drivers of all of them, and what another database gets, too, is left to a person.
 */
export function withEveryScheme(
  candidate: Candidate,
  engine: Engine,
  { of, isKnown }: Schemes,
): Candidate {
  const { options } = candidate;
  const own = options.get(SCHEME);
  const given = givenTheSame(candidate, engine);
  const schemes = new Map(given.flatMap((end) => [[of(end), end] as const]));
  const others = [...schemes].filter(
    ([name]) => name !== null && !(own.kind === "scalar" && name === own.value),
  );
  if (own.kind !== "scalar" || others.length === 0) return candidate;
  const isOffered = engine.isNone || others.some(([name]) => name === null || !isKnown(name));
  const shared = isOffered ? withLoweredTrust(options, () => true) : options;
  if (engine.isNone) return { ...candidate, options: shared };
  const scheme: Value = {
    ...{ kind: "choice", at: own.at, says: own.says, test: null, keep: () => null },
    of: [own, ...others.map(([value]) => ({ ...own, value }))],
  };
  const get: typeof options.get = (key) => (key === SCHEME ? scheme : shared.get(key));
  return { ...candidate, options: { ...shared, get } };
}

/** The URLs that are given some of what one is given. */
function givenTheSame({ guards = [] }: Candidate, { url, told }: Engine): readonly Value[] {
  const own = endsOf(along(told, guards));
  const found: Value[] = [];
  mapWays(url, (end, answered) => {
    if (endsOf(along(told, answered)).some((each) => own.includes(each))) found.push(end);
    return end;
  });
  return found;
}
