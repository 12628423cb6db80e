/** A large repository, in the ways that ESLint has for it: `npm run bench -- --scale --files 20000`. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { eslint, plugin, versionOf, type Counts } from "./linters.js";
import { median } from "./measure.js";
import { generateRepository } from "./repository.js";
import { configureAll, rivals } from "./rivals.js";
import type { Usage } from "./spawned.js";
import { circumstances, publish, table } from "../docs/measured.js";

const { values } = parseArgs({
  options: {
    processes: { type: "boolean" },
    scale: { type: "boolean" },
    write: { type: "boolean", default: false },
    repeats: { type: "string", default: "1" },
    files: { type: "string", default: "20000" },
  },
});
const repeats = Number(values.repeats);
const most = Number(values.files);
const home = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-scale-")));
const { default: ours } = (await import(plugin)) as {
  default: { configs: { recommended: { rules: object } } };
};
const CACHE = ["--cache", "--cache-strategy", "content", "--cache-location", ".eslintcache"];

const EMPTY = `${Object.keys(ours.configs.recommended.rules).length} empty rules`;

/**
 * The ways of linting, in the order in which a cache is written and then read. With no rule at all
 * ESLint keeps less in memory, so each run has rules.
 */
const WAYS: readonly (readonly [title: string, config: string, words: readonly string[]])[] = [
  [EMPTY, "empty", []],
  ["`recommended`", "recommended", []],
  ["`recommended`, writes `--cache`", "recommended", CACHE],
  ["`recommended`, reads `--cache`", "recommended", CACHE],
  [`${EMPTY}, \`--concurrency 2\``, "empty", ["--concurrency", "2"]],
  ["`recommended`, `--concurrency 2`", "recommended", ["--concurrency", "2"]],
];

function rowsFor(files: number): readonly (readonly string[])[] {
  const folder = path.join(home, String(files));
  generateRepository(folder, files);
  configureAll(folder, rivals(Object.keys(ours.configs.recommended.rules).length));
  const results = WAYS.map((): (Usage & Counts)[] => []);
  for (let repeat = 0; repeat < repeats; repeat++) {
    rmSync(path.join(folder, ".eslintcache"), { force: true });
    for (const [index, [title, config, words]] of WAYS.entries()) {
      results[index]?.push(eslint(folder, config, ...words));
      console.error(`${repeat + 1}/${repeats} ${files} ${title}`);
    }
  }
  return WAYS.map(([title], index) => {
    const all = results[index] ?? [];
    const of = (key: "cpu" | "wall" | "memory"): number => median(all.map((one) => one[key]));
    return [
      title,
      files.toLocaleString("en"),
      String(all[0]?.findings ?? 0),
      `${(of("cpu") / 1000).toFixed(1)} s`,
      `${(of("wall") / 1000).toFixed(1)} s`,
      `${of("memory").toFixed(0)} MB`,
    ];
  });
}

try {
  const rows = [most / 4, most].flatMap(rowsFor);
  const titles = ["Run", "Files", "Findings", "CPU", "Real time", "Most memory"];
  const runs = repeats === 1 ? "one run each" : `the median of ${repeats} runs`;
  await publish(
    "bench scale",
    `${circumstances()}, ESLint ${versionOf("eslint")}, ${runs}.\n\n${table([titles, ...rows])}`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
