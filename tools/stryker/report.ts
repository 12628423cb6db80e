/** What a report of Stryker says, against the survivors that TypeScript refuses, and those that are explained. */
import type { IsRefused } from "./refused.js";

interface Position {
  readonly line: number;
  readonly column: number;
}
interface Mutant {
  readonly id: string;
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}
export interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>
  >;
}

/** A mutant that no test needs to notice, wherever in its file it stands. */
export interface Explained {
  readonly file: string;
  /** What is replaced, with blanks for line breaks. */
  readonly from: string;
  /** By what; null means whatever Stryker thinks of. */
  readonly to: string | null;
  readonly why: string;
}
export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}
export interface Verdict {
  readonly tried: number;
  /** By a test. */
  readonly noticed: number;
  /** By no test, but by `npm run types`. */
  readonly refused: number;
  readonly explained: number;
  readonly survivors: readonly Survivor[];
  readonly gone: readonly Explained[];
  /** Of those that could be noticed, in per cent. */
  readonly score: number;
}

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The texts before, in and behind a range, whose lines and columns count from one. */
function cut(
  source: string,
  { start, end }: Mutant["location"],
): readonly [string, string, string] {
  const lines = source.split("\n");
  const offset = ({ line, column }: Position): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  const [from, to] = [offset(start), offset(end)];
  return [source.slice(0, from), source.slice(from, to), source.slice(to)];
}

const NOTICED: ReadonlySet<string> = new Set(["Killed", "Timeout"]);
const UNNOTICED: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

interface Ways {
  readonly every: number;
  readonly seed: number;
  readonly isRefused: IsRefused;
}

export function judge(
  { files }: Report,
  explained: readonly Explained[],
  { every, seed, isRefused }: Ways,
): Verdict {
  const found = { noticed: 0, refused: 0, explained: 0 };
  const survivors: Survivor[] = [];
  const met = new Set<Explained>();
  for (const [file, { source, mutants }] of Object.entries(files))
    for (const { id, status, location, replacement = "" } of mutants) {
      if (every > 1 && Number(id) % every !== seed % every) continue;
      if (NOTICED.has(status)) found.noticed++;
      if (!UNNOTICED.has(status)) continue;
      const [before, text, after] = cut(source, location);
      const from = spaced(text);
      const to = spaced(replacement);
      const reason = explained.find(
        (each) => each.file === file && each.from === from && (each.to ?? to) === to,
      );
      if (reason) met.add(reason);
      if (reason) found.explained++;
      else if (isRefused(file, source, `${before}${replacement}${after}`)) found.refused++;
      else survivors.push({ file, line: location.start.line, from, to });
    }
  const seen = found.noticed + found.refused;
  const counted = seen + survivors.length;
  return {
    ...found,
    tried: counted + found.explained,
    survivors,
    gone: explained.filter((each) => !met.has(each)),
    score: counted === 0 ? 100 : (100 * seen) / counted,
  };
}

/** A row of the table in `docs/quality.md`. */
export const rowOf = (folder: string, verdict: Verdict, every: number): readonly string[] => [
  `\`${folder}\``,
  every === 1 ? "all" : `1 of ${every}`,
  ...[
    verdict.tried,
    verdict.noticed,
    verdict.refused,
    verdict.explained,
    verdict.survivors.length,
  ].map((count) => count.toLocaleString("en")),
  `${verdict.score.toFixed(1)} %`,
];

const TABLE = /(?<=<!-- stryker -->\n\n)[^]*?(?=\n\n<!-- \/stryker -->)/;
const HEAD = [
  "Folder",
  "Tried",
  "Mutants",
  "Noticed",
  "Refused",
  "Explained",
  "Survivors",
  "Score",
];

/** The page with a row in the place of the one of the same folder. */
export function withRow(page: string, row: readonly string[]): string {
  const before = (TABLE.exec(page)?.[0] ?? "")
    .split("\n")
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const others = before.filter(([folder]) => folder !== row[0]);
  const rows = [...others, row].sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  return page.replace(TABLE, () => tableOf([HEAD, ...rows]));
}

/** As Prettier writes it: columns as wide as their widest cell. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...others] = rows;
  return [head, widths.map((width) => "-".repeat(width)), ...others].map(line).join("\n");
}
