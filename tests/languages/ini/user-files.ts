import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
const TO = `host=${HOST}\nport=4000\nuser=${USER}\n`;
const RIGHT = `ssl-mode=VERIFY_IDENTITY\nssl-ca=${BUNDLE}\n`;

const silent = (name: string, filename: string, text: string): UserFile => ({
  name,
  filename,
  text,
  found: [],
});

/** Options of MySQL's and MariaDB's programs. */
export const OPTION_FILES: readonly UserFile[] = [
  {
    name: "options of all clients, without TLS",
    filename: "config/my.cnf",
    text: `# TiDB Cloud
[client]
host     = ${HOST}
port     = 4000
user     = "${USER}"
password = ${PASSWORD} # reset me
database = test

[mysqld]
skip-ssl
`,
    found: [
      ["require-tls", 2, 1],
      ["no-exposed-password", 6, 1],
    ],
    fixed: `# TiDB Cloud
[client]
host     = ${HOST}
port     = 4000
user     = "${USER}"
password = ${PASSWORD} # reset me
database = test
ssl-mode = VERIFY_IDENTITY
ssl-ca = ${BUNDLE}

[mysqld]
skip-ssl
`,
  },
  {
    name: "a user's own, with a password and no TLS",
    filename: ".my.cnf",
    text: `[client]\n${TO}password="${PASSWORD}"\nssl-mode='DISABLED' # later\n`,
    found: [["require-tls", 6, 1]],
    fixed: `[client]\n${TO}password="${PASSWORD}"\nssl-mode='VERIFY_IDENTITY' # later\nssl-ca=${BUNDLE}\n`,
  },
  {
    name: "one cause for two programs",
    filename: "client.cnf",
    text: `[client]\n${TO}\n[mysql]\nprompt=x\nuser=${USER}\n[mysqldump]\nuser=${USER}\n`,
    found: [["require-tls", 1, 1]],
    fixed: `[client]\n${TO}${RIGHT}\n[mysql]\nprompt=x\nuser=${USER}\n[mysqldump]\nuser=${USER}\n`,
  },
  {
    name: "TLS of one program over what all have",
    filename: "client.cnf",
    text: `[client]\n${TO}\n[mysql]\nssl_mode = REQUIRED\n`,
    found: [["require-certificate-verification", 7, 1]],
    fixed: `[client]\n${TO}\n[mysql]\nssl_mode = VERIFY_IDENTITY\nssl-ca = ${BUNDLE}\n`,
  },
  {
    name: "another host for one program",
    filename: "client.cnf",
    text: `[client]\n${TO}\n[mysql]\nhost=localhost\nport=3306\nssl-mode=DISABLED\n`,
    found: [["require-tls", 1, 1]],
    fixed: `[client]\n${TO}${RIGHT}\n[mysql]\nhost=localhost\nport=3306\nssl-mode=DISABLED\n`,
  },
  {
    name: "a group of another name over that of all clients",
    filename: "my.cnf",
    text: `[client]\n${RIGHT}\n[client_production]\n${TO}ssl-mode=PREFERRED\n`,
    found: [["require-tls", 9, 1]],
    fixed: `[client]\n${RIGHT}\n[client_production]\n${TO}ssl-mode=VERIFY_IDENTITY\n`,
  },
  {
    name: "what looks like an option and is none",
    filename: "my.ini",
    text: `[CLIENT]\n${TO}sslmode=VERIFY_IDENTITY\nssl-ca : ${BUNDLE}\n`,
    found: [
      ["no-ineffective-tls-options", 5, 1],
      ["no-ineffective-tls-options", 6, 1],
    ],
    fixed: `[CLIENT]\n${TO}${RIGHT}`,
  },
  {
    name: "a wrong port and a user without a prefix",
    filename: "my.cnf",
    text: `[client]\nhost = ${HOST}\nport = 3306\nuser = root\n${RIGHT}`,
    found: [
      ["no-wrong-port", 3, 1],
      ["require-username-prefix", 4, 1],
    ],
    fixed: `[client]\nhost = ${HOST}\nport = 4000\nuser = root\n${RIGHT}`,
  },
  {
    name: "one authority's roots",
    filename: "my.cnf",
    text: `[client]\n${TO}ssl-mode=VERIFY_IDENTITY\nssl-ca=isrgrootx1.pem\n`,
    found: [["no-hardcoded-ca", 6, 1]],
  },
  {
    name: "MariaDB's clients",
    filename: "mariadb.cnf",
    text: `[client-mariadb]\n${TO}ssl\n`,
    found: [["no-ineffective-tls-options", 5, 1]],
    fixed: `[client-mariadb]\n${TO}ssl-verify-server-cert=true\nssl-ca=${BUNDLE}\n`,
  },
  {
    name: "MariaDB's clients, switched off",
    filename: "mariadb.cnf",
    text: `[client-mariadb]\n${TO}skip-ssl\n`,
    found: [["require-tls", 5, 1]],
    fixed: `[client-mariadb]\n${TO}ssl-verify-server-cert=true\nssl-ca=${BUNDLE}\n`,
  },
  {
    name: "a sample",
    filename: "my.cnf.example",
    text: `[client]\n${TO}password=${PASSWORD}\n${RIGHT}`,
    found: [["no-exposed-password", 5, 1]],
  },
  silent("all that is asked for", ".my.cnf", `[client]\n${TO}password=${PASSWORD}\n${RIGHT}`),
  silent("placeholders", "my.cnf", `[client]\nhost=<host>\nuser=<user>\npassword=<password>\n`),
  silent(
    "placeholders beside a host",
    "my.cnf",
    `[client]\n${TO}password=\${DB_PASSWORD}\n${RIGHT}`,
  ),
  silent("a password that is asked for", "my.cnf", `[client]\n${TO}password\n${RIGHT}`),
  silent("what other files may say", "my.cnf", `!include tls.cnf\n[client]\n${TO}`),
  silent("a server", "tidb.cnf", `[mysqld]\nskip-ssl\nbind-address=0.0.0.0\n# tidbcloud\n`),
  silent(
    "another host",
    "my.cnf",
    `# not tidbcloud\n[client]\nhost=localhost\nssl-mode=DISABLED\n`,
  ),
  silent("TLS of one program alone", "my.cnf", `[client]\n${TO}[mysql]\n${RIGHT}`),
  silent(
    "one file for both families of programs",
    "my.cnf",
    `[client]\n${TO}loose-${RIGHT}loose-ssl-verify-server-cert\n[client-mariadb]\nssl-verify-server-cert\n`,
  ),
  silent("no options but a word", "openssl.cnf", `[req]\n# tidbcloud\ndistinguished_name = dn\n`),
];

