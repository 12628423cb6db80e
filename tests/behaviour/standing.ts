import { DIALECTS } from "../../src/dialects/index.js";
import type { Dialect } from "../../src/dialects/dialect.js";
import { MEASURED } from "../samples/measured/index.js";
import { SAMPLES } from "../samples/index.js";
import { PACKAGED } from "./packaged/clients.js";
import { checkPart } from "./page.js";
import { PROGRAM_SETS } from "./programs/index.js";
import { versionOf } from "./report.js";

/** Why a dialect, or a part of what it reads, is not run here. */
const NOT_RUN: Readonly<Record<string, string>> = {
  bun: "It opens its connections by itself, past what the laboratory changes in Node.",
  asyncmy: "Debian does not package it.",
  "connector-j": "Debian does not package it.",
  "deno-mysql": "The registry of npm does not have it.",
  "dj-database-url": "It hands its options to mysqlclient, by way of Django, as they are.",
  django: "It hands its options to mysqlclient as they are.",
  "django-environ": "It hands its options to mysqlclient, by way of Django, as they are.",
  environment: "It is no client: the names of variables, for whatever reads them.",
  ghost: "It hands its options to Knex as they are.",
  grafana: "It is a program of its own, which Debian does not package.",
  jdbc: "Debian does not package it.",
  laravel: "It hands its options to PDO as they are.",
  "mysql-connector-python": "Debian does not package it.",
  "mysql-data-source": "Debian does not package it.",
  mysqlclient: "Debian's 1.4 is linked to MariaDB's library and has no `ssl_mode`.",
  mysqlconnector: "Neither Debian nor npm has .NET.",
  options: "It is no client: what all clients read alike in an object.",
  "pdo-dsn": "It is a text by itself: what PDO does with it is run as `pdo`.",
  peewee: "It hands its options to PyMySQL or mysqlclient as they are.",
  prisma: "Its engine is fetched from elsewhere.",
  pytidb: "Debian does not package it.",
  r2dbc: "Debian does not package it.",
  "r2dbc-mariadb-builder": "Debian does not package it.",
  "r2dbc-mysql-builder": "Debian does not package it.",
  rails: "Debian's mysql2 is linked to MariaDB's library, which passes over `ssl_mode`.",
  "rails-config": "As `rails`, whose options stand in another file here.",
  sqlalchemy: "mysql-connector-python and asyncmy are neither in Debian nor in npm.",
  sqlx: "Debian does not package it.",
  tortoise: "It hands its options to asyncmy or aiomysql as they are.",
  uri: "It is no client: what all clients read alike in an address.",
  wordpress: "It hands its options to mysqli as they are.",
};

const PHP = "FACTS-dialects.md 7";
/** Where the rows stand that tests of a client in another language follow one by one: `tests/clients`. */
const FOLLOWED: Readonly<Record<string, string>> = {
  mysqlclient: "FACTS-dialects.md 4.2",
  pymysql: "FACTS-dialects.md 4.3",
  "mysql-connector-python": "FACTS-dialects.md 4.4",
  aiomysql: "FACTS-dialects.md 4.5",
  asyncmy: "FACTS-dialects.md 4.5",
  peewee: "FACTS-dialects.md 4.7",
  pytidb: "FACTS-dialects.md 4.3, FACTS-dialects.md 4.6",
  "sqlalchemy-engine": "FACTS-dialects.md 4.6",
  tortoise: "FACTS-dialects.md 4.5",
  "go-mysql-config": "FACTS-dialects.md 3.2, FACTS-dialects.md 3.3",
  jdbc: "FACTS-dialects.md 1.4",
  "jdbc-mariadb": "FACTS-dialects.md 2.1",
  ...{ pdo: PHP, "pdo-dsn": PHP, mysqli: PHP, laravel: PHP, doctrine: PHP, wordpress: PHP },
};

/** Where only the source of a client was read. */
const READ: Readonly<Record<string, string>> = {
  django: "FACTS-dialects.md 4.7",
  "dj-database-url": "dj-database-url 0.5.0 and 3.1.2",
  "django-environ": "django-environ 0.4.4",
  "mysql-data-source": "Connector/J 9.1, MysqlDataSource",
  "r2dbc-mysql-builder": "FACTS-dialects.md 2.2",
  "r2dbc-mariadb-builder": "FACTS-dialects.md 2.2",
};

const listed = (names: readonly string[]): string => [...new Set(names)].join(", ");

/** The evidence for a dialect, the strongest first. */
export interface Standing {
  readonly dialect: string;
  readonly run: string;
  readonly packaged: string;
  readonly measured: string;
  readonly read: string;
  readonly notRun: string;
}

export function standingOf({ name, ...dialect }: Dialect): Standing {
  const sets = SAMPLES.filter(({ reader }) => reader.name === name || reader.find === dialect.find);
  const own = new Set(sets);
  return {
    dialect: name,
    run: listed(
      sets.flatMap(({ clients }) =>
        clients.map(({ package: client, folder }) => `${client} ${versionOf(folder)}`),
      ),
    ),
    packaged: listed(
      [
        ...PACKAGED.filter(({ set }) => own.has(set)),
        ...PROGRAM_SETS.filter(({ dialects }) => dialects.includes(name)),
      ].map((client) => `${client.name} ${client.version}`),
    ),
    measured: listed([
      ...MEASURED.filter(({ set }) => own.has(set)).map(({ section }) => section),
      ...(Object.hasOwn(FOLLOWED, name) ? [FOLLOWED[name] ?? ""] : []),
    ]),
    read: listed([
      ...sets.flatMap(({ rests = [] }) => rests),
      ...(Object.hasOwn(READ, name) ? [READ[name] ?? ""] : []),
    ]),
    notRun: NOT_RUN[name] ?? "",
  };
}

export const STANDINGS: readonly Standing[] = DIALECTS.map(standingOf);

/** Writes the top of the page: how much each dialect is to be trusted. */
export async function checkStandings(): Promise<void> {
  const lines = STANDINGS.map(
    (each) =>
      `| ${[each.dialect, each.run, each.packaged, each.measured, each.read, each.notRun].join(" | ")} |`,
  );
  await checkPart(
    "standings",
    `# What was verified

What the plugin says about each client was compared with what the client does. The table shows the evidence for each dialect: programs that the test suite runs; programs that it runs with another version of the client, the one that Debian packages; earlier measurements; and clients of which only the source was read.

| dialect | run | run in another version | measured earlier | source read only | why not run |
|${" --- |".repeat(6)}
${lines.join("\n")}`,
  );
}
