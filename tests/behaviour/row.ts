import type { Said } from "./predict.js";
import { SERVERS, type ServerName, type Verdict } from "./server.js";

/** A client's behaviour in six letters, one a server; `*` is whatever is said. */
export type Row = string;
/** Of the servers that were tried. */
export type Verdicts = Readonly<Partial<Record<ServerName, Verdict>>>;

const LETTERS: Readonly<Record<string, Verdict>> = { P: "PLAINTEXT", T: "connects", "T!": "late", x: "refuses" };

function lettersIn(row: Row): readonly (Verdict | null)[] {
  const letters = row.split(" ");
  const isRow = letters.length === SERVERS.length && letters.every((letter) => letter === "*" || Object.hasOwn(LETTERS, letter));
  if (!isRow) throw new Error(`No row: ${row}`);
  return letters.map((letter) => LETTERS[letter] ?? null);
}

export const verdictsOf = (row: Row): Verdicts => {
  const letters = lettersIn(row);
  return Object.fromEntries(SERVERS.flatMap((server, index) => (letters[index] ? [[server, letters[index]]] : [])));
};

/** What is said, but for where a row says something else. */
export function overruled(said: Said, row: Row): Said {
  const letters = lettersIn(row);
  const all = SERVERS.map((server, index) => [server, letters[index] ? new Set([letters[index]]) : said[server]] as const);
  return Object.fromEntries(all) as Said;
}

/** Exactly what a row says. */
export function exactly(row: Row): Said {
  const verdicts = verdictsOf(row);
  const sets = SERVERS.map((server): [string, ReadonlySet<Verdict>] => [server, new Set([verdicts[server] ?? "throws"])]);
  return Object.fromEntries(sets) as Said;
}
