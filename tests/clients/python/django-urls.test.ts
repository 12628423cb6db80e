import { describe, expect, it } from "vitest";
import { CA, foundIn, HOST, messagesIn, repairedIn } from "./lint.js";

const TLS = "require-tls";
const CERTIFICATE = "require-certificate-verification";
const IDENTITY = "require-identity-verification";
const USELESS = "no-ineffective-tls-options";

const address = (query = "", scheme = "mysql"): string =>
  `f"${scheme}://3pTAoNNegb47Uc8.root:{os.environ['P']}@${HOST}:4000/test${query}"`;
const settings = (...lines: readonly string[]): string =>
  ["import os", "import dj_database_url", "", ...lines, ""].join("\n");
const parsed = (query = "", more = ""): string =>
  `DATABASES = {"default": dj_database_url.parse(${address(query)}${more})}`;
const RIGHT = `?ssl_mode=VERIFY_IDENTITY&ssl-ca=${CA}`;
const OPTIONS = `{"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "${CA}"}}`;
const KEY = 'DATABASES["default"]';

describe("dj-database-url", () => {
  it.each([
    ["", [TLS]],
    ["?charset=utf8mb4", [TLS]],
    [RIGHT, []],
    [`?ssl-ca=${CA}`, [TLS]],
    ["?ssl=true", [CERTIFICATE]],
    ["?ssl=false", [TLS]],
    ["?ssl_mode=REQUIRED", [CERTIFICATE]],
    [`?ssl_mode=VERIFY_CA&ssl-ca=${CA}`, [IDENTITY]],
    ["?ssl_mode=VERIFY_IDENTITY", [USELESS]],
    [`?ssl_mode=VERIFY_IDENTITY&ssl_ca=${CA}`, [USELESS]],
    ["?sslmode=require", [USELESS]],
    [`?ssl_ca=${CA}&ssl_verify_cert=true`, [IDENTITY]],
    [`?ssl_ca=${CA}&ssl_verify_cert=true&ssl_verify_identity=true`, []],
  ])("an address with %s", (query, rules) => {
    const code = settings(parsed(query));
    expect(foundIn(code, "settings.py")).toEqual(rules);
    expect(foundIn(code, "config.py")).toEqual(rules);
    const after = repairedIn(code, "settings.py");
    expect([after, foundIn(after, "settings.py")]).toEqual([after, []]);
  });

  it.each([
    ["a default", [`DATABASES = {"default": dj_database_url.config(default=${address()})}`], [TLS]],
    [
      "the default of a variable",
      [`DATABASES = {"default": dj_database_url.config("TIDB_URL", ${address()})}`],
      [TLS],
    ],
    ["an argument with a name", [parsed().replace("parse(", "parse(url=")], [TLS]],
    ["another scheme of its own", [parsed().replace("mysql:", "mysql2:")], [TLS]],
    ["the engine of TiDB", [parsed(), `${KEY}["ENGINE"] = "django_tidb"`], [TLS]],
    ["an engine that is not known", [parsed("", ', engine="other"')], []],
    ["an engine that is set", [parsed(), `${KEY}["ENGINE"] = "other"`], []],
    ["another database", [parsed().replace("mysql:", "postgres:")], []],
    ["a variable", ['DATABASES = {"default": dj_database_url.parse(os.environ["URL"])}'], []],
    ["a branch", ["if x:", `    ${parsed()}`, "else:", "    DATABASES = {}"], [TLS]],
    ["options behind it", [parsed(), `${KEY}["OPTIONS"] = ${OPTIONS}`], []],
    ["not enough behind it", [parsed(RIGHT), `${KEY}["OPTIONS"] = {"ssl": {"ca": "x"}}`], [TLS]],
    ["one option behind it", [parsed(), `${KEY}["OPTIONS"]["ssl"] = x`], []],
    ["one that is laid under", [parsed(), `${KEY}.setdefault("OPTIONS", {})["ssl"] = x`], []],
    ["more options", [parsed(), `${KEY}["OPTIONS"].update(${OPTIONS})`], []],
    ["more keys", [parsed(), `${KEY}.update({"OPTIONS": ${OPTIONS}})`], []],
    [
      "keys around it",
      [`DATABASES = {"default": {**dj_database_url.parse(${address()}), "OPTIONS": ${OPTIONS}}}`],
      [],
    ],
    [
      "a variable in between",
      [
        `db = dj_database_url.parse(${address()})`,
        `db["OPTIONS"] = ${OPTIONS}`,
        'DATABASES = {"default": db}',
      ],
      [],
    ],
    ["other code", [parsed(), "complete(DATABASES)"], []],
    ["another host behind it", [parsed(), `${KEY}["HOST"] = "db.example.com"`], []],
  ])("%s", (_, lines, rules) => {
    expect(foundIn(settings(...lines), "settings.py")).toEqual(rules);
  });

  it("asks what is PostgreSQL's alone", () => {
    const code = settings(parsed(RIGHT, ", conn_max_age=600, ssl_require=True"));
    const [message] = messagesIn(code, "settings.py");
    expect(message).toContain("`ssl_require=True` makes mysqlclient throw");
    expect(repairedIn(code, "settings.py")).toBe(settings(parsed(RIGHT, ", conn_max_age=600")));
    expect(foundIn(code.replace("=True", "=False"), "settings.py")).toEqual([]);
    expect(foundIn(code.replace("=True", "=not DEBUG"), "settings.py")).toEqual([USELESS]);
  });

  it("keeps the file of roots that has another name", () => {
    const code = settings(parsed("?ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/pki/mine.pem"));
    expect(messagesIn(code, "settings.py")).toEqual([
      "`ssl_ca=/etc/pki/mine.pem` makes mysqlclient throw: dj-database-url calls it `ssl-ca`. Write `ssl-ca=/etc/pki/mine.pem` instead.",
    ]);
  });
});

