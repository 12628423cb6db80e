import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const IMPORTS = `
import com.mysql.cj.conf.PropertyDefinitions;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.asyncer.r2dbc.mysql.MySqlConnectionConfiguration;
import io.asyncer.r2dbc.mysql.constant.SslMode;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.sql.*;
import java.util.*;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.mariadb.jdbc.MariaDbDataSource;
import org.mariadb.r2dbc.MariadbConnectionConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
`;
/** The packages that they are in, as a whole. */
const PACKAGES = [...new Set(IMPORTS.replaceAll(/\w+;$/gm, "*;").split("\n"))].join("\n");
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
/** `mysql` and `mariadb` are addresses, `VI` is what the document writes, `TLS` lists the versions. */
const written = (body: string): string =>
  body
    .replace(/(?<=["/])HOST\b/g, HOST)
    .replace(/(?<=")(mysql|mariadb)(?=[?"])/g, `jdbc:$1://${HOST}:4000/test`)
    .replaceAll("NAME", '"mysql"')
    .replace(/\bVI\b/g, "VERIFY_IDENTITY")
    .replaceAll("USER", "3pTAoNNegb47Uc8.root")
    .replaceAll("PASSWORD", "kT4vXq9LmZ2pWs7R")
    .replaceAll("TLS12", "TLSv1.2,TLSv1.3");
const program = (body: string, imports = IMPORTS): string =>
  `${imports}class A {\n  void a(Properties given) throws Exception {\n    ${written(body)}\n  }\n}\n`;

const linter = new Linter();
const FILES = plugin.configs.files;

interface Verdict {
  readonly found: string;
  readonly fixed: string | null;
}
function verdictOf(body: string, imports = IMPORTS): Verdict {
  const text = program(body, imports);
  const found = linter
    .verify(text, FILES, "A.java")
    .map(({ ruleId, message }) => ruleId?.replace("tidb-tls/", "") ?? message);
  const { output, fixed } = linter.verifyAndFix(text, FILES, "A.java");
  return { found: found.join(" "), fixed: fixed ? output : null };
}

/**
 * Setters are keys: `setConnectProperties` sets `connectProperties`, others `connectionProperties`, `portNumber` and
 * `dataSourceClassName`.
 * A row is a body, what is found in it, and the body after the fixes.
 */
const ROWS: readonly (readonly [title: string, body: string, found: string, fixed?: string])[] = [
  [
    "an address alone",
    'DriverManager.getConnection("mysql");',
    "require-tls",
    'DriverManager.getConnection("mysql?sslMode=VI&enabledTLSProtocols=TLS12");',
  ],
  [
    "a password beside an address",
    'DriverManager.getConnection("mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD");',
    "no-exposed-password",
  ],
  [
    "properties beside an address of MySQL's driver, which count",
    'Properties p = new Properties(); p.setProperty("sslMode", "VI"); p.put("enabledTLSProtocols", "TLS12"); DriverManager.getConnection("mysql?sslMode=DISABLED", p);',
    "",
  ],
  [
    "properties that switch it off",
    'Properties p = new Properties(); p.setProperty("sslMode", "DISABLED"); p.setProperty("enabledTLSProtocols", "TLS12"); DriverManager.getConnection("mysql?sslMode=VI", p);',
    "require-tls",
    'Properties p = new Properties(); p.setProperty("sslMode", "VI"); p.setProperty("enabledTLSProtocols", "TLS12"); DriverManager.getConnection("mysql?sslMode=VI", p);',
  ],
  [
    "properties that switch it off, which two places use",
    'Properties p = new Properties(); p.setProperty("sslMode", "DISABLED"); p.setProperty("enabledTLSProtocols", "TLS12"); System.out.println(p); given.putAll(p); DriverManager.getConnection("mysql?sslMode=VI", p);',
    "",
  ],
  [
    "properties beside an address of MariaDB's driver, which do not count",
    'Properties p = new Properties(); p.setProperty("sslMode", "verify-full"); DriverManager.getConnection("mariadb?sslMode=trust", p);',
    "require-certificate-verification",
    'Properties p = new Properties(); p.setProperty("sslMode", "verify-full"); DriverManager.getConnection("mariadb?sslMode=verify-full", p);',
  ],
  [
    "an old switch of MariaDB's driver, which beats the mode: no statement is taken away",
    'Properties p = new Properties(); p.setProperty("useSsl", "true"); p.setProperty("trustServerCertificate", "true"); DriverManager.getConnection("mariadb?sslMode=verify-full", p);',
    "require-certificate-verification",
  ],
  [
    "old switches of MariaDB's driver beside the mode",
    'DriverManager.getConnection("mariadb?useSsl=true&disableSslHostnameVerification=true&sslMode=verify-full");',
    "require-identity-verification",
    'DriverManager.getConnection("mariadb?useSsl=true&sslMode=verify-full");',
  ],
  [
    "an old switch of MariaDB's driver, which is on",
    'DriverManager.getConnection("mariadb?useSsl=true&sslMode=disable");',
    "",
  ],
  [
    "an old switch of MariaDB's driver, which is off",
    'DriverManager.getConnection("mariadb?useSsl=false&trustServerCertificate=true&sslMode=verify-full");',
    "",
  ],
  [
    "old switches in properties",
    'Properties p = new Properties(); p.setProperty("useSsl", "true"); p.setProperty("trustServerCertificate", "true"); DriverManager.getConnection("mariadb", p);',
    "require-certificate-verification",
  ],
  ["properties that are not known", 'DriverManager.getConnection("mysql", given);', ""],
  [
    "properties that begin with others",
    'Properties p = new Properties(given); DriverManager.getConnection("mysql", p);',
    "",
  ],
  [
    "Hikari, with properties for the driver",
    'HikariConfig c = new HikariConfig(); c.setJdbcUrl("mysql"); c.setUsername("USER"); c.addDataSourceProperty("sslMode", "VI"); c.addDataSourceProperty("enabledTLSProtocols", "TLS12"); new HikariDataSource(c);',
    "",
  ],
  [
    "Hikari, with a property that is wrong",
    'HikariDataSource c = new HikariDataSource(); c.setJdbcUrl("mysql?enabledTLSProtocols=TLS12"); c.setPassword("PASSWORD"); c.addDataSourceProperty("sslMode", "REQUIRED");',
    "no-exposed-password require-certificate-verification",
    'HikariDataSource c = new HikariDataSource(); c.setJdbcUrl("mysql?enabledTLSProtocols=TLS12"); c.setPassword("PASSWORD"); c.addDataSourceProperty("sslMode", "VI");',
  ],
  [
    "Hikari, with a data source of MySQL's driver",
    'HikariConfig c = new HikariConfig(); c.setDataSourceClassName("com.mysql.cj.jdbc.MysqlDataSource"); c.addDataSourceProperty("serverName", "HOST"); c.addDataSourceProperty("port", 4000); c.addDataSourceProperty("enabledTLSProtocols", "TLS12"); c.addDataSourceProperty("sslMode", "DISABLED");',
    "require-tls",
    'HikariConfig c = new HikariConfig(); c.setDataSourceClassName("com.mysql.cj.jdbc.MysqlDataSource"); c.addDataSourceProperty("serverName", "HOST"); c.addDataSourceProperty("port", 4000); c.addDataSourceProperty("enabledTLSProtocols", "TLS12"); c.addDataSourceProperty("sslMode", "VI");',
  ],
  [
    "a pool that is given properties as a text",
    'BasicDataSource c = new BasicDataSource(); c.setUrl("mysql"); c.setConnectionProperties("sslMode=VI;enabledTLSProtocols=TLS12");',
    "",
  ],
  [
    "a pool that is given them one by one",
    'BasicDataSource c = new BasicDataSource(); c.setUrl("mysql?enabledTLSProtocols=TLS12"); c.addConnectionProperty("sslMode", "VI");',
    "",
  ],
  [
    "MySQL's data source, as the document has it",
    'MysqlDataSource c = new MysqlDataSource(); c.setServerName("HOST"); c.setPortNumber(4000); c.setUser("USER"); c.setPassword(System.getenv("P")); c.setSslMode(PropertyDefinitions.SslMode.VI.name()); c.setEnabledTLSProtocols("TLS12");',
    "",
  ],
  [
    "MySQL's data source, with a weaker mode",
    'MysqlDataSource c = new MysqlDataSource(); c.setServerName("HOST"); c.setPort(4000); c.setSslMode("REQUIRED"); c.setEnabledTLSProtocols("TLS12");',
    "require-certificate-verification",
    'MysqlDataSource c = new MysqlDataSource(); c.setServerName("HOST"); c.setPort(4000); c.setSslMode("VI"); c.setEnabledTLSProtocols("TLS12");',
  ],
  [
    "MySQL's data source without a mode: a setter may throw, so none is put there unseen",
    'MysqlDataSource c = new MysqlDataSource(); c.setServerName("HOST"); c.setPort(4000);',
    "require-tls",
  ],
  [
    "MySQL's data source with an address, which counts",
    'MysqlDataSource c = new MysqlDataSource(); c.setURL("mysql?sslMode=REQUIRED&enabledTLSProtocols=TLS12"); c.setSslMode("VI");',
    "require-certificate-verification",
    'MysqlDataSource c = new MysqlDataSource(); c.setURL("mysql?sslMode=VI&enabledTLSProtocols=TLS12"); c.setSslMode("VI");',
  ],
  [
    "MySQL's data source, with a mode that a condition sets",
    'MysqlDataSource c = new MysqlDataSource(); c.setServerName("HOST"); c.setPort(4000); if (given != null) c.setSslMode("VI"); c.setEnabledTLSProtocols("TLS12");',
    "",
  ],
  [
    "MariaDB's data source",
    'MariaDbDataSource c = new MariaDbDataSource("mariadb?sslMode=verify-full"); c.setPassword("PASSWORD");',
    "no-exposed-password",
  ],
  [
    "jOOQ, Flyway and MyBatis",
    'DSL.using("mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD"); Flyway.configure().dataSource("mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD"); new PooledDataSource("com.mysql.cj.jdbc.Driver", "mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD");',
    "no-exposed-password no-exposed-password no-exposed-password",
  ],
  [
    "Spring's data source, with an address and its login as arguments, or set",
    'new DriverManagerDataSource("mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD"); DriverManagerDataSource c = new DriverManagerDataSource(); c.setUrl("mysql?sslMode=VI&enabledTLSProtocols=TLS12"); c.setPassword("PASSWORD");',
    "no-exposed-password no-exposed-password",
  ],
  [
    "R2DBC for MySQL, built step by step",
    'MySqlConnectionConfiguration.Builder c = MySqlConnectionConfiguration.builder(); c.host("HOST").port(4000).user("USER"); c.sslMode(SslMode.REQUIRED); c.tlsVersion("TLSv1.2", "TLSv1.3");',
    "require-certificate-verification",
  ],
  [
    "R2DBC by its options",
    'ConnectionFactoryOptions.Builder c = ConnectionFactoryOptions.builder(); c.option(ConnectionFactoryOptions.DRIVER, NAME); c.option(ConnectionFactoryOptions.HOST, "HOST"); c.option(ConnectionFactoryOptions.PORT, 4000); c.option(Option.valueOf("tlsVersion"), "TLS12"); c.option(Option.valueOf("sslMode"), "VERIFY_CA");',
    "require-identity-verification",
    'ConnectionFactoryOptions.Builder c = ConnectionFactoryOptions.builder(); c.option(ConnectionFactoryOptions.DRIVER, NAME); c.option(ConnectionFactoryOptions.HOST, "HOST"); c.option(ConnectionFactoryOptions.PORT, 4000); c.option(Option.valueOf("tlsVersion"), "TLS12"); c.option(Option.valueOf("sslMode"), "VI");',
  ],
  [
    "R2DBC with an option that is not known",
    'ConnectionFactoryOptions.Builder c = ConnectionFactoryOptions.builder(); c.option(ConnectionFactoryOptions.DRIVER, NAME); c.option(ConnectionFactoryOptions.HOST, "HOST"); c.option(ConnectionFactoryOptions.PORT, 4000); c.option(secure(), "x");',
    "",
  ],
  [
    "R2DBC for MariaDB",
    'MariadbConnectionConfiguration.Builder c = MariadbConnectionConfiguration.builder(); c.host("HOST").port(4000).username("USER"); c.password("PASSWORD"); c.sslMode(SslMode.VERIFY_FULL); c.serverSslCert("/etc/ssl/cert.pem");',
    "no-exposed-password",
  ],
  ...[
    'com.mchange.v2.c3p0.ComboPooledDataSource c = new com.mchange.v2.c3p0.ComboPooledDataSource(); c.setJdbcUrl("mysql"); c.setProperties(p);',
    'org.apache.tomcat.jdbc.pool.PoolProperties c = new org.apache.tomcat.jdbc.pool.PoolProperties(); c.setUrl("mysql"); c.setConnectionProperties("sslMode=VI;enabledTLSProtocols=TLS12");',
    'com.alibaba.druid.pool.DruidDataSource c = new com.alibaba.druid.pool.DruidDataSource(); c.setUrl("mysql"); c.setConnectProperties(p);',
    'org.jdbi.v3.core.Jdbi.create("mysql", p);',
    'HikariConfig c = new HikariConfig(); c.setJdbcUrl("mysql"); c.setDataSourceProperties(p);',
    'Properties q = new Properties(); q.setProperty("jdbcUrl", "mysql"); q.setProperty("dataSource.sslMode", "VI"); q.setProperty("dataSource.enabledTLSProtocols", "TLS12"); new HikariConfig(q);',
  ].map((body): readonly [string, string, string] => [
    `properties: ${body}`,
    `Properties p = new Properties(); p.setProperty("sslMode", "VI"); p.setProperty("enabledTLSProtocols", "TLS12"); ${body}`,
    "",
  ]),
  ...[
    'new org.sql2o.Sql2o("mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD");',
    'new org.apache.ibatis.datasource.unpooled.UnpooledDataSource("com.mysql.cj.jdbc.Driver", "mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD");',
    'var c = new com.mysql.cj.jdbc.MysqlXADataSource(); c.setServerName("HOST"); c.setPort(4000); c.setSslMode("VI"); c.setEnabledTLSProtocols("TLS12"); c.setPassword("PASSWORD");',
    'var c = new com.mysql.cj.jdbc.MysqlConnectionPoolDataSource(); c.setUrl("mysql?sslMode=VI&enabledTLSProtocols=TLS12"); c.setPassword("PASSWORD");',
    'var c = new org.apache.commons.dbcp.BasicDataSource(); c.setUrl("mysql?sslMode=VI&enabledTLSProtocols=TLS12"); c.setPassword("PASSWORD");',
    'var c = DataSourceBuilder.create(); c.url("mysql?sslMode=VI&enabledTLSProtocols=TLS12"); c.password("PASSWORD");',
  ].map((body): readonly [string, string, string] => [
    `password: ${body}`,
    body,
    "no-exposed-password",
  ]),
  [
    "another database",
    'DriverManager.getConnection("jdbc:postgresql://HOST/a", "u", "PASSWORD");',
    "",
  ],
];

describe("a data source of Java", () => {
  it.each(ROWS.map(([title, ...row]) => ({ title, row })))("$title", ({ row }) => {
    const [body, found, fixed] = row;
    expect(verdictOf(body)).toEqual({ found, fixed: fixed === undefined ? null : program(fixed) });
  });

  it.each(ROWS.map(([title, ...row]) => ({ title, row })))(
    "$title, whose package is imported as a whole",
    ({ row }) => {
      const [body, found, fixed] = row;
      const after = fixed === undefined ? null : program(fixed, PACKAGES);
      expect(verdictOf(body, PACKAGES)).toEqual({ found, fixed: after });
    },
  );

  it.each([
    "org.mybatis.spring.SqlSessionFactoryBean",
    "org.springframework.jdbc.core.JdbcTemplate",
    "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
    "org.springframework.jdbc.core.simple.JdbcClient",
    "org.springframework.jdbc.core.simple.SimpleJdbcInsert",
    "org.springframework.jdbc.datasource.DataSourceTransactionManager",
    "org.springframework.jdbc.support.JdbcTransactionManager",
  ])("is left as it is by %s, whose package is imported as a whole", (name) => {
    const imports = `import com.mysql.cj.jdbc.*;\nimport ${name.replace(/\w+$/, "*")};\n`;
    const made = (by: string): string =>
      `MysqlDataSource s = new MysqlDataSource(); s.setServerName("HOST"); s.setPortNumber(4000); ${by}.of(s);`;
    expect(verdictOf(made(name.replace(/.*\./, "")), imports).found).toBe("require-tls");
    expect(verdictOf(made("Other"), imports).found).toBe("");
  });

  it.each([
    ["io.asyncer.r2dbc.mysql", "MySqlConnectionConfiguration", "MySqlConnectionFactory"],
    ["org.mariadb.r2dbc", "MariadbConnectionConfiguration", "MariadbConnectionFactory"],
  ])("is what a factory of %s takes, which is imported as a whole", (client, config, factory) => {
    const imports = `${client}.*`;
    const made = (by: string): string =>
      `Object o = ${config}.builder().host("HOST").port(4000).build(); ${by}.from(o);`;
    expect(verdictOf(made(factory), `import ${imports};\n`).found).toBe("require-tls");
    expect(verdictOf(made("Other"), `import ${imports};\n`).found).toBe("");
  });

  const CONFIGURED =
    'FluentConfiguration c = Flyway.configure(); c.dataSource("mysql?sslMode=VI&enabledTLSProtocols=TLS12", "USER", "PASSWORD");';
  const BUILT =
    'Object c = ConnectionFactoryOptions.builder().option(DRIVER, NAME).option(HOST, "HOST").option(PORT, 4000).build();';
  const STATIC = "import io.r2dbc.spi.*;\nimport static io.r2dbc.spi.ConnectionFactoryOptions.*;\n";

  const EVERYTHING = "import com.mysql.cj.jdbc.*;\nimport java.sql.*;\nimport java.util.*;\n";
  const FILLED =
    'Properties p = new Properties(); p.setProperty("user", "USER"); Other.complete(p);';
  const OPENED = 'DriverManager.getConnection("mysql", p);';

  const DRIVERS: readonly (readonly [driver: string, imports: string])[] = [
    ["new com.mysql.cj.jdbc.Driver()", EVERYTHING],
    ["new Driver()", "import com.mysql.cj.jdbc.Driver;\nimport java.util.*;\n"],
    ['DriverManager.getDriver("mysql")', EVERYTHING],
  ];

  it.each([
    ["Flyway, step by step", "import org.flywaydb.core.*;\n", CONFIGURED, "no-exposed-password"],
    [
      "a class of the same name from elsewhere",
      "import a.b.Flyway;\nimport org.flywaydb.core.*;\n",
      CONFIGURED,
      "",
    ],
    [
      "what a class inherits, which may set more",
      "import java.sql.*;\nimport java.util.*;\n",
      'Properties p = new Properties(); p.setProperty("user", "USER"); fill(p); DriverManager.getConnection("mysql", p);',
      "",
    ],
    ...DRIVERS.flatMap(([driver, imports]): [string, string, string, string][] => {
      const open = (mode: string): string =>
        `Properties p = new Properties(); p.setProperty("sslMode", "${mode}"); ${driver}.connect("mysql", p);`;
      const weak = "require-certificate-verification require-min-tls-version";
      return [
        [
          `${driver}, beside properties`,
          imports,
          open("VERIFY_IDENTITY"),
          "require-min-tls-version",
        ],
        [`${driver}, beside weak properties`, imports, open("REQUIRED"), weak],
      ];
    }),
    ["a class of the same package, which may set more", EVERYTHING, `${FILLED} ${OPENED}`, ""],
    [
      "what takes an object of options",
      "import io.r2dbc.spi.*;\n",
      'ConnectionFactoryOptions o = ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, NAME).option(ConnectionFactoryOptions.HOST, "HOST").option(ConnectionFactoryOptions.PORT, 4000).build(); ConnectionFactories.get(o);',
      "require-tls",
    ],
    [
      "what takes connections from a source",
      "import com.mysql.cj.jdbc.*;\nimport org.springframework.jdbc.core.*;\n",
      'MysqlDataSource s = new MysqlDataSource(); s.setServerName("HOST"); s.setPortNumber(4000); new JdbcTemplate(s);',
      "require-tls",
    ],
    [
      "a class of the same package beside static names",
      "import java.util.*;\nimport static java.sql.DriverManager.*;\nimport static java.util.Objects.*;\n",
      'Properties p = new Properties(); p.setProperty("user", "USER"); complete(p); getConnection("mysql", p);',
      "",
    ],
    [
      "static names",
      "import java.util.*;\nimport static java.sql.DriverManager.*;\n",
      'Properties p = new Properties(); p.setProperty("user", "USER"); getConnection("mysql", p);',
      "require-tls",
    ],
    ["constants", STATIC, BUILT, "require-tls"],
    [
      "what a class may inherit, or has from the same package",
      "import com.mysql.cj.jdbc.*;\n",
      'MysqlDataSource c = new MysqlDataSource(); c.setServerName("HOST"); c.setPort(4000); c.setSslMode(REQUIRED); c.setEnabledTLSProtocols("TLS12");',
      "",
    ],
  ])("%s", (_, imports, body, found) => {
    expect(verdictOf(body, imports).found).toBe(found);
  });
});
