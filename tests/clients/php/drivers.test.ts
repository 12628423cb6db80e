import { describe, expect, it } from "vitest";
import { doctrine } from "../../../src/dialects/clients/doctrine.js";
import { laravel, pdo, pdoDsn } from "../../../src/dialects/clients/pdo.js";
import { mysqli } from "../../../src/dialects/clients/mysqli.js";
import { wordpress } from "../../../src/dialects/clients/wordpress.js";
import { CLIENTS } from "../../../src/dialects/index.js";
import type { Dialect } from "../../../src/dialects/dialect.js";
import { php } from "../../../src/languages/php/index.js";
import { programOf } from "../../../src/languages/programs/index.js";
import type { Connection, Facet, Repair } from "../../../src/model/connection.js";
import { always } from "../../../src/model/setting.js";

const CA = "/etc/ssl/cert.pem";
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const DIALECTS: readonly Dialect[] = [pdo, mysqli, wordpress, laravel, doctrine, pdoDsn];

function connectionsIn(text: string, filename: string): readonly Connection[] {
  const document = programOf(php, filename, text, CLIENTS);
  const claimed: string[] = [];
  return DIALECTS.flatMap((dialect) => {
    const found = dialect.find(document, (at) => claimed.includes(String(at)), {
      caPath: CA,
      hosts: [],
    });
    claimed.push(...found.flatMap(({ claims }) => claims.map(String)));
    return found;
  });
}

const WRONG: readonly (readonly [Facet, string, (value: unknown) => boolean])[] = [
  ["encrypted", "tls", (value) => value === false],
  ["certificateVerified", "certificate", (value) => value === false],
  ["roots", "ca", (value) => value === "pinned"],
  ["clientCertificate", "client", (value) => value === true],
];
const isWrong = (connection: Connection, [facet, , bad]: (typeof WRONG)[number]): boolean =>
  always<unknown>(connection[facet], ({ value }) => bad(value)).length > 0;

/** The server, and what is wrong, in a word each. */
function verdictOf(connection: Connection): string {
  const { host, port, ineffective } = connection;
  const words = WRONG.filter((row) => isWrong(connection, row)).map(([, word]) => word);
  const server = [host, port].map((each) => ("value" in each ? String(each.value) : "?")).join(":");
  return [server, ...words, ...(ineffective.length > 0 ? ["useless"] : [])].join(" ");
}

function repairOf(connection: Connection): Repair | null {
  const [useless] = connection.ineffective;
  if (useless) return useless.repair;
  const [facet] = WRONG.find((row) => isWrong(connection, row)) ?? [];
  if (facet === "roots") return connection.repair("roots", "system");
  if (facet === "clientCertificate") return connection.repair("clientCertificate", false);
  if (facet === "certificateVerified") return connection.repair("certificateVerified", true);
  return facet === "encrypted" ? connection.repair("encrypted", true) : null;
}

/** A program when every repair is made, and what is left to do. */
function repaired(
  code: string,
  filename: string,
): { readonly text: string; readonly left?: string } {
  let text = code;
  for (let round = 0; round < 4; round++) {
    const [repair] = connectionsIn(text, filename).flatMap((each) => repairOf(each) ?? []);
    if (!repair) return { text };
    if (!repair.change) return { text, left: repair.words };
    text = repair.change.edit
      .toSorted((a, b) => b.at[0] - a.at[0])
      .reduce((done, { at, text: put }) => done.slice(0, at[0]) + put + done.slice(at[1]), text);
  }
  return { text, left: "no end" };
}

interface Row {
  readonly name: string;
  /** `DSN`, `HOST` and `CAFILE` stand for what is long. */
  readonly code: string;
  readonly says: string;
  readonly after?: string;
  readonly left?: string;
}

const filled = (code: string): string =>
  `<?php\n${code}\n`
    .replaceAll("DSN", '"mysql:host=HOST;port=4000;dbname=test"')
    .replaceAll(/(?<!DB_)HOST/g, HOST)
    .replaceAll("CAFILE", CA);

const check = (rows: readonly Row[], filename: string): void => {
  it.each(rows)("$name", ({ code, says, after = code, left }) => {
    const found = connectionsIn(filled(code), filename).map(verdictOf);
    expect(found.join(", ").replaceAll(HOST, "HOST")).toBe(says);
    const { text, left: words } = repaired(filled(code), filename);
    expect(text).toBe(filled(after));
    expect(words?.replaceAll(CA, "CAFILE")).toBe(left);
  });
};

