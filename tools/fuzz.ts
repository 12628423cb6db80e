/**
 * Tries to break the rules: `npm run fuzz -- --mutants 30000 --files 5000 --seed 1`. It lints that many mutants of
 * the samples and fixtures that can be read, and programs of the installed packages, and makes each edit that is
 * offered. Nothing may throw, take more than a second of CPU, give a secret away, or leave what is no program or is
 * edited again. Exits with 1 where something does. `--slice 2/4` looks at the second quarter of all, so that several
 * processes share the work. `--write` puts the figures into docs/quality.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { SAMPLES } from "../tests/samples/index.js";
import { publishRows, today } from "./docs/measured.js";
import { look, type Looked } from "./fuzz/look.js";
import { mutant, random } from "./fuzz/mutants.js";
import { packagesIn, programsIn } from "./precision/corpus.js";

const { values } = parseArgs({
  options: {
    mutants: { type: "string", default: "30000" },
    files: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    slice: { type: "string", default: "1/1" },
    write: { type: "boolean", default: false },
  },
});
process.env.TIDB_TLS_ERRORS = "throw";
const [slice = 1, slices = 1] = values.slice.split("/").map(Number);
const root = path.resolve(import.meta.dirname, "..");
const SECRET = "kT4vXq9LmZ2pWs7R";
/** A name is shown, also one that a mutant made of the password. */
const IS_NAME = new RegExp(
  `user\\w*['"]?\\s*:\\s*['"]${SECRET}|//${SECRET}|(?:-u ?|--user[= ])${SECRET}`,
);
const LARGE = 500_000;
const MENTIONS = /mysql|mariadb|tidb/i;

interface Program {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** With the password in the place of the variable that holds it. */
const shown = (code: string): string =>
  code
    .replaceAll(/\$\{(?:encodeURIComponent\()?process\.env\.(?:TIDB_PASSWORD|P)\)?\}/g, SECRET)
    .replaceAll(/process\.env\.(?:TIDB_PASSWORD|P)\b/g, `'${SECRET}'`);

function seeds(): readonly Program[] {
  const samples = SAMPLES.flatMap(({ dialect, samples: all, silent }) => [
    ...all.map(({ name, code }) => ({
      name: `${dialect}, ${name}`,
      file: "program.ts",
      text: shown(code),
    })),
    ...Object.entries(silent).map(([name, code]) => ({
      name: `${dialect}, ${name}`,
      file: "program.ts",
      text: code,
    })),
  ]);
  const folder = path.join(root, "tests/fixtures");
  const fixtures = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .sort()
    .map((file) => ({
      name: file,
      file: path.basename(file),
      text: readFileSync(path.join(folder, file), "utf8"),
    }));
  return [...samples, ...fixtures];
}

function* mutants(seed: number): Generator<Program> {
  const [programs, pick] = [seeds(), random(seed)];
  for (let index = 0; ; index++) {
    const [program, other] = [programs[pick(programs.length)], programs[pick(programs.length)]];
    if (program && other)
      yield {
        ...program,
        name: `mutant ${index} of ${program.name}`,
        file: pick(3) > 0 ? program.file.replace(/^program.ts$/, "program.mjs") : program.file,
        text: mutant(program.text, other.text, pick),
      };
  }
}

/** Those that name a client, and then as many of the others as are wanted, from all packages. */
function* published(wanted: number): Generator<Program> {
  const others: Program[] = [];
  let named = 0;
  for (const [from, folder] of packagesIn(path.join(root, "node_modules"))) {
    for (const { file, path: place, size } of programsIn(from, folder)) {
      if (size > LARGE) continue;
      const text = readFileSync(place, "utf8");
      const program = { name: `${from} ${file}`, file: path.basename(file), text };
      if (!MENTIONS.test(text)) {
        others.push(program);
        continue;
      }
      named++;
      yield program;
    }
  }
  const step = Math.max(1, Math.floor(others.length / Math.max(1, wanted - named)));
  yield* others.filter((_, index) => index % step === 0);
}

/** The programs of this process. */
function* sliced(programs: Iterable<Program>): Generator<Program> {
  let index = 0;
  for (const program of programs) if (index++ % slices === slice - 1) yield program;
}

const TITLES = ["Programs", "Number", "Findings", "Edits", "Faults", "Slowest", "Date"];
const rows: (readonly string[])[] = [];

/** As many programs as are wanted, of those that can be read. */
function tryAll(title: string, programs: Iterable<Program>, all: number): number {
  if (all === 0) return 0;
  const wanted = Math.ceil(all / slices);
  const looked: Looked[] = [];
  let faults = 0;
  let unread = 0;
  for (const { name, file, text } of sliced(programs)) {
    if (looked.length >= wanted) break;
    const result = look({
      text,
      file,
      connections: looked.length % 2 === 0 ? "evident" : "all",
      ...(!IS_NAME.test(text) && { secret: SECRET }),
    });
    if (result.isUnread) unread++;
    else looked.push(result);
    for (const fault of result.faults) {
      faults++;
      console.log(`${name}: ${fault}\n${text.length < 2_000 ? text : ""}\n`);
    }
  }
  const sum = (of: (one: Looked) => number): number =>
    looked.reduce((total, one) => total + of(one), 0);
  const slowest = Math.max(0, ...looked.map(({ time }) => time));
  const counts = [
    looked.length,
    sum(({ findings }) => findings),
    sum(({ edits }) => edits),
    faults,
  ].map((count) => count.toLocaleString("en"));
  console.log(`${title}: ${unread} cannot be read.`);
  rows.push([title, ...counts, `${slowest.toFixed(0)} ms of CPU`, today()]);
  return faults;
}

const faults =
  tryAll("Mutants", mutants(Number(values.seed)), Number(values.mutants)) +
  tryAll("Published programs", published(Number(values.files)), Number(values.files));
await publishRows("fuzz", TITLES, rows);
if (faults > 0) process.exitCode = 1;
