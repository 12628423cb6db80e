import { mysql2 as reader } from "../../src/dialects/clients/mysql2.js";
import {
  ADDRESS,
  CA,
  CERTIFICATE,
  CLIENT,
  CONDITIONAL,
  CREDENTIALS,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  PASSWORD,
  PORT,
  PREFIX,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const DOCUMENTED = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";

const program = (options: string): string =>
  `import mysql from 'mysql2/promise';\nimport fs from 'node:fs';\nconst connection = await mysql.createConnection(${options});\nawait connection.query('select 1');\nawait connection.end();\n`;
const object = (options: string): string => program(`{ ${options} }`);
const ssl = (value: string): string => object(`${OPTIONS}, ssl: ${value}`);
const address = (query: string): string => program(`\`${ADDRESS}${query}\``);
/** Whole programs: each can be run. Verdicts of the driver: FACTS-js.md 4.1 and 5. */
export const mysql2: SampleSet = {
  dialect: "mysql2",
  reader,
  clients: [
    { package: "mysql2", folder: "mysql2" },
    { package: "mysql2", folder: "mysql2-3.6" },
    { package: "mysql2", folder: "mysql2-3.5.0" },
    { package: "mysql2", folder: "mysql2-2.3", isPatient: true },
  ],
  samples: [
    sample("documented", ssl(DOCUMENTED), [], [IDENTITY]),
    sample(
      "documented, and the host name",
      ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }"),
    ),
    sample(
      "TLS 1.3 only",
      ssl("{ minVersion: 'TLSv1.3', rejectUnauthorized: true, verifyIdentity: true }"),
    ),
    sample("no ssl key", object(OPTIONS), [TLS]),
    sample("ssl: undefined", ssl("undefined"), [TLS]),
    sample("ssl: null", ssl("null"), [TLS]),
    sample("ssl: false", ssl("false"), [TLS]),
    sample("ssl: 0", ssl("0"), [TLS]),
    sample("ssl: true", ssl("true"), [INEFFECTIVE]),
    sample("ssl: 'true'", ssl("'true'"), [INEFFECTIVE]),
    sample("ssl: 'Amazon RDS'", ssl("'Amazon RDS'"), [INEFFECTIVE]),
    sample("ssl: {}", ssl("{}"), [CERTIFICATE, VERSION], [IDENTITY]),
    sample("only rejectUnauthorized", ssl("{ rejectUnauthorized: true }"), [VERSION], [IDENTITY]),
    sample("only minVersion", ssl("{ minVersion: 'TLSv1.2' }"), [CERTIFICATE], [IDENTITY]),
    sample("only verifyIdentity", ssl("{ verifyIdentity: true }"), [CERTIFICATE, VERSION]),
    sample("unverified", ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: false }"), [
      CERTIFICATE,
    ]),
    sample(
      "unverified in spite of verifyIdentity",
      ssl("{ minVersion: 'TLSv1.2', verifyIdentity: true, rejectUnauthorized: false }"),
      [CERTIFICATE],
    ),
    sample(
      "host name switched off",
      ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: false }"),
      [IDENTITY],
    ),
    sample(
      "rejectUnauthorized: 0 means true",
      ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: 0 }"),
      [INEFFECTIVE],
      [IDENTITY],
    ),
    sample(
      "rejectUnauthorized: 'false' means true",
      ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: 'false' }"),
      [INEFFECTIVE],
      [IDENTITY],
    ),
    sample(
      "rejectUnauthorized: undefined",
      ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: undefined }"),
      [CERTIFICATE],
      [IDENTITY],
    ),
    sample(
      "minVersion: TLSv1.1",
      ssl("{ minVersion: 'TLSv1.1', rejectUnauthorized: true }"),
      [VERSION],
      [IDENTITY],
    ),
    sample(
      "minVersion: TLSv1 and weak ciphers",
      ssl(
        "{ minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: true, verifyIdentity: true }",
      ),
      [VERSION],
    ),
    sample(
      "maxVersion: TLSv1.1",
      ssl(
        "{ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: true, verifyIdentity: true }",
      ),
      [VERSION],
    ),
    sample(
      "minVersion: a name that Node does not know",
      ssl("{ minVersion: 'TLS1.2', rejectUnauthorized: true, verifyIdentity: true }"),
      [INEFFECTIVE],
    ),
    sample(
      "pinned CA",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, ca: fs.readFileSync('./isrgrootx1.pem') }",
      ),
      [CA],
      [],
      [CA],
    ),
    sample(
      "a system bundle as a path",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, ca: '/etc/ssl/cert.pem' }",
      ),
      [INEFFECTIVE],
    ),
    sample(
      "client certificate",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, cert: fs.readFileSync('./client.pem'), key: fs.readFileSync('./client.key') }",
      ),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample(
      "pfx",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, pfx: fs.readFileSync('./client.p12') }",
      ),
      [INEFFECTIVE],
      [],
      [INEFFECTIVE],
    ),
    sample(
      "checkServerIdentity",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, checkServerIdentity: () => undefined }",
      ),
      [INEFFECTIVE],
      [IDENTITY],
    ),
    sample(
      "servername",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, servername: 'db.example.com' }",
      ),
      [INEFFECTIVE],
    ),
    sample(
      "secureProtocol",
      ssl("{ secureProtocol: 'TLSv1_2_method', rejectUnauthorized: true, verifyIdentity: true }"),
      [INEFFECTIVE, VERSION],
    ),
    sample(
      "require: true",
      ssl(
        "{ require: true, minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }",
      ),
      [INEFFECTIVE],
    ),
    sample("tls instead of ssl", object(`${OPTIONS}, tls: { rejectUnauthorized: true }`), [
      INEFFECTIVE,
    ]),
    sample(
      "TLS options beside ssl",
      object(`${OPTIONS}, ssl: ${DOCUMENTED}, rejectUnauthorized: true`),
      [INEFFECTIVE],
      [IDENTITY],
    ),
    sample(
      "switched by a variable",
      ssl(`process.env.USE_TLS === 'yes' ? ${DOCUMENTED} : undefined`),
      [],
      [CONDITIONAL, IDENTITY],
      [CONDITIONAL],
    ),
    sample(
      "verified in production",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: process.env.NODE_ENV === 'production', verifyIdentity: true }",
      ),
      [],
      [CONDITIONAL],
      [CONDITIONAL],
    ),
    sample(
      "port 3306",
      object(
        `host: '${HOST}', port: 3306, ${CREDENTIALS}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }`,
      ),
      [PORT],
    ),
    sample(
      "no port",
      object(
        `host: '${HOST}', ${CREDENTIALS}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }`,
      ),
      [PORT],
    ),
    sample(
      "no prefix",
      object(
        `host: '${HOST}', port: 4000, user: 'root', password: process.env.TIDB_PASSWORD, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }`,
      ),
      [PREFIX],
      [],
      [PREFIX],
    ),
    sample(
      "password in the source",
      object(
        `host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.root', password: 'kT4vXq9LmZ2pWs7R', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }`,
      ),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample("address without parameters", address(""), [TLS]),
    sample(
      "address, documented",
      address('?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}'),
      [],
      [IDENTITY],
    ),
    sample(
      "address, percent-encoded",
      address(
        "?ssl=%7B%22minVersion%22%3A%22TLSv1.2%22%2C%22rejectUnauthorized%22%3Atrue%2C%22verifyIdentity%22%3Atrue%7D",
      ),
    ),
    sample("address, ssl={}", address("?ssl={}"), [CERTIFICATE, VERSION], [IDENTITY]),
    sample("address, unverified", address('?charset=utf8mb4&ssl={"rejectUnauthorized":false}'), [
      CERTIFICATE,
      VERSION,
    ]),
    sample("address, ssl=true", address("?ssl=true"), [INEFFECTIVE]),
    sample("address, ssl=false", address("?ssl=false"), [TLS]),
    sample("address, single quotes", address("?ssl={'rejectUnauthorized':true}"), [INEFFECTIVE]),
    sample("address, Prisma's word", address("?sslaccept=strict"), [INEFFECTIVE]),
    sample("address, the command line's word", address("?ssl-mode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample("address, words of Connector/J", address("?useSSL=true&requireSSL=true"), [INEFFECTIVE]),
    sample(
      "address, the first ssl counts",
      address(
        '?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true,"verifyIdentity":true}&ssl={"rejectUnauthorized":false}',
      ),
    ),
    sample(
      "address under options",
      object(
        `uri: \`${ADDRESS}\`, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }`,
      ),
    ),
    sample(
      "ssl: null leaves it to the address",
      object(`uri: \`${ADDRESS}?ssl={"rejectUnauthorized":true}\`, ssl: null`),
      [VERSION],
      [IDENTITY],
    ),
  ],
  silent: {
    "options from elsewhere":
      "import mysql from 'mysql2';\nimport { options } from './options.js';\nmysql.createPool(options); // TiDB Cloud\n",
    "ssl from elsewhere":
      "import mysql from 'mysql2';\nimport { ssl } from './tls.js';\nmysql.createPool({ host: process.env.TIDB_HOST, port: 4000, ssl });\n",
    "a spread that may hold ssl":
      "import mysql from 'mysql2';\nimport { tls } from './tls.js';\nmysql.createPool({ host: process.env.TIDB_HOST, ...tls });\n",
    "a spread that may overwrite ssl":
      "import mysql from 'mysql2';\nimport { tls } from './tls.js';\nmysql.createPool({ host: process.env.TIDB_HOST, ssl: { rejectUnauthorized: false }, ...tls });\n",
    "a key that cannot be told":
      "import mysql from 'mysql2';\nmysql.createPool({ host: process.env.TIDB_HOST, [process.env.TLS_KEY]: {} });\n",
    "an address from the environment":
      "import mysql from 'mysql2';\nmysql.createPool(process.env.TIDB_URL);\n",
    "an address in the options from the environment":
      "import mysql from 'mysql2';\nmysql.createPool({ uri: process.env.TIDB_URL });\n",
    "set later":
      "import mysql from 'mysql2';\nconst options = { host: process.env.TIDB_HOST };\noptions.ssl = { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true };\nmysql.createPool(options);\n",
    "filled by another function":
      "import mysql from 'mysql2';\nimport { addTls } from './tls.js';\nconst options = { host: process.env.TIDB_HOST };\naddTls(options);\nmysql.createPool(options);\n",
    localhost:
      "import mysql from 'mysql2';\nmysql.createPool({ host: 'localhost', user: 'root', password: 'secret-of-mine' }); // TiDB playground\n",
    "another host":
      "import mysql from 'mysql2';\nmysql.createPool({ host: 'db.example.com', ssl: { rejectUnauthorized: false } });\n",
    Dedicated:
      "import mysql from 'mysql2';\nmysql.createPool({ host: 'tidb.abc.clusters.tidb-cloud.com', port: 4000, user: 'root', ssl: { ca: pem } });\n",
    "a socket":
      "import mysql from 'mysql2';\nmysql.createPool({ socketPath: '/run/mysqld/mysqld.sock', user: process.env.TIDB_USER });\n",
    "no sign of the service":
      "import mysql from 'mysql2';\nmysql.createPool({ host: process.env.DB_HOST, ssl: { rejectUnauthorized: false } });\n",
    "another driver of the same name":
      "const mysql = { createPool() {} };\nmysql.createPool({ host: process.env.TIDB_HOST });\n",
    "a local function of the same name":
      "import 'mysql2';\nfunction createPool() {}\ncreatePool({ host: process.env.TIDB_HOST });\n",
    "a private endpoint":
      "import mysql from 'mysql2';\nmysql.createPool({ host: 'gateway01-privatelink.us-east-1.prod.aws.tidbcloud.com', port: 4000, user: '3pTAoNNegb47Uc8.root', password: process.env.P });\n",
  },
};
