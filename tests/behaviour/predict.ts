import type { Connection } from "../../src/model/connection.js";
import { isTooOld } from "../../src/model/policy.js";
import { leaves, type Setting } from "../../src/model/setting.js";
import { SERVERS, type ServerName, type Verdict } from "./server.js";

/** What the plugin says of a connection, in the words of its rules. */
export type Said = Readonly<Record<ServerName, ReadonlySet<Verdict>>>;

const ANY: readonly Verdict[] = ["PLAINTEXT", "connects", "refuses"];

/** The values a setting may have on its paths; `null` where the client refuses, or nothing is to be read. */
const values = <T>(setting: Setting<T>): readonly (T | null | "unknown")[] =>
  leaves(setting).map((leaf) => (leaf.kind === "moot" ? null : leaf.kind === "unknown" ? "unknown" : leaf.value));

/** What the verdict of the facets means for each server. Several verdicts where a run-time condition decides. */
export function predict(connection: Connection): Said {
  const said = Object.fromEntries(SERVERS.map((server) => [server, new Set<Verdict>()])) as Record<ServerName, Set<Verdict>>;
  const fallsBack = values(connection.fallsBack);
  const mayFallBack = fallsBack.includes(true);
  for (const encrypted of values(connection.encrypted)) {
    for (const server of SERVERS) {
      const verdicts: Verdict[] = [];
      if (encrypted === null) verdicts.push("refuses");
      else if (encrypted === true) verdicts.push(...withTls(connection, server));
      else if (mayFallBack) verdicts.push(...withTlsIfOffered(connection, server));
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
const withTlsIfOffered = (connection: Connection, server: ServerName): readonly Verdict[] => {
  if (server === "noTls") return ["PLAINTEXT"];
  const verdicts = withTls(connection, server);
  return verdicts.length > 0 ? verdicts : ["connects", "refuses"];
};

/** With TLS on: what each facet says of a server, all paths together. */
function withTls(connection: Connection, server: ServerName): readonly Verdict[] {
  if (server === "noTls") return ["refuses"];
  const isRefused = [connection.minVersion, connection.maxVersion, connection.roots].some((setting) =>
    values(setting).every((value) => value === null),
  );
  if (isRefused) return ["refuses"];
  const mayAccept = (setting: Setting<boolean>): readonly boolean[] =>
    values(setting).flatMap((verified) => (verified === null ? [] : verified === "unknown" ? [true, false] : [!verified]));
  const onlyOld = values(connection.maxVersion).every((version) => version !== null && version !== "unknown" && isTooOld(version));
  const mayBeOld = values(connection.minVersion).some((version) => version !== null && (version === "unknown" || isTooOld(version)));
  const verdict = (accepts: boolean): Verdict => (accepts ? "connects" : "refuses");
  // An old version in a list may be all of it.
  const isOld = values(connection.minVersion).some((version) => version !== null && version !== "unknown" && isTooOld(version));
  const mayBeOnlyOld: readonly Verdict[] = isOld && values(connection.maxVersion).includes("unknown") ? ["refuses"] : [];
  switch (server) {
    case "good":
      return onlyOld ? ["refuses"] : ["connects", ...mayBeOnlyOld];
    case "untrusted":
    case "expired":
      return onlyOld ? ["refuses"] : [...mayAccept(connection.certificateVerified).map(verdict), ...mayBeOnlyOld];
    case "wrongHost": {
      if (onlyOld) return ["refuses"];
      const certificate = mayAccept(connection.certificateVerified);
      const identity = mayAccept(connection.identityVerified);
      // Whoever takes any certificate takes this one, whatever is said of the name.
      const others = certificate.flatMap((any) => (any ? [true] : identity));
      return [...new Set(others.map(verdict)), ...mayBeOnlyOld];
    }
    // OpenSSL 3 refuses old versions unless the ciphers allow them, so what is allowed may still fail: FACTS-js.md 3.3.
    case "oldTls":
      return mayBeOld ? ["connects", "refuses"] : ["refuses"];
  }
}

/** Where what happened is not what was said, for the servers that were asked. */
export function differences(said: Said, happened: Readonly<Partial<Record<ServerName, Verdict>>>): readonly string[] {
  return SERVERS.flatMap((server) => {
    const seen = happened[server];
    if (seen === undefined || said[server].has(seen === "throws" ? "refuses" : seen)) return [];
    return [`${server}: the plugin says ${[...said[server]].join(" or ")}, the driver ${seen}`];
  });
}
