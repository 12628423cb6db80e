import { Linter } from "eslint";
import plugin from "../../../src/index.js";

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const USER = "3pTAoNNegb47Uc8.root";
export const SECRET = "kT4vXq9LmZ2pWs7R";

/** As the command reads JSON files. */
const configFor = (settings: Readonly<Record<string, unknown>> = {}): Linter.Config[] => [
  { files: ["**/*.json"], language: "tidb-tls/json" },
  plugin.configs.strict,
  { settings: { "tidb-tls": settings } },
];

const linter = new Linter();

/** What is said of a JSON file. */
export const lintJson = (
  text: string,
  filename: string,
  settings?: Readonly<Record<string, unknown>>,
): readonly Linter.LintMessage[] => linter.verify(text, configFor(settings), filename);

/** The same of data, on one line. */
export const lintData = (data: unknown, filename: string): readonly Linter.LintMessage[] =>
  lintJson(JSON.stringify(data), filename);

/** All edits that are offered, made or not. */
export const editsIn = (messages: readonly Linter.LintMessage[]) =>
  messages.flatMap(({ fix, suggestions = [] }) =>
    [fix, ...suggestions.map((each) => each.fix)].filter((each) => each !== undefined),
  );

export const edited = (
  text: string,
  { range: [start, end], text: by }: { readonly range: readonly [number, number]; text: string },
): string => text.slice(0, start) + by + text.slice(end);
