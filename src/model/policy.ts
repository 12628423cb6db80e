import type { Connection, Facets, TlsVersion } from "./connection.js";
import { HOLE } from "./hole.js";
import { holdsPlace, isPlaceholder } from "./placeholder.js";
import { ever, leaves, mapLeaves, type Clues, type Setting, type Test } from "./setting.js";

/** What TiDB Cloud Serverless asks of every client. Source: "TLS Connections to TiDB Serverless". */
export const SERVICE = "TiDB Cloud";
export const SERVICE_PORT = 4000;
export const LOWEST_VERSION = "TLSv1.2" satisfies TlsVersion;
export const isTooOld = (version: TlsVersion): boolean => version === "TLSv1" || version === "TLSv1.1";

/** `settings["tidb-tls"]`. A host is a name or `*.` and a suffix. */
export interface Settings {
  readonly connections: "evident" | "all";
  readonly hosts: readonly string[];
  readonly privateHosts: readonly string[];
  readonly usernamePrefix: string | null;
  /** Where the roots stand that a client must be told of: `/etc/ssl/cert.pem`. */
  readonly caPath: string | null;
}

/**
 * Whom a connection is for, and how sure that is.
 * `certain`: the host stands in the file; `likely`: names say so; `hinted`: a comment says so;
 * `private`: a private endpoint; `elsewhere`: another host; `none`: no sign of the service.
 */
export interface Evidence {
  readonly level: "certain" | "likely" | "hinted" | "private" | "elsewhere" | "none";
  readonly because: string;
  /** The service's own public host stands in the file. */
  readonly isWritten: boolean;
  /** On some path the same code may talk to somebody else's database. */
  readonly shared: boolean;
}

type HostKind = "public" | "private" | "endpoint" | "elsewhere" | "unknown";

/** Users of the service are `PREFIX.name`; the prefix is 15 characters of base58 (observed). */
const PREFIXED_USER = /^[1-9A-HJ-NP-Za-km-z]{15}\../;
const TIDB_NAME = /(?:^|[^a-z])tidb/i;
const TIDB_CAMEL_NAME = /TiDB|Tidb/;
/** A comment that speaks of the service; one that holds a host is more often disabled code. */
const TIDB_COMMENT = /\btidb\b/i;
/** One that says what the connection is not, or was: "unlike TiDB", "moved from TiDB Cloud", "TiDB is no longer used". */
const OTHER_THAN_TIDB =
  /\b(?:unlike|instead of|rather than|other than|(?:away|back|moved|migrated|switched|different) from|not|no longer|was|replaces|formerly|previously)(?: (?:a|an|on|at|for|to|the|our|old|using|with)){0,2} tidb\b|\btidb\b[^.;]{0,40}\b(?:no longer|anymore|not used)\b/i;
const ANY_SERVICE_HOST = /(?:^|[.@/])tidbcloud(?:\.com)?(?![\w-])/i;
export const HOST_NAME = /(?:host|hostname|url|uri|endpoint)$/i;

const matches = (host: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => (pattern.startsWith("*.") ? host.endsWith(pattern.slice(1).toLowerCase()) : host === pattern.toLowerCase()));

export function kindOfHost(written: string, settings: Settings): HostKind {
  const host = written.trim().toLowerCase().replace(/\.$/, "");
  if (matches(host, settings.privateHosts)) return "private";
  if (matches(host, settings.hosts)) return "public";
  if (host.endsWith(".tidbcloud.com")) {
    if (/-privatelink\b/.test(host)) return "private";
    // The HTTPS and PostgreSQL front ends and the web site share the domain.
    return /^(?:https?[:-]|pg\.|api\.|www\.|docs\.)|\.data\.tidbcloud\.com$/.test(host) ? "elsewhere" : "public";
  }
  if (host.endsWith(".privatelink.aliyuncs.com") || /^vpce-.*\.amazonaws\.com$/.test(host)) return "endpoint";
  if (host.includes(HOLE) || isPlaceholder(host)) return "unknown";
  return "elsewhere";
}

const hasPrefix = (user: string): boolean => user.indexOf(".") > 0;
/** A part that only the running program knows may hold the prefix; so may a text that waits to be filled in. */
export const lacksPrefix = (user: string): boolean =>
  user !== "" && !hasPrefix(user) && !user.includes(HOLE) && !isPlaceholder(user) && !holdsPlace(user);
export const prefixOf = (user: string): string | null => (PREFIXED_USER.test(user) ? user.slice(0, user.indexOf(".")) : null);
export const namesService = (name: string): boolean => TIDB_NAME.test(name) || TIDB_CAMEL_NAME.test(name);
export const textNamesHost = (text: string): boolean => ANY_SERVICE_HOST.test(text) && !/^https?:/i.test(text);

