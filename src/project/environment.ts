import path from "node:path";
import { remembered } from "../document/memo.js";
import { HOST_NAME, isPublic, kindOfHost, type HostKind } from "../model/hosts.js";
import { type Lead, type Settings } from "../model/policy.js";
import { foldersOf, type Folder } from "./folders.js";
import { mentionsService, sourcesIn, sourcesNamed, toldIn, type Source } from "./sources.js";
import { isForTests, isTest } from "./test-files.js";

/** The files that a program may get its environment from, the nearest folder first. */
interface Surroundings {
  /** The outermost folder, from which files are named. */
  readonly root: string;
  readonly folders: readonly (readonly Source[])[];
  /** The program is a test. */
  readonly ofTest: boolean;
}

/** Null where nobody may look at them. */
function surroundingsOf(filename: string, settings: Settings): Surroundings | null {
  const { environment } = settings;
  if (environment === false || !path.isAbsolute(filename)) return null;
  const above = foldersOf(filename);
  const sources = (folder: Folder): readonly Source[] =>
    environment === "auto" ? sourcesIn(folder) : sourcesNamed(folder, environment);
  const root = above.at(-1)?.path ?? "";
  return { root, folders: above.map(sources), ofTest: isTest(filename, above) };
}

/** Whether any of them may speak of the service. */
const mayMention = ({ folders }: Surroundings, { hosts, privateHosts }: Settings): boolean =>
  hosts.length + privateHosts.length > 0 ||
  folders.flat().some((source) => mentionsService(source.path) === true);

/** What a variable leads to, in the files of one folder. */
interface Way {
  readonly source: Source;
  readonly kind: HostKind;
}

/** A variable may be made of another, and that one of a third. */
const MOST_STEPS = 3;

function waysOf(
  name: string,
  surroundings: Surroundings,
  settings: Settings,
  steps = MOST_STEPS,
): readonly Way[] {
  const { folders, ofTest } = surroundings;
  for (const sources of folders) {
    const ways = sources.flatMap((source): readonly Way[] => {
      const { hosts, from } = toldIn(source).get(name) ?? { hosts: [], from: [] };
      const own = hosts.map((host) => ({ source, kind: kindOfHost(host, settings) }));
      const others =
        steps === 0 ? [] : from.flatMap((each) => waysOf(each, surroundings, settings, steps - 1));
      return [...own, ...others].filter(({ kind }) => kind !== "unknown");
    });
    const forTests = ofTest ? ways.filter(({ source }) => isForTests(source.path)) : [];
    if (ways.length > 0) return forTests.length > 0 ? forTests : ways;
  }
  return [];
}

const leadElsewhere = (ways: readonly Way[]): boolean =>
  ways.length > 0 && ways.every(({ kind }) => kind === "elsewhere");

/** Where a program's variables lead to, by the files around it: to the service first. */
export function leadOf(
  names: readonly string[],
  filename: string,
  settings: Settings,
): Lead | null {
  const surroundings = names.length > 0 ? surroundingsOf(filename, settings) : null;
  if (!surroundings) return null;
  const all = names.map((name) => ({ name, ways: waysOf(name, surroundings, settings) }));
  // Of two hosts nobody knows which one the client takes.
  const elsewhere = all.find(({ name, ways }) => HOST_NAME.test(name) && leadElsewhere(ways));
  const [away] = elsewhere?.ways ?? [];
  if (elsewhere && away) {
    const isAll = all.every(({ ways }) => ways.every(({ kind }) => kind === "elsewhere"));
    return isAll ? { ...leadBy(elsewhere.name, away, surroundings), isShared: false } : null;
  }
  for (const { name, ways } of all) {
    const found =
      ways.find(({ kind }) => isPublic(kind)) ?? ways.find(({ kind }) => kind === "private");
    if (!found) continue;
    const isShared = ways.some(({ kind }) => kind === "elsewhere");
    return { ...leadBy(name, found, surroundings), isShared };
  }
  return null;
}

function leadBy(
  name: string,
  { source, kind }: Way,
  { root }: Surroundings,
): Pick<Lead, "says" | "kind"> {
  const file = path.relative(root, source.path).replaceAll(path.sep, "/");
  return { says: `\`${name}\` in ${file}`, kind };
}

const isOurs = (lead: Lead | null): boolean => lead !== null && lead.kind !== "elsewhere";

/** Whether a text has a variable that leads to the service, by the files around a program. */
export function leadFinder(filename: string, settings: Settings): (text: string) => boolean {
  const surroundings = surroundingsOf(filename, settings);
  if (!surroundings || !mayMention(surroundings, settings)) return () => false;
  const names = new Set(
    surroundings.folders.flat().flatMap((source) => [...toldIn(source).keys()]),
  );
  const isLead = remembered((name: string) => isOurs(leadOf([name], filename, settings)));
  const isOther = OTHER_PROGRAM.test(filename);
  return (text) =>
    [...names].some((name) => {
      const spellings = isOther ? spellingsOf(name) : [name];
      return spellings.some((each) => text.includes(each)) && isLead(name);
    });
}

/** Settings of these languages are read from variables in capitals: `settings.db_host`, `"db.host"`. */
const OTHER_PROGRAM = /\.(?:py|pyw|ipynb|go|java|php)$/;
const spellingsOf = remembered((name: string): readonly string[] => {
  const small = name.toLowerCase();
  return [name, small, small.replaceAll("_", ".")];
});
