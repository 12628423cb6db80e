import {
  mapFacets,
  type Connection,
  type Facet,
  type Facets,
  type TlsVersion,
} from "./connection.js";
import { HOLE } from "./hole.js";
import {
  HOST_NAME,
  isHere,
  isInside,
  isPrivate,
  isPublic,
  kindOfHost,
  textNamesHost,
  type HostKind,
  type HostSettings,
} from "./hosts.js";
import { holdsPlace, isPlaceholder } from "./placeholder.js";
import { ever, leaves, mapLeaves, type Clues, type Test } from "./setting.js";

/**
 * What TiDB Cloud Starter and Essential (formerly Serverless) ask of every client. Source: "TLS
 * Connections to TiDB Serverless".
 */
export const SERVICE = "TiDB Cloud";
export const SERVICE_PORT = 4000;
export const LOWEST_VERSION = "TLSv1.2" satisfies TlsVersion;
export const isTooOld = (version: TlsVersion): boolean =>
  version === "TLSv1" || version === "TLSv1.1";

/** `settings["tidb-tls"]`. */
export interface Settings extends HostSettings {
  /** How sure it must be that a connection is for the service: `certain` counts hosts only. */
  readonly connections: "certain" | "evident" | "all";
  readonly usernamePrefix: string | null;
  /** Where the roots stand that a client must be told of: `/etc/ssl/cert.pem`. */
  readonly caPath: string | null;
  /** The files that say where a program's variables lead to: those of the project, none, or these. */
  readonly environment: "auto" | false | readonly string[];
  /** Whether what a program imports of the project's other files is looked up there. */
  readonly imports: boolean;
}

/** A variable of a program that leads to a host, by the files of its project. */
export interface Lead {
  /** The variable and the file, as the subject of a sentence. */
  readonly says: string;
  readonly kind: HostKind;
  /** Some of the files say another host. */
  readonly isShared: boolean;
}
/** Where variables lead to; null where nothing says it. */
export type FindLead = (variables: readonly string[]) => Lead | null;

/**
 * Whom a connection is for, and how sure that is.
 * `certain`: the host stands in the file; `likely`: names say so; `hinted`: a comment says so;
 * `private`: a private endpoint; `elsewhere`: another host; `none`: no sign of the service.
 */
export interface Evidence {
  readonly level: "certain" | "likely" | "hinted" | "private" | "elsewhere" | "none";
  /**
   * What says so. Where names or comments do, what it is known by, as the subject of a sentence.
   */
  readonly because: string;
  /** The service's own public host stands in the file. */
  readonly isWritten: boolean;
  /**
   * A cluster's own endpoint: its users have no prefix, and its certificate is from an authority of
   * its own.
   */
  readonly isOwn: boolean;
  /** On some path the same code may talk to somebody else's database. */
  readonly shared: boolean;
}

/** Users of the service are `PREFIX.name`; the prefix is 15 characters of base58 (observed). */
const PREFIXED_USER = /^[1-9A-HJ-NP-Za-km-z]{15}\../;
const TIDB_NAME = /(?:^|[^a-z])tidb/i;
const TIDB_CAMEL_NAME = /TiDB|Tidb/;
/** A comment that speaks of the service; one that holds a host is more often disabled code. */
const TIDB_COMMENT = /\btidb\b/i;
/**
 * One that says what the connection is not, or was: "unlike TiDB", "moved from TiDB Cloud", "TiDB
 * is no longer used".
 */
const OTHER_THAN_TIDB =
  /\b(?:unlike|instead of|rather than|other than|(?:away|back|moved|migrated|switched|different) from|not|no longer|was|replaces|formerly|previously)(?: (?:a|an|on|at|for|to|the|our|old|using|with)){0,2} tidb\b|\btidb\b[^.;]{0,40}\b(?:no longer|anymore|not used)\b/i;
const hasPrefix = (user: string): boolean => user.indexOf(".") > 0;
/**
 * A part that only the running program knows may hold the prefix; so may a text that waits to be
 * filled in.
 */
export const lacksPrefix = (user: string): boolean =>
  !hasPrefix(user) && !user.includes(HOLE) && !isPlaceholder(user) && !holdsPlace(user);
export const prefixOf = (user: string): string | null =>
  PREFIXED_USER.test(user) ? user.slice(0, user.indexOf(".")) : null;
export const namesService = (name: string): boolean =>
  TIDB_NAME.test(name) || TIDB_CAMEL_NAME.test(name);
