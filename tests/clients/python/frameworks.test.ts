import { describe, expect, it } from "vitest";
import { CA, foundIn, HOST, LOGIN, messagesIn, repairedIn } from "./lint.js";

const TLS = "require-tls";
const CERTIFICATE = "require-certificate-verification";
const IDENTITY = "require-identity-verification";
const USELESS = "no-ineffective-tls-options";

/** FACTS-dialects.md 4.7. */
const django = (options: string, engine = "django.db.backends.mysql"): string => `import os

DATABASES = {
    "default": {
        "ENGINE": "${engine}",
        "NAME": "test",
        "HOST": "${HOST}",
        "PORT": "4000",
        "USER": "3pTAoNNegb47Uc8.root",
        "PASSWORD": os.environ["P"],
${options === "" ? "" : `        "OPTIONS": {${options}},\n`}    },
}
`;
const RIGHT = `"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "${CA}"}`;

describe("Django", () => {
  it.each([
    ["", "django.db.backends.mysql", [TLS]],
    ["", "django_tidb", [TLS]],
    [RIGHT, "django.db.backends.mysql", []],
    [RIGHT, "django_tidb", []],
    [`"ssl": {"ca": "${CA}"}`, "django_tidb", [TLS]],
    ['"charset": "utf8mb4"', "django_tidb", [TLS]],
    [`"ssl_mode": "VERIFY_CA", "ssl": {"ca": "${CA}"}`, "django_tidb", [IDENTITY]],
    ['"ssl_mode": "REQUIRED"', "django_tidb", [CERTIFICATE]],
    ['"read_default_file": "/etc/my.cnf"', "django.db.backends.mysql", []],
    [`"ssl_ca": "${CA}", "ssl_verify_cert": True`, "django.db.backends.mysql", [IDENTITY]],
    [`"ssl_ca": "${CA}"`, "mysql.connector.django", [TLS]],
    ["", "django.db.backends.postgresql", []],
  ])("OPTIONS {%s} of %s", (options, engine, rules) => {
    const code = django(options, engine);
    expect(foundIn(code, "site/settings.py")).toEqual(rules);
    expect(foundIn(code, "site/config.py")).toEqual(rules);
    const after = repairedIn(code, "site/settings.py");
    expect([after, foundIn(after, "site/settings.py")]).toEqual([after, []]);
  });

  it("asks a person whether the driver is another one", () => {
    const [message] = messagesIn(django(`"ssl": {"ca": "${CA}"}`), "settings.py");
    expect(message).toContain("PyMySQL");
  });

  it("may take the parts from the environment", () => {
    const code = django("").replace(`"${HOST}"`, 'os.environ["TIDB_HOST"]');
    expect(foundIn(code, "settings.py")).toEqual([TLS]);
  });
});

const peewee = (options: string, name = "MySQLDatabase"): string =>
  `import os\nfrom peewee import *\nfrom playhouse.pool import PooledMySQLDatabase\n\ndb = ${name}("test", ${LOGIN}${options === "" ? "" : ", "}${options})\n`;

describe("Peewee", () => {
  it.each([
    ["", [TLS]],
    [`ssl_ca="${CA}", ssl_verify_cert=True, ssl_verify_identity=True`, []],
    [`ssl_ca="${CA}"`, [CERTIFICATE]],
    ["ssl_disabled=False", [TLS]],
    ["ssl=True", [USELESS]],
    [`ssl_mode="VERIFY_IDENTITY", ssl={"ca": "${CA}"}`, []],
  ])("%s", (options, rules) => {
    for (const name of ["MySQLDatabase", "PooledMySQLDatabase"]) {
      const code = peewee(options, name);
      expect(foundIn(code)).toEqual(rules);
      const after = repairedIn(code);
      expect([after, foundIn(after)]).toEqual([after, []]);
    }
  });
});

