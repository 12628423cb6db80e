/** Programs that write no type, so that a compiler takes the one of another value. */
type Row = readonly [name: string, extension: string, code: string];

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = `host: '${HOST}', port: 4000, user: '3xAbCdEfGhIjKl9.root'`;
const CLOUD = `{ ${LOGIN} }`;
const LOCAL = "{ host: 'localhost', port: 3306, user: 'root' }";
const OFF = "{ rejectUnauthorized: false }";
const TLS = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const SECURE = `{ ${LOGIN}, ssl: ${TLS} }`;
const open = "return mysql.createPool(o);";

/** Another value has a key less, a key more, or another type at a key. */
export const refusedByOthers: readonly Row[] = [
  [
    "a variable that begins otherwise",
    "mts",
    `let o = ${LOCAL};\nif (process.env.CLOUD) o = ${CLOUD};\nmysql.createPool(o);`,
  ],
  [
    "a variable that begins otherwise, in checked JavaScript",
    "mjs",
    `// @ts-check\nlet o = ${LOCAL};\nif (process.env.CLOUD) o = ${CLOUD};\nmysql.createPool(o);`,
  ],
  [
    "a variable in a switch in a function",
    "mts",
    `function make() {\n  let o = ${LOCAL};\n  switch (process.env.AT) {\n    case 'cloud':\n      o = ${CLOUD};\n      break;\n  }\n  ${open}\n}\nmake();`,
  ],
  [
    "a variable that begins as another one",
    "mts",
    `const local = ${LOCAL};\nlet o = local;\no = ${CLOUD};\nmysql.createPool(o);`,
  ],
  [
    "a variable that begins as one of two",
    "mts",
    `let o = process.env.A ? ${LOCAL} : { ...${LOCAL} };\no = ${CLOUD};\nmysql.createPool(o);`,
  ],
  [
    "a variable that begins as a function gives it",
    "mts",
    `const local = () => (${LOCAL});\nlet o = local();\no = ${CLOUD};\nmysql.createPool(o);`,
  ],
  [
    "a variable with other keys of TLS",
    "mts",
    `let ssl = { rejectUnauthorized: true, ca: '' };\nssl = { rejectUnauthorized: false, ca: process.env.CA ?? '' };\nmysql.createPool({ ${LOGIN}, ssl });`,
  ],
  [
    "a variable with an address",
    "mts",
    `let o = { uri: 'mysql://root@localhost/x', ssl: { rejectUnauthorized: true } };\nif (process.env.CLOUD) o = { uri: 'mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/x', ssl: ${OFF} };\nmysql.createPool(o);`,
  ],
  [
    "a key that begins otherwise",
    "mts",
    `const local = ${LOCAL};\nconst cfg = { db: local };\ncfg.db = ${CLOUD};\nmysql.createPool(cfg.db);`,
  ],
  [
    "a key of an object that is spread",
    "mts",
    `const base = { db: ${LOCAL} };\nconst cfg = { ...base };\ncfg.db = ${CLOUD};\nmysql.createPool(cfg.db);`,
  ],
  [
    "a part that begins otherwise",
    "mts",
    `const cfg = { db: ${LOCAL} };\nlet { db } = cfg;\ndb = ${CLOUD};\nmysql.createPool(db);`,
  ],
  [
    "a list that begins otherwise",
    "mts",
    `const all = [${LOCAL}];\nall.push(${CLOUD});\nfor (const o of all) mysql.createPool(o);`,
  ],
  [
    "a list of a type",
    "mts",
    `const all: { host: string; port: number; user: string }[] = [];\nall.push(${CLOUD});\nall.map((o) => mysql.createPool(o));`,
  ],
  [
    "a parameter with a default",
    "mts",
    `const local = ${LOCAL};\nfunction make(o = local) { ${open} }\nmake(${CLOUD});\nmake();`,
  ],
  [
    "a parameter of an arrow with a default",
    "mts",
    `const make = (o = ${LOCAL}) => mysql.createPool(o);\nmake(${CLOUD});`,
  ],
  [
    "a parameter of a method with a default",
    "mts",
    `class Db { make(o = ${LOCAL}) { ${open} } }\nnew Db().make(${CLOUD});`,
  ],
  [
    "a parameter that is set",
    "mts",
    `function make(o = ${LOCAL}) {\n  if (process.env.CLOUD) o = ${CLOUD};\n  ${open}\n}\nmake();`,
  ],
  [
    "TLS with a default",
    "mts",
    `const make = (ssl = { rejectUnauthorized: true }) => mysql.createPool({ ${LOGIN}, ssl });\nmake(${OFF});`,
  ],
  [
    "a part with a default",
    "mts",
    `function make({ host, ssl = { rejectUnauthorized: true } }: any = {}) { return [host, ssl]; }\nmake();\nconst open = ({ host = 'localhost', port = 3306, user = 'root', ssl = { rejectUnauthorized: true } }) => mysql.createPool({ host, port, user, ssl });\nopen({ ${LOGIN}, ssl: ${OFF} });`,
  ],
  [
    "parts with a default for all",
    "mts",
    `function make({ host, port, user, ssl } = { ...${LOCAL}, ssl: { rejectUnauthorized: true } }) { return mysql.createPool({ host, port, user, ssl }); }\nmake({ ${LOGIN}, ssl: ${OFF} });`,
  ],
  [
    "a type parameter that others infer",
    "mts",
    `function pick<T>(a: T, b: NoInfer<T>) { return process.env.A ? a : b; }\nmysql.createPool(pick(${LOCAL}, ${CLOUD}));`,
  ],
  [
    "a value that others replace",
    "mts",
    `let o = ${CLOUD};\nif (process.env.LOCAL) o = ${LOCAL};\nmysql.createPool(o);`,
  ],
  [
    "a constant that others replace",
    "mts",
    `const cloud = ${CLOUD};\nlet o = cloud;\nif (process.env.LOCAL) o = ${LOCAL};\nmysql.createPool(o);`,
  ],
  [
    "a key that others replace",
    "mts",
    `const cfg = { db: ${CLOUD} };\nif (process.env.LOCAL) cfg.db = ${LOCAL};\nmysql.createPool(cfg.db);`,
  ],
  [
    "a default that others replace",
    "mts",
    `function make(o = ${CLOUD}) { ${open} }\nmake(${LOCAL});\nmake();`,
  ],
  [
    "a list to which others are added",
    "mts",
    `const all = [${CLOUD}];\nall.push(${LOCAL});\nfor (const o of all) mysql.createPool(o);`,
  ],
  [
    "a default of a part with a type",
    "mts",
    `const make = ({ ssl = ${OFF} }: { ssl?: { rejectUnauthorized: boolean } }) => mysql.createPool({ ${LOGIN}, ssl });\nmake({});`,
  ],
  [
    "a copy that others replace",
    "mts",
    `const cloud = ${CLOUD};\nlet o = { ...cloud };\nif (process.env.LOCAL) o = ${LOCAL};\nmysql.createPool(o);`,
  ],
];

