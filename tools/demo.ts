import { stripVTControlCharacters } from "node:util";
import { unifiedDiff } from "./docs/diff.js";
import { disappointments, formatOf, showExamples, stylish, table } from "./docs/examples.js";
import { plugin } from "./docs/plugin.js";

/** Runs the built plugin on the files in examples/. Changes no file. Exits with 1 if a file does not show what it should. */
const color = process.stdout.isTTY && process.env.NO_COLOR === undefined;
const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
const print = (text: string): void =>
  void process.stdout.write(`${color ? text : stripVTControlCharacters(text)}\n`);

const shown = await showExamples();
const total = shown.reduce((sum, { report }) => sum + report.messages.length, 0);
const rest = shown.flatMap(({ file, rest: messages }) =>
  messages.map((message) => ({ file, message })),
);

const formats = await Promise.all(shown.map(({ file }) => formatOf(file, plugin.configs.files)));
const rows = shown.map(({ file, report: { messages }, rest: left }, index) => [
  file,
  formats[index] ?? "",
  messages.length,
  messages.length - left.length,
]);
const title = `${shown.length} files in ${new Set(formats).size} formats`;
print(bold(`1. What the plugin finds in examples/: ${title}`));
print(`\n${table([["File", "Format", "Findings", "Fixed by --fix"], ...rows])}\n`);

print(bold("2. What ESLint reports"));
// As ESLint's command prints it.
const report = await stylish(
  shown.map(({ report }) => report),
  true,
);
print(report);
print(bold("3. What `eslint --fix` writes"));
print(`\n${unifiedDiff(shown, { color, context: 1 })}`);
print(bold("4. What --fix leaves for you, and the edit that an editor suggests"));
for (const { file, message } of rest) {
  print(
    `\n  ${file}:${message.line}:${message.column}  ${message.ruleId ?? ""}\n    ${message.suggestions?.[0]?.desc ?? "No edit."}`,
  );
}

const problems = disappointments(shown);
for (const problem of problems) process.stderr.write(`\n${problem}`);
if (problems.length === 0) {
  print(
    `\n${bold("It works")}: ${total} findings, ${total - rest.length} of them fixed by --fix, ${rest.length} left to you.`,
  );
} else {
  process.stderr.write("\nThe demonstration did not work.\n");
  process.exitCode = 1;
}
