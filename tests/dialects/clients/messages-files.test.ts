import { describe, expect, it } from "vitest";
import { OPTION_FILES } from "../../../src/dialects/option-files.js";
import { SECRETS } from "../../../src/dialects/streamlit.js";
import { unreadTls } from "../../../src/dialects/properties-beside.js";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of files", () => {
  it.each(
    blocks(`
    # option-files, mysql-cli
    @ my.cnf | [client] LINE host=GATEWAY LINE port=3306 LINE user=root LINE password=SECRET
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Keep it in a ~.my.cnf~ of your own.
    @ my.cnf | [client] LINE host=GATEWAY LINE port=4000 LINE ssl-mode=DISABLED
    tls: ~ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [client] LINE host=GATEWAY LINE port=4000 LINE ssl_mode=REQUIRED
    certificate: ~ssl_mode=REQUIRED~ accepts any certificate, even an impostor's. Write ~ssl_mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix: REQUIRED => VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [client] LINE host=GATEWAY LINE port=4000 LINE ssl-ca=ca.pem LINE ssl-mode=VERIFY_IDENTITY
    ca: ~ssl-ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl-ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl-ca=/etc/ssl/cert.pem~. ca.pem => /etc/ssl/cert.pem
    @ my.cnf | [client] LINE host=GATEWAY LINE port=4000 LINE [mysql] LINE ssl-mode=DISABLED
    tls: ~ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [mysql] LINE ssl-mode=DISABLED LINE [client] LINE host=GATEWAY LINE port=4000
    tls: ~ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [client] LINE host=GATEWAY LINE port=4000 LINE [mysqldump] LINE quick
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [client] LINE host=GATEWAY LINE port=4000 LINE [mariadb-client] LINE ssl-verify-server-cert
    @ my.cnf | [client-mariadb] LINE host=GATEWAY LINE port=4000 LINE ssl-verify-server-cert
    @ my.cnf | [client-server] LINE host=GATEWAY LINE port=4000
    tls: No ~ssl-verify-server-cert~ makes TLS optional, so an attacker can force plain text. Write ~ssl-verify-server-cert=true ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-verify-server-cert=true LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [client] LINE host=GATEWAY LINE port=4000 LINE loose-ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem LINE loose-ssl-verify-server-cert
    @ my.cnf | [client-mariadb] LINE host=GATEWAY LINE port=4000 LINE loose-ssl-mode=DISABLED LINE ssl-verify-server-cert
    @ my.cnf | [client_production] LINE host=GATEWAY LINE port=3306 LINE user=root
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ my.cnf | [client-extra] LINE host=GATEWAY LINE port=3306 LINE user=root
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ my.cnf | [mysql] LINE user=root LINE [client] LINE host=GATEWAY LINE port=4000
    prefix: ~user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [mysql] LINE prompt=x LINE [client] LINE host=GATEWAY LINE port=4000
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ my.cnf | [mysql] LINE tls-version=TLSv1.1 LINE [client] LINE host=GATEWAY LINE port=4000 LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    version: ~tls-version=TLSv1.1~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~tls-version=TLSv1.2,TLSv1.3~.
    fix: TLSv1.1 => TLSv1.2,TLSv1.3
    @ my.cnf | [mysql] LINE host=GATEWAY LINE port=3306 LINE [mysqldump] LINE host=GATEWAY LINE port=3306
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ my.ini | [client] LINE host=GATEWAY LINE skip-ssl
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix:  => LINE port=4000
    tls: ~skip-ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix: skip-ssl => ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    @ .mylogin.cnf | [client] LINE host=GATEWAY LINE unknown-ssl-option=1
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix:  => LINE port=4000
    useless: ~unknown-ssl-option=1~ is unknown to mysql, which passes over it or stops. Write ~ssl-mode=VERIFY_IDENTITY~ instead.
    fix: unknown-ssl-option=1 => ssl-mode=VERIFY_IDENTITY
    # mycli
    @ .myclirc | [alias_dsn] LINE tidb = mysql://root:SECRET@GATEWAY:3306/test?ssl_ca=ca.pem
    identity: No ~ssl_verify_server_cert~ accepts a certificate for any other host. Write ~ssl_verify_server_cert=true~.
    fix:  => &ssl_verify_server_cert=true
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    ca: ~ssl_ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=ca.pem => ssl_ca=/etc/ssl/cert.pem
    @ .myclirc | [alias_dsn] LINE tidb = mysql://u.root@GATEWAY:4000/test?ssl_mode=off LINE other = name
    tls: ~ssl_mode=off~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_mode=on ssl_ca=/etc/ssl/cert.pem ssl_verify_server_cert=true~.
    fix: ssl_mode=off => ssl_mode=on&ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true
    @ .myclirc | [alias_dsn] LINE tidb = mysql://u.root@GATEWAY:4000/test LINE [connection] LINE default_ssl_ca = /etc/x
    # grafana
    @ provisioning/datasources/tidb.yaml | datasources: LINE   - type: mysql LINE     url: GATEWAY:3306 LINE     user: root LINE     secureJsonData: LINE       password: SECRET LINE     jsonData: LINE       maxOpenConns: 4
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    prefix: ~user: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: No ~secureJsonData.tlsCACert~ means plain text, which TiDB Cloud refuses. Write ~tlsAuthWithCACert: true~ and give ~secureJsonData.tlsCACert~ a CA bundle.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ provisioning/datasources/tidb.yaml | datasources: LINE   - type: mysql LINE     url: GATEWAY LINE     user: u.root LINE     password: SECRET LINE     jsonData: LINE       tlsAuth: true
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix:  => :4000
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ provisioning/datasources/tidb.yaml | datasources: LINE   - type: mysql LINE     url: GATEWAY:4000 LINE     user: u.root LINE     jsonData: LINE       tlsAuthWithCACert: true LINE       tlsSkipVerify: true
    certificate: ~jsonData.tlsSkipVerify: true~ accepts any certificate, even an impostor's. Write ~tlsAuthWithCACert: true~ and give ~secureJsonData.tlsCACert~ a CA bundle.
    # rails-config
    @ config/database.yml | production: LINE   adapter: mysql2 LINE   host: GATEWAY LINE   port: 3306 LINE   username: root LINE   password: SECRET
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode: verify_identity~.
    fix:  => LINE  ssl_mode: verify_identity
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ config/database.yml | production: LINE   adapter: mysql2 LINE   url: mysql2://u.root@GATEWAY:4000/test?ssl_mode=required LINE   ssl_mode: disabled
    certificate: ~ssl_mode=required~ accepts any certificate, even an impostor's. Write ~ssl_mode=verify_identity~.
    fix: ssl_mode=required => ssl_mode=verify_identity
    @ config/database.yml | production: LINE   adapter: mysql2 LINE   url: <%= ENV["TIDB_URL"] %> LINE   port: 3306
    @ config/database.yml | production: LINE   adapter: trilogy LINE   host: GATEWAY LINE   port: 4000 LINE   username: u.root LINE   ssl: true
    tls: No ~ssl_mode~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_mode: verify_identity~.
    fix:  => LINE  ssl_mode: verify_identity
    # wordpress
    @ wp-config.php | <?php define('DB_HOST', 'GATEWAY:3306'); define('DB_USER', 'root'); define('DB_PASSWORD', 'SECRET');
    tls: No ~MYSQL_CLIENT_FLAGS~ means plain text, which TiDB Cloud refuses. Define ~MYSQL_CLIENT_FLAGS~ as ~MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT~.
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ wp-config.php | <?php define('DB_HOST', 'GATEWAY:4000'); define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL);
    certificate: ~MYSQL_CLIENT_FLAGS~ accepts any certificate, even an impostor's. Define ~MYSQL_CLIENT_FLAGS~ as ~MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT~.
    @ wp-config.php | <?php define('DB_HOST', 'GATEWAY:4000'); define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);
    tls: ~MYSQL_CLIENT_FLAGS~ means plain text, which TiDB Cloud refuses. Define ~MYSQL_CLIENT_FLAGS~ as ~MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT~.
    @ wp-config.php | <?php define('DB_HOST', 'GATEWAY:4000'); define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_COMPRESS);
    tls: No ~MYSQL_CLIENT_FLAGS~ means plain text, which TiDB Cloud refuses. Define ~MYSQL_CLIENT_FLAGS~ as ~MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT~.
    # pdo, Laravel
    @ config/database.php | <?php return ['connections' => ['mysql' => ['driver' => 'mysql', 'host' => 'GATEWAY', 'port' => 3306, 'username' => 'root', 'password' => 'SECRET']]];
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']~.
    fix:  => , 'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']
    port: ~'port' => 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~'port' => 4000~.
    fix: 3306 => 4000
    prefix: ~'username' => 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ config/database.php | <?php return ['connections' => ['mysql' => ['driver' => 'mysql', 'host' => 'GATEWAY', 'port' => 4000, 'options' => [PDO::MYSQL_ATTR_SSL_CA => 'ca.pem']]]];
    ca: ~PDO::MYSQL_ATTR_SSL_CA => 'ca.pem'~ trusts one authority only. Write ~PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem'~. Not autofixed: a proxy may need it.
    offer: Write ~PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem'~. 'ca.pem' => '/etc/ssl/cert.pem'
    @ config/database.php | <?php return ['connections' => ['mysql' => ['driver' => 'mysql', 'host' => 'GATEWAY', 'port' => 4000, 'options' => [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]]]];
    certificate: ~PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false~ accepts any certificate, even an impostor's. Remove ~SSL_VERIFY_SERVER_CERT~.
    fix: , PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false =>
    @ config/database.php | <?php return ['connections' => ['mysql' => ['driver' => 'mysql', 'host' => 'GATEWAY', 'port' => 4000, 'options' => []]]];
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']~.
    fix: [] => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']
    @ config/database.php | <?php return ['connections' => ['mysql' => ['driver' => 'mysql', 'host' => 'GATEWAY', 'port' => 4000, 'sslmode' => 'require']]];
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']~.
    fix:  => , 'options' => [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']
    # prisma
    @ schema.prisma | datasource db { LINE   provider = "mysql" LINE   url = "mysql://root:SECRET@GATEWAY:3306/test" LINE }
    tls: No ~sslaccept~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~sslaccept=strict~.
    fix:  => ?sslaccept=strict
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ schema.prisma | datasource db { LINE   provider = "mysql" LINE   url = "mysql://u.root@GATEWAY:4000/test?sslaccept=accept_invalid_certs&sslcert=ca.pem" LINE }
    certificate: ~sslaccept~ accepts any certificate, even an impostor's. Write ~sslaccept=strict~.
    fix: sslaccept=accept_invalid_certs => sslaccept=strict
    ca: ~sslcert=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Remove it. Not autofixed: a proxy may need it.
    offer: Remove ~sslcert~. &sslcert=ca.pem =>
    # sqlalchemy, Streamlit
    @ .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE query = { charset = "utf8mb4" }
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode = "VERIFY_IDENTITY" ssl_ca = "/etc/ssl/cert.pem"~.
    fix:  => , ssl_mode = "VERIFY_IDENTITY", ssl_ca = "/etc/ssl/cert.pem"
    port: ~port = 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port = 4000~.
    fix: 3306 => 4000
    prefix: ~username = "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE driver = "pymysql" LINE host = "GATEWAY" LINE port = 4000 LINE username = "u.root" LINE query = { ssl_ca = "ca.pem" }
    ca: ~ssl_ca = "ca.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca = "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca = "/etc/ssl/cert.pem"~. "ca.pem" => "/etc/ssl/cert.pem"
    @ .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE driver = "pymysql" LINE host = "GATEWAY" LINE port = 4000 LINE username = "u.root" LINE [connections.tidb.query] LINE ssl_verify_cert = "false"
    certificate: ~ssl_verify_cert = "false"~ accepts any certificate, even an impostor's. Write ~ssl_ca = "/etc/ssl/cert.pem"~ instead.
    fix: ssl_verify_cert = "false" => ssl_ca = "/etc/ssl/cert.pem"
    # typeorm
    @ ormconfig.json | { "type": "mysql", "host": "GATEWAY", "port": 3306, "username": "root", "ssl": false }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~username: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: ~ssl: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { "minVersion": "TLSv1.2", "rejectUnauthorized": true }~.
    fix: false => { "minVersion": "TLSv1.2", "rejectUnauthorized": true }
    @ ormconfig.yml | default: LINE   type: mysql LINE   host: GATEWAY LINE   port: 4000 LINE   username: u.root
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: TLSv1.2, rejectUnauthorized: true }~.
    fix:  => LINE  ssl: LINE    minVersion: TLSv1.2 LINE    rejectUnauthorized: true
    # knex
    @ knexfile.js | module.exports = { development: { client: 'mysql2', ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' } } };
    useless: ~ssl~ is ignored by Knex, which reads ~connection~, and TiDB Cloud refuses plain text. Move it to ~connection.ssl~.
    fix: ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' => connection: { host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {}
    # strapi
    @ config/database.js | module.exports = { connection: { client: 'mysql', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } };
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~connection.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3306 => 4000
    prefix: ~connection.user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ config/database.js | module.exports = { connection: { client: 'mysql', ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' } } };
    useless: ~ssl~ is ignored by Strapi, which reads the inner ~connection~, and TiDB Cloud refuses plain text. Move it to ~connection.ssl~.
    fix: ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' => connection: { host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {}
    # connector-j, beside
    @ application.yml | spring: LINE   datasource: LINE     jdbc-url: jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2 LINE     username: root
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ application.yml | tidb: LINE   tidbUrl: jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2 LINE   tidbUsername: root LINE   tidbPassword: SECRET
    prefix: ~tidbUsername: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ application.yml | tidb: LINE   tidbJdbcUrl: jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2 LINE   tidbUser: root LINE   tidbPwd: SECRET
    prefix: ~tidbUser: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ application.yml | quarkus: LINE   datasource: LINE     username: root LINE     password: SECRET LINE     jdbc: LINE       url: jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ application.yml | quarkus: LINE   datasource: LINE     username: root LINE     jdbc: LINE       url: jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2 LINE       additional-jdbc-properties: LINE         sslMode: REQUIRED
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    certificate: ~sslMode: REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode: VERIFY_IDENTITY~.
    fix: REQUIRED => VERIFY_IDENTITY
    @ application.yml | spring: LINE   datasource: LINE     url: jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2 LINE     tomcat: LINE       username: root LINE       connection-properties: sslMode=REQUIRED
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    certificate: ~sslMode=REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~.
    fix: sslMode=REQUIRED => sslMode=VERIFY_IDENTITY
    @ application.yml | spring: LINE   datasource: LINE     url: jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2 LINE     druid: LINE       username: root LINE       connect-properties: LINE         sslMode: REQUIRED
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    certificate: ~sslMode: REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode: VERIFY_IDENTITY~.
    fix: REQUIRED => VERIFY_IDENTITY
    @ application.yml | spring: LINE   datasource: LINE     url: jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2 LINE     hikari: LINE       username: root LINE       dataSourceProperties: LINE         sslMode: REQUIRED
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    certificate: ~sslMode: REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode: VERIFY_IDENTITY~.
    fix: REQUIRED => VERIFY_IDENTITY
    @ application.yml | x: LINE   url: jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2 LINE   jdbc-properties: LINE     sslMode: REQUIRED
    certificate: ~sslMode: REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode: VERIFY_IDENTITY~.
    fix: REQUIRED => VERIFY_IDENTITY
    @ application.yml | x: LINE   url: jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2 LINE   options: LINE     sslMode: REQUIRED
    certificate: ~sslMode: REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode: VERIFY_IDENTITY~.
    fix: REQUIRED => VERIFY_IDENTITY
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

it("files are known by their names, and what is not read may say anything of TLS", () => {
  expect(OPTION_FILES.test("my.cnf")).toBe(true);
  expect(SECRETS.test(".streamlit/secrets.toml")).toBe(true);
  const kinds = ["sslMode", "TLS", "host"].map((key) => unreadTls([0, 0]).get(key).kind);
  expect(kinds).toEqual(["opaque", "opaque", "missing"]);
});
