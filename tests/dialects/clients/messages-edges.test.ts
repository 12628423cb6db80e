import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said at the edges of a client", () => {
  it.each(
    blocks(`
    # doctrine
    @ a.php | <?php use Doctrine\\DBAL\\DriverManager; DriverManager::getConnection(["url" => $given, "driver" => "pdo_mysql", "host" => "GATEWAY", "port" => 3306]);
    # drizzle
    @ a.mjs | import { drizzle } from 'drizzle-orm/mysql2'; drizzle(pool); use('GATEWAY');
    @ a.mjs | import { drizzle } from 'drizzle-orm/mysql2'; drizzle({ connection: { host: 'GATEWAY', port: 4000, user: 'u.root' } }, { ssl: {} });
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    # environment
    @ ecosystem.config.cjs | module.exports = { env: { DB_HOSTS: 'GATEWAY', DB_SSL: 'false' } };
    @ ecosystem.config.cjs | module.exports = { env: { HOST: 'GATEWAY', SSL: 'false' } };
    @ ecosystem.config.cjs | module.exports = { env: { DB_MY_HOSTNAME: 'GATEWAY', DB_MY_SSL: 'false' } };
    tls: ~DB_MY_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_MY_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~DB_MY_SSL: 'true'~. 'false' => 'true'
    @ ecosystem.config.cjs | module.exports = { env: { db_HOST: 'GATEWAY', db_SSL: 'false' } };
    @ .env | DB_JDBC_HOST=GATEWAY LINE DB_SSL=false
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | DB_JDBCX_HOST=GATEWAY LINE DB_SSL=false
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | DB_CONNECTION_HOST=GATEWAY LINE DB_SSL=false LINE OTHER_HOST=x
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | DB_CONNECTION_X_HOST=GATEWAY LINE DB_SSL=false LINE OTHER_HOST=x
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | READ_HOST=GATEWAY LINE PORT=3306
    @ .env | DB_USER_READ=root LINE DB_HOST_READ=GATEWAY LINE DB_PORT_READ=3306
    @ .env | DATABASE_URL=mysql://root:SECRET@GATEWAY:3306/test LINE DATABASE_PORT=3306 LINE DATABASE_USER=root
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    port: ~DATABASE_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DATABASE_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DATABASE_PORT=4000~. 3306 => 4000
    prefix: ~DATABASE_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    # grafana
    @ provisioning/datasources/tidb.yaml | datasources: LINE   - type: mysql LINE     host: GATEWAY:3306 LINE     user: root LINE     jsonData: LINE       tlsAuth: true
    # jdbc
    @ a.java | import java.sql.DriverManager; class A { void a() { DriverManager.getConnection("jdbc:mysql://GATEWAY:3306/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2"); } }
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ a.java | import java.sql.DriverManager; import java.util.Properties; class A { void a() { Properties p = new Properties(); p.setProperty("sslMode", "VERIFY_IDENTITY"); DriverManager.getConnection("jdbc:mysql://GATEWAY:4000/test?sslMode=DISABLED&enabledTLSProtocols=TLSv1.2", p); } }
    @ a.java | import java.sql.DriverManager; import java.util.Properties; class A { void a() { Properties p = new Properties(); p.setProperty("sslMode", "verify-full"); DriverManager.getConnection("jdbc:mariadb://GATEWAY:4000/test?sslMode=trust", p); } }
    certificate: ~sslMode=trust~ accepts any certificate, even an impostor's. Write ~sslMode=verify-full~.
    fix: sslMode=trust => sslMode=verify-full
    # mycli
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/--ssl-mode=off?database=x"
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    # mysqli
    @ a.php | <?php $c = mysqli_init(); $c->real_connect("GATEWAY", $u, $w, "test", 3306, flags: 0);
    @ a.php | <?php $c = new mysqli("GATEWAY", $u, $w, port: 3306);
    @ a.php | <?php $c = mysqli_init(); $c->real_connect("GATEWAY", $u, $w, "a", 4000); $c->real_connect("GATEWAY", $u, $w, "b", 4000);
    tls: No ~mysqli_ssl_set~ means plain text, which TiDB Cloud refuses ("insecure transport"). Call ~ssl_set~ with a file of roots before ~real_connect~.
    @ a.php | <?php $c = mysqli_init(); if ($x) { $c->ssl_set(null, null, "a.pem", null, null); $c->real_connect("GATEWAY", $u, $w, "a", 4000, null, MYSQLI_CLIENT_SSL); }
    ca: ~ssl_ca: "a.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca: "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca: "/etc/ssl/cert.pem"~. "a.pem" => "/etc/ssl/cert.pem"
    @ a.php | <?php $c = mysqli_init(); if ($x) { $c->ssl_set(null, null, "a.pem", null, null); } else { $c->real_connect("GATEWAY", $u, $w, "a", 4000, null, MYSQLI_CLIENT_SSL); }
    @ a.php | <?php class A { private $c; function a() { $this->c = mysqli_init(); $this->c->real_connect("GATEWAY", $u, $w, "a", 4000); } function b() { $this->c->ssl_set(null, null, "a.pem", null, null); } }
    # options
    @ a.mjs | open({ host: 'GATEWAY', database: 'test', port: 3306 });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    @ a.mjs | open({ host: 'GATEWAY', user: 'u.root', ssl: true });
    @ a.mjs | open({ host: 'GATEWAY', user: 'u.root', ssl: null });
    @ a.mjs | export const tidbPasswordHint = 'SECRET'; use('GATEWAY');
    @ a.mjs | export const a = { TIDB_PASSWORDS: 'SECRET' }; use('GATEWAY');
    @ a.mjs | open({ dbHost: 'GATEWAY', user: 'root', port: 3306 });
    # pdo
    @ a.php | <?php new PDO(...$given, username: "root"); use("GATEWAY");
    @ a.php | <?php new PDO("mysql:host=GATEWAY;port=3306", "root", ...$given);
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: port=3306 => port=4000
    @ a.php | <?php new PDO(); use("GATEWAY");
    @ a.php | <?php new PDO(username: "root", dsn: "mysql:host=GATEWAY;port=3306");
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: port=3306 => port=4000
    @ config/database.php | <?php return ['connections' => ['mysql' => ['driver' => 'mysql', 'url' => env('TIDB_URL'), 'host' => 'GATEWAY', 'port' => 3306, 'username' => 'root']]];
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']~.
    fix:  => , 'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']
    port: ~'port' => 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~'port' => 4000~.
    fix: 3306 => 4000
    prefix: ~'username' => 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ config/database.php | <?php return ['connections' => ['mysql' => ['driver' => env('X'), 'host' => 'GATEWAY', 'port' => 3306, 'username' => 'root']]];
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']~.
    fix:  => , 'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']
    port: ~'port' => 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~'port' => 4000~.
    fix: 3306 => 4000
    prefix: ~'username' => 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    # r2dbc-builders
    @ a.java | import io.asyncer.r2dbc.mysql.MySqlConnectionConfiguration; class A { void a() { MySqlConnectionConfiguration.builder(); use("GATEWAY"); } }
    @ a.java | import io.r2dbc.spi.ConnectionFactoryOptions; import io.r2dbc.spi.Option; class A { void a() { ConnectionFactoryOptions.builder().option(ConnectionFactoryOptions.DRIVER, "mysql").option(ConnectionFactoryOptions.HOST, "GATEWAY").option(ConnectionFactoryOptions.PORT, 3306).option(given, true).build(); } }
    # rails-config
    @ config/database.yml | production: LINE   adapter: mysql2 LINE   url: mysql2://u.root@GATEWAY:4000/test?ssl_mode=disabled&ssl_mode=verify_identity
    # sequelize
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize(given(), { host: 'GATEWAY', dialect: 'mysql', port: 3306 });
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize(given()); use('GATEWAY');
    # sqlalchemy-engine
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test", connect_args=None)
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => ?ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test", connect_args=False)
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => ?ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test", connect_args={**given})
    # sqlalchemy
    @ a.toml | url = "mysql://u.root@GATEWAY:3306/test"
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    # uri
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?ssl=false&ssl=true
    tls: ~ssl=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    # wordpress
    @ wp-config.php | <?php define('DB_HOST', 'GATEWAY:3306:/run/x.sock'); define('DB_USER', 'u.root');
    tls: No ~MYSQL_CLIENT_FLAGS~ means plain text, which TiDB Cloud refuses. Define ~MYSQL_CLIENT_FLAGS~ as ~MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT~.
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    @ wp-config.php | <?php define('DB_HOST', ':3306'); define('DB_USER', 'u.root');
    # go-mysql
    @ main.go | package main LINE var dsn = "root:SECRET@tcp(GATEWAY:3306)/test?tls=skip-verify&x=1"
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    certificate: ~tls=skip-verify~ accepts any certificate, even an impostor's. Write ~tls=true~.
    fix: tls=skip-verify => tls=true
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});