/** A question by its name: whether a host is this machine, `isLocal(server)`. */
export const asksForHere = ({ about = [], asks, clues }: Test): boolean =>
  about.length > 0 &&
  asks.length === 0 &&
  clues.names.some((name) => /^is_?(?:an?_?)?(?:local|loopback)/i.test(name));

/** A condition that asks for the host is how one program serves two databases: right, not weak. */
export const asksForHost = (test: Test): boolean =>
  test.clues.texts.some(textNamesHost) ||
  test.clues.names.some((name) => HOST_NAME.test(name)) ||
  asksForHere(test);

const found = (level: Evidence["level"], because: string, shared = false): Evidence => ({
  level,
  because,
  isWritten: false,
  isOwn: false,
  shared,
});
const NONE = found("none", "");

/** Whom a connection is for. Blame needs every path, jurisdiction only one. */
export function identify(
  connection: Connection,
  settings: Settings,
  findLead: FindLead = () => null,
): Evidence {
  const all = leaves(connection.host);
  const hosts = all.map((leaf) =>
    leaf.kind === "known" ? kindOfHost(leaf.value, settings) : "unknown",
  );
  const isGiven = all.length > 1 && all.some((leaf) => leaf.kind === "unknown" && leaf.isOpen);
  const shared = hosts.includes("elsewhere") || isGiven;
  const at = (isKind: (kind: HostKind) => boolean): string =>
    ever(connection.host, (leaf) => isKind(kindOfHost(leaf.value, settings)))[0]?.says ?? "";
  if (hosts.some(isPublic)) {
    const certain = found("certain", `${at(isPublic)} is a public host of ${SERVICE}`, shared);
    return { ...certain, isWritten: true, isOwn: hosts.includes("own") };
  }
  const isEndpoint = (kind: HostKind): boolean => kind === "private";
  if (hosts.some(isEndpoint))
    return found("private", `${at(isEndpoint)} is a private endpoint of ${SERVICE}`, shared);
  if (hosts.length > 0 && hosts.every((kind) => kind === "elsewhere"))
    return found("elsewhere", "the host is another one");

  // The parts of an address are not told apart: a name of this machine among them may be its host.
  const mayBeHere = shared || connection.clues.texts.some(isHere);
  // A private endpoint of anybody's is not the host that stands beside it.
  const text = hosts.includes("endpoint") ? undefined : connection.clues.texts.find(textNamesHost);
  if (text !== undefined && /tidbcloud\.com/i.test(text))
    return found("certain", `a host of ${SERVICE} stands beside it`, mayBeHere);
  if (settings.connections === "certain") return NONE;
  const byWord = byWords(connection, settings, { hosts, text, mayBeHere });
  // Defaults for a database of this machine say less than a file that says where the variable leads.
  const isOpen = byWord.level === "elsewhere" && !connection.comments.some(saysOther);
  const isAsked =
    isOpen || byWord.level === "none" || (byWord.level === "likely" && text === undefined);
  if (!isAsked || !all.some(({ kind }) => kind === "unknown")) return byWord;
  const lead = byLead(findLead(connection.clues.variables), mayBeHere);
  // A name says less than the files that say what it stands for.
  return lead && (isOpen || lead.level === "elsewhere" || byWord.level === "none") ? lead : byWord;
}

interface Hosts {
  readonly hosts: readonly HostKind[];
  readonly text: string | undefined;
  readonly mayBeHere: boolean;
}

/** The same where no host says it. */
function byWords(
  connection: Connection,
  settings: Settings,
  { hosts, text, mayBeHere }: Hosts,
): Evidence {
  const user = byUser(connection);
  const denial = user === null ? denied(connection) : null;
  if (denial !== null) return found("elsewhere", denial);
  const clue = byName(connection.clues) ?? user;
  if (hosts.includes("endpoint"))
    return clue ? { ...found("private", clue, mayBeHere), isOwn: user === null } : NONE;
  if (text !== undefined) return found("likely", "a TiDB with `tidbcloud` beside it", mayBeHere);
  if (clue) return found("likely", clue, mayBeHere);
  // Without a host the client stays on this machine.
  if (leaves(connection.host).every(({ kind }) => kind === "absent"))
    return found("elsewhere", "no host is given");
  if (
    connection.comments.some(
      (comment) => TIDB_COMMENT.test(comment) && !OTHER_THAN_TIDB.test(comment),
    )
  )
    return found("hinted", "a TiDB named in a comment", mayBeHere);
  if (isSample(connection)) return found("hinted", `a TiDB on port ${SERVICE_PORT}`, mayBeHere);
  if (settings.connections === "all") return found("likely", "this database", mayBeHere);
  return NONE;
}

