/** What the rules cost in one process: `npm run bench -- --repeats 10 --files 60`. Numbers are CPU time, since other programs share the machine. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { ESLint, Linter } from "eslint";
import { mayMatter } from "../../src/analysis/connections.js";
import { readSettings } from "../../src/utils/settings.js";
import { CONTENDERS, prepare, type Contender } from "./contenders.js";
import { readCorpus } from "./corpus.js";
import { reportData } from "./data.js";
import { measure, median, shuffled, type Measured } from "./measure.js";
import { reportGrowth } from "./growth.js";
import { reportPrograms } from "./programs.js";
import { reportPrefixes } from "./prefixes.js";
import { reportProject } from "./project.js";
import { reportScaling } from "./scaling.js";

const { values } = parseArgs({
  options: {
    repeats: { type: "string", default: "10" },
    files: { type: "string", default: "60" },
    scaling: { type: "string", default: "7" },
    imports: { type: "string", default: "11" },
  },
});
const built = pathToFileURL(path.resolve(import.meta.dirname, "../../dist/index.mjs")).href;
const { default: plugin } = (await import(built)) as {
  default: ESLint.Plugin & { configs: Record<"recommended" | "strict", Linter.Config> };
};

const setup = await prepare(plugin.configs.recommended, (file) => !file.endsWith(".cjs"));
const { settings } = readSettings({});
const programs = readCorpus(Number(values.files));
const measured: Measured[] = [];
let skipped = 0;
for (const [index, program] of shuffled(programs).entries()) {
  const one = measure(program, setup, Number(values.repeats));
  if (one) measured.push(one);
  else skipped++;
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${programs.length}`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const label = (contender: Contender): string => contender.replace("N ", `${setup.rules} `);

/** Both the median file and all files together: a few large ones make most of the sum, and most of its noise. */
function report(title: string, files: readonly Measured[]): void {
  const column = (texts: readonly string[]): string =>
    texts.map((text) => text.padStart(9)).join("");
  const micro = (numbers: readonly number[]): string => median(numbers).toFixed(0);
  console.log(
    `\n${title}: ${files.length} files, ${Math.round(sum(files.map(({ text }) => text.length)) / files.length)} characters each`,
  );
  console.log(
    `  A whole lint without rules takes ${micro(files.map(({ whole }) => whole))} µs of the median file. Rules and traversal alone:`,
  );
  console.log(`  ${"µs a file".padEnd(20)}${column(["median", "added"])}`);
  for (const contender of CONTENDERS) {
    const added = micro(files.map(({ rules }) => rules[contender] - rules["no rules"]));
    console.log(
      `  ${label(contender).padEnd(20)}${column([micro(files.map(({ rules }) => rules[contender])), added])}`,
    );
  }
  for (const other of ["N empty rules", "no rules"] as const) {
    const lint = ({ whole, rules }: Measured, contender: Contender): number =>
      whole + rules[contender] - rules["no rules"];
    const each = median(files.map((file) => lint(file, "recommended") / lint(file, other)));
    const all =
      sum(files.map((file) => lint(file, "recommended"))) /
      sum(files.map((file) => lint(file, other)));
    const bare = median(files.map(({ rules }) => rules.recommended / rules[other]));
    console.log(
      `  recommended / ${label(other)}: ${each.toFixed(3)} for the median file, ${all.toFixed(3)} for all together (${bare.toFixed(2)} without parsing)`,
    );
  }
}

const isLookedInto = ({ text }: Measured): boolean => mayMatter(text, "", settings);
const namesClient = ({ text }: Measured): boolean => /mysql|mariadb/i.test(text);
console.log(
  `${setup.rules} rules, ${values.repeats} repetitions, Node ${process.version}; ${skipped} files did not parse.`,
);
report(
  "Without a database client",
  measured.filter((file) => !isLookedInto(file) && !namesClient(file)),
);
report(
  "With a database client, without a sign of TiDB Cloud",
  measured.filter((file) => !isLookedInto(file) && namesClient(file)),
);
report("Looked into: a client and a sign of TiDB Cloud", measured.filter(isLookedInto));

reportScaling(plugin.configs.recommended, Number(values.scaling));
reportData(plugin, plugin.configs.recommended, Number(values.scaling));
reportPrograms(plugin, plugin.configs.recommended, Number(values.scaling));

/** CPU milliseconds of an import in a fresh process, which a linter of a single file pays. */
function importing(module: string): number {
  const script = `const start = process.cpuUsage();
await import(${JSON.stringify(module)});
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);`;
  const runs = Array.from({ length: Number(values.imports) }, () =>
    Number(
      execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
        encoding: "utf8",
      }),
    ),
  );
  return median(runs);
}
// Node itself needs some time for any module at all.
const empty = pathToFileURL(path.resolve(import.meta.dirname, "empty.mjs")).href;
const [ours, nothing] = [importing(built), importing(empty)];
console.log(
  `\nImport: ${ours.toFixed(1)} ms of CPU, median of ${values.imports} fresh processes; an empty module takes ${nothing.toFixed(1)} ms.`,
);
reportProject(plugin.configs.recommended, Number(values.scaling));
reportPrefixes(plugin.configs.recommended, Number(values.scaling));
reportGrowth(plugin.configs.strict, Number(values.scaling));
