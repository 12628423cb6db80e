import { mapFacets, type Connection, type Facets } from "./connection.js";
import { answersFlag, asksForFlag, isOtherKind, isServiceKind } from "./flag.js";
import { HOST_NAME, isHere, kindOfHost, textNamesHost } from "./hosts.js";
import { asksForHost, asksForHere, namesService, SERVICE_PORT, type Settings } from "./policy.js";
import {
  contradicts,
  impliedBy,
  leaves,
  type Ask,
  type Guard,
  type HowAsked,
  type Setting,
  type SettingChoice,
  type Test,
} from "./setting.js";

/**
 * One program often serves two databases: a condition on the host, or on a flag that also chooses
 * the host, selects the branch that counts for the service. Here a connection is seen as it is on
 * that path.
 */
export function onServicePath(connection: Connection, settings: Settings): Facets {
  const flags = flagsOf(connection, settings);
  const seen = <T>(setting: Setting<T>): Setting<T> => {
    if (setting.kind !== "choice") return setting;
    const index = branchBehind(setting, connection.guards) ?? branchOf(setting, flags);
    const taken = index === null ? undefined : setting.of[index];
    return taken ? seen(taken) : { ...setting, of: setting.of.map(seen) };
  };
  return mapFacets(connection, seen);
}

/** Whether something that stands where this is answered counts for the service: it is on that path. */
export function isOnServicePath(connection: Connection, settings: Settings): IsOnPath {
  const flags = flagsOf(connection, settings);
  return (answered) =>
    !answered.some(
      (guard) =>
        connection.guards.some((before) => contradicts(before, guard)) ||
        holdsOn(guard.test, flags) === !guard.holds,
    );
}
type IsOnPath = (answered: readonly Guard[]) => boolean;

/**
 * Whether what was asked before the program came to a connection says that it is not the service's:
 * it stands in the `else` of a test for the host. A host that is written and the service's own says
 * more.
 */
export function isElsewhere(connection: Connection, settings: Settings): boolean {
  const { guards } = connection;
  const isWritten = hasOwnHost(connection, settings);
  const flags = flagsOf(connection, settings);
  if (guards.some(({ test, holds }) => asksForWritten(test) && holdsForService(test) === !holds))
    return true;
  return (
    !isWritten &&
    guards.some(
      (guard) => holdsOn(guard.test, flags) === !guard.holds || isUnclear(guard.test, flags),
    )
  );
}

/** Whether its host is written, and the service's own. */
export const hasOwnHost = ({ host }: Connection, settings: Settings): boolean =>
  leaves(host).every((leaf) => leaf.kind === "known" && isService(leaf.value, settings));

/**
 * A test of an address or a host for the service's own: even one that is written does not fail it.
 */
const asksForWritten = ({ asks, clues }: Test): boolean =>
  asks.some(({ text }) => textNamesHost(text)) && clues.names.some((name) => HOST_NAME.test(name));

/**
 * A question for the host to which the file does not show the answer: it may be how the program
 * tells its databases apart.
 */
const isUnclear = (test: Test, flags: Flags): boolean =>
  asksOfHost(test) &&
  holdsOn(test, flags) === null &&
  !test.clues.names.some((name) => SIFTING.test(name));
const asksOfHost = (test: Test): boolean =>
  (test.about ?? []).some((name) => /host(?:name)?$/i.test(name)) || asksForHere(test);
/** What sorts out bad input lets each good host pass. */
const SIFTING = /valid|allow|permit|empty|string|defined/i;

/** The guards that let pass the service alone: they tell whom a connection is for. */
export const guardsForService = (guards: readonly Guard[]): readonly Guard[] =>
  guards.filter(({ test, holds }) => holdsForService(test) === holds && asksForService(test));

/** Which branch is taken where something else has asked the same before; null where nothing has. */
function branchBehind<T>({ test, of }: SettingChoice<T>, guards: readonly Guard[]): number | null {
  if (!test || of.length !== 2) return null;
  const isShut = (holds: boolean): boolean =>
    [{ test, holds }, ...impliedBy({ test, holds })].some((own) =>
      guards.some((guard) => contradicts(guard, own)),
    );
  if (isShut(true)) return 1;
  return isShut(false) ? 0 : null;
}

/** Which branch the service's path takes; null where the test says nothing of it. */
function branchOf<T>({ test, of }: SettingChoice<T>, flags: Flags): number | null {
  if (!test || of.length !== 2) return null;
  const holds = holdsOn(test, flags);
  if (holds === null) return null;
  return holds ? 0 : 1;
}

/** By the key of a test, whether it is true on the service's path. */
type Flags = ReadonlyMap<string, boolean>;

/** Whether a test is true on the service's path; null where it says nothing of it. */
function holdsOn(test: Test, flags: Flags): boolean | null {
  const flag = flags.get(test.key);
  return flag === undefined ? holdsForService(test) : flag !== test.isNegated;
}

const isService = (host: string, settings: Settings): boolean =>
  ["public", "own", "private"].includes(kindOfHost(host, settings));

