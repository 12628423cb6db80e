/**
 * How much work a lint is, in calls of the plugin's own functions: `npm run count -- --top 10`. The engine counts, so that
 * the numbers are the same on every machine. Each program is linted once before, which makes what is made only once.
 */
import { parseArgs } from "node:util";
import { callsOf } from "./count/calls.js";
import { PROGRAMS } from "./count/programs.js";
import { makeLint, type Plugin } from "./precision/lint.js";

const { values } = parseArgs({ options: { top: { type: "string", default: "10" } } });
const built = new URL("../dist/index.mjs", import.meta.url).href;
const { default: plugin } = (await import(built)) as { default: Plugin };
const lint = makeLint(plugin.configs.recommended);

for (const { name, code } of PROGRAMS) {
  const run = (): unknown => lint(code, "program.mjs", {});
  run();
  const functions = await callsOf(built, run);
  const total = functions.reduce((sum, { calls }) => sum + calls, 0);
  const dearest = functions.slice(0, Number(values.top));
  const share = dearest.reduce((sum, { calls }) => sum + calls, 0) / total;
  console.log(`\n${name}: ${total} calls; ${(share * 100).toFixed(0)} % of them are of`);
  for (const { calls, name: called, file } of dearest)
    console.log(`  ${String(calls).padStart(6)}  ${called}, ${file}`);
}
