import {
  eachFacet,
  type Connection,
  type Repair,
  type Facet,
  type Facets,
  type FacetValues,
  type Ineffective,
  type Wished,
} from "../model/connection.js";
import type { Guard, Setting } from "../model/setting.js";
import { cluesOf, type Mapping, type Value } from "../document/value.js";
import type { Codec } from "./codec.js";

/** One codec a facet. */
export type FacetCodecs = { readonly [F in Facet]: Codec<FacetValues[F], Wished<F>> };

/** For a facet of which the notation says nothing. */
const unknowable: Codec<never, unknown> = {
  read: (options: Value): Setting<never> => ({ kind: "unknown", at: options.at }),
  repair: () => ({ words: "", change: null }),
};

/** Reads every facet of a connection whose options are known. Those that its client does not spell are unknown. */
export function connect(
  spelled: Partial<FacetCodecs>,
  options: Mapping,
  around: Pick<Connection, "dialect" | "comments" | "claims"> & {
    readonly ineffective?: readonly Ineffective[];
    readonly guards?: readonly Guard[];
  },
): Connection {
  return {
    at: options.head,
    clues: cluesOf(options),
    ...eachFacet<Facets>((facet) => (spelled[facet] ?? unknowable).read(options)),
    repair: <F extends Facet>(facet: F, wish: Wished<F>): Repair =>
      (spelled[facet] ?? unknowable).repair(options, wish),
    ineffective: [],
    guards: [],
    ...around,
  };
}
