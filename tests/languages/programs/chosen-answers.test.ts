/** A question about what conditions have chosen, such as the host, is answered where that is chosen. */
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { HOST, java, lintWith, opens, RIGHT, USER } from "./lint-program.js";

const lint = lintWith([
  ...plugin.configs.files,
  { rules: { "tidb-tls/require-min-tls-version": 0 } },
]);
const FULL = "sslMode=verify-full&enabledSslProtocolSuites=TLSv1.2,TLSv1.3";

const go = (...lines: readonly string[]): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"os"\n\t"strings"\n\n\t_ "github.com/go-sql-driver/mysql"\n)\n\nfunc open(host string, local bool) (*sql.DB, error) {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`;
const HOST_OF_LOCAL = [`host = "${HOST}"`, 'if local { host = "localhost" }'];
const HOST_OR = ['host = os.Getenv("DB_HOST")', `if host == "" { host = "${HOST}" }`];
const DSN = `dsn := "${USER}:" + os.Getenv("PW") + "@tcp(" + host + ":4000)/test"`;
const OPEN = 'return sql.Open("mysql", dsn)';
const ADDED = (test: string): readonly string[] => [DSN, `if ${test} { dsn += "?tls=true" }`, OPEN];
const MODE = (test: string): readonly string[] => [
  ...['tls := "false"', `if ${test} { tls = "true" }`],
  `${DSN} + "?tls=" + tls`,
  OPEN,
];
const IS_OURS = 'strings.Contains(host, "tidbcloud.com")';
const ENDS_OURS = 'strings.HasSuffix(host, ".tidbcloud.com")';
const NEITHER = 'host != "localhost" && host != "127.0.0.1"';
const NOT_HERE = 'host != "localhost"';

const hostIf = (test: string): string => `String host = ${test} ? "localhost" : "${HOST}";`;
const HOST_OF_ENV = `String host = System.getenv().getOrDefault("DB_HOST", "${HOST}");`;
const URL = '"jdbc:mysql://" + host + ":4000/test"';
const added = (head: string, test: string): string =>
  java(`${head}\nString url = ${URL};\nif (${test}) url += "?${RIGHT}";\n${opens("url")}`);
const chosen = (head: string, test: string, mode = "?sslMode=DISABLED"): string =>
  java(`${head}\n${opens(`${URL} + (${test} ? "${mode}" : "?${RIGHT}")`)}`);
const driverIf = (name: string, other: string): string =>
  `String driver = prod ? "${name}" : "${other}";\nString url = "jdbc:" + driver + "://${HOST}:4000/test";\n`;

const python = (...lines: readonly string[]): string =>
  `import os\nfrom sqlalchemy import create_engine\n${lines.join("\n")}\n`;
const DRIVER = 'driver = "mysqldb" if os.getenv("M") else "pymysql"';
const ENGINE = `f"mysql+{driver}://${USER}:{os.environ['PW']}@${HOST}:4000/test"`;
const CA = '"ssl": {"ca": "/etc/ssl/cert.pem"}';
const withMode = (head: string, test: string): string =>
  python(
    ...[head, `args = {${CA}}`, `if ${test}:`, '    args["ssl_mode"] = "VERIFY_IDENTITY"'],
    `create_engine(${ENGINE}, connect_args=args)`,
  );

type Row = readonly [filename: string, code: string];

describe("a question about what conditions have chosen", () => {
  it.each([
    ...[HOST_OF_LOCAL, HOST_OR].flatMap((head): readonly Row[] =>
      [IS_OURS, ENDS_OURS, NOT_HERE, NEITHER, '!(host == "localhost")'].flatMap(
        (test): readonly Row[] => [
          ["a.go", go(...head, ...ADDED(test))],
          ["a.go", go(...head, ...MODE(test))],
        ],
      ),
    ),
    ["a.go", go(`if host == "" { host = "${HOST}" }`, ...ADDED(IS_OURS))],
    ...[hostIf("prod"), HOST_OF_ENV].flatMap((head): readonly Row[] => [
      ...['host.endsWith("tidbcloud.com")', '!host.equals("localhost")'].map((test): Row => [
        "A.java",
        added(head, test),
      ]),
      ["A.java", chosen(head, 'host.startsWith("localhost")')],
      ["A.java", chosen(head, 'host.equals("localhost")')],
      ["A.java", chosen(head, '"localhost".equals(host)', "")],
    ]),
    [
      "A.java",
      java(
        `${driverIf("mariadb", "mysql")}if (driver.equals("mariadb")) url += "?${FULL}";\nelse url += "?${RIGHT}";\n${opens("url")}`,
      ),
    ],
    [
      "A.java",
      java(
        `${driverIf("postgresql", "mysql")}if (driver.equals("mysql")) url += "?${RIGHT}";\n${opens("url")}`,
      ),
    ],
    [
      "A.java",
      java(
        `String host = switch (kind) { case "dev", "test" -> "localhost"; default -> "${HOST}"; };\nString mode = switch (kind) { case "dev", "test" -> "sslMode=DISABLED"; default -> "${RIGHT}"; };\n${opens(`${URL} + "?" + mode`)}`,
      ),
    ],
    ["a.py", withMode(DRIVER, 'driver == "mysqldb"')],
    ["a.py", withMode(DRIVER, 'not driver != "mysqldb"')],
    ["a.py", withMode(DRIVER, '"db" in driver')],
    ["a.py", withMode(DRIVER, 'driver.endswith("db")')],
    ["a.py", withMode('driver = os.getenv("DRIVER", "pymysql")', 'driver == "mysqldb"')],
    [
      "a.py",
      python(
        ...[
          DRIVER,
          `url = ${ENGINE}`,
          'if driver == "pymysql":',
          '    url += "?ssl_ca=/etc/ssl/cert.pem"',
        ],
        ...[
          "else:",
          '    url += "?ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/ssl/cert.pem"',
          "create_engine(url)",
        ],
      ),
    ],
    [
      "a.py",
      python(
        'kind = "a" if os.getenv("A") else "b" if os.getenv("B") else "c"',
        'driver = "mysqldb" if kind == "b" else "pymysql"',
        `create_engine(${ENGINE}, connect_args={${CA}} if kind != "b" else {"ssl_mode": "VERIFY_IDENTITY", ${CA}})`,
      ),
    ],
  ] as readonly Row[])("is answered there: %s %s", (filename, code) => {
    expect(lint(filename, code)).toEqual({ found: [], isChanged: "kept" });
  });

  it.each([
    ["a.go", go(...HOST_OF_LOCAL, ...ADDED('host == "localhost"'))],
    ["a.go", go(...HOST_OF_LOCAL, ...MODE('strings.HasPrefix(host, "local")'))],
    ["A.java", added(hostIf("prod"), 'host.equals("localhost")')],
    ["A.java", chosen(hostIf("prod"), '!host.equals("localhost")')],
    ["A.java", chosen(hostIf("stage"), "!prod", "?sslMode=DISABLED")],
  ])("may choose the wrong way: %s %s", (filename, code) => {
    const messages = new Linter().verify(code, [...plugin.configs["files/strict"]], { filename });
    expect(messages.length).toBeGreaterThan(0);
  });
});
