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
  for (const encrypted of values(connection.encrypted)) {
    for (const server of SERVERS) {
      if (encrypted === "unknown") for (const verdict of ANY) said[server].add(verdict);
      else if (encrypted === null) said[server].add("refuses");
      else if (!encrypted) said[server].add("PLAINTEXT");
      else for (const verdict of withTls(connection, server)) said[server].add(verdict);
    }
  }
  return said;
}

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
  switch (server) {
    case "good":
      return onlyOld ? ["refuses"] : ["connects"];
    case "untrusted":
    case "expired":
      return onlyOld ? ["refuses"] : mayAccept(connection.certificateVerified).map(verdict);
    case "wrongHost": {
      if (onlyOld) return ["refuses"];
      const certificate = mayAccept(connection.certificateVerified);
      const identity = mayAccept(connection.identityVerified);
      return [...new Set(certificate.flatMap((any) => identity.map((other) => verdict(any || other))))];
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