describe("django-environ", () => {
  const code = (query: string, name = "db", more = ""): string =>
    [
      "import environ",
      "",
      "env = environ.Env(DEBUG=(bool, False))",
      `DATABASES = {"default": env.${name}("TIDB_URL", default=${address(query)}${more})}`,
      "",
    ]
      .join("\n")
      .replace("{os.environ['P']}", "{P}");

  it.each([
    ["", "db", [TLS]],
    ["", "db_url", [TLS]],
    [`?ssl_mode=VERIFY_IDENTITY&ssl-ca=${CA}`, "db", [USELESS]],
    [`?ssl_mode=VERIFY_IDENTITY&ssl_ca=${CA}`, "db", [USELESS]],
    ["?ssl=true", "db", [TLS]],
    ["?ssl_mode=REQUIRED", "db", [CERTIFICATE]],
  ])("an address with %s", (query, name, rules) => {
    const program = code(query, name);
    expect(foundIn(program, "settings.py")).toEqual(rules);
    expect(repairedIn(program, "settings.py")).toBe(program);
    for (const message of messagesIn(program, "settings.py"))
      expect(message).toContain("Set `ssl_mode` and `ssl` in its `OPTIONS` instead.");
  });

  it("may be given more", () => {
    expect(foundIn(code("", "db", ", extra_options=TLS"), "settings.py")).toEqual([]);
    expect(foundIn(code("", "db", ", options_cast={}"), "settings.py")).toEqual([]);
    const set = `${code("")}${KEY}["OPTIONS"] = ${OPTIONS}\n`;
    expect(foundIn(set, "settings.py")).toEqual([]);
  });
});

