import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { plugin, urlOf } from "./linters.js";
import { median, shuffled } from "./measure.js";
import { circumstances, publish, table } from "../docs/measured.js";

const EMPTY = pathToFileURL(path.join(import.meta.dirname, "empty.mjs")).href;

/** CPU milliseconds of an import in a fresh process, which a linter of a single file pays. */
function importing(module: string | null): number {
  const script = `const start = process.cpuUsage();
${module === null ? "" : `await import(${JSON.stringify(module)});`}
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);`;
  const words = ["--input-type=module", "--eval", script];
  return Number(execFileSync(process.execPath, words, { encoding: "utf8" }));
}

/** What every start of ESLint, each of its threads and every editor pays. */
export async function reportImports(repeats: number): Promise<void> {
  const modules: Readonly<Record<string, string | null>> = {
    nothing: null,
    "an empty module": EMPTY,
    "eslint-plugin-tidb-tls": plugin,
    "eslint-plugin-security": urlOf("eslint-plugin-security"),
    "eslint-plugin-mysql-security": urlOf("eslint-plugin-mysql-security"),
    "eslint-plugin-sonarjs": urlOf("eslint-plugin-sonarjs"),
  };
  const times = Object.fromEntries(Object.keys(modules).map((name) => [name, [] as number[]]));
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const [name, module] of shuffled(Object.entries(modules)))
      times[name]?.push(importing(module));
  const nothing = median(times.nothing ?? []);
  const empty = median(times["an empty module"] ?? []);
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const rows = Object.entries(times).map(([name, all]) => [
    name,
    ms(median(all)),
    ms(median(all) - nothing),
    ms(median(all) - empty),
  ]);
  const titles = ["Import", "CPU", "Over nothing", "Over an empty module"];
  await publish(
    "bench imports",
    `${circumstances()}, the median of ${repeats} processes each.\n\n${table([titles, ...rows])}`,
  );
}
