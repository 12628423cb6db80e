import type { Said } from "./predict.js";
import { ROW, SERVERS, type ServerName, type Verdict } from "./server.js";

/** A client's behaviour in six letters, one a server; `*` is whatever is said. The seventh server is met as the right one. */
export type Row = string;
/** Of the servers that were tried. */
export type Verdicts = Readonly<Partial<Record<ServerName, Verdict>>>;

const LETTERS: Readonly<Record<string, Verdict>> = {
  P: "PLAINTEXT",
  T: "connects",
  "T!": "late",
  x: "refuses",
  "!": "throws",
};

function lettersIn(row: Row): readonly (Verdict | null)[] {
  const letters = row.split(" ");
  const isRow =
    letters.length === ROW.length &&
    letters.every((letter) => letter === "*" || Object.hasOwn(LETTERS, letter));
  if (!isRow) throw new Error(`No row: ${row}`);
  return letters.map((letter) => LETTERS[letter] ?? null);
}
const lettersOfAll = (row: Row): readonly (Verdict | null)[] => {
  const letters = lettersIn(row);
  return SERVERS.map((_, index) => letters[index < ROW.length ? index : 0] ?? null);
};

export const verdictsOf = (row: Row): Verdicts => {
  const letters = lettersIn(row);
  return Object.fromEntries(
    ROW.flatMap((server, index) => (letters[index] ? [[server, letters[index]]] : [])),
  );
};

/** What is said, but for where a row says something else. */
export function overruled(said: Said, row: Row): Said {
  const letters = lettersOfAll(row);
  const all = SERVERS.map(
    (server, index) => [server, letters[index] ? new Set([letters[index]]) : said[server]] as const,
  );
  return Object.fromEntries(all) as Said;
}

/** Exactly what a row says. */
export function exactly(row: Row): Said {
  const letters = lettersOfAll(row);
  const sets = SERVERS.map((server, index): [string, ReadonlySet<Verdict>] => [
    server,
    new Set(letters[index] ? [letters[index]] : []),
  ]);
  return Object.fromEntries(sets) as Said;
}
