import { CA, HOST } from "../../clients/python/lint.js";
import { programRows, type MeasuredPrograms } from "./programs.js";

const USER = "3pTAoNNegb47Uc8.root";
const filled = (code: string): string => code.replace(/(?<!_)\bCA\b/g, `"${CA}"`);

const ATTRIBUTE = /\b(?=SSL_\w+ =>)/g;
const attributes = (options: string): string =>
  filled(options).replaceAll(ATTRIBUTE, "PDO::MYSQL_ATTR_");
const pdo = (code: string): string => {
  const [written = "", dsn = ""] = code.split(" + ");
  const options = written === "-" ? "" : written;
  return `<?php
$connection = new PDO("mysql:host=${HOST};port=4000;dbname=test${dsn}", "${USER}", getenv("TIDB_PASSWORD"), [${attributes(options)}]);
$connection->query("select 1");
`;
};

const FLAGS: Readonly<Record<string, string>> = {
  SSL: "MYSQLI_CLIENT_SSL",
  CHECK: "MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT",
  DONT: "MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT",
};
const optionsSet = (value: string): string =>
  value === "" ? "" : `mysqli_options($c, MYSQLI_OPT_SSL_VERIFY_SERVER_CERT, ${value});\n`;

/** What `ssl_set` is given, `-` where it is not called, the flags, and an option that is set before or after. */
const mysqli = (code: string): string => {
  const [set = "", words = "", before = "", after = ""] = code
    .split(";")
    .map((part) => part.trim());
  const flags = words
    .split(" ")
    .map((word) => FLAGS[word] ?? word)
    .join(" | ");
  const called = set === "-" ? "" : `mysqli_ssl_set($c, ${filled(set)});\n`;
  return `<?php
$c = mysqli_init();
${optionsSet(before)}${called}${optionsSet(after)}mysqli_real_connect($c, "${HOST}", "${USER}", getenv("TIDB_PASSWORD"), "test", 4000, null, ${flags});
mysqli_query($c, "select 1");
`;
};

const common = { section: "FACTS-dialects.md 7", filename: "db.php" } as const;

