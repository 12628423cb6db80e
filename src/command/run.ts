import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { ESLint } from "eslint";
import type { Arguments } from "./arguments.js";
import { addressOf, type Choices } from "./choices.js";
import { findEslint, loadEslint } from "./eslint.js";
import { hiddenIn, unfixed } from "./hidden.js";
import { Mistake } from "./mistake.js";
import { outcomeOf, type Outcome } from "./outcome.js";
import { progress } from "./progress.js";
import { isOverrun, linesOf } from "./tell.js";

/** Lints, reports, and returns the exit code. */
export async function run(args: Arguments, cwd: string): Promise<0 | 1 | 2> {
  const eslintUrl = findEslint(cwd);
  const Eslint = await loadEslint(eslintUrl);
  const choices = choicesOf(args, cwd, eslintUrl);
  const eslint = await start(Eslint, choices);
  const formatter = await formatterOf(eslint, args.format);

  progress.begin();
  const linted = await lint(eslint, args, cwd).finally(progress.end);
  const hidden = await hiddenIn(linted, Eslint, args, cwd);
  const results = await unfixed(linted, hidden, () => start(Eslint, readOnly(choices)));
  if (args.fix) await Eslint.outputFixes(results);

  const outcome = outcomeOf(results);
  // A file that cannot be read has a line of its own below; a report for programs holds it as well.
  const reported = args.format === "stylish" ? outcome.findings : outcome.results;
  const report = await formatter.format(args.quiet ? Eslint.getErrorResults(reported) : reported);
  write(report, args["output-file"]);
  for (const line of linesOf(outcome, { args, hidden, cwd })) console.error(line);
  return exitCodeOf(outcome, args);
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
    concurrency:
      concurrency === "auto" || concurrency === "off" ? concurrency : Number(concurrency),
    options: { fix, ...(cache && { cache, cacheLocation }) },
  };
}

const readOnly = (choices: Choices): Choices => ({ ...choices, concurrency: "off", options: {} });

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

async function lint(
  eslint: ESLint,
  { paths }: Arguments,
  cwd: string,
): Promise<ESLint.LintResult[]> {
  try {
    return await eslint.lintFiles([...paths]);
  } catch (error) {
    // What ESLint's own command tells these errors by.
    const { messageTemplate, messageData } = error as {
      messageTemplate?: string;
      messageData?: { pattern: string };
    };
    const place = messageData?.pattern ?? "";
    if (messageTemplate !== "file-not-found" && messageTemplate !== "all-matched-files-ignored")
      throw error;
    if (!existsSync(path.resolve(cwd, place)))
      throw new Mistake(`${place} does not exist.`, { cause: error });
    const where = path.relative(cwd, path.resolve(cwd, place)) || "the current folder";
    throw new Mistake(
      `There are no program or configuration files in ${where}, or all of them are ignored.`,
      { cause: error },
    );
  }
}

function write(report: string, file: string | undefined): void {
  if (file === undefined) {
    if (report !== "") console.log(report);
    return;
  }
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, stripVTControlCharacters(report));
  } catch (error) {
    throw new Mistake(`${file} cannot be written: ${(error as Error).message}.`, { cause: error });
  }
}

function exitCodeOf(outcome: Outcome, args: Arguments): 0 | 1 | 2 {
  const { findings, unread, ignored } = outcome;
  if (findings.some(({ errorCount }) => errorCount > 0)) return 1;
  if (isOverrun(outcome, args["max-warnings"])) return 1;
  // "No findings" is said only of what was read.
  const isLeft = ignored.length > 0 && !args["no-warn-ignored"];
  return unread.length > 0 || isLeft ? 2 : 0;
}