const PDO: readonly Row[] = [
  {
    name: "no file without the check",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => true, PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);`,
    says: "HOST:4000 certificate",
    after: `new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "a check that is off in words",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => 'false']);`,
    says: "HOST:4000 certificate",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']);`,
  },
  {
    name: "a check that is a number",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => '1']);`,
    says: "HOST:4000",
  },
  {
    name: "the number of a constant",
    code: String.raw`new PDO(DSN, $u, $p, [1009 => 'CAFILE']);`,
    says: "HOST:4000",
  },
  {
    name: "a number that is no constant's",
    code: String.raw`new PDO(DSN, $u, $p, [12 => true, PDO::ATTR_TIMEOUT => 5]);`,
    says: "HOST:4000 tls",
    after: `new PDO(DSN, $u, $p, [12 => true, PDO::ATTR_TIMEOUT => 5, \\PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "a cipher",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CIPHER => 'HIGH']);`,
    says: "HOST:4000",
  },
  {
    name: "a cipher without the check",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CIPHER => 'HIGH', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => 0]);`,
    says: "HOST:4000 certificate",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CIPHER => 'HIGH']);`,
  },
  {
    name: "roots that are null",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => null]);`,
    says: "HOST:4000",
  },
  {
    name: "what is filtered away",
    code: String.raw`new PDO(DSN, $u, $p, array_filter([PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]));`,
    says: "HOST:4000",
  },
  {
    name: "roots",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']);`,
    says: "HOST:4000",
  },
  {
    name: "roots and the check",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => true]);`,
    says: "HOST:4000",
  },
  {
    name: "roots without the check",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);`,
    says: "HOST:4000 certificate",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']);`,
  },
  {
    name: "no check and no roots",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);`,
    says: "HOST:4000 tls",
    after: String.raw`new PDO(DSN, $u, $p, [\PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "the check alone",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => true]);`,
    says: "HOST:4000 tls useless",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => true, \PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "other options",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);`,
    says: "HOST:4000 tls",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, \PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "no options",
    code: String.raw`new PDO(DSN, $u, $p, []);`,
    says: "HOST:4000 tls",
    after: String.raw`new PDO(DSN, $u, $p, [\PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "no password",
    code: String.raw`new PDO(DSN, $u);`,
    says: "HOST:4000 tls",
    after: String.raw`new PDO(DSN, $u, null, [\PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "the DSN alone",
    code: String.raw`new PDO(DSN);`,
    says: "HOST:4000 tls",
    after: String.raw`new PDO(DSN, null, null, [\PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "options from elsewhere",
    code: String.raw`new PDO(DSN, $u, $p, $options);`,
    says: "HOST:4000",
  },
  {
    name: "no name of a file",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => '']);`,
    says: "HOST:4000 useless",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "no file at all",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => true]);`,
    says: "HOST:4000 useless",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "a folder of roots",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CAPATH => '/etc/ssl/certs']);`,
    says: "HOST:4000",
  },
  {
    name: "roots from a variable",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => getenv('X')]);`,
    says: "HOST:4000",
  },
  {
    name: "roots of one authority",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => __DIR__ . '/isrgrootx1.pem']);`,
    says: "HOST:4000 ca",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "a certificate of its own",
    code: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_CERT => 'c.pem', PDO::MYSQL_ATTR_SSL_KEY => 'k.pem']);`,
    says: "HOST:4000 client",
    after: String.raw`new PDO(DSN, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']);`,
  },
  {
    name: "TLS in the DSN",
    code: String.raw`new PDO("mysql:host=HOST;port=4000;sslmode=VERIFY_IDENTITY", $u, $p);`,
    says: "HOST:4000 tls useless",
    after: String.raw`new PDO("mysql:host=HOST;port=4000", $u, $p, [\PDO::MYSQL_ATTR_SSL_CA => "CAFILE"]);`,
  },
  {
    name: "the names of PHP 8.4",
    code: String.raw`use Pdo\Mysql;
new Mysql(DSN, $u, $p, [Mysql::ATTR_SSL_CA => 'CAFILE', Mysql::ATTR_SSL_VERIFY_SERVER_CERT => false]);`,
    says: "HOST:4000 certificate",
    after: String.raw`use Pdo\Mysql;
new Mysql(DSN, $u, $p, [Mysql::ATTR_SSL_CA => 'CAFILE']);`,
  },
  {
    name: "a DSN in a class",
    code: String.raw`namespace App; use PDO;
class Db { private $host = 'HOST'; function f() { $dsn = "mysql:host={$this->host};port=4000;dbname=test"; $o = [PDO::ATTR_ERRMODE => 1]; return new PDO($dsn, 'u', 'p', $o); } }`,
    says: "HOST:4000 tls",
    after: String.raw`namespace App; use PDO;
class Db { private $host = 'HOST'; function f() { $dsn = "mysql:host={$this->host};port=4000;dbname=test"; $o = [PDO::ATTR_ERRMODE => 1, \PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']; return new PDO($dsn, 'u', 'p', $o); } }`,
  },
  {
    name: "an option that is set later",
    code: String.raw`$o = []; $o[PDO::MYSQL_ATTR_SSL_CA] = 'CAFILE'; new \PDO(DSN, $u, $p, $o);`,
    says: "HOST:4000",
  },
  {
    name: "a host from a variable",
    code: String.raw`try { $pdo = new PDO('mysql:host=' . $_ENV['DB_HOST'] . ';dbname=x', 'u', 'p'); } catch (PDOException $e) { die($e->getMessage()); }`,
    says: "?:3306 tls",
    after: String.raw`try { $pdo = new PDO('mysql:host=' . $_ENV['DB_HOST'] . ';dbname=x', 'u', 'p', [\PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']); } catch (PDOException $e) { die($e->getMessage()); }`,
  },
  {
    name: "constants",
    code: String.raw`define('DB_HOST', 'HOST'); function db() { return new PDO("mysql:host=" . DB_HOST . ";port=4000", 'u', 'p', array(PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false)); }`,
    says: "HOST:4000 tls",
    after: String.raw`define('DB_HOST', 'HOST'); function db() { return new PDO("mysql:host=" . DB_HOST . ";port=4000", 'u', 'p', array(\PDO::MYSQL_ATTR_SSL_CA => 'CAFILE')); }`,
  },
  {
    name: "a choice of options",
    code: String.raw`$dsn = sprintf('mysql:host=%s;port=%d', 'HOST', 4000); $pdo = new PDO($dsn, 'u', 'p', $ssl ? [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE'] : []);`,
    says: "HOST:4000",
  },
  {
    name: "arguments with names",
    code: String.raw`new PDO(dsn: DSN, username: 'u', password: 'p', options: [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']);`,
    says: "HOST:4000",
  },
  {
    name: "no options beside names",
    code: String.raw`new PDO(dsn: DSN, username: 'u', password: 'p');`,
    says: "HOST:4000 tls",
    left: "Write `options: [\\PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']`.",
  },
  {
    name: "other databases",
    code: String.raw`new PDO(...$args); new PDO('sqlite::memory:'); new PDO("pgsql:host=x");`,
    says: "",
  },
  {
    name: "a DSN in a configuration",
    code: String.raw`$config = ['dsn' => 'mysql:host=HOST;port=4000;ssl_ca=x', 'username' => 'u', 'attributes' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']];`,
    says: "HOST:4000 useless",
    after: String.raw`$config = ['dsn' => 'mysql:host=HOST;port=4000', 'username' => 'u', 'attributes' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']];`,
  },
];

