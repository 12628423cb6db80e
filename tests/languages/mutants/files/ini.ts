import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, ADO, COMMAND, DSN, HOST, JDBC, SECRET, USER } from "../samples.js";

export const OPTION_FILES: readonly DataFile[] = [
  ...filesNamed(
    "my.cnf",
    `# TiDB Cloud
[client]
host     = ${HOST}
port     = 3306
user     = "root"
password = ${SECRET} # reset me
database = test

[mysqld]
skip-ssl
`,
    `[client]
host=${HOST}
user=${USER}
ssl-mode=REQUIRED
ssl_ca='/etc/ssl/isrgrootx1.pem'

[mysql]
prompt=\\u@\\h \\d>\\_
ssl-mode = DISABLED ; later
[mysqldump]
single-transaction
`,
    `!includedir /etc/mysql/conf.d/
[client_production]
host=${HOST}
loose-ssl-mode=PREFERRED
tls-version=TLSv1.1,TLSv1.2
`,
    `[CLIENT]
host=${HOST}
sslmode=VERIFY_IDENTITY
ssl-ca : /etc/ssl/cert.pem
default-character-set = utf8mb4
`,
  ),
  ...filesNamed(
    "mariadb.cnf",
    `[client-mariadb]
host=${HOST}
port=4000
user=${USER}
skip-ssl

[mariadb-dump]
quick
`,
    `[client]
host=${HOST}
ssl
skip-ssl-verify-server-cert
ssl-cert=/own.pem
ssl-key = "/own#key.pem"
`,
  ),
  ...filesNamed(
    ".my.cnf",
    `[client]\n\tpassword="${SECRET}"\n\thost = '${HOST}'\n; b\n[mysqladmin]\nssl=0\n`,
  ),
  ...filesNamed(
    "my.ini.example",
    `[client]
host=${HOST}
password=${SECRET}
ssl-mode=VERIFY_IDENTITY
ssl-ca=C:\\\\certs\\\\ca.pem
`,
  ),
];

export const INI_FILES: readonly DataFile[] = [
  ...filesNamed(
    "alembic.ini",
    `[alembic]
script_location = alembic
# the database
sqlalchemy.url = mysql+pymysql://${USER}:${SECRET}@${HOST}:4000/test ; later

[loggers]
keys = root,sqlalchemy
`,
    `[alembic]
sqlalchemy.url = mysql://root:%(DB_PASSWORD)s@${HOST}/test?ssl_ca=isrgrootx1.pem
`,
  ),
  ...filesNamed(
    "config.ini",
    `[database]
host: ${HOST}
port: 3306
user: root
password: ${SECRET}
ssl_ca = ./isrgrootx1.pem
`,
    `; PHP's
[app]
jdbc = "${JDBC}" ; later
[tidb]
dsn='${DSN}'
`,
    `[DEFAULT]
database_url = ${ADDRESS}
ado=${ADO}
empty=
`,
    `jdbc_url = jdbc:mysql://\${DB_HOST:${HOST}}:3306/test?sslMode=REQUIRED
`,
  ),
  ...filesNamed(
    "setup.cfg",
    `[tool:pytest]
env =
    JDBC_URL=${JDBC}
    # b
    DATABASE_URL = ${ADDRESS}
addopts = -q
`,
    `[testenv]
commands =
  ${COMMAND}
  pytest {posargs}
setenv = MYSQL_HOST=${HOST}
`,
  ),
  ...filesNamed(
    ".myclirc",
    `[main]
smart_completion = True

[alias_dsn]
tidb = ${ADDRESS}
local = mysql://root@localhost/test
`,
    `[alias_dsn]
tidb = mysql://root:${SECRET}@${HOST}:3306/test?ssl_mode=VERIFY_IDENTITY
`,
  ),
];
