import type { Dialect } from "../dialects/dialect.js";
import { DIALECTS, RUNTIMES } from "../dialects/index.js";
import type { Document } from "../document/document.js";
import { joinClues } from "../document/clues.js";
import type { SourceFile } from "../languages/language.js";
import type { Connection, Override } from "../model/connection.js";
import {
  holdsSign,
  identify,
  onlyWritten,
  prefixOf,
  type Evidence,
  type Settings,
} from "../model/policy.js";
import { guardsForService, isElsewhere, onServicePath } from "../model/scenario.js";
import { ever, type Span } from "../model/setting.js";

/** A connection that is the service's, and why we think so. */
export interface Judged extends Connection {
  readonly evidence: Evidence;
}

/** What a file holds that concerns the service. */
export interface Findings {
  readonly connections: readonly Judged[];
  readonly overrides: readonly Override[];
  /** The cluster's prefix that the users of the same host show in the file, if they agree. */
  prefixBeside(connection: Judged): string | null;
}

const CLIENT = new RegExp(DIALECTS.map(({ hint }) => hint.source).join("|"));
let lastText: string | undefined;
let lastSettings: Settings | undefined;
let lastVerdict = false;

/**
 * The cheap question that most files answer with no. One memo serves all rules of a file; the tree
 * is not touched.
 */
export function mayMatter(text: string, settings: Settings): boolean {
  if (text !== lastText || settings !== lastSettings) {
    const isAnySign =
      settings.connections === "all" || settings.hosts.length + settings.privateHosts.length > 0;
    const isAnyClient =
      CLIENT.test(text) || settings.hosts.some((host) => text.includes(host.replace(/^\*/, "")));
    lastVerdict = isAnyClient && (isAnySign || holdsSign(text));
    lastText = text;
    lastSettings = settings;
  }
  return lastVerdict;
}

const known = new WeakMap<SourceFile, Findings>();

/** Reads a file once for all rules. */
export function findingsIn(file: SourceFile, settings: Settings): Findings {
  const findings = known.get(file) ?? read(file, settings);
  known.set(file, findings);
  return findings;
}

/** Whether a file may hold connections of a dialect: its text or its name says so, or the user does. */
const mayHold =
  ({ text, document }: SourceFile, { hosts }: Settings) =>
  ({ hint, table, files = table?.configs?.file }: Dialect): boolean =>
    hosts.length > 0 || hint.test(text) || files?.test(document().filename) === true;

function read(file: SourceFile, settings: Settings): Findings {
  const document = file.document();
  const claims: Span[] = [];
  const isClaimed = ([start, end]: Span): boolean =>
    claims.some(([from, to]) => from <= start && end <= to);
  const connections = DIALECTS.filter(mayHold(file, settings))
    .flatMap((dialect) => {
      const found = dialect.find(document, isClaimed, settings);
      claims.push(...found.flatMap((connection) => connection.claims));
      return found.map((connection) => judge(connection, settings, document));
    })
    .filter(({ evidence }) => evidence.level !== "none" && evidence.level !== "elsewhere");
  return {
    connections,
    overrides:
      connections.length > 0 ? RUNTIMES.flatMap((runtime) => runtime.overrides(document)) : [],
    prefixBeside: (connection) =>
      onlyPrefix(connections.filter((other) => hostsOf(other) === hostsOf(connection))),
  };
}

function judge(
  connection: Connection,
  settings: Settings,
  { keepsSecrets, insteadOfSecrets }: Document,
): Judged {
  const asked = guardsForService(connection.guards).map(({ test }) => test.clues);
  const identified = identify(
    { ...connection, clues: joinClues([connection.clues, ...asked]) },
    settings,
  );
  const evidence: Evidence = isElsewhere(connection, settings)
    ? { ...identified, level: "elsewhere" }
    : identified;
  const facets = onServicePath(connection, settings);
  return {
    ...connection,
    ...(evidence.level === "private" ? onlyWritten(facets) : facets),
    // Where it belongs there is nothing to judge.
    ...(insteadOfSecrets && { repair: withoutSecret(connection, insteadOfSecrets) }),
    ...(keepsSecrets && { password: { kind: "inapplicable", at: connection.at } as const }),
    evidence,
  };
}

/** The same repairs, where a password has another way out. */
const withoutSecret =
  (connection: Connection, words: string): Connection["repair"] =>
  (facet, wish) =>
    facet === "password" ? { words, change: null } : connection.repair(facet, wish);

/** The hosts of a connection that the file shows, as one word. */
const hostsOf = ({ host }: Connection): string =>
  ever(host, ({ kind }) => kind === "known")
    .map(({ value }) => value.toLowerCase())
    .join();

function onlyPrefix(connections: readonly Judged[]): string | null {
  const shown = connections.flatMap(({ user }) =>
    ever(user, ({ value }) => prefixOf(value) !== null),
  );
  const [prefix = null, another] = new Set(shown.map(({ value }) => prefixOf(value)));
  return another === undefined ? prefix : null;
}
