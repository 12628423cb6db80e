import { readFileSync, writeFileSync } from "node:fs";
import { Linter } from "eslint";
import { expect, it } from "vitest";
import { inRepository } from "../../tools/docs/files.js";
import plugin from "../../src/index.js";
import { MUTANT_FORMATS } from "../languages/mutants/index.js";
import type { DataFile } from "../languages/mutants/format.js";
import { lint } from "../lint.js";
import { SAMPLES } from "../samples/index.js";
import { fileOf, SHAPES } from "../shapes.js";

/** What fits on a line of a terminal: half of all messages, nine of ten, and all. Characters. */
const MOST = { median: 130, ninth: 160, longest: 160 };
const PAGE = inRepository("docs/quality.md");
const TABLE = /(?<=<!-- lengths -->\n\n)[^]*?(?=\n\n<!-- \/lengths -->)/;

interface Said {
  readonly rule: string;
  readonly message: string;
}

/** What is said of files that hold data, and of programs in other languages. */
const STRICT = [
  ...plugin.configs["files/strict"],
  { settings: { "tidb-tls": { connections: "all" } } },
];
const linter = new Linter();
const messagesOfFile = ({ filename, text }: DataFile): readonly Linter.LintMessage[] =>
  linter.verify(text, STRICT, { filename, filterCodeBlock: () => true });

const said: readonly Said[] = [
  ...SAMPLES.flatMap(({ samples, settings = {} }) =>
    samples.flatMap(({ code }) => lint(code, { preset: "strict", settings })),
  ),
  ...SHAPES.flatMap(({ file }) => lint(fileOf(file), { preset: "strict", filename: file })),
  ...MUTANT_FORMATS.flatMap(({ files }) => files.flatMap(messagesOfFile)),
].map(({ ruleId, message }) => ({ rule: (ruleId ?? "").replace("tidb-tls/", ""), message }));

function lengthsOf(all: readonly Said[]): {
  readonly median: number;
  readonly ninth: number;
  readonly longest: number;
} {
  const lengths = all.map(({ message }) => message.length).sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  return { median: at(0.5), ninth: at(0.9), longest: at(1) };
}

/** As Prettier writes it: columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...others] = rows;
  return [head, widths.map((width) => "-".repeat(width)), ...others].map(line).join("\n");
}

const row = (name: string, all: readonly Said[]): readonly string[] => [
  name,
  ...[all.length, ...Object.values(lengthsOf(all))].map((number) => number.toLocaleString("en")),
];

it("messages are as short as a line of a terminal asks", () => {
  const all = lengthsOf(said);
  expect(said.length).toBeGreaterThan(1000);
  expect(all.median).toBeLessThanOrEqual(MOST.median);
  expect(all.ninth).toBeLessThanOrEqual(MOST.ninth);
  expect(said.filter(({ message }) => message.length > MOST.longest)).toEqual([]);
});

it("docs/quality.md says how long they are: npm run update:expected", () => {
  const rules = [...new Set(said.map(({ rule }) => rule))].sort();
  const rows = rules.map((rule) =>
    row(
      `\`${rule}\``,
      said.filter((each) => each.rule === rule),
    ),
  );
  const wanted = table([
    ["Rule", "Messages", "Median", "90th percentile", "Longest"],
    ...rows,
    row("All", said),
  ]);
  const page = readFileSync(PAGE, "utf8");
  if (process.env.EXPECTED === "renew")
    writeFileSync(
      PAGE,
      page.replace(TABLE, () => wanted),
    );
  expect(TABLE.exec(readFileSync(PAGE, "utf8"))?.[0]).toBe(wanted);
});

/** Each says what is written, or what it holds; and what to write, to do, or to choose. */
it("messages name what is written and what to do, end with a full stop, and are one line", () => {
  const isWhole = ({ message }: Said): boolean =>
    /^(?:No )?`|^The password |^A branch /.test(message) &&
    /(?:Write|Remove|Move|Read|Pass|Copy|Keep|Set|Put|Take|Define|No option|Rename|Use|Call|Its hosts) /.test(
      message,
    ) &&
    /[^.]\.$/.test(message) &&
    !/[\n\r]|\{\{/.test(message);
  expect([
    ...new Set(
      said.filter((each) => !isWhole(each)).map(({ rule, message }) => `${rule}: ${message}`),
    ),
  ]).toEqual([]);
});
