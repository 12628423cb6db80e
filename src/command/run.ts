import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ESLint } from "eslint";
import type { Arguments } from "./arguments.js";
import { addressOf, type Choices } from "./choices.js";
import { findEslint, loadEslint } from "./eslint.js";
import { hiddenIn, unfixed } from "./hidden.js";
import { lint } from "./linting.js";
import { Mistake } from "./mistake.js";
import { outcomeOf, readable, type Outcome } from "./outcome.js";
import { progress } from "./progress.js";
import { isOverrun, linesOf } from "./tell.js";
import { assertWritable, writeFixes, writeReport, type Unwritten } from "./writing.js";

/** Lints, reports, and returns the exit code. */
export async function run(args: Arguments, cwd: string): Promise<0 | 1 | 2> {
  const eslintUrl = findEslint(cwd);
  const Eslint = await loadEslint(eslintUrl);
  const choices = choicesOf(args, cwd, eslintUrl);
  const eslint = await start(Eslint, choices);
  const formatter = await formatterOf(eslint, args.format);
  const reportFile = args["output-file"];
  if (reportFile !== undefined) assertWritable(reportFile);

  progress.begin();
  const without = (files: readonly string[]) => start(Eslint, passingOver(choices, files));
  const linted = await lint(eslint, without, args.paths, cwd).finally(progress.end);
  const { results, hidden, unwritten } = await settled(linted.map(readable), Eslint, choices, args);

  const outcome = outcomeOf(results);
  // A file that cannot be read has a line of its own below; a report for programs holds it as well.
  const reported = args.format === "stylish" ? outcome.findings : outcome.results;
  const report = await formatter.format(args.quiet ? Eslint.getErrorResults(reported) : reported);
  writeReport(report, reportFile);
  for (const line of linesOf(outcome, { args, hidden, unwritten, cwd })) console.error(line);
  return exitCodeOf(outcome, unwritten, args);
}

/** Writes what was fixed. The results say what is left: all of it in files that are not written. */
async function settled(
  linted: readonly ESLint.LintResult[],
  Eslint: typeof ESLint,
  choices: Choices,
  args: Arguments,
) {
  const hidden = await hiddenIn(linted, Eslint, args, choices.cwd);
  const open = linted.filter(({ filePath }) => !hidden.includes(filePath));
  const unwritten = args.fix ? await writeFixes(Eslint, open) : [];
  const left = [...hidden, ...unwritten.map(({ file }) => file)];
  const results = await unfixed(linted, left, () => start(Eslint, readOnly(choices)));
  return { results, hidden, unwritten };
}

function choicesOf(args: Arguments, cwd: string, eslint: string): Choices {
  const { fix, strict, cache, concurrency } = args;
  const cacheLocation = path.resolve(
    cwd,
    args["cache-location"] ?? "node_modules/.cache/eslint-plugin-tidb-tls/results.json",
  );
  return {
    cwd,
    eslint,
    isStrict: strict,
    ignores: args["ignore-pattern"],
    unreadable: [],
    concurrency:
      concurrency === "auto" || concurrency === "off" ? concurrency : Number(concurrency),
    options: { fix, ...(cache && { cache, cacheLocation }) },
  };
}

const readOnly = (choices: Choices): Choices => ({ ...choices, concurrency: "off", options: {} });

/** Nor is anybody told of a folder in which nothing is left. */
const passingOver = (choices: Choices, files: readonly string[]): Choices => ({
  ...choices,
  unreadable: files,
  options: { ...choices.options, errorOnUnmatchedPattern: false },
});

async function start(Eslint: typeof ESLint, choices: Choices): Promise<ESLint> {
  if (choices.concurrency !== "off") {
    // Functions cannot be sent to a thread, so each loads the options from this address.
    const { fromOptionsModule } = Eslint as Partial<typeof ESLint>;
    if (fromOptionsModule) return fromOptionsModule.call(Eslint, addressOf(choices));
    console.error(
      `ESLint ${Eslint.version} runs in one thread: --concurrency needs 9.34 or later.`,
    );
  }
  const { default: options } = (await import(
    addressOf({ ...choices, concurrency: "off" }).href
  )) as { default: ESLint.Options };
  return new Eslint(options);
}

async function formatterOf(eslint: ESLint, name: string): Promise<ESLint.LoadedFormatter> {
  try {
    return await eslint.loadFormatter(
      name === "sarif" ? fileURLToPath(new URL("./sarif.mjs", import.meta.url)) : name,
    );
  } catch (error) {
    if (/^\w[\w-]*$/.test(name))
      throw new Mistake(
        `The formatter ${name} is not installed: npm install --save-dev eslint-formatter-${name}`,
        { cause: error },
      );
    throw new Mistake(
      `The formatter ${name} cannot be loaded: ${(error as Error).message.split("\n").at(-1) ?? ""}.`,
      { cause: error },
    );
  }
}

function exitCodeOf(outcome: Outcome, unwritten: readonly Unwritten[], args: Arguments): 0 | 1 | 2 {
  const { findings, unread, ignored } = outcome;
  if (findings.some(({ errorCount }) => errorCount > 0)) return 1;
  if (isOverrun(outcome, args["max-warnings"])) return 1;
  // "No findings" is said only of what was read.
  const isLeft = ignored.length > 0 && !args["no-warn-ignored"];
  return unread.length > 0 || unwritten.length > 0 || isLeft ? 2 : 0;
}
