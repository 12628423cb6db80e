import path from "node:path";
import { NO_PARSER } from "./parsers.js";
import type { Outcome } from "./outcome.js";

/** More than these say no more than their number. */
const MOST = 10;

const filesOf = (count: number, language = ""): string =>
  `${count} ${language}${count === 1 ? "file" : "files"}`;

/** What is said where no finding is left. */
export function clean({ results }: Outcome): string {
  const fixed = results.filter(({ output }) => output !== undefined);
  return `${fixed.length > 0 ? `Fixed ${filesOf(fixed.length)}. ` : ""}No findings in ${filesOf(results.length)}.`;
}

/** What the report does not say: which files were left out, and why. One line each. */
export function left({ unread, ignored }: Outcome, cwd: string): readonly string[] {
  const nameOf = (file: string): string => path.relative(cwd, file);
  const untyped = unread.filter(({ message }) => message.message.includes(NO_PARSER));
  const broken = unread.filter((one) => !untyped.includes(one));
  return [
    ...few(ignored.map((file) => `${nameOf(file)} is ignored.`)),
    ...few(
      broken.map(({ file, message: { line, column, message } }) => {
        const why = message.replace(/^Parsing error: /, "").split("\n")[0] ?? "";
        // A parser that fails before it begins has no place to name.
        return `${[nameOf(file), line, column].filter(Boolean).join(":")} cannot be parsed: ${why.replace(/\.$/, "")}.`;
      }),
    ),
    ...(untyped.length > 0
      ? [
          `Skipped ${filesOf(untyped.length, "TypeScript ")} that may connect to TiDB Cloud. To read them: npm install --save-dev typescript-eslint`,
        ]
      : []),
  ];
}

const few = (lines: readonly string[]): readonly string[] =>
  lines.length > MOST
    ? [...lines.slice(0, MOST), `And ${lines.length - MOST} more like this.`]
    : lines;
