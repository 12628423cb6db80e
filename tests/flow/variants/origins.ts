import { CERTIFICATE, TLS, VERSION } from "../../samples/sample.js";
import { BAD, GATEWAY, MYSQL, USER, variants } from "./variant.js";

const OPTIONS = "{ host: process.env.TIDB_HOST, port: 4000 }";

/** Ways on which a program comes by a client, and by what TypeScript alone can declare. */
export const origins = [
  ...variants("ways to the function that is called", [
    [
      "a template as the module's name",
      "const mysql = require(`mysql2`);\nmysql.createPool(" + OPTIONS + ");",
      [TLS],
    ],
    ["in brackets", `${MYSQL}\nmysql['createPool'](${OPTIONS});`, [TLS]],
    [
      "by a constant name",
      `${MYSQL}\nconst name = 'createConnection';\nmysql[name](${OPTIONS});`,
      [TLS],
    ],
    [
      "silent: by a name that changes",
      `${MYSQL}\nlet name = 'createPool';\nname = process.argv[2]!;\n(mysql as any)[name](${OPTIONS});`,
    ],
    ["bound", `${MYSQL}\nconst open = mysql.createPool.bind(mysql);\nopen(${OPTIONS});`, [TLS]],
    [
      "bound to its options, whatever is given besides",
      `${MYSQL}\nconst open = (mysql.createPool as any).bind(mysql, ${OPTIONS});\nopen({ uri: process.env.TIDB_URL });`,
      [TLS],
    ],
    [
      "bound to its options and called",
      `${MYSQL}\nmysql.createPool.bind(null, ${OPTIONS})();`,
      [TLS],
    ],
    [
      "applied by Reflect",
      `${MYSQL}\nReflect.apply(mysql.createPool, mysql, [${OPTIONS}]);`,
      [TLS],
    ],
    [
      "constructed by Reflect",
      `import { Sequelize } from 'sequelize';\nReflect.construct(Sequelize, [{ dialect: 'mysql', ...${OPTIONS} }]);`,
      [TLS],
    ],
    [
      "silent: Reflect asks for something else",
      `${MYSQL}\nReflect.has(mysql.createPool, ${OPTIONS} as any);`,
    ],
    [
      "by one of two names",
      `${MYSQL}\nmysql[process.env.POOL ? 'createPool' : 'createConnection'](${OPTIONS});`,
      [TLS],
    ],
    [
      "silent: by a name that nobody knows",
      `${MYSQL}\n(mysql as any)[process.env.POOL ? 'createPool' : name()](${OPTIONS});`,
    ],
    [
      "a member of an object",
      `const db = { mysql: require('mysql2') };\ndb.mysql.createPool(${OPTIONS});`,
      [TLS],
    ],
    [
      "a member that is set",
      `const db = {};\ndb.mysql = require('mysql2');\ndb.pool = db.mysql.createPool(${OPTIONS});`,
      [TLS],
    ],
    [
      "silent: a member that is set twice",
      `const db = { mysql: require('mysql2') };\ndb.mysql = require('./fake.js');\ndb.mysql.createPool(${OPTIONS});`,
    ],
    [
      "silent: the member of another",
      `const db = {};\nconst other = {};\nother.mysql = require('mysql2');\ndb.mysql.createPool(${OPTIONS});`,
    ],
    ["called for an object", `${MYSQL}\nmysql.createPool.call(mysql, ${OPTIONS});`, [TLS]],
    ["applied", `${MYSQL}\nmysql.createPool.apply(mysql, [${OPTIONS}]);`, [TLS]],
    [
      "one of two",
      `import { createPool, createConnection } from 'mysql2';\n(process.env.POOL ? createPool : createConnection)(${OPTIONS});`,
      [TLS],
    ],
    [
      "one or else the other",
      `import * as mysql from 'mysql2';\n(mysql.createPoolPromise ?? mysql.createPool)(${OPTIONS});`,
      [TLS],
    ],
    [
      "silent: one of two modules",
      `import mysql from 'mysql2';\nimport pg from 'pg';\n(process.env.PG ? pg.createPool : mysql.createPool)(${OPTIONS});`,
    ],
    [
      "a list that is spread",
      `${MYSQL}\nconst given = [${OPTIONS}] as const;\nmysql.createPool(...given);`,
      [TLS],
    ],
    [
      "silent: a list from elsewhere",
      `${MYSQL}\nimport { tidb } from './lists.js';\nmysql.createPool(...tidb);`,
    ],
    [
      "loaded later",
      `import('mysql2/promise').then((mysql) => mysql.createPool(${OPTIONS}));`,
      [TLS],
    ],
    [
      "loaded later and taken apart",
      `import('mysql2').then(async ({ createPool: open }) => { open(${OPTIONS}); });`,
      [TLS],
    ],
    [
      "loaded later, by a function",
      `import('mysql2').then(function (loaded) { return loaded.default.createPool(${OPTIONS}); });`,
      [TLS],
    ],
    [
      "loaded later and waited for",
      `const mysql = await import('mysql2').then((loaded) => loaded.default);\nmysql.createPool(${OPTIONS});`,
      [TLS],
    ],
    [
      "silent: what another promise gives",
      `import { load } from './load.js';\nload('mysql2').then((mysql: any) => mysql.createPool(${OPTIONS}));`,
    ],
    [
      "the module is the class",
      `import Sequelize from 'sequelize';\nnew Sequelize({ dialect: 'mysql', ...${OPTIONS} });`,
      [TLS],
    ],
    [
      "the module is the class, required",
      `const Sequelize = require('sequelize');\nnew Sequelize('shop', '${USER}', process.env.TIDB_PASSWORD, { dialect: 'mysql', ...${OPTIONS} });`,
      [TLS],
    ],
    [
      "the module is the class, wrapped",
      `const sequelize_1 = __importDefault(require('sequelize'));\nnew sequelize_1.default({ dialect: 'mysql', ...${OPTIONS} });`,
      [TLS],
    ],
  ]),
  ...variants("members that TypeScript declares", [
    [
      "of an enum",
      `${MYSQL}\nenum Database { Host = '${GATEWAY}', User = '${USER}' }\nmysql.createPool({ host: Database.Host, port: 4000, user: Database.User });`,
      [TLS],
    ],
    [
      "of a namespace",
      `${MYSQL}\nnamespace Database { export const host = '${GATEWAY}'; }\nmysql.createPool({ host: Database.host, port: 4000 });`,
      [TLS],
    ],
    [
      "silent: of a namespace from elsewhere",
      `${MYSQL}\ndeclare namespace Database { export const host: string; }\nmysql.createPool({ host: Database.host, port: 4000 });`,
    ],
    [
      "a parameter property with a default",
      `${MYSQL}\nexport class Store {\n  constructor(private readonly host = process.env.TIDB_HOST) {\n    mysql.createPool({ host, port: 4000, ssl: ${BAD} });\n  }\n}`,
      [CERTIFICATE, VERSION],
    ],
    [
      "a parameter property with a default, kept",
      `${MYSQL}\nexport class Store {\n  constructor(readonly host = process.env.TIDB_HOST) {}\n  open() { return mysql.createPool({ host: this.host, port: 4000, ssl: ${BAD} }); }\n}`,
      [CERTIFICATE, VERSION],
    ],
  ]),
];
