/** Whole runs of linters, in processes of their own, as users start them: `npm run bench -- --processes --repeats 5`. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { reportImports } from "./imports.js";
import { layOut, listed, locate, renew } from "./files.js";
import { eslint, oxlint, plugin, versionOf, type Counts } from "./linters.js";
import { median, shuffled } from "./measure.js";
import { configureAll, rivals, type Rival } from "./rivals.js";
import type { Usage } from "./spawned.js";
import { circumstances, publish, table } from "../docs/measured.js";

const { values } = parseArgs({
  options: {
    processes: { type: "boolean" },
    scale: { type: "boolean" },
    write: { type: "boolean", default: false },
    repeats: { type: "string", default: "5" },
    imports: { type: "string", default: "25" },
    /** Chooses the files of the list again, and does nothing else. */
    renew: { type: "boolean", default: false },
    /** Measures every so many files of the list only. */
    every: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
const repeats = Number(values.repeats);
const runsSaid = repeats === 1 ? "one run" : `the median of ${repeats} runs`;
const home = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-bench-")));
const { default: ours } = (await import(plugin)) as {
  default: { configs: { recommended: { rules: object } } };
};
const { rules } = ours.configs.recommended;
const all = rivals(Object.keys(rules).length);
const about = `${circumstances()}, ESLint ${versionOf("eslint")}`;

/** A folder with files to lint in `files`, and all configurations. */
function project(name: string, fill: (folder: string) => void): string {
  const folder = path.join(home, name);
  mkdirSync(path.join(folder, "files"), { recursive: true });
  fill(path.join(folder, "files"));
  configureAll(folder, all);
  return folder;
}

type Runs = Readonly<Record<string, readonly (Usage & Partial<Counts>)[]>>;

/** By turns, so that whatever disturbs the machine disturbs all of them alike. */
function runs(tasks: Readonly<Record<string, () => Usage & Partial<Counts>>>): Runs {
  const results = Object.fromEntries(Object.keys(tasks).map((name) => [name, [] as Usage[]]));
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const [name, task] of shuffled(Object.entries(tasks))) {
      results[name]?.push(task());
      console.error(`${repeat + 1}/${repeats} ${name} ${results[name]?.at(-1)?.cpu.toFixed(0)} ms`);
    }
  return results;
}

const lints = (folder: string, of: readonly Rival[]): Runs =>
  runs(Object.fromEntries(of.map(({ name }) => [name, () => eslint(folder, name)])));

const cpuOf = (results: Runs, name: string): number =>
  median((results[name] ?? []).map(({ cpu }) => cpu));
/** Of the runs of one round, which had the same company. */
const ratio = (results: Runs, one: string, other: string): number =>
  median((results[one] ?? []).map(({ cpu }, round) => cpu / (results[other]?.[round]?.cpu ?? NaN)));
const added = (results: Runs, one: string, other: string): number =>
  median((results[one] ?? []).map(({ cpu }, round) => cpu - (results[other]?.[round]?.cpu ?? NaN)));

const title = (name: string): string => all.find((rival) => rival.name === name)?.title ?? name;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

function rowsOf(results: Runs): readonly (readonly string[])[] {
  const files = results.none?.[0]?.files ?? NaN;
  return Object.keys(results).map((name) => [
    title(name),
    String(results[name]?.[0]?.findings ?? 0),
    seconds(cpuOf(results, name)),
    ratio(results, name, "none").toFixed(3),
    ratio(results, name, "empty").toFixed(3),
    ((1000 * added(results, name, "empty")) / files).toFixed(0),
  ]);
}
const TITLES = ["Configuration", "Findings", "CPU", "To no rules", "To empty rules", "µs a file"];

const listing = (): readonly string[] =>
  listed().filter((_, index) => index % Number(values.every) === 0);

