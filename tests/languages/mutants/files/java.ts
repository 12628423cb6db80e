import { filesNamed, type DataFile } from "../format.js";
import { COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

const program = (body: string): string => `package com.example;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.*;
import java.util.*;
import org.mariadb.jdbc.MariaDbDataSource;

public class A {
${body}}
`;
const ADDRESS = `jdbc:mysql://${HOST}:4000/test`;

export const JAVA_FILES: readonly DataFile[] = filesNamed(
  "src/main/java/A.java",
  program(`  private static final String HOST = "${HOST}";

  // TiDB Cloud
  public static void main(String[] args) throws Exception {
    try (Connection c = DriverManager.getConnection(
        "jdbc:mysql://" + HOST + ":4000/test?sslMode=REQUIRED", "${USER}", "${SECRET}")) {
      c.createStatement();
    }
    Runtime.getRuntime().exec("${COMMAND}");
  }
`),
  program(`  DataSource make() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("${ADDRESS}?useSSL=false&enabledTLSProtocols=TLSv1.1"); // old
    config.setUsername("root");
    config.setPassword("${SECRET}");
    config.addDataSourceProperty("sslMode", "PREFERRED");
    return new HikariDataSource(config);
  }
`),
  program(`  /** Two of them. */
  void open() throws SQLException {
    Properties p = new Properties();
    p.setProperty("user", "${USER}");
    p.put("sslMode", "DISABLED");
    p.setProperty("enabledTLSProtocols", "TLSv1.2,TLSv1.3");
    DriverManager.getConnection("${ADDRESS}", p);
    MariaDbDataSource d = new MariaDbDataSource("jdbc:mariadb://${HOST}:4000/test?sslMode=trust");
    d.setPassword("${SECRET}");
  }
`),
  program(`  @Bean
  MysqlDataSource source(@Value("\${url:${JDBC}}") String url) {
    var c = new MysqlDataSource();
    c.setServerName("${HOST}");
    c.setPort(4000);
    c.setSslMode("REQUIRED"); /* for now */
    c.setUser("${USER}");
    if (url != null) c.setURL("${JDBC}");
    return c;
  }
  static final String TEXT = """
      ${JDBC}\\
      """;
`),
);
