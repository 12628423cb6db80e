import { describe, expect, it } from "vitest";
import { DIALECTS } from "../../../src/dialects/index.js";

/** Of two that read the same place, the first one has it. `client | other files of src | a file names it | a file does not`. */
const TABLE = String.raw`
  mysql2 | | from "mysql2" ;; mysql2/promise | mysql 2
  mysql | | require('mysql') | mysq1
  mariadb | | from "mariadb" | maria
  serverless-mysql | | from "serverless-mysql" | serverless_mysql
  ali-rds | | from "ali-rds" | rds
  bun | | from "bun" ;; new Bun.SQL | bundle ;; ubun
  deno-mysql | | https://deno.land/x/mysql/mod.ts ;; jsr:@db/mysql | deno-land/x/mysql ;; @db-mysql
  tidbcloud-serverless | | @tidbcloud/serverless ;; @planetscale/database ;; drizzle-orm/tidb-serverless | tidbcloud ;; planetscale
  sequelize | | from "sequelize" ;; dialect: 'mysql' | squelize
  sequelize 7 | sequelize7 | from "@sequelize/core" | sequelize
  typeorm | | from "typeorm" ;; type: 'mysql' ;; type: "mariadb" ;; "type": "mysql" ;; type:mysql ;; type : mysql | type: 'postgres' ;; types mysql
  drizzle | | from "drizzle-orm/mysql2" | drizzle
  drizzle-kit | | from "drizzle-kit" ;; dbCredentials: {} | drizzle-orm
  lucid | | @adonisjs/lucid ;; @ioc:Adonis/Lucid/Database | adonis
  mikro-orm | | @mikro-orm/mysql | mikroorm
  mikro-orm, mariadb | mikro-orm | @mikro-orm/mariadb | mikroorm
  prisma | | @prisma/client ;; new PrismaClient | prism
  prisma-mariadb | | @prisma/adapter-mariadb | adapter
  fastify-mysql | | @fastify/mysql ;; fastify-mysql | fastify
  express-mysql-session | | from "express-mysql-session" | express-session
  keyv-mysql | | from "@keyv/mysql" | keyv
  loopback | | @loopback/repository ;; loopback-datasource-juggler | loop
  strapi | | connection: {} ;; "connection": {} ;; 'connection' : 1 | connection ;; connections
  ghost | | connection: {} ;; "connection": {} ;; 'connection' : 1 | connection ;; connections
  knex | | from "knex" ;; client: 'mysql2' ;; client: "mariadb" ;; "client": "mysql" ;; client:mysql ;; client : mysql | client: 'pg' ;; clients mysql
  rails-config | | adapter: mysql2 ;; adapter : trilogy | adapter
  grafana | | jsonData: {} ;; secureJsonData: {} ;; securejsonData | json
  mysqlclient | | import MySQLdb | import mysqldb
  pymysql | | import pymysql | import PyMySQL
  mysql-connector-python | | import mysql.connector ;; from mysql import connector | import mysql_connector
  aiomysql | | import aiomysql | import mysql
  asyncmy | | import asyncmy | import async
  peewee | | from peewee import x ;; import playhouse.pool | import wee
  sqlalchemy-engine | | import sqlalchemy ;; import sqlmodel ;; TiDBVectorStore ;; TiDBLoader ;; TiDBChatMessageHistory ;; TiDBClient | TiDB ;; sql
  pytidb | | import pytidb | import tidb
  tortoise | | import tortoise | import turtle
  django | | DATABASES = {} | DATABASE
  dj-database-url | | import dj_database_url | import dj_database
  django-environ | | environ.Env() ;; from environ import Env | os.environ ;; environXEnv
  go-mysql-config | | github.com/go-sql-driver/mysql | go-sql-driver
  mysql-data-source | | new MysqlDataSource() ;; MysqlXADataSource ;; MysqlConnectionPoolDataSource | MysqlSource
  jdbc | | java.sql jdbc ;; JDBC ;; Jdbc.x | jdbcx
  jdbc-mariadb | jdbc | jdbc:mariadb | jdbcx
  r2dbc-mysql-builder | r2dbc-builders | io.asyncer.r2dbc.mysql | jdbc
  r2dbc-mariadb-builder | r2dbc-builders | org.mariadb.r2dbc | jdbc
  pdo | | new PDO( ;; Pdo\Mysql | pdo
  mysqli | | mysqli_connect ;; MYSQLI_CLIENT_SSL | mysql_connect
  laravel | pdo | PDO::x ;; 'connections' => ;; "connections" => ;; Database\Capsule | connections ;; Capsule
  doctrine | | Doctrine\DBAL\DriverManager | Doctrine\ORM
  wordpress | | define('DB_HOST' | DB_NAME
  pdo-dsn | pdo | mysql:host=x ;; mysql:dbname=x | mysql://x ;; mysql: x
  connector-j | | jdbc:mysql ;; JDBC: ;; Jdbc: | jdbcx
  mariadb-jdbc | | jdbc:mariadb | jdbcx
  r2dbc | | r2dbc:mysql ;; r2dbcs:mysql | r2dbcx:
  go-mysql | | u@tcp(h) ;; u@tcp4(h) ;; u@tcp6(h) ;; u@(h) | u@unix(h) ;; u@tcp5(h) ;; u@tcp[h]
  sqlalchemy | | mysql+pymysql:// ;; mariadb+mysqldb:// | mysql:// ;; mysql+:// ;; sqlite+x:
  mysqlconnector | | Server=x ;; server =x ;; SERVER=x ;; Host=x ;; host=x ;; HOST=x ;; Data Source=x ;; source=x ;; SOURCE=x ;; Address=x ;; addr=x | server == x ;; host => x ;; this.xdbserver = x ;; const dbserver = x ;; let dbserver = x ;; var dbserver = x ;; port=1
  rails | | mysql2://x ;; trilogy:x | mysql2: ;; trilogy
  mysql-cli | option-files | mysql -h x ;; mariadb -h x ;; my.cnf | mycnf
  mycli | | mycli -h x | mycl
  sqlx | | sqlx migrate | sql
  environment | | process.env.X ;; ["process"].env ;; ['process'].env ;; tidbcloud.com ;; TIDB_X ;; tidb_x ;; Tidb_x ;; DB_HOST ;; DB_USER | process_env ;; TIDB ;; HOST ;; USER
  uri | | mysql://x ;; mysql\:\/\/x ;; mysql:\/\/x | mysql:/x ;; mysql+x://
  options | | tidbcloud.com ;; TIDB_PASSWORD ;; tidbPassword ;; tidb_pass | TIDB ;; PASSWORD ;; tidb
`;
const ROWS = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [name = "", file = "", names = "", others = ""] = line
      .split("|")
      .map((part) => part.trim());
    return { name, file, names: names.split(" ;; "), others: others.split(" ;; ") };
  });