describe("PDO", () => check(PDO, "a.php"));

const MYSQLI: readonly Row[] = [
  {
    name: "a set of characters that is chosen later",
    code: String.raw`$c = new mysqli('HOST', 'u', 'p', 't', 4000); $c->set_charset('utf8mb4');`,
    says: "HOST:4000 tls",
    left: "Use `mysqli_init`, `ssl_set` and `real_connect` with `MYSQLI_CLIENT_SSL`.",
  },
  {
    name: "nothing but the wrong flag",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, null, null, null); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);`,
    says: "HOST:4000 tls",
    after: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, null, null, null); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);`,
  },
  {
    name: "nothing but the flag of the check",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, null, null, null); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);`,
    says: "HOST:4000 tls",
    after: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, null, null, null); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);`,
  },
  {
    name: "all flags",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, null, null, null); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);`,
    says: "HOST:4000",
  },
  {
    name: "nothing at all",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, null, null, null); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, 0);`,
    says: "HOST:4000 tls",
    after: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, 'CAFILE', null, null); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, 0);`,
  },
  {
    name: "a cipher",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, null, null, null, null, 'HIGH'); mysqli_real_connect($c, 'HOST', 'u', 'p', 't', 4000, null, 0);`,
    says: "HOST:4000",
  },
  {
    name: "mysqli_connect",
    code: String.raw`$c = mysqli_connect('HOST', 'u', 'p', 'test', 4000);`,
    says: "HOST:4000 tls",
    left: "Use `mysqli_init`, `ssl_set` and `real_connect` with `MYSQLI_CLIENT_SSL`.",
  },
  {
    name: "a lasting connection",
    code: String.raw`$c = new mysqli('p:HOST', 'u', 'p', 'test', 4000);`,
    says: "HOST:4000 tls",
    left: "Use `mysqli_init`, `ssl_set` and `real_connect` with `MYSQLI_CLIENT_SSL`.",
  },
  {
    name: "nothing is set",
    code: String.raw`$c = mysqli_init(); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000);`,
    says: "HOST:4000 tls",
    left: "Call `ssl_set` with a file of roots before `real_connect`.",
  },
  {
    name: "roots and the flag",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, 'CAFILE', NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL);`,
    says: "HOST:4000",
  },
  {
    name: "roots alone",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, 'CAFILE', NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000);`,
    says: "HOST:4000",
  },
  {
    name: "nothing but the flag",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, NULL, NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL);`,
    says: "HOST:4000 certificate",
    after: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, NULL, NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);`,
  },
  {
    name: "the flag alone",
    code: String.raw`$c = mysqli_init(); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL);`,
    says: "HOST:4000 certificate",
    after: String.raw`$c = mysqli_init(); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);`,
  },
  {
    name: "roots without the check",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, 'CAFILE', NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);`,
    says: "HOST:4000 certificate",
    after: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, 'CAFILE', NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL);`,
  },
  {
    name: "a flag among others",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, 'CAFILE', NULL, NULL); if (!mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_COMPRESS | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT)) { die('x'); }`,
    says: "HOST:4000 certificate",
    after: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, 'CAFILE', NULL, NULL); if (!mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_COMPRESS | MYSQLI_CLIENT_SSL)) { die('x'); }`,
  },
  {
    name: "methods",
    code: String.raw`$c = mysqli_init(); $c->ssl_set(null, null, 'CAFILE', null, null); $c->real_connect('HOST', 'u', 'p', 'test', 4000, null, MYSQLI_CLIENT_SSL); $c->set_charset('utf8mb4');`,
    says: "HOST:4000",
  },
  {
    name: "a number of flags",
    code: String.raw`$c = new mysqli(); $c->ssl_set(null, null, null, null, null); @$c->real_connect('HOST', 'u', 'p', 'test', 4000, null, 2048);`,
    says: "HOST:4000 certificate",
    after: String.raw`$c = new mysqli(); $c->ssl_set(null, null, 'CAFILE', null, null); @$c->real_connect('HOST', 'u', 'p', 'test', 4000, null, 2048);`,
  },
  {
    name: "roots on one way",
    code: String.raw`$c = mysqli_init(); if ($tls) { $c->ssl_set(null, null, 'CAFILE', null, null); } $c->real_connect('HOST', 'u', 'p', 'test', 4000);`,
    says: "HOST:4000",
  },
  {
    name: "a helper that may set roots",
    code: String.raw`$c = mysqli_init(); secure($c); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000);`,
    says: "HOST:4000",
  },
  {
    name: "a handle from elsewhere",
    code: String.raw`function f($c) { mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000); }`,
    says: "HOST:4000",
  },
  {
    name: "one authority and a certificate",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, 'k.pem', 'c.pem', '/x/isrgrootx1.pem', NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL);`,
    says: "HOST:4000 ca client",
    after: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, 'k.pem', 'c.pem', 'CAFILE', NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL);`,
    left: "Remove `ssl_cert` and `ssl_key`.",
  },
  {
    name: "roots and flags from elsewhere",
    code: String.raw`$c = mysqli_init(); mysqli_ssl_set($c, NULL, NULL, $ca, NULL, NULL); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, $flags);`,
    says: "HOST:4000",
  },
  {
    name: "the flag that checks",
    code: String.raw`$c = mysqli_init(); mysqli_real_connect($c, 'HOST', 'u', 'p', 'test', 4000, NULL, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);`,
    says: "HOST:4000",
  },
  {
    name: "try",
    code: String.raw`try { $c = mysqli_init(); $c->ssl_set(null, null, 'CAFILE', null, null); $c->real_connect('HOST', 'u', 'p', 'test', 4000); } catch (Exception $e) {}`,
    says: "HOST:4000",
  },
  {
    name: "a property",
    code: String.raw`class D { function f() { $this->c = mysqli_init(); $this->c->ssl_set(null, null, 'CAFILE', null, null); $this->c->real_connect('HOST', 'u', 'p', 'test', 4000); } }`,
    says: "HOST:4000",
  },
  {
    name: "two, one of which somebody else gets",
    code: "$a = mysqli_init(); secure($a); $b = mysqli_init(); mysqli_real_connect($a, 'HOST', 'u', 'p', 't', 4000);",
    says: "HOST:4000",
  },
  {
    name: "two at once",
    code: String.raw`$a = mysqli_init(); $b = mysqli_init(); mysqli_ssl_set($a, NULL, NULL, 'CAFILE', NULL, NULL); mysqli_real_connect($a, 'HOST', 'u', 'p', 't', 4000); mysqli_real_connect($b, 'HOST', 'u', 'p', 't', 4000);`,
    says: "HOST:4000, HOST:4000",
  },
  {
    name: "two that are mixed",
    code: String.raw`$a = mysqli_init(); mysqli_ssl_set($a, NULL, NULL, 'CAFILE', NULL, NULL); $b = mysqli_init(); mysqli_real_connect($a, 'HOST', 'u', 'p', 't', 4000);`,
    says: "HOST:4000",
  },
  {
    name: "a class of the program's own",
    code: String.raw`use App\Mysqli; $a = new Mysqli('HOST', 'u', 'p', 't', 4000);`,
    says: "",
  },
  {
    name: "a class in other letters",
    code: String.raw`$a = new MySQLi('HOST', 'u', 'p', 't', 4000);`,
    says: "HOST:4000 tls",
    left: "Use `mysqli_init`, `ssl_set` and `real_connect` with `MYSQLI_CLIENT_SSL`.",
  },
  {
    name: "a choice of flags",
    code: String.raw`$a = mysqli_connect('HOST', 'u', 'p', 't', 4000); $b = mysqli_init(); $b->real_connect('HOST', 'u', 'p', 't', 4000, null, $x ? MYSQLI_CLIENT_SSL : 0);`,
    says: "HOST:4000 tls, HOST:4000 certificate",
    left: "Use `mysqli_init`, `ssl_set` and `real_connect` with `MYSQLI_CLIENT_SSL`.",
  },
  {
    name: "arguments from elsewhere",
    code: String.raw`mysqli_connect(...$args); new mysqli($config['host'], 'u'); mysqli_real_connect();`,
    says: "?:3306 tls, localhost:3306",
    left: "Use `mysqli_init`, `ssl_set` and `real_connect` with `MYSQLI_CLIENT_SSL`.",
  },
];

