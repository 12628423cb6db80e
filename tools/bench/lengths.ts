/** What twice as much in one file costs: `npm run bench -- --lengths --only 'Python|yaml' --write`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Linter } from "eslint";
import { LONG_FILES, type LongFile } from "./long-files.js";
import { cpu } from "./measure.js";

const { values } = parseArgs({
  options: {
    lengths: { type: "boolean" },
    write: { type: "boolean", default: false },
    repeats: { type: "string", default: "3" },
    only: { type: "string", default: "" },
    sizes: { type: "string", default: "500,1000,2000,4000" },
  },
});
const built = pathToFileURL(path.resolve(import.meta.dirname, "../../dist/index.mjs")).href;
const { default: plugin } = (await import(built)) as {
  default: { configs: { strict: Linter.Config; "files/strict": Linter.Config[] } };
};
const configs = [plugin.configs.strict, ...plugin.configs["files/strict"]];
const sizes = values.sizes.split(",").map(Number);
process.env.TIDB_TLS_ERRORS = "throw";

interface Measure {
  readonly time: number;
  readonly findings: number;
}

/** CPU milliseconds of one lint with all rules, the least of some. */
function measure({ filename, text }: LongFile, size: number): Measure {
  const code = text(size);
  let findings = 0;
  const times = Array.from({ length: Number(values.repeats) }, () =>
    cpu(() => {
      const messages = new Linter().verify(code, configs, filename);
      const fatal = messages.find((each) => each.fatal);
      if (fatal) throw new Error(`${filename}: ${fatal.message}`);
      findings = messages.length;
    }),
  );
  return { time: Math.min(...times) / 1000, findings };
}
for (const file of LONG_FILES) {
  if (!new RegExp(values.only).test(file.title)) continue;
  measure(file, 50);
  const all = sizes.map((size) => measure(file, size));
  const ratios = all.slice(1).map(({ time }, index) => time / (all[index]?.time ?? NaN));
  console.log(file.title.padEnd(34), all.map((one) => one.time.toFixed(0).padStart(7)).join(""), ratios.map((one) => one.toFixed(2).padStart(6)).join(""), all.map(({findings}) => findings).join(" "));
}