/** The other values have the key, or a compiler does not ask for them. */
export const takenByOthers: readonly Row[] = [
  [
    "a variable whose first value has the key",
    "mts",
    `let o = { ...${LOCAL}, ssl: ${TLS} };\no = { ${LOGIN}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false } };\nmysql.createPool(o);`,
  ],
  [
    "a variable that begins with nothing",
    "mts",
    `let o;\nif (process.env.CLOUD) o = ${CLOUD};\nelse o = ${LOCAL};\nmysql.createPool(o);`,
  ],
  ["a variable of any type", "mts", `let o: any = ${LOCAL};\no = ${CLOUD};\nmysql.createPool(o);`],
  [
    "a variable that begins as the client's type",
    "mts",
    `let o = ${LOCAL} as mysql.PoolOptions;\no = ${CLOUD};\nmysql.createPool(o);`,
  ],
  [
    "a value that others replace who have the key",
    "mts",
    `let o = { ${LOGIN}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false } };\nif (process.env.LOCAL) o = ${SECURE};\nmysql.createPool(o);`,
  ],
  [
    "another key than that which others replace",
    "mts",
    `const o = ${CLOUD};\no.user = '3xAbCdEfGhIjKl9.app';\nmysql.createPool(o);`,
  ],
  [
    "a list of the client's type",
    "mts",
    `const all: mysql.PoolOptions[] = [${LOCAL}];\nall.push(${CLOUD});\nfor (const o of all) mysql.createPool(o);`,
  ],
  ["a default that nobody replaces", "mts", `function make(o = ${CLOUD}) { ${open} }\nmake();`],
  [
    "a parameter whose default has the key",
    "mts",
    `const make = (ssl = ${TLS}) => mysql.createPool({ ${LOGIN}, ssl });\nmake({ minVersion: 'TLSv1.2', rejectUnauthorized: false });`,
  ],
  [
    "a default of a part with the client's type",
    "mts",
    `const make = ({ ssl = ${OFF} }: { ssl?: mysql.SslOptions }) => mysql.createPool({ ${LOGIN}, ssl });\nmake({});`,
  ],
  [
    "a default of a part that nobody replaces",
    "mts",
    `const make = ({ ssl = ${OFF} }) => mysql.createPool({ ${LOGIN}, ssl });\nmake({});`,
  ],
  [
    "a default of a method of an object",
    "mts",
    `const db = { make(o = ${CLOUD}) { ${open} } };\ndb.make();`,
  ],
  ["a default of a method", "mts", `class Db { make(o = ${CLOUD}) { ${open} } }\nnew Db().make();`],
  [
    "a text that begins otherwise",
    "mts",
    `let url = process.env.URL ?? 'mysql://root@localhost/x';\nif (process.env.CLOUD) url = 'mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/x';\nmysql.createPool(url);`,
  ],
];
