import type { Connection, TlsVersion } from "../../src/model/connection.js";
import { isTooOld } from "../../src/model/policy.js";
import { leaves, type Setting } from "../../src/model/setting.js";
import { SERVERS, type ServerName, type Verdict } from "./server.js";

/** What the plugin says of a connection, in the words of its rules. */
export type Said = Readonly<Record<ServerName, ReadonlySet<Verdict>>>;

const ANY: readonly Verdict[] = ["PLAINTEXT", "outdated", "connects", "refuses", "throws"];

/** Where a client runs. */
export interface Place {
  /** A program gets the old versions that it asks for; many libraries refuse them all the same: FACTS-js.md 3.3. */
  readonly allowsOld: boolean;
}

/** The values a setting may have on its paths; `null` where the client refuses, or nothing is to be read. */
const values = <T>(setting: Setting<T>): readonly (T | null | "unknown")[] =>
  leaves(setting).map((leaf) =>
    leaf.kind === "inapplicable" ? null : leaf.kind === "unknown" ? "unknown" : leaf.value,
  );

/** What the verdict of the facets means for each server. Several verdicts where a run-time condition decides. */
export function predict(connection: Connection, place: Place): Said {
  const said = Object.fromEntries(SERVERS.map((server) => [server, new Set<Verdict>()])) as Record<
    ServerName,
    Set<Verdict>
  >;
  const fallsBack = values(connection.fallsBack);
  const mayFallBack = fallsBack.includes(true);
  for (const encrypted of values(connection.encrypted)) {
    for (const server of SERVERS) {
      const verdicts: Verdict[] = [];
      // Who cannot be told whether to encrypt does not get as far as the server.
      if (encrypted === null) verdicts.push("throws");
      else if (encrypted === true) verdicts.push(...withTls(connection, server, place));
      else if (mayFallBack) verdicts.push(...withTlsIfOffered(connection, server, place));
      // Whoever always tries TLS never begins in the clear.
      if (encrypted === "unknown" && !isAlways(fallsBack, true)) verdicts.push(...ANY);
      if (encrypted === false && !isAlways(fallsBack, true)) verdicts.push("PLAINTEXT");
      for (const verdict of verdicts) said[server].add(verdict);
    }
  }
  return said;
}
const isAlways = <T>(all: readonly T[], wanted: T): boolean => all.every((one) => one === wanted);

/** What is not mandatory is often not judged further: then the client may look at the certificate or not. */
const withTlsIfOffered = (
  connection: Connection,
  server: ServerName,
  place: Place,
): readonly Verdict[] => {
  if (server === "noTls") return ["PLAINTEXT"];
  const verdicts = withTls(connection, server, place);
  return verdicts.length > 0 ? verdicts : ["connects", "refuses"];
};

/** Whether a version is an old one, on each path that has one. */
const old = (setting: Setting<TlsVersion>): readonly (boolean | "unknown")[] =>
  values(setting).flatMap((version) => {
    if (version === null) return [];
    return [version === "unknown" ? version : isTooOld(version)];
  });

/** With TLS on: what each facet says of a server, all paths together. */
function withTls(connection: Connection, server: ServerName, place: Place): readonly Verdict[] {
  if (server === "noTls") return ["refuses"];
  const isRefused = [connection.minVersion, connection.maxVersion, connection.roots].some(
    (setting) => values(setting).every((value) => value === null),
  );
  if (isRefused) return ["refuses"];
  const allowed: readonly Verdict[] = place.allowsOld ? ["connects"] : ["connects", "refuses"];
  const begins = old(connection.minVersion);
  if (server === "oldTls")
    return begins.flatMap((isOld) =>
      isOld === true ? allowed : isOld === "unknown" ? ["connects", "refuses"] : ["refuses"],
    );
  const ends = old(connection.maxVersion);
  // An old version in a list may be all of it.
  const mayEndOld = ends.includes(true) || (begins.includes(true) && ends.includes("unknown"));
  const mayEndNew = !isAlways(ends, true);
  const outdated = allowed.map((verdict) => (verdict === "connects" ? "outdated" : verdict));
  const withOld = server === "anyTls" ? outdated : (["refuses"] as const);
  return [...(mayEndNew ? withNew(connection, server) : []), ...(mayEndOld ? withOld : [])];
}

/** With a TLS version that every server but the old one speaks: what counts is the certificate. */
function withNew(
  { certificateVerified, identityVerified }: Connection,
  server: ServerName,
): readonly Verdict[] {
  const mayAccept = (setting: Setting<boolean>): readonly boolean[] =>
    values(setting).flatMap((verified) =>
      verified === null ? [] : verified === "unknown" ? [true, false] : [!verified],
    );
  const verdict = (accepts: boolean): Verdict => (accepts ? "connects" : "refuses");
  const certificate = mayAccept(certificateVerified);
  if (server === "good" || server === "anyTls") return ["connects"];
  if (server !== "wrongHost") return certificate.map(verdict);
  // Whoever takes any certificate takes this one, whatever is said of the name.
  return certificate.flatMap((any) => (any ? [true] : mayAccept(identityVerified))).map(verdict);
}

/** Where what happened is not what was said, for the servers that were asked. */
export function differences(
  said: Said,
  happened: Readonly<Partial<Record<ServerName, Verdict>>>,
): readonly string[] {
  return SERVERS.flatMap((server) => {
    const seen = happened[server];
    if (seen === undefined || said[server].has(seen)) return [];
    return [`${server}: the plugin says ${[...said[server]].join(" or ")}, the driver ${seen}`];
  });
}

/** For callers that cannot tell a client that did not even connect from one that left. Entries keep their keys, which TypeScript forgets. */
export const withoutThrows = (said: Said): Said =>
  Object.fromEntries(
    Object.entries(said).map(([server, verdicts]) => [
      server,
      new Set([...verdicts].map((verdict) => (verdict === "throws" ? "refuses" : verdict))),
    ]),
  ) as unknown as Said;

/** In programs there is often no place for a version or roots: the client has its own, and refuses nothing. */
const orElse = <T>(setting: Setting<T>, value: T): Setting<T> =>
  leaves(setting).every(({ kind }) => kind === "inapplicable")
    ? { kind: "known", value, at: setting.at, says: "" }
    : setting;

export const withOwn = (connection: Connection): Connection => ({
  ...connection,
  minVersion: orElse(connection.minVersion, "TLSv1.2"),
  maxVersion: orElse(connection.maxVersion, "TLSv1.3"),
  roots: orElse(connection.roots, "system"),
});
