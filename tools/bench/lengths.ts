/** What twice as much in one file costs: `npm run bench -- --lengths --only 'Python|yaml' --write`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Linter } from "eslint";
import { LONG_FILES, type LongFile } from "./long-files.js";
import { cpu } from "./measure.js";
import { circumstances, publish, table } from "../docs/measured.js";
import { WORST_FILES } from "./worst-files.js";

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

/** CPU milliseconds of one lint with all rules, the least of some; none of what nests too deep for ESLint's parser. */
function measure({ filename, text }: LongFile, size: number): Measure {
  const code = text(size);
  let findings = 0;
  const times = Array.from({ length: Number(values.repeats) }, () =>
    cpu(() => {
      const messages = new Linter().verify(code, configs, filename);
      const fatal = messages.find((each) => each.fatal);
      if (fatal && !fatal.message.includes("stack space"))
        throw new Error(`${filename}: ${fatal.message}`);
      findings = fatal ? NaN : messages.length;
    }),
  );
  return { time: Number.isNaN(findings) ? NaN : Math.min(...times) / 1000, findings };
}

const shown = (value: number, digits: number): string =>
  Number.isNaN(value) ? "-" : value.toFixed(digits);

/** A row: the time of each size, and how many times as much each doubling takes. */
function rowOf(file: LongFile): readonly string[] {
  // The first run waits for the analysis to be loaded and compiled.
  measure(file, 50);
  const all = sizes.map((size) => measure(file, size));
  const ratios = all.slice(1).map(({ time }, index) => time / (all[index]?.time ?? NaN));
  const row = [
    file.title,
    ...all.map(({ time }) => shown(time, 0)),
    ...ratios.map((ratio) => shown(ratio, 1)),
    shown(all.at(-1)?.findings ?? 0, 0),
  ];
  console.error(row.join("  "));
  return row;
}

/** The files that were asked for, as a table. */
function tableOf(title: string, files: readonly LongFile[]): string {
  const asked = files.filter((file) => new RegExp(values.only).test(file.title));
  const doublings = sizes.slice(1).map((size) => `to ${size.toLocaleString("en")}`);
  const titles = [title, ...sizes.map((size) => size.toLocaleString("en")), ...doublings, "found"];
  return table([titles, ...asked.map(rowOf)]);
}

await publish(
  "bench lengths",
  `${circumstances()}, ESLint ${Linter.version}, milliseconds of CPU, the least of ${values.repeats} ${values.repeats === "1" ? "run" : "runs"}, and what each doubling multiplies it with.\n\n${tableOf("Connections", LONG_FILES)}\n\n${tableOf("What there is many of", WORST_FILES)}`,
);
