import {
  CERTIFICATE,
  CONDITIONAL,
  INEFFECTIVE,
  PORT,
  PREFIX,
  TLS,
  VERSION,
} from "../../samples/sample.js";
import { BAD, CLOUD, GATEWAY, GOOD, MYSQL, NAMED, variants } from "./variant.js";

const WEAK = [CERTIFICATE, VERSION];

/** Where the object comes from: constants, members, spreads. */
export const objects = [
  ...variants("B01 const hop", [
    [
      "let that nobody assigns again, inside a function",
      `${MYSQL}\nexport function open() {\n  let settings = { ${CLOUD}, ssl: { rejectUnauthorized: true } };\n  return mysql.createPool(settings);\n}`,
      [VERSION],
    ],
    [
      "two hops",
      `${MYSQL}\nconst defaults = { ${CLOUD}, ssl: ${BAD} };\nconst options = defaults;\nconst chosen = options;\nexport const db = await mysql.createConnection(chosen);`,
      WEAK,
    ],
    [
      "the inner object a hop away",
      `const { createPool } = require('mysql2');\nconst tls = { rejectUnauthorized: false };\nvar settings = { ssl: tls, ${NAMED} };\nmodule.exports = createPool(settings);`,
      WEAK,
    ],
    [
      "defined below the function that uses it",
      `${MYSQL}\nexport const open = () => mysql.createPool(options);\nconst options = { ${NAMED} };`,
      [TLS],
    ],
    [
      "frozen",
      `${MYSQL}\nconst options = Object.freeze({ ${NAMED}, ssl: Object.freeze({}) });\nexport default mysql.createPool(options);`,
      WEAK,
    ],
    [
      "exported and right",
      `${MYSQL}\nexport const options = { ${CLOUD}, ssl: ${GOOD} };\nexport const db = mysql.createPool(options);`,
    ],
  ]),
  ...variants("B03 member hop", [
    [
      "two members deep",
      `${MYSQL}\nconst settings = { web: { port: 8080 }, stores: { main: { ${CLOUD}, ssl: ${BAD} } } };\nexport const db = mysql.createPool(settings.stores.main);`,
      WEAK,
    ],
    [
      "quoted keys",
      `const mysql = require('mysql2');\nconst stores = { 'shop-eu': { ${NAMED} } };\nconst db = mysql.createConnection(stores['shop-eu']);`,
      [TLS],
    ],
    [
      "an element of a list",
      `${MYSQL}\nconst clusters = [{ ${CLOUD}, ssl: {} }, { host: 'localhost' }] as const;\nexport const db = mysql.createPool(clusters[0]);`,
      WEAK,
    ],
    [
      "a key that is a constant",
      `${MYSQL}\nconst WHICH = 'cloud';\nconst stores = { local: { host: 'localhost' }, [WHICH]: { ${CLOUD} } };\nexport const db = mysql.createPool(stores[WHICH]);`,
      [TLS],
    ],
    [
      "destructured",
      `${MYSQL}\nconst { database: { cloud: target } } = { database: { cloud: { ${CLOUD}, ssl: ${BAD} } } };\nexport const db = mysql.createPool(target);`,
      WEAK,
    ],
    [
      "only the inner member",
      `${MYSQL}\nconst security = { tls: { verified: ${GOOD}, open: ${BAD} } };\nexport const db = mysql.createPool({ ${NAMED}, ssl: security.tls.open });`,
      WEAK,
    ],
    [
      "only the inner member, and the right one",
      `${MYSQL}\nconst security = { tls: { verified: ${GOOD}, open: ${BAD} } };\nexport const db = mysql.createPool({ ${NAMED}, ssl: security.tls.verified });`,
    ],
    [
      "one of several by a variable",
      `${MYSQL}\nconst stores = { development: { host: 'localhost', user: 'root' }, production: { ${NAMED} } };\nexport const db = mysql.createPool(stores[process.env.NODE_ENV as 'production']);`,
      [TLS],
    ],
  ]),
  ...variants("B05 keys of one's own", [
    [
      "camel case",
      `${MYSQL}\nconst cfg = { dbHost: '${GATEWAY}', dbPort: 4000, dbUser: '2aBcDeFgHjKmNpQ.app', dbPassword: process.env.P, ssl: ${BAD} };\nexport const db = mysql.createConnection(cfg as any);`,
      WEAK,
      [],
      { allowed: [INEFFECTIVE, PORT] },
    ],
    [
      "in upper case, spread",
      `const mysql = require('mysql2/promise');\nconst cfg = { HOST: '${GATEWAY}', USER: '2aBcDeFgHjKmNpQ.app', PASSWORD: process.env.P };\nmysql.createPool({ ...cfg, ssl: {} });`,
      WEAK,
      [],
      { allowed: [INEFFECTIVE, PORT] },
    ],
    [
      "a member of a table",
      `${MYSQL}\nconst table = { primary: { server: '${GATEWAY}', ssl: { rejectUnauthorized: true } } };\nexport const db = mysql.createPool(table.primary as never);`,
      [VERSION],
      [],
      { allowed: [INEFFECTIVE, PORT] },
    ],
  ]),
  ...variants("B07 conditional spread", [
    [
      "as a ternary with an empty object",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ...(process.env.SECURE ? { ssl: ${GOOD} } : {}) });`,
      [],
      [CONDITIONAL],
    ],
    [
      "weak where it is there at all",
      `${MYSQL}\nconst secure = process.env.SECURE === '1';\nexport const db = mysql.createPool({ ...(secure && { ssl: ${BAD} }), ${NAMED} });`,
      WEAK,
      [CONDITIONAL],
    ],
    [
      "overwritten by what follows",
      `const mysql = require('mysql2');\nmysql.createPool({ ...(process.env.LEGACY && { ssl: ${BAD} }), ${CLOUD}, ssl: ${GOOD} });`,
    ],
    [
      "of another key",
      `${MYSQL}\nexport const db = mysql.createPool({ ${CLOUD}, ssl: ${BAD}, ...(process.env.TRACE && { debug: true }) });`,
      WEAK,
    ],
    [
      "that puts right what stands before it",
      `${MYSQL}\nconst base = { ${NAMED}, ssl: ${BAD} };\nexport const db = mysql.createPool({ ...base, ...(process.env.NODE_ENV === 'production' ? { ssl: ${GOOD} } : undefined) });`,
      [],
      [CONDITIONAL],
    ],
    [
      "on both sides the same",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ...(process.env.FAST ? { connectionLimit: 50, ssl: ${BAD} } : { ssl: ${BAD} }) });`,
      WEAK,
    ],
    [
      "inside the inner object",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(process.env.INSECURE && { rejectUnauthorized: false }) } });`,
      [],
      [CONDITIONAL],
    ],
    [
      "in a constant of its own",
      `${MYSQL}\nconst extra = process.env.SECURE ? { ssl: ${GOOD} } : null;\nconst options = { ${NAMED}, ...extra };\nexport const db = mysql.createPool(options);`,
      [],
      [CONDITIONAL],
    ],
  ]),
  ...variants("spread", [
    [
      "of a base that is right",
      `${MYSQL}\nconst base = { ssl: ${GOOD} };\nexport const db = mysql.createPool({ ...base, ${CLOUD} });`,
    ],
    [
      "of a base that is weak, three deep",
      `${MYSQL}\nconst tls = { rejectUnauthorized: false };\nconst shared = { connectionLimit: 5, ssl: { ...tls } };\nexport const db = mysql.createPool({ ...shared, ${NAMED} });`,
      WEAK,
    ],
    [
      "of a base that is overwritten",
      `${MYSQL}\nconst base = { ${NAMED}, ssl: ${GOOD} };\nexport const db = mysql.createPool({ ...base, ssl: undefined });`,
      [TLS],
    ],
    [
      "of the host",
      `${MYSQL}\nconst where = { host: '${GATEWAY}', port: 4000 };\nconst who = { user: 'root', password: process.env.P };\nexport const db = mysql.createPool({ ...where, ...who, ssl: ${GOOD} });`,
      [PREFIX],
    ],
    [
      "of a rest",
      `${MYSQL}\nconst { name, ...connection } = { name: 'shop', ${CLOUD}, ssl: {} };\nexport const db = mysql.createPool(connection);`,
      WEAK,
    ],
  ]),
  ...variants("Object.assign", [
    [
      "into a new object",
      `${MYSQL}\nconst base = { ${NAMED} };\nexport const db = mysql.createPool(Object.assign({}, base, { ssl: ${BAD} }));`,
      WEAK,
    ],
    [
      "as a statement",
      `${MYSQL}\nconst options = { ${NAMED} };\nObject.assign(options, { ssl: ${GOOD} });\nexport const db = mysql.createPool(options);`,
    ],
    [
      "later one wins",
      `const mysql = require('mysql2');\nconst secure = { ssl: ${GOOD} };\nmysql.createPool(Object.assign({ ${CLOUD} }, secure, { ssl: null }));`,
      [TLS],
    ],
    [
      "into the inner object",
      `${MYSQL}\nconst ssl = { minVersion: 'TLSv1.2' };\nObject.assign(ssl, { rejectUnauthorized: false });\nexport const db = mysql.createPool({ ${NAMED}, ssl });`,
      [CERTIFICATE],
    ],
  ]),
  ...variants("B19 shorthand", [
    [
      "ssl",
      `${MYSQL}\nconst ssl = { rejectUnauthorized: false };\nexport const db = mysql.createPool({ ${NAMED}, ssl });`,
      WEAK,
    ],
    [
      "everything, out of the environment",
      `${MYSQL}\nconst { TIDB_HOST: host, TIDB_USER: user, TIDB_PASSWORD: password } = process.env;\nconst port = 4000;\nconst ssl = undefined;\nexport const db = mysql.createPool({ host, port, user, password, ssl });`,
      [TLS],
    ],
    [
      "inside the inner object",
      `const { createConnection } = require('mysql2');\nconst rejectUnauthorized = false, minVersion = 'TLSv1.1';\nconst host = '${GATEWAY}', port = 4000, user = '2aBcDeFgHjKmNpQ.app';\ncreateConnection({ ssl: { minVersion, rejectUnauthorized }, host, port, user, password: process.env.P });`,
      WEAK,
    ],
    [
      "in a constant that is passed",
      `${MYSQL}\nconst host = process.env.TIDB_HOST;\nconst ssl = { minVersion: 'TLSv1.2' };\nconst options = { host, port: 4000, ssl };\nexport const db = mysql.createPool(options);`,
      [CERTIFICATE],
    ],
  ]),
  ...variants("B29 casts", [
    [
      "of two steps",
      `import mysql, { type PoolOptions } from 'mysql2/promise';\nconst raw = { ${NAMED}, ssl: ${BAD} };\nexport const db = mysql.createPool(raw as unknown as PoolOptions);`,
      WEAK,
    ],
    [
      "satisfies",
      `import mysql, { type PoolOptions } from 'mysql2/promise';\nconst options = { ${CLOUD}, ssl: { rejectUnauthorized: true } satisfies PoolOptions['ssl'] } satisfies PoolOptions;\nexport const db = mysql.createPool(options);`,
      [VERSION],
    ],
    [
      "in angle brackets",
      `${MYSQL}\nconst options: any = <any>{ ${NAMED} };\nexport const db = mysql.createPool(<any>options);`,
      [TLS],
    ],
    [
      "as const, and not null",
      `${MYSQL}\nconst stores = { cloud: { ${CLOUD}, ssl: {} } } as const;\nexport const db = mysql.createPool(stores.cloud!);`,
      WEAK,
    ],
    [
      "around what is awaited",
      `${MYSQL}\nconst options = async (): Promise<unknown> => ({ ${NAMED}, ssl: ${BAD} });\nexport const db = mysql.createPool((await options()) as never);`,
      WEAK,
    ],
  ]),
  ...variants("bad on its own path, whatever is spread before", [
    [
      "of a parameter",
      `${MYSQL}\nexport const open = (options: object) => mysql.createPool({ ...options, host: process.env.TIDB_HOST, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "of an import",
      `${MYSQL}\nimport { tidb } from './databases.js';\nexport const db = mysql.createPool({ ...tidb.options, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "behind the host",
      `${MYSQL}\nimport { load } from './options.js';\nexport const db = mysql.createPool({ host: process.env.TIDB_HOST, ...load(), ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "behind the host, assigned",
      `${MYSQL}\nimport { load } from './options.js';\nexport const db = mysql.createPool(Object.assign({ host: process.env.TIDB_HOST }, load(), { ssl: ${BAD} }));`,
      WEAK,
    ],
    [
      "of what others have changed",
      `${MYSQL}\nimport { prepare } from './options.js';\nconst options = { ${CLOUD} };\nprepare(options);\nexport const db = mysql.createPool({ ...options, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "over its own TLS",
      `${MYSQL}\nexport const open = (options: any) => mysql.createPool({ ...options, host: process.env.TIDB_HOST, ssl: { ...options.ssl, rejectUnauthorized: false } });`,
      [CERTIFICATE],
    ],
    [
      "on one of two paths",
      `${MYSQL}\nimport { tidb } from './databases.js';\nexport const db = mysql.createPool(process.env.DEV ? { ...tidb.options, ssl: ${BAD} } : tidb.options);`,
      WEAK,
    ],
    [
      "silent: over which anything may come",
      `${MYSQL}\nimport { tidb } from './databases.js';\nexport const db = mysql.createPool({ ssl: ${BAD}, ...tidb.options });`,
    ],
  ]),
] as const;
