import { describe, expect, it } from "vitest";
import { env, linted, needing, SSL, URL } from "./address.js";
import type { Files } from "./folder.js";

const MODE = "?ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/ssl/certs/ca-certificates.crt";
const REQUIRED = "?ssl_mode=REQUIRED";
const REQUIREMENTS = "SQLAlchemy==2.0.54\nmysqlclient>=2.2  # the driver\n";
const POETRY = '[tool.poetry.dependencies]\npython = "^3.12"\nmysqlclient = "^2.2"\n';

const manifests: readonly (readonly [name: string, text: string])[] = [
  ["requirements.txt", REQUIREMENTS],
  ["requirements.txt", "sqlalchemy[mysql]~=2.0\n"],
  ["requirements-prod.txt", "Flask-SQLAlchemy\nmysqlclient ; sys_platform != 'win32'\n"],
  ["pyproject.toml", '[project]\ndependencies = ["sqlmodel>=0.0.22", "mysqlclient==2.2.8"]\n'],
  [
    "pyproject.toml",
    '[project]\ndependencies = ["alembic"]\n[project.optional-dependencies]\ndb = ["mysqlclient"]\n',
  ],
  ["pyproject.toml", `${POETRY}SQLAlchemy = { version = "^2.0", extras = ["asyncio"] }\n`],
  ["pyproject.toml", `${POETRY}[tool.poetry.group.db.dependencies]\nsqlalchemy = "*"\n`],
  ["Pipfile", '[packages]\nmysqlclient = "*"\nsqlalchemy = {version = "*"}\n'],
];

describe("the address in a variable that only SQLAlchemy with mysqlclient may take", () => {
  it.each(manifests)("is judged by what it says, by %s: %s", (name, text) => {
    const project = { [name]: text, ".env": env(REQUIRED) };
    const { found, messages, output } = linted(project);
    expect(found).toEqual(["require-certificate-verification offer"]);
    expect(output).toBe(env(REQUIRED));
    expect(messages.join()).toContain("ssl_mode=VERIFY_IDENTITY");
  });

  it.each<[query: string, rules: readonly string[]]>([
    ["?sslaccept=strict", ["no-ineffective-tls-options offer"]],
    ["?ssl_mode=DISABLED", ["require-tls offer"]],
    ["?ssl_mode=VERIFY_CA", ["require-identity-verification offer"]],
    ["?ssl_verify_cert=true", ["no-ineffective-tls-options offer"]],
    // The code may say the rest beside it.
    ["", []],
    ["?charset=utf8mb4", []],
    [MODE, []],
  ])("is judged in the words of mysqlclient: %s", (query, rules) => {
    const project = { "requirements.txt": REQUIREMENTS, ".env": env(query) };
    expect(linted(project).found).toEqual(rules);
  });

  it("is in any file of data, and with the scheme of MariaDB", () => {
    const compose = `services:\n  web:\n    build: .\n    environment:\n      DATABASE_URL: "${URL}${REQUIRED}"\n`;
    const project = { "requirements.txt": REQUIREMENTS };
    expect(linted({ ...project, "compose.yaml": compose }, "compose.yaml").found).toEqual([
      "require-certificate-verification offer",
    ]);
    const url = URL.replace("mysql:", "mariadb:");
    expect(linted({ ...project, ".env": env(REQUIRED, url) }).found).toEqual([
      "require-certificate-verification offer",
    ]);
  });
});

describe("the address in a variable that other packages of Python may take", () => {
  const needs = (...lines: readonly string[]): Files => ({ "requirements.txt": lines.join("\n") });
  it.each<[what: string, files: Files]>([
    ["no driver", needs("SQLAlchemy")],
    ["a driver alone", needs("mysqlclient")],
    ["another driver", needs("SQLAlchemy", "PyMySQL")],
    ["two drivers", needs("SQLAlchemy", "mysqlclient", "PyMySQL")],
    ["an asynchronous driver, too", needs("SQLAlchemy[asyncio]", "mysqlclient", "asyncmy")],
    ["a driver by its extra", needs("SQLAlchemy[pymysql]", "mysqlclient")],
    ["a driver that knows no modes", needs("SQLAlchemy", "mysqlclient==1.4.6")],
    ["Django, too", needs("Django", "dj_database_url", "SQLAlchemy", "mysqlclient")],
    ["Peewee, too", needs("peewee", "SQLAlchemy", "mysqlclient")],
    ["Pony, too", needs("pony", "SQLAlchemy", "mysqlclient")],
    ["Ormar, too", needs("ormar", "SQLAlchemy", "mysqlclient")],
    ["pandas, too", needs("pandas", "SQLAlchemy", "mysqlclient")],
    ["Tortoise", needs("tortoise-orm[asyncmy]")],
    ["another file that is not read", needs("-r base.txt", "SQLAlchemy", "mysqlclient")],
    [
      "two manifests that differ",
      { ...needs("SQLAlchemy", "mysqlclient"), "requirements-dev.txt": "PyMySQL\n" },
    ],
    ["a program", { "setup.py": 'setup(install_requires=["SQLAlchemy", "mysqlclient"])\n' }],
    [
      "a program beside it",
      { ...needs("SQLAlchemy", "mysqlclient"), "setup.py": 'setup(requires=["mysqlclient"])\n' },
    ],
    ["another language", { ...needs("SQLAlchemy", "mysqlclient"), Gemfile: 'gem "mysql2"\n' }],
    [
      "JavaScript beside it",
      { ...needs("SQLAlchemy", "mysqlclient"), "package.json": needing("mysql2 ^3.0.0") },
    ],
  ])("is nobody's: %s", (_, files) => {
    for (const query of [REQUIRED, "?sslaccept=strict", SSL, '?ssl={"rejectUnauthorized":false}'])
      expect(linted({ ...files, ".env": env(query) }).found.join()).toBe(
        linted({ ".git/HEAD": "", ".env": env(query) }).found.join(),
      );
  });

  it("is JavaScript's, too, where its code takes it: the edit is only offered", () => {
    const code = `import mysql from "mysql2";\nmysql.createPool(process.env.DATABASE_URL);\n`;
    const project = { "package.json": needing("mysql2 ^3.0.0"), "src/db.js": code };
    expect(linted({ ...project, ".env": env("") }).found).toEqual(["require-tls fix"]);
    const both = { ...project, "requirements.txt": REQUIREMENTS };
    expect(linted({ ...both, ".env": env("") }).found).toEqual(["require-tls offer"]);
  });
});
