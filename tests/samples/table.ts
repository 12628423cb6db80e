import {
  CA,
  CERTIFICATE,
  CLIENT,
  IDENTITY,
  INEFFECTIVE,
  PASSWORD,
  PREFIX,
  sample,
  TLS,
  VERSION,
  type Sample,
} from "./sample.js";

const RULES: Readonly<Record<string, string>> = {
  tls: TLS,
  certificate: CERTIFICATE,
  identity: IDENTITY,
  version: VERSION,
  ca: CA,
  client: CLIENT,
  useless: INEFFECTIVE,
  prefix: PREFIX,
  password: PASSWORD,
};
const rulesOf = (words: string): readonly string[] =>
  (words.match(/\w+/g) ?? []).map((word) => {
    const rule = RULES[word];
    if (rule === undefined) throw new Error(`No rule: ${word}`);
    return rule;
  });

/**
 * Samples out of one column of a table. A line is a name, and for each column what is reported there: `certificate + identity` is
 * what `recommended` says and what `strict` says besides, `!` is a word that no edit removes, `ok` is nothing, `-` no sample.
 */
export const column = (
  table: string,
  index: number,
  program: (name: string) => string,
  left: readonly string[] = [],
): readonly Sample[] =>
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", ...cells] = line.split(" | ").map((cell) => cell.trim());
      const cell = cells[index];
      if (cell === undefined) throw new Error(`No column ${index}: ${line}`);
      if (cell === "-") return [];
      const [recommended = "", strict = ""] = cell.replace("ok", "").split("+");
      const stays = (cell.match(/\w+(?=!)/g) ?? []).join(" ");
      return sample(name, program(name), rulesOf(recommended), rulesOf(strict), [
        ...rulesOf(stays),
        ...left,
      ]);
    });