/** What the tests that choose the host or the port answer where they are the service's. */
function flagsOf({ host, port }: Connection, settings: Settings): Flags {
  const flags = new Map<string, boolean>();
  const isOther = (setting: Setting<string>): boolean =>
    leaves(setting).every(
      (leaf) =>
        leaf.kind === "absent" ||
        (leaf.kind === "known" && kindOfHost(leaf.value, settings) === "elsewhere"),
    );
  const isOtherPort = (setting: Setting<number>): boolean =>
    leaves(setting).every(
      (leaf) => leaf.kind === "absent" || (leaf.kind === "known" && leaf.value !== SERVICE_PORT),
    );
  const isOwnPort = (setting: Setting<number>): boolean =>
    leaves(setting).every((leaf) => leaf.kind === "known" && leaf.value === SERVICE_PORT);
  function visit<T>(
    setting: Setting<T>,
    isOwn: (branch: Setting<T>) => boolean,
    isElse: (branch: Setting<T>) => boolean,
  ): void {
    if (setting.kind !== "choice") return;
    const [then, otherwise] = setting.of;
    if (setting.test && then && otherwise) {
      if (isOwn(then) && isElse(otherwise)) flags.set(setting.test.key, !setting.test.isNegated);
      if (isOwn(otherwise) && isElse(then)) flags.set(setting.test.key, setting.test.isNegated);
    }
    for (const branch of setting.of) visit(branch, isOwn, isElse);
  }
  visit(port, isOwnPort, isOtherPort);
  visit(host, (branch) => !isOther(branch), isOther);
  return flags;
}

const asksForPort = ({ clues }: Test, text: string): boolean =>
  text === String(SERVICE_PORT) && clues.names.some((name) => /port$/i.test(name));

function asksForService(test: Test): boolean {
  const { asks, clues } = test;
  if (asks.some(({ text }) => textNamesHost(text) || isServiceKind(text))) return true;
  return (
    asksForFlag(test) || clues.names.some((name) => namesService(name) && HOST_NAME.test(name))
  );
}

/** What one of a test's questions comes to where the host is the service's. */
function answerFor(test: Test, ask: Ask): boolean | null {
  const { text, how, holds } = ask;
  const isOfHost = test.clues.names.some((name) => HOST_NAME.test(name));
  if (textNamesHost(text) && isOfHost && missesEveryHost(ask)) return !holds;
  if (how === "equals" && isOtherKind(text)) return !holds;
  const isServices = isServiceKind(text) && !asksOfHost(test);
  if (textNamesHost(text) || isServices || asksForPort(test, text)) return holds;
  if (isHere(text)) return !holds;
  const isFlag = how === "equals" && asksForFlag(test);
  const otherwise = isFlag ? answersFlag(text) : null;
  const answer = asksOfHost(test) ? answersHost(ask) : otherwise;
  return answer === null ? null : answer === holds;
}

/**
 * Whether a test is true where the host is the service's; null where it asks for something else.
 */
export function holdsForService(test: Test): boolean | null {
  const { asks, clues, isNegated, isAttempt } = test;
  if (isAttempt === true) return null;
  const answers = asks.map((ask) => answerFor(test, ask));
  if (asksForHere(test)) return isNegated;
  const told = test.isOneOf ? answers.filter((answer) => answer !== null) : answers;
  const [first = null] = told;
  if (answers.length > 0) return told.every((answer) => answer === first) ? first : null;
  const asksForVariable =
    clues.texts.length === 0 &&
    clues.names.some((name) => namesService(name) && HOST_NAME.test(name));
  return asksForVariable || (clues.texts.length === 0 && asksForFlag(test)) ? !isNegated : null;
}

/** Hosts of today, one of each kind. FACTS-dialects.md 9.2. */
const HOSTS = ["aws", "shared.aws", "alicloud"].flatMap((cloud) =>
  ["gateway01", "gateway01-privatelink"].map(
    (gateway) => `${gateway}.us-east-1.prod.${cloud}.tidbcloud.com`,
  ),
);

/**
 * Whether a condition is a switch. One that asks for the host is right: the same program serves
 * another database, too.
 */
export const isSwitch = (test: Test | null): boolean =>
  test === null || isStale(test) || !asksForHost(test);

/**
 * A test that asks for a host which the service does not have: it never holds. `tidb` alone is what
 * a container is called.
 */
export const isStale = ({ asks }: Test): boolean =>
  asks.some((ask) => isNoHost(ask) && !/^tidb$/i.test(ask.text));

/** A sign that no name of a host holds. */
const NO_SIGN = /^[\s,;@?#<>"']$/;
const isNoHost = ({ text, how }: Ask): boolean =>
  /tidb/i.test(text) && /^[\w.:/-]+$/.test(text) && !HOSTS.some((host) => isIn(host, text, how));
/**
 * The same, where it is surely a host that is asked for: one word alone may be the name of a
 * provider.
 */
const missesEveryHost = (ask: Ask): boolean =>
  /^[\w.-]+$/.test(ask.text) && (ask.how !== "equals" || ask.text.includes(".")) && isNoHost(ask);

/**
 * What every host of the service answers; null where they differ, or where the text is a pattern.
 */
function answersHost({ text, how }: Ask): boolean | null {
  // A pattern of spelling: who passes it may still be anybody.
  if (how === "allHosts" || how === "noHost") return how === "allHosts";
  if (NO_SIGN.test(text)) return false;
  if (!/^[\w.:/()|-]*$/.test(text)) return null;
  const found = HOSTS.filter((host) => isIn(host, text, how));
  if (found.length === 0) return how === "equals" || /^[\w.:/-]+$/.test(text) ? false : null;
  return found.length === HOSTS.length ? true : null;
}

/** A dot in a pattern may be any sign, and no two hosts differ by their dots alone. */
function isIn(host: string, text: string, how: HowAsked): boolean {
  const asked = text
    .toLowerCase()
    .replace(/gateway\d+/, "gateway01")
    .replace(/\b[a-z]{2,}-[a-z]+-\d\b/, "us-east-1")
    .replace(/[^\w.]/g, "\\$&");
  if (how === "equals") return new RegExp(`^${asked}$`).test(host);
  if (how === "endsWith") return new RegExp(`${asked}$`).test(host);
  return how === "startsWith"
    ? new RegExp(`^${asked}`).test(host)
    : new RegExp(asked).test(`//${host}:4000/`);
}
