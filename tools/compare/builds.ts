import type { Linter } from "eslint";
import { makeLint, type Outcome, type Settings } from "../precision/lint.js";

export interface Program {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly settings: Settings;
}

export type Build = Readonly<Record<"recommended" | "strict", Linter.Config>>;

export interface Comparison {
  readonly files: number;
  readonly findings: number;
  readonly edits: number;
  /** One line each; `-` is only said before, `+` only after. */
  readonly differences: readonly string[];
}

/** What two builds say of the same programs under each preset. */
export function compare(before: Build, after: Build, programs: Iterable<Program>): Comparison {
  let [files, findings, edits] = [0, 0, 0];
  const differences: string[] = [];
  const presets = (["recommended", "strict"] as const).map((preset) => ({
    preset,
    lints: [makeLint(before[preset]), makeLint(after[preset])] as const,
  }));
  for (const { name, file, text, settings } of programs) {
    let isProgram = false;
    for (const { preset, lints } of presets) {
      const [one, other] = [lints[0](text, file, settings), lints[1](text, file, settings)];
      if (other.kind === "linted") {
        findings += other.findings.length;
        edits += other.findings.flatMap(editsOf).length;
      }
      if (one.kind !== "unparsed" || other.kind !== "unparsed") isProgram = true;
      const [old, recent] = [linesOf(one), linesOf(other)];
      const place = `${name} (${preset})`;
      differences.push(
        ...without(old, recent).map((line) => `- ${place} ${line}`),
        ...without(recent, old).map((line) => `+ ${place} ${line}`),
      );
    }
    if (isProgram) files++;
  }
  return { files, findings, edits, differences };
}

/** Everything that a user sees of a program, a line for each finding. */
function linesOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === "crash") return [`throws ${outcome.stack.split("\n")[0]}`];
  if (outcome.kind === "unparsed") return [];
  return outcome.findings.map((finding) => {
    const { line, column, endLine, endColumn, rule, message } = finding;
    const said = `${line}:${column}-${endLine}:${endColumn} ${rule} ${message}`;
    return [said, ...editsOf(finding)].join(" | ");
  });
}

function editsOf({ fix, suggestions = [] }: Linter.LintMessage): readonly string[] {
  return [
    ...(fix ? [`fix ${written(fix)}`] : []),
    ...suggestions.map((each) => `suggestion ${each.desc} ${written(each.fix)}`),
  ];
}

const written = ({ range, text }: { range: readonly number[]; text: string }): string =>
  `${range.join("-")} ${JSON.stringify(text)}`;

/** What is in one list more often than in the other. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
