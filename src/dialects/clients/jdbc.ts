import type { Mapping } from "../../document/value.js";
import { readConnectorJ } from "../../notations/connector-j.js";
import { readMariadbJdbc } from "../../notations/mariadb-jdbc.js";
import { defineClient } from "../client.js";
import type { ClientTable } from "../client-table.js";
import { isUnreadable, partsOf, withAddress, type DataSource } from "../data-source.js";
import { credentials, type Driver, type Reading } from "../driver.js";
import { connectorJ } from "../drivers/connector-j.js";
import { connectorJ5 } from "../drivers/connector-j-5.js";
import { mariadbJdbc as mariadb } from "../drivers/mariadb-jdbc.js";
import { mariadbJdbc2 } from "../drivers/mariadb-jdbc-2.js";
import { mariadbNames } from "../mariadb-names.js";
import { hasConnectorJ5, hasMariadbJdbc2 } from "../registries.js";

/** `(url, user, password)` and `(url, properties)`. */
const ARGUMENTS: readonly DataSource[] = [
  { url: "0", arguments: 1 },
  { url: "0", properties: "1", arguments: 2 },
  { url: "0", user: "1", password: "2", arguments: 3 },
];
const SET: DataSource = { url: "named.url", user: "named.username", password: "named.password" };
const POOLED: DataSource = {
  ...SET,
  properties: [
    "named.connectionProperties.*",
    "named.connectionProperties",
    "named.connectProperties",
  ],
};
const HIKARI: DataSource = {
  url: ["named.jdbcUrl", "0.jdbcUrl"],
  user: ["named.username", "0.username"],
  password: ["named.password", "0.password"],
  properties: ["named.dataSource.*", "named.dataSourceProperties", "0.dataSource.*"],
};
const IBATIS: DataSource = { url: "1", user: "2", password: "3", arguments: 4 };

/** What makes connections in Java, and where it is told of them. FACTS-dialects.md 1.6. */
const TABLE: Pick<ClientTable, "hint" | "language" | "modules" | "readers" | "calls"> = {
  hint: /[jJ][dD][bB][cC]\b/,
  language: "java",
  modules: [
    "java.sql",
    "com.zaxxer.hikari",
    "org.apache.commons.dbcp",
    "org.apache.commons.dbcp2",
    "org.apache.tomcat.jdbc.pool",
    "com.alibaba.druid.pool",
    "com.mchange.v2.c3p0",
    "org.springframework.boot.jdbc",
    "org.springframework.jdbc.datasource",
    "org.jooq.impl",
    "org.flywaydb.core",
    "org.jdbi.v3.core",
    "org.sql2o",
    "org.apache.ibatis.datasource.pooled",
    "org.apache.ibatis.datasource.unpooled",
    "org.mariadb.jdbc",
  ],
  // What takes connections from a source and leaves it as it is.
  readers: [
    ...["org.springframework.jdbc", "org.springframework.transaction", "org.springframework.orm"],
    ...["org.mybatis.spring", "org.apache.ibatis", "org.jooq", "org.hibernate", "liquibase"],
    "org.mybatis.spring.SqlSessionFactoryBean",
    ...[
      ...["core.JdbcTemplate", "core.namedparam.NamedParameterJdbcTemplate"],
      ...["core.simple.JdbcClient", "core.simple.SimpleJdbcInsert"],
      ...["datasource.DataSourceTransactionManager", "support.JdbcTransactionManager"],
    ].map((name) => `org.springframework.jdbc.${name}`),
  ],
  calls: {
    "DriverManager.getConnection": partsOf(...ARGUMENTS),
    "DriverManager.getDriver().connect": partsOf({ url: "0", properties: "1", arguments: 2 }),
    "new HikariConfig": partsOf(HIKARI),
    "new HikariDataSource": partsOf(HIKARI),
    "new BasicDataSource": partsOf(POOLED),
    "new PoolProperties": partsOf(POOLED),
    "new DataSource": partsOf(POOLED),
    "new DruidDataSource": partsOf(POOLED),
    "new ComboPooledDataSource": partsOf({
      ...{ url: "named.jdbcUrl", user: "named.user", password: "named.password" },
      properties: "named.properties",
    }),
    "DataSourceBuilder.create": partsOf(SET),
    "new DriverManagerDataSource": partsOf(...ARGUMENTS, { ...POOLED, arguments: 0 }),
    "DSL.using": partsOf(...ARGUMENTS),
    "Flyway.configure().dataSource": partsOf(...ARGUMENTS),
    "Jdbi.create": partsOf(...ARGUMENTS),
    "new Sql2o": partsOf(...ARGUMENTS),
    "new PooledDataSource": partsOf(IBATIS),
    "new UnpooledDataSource": partsOf(IBATIS),
    "new MariaDbDataSource": partsOf(
      { url: "0", user: "named.user", password: "named.password", arguments: 1 },
      { ...SET, user: "named.user", arguments: 0 },
    ),
  },
};

const readingOf = (options: Mapping, driver: Driver): Reading | null =>
  isUnreadable(options)
    ? null
    : { facets: { ...credentials(), ...driver.tls("") }, ineffective: driver.ineffective("") };

/** Properties count before the address: FACTS-dialects.md 1.1. */
export const jdbc = defineClient({
  name: "jdbc",
  ...TABLE,
  candidates: withAddress(readConnectorJ, "properties"),
  reads: (options, _version, installed) =>
    readingOf(options, hasConnectorJ5(installed) ? connectorJ5 : connectorJ),
});

/** The address counts before properties: FACTS-dialects.md 2.1. */
export const jdbcMariadb = defineClient({
  name: "jdbc-mariadb",
  ...TABLE,
  candidates: withAddress((scalar) => readMariadbJdbc(scalar, mariadbNames), "address"),
  reads: (options, _version, installed) =>
    readingOf(options, hasMariadbJdbc2(installed) ? mariadbJdbc2 : mariadb),
});
