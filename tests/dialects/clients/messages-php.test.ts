import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** A script that uses a class; `-` is none. */
const program = (name: string, code: string): string =>
  `<?php\n${name === "-" ? "" : `use ${name};\n`}${written(code)};\n`;

describe("what is said of a program in PHP", () => {
  it.each(
    blocks(`
    # pdo
    @ - | new PDO("mysql:host=GATEWAY;port=3306;dbname=test", "root", "SECRET")
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: port=3306 => port=4000
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $user)
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , null, [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word)
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    @ - | new PDO("mysql:host=GATEWAY;port=4000")
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , null, null, [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    @ - | new PDO(dsn: "mysql:host=GATEWAY;port=4000", username: $user)
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, [])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => \\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, null)
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, [PDO::ATTR_PERSISTENT => true])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"~.
    fix:  => , \\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, $options)
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, [PDO::MYSQL_ATTR_SSL_CA => "ca.pem", PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false])
    ca: ~PDO::MYSQL_ATTR_SSL_CA => "ca.pem"~ trusts one authority only. Write ~PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"~. "ca.pem" => "/etc/ssl/cert.pem"
    certificate: ~PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false~ accepts any certificate, even an impostor's. Remove ~SSL_VERIFY_SERVER_CERT~.
    fix: , PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false =>
    @ - | new PDO("mysql:host=GATEWAY;port=4000;sslmode=REQUIRED", $user, $word)
    useless: ~sslmode=REQUIRED~ is ignored by PDO in a DSN: TLS is among the options of the constructor, and TiDB Cloud refuses plain text. Remove it.
    fix: ;sslmode=REQUIRED =>
    @ - | new PDO("mysql:host=GATEWAY;port=4000;user=root;password=SECRET", null, "other")
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    prefix: ~user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ - | new PDO("mysql:host=GATEWAY;port=4000", username: $u, password: $p, options: [])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => \\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"
    @ - | new PDO("mysql:host=GATEWAY;port=4000", options: null)
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $u, $p, null, [PDO::ATTR_TIMEOUT => 5])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    @ - | PDO::connect("mysql:host=GATEWAY;port=4000", $u, $p)
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~options: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $u, $p, [PDO::ATTR_PERSISTENT => true, PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"~.
    fix: PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false => \\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"
    @ - | new PDO("mysql:host=GATEWAY;port=4000;user=root", "u.root", $p, [PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"])
    @ - | new PDO("mysql:host=GATEWAY;port=4000", "root", password: $p, options: [PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"])
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ - | new PDO("mysql:host=GATEWAY;port=4000", username: "root", password: $p, options: [PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"])
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ - | new PDO("mysql:host=GATEWAY", $u, $p, [PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"])
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix:  => ;port=4000
    @ - | new PDO("mysql:host=GATEWAY;port=3306", ...$given)
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: port=3306 => port=4000
    @ - | new PDO("mysql:host=GATEWAY;port=4000", $u, $p, [...$more])
    @ Illuminate\\Database\\Capsule\\Manager | $m = new Manager(); $m->addConnection(["driver" => "mysql", "host" => "GATEWAY", "port" => 4000, "options" => []])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~"options" => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix: [] => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    # mysqli
    @ - | new mysqli("GATEWAY", "root", "SECRET", "test", 3306)
    tls: No ~mysqli_ssl_set~ means plain text, which TiDB Cloud refuses ("insecure transport"). Use ~mysqli_init~, ~ssl_set~ and ~real_connect~ with ~MYSQLI_CLIENT_SSL~.
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    @ - | new mysqli("p:GATEWAY", $user, $word, "test")
    tls: No ~mysqli_ssl_set~ means plain text, which TiDB Cloud refuses ("insecure transport"). Use ~mysqli_init~, ~ssl_set~ and ~real_connect~ with ~MYSQLI_CLIENT_SSL~.
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    @ - | $c = mysqli_init(); $c->real_connect("GATEWAY", $user, $word, "test", 4000)
    tls: No ~mysqli_ssl_set~ means plain text, which TiDB Cloud refuses ("insecure transport"). Call ~ssl_set~ with a file of roots before ~real_connect~.
    @ - | $c = mysqli_init(); $c->real_connect("GATEWAY", $user, $word, "test", 4000, null, 0)
    tls: No ~mysqli_ssl_set~ means plain text, which TiDB Cloud refuses ("insecure transport"). Call ~ssl_set~ with a file of roots before ~real_connect~.
    @ - | $c = mysqli_init(); $c->real_connect("GATEWAY", $user, $word, "test", 4000, null, MYSQLI_CLIENT_COMPRESS)
    tls: No ~mysqli_ssl_set~ means plain text, which TiDB Cloud refuses. Write ~MYSQLI_CLIENT_COMPRESS | MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT~.
    fix: MYSQLI_CLIENT_COMPRESS => MYSQLI_CLIENT_COMPRESS | MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT
    @ - | $c = mysqli_init(); mysqli_real_connect($c, "GATEWAY", $user, $word, "test", 4000, null, MYSQLI_CLIENT_SSL)
    certificate: ~MYSQLI_CLIENT_SSL~ accepts any certificate, even an impostor's. Write ~MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT~.
    fix: MYSQLI_CLIENT_SSL => MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT
    @ - | $c = mysqli_init(); $c->ssl_set(null, null, "ca.pem", null, null); $c->real_connect("GATEWAY", $user, $word, "test", 4000, null, MYSQLI_CLIENT_SSL)
    ca: ~ssl_ca: "ca.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca: "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca: "/etc/ssl/cert.pem"~. "ca.pem" => "/etc/ssl/cert.pem"
    @ - | $c = mysqli_init(); $c->ssl_set("k.pem", "c.pem", "/etc/ssl/cert.pem", null, null); $c->real_connect("GATEWAY", $user, $word, "test", 4000, null, MYSQLI_CLIENT_SSL)
    client: ~ssl_cert: "c.pem"~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~ssl_key~.
    @ - | $c = mysqli_init(); $c->ssl_set(null, null, "/etc/ssl/cert.pem", null, null); $c->real_connect("GATEWAY", $user, $word, "test", 4000, null, MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT)
    certificate: ~MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_...~ accepts any certificate, even an impostor's. Write ~MYSQLI_CLIENT_SSL~.
    fix: MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT => MYSQLI_CLIENT_SSL
    # doctrine
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["driver" => "pdo_mysql", "host" => "GATEWAY", "port" => 3306, "user" => "root", "password" => "SECRET"])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~"driverOptions" => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , "driverOptions" => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    port: ~"port" => 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~"port" => 4000~.
    fix: 3306 => 4000
    prefix: ~"user" => "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["driver" => "mysqli", "host" => "GATEWAY", "port" => 4000, "user" => "u.root"])
    tls: No ~ssl_ca~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~"ssl_ca" => "/etc/ssl/cert.pem"~.
    fix:  => , "ssl_ca" => "/etc/ssl/cert.pem"
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["driver" => "mysqli", "host" => "GATEWAY", "port" => 4000, "user" => "u.root", "ssl_ca" => "ca.pem", "ssl_cert" => "c.pem", "ssl_key" => "k.pem"])
    ca: ~"ssl_ca" => "ca.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~"ssl_ca" => "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~"ssl_ca" => "/etc/ssl/cert.pem"~. "ca.pem" => "/etc/ssl/cert.pem"
    client: ~"ssl_cert" => "c.pem"~ is a client certificate, but TiDB Cloud asks for none. Remove ~ssl_cert~ and ~ssl_key~. Not autofixed: another server may ask.
    offer: Remove ~ssl_cert~ and ~ssl_key~. , "ssl_cert" => "c.pem", "ssl_key" => "k.pem" =>
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["driver" => "mysqli", "host" => "GATEWAY", "port" => 4000, "ssl_ca" => "/etc/ssl/cert.pem", "driverOptions" => ["flags" => MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT]])
    certificate: ~MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_...~ accepts any certificate, even an impostor's. Write ~MYSQLI_CLIENT_SSL~.
    fix: MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT => MYSQLI_CLIENT_SSL
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["driver" => "pdo_mysql", "host" => "GATEWAY", "port" => 4000, "driverOptions" => [\\PDO::MYSQL_ATTR_SSL_CA => "ca.pem"]])
    ca: ~\\PDO::MYSQL_ATTR_SSL_CA => "ca.pem"~ trusts one authority only. Write ~\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"~. "ca.pem" => "/etc/ssl/cert.pem"
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["driver" => "pdo_mysql", "host" => "GATEWAY", "port" => 4000, "driverOptions" => []])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~"driverOptions" => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix: [] => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["url" => "mysql://root:SECRET@GATEWAY:3306/test"])
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~"driverOptions" => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    fix:  => , "driverOptions" => [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ Doctrine\\DBAL\\DriverManager | DriverManager::getConnection(["url" => "mysqli://u.root@GATEWAY:4000/test?ssl_ca=ca.pem"])
    ca: ~ssl_ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=ca.pem => ssl_ca=/etc/ssl/cert.pem
    @ Doctrine\\DBAL\\Tools\\DsnParser | $p = new DsnParser(); \\Doctrine\\DBAL\\DriverManager::getConnection($p->parse("pdo-mysql://root:SECRET@GATEWAY:3306/test"))
    tls: No ~PDO::MYSQL_ATTR_SSL_CA~ means plain text, which TiDB Cloud refuses. Write ~driverOptions: [\\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]~.
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), "index.php")).toBe(expected);
  });
});
