import * as parser from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import type { Dialect } from "../src/dialects/dialect.js";
import plugin from "../src/index.js";
import { readJavaScript } from "../src/languages/javascript/document.js";
import type { Connection } from "../src/model/connection.js";
import { findingsIn, type Judged } from "../src/utils/connections.js";
import { readSettings } from "../src/utils/settings.js";

export type Preset = keyof typeof plugin.configs;
export interface Run {
  readonly preset?: Preset;
  readonly filename?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const linter = new Linter();

/** JavaScript is parsed by ESLint's own parser, TypeScript by the one that its users have. */
function configFor({ preset = "recommended", filename = "program.mjs", settings }: Run): Linter.Config[] {
  const isTypeScript = /\.[cm]?tsx?$/.test(filename);
  const sourceType = filename.endsWith(".cjs") ? "commonjs" : "module";
  return [
    {
      files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"],
      languageOptions: { ...(isTypeScript && { parser }), sourceType, parserOptions: { ecmaFeatures: { jsx: filename.endsWith("x") } } },
    },
    plugin.configs[preset],
    ...(settings ? [{ settings: { "tidb-tls": settings } }] : []),
  ];
}

/** Whether it was linted before is not for a test to see: nobody may change what comes out of here. */
type Messages = readonly Linter.LintMessage[];
export interface Fixed {
  readonly output: string;
  readonly messages: Messages;
}
/** A text that is not only this test's. */
const isShared = (code: string): boolean => code.length < 10_000;

/**
 * Runs something once for each text in each process. The samples are what most tables and laws are about, and linting is
 * what takes the time.
 */
function remembered<T>(make: (code: string, run: Run) => T): (code: string, run?: Run) => T {
  const known = new Map<string, T>();
  return (code, run = {}) => {
    if (!isShared(code)) return make(code, run);
    const key = JSON.stringify([run.preset, run.filename, run.settings, code]);
    let result = known.get(key);
    if (result === undefined) known.set(key, (result = make(code, run)));
    return result;
  };
}

/** A text that does not parse is a mistake of the test. */
function parsed<T extends Messages>(messages: T, code: string): T {
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in\n${code}`);
  return messages;
}

const filenameOf = ({ filename = "program.mjs" }: Run): string => filename;
const verify = (code: string, run: Run): Messages => parsed(linter.verify(code, configFor(run), filenameOf(run)), code);

/** What a user sees who lints this text. */
export const lint = remembered(verify);

/** What `--fix` leaves, and what is still reported then. */
export const fix = remembered((code, run): Fixed => {
  const { output, messages } = linter.verifyAndFix(code, configFor(run), { filename: filenameOf(run) });
  return { output, messages: parsed(messages, output) };
});

/** The names of the rules that report, each once, in alphabetical order. */
export const rulesIn = (messages: readonly Linter.LintMessage[]): string[] =>
  [...new Set(messages.map(({ ruleId }) => ruleId?.replace("tidb-tls/", "") ?? "none"))].sort();

/** What ESLint has just read, under the types that the rules know it by. */
const sourceCode = (): TSESLint.SourceCode => linter.getSourceCode() as unknown as TSESLint.SourceCode;

/** What a user sees, and the connections that the rules are shown. */
export function examine(code: string, run: Run = {}): { readonly messages: Messages; readonly connections: readonly Judged[] } {
  const messages = verify(code, run);
  const { settings } = readSettings(run.settings ? { "tidb-tls": run.settings } : {});
  return { messages, connections: findingsIn(sourceCode(), filenameOf(run), settings).connections };
}

export const connectionsIn = (code: string, run: Run = {}): readonly Judged[] => examine(code, run).connections;

/** The connections that one dialect finds, whatever they are for. `version` is that of the package where it matters. */
export function connectionsOf(dialect: Dialect, code: string, version: string | null = null): readonly Connection[] {
  verify(code, {});
  const document = readJavaScript(sourceCode(), "program.mjs");
  return dialect.find({ ...document, installed: () => version }, () => false, { caPath: null });
}

/** What is left when every edit is made that any finding offers, also those that need a person. */
export function repaired(code: string, filename = "program.mjs"): string {
  const run = { preset: "strict", filename } as const;
  let { output } = fix(code, run);
  for (let round = 0; round < 20; round++) {
    const edit = lint(output, run).flatMap(({ suggestions = [] }) => suggestions.map((suggestion) => suggestion.fix))[0];
    if (!edit) break;
    output = fix(output.slice(0, edit.range[0]) + edit.text + output.slice(edit.range[1]), run).output;
  }
  return output;
}
