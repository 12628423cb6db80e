import type { Connection, Facet, Facets } from "../../src/model/connection.js";
import { leaves, type Setting } from "../../src/model/setting.js";

const VERSIONS: readonly unknown[] = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
const rankOfVersion = (value: unknown): number => VERSIONS.indexOf(value);
const isTrue = (value: unknown): number => Number(value === true);
const isFalse = (value: unknown): number => Number(value === false);

/** How good a value of each facet is. Whom a connection is for is neither good nor bad. */
const RANKS = {
  host: null,
  port: null,
  user: null,
  password: null,
  encrypted: isTrue,
  fallsBack: isFalse,
  certificateVerified: isTrue,
  identityVerified: isTrue,
  minVersion: rankOfVersion,
  maxVersion: rankOfVersion,
  roots: (value) => Number(value === "system"),
  clientCertificate: isFalse,
} satisfies Record<Facet, ((value: unknown) => number) | null>;
export const FACETS = Object.keys(RANKS) as readonly Facet[];
const OF_TLS = FACETS.filter((facet) => RANKS[facet] !== null);

/** What the edits of a rule are about. One word may make several promises, and TLS that is switched on has all facets. */
const CONCERNS: Readonly<Record<string, readonly Facet[]>> = {
  "no-client-certificate": ["clientCertificate"],
  "no-conditional-tls": OF_TLS,
  "no-exposed-password": ["password"],
  "no-hardcoded-ca": ["roots"],
  "no-ineffective-tls-options": OF_TLS,
  "no-wrong-port": ["port"],
  "require-certificate-verification": ["encrypted", "certificateVerified", "identityVerified"],
  "require-identity-verification": ["identityVerified"],
  "require-min-tls-version": ["minVersion", "maxVersion"],
  "require-tls": OF_TLS,
};

/** What a setting comes to, wherever it is written, and whether it is. */
const meaningOf = (setting: Setting<unknown>): unknown =>
  setting.kind === "choice"
    ? setting.of.map(meaningOf)
    : "value" in setting
      ? { value: setting.value }
      : setting.kind;
const isSame = (one: Setting<unknown>, other: Setting<unknown>): boolean =>
  JSON.stringify(meaningOf(one)) === JSON.stringify(meaningOf(other));

const isMoot = (setting: Setting<unknown>): boolean =>
  leaves(setting).every(({ kind }) => kind === "inapplicable");
/** The worst that it may be. What is not known may be anything, and a path without TLS has nothing to lose. */
const worst = (setting: Setting<unknown>, rank: (value: unknown) => number): number =>
  isMoot(setting)
    ? 0
    : Math.min(
        ...leaves(setting).flatMap((leaf) =>
          leaf.kind === "inapplicable" ? [] : "value" in leaf ? rank(leaf.value) : 0,
        ),
      );

/** What an edit of this rule did to a connection that it must not do. */
export function harmDone(rule: string, before: Connection, after: Connection): readonly string[] {
  return FACETS.flatMap((facet) => {
    const [old, now]: readonly Setting<unknown>[] = [before, after].map(
      (facets: Facets) => facets[facet],
    );
    if (!old || !now || isSame(old, now)) return [];
    const rank: ((value: unknown) => number) | null = RANKS[facet];
    const comesToMatter = rank !== null && isMoot(old);
    if (!comesToMatter && !CONCERNS[rule]?.includes(facet)) return [`${facet} is changed`];
    return rank && worst(now, rank) < worst(old, rank) ? [`${facet} is weaker`] : [];
  });
}
