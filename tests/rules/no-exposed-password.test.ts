import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-exposed-password.js";
import {
  HOST,
  PRIVATE,
  SECRET,
  USER,
  pool,
  right,
  tester,
  texts,
  wrong,
  AT_PRIVATE,
  mayBeOwn,
} from "./tester.js";

const options = (password: string, host = `'${HOST}'`): string =>
  `{ host: ${host}, user: '${USER}', password: ${password} }`;
const to = (password: string, before = ""): string => pool(options(password), before);
const marked = (password: string, before = ""): string =>
  pool(`{ host: '${HOST}', user: '${USER}', «password: ${password}» }`, before);
const read = (name = "TIDB_PASSWORD"): string => `Read it from the variable \`${name}\`.`;
const literal = (suggested?: string, name?: string) => ({
  id: "literal" as const,
  data: { repair: read(name) },
  ...(suggested !== undefined && { suggested }),
});
const shipped = (name: string) => ({ id: "shipped" as const, data: { name } });

tester.run("no-exposed-password: literals", rule, {
  valid: [
    ...[
      "process.env.TIDB_PASSWORD",
      "process.env.PW!",
      "requiredEnv('TIDB_PASSWORD')",
      "password",
      "await secrets.get('tidb')",
      "`${password}`",
      "undefined",
      "null",
    ].map((password) => right(password, to(password))),
    ...[
      "''",
      "'<password>'",
      "'your_password'",
      "'changeme'",
      "'********'",
      "'fixture-password'",
      "'{password}'",
      "'xxxx'",
      "'YOUR_TIDB_PASSWORD'",
      "'...'",
    ].map((password) => right(`a placeholder: ${password}`, to(password))),
    right("none", pool(`{ host: '${HOST}', user: '${USER}' }`)),
    right("an empty default", to("process.env.TIDB_PASSWORD || ''")),
    right("a placeholder as default", to("process.env.TIDB_PASSWORD ?? 'changeme'")),
    right("another host", pool(options(`'${SECRET}'`, "'db.example.com'"))),
    right("localhost", pool(options(`'${SECRET}'`, "'localhost'"))),
    right(
      "the default of a local database",
      pool(options(`'${SECRET}'`, "process.env.TIDB_HOST || '127.0.0.1'")),
    ),
    right(
      "nothing says that it is the service's",
      pool(`{ host: process.env.DB_HOST, password: '${SECRET}' }`),
    ),
  ],
  invalid: [
    wrong("single quotes", marked(`'${SECRET}'`), literal(to("process.env.TIDB_PASSWORD")), null),
    wrong("double quotes", marked(`"${SECRET}"`), literal(to("process.env.TIDB_PASSWORD")), null),
    wrong("a template", marked(`\`${SECRET}\``), literal(to("process.env.TIDB_PASSWORD")), null),
    wrong("a short one", marked("'hunter2!'"), literal(to("process.env.TIDB_PASSWORD")), null),
    wrong("a number", marked("20240117"), literal(to("process.env.TIDB_PASSWORD")), null),
    wrong(
      "one that begins as a placeholder does",
      marked("'my9kT4vXq9LmZ2'"),
      literal(to("process.env.TIDB_PASSWORD")),
      null,
    ),
    wrong(
      "a cast",
      marked(`'${SECRET}' as const`),
      literal(to("process.env.TIDB_PASSWORD as const")),
      null,
    ),
    wrong(
      "a concatenation",
      marked(`'kT4vXq9L' + 'mZ2pWs7R'`),
      literal(to("process.env.TIDB_PASSWORD")),
      null,
    ),
    wrong(
      "a quoted key",
      pool(`{ host: '${HOST}', «'password': '${SECRET}'» }`),
      literal(pool(`{ host: '${HOST}', 'password': process.env.TIDB_PASSWORD }`)),
      null,
    ),
    wrong(
      "a constant",
      to("PASSWORD", `const PASSWORD = «'${SECRET}'»;\n`),
      literal(to("PASSWORD", "const PASSWORD = process.env.TIDB_PASSWORD;\n")),
      null,
    ),
    wrong(
      "a constant in shorthand",
      pool(`{ host: '${HOST}', password }`, `const password = «'${SECRET}'»;\n`),
      literal(
        pool(`{ host: '${HOST}', password }`, "const password = process.env.TIDB_PASSWORD;\n"),
      ),
      null,
    ),
    wrong(
      "a default",
      to(`process.env.TIDB_PASSWORD || «'${SECRET}'»`),
      literal(to("process.env.TIDB_PASSWORD")),
      null,
    ),
    wrong(
      "a default of ??",
      to(`process.env.DB_PW ?? «"${SECRET}"»`),
      literal(to("process.env.DB_PW")),
      null,
    ),
    wrong(
      "a default of a default of a default",
      to(`a.PW || b.PW || c.PW || «'${SECRET}'»`),
      literal(to("a.PW || b.PW || c.PW")),
      null,
    ),
    wrong(
      "a default in brackets",
      to(`a.PW ?? (b.PW ?? «'${SECRET}'»)`),
      literal(to("a.PW ?? (b.PW)")),
      null,
    ),
    wrong(
      "one path",
      to(`process.env.CI ? «'${SECRET}'» : process.env.TIDB_PASSWORD`),
      literal(to("process.env.TIDB_PASSWORD")),
      null,
    ),
    wrong(
      "both paths",
      to(`staging ? «'${SECRET}'» : «'${SECRET}2'»`),
      [literal(), literal()],
      null,
    ),
    wrong(
      "an object that two connections share: one finding",
      `${pool("options", `const options = { host: '${HOST}', «password: '${SECRET}'» };\n`)}mysql.createConnection(options);\n`,
      literal(
        `${pool("options", `const options = { host: '${HOST}', password: process.env.TIDB_PASSWORD };\n`)}mysql.createConnection(options);\n`,
      ),
      null,
    ),
    wrong(
      "a private endpoint",
      pool(`{ host: '${PRIVATE}', «password: '${SECRET}'» }`),
      {
        id: "literal",
        data: { repair: read(), unfixed: AT_PRIVATE },
        suggested: pool(`{ host: '${PRIVATE}', password: process.env.TIDB_PASSWORD }`),
      },
      null,
    ),
    wrong(
      "comments inside are kept",
      pool(`{\n  host: '${HOST}',\n  // rotate me\n  «password: '${SECRET}'», // soon\n}`),
      literal(
        pool(
          `{\n  host: '${HOST}',\n  // rotate me\n  password: process.env.TIDB_PASSWORD, // soon\n}`,
        ),
      ),
      null,
    ),
  ],
});

