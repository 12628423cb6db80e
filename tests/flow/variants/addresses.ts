import {
  CERTIFICATE,
  CONDITIONAL,
  INEFFECTIVE,
  PASSWORD,
  PORT,
  TLS,
  VERSION,
} from "../../samples/sample.js";
import { BAD, GATEWAY, GOOD, LITERAL, MYSQL, USER, variants } from "./variant.js";

const WEAK = [CERTIFICATE, VERSION];
const SECRET = `mysql://${USER}:${LITERAL}@${GATEWAY}:4000/orders`;
/** Its password is from the environment; stands in a template. */
const SAFE = `mysql://${USER}:\${process.env.P}@${GATEWAY}:4000/orders`;
const PARTS =
  "mysql://${process.env.TIDB_USER}:${encodeURIComponent(process.env.TIDB_PASSWORD!)}@${process.env.TIDB_HOST}:4000/orders";

const STRICT = '?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';
/** An address to which a statement adds what it says of TLS. */
const added = (statement: string, start = `\`${SAFE}\``): string =>
  `${MYSQL}\nconst TLS = '${STRICT}';\nlet url = ${start};\n${statement}\nexport const db = mysql.createPool(url);`;
/** An address whose port, if any, is from the environment. */
const ported = (statement: string): string =>
  `${MYSQL}\nconst BASE = 'mysql://${USER}@${GATEWAY}';\nconst { PORT } = process.env;\nlet url = BASE;\n${statement}\nexport const db = mysql.createPool(url);`;
/** A URL of which a part is changed. */
const parted = (statement: string): string =>
  `${MYSQL}\nconst url = new URL(\`${SAFE}${STRICT}&charset=utf8\`);\n${statement}\nexport const db = mysql.createPool(url.toString());`;

