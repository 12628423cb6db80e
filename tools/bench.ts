/**
 * What the plugin costs: `npm run bench -- --repeats 12 --files 80`. Numbers are CPU time, since other programs share the machine.
 * It gates nothing: two runs differ by some percent.
 */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { ESLint, Linter } from "eslint";
import { mayMatter } from "../src/utils/connections.js";
import { readSettings } from "../src/utils/settings.js";
import { CONTENDERS, prepare, type Contender } from "./bench/contenders.js";
import { readCorpus } from "./bench/corpus.js";
import { measure, shuffled, type Measured } from "./bench/measure.js";

const { values } = parseArgs({
  options: {
    repeats: { type: "string", default: "12" },
    files: { type: "string", default: "80" },
    imports: { type: "string", default: "11" },
  },
});
const built = pathToFileURL(path.resolve(import.meta.dirname, "../dist/index.mjs")).href;
const { default: plugin } = (await import(built)) as { default: ESLint.Plugin & { configs: { recommended: Linter.Config } } };

const setup = await prepare(plugin.configs.recommended, (file) => !file.endsWith(".cjs"));
const { settings } = readSettings({});
const programs = readCorpus(Number(values.files));
const measured: Measured[] = [];
let skipped = 0;
for (const [index, program] of shuffled(programs).entries()) {
  // The first files warm the engine up, and are measured again below.
  const one = measure(program, setup, Number(values.repeats));
  if (one) measured.push(one);
  else skipped++;
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${programs.length}`);
}

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const label = (contender: Contender): string => contender.replace("N ", `${setup.rules} `);

function report(title: string, files: readonly Measured[]): void {
  const total = (contender: Contender): number => sum(files.map(({ rules }) => rules[contender]));
  const whole = sum(files.map((file) => file.whole));
  const bytes = sum(files.map(({ text }) => text.length));
  console.log(`\n${title}: ${files.length} files, ${Math.round(bytes / files.length)} characters each`);
  console.log(`  a whole lint without rules, median: ${Math.round(median(files.map((file) => file.whole)))} µs a file`);
  console.log(`  ${"rules and traversal alone, µs a file".padEnd(40)}${"median".padStart(8)}${"mean".padStart(8)}${"added".padStart(8)}`);
  for (const contender of CONTENDERS) {
    const numbers = [
      median(files.map(({ rules }) => rules[contender])),
      total(contender) / files.length,
      (total(contender) - total("no rules")) / files.length,
    ];
    console.log(`  ${label(contender).padEnd(40)}${numbers.map((number) => number.toFixed(0).padStart(8)).join("")}`);
  }
  const lint = (contender: Contender): number => whole + total(contender) - total("no rules");
  const ratio = (other: Contender): string =>
    `${(lint("recommended") / lint(other)).toFixed(3)} of a whole lint, ${(total("recommended") / total(other)).toFixed(3)} of rules and traversal`;
  console.log(`  recommended / ${label("N empty rules")}: ${ratio("N empty rules")}`);
  console.log(`  recommended / no rules: ${ratio("no rules")}`);
}

const isLookedInto = ({ text }: Measured): boolean => mayMatter(text, settings);
const namesClient = ({ text }: Measured): boolean => /mysql|mariadb/i.test(text);
console.log(`${setup.rules} rules, ${values.repeats} repetitions, Node ${process.version}; ${skipped} files did not parse.`);
report(
  "Without a database client",
  measured.filter((file) => !isLookedInto(file) && !namesClient(file)),
);
report(
  "With a database client, without a sign of TiDB Cloud",
  measured.filter((file) => !isLookedInto(file) && namesClient(file)),
);
report("Looked into: a client and a sign of TiDB Cloud", measured.filter(isLookedInto));

const script = `const start = process.cpuUsage();
await import(${JSON.stringify(built)});
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);`;
const imports = Array.from({ length: Number(values.imports) }, () =>
  Number(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" })),
);
console.log(`\nImport: ${median(imports).toFixed(1)} ms of CPU, median of ${imports.length} fresh processes.`);