const ADDRESS = (password: string): string => `mysql://${USER}:${password}@${HOST}:4000/test`;
const FROM_ENV = (read: string): string => `\`${ADDRESS(`\${encodeURIComponent(${read})}`)}\``;
tester.run("no-exposed-password: addresses", rule, {
  valid: [
    right("a variable", pool(FROM_ENV("process.env.TIDB_PASSWORD"))),
    right("none", pool(`'mysql://${USER}@${HOST}:4000/test'`)),
    right("an empty one", pool(`'${ADDRESS("")}'`)),
    right("a placeholder", pool(`'${ADDRESS("<password>")}'`)),
    right("a percent-encoded placeholder", pool(`'${ADDRESS("%3Cpassword%3E")}'`)),
    right("an address that is shown to people", `throw new Error('Use ${ADDRESS(SECRET)}');\n`),
    right("an address in a type", `export type Url = '${ADDRESS(SECRET)}';\n`),
    right("an address in a page", `export const page = <a href="${ADDRESS(SECRET)}" />;\n`, {
      filename: "react.tsx",
    }),
    right("a placeholder of a shell", pool(`'${ADDRESS("${PASSWORD}")}'`)),
  ],
  invalid: [
    wrong(
      "single quotes",
      pool(`'${ADDRESS(`«${SECRET}»`)}'`),
      literal(pool(FROM_ENV("process.env.TIDB_PASSWORD"))),
      null,
    ),
    wrong(
      "double quotes",
      pool(`"${ADDRESS(`«${SECRET}»`)}"`),
      literal(pool(FROM_ENV("process.env.TIDB_PASSWORD"))),
      null,
    ),
    wrong(
      "a template",
      pool(`\`${ADDRESS(`«${SECRET}»`)}\``),
      literal(pool(FROM_ENV("process.env.TIDB_PASSWORD"))),
      null,
    ),
    wrong(
      "percent-encoded",
      pool(`'${ADDRESS("«kT4v%40Xq9%3A»")}'`),
      literal(pool(FROM_ENV("process.env.TIDB_PASSWORD"))),
      null,
    ),
    wrong(
      "with an at sign and a colon in it",
      pool(`'${ADDRESS("«kT4v@Xq9:LmZ2»")}'`),
      literal(pool(FROM_ENV("process.env.TIDB_PASSWORD"))),
      null,
    ),
    wrong(
      "in options, double-quoted key",
      pool(`{ "uri": "${ADDRESS(`«${SECRET}»`)}" }`),
      literal(pool(`{ "uri": ${FROM_ENV("process.env.TIDB_PASSWORD")} }`)),
      null,
    ),
    wrong(
      "a template with holes",
      pool(`\`mysql://\${user}:«${SECRET}»@${HOST}/\${db}\``),
      literal(
        pool(
          `\`mysql://\${user}:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@${HOST}/\${db}\``,
        ),
      ),
      null,
    ),
    wrong(
      "the default of a variable, whatever the client is",
      `export default process.env.DATABASE_URL || '${ADDRESS(`«${SECRET}»`)}';\n`,
      literal(
        `export default process.env.DATABASE_URL || ${FROM_ENV("process.env.TIDB_PASSWORD")};\n`,
      ),
      null,
    ),
    wrong(
      "set by the program itself",
      `process.env.DB_HOST = '${HOST}';\nprocess.env.DB_PASSWORD = «'${SECRET}'»;\n`,
      { id: "literal", data: { repair: "Set the variable outside the program." } },
      null,
    ),
    wrong(
      "set by the program itself where nobody else does",
      `process.env.DB_HOST ??= '${HOST}';\nprocess.env.DB_PASSWORD ||= «'${SECRET}'»;\n`,
      { id: "literal", data: { repair: "Set the variable outside the program." } },
      null,
    ),
  ],
});

