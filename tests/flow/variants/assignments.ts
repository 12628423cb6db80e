import { CERTIFICATE, CONDITIONAL, TLS, VERSION } from "../../samples/sample.js";
import { BAD, CLOUD, GOOD, MYSQL, NAMED, variants } from "./variant.js";

const WEAK = [CERTIFICATE, VERSION];
const FS = "import { readFileSync } from 'node:fs';";

/** What is written after the object was made, and on which path. */
export const assignments = [
  ...variants("B08 later assignment", [
    [
      "before the call",
      `${MYSQL}\nconst options = { ${NAMED} };\noptions.ssl = ${BAD};\nexport const db = mysql.createPool(options);`,
      WEAK,
    ],
    [
      "in brackets, and right",
      `const mysql = require('mysql2');\nconst options = { ${NAMED}, ssl: ${BAD} };\noptions['ssl'] = ${GOOD};\nmodule.exports = mysql.createPool(options);`,
    ],
    [
      "of the inner key",
      `${MYSQL}\nconst options = { ${CLOUD}, ssl: ${GOOD} };\noptions.ssl.rejectUnauthorized = false;\nexport const db = mysql.createPool(options);`,
      [CERTIFICATE],
    ],
    [
      "after the call: too late",
      `${MYSQL}\nconst options: any = { ${NAMED} };\nexport const db = mysql.createPool(options);\noptions.ssl = ${GOOD};`,
      [TLS],
    ],
    [
      "taken away",
      `${MYSQL}\nconst options: any = { ${NAMED}, ssl: ${GOOD} };\ndelete options.ssl;\nexport const db = mysql.createPool(options);`,
      [TLS],
    ],
    [
      "under a condition",
      `${MYSQL}\nconst options: any = { ${NAMED} };\nif (process.env.SECURE) options.ssl = ${GOOD};\nexport const db = mysql.createPool(options);`,
      [],
      [CONDITIONAL],
    ],
    [
      "under a condition and otherwise",
      `${MYSQL}\nconst options: any = { ${NAMED} };\nif (process.env.STRICT === 'yes') {\n  options.ssl = ${GOOD};\n} else {\n  options.ssl = { minVersion: 'TLSv1.2', rejectUnauthorized: false };\n}\nexport const db = mysql.createPool(options);`,
      [],
      [CONDITIONAL],
    ],
    [
      "weak on every path",
      `const mysql = require('mysql2/promise');\nasync function open(quiet) {\n  const options = { ${NAMED} };\n  if (quiet) { options.ssl = ${BAD}; } else { options.ssl = { rejectUnauthorized: false, ca: process.env.CA }; }\n  return mysql.createConnection(options);\n}\nopen(process.argv[2]);`,
      WEAK,
    ],
    [
      "logical",
      `${MYSQL}\nconst options: any = { ${NAMED} };\noptions.ssl ??= ${BAD};\nexport const db = mysql.createPool(options);`,
      WEAK,
    ],
    [
      "of an empty object, key by key",
      `${MYSQL}\nconst options: any = {};\noptions.host = process.env.TIDB_HOST;\noptions.port = 4000;\noptions.ssl = {};\nexport const db = mysql.createPool(options);`,
      WEAK,
    ],
    [
      "in a function that is called first",
      `${MYSQL}\nconst options: any = { ${NAMED} };\nfunction secure() {\n  options.ssl = { minVersion: 'TLSv1.2', rejectUnauthorized: false };\n}\nsecure();\nexport const db = mysql.createPool(options);`,
      [],
      [],
      { allowed: [CERTIFICATE] },
    ],
  ]),
  ...variants("B09 try and catch", [
    [
      "only logs",
      `${MYSQL}\n${FS}\nconst options: any = { ${NAMED} };\ntry {\n  const ca = readFileSync(process.env.TIDB_CA!);\n  options.ssl = { ca };\n} catch {\n  console.log('without TLS');\n}\nexport const db = mysql.createPool(options);`,
      [VERSION],
      [CONDITIONAL],
      { allowed: [CERTIFICATE] },
    ],
    [
      "right, but it goes on without",
      `${MYSQL}\n${FS}\nlet ssl: object | undefined;\ntry {\n  ssl = { ca: readFileSync(process.env.TIDB_CA!), minVersion: 'TLSv1.2', rejectUnauthorized: true };\n} catch (error) {\n  ssl = undefined;\n}\nexport const db = mysql.createPool({ ${NAMED}, ssl });`,
      [],
      [CONDITIONAL],
    ],
    [
      "throws again",
      `const mysql = require('mysql2');\nconst fs = require('fs');\nconst options = { ${NAMED} };\ntry {\n  options.ssl = { ca: fs.readFileSync(process.env.TIDB_CA), minVersion: 'TLSv1.2', rejectUnauthorized: true };\n} catch (error) {\n  throw new Error('no authority', { cause: error });\n}\nmysql.createPool(options);`,
    ],
    [
      "ends the process",
      `${MYSQL}\n${FS}\nconst options: any = { ${NAMED} };\ntry {\n  options.ssl = { ca: readFileSync(process.env.TIDB_CA!), rejectUnauthorized: false };\n} catch (error) {\n  console.error(error);\n  process.exit(1);\n}\nexport const db = mysql.createPool(options);`,
      WEAK,
    ],
    [
      "falls back to a weak one",
      `${MYSQL}\n${FS}\nlet tls;\ntry {\n  tls = { ca: readFileSync(process.env.TIDB_CA!), minVersion: 'TLSv1.2', rejectUnauthorized: true };\n} catch {\n  tls = ${BAD};\n}\nexport const db = mysql.createPool({ ${CLOUD}, ssl: tls });`,
      [],
      [CONDITIONAL],
    ],
    [
      "within a function",
      `const mysql = require('mysql2/promise');\nconst fs = require('node:fs/promises');\nasync function open() {\n  const settings = { ${NAMED} };\n  try {\n    settings.ssl = { ca: await fs.readFile(process.env.TIDB_CA), minVersion: 'TLSv1.2', rejectUnauthorized: true };\n  } catch (error) {\n    console.warn(error.message);\n  }\n  return mysql.createPool(settings);\n}\nopen();`,
      [],
      [CONDITIONAL],
    ],
    [
      "a key that no attempt touches",
      `${MYSQL}\n${FS}\nconst options: any = { ${NAMED}, ssl: ${BAD} };\ntry {\n  options.connectionLimit = Number(readFileSync('limit.txt', 'utf8'));\n} catch {\n  options.connectionLimit = 10;\n}\nexport const db = mysql.createPool(options);`,
      WEAK,
    ],
  ]),
  ...variants("B11 let filled in branches", [
    [
      "null until there is a certificate",
      `${MYSQL}\nlet tls: object | null = null;\nif (process.env.CA_PEM) {\n  tls = { ca: process.env.CA_PEM, minVersion: 'TLSv1.2', rejectUnauthorized: true };\n}\nexport const db = mysql.createPool({ ${NAMED}, ssl: tls as object });`,
      [],
      [CONDITIONAL],
    ],
    [
      "weak in every branch",
      `const mysql = require('mysql2');\nlet ssl;\nif (process.env.CA) { ssl = { ca: process.env.CA, rejectUnauthorized: false }; }\nelse if (process.env.CA_BASE64) { ssl = { ca: Buffer.from(process.env.CA_BASE64, 'base64'), rejectUnauthorized: false }; }\nelse { ssl = { rejectUnauthorized: false }; }\nmysql.createPool({ ${CLOUD}, ssl });`,
      WEAK,
    ],
    [
      "by a switch",
      `${MYSQL}\nlet ssl;\nswitch (process.env.NODE_ENV) {\n  case 'production':\n    ssl = ${GOOD};\n    break;\n  default:\n    ssl = ${BAD};\n}\nexport const db = mysql.createPool({ ${NAMED}, ssl });`,
      [],
      [CONDITIONAL],
    ],
    [
      "overwritten on the way",
      `${MYSQL}\nlet ssl: object = { rejectUnauthorized: false };\nssl = ${GOOD};\nexport const db = mysql.createPool({ ${CLOUD}, ssl });`,
    ],
    [
      "three ways, one plain",
      `${MYSQL}\nlet ssl: object | undefined;\nif (process.env.CA) ssl = { ca: process.env.CA };\nelse if (process.env.TIDB_TLS === 'on') ssl = {};\nelse ssl = undefined;\nexport const db = mysql.createPool({ ${NAMED}, ssl });`,
      WEAK,
      [CONDITIONAL],
    ],
    [
      "the whole object",
      `${MYSQL}\nlet options;\nif (process.env.LOCAL) {\n  options = { host: 'localhost', user: 'root', password: '' };\n} else {\n  options = { ${CLOUD}, ssl: ${BAD} };\n}\nexport const db = mysql.createPool(options);`,
      WEAK,
    ],
    [
      "in a function with an early return",
      `${MYSQL}\nfunction tls() {\n  let result;\n  if (process.env.PLAIN) return null;\n  result = ${GOOD};\n  return result;\n}\nexport const db = mysql.createPool({ ${NAMED}, ssl: tls() as object });`,
      [],
      [CONDITIONAL],
    ],
  ]),
  ...variants("B21 lazy pool", [
    [
      "with ??=",
      `${MYSQL}\nlet pool: mysql.Pool | undefined;\nexport const getPool = () => (pool ??= mysql.createPool({ ${NAMED} }));`,
      [TLS],
    ],
    [
      "kept on globalThis",
      `${MYSQL}\nconst store = globalThis as typeof globalThis & { db?: mysql.Pool };\nexport const db = store.db || mysql.createPool({ ${CLOUD}, ssl: {} });\nif (process.env.NODE_ENV !== 'production') store.db = db;`,
      WEAK,
    ],
    [
      "from a constant",
      `const mysql = require('mysql2');\nconst options = { ${NAMED}, ssl: ${BAD} };\nlet cached = null;\nexports.get = function () {\n  if (cached === null) cached = mysql.createPool(options).promise();\n  return cached;\n};`,
      WEAK,
    ],
    [
      "in a static member",
      `${MYSQL}\nexport class Database {\n  private static instance?: mysql.Pool;\n  static get() {\n    if (!Database.instance) Database.instance = mysql.createPool({ ${CLOUD}, ssl: { rejectUnauthorized: true } });\n    return Database.instance;\n  }\n}`,
      [VERSION],
    ],
  ]),
] as const;