it("every client has its place among the others", () => {
  expect(DIALECTS.map(({ name }) => name)).toEqual(ROWS.map(({ name }) => name));
});

describe("a file that may hold connections", () => {
  it.each(ROWS)("of $name, in $file", ({ name, names, others }) => {
    const { hint } = DIALECTS.find((dialect) => dialect.name === name) ?? { hint: /(?!)/ };
    expect(names.filter((text) => !hint.test(text))).toEqual([]);
    expect(others.filter((text) => hint.test(text))).toEqual([]);
  });
});

const FILES: readonly (readonly [
  name: string,
  right: readonly string[],
  wrong: readonly string[],
])[] = [
  [
    "sequelize",
    [
      ...["config/config.json", "a/config/config.js", String.raw`a\config\database.mjs`],
      ...["database.ts", "sequelize.cjs", "sequelize.config.mts", "database.config.cts"],
    ],
    [
      "config.json",
      "xdatabase.js",
      "database.jsx",
      "databaseXjs",
      "config/other.js",
      "database.jsonl",
    ],
  ],
  [
    "typeorm",
    [
      ...["ormconfig.json", "a/ormconfig.yml", "ormconfig.yaml", "data-source.ts", "DataSource.ts"],
      ...["typeorm.config.mjs", String.raw`a\typeorm.cts`, "ormconfig.config.js"],
    ],
    [
      "data-source.yml",
      "xormconfig.json",
      "ormconfig.jsx",
      "data_source.ts",
      "ormconfigXyml",
      "ormconfig.ymlx",
    ],
  ],
  [
    "drizzle-kit",
    ["drizzle.config.ts", "a/drizzle.config.mjs", String.raw`a\drizzle.config.cts`],
    ["xdrizzle.config.ts", "drizzle.ts", "drizzle.config.tsx"],
  ],
  ["prisma", ["schema.prisma", "a/b.prisma"], ["schemaprisma", "schema.prisma.bak"]],
  [
    "strapi",
    ["config/database.js", "a/config/env/x/database.ts", String.raw`config\database.mjs`],
    ["database.js", "xconfig/database.js", "config/xdatabase.js", "config/database.jsx"],
  ],
  [
    "ghost",
    ["config.production.json", "a/config.local-2.json", String.raw`a\config.x.json`],
    ["config.json", "xconfig.production.json", "config.production.jsonc", "config.a.b.json"],
  ],
  [
    "knex",
    ["knexfile.js", "a/knexfile.ts", String.raw`a\knexfile.mjs`],
    ["xknexfile.js", "knexfile.jsx", "knexfileXjs"],
  ],
  [
    "rails-config",
    [
      "database.yml",
      "config/database.yaml",
      "config/database.tidb-1.yml",
      String.raw`config\database.yml`,
    ],
    ["xdatabase.yml", "databases.yml", "database.ymlx", "database.a.b.yml"],
  ],
  [
    "grafana",
    ["provisioning/datasources/x.yaml", String.raw`a\provisioning\datasources\x.yml`],
    [
      "datasources/x.yaml",
      "xprovisioning/datasources/x.yaml",
      "provisioning/datasources/a/x.yaml",
      "provisioning/datasources/x.yamlx",
      "provisioning/datasources/.yaml",
    ],
  ],
  ["tortoise", [], ["settings.py", ""]],
  [
    "django",
    ["settings.py", "a/settings.py", "a/settings/prod.py", String.raw`a\settings\prod.py`],
    ["xsettings.py", "settings.pyc", "settings/prod.txt", "settingsx.py"],
  ],
  ["dj-database-url", [], ["settings.py", ""]],
  ["django-environ", [], ["settings.py", ""]],
  [
    "laravel",
    ["config/database.php", "a/config/database.php", String.raw`config\database.php`],
    ["database.php", "xconfig/database.php", "config/database.phpx"],
  ],
  [
    "wordpress",
    ["wp-config.php", "a/wp-config-sample.php", String.raw`a\wp-config.local.php`],
    ["xwp-config.php", "wp-config.phpx", "wp-settings.php"],
  ],
  [
    "sqlalchemy",
    [".streamlit/secrets.toml", "a/.streamlit/secrets.toml", String.raw`.streamlit\secrets.toml`],
    ["streamlit/secrets.toml", "x.streamlit/secrets.toml", ".streamlit/secrets.tomlx"],
  ],
  [
    "mysql-cli",
    ["a.cnf", "my.ini", "a/mysql.ini", "my.cnf.example"],
    ["myxini", "xmy.ini", "a.cnfx"],
  ],
  [
    "mycli",
    [".myclirc", "myclirc", "a/.myclirc", String.raw`a\.myclirc`],
    ["xmyclirc", ".myclircx"],
  ],
];

