import { CERTIFICATE, CONDITIONAL, PASSWORD, TLS, VERSION } from "../../samples/sample.js";
import { BAD, GATEWAY, GOOD, LITERAL, MYSQL, USER, variants } from "./variant.js";

const WEAK = [CERTIFICATE, VERSION];
/** One connection whose host is this expression; nothing else in it tells whom it is for. */
const to = (host: string, before = "", ssl = "{ rejectUnauthorized: true }"): string =>
  `${MYSQL}\n${before}\nexport const db = mysql.createPool({ host: ${host}, port: 4000, user: settings.user, password: settings.password, ssl: ${ssl} });\ndeclare const settings: { user: string; password: string };`;

/** Names in any wrapper tell whom a connection is for. */
export const evidence = [
  ...variants("C01 process.env", [
    ["in brackets", to("process.env['TIDB_HOST']"), [VERSION]],
    ["asserted and trimmed", to("(process.env.TIDB_HOST as string).trim()"), [VERSION]],
    ["through an alias", to("env.TIDB_CLOUD_HOST!", "const env = process.env;", BAD), WEAK],
    ["in a template", to("`${process.env.TIDB_HOST}`", "", "undefined"), [TLS]],
    ["imported", to("env.TIDB_HOST", "import { env } from 'node:process';", "{}"), WEAK],
  ]),
  ...variants("C01 import.meta.env", [
    ["as it is", to("import.meta.env.TIDB_HOST"), [VERSION]],
    ["destructured", to("TIDB_HOST", "const { TIDB_HOST } = import.meta.env;", BAD), WEAK],
    [
      "in brackets, with a default",
      to("import.meta.env['TIDB_HOST'] ?? 'localhost'", "", "{}"),
      WEAK,
    ],
  ]),
  ...variants("C01 Deno.env.get", [
    ["as it is", to("Deno.env.get('TIDB_HOST')"), [VERSION]],
    [
      "behind a short name",
      to("get('TIDB_HOST')", "const get = (name: string) => Deno.env.get(name)!;", BAD),
      WEAK,
    ],
    ["as an object", to("vars.TIDB_HOST", "const vars = Deno.env.toObject();", "{}"), WEAK],
  ]),
  ...variants("C01 Bun.env", [
    ["as it is", to("Bun.env.TIDB_HOST", "", "null as never"), [TLS]],
    ["in brackets", to("Bun.env['TIDB_HOST']!"), [VERSION]],
    ["destructured and renamed", to("host", "const { TIDB_HOST: host } = Bun.env;", BAD), WEAK],
  ]),
  ...variants("C03 nothing that tells", [
    ["generic names", to("process.env.MYSQL_HOST", "", BAD)],
    [
      "a helper",
      to("requiredEnv('DATABASE_HOST')", "import { requiredEnv } from './env.js';", "undefined"),
    ],
    ["a configuration", to("config.database.host", "import config from './config.js';", "{}")],
  ]),
  ...variants("C05 chains of defaults", [
    [
      "with ||, generic name first",
      to(`process.env.MYSQL_HOST || process.env.TIDB_HOST || '${GATEWAY}'`),
      [VERSION],
    ],
    [
      "with ??, over constants",
      to(
        "host",
        `const fallback = '${GATEWAY}';\nconst host = process.env.DB_HOST ?? fallback;`,
        BAD,
      ),
      WEAK,
    ],
    [
      "the last word is a password",
      `${MYSQL}\nconst user = process.env.DB_USER ?? '${USER}';\nconst password = process.env.DB_PASS || process.env.TIDB_PASSWORD || '${LITERAL}';\nexport const db = mysql.createConnection({ host: '${GATEWAY}', port: 4000, user, password, ssl: ${GOOD} });`,
      [PASSWORD],
    ],
    [
      "as a ternary",
      to(`process.env.TIDB_HOST ? process.env.TIDB_HOST : '${GATEWAY}'`, "", "undefined"),
      [TLS],
    ],
  ]),
  ...variants("C07 constants with defaults", [
    [
      "in one declaration",
      `const mysql = require('mysql2');\nconst HOST = process.env.TIDB_HOST ?? '${GATEWAY}', SECRET = process.env.TIDB_PASSWORD ?? '${LITERAL}';\nmodule.exports = mysql.createConnection({ host: HOST, port: 4000, user: '${USER}', password: SECRET, ssl: ${GOOD} });`,
      [PASSWORD],
    ],
    [
      "members of a frozen object",
      `${MYSQL}\nconst ENV = Object.freeze({ host: process.env.TIDB_HOST || '${GATEWAY}', secret: process.env.TIDB_PASSWORD || '${LITERAL}' });\nexport const db = mysql.createPool({ host: ENV.host, port: 4000, user: '${USER}', password: ENV.secret, ssl: { rejectUnauthorized: true } });`,
      [PASSWORD, VERSION],
    ],
    [
      "destructured with defaults",
      `${MYSQL}\nconst { TIDB_HOST = '${GATEWAY}', TIDB_PASSWORD: password = '${LITERAL}' } = process.env;\nexport const db = mysql.createPool({ host: TIDB_HOST, port: 4000, user: '${USER}', password, ssl: ${GOOD} });`,
      [PASSWORD],
    ],
  ]),
  ...variants("C09 requiredEnv", [
    ["imported", to("mustGet('TIDB_HOST')", "import { mustGet } from './env.js';"), [VERSION]],
    [
      "a method, with a default",
      to("env.required('TIDB_HOST', 'missing')", "import * as env from './env.js';", BAD),
      WEAK,
    ],
    [
      "local arrow, through a constant",
      to(
        "host",
        "const need = (name: string): string => process.env[name] ?? '';\nconst host = need('TIDB_HOST');",
        "{}",
      ),
      WEAK,
    ],
    [
      "a template tag of names",
      to("fromEnv(`TIDB_HOST`)", "import { fromEnv } from './env.js';"),
      [VERSION],
    ],
  ]),
  ...variants("C09 config.get", [
    [
      "in a provider's factory",
      `${MYSQL}\nimport { ConfigService } from '@nestjs/config';\nexport const provider = {\n  provide: 'DB',\n  inject: [ConfigService],\n  useFactory: (config: ConfigService) => mysql.createPool({ host: config.getOrThrow<string>('TIDB_HOST'), port: 4000, user: config.get('TIDB_USER'), ssl: ${BAD} }),\n};`,
      WEAK,
    ],
    [
      "a member of this",
      `${MYSQL}\nexport class Db {\n  constructor(private readonly config: { get<T>(name: string): T }) {}\n  open() { return mysql.createPool({ host: this.config.get<string>('TIDB_HOST'), port: this.config.get<number>('TIDB_PORT') }); }\n}`,
      [TLS],
    ],
    [
      "through a constant",
      to("host", "import config from 'config';\nconst host = config.get<string>('TIDB_HOST');"),
      [VERSION],
    ],
    ["a dotted name", to("config.get('tidb.host')", "import config from 'config';", BAD), WEAK],
    [
      "a dotted name of another database",
      to("config.get('mysql.host')", "import config from 'config';", BAD),
    ],
  ]),
  ...variants("C09 env()", [
    ["a function", to("env('TIDB_HOST')", "import { env } from './env.js';", "undefined"), [TLS]],
    ["of a kind", to("env.str('TIDB_HOST')", "import env from './env.js';"), [VERSION]],
    [
      "with a default",
      to("getEnv('TIDB_HOST', 'localhost')", "import { getEnv } from './env.js';", BAD),
      WEAK,
    ],
  ]),
  ...variants("C09 list of names", [
    [
      "as arguments",
      to("firstOf('DB_HOST', 'TIDB_HOST', 'MYSQL_HOST')", "import { firstOf } from './env.js';"),
      [VERSION],
    ],
    [
      "as an array",
      to(
        "pick(['MYSQL_HOST', 'TIDB_HOST'])",
        "const pick = (names: string[]) => names.map((name) => process.env[name]).find(Boolean)!;",
        BAD,
      ),
      WEAK,
    ],
    [
      "mapped where it stands",
      to("['TIDB_HOST', 'DB_HOST'].map((name) => process.env[name]).find(Boolean)", "", "{}"),
      WEAK,
    ],
    [
      "in a constant",
      to(
        "pick(NAMES)",
        "import { pick } from './env.js';\nconst NAMES = ['DB_HOST', 'TIDB_HOST'];",
      ),
      [VERSION],
    ],
  ]),
  ...variants("C11 validated environment", [
    [
      "zod, in the file",
      to(
        "env.TIDB_HOST",
        "import { z } from 'zod';\nconst env = z.object({ TIDB_HOST: z.string(), TIDB_PORT: z.coerce.number() }).parse(process.env);",
        "undefined",
      ),
      [TLS],
    ],
    [
      "zod, destructured",
      to(
        "host",
        "import { schema } from './schema.js';\nconst { TIDB_HOST: host } = schema.parse(process.env);",
      ),
      [VERSION],
    ],
    [
      "the result of a check",
      to(
        "result.data.TIDB_HOST",
        "import { schema } from './schema.js';\nconst result = schema.safeParse(process.env);",
        BAD,
      ),
      WEAK,
    ],
    [
      "an imported configuration",
      to("config.tidb.host", "import { config } from './config.js';", "{}"),
      WEAK,
    ],
    ["camel case", to("appConfig.tidbHost", "import { appConfig } from './config.js';"), [VERSION]],
  ]),
  ...variants("C destructuring of process.env", [
    ["plain", to("TIDB_HOST", "const { TIDB_HOST } = process.env;", BAD), WEAK],
    [
      "renamed, with a default",
      to("server", "const { TIDB_HOST: server = 'localhost' } = process.env;"),
      [VERSION],
    ],
    ["nested", to("host", "const { env: { TIDB_HOST: host } } = process;", "{}"), WEAK],
    [
      "the port beside it",
      to(
        "TIDB_HOST",
        "const { TIDB_HOST = '127.0.0.1', TIDB_PORT = '4000' } = process.env;",
        "undefined",
      ),
      [TLS],
    ],
  ]),
  ...variants("C names on the way", [
    [
      "a key of the file's own object",
      to("config.HOST", "const config = { HOST: process.env.TIDB_HOST };"),
      [VERSION],
    ],
    [
      "two keys deep",
      to("config.db.host", "const config = { db: { host: process.env.TIDB_HOST! } };", BAD),
      WEAK,
    ],
    [
      "the options of Sequelize's tutorials",
      `const { Sequelize } = require('sequelize');\nconst db = { HOST: process.env.TIDB_HOST, USER: process.env.DB_USER, PASSWORD: process.env.DB_PASSWORD, NAME: 'shop', dialect: 'mysql', pool: { max: 5 } };\nmodule.exports = new Sequelize(db.NAME, db.USER, db.PASSWORD, { host: db.HOST, port: 4000, dialect: db.dialect, pool: db.pool, dialectOptions: { ssl: ${BAD} } });`,
      WEAK,
    ],
    [
      "spread of an import",
      `${MYSQL}\nimport { tidbConfig } from './config.js';\nexport const db = mysql.createPool({ ...tidbConfig, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "spread of an import, and nothing of TLS",
      `${MYSQL}\nimport { tidbConfig } from './config.js';\nexport const db = mysql.createPool({ connectionLimit: 5, ...tidbConfig });`,
    ],
    [
      "assigned from an import",
      `${MYSQL}\nimport { tidb } from './config.js';\nexport const db = mysql.createPool(Object.assign({ connectionLimit: 5 }, tidb, { ssl: {} }));`,
      WEAK,
    ],
    [
      "spread of an import, to another host",
      `${MYSQL}\nimport { tidbConfig } from './config.js';\nexport const db = mysql.createPool({ ...tidbConfig, host: 'localhost', ssl: ${BAD} });`,
    ],
  ]),
  ...variants("C defaults of parameters", [
    [
      "destructured",
      `${MYSQL}\nexport const open = ({ host = process.env.TIDB_HOST, user = process.env.TIDB_USER } = {}) => mysql.createPool({ host, user, port: 4000, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "one",
      `const mysql = require('mysql2');\nmodule.exports = (host = '${GATEWAY}') => mysql.createPool({ host, user: '${USER}', password: process.env.P, port: 4000, ssl: {} });`,
      WEAK,
    ],
    [
      "the options themselves",
      `${MYSQL}\nexport const open = (options = { host: '${GATEWAY}', user: '${USER}', port: 4000, ssl: ${BAD} }) => mysql.createPool(options);`,
      WEAK,
    ],
    [
      "a password",
      `${MYSQL}\nexport const open = (password = '${LITERAL}') => mysql.createPool({ host: '${GATEWAY}', user: '${USER}', password, port: 4000, ssl: ${GOOD} });`,
      [PASSWORD],
    ],
    [
      "of this machine",
      `${MYSQL}\nexport const open = (host = 'localhost') => mysql.createPool({ host, user: 'root', ssl: ${BAD} });`,
    ],
    [
      "weak, but anything may be given",
      `${MYSQL}\nexport const open = (ssl: object = ${BAD}) => mysql.createPool({ host: '${GATEWAY}', user: '${USER}', port: 4000, ssl });`,
    ],
  ]),
  ...variants("C13 assigned to process.env", [
    [
      "in brackets",
      `process.env['MYSQL_HOST'] = '${GATEWAY}';\nprocess.env['MYSQL_PASSWORD'] = '${LITERAL}';\nawait import('./main.js');`,
      [PASSWORD],
      [],
      { file: "program.mjs" },
    ],
    [
      "the password first",
      `process.env.APP_DB_PASS = "${LITERAL}";\nprocess.env.APP_DB_HOST = "${GATEWAY}";\nrequire('./main');`,
      [PASSWORD],
    ],
    [
      "as constants",
      `const host = '${GATEWAY}';\nconst secret = '${LITERAL}';\nprocess.env.DB_HOST = host;\nprocess.env.DB_PASSWORD = secret;\nrequire('./main');`,
      [PASSWORD],
    ],
    [
      "all at once",
      `Object.assign(process.env, { DB_HOST: '${GATEWAY}', DB_PASSWORD: '${LITERAL}' });\nrequire('./main');`,
      [],
      [],
      { allowed: [PASSWORD] },
    ],
  ]),
  ...variants("C15 defaults for the machine at hand", [
    [
      "with ??",
      `${MYSQL}\nexport const db = mysql.createPool({ host: process.env.TIDB_HOST ?? 'localhost', port: Number(process.env.TIDB_PORT ?? 4000), user: process.env.TIDB_USER ?? 'root', password: process.env.TIDB_PASSWORD ?? '', ssl: process.env.TIDB_SSL ? { minVersion: 'TLSv1.2' } : undefined });`,
      [CERTIFICATE],
      [CONDITIONAL],
    ],
    [
      "destructured",
      `const mysql = require('mysql2/promise');\nconst { TIDB_HOST: host = '127.0.0.1', TIDB_USER: user = 'root', TIDB_PASSWORD: password = '', TIDB_SSL } = process.env;\nmysql.createPool({ host, user, password, port: 4000, ...(TIDB_SSL === '1' && { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }) });`,
      [],
      [CONDITIONAL],
    ],
    [
      "as constants, and right",
      `${MYSQL}\nconst HOST = process.env.TIDB_HOST || 'localhost';\nconst USER = process.env.TIDB_USER || 'root';\nconst PASSWORD = process.env.TIDB_PASSWORD || 'root';\nexport const db = mysql.createPool({ host: HOST, user: USER, password: PASSWORD, port: 4000, ssl: HOST === 'localhost' ? undefined : ${GOOD} });`,
    ],
  ]),
  ...variants("C11 names built from a prefix", [
    [
      "a constant in a sum",
      to("process.env[PREFIX + 'HOST']", "const PREFIX = 'TIDB_';"),
      [VERSION],
    ],
    [
      "a constant in a template",
      to("process.env[`${PREFIX}_HOST`]", "const PREFIX = 'TIDB';", BAD),
      WEAK,
    ],
    [
      "in a helper",
      to("get('HOST')", "const get = (name: string) => process.env['TIDB_' + name]!;", "{}"),
      WEAK,
    ],
    [
      "in a helper, as a template",
      to("get('HOST')", "const get = (name: string) => process.env[`TIDB_${name}`]!;"),
      [VERSION],
    ],
    ["another prefix", to("process.env[PREFIX + 'HOST']", "const PREFIX = 'MYSQL_';", BAD)],
  ]),
  ...variants("C13 a function that is called for a part", [
    [
      "that reads a file",
      to(
        "settings.host",
        "import fs from 'node:fs';\nconst readCa = () => fs.readFileSync(process.env.TIDB_CA_PATH!, 'utf8');",
        "{ ca: readCa(), rejectUnauthorized: true }",
      ),
      [VERSION],
    ],
    [
      "that asks another",
      to(
        "hostOf()",
        "const load = () => process.env.TIDB_HOST;\nconst hostOf = () => load();",
        BAD,
      ),
      WEAK,
    ],
    ["that says nothing", to("hostOf()", "const hostOf = () => process.env.DB_HOST;", BAD)],
  ]),
  ...variants("C15 comments at parts of the options", [
    [
      "above a const that holds TLS",
      to(
        "settings.host",
        "// TiDB Cloud accepts TLS only.\nconst ssl = process.env.DB_SSL === 'true' ? { minVersion: 'TLSv1.2' } : undefined;",
        "ssl",
      ),
      [CERTIFICATE],
      [CONDITIONAL],
    ],
    [
      "in what is spread",
      to(
        "settings.host, ...more",
        "const more = {\n  // for TiDB Cloud\n  connectTimeout: 10,\n};",
      ),
      [VERSION],
    ],
    [
      "at a later assignment",
      `${MYSQL}\nconst options: any = { host: process.env.DB_HOST, port: 4000 };\n// TiDB Cloud wants it\noptions.ssl = ${BAD};\nexport const db = mysql.createPool(options);`,
      WEAK,
    ],
    [
      "in a function that returns TLS",
      `${MYSQL}\nfunction tls() {\n  // TiDB Cloud Starter accepts TLS only\n  return { minVersion: 'TLSv1.2' as const };\n}\nexport const db = mysql.createPool({ host: process.env.DB_HOST, ssl: tls() });`,
      [CERTIFICATE],
    ],
    [
      "of the function that opens the pool",
      `${MYSQL}\n/** The pool to TiDB Cloud. */\nexport function open() {\n  return mysql.createPool({ host: process.env.DB_HOST, ssl: ${BAD} });\n}`,
      WEAK,
    ],
    [
      "of the method that opens the pool",
      `${MYSQL}\nexport class Db {\n  /** Connects to TiDB. */\n  open() { return mysql.createPool({ host: process.env.DB_HOST, ssl: ${BAD} }); }\n}`,
      WEAK,
    ],
    [
      "of another function",
      `${MYSQL}\n/** Reads from TiDB Cloud. */\nexport function read() {}\nexport function open() {\n  return mysql.createPool({ host: process.env.DB_HOST, ssl: ${BAD} });\n}`,
    ],
    [
      "at another object",
      `${MYSQL}\nconst other = {\n  // TiDB Cloud\n  ssl: true,\n};\nconsole.log(other);\nexport const db = mysql.createPool({ host: process.env.DB_HOST, ssl: ${BAD} });`,
    ],
  ]),
] as const;
