import { originBeside, originOf, type Home } from "../document/abroad.js";
import { budgetFor, spending } from "../document/steps.js";
import type { SourceFile } from "../languages/language.js";
import type { Settings } from "../model/policy.js";
import { leaves, type Span } from "../model/setting.js";
import { findingsIn, mayHoldConnections } from "./connections.js";
import { openedAlone } from "./files.js";
import type { Checks, Finding, Judged } from "./finding.js";

/** A finding, and the connection it is about; null where it is about the whole process. */
export interface Found<Message extends string = string> {
  readonly finding: Finding<Message>;
  readonly connection: Judged | null;
}

/** How a file is linted. */
export interface Circumstances<Options> {
  readonly settings: Settings;
  readonly options: Options;
}

/**
 * Everything that is wrong in a file, each once: an object that two connections share is wrong
 * where it is written.
 */
export function foundIn<Message extends string, Options>(
  file: SourceFile,
  checks: Checks<Message, Options>,
  circumstances: Circumstances<Options>,
): readonly Found<Message>[] {
  return allIn(file, checks, circumstances).filter(
    (found) => !reportsItself(file, found, checks, circumstances),
  );
}

/** Everything that is wrong in a file, also what stands in others. */
function allIn<Message extends string, Options>(
  file: SourceFile,
  { check, checkProcess }: Checks<Message, Options>,
  { settings, options }: Circumstances<Options>,
): readonly Found<Message>[] {
  const { connections, overrides, prefixBeside } = findingsIn(file, settings);
  const subject = { options, usernamePrefix: settings.usernamePrefix, prefixBeside };
  const all: readonly Found<Message>[] = [
    ...connections.flatMap((connection) =>
      (check?.(connection, subject) ?? []).map((finding) => ({ finding, connection })),
    ),
    ...overrides.flatMap((override) =>
      (checkProcess?.(override) ?? []).map((finding) => ({ finding, connection: null })),
    ),
  ];
  const byPlace = new Map<string, Found<Message>>();
  for (const one of all) {
    if (originOf(one.finding.at) && all.some((other) => isCauseOf(other, one))) continue;
    const place = placeOf(one.finding);
    if (!byPlace.has(place)) byPlace.set(place, one);
  }
  return [...byPlace.values()];
}

/** Whether what a function of another file lacks is found of the options that it is given here, too. */
function isCauseOf(here: Found, there: Found): boolean {
  const { message, at } = there.finding;
  const isGiven = (place: Span): boolean => originOf(place) === null && place[0] >= at[1];
  const shared = hostsOf(here).some(
    (host) => isGiven(host) && hostsOf(there).some((other) => other.join() === host.join()),
  );
  return here.finding.message === message && isGiven(here.finding.at) && shared;
}

/** Where the host of a connection stands. */
const hostsOf = ({ connection }: Found): readonly Span[] =>
  connection ? leaves(connection.host).map(({ at }) => at) : [];

/** What stands in another file is one mistake, however often it is brought in. */
function placeOf({ message, at }: Finding<string>): string {
  const { home, at: real } = originBeside(at) ?? { home: null, at };
  return `${message} ${real.join(" ")} ${home?.path ?? ""}`;
}

/** Whether what is wrong in another file is reported there, or on the way from there, so that nobody reads it twice. */
function reportsItself<Message extends string, Options>(
  file: SourceFile,
  { finding }: Found<Message>,
  checks: Checks<Message, Options>,
  circumstances: Circumstances<Options>,
): boolean {
  const origin = originBeside(finding.at);
  if (!origin) return false;
  const isSame = ({ finding: { message, at } }: Found<Message>, home: Home): boolean => {
    const { home: where, at: real } = originOf(at) ?? { home, at };
    return (
      message === finding.message && where.path === origin.home.path && overlap(real, origin.at)
    );
  };
  return [origin.home, ...origin.through].some((home) => {
    const other = openedAlone(file, home);
    if (!other || !mayHoldConnections(other.text, home.path, circumstances.settings)) return false;
    const own = spending(budgetFor(other.text), () => allIn(other, checks, circumstances));
    return own.some((found) => isSame(found, home));
  });
}

const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];

/** What a finding is about, wherever it stands: it is told by this before and after an edit. */
export const aboutOf = ({ finding }: Found): string => `${finding.message} ${finding.says}`;

/** How often each is found. */
export function numbersOf(all: readonly Found[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const found of all) numbers.set(aboutOf(found), (numbers.get(aboutOf(found)) ?? 0) + 1);
  return numbers;
}
