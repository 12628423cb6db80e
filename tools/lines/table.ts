import type { Lines } from "./measure.js";

/** As they were before the lines got room; functions and files as long as they are at 100 columns. */
const BEFORE: Lines = {
  mean: 47.5,
  long: 11,
  nested: 50,
  longestFunction: { name: "", lines: 238 },
  longestFile: { name: "", lines: 362 },
  circles: 5,
};

const ROWS: readonly (readonly [string, (lines: Lines) => string, string])[] = [
  ["mean length of a line", ({ mean }) => mean.toFixed(0), "40"],
  ["lines over 100 columns", ({ long }) => `${long.toFixed(0)} %`, "under 2 %"],
  ["nested conditional expressions", ({ nested }) => String(nested), "0"],
  [
    "lines of the longest function, without comments",
    ({ longestFunction: one }) => String(one.lines),
    "60",
  ],
  ["lines of the longest file", ({ longestFile: one }) => String(one.lines), "300"],
  ["circles of imports", ({ circles }) => String(circles), "0"],
];

/** Before, now, and what is wanted, for the page on the architecture. */
export const tableOf = (now: Lines): string =>
  [
    "| | before | now | at most |",
    "| --- | --: | --: | --: |",
    ...ROWS.map(([name, of, most]) => `| ${name} | ${of(BEFORE)} | ${of(now)} | ${most} |`),
  ].join("\n");
