import { describe, expect, it } from "vitest";
import { gapOfPymysql, hasNoModes, toModes } from "../../src/dialects/older-python.js";
import { wordsAmong, wordsOfPython } from "../../src/dialects/packages.js";
import { hasConnectorJ5, hasMariadbJdbc2, installedAs } from "../../src/dialects/registries.js";

describe("which package reads an address in whose words", () => {
  const words = (packages: Readonly<Record<string, string>>): readonly (string | null)[] =>
    [...wordsAmong(new Map(Object.entries(packages)))].sort();

  it.each<[string, string, string | null]>([
    ["mysql2", "^3.0.0", "mysql2"],
    ["mysql", "2", "mysql"],
    ["promise-mysql", "5", "mysql"],
    ["mariadb", "3", "mariadb"],
    ["@prisma/adapter-mariadb", "7", "prisma-mariadb"],
    ["@tidbcloud/serverless", "0", "tidbcloud-serverless"],
    ["@planetscale/database", "1", "tidbcloud-serverless"],
    ["sequelize", "6", null],
    ["typeorm", "1", null],
    ["@mikro-orm/core", "6", null],
    ["@strapi/strapi", "5", null],
    ["@strapi/database", "5", null],
    ["sails-mysql", "3", null],
    ["mysql2-promise", "0", null],
    ["serverless-mysql", "2", null],
    ["bun", "1", null],
    ["@adonisjs/lucid", "21", null],
    ["@nestjs/typeorm", "12", null],
    ["prisma", "^6.1.0", "prisma"],
    ["prisma", "5", "prisma"],
    ["prisma", "~4.0", "prisma"],
    ["prisma", "=3.0", "prisma"],
    ["prisma", "v2.0", "prisma"],
    ["prisma", " 1.0", "prisma"],
    ["@prisma/client", "6.0.0", "prisma"],
    ["@prisma/client", "7.0.0", null],
    ["prisma", "16.0.0", null],
    ["prisma", "60", null],
    ["prisma", "latest", null],
    ["prisma", "x6", null],
  ])("%s %s: %s", (name, version, expected) => {
    expect(words({ [name]: version })).toEqual([expected]);
  });

  it.each([
    "drizzle-orm",
    "drizzle-kit",
    "kysely",
    "knex",
    "objection",
    "bookshelf",
    "nest-knexjs",
    "nestjs-knex",
    "express",
    "toString",
  ])("%s hands it on, or takes none", (name) => {
    expect(words({ [name]: "1" })).toEqual([]);
  });

  it("each is asked once", () => {
    expect(words({ mysql2: "3", mysql: "2", "promise-mysql": "5" })).toEqual(["mysql", "mysql2"]);
  });

  it.each<[Readonly<Record<string, string>>, string | null]>([
    [{ mysqlclient: "2.2", sqlalchemy: "2" }, "sqlalchemy"],
    [{ mysqlclient: "", "flask-sqlalchemy": "" }, "sqlalchemy"],
    [{ mysqlclient: ">=2", sqlmodel: "", alembic: "" }, "sqlalchemy"],
    [{ mysqlclient: "2", alembic: "", requests: "" }, "sqlalchemy"],
    [{ mysqlclient: "==1.4.6", sqlalchemy: "2" }, null],
    [{ mysqlclient: "===1.4.6", sqlalchemy: "2" }, null],
    [{ mysqlclient: "~=1.4", sqlalchemy: "2" }, null],
    [{ mysqlclient: "~1.4", sqlalchemy: "2" }, null],
    [{ mysqlclient: "^1.4", sqlalchemy: "2" }, null],
    [{ mysqlclient: "<1.5", sqlalchemy: "2" }, null],
    [{ mysqlclient: "<=1.5", sqlalchemy: "2" }, null],
    [{ mysqlclient: " == 1.5", sqlalchemy: "2" }, null],
    [{ mysqlclient: ">=1.4", sqlalchemy: "2" }, "sqlalchemy"],
    [{ mysqlclient: "2" }, null],
    [{ sqlalchemy: "2" }, null],
    ...[
      "pymysql",
      "mariadb",
      "asyncmy",
      "sqlalchemy-utils",
      "django",
      "databases",
      "django-environ",
    ]
      .map((name) => [{ mysqlclient: "2", sqlalchemy: "2", [name]: "1" }, null] as const)
      .map(([all, none]): [Readonly<Record<string, string>>, null] => [all, none]),
    ...["environs", "peewee", "tortoise-orm", "pony", "ormar", "pandas"].map(
      (name): [Readonly<Record<string, string>>, null] => [
        { mysqlclient: "2", sqlalchemy: "2", [name]: "1" },
        null,
      ],
    ),
  ])("of Python, %j: %s", (packages, expected) => {
    expect(wordsOfPython(new Map(Object.entries(packages)))).toBe(expected);
  });
});

describe("which version is installed", () => {
  const installed =
    (versions: Readonly<Record<string, string>>) =>
    (name: string): string | null =>
      versions[name] ?? null;

  it("of the drivers that SQLAlchemy names", () => {
    const asked: string[] = [];
    const ask = (name: string): string => {
      asked.push(name);
      return "1.0.0";
    };
    expect(["pymysql", "mysqldb", "aiomysql"].map((name) => installedAs(name, ask))).toEqual([
      "1.0.0",
      "1.0.0",
      null,
    ]);
    expect(asked.map((name) => name.replace(/.*[/:]/, ""))).toEqual(["pymysql", "mysqlclient"]);
  });

  it("of Connector/J, under each of its names", () => {
    const names: string[] = [];
    hasConnectorJ5((name) => {
      names.push(name);
      return null;
    });
    const [now = "", before = ""] = names;
    expect([now, before].map((name) => name.split("/").at(-1))).toEqual([
      "mysql-connector-j",
      "mysql-connector-java",
    ]);
    expect(hasConnectorJ5(installed({ [before]: "5.1.49" }))).toBe(true);
    expect(hasConnectorJ5(installed({ [before]: "8.0.30" }))).toBe(false);
    expect(hasConnectorJ5(installed({ [before]: "5.1.49", [now]: "8.0.33" }))).toBe(false);
    expect(hasConnectorJ5(installed({}))).toBe(false);
  });

  it("of MariaDB Connector/J", () => {
    expect(hasMariadbJdbc2(() => "2.7.9")).toBe(true);
    expect(hasMariadbJdbc2(() => "3.0.0")).toBe(false);
    expect(hasMariadbJdbc2(() => null)).toBe(false);
    expect(
      hasMariadbJdbc2((name) =>
        name.endsWith("org.mariadb.jdbc/mariadb-java-client") ? "2.0.0" : null,
      ),
    ).toBe(true);
  });

  it("of PyMySQL and mysqlclient", () => {
    expect([null, "1.1.9", "1.2.0"].map(gapOfPymysql)).toEqual([
      undefined,
      "Upgrade PyMySQL to 1.2.0, which does not give TLS up.",
      undefined,
    ]);
    expect([null, "1.4.6", "2.0.0"].map(hasNoModes)).toEqual([false, true, false]);
    expect(toModes()).toEqual({
      words: "Upgrade mysqlclient to 2.0 or newer, which has `ssl_mode`.",
      change: null,
    });
  });
});
