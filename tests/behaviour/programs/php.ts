import { HOST } from "../authority.js";
import { php as prepare } from "./prepare.js";
import { programs, type ProgramSet } from "./program.js";

/** A bundle that each world has. */
const CA = "'/etc/ssl/cert.pem'";
const LOGIN = "'3pTAoNNegb47Uc8.root', getenv('TIDB_PASSWORD')";
const written = (code: string): string =>
  code
    .replace(/(?<!_)\bCA\b/g, CA)
    .replace(/\b(CAPATH|CERT|KEY)(?=[,\]])/g, (word) => FILES[word] ?? word)
    .replace(/\bSERVER\b/, `'${HOST}', ${LOGIN}, 'test', 4000`)
    .replaceAll("LOGIN", LOGIN);
const FILES: Readonly<Record<string, string>> = {
  CAPATH: "'/etc/ssl/certs'",
  CERT: "'c.pem'",
  KEY: "'c.key'",
};

/** The options of PDO, by the ends of their names. */
const pdo = (options: string): string => `<?php
$pdo = new PDO('mysql:host=${HOST};port=4000;dbname=test', LOGIN${
  options === "" ? "" : `, [${options.replace(/(?<!:)\b(?=[A-Z_]+ =>)/g, "PDO::MYSQL_ATTR_SSL_")}]`
});
$pdo->query('select 1');
`;
const mysqli = (code: string): string => `<?php
${code}
$connection->query('select 1');
`;

const doctrine = (options: string): string => `<?php
require 'Doctrine/DBAL/autoload.php';

use Doctrine\\DBAL\\DriverManager;
use Doctrine\\DBAL\\Tools\\DsnParser;

$params = ${options
  .replace(
    "PARTS",
    `'host' => '${HOST}', 'port' => 4000, 'user' => '3pTAoNNegb47Uc8.root', 'password' => getenv('TIDB_PASSWORD')`,
  )
  .replace(
    "ADDRESS",
    `://3pTAoNNegb47Uc8.root:' . getenv('TIDB_PASSWORD') . '@${HOST}:4000/test'`,
  )};
$connection = DriverManager::getConnection($params);
$connection->executeQuery('select 1');
`;

/** FACTS-dialects.md 7. */
const PDO = `
  none |
  ca | CA => CA
  capath | CAPATH => CAPATH
  ca, unchecked | CA => CA, VERIFY_SERVER_CERT => false
  ca, 0 | CA => CA, VERIFY_SERVER_CERT => 0
  ca, checked | CA => CA, VERIFY_SERVER_CERT => true
  checked alone | VERIFY_SERVER_CERT => true
  unchecked alone | VERIFY_SERVER_CERT => false
  no file | CA => ''
  no file, unchecked | CA => '', VERIFY_SERVER_CERT => false
  true in the place of a file | CA => true
  cipher | CIPHER => 'HIGH'
  cipher, unchecked | CIPHER => 'HIGH', VERIFY_SERVER_CERT => false
  another option | PDO::ATTR_TIMEOUT => 5
`;
const MYSQLI = `
  at once | $connection = new mysqli(SERVER);
  mysqli_connect | $connection = mysqli_connect(SERVER);
  nothing | $connection = mysqli_init(); $connection->real_connect(SERVER);
  flag | $connection = mysqli_init(); $connection->real_connect(SERVER, null, MYSQLI_CLIENT_SSL);
  unchecked | $connection = mysqli_init(); $connection->real_connect(SERVER, null, MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);
  checked alone | $connection = mysqli_init(); $connection->real_connect(SERVER, null, MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);
  flag, checked | $connection = mysqli_init(); $connection->real_connect(SERVER, null, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT);
  null | $connection = mysqli_init(); $connection->ssl_set(null, null, null, null, null); $connection->real_connect(SERVER);
  null, flag | $connection = mysqli_init(); $connection->ssl_set(null, null, null, null, null); $connection->real_connect(SERVER, null, MYSQLI_CLIENT_SSL);
  ca | $connection = mysqli_init(); $connection->ssl_set(null, null, CA, null, null); $connection->real_connect(SERVER);
  ca, flag | $connection = mysqli_init(); mysqli_ssl_set($connection, null, null, CA, null, null); mysqli_real_connect($connection, SERVER, null, MYSQLI_CLIENT_SSL);
  ca, unchecked | $connection = mysqli_init(); $connection->ssl_set(null, null, CA, null, null); $connection->real_connect(SERVER, null, MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);
  ca, unchecked, flag | $connection = mysqli_init(); $connection->ssl_set(null, null, CA, null, null); $connection->real_connect(SERVER, null, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);
  capath | $connection = mysqli_init(); $connection->ssl_set(null, null, null, CAPATH, null); $connection->real_connect(SERVER);
  an option | $connection = mysqli_init(); $connection->options(MYSQLI_OPT_SSL_VERIFY_SERVER_CERT, true); $connection->real_connect(SERVER);
`;

const DOCTRINE = `
  PDO | ['driver' => 'pdo_mysql', PARTS]
  PDO, ca | ['driver' => 'pdo_mysql', PARTS, 'driverOptions' => [PDO::MYSQL_ATTR_SSL_CA => CA]]
  PDO, ca, unchecked | ['driver' => 'pdo_mysql', PARTS, 'driverOptions' => [PDO::MYSQL_ATTR_SSL_CA => CA, PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]]
  mysqli | ['driver' => 'mysqli', PARTS]
  mysqli, ca | ['driver' => 'mysqli', PARTS, 'ssl_ca' => CA]
  mysqli, capath | ['driver' => 'mysqli', PARTS, 'ssl_capath' => CAPATH]
  mysqli, flag | ['driver' => 'mysqli', PARTS, 'driverOptions' => ['flags' => MYSQLI_CLIENT_SSL]]
  mysqli, unchecked | ['driver' => 'mysqli', PARTS, 'ssl_ca' => CA, 'driverOptions' => ['flags' => MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT]]
  address | ['url' => 'mysqlADDRESS]
  address, ca | ['url' => 'pdo-mysqlADDRESS, 'driverOptions' => [PDO::MYSQL_ATTR_SSL_CA => CA]]
  address of mysqli | ['url' => 'mysqliADDRESS]
  address of mysqli, ca | ['url' => 'mysqliADDRESS, 'ssl_ca' => CA]
  parsed | (new DsnParser(['mysql' => 'pdo_mysql']))->parse('mysqlADDRESS)
`;

const VERSION = { filename: "app.php", version: "8.2", prepare, otherwise: [], allowsOld: false };
export const PHP: readonly ProgramSet[] = [
  {
    ...VERSION,
    name: "PDO",
    dialects: ["pdo"],
    packages: ["php8.2-mysql", "php8.2-cli"],
    programs: programs(PDO, (options) => written(pdo(options))),
    left: [],
  },
  {
    ...VERSION,
    name: "mysqli",
    dialects: ["mysqli"],
    packages: ["php8.2-mysql", "php8.2-cli"],
    programs: programs(MYSQLI, (code) => written(mysqli(code))),
    left: ["at once", "mysqli_connect", "nothing", "an option"],
  },
  {
    ...VERSION,
    name: "Doctrine DBAL",
    version: "3.6",
    dialects: ["doctrine"],
    packages: ["php-doctrine-dbal", "php8.2-mysql", "php8.2-cli"],
    programs: programs(DOCTRINE, (options) => written(doctrine(options))),
    left: ["parsed"],
  },
];