describe("an address that is the default of a variable", () => {
  const CAST = "cast=dj_database_url.parse";
  const DECOUPLE = "from decouple import config";
  const STARLETTE = 'from starlette.config import Config\nconfig = Config(".env")';
  const ENVIRONS = "from environs import Env\nenv = Env()";
  const ENVIRON = "import environ\nenv = environ.Env()";
  const databases = (imports: string, value: string, query = ""): string =>
    settings(
      imports,
      `DATABASES = {"default": ${value.replace(/\bURL\b/, () => address(query))}}`,
    ).replace("{os.environ['P']}", "{P}");

  it.each([
    [DECOUPLE, `config("DATABASE_URL", default=URL, ${CAST})`],
    [DECOUPLE, `config("DATABASE_URL", ${CAST}, default=URL)`],
    [DECOUPLE, 'config("DATABASE_URL", URL, dj_database_url.parse)'],
    [DECOUPLE, 'config("DATABASE_URL", default=URL, cast=lambda url: dj_database_url.parse(url))'],
    [
      `${DECOUPLE}\ndef parsed(url):\n    return dj_database_url.parse(url, conn_max_age=600)`,
      'config("DATABASE_URL", default=URL, cast=parsed)',
    ],
    ["from dj_database_url import parse as db\n" + DECOUPLE, 'config("X", default=URL, cast=db)'],
    [
      'from decouple import Config, RepositoryEnv\nconfig = Config(RepositoryEnv(".env"))',
      `config.get("DATABASE_URL", default=URL, ${CAST})`,
    ],
    ["from decouple import AutoConfig\nconfig = AutoConfig()", `config("X", default=URL, ${CAST})`],
    [STARLETTE, `config("DATABASE_URL", ${CAST}, default=URL)`],
    [STARLETTE, 'config("DATABASE_URL", dj_database_url.parse, URL)'],
    [STARLETTE, `config.get("DATABASE_URL", ${CAST}, default=URL)`],
    [ENVIRONS, 'env.dj_db_url("DATABASE_URL", default=URL)'],
    [ENVIRONS, 'env.dj_db_url("DATABASE_URL", URL, conn_max_age=600)'],
  ])("%s %s", (imports, value) => {
    const code = databases(imports, value);
    expect(foundIn(code, "settings.py")).toEqual([TLS]);
    expect(foundIn(databases(imports, value, RIGHT), "settings.py")).toEqual([]);
    expect(repairedIn(code, "settings.py")).toBe(databases(imports, value, RIGHT));
  });

  // The first two end with an error, and the others make no database of the default, or one that nobody knows.
  it.each([
    [ENVIRONS, `env("DATABASE_URL", default=URL, ${CAST})`],
    [STARLETTE, 'config("DATABASE_URL", URL, dj_database_url.parse)'],
    [ENVIRON, `env("DATABASE_URL", default=URL, ${CAST})`],
    [`from mine import parse\n${DECOUPLE}`, 'config("DATABASE_URL", default=URL, cast=parse)'],
    [
      `from mine import completed\n${DECOUPLE}`,
      'dj_database_url.parse(config("DATABASE_URL", default=URL, cast=completed))',
    ],
    [
      DECOUPLE,
      'dj_database_url.parse(config("X", default=URL, cast=lambda url: url + "?ssl_mode=VERIFY_IDENTITY&ssl-ca=x"))',
    ],
    [DECOUPLE, `config("DATABASE_URL", **given, ${CAST})`],
    [DECOUPLE, `config("DATABASE_URL", default=None, ${CAST})`],
    [DECOUPLE, `{**config("DATABASE_URL", default=URL, ${CAST}), "OPTIONS": ${OPTIONS}}`],
  ])("is left alone: %s %s", (imports, value) => {
    expect(foundIn(databases(imports, value), "settings.py")).toEqual([]);
  });

  it("is a text where it is kept as one", () => {
    const parse = (value: string): string => `dj_database_url.parse(${value})`;
    const code = databases(DECOUPLE, parse('config("DATABASE_URL", default=URL, cast=str)'));
    expect(foundIn(code, "settings.py")).toEqual([TLS]);
  });
});
