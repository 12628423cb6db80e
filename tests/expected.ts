import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Linter, Rule } from "eslint";
import { inRepository } from "../tools/docs/files.js";

/**
 * What a user is told of each sample, word for word, stands in a file for each dialect. `npm run update:expected` writes
 * these files anew; nothing else does, so a missing one is an error.
 */
const FOLDER = inRepository("tests/samples/expected");
const isRenewing = process.env.EXPECTED === "renew";

export const nameOfExpected = (dialect: string): string =>
  `${dialect.replace(/[^\w.-]+/g, "-").replace(/^-/, "")}.txt`;

/** The files that are there. */
export const allExpected = (): readonly string[] =>
  existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

/** What is committed. */
export function expectedOf(dialect: string, said: string): string {
  const file = path.join(FOLDER, nameOfExpected(dialect));
  if (isRenewing) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, said);
  }
  return existsSync(file)
    ? readFileSync(file, "utf8")
    : "nothing is written down: npm run update:expected\n";
}

/** What two presets say of a program: a few lines for each finding, and where only one preset has it, which. */
export function reported(
  code: string,
  found: Readonly<Record<"recommended" | "strict", readonly Linter.LintMessage[]>>,
): string {
  const [recommended, strict] = [found.recommended, found.strict].map((messages) =>
    messages.map((message) => finding(code, message)),
  );
  const ofStrict = (strict ?? []).map((text) =>
    recommended?.includes(text) === true ? text : `strict: ${text}`,
  );
  const ofRecommended = (recommended ?? [])
    .filter((text) => strict?.includes(text) !== true)
    .map((text) => `recommended: ${text}`);
  const all = [...ofRecommended, ...ofStrict];
  return all.length === 0 ? "-\n" : all.join("");
}

function finding(code: string, message: Linter.LintMessage): string {
  const {
    ruleId,
    messageId,
    line,
    column,
    endLine = line,
    endColumn = column,
    fix,
    suggestions = [],
  } = message;
  const [start, end] = [offsetOf(code, line, column), offsetOf(code, endLine, endColumn)];
  const rule = ruleId?.replace("tidb-tls/", "") ?? "none";
  return [
    `${rule} ${messageId ?? "none"} at ${line}:${column}-${endLine}:${endColumn} ${shortened(code.slice(start, end))}`,
    message.message,
    ...(fix ? [`fix: ${edit(code, fix)}`] : []),
    ...suggestions.map(
      (suggestion) =>
        `suggestion ${suggestion.messageId ?? "none"}: ${suggestion.desc}\n    ${edit(code, suggestion.fix)}`,
    ),
  ]
    .join("\n  ")
    .concat("\n");
}

/** What an edit changes, without what stays before and after it. */
function edit(code: string, { range: [start, end], text }: Rule.Fix): string {
  const old = code.slice(start, end);
  const shortest = Math.min(old.length, text.length);
  let before = 0;
  while (before < shortest && old[before] === text[before]) before++;
  let behind = 0;
  while (behind < shortest - before && old.at(-1 - behind) === text.at(-1 - behind)) behind++;
  const lines = code.slice(0, start + before).split("\n");
  const at = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  const [gone, come] = [old, text].map((each) =>
    JSON.stringify(each.slice(before, each.length - behind)),
  );
  return `${at} ${gone} -> ${come}`;
}

const offsetOf = (code: string, line: number, column: number): number =>
  code
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, column - 1);

const shortened = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 40)} ... ${text.slice(-15)}` : text);