tester.run("no-exposed-password: the file's own way to read a variable", rule, {
  valid: [],
  invalid: [
    ["process.env", "process.env.PORT", "process.env.TIDB_PASSWORD"],
    ["import.meta.env", "import.meta.env.PORT", "import.meta.env.TIDB_PASSWORD"],
    ["Deno", "Deno.env.get('PORT')", "Deno.env.get('TIDB_PASSWORD')"],
    ["Bun", "Bun.env.PORT", "Bun.env.TIDB_PASSWORD"],
    ["none: process.env", "3306", "process.env.TIDB_PASSWORD"],
  ]
    .flatMap(([name = "", port = "", wanted = ""]) => {
      const options = (password: string): string =>
        pool(`{ host: '${HOST}', port: ${port}, ${password} }`);
      const address = (url: string): string => pool(url, `const port = ${port};\n`);
      return [
        wrong(
          `${name}, in options`,
          options(`«password: '${SECRET}'»`),
          literal(options(`password: ${wanted}`)),
          null,
        ),
        wrong(
          `${name}, in an address`,
          address(`'${ADDRESS(`«${SECRET}»`)}'`),
          literal(address(FROM_ENV(wanted))),
          null,
        ),
      ];
    })
    .concat(
      ["DB_HOST", "DB_USER", "MY_DB_PORT", "DB_HOSTNAME", "PROD_DATABASE"].map((variable) => {
        const name = `${variable.replace(/[A-Z]+$/, "")}PASSWORD`;
        const program = (password: string): string =>
          pool(`{ host: '${HOST}', database: process.env.${variable}, ${password} }`);
        return wrong(
          `named as ${variable} is`,
          program(`«password: '${SECRET}'»`),
          literal(program(`password: process.env.${name}`), name),
          null,
        );
      }),
    ),
});

