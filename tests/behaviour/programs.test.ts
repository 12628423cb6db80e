import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Laboratory } from "./laboratory.js";
import { absence } from "./packaged/clients.js";
import { sectionsOf, type Seen } from "./packaged/report.js";
import { canMakeWorlds, furnish } from "./packaged/world.js";
import { checkPart, today } from "./page.js";
import { differences, withoutThrows, type Said } from "./predict.js";
import { PROGRAM_SETS } from "./programs/index.js";
import { isBroken, isExposed, runAll, saidOf, settled, type Runs } from "./programs/observe.js";
import type { ProgramSet } from "./programs/program.js";
import { exactly, overruled } from "./row.js";
import { SERVERS } from "./server.js";

/** Programs of other languages, whole, with a mistake and repaired, are run with the clients that Debian packages. */
const SAFE = exactly("T x x x x x");
/** What these report is what a server can see; an old version only where the system lets a program have it. */
const VISIBLE = [
  "require-tls",
  "require-certificate-verification",
  "require-identity-verification",
];
const VERSION = "require-min-tls-version";
const visibleIn = ({ allowsOld }: ProgramSet): readonly string[] =>
  allowsOld ? [...VISIBLE, VERSION] : VISIBLE;

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await Laboratory.open();
  if (canMakeWorlds) furnish(laboratory.folder, laboratory.authority);
});
afterAll(() => laboratory.close());

const seenOf = new Map<ProgramSet, readonly Seen[]>();

/** Which of the ways of a client is what happened; below zero where it is what was said. */
function wayOf({ otherwise }: ProgramSet, said: Said, { code, seen }: Runs["before"]): number {
  if (differences(said, settled(seen.verdicts)).length === 0) return -1;
  return otherwise.findIndex(({ where }) => where(code));
}
function leftOver(set: ProgramSet, said: Said, run: Runs["before"]): readonly string[] {
  const way = set.otherwise[wayOf(set, said, run)];
  const expected = way ? withoutThrows(overruled(said, way.does)) : said;
  return differences(expected, settled(run.seen.verdicts));
}
const told = ({ code, seen }: Runs["before"]): string => `${code}\n${seen.ends.join("\n")}`;

describe.each(PROGRAM_SETS)("programs of $name $version", (set) => {
  const why = canMakeWorlds ? absence(set) : "no world for it";
  if (why !== null) {
    console.warn(`No program of ${set.name} is run: ${why}.`);
    it.skip(`is run (${why})`);
    return;
  }
  let runs: ReadonlyMap<string, Runs> = new Map();
  const runsOf = (name: string): Runs => {
    const found = runs.get(name);
    if (!found) throw new Error("It was not run.");
    return found;
  };

  beforeAll(async () => {
    runs = await runAll(set, laboratory);
    seenOf.set(
      set,
      [...runs.values()].map(({ program, connection, before }) => ({
        name: program.name,
        connection,
        verdicts: before.seen.verdicts,
        otherwise: wayOf(set, saidOf(connection, set.allowsOld), before),
      })),
    );
  });

  it.each(set.programs)("$name: what the plugin says is what happens", ({ name }) => {
    const { connection, before } = runsOf(name);
    expect(leftOver(set, saidOf(connection, set.allowsOld), before), told(before)).toEqual([]);
  });

  it.each(set.programs)("$name: what is reported can be seen", ({ name }) => {
    const { connection, before } = runsOf(name);
    if (wayOf(set, saidOf(connection, set.allowsOld), before) >= 0) return;
    if (before.found.some((rule) => visibleIn(set).includes(rule)))
      expect(isExposed(before.seen), told(before)).toBe(true);
    if (before.found.length === 0)
      expect(isExposed(before.seen, set.isStrippable), told(before)).toBe(false);
  });

  it.each(set.programs)("$name, repaired: talks to the right server only", ({ name }) => {
    const { before, after } = runsOf(name);
    // What never connects is nobody's danger, and not always reported.
    if (after.code === before.code && isBroken(before.seen)) return;
    expect([after.found.length > 0, after.code]).toEqual([set.left.includes(name), after.code]);
    if (after.found.length === 0) expect(leftOver(set, SAFE, after), told(after)).toEqual([]);
  });

  it("is read by the dialects that it stands for", () => {
    const read = new Set([...runs.values()].map(({ connection }) => connection.dialect));
    expect([...read].sort()).toEqual([...set.dialects].sort());
  });

  it("does otherwise only where that is so", () => {
    const ways = [...runs.values()].flatMap(({ connection, before, after }) => [
      wayOf(set, saidOf(connection, set.allowsOld), before),
      wayOf(set, SAFE, after),
    ]);
    for (const [index, { because }] of set.otherwise.entries())
      expect(ways, because).toContain(index);
  });
});

it("has docs/verified.md say what was seen", async () => {
  const { text, programs } = sectionsOf("programs", PROGRAM_SETS, seenOf);
  await checkPart(
    "programs",
    `## Programs of other languages

Whole programs in Python, Go, Java and PHP were run with the same clients on the same systems, as they are and with every edit that the plugin offers. A program that throws before it connects has sent nothing to anybody.

Measured on ${today()}, Debian 12, ${programs} programs, ${programs * SERVERS.length} connections, no difference except those that are listed.

${text}`,
  );
});
