import { CONDITIONAL, TLS, VERSION, CERTIFICATE } from "../../samples/sample.js";
import { BAD, CLOUD, GATEWAY, GENERIC, GOOD, MYSQL, NAMED, USER, variants } from "./variant.js";

const WEAK = [CERTIFICATE, VERSION];
const HOST = `const host = process.env.DB_HOST || '${GATEWAY}';`;
const BASE = `${MYSQL}\n${HOST}\nconst base = { host, port: 4000, user: process.env.DB_USER, password: process.env.DB_PASSWORD };`;
const SECURE = `mysql.createPool({ ...base, ssl: ${GOOD} })`;
const PLAIN = "mysql.createPool(base)";
/** Two calls after one test: the second is not for the service. */
const either = (test: string, before = ""): string =>
  `${BASE}\n${before}\nexport const db = ${test} ? ${SECURE} : ${PLAIN};`;

/** What chooses the host, and a plain call after another test. */
const modes = (chosen: string, asked: string): string =>
  `${MYSQL}\nconst { MODE } = process.env;\nconst host = ${chosen} ? '${GATEWAY}' : 'localhost';\nif (${asked}) mysql.createPool({ host, port: 4000 });`;

const GIVEN = `${MYSQL}\nimport { isLocal, isLocalhost } from './hosts.js';`;
const plain = (host: string): string => `mysql.createPool({ host: ${host}, user: '${USER}' })`;
const secure = (host: string): string =>
  `mysql.createPool({ host: ${host}, user: '${USER}', ssl: ${GOOD} })`;
const sifted = (test: string): string =>
  `${BASE}\nif (${test}) throw new Error('host');\nexport const db = ${PLAIN};`;

/** What is read of the environment in one way chooses the host, and in the other way TLS. */
const readTwice = (before: string, one: string, other: string): string =>
  `${MYSQL}\n${before}\nconst host = ${one} ? '${GATEWAY}' : 'localhost';\nmysql.createPool({ host, port: 4000, user: '${USER}', ssl: ${other} ? ${GOOD} : undefined });`;
const TABLE = `${MYSQL}\nconst tables = { live: { host: '${GATEWAY}', port: 4000, user: '${USER}', ssl: ${GOOD} }, spare: { host: 'localhost', port: 4000, user: 'app.root' } };`;

const KINDS = `${MYSQL}\nconst tables = { mysql: { host: process.env.MYSQL_HOST, port: 3306 }, tidb: { host: process.env.TIDB_HOST, port: 4000, ssl: ${GOOD} } };`;

