import { stripVTControlCharacters } from "node:util";
import { unifiedDiff } from "./docs/diff.js";
import { disappointments, showExamples, stylish } from "./docs/examples.js";

/** Runs the built plugin on the programs in examples/. Changes no file. Exits with 1 if a program does not show what it should. */
const color = process.stdout.isTTY && process.env.NO_COLOR === undefined;
const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
const print = (text: string): void =>
  void process.stdout.write(`${color ? text : stripVTControlCharacters(text)}\n`);

const shown = await showExamples();
const total = shown.reduce((sum, { report }) => sum + report.messages.length, 0);
const rest = shown.flatMap(({ file, rest: messages }) =>
  messages.map((message) => ({ file, message })),
);

print(bold(`1. What ESLint reports in the ${shown.length} programs in examples/`));
// As ESLint's command prints it.
const report = await stylish(
  shown.map(({ report }) => report),
  true,
);
print(report);
print(bold("2. What `eslint --fix` writes"));
print(`\n${unifiedDiff(shown, { color, context: 1 })}`);
print(bold("3. What --fix leaves for you, and the edit that an editor suggests"));
for (const { file, message } of rest) {
  print(
    `\n  ${file}:${message.line}:${message.column}  ${message.ruleId ?? ""}\n    ${message.suggestions?.[0]?.desc ?? "No edit."}`,
  );
}

const problems = disappointments(shown);
for (const problem of problems) process.stderr.write(`\n${problem}`);
if (problems.length === 0) {
  print(
    `\n${bold("It works")}: ${total} findings, ${total - rest.length} of them fixed by --fix, ${rest.length} left with a suggestion.`,
  );
} else {
  process.stderr.write("\nThe demonstration did not work.\n");
  process.exitCode = 1;
}