export const isHere = (text: string): boolean => /^(?:localhost|127\.0\.0\.1|::1|0\.0\.0\.0)$/i.test(text);

/** A condition that asks for the host is how one program serves two databases: right, not weak. */
export const asksForHost = ({ clues }: Test): boolean =>
  clues.texts.some(textNamesHost) || clues.names.some((name) => HOST_NAME.test(name));

const found = (level: Evidence["level"], because: string, shared = false): Evidence => ({ level, because, isWritten: false, shared });

/** Whom a connection is for. Blame needs every path, jurisdiction only one. */
export function identify(connection: Connection, settings: Settings): Evidence {
  const hosts = leaves(connection.host).map((leaf) => (leaf.kind === "known" ? kindOfHost(leaf.value, settings) : "unknown"));
  const shared = hosts.includes("elsewhere") || leaves(connection.host).some((leaf) => leaf.kind === "unknown" && leaf.isOpen);
  const at = (kind: HostKind): string => ever(connection.host, (leaf) => kindOfHost(leaf.value, settings) === kind)[0]?.says ?? "";
  if (hosts.includes("public")) return { ...found("certain", `${at("public")} is a public host of ${SERVICE}`, shared), isWritten: true };
  if (hosts.includes("private")) return found("private", `${at("private")} is a private endpoint of ${SERVICE}`, shared);
  if (hosts.length > 0 && hosts.every((kind) => kind === "elsewhere")) return found("elsewhere", "the host is another one");

  const clue = byName(connection.clues) ?? byUser(connection);
  if (hosts.includes("endpoint")) return clue ? found("private", clue, shared) : found("none", "");
  // The parts of an address are not told apart: a name of this machine among them may be its host.
  const mayBeHere = shared || connection.clues.texts.some(isHere);
  const text = connection.clues.texts.find(textNamesHost);
  if (text !== undefined && /tidbcloud\.com/i.test(text)) return found("certain", `a host of ${SERVICE} stands beside it`, mayBeHere);
  if (text !== undefined) return found("likely", "`tidbcloud` stands beside it", mayBeHere);
  if (clue) return found("likely", clue, mayBeHere);
  // Without a host the client stays on this machine.
  if (leaves(connection.host).every(({ kind }) => kind === "absent")) return found("elsewhere", "no host is given");
  const comment = connection.comments.find((text) => TIDB_COMMENT.test(text) && !OTHER_THAN_TIDB.test(text));
  if (comment !== undefined) return found("hinted", "a comment beside it names TiDB", mayBeHere);
  if (isSample(connection)) return found("hinted", `its host is a placeholder and its port is ${SERVICE_PORT}`, mayBeHere);
  if (settings.connections === "all") return found("likely", 'settings["tidb-tls"].connections is "all"', mayBeHere);
  return found("none", "");
}

function byName({ names }: Clues): string | null {
  const name = names.find(namesService);
  return name === undefined ? null : `it reads \`${name}\``;
}

function byUser({ user }: Connection): string | null {
  return ever(user, ({ value }) => PREFIXED_USER.test(value)).length > 0 ? "its user name has a cluster's prefix" : null;
}

function isSample({ host, port }: Connection): boolean {
  const isGap = ever(host, (leaf) => leaf.kind === "known" && leaf.value !== "" && isPlaceholder(leaf.value)).length > 0;
  return isGap && ever(port, (leaf) => leaf.kind === "known" && leaf.value === SERVICE_PORT).length > 0;
}

/** A private endpoint may leave TLS out: only what is written, and weak, is judged there. */
export function onlyWritten(connection: Facets): Facets {
  const written = <T>(setting: Setting<T>): Setting<T> =>
    mapLeaves(setting, (leaf) => (leaf.kind === "absent" ? { kind: "moot", at: leaf.at } : leaf));
  return {
    host: connection.host,
    port: written(connection.port),
    user: connection.user,
    password: connection.password,
    encrypted: mapLeaves(connection.encrypted, (leaf) => (leaf.kind === "known" && leaf.value ? leaf : { kind: "moot", at: leaf.at })),
    fallsBack: written(connection.fallsBack),
    certificateVerified: written(connection.certificateVerified),
    identityVerified: written(connection.identityVerified),
    minVersion: written(connection.minVersion),
    maxVersion: written(connection.maxVersion),
    roots: written(connection.roots),
    clientCertificate: written(connection.clientCertificate),
  };
}
