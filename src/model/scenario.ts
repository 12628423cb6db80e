import type { Connection, Facets } from "./connection.js";
import { HOST_NAME, isHere, kindOfHost, namesService, textNamesHost, type Settings } from "./policy.js";
import { leaves, type Setting, type SettingChoice, type Test } from "./setting.js";

/**
 * One program often serves two databases: a condition on the host, or on a flag that also chooses the host, selects the
 * branch that counts for the service. Here a connection is seen as it is on that path.
 */
export function onServicePath(connection: Connection, settings: Settings): Facets {
  const flags = flagsOf(connection.host, settings);
  const seen = <T>(setting: Setting<T>): Setting<T> => {
    if (setting.kind !== "choice") return setting;
    const index = branchOf(setting, flags);
    const taken = index === null ? undefined : setting.of[index];
    return taken ? seen(taken) : { ...setting, of: setting.of.map(seen) };
  };
  return {
    host: seen(connection.host),
    port: seen(connection.port),
    user: seen(connection.user),
    password: seen(connection.password),
    encrypted: seen(connection.encrypted),
    fallsBack: seen(connection.fallsBack),
    certificateVerified: seen(connection.certificateVerified),
    identityVerified: seen(connection.identityVerified),
    minVersion: seen(connection.minVersion),
    maxVersion: seen(connection.maxVersion),
    roots: seen(connection.roots),
    clientCertificate: seen(connection.clientCertificate),
  };
}

/** Which branch the service's path takes; null where the test says nothing of it. */
function branchOf<T>({ test, of }: SettingChoice<T>, flags: ReadonlyMap<string, boolean>): number | null {
  if (!test || of.length !== 2) return null;
  const flag = flags.get(test.key);
  const holds = flag === undefined ? holdsForService(test) : flag !== test.isNegated;
  return holds === null ? null : holds ? 0 : 1;
}

/** What the tests that choose the host answer where the host is the service's. */
function flagsOf(host: Setting<string>, settings: Settings): ReadonlyMap<string, boolean> {
  const flags = new Map<string, boolean>();
  const isService = (setting: Setting<string>): boolean =>
    leaves(setting).some((leaf) => leaf.kind === "known" && ["public", "private"].includes(kindOfHost(leaf.value, settings)));
  const isElsewhere = (setting: Setting<string>): boolean =>
    leaves(setting).every((leaf) => leaf.kind === "absent" || (leaf.kind === "known" && kindOfHost(leaf.value, settings) === "elsewhere"));
  function visit(setting: Setting<string>): void {
    if (setting.kind !== "choice") return;
    const [then, otherwise] = setting.of;
    if (setting.test && then && otherwise) {
      if (isService(then) && isElsewhere(otherwise)) flags.set(setting.test.key, !setting.test.isNegated);
      if (isService(otherwise) && isElsewhere(then)) flags.set(setting.test.key, setting.test.isNegated);
    }
    setting.of.forEach(visit);
  }
  visit(host);
  return flags;
}

/** Whether a test is true where the host is the service's; null where it asks for something else. */
export function holdsForService({ asks, clues, isNegated, isAttempt }: Test): boolean | null {
  if (isAttempt === true) return null;
  const answers = asks.map(({ text, holds }) => (textNamesHost(text) ? holds : isHere(text) ? !holds : null));
  const [first = null] = answers;
  if (answers.length > 0) return answers.every((answer) => answer === first) ? first : null;
  const asksForVariable = clues.texts.length === 0 && clues.names.some((name) => namesService(name) && HOST_NAME.test(name));
  return asksForVariable ? !isNegated : null;
}

/** Hosts of today, one of each kind. FACTS-dialects.md 9.2. */
const HOSTS = ["aws", "shared.aws", "alicloud"].flatMap((cloud) =>
  ["gateway01", "gateway01-privatelink"].map((gateway) => `${gateway}.us-east-1.prod.${cloud}.tidbcloud.com`),
);

/** A test that asks for a host which the service does not have: it never holds. */
export function isStale({ asks }: Test): boolean {
  return asks.some(({ text, how }) => /tidb/i.test(text) && /^[\w.:/-]+$/.test(text) && !HOSTS.some((host) => finds(host, text, how)));
}

function finds(host: string, text: string, how: string): boolean {
  const asked = text
    .toLowerCase()
    .replace(/gateway\d+/, "gateway01")
    .replace(/\b[a-z]{2,}-[a-z]+-\d\b/, "us-east-1");
  if (how === "equals") return host === asked;
  if (how === "endsWith") return host.endsWith(asked);
  return how === "startsWith" ? host.startsWith(asked) : `//${host}:4000/`.includes(asked);
}
