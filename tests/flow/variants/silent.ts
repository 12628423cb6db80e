import { TLS } from "../../samples/sample.js";
import { BAD, CLOUD, GOOD, MYSQL, NAMED, variants } from "./variant.js";

const after = (setup: string, options = "options"): string =>
  `${MYSQL}\n${setup}\nexport const db = mysql.createPool(${options});`;

/** Options without TLS, and what is done with them before the call. */
const changed = (imports: string, statement: string): string =>
  `${imports}\n${after(`const more: object = ${GOOD};\nconst options = { ${CLOUD} } as any;\n${statement}`)}`;

/** They look like the others, and nobody may be blamed: what counts is not in the file. */
export const silent = [
  ...variants("silent: from outside", [
    [
      "a parameter of an exported function",
      `${MYSQL}\nexport function open(ssl?: object) {\n  return mysql.createPool({ ${NAMED}, ssl });\n}`,
    ],
    [
      "with a default",
      `${MYSQL}\nexport const open = (ssl: object | undefined = undefined) => mysql.createPool({ ${NAMED}, ssl });`,
    ],
    [
      "destructured with a default",
      `${MYSQL}\nexport function open({ ssl = null as object | null } = {}) {\n  return mysql.createPool({ ${NAMED}, ssl: ssl as object });\n}`,
    ],
    [
      "an exported helper that is called here too",
      `${MYSQL}\nexport const open = (ssl?: object) => mysql.createPool({ ${NAMED}, ssl });\nopen(${GOOD});`,
    ],
    [
      "a constant of the same name",
      `${MYSQL}\nconst ssl = ${BAD};\nexport const weak = () => ssl;\nexport const open = (ssl: object) => mysql.createPool({ ${NAMED}, ssl });`,
    ],
    [
      "an element of an imported list",
      `${MYSQL}\nimport { clusters } from './clusters.js';\nexport const pools = clusters.map((tidb: object) => mysql.createPool(tidb));`,
    ],
    [
      "a callback's argument",
      `${MYSQL}\nimport { loadTls } from './tls.js';\nloadTls((error: Error, ssl: object) => { mysql.createPool({ ${NAMED}, ssl }); });`,
    ],
    [
      "what an imported function makes of it",
      `${MYSQL}\nimport { withTls } from './tls.js';\nexport const db = mysql.createPool(withTls({ ${NAMED} }));`,
    ],
    [
      "a method that a subclass replaces",
      `${MYSQL}\nexport class Base {\n  tls(): object | undefined { return undefined; }\n  open() { return mysql.createPool({ ${NAMED}, ssl: this.tls() }); }\n}\nexport class Cloud extends Base {\n  override tls() { return ${GOOD}; }\n}`,
    ],
    [
      "a member that is set from outside",
      `${MYSQL}\nexport class Db {\n  options: any = { ${NAMED} };\n  use(ssl: object) { this.options.ssl = ssl; return this; }\n  open() { return mysql.createPool(this.options); }\n}`,
    ],
    [
      "a generator's input",
      `${MYSQL}\nexport function* open(): Generator<unknown, unknown, object> {\n  const ssl = yield 'tls';\n  return mysql.createPool({ ${NAMED}, ssl });\n}`,
    ],
    [
      "module.exports of a let",
      `const mysql = require('mysql2');\nlet ssl = null;\nexports.useTls = (value) => { ssl = value; };\nexports.open = () => mysql.createPool({ ${NAMED}, ssl });`,
    ],
  ]),
  ...variants("silent: changed by what the file does not show", [
    ["_.defaultsDeep", changed("import _ from 'lodash';", "_.defaultsDeep(options, more);")],
    [
      "a function of lodash/fp",
      changed("import { set } from 'lodash/fp';", "set('ssl', more, options);"),
    ],
    [
      "extend, which takes it second",
      changed("import extend from 'extend';", "extend(true, options, more);"),
    ],
    [
      "a package of any name",
      changed("import { harden } from 'some-package';", "harden(options);"),
    ],
    ["another file", changed("import { createPool } from './tls.js';", "createPool(options);")],
    ["an alias", changed("import withTls from '@/lib/tls';", "withTls(options);")],
    ["another alias", changed("import { log } from '~/log';", "log(options);")],
    [
      "an import of the package's own",
      changed("import { check } from '#lib/check';", "check(options);"),
    ],
    ["a folder", changed("import { prepare } from 'src/prepare';", "prepare({ options });")],
    [
      "a constructor",
      changed("import { Settings } from 'app-settings';", "new Settings(options);"),
    ],
    ["a required function", changed("", "require('./tls')(options);")],
    [
      "a method of what is imported",
      changed("import tls from '@app/tls';", "tls.forDatabase().apply(options);"),
    ],
    [
      "a function that is handed it by another",
      changed(
        "import { each } from 'some-package';",
        "each([options], (one) => { one.ssl = more; });",
      ),
    ],
    ["util._extend", changed("import util from 'node:util';", "util._extend(options, more);")],
    ["its prototype", changed("", "options.__proto__ = { ssl: more };")],
    ["its prototype, in brackets", changed("", "options['__proto__'].ssl = more;")],
    ["Object.setPrototypeOf", changed("", "Object.setPrototypeOf(options, { ssl: more });")],
    ["Reflect.set", changed("", "Reflect.set(options, 'ssl', more);")],
    [
      "a prototype that it is made with",
      after(`const options = { __proto__: { ssl: ${GOOD} }, ${CLOUD} };`),
    ],
  ]),
  ...variants("read by what the file does not show", [
    ["console.log", changed("", "console.log(options);"), [TLS]],
    ["util.inspect", changed("import { inspect } from 'node:util';", "inspect(options);"), [TLS]],
    ["assert", changed("import assert from 'node:assert';", "assert.ok(options);"), [TLS]],
    [
      "another client",
      changed("import knex from 'knex';", "knex({ client: 'pg', connection: options });"),
      [TLS],
    ],
    ["Object.keys", changed("", "Object.keys(options).forEach((key) => console.log(key));"), [TLS]],
    [
      "structuredClone",
      changed("", "const copy = structuredClone(options); copy.ssl = more;"),
      [TLS],
    ],
    [
      "only behind the call",
      `${changed("import { harden } from 'some-package';", "")}\nharden(options);`,
      [TLS],
    ],
    [
      "a computed key that looks like a prototype",
      after(`const options = { ['__proto__']: { ssl: ${GOOD} }, ${CLOUD} };`),
      [TLS],
    ],
    [
      "a shorthand that looks like one",
      after(`const __proto__ = { ssl: ${GOOD} };\nconst options = { __proto__, ${CLOUD} };`),
      [TLS],
    ],
  ]),
  ...variants("silent: spread behind the key", [
    [
      "of an import",
      after(
        `import { overrides } from './overrides.js';\nconst options = { ${NAMED}, ssl: ${BAD}, ...overrides };`,
      ),
    ],
    [
      "of a parsed file",
      after(
        `import fs from 'node:fs';\nconst file = JSON.parse(fs.readFileSync('db.json', 'utf8'));\nconst options = { ${NAMED}, ...file };`,
      ),
    ],
    [
      "of a call, under a condition",
      after(
        `import { tls } from './tls.js';\nconst options = { ${NAMED}, ssl: undefined, ...(process.env.SECURE && tls()) };`,
      ),
    ],
    [
      "a computed key",
      after(
        `const key = process.env.TLS_KEY!;\nconst options = { ${CLOUD}, ssl: ${BAD}, [key]: ${GOOD} };`,
      ),
    ],
    [
      "of awaited secrets",
      after(
        `import { secrets } from './secrets.js';\nconst options = { ${CLOUD}, ssl: {}, ...(await secrets()) };`,
      ),
    ],
    [
      "inside the inner object",
      after(
        `import { tls } from './tls.js';\nconst options = { ${CLOUD}, ssl: { minVersion: 'TLSv1', rejectUnauthorized: false, ...tls } };`,
      ),
    ],
  ]),
  ...variants("silent: changed by others", [
    [
      "Object.assign of the unknown",
      after(
        `import { tls } from './tls.js';\nconst options = { ${NAMED} };\nObject.assign(options, tls);`,
      ),
    ],
    [
      "Object.assign in an expression",
      `${MYSQL}\nimport { tls } from './tls.js';\nconst options = { ${NAMED} };\nexport const db = mysql.createPool(Object.assign(options, { connectionLimit: 3 }, tls()));`,
    ],
    [
      "given to an imported function",
      after(
        `import { secure } from './tls.js';\nconst options = { ${CLOUD} };\nawait secure(options);`,
      ),
    ],
    [
      "the inner object given away",
      after(
        `import { fill } from './tls.js';\nconst ssl: any = {};\nfill(ssl);\nconst options = { ${CLOUD}, ssl };`,
      ),
    ],
    [
      "through an alias",
      after(
        `import { tls } from './tls.js';\nconst options: any = { ${NAMED} };\nconst same = options;\nsame.ssl = tls;`,
      ),
    ],
    [
      "through a member of another object",
      after(
        `import { tls } from './tls.js';\nconst options: any = { ${NAMED} };\nconst holder = { inner: options };\nholder.inner.ssl = tls;`,
      ),
    ],
    [
      "through a list",
      after(
        `import { tls } from './tls.js';\nconst options: any = { ${NAMED} };\nfor (const each of [options]) each.ssl = tls;`,
      ),
    ],
    [
      "by forEach",
      after(
        `import { tls } from './tls.js';\nconst list: any[] = [{ ${NAMED} }];\nlist.forEach((each) => { each.ssl = tls; });`,
        "list[0]",
      ),
    ],
    [
      "by a local function",
      after(
        `import { tls } from './tls.js';\nconst options: any = { ${NAMED} };\nconst secure = (target: any) => { target.ssl = tls; };\nsecure(options);`,
      ),
    ],
    [
      "by a closure",
      after(
        `import { tls } from './tls.js';\nlet ssl: object | null = null;\nconst init = async () => { ssl = await tls(); };\nawait init();\nconst options = { ${NAMED}, ssl };`,
      ),
    ],
    [
      "by a closure that is given away",
      `${MYSQL}\nconst options: any = { ${NAMED} };\nprocess.once('message', (ssl) => { options.ssl = ssl; });\nexport const open = () => mysql.createPool(options);`,
    ],
    [
      "key by key in a loop",
      after(
        `import { extra } from './extra.js';\nconst options: any = { ${NAMED} };\nfor (const key of Object.keys(extra)) options[key] = extra[key];`,
      ),
    ],
    [
      "reassigned in a loop",
      after(
        `import { candidates, works } from './tls.js';\nlet ssl: object = ${BAD};\nfor (const each of candidates) { if (works(each)) ssl = each; }\nconst options = { ${NAMED}, ssl };`,
      ),
    ],
    [
      "by destructuring",
      after(
        `import { load } from './tls.js';\nconst options: any = { ${NAMED} };\n({ ssl: options.ssl } = await load());`,
      ),
    ],
    [
      "by Reflect",
      after(
        `import { tls } from './tls.js';\nconst options = { ${NAMED} };\nReflect.set(options, 'ssl', tls);`,
      ),
    ],
    [
      "by a property descriptor",
      after(
        `import { tls } from './tls.js';\nconst options = { ${NAMED} };\nObject.defineProperty(options, 'ssl', { get: tls });`,
      ),
    ],
    [
      "by ??= of the unknown",
      after(
        `import { tls } from './tls.js';\nconst options: any = { ${NAMED} };\noptions.ssl ??= await tls();`,
      ),
    ],
    [
      "the prototype",
      after(
        `import { tls } from './tls.js';\nconst options = { ${NAMED} };\nObject.setPrototypeOf(options, { ssl: tls });`,
      ),
    ],
    [
      "before the function that was written above runs",
      `const mysql = require('mysql2');\nconst options = { ${NAMED} };\nfunction open() { return mysql.createPool(options); }\noptions.ssl = require('./tls');\nmodule.exports = open();`,
    ],
  ]),
  ...variants("silent: not plain data", [
    [
      "a getter that loads",
      after(
        `import { load } from './tls.js';\nconst options = { ${NAMED}, loaded: null as unknown, get ssl() { return (this.loaded ??= load()) as object; } };`,
      ),
    ],
    [
      "a proxy",
      after(
        `import { handler } from './tls.js';\nconst options = new Proxy({ ${CLOUD}, ssl: {} }, handler);`,
      ),
    ],
    [
      "or something else",
      `${MYSQL}\nimport { tls } from './tls.js';\nexport const db = mysql.createPool({ ${NAMED}, ssl: tls() || undefined });`,
    ],
    [
      "one of two, one unknown",
      `${MYSQL}\nimport { tls } from './tls.js';\nexport const db = mysql.createPool({ ${NAMED}, ssl: process.env.SIMPLE ? ${BAD} : tls });`,
    ],
    [
      "a function with one unknown return",
      `${MYSQL}\nimport { tls } from './tls.js';\nfunction choose() {\n  if (process.env.SIMPLE) return undefined;\n  return tls;\n}\nexport const db = mysql.createPool({ ${NAMED}, ssl: choose() });`,
    ],
    [
      "the catch that loads another",
      `${MYSQL}\nimport { tls, spare } from './tls.js';\nlet ssl;\ntry { ssl = tls(); } catch { ssl = spare; }\nexport const db = mysql.createPool({ ${CLOUD}, ssl });`,
    ],
    [
      "a lookup that may miss",
      `${MYSQL}\nimport { tls } from './tls.js';\nconst table: Record<string, object> = { plain: {}, ...tls };\nexport const db = mysql.createPool({ ${CLOUD}, ssl: table[process.env.KIND!] });`,
    ],
    [
      "the rest of the unknown",
      `${MYSQL}\nimport { config } from './config.js';\nconst { host, ...rest } = config;\nexport const db = mysql.createPool({ host: process.env.TIDB_HOST ?? host, ...rest });`,
    ],
  ]),
] as const;