export const MEASURED_PHP: readonly MeasuredPrograms[] = [
  {
    ...common,
    client: "PDO with mysqlnd 8.2.36",
    dialect: "pdo",
    rows: programRows(
      `
P P P P P P | none |
T x x x x x | ca | SSL_CA => CA
T x x x x x | ca, verify | SSL_CA => CA, SSL_VERIFY_SERVER_CERT => true
T T T T x x | ca, noverify | SSL_CA => CA, SSL_VERIFY_SERVER_CERT => false
T T T T x x | ca, verify 0 | SSL_CA => CA, SSL_VERIFY_SERVER_CERT => 0
T T T T x x | ca, verify null | SSL_CA => CA, SSL_VERIFY_SERVER_CERT => null
T T T T x x | ca, verify text false | SSL_CA => CA, SSL_VERIFY_SERVER_CERT => "false"
T T T T x x | ca, verify text true | SSL_CA => CA, SSL_VERIFY_SERVER_CERT => "true"
T x x x x x | ca, verify text 1 | SSL_CA => CA, SSL_VERIFY_SERVER_CERT => "1"
P P P P P P | verify only | SSL_VERIFY_SERVER_CERT => true
P P P P P P | noverify only | SSL_VERIFY_SERVER_CERT => false
x x x x x x | true | SSL_CA => true
T T T T x x | true, noverify | SSL_CA => true, SSL_VERIFY_SERVER_CERT => false
x x x x x x | empty | SSL_CA => ""
T T T T x x | empty, noverify | SSL_CA => "", SSL_VERIFY_SERVER_CERT => false
x x x x x x | null | SSL_CA => null
T T T T x x | null, noverify | SSL_CA => null, SSL_VERIFY_SERVER_CERT => false
x x x x x x | false | SSL_CA => false
x x x x x x | missing | SSL_CA => "/missing.pem" | whether a file is there does not stand in the text
T T T T x x | missing, noverify | SSL_CA => "/missing.pem", SSL_VERIFY_SERVER_CERT => false
T x x x x x | capath | SSL_CAPATH => "/etc/ssl/certs"
T T T T x x | capath, noverify | SSL_CAPATH => "/etc/ssl/certs", SSL_VERIFY_SERVER_CERT => false
x x x x x x | empty, capath | SSL_CA => "", SSL_CAPATH => "/etc/ssl/certs"
T x x x x x | ca, capath | SSL_CA => CA, SSL_CAPATH => "/etc/ssl/certs"
T x x x x x | cipher | SSL_CIPHER => "HIGH"
T T T T x x | cipher, noverify | SSL_CIPHER => "HIGH", SSL_VERIFY_SERVER_CERT => false
T x x x x x | cert | SSL_CERT => "c.pem", SSL_KEY => "c.key"
T T T T x x | cert, noverify | SSL_CERT => "c.pem", SSL_KEY => "c.key", SSL_VERIFY_SERVER_CERT => false
P P P P P P | dsn | - + ;sslmode=verify-full
`,
      pdo,
    ),
  },
  {
    ...common,
    client: "mysqli with mysqlnd 8.2.36",
    dialect: "mysqli",
    left: ["none", "opttrue", "cert", "cert, flag"],
    rows: programRows(
      `
P P P P P P | none | - ; 0
T T T T x x | flag | - ; SSL
P P P P P P | dont | - ; DONT
P P P P P P | verifyflag | - ; CHECK
T x x x x x | flag, verifyflag | - ; SSL CHECK
P P P P P P | null | null, null, null, null, null ; 0
T T T T x x | null, flag | null, null, null, null, null ; SSL
P P P P P P | null, dont | null, null, null, null, null ; DONT
P P P P P P | null, verify | null, null, null, null, null ; CHECK
T x x x x x | null, flag, verify | null, null, null, null, null ; SSL CHECK
T x x x x x | all flags | null, null, null, null, null ; SSL CHECK DONT
T x x x x x | ca | null, null, CA, null, null ; 0
T x x x x x | ca, flag | null, null, CA, null, null ; SSL
T T T T x x | ca, dont | null, null, CA, null, null ; DONT
T T T T x x | ca, dont, flag | null, null, CA, null, null ; SSL DONT
T x x x x x | ca, dont, verify | null, null, CA, null, null ; CHECK DONT
T x x x x x | capath | null, null, null, "/etc/ssl/certs", null ; 0
T T T T x x | capath, dont | null, null, null, "/etc/ssl/certs", null ; DONT
P P P P P P | empty | null, null, "", null, null ; 0
T T T T x x | empty, flag | null, null, "", null, null ; SSL
T x x x x x | cert | "c.key", "c.pem", null, null, null ; 0
T x x x x x | cert, flag | "c.key", "c.pem", null, null, null ; SSL
T x x x x x | cipher | null, null, null, null, "HIGH" ; 0
T x x x x x | cipher, flag | null, null, null, null, "HIGH" ; SSL
T x x x x x | capath, flag | null, null, null, "/etc/ssl/certs", null ; SSL
T x x x x x | empty, flag, verify | null, null, "", null, null ; SSL CHECK
T x x x x x | flag, verifyflag, opttrue | - ; SSL CHECK ; true
T x x x x x | ca, optfalse | null, null, CA, null, null ; 0 ; false
T x x x x x | ca, optfalse after | null, null, CA, null, null ; 0 ;  ; false
T T T T x x | flag, opttrue | - ; SSL ; true
P P P P P P | opttrue | - ; 0 ; true
x x x x x x | missing | null, null, "/missing.pem", null, null ; 0 | whether a file is there does not stand in the text
T T T T x x | missing, dont | null, null, "/missing.pem", null, null ; DONT
`,
      mysqli,
    ),
  },
];
