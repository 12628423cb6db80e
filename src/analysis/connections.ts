import type { Dialect } from "../dialects/dialect.js";
import { DIALECTS, HINTS, RUNTIMES } from "../dialects/index.js";
import { shippedName } from "../dialects/reading.js";
import type { Document } from "../document/document.js";
import { claimsOf } from "../document/claims.js";
import { groupedBy } from "../document/grouped.js";
import { once, remembered, rememberedOf } from "../document/memo.js";
import { joinClues } from "../document/clues.js";
import { leadFinder, leadOf } from "../project/environment.js";
import { filesImported, importsSign } from "../project/imports.js";
import { filesBefore, isSetByRunner } from "../project/test-runners.js";
import { lookAgain, looking } from "../project/kept.js";
import type { SourceFile } from "../languages/language.js";
import type { ModuleFile } from "../languages/modules.js";
import type { Connection, Override, Secret } from "../model/connection.js";
import {
  identify,
  onlyWritten,
  prefixOf,
  type Evidence,
  type FindLead,
  type Settings,
} from "../model/policy.js";
import { holdsSign, isNamed, mayBeGiven, namesClient } from "../model/signs.js";
import type { Judged } from "./finding.js";
import { toldOnce } from "./told-once.js";
import {
  guardsForService,
  hasOwnHost,
  isElsewhere,
  isOnServicePath,
  onServicePath,
} from "../model/scenario.js";
import { ever, mapLeaves, type Setting } from "../model/setting.js";
import { withOwners } from "./owners.js";
import { withVersions } from "./versions.js";
import { isProgram } from "../model/program-languages.js";

/** What a file holds that concerns the service. */
export interface Findings {
  readonly connections: readonly Judged[];
  readonly overrides: readonly Override[];
  /** The cluster's prefix that the users of the same host show in the file, if they agree. */
  prefixBeside(connection: Judged): string | null;
}

const CLIENT = {
  anywhere: new RegExp(HINTS.anywhere),
  withoutSign: new RegExp(HINTS.withoutSign),
};

/**
 * Whether a file may hold connections to the service: it names a client, and it or the project says something of the
 * service. A file that is linted again is asked about again: what lies around it may have changed.
 */
export function mayMatter(text: string, filename: string, settings: Settings): boolean {
  lookAgain(filename);
  return looking(() => mayHoldConnections(text, filename, settings));
}

/** The same, while other files are looked at. */
export function mayHoldConnections(text: string, filename: string, settings: Settings): boolean {
  const isAnySign = (): boolean => {
    if (isNamed(settings) || holdsSign(text)) return true;
    const holdsLead = leadFinder(filename, settings);
    return holdsLead(text) || importsSign(text, filename, settings, holdsLead);
  };
  if (namesClient(text, filename, settings, CLIENT)) return isAnySign();
  // The client may be called by a function of another file.
  return mayBeGiven(text) && importsClient(text, filename, settings) && isAnySign();
}

const importsClient = (text: string, filename: string, settings: Settings): boolean =>
  filesImported(text, filename, settings).some((file) => hintIn(file)(CLIENT.anywhere));
/** Files that are imported again and again are searched once. */
const hintIn = rememberedOf(({ text }: { readonly text: string }) =>
  remembered((hint: RegExp) => hint.test(text)),
);

const known = new WeakMap<SourceFile, Findings>();

/** Reads a file once for all rules. */
export function findingsIn(file: SourceFile, settings: Settings): Findings {
  const findings = known.get(file) ?? read(file, settings);
  known.set(file, findings);
  return findings;
}

/** Whether a file may hold connections of a dialect: its text or its name says so, the project, or the user. */
function mayHold(text: string, { filename, clientsAround }: Document, settings: Settings) {
  const imported = once(() => filesImported(text, filename, settings));
  return ({ name, hint, table, files = table?.configs?.file }: Dialect): boolean =>
    settings.hosts.length > 0 ||
    hint.test(text) ||
    files?.test(filename) === true ||
    clientsAround?.has(name) === true ||
    imported().some((file) => hintIn(file)(hint));
}

