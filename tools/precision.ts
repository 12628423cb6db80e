/**
 * Tries the rules on published code: `npx tsx tools/precision.ts`, after `npm run build`.
 * `--limit N` takes the first N packages; `--all` lints every file, not only those that may matter and a sample; `--verbose` lists
 * what `connections: "all"` finds; `--preset recommended` tries the other preset. Exits with 1 when a rule throws.
 *
 * Nothing of the packages is kept in the repository, run, or printed but places and masked beginnings of messages.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { install, packagesIn, programsIn, type Program } from "./precision/corpus.js";
import { mayMatter } from "../src/analysis/connections.js";
import { readSettings } from "../src/utils/settings.js";
import { makeLint, masked, type Finding, type Mode, type Plugin } from "./precision/lint.js";

const { values } = parseArgs({
  options: {
    limit: { type: "string" },
    all: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    preset: { type: "string", default: "strict" },
  },
});
const LARGE = 2_000_000;
/** Of the files that name no client, every so many-th is linted too. */
const STEP = 50;
/** A client, or the service: such a file may hold a connection. */
const MENTIONS = /mysql|mariadb|tidb/i;
const { settings: evident } = readSettings({});
/** Milliseconds of CPU. */
const SLOW = 1_000;

// The built plugin under its own name: what users get.
const { default: plugin } = (await import(import.meta.resolve("eslint-plugin-tidb-tls"))) as {
  default: Plugin;
};
const lint = makeLint(
  values.preset === "recommended" ? plugin.configs.recommended : plugin.configs.strict,
);
const parse = makeLint(null);

interface Found extends Finding {
  readonly where: string;
}
const found: Record<Mode, Found[]> = { evident: [], all: [] };
const crashes: string[] = [];
const unparsed: string[] = [];
const slow: string[] = [];
const counts = { files: 0, linted: 0, mention: 0, large: 0, gate: 0, packagesThatMention: 0 };

const since = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

function look(program: Program, text: string, modes: readonly Mode[]): void {
  for (const mode of modes) {
    const start = process.cpuUsage();
    const outcome = lint(text, program.file, { connections: mode });
    const took = since(start);
    if (took > SLOW) {
      const again = process.cpuUsage();
      parse(text, program.file, { connections: mode });
      const place = `${program.from} ${program.file} (connections: "${mode}", ${program.size} bytes)`;
      slow.push(
        `${took.toFixed(0)} ms, ${since(again).toFixed(0)} ms of them without rules: ${place}`,
      );
    }
    if (outcome.kind === "unparsed") {
      unparsed.push(`${program.from} ${program.file}: ${outcome.why}`);
      return;
    }
    if (outcome.kind === "crash")
      crashes.push(`${program.from} ${program.file} (connections: "${mode}")\n${outcome.stack}`);
    else
      for (const finding of outcome.findings)
        found[mode].push({ ...finding, where: `${program.from} ${program.file}:${finding.line}` });
  }
  counts.linted++;
}

const packages = [...packagesIn(install())].slice(
  0,
  values.limit === undefined ? undefined : Number(values.limit),
);
for (const [index, [from, folder]] of packages.entries()) {
  let mentions = 0;
  for (const program of programsIn(from, folder)) {
    counts.files++;
    if (program.size > LARGE && !values.all) {
      counts.large++;
      continue;
    }
    const text = readFileSync(program.path, "utf8");
    const isMention = MENTIONS.test(text);
    if (isMention) mentions++;
    if (mayMatter(text, program.path, evident)) counts.gate++;
    if (isMention) look(program, text, ["evident", "all"]);
    else if (values.all || counts.files % STEP === 0 || mayMatter(text, program.path, evident))
      look(program, text, ["evident"]);
  }
  counts.mention += mentions;
  if (mentions > 0) counts.packagesThatMention++;
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${packages.length}`);
  else if (index % 200 === 0) console.error(`${index} of ${packages.length}`);
}

const line = ({ where, rule, message }: Found): string =>
  `  ${where}  ${rule}  ${masked(message).slice(0, 100)}`;
function section(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length}`);
  for (const each of lines) console.log(each);
}
function byRule(mode: Mode): void {
  const rules = [...new Set(found[mode].map(({ rule }) => rule))].sort();
  for (const rule of rules)
    console.log(
      `  ${String(found[mode].filter((one) => one.rule === rule).length).padStart(6)}  ${rule}`,
    );
}

console.log(
  `${packages.length} packages, ${counts.files} programs; ${counts.large} larger than 2 MB were left out.`,
);
console.log(
  `${counts.mention} programs in ${counts.packagesThatMention} packages name MySQL, MariaDB or TiDB.`,
);
console.log(
  `${counts.gate} hold a word of a client and a sign of the service, so that the plugin looks into them.`,
);
console.log(
  `${counts.linted} programs linted with the preset "${values.preset}": those, and ${values.all ? "all" : `every ${STEP}th of the`} others.`,
);
section(
  "Not parsed",
  unparsed.map((each) => `  ${each}`),
);
section(
  `Slower than ${SLOW} ms of CPU`,
  slow.map((each) => `  ${each}`),
);
section("Crashes", crashes);
section("Findings", found.evident.map(line));
byRule("evident");
section('Findings with connections: "all"', values.verbose ? found.all.map(line) : []);
console.log(`  ${found.all.length} in all`);
byRule("all");
if (crashes.length > 0) process.exitCode = 1;
