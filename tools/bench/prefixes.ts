import type { Linter } from "eslint";
import { median, shuffled } from "./measure.js";
import { lint, type Cost } from "./scaling.js";

/** A string of the worst kind may take this many times as long as one of nothing but `a`. */
const GOAL = 2;
const LENGTH = 1_000_000;

/** What every notation must look at twice: the beginnings of its parts, over and over. */
const WORST = [
  ...[
    "mysql://",
    "jdbc:mysql://",
    "jdbc:mariadb://",
    "r2dbc:mysql://",
    "mysql+pymysql://",
    "mysql ",
    "mycli ",
    "mysql -p",
  ],
  ...[
    "%41",
    "%",
    "+",
    "@",
    ":",
    "/",
    "?",
    "&",
    "&a=",
    "#",
    "=",
    ";",
    ",",
    "a@",
    "a:",
    "@tcp(",
    "(",
    ")",
    "[",
    "]",
    "{",
    '{"a":',
    "address=(",
  ],
  ...[
    "-",
    "--",
    "--ssl",
    " ",
    " -h",
    "\\\\",
    "\\'",
    '"',
    "$",
    "${",
    "`",
    "<",
    "<<",
    "<host>",
    "\\n",
    "\\t",
    "gateway01.",
    "tidb",
    "Host=a;",
  ],
];

const AWAKE =
  "import { createPool } from 'mysql2'; import { exec } from 'node:child_process'; // TiDB\n";

/** Where a string may stand. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  "an address": (text) => `createPool('mysql://${text}');`,
  "an address's query": (text) => `createPool('mysql://u:p@h:4000/test?ssl=${text}');`,
  "a text": (text) => `const text = '${text}';`,
  "a JDBC URL": (text) => `const text = 'jdbc:mysql://${text}';`,
  "a DSN": (text) => `const text = 'u:p@tcp(h:4000)/test?${text}';`,
  "a SQLAlchemy URL": (text) => `const text = 'mysql+pymysql://${text}';`,
  "a command": (text) => `exec('mysql ${text}');`,
  "a user": (text) =>
    `createPool({ host: process.env.TIDB_HOST, user: '${text}', ssl: { ca: '${text}' } });`,
};

/** What the rules add to ESLint's own time, which itself is longer for a string of escapes. */
export function reportPrefixes(recommended: Linter.Config, repeats: number): void {
  console.log(
    `\nStrings of 1 MB, median of ${repeats} repetitions, against one of nothing but \`a\` (ESLint's own time for that, and the rules'):`,
  );
  for (const [place, program] of Object.entries(PLACES)) {
    const strings = ["a", ...WORST].map((prefix) => ({
      prefix,
      text: prefix.repeat(Math.ceil(LENGTH / prefix.length)),
      costs: [] as Cost[],
    }));
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const { text, costs } of shuffled(strings))
        costs.push(lint(`${AWAKE}${program(text)}\n`, recommended));
    }
    const [plain, ...worst] = strings.map(({ prefix, costs }) => ({
      prefix,
      rules: median(costs.map(({ rules }) => rules)),
      others: median(costs.map(({ others }) => others)),
    }));
    if (!plain) continue;
    const ratio = ({ rules }: { readonly rules: number }): number =>
      (plain.others + rules) / (plain.others + plain.rules);
    const top = worst
      .toSorted((one, other) => other.rules - one.rules)
      .slice(0, 3)
      .map(
        (each) =>
          `${ratio(each).toFixed(2)} for ${JSON.stringify(each.prefix)} (${each.rules.toFixed(1)} ms)`,
      );
    const own = `${plain.others.toFixed(0)} + ${plain.rules.toFixed(1)} ms`;
    console.log(
      `  ${place.padEnd(20)} ${own.padStart(12)}; ${top.join(", ")}; the goal is at most ${GOAL}.`,
    );
  }
}