describe("calls", () => {
  const VERIFIED = `ssl_ca="${CA}", ssl_verify_cert=True, ssl_verify_identity=True`;
  const PARTS = `"host": "${HOST}", "port": 4000, "user": "3pTAoNNegb47Uc8.root", "password": os.environ["P"]`;

  it.each([
    ["import pymysql as db", `db.connect(${LOGIN})`],
    ["from pymysql import connect", `connect(${LOGIN})`],
    ["from pymysql import Connect as open_it", `open_it(${LOGIN})`],
    ["import pymysql.connections", `pymysql.connections.Connection(${LOGIN})`],
    ["from pymysql.connections import Connection", `Connection(${LOGIN})`],
    ["import pymysql", `pymysql.connect(**{${PARTS}})`],
    ["import MySQLdb", `MySQLdb.connect("${HOST}", **{${PARTS.replace(/^.*?, /, "")}})`],
    [
      "import MySQLdb",
      `MySQLdb.connect("${HOST}", "3pTAoNNegb47Uc8.root", os.environ["P"], "test", 4000)`,
    ],
    ["import MySQLdb", `MySQLdb.Connect(${LOGIN})`],
    ["import mysql.connector as c", `c.connect(${LOGIN})`],
    ["from mysql.connector import pooling", `pooling.MySQLConnectionPool(pool_size=2, ${LOGIN})`],
    ["from mysql.connector.connection import MySQLConnection", `MySQLConnection(${LOGIN})`],
    ["from mysql.connector.connection_cext import CMySQLConnection", `CMySQLConnection(${LOGIN})`],
    ["from playhouse.shortcuts import MySQLDatabase", `MySQLDatabase("test", ${LOGIN})`],
    ["from mysql.connector.aio import connect", `connect(${LOGIN})`],
    [
      "import aiomysql",
      `aiomysql.connect("${HOST}", "3pTAoNNegb47Uc8.root", os.environ["P"], "test", 4000)`,
    ],
    ["import asyncmy", `asyncmy.create_pool(minsize=1, ${LOGIN})`],
  ])("%s, %s", (brings, call) => {
    const code = `import os\n${brings}\n\nconnection = ${call}\n`;
    expect(foundIn(code)).toEqual([TLS]);
    const after = repairedIn(code);
    expect([after, foundIn(after)]).toEqual([after, []]);
  });

  it("takes a dict that is completed later", () => {
    const code = `import os\nimport pymysql\n\nconfig = {${PARTS}}\nif production:\n    config["ssl_verify_cert"] = True\n    config["ssl_verify_identity"] = True\n    config["ssl_ca"] = "${CA}"\nconnection = pymysql.connect(**config)\n`;
    expect(foundIn(code)).toEqual([]);
    expect(
      foundIn(code.replace("if production", "if True").replaceAll(/^.*ssl_.*\n/gm, "    pass\n")),
    ).toEqual([TLS]);
  });

  it.each([
    ["the documented form of TiDB's guides", `pymysql.connect(${LOGIN}, ${VERIFIED})`],
    ["a socket", 'pymysql.connect(unix_socket="/tmp/mysql.sock", user="root")'],
    ["a private host", 'pymysql.connect(host="127.0.0.1", port=4000, user="root", password="")'],
    ["arguments of somebody else", "pymysql.connect(**settings.DATABASE)"],
    ["positions of somebody else", "pymysql.connect(*args)"],
    ["positions behind others", `pymysql.connect("${HOST}", *args)`],
    ["a list of positions", `pymysql.connect(*["${HOST}", "root", "x", "test", 4000])`],
    ["more of somebody else", `pymysql.connect(${LOGIN}, **tls())`],
  ])("leaves alone: %s", (_, call) => {
    expect(foundIn(`import os\nimport pymysql\nconnection = ${call}\n`)).toEqual([]);
  });
});

describe("a context in a variable", () => {
  const program = (...lines: readonly string[]): string =>
    [
      "import os",
      "import ssl",
      "import pymysql",
      "",
      "context = ssl.create_default_context()",
      ...lines,
      `connection = pymysql.connect(${LOGIN}, ssl=context)`,
      "",
    ].join("\n");

  it.each([
    [[], [], true],
    [["context.check_hostname = False"], [IDENTITY], true],
    [
      ["context.check_hostname = False", "context.verify_mode = ssl.CERT_NONE"],
      [CERTIFICATE],
      false,
    ],
    [["context.check_hostname = True", "context.verify_mode = ssl.CERT_REQUIRED"], [], true],
    [["context.minimum_version = ssl.TLSVersion.TLSv1_1"], ["require-min-tls-version"], false],
    [
      ["context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED"],
      ["require-min-tls-version"],
      false,
    ],
    [['context.load_cert_chain("c.pem", "k.pem")'], ["no-client-certificate"], false],
    [
      ["context.check_hostname = False", "context.verify_mode = ssl.CERT_OPTIONAL"],
      [IDENTITY],
      false,
    ],
    [["context.minimum_version = ssl.TLSVersion.TLSv1_2"], [], true],
    [['context.load_verify_locations(cafile="isrgrootx1.pem")'], [], true],
    [["configure(context)"], [], true],
  ])("%j: %j", (lines, rules, isRepaired) => {
    const code = program(...lines);
    expect(foundIn(code)).toEqual(rules);
    if (isRepaired) expect(foundIn(repairedIn(code))).toEqual([]);
    else expect(repairedIn(code)).toBe(code);
  });
});
