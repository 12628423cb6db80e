import type { ESLint } from "eslint";

/** What the command line decides. It must survive JSON: threads read it from an address. */
export interface Choices {
  readonly cwd: string;
  readonly eslint: string;
  readonly isStrict: boolean;
  readonly ignores: readonly string[];
  /** Files and folders that the file system does not give. */
  readonly unreadable: readonly string[];
  readonly concurrency: "auto" | "off" | number;
  readonly options: ESLint.Options;
}

/** The module that makes ESLint's options of them. */
export const addressOf = (choices: Choices): URL =>
  new URL(`./options.mjs?${encodeURIComponent(JSON.stringify(choices))}`, import.meta.url);

export const choicesIn = (address: string): Choices =>
  JSON.parse(decodeURIComponent(new URL(address).search.slice(1))) as Choices;
