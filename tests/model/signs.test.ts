import { expect, it } from "vitest";
import { HINTS } from "../../src/dialects/index.js";
import { holdsSign, mayBeGiven, namesClient } from "../../src/model/signs.js";

const CLIENT = {
  anywhere: new RegExp(HINTS.anywhere),
  withoutSign: new RegExp(HINTS.withoutSign),
};
const DEFAULTS = { connections: "evident", hosts: [], privateHosts: [] } as const;

it.each([
  ["options of a client", "a.ts", 'import mysql from "mysql2";', true],
  ["a command", "a.mjs", "exec(`mycli -h ${process.env.DB_HOST}`)", true],
  ["variables alone", "a.ts", "process.env.DB_HOST", false],
  ["variables of the service", "a.ts", "process.env.TIDB_HOST", true],
  ["an address of Go in JavaScript", "a.vue", "`u:p@tcp(${host})/`", false],
  ["an address of Go with a sign", "a.vue", "`u:p@tcp(${tidbHost})/`", true],
  ["variables in a file of settings", "a.env", "DB_HOST=${HOST}", true],
  ["variables in a file without an ending", "Dockerfile", "ENV DB_HOST a", true],
])("looks for clients: %s", (_, filename, text, expected) => {
  expect(namesClient(text, filename, DEFAULTS, CLIENT)).toBe(expected);
});

it.each([
  { ...DEFAULTS, connections: "all" as const },
  { ...DEFAULTS, hosts: ["db.example.com"] },
  { ...DEFAULTS, privateHosts: ["*.internal"] },
])("needs no sign where the user says what is meant: %o", (settings) => {
  expect(namesClient("process.env.DB_HOST", "a.ts", settings, CLIENT)).toBe(true);
});

it("a host of the settings is enough", () => {
  const settings = { ...DEFAULTS, hosts: ["*.example.com"] };
  expect(namesClient("f('db.example.com')", "a.ts", settings, CLIENT)).toBe(true);
  expect(namesClient("f('db.example.org')", "a.ts", settings, CLIENT)).toBe(false);
});

it.each([
  ["a place for a host", "mysql://root@<your_host>:4000", true],
  ["a place for a host beside its option", "mysql -h<host>", true],
  ["another place for a host", "mysql -h <TIDB-HOST>", true],
  ["a place for a host in quotes", '"<host>"', true],
  ["a type", "let all: Promise<HostAddress[]>;", false],
])("tells signs from other words: %s", (_, text, expected) => {
  expect(holdsSign(text)).toBe(expected);
});

it.each(["{ ssl }", "tls: {}", "{ rejectUnauthorized: false }", "minVersion,", "tidb()"])(
  "may be given to a function that connects: %s",
  (text) => {
    expect(mayBeGiven(text)).toBe(true);
  },
);
it.each(["ssls", "a_tls", "rejectUnauthorizedly", "hostname"])(
  "is nothing to be given: %s",
  (text) => {
    expect(mayBeGiven(text)).toBe(false);
  },
);
