/**
 * Tries the presets on programs in other languages than JavaScript: `npx tsx tools/precision-programs.ts FOLDER ...`, after
 * `npm run build`. Without folders, the packages of `tools/precision/debian.txt` are fetched with `apt-get` and unpacked, not installed.
 * `connections: "all"` is tried on the files that name MySQL, MariaDB or TiDB. Exits with 1 when a rule throws. `--write` puts the figures into docs/quality.md.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Linter, type ESLint } from "eslint";
import { circumstances, publish, table } from "./docs/measured.js";
import { debianFolders, programFilesIn } from "./precision/debian.js";
import { masked } from "./precision/lint.js";

process.env.TIDB_TLS_ERRORS = "throw";
const { default: plugin } = (await import(import.meta.resolve("eslint-plugin-tidb-tls"))) as {
  default: ESLint.Plugin & { configs: { recommended: Linter.Config; files: Linter.Config[] } };
};
const MODES = ["evident", "all"] as const;
type Mode = (typeof MODES)[number];
/** Only such a file may hold a connection to what speaks MySQL's protocol. */
const MENTIONS = /mysql|mariadb|tidb/i;
const linter = new Linter();
const configFor = (connections: Mode): Linter.Config[] => [
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  plugin.configs.recommended,
  ...plugin.configs.files,
  { settings: { "tidb-tls": { connections } } },
];
const CONFIGS = { evident: configFor("evident"), all: configFor("all") };

interface Taken {
  readonly place: string;
  readonly size: number;
  readonly took: number;
}
const taken: Record<Mode, Taken[]> = { evident: [], all: [] };
const found: Record<Mode, string[]> = { evident: [], all: [] };
const crashes: string[] = [];

function look(place: string, text: string, mode: Mode): void {
  const start = process.cpuUsage();
  try {
    for (const { ruleId, line, message } of linter.verify(text, CONFIGS[mode], place))
      found[mode].push(`  ${place}:${line}  ${ruleId ?? "-"}  ${masked(message).slice(0, 120)}`);
  } catch (error) {
    crashes.push(`${place} (${mode})\n${error instanceof Error ? (error.stack ?? "") : ""}`);
  }
  const { user, system } = process.cpuUsage(start);
  taken[mode].push({ place, size: text.length, took: (user + system) / 1000 });
}

const given = process.argv.slice(2).filter((word) => word !== "--write");
const counts = new Map<string, number>();
for (const folder of given.length > 0 ? given : debianFolders())
  for (const file of programFilesIn(folder)) {
    const extension = path.extname(file);
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
    const text = readFileSync(file, "utf8");
    for (const mode of MODES.slice(0, MENTIONS.test(text) ? 2 : 1))
      look(path.relative(path.dirname(folder), file), text, mode);
  }

const numbers = [...counts]
  .map(([extension, number]) => `${number.toLocaleString("en")} \`${extension}\``)
  .join(", ");
console.log(numbers);
console.log(`\nCrashes: ${crashes.length}`, ...crashes.map((each) => `\n${each}`));
const rows: (readonly string[])[] = [];
for (const mode of MODES) {
  const slowest = taken[mode].toSorted((one, other) => other.took - one.took);
  const total = slowest.reduce((sum, { took }) => sum + took, 0);
  const mean = `${(total / Math.max(slowest.length, 1)).toFixed(1)} ms`;
  console.log(`\nconnections: "${mode}": ${mean} of CPU for a file; the slowest:`);
  for (const { place, size, took } of slowest.slice(0, 8))
    console.log(`  ${took.toFixed(0)} ms, ${size} characters: ${place}`);
  console.log(`Findings: ${found[mode].length}`);
  for (const each of found[mode]) console.log(each);
  const all = [slowest.length, found[mode].length].map((count) => count.toLocaleString("en"));
  const most = `${((slowest[0]?.took ?? 0) / 1000).toFixed(1)} s`;
  rows.push([`\`connections: "${mode}"\``, ...all, String(crashes.length), mean, most]);
}
await publish(
  "precision of programs",
  `${circumstances()}. ${numbers}\n\n${table([["Settings", "Files", "Findings", "Crashes", "CPU for a file", "Slowest"], ...rows])}`,
);
if (crashes.length > 0) process.exitCode = 1;