/** The dialect of sets of variables. */
const ENVIRONMENT = "environment";

function read(file: SourceFile, settings: Settings): Findings {
  const document = withVersions(withOwners(file, settings));
  const claims = claimsOf();
  const leads = leadFrom(file, document, settings);
  const judged = DIALECTS.filter(mayHold(file.text, document, settings))
    .flatMap((dialect) => {
      const found = dialect.find(document, claims.hold, settings);
      claims.add(found.flatMap((connection) => connection.claims));
      return found.map((connection) => judge(connection, settings, leads, document));
    })
    .filter(({ evidence }) => evidence.level !== "none" && evidence.level !== "elsewhere");
  const connections = toldOnce(judged, ({ dialect }) => dialect === ENVIRONMENT);
  const byHosts = once(() => groupedBy(connections, hostsOf));
  const prefixAt = remembered((hosts: string) => onlyPrefix(byHosts().get(hosts) ?? []));
  return {
    connections,
    overrides:
      connections.length > 0 ? RUNTIMES.flatMap((runtime) => runtime.overrides(document)) : [],
    prefixBeside: (connection) => prefixAt(hostsOf(connection)),
  };
}

function judge(
  connection: Connection,
  settings: Settings,
  findLead: FindLead,
  document: Document,
): Judged {
  const { keepsSecrets, insteadOfSecrets } = document;
  const asked = guardsForService(connection.guards).map(({ test }) => test.clues);
  const identified = identify(
    { ...connection, clues: joinClues([connection.clues, ...asked]) },
    settings,
    findLead,
  );
  const evidence: Evidence = isElsewhere(connection, settings)
    ? { ...identified, level: "elsewhere" }
    : identified;
  const facets = onServicePath(connection, settings);
  const isOnPath = isOnServicePath(connection, settings);
  return {
    ...connection,
    ...(evidence.level === "private" ? onlyWritten(facets) : facets),
    ineffective: connection.ineffective.filter(
      ({ answered, isForAnother }) =>
        isOnPath(answered) && !(isForAnother && !hasOwnHost(connection, settings)),
    ),
    // Where it belongs there is nothing to judge.
    ...(insteadOfSecrets && { repair: withoutSecret(connection, insteadOfSecrets) }),
    ...(keepsSecrets && { password: whatIsShipped(connection, document) }),
    evidence,
  };
}

/** A password in a file where passwords belong: only a bundler takes it out of there. */
const whatIsShipped = ({ password }: Connection, { variableAt }: Document): Setting<Secret> =>
  mapLeaves(password, (leaf) => {
    const name = variableAt?.(leaf.at) ?? "";
    const isShipped = leaf.kind === "known" && shippedName([name]) !== undefined;
    return isShipped
      ? { ...leaf, value: { exposed: "shipped", name } }
      : { kind: "inapplicable", at: leaf.at };
  });

/** Where the variables of a program lead to that neither it nor a file that it imports sets. */
const leadFrom =
  (file: SourceFile, document: Document, settings: Settings): FindLead =>
  (variables) => {
    const { filename, language } = document;
    if (!isProgram(language)) return null;
    const given = variables.filter((name) => !isSetIn(document, name));
    const lead = leadOf(given, filename, settings);
    if (!lead) return null;
    const others = [
      ...filesImported(file.text, filename, settings),
      ...filesBefore(filename, settings),
    ].filter(({ text }) => SETS.test(text));
    const kept = given.filter(
      (name) => !isSetBy(others, name, file) && !isSetByRunner(name, filename),
    );
    return kept.length < given.length ? leadOf(kept, filename, settings) : lead;
  };

/** What a file that sets variables of the environment has in it. */
const SETS = /\benv\b|stubEnv/;

const isSetBy = (others: readonly ModuleFile[], name: string, file: SourceFile): boolean =>
  others.some((other) => {
    const document = file.imported?.(other)?.document();
    return !!document && isSetIn(document, name);
  });

const isSetIn = (document: Document, name: string): boolean =>
  document.setsVariable?.(name) === true ||
  document.assignments().some((each) => each.home === "process.env" && each.name === name);

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
