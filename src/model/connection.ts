import type { Clues, Edit, Guard, Setting, Span } from "./setting.js";

export type TlsVersion = "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3";

/**
 * Where the client takes its trusted roots from. `pinned` is a file or text fixed in the program;
 * `copied` is the file of the system's own roots, handed to a client that has them.
 */
export type Roots = "system" | "pinned" | "copied";

/**
 * A password that stands in the program, or in a variable that bundlers put into what browsers
 * load.
 */
export interface Secret {
  readonly exposed: "literal" | "shipped" | "no";
  readonly isEmpty?: true;
  /** The variable's name, where it is shipped. */
  readonly name?: string;
}

/** What there is to know of a connection: one value each. */
export interface FacetValues {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: Secret;
  /** TLS is mandatory: the client refuses to talk in the clear. */
  readonly encrypted: boolean;
  /** TLS is tried, and given up where the server offers none. Then it is not `encrypted`. */
  readonly fallsBack: boolean;
  readonly certificateVerified: boolean;
  /** The certificate must be for the host that was asked for. */
  readonly identityVerified: boolean;
  readonly minVersion: TlsVersion;
  readonly maxVersion: TlsVersion;
  readonly roots: Roots;
  readonly clientCertificate: boolean;
}
export type Facet = keyof FacetValues;

/** What the file tells of each. Rules read these and nothing else. */
export type Facets = { readonly [F in Facet]: Setting<FacetValues[F]> };

/** `fix` may be applied unseen; `suggest` needs a person's eyes. */
export type Trust = "fix" | "suggest";

export interface Change {
  readonly edit: Edit;
  readonly trust: Trust;
  /**
   * Why it is trusted no further, as a clause, where more is known than that other code may depend
   * on it.
   */
  readonly doubt?: string;
  /** What the change writes, in the user's spelling. */
  readonly does: string;
}

/**
 * What a rule may wish a facet to be. A password is never written, only read from the environment.
 */
export type Wished<F extends Facet> = F extends "password" ? "environment" : FacetValues[F];

/** An option that is written and that this client ignores, refuses, or reads otherwise. */
export interface Ineffective {
  readonly at: Span;
  readonly says: string;
  /** What the client does with it, and what follows: a clause that ends a sentence. */
  readonly follows: string;
  /** The option was meant to switch TLS on, so it explains why there is none. */
  readonly meansTls: boolean;
  /** What is answered on the way to it. */
  readonly answered: readonly Guard[];
  /** It stands on one of several ways, and may be meant for another server. */
  readonly isForAnother: boolean;
  readonly repair: Repair;
}

/** What to write instead, in words, and the edit that writes it when there is one. */
export interface Repair {
  readonly words: string;
  readonly change: Change | null;
}

/** Settings of one connection, where they are written, and how to write them otherwise. */
export interface Connection extends Facets {
  readonly dialect: string;
  readonly at: Span;
  readonly ineffective: readonly Ineffective[];
  /** Everything in and around the connection that may tell whom it is for. */
  readonly clues: Clues;
  /** Comments at the connection. */
  readonly comments: readonly string[];
  /** What was asked before the program came to it. */
  readonly guards: readonly Guard[];
  /** The places of the file that this connection accounts for. */
  readonly claims: readonly Span[];
  repair<F extends Facet>(facet: F, wish: Wished<F>): Repair;
}

/** A setting of the whole process that weakens every connection in it. */
export interface Override {
  readonly at: Span;
  readonly says: string;
  readonly follows: string;
  readonly repair: Repair;
}

const FACETS: readonly Facet[] = [
  ...(["host", "port", "user", "password"] as const),
  ...(["encrypted", "fallsBack", "certificateVerified", "identityVerified"] as const),
  ...(["minVersion", "maxVersion", "roots", "clientCertificate"] as const),
];

/** One thing for each facet. That it is the one of that facet is up to who makes it. */
export function eachFacet<All extends Readonly<Record<Facet, unknown>>>(
  make: (facet: Facet) => All[Facet],
): All {
  const all: Partial<Record<Facet, unknown>> = {};
  for (const facet of FACETS) all[facet] = make(facet);
  return all as All;
}

/** Every facet of a connection, each made into another Setting of its kind. */
export const mapFacets = (
  facets: Facets,
  change: <T>(setting: Setting<T>, facet: Facet) => Setting<T>,
): Facets =>
  eachFacet<Facets>(
    (facet) =>
      // TypeScript does not see that the kind stays the same.
      change<unknown>(facets[facet], facet) as Facets[Facet],
  );
