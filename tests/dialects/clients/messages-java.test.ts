import { describe, expect, it } from "vitest";
import { isUnreadable } from "../../../src/dialects/data-source.js";
import { unreadTls } from "../../../src/dialects/properties-beside.js";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** Each class is imported from the module. */
function program(module: string, code: string): string {
  const classes = [...code.matchAll(/(?<![.\w"/:])[A-Z]\w*/g)].map(([word]) => word);
  const imports = [...new Set(classes)]
    .filter((name) => !["Object", "GATEWAY", "SECRET"].includes(name))
    .map((name) => `import ${module}.${name};\n`);
  return `${imports.join("")}class A { void a() throws Exception {\n${written(code)};\n} }\n`;
}

describe("what is said of a program in Java", () => {
  it.each(
    blocks(`
    # jdbc
    @ java.sql | DriverManager.getConnection("jdbc:mysql://GATEWAY:3306/test", "root", "SECRET")
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => ?sslMode=VERIFY_IDENTITY
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ java.sql | DriverManager.getConnection("jdbc:mariadb://GATEWAY:4000/test?sslMode=trust", "u.root", word)
    certificate: ~sslMode=trust~ accepts any certificate, even an impostor's. Write ~sslMode=verify-full~.
    fix: sslMode=trust => sslMode=verify-full
    @ com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setJdbcUrl("jdbc:mysql://GATEWAY:4000/test"); c.addDataSourceProperty("sslMode", "REQUIRED"); c.addDataSourceProperty("enabledTLSProtocols", "TLSv1.1")
    certificate: ~sslMode: "REQUIRED"~ accepts any certificate, even an impostor's. Write ~sslMode: "VERIFY_IDENTITY"~.
    fix: "REQUIRED" => "VERIFY_IDENTITY"
    version: ~enabledTLSProtocols: "TLSv1.1"~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~enabledTLSProtocols: "TLSv1.2,TLSv1.3"~.
    fix: "TLSv1.1" => "TLSv1.2,TLSv1.3"
    @ com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setJdbcUrl("jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2"); c.addDataSourceProperty("cachePrepStmts", "true")
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => &sslMode=VERIFY_IDENTITY
    @ com.zaxxer.hikari | HikariConfig c = new HikariConfig(given); c.setJdbcUrl("jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2")
    @ org.apache.commons.dbcp2 | BasicDataSource c = new BasicDataSource(); c.setUrl("jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2"); c.setConnectionProperties("sslMode=REQUIRED;x=1")
    certificate: ~sslMode=REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~.
    fix: sslMode=REQUIRED => sslMode=VERIFY_IDENTITY
    @ org.apache.commons.dbcp2 | BasicDataSource c = new BasicDataSource(); c.setUrl("jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2"); c.setConnectionProperties(given)
    @ org.mariadb.jdbc | MariaDbDataSource c = new MariaDbDataSource(); c.setUrl("jdbc:mariadb://GATEWAY:3306/test"); c.setUser("root"); c.setPassword("SECRET")
    tls: No ~sslMode~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~sslMode=verify-full~.
    fix:  => ?sslMode=verify-full
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ java.sql | String url = given ? "jdbc:mysql://GATEWAY:4000/test?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2" : "jdbc:mysql://GATEWAY:4000/other?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2"; DriverManager.getConnection(url, "u.root", word)
    certificate: ~sslMode=REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~.
    fix: sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2" : "jdbc:mysql://GATEWAY:4000/other?sslMode=REQUIRED => sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2" : "jdbc:mysql://GATEWAY:4000/other?sslMode=VERIFY_IDENTITY
    certificate: ~sslMode=REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~.
    fix: sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2" : "jdbc:mysql://GATEWAY:4000/other?sslMode=REQUIRED => sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2" : "jdbc:mysql://GATEWAY:4000/other?sslMode=VERIFY_IDENTITY
    @ java.sql | DriverManager.getConnection("jdbc:mysql://GATEWAY:4000,GATEWAY:3306/test?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2", "u.root", word)
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    certificate: ~sslMode=REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~. Not autofixed: other code may need it.
    offer: Write ~sslMode=VERIFY_IDENTITY~. sslMode=REQUIRED => sslMode=VERIFY_IDENTITY
    # mysql-data-source
    @ com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setServerName("GATEWAY"); c.setPort(3306); c.setUser("root"); c.setPassword("SECRET")
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~setSslMode("VERIFY_IDENTITY")~.
    port: ~setPort(3306)~ makes the connection time out: TiDB Cloud listens on 4000. Write ~setPort(4000)~.
    fix: 3306 => 4000
    prefix: ~setUser("root")~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setServerName("GATEWAY"); c.setPortNumber(3306); c.setSslMode("REQUIRED"); c.setEnabledTLSProtocols("TLSv1.1")
    port: ~setPortNumber(3306)~ makes the connection time out: TiDB Cloud listens on 4000. Write ~setPortNumber(4000)~.
    fix: 3306 => 4000
    certificate: ~setSslMode("REQUIRED")~ accepts any certificate, even an impostor's. Write ~setSslMode("VERIFY_IDENTITY")~.
    fix: "REQUIRED" => "VERIFY_IDENTITY"
    version: ~setEnabledTLSProtocols("TLSv1.1")~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~setEnabledTLSProtocols("TLSv1.2,TLSv1.3")~.
    fix: "TLSv1.1" => "TLSv1.2,TLSv1.3"
    @ com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setUrl("jdbc:mysql://GATEWAY:4000/test"); c.setSslMode("REQUIRED")
    version: No ~enabledTLSProtocols~ lets the environment lower the TLS version. Write ~enabledTLSProtocols=TLSv1.2,TLSv1.3~.
    fix:  => ?enabledTLSProtocols=TLSv1.2,TLSv1.3
    certificate: ~setSslMode("REQUIRED")~ accepts any certificate, even an impostor's. Write ~setSslMode("VERIFY_IDENTITY")~.
    fix: "REQUIRED" => "VERIFY_IDENTITY"
    @ com.mysql.cj.jdbc | MysqlDataSource c = new MysqlDataSource(); c.setURL("jdbc:mysql://GATEWAY:4000/test?sslMode=REQUIRED"); c.setSslMode("VERIFY_IDENTITY")
    version: No ~enabledTLSProtocols~ lets the environment lower the TLS version. Write ~enabledTLSProtocols=TLSv1.2,TLSv1.3~.
    fix:  => &enabledTLSProtocols=TLSv1.2,TLSv1.3
    certificate: ~sslMode=REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~.
    fix: sslMode=REQUIRED => sslMode=VERIFY_IDENTITY
    @ com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setDataSourceClassName("com.mysql.cj.jdbc.MysqlDataSource"); c.addDataSourceProperty("serverName", "GATEWAY"); c.addDataSourceProperty("port", 3306); c.addDataSourceProperty("user", "root"); c.addDataSourceProperty("password", "SECRET"); c.addDataSourceProperty("sslMode", "REQUIRED")
    version: No ~enabledTLSProtocols~ lets the environment lower the TLS version. Write ~enabledTLSProtocols: "TLSv1.2,TLSv1.3"~.
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    certificate: ~sslMode: "REQUIRED"~ accepts any certificate, even an impostor's. Write ~sslMode: "VERIFY_IDENTITY"~.
    fix: "REQUIRED" => "VERIFY_IDENTITY"
    @ com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setDataSourceClassName("com.mysql.cj.jdbc.MysqlDataSource"); c.addDataSourceProperty("url", "jdbc:mysql://GATEWAY:3306/test")
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => ?sslMode=VERIFY_IDENTITY
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ com.zaxxer.hikari | HikariConfig c = new HikariConfig(); c.setDataSourceClassName("com.mysql.cj.jdbc.MysqlDataSourceX"); c.addDataSourceProperty("serverName", "GATEWAY"); c.addDataSourceProperty("port", 3306)
    # r2dbc-builders
    @ io.asyncer.r2dbc.mysql | MySqlConnectionConfiguration.builder().host("GATEWAY").port(3306).user("root").password("SECRET").build()
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode(SslMode.VERIFY_IDENTITY)~.
    port: ~port(3306)~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port(4000)~.
    fix: 3306 => 4000
    prefix: ~user("root")~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ io.asyncer.r2dbc.mysql | MySqlConnectionConfiguration.builder().host("GATEWAY").port(4000).user("u.root").password(word).sslMode(SslMode.VERIFY_IDENTITY).sslCa("ca.pem").build()
    ca: ~sslCa("ca.pem")~ trusts one authority only, which TiDB Cloud may replace. Remove it.
    @ org.mariadb.r2dbc | MariadbConnectionConfiguration.builder().host("GATEWAY").port(3306).username("root").password("SECRET").build()
    tls: No ~sslMode~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~sslMode("verify-full")~.
    port: ~port(3306)~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port(4000)~.
    fix: 3306 => 4000
    prefix: ~username("root")~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ org.mariadb.r2dbc | MariadbConnectionConfiguration.builder().host("GATEWAY").port(4000).username("u.root").password(word).sslMode(SslMode.TRUST).tlsProtocol("TLSv1.1").build()
    certificate: ~sslMode(SslMode.TRUST)~ accepts any certificate, even an impostor's. Write ~sslMode("verify-full")~.
    version: ~tlsProtocol("TLSv1.1")~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~tlsProtocol("TLSv1.2,TLSv1.3")~.
    fix: "TLSv1.1" => "TLSv1.2,TLSv1.3"
    @ org.mariadb.r2dbc | MariadbConnectionConfiguration.builder().host("GATEWAY").port(4000).username("u.root").password(word).sslMode(SslMode.VERIFY_FULL).serverSslCert("ca.pem").build()
    ca: ~serverSslCert("ca.pem")~ trusts one authority only, which TiDB Cloud may replace. Remove it.
    @ io.r2dbc.spi | ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "mysql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 3306).option(ConnectionFactoryOptions.USER, "root").option(ConnectionFactoryOptions.PASSWORD, "SECRET").build()
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode(SslMode.VERIFY_IDENTITY)~.
    port: ~port(3306)~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port(4000)~.
    fix: 3306 => 4000
    prefix: ~user("root")~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ io.r2dbc.spi | ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "mysql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 4000).option(Option.valueOf("sslMode"), "REQUIRED").build()
    certificate: ~sslMode(SslMode.REQUIRED)~ accepts any certificate, even an impostor's. Write ~sslMode(SslMode.VERIFY_IDENTITY)~.
    fix: "REQUIRED" => "VERIFY_IDENTITY"
    @ io.r2dbc.spi | ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "mysql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 4000).option(ConnectionFactoryOptions.SSL, false).build()
    tls: ~ssl(false)~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~sslMode(SslMode.VERIFY_IDENTITY)~.
    @ io.r2dbc.spi | ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "xmysql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 3306).build()
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), "A.java")).toBe(expected);
  });
});

it("options without an address can be read", () => {
  expect(isUnreadable(unreadTls([0, 0]))).toBe(false);
});
