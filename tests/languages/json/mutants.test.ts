import type { Linter } from "eslint";
import { parse, visit, type ParseError } from "jsonc-parser";
import { expect, it } from "vitest";
import sarif from "../../../src/formatters/sarif.js";
import { random } from "../../../tools/fuzz/mutants.js";
import { edited, editsIn, fixJson, lintJson, SECRET } from "./lint.js";
import { jsonMutants, type JsonFile } from "./mutants.js";

const { JSON_MUTANTS } = process.env;
/** The same files each time; with a number in the environment, that many others: `npm run test:json-mutants`. */
const [NUMBER, SEED] =
  JSON_MUTANTS === undefined ? [40, 20261128] : [Number(JSON_MUTANTS), Date.now() % 2 ** 31];

/** Whether it is JSON as the files of users are: with comments, and with commas at the end. */
function isJson(text: string): boolean {
  const errors: ParseError[] = [];
  parse(text.replace(/^\uFEFF/, ""), errors, { allowTrailingComma: true });
  return errors.length === 0;
}
/** How many comments go with no member that is taken out, as one at the end of its line does. */
function commentsIn(text: string): number {
  let number = 0;
  const onComment = (offset: number): void => {
    const before = text.slice(
      Math.max(...["\n", "\r"].map((end) => text.lastIndexOf(end, offset))) + 1,
      offset,
    );
    if (!/[,"}\]\w]\s*$/.test(before)) number++;
  };
  visit(text, { onComment });
  return number;
}
const numberOf = (
  messages: readonly Linter.LintMessage[],
  key: "ruleId" | "message",
  value: string | null,
): number => messages.filter((message) => message[key] === value).length;

/** A name is shown, also one that a mutant made of the password. */
const IS_NAME = new RegExp(
  `user\\w*"\\s*:\\s*"${SECRET}|(?:-u ?|--user[= ]|user=|User ID=|//)['"\\\\]*${SECRET}`,
  "i",
);

const reportOf = (messages: readonly Linter.LintMessage[], { filename, text }: JsonFile): string =>
  sarif(
    [
      {
        filePath: `/project/${filename}`,
        messages: [...messages],
        suppressedMessages: [],
        errorCount: messages.length,
        warningCount: 0,
        fatalErrorCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        usedDeprecatedRules: [],
        source: text,
      },
    ],
    { cwd: "/project", rulesMeta: {} },
  );
/** Without the code that an edit puts there. */
const withoutEdits = (report: string): string =>
  JSON.stringify(JSON.parse(report), (key, value: unknown) =>
    key === "insertedContent" || key === "snippet" ? undefined : value,
  );

/** What must not be, in words. */
function faultsIn(one: JsonFile): readonly string[] {
  const { filename, text } = one;
  // ESLint counts without the mark at the beginning.
  const body = text.replace(/^\uFEFF/, "");
  const messages = lintJson(text, filename);
  if (messages.length > 0 && !isJson(text)) return ["is no JSON, and something is said of it"];
  const faults: string[] = [];
  const lines = body.split(/\r\n|[\r\n]/);
  for (const { line, column, endLine = line, endColumn = column } of messages) {
    const isInside =
      column - 1 <= (lines[line - 1]?.length ?? -1) &&
      endColumn - 1 <= (lines[endLine - 1]?.length ?? -1) &&
      (line < endLine || column < endColumn);
    if (!isInside) faults.push(`${line}:${column} to ${endLine}:${endColumn} is no place in it`);
  }
  const words = messages.flatMap(({ message, suggestions = [] }) => [
    message,
    ...suggestions.map(({ desc }) => desc),
  ]);
  const told = [...words, withoutEdits(reportOf(messages, one))];
  if (!IS_NAME.test(text) && told.some((each) => each.includes(SECRET)))
    faults.push("a secret is shown");
  for (const message of messages)
    for (const edit of editsIn([message]))
      faults.push(...faultsAfter(one, messages, message, edit));
  const output = fixJson(text, filename);
  if (!isJson(output) && output !== text) faults.push("is no JSON after --fix");
  if (lintJson(output, filename).some(({ fix }) => fix)) faults.push("is not settled after --fix");
  return faults;
}

function faultsAfter(
  { filename, text }: JsonFile,
  before: readonly Linter.LintMessage[],
  { ruleId, message }: Linter.LintMessage,
  edit: NonNullable<Linter.LintMessage["fix"]>,
): readonly string[] {
  const body = text.replace(/^\uFEFF/, "");
  const after = edited(body, edit);
  const about = `after ${JSON.stringify(edit)} for ${message}`;
  if (edit.range[0] < 0 || edit.range[1] > body.length) return [`is left ${about}`];
  if (!isJson(after)) return [`is no JSON ${about}`];
  if (commentsIn(after) < commentsIn(body)) return [`loses a comment ${about}`];
  const left = lintJson(after, filename);
  // Some things are mended in two steps, of which the second has words of its own.
  const isBetter =
    numberOf(left, "message", message) < numberOf(before, "message", message) &&
    numberOf(left, "ruleId", ruleId) <= numberOf(before, "ruleId", ruleId);
  return isBetter ? [] : [`is no better ${about}`];
}

it("holds for mutants of JSON files", () => {
  let [found, edits, read] = [0, 0, 0];
  const failed: string[] = [];
  let index = 0;
  for (const one of jsonMutants(random(SEED))) {
    if (index++ >= NUMBER) break;
    const messages = lintJson(one.text, one.filename);
    found += messages.length;
    edits += editsIn(messages).length;
    read += isJson(one.text) ? 1 : 0;
    failed.push(...faultsIn(one).map((fault) => `${fault}\n${one.filename}\n${one.text}\n`));
  }
  if (JSON_MUTANTS !== undefined)
    console.log(
      `Seed ${SEED}: ${read} of ${NUMBER} are JSON, ${found} findings, ${edits} edits, ${failed.length} faults.`,
    );
  expect(failed.slice(0, 10)).toEqual([]);
  // Most must be read and found wrong, or nothing is tried.
  expect(read).toBeGreaterThan(NUMBER / 2);
  expect(edits).toBeGreaterThan(NUMBER / 2);
});
