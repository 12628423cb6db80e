import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../../src/index.js";

const CONFIG: Linter.Config[] = [
  { files: ["**/.env*"], language: "tidb-tls/env" },
  plugin.configs.recommended,
  { plugins: { "tidb-tls": plugin } },
];
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const rulesIn = (text: string, filename: string): readonly string[] =>
  new Linter()
    .verify(text, CONFIG, filename)
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);

const JDBC = `jdbc:mysql://${HOST}:4000/test`;
const URL = `DATABASE_URL="mysql://${USER}:kT4vXq9LmZ2pWs7R@${HOST}:4000/test"\n`;
it.each([
  [".env", URL, []],
  [".env.production", URL, []],
  [".env.example", URL, ["no-exposed-password 1"]],
  [".env.example", URL.replace("kT4vXq9LmZ2pWs7R", "<password>"), []],
  [".env.example", URL.replace("kT4vXq9LmZ2pWs7R", "${DB_PASSWORD}"), []],
  [".env.example", URL.replace(HOST, "localhost"), []],
  [".envrc", `export ${URL}`, ["no-exposed-password 1"]],
  [".env", `# x\nJDBC_URL=${JDBC}?useSSL=false # y\n`, ["require-tls 2"]],
] as const)("%s: %s", (filename, text, found) => {
  expect(rulesIn(text, filename)).toEqual(found);
});

it("is repaired within its quotes, and keeps its comments", () => {
  const text = `JDBC_URL="${JDBC}?useSSL=false" # y\n`;
  expect(new Linter().verifyAndFix(text, CONFIG, ".env").output).toBe(
    `JDBC_URL="${JDBC}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3" # y\n`,
  );
});

// Measured: dotenv, Node.js and python-dotenv read an address with `&` alike with and without quotes; bash sets nothing
// without them, since it runs what follows `&`. Not measured: `docker run --env-file`, which is said to keep quotes as a
// part of the value. No name of a file tells who reads it, so an address gets no quotes, and no `&` where there was none.
it("is not given the signs that would need quotes where it has none", () => {
  const text = `JDBC_URL=${JDBC}?useSSL=false\n`;
  const { output, messages } = new Linter().verifyAndFix(text, CONFIG, ".env");
  expect(output).toBe(`JDBC_URL=${JDBC}?sslMode=VERIFY_IDENTITY\n`);
  expect(messages.flatMap(({ suggestions = [] }) => suggestions)).toEqual([]);
});