describe("a file by its name", () => {
  it.each(FILES)("of %s", (name, right, wrong) => {
    const { table, files = table?.configs?.file } =
      DIALECTS.find((dialect) => dialect.name === name) ?? {};
    expect(right.filter((file) => files?.test(file) !== true)).toEqual([]);
    expect(wrong.filter((file) => files?.test(file) !== false)).toEqual([]);
  });

  it("is known of no other client", () => {
    const named = DIALECTS.filter(({ table, files = table?.configs?.file }) => files);
    expect(named.map(({ name }) => name)).toEqual(FILES.map(([name]) => name));
  });
});

describe("what a client reads in a text or a command", () => {
  it.each([
    ["pdo-dsn, pdo", "mysql:host=..."],
    ["connector-j", "jdbc:mysql"],
    ["mariadb-jdbc", "jdbc:mariadb"],
    ["r2dbc", "r2dbc:mysql r2dbc:mariadb"],
    ["go-mysql", "user:password@tcp(host:port)/database"],
    ["sqlalchemy", "mysql+pymysql mysql+mysqldb mysql+mysqlconnector mysql+asyncmy mysql+aiomysql"],
    ["mysqlconnector", "Server=host;..."],
    ["rails", "trilogy"],
    ["mysql-cli", "mysql mariadb"],
    ["mycli", "mycli"],
    ["sqlx", "sqlx"],
  ])("%s: %s", (name, forms) => {
    const dialect = DIALECTS.find((each) => each.name === name.split(",")[0]);
    expect(Object.keys(dialect?.forms ?? {}).join(" ")).toBe(forms);
  });
});
