/**
 * What the plugin costs. It gates nothing: two runs differ by some percent.
 *
 * - `npm run bench -- --repeats 10 --files 60` measures the rules in one process, as CPU time.
 * - `npm run bench -- --processes --repeats 5` compares whole runs of ESLint and oxlint, also with other plugins.
 * - `npm run bench -- --scale` lints a generated repository of 20,000 files.
 * - `npm run bench -- --lengths` lints files of 500 to 4,000 connections, and others that grow.
 *
 * The last three write their tables into `docs/quality.md` with `--write`.
 */
const OTHERS = {
  "--processes": () => import("./bench/processes.js"),
  "--scale": () => import("./bench/scale.js"),
  "--lengths": () => import("./bench/lengths.js"),
};
const asked = Object.entries(OTHERS).filter(([option]) => process.argv.includes(option));
for (const [, load] of asked) await load();
if (asked.length === 0) await import("./bench/in-process.js");

export {};
