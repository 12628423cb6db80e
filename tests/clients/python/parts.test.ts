import { describe, expect, it } from "vitest";
import { foundIn, HOST } from "./lint.js";

const OFF = `{"host": "${HOST}", "port": 4000, "user": "3pTAoNNegb47Uc8.root", "ssl_disabled": True}`;
const TLS = `{"ssl_disabled": False, "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}`;
const found = (use: string): readonly string[] =>
  foundIn(`import mysql.connector\n\nBASE = ${OFF}\nTLS = ${TLS}\n${use}\n`);

describe("an object that only a part is made of says nothing by itself", () => {
  it.each([
    "connection = mysql.connector.connect(**{**BASE, **TLS})",
    `connection = mysql.connector.connect(**{**BASE, "ssl_disabled": False, "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True})`,
    "connection = mysql.connector.connect(**(BASE | TLS))",
    "both = BASE | TLS\nconnection = mysql.connector.connect(**both)",
    "connection = mysql.connector.connect(**dict(BASE, **TLS))",
    "def options():\n    return BASE\n\nconnection = mysql.connector.connect(**{**options(), **TLS})",
    "def options():\n    return {**BASE, **TLS}",
    "same = BASE\nopen_pool({**same, **TLS})",
    "open_pool(BASE, TLS)",
    "open_pool(Options(BASE))",
    `open_pool(BASE["host"], BASE["port"], TLS)`,
    "open_pool(BASE.copy().update(TLS))",
  ])("%s", (use) => {
    expect(found(use)).toEqual([]);
  });
});

describe("an object that is used as it is says what is used", () => {
  it.each([
    "",
    "open_pool(**BASE)",
    'BASE["database"] = "test"',
    "if TLS:\n    base = BASE",
    "def options():\n    return BASE",
    "connection = mysql.connector.connect(**BASE)",
    "class Pool:\n    base = BASE",
  ])("%s", (use) => {
    expect(found(use)).toEqual(["require-tls"]);
  });
});

describe("what stands last counts, be it written or spread", () => {
  it.each([
    ["mysql.connector.connect(**{**TLS, **BASE})", ["require-tls"]],
    ["mysql.connector.connect(**{**BASE, **TLS})", []],
    [`mysql.connector.connect(**{**BASE, **TLS, "ssl_disabled": True})`, ["require-tls"]],
    [`mysql.connector.connect(**{"ssl_disabled": True, **BASE, **TLS})`, []],
    [`mysql.connector.connect(**{"database": "test", **BASE, **TLS, "ssl_disabled": False})`, []],
    [`mysql.connector.connect(**{"database": "test", **BASE, "ssl_disabled": False, **TLS})`, []],
    [`mysql.connector.connect(**{"database": "test", **TLS, **BASE, "ssl_disabled": False})`, []],
    [`mysql.connector.connect(**{**BASE, **TLS, **unknown()})`, []],
  ])("%s", (use, rules) => {
    expect(found(`connection = ${use}`)).toEqual(rules);
  });
});