/** Files of others. */
export const OTHER_FILES: readonly UserFile[] = [
  {
    name: "Alembic's",
    filename: "alembic.ini",
    text: `[alembic]
script_location = alembic
sqlalchemy.url = mysql+pymysql://${USER}:${PASSWORD}@${HOST}:4000/test ; later

[loggers]
keys = root
`,
    found: [
      ["require-tls", 3, 1],
      ["no-exposed-password", 3, 55],
    ],
    fixed: `[alembic]
script_location = alembic
sqlalchemy.url = mysql+pymysql://${USER}:${PASSWORD}@${HOST}:4000/test?ssl_ca=${BUNDLE} ; later

[loggers]
keys = root
`,
  },
  {
    name: "of a program of Python",
    filename: "config.ini",
    text: `[database]\nhost: ${HOST}\nport: 3306\nuser: ${USER}\npassword: ${PASSWORD}\n`,
    found: [
      ["no-wrong-port", 3, 1],
      ["no-exposed-password", 5, 1],
    ],
  },
  {
    name: "JDBC in a value of several lines",
    filename: "setup.cfg",
    text: `[tool]\nenvironment =\n    A=1\n    # x\n    JDBC_URL=jdbc:mysql://${HOST}:4000/test?useSSL=false\n`,
    found: [["require-tls", 5, 80]],
    fixed: `[tool]\nenvironment =\n    A=1\n    # x\n    JDBC_URL=jdbc:mysql://${HOST}:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3\n`,
  },
  {
    name: "MyCLI's aliases",
    filename: ".myclirc",
    text: `[main]\nsmart_completion = True\n\n[alias_dsn]\ntidb = mysql://${USER}:${PASSWORD}@${HOST}:4000/test\n`,
    found: [["require-tls", 5, 1]],
    fixed: `[main]\nsmart_completion = True\n\n[alias_dsn]\ntidb = mysql://${USER}:${PASSWORD}@${HOST}:4000/test?ssl_ca=${BUNDLE}&ssl_verify_server_cert=true\n`,
  },
  {
    name: "MyCLI's aliases, with words of others",
    filename: ".myclirc",
    text: `[alias_dsn]\ntidb = mysql://${USER}@${HOST}:4000/test?ssl_mode=VERIFY_IDENTITY\n`,
    found: [["no-ineffective-tls-options", 2, 90]],
    fixed: `[alias_dsn]\ntidb = mysql://${USER}@${HOST}:4000/test?ssl_mode=on&ssl_ca=${BUNDLE}&ssl_verify_server_cert=true\n`,
  },
  silent(
    "MyCLI's aliases, with defaults",
    ".myclirc",
    `[main]\ndefault_ssl_mode = on\n[alias_dsn]\ntidb = mysql://${USER}@${HOST}:4000/test\n`,
  ),
  silent(
    "MyCLI's aliases, right",
    ".myclirc",
    `[alias_dsn]\ntidb = mysql://${USER}:${PASSWORD}@${HOST}:4000/test?ssl_ca=${BUNDLE}&ssl_verify_server_cert=true\nlocal = mysql://root@localhost/test\n`,
  ),
  silent("PHP's", "php.ini", `; tidbcloud\n[mysqli]\nmysqli.default_host = "${HOST}"\n`),
  silent("no group", "x.ini", `tidbcloud\n= 1\n[\n]\n[]\n`),
];
