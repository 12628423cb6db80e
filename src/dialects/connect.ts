import {
  eachFacet,
  type Connection,
  type Cure,
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
  cure: () => ({ words: "", change: null }),
};

/** The facets that a client spells; all others are unknown. */
export const facets = (spelled: Partial<FacetCodecs>): FacetCodecs =>
  eachFacet<FacetCodecs>(
    <F extends Facet>(facet: F): FacetCodecs[F] => spelled[facet] ?? unknowable,
  );

/** Reads every facet of a connection whose options are known. */
export function connect(
  codecs: FacetCodecs,
  options: Mapping,
  around: Pick<Connection, "dialect" | "comments" | "claims"> & {
    readonly ineffective?: readonly Ineffective[];
    readonly guards?: readonly Guard[];
  },
): Connection {
  return {
    at: options.head,
    clues: cluesOf(options),
    ...eachFacet<Facets>((facet) => codecs[facet].read(options)),
    cure: <F extends Facet>(facet: F, wish: Wished<F>): Cure => codecs[facet].cure(options, wish),
    ineffective: [],
    guards: [],
    ...around,
  };
}
