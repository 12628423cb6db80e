import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, ADO, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

const LOCAL = filesNamed(
  ".env",
  `# TiDB Cloud
TIDB_HOST=${HOST}
TIDB_PORT=3306
TIDB_USER='root'
TIDB_PASSWORD="${SECRET}"
TIDB_ENABLE_SSL=false # later

DB_SSL_CA=./isrgrootx1.pem
`,
  `TIDB_HOST=${HOST}
export DATABASE_URL="mysql://${USER}:\${TIDB_PASSWORD}@\${TIDB_HOST}:3306/test"
`,
  `JDBC_URL=${JDBC}
`,
);

const EXAMPLES = filesNamed(
  ".env.example",
  `DATABASE_URL=${ADDRESS}
EMPTY=
`,
  `JDBC_URL='${JDBC}' # the address
`,
  `SPRING_DATASOURCE_URL="jdbc:mysql://${HOST}:4000/test?sslMode=REQUIRED"
CERT="-----BEGIN CERTIFICATE-----
AAAA
-----END CERTIFICATE-----"
`,
  `ADO="${ADO}"
`,
  `DSN: root:${SECRET}@tcp(${HOST}:3306)/test?tls=skip-verify
`,
  `COMMAND=\`${COMMAND}\`
NODE_TLS_REJECT_UNAUTHORIZED=0
`,
);

const DIRENV = filesNamed(
  ".envrc",
  `export MYSQL_HOST=${HOST}
export MYSQL_USER=${USER}
export MYSQL_PASSWORD=\${PASSWORD:-${SECRET}}
export MYSQL_ATTR_SSL_CA=/etc/own.pem
`,
  `export DATABASE_URL=${ADDRESS}?sslaccept=accept_invalid_certs
`,
);

export const ENV_FILES: readonly DataFile[] = [...LOCAL, ...EXAMPLES, ...DIRENV];
