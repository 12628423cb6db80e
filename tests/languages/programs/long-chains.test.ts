import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { HOST, USER } from "./lint-program.js";

const many = (one: (index: number) => string): string =>
  Array.from({ length: 50 }, (_, index) => one(index)).join("\n");

const JDBC = `"jdbc:mysql://${HOST}:4000/test`;
const java = (lines: string) =>
  `class A { void f(boolean[] b) {\nString url = ${JDBC}";\n${lines}\nDriverManager.getConnection(url);\nDriverManager.getConnection(${JDBC}?sslMode=DISABLED&user=${USER}"); } }\n`;
const python = (lines: string) =>
  `from sqlalchemy import create_engine\ndef f(b):\n    url = "mysql+pymysql://${USER}:@${HOST}:4000/test?a=b"\n${lines}\n    create_engine(url)\n    create_engine("mysql+mysqldb://${USER}:@${HOST}:4000/test?ssl_mode=DISABLED")\n`;
const go = (lines: string) =>
  `package a\nimport "database/sql"\nfunc f(b []bool) {\ndsn := "${USER}:@tcp(${HOST}:4000)/test"\n${lines}\nsql.Open("mysql", dsn)\nsql.Open("mysql", "${USER}:@tcp(${HOST}:4000)/test?tls=false")\n}\n`;
const php = (lines: string) =>
  `<?php\n$url = "mysql:host=${HOST};port=4000";\n${lines}\nnew PDO($url, "${USER}", $p);\nnew PDO("mysql:host=${HOST};port=4000", "${USER}", $p, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);\n`;

it.each([
  ["A.java", java(many((index) => `if (b[${index}]) url = url + "&p${index}=1";`))],
  ["A.java", java(many((index) => `url = b[${index}] ? url + "&p${index}=1" : url;`))],
  ["a.py", python(many((index) => `    if b[${index}]:\n        url = url + "&p${index}=1"`))],
  ["a.py", python(many((index) => `    url = url + "&p${index}=1" if b[${index}] else url`))],
  ["a.go", go(many((index) => `if b[${index}] { dsn = dsn + "&p${index}=1" }`))],
  ["a.php", php(many((index) => `if ($b[${index}]) { $url = $url . ";p${index}=1"; }`))],
  ["a.php", php(many((index) => `$url = $b[${index}] ? $url . ";p${index}=1" : $url;`))],
])("%s: a text that goes on from itself leaves the rest of the file to be read", (filename, code) => {
  const found = new Linter().verify(code, plugin.configs.files, { filename });
  const plain = code.trimEnd().split("\n").findLastIndex((line) => line.includes(HOST)) + 1;
  expect(found.filter(({ line }) => line === plain).map(({ ruleId }) => ruleId)).toContain("tidb-tls/require-tls");
}); // prettier-ignore
