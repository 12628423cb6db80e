import { contradicts, type Guard, type Setting } from "../model/setting.js";
import type { Facet } from "../model/connection.js";
import { guardsOf } from "../document/choices.js";
import type { Choice, Mapping, Value } from "../document/value.js";
import type { FacetCodecs } from "./connect.js";

/** Where more ways than these lead through the program, nothing is known. */
const MOST_WAYS = 64;

/** What follows from several keys together, on each way through the program that some of them depend on. */
export function onEachWay<T>(
  options: Mapping,
  paths: readonly string[],
  read: (options: Mapping) => Setting<T>,
): Setting<T> {
  let ways = 0;
  function along(held: Mapping, decided: readonly Guard[]): Setting<T> {
    const found = paths.flatMap((path) => choiceOn(held, path.split(".")) ?? [])[0];
    if (!found) {
      ways++;
      return ways > MOST_WAYS ? { kind: "unknown", at: options.at } : read(held);
    }
    const { choice, path } = found;
    const open = choice.of.flatMap((branch, index) => {
      const guards = guardsOf(choice, index);
      const isShut = guards.some((guard) => decided.some((other) => contradicts(guard, other)));
      return isShut ? [] : [{ branch, guards }];
    });
    const of = open.map(({ branch, guards }) =>
      along(settled(held, path, branch), [...decided, ...guards]),
    );
    const [only] = of;
    return only && of.length === 1 ? only : { ...choice, of };
  }
  return along(options, []);
}

/** The facets of a connection, of which some keys say where they stand. An edit writes them where `written` does. */
export function facetsOnEachWay(
  written: Partial<FacetCodecs>,
  paths: readonly string[],
  codecsOn: (way: Mapping) => Partial<FacetCodecs>,
): Partial<FacetCodecs> {
  const readOn = (facet: Facet, way: Mapping): Setting<unknown> =>
    codecsOn(way)[facet]?.read(way) ?? { kind: "unknown", at: way.at };
  // TypeScript takes the keys of an object for any texts.
  const facets = Object.keys(written) as Facet[];
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      {
        ...written[facet],
        read: (options: Value): Setting<unknown> =>
          options.kind === "mapping"
            ? onEachWay(options, paths, (way) => readOn(facet, way))
            : { kind: "unknown", at: options.at },
      },
    ]),
  );
}

/** The first choice on a path. */
function choiceOn(
  options: Mapping,
  keys: readonly string[],
): { readonly choice: Choice; readonly path: readonly string[] } | null {
  let value: Value = options;
  for (const [depth, key] of keys.entries()) {
    if (value.kind !== "mapping") return null;
    value = value.get(key);
    if (value.kind === "choice") return { choice: value, path: keys.slice(0, depth + 1) };
  }
  return null;
}

/** The same options where one of them is decided. */
const settled = (options: Mapping, [key, ...rest]: readonly string[], value: Value): Mapping => ({
  ...options,
  get(asked) {
    const own = options.get(asked);
    if (asked !== key) return own;
    return rest.length > 0 && own.kind === "mapping" ? settled(own, rest, value) : value;
  },
});
