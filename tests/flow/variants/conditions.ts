import { CERTIFICATE, CONDITIONAL, TLS, VERSION } from "../../samples/sample.js";
import { BAD, CLOUD, GENERIC, GOOD, MYSQL, NAMED, variants } from "./variant.js";

const WEAK = [CERTIFICATE, VERSION];

/** Conditions: a switch of one's own, and a test for the host, which selects the branch that counts. */
export const conditions = [
  ...variants("D01 switch", [
    [
      "unless it says no",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ssl: process.env.TIDB_ENABLE_SSL !== 'false' ? ${GOOD} : undefined });`,
      [],
      [CONDITIONAL],
    ],
    [
      "a constant and &&",
      `const mysql = require('mysql2');\nconst secure = process.env.USE_TLS === '1';\nmysql.createPool({ ${CLOUD}, ssl: secure && ${GOOD} });`,
      [],
      [CONDITIONAL],
    ],
    [
      "the other way round",
      `${MYSQL}\nconst plain = Boolean(process.env.NO_TLS);\nexport const db = mysql.createPool({ ${NAMED}, ssl: plain ? undefined : ${GOOD} });`,
      [],
      [CONDITIONAL],
    ],
    [
      "weak when it is on",
      `${MYSQL}\nconst { TIDB_TLS } = process.env;\nexport const db = mysql.createPool({ ${NAMED}, ssl: TIDB_TLS ? ${BAD} : undefined });`,
      WEAK,
      [CONDITIONAL],
    ],
    [
      "off on both sides",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ssl: process.env.TIDB_TLS ? undefined : false as never });`,
      [TLS],
    ],
  ]),
  ...variants("D03 includes", [
    [
      "optional chain",
      `${MYSQL}\nexport const db = mysql.createPool({ ${GENERIC}, ssl: process.env.DB_HOST?.includes('tidbcloud') ? ${GOOD} : undefined });`,
    ],
    [
      "through a constant",
      `${MYSQL}\nconst host = process.env.MYSQL_HOST ?? 'localhost';\nconst isCloud = host.includes('tidbcloud.com');\nexport const db = mysql.createPool({ host, port: Number(process.env.DB_PORT), ssl: isCloud ? ${GOOD} : undefined });`,
    ],
    [
      "as a spread",
      `const mysql = require('mysql2');\nconst host = process.env.DB_HOST || 'localhost';\nmysql.createPool({ host, port: process.env.DB_PORT, user: process.env.DB_USER, ...(host.includes('tidbcloud.com') && { ssl: ${GOOD} }) });`,
    ],
    [
      "as a statement",
      `${MYSQL}\nconst options: any = { ${GENERIC} };\nif (options.host.includes('.tidbcloud.com')) {\n  options.ssl = ${GOOD};\n}\nexport const db = mysql.createPool(options);`,
    ],
    [
      "right there, weak elsewhere",
      `${MYSQL}\nconst host = String(process.env.DB_HOST);\nexport const db = mysql.createPool({ host, port: Number(process.env.DB_PORT), ssl: host.includes('tidbcloud.com') ? ${GOOD} : ${BAD} });`,
    ],
  ]),
  ...variants("D03 endsWith", [
    [
      "in place",
      `${MYSQL}\nexport const db = mysql.createPool({ ${GENERIC}, ssl: process.env.DB_HOST!.endsWith('.tidbcloud.com') ? ${GOOD} : undefined });`,
    ],
    [
      "the port by the same flag",
      `${MYSQL}\nconst host = process.env.DB_HOST ?? '127.0.0.1';\nconst serverless = host.endsWith('.prod.aws.tidbcloud.com');\nexport const db = mysql.createPool({ host, port: serverless ? 4000 : 3306, user: process.env.DB_USER, ssl: serverless ? ${GOOD} : undefined });`,
    ],
    [
      "in a function",
      `const mysql = require('mysql2/promise');\nconst isServerless = (host) => host.endsWith('tidbcloud.com');\nconst host = process.env.DB_HOST;\nmysql.createPool({ host, port: Number(process.env.DB_PORT), ssl: isServerless(host) ? ${GOOD} : undefined });`,
    ],
    [
      "weak there, right elsewhere",
      `${MYSQL}\nconst host = process.env.DB_HOST ?? 'localhost';\nexport const db = mysql.createPool({ host, port: Number(process.env.DB_PORT), ssl: host.endsWith('.tidbcloud.com') ? ${BAD} : ${GOOD} });`,
      WEAK,
    ],
  ]),
  ...variants("D03 regular expression", [
    [
      "in place",
      `${MYSQL}\nexport const db = mysql.createPool({ ${GENERIC}, ssl: /\\.tidbcloud\\.com$/.test(process.env.DB_HOST!) ? ${GOOD} : undefined });`,
    ],
    [
      "in a constant",
      `const mysql = require('mysql2');\nconst CLOUD = /tidbcloud\\.com$/i;\nconst cloud = CLOUD.test(process.env.DB_HOST || '');\nmysql.createPool({ ${GENERIC}, ...(cloud ? { port: 4000, ssl: ${GOOD} } : { port: 3306 }) });`,
    ],
    [
      "match",
      `${MYSQL}\nconst host = process.env.DB_HOST ?? '';\nexport const db = mysql.createPool({ host, port: Number(process.env.DB_PORT), ssl: host.match(/gateway\\d+\\..*\\.tidbcloud\\.com/) ? ${BAD} : undefined });`,
      WEAK,
    ],
  ]),
  ...variants("D03 negated", [
    [
      "with !",
      `${MYSQL}\nexport const db = mysql.createPool({ ${GENERIC}, ssl: !process.env.DB_HOST?.includes('tidbcloud.com') ? undefined : ${GOOD} });`,
    ],
    [
      "a negated constant",
      `${MYSQL}\nconst host = process.env.DB_HOST ?? '';\nconst elsewhere = !host.endsWith('tidbcloud.com');\nconst ssl = elsewhere ? undefined : ${GOOD};\nexport const db = mysql.createPool({ host, port: Number(process.env.DB_PORT), ssl });`,
    ],
    [
      "weak in the branch that counts",
      `const mysql = require('mysql2');\nconst host = process.env.DB_HOST || '';\nmysql.createPool({ host, port: Number(process.env.DB_PORT), ssl: !host.includes('tidbcloud.com') ? ${GOOD} : ${BAD} });`,
      WEAK,
    ],
    [
      "plain where it counts",
      `${MYSQL}\nconst host = process.env.DB_HOST ?? '';\nexport const db = mysql.createPool({ host, port: 4000, ssl: host.includes('tidbcloud.com') ? undefined : ${GOOD} });`,
      [TLS],
    ],
  ]),
  ...variants("D05 weak in the branch", [
    [
      "by name, in place",
      `${MYSQL}\nexport const db = mysql.createPool({ ${GENERIC}, ssl: process.env.DB_HOST?.endsWith('tidbcloud.com') ? ${BAD} : undefined });`,
      WEAK,
    ],
    [
      "or in production",
      `const mysql = require('mysql2');\nconst host = process.env.DB_HOST || 'localhost';\nconst needsTls = host.indexOf('tidbcloud.com') >= 0 || process.env.NODE_ENV === 'production';\nmysql.createPool({ host, port: process.env.DB_PORT, ...(needsTls && { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false } }) });`,
      [CERTIFICATE],
    ],
    [
      "as a statement",
      `${MYSQL}\nlet ssl;\nconst host = process.env.DB_HOST!;\nif (host.includes('tidbcloud.com')) ssl = {};\nexport const db = mysql.createPool({ host, port: 4000, ssl });`,
      WEAK,
    ],
  ]),
  ...variants("D07 environment and not-localhost", [
    [
      "production only",
      `${MYSQL}\nconst production = process.env.NODE_ENV === 'production';\nexport const db = mysql.createPool({ ${NAMED}, ...(production ? { ssl: ${GOOD} } : {}) });`,
      [],
      [CONDITIONAL],
    ],
    [
      "not in development",
      `const mysql = require('mysql2');\nconst development = process.env.NODE_ENV !== 'production';\nmysql.createPool({ ${NAMED}, ssl: development ? null : ${GOOD} });`,
      [],
      [CONDITIONAL],
    ],
    [
      "not on this machine",
      `${MYSQL}\nconst host = process.env.TIDB_HOST ?? 'localhost';\nexport const db = mysql.createPool({ host, port: 4000, ssl: host !== 'localhost' ? ${GOOD} : undefined });`,
    ],
    [
      "not on this machine, by a list",
      `${MYSQL}\nconst host = process.env.TIDB_HOST ?? '127.0.0.1';\nconst local = ['localhost', '127.0.0.1'].includes(host);\nexport const db = mysql.createPool({ host, port: 4000, ssl: local ? undefined : ${GOOD} });`,
    ],
    [
      "not on this machine, and weak",
      `${MYSQL}\nconst host = process.env.TIDB_HOST ?? 'localhost';\nexport const db = mysql.createPool({ host, port: 4000, ssl: host === 'localhost' ? undefined : ${BAD} });`,
      WEAK,
    ],
  ]),
  ...variants("D09 verification from the environment", [
    [
      "unless it says no",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: process.env.TIDB_VERIFY !== 'false' } });`,
      [],
      [CONDITIONAL],
    ],
    [
      "through a constant",
      `const mysql = require('mysql2');\nconst verify = process.env.TIDB_VERIFY === 'yes';\nconst ssl = { minVersion: 'TLSv1.2', rejectUnauthorized: verify };\nmysql.createPool({ ${CLOUD}, ssl });`,
      [],
      [CONDITIONAL],
    ],
    [
      "Boolean()",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ssl: { rejectUnauthorized: Boolean(process.env.TIDB_VERIFY), minVersion: 'TLSv1.2' } });`,
      [],
      [CONDITIONAL],
    ],
    [
      "negated",
      `${MYSQL}\nexport const db = mysql.createPool({ ${CLOUD}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: !process.env.TIDB_INSECURE } });`,
      [],
      [CONDITIONAL],
    ],
  ]),
  ...variants("D11 verification by the kind of environment", [
    [
      "not in development",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: process.env.NODE_ENV !== 'development' } });`,
      [],
      [CONDITIONAL],
    ],
    [
      "a constant",
      `const mysql = require('mysql2');\nconst isProd = process.env.NODE_ENV === 'production';\nmysql.createPool({ ${NAMED}, ssl: { rejectUnauthorized: isProd, minVersion: 'TLSv1.2' } });`,
      [],
      [CONDITIONAL],
    ],
    [
      "a ternary",
      `${MYSQL}\nconst isDev = process.env.NODE_ENV?.startsWith('dev');\nexport const db = mysql.createPool({ ${CLOUD}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: isDev ? false : true } });`,
      [],
      [CONDITIONAL],
    ],
    [
      "a whole object for each",
      `${MYSQL}\nconst tls = { production: ${GOOD}, test: { minVersion: 'TLSv1.2', rejectUnauthorized: false } };\nexport const db = mysql.createPool({ ${CLOUD}, ssl: process.env.NODE_ENV === 'test' ? tls.test : tls.production });`,
      [],
      [CONDITIONAL],
    ],
  ]),
  ...variants("D13 the host is set", [
    [
      "in place",
      `${MYSQL}\nexport const db = mysql.createPool({ host: process.env.TIDB_HOST ?? 'localhost', port: 4000, ssl: process.env.TIDB_HOST ? ${GOOD} : undefined });`,
    ],
    [
      "as a spread",
      `const mysql = require('mysql2');\nconst { TIDB_HOST } = process.env;\nmysql.createPool({ host: TIDB_HOST || 'localhost', port: 4000, ...(TIDB_HOST && { ssl: ${GOOD} }) });`,
    ],
    [
      "as a statement",
      `${MYSQL}\nconst options: any = { host: process.env.TIDB_HOST || '127.0.0.1', port: 4000 };\nif (process.env.TIDB_HOST) options.ssl = ${GOOD};\nexport const db = mysql.createPool(options);`,
    ],
    [
      "as a constant, weak",
      `${MYSQL}\nconst remote = process.env.TIDB_HOST !== undefined;\nexport const db = mysql.createPool({ host: process.env.TIDB_HOST ?? 'localhost', port: 4000, ssl: remote ? ${BAD} : undefined });`,
      WEAK,
    ],
  ]),
] as const;
