import { createRequire } from "node:module";
import { parseAllDocuments } from "yaml";
import { USER_FILES } from "../yaml/user-files.js";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { tried, withoutMark, type DataFile, type MutantFormat } from "./format.js";
import { ADDRESS, ADO, ATOMS, COMMAND, HOST, JDBC, KEYS, SECRET, TEXTS, USER } from "./samples.js";

const FILES: readonly DataFile[] = [
  ...USER_FILES,
  {
    filename: "docker-compose.yml",
    text: `x-env: &env
  JDBC_URL: "${JDBC}"
  DATABASE_URL: ${ADDRESS}
services:
  app:
    environment: { <<: *env, NODE_ENV: production } # TiDB
    command: ["sh", "-c", '${COMMAND}']
  db:
    environment:
    - DATABASE_URL=${ADDRESS}
    - 'JDBC_URL=${JDBC}'
    healthcheck:
      test: >-
        ${COMMAND}
        -e "select 1"
`,
  },
  {
    filename: ".github/workflows/test.yml",
    text: `on: [push]
env:
  PASSWORD: \${{ secrets.PASSWORD }}
jobs:
  test:
    steps:
      - run: |
          # TiDB
          ${COMMAND} \\
            < up.sql
          mycli -h ${HOST} -u '${USER}' -p ${SECRET}

      - name: 'it''s "quoted"'
        run: >
          ${COMMAND}
        env: {URL: "${JDBC}", A: b}
`,
  },
  {
    filename: "config/database.yaml",
    text: `--- # first
tidb: &tidb
    dialect: mysql
    host: ${HOST}
    username: root
    password: "${SECRET}"
    dialectOptions:
        ssl:
            ca: a.pem # own
            rejectUnauthorized: false
---
? url
: |-
  ${JDBC}
ado: "${ADO}"
list:
- type: mysql
  host: ${HOST}
  ssl: {rejectUnauthorized: false, ca: 'x'}
- &b { type: mysql, host: "${HOST}", port: 3306, ssl: false }
- *b
...
`,
  },
  {
    filename: "ormconfig.yml",
    text: `default:
  type: "mysql"
  url: ${ADDRESS}
  ssl:
  replication:
    master: { host: ${HOST}, username: root, password: ${SECRET} }
    slaves: []
`,
  },
];

const VALUES = [
  ...ATOMS,
  ...TEXTS,
  ...TEXTS.map((text) => JSON.stringify(text)),
  ...TEXTS.map((text) => `'${text}'`),
  ...["~", "null", "yes", "[]", "{}", "!!str 1", "!x 1", "*env", "*b", "{ a: 1, b: [c] }", "|"],
  ...["{ rejectUnauthorized: false }", '"\\x41\\ud83d"', "\uFFFC", "2026-11-28", "0x1f", "- a"],
];
const SIGNS = [
  ...["- ", "? ", ": ", ":", "&c ", "*c", "!t ", "|\n", ">-\n", "|2\n", "#", " # x", "[", "]", "{"],
  ...["}", ", ", "'", '"', "\t", "\n", "\r\n", "\n\n", "\n---\n", "\n...\n", "<<: *b\n", "%", "@"],
];

const isKey = (tokens: readonly string[], at: number): boolean => tokens[at + 1] === ":";
const word = exchange(/^["'\w]/, (tokens, at) => (isKey(tokens, at) ? KEYS : VALUES));
const spelling = respell(/^["'\w].+/, (one) => [
  ...[unicode(one), "''", '\\"', "&", ";", "$", "\\\\", ": ", " #", "\n", "\\\n", ", ", "{", "]"],
]);
const lines = move(/^\r?\n *$/);

/** The parser of the plugin, and one that is less lenient. */
const parse = (text: string): unknown =>
  tried(() => {
    const documents = parseAllDocuments(text, { logLevel: "silent", merge: true });
    return documents.some(({ errors }) => errors.length > 0)
      ? undefined
      : documents.map((each) =>
          // What is merged into itself can be read, and has no end.
          tried(() => each.toJS() as unknown),
        );
  });
const jsYaml = createRequire(import.meta.url)("js-yaml") as {
  loadAll(text: string): unknown;
};

export const YAML_FORMAT: MutantFormat = {
  name: "yaml",
  files: FILES,
  token: /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|\r?\n *|[\w./@?=%$-]+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, lines, lines, put(SIGNS), put(SIGNS)],
    putBefore(/^\r?\n *$/, [" # TiDB", "\n# a", "\n", " "]),
    drop(/^[^]$/),
    requote(['"', "'", ""]),
    // A line is moved out or in.
    exchange(/^\n *$/, (tokens, at) => [`${tokens[at] ?? ""}  `, (tokens[at] ?? "").slice(0, -2)]),
    all(/^\n/, (token) => `\r${token}`),
    all(/^\n +$/, (token) => token.replaceAll("  ", " ")),
  ],
  readers: [
    (text) => parse(withoutMark(text)),
    (text) => tried(() => jsYaml.loadAll(withoutMark(text))),
  ],
  comments: (text) => (text.match(/^[ \t]*#/gm) ?? []).length,
};