async function reportPeers(): Promise<void> {
  const files = listing();
  const folder = project("all", (target) => layOut(files, target));
  const results = lints(folder, all);
  const versions = [
    "eslint-plugin-security",
    "eslint-plugin-mysql-security",
    "eslint-plugin-sonarjs",
  ]
    .map((name) => `${name} ${versionOf(name)}`)
    .join(", ");
  await publish(
    "bench peers",
    `${about}; ${versions}. ${files.length} files, ${runsSaid}.\n\n${table([TITLES, ...rowsOf(results)])}`,
  );
}

const NAMES_DATABASE = /mysql|mariadb|tidb/i;

async function reportUnconcerned(): Promise<void> {
  const files = listing().filter(
    (file) => !NAMES_DATABASE.test(readFileSync(locate(file), "utf8")),
  );
  const folder = project("unconcerned", (target) => layOut(files, target));
  const results = lints(
    folder,
    all.filter(({ name, ours: isOwn }) => isOwn || /none|empty/.test(name)),
  );
  await publish(
    "bench unconcerned",
    `${about}. ${files.length} files, ${runsSaid}.\n\n${table([TITLES, ...rowsOf(results)])}`,
  );
}

const COPIES = 12;

async function reportConcerned(): Promise<void> {
  const source = path.resolve(import.meta.dirname, "../../tests/fixtures/shapes");
  const folder = project("concerned", (target) => {
    for (let copy = 0; copy < COPIES; copy++)
      for (const file of readdirSync(source).filter((name) => /\.[cm]?[jt]sx?$/.test(name)))
        cpSync(path.join(source, file), path.join(target, `copy-${copy}`, file));
  });
  const results = lints(
    folder,
    all.filter(({ name }) => /^(?:none|empty|recommended|strict)$/.test(name)),
  );
  const files = results.none?.[0]?.files ?? NaN;
  await publish(
    "bench concerned",
    `${about}. ${files} files, ${runsSaid}.\n\n${table([TITLES, ...rowsOf(results)])}`,
  );
}

async function reportOxlint(): Promise<void> {
  const files = listing();
  const folder = project("oxlint", (target) => layOut(files, target));
  const count = Object.keys(rules).length;
  const results = runs({
    own: () => oxlint(folder, "own", count),
    empty: () => oxlint(folder, "empty", count),
    ours: () => oxlint(folder, { ours: rules }, count),
  });
  const row = (name: string, text: string): readonly string[] => [
    text,
    seconds(cpuOf(results, name)),
    seconds(median((results[name] ?? []).map(({ wall }) => wall))),
    seconds(added(results, name, "own")),
  ];
  await publish(
    "bench oxlint",
    `${circumstances()}, oxlint ${versionOf("oxlint")}. ${files.length} files, ${runsSaid}.\n\n${table(
      [
        ["Rules", "CPU", "Real time", "Added CPU"],
        row("own", "one rule of oxlint's own"),
        row("empty", `${count} empty rules in JavaScript`),
        row("ours", "`recommended`"),
      ],
    )}`,
  );
}

/** Files that the parsers refuse take no part. */
function renewList(): void {
  renew((files) => {
    const folder = project("list", (target) => layOut(files, target));
    const fatal = new Set(eslint(folder, "none").fatal.map((file) => path.relative(folder, file)));
    return new Set(
      files.filter((file) => fatal.has(path.join("files", file.replace(/@(?=\d)/, "-")))),
    );
  });
}

const REPORTS: Readonly<Record<string, () => Promise<void>>> = {
  peers: reportPeers,
  unconcerned: reportUnconcerned,
  concerned: reportConcerned,
  oxlint: reportOxlint,
  imports: () => reportImports(Number(values.imports)),
};
const asked = values.only === "" ? Object.keys(REPORTS) : values.only.split(",");
const unknown = asked.filter((name) => !Object.hasOwn(REPORTS, name));
try {
  if (unknown.length > 0)
    throw new Error(
      `--only knows ${Object.keys(REPORTS).join(", ")}, and not ${unknown.join(", ")}.`,
    );
  if (values.renew) renewList();
  else
    for (const [name, report] of Object.entries(REPORTS)) if (asked.includes(name)) await report();
} finally {
  rmSync(home, { recursive: true, force: true });
}
