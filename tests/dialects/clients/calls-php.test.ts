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
    # mysqli, whose roots these are
    - | $c = mysqli_init(); mysqli_ssl_set($c, null, null, "ca.pem", null, null); mysqli_real_connect($c, "GATEWAY", $u, $p, "test", 4000, null, MYSQLI_CLIENT_SSL) | ca
    - | $a = mysqli_init(); $b = mysqli_init(); $a->ssl_set(null, null, "ca.pem", null, null); $b->real_connect("GATEWAY", $u, $p, "test", 4000, null, MYSQLI_CLIENT_SSL) | -
    - | $a = new mysqli(); $b = new mysqli(); $a->ssl_set(null, null, "ca.pem", null, null); $b->real_connect("GATEWAY", $u, $p, "test", 4000, null, MYSQLI_CLIENT_SSL) | -
    - | $a = mysqli_init(); $b = mysqli_init(); $b->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $a = mysqli_init(); $a->ssl_set(null, null, "ca.pem", null, null); $b = mysqli_init(); $b->real_connect("GATEWAY", $u, $p, "test", 4000, null, MYSQLI_CLIENT_SSL) | -
    - | $a = mysqli_init(); $a->ssl_set(null, null, "ca.pem", null, null); $a->real_connect("db", $u, $p, "test", 4000); $b = mysqli_init(); $b->real_connect("GATEWAY", $u, $p, "test", 4000, null, MYSQLI_CLIENT_SSL) | certificate
    - | $a = mysqli_connect("db", $u, $p, "test", 4000); $b = mysqli_init(); $b->real_connect("GATEWAY", $u, $p, "test", 4000) | tls
    - | $b = mysqli_init(); $a = mysqli_connect("db", $u, $p, "test", 4000); $b->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $a = mysqli_init(); $a->real_connect("db", $u, $p, "test", 4000); $a->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $c = mysqli_init(); $c->ssl_set(null, null, "a.pem", null, null); $c->ssl_set(null, null, "b.pem", null, null); $c->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | if ($x) { $c = mysqli_init(); $c->ssl_set(null, null, "ca.pem", null, null); $c->real_connect("GATEWAY", $u, $p, "test", 4000); } | ca
    - | $c = mysqli_init(); if ($x) { $c->ssl_set(null, null, "ca.pem", null, null); } if ($x) { $c->real_connect("GATEWAY", $u, $p, "test", 4000); } | ca
    - | $c = mysqli_init(); if ($x) { $c->ssl_set(null, null, "ca.pem", null, null); } if ($y) { $c->real_connect("GATEWAY", $u, $p, "test", 4000); } | -
    - | $c = mysqli_init(); if ($x) { $c->ssl_set(null, null, "ca.pem", null, null); } else { $c->real_connect("GATEWAY", $u, $p, "test", 4000); } | -
    - | function open($host) { $c = mysqli_init(); $c->real_connect($host, $u, $p, "test", 4000); } open("db"); open("GATEWAY") | tls
    - | function open($host) { $c = mysqli_init(); $c->ssl_set(null, null, "ca.pem", null, null); $c->real_connect($host, $u, $p, "test", 4000); } open("db"); open("GATEWAY") | ca
    - | class Db { private $c; function open() { $this->c = mysqli_init(); $this->c->real_connect("GATEWAY", $u, $p, "test", 4000); } } | tls
    - | class Db { private $c; function open() { $this->c = new mysqli(); $this->c->real_connect("GATEWAY", $u, $p, "test", 4000); } } | tls
    - | class Db { private $c; function open() { $this->c = mysqli_init(); mysqli_real_connect($this->c, "GATEWAY", $u, $p, "test", 4000); } } | tls
    - | class Db { private $c; function open() { $this->c = mysqli_init(); hand($this->c); $this->c->real_connect("GATEWAY", $u, $p, "test", 4000); } } | -
    - | class Db { private $c; function open() { $this->c = mysqli_init(); hand($this->c); mysqli_real_connect($this->c, "GATEWAY", $u, $p, "test", 4000); } } | -
    - | class Db { private $c; function open() { $this->c = mysqli_init(); $this->secure(); $this->c->real_connect("GATEWAY", $u, $p, "test", 4000); } function secure() { $this->c->ssl_set(null, null, "ca.pem", null, null); } } | -
    - | $c = mysqli_init(); $c->ssl_set(null, null, "/etc/ssl/cert.pem", null, null); $c->connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $c = new mysqli(); $c->ssl_set(null, null, "ca.pem", null, null); $c->connect("GATEWAY", $u, $p, "test", 4000) | ca
    - | $c = new mysqli("db"); $c->connect("GATEWAY", $u, $p, "test", 4000) | -
    # mysqli, what it is given
    - | new mysqli("GATEWAY", null, null, null, 4000) | tls
    - | new mysqli("GATEWAY", $u, $p, "test", null) | port tls
    - | new mysqli("GATEWAY", $u, $p, ...$given) | -
    - | new mysqli($host, $u, "SECRET", "test", 3306) | -
    - | new mysqli("GATEWAY", $u, port: 3306) | -
    - | new mysqli("GATEWAY", $u, username: "root") | -
    - | new mysqli("GATEWAY", $u, $p, database: "test") | -
    - | new mysqli("GATEWAY", $u, $p, "test", socket: null) | -
    - | new mysqli("GATEWAY", $u, password: $p) | -
    - | $c = mysqli_init(); $c->real_connect("GATEWAY", $u, $p, "test", 4000, flags: MYSQLI_CLIENT_SSL) | -
    - | $c = mysqli_init(); $c->ssl_set(null, null, ca_certificate: "c.pem"); $c->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $c = mysqli_init(); $c->ssl_set(null, null, ca_path: "/etc/ssl/certs"); $c->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $c = mysqli_init(); $c->ssl_set(null, null, cipher_algos: "HIGH"); $c->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $c = mysqli_init(); $c->ssl_set(key: "k.pem"); $c->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $c = mysqli_init(); $c->ssl_set(null, certificate: "c.pem"); $c->real_connect("GATEWAY", $u, $p, "test", 4000) | -
    - | $c = new mysqli("GATEWAY", $u, $p, "test", 3306); $c->set_charset("utf8mb4"); $c->select_db("x"); $c->query("select 1") | port tls
    - | $c = mysqli_connect("GATEWAY", $u, $p, "test", 3306); mysqli_set_charset($c, "utf8mb4"); $c->query("select 1") | port tls
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

  it.each(["js", "py"])("mysqli is no module of another language: %s", (extension) => {
    const call = 'mysqli("GATEWAY", "root", "SECRET", "test", 3306)';
    const program = {
      js: `import mysqli from "mysqli"; new ${call};`,
      py: `import mysqli LINE ${call}`,
    }[extension];
    expect(wordsIn(written(program ?? ""), `index.${extension}`)).toBe("");
  });
});
