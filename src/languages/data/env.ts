import { readEnv, variablesIn } from "../../notations/env.js";
import type { DataFormat } from "./language.js";

/** `.env.example`, `sample.env`: somebody fills it in. */
const EXAMPLE =
  /(?:[._-](?:example|sample|template|dist|defaults?)|(?:^|[\\/])(?:example|sample)\.env)(?![a-z])[^\\/]*$/i;
/** A program, which lies beside the others. */
const PROGRAM = /\.envrc(?![a-z])[^\\/]*$/i;
const HOME = /(?:^|[\\/])(?:\.env[^\\/]*|[^\\/]*\.env)$/;

/** Environment variables, as dotenv reads them. */
export const env: DataFormat = {
  name: "env",
  title: "env files",
  files: [
    "**/*.env",
    "**/.env",
    "**/.env.!(js|cjs|mjs|ts|cts|mts|json|sh|yml|yaml|toml|properties|d.ts)",
  ],
  about: {
    reads:
      "addresses, and variables beside a TiDB Cloud host. A password belongs in such a file, except in one called `.env.example` or the like",
    keeps: "a value that runs a command, or that readers of such files do not agree on",
    editors: ["dotenv"],
  },
  roots: [],
  read: readEnv,
  keepsSecrets: (filename) =>
    HOME.test(filename) && !EXAMPLE.test(filename) && !PROGRAM.test(filename),
  variables: (text) => variablesIn(text).entries,
  insteadOfSecrets: (filename) => (EXAMPLE.test(filename) ? "Write a placeholder." : null),
  // Of lines a megabyte takes as long as a program of a few pages.
  short: 10_000_000,
  comments: (text) => variablesIn(text).comments,
};
