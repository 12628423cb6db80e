import { afterAll, expect, it } from "vitest";
import { publishRows, today } from "../../../tools/docs/measured.js";
import { random } from "../../../tools/fuzz/mutants.js";
import { stopCompilers } from "./compilers.js";
import { mutantOf, outcomeOf } from "./harness.js";
import { MUTANT_FORMATS } from "./index.js";

const { MUTANTS, FORMAT, SEED } = process.env;
/** The same files each time; with a number in the environment, that many others: `npm run test:mutants`. */
const NUMBER = MUTANTS === undefined ? 40 : Number(MUTANTS);
const FIRST = MUTANTS === undefined ? 20261128 : Number(SEED ?? Date.now() % 2 ** 31);
const FORMATS = MUTANT_FORMATS.filter(({ name }) => FORMAT === undefined || name === FORMAT);
/** Milliseconds that nobody waits for. */
const timeout = 3_600_000;

const TITLES = [
  "Format",
  "Files",
  "Readable",
  "Findings",
  "Edits",
  "Faults",
  "Slowest",
  "Seed",
  "Date",
];
const rows: (readonly string[])[] = [];

afterAll(async () => {
  stopCompilers();
  if (MUTANTS !== undefined) await publishRows("mutants", TITLES, rows);
});

it.for(FORMATS)("holds for mutants of $name", { timeout }, (format, { skip }) => {
  if (format.isThere?.() === false) skip(`There is no compiler of ${format.name}.`);
  const pick = random(FIRST);
  let [found, edits, read, slowest] = [0, 0, 0, 0];
  const failed: string[] = [];
  for (let index = 0; index < NUMBER; index++) {
    const one = mutantOf(format, pick);
    const start = process.cpuUsage();
    const outcome = outcomeOf(format, one);
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
    found += outcome.found;
    edits += outcome.edits;
    read += outcome.isRead ? 1 : 0;
    failed.push(...outcome.faults.map((fault) => `${fault}\n${one.filename}\n${one.text}\n`));
  }
  const counts = [NUMBER, read, found, edits, failed.length].map((count) =>
    count.toLocaleString("en"),
  );
  rows.push([format.name, ...counts, `${slowest.toFixed(0)} ms`, String(FIRST), today()]);
  expect(failed.slice(0, 50)).toEqual([]);
  // Many must be read and found wrong, or nothing is tried.
  expect(read).toBeGreaterThan(NUMBER / 3);
  expect(edits).toBeGreaterThan(NUMBER / 5);
});
