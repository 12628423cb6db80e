import { stripVTControlCharacters } from "node:util";
import { unifiedDiff } from "./docs/diff.js";
import { disappointments, showExamples, stylish } from "./docs/examples.js";
import { parseAnsi, toAnsi, wrap } from "./docs/terminal.js";

/** The main job, on the programs in examples/, with the built plugin. Writes nothing. Exits with 1 where it does not do what it promises. */
const color = process.stdout.isTTY && process.env.NO_COLOR === undefined;
const width = Math.max(process.stdout.columns || 120, 60);
const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
const print = (text: string): void => void process.stdout.write(`${color ? text : stripVTControlCharacters(text)}\n`);

const shown = await showExamples();
const total = shown.reduce((sum, { report }) => sum + report.messages.length, 0);
const rest = shown.flatMap(({ file, rest: messages }) => messages.map((message) => ({ file, message })));

print(bold(`1. What it says of the ${shown.length} programs in examples/`));
const report = await stylish(
  shown.map(({ report }) => report),
  true,
);
print(
  parseAnsi(report)
    .flatMap((line) => wrap(line, width))
    .map(toAnsi)
    .join("\n"),
);
print(bold("2. What `eslint --fix` writes"));
print(`\n${unifiedDiff(shown, { color, context: 1 })}`);
print(bold("3. What is left for a person, and what an editor offers to write"));
for (const { file, message } of rest) {
  print(`\n  ${file}:${message.line}:${message.column}  ${message.ruleId ?? ""}\n    ${message.suggestions?.[0]?.desc ?? "No edit."}`);
}

const problems = disappointments(shown);
for (const problem of problems) process.stderr.write(`\n${problem}`);
if (problems.length === 0) {
  print(`\n${bold("It works")}: ${total} findings, ${total - rest.length} of them fixed, ${rest.length} left with a suggestion.`);
} else {
  process.stderr.write("\nThe demonstration did not work.\n");
  process.exitCode = 1;
}
