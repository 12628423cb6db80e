import { expect, it } from "vitest";
import { CLIENTS } from "../../../src/dialects/index.js";
import { LANGUAGES } from "../../../src/languages/index.js";
import type { Context, SourceCode } from "../../../src/languages/language.js";
import { findingsIn } from "../../../src/analysis/connections.js";
import { readSettings } from "../../../src/utils/settings.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** The dialects of the connections in JSON. */
function dialectsIn(data: unknown): readonly string[] {
  const text = JSON.stringify(data);
  const ast = { loc: { start: { line: 1, column: 0 } } };
  const sourceCode = { text, ast } as SourceCode;
  const context = {
    sourceCode,
    filename: "a.json",
    physicalFilename: "a.json",
    languageOptions: {},
  } as Context;
  const file = LANGUAGES.find(({ name }) => name === "json")?.open(context, CLIENTS);
  if (!file) throw new Error("JSON is not read");
  return findingsIn(file, readSettings({}).settings).connections.map(({ dialect }) => dialect);
}

const variables = { DB_HOST: HOST, DB_USER: "root", DB_PASSWORD: "kT4vXq9LmZ2pWs7R" };

it.each([
  ["variables", { env: variables }, ["environment"]],
  ["options", { db: { host: HOST, user: "root" } }, ["options"]],
  [
    "both in one object",
    { ...variables, mainHost: HOST, mainUser: "root" },
    ["environment", "options"],
  ],
  ["both", { env: variables, db: { host: HOST, user: "root" } }, ["environment", "options"]],
  ["an address among variables", { env: { DB_URL: `mysql://${HOST}/a` } }, ["environment", "uri"]],
  ["a password by its name", { TIDB_PASSWORD: "kT4vXq9LmZ2pWs7R" }, ["options"]],
] as const)("%s: each is found once", (_, data, dialects) => {
  expect(dialectsIn(data)).toEqual(dialects);
});