describe("mysqli", () => check(MYSQLI, "a.php"));

const LARAVEL: readonly Row[] = [
  {
    name: "roots from a variable",
    code: String.raw`return ['default' => 'mysql', 'connections' => ['mysql' => ['driver' => 'mysql', 'host' => 'HOST', 'port' => 4000, 'username' => 'u', 'password' => env('DB_PASSWORD', ''), 'options' => extension_loaded('pdo_mysql') ? array_filter([PDO::MYSQL_ATTR_SSL_CA => env('MYSQL_ATTR_SSL_CA')]) : []]]];`,
    says: "HOST:4000",
  },
  {
    name: "an address from a variable",
    code: String.raw`use Illuminate\Support\Str;
return ['connections' => ['sqlite' => ['driver' => 'sqlite', 'database' => 'x'], 'mysql' => ['driver' => 'mysql', 'url' => env('DB_URL'), 'host' => env('DB_HOST', '127.0.0.1'), 'port' => env('DB_PORT', '3306'), 'options' => extension_loaded('pdo_mysql') ? array_filter([PDO::MYSQL_ATTR_SSL_CA => env('MYSQL_ATTR_SSL_CA')]) : []]]];`,
    says: "?:?",
  },
  {
    name: "roots without the check",
    code: String.raw`return ['connections' => ['tidb' => ['driver' => 'mysql', 'host' => 'HOST', 'port' => '4000', 'options' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]]]];`,
    says: "HOST:4000 certificate",
    after: String.raw`return ['connections' => ['tidb' => ['driver' => 'mysql', 'host' => 'HOST', 'port' => '4000', 'options' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']]]];`,
  },
  {
    name: "no options",
    code: String.raw`return [
    'connections' => [
        'tidb' => [
            'driver' => 'mysql',
            'host' => 'HOST',
            'port' => 4000,
        ],
    ],
];`,
    says: "HOST:4000 tls",
    after: String.raw`return [
    'connections' => [
        'tidb' => [
            'driver' => 'mysql',
            'host' => 'HOST',
            'port' => 4000,
            'options' => [\PDO::MYSQL_ATTR_SSL_CA => 'CAFILE'],
        ],
    ],
];`,
  },
  {
    name: "another database",
    code: String.raw`return ['connections' => ['pg' => ['driver' => 'pgsql', 'host' => 'HOST', 'port' => 4000]]];`,
    says: "",
  },
];

