import path from "node:path";
import type { Arguments } from "./arguments.js";
import { onlyErrors, type Outcome } from "./outcome.js";
import { NO_PARSER } from "./parsers.js";
import type { Unwritten } from "./writing.js";

/** More than these say no more than their number. */
const MOST = 10;

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);

interface Circumstances {
  readonly args: Pick<Arguments, "fix" | "quiet" | "max-warnings" | "no-warn-ignored">;
  /** Files that git ignores, and that are read even so. */
  readonly hidden: readonly string[];
  readonly unwritten: readonly Unwritten[];
  readonly cwd: string;
}

/** All that is said beside the report. */
export function linesOf(
  outcome: Outcome,
  { args, hidden, unwritten, cwd }: Circumstances,
): readonly string[] {
  const most = args["max-warnings"];
  return [
    ...left(args["no-warn-ignored"] ? { ...outcome, ignored: [] } : outcome, cwd),
    ...even(withoutUnread(hidden, outcome), cwd),
    ...few(
      unwritten.map(({ file, why }) => `${path.relative(cwd, file)} cannot be written: ${why}.`),
    ),
    ...(isOverrun(outcome, most) ? [`There are more than ${counted(most, "warning")}.`] : []),
    summary(outcome, args),
  ];
}

/** Whether there are more warnings than somebody puts up with. */
export const isOverrun = ({ findings }: Outcome, most: number): boolean =>
  most >= 0 && sumOf(findings.map(({ warningCount }) => warningCount)) > most;

/** The last line: how much was read, and what came of it. */
export function summary(
  { results, unread, findings, connected }: Outcome,
  { fix, quiet }: Pick<Arguments, "fix" | "quiet">,
): string {
  const broken = new Set(unread.map(({ file }) => file));
  const read = `Read ${counted(results.length - broken.size, "file")}`;
  const shown = quiet ? findings.map(onlyErrors) : findings;
  const found = sumOf(shown.map(({ messages }) => messages.length));
  const fixed = results.filter(({ output }) => output !== undefined).length;
  const whatFor = `${connected || "none"} with connections to TiDB Cloud`;
  if (connected + found + fixed === 0) return `${read}, ${whatFor}.`;
  const findingsLeft = found === 0 ? "no findings" : counted(found, "finding");
  if (!fix || fixed + found === 0) return `${read}, ${whatFor}: ${findingsLeft}.`;
  const repaired = fixed === 0 ? "nothing fixed" : `fixed ${counted(fixed, "file")}`;
  return `${read}, ${whatFor}: ${repaired}, ${findingsLeft} left.`;
}

/** What the report does not say: which files were left out, and why. One line each. */
export function left(
  { unread, ignored }: Pick<Outcome, "unread" | "ignored">,
  cwd: string,
): readonly string[] {
  const nameOf = (file: string): string => path.relative(cwd, file);
  const untyped = unread.filter(({ message }) => message.message.includes(NO_PARSER));
  const broken = unread.filter((one) => !untyped.includes(one));
  return [
    ...few(ignored.map(({ file, words }) => `${nameOf(file)} ${whyIgnored(words)}.`)),
    ...few(
      broken.map(({ file, message: { line, column, message } }) => {
        // A parser that fails before it begins has no place to name.
        const place = [nameOf(file), line, column].filter(Boolean).join(":");
        const [why = ""] = message.replace(/^(?:Parsing error|Not read): /, "").split("\n");
        const verb = message.startsWith("Not read: ") ? "read" : "parsed";
        return `${place} cannot be ${verb}: ${why.replace(/\.$/, "")}.`;
      }),
    ),
    ...(untyped.length > 0
      ? [
          `Skipped ${counted(untyped.length, "TypeScript file")} that may connect to TiDB Cloud. To read them: npm install --save-dev typescript-eslint`,
        ]
      : []),
  ];
}

const whyIgnored = (words: string): string =>
  words.includes("no matching configuration") ? "is of a kind that is not read" : "is ignored";

const withoutUnread = (files: readonly string[], { unread }: Outcome): readonly string[] =>
  files.filter((each) => !unread.some(({ file }) => file === each));

/** What is read even though git ignores it. */
function even(hidden: readonly string[], cwd: string): readonly string[] {
  const names = hidden.map((file) => path.relative(cwd, file));
  const [only, another] = names;
  if (only === undefined) return [];
  const tail = "--fix changes such a file only if it is named.";
  if (another === undefined) return [`${only} is read although git ignores it; ${tail}`];
  const shown =
    names.length > MOST
      ? `${names.length} files such as ${only}`
      : names.join(", ").replace(/, ([^,]+)$/, " and $1");
  return [`${shown} are read although git ignores them; ${tail}`];
}

const few = (lines: readonly string[]): readonly string[] =>
  lines.length > MOST
    ? [...lines.slice(0, MOST), `And ${lines.length - MOST} more like this.`]
    : lines;
