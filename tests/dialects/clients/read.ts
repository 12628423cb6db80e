import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../../src/index.js";

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const CA = "/etc/ssl/cert.pem";

const configs: Linter.Config[] = [
  { files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser } },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
  { ...plugin.configs.strict, files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"] },
  ...plugin.configs["files/strict"],
];
const linter = new Linter();

export type Settings = Readonly<Record<string, unknown>>;

/** What a user sees in a file of any language. */
export function messagesIn(
  text: string,
  filename: string,
  settings: Settings = { caPath: CA },
): readonly Linter.LintMessage[] {
  const messages = linter.verify(text, [...configs, { settings: { "tidb-tls": settings } }], {
    filename,
  });
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in\n${text}`);
  return messages;
}

const WORDS: Readonly<Record<string, string>> = {
  "require-tls": "tls",
  "require-certificate-verification": "certificate",
  "require-identity-verification": "identity",
  "require-min-tls-version": "version",
  "no-hardcoded-ca": "ca",
  "no-client-certificate": "client",
  "require-username-prefix": "prefix",
  "no-exposed-password": "password",
  "no-wrong-port": "port",
  "no-ineffective-tls-options": "useless",
  "no-conditional-tls": "conditional",
  "no-global-tls-override": "override",
};
const wordFor = (rule: string | null): string => {
  const name = rule?.replace("tidb-tls/", "") ?? "none";
  return WORDS[name] ?? name;
};

/** What is reported, in one word each. */
export const wordsIn = (text: string, filename: string, settings?: Settings): string =>
  messagesIn(text, filename, settings)
    .map(({ ruleId }) => wordFor(ruleId))
    .sort()
    .join(" ");

/** An edit as what it takes away and what it puts there. */
const shown = (text: string, { range: [start, end], text: put }: TextEdit): string =>
  `${text.slice(start, end)} => ${put}`;
type TextEdit = Readonly<Pick<NonNullable<Linter.LintMessage["fix"]>, "range" | "text">>;

/** Each message: a word for the rule, what is said, and what `--fix` or a person may change. */
export const toldIn = (text: string, filename: string, settings?: Settings): readonly string[] =>
  messagesIn(text, filename, settings).flatMap(({ ruleId, message, fix, suggestions = [] }) => [
    `${wordFor(ruleId)}: ${message}`,
    ...(fix ? [`  fix: ${shown(text, fix)}`] : []),
    ...suggestions.map(({ desc, fix: edit }) => `  offer: ${desc} ${shown(text, edit)}`),
  ]);