describe("Laravel", () => check(LARAVEL, "config/database.php"));

const WORDPRESS: readonly Row[] = [
  {
    name: "the flag",
    code: String.raw`define('DB_NAME', 'wp'); define( 'DB_HOST', 'HOST:4000' ); define('DB_USER', 'u'); define('DB_PASSWORD', 'p'); define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL); require_once ABSPATH . 'wp-settings.php';`,
    says: "HOST:4000 certificate",
    left: "Define `MYSQL_CLIENT_FLAGS` as `MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT`.",
  },
  {
    name: "no flag",
    code: String.raw`define('DB_HOST', 'HOST:4000');`,
    says: "HOST:4000 tls",
    left: "Define `MYSQL_CLIENT_FLAGS` as `MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT`.",
  },
  {
    name: "no check",
    code: String.raw`define('DB_HOST', 'HOST:4000'); define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);`,
    says: "HOST:4000 certificate",
    left: "Define `MYSQL_CLIENT_FLAGS` as `MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT`.",
  },
  {
    name: "variables",
    code: String.raw`define('DB_HOST', getenv('DB_HOST') ?: 'localhost'); define('MYSQL_CLIENT_FLAGS', getenv('F'));`,
    says: "?:3306",
  },
  {
    name: "a default",
    code: String.raw`if (!defined('DB_HOST')) define('DB_HOST', 'HOST:4000');`,
    says: "HOST:4000 tls",
    left: "Define `MYSQL_CLIENT_FLAGS` as `MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT`.",
  },
];

