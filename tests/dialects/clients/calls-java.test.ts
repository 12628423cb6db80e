import { describe, expect, it } from "vitest";
import { wordsIn } from "./read.js";
import { rows, written } from "./rows.js";

/** Each class is imported from the module; `@@` is a server in an address. */
function program(module: string, code: string): string {
  const classes = [...code.matchAll(/(?<![.\w"/:])[A-Z]\w*/g)].map(([word]) => word);
  const imports = [...new Set(classes)]
    .filter((name) => !["Object", "GATEWAY", "SECRET"].includes(name))
    .map((name) => `import ${module}.${name};\n`);
  const body = written(code.replaceAll("@@", "GATEWAY:3306/test"));
  return `${imports.join("")}class A { void a() throws Exception {\n${body};\n} }\n`;
}

describe("a call in Java opens a connection", () => {
  it.each(
    rows(`
    # jdbc
    java.sql | Connection c = DriverManager.getConnection("jdbc:mysql://@@", "root", "SECRET")
    java.sql | Connection c = DriverManager.getConnection("jdbc:mysql://@@?user=root&password=SECRET")
    java.sql | java.util.Properties p = new java.util.Properties(); p.setProperty("user", "root"); p.setProperty("password", "SECRET"); DriverManager.getConnection("jdbc:mysql://@@", p)
    java.sql | Connection c = DriverManager.getConnection("jdbc:mariadb://@@", "root", "SECRET")
    com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setJdbcUrl("jdbc:mysql://@@"); c.setUsername("root"); c.setPassword("SECRET")
    com.zaxxer.hikari | HikariDataSource c = new HikariDataSource(); c.setJdbcUrl("jdbc:mysql://@@"); c.setUsername("root"); c.setPassword("SECRET")
    com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setJdbcUrl("jdbc:mysql://@@"); c.addDataSourceProperty("user", "root"); c.addDataSourceProperty("password", "SECRET")
    com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setJdbcUrl("jdbc:mysql://@@"); c.addDataSourceProperty("sslMode", "VERIFY_IDENTITY"); c.addDataSourceProperty("enabledTLSProtocols", "TLSv1.2") | port
    org.apache.commons.dbcp, org.apache.commons.dbcp2 | BasicDataSource c = new BasicDataSource(); c.setUrl("jdbc:mysql://@@"); c.setUsername("root"); c.setPassword("SECRET")
    org.apache.commons.dbcp2 | BasicDataSource c = new BasicDataSource(); c.setUrl("jdbc:mysql://@@"); c.addConnectionProperty("user", "root"); c.addConnectionProperty("password", "SECRET")
    org.apache.commons.dbcp2 | BasicDataSource c = new BasicDataSource(); c.setUrl("jdbc:mysql://@@"); c.setConnectionProperties("user=root;password=SECRET")
    org.apache.commons.dbcp2 | BasicDataSource c = new BasicDataSource(); c.setUrl("jdbc:mysql://@@"); c.setConnectionProperties("sslMode=VERIFY_IDENTITY;enabledTLSProtocols=TLSv1.2") | port
    org.apache.tomcat.jdbc.pool | PoolProperties c = new PoolProperties(); c.setUrl("jdbc:mysql://@@"); c.setUsername("root"); c.setPassword("SECRET")
    org.apache.tomcat.jdbc.pool | DataSource c = new DataSource(); c.setUrl("jdbc:mysql://@@"); c.setUsername("root"); c.setPassword("SECRET")
    com.alibaba.druid.pool | DruidDataSource c = new DruidDataSource(); c.setUrl("jdbc:mysql://@@"); c.setUsername("root"); c.setPassword("SECRET")
    com.alibaba.druid.pool | java.util.Properties p = new java.util.Properties(); p.setProperty("sslMode", "VERIFY_IDENTITY"); p.setProperty("enabledTLSProtocols", "TLSv1.2"); DruidDataSource c = new DruidDataSource(); c.setUrl("jdbc:mysql://@@"); c.setConnectProperties(p) | port
    com.mchange.v2.c3p0 | ComboPooledDataSource c = new ComboPooledDataSource(); c.setJdbcUrl("jdbc:mysql://@@"); c.setUser("root"); c.setPassword("SECRET")
    com.mchange.v2.c3p0 | java.util.Properties p = new java.util.Properties(); p.setProperty("sslMode", "VERIFY_IDENTITY"); p.setProperty("enabledTLSProtocols", "TLSv1.2"); ComboPooledDataSource c = new ComboPooledDataSource(); c.setJdbcUrl("jdbc:mysql://@@"); c.setProperties(p) | port
    org.springframework.boot.jdbc | Object o = DataSourceBuilder.create().url("jdbc:mysql://@@").username("root").password("SECRET").build()
    org.springframework.jdbc.datasource | Object c = new DriverManagerDataSource("jdbc:mysql://@@", "root", "SECRET")
    org.springframework.jdbc.datasource | DriverManagerDataSource c = new DriverManagerDataSource(); c.setUrl("jdbc:mysql://@@"); c.setUsername("root"); c.setPassword("SECRET")
    org.springframework.jdbc.datasource | java.util.Properties p = new java.util.Properties(); p.setProperty("sslMode", "VERIFY_IDENTITY"); p.setProperty("enabledTLSProtocols", "TLSv1.2"); DriverManagerDataSource c = new DriverManagerDataSource(); c.setUrl("jdbc:mysql://@@"); c.setConnectionProperties(p) | port
    org.jooq.impl | Object o = DSL.using("jdbc:mysql://@@", "root", "SECRET")
    org.flywaydb.core | Object o = Flyway.configure().dataSource("jdbc:mysql://@@", "root", "SECRET").load()
    org.jdbi.v3.core | Object o = Jdbi.create("jdbc:mysql://@@", "root", "SECRET")
    org.sql2o | Object o = new Sql2o("jdbc:mysql://@@", "root", "SECRET")
    org.apache.ibatis.datasource.pooled | Object o = new PooledDataSource("com.mysql.cj.jdbc.Driver", "jdbc:mysql://@@", "root", "SECRET")
    org.apache.ibatis.datasource.unpooled | Object o = new UnpooledDataSource("com.mysql.cj.jdbc.Driver", "jdbc:mysql://@@", "root", "SECRET")
    org.mariadb.jdbc | MariaDbDataSource c = new MariaDbDataSource("jdbc:mariadb://@@"); c.setUser("root"); c.setPassword("SECRET")
    org.mariadb.jdbc | MariaDbDataSource c = new MariaDbDataSource(); c.setUrl("jdbc:mariadb://@@"); c.setUser("root"); c.setPassword("SECRET")
    # mysql-data-source
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setServerName("GATEWAY"); c.setPort(3306); c.setUser("root"); c.setPassword("SECRET")
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setServerName("GATEWAY"); c.setPortNumber(3306); c.setUser("root"); c.setPassword("SECRET")
    com.mysql.cj.jdbc | MysqlConnectionPoolDataSource c = new MysqlConnectionPoolDataSource(); c.setServerName("GATEWAY"); c.setPort(3306); c.setUser("root"); c.setPassword("SECRET")
    com.mysql.cj.jdbc | MysqlXADataSource c = new MysqlXADataSource(); c.setServerName("GATEWAY"); c.setPort(3306); c.setUser("root"); c.setPassword("SECRET")
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setUrl("jdbc:mysql://@@"); c.setUser("root"); c.setPassword("SECRET")
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setURL("jdbc:mysql://@@"); c.setUser("root"); c.setPassword("SECRET")
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setUrl("jdbc:mysql://@@"); c.setSslMode("VERIFY_IDENTITY"); c.setEnabledTLSProtocols("TLSv1.2") | port
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setServerName("GATEWAY"); c.setPort(4000); c.setSslMode("VERIFY_IDENTITY"); c.setEnabledTLSProtocols("TLSv1.2") | -
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setServerName("GATEWAY"); c.setPort(4000); c.setSslMode(SslMode.VERIFY_IDENTITY.name()); c.setEnabledTLSProtocols("TLSv1.2") | -
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setServerName("GATEWAY"); c.setPort(4000); c.setSslMode(SslMode.REQUIRED.toString()); c.setEnabledTLSProtocols("TLSv1.2") | certificate
    com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setUrl("jdbc:mysql://@@" + given) | -
    com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setDataSourceClassName("com.mysql.cj.jdbc.MysqlDataSource"); c.addDataSourceProperty("serverName", "GATEWAY"); c.addDataSourceProperty("port", 3306); c.addDataSourceProperty("user", "root"); c.addDataSourceProperty("password", "SECRET")
    com.zaxxer.hikari | HikariDataSource c = new HikariDataSource(); c.setDataSourceClassName("com.mysql.cj.jdbc.MysqlXADataSource"); c.addDataSourceProperty("serverName", "GATEWAY"); c.addDataSourceProperty("portNumber", 3306); c.addDataSourceProperty("user", "root"); c.addDataSourceProperty("password", "SECRET")
    com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setDataSourceClassName("org.postgresql.ds.PGSimpleDataSource"); c.addDataSourceProperty("serverName", "GATEWAY"); c.addDataSourceProperty("port", 3306) | -
    # r2dbc-builders
    io.asyncer.r2dbc.mysql | Object o = MySqlConnectionConfiguration.builder().host("GATEWAY").port(3306).user("root").password("SECRET").build()
    io.asyncer.r2dbc.mysql | Object o = MySqlConnectionConfiguration.builder().host("GATEWAY").port(3306).username("root").password("SECRET").build()
    io.asyncer.r2dbc.mysql | Object o = MySqlConnectionConfiguration.builder().host("GATEWAY").port(4000).user(u).password(p).sslMode(SslMode.VERIFY_IDENTITY).build() | -
    io.asyncer.r2dbc.mysql | Object o = MySqlConnectionConfiguration.builder().host("GATEWAY").port(4000).user(u).password(p).sslMode(SslMode.REQUIRED).build() | certificate
    io.asyncer.r2dbc.mysql | Object o = MySqlConnectionConfiguration.builder().host("GATEWAY").port(4000).user(u).password(p).sslMode(SslMode.VERIFY_IDENTITY).tlsVersion(TlsVersions.TLS1).build() | version
    io.asyncer.r2dbc.mysql | Object o = MySqlConnectionConfiguration.builder().host("GATEWAY").port(4000).user(u).password(p).sslMode(SslMode.VERIFY_IDENTITY).tlsVersion(TlsVersions.TLS1_1).build() | version
    io.asyncer.r2dbc.mysql | Object o = MySqlConnectionConfiguration.builder().host("GATEWAY").port(4000).user(u).password(p).sslMode(SslMode.VERIFY_IDENTITY).tlsVersion(TlsVersions.TLS1_2).build() | -
    org.mariadb.r2dbc | Object o = MariadbConnectionConfiguration.builder().host("GATEWAY").port(3306).username("root").password("SECRET").build()
    org.mariadb.r2dbc | Object o = MariadbConnectionConfiguration.builder().host("GATEWAY").port(4000).username(u).password(p).sslMode(SslMode.VERIFY_FULL).build() | useless
    org.mariadb.r2dbc | Object o = MariadbConnectionConfiguration.builder().host("GATEWAY").port(4000).username(u).password(p).sslMode(SslMode.TRUST).build() | certificate
    io.r2dbc.spi | Object o = ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "mysql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 3306).option(ConnectionFactoryOptions.USER, "root").option(ConnectionFactoryOptions.PASSWORD, "SECRET").build()
    io.r2dbc.spi | Object o = ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "mariadb").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 3306).option(ConnectionFactoryOptions.USER, "root").option(ConnectionFactoryOptions.PASSWORD, "SECRET").build()
    io.r2dbc.spi | Object o = ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "pool").option(ConnectionFactoryOptions.PROTOCOL, "mysql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 3306).option(ConnectionFactoryOptions.USER, "root").option(ConnectionFactoryOptions.PASSWORD, "SECRET").build()
    io.r2dbc.spi | Object o = ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "postgresql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 3306).build() | -
    io.r2dbc.spi | Object o = ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "mariadb").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 4000).option(ConnectionFactoryOptions.SSL, true).build() | useless
    `),
  )("$client, $name: $code", ({ name, code, words }) => {
    expect(wordsIn(program(name, code), "A.java")).toBe(words);
  });
});
