import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CASES } from "../../tests/cases.js";
import { CALL_FORMS, MEASURED } from "../../tests/samples/measured/index.js";
import { SAMPLES } from "../../tests/samples/index.js";
import { inRepository } from "../docs/files.js";
import { cache, isProgram, packagesIn, programsIn } from "../precision/corpus.js";
import type { Program } from "./builds.js";
import { textsIn } from "./texts.js";

const EVIDENT = { connections: "evident" };
const ALL = { connections: "all" };
/** Of published programs only these may hold a connection. */
const MENTIONS = /mysql|mariadb|tidb/i;
const LARGEST = 2_000_000;

/** Every program there is to try: of the tests, and those that `bench` and `precision` have downloaded. */
export function* programs(): Generator<Program> {
  yield* samples();
  for (const folder of ["tests/fixtures", "examples"])
    yield* filesIn(inRepository(folder), [EVIDENT]);
  yield* written();
  yield* published();
}

/** Samples with their settings, the silent ones, and the cases of single words. */
function* samples(): Generator<Program> {
  const measured = [...MEASURED, ...CALL_FORMS].map(({ set }) => set);
  for (const { dialect, samples, silent, settings } of new Set([...SAMPLES, ...measured])) {
    const texts = [...samples.map(({ name, code }) => [name, code] as const), ...entries(silent)];
    for (const [name, text] of texts)
      yield program(`sample of ${dialect}, ${name}`, text, settings ?? EVIDENT);
  }
  for (const [dialect, cases] of entries(CASES))
    for (const { name, code } of cases) yield program(`case of ${dialect}, ${name}`, code, EVIDENT);
}

/** Programs that stand as texts in the tests, some of which are TypeScript. Other texts do not parse. */
function* written(): Generator<Program> {
  const folder = inRepository("tests");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  for (const file of files.filter((each) => each.endsWith(".ts") && !each.includes("node_modules")))
    for (const { line, text } of textsIn(readFileSync(path.join(folder, file), "utf8")))
      if (MENTIONS.test(text))
        for (const type of [scriptOf(text), "program.ts"])
          yield { name: `tests/${file}:${line} as ${type}`, file: type, text, settings: EVIDENT };
}

function* published(): Generator<Program> {
  const benched = `${cache}/../tidb-tls-bench`;
  if (existsSync(benched)) yield* filesIn(path.resolve(benched), [EVIDENT, ALL], MENTIONS);
  if (!existsSync(`${cache}/installed.json`)) return;
  for (const [from, folder] of packagesIn(`${cache}/node_modules`))
    for (const { file, path: place, size } of programsIn(from, folder)) {
      if (size > LARGEST) continue;
      const text = readFileSync(place, "utf8");
      if (!MENTIONS.test(text)) continue;
      for (const settings of [EVIDENT, ALL])
        yield { name: named(`${from} ${file}`, settings), file, text, settings };
    }
}

function* filesIn(
  folder: string,
  all: readonly Program["settings"][],
  pattern = /(?:)/,
): Generator<Program> {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!isProgram(file)) continue;
    const text = readFileSync(path.join(folder, file), "utf8");
    if (!pattern.test(text) || text.length > LARGEST) continue;
    for (const settings of all) yield { name: named(file, settings), file, text, settings };
  }
}

const entries = <T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(record);
const named = (name: string, settings: Program["settings"]): string =>
  settings === ALL ? `${name}, all connections` : name;
const scriptOf = (text: string): string =>
  /^\s*(?:import|export)\b/m.test(text) ? "program.mjs" : "program.cjs";
const program = (name: string, text: string, settings: Program["settings"]): Program => ({
  name,
  file: scriptOf(text),
  text,
  settings,
});
