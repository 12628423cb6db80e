import { describe, expect, it } from "vitest";
import { java } from "../../../src/languages/java/index.js";
import { python } from "../../../src/languages/python/index.js";
import { cluesShown } from "./documents.js";

describe("what is in an expression that is not known, in a program of Python", () => {
  it.each([
    ["show(x)", "x |  | "],
    ["show(x.y)", "y x |  | "],
    ['show(f("a", DB_HOST))', "f DB_HOST | DB_HOST | a"],
    ['show(config.get("tidb.host"))', "get tidb.host config | tidb.host TIDB_HOST | tidb.host"],
    ['show(get("tidb.host"))', "get tidb.host |  | tidb.host"],
    ['show(get("TIDB_HOST"))', "get TIDB_HOST | TIDB_HOST | "],
    ["show(settings.db_host)", "db_host settings | db_host DB_HOST | "],
    ['show(cfg["db.password"])', "cfg db.password |  | db.password"],
    ['show(x["db.url"])', "x db.url |  | db.url"],
    ['show(g("mysql_host"))', "g |  | mysql_host"],
    ['show(settings.get("mysql_host"))', "get settings | mysql_host MYSQL_HOST | mysql_host"],
    ['show(settings.get("mysqlHost"))', "get settings |  | mysqlHost"],
    ['A = f("b")\nshow(g(A))', "g A f |  | b"],
    ['A = f("b")\nA = f("c")\nshow(g(A))', "g A |  | "],
    ["from a.b import C\nshow(C)", "C |  | a.b.C"],
    ["from a.b import C\nshow(C.d(E_F))", "d E_F C | E_F | a.b.C"],
    ["show(f(lambda: z))", "f |  | "],
    ["X = Y_Z\nshow(X)", "Y_Z | Y_Z | "],
    ["def f(tidb_host):\n    show(tidb_host)", "tidb_host |  | "],
    ['show(a + "b")', "a |  | "],
    ['show("${db.host}" + a)', "a |  | "],
    ["show(str(x))", "str x |  | "],
    ["show(f(DB_HOSTx, xDB_HOST, DB_, D_B))", "f DB_HOSTx xDB_HOST DB_ D_B | D_B | "],
    [
      'show(settings.get("db_host_x", "x db_host", "db-host", "Db_host", "1db.host"))',
      "get settings |  | db_host_x x db_host db-host Db_host 1db.host",
    ],
    ['show(f("a ${db.host}", "${db.host} b"))', "f |  | a ${db.host} ${db.host} b"],
    [
      'show(f("tidb.hosts", "1tidb.host", "a.b.c.USER", "a.username", "a.uri", "a.url"))',
      "f a.b.c.USER a.username a.uri a.url |  | tidb.hosts 1tidb.host a.b.c.USER a.username a.uri a.url",
    ],
  ])("%s", (program, expected) => {
    expect(cluesShown(python, program)).toBe(expected);
  });
});

describe("what is in an expression that is not known, in a program of Java", () => {
  it.each([
    [
      'class A { @Value("${db.host}") String x; void f() { show(x); } }',
      "x Value | db.host DB_HOST | ${db.host}",
    ],
    [
      'class A { @Value("${db.host:y}") String x; void f() { show(x); } }',
      "x Value | db.host DB_HOST | y",
    ],
    [
      'class A { void f(@Value("${db.host}") String x) { show(x); } }',
      "x Value | db.host DB_HOST | ${db.host}",
    ],
    ['class A { @Value("#{x}") String x; void f() { show(x); } }', "x Value |  | #{x}"],
    ['class A { @Value("${db.host}") String x = g("a"); void f() { show(x); } }', "g |  | a"],
    [
      'class A { void f() { show(props.getProperty("db.url")); } }',
      "getProperty db.url props | db.url DB_URL | db.url",
    ],
    [
      'class A { void f() { show(System.getProperty("DB_URL")); } }',
      "getProperty DB_URL System | DB_URL | ",
    ],
    [
      'class A { void f() { show(env.getProperty("a-b.db_dsn")); } }',
      "getProperty env | a-b.db_dsn A-B_DB_DSN | a-b.db_dsn",
    ],
    [
      'class A { void f() { show(conf.get("a.address")); show(1); } }',
      "get conf | a.address A_ADDRESS | a.address",
    ],
    ['class A { void f() { show(conf.get("A.address")); show(1); } }', "get conf |  | A.address"],
  ])("%s", (program, expected) => {
    expect(cluesShown(java, program)).toBe(expected);
  });
});
