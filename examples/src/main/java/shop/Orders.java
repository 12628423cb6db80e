// A pool of connections. The driver takes TLS if the server offers it, and checks nothing.
package shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

class Orders {
  static HikariDataSource open() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:3306/shop");
    config.setUsername("3pTAoNNegb47Uc8.root");
    config.setPassword(System.getenv("DB_PASSWORD"));
    config.addDataSourceProperty("cachePrepStmts", "true");
    return new HikariDataSource(config);
  }
}