/** Tests that stand around a call, and not in its options. */
export const guards = [
  ...variants("G01 a test for the host around two calls", [
    ["endsWith", either("host.endsWith('.tidbcloud.com')")],
    ["a regular expression", either("/tidbcloud\\.com$/.test(host)")],
    ["behind a constant", either("isCloud", "const isCloud = host.includes('tidbcloud.com');")],
    ["not this machine", either("host !== 'localhost'")],
    ["one of two that agree", either("(host !== 'localhost' && host !== '127.0.0.1')")],
    ["the port", either("base.port === 4000")],
    ["the port as a text", either("process.env.DB_PORT === '4000'")],
    [
      "the other way round",
      `${BASE}\nexport const db = !host.includes('tidbcloud.com') ? ${PLAIN} : ${SECURE};`,
    ],
    [
      "if and else",
      `${BASE}\nlet db;\nif (host.includes('tidbcloud.com')) { db = ${SECURE}; } else { db = ${PLAIN}; }\nexport { db };`,
    ],
    ["and", `${BASE}\nhost === '127.0.0.1' && ${PLAIN};\nhost === '127.0.0.1' || ${SECURE};`],
    [
      "the wrong branch is plain",
      `${BASE}\nexport const db = host.includes('tidbcloud.com') ? ${PLAIN} : ${SECURE};`,
      [TLS],
    ],
    [
      "both are plain",
      `${BASE}\nexport const db = host.includes('tidbcloud.com') ? ${PLAIN} : mysql.createPool({ ...base });`,
      [TLS],
    ],
    ["something else is asked", either("process.env.NODE_ENV === 'production'"), [TLS]],
    [
      "the host is written",
      `${MYSQL}\nif (process.env.MODE === 'localhost') mysql.createPool({ ${CLOUD} });`,
      [TLS],
    ],
  ]),
  ...variants("G02 an early end for the service", [
    [
      "return",
      `${BASE}\nexport function open() {\n  if (host.includes('tidbcloud.com')) return ${SECURE};\n  return ${PLAIN};\n}`,
    ],
    [
      "throw",
      `${BASE}\nexport function open() {\n  if (host.includes('tidbcloud.com')) throw new Error('not here');\n  return ${PLAIN};\n}`,
    ],
    [
      "else that returns",
      `${BASE}\nexport function open() {\n  if (host === 'localhost') { console.log(host); } else { return ${SECURE}; }\n  return ${PLAIN};\n}`,
    ],
    [
      "behind a helper",
      `${BASE}\nfunction local() { return ${PLAIN}; }\nexport const db = host.includes('tidbcloud.com') ? ${SECURE} : local();`,
    ],
    [
      "in a helper that all call",
      `${BASE}\nconst local = () => ${PLAIN};\nif (host === 'localhost') local();\nswitch (host) { case 'localhost': local(); break; default: ${SECURE}; }`,
    ],
    [
      "a helper that is called elsewhere, too",
      `${BASE}\nfunction open() { return ${PLAIN}; }\nif (host === 'localhost') open();\nopen();`,
      [TLS],
    ],
    [
      "a helper that others may call",
      `${BASE}\nexport function open() { return ${PLAIN}; }\nif (host === 'localhost') open();`,
      [TLS],
    ],
    [
      "behind a function that is called before",
      `${BASE}\nexport function run() {\n  open();\n  if (host.includes('tidbcloud.com')) return;\n  function open() { return ${PLAIN}; }\n}`,
      [TLS],
    ],
    [
      "of something that was opened before",
      `${BASE}\nlet tidb;\nexport function open() {\n  if (tidb) return tidb;\n  return (tidb = ${PLAIN});\n}`,
      [TLS],
    ],
    [
      "in a loop",
      `${BASE}\nfor (const name of process.argv) {\n  if (host.includes('tidbcloud.com')) continue;\n  console.log(name, ${PLAIN});\n}`,
    ],
  ]),
  ...variants("G03 a flag that chose the host", [
    [
      "the flag",
      `${MYSQL}\nconst isCloud = process.env.CLOUD === '1';\nconst host = isCloud ? '${GATEWAY}' : 'localhost';\nexport const db = isCloud ? mysql.createPool({ host, port: 4000, ssl: ${GOOD} }) : mysql.createPool({ host });`,
    ],
    [
      "the flag chose the port",
      `${MYSQL}\nconst cloud = process.env.CLOUD === '1';\nconst options = { host: process.env.TIDB_HOST, port: cloud ? 4000 : 3306 };\nexport const db = cloud ? mysql.createPool({ ...options, ssl: ${GOOD} }) : mysql.createPool(options);`,
    ],
    [
      "the flag names the service",
      `${MYSQL}\nconst options = { ${NAMED} };\nexport const db = process.env.USE_TIDB === 'true' ? mysql.createPool({ ...options, ssl: ${GOOD} }) : mysql.createPool(options);`,
    ],
    [
      "a kind of database",
      `${MYSQL}\nconst options = { ${NAMED} };\nfunction open() {\n  switch (process.env.DB_TYPE) {\n    case 'tidb':\n      return mysql.createPool({ ...options, ssl: ${GOOD} });\n    default:\n      return mysql.createPool(options);\n  }\n}\nexport default open();`,
    ],
    [
      "a switch for TLS is none",
      `${MYSQL}\nconst options = { ${NAMED} };\nexport const db = process.env.TIDB_SSL === 'true' ? mysql.createPool({ ...options, ssl: ${GOOD} }) : mysql.createPool(options);`,
      [TLS],
    ],
    [
      "a switch and another",
      `${MYSQL}\nconst options = { ${NAMED} };\nexport const db = process.env.USE_TIDB === 'true' && process.env.SSL === 'true' ? mysql.createPool({ ...options, ssl: ${GOOD} }) : mysql.createPool(options);`,
      [TLS],
    ],
  ]),
  ...variants("G04 the same condition chooses options and client", [
    [
      "a ternary",
      `${MYSQL}\nimport { connect } from '@tidbcloud/serverless';\nconst isLocal = process.env.APP_ENV === 'local';\nconst options = isLocal ? { ${GENERIC} } : { url: process.env.TIDB_URL };\nexport const db = isLocal ? mysql.createPool(options) : connect(options);`,
    ],
    [
      "if and else",
      `${MYSQL}\nimport { connect } from '@tidbcloud/serverless';\nlet options;\nif (process.env.LOCAL) options = { ${GENERIC} }; else options = { url: process.env.TIDB_URL };\nexport const db = process.env.LOCAL ? mysql.createPool(options) : connect(options);`,
    ],
    [
      "a part of the options",
      `${MYSQL}\nconst secure = process.env.APP_ENV !== 'local';\nconst options = { ${NAMED}, ssl: secure ? ${GOOD} : undefined };\nif (secure) mysql.createPool(options);`,
    ],
    [
      "another condition",
      `${MYSQL}\nconst options = process.env.A ? { ${GENERIC} } : { ${NAMED} };\nexport const db = process.env.B ? mysql.createPool(options) : null;`,
      [TLS],
    ],
    [
      "only the bad part is reached",
      `${MYSQL}\nconst secure = process.env.APP_ENV !== 'local';\nconst options = { ${NAMED}, ssl: secure ? ${GOOD} : undefined };\nif (!secure) mysql.createPool(options);`,
      [TLS],
    ],
    [
      "options that a test for the host chooses",
      `${BASE}\nconst options = host.includes('tidbcloud.com') ? { ...base, ssl: ${GOOD} } : base;\nexport const db = mysql.createPool(options);`,
    ],
    [
      "an address that a test for the host chooses",
      `${MYSQL}\nconst url = process.env.TIDB_URL;\nexport const db = mysql.createPool(url.includes('localhost') ? { uri: url } : { uri: url, ssl: ${GOOD} });`,
    ],
  ]),
  ...variants("G05 a test around the call is evidence", [
    [
      "for the host",
      `${MYSQL}\nif (process.env.DB_HOST.endsWith('tidbcloud.com')) mysql.createPool({ ${GENERIC}, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "an early end for others",
      `${MYSQL}\nexport function open() {\n  if (!process.env.DB_HOST.includes('tidbcloud.com')) return null;\n  return mysql.createPool({ ${GENERIC}, ssl: {} });\n}`,
      WEAK,
    ],
    [
      "for a kind",
      `${MYSQL}\nif (process.env.DB_CLIENT === 'tidb') { mysql.createPool({ ${GENERIC}, ssl: ${BAD} }); }`,
      WEAK,
    ],
    [
      "for a kind, around ssl",
      `${MYSQL}\nmysql.createPool({ ${GENERIC}, ssl: process.env.DB_TYPE === 'tidb' ? {} : undefined });`,
      WEAK,
    ],
    [
      "for another kind",
      `${MYSQL}\nif (process.env.DB_CLIENT === 'mysql') { mysql.createPool({ ${GENERIC}, ssl: ${BAD} }); }`,
    ],
    [
      "the else is not the service's",
      `${MYSQL}\nif (process.env.DB_HOST.endsWith('tidbcloud.com')) console.log('cloud'); else mysql.createPool({ ${GENERIC}, ssl: ${BAD} });`,
    ],
    [
      "a switch for TLS in strict",
      `${MYSQL}\nmysql.createPool({ ${NAMED}, ssl: process.env.TIDB_ENABLE_SSL === 'true' ? ${GOOD} : undefined });`,
      [],
      [CONDITIONAL],
    ],
  ]),
  ...variants("G06 a test for the host by a list, a pattern or a function", [
    [
      "a list of others",
      `${BASE}\nexport const db = ['localhost', 'db'].includes(host) ? ${PLAIN} : ${SECURE};`,
    ],
    [
      "behind a constant",
      `${BASE}\nconst LOCAL = ['localhost', 'mysql'];\nexport const db = LOCAL.includes(host) ? ${PLAIN} : ${SECURE};`,
    ],
    [
      "a set",
      `${BASE}\nconst LOCAL = new Set(['tidb', 'db']);\nexport const db = LOCAL.has(host) ? ${PLAIN} : ${SECURE};`,
    ],
    ["a list of others, the wrong way round", either("['localhost', 'db'].includes(host)"), [TLS]],
    ["one name", `${BASE}\nif (host === 'mysql') ${PLAIN};`],
    ["not that name", `${BASE}\nif (host !== 'mysql') ${PLAIN};`, [TLS]],
    ["a pattern of names", `${BASE}\nif (/^(localhost|db)$/.test(host)) ${PLAIN};`],
    ["a dot, which each of its hosts has", either("host.includes('.')")],
    ["no dot, the wrong way round", either("!host.includes('.')"), [TLS]],
    [
      "a list of ends",
      either("['aws.tidbcloud.com', 'alicloud.tidbcloud.com'].some((end) => host.endsWith(end))"),
    ],
    [
      "a function of another file",
      either("isCloud(host)", "import { isCloud } from './hosts.js';"),
    ],
    [
      "a function of Node",
      `${BASE}\nimport net from 'node:net';\nexport const db = net.isIP(host) ? ${PLAIN} : ${SECURE};`,
    ],
    ["a function of something else", either("isCloud(process.env.REGION)"), [TLS]],
    [
      "whether a server is local",
      `${GIVEN}\nexport const open = (h) => (isLocal(h) ? ${plain("h")} : ${secure("h")});`,
    ],
    [
      "whether it is not",
      `${GIVEN}\nexport function open(h) {\n  if (!isLocal(h)) return ${secure("h")};\n  return ${plain("h")};\n}`,
    ],
    [
      "whether a part of the options is",
      `${GIVEN}\nexport const open = (cfg) => isLocalhost(cfg.server) && ${plain("cfg.server")};`,
    ],
    [
      "whether it is local, the wrong way round",
      `${GIVEN}\nexport const open = (h) => (isLocal(h) ? ${secure("h")} : ${plain("h")});`,
      [TLS],
    ],
    [
      "a flag that says so",
      `${GIVEN}\nexport const open = (h) => (isLocal ? ${plain("h")} : ${secure("h")});`,
      [TLS],
    ],
    [
      "whether a server is local, around ssl",
      `${GIVEN}\nexport const open = (h) => mysql.createPool({ host: h, user: '${USER}', ssl: isLocal(h) ? undefined : ${GOOD} });`,
    ],
    [
      "a function that sifts",
      `${BASE}\nif (!isValid(host)) throw new Error('host');\nexport const db = ${PLAIN};`,
      [TLS],
    ],
    [
      "a type",
      `${BASE}\nif (typeof host !== 'string') throw new Error('host');\nexport const db = ${PLAIN};`,
      [TLS],
    ],
    [
      "whether it is set",
      `${BASE}\nif (host === undefined) throw new Error('host');\nexport const db = ${PLAIN};`,
      [TLS],
    ],
    [
      "another part of its address",
      `${MYSQL}\nconst url = new URL(process.env.TIDB_URL);\nif (url.protocol !== 'mysql:') throw new Error('mysql');\nmysql.createPool({ host: url.hostname, port: 4000 });`,
      [TLS],
    ],
    [
      "the end of it, taken out",
      `${BASE}\nconst domain = host.split('.').slice(-2).join('.');\nmysql.createPool({ ...base, ssl: domain === 'tidbcloud.com' ? ${GOOD} : undefined });`,
    ],
  ]),
  ...variants("G07 one flag, asked in two ways", [
    ["not the other", modes("MODE === 'cloud'", "MODE !== 'cloud'")],
    ["not the other, in the host", modes("!(MODE !== 'cloud')", "MODE !== 'cloud'")],
    ["the text first, in other quotes", modes("MODE === 'cloud'", '"cloud" !== MODE')],
    ["loosely", modes("MODE == 'cloud'", "MODE !== 'cloud'")],
    ["set or not", modes("MODE !== undefined", "MODE === undefined")],
    ["the same", modes("MODE === 'cloud'", "MODE === 'cloud'"), [TLS]],
    ["twice the other", modes("MODE !== 'local'", "!(MODE === 'local')"), [TLS]],
    ["another text", modes("MODE === 'cloud'", "MODE !== 'production'"), [TLS]],
  ]),
  ...variants("G08 a test that any host passes", [
    ["a class", sifted("!/^[a-z.-]+$/.test(host)"), [TLS]],
    ["with digits", sifted("!/^[\\w.-]+$/i.test(host)"), [TLS]],
    ["labels", sifted("!/^(?:[a-z0-9-]+\\.)+[a-z]{2,}$/.test(host)"), [TLS]],
    ["by match", sifted("!host.match(/^[a-z0-9.-]+$/)"), [TLS]],
    [
      "behind a constant",
      `${BASE}\nconst HOSTS = /^[a-z0-9.-]+$/;\nif (HOSTS.test(host)) ${PLAIN};`,
      [TLS],
    ],
    ["signs that no host has", sifted("/[\\s:/]/.test(host)"), [TLS]],
    ["one sign that no host has", sifted("host.includes(' ')"), [TLS]],
    ["no address of numbers", sifted("/^[\\d.]+$/.test(host)"), [TLS]],
    [
      "around ssl",
      `${BASE}\nmysql.createPool({ ...base, ssl: /^[a-z0-9.-]+$/.test(host) ? undefined : ${GOOD} });`,
      [TLS],
    ],
    ["an address of numbers", `${BASE}\nif (/^[\\d.]+$/.test(host)) ${PLAIN};`],
    ["a name without a dot", `${BASE}\nif (/^[a-z-]+$/.test(host)) ${PLAIN};`],
    ["signs that hosts have, the other way round", sifted("/^[a-z.-]+$/.test(host)")],
    ["some word", `${BASE}\nif (/^db-[a-z]+$/.test(host)) ${PLAIN};`],
    ["so many signs that nobody knows", `${BASE}\nif (!/^[a-z.-]{30,}$/.test(host)) ${PLAIN};`],
    [
      "a pattern that may take for ever",
      `${BASE}\nif (/^(((([a-z]+)+)+)+)+$/.test(host)) ${PLAIN};`,
    ],
  ]),
  ...variants("G09 a variable of the environment, read in two ways", [
    ["taken out of it", readTwice("const { CLOUD } = process.env;", "CLOUD", "process.env.CLOUD")],
    [
      "under another name",
      readTwice("const { CLOUD: isCloud } = process.env;", "isCloud", "process.env.CLOUD"),
    ],
    ["of a name of it", readTwice("const env = process.env;", "env.CLOUD", "process.env['CLOUD']")],
    [
      "imported",
      readTwice("import process, { env } from 'node:process';", "env.CLOUD", "process.env.CLOUD"),
    ],
    [
      "compared",
      readTwice("const { MODE } = process.env;", "MODE === 'live'", "process.env.MODE === 'live'"),
    ],
    [
      "with a default",
      readTwice("const { MODE = 'live' } = process.env;", "MODE", "process.env.MODE"),
      [],
      [CONDITIONAL],
    ],
    [
      "another one",
      readTwice("const { CLOUD } = process.env;", "CLOUD", "process.env.LIVE"),
      [],
      [CONDITIONAL],
    ],
  ]),
  ...variants("G10 a table of configurations", [
    ["the table", `${TABLE}\nmysql.createPool(tables[process.env.DB]);`],
    [
      "its parts",
      `${TABLE}\nconst { host, port, user, ssl } = tables[process.env.DB];\nmysql.createPool({ host, port, user, ssl });`,
    ],
    [
      "one part after the other",
      `${TABLE}\nconst table = tables[process.env.DB];\nmysql.createPool({ host: table.host, port: 4000, user: table.user, ssl: table.ssl });`,
    ],
    [
      "its parts, plain for the service",
      `${TABLE.replace(`, ssl: ${GOOD}`, "")}\nconst { host, port, user, ssl } = tables[process.env.DB];\nmysql.createPool({ host, port, user, ssl });`,
      [TLS],
    ],
    [
      "two of the service",
      `${TABLE.replace("localhost", GATEWAY)}\nconst { host, port, user, ssl } = tables[process.env.DB];\nmysql.createPool({ host, port, user, ssl });`,
      [],
      [CONDITIONAL],
    ],
    [
      "by a kind of database",
      `${KINDS}\nconst { host, port, ssl } = tables[process.env.DB];\nmysql.createPool({ host, port, ssl });`,
    ],
    ["spread", `${KINDS}\nmysql.createPool({ ...tables[process.env.DB], connectionLimit: 3 });`],
    [
      "of TLS alone",
      `${MYSQL}\nmysql.createPool({ ${NAMED}, ssl: { mysql: ${BAD}, tidb: ${GOOD} }[process.env.DB] });`,
    ],
    [
      "of TLS, by another name",
      `${MYSQL}\nmysql.createPool({ ${NAMED}, ssl: { test: ${BAD}, live: ${GOOD} }[process.env.STAGE] });`,
      [],
      [CONDITIONAL],
    ],
    [
      "two tables and one name",
      `${TABLE}\nconst tls = { live: ${GOOD}, spare: {} };\nconst { host } = tables[process.env.DB];\nmysql.createPool({ host, port: 4000, user: '${USER}', ssl: tls[process.env.DB] });`,
    ],
  ]),
];