tester.run("no-exposed-password: no variable is suggested that browsers get", rule, {
  valid: [],
  invalid: [
    ["import.meta.env.VITE_TIDB_HOST", "import.meta.env.TIDB_PASSWORD", "TIDB_PASSWORD"],
    ["process.env.NEXT_PUBLIC_TIDB_HOST", "process.env.TIDB_PASSWORD", "TIDB_PASSWORD"],
    [
      "process.env.REACT_APP_DB_HOST || process.env.TIDB_HOST",
      "process.env.TIDB_PASSWORD",
      "TIDB_PASSWORD",
    ],
  ].map(([host = "", wanted = "", name = ""]) => {
    const program = (password: string): string =>
      pool(`{ host: ${host}, user: '${USER}', ${password} }`);
    const reason = mayBeOwn(`\`${/\w*TIDB_HOST/.exec(host)?.[0] ?? ""}\``);
    return wrong(
      host,
      program(`«password: '${SECRET}'»`),
      {
        id: "literal",
        data: { repair: read(name), unfixed: reason },
        suggested: program(`password: ${wanted}`),
      },
      null,
    );
  }),
});

tester.run("no-exposed-password: shipped to browsers", rule, {
  valid: [
    right("a name that stays on the server", to("import.meta.env.DB_PASSWORD")),
    right("a name that only looks like one", to("process.env.MY_VITE_PASSWORD")),
    right(
      "a shipped host",
      pool(`{ host: import.meta.env.VITE_TIDB_HOST, password: process.env.TIDB_PASSWORD }`),
    ),
  ],
  invalid: [
    ["import.meta.env.VITE_TIDB_PASSWORD", "VITE_TIDB_PASSWORD"],
    ["process.env.NEXT_PUBLIC_DB_PASSWORD", "NEXT_PUBLIC_DB_PASSWORD"],
    ["process.env['REACT_APP_DB_PASSWORD']", "REACT_APP_DB_PASSWORD"],
    ["requiredEnv('EXPO_PUBLIC_DB_PASSWORD')", "EXPO_PUBLIC_DB_PASSWORD"],
    ["env.VITE_DB_PASSWORD!", "VITE_DB_PASSWORD"],
    ["`${process.env.GATSBY_DB_PASSWORD}`", "GATSBY_DB_PASSWORD"],
  ]
    .map(([password = "", name = ""]) => wrong(password, marked(password), shipped(name), null))
    .concat([
      wrong("one of two", to("process.env.PW ?? «process.env.VITE_PW»"), shipped("VITE_PW"), null),
      wrong(
        "in an address",
        pool(`\`${ADDRESS("${«encodeURIComponent(import.meta.env.VITE_PW)»}")}\``),
        shipped("VITE_PW"),
        null,
      ),
    ]),
});

describe("no-exposed-password: words", () => {
  it.each([
    [
      `'${SECRET}'`,
      "The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable `TIDB_PASSWORD`. Not autofixed: set it first.",
    ],
    [
      "import.meta.env.VITE_DB_PASSWORD",
      "`VITE_DB_PASSWORD` is bundled for browsers, so every visitor gets the password for TiDB Cloud. Rename it, and reset the password.",
    ],
  ])("%s", (password, text) => {
    expect(texts("no-exposed-password", to(password))).toEqual([text]);
  });
});