/** Addresses that are written, put together and taken apart. */
export const addresses = [
  ...variants("E01 address with ssl", [
    [
      "percent-encoded, in a constant",
      `${MYSQL}\nconst DSN = '${SECRET}?ssl=%7B%22rejectUnauthorized%22%3Atrue%7D';\nexport const db = mysql.createPool(DSN);`,
      [PASSWORD, VERSION],
    ],
    [
      "escaped, under uri",
      `const mysql = require('mysql2');\nconst options = { connectionLimit: 2, uri: "${SECRET}?ssl={\\"rejectUnauthorized\\":false}" };\nmysql.createPool(options);`,
      [PASSWORD, ...WEAK],
    ],
    [
      "a template with the password",
      `${MYSQL}\nexport const db = mysql.createPool(\`${SAFE}?charset=utf8mb4&ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}\`);`,
    ],
    [
      "the query in a constant",
      `${MYSQL}\nconst query = '?ssl={"rejectUnauthorized":false}';\nexport const db = mysql.createPool(\`${SAFE}\${query}\`);`,
      WEAK,
    ],
  ]),
  ...variants("E03 address as a default", [
    [
      "with ??, in place",
      `${MYSQL}\nexport const db = mysql.createPool(process.env.MYSQL_URL ?? '${SECRET}?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}');`,
      [PASSWORD],
    ],
    [
      "as a ternary",
      `const mysql = require('mysql2');\nconst url = process.env.DATABASE_URL ? process.env.DATABASE_URL : \`${SAFE}\`;\nmysql.createConnection(url);`,
      [TLS],
    ],
    [
      "destructured",
      `${MYSQL}\nconst { DATABASE_URL = '${SECRET}?ssl={}' } = process.env;\nexport const db = mysql.createPool(DATABASE_URL);`,
      [PASSWORD, ...WEAK],
    ],
    [
      "with an ssl option beside it",
      `${MYSQL}\nconst uri = process.env.DATABASE_URL || \`${SAFE}\`;\nexport const db = mysql.createPool({ uri, ssl: ${GOOD} });`,
    ],
  ]),
  ...variants("E05 address out of parts", [
    [
      "a template",
      `${MYSQL}\nconst url = \`${PARTS}\`;\nexport const db = mysql.createPool(url);`,
      [TLS],
    ],
    [
      "a concatenation",
      `const mysql = require('mysql2');\nconst host = process.env.TIDB_HOST;\nconst url = 'mysql://' + process.env.TIDB_USER + ':' + process.env.TIDB_PASSWORD + '@' + host + ':4000/orders';\nmysql.createPool({ uri: url });`,
      [TLS],
    ],
    [
      "joined",
      `${MYSQL}\nconst host = '${GATEWAY}';\nconst url = ['mysql://', '${USER}', ':', process.env.P, '@', host, ':4000/orders', '?ssl={"rejectUnauthorized":true}'].join('');\nexport const db = mysql.createPool(url);`,
      [VERSION],
    ],
    [
      "in steps",
      `${MYSQL}\nlet url = \`${SAFE}\`;\nurl += '?ssl=' + JSON.stringify({ rejectUnauthorized: false });\nexport const db = mysql.createPool(url);`,
      WEAK,
    ],
    [
      "JSON.stringify in the template",
      `${MYSQL}\nconst tls = { rejectUnauthorized: false };\nexport const db = mysql.createPool(\`${SAFE}?ssl=\${JSON.stringify(tls)}\`);`,
      WEAK,
    ],
    [
      "encoded JSON in the template",
      `const mysql = require('mysql2');\nconst ssl = encodeURIComponent(JSON.stringify({ minVersion: 'TLSv1.2', rejectUnauthorized: true }));\nmysql.createPool(\`${SAFE}?ssl=\${ssl}\`);`,
    ],
    [
      "by a function",
      `${MYSQL}\nconst urlOf = (host: string, database: string) => \`mysql://\${process.env.TIDB_USER}:\${process.env.TIDB_PASSWORD}@\${host}:4000/\${database}\`;\nexport const db = mysql.createPool(urlOf(process.env.TIDB_HOST!, 'orders'));`,
      [TLS],
    ],
    [
      "joined by a character",
      `${MYSQL}\nconst url = [\`${SAFE}\`, 'ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}'].join('?');\nexport const db = mysql.createPool(url);`,
    ],
  ]),
  ...variants("E07 searchParams.set", [
    [
      "the documented form",
      `${MYSQL}\nconst address = new URL(process.env.TIDB_URL!);\naddress.searchParams.set('ssl', JSON.stringify(${GOOD}));\nexport const db = mysql.createPool(address.href);`,
    ],
    [
      "text",
      `const mysql = require('mysql2');\nconst target = new URL(process.env.TIDB_URL);\ntarget.searchParams.set("ssl", '{"rejectUnauthorized":false}');\nmysql.createConnection(String(target));`,
      WEAK,
    ],
    [
      "an object in a constant",
      `${MYSQL}\nconst ssl = { rejectUnauthorized: true };\nconst u = new URL(process.env.TIDB_DATABASE_URL!);\nu.searchParams.set('charset', 'utf8mb4');\nu.searchParams.set('ssl', JSON.stringify(ssl));\nexport const db = mysql.createPool({ uri: \`\${u}\`, connectionLimit: 4 });`,
      [VERSION],
    ],
    [
      "in a function",
      `${MYSQL}\nfunction address() {\n  const url = new URL(process.env.TIDB_URL!);\n  const { searchParams } = url;\n  searchParams.set('ssl', JSON.stringify({}));\n  return url.toString();\n}\nexport const db = mysql.createPool(address());`,
      WEAK,
    ],
    [
      "of a literal",
      `${MYSQL}\nconst url = new URL('mysql://${USER}@${GATEWAY}:4000/orders');\nurl.password = process.env.P!;\nurl.searchParams.set('ssl', JSON.stringify(${BAD}));\nexport const db = mysql.createPool({ uri: url.toString() });`,
      WEAK,
    ],
    [
      "taken out again",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nurl.searchParams.set('ssl', JSON.stringify(${BAD}));\nurl.searchParams.delete('ssl');\nexport const db = mysql.createPool({ uri: url.toString() });`,
      [TLS],
    ],
    [
      "with the whole query set anew",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nurl.searchParams.set('ssl', JSON.stringify(${BAD}));\nurl.search = process.env.QUERY!;\nexport const db = mysql.createPool({ uri: url.toString() });`,
    ],
    [
      "in the hands of a helper",
      `import { secure } from './secure.js';\n${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nurl.searchParams.set('ssl', JSON.stringify(${BAD}));\nsecure(url);\nexport const db = mysql.createPool({ uri: url.toString() });`,
    ],
    [
      "through a name of its own",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nconst query = url.searchParams;\nurl.searchParams.set('ssl', JSON.stringify(${BAD}));\nquery.delete('ssl');\nexport const db = mysql.createPool({ uri: url.toString() });`,
    ],
    [
      "of another key",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nurl.searchParams.set('charset', 'utf8mb4');\nexport const db = mysql.createPool({ uri: url.toString() });`,
    ],
    [
      "under a condition",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nif (process.env.SECURE) url.searchParams.set('ssl', JSON.stringify(${GOOD}));\nexport const db = mysql.createPool({ uri: url.toString() });`,
    ],
  ]),
  ...variants("E09 parts of a URL", [
    [
      "destructured",
      `${MYSQL}\nconst { hostname, port, username, password } = new URL(process.env.TIDB_URL!);\nexport const db = mysql.createPool({ host: hostname, port: Number(port), user: username, password, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "without ssl",
      `const mysql = require('mysql2');\nconst url = new URL(process.env.TIDB_DATABASE_URL);\nmysql.createConnection({ host: url.hostname, port: +url.port || 4000, user: url.username, password: decodeURIComponent(url.password), database: url.pathname.slice(1) });`,
      [TLS],
    ],
    [
      "in a function",
      `${MYSQL}\nfunction parse(text: string) {\n  const u = new URL(text);\n  return { host: u.hostname, port: Number(u.port), user: u.username, password: u.password };\n}\nexport const db = mysql.createPool({ ...parse(process.env.TIDB_URL!), ssl: { rejectUnauthorized: true } });`,
      [VERSION],
    ],
    [
      "of a literal",
      `${MYSQL}\nconst url = new URL('mysql://${USER}@${GATEWAY}:4000/orders');\nexport const db = mysql.createPool({ host: url.hostname, port: Number(url.port), user: url.username, password: process.env.P, ssl: {} });`,
      WEAK,
    ],
    ["a query that is taken away", parted("url.searchParams.delete('ssl');"), [TLS]],
    ["another one is", parted("url.searchParams.delete('charset');")],
    ["one that is not there is", parted("url.searchParams.delete('sslca');")],
    ["silent: it is perhaps", parted("if (process.env.PLAIN) url.searchParams.delete('ssl');")],
    [
      "silent: it is later",
      `${MYSQL}\nconst url = new URL(\`${SAFE}${STRICT}\`);\nexport const db = mysql.createPool(url.href);\nurl.searchParams.delete('ssl');`,
    ],
    [
      "of nobody knows whom",
      `${MYSQL}\nconst url = new URL(process.env.DATABASE_URL!);\nexport const db = mysql.createPool({ host: url.hostname, user: url.username, password: url.password, ssl: ${BAD} });`,
    ],
  ]),
  ...variants("E11 words of other clients", [
    [
      "of MySQL's own",
      `${MYSQL}\nexport const db = mysql.createPool(\`${SAFE}?ssl-mode=REQUIRED\`);`,
      [INEFFECTIVE],
      [],
      { allowed: [TLS] },
    ],
    [
      "a constant",
      `const mysql = require('mysql2');\nconst TAIL = 'sslaccept=strict';\nmysql.createPool('${SECRET}?' + TAIL);`,
      [INEFFECTIVE, PASSWORD],
      [],
      { allowed: [TLS] },
    ],
    [
      "of Java's",
      `${MYSQL}\nconst uri = \`${SAFE}?useSSL=true\`;\nexport const db = mysql.createConnection({ uri });`,
      [INEFFECTIVE],
      [],
      { allowed: [TLS] },
    ],
  ]),
  ...variants("E13 ssl=true", [
    [
      "after another parameter",
      `${MYSQL}\nexport const db = await mysql.createConnection(\`${SAFE}?charset=utf8mb4&ssl=true\`);`,
      [INEFFECTIVE],
      [],
      { allowed: [TLS] },
    ],
    [
      "put together",
      `const mysql = require('mysql2');\nconst base = '${SECRET}';\nmysql.createPool(base + '?ssl=true');`,
      [INEFFECTIVE, PASSWORD],
      [],
      { allowed: [TLS] },
    ],
    [
      "under uri",
      `${MYSQL}\nconst uri = \`${SAFE}?ssl=true\`;\nexport const db = mysql.createPool({ uri, connectionLimit: 1 });`,
      [INEFFECTIVE],
      [],
      { allowed: [TLS] },
    ],
  ]),
  ...variants("E15 address from the environment", [
    [
      "of a configuration",
      `${MYSQL}\nimport config from 'config';\nexport const db = mysql.createPool(config.get<string>('TIDB_URL'));`,
    ],
    [
      "under uri",
      `${MYSQL}\nimport { env } from './env.js';\nexport const db = mysql.createPool({ uri: env.TIDB_URL, connectionLimit: 5 });`,
    ],
    [
      "with a tail",
      `const mysql = require('mysql2');\nconst { TIDB_URL } = process.env;\nmysql.createPool(\`\${TIDB_URL}&charset=utf8mb4\`);`,
    ],
  ]),
  ...variants("E15 address from the environment, with a query behind it", [
    [
      "a template",
      `${MYSQL}\nexport const db = mysql.createPool(\`\${process.env.TIDB_URL}?ssl={"rejectUnauthorized":true}\`);`,
      [VERSION],
    ],
    [
      "a concatenation",
      `const mysql = require('mysql2');\nmysql.createPool({ uri: process.env.TIDB_URL + '?ssl=' + JSON.stringify({ rejectUnauthorized: false }) });`,
      WEAK,
    ],
    [
      "the documented form",
      `${MYSQL}\nexport const db = mysql.createPool(\`\${process.env.TIDB_URL}?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}\`);`,
    ],
    [
      "nothing of TLS",
      `${MYSQL}\nexport const db = mysql.createPool(\`\${process.env.TIDB_URL}?charset=utf8mb4\`);`,
    ],
    [
      "of nobody knows whom",
      `${MYSQL}\nexport const db = mysql.createPool(\`\${process.env.DATABASE_URL}?ssl={}\`);`,
    ],
    [
      "that the client throws away",
      `import { DataSource } from 'typeorm';\nexport const db = new DataSource({ type: 'mysql', url: \`\${process.env.TIDB_URL}?charset=utf8mb4\` });`,
      [TLS],
    ],
    [
      "that the client refuses",
      `const { Sequelize } = require('sequelize');\nmodule.exports = new Sequelize(\`\${process.env.TIDB_URL}?ssl={"rejectUnauthorized":true}\`, { dialect: 'mysql' });`,
      [INEFFECTIVE],
      [],
      { allowed: [TLS] },
    ],
  ]),
  ...variants("E address with the scheme of a driver", [
    [
      "that has no way to say TLS",
      `import knex from 'knex';\nexport const db = knex({ client: 'mysql2', connection: \`${SAFE.replace("mysql:", "mysql2:")}\` });`,
      [TLS],
    ],
    [
      "alone",
      `import knex from 'knex';\nexport const db = knex(\`${SAFE.replace("mysql:", "mysql2:")}\`);`,
      [TLS],
    ],
    [
      "with what the driver refuses",
      `import knex from 'knex';\nexport const db = knex({ client: 'mysql2', connection: \`${SAFE.replace("mysql:", "mysql2:")}?ssl=true\` });`,
    ],
    [
      "in options that say it",
      `import knex from 'knex';\nexport const db = knex({ client: 'mysql2', connection: { uri: \`${SAFE}\`, ssl: ${GOOD} } });`,
    ],
    [
      "of another database",
      `import knex from 'knex';\nexport const db = knex({ client: 'pg', connection: \`${SAFE.replace("mysql:", "pg:")}\` });`,
    ],
  ]),
  ...variants("E17 assigned to process.env", [
    [
      "a concatenation",
      `const name = process.argv[2];\nprocess.env.DATABASE_URL = '${SECRET.replace("/orders", "/")}' + name + '?sslaccept=strict';`,
      [PASSWORD],
      [],
      { file: "program.cjs" },
    ],
    [
      "through a constant",
      `const url = '${SECRET}?sslaccept=strict';\nprocess.env['DATABASE_URL'] = url;\nexport {};`,
      [PASSWORD],
    ],
    [
      "with a host from elsewhere",
      `process.env.DATABASE_URL = \`mysql://${USER}:${LITERAL}@\${process.env.TIDB_HOST}:4000/orders?sslaccept=strict\`;\nexport {};`,
      [PASSWORD],
    ],
  ]),
  ...variants("E19 the query thrown away", [
    [
      "through a constant",
      `${MYSQL}\nconst base = process.env.TIDB_URL!.split('?')[0];\nexport const db = mysql.createPool(base);`,
      [TLS],
    ],
    [
      "destructured",
      `const mysql = require('mysql2');\nconst [uri] = process.env.TIDB_DATABASE_URL.split('?');\nmysql.createPool({ uri, connectionLimit: 5 });`,
      [TLS],
    ],
    [
      "with an ssl option that is right",
      `${MYSQL}\nexport const db = mysql.createPool({ uri: process.env.TIDB_URL!.split('?')[0], ssl: ${GOOD} });`,
    ],
    [
      "with an ssl option that is weak",
      `${MYSQL}\nconst uri = process.env.TIDB_URL!.split('?')[0];\nexport const db = mysql.createPool({ uri, ssl: {} });`,
      WEAK,
    ],
    [
      "the other half is used",
      `${MYSQL}\nconst [, query] = process.env.TIDB_URL!.split('?');\nexport const db = mysql.createPool(\`${PARTS}?\${query}\`);`,
    ],
  ]),
  ...variants("addresses that URL and replace make", [
    [
      "a known one, as it is",
      `${MYSQL}\nconst url = new URL('mysql://${USER}@${GATEWAY}:4000/shop?sslaccept=strict');\nexport const db = mysql.createPool(url.toString());`,
      [INEFFECTIVE],
    ],
    [
      "a known one, at once",
      `${MYSQL}\nexport const db = mysql.createPool(new URL('mysql://${USER}@${GATEWAY}:4000/shop?sslaccept=strict').href);`,
      [INEFFECTIVE],
    ],
    [
      "with a user added",
      `${MYSQL}\nconst url = new URL('mysql://${GATEWAY}:4000/shop?sslaccept=strict');\nurl.username = '${USER}';\nurl.password = process.env.DB_PASSWORD!;\nexport const db = mysql.createPool(url.toString());`,
      [INEFFECTIVE],
    ],
    [
      "with another host",
      `${MYSQL}\nconst url = new URL('mysql://${USER}@${GATEWAY}:4000/shop?sslaccept=strict');\nurl.hostname = process.env.DB_HOST!;\nexport const db = mysql.createPool(url.toString());`,
    ],
    [
      "a parameter that is taken away and set",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nurl.searchParams.delete('ssl');\nurl.searchParams.set('ssl', '{"rejectUnauthorized":false}');\nexport const db = mysql.createPool(url.href);`,
      WEAK,
    ],
    [
      "a parameter that is set behind a test for the host",
      `${MYSQL}\nconst url = new URL(process.env.DATABASE_URL!);\nif (url.hostname.endsWith('tidbcloud.com')) url.searchParams.set('ssl', '{"rejectUnauthorized":false}');\nexport const db = mysql.createPool(url.toString());`,
      [CERTIFICATE, VERSION],
    ],
    [
      "silent: a parameter that is set behind another test",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL!);\nif (process.env.DEV) url.searchParams.set('ssl', '{"minVersion":"TLSv1.2","rejectUnauthorized":false}');\nexport const db = mysql.createPool(url.toString());`,
    ],
    [
      "lengthened behind a test for the host",
      `${MYSQL}\nlet url = process.env.DATABASE_URL!;\nif (url.includes('tidbcloud.com')) url += '?ssl={"rejectUnauthorized":false}';\nexport const db = mysql.createPool(url);`,
      [CERTIFICATE, VERSION],
    ],
    [
      "another scheme",
      `import { PrismaMariaDb } from '@prisma/adapter-mariadb';\nconst url = \`mysql://${USER}:\${process.env.PW}@${GATEWAY}:4000/shop?sslaccept=strict\`;\nexport const adapter = new PrismaMariaDb(url.replace('mysql://', 'mariadb://'));`,
      [INEFFECTIVE],
    ],
    [
      "silent: something else is replaced",
      `import { PrismaMariaDb } from '@prisma/adapter-mariadb';\nconst url = \`mysql://${USER}:\${process.env.PW}@${GATEWAY}:4000/shop?sslaccept=strict\`;\nexport const adapter = new PrismaMariaDb(url.replace('sslaccept=strict', 'ssl=true'));`,
      [],
      [],
      { allowed: [INEFFECTIVE] },
    ],
  ]),
  ...variants("an address in two states", [
    ["TLS is added behind a flag", added("if (process.env.TLS) url += TLS;"), [], [CONDITIONAL]],
    ["in an assignment", added("if (process.env.TLS) url = url + TLS;"), [], [CONDITIONAL]],
    ["in a template", added("if (process.env.TLS) { url = `${url}${TLS}`; }"), [], [CONDITIONAL]],
    ["unless it is there", added("if (!url.includes('ssl=')) url += TLS;")],
    [
      "under a test for the host",
      added("if (url.includes('tidbcloud.com')) url += TLS;", `process.env.DB_URL ?? \`${SAFE}\``),
    ],
    [
      "by a function",
      added("const withTls = (u: string) => u.includes('?') ? u : u + TLS;\nurl = withTls(url);"),
    ],
    ["two names", added("const whole = url + TLS;\nurl = whole;")],
    [
      "somebody adds it",
      added("const query = [TLS].filter(Boolean);\nif (query.length > 0) url += query.join('&');"),
    ],
    ["something else is added", added("if (process.env.DEBUG) url += '?debug=true';"), [TLS]],
    [
      "under a key",
      `${MYSQL}\nlet uri = \`${SAFE}\`;\nif (process.env.TLS) uri += '${STRICT}';\nexport const db = mysql.createPool({ uri, connectionLimit: 3 });`,
      [],
      [CONDITIONAL],
    ],
    [
      "under a key of a key",
      `import { drizzle } from 'drizzle-orm/mysql2';\nlet url = \`${SAFE}\`;\nif (process.env.TLS) url += '${STRICT}';\nexport const db = drizzle({ connection: url });`,
      [],
      [CONDITIONAL],
    ],
    [
      "TLS is weak where it is added",
      added("if (process.env.TLS) url += '?ssl={}';"),
      [CERTIFICATE, VERSION],
      [CONDITIONAL],
    ],
    ["unless any query is there", added("if (!/\\?/.test(url)) url += TLS;")],
    ["a port is added", ported("if (PORT) url += ':' + PORT;"), [TLS]],
    [
      "a port is added, and more behind it",
      ported("if (PORT) url += `:${PORT}`;\nurl += '/shop';"),
      [TLS],
    ],
    [
      "a port is added by a function",
      ported("const at = (port?: string) => (port ? BASE + ':' + port : BASE);\nurl = at(PORT);"),
      [TLS],
    ],
    ["a path is added", ported("if (PORT) url += '/shop';"), [PORT, TLS]],
    [
      "two texts, each written",
      `${MYSQL}\nexport const db = mysql.createPool(process.env.TLS ? \`${SAFE}${STRICT}\` : \`${SAFE}\`);`,
      [TLS],
    ],
    [
      "a written host does not fail the test for it",
      `${MYSQL}\nimport { addTls } from './tls.js';\nlet url = \`${SAFE}\`;\nif (url.includes('tidbcloud.com')) url = addTls(url);\nexport const db = mysql.createPool(url);`,
    ],
    [
      "weak where it is added",
      `${MYSQL}\nlet url = \`${SAFE}\`;\nif (url.includes('tidbcloud.com')) url += '?ssl={"rejectUnauthorized":false}';\nexport const db = mysql.createPool(url);`,
      WEAK,
    ],
  ]),
] as const;
