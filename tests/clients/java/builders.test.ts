import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const program = (body: string): string =>
  `import java.sql.*;\nclass A {\n  void a(String pw) throws Exception {\n    ${body.replaceAll("HOST", HOST)}\n  }\n}\n`;
const open = (address: string): string =>
  `DriverManager.getConnection(${address}, "3pTAoNNegb47Uc8.root", pw);`;

const linter = new Linter();
const FILES = plugin.configs.files;
const foundIn = (text: string): readonly string[] =>
  linter
    .verify(text, FILES, "A.java")
    .map(({ ruleId, message }) => ruleId?.replace("tidb-tls/", "") ?? message);

const START = 'StringBuilder b = new StringBuilder("jdbc:mysql://HOST:4000/test");';
const OFF = 'b.append("?sslMode=").append("DISABLED");';

const ROWS: readonly (readonly [title: string, body: string, found: readonly string[]])[] = [
  ["what is put in", `${START} ${OFF} ${open("b.toString()")}`, ["require-tls"]],
  [
    "piece by piece",
    `StringBuffer b = new StringBuffer(); b.append("jdbc:mysql://"); b.append("HOST").append(':').append(4000); b.append("/test?sslMode=DISABLED"); ${open("b.toString()")}`,
    ["require-tls"],
  ],
  [
    "in one chain",
    `String url = new StringBuilder(64).append("jdbc:mysql://HOST:4000/test").append("?sslMode=DISABLED").toString(); ${open("url")}`,
    ["require-tls"],
  ],
  ["in a variable", `${START} ${OFF} String url = b.toString(); ${open("url")}`, ["require-tls"]],
  [
    "in a format with a boolean",
    `boolean on = false; ${open('String.format("jdbc:mysql://%s:%d/test?useSSL=%b", "HOST", 4000, on)')}`,
    ["require-tls"],
  ],
  [
    "in a format with a boolean that nobody knows",
    open('String.format("jdbc:mysql://%s:%d/test?useSSL=%b", "HOST", 4000, x())'),
    [],
  ],
  [
    "in a format where a number becomes a boolean",
    open('String.format("jdbc:mysql://%s:%b/test?sslMode=DISABLED", "HOST", 4000)'),
    ["require-tls"],
  ],
  [
    "in a sum with a boolean",
    open('"jdbc:mysql://HOST:4000/test?useSSL=" + false'),
    ["require-tls"],
  ],
  ["in a longer text", `${START} ${open('b + "?sslMode=DISABLED"')}`, ["require-tls"]],
  [
    "a value that is right",
    `${START} b.append("?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"); ${open("b.toString()")}`,
    [],
  ],
  // Nothing is said of what others may have put in.
  ["filled by others", `${START} ${OFF} fill(b); ${open("b.toString()")}`, []],
  [
    "another name",
    `${START} StringBuilder c = b; c.append("?sslMode=VERIFY_IDENTITY"); ${open("b.toString()")}`,
    [],
  ],
  ["taken back", `${START} ${OFF} b.setLength(46); ${open("b.toString()")}`, []],
  ["put in front", `${START} b.insert(0, x()); ${open("b.toString()")}`, []],
  ["in a loop", `${START} for (String s : all()) b.append(s); ${open("b.toString()")}`, []],
  ["in a function", `${START} all().forEach(s -> b.append(s)); ${open("b.toString()")}`, []],
  [
    "as an argument",
    `${START} use(b.append("?sslMode=VERIFY_IDENTITY")); ${open("b.toString()")}`,
    [],
  ],
  [
    "with what nobody knows",
    `${START} b.append("?sslMode=").append(x()); ${open("b.toString()")}`,
    [],
  ],
  ["a part of a list of characters", `${START} b.append(x(), 0, 3); ${open("b.toString()")}`, []],
];

describe("an address that Java puts together in a builder", () => {
  it.each(ROWS.map(([title, ...row]) => ({ title, row })))("$title", ({ row: [body, found] }) => {
    expect(foundIn(program(body))).toEqual(found);
  });
});
