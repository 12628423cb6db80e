import * as parser from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import type { Dialect } from "../src/dialects/dialect.js";
import { CLIENTS } from "../src/dialects/index.js";
import plugin from "../src/index.js";
import { LANGUAGES } from "../src/languages/index.js";
import type { Context, SourceFile } from "../src/languages/language.js";
import type { Connection } from "../src/model/connection.js";
import { findingsIn } from "../src/analysis/connections.js";
import type { Judged } from "../src/analysis/finding.js";
import { readSettings } from "../src/utils/settings.js";

export type Preset = "recommended" | "strict";
export interface Run {
  readonly preset?: Preset;
  readonly filename?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const linter = new Linter();

/** Programs of other languages, which the presets for files read. */
const OTHERS = /\.(?:go|java|php|py)$/;
const FILES = { recommended: plugin.configs.files, strict: plugin.configs["files/strict"] };

/** JavaScript is parsed by ESLint's own parser, TypeScript by the one that its users have. */
function configFor({
  preset = "recommended",
  filename = "program.mjs",
  settings,
}: Run): Linter.Config[] {
  const isTypeScript = /\.[cm]?tsx?$/.test(filename);
  const sourceType = filename.endsWith(".cjs") ? "commonjs" : "module";
  return [
    {
      files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"],
      languageOptions: {
        ...(isTypeScript && { parser }),
        sourceType,
        parserOptions: { ecmaFeatures: { jsx: filename.endsWith("x") } },
      },
    },
    plugin.configs[preset],
    ...(OTHERS.test(filename) ? FILES[preset] : []),
    ...(settings ? [{ settings: { "tidb-tls": settings } }] : []),
  ];
}

/** What was said of a text may have been said before: nobody may change it. */
type Messages = readonly Linter.LintMessage[];

/**
 * What is known of each text, in this process. Most tables and laws are about the same samples, and linting them is what
 * takes the time. Long texts are one test's alone.
 */
const known = new Map<string, Messages>();
const LONGEST = 10_000;
/** `npm run test:stryker` asks which test reaches what: there each text is linted again. */
const isKept = (code: string): boolean =>
  code.length < LONGEST && process.env.LINT_MEMORY !== "off";
const keyOf = (code: string, { preset, filename, settings }: Run): string =>
  JSON.stringify([preset, filename, settings, code]);

const filenameOf = ({ filename = "program.mjs" }: Run): string => filename;

/** Lints in any case. A text that does not parse is a mistake of the test. */
function verify(code: string, run: Run): Messages {
  const messages = linter.verify(code, configFor(run), filenameOf(run));
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in\n${code}`);
  if (isKept(code)) known.set(keyOf(code, run), messages);
  return messages;
}

/** What a user sees who lints this text. */
export function lint(code: string, run: Run = {}): Messages {
  return known.get(keyOf(code, run)) ?? verify(code, run);
}

/** ESLint's own fixing, which remembers what was wrong with each text on its way. */
class Fixer extends Linter {
  constructor(private readonly run: Run) {
    super();
  }
  override verify(code: string): Linter.LintMessage[] {
    return [...lint(code, this.run)];
  }
}

/** What `--fix` leaves, and what is still reported then. */
export function fix(
  code: string,
  run: Run = {},
): { readonly output: string; readonly messages: Messages } {
  const { output, messages } = new Fixer(run).verifyAndFix(code, []);
  return { output, messages };
}

/** The names of the rules that report, each once, in alphabetical order. */
export const rulesIn = (messages: readonly Linter.LintMessage[]): string[] =>
  [...new Set(messages.map(({ ruleId }) => ruleId?.replace("tidb-tls/", "") ?? "none"))].sort();

/** What ESLint has just read, under the types that the rules know it by. */
const sourceCode = (): TSESLint.SourceCode =>
  linter.getSourceCode() as unknown as TSESLint.SourceCode;

export interface Examined {
  readonly messages: Messages;
  readonly connections: readonly Judged[];
}

/** What was examined last. Connections hold on to the trees of their programs, so that few are kept. */
const recent = new Map<string, Examined>();
const MOST_RECENT = 100;

/** What a user sees, and the connections that the rules are shown. */
export function examine(code: string, run: Run = {}): Examined {
  const key = keyOf(code, run);
  const examined = recent.get(key) ?? examineAnew(code, run);
  recent.delete(key);
  recent.set(key, examined);
  for (const oldest of recent.keys()) if (recent.size > MOST_RECENT) recent.delete(oldest);
  return examined;
}

function examineAnew(code: string, run: Run): Examined {
  const messages = verify(code, run);
  const { settings } = readSettings(run.settings ? { "tidb-tls": run.settings } : {});
  return { messages, connections: findingsIn(fileNamed(filenameOf(run)), settings).connections };
}

/** The file that was linted last, as its language reads it. */
function fileNamed(physicalFilename: string): SourceFile {
  const code = sourceCode();
  const language = LANGUAGES.find((each) => each.speaks(code));
  if (!language) throw new Error(`No language reads ${physicalFilename}`);
  return language.open(
    {
      sourceCode: code,
      filename: physicalFilename,
      physicalFilename,
      languageOptions: {},
    } as Context,
    CLIENTS,
  );
}

/** The connections that one dialect finds, whatever they are for. `version` is that of the package where it matters. */
export function connectionsOf(
  dialect: Dialect,
  code: string,
  version: string | null = null,
): readonly Connection[] {
  verify(code, {});
  const document = fileNamed("program.mjs").document();
  return dialect.find({ ...document, versionOf: () => version }, () => false, {
    caPath: null,
    hosts: [],
  });
}

/** What is left when every edit is made that any finding offers, also those that need a person. */
export function repaired(code: string, filename = "program.mjs"): string {
  const run = { preset: "strict", filename } as const;
  let { output } = fix(code, run);
  for (let round = 0; round < 20; round++) {
    const edit = lint(output, run).flatMap(({ suggestions = [] }) =>
      suggestions.map((suggestion) => suggestion.fix),
    )[0];
    if (!edit) break;
    output = fix(
      output.slice(0, edit.range[0]) + edit.text + output.slice(edit.range[1]),
      run,
    ).output;
  }
  return output;
}
