/**
 * Runs Stryker over folders of `src`, one after the other: `npm run test:stryker`, or `npm run test:stryker -- rules model`,
 * or parts of them, such as `dialects/drivers` and `languages/go/tls.ts`.
 * `--every 40` tries every 40th mutant only, `--tests model,quoting` asks the tests whose paths begin so, `--new` forgets the results of the last run, `--write` puts the figures into
 * `docs/quality.md`. A survivor that `tools/stryker/explained.ts` does not know fails the run in the folders that it names.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inRepository } from "./docs/files.js";
import { CLOSED, EXPLAINED } from "./stryker/explained.js";
import { typeChecker } from "./stryker/refused.js";
import { judge, rowOf, withRow, type Report, type Verdict } from "./stryker/report.js";
import { FOLDERS } from "./stryker/tests.js";

const { values, positionals } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    seed: { type: "string", default: "0" },
    concurrency: { type: "string", default: "1" },
    new: { type: "boolean", default: false },
    tests: { type: "string", default: "" },
    write: { type: "boolean", default: false },
    /** Judges the last reports, and runs nothing. */
    again: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const every = Number(values.every);

const STRYKER = inRepository("node_modules/@stryker-mutator/core/bin/stryker.js");
const folderOf = (folder: string): string => inRepository(`reports/stryker/${folder}`);

const filesOf = (part: string): string => (part.endsWith(".ts") ? part : `${part}/**/*.ts`);

function run(part: string, folder: string): void {
  const words = ["--concurrency", values.concurrency, "--mutate", `src/${filesOf(part)}`];
  // A sample knows nothing of the mutants that it leaves out.
  const memory =
    every === 1 && part === folder ? ["--incremental", ...(values.new ? ["--force"] : [])] : [];
  const { status } = spawnSync(process.execPath, [STRYKER, "run", ...words, ...memory], {
    cwd: inRepository("."),
    stdio: "inherit",
    env: {
      ...process.env,
      // The plugin is TypeScript, in each of Stryker's processes.
      NODE_OPTIONS: "--import tsx",
      STRYKER_FOLDER: folder,
      STRYKER_EVERY: values.every,
      STRYKER_SEED: values.seed,
      STRYKER_TESTS: values.tests,
    },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)}.`);
}

const known = (part: string) => EXPLAINED.filter(({ file }) => file.startsWith(`src/${part}`));

function tell(folder: string, verdict: Verdict): boolean {
  const isClosed = CLOSED.includes(folder);
  console.log(`\n${folder}: ${verdict.survivors.length} survivors are not explained.`);
  for (const { file, line, from, to } of verdict.survivors)
    console.log(`  ${file}:${line}: ${from} => ${to}`);
  // Of a sample, most are not tried.
  const gone = every === 1 ? verdict.gone : [];
  for (const { file, from } of gone)
    console.log(`  No longer a survivor, so that no explanation is needed: ${file}: ${from}`);
  const isGood = verdict.score >= 90;
  if (!isGood) console.log(`  ${verdict.score.toFixed(1)} % are noticed: 90 % are asked for.`);
  return !isClosed || (isGood && gone.length === 0 && verdict.survivors.length === 0);
}

const PAGE = inRepository("docs/quality.md");
const isRefused = typeChecker(inRepository("."));
let isFine = true;
for (const part of positionals.length > 0 ? positionals : FOLDERS) {
  const folder = part.split("/")[0] ?? "";
  if (!FOLDERS.includes(folder))
    throw new Error(`There is no folder ${folder}: ${FOLDERS.join(", ")}.`);
  if (!values.again) run(part, folder);
  const file = `${folderOf(folder)}/mutants.json`;
  if (!existsSync(file)) throw new Error(`${file} is not there.`);
  const verdict = judge(JSON.parse(readFileSync(file, "utf8")) as Report, known(part), {
    every,
    seed: Number(values.seed),
    isRefused,
  });
  isFine = tell(folder, verdict) && isFine;
  const row = rowOf(part, verdict, every);
  console.log(`| ${row.join(" | ")} |`);
  if (values.write && part === folder)
    writeFileSync(PAGE, withRow(readFileSync(PAGE, "utf8"), row));
}
process.exitCode = isFine ? 0 : 1;