/** The same where a file of the project says it. */
function byLead(lead: Lead | null, mayBeHere: boolean): Evidence | null {
  if (!lead) return null;
  if (lead.kind === "elsewhere") return found("elsewhere", lead.says);
  const level = lead.kind === "private" ? "private" : "likely";
  const isOwn = lead.kind === "own";
  return { ...found(level, lead.says, mayBeHere || lead.isShared), isOwn };
}

/** How a reader says that a connection is for another database: `denied` hears it. */
export const OBJECTION = "say so in a comment";

/** What a TiDB of one's own is called, and the other products. */
const OTHER_PRODUCT =
  /\bself[- ]?(?:managed|hosted)\b|\bon[- ]?prem(?:ises?)?\b|\bdedicated\b(?! (?:account|client|config|connection|database|db|function|helper|module|pool|reader|role|schema|service|session|thread|transaction|user)s?\b)/i;
const LOCAL =
  /\blocal(?:host|ly)?\b(?! (?:cache|copy|file|infile|state|time|timezone|variable|zone)s?\b)/i;
const OUR_PRODUCT = /\b(?:serverless|starter|essential)\b/i;
const saysOther = (comment: string): boolean =>
  !OUR_PRODUCT.test(comment) &&
  (OTHER_PRODUCT.test(comment) || (LOCAL.test(comment) && !/\bcloud\b/i.test(comment)));

/** How Testcontainers asks for the port of a container, in JavaScript, Java, Python and Go. */
const OF_CONTAINER = /^(?:get(?:First)?MappedPort|get_exposed_port|MappedPort)$/;

/** What says that a connection is for another database, whatever its names say. */
function denied(connection: Connection): string | null {
  const { comments, host, user, password, encrypted, clues } = connection;
  if (comments.some(saysOther)) return "a comment beside it says so";
  if (clues.names.some((name) => OF_CONTAINER.test(name))) return "it is for a container";
  const mayBe = (isOurs: (name: string) => boolean): boolean =>
    ever(host, (leaf) => leaf.kind === "known" && isOurs(leaf.value)).length > 0;
  const isRoot = ever(user, ({ value }) => value === "root").length > 0;
  const isOpen =
    ever(password, ({ kind, value }) => kind === "absent" || value.isEmpty === true).length > 0;
  // Who writes TLS options means the service, too.
  const isPlain = leaves(encrypted).every((leaf) => "value" in leaf && !leaf.value);
  // Of a template nobody knows which part is the host; a name may be anything there.
  const isNear = clues.texts.some(isPrivate);
  if (isPlain && (isNear || mayBe(isInside)))
    return "it stands in for a database of a private network";
  return isPlain && isRoot && isOpen && mayBe(isHere)
    ? "it stands in for a database of this machine"
    : null;
}

function byName({ names }: Clues): string | null {
  const name = names.find(namesService);
  return name === undefined ? null : `\`${name}\``;
}

function byUser({ user }: Connection): string | null {
  return ever(user, ({ value }) => PREFIXED_USER.test(value)).length > 0
    ? "a TiDB with a user prefix"
    : null;
}

function isSample({ host, port }: Connection): boolean {
  const isGap =
    ever(host, (leaf) => leaf.kind === "known" && leaf.value !== "" && isPlaceholder(leaf.value))
      .length > 0;
  return (
    isGap && ever(port, (leaf) => leaf.kind === "known" && leaf.value === SERVICE_PORT).length > 0
  );
}

/** A private endpoint may leave TLS out: only what is written, and weak, is judged there. */
export const onlyWritten = (connection: Facets): Facets => ({
  ...mapFacets(connection, (setting, facet) =>
    LOGIN.has(facet)
      ? setting
      : mapLeaves(setting, (leaf) =>
          leaf.kind === "absent" ? { kind: "inapplicable", at: leaf.at } : leaf,
        ),
  ),
  encrypted: mapLeaves(connection.encrypted, (leaf) =>
    leaf.kind === "known" && leaf.value ? leaf : { kind: "inapplicable", at: leaf.at },
  ),
});
const LOGIN: ReadonlySet<Facet> = new Set(["host", "user", "password"]);
