import { describe, expect, it } from "vitest";
import { CA, foundIn, HOST, LOGIN, repairedIn } from "./lint.js";

const TLS = "require-tls";
const CALL = `pymysql.connect(host="${HOST}", port=4000, user="3pTAoNNegb47Uc8.root")`;

describe("quotes of an edit", () => {
  it("are those that the text around is not in", () => {
    const code = `import pymysql\nx = ['a', 'b', 'c', 'd']\nprint(f'{${CALL}}')\n`;
    const repaired = repairedIn(code);
    expect(repaired).toContain(`ssl_ca="${CA}"`);
    expect(foundIn(repaired)).toEqual([]);
  });
  it("are those of the file beside such a text", () => {
    const code = `import pymysql\nx = ['a', f'{b}', 'c', 'd', 'e', 'f']\n${CALL}\n`;
    expect(repairedIn(code)).toContain(`ssl_ca='${CA}'`);
  });
});

describe("settings that come later", () => {
  const django = (...lines: readonly string[]): string =>
    [
      `import os`,
      `DATABASES = {"default": {"ENGINE": "django_tidb", "USER": "3pTAoNNegb47Uc8.root",`,
      `  "HOST": "${HOST}", "PORT": 4000}}`,
      ...lines,
      "",
    ].join("\n");
  const OPTIONS = `{"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "${CA}"}}`;

  const OTHER = `{"ENGINE": "django_tidb", "HOST": "${HOST}", "USER": "3pTAoNNegb47Uc8.root", "PORT": 4000}`;

  it.each([
    ["a key", [`DATABASES["default"]["OPTIONS"] = ${OPTIONS}`], []],
    ["a key, perhaps", ["if CA:", `  DATABASES["default"]["OPTIONS"] = ${OPTIONS}`], []],
    ["a key, in a loop", ["while CA:", `  DATABASES["default"]["OPTIONS"] = {}`], []],
    ["an update", [`DATABASES["default"].update({"OPTIONS": ${OPTIONS}})`], []],
    ["a key of what is made", [`DATABASES["default"].setdefault("OPTIONS", {})["ssl"] = x`], []],
    ["a loop", ["for each in DATABASES.values():", `  each["OPTIONS"] = ${OPTIONS}`], []],
    ["another name", [`tidb = DATABASES["default"]`, `tidb["OPTIONS"] = ${OPTIONS}`], []],
    ["another database", [`DATABASES["other"] = {}`], [TLS]],
    ["another object in its place", [`DATABASES["default"] = {}`], []],
    ["one like it in its place", [`DATABASES["default"] = ${OTHER}`], [TLS]],
    ["one like it, perhaps", ["if PRODUCTION:", `  DATABASES["default"] = ${OTHER}`], [TLS]],
    [
      "one of two in its place",
      [
        "if PRODUCTION:",
        `  DATABASES["default"] = {**${OTHER}, "OPTIONS": ${OPTIONS}}`,
        "else:",
        `  DATABASES["default"] = {"ENGINE": "django.db.backends.sqlite3"}`,
      ],
      [],
    ],
    [
      "in another place",
      ["if PRODUCTION:", `  DATABASES = {"default": ${OTHER}}`, "else:", "  DATABASES = {}"],
      [TLS],
    ],
    ["another setting", [`DATABASES["default"]["CONN_MAX_AGE"] = 60`], [TLS]],
  ])("%s", (_, lines, rules) => {
    expect(foundIn(django(...lines), "settings.py")).toEqual(rules);
    expect(foundIn(django(...lines), "app.py")).toEqual(rules);
  });

  it("are not those of a key that stands there", () => {
    const code = `import os, pymysql\nc = dict(${LOGIN}, ssl={"ca": "${CA}"})\nc.setdefault("ssl", None)\npymysql.connect(**c)\n`;
    expect(foundIn(code)).toEqual([]);
  });
  it("are those in the loop over what holds it", () => {
    const code = `import os, pymysql\nall = {"a": dict(${LOGIN})}\nfor c in all.values():\n  c["ssl"] = {"ca": "${CA}"}\npymysql.connect(**all["a"])\n`;
    expect(foundIn(code)).toEqual([]);
  });
});

describe("an address that is handed on", () => {
  const URL = `mysql+pymysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test`;
  const ARGS = `connect_args={"ssl": {"ca": "${CA}"}}`;
  const settings = (...lines: readonly string[]): string =>
    [
      "from pydantic_settings import BaseSettings",
      "from sqlalchemy import create_engine, make_url",
      "class Settings(BaseSettings):",
      `    database_url: str = "${URL}"`,
      ...lines,
      "",
    ].join("\n");

  it.each([
    ["alone", [`create_engine(Settings().database_url)`], [TLS]],
    ["with arguments", [`create_engine(Settings().database_url, ${ARGS})`], []],
    ["with what is spread", [`create_engine(Settings().database_url, **options)`], []],
    ["with keys of a configuration", [`conf = {"sqlalchemy.connect_args": {}}`], []],
    ["with a query", [`make_url(Settings().database_url).update_query_dict(q)`], []],
    [
      "with a query, later",
      ["url = make_url(Settings().database_url)", "url = url.set(query=q)"],
      [],
    ],
  ])("%s", (_, lines, rules) => {
    expect(foundIn(settings(...lines))).toEqual(rules);
  });

  it.each([
    [`SQLAlchemy(app, engine_options={"pool_pre_ping": True, **more})`, []],
    ["SQLAlchemy(app)", [TLS]],
  ])("to Flask: %s", (call, rules) => {
    const code = `from flask_sqlalchemy import SQLAlchemy\napp.config["SQLALCHEMY_DATABASE_URI"] = "${URL}"\ndb = ${call}\n`;
    expect(foundIn(code)).toEqual(rules);
  });
});
