import { firstFrom } from "../document/order.js";
import { eachFacet, mapFacets, type Connection, type Facet } from "../model/connection.js";
import { leaves, mapLeaves, type Span } from "../model/setting.js";

/** A variable as the connection of its set has it. */
interface Told {
  readonly at: Span;
  readonly value: unknown;
}

/**
 * The connections of sets of variables, and those that take these variables: what is said of a variable where it is set is
 * not said once more where it is used.
 */
export function toldOnce<C extends Connection>(
  connections: readonly C[],
  isSet: (connection: C) => boolean,
): readonly C[] {
  const sets = connections.filter(isSet);
  if (sets.length === 0 || sets.length === connections.length) return connections;
  const told = eachFacet<Readonly<Record<Facet, (from: Span, value: unknown) => boolean>>>(
    (facet) => tellerOf(sets.flatMap((connection) => toldBy(connection, facet))),
  );
  return connections.map((connection) =>
    isSet(connection) ? connection : without(connection, told),
  );
}

const without = <C extends Connection>(
  connection: C,
  told: Readonly<Record<Facet, (from: Span, value: unknown) => boolean>>,
): C => ({
  ...connection,
  ...mapFacets(connection, (setting, facet) =>
    // The host says whom it is for.
    facet === "host"
      ? setting
      : mapLeaves(setting, (leaf) =>
          leaf.kind === "known" && leaf.from && told[facet](leaf.from, leaf.value)
            ? { kind: "inapplicable", at: leaf.at }
            : leaf,
        ),
  ),
});

const toldBy = (connection: Connection, facet: Facet): readonly Told[] =>
  leaves<unknown>(connection[facet]).flatMap((leaf) =>
    leaf.kind === "known" ? [{ at: leaf.at, value: leaf.value }] : [],
  );

/** Whether one of these says the same of what stands at a place. */
function tellerOf(all: readonly Told[]): (from: Span, value: unknown) => boolean {
  const sorted = all.toSorted((one, other) => one.at[1] - other.at[1]);
  const ends = sorted.map(({ at }) => at[1]);
  return ([start, end], value) => {
    const found = sorted[firstFrom(ends, end)];
    return found !== undefined && found.at[0] <= start && isSame(found.value, value);
  };
}

/** Of a password it is the place that counts. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "object" && typeof other === "object");