describe("WordPress", () => check(WORDPRESS, "wp-config.php"));

const DBAL = String.raw`use Doctrine\DBAL\DriverManager; $c = DriverManager::getConnection`;
const DOCTRINE: readonly Row[] = [
  {
    name: "no options",
    code: `${DBAL}(['driver' => 'pdo_mysql', 'host' => 'HOST', 'port' => 4000, 'user' => 'u']);`,
    says: "HOST:4000 tls",
    after: `${DBAL}(['driver' => 'pdo_mysql', 'host' => 'HOST', 'port' => 4000, 'user' => 'u', 'driverOptions' => [\\PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']]);`,
  },
  {
    name: "in a variable",
    code: `$p = ['driver' => 'pdo_mysql', 'host' => 'HOST', 'port' => 4000, 'driverOptions' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]]; ${DBAL}($p);`,
    says: "HOST:4000 certificate",
    after: `$p = ['driver' => 'pdo_mysql', 'host' => 'HOST', 'port' => 4000, 'driverOptions' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']]; ${DBAL}($p);`,
  },
  {
    name: "roots",
    code: `${DBAL}(['driver' => 'pdo_mysql', 'host' => 'HOST', 'port' => 4000, 'driverOptions' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']]);`,
    says: "HOST:4000",
  },
  {
    name: "options that are not known",
    code: `${DBAL}(['driver' => 'pdo_mysql', 'host' => 'HOST', 'port' => 4000, 'driverOptions' => $o]);`,
    says: "HOST:4000",
  },
  {
    name: "another driver",
    code: `${DBAL}(['driver' => 'pdo_pgsql', 'host' => 'HOST', 'port' => 4000]);`,
    says: "",
  },
  {
    name: "mysqli",
    code: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000]);`,
    says: "HOST:4000 tls",
    after: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000, 'ssl_ca' => 'CAFILE']);`,
  },
  {
    name: "mysqli with roots",
    code: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000, 'ssl_ca' => 'CAFILE']);`,
    says: "HOST:4000",
  },
  {
    name: "mysqli with roots and without the check",
    code: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000, 'ssl_ca' => 'CAFILE', 'driverOptions' => ['flags' => MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT]]);`,
    says: "HOST:4000 certificate",
    after: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000, 'ssl_ca' => 'CAFILE', 'driverOptions' => ['flags' => MYSQLI_CLIENT_SSL]]);`,
  },
  {
    name: "mysqli with a flag alone",
    code: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000, 'driverOptions' => ['flags' => MYSQLI_CLIENT_SSL]]);`,
    says: "HOST:4000 certificate",
    after: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000, 'driverOptions' => ['flags' => MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT]]);`,
  },
  {
    name: "mysqli with options that are not known",
    code: `${DBAL}(['driver' => 'mysqli', 'host' => 'HOST', 'port' => 4000, 'driverOptions' => $o]);`,
    says: "HOST:4000",
  },
  {
    name: "an address",
    code: `${DBAL}(['url' => 'mysql://u:p@HOST:4000/test']);`,
    says: "HOST:4000 tls",
    after: `${DBAL}(['url' => 'mysql://u:p@HOST:4000/test', 'driverOptions' => [\\PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']]);`,
  },
  {
    name: "an address of mysqli",
    code: `${DBAL}(['url' => 'mysqli://u:p@HOST:4000/test']);`,
    says: "HOST:4000 tls",
    after: `${DBAL}(['url' => 'mysqli://u:p@HOST:4000/test', 'ssl_ca' => 'CAFILE']);`,
  },
  {
    name: "an address beside options",
    code: `${DBAL}(['url' => 'pdo-mysql://u:p@HOST:4000/test', 'driverOptions' => [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']]);`,
    says: "HOST:4000",
  },
  {
    name: "an address of another kind",
    code: `${DBAL}(['url' => 'pgsql://u:p@HOST:4000/test']); DriverManager::getConnection(['url' => 'mysql://u:p@HOST:4000/test?driverOptions[1009]=x']);`,
    says: "",
  },
  {
    name: "an address that is parsed",
    code: `use Doctrine\\DBAL\\Tools\\DsnParser; $parser = new DsnParser(['mysql' => 'pdo_mysql']); $p = $parser->parse('mysql://u:p@HOST:4000/test'); ${DBAL}($p);`,
    says: "HOST:4000 tls",
    left: "Write `driverOptions: [\\PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']`.",
  },
  {
    name: "an address that is parsed and completed",
    code: `use Doctrine\\DBAL\\Tools\\DsnParser; $p = (new DsnParser(['mysql' => 'pdo_mysql']))->parse('mysql://u:p@HOST:4000/test'); $p['driverOptions'] = [PDO::MYSQL_ATTR_SSL_CA => 'CAFILE']; ${DBAL}($p);`,
    says: "HOST:4000",
  },
  {
    name: "an address that may be of either driver",
    code: `use Doctrine\\DBAL\\Tools\\DsnParser; $p = (new DsnParser($drivers))->parse('mysql://u:p@HOST:4000/test'); $p['ssl_ca'] = 'CAFILE'; ${DBAL}($p);`,
    says: "",
  },
  {
    name: "a driver that is not known",
    code: `${DBAL}(['driver' => $driver, 'host' => 'HOST', 'port' => 4000]);`,
    says: "",
  },
  {
    name: "an address beside it",
    code: `${DBAL}(['driver' => 'pdo_mysql', 'url' => $url, 'host' => 'HOST', 'port' => 4000]);`,
    says: "",
  },
];

describe("Doctrine", () => check(DOCTRINE, "a.php"));
