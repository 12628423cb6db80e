/** A `.env` file is where passwords belong, but not in variables that bundlers copy for every visitor. */
import { expect, it } from "vitest";
import { Linter } from "eslint";
import plugin from "../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const found = (text: string): string[] =>
  new Linter()
    .verify(text, plugin.configs.files, { filename: ".env.local" })
    .filter(({ ruleId }) => ruleId === "tidb-tls/no-exposed-password")
    .map(({ line, message }) => `${line}: ${message}`);
const says = (name: string): string =>
  `\`${name}\` is bundled for browsers, so every visitor gets the password for TiDB Cloud. Rename it, and reset the password.`;

it.each([
  [
    "NEXT_PUBLIC_DATABASE_URL",
    `NEXT_PUBLIC_DATABASE_URL="mysql://3pTAoNNegb47Uc8.root:${PASSWORD}@${HOST}:4000/shop"`,
  ],
  [
    "VITE_TIDB_PASSWORD",
    `VITE_TIDB_HOST=${HOST}\nVITE_TIDB_PORT=4000\nVITE_TIDB_USER=3pTAoNNegb47Uc8.root\nVITE_TIDB_PASSWORD=${PASSWORD}`,
  ],
])("%s ships a password", (name, text) => {
  expect(found(text)).toEqual([`${text.split("\n").length}: ${says(name)}`]);
  expect(found(text.replaceAll(/VITE_|NEXT_PUBLIC_/g, ""))).toEqual([]);
  expect(found(text.replace(PASSWORD, "<password>"))).toEqual([]);
});
