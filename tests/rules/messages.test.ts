import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { lint } from "../lint.js";
import { SAMPLES } from "../samples/index.js";
import { DOCUMENTED, HOST, SECRET, USER, pool } from "./tester.js";

const ADDRESS = `mysql://${USER}:${SECRET}@${HOST}:4000/test`;
const STRICT = {
  preset: "strict",
  filename: "program.ts",
  settings: { connections: "all", usernamePrefix: "3pTAoNNegb47Uc8" },
} as const;

/** Everything a user may read of a finding. */
const wordsOf = ({ message, suggestions = [] }: Linter.LintMessage): string[] => [
  message,
  ...suggestions.map(({ desc }) => desc),
];

describe("every message is a text of whole sentences", () => {
  const programs = SAMPLES.flatMap(({ samples, settings = {} }) =>
    samples.map(({ name, code }) => ({ name, code, settings })),
  );
  const further: readonly (readonly [string, string])[] = [
    [
      "a name without a prefix, and only names speak of the service",
      pool("{ host: process.env.TIDB_HOST, user: 'root', ssl: {} }"),
    ],
    [
      "a password set by the program",
      `process.env.DB_HOST = '${HOST}';\nprocess.env.DB_PASSWORD = '${SECRET}';\n`,
    ],
  ];
  it.each([...programs, ...further.map(([name, code]) => ({ name, code, settings: {} }))])(
    "$name",
    ({ code, settings }) => {
      const words = lint(code, { preset: "strict", settings }).flatMap(wordsOf);
      expect(
        words.filter((text) => /\s$|\s\s|^[a-z]|\{\{|[^.)]$/.test(text.replace(/`[^`]*`/g, "`X`"))),
      ).toEqual([]);
    },
  );
});

describe("what is suggested can be parsed", () => {
  it.each([
    ["a key", `export const names = { '${ADDRESS}': 1 };\n`],
    ["a key of a class", `export class Names {\n  '${ADDRESS}' = 1;\n}\n`],
    ["a case", `switch (url) {\n  case '${ADDRESS}':\n}\n`],
    ["an enumeration", `export enum Url {\n  Main = '${ADDRESS}',\n}\n`],
    ["a tag", `export const url = env\`${ADDRESS}\`;\n`],
    ["a back tick beside it", `export const url = '${ADDRESS}?comment=\`';\n`],
    ["what looks like a hole beside it", `export const url = '${ADDRESS}?comment=\${x}';\n`],
  ])("%s", (_, code) => {
    const outputs = lint(code, STRICT).flatMap(({ fix, suggestions = [] }) =>
      [fix, ...suggestions.map((suggestion) => suggestion.fix)].flatMap((edit) =>
        edit ? code.slice(0, edit.range[0]) + edit.text + code.slice(edit.range[1]) : [],
      ),
    );
    for (const output of outputs) expect(() => lint(output, STRICT)).not.toThrow();
  });
});

describe("no message of any rule shows a password", () => {
  const bad = `ssl: { rejectUnauthorized: false, verifyIdentity: false, minVersion: 'TLSv1', servername: 'x' }, tls: true`;
  it.each([
    [
      "options",
      pool(`{ host: '${HOST}', port: 3306, user: 'root', password: '${SECRET}', ${bad} }`),
    ],
    [
      "a default",
      pool(
        `{ host: '${HOST}', port: 3306, user: 'root', password: process.env.PW || '${SECRET}', ${bad} }`,
      ),
    ],
    [
      "a constant",
      pool(
        `{ host: '${HOST}', port: 3306, user: 'root', password }`,
        `const password = '${SECRET}';\n`,
      ),
    ],
    [
      "an address",
      pool(
        `'mysql://root:${SECRET}@${HOST}:3306/test?ssl={"rejectUnauthorized":false}&sslmode=require'`,
      ),
    ],
    ["an address without a port", pool(`'mysql://root:${SECRET}@${HOST}'`)],
    ["a template", pool(`\`mysql://\${user}:${SECRET}@${HOST}/\${db}?ssl=true\``)],
    ["an address in options", pool(`{ uri: 'mysql://root:${SECRET}@${HOST}', ${bad} }`)],
    [
      "an address as a default",
      `export const url = process.env.URL ?? 'mysql://root:${SECRET}@${HOST}/test';\n`,
    ],
    [
      "a choice of addresses",
      pool(
        `local ? 'mysql://root:${SECRET}@${HOST}/a' : 'mysql://root:${SECRET}@${HOST}/b?ssl={}'`,
      ),
    ],
    [
      "a key of the client's own",
      pool(`{ host: '${HOST}', ssl: { key: '-----BEGIN PRIVATE KEY-----${SECRET}' } }`),
    ],
    [
      "a default of a condition",
      pool(
        `{ host: '${HOST}', password: process.env.PW || '${SECRET}', ssl: process.env.PW ? {} : undefined }`,
      ),
    ],
    [
      "set by the program",
      `process.env.DB_HOST = '${HOST}';\nprocess.env.DB_USER = 'root';\nprocess.env.DB_PASSWORD = '${SECRET}';\n`,
    ],
    [
      "a condition",
      pool(`{ host: '${HOST}', password: '${SECRET}', ssl: secure ? ${DOCUMENTED} : undefined }`),
    ],
  ])("%s", (_, code) => {
    const messages = lint(code, STRICT);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.flatMap(wordsOf).filter((text) => text.includes(SECRET.slice(0, 6)))).toEqual(
      [],
    );
  });
});
