import { describe, expect, it } from "vitest";
import { wordsIn } from "./read.js";
import { rows, written } from "./rows.js";

/** A script that uses a class; `-` is none. */
const program = (name: string, code: string): string =>
  `<?php\n${name === "-" ? "" : `use ${name};\n`}${written(code)};\n`;

describe("a call in PHP opens a connection", () => {
  it.each(
    rows(String.raw`
    # pdo
    - | new PDO("mysql:host=GATEWAY;port=3306;dbname=test", "root", "SECRET")
    Pdo\Mysql | new Mysql("mysql:host=GATEWAY;port=3306;dbname=test", "root", "SECRET")
    Pdo\Mysql | Mysql::connect("mysql:host=GATEWAY;port=3306;dbname=test", "root", "SECRET")
    - | PDO::connect("mysql:host=GATEWAY;port=3306;dbname=test", "root", "SECRET")
    - | new PDO(dsn: "mysql:host=GATEWAY;port=3306", username: "root", password: "SECRET")
    - | new PDO("mysql:host=GATEWAY;port=3306;user=root;password=SECRET")
    - | new PDO("mysql:host=GATEWAY;port=3306;user=root;password=SECRET", null, null)
    - | new PDO("mysql:host=GATEWAY;port=3306", ...$given) | port
    - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, [PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]) | -
    - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, [PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem", PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]) | certificate
    - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, options: [PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]) | -
    - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, []) | tls
    - | new PDO("mysql:host=GATEWAY;port=4000", $user, $word, [PDO::ATTR_PERSISTENT => true]) | tls
    - | new PDO("mysql:host=GATEWAY;port=4000", $user) | tls
    - | new PDO("pgsql:host=GATEWAY;port=3306", "root", "SECRET") | -
    # mysqli
    - | new mysqli("GATEWAY", "root", "SECRET", "test", 3306)
    - | new mysqli("p:GATEWAY", "root", "SECRET", "test", 3306)
    - | $c = mysqli_connect("GATEWAY", "root", "SECRET", "test", 3306)
    - | $c = mysqli_init(); mysqli_real_connect($c, "GATEWAY", "root", "SECRET", "test", 3306)
    - | $c = mysqli_init(); $c->real_connect("GATEWAY", "root", "SECRET", "test", 3306)
    - | $c = new mysqli(); $c->real_connect("GATEWAY", "root", "SECRET", "test", 3306)
    - | $c = new mysqli(); $c->connect("GATEWAY", "root", "SECRET", "test", 3306)
    - | $c = mysqli_init(); mysqli_ssl_set($c, null, null, "/etc/ssl/cert.pem", null, null); mysqli_real_connect($c, "GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | password prefix
    - | $c = mysqli_init(); $c->ssl_set(null, null, "/etc/ssl/cert.pem", null, null); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | password prefix
    - | $c = mysqli_init(); $c->ssl_set(null, null, "/etc/ssl/cert.pem", null, null); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000) | password prefix
    - | $c = mysqli_init(); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | certificate password prefix
    - | $c = mysqli_init(); $c->ssl_set(null, null, "/etc/ssl/cert.pem", null, null); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT) | certificate password prefix
    - | $c = mysqli_init(); $c->ssl_set("k.pem", "c.pem", "/etc/ssl/cert.pem", null, null); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | client password prefix
    - | $c = mysqli_init(); $c->ssl_set(null, null, "isrg.pem", null, null); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | ca password prefix
    - | $c = mysqli_init(); $c->ssl_set(null, null, null, "/etc/ssl/certs", null); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | password prefix
    - | $c = mysqli_init(); $c->real_connect(...$given); use("GATEWAY") | -
    - | $c = mysqli_init(); $c->real_connect(hostname: "GATEWAY", port: 3306) | -
    - | new mysqli(hostname: "GATEWAY", username: "root", port: 3306) | -
    - | $a = mysqli_init(); $b = mysqli_init(); $a->ssl_set(null, null, "/etc/ssl/cert.pem", null, null); $b->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | password prefix
    - | $c = mysqli_init(); $c->ssl_set(null, null, "a.pem", null, null); $c->ssl_set(null, null, "b.pem", null, null); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | password prefix
    - | $c = mysqli_init(); if ($x) { $c->ssl_set(null, null, "a.pem", null, null); } $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | password prefix
    - | $c = mysqli_init(); hand($c); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | password prefix
    - | $c = mysqli_init(); mysqli_options($c, MYSQLI_OPT_CONNECT_TIMEOUT, 5); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000, null, MYSQLI_CLIENT_SSL) | certificate password prefix
    - | $c = mysqli_init(); mysqli_options($c, MYSQLI_OPT_CONNECT_TIMEOUT, 5); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000) | password prefix tls
    - | $c = mysqli_init(); hand($c); $c->real_connect("GATEWAY", "root", "SECRET", "test", 4000) | password prefix
    # doctrine
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["driver" => "pdo_mysql", "host" => "GATEWAY", "port" => 3306, "user" => "root", "password" => "SECRET"])
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["driver" => "mysqli", "host" => "GATEWAY", "port" => 3306, "user" => "root", "password" => "SECRET"])
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["driver" => "pdo_pgsql", "host" => "GATEWAY", "port" => 3306, "user" => "root", "password" => "SECRET"]) | password port prefix
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["driver" => "pdo_mysql", "host" => "GATEWAY", "port" => 4000, "user" => "root", "driverOptions" => [\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]]) | prefix
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "mysql://root:SECRET@GATEWAY:3306/test"])
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "pdo-mysql://root:SECRET@GATEWAY:3306/test"])
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "mysqli://root:SECRET@GATEWAY:3306/test"])
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "mysql2://root:SECRET@GATEWAY:3306/test"])
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "pgsql://root:SECRET@GATEWAY:3306/test"]) | -
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "mysqli://root:SECRET@GATEWAY:3306/test?ssl_ca=/etc/ssl/cert.pem"]) | password port prefix
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "mysqli://root:SECRET@GATEWAY:3306/test?driverOptions[x]=1"]) | -
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => "mysql://root:SECRET@GATEWAY:3306/test", "ssl_ca" => "/etc/ssl/cert.pem"]) | password port prefix
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["url" => null, "driver" => "pdo_mysql", "host" => "GATEWAY", "port" => 3306, "user" => "root", "password" => "SECRET"])
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["driver" => "mysqli", "host" => "GATEWAY", "port" => 4000, "user" => "root", "ssl_ca" => "/etc/ssl/cert.pem"]) | prefix
    Doctrine\DBAL\DriverManager | DriverManager::getConnection(["driver" => "mysqli", "host" => "GATEWAY", "port" => 4000, "user" => "root", "ssl_ca" => "/etc/ssl/cert.pem", "driverOptions" => ["flags" => MYSQLI_CLIENT_SSL]]) | prefix
    # pdo, Laravel
    Illuminate\Database\Capsule\Manager | $m = new Manager(); $m->addConnection(["driver" => "mysql", "host" => "GATEWAY", "port" => 3306, "username" => "root", "password" => "SECRET"])
    Illuminate\Database\Capsule\Manager | $m = new Manager(); $m->addConnection(["driver" => "mariadb", "host" => "GATEWAY", "port" => 3306, "username" => "root", "password" => "SECRET"])
    Illuminate\Database\Capsule\Manager | $m = new Manager(); $m->addConnection(["driver" => "pgsql", "host" => "GATEWAY", "port" => 3306, "username" => "root", "password" => "SECRET"]) | password port prefix
    Illuminate\Database\Capsule\Manager | $m = new Manager(); $m->addConnection(["driver" => "mysql", "url" => "mysql://x", "host" => "GATEWAY", "port" => 3306, "username" => "root", "password" => "SECRET"]) | password port prefix
    Illuminate\Database\Capsule\Manager | $m = new Manager(); $m->addConnection(["driver" => "mysql", "url" => "", "host" => "GATEWAY", "port" => 3306, "username" => "root", "password" => "SECRET"])
    Illuminate\Database\Capsule\Manager | $m = new Manager(); $m->addConnection(["driver" => "mysql", "host" => "GATEWAY", "port" => 4000, "username" => "root", "options" => [\PDO::MYSQL_ATTR_SSL_CA => "/etc/ssl/cert.pem"]]) | prefix
    `),
  )("$client, $name: $code", ({ name, code, words }) => {
    expect(wordsIn(program(name, code), "index.php")).toBe(words);
  });
});
