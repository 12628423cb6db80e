import type {
  Connection,
  Cure,
  Facet,
  FacetValues,
  Ineffective,
  Wished,
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
export const facets = (spelled: Partial<FacetCodecs>): FacetCodecs => ({
  host: unknowable,
  port: unknowable,
  user: unknowable,
  password: unknowable,
  encrypted: unknowable,
  fallsBack: unknowable,
  certificateVerified: unknowable,
  identityVerified: unknowable,
  minVersion: unknowable,
  maxVersion: unknowable,
  roots: unknowable,
  clientCertificate: unknowable,
  ...spelled,
});

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
    host: codecs.host.read(options),
    port: codecs.port.read(options),
    user: codecs.user.read(options),
    password: codecs.password.read(options),
    encrypted: codecs.encrypted.read(options),
    fallsBack: codecs.fallsBack.read(options),
    certificateVerified: codecs.certificateVerified.read(options),
    identityVerified: codecs.identityVerified.read(options),
    minVersion: codecs.minVersion.read(options),
    maxVersion: codecs.maxVersion.read(options),
    roots: codecs.roots.read(options),
    clientCertificate: codecs.clientCertificate.read(options),
    cure: <F extends Facet>(facet: F, wish: Wished<F>): Cure => codecs[facet].cure(options, wish),
    ineffective: [],
    guards: [],
    ...around,
  };
}
