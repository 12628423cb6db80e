import { describe, expect, it } from "vitest";
import rule from "../../src/rules/require-certificate-verification.js";
import {
  DOCUMENTED,
  HOST,
  INSECURE,
  LOGIN,
  PRIVATE,
  USER,
  pool,
  right,
  tester,
  texts,
  wrong,
  AT_PRIVATE,
  mayBeOwn,
  presumed,
} from "./tester.js";

const WRITE = "Write `ssl.rejectUnauthorized: true`.";
const OFF = {
  id: "off" as const,
  data: { says: "`ssl.rejectUnauthorized: false`", repair: WRITE },
};
const LEFT_OUT = {
  id: "leftOut" as const,
  data: { says: "No `ssl.rejectUnauthorized`", repair: WRITE },
};
const ssl = (value: string): string => pool(`{ ${LOGIN}, ssl: ${value} }`);
const MARKED = "{ minVersion: 'TLSv1.2', «rejectUnauthorized: false» }";

tester.run("require-certificate-verification: what is written", rule, {
  valid: [
    right("the documented form", ssl(DOCUMENTED)),
    right("no TLS at all is another rule's", pool(`{ ${LOGIN} }`)),
    right("a value that means true is another rule's", ssl("{ rejectUnauthorized: 0 }")),
    right("a variable", ssl("{ rejectUnauthorized: verify }")),
    right(
      "a setting of the environment",
      ssl("{ rejectUnauthorized: process.env.TIDB_VERIFY !== 'no' }"),
    ),
    right("one path checks", ssl(`production ? ${DOCUMENTED} : ${INSECURE}`)),
    right("a spread behind it may say otherwise", ssl(`{ rejectUnauthorized: false, ...more }`)),
    right("a spread may say it", ssl(`{ ...more }`)),
    right("a computed key may say it", ssl(`{ [key]: true }`)),
    right("a default that says it", ssl(`{ ...{ rejectUnauthorized: true } }`)),
  ],
  invalid: [
    wrong("false", ssl(MARKED), OFF, ssl(DOCUMENTED)),
    wrong(
      "a quoted key",
      ssl("{ «'rejectUnauthorized': false» }"),
      OFF,
      ssl("{ 'rejectUnauthorized': true }"),
    ),
    wrong(
      "a computed key",
      ssl("{ «['rejectUnauthorized']: false» }"),
      OFF,
      ssl("{ ['rejectUnauthorized']: true }"),
    ),
    wrong(
      "false as const",
      ssl("{ «rejectUnauthorized: false as const» }"),
      OFF,
      ssl("{ rejectUnauthorized: true }"),
    ),
    wrong(
      "a known computation",
      ssl("{ «rejectUnauthorized: !true» }"),
      { ...OFF, data: { ...OFF.data, says: "`ssl.rejectUnauthorized: !true`" } },
      ssl("{ rejectUnauthorized: true }"),
    ),
    wrong(
      "left out",
      pool(`{ ${LOGIN}, «ssl»: { minVersion: 'TLSv1.2' } }`),
      LEFT_OUT,
      ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: true }"),
    ),
    wrong(
      "left out of {}",
      pool(`{ ${LOGIN}, «ssl»: {} }`),
      LEFT_OUT,
      ssl("{ rejectUnauthorized: true }"),
    ),
    wrong(
      "undefined",
      ssl("{ «rejectUnauthorized: undefined» }"),
      { ...LEFT_OUT, data: { ...LEFT_OUT.data, says: "`ssl.rejectUnauthorized: undefined`" } },
      ssl("{ rejectUnauthorized: true }"),
    ),
    wrong(
      "both paths, each with its own options",
      ssl(`local ? { «rejectUnauthorized: false» } : ${MARKED}`),
      [OFF, OFF],
      ssl(
        "local ? { rejectUnauthorized: true } : { minVersion: 'TLSv1.2', rejectUnauthorized: true }",
      ),
    ),
    wrong(
      "a path without TLS has no certificate",
      ssl(`local ? undefined : { «rejectUnauthorized: false» }`),
      OFF,
      ssl("local ? undefined : { rejectUnauthorized: true }"),
    ),
    wrong(
      "comments inside are kept",
      ssl(
        "{\n    // our proxy\n    «rejectUnauthorized: false», // for now\n    /* the rest */\n  }",
      ),
      OFF,
      ssl("{\n    // our proxy\n    rejectUnauthorized: true, // for now\n    /* the rest */\n  }"),
    ),
    wrong(
      "behind a spread that is not known",
      pool(`{ ...base, ${LOGIN}, ssl: { ...tls, «rejectUnauthorized: false» } }`),
      OFF,
      pool(`{ ...base, ${LOGIN}, ssl: { ...tls, rejectUnauthorized: true } }`),
    ),
    wrong(
      "in an address",
      pool(`'mysql://${USER}@${HOST}:4000/test?ssl={«"rejectUnauthorized":false»}'`),
      OFF,
      pool(`'mysql://${USER}@${HOST}:4000/test?ssl={"rejectUnauthorized":true}'`),
    ),
    wrong(
      "in an address, percent-encoded",
      pool(
        `'mysql://${USER}@${HOST}:4000/test?ssl=%7B%22verifyIdentity%22%3Atrue%2C«%22rejectUnauthorized%22%3Afalse»%7D'`,
      ),
      OFF,
      pool(
        `'mysql://${USER}@${HOST}:4000/test?ssl=%7B%22verifyIdentity%22%3Atrue%2C%22rejectUnauthorized%22%3Atrue%7D'`,
      ),
    ),
    wrong(
      "in an address, percent-encoded, with a neighbour behind it",
      pool(
        `'mysql://${USER}@${HOST}:4000/test?ssl=%7B«%22rejectUnauthorized%22%3Afalse»%2C%22verifyIdentity%22%3Atrue%7D'`,
      ),
      OFF,
      pool(
        `'mysql://${USER}@${HOST}:4000/test?ssl=%7B%22rejectUnauthorized%22%3Atrue%2C%22verifyIdentity%22%3Atrue%7D'`,
      ),
    ),
  ],
});

const fixed = (code: string): string =>
  code.replace(/[«»]/g, "").replace("rejectUnauthorized: false", "rejectUnauthorized: true");
const options = `{ ${LOGIN}, ssl: ${MARKED} }`;
tester.run("require-certificate-verification: where the options stand", rule, {
  valid: [
    right(
      "a parameter",
      "import mysql from 'mysql2';\nexport const open = (tidb) => mysql.createPool(tidb);\n",
    ),
  ],
  invalid: [
    ["a constant", pool("options", `const options = ${options};\n`)],
    ["a constant for ssl", pool(`{ ${LOGIN}, ssl }`, `const ssl = ${MARKED};\n`)],
    ["a member", pool("CONFIG.TIDB", `const CONFIG = { TIDB: ${options}, REDIS: {} };\n`)],
    [
      "a member of a member",
      pool("config.db['tidb']", `const config = { db: { tidb: ${options} } };\n`),
    ],
    ["as const", pool("CONFIG.TIDB", `const CONFIG = { TIDB: ${options} } as const;\n`)],
    ["satisfies", pool("options", `const options = ${options} satisfies PoolOptions;\n`)],
    ["a cast and !", pool("options!", `const options = <PoolOptions>${options};\n`)],
    ["a let that is set once", pool("options", `let options;\noptions = ${options};\n`)],
    [
      "later than the call",
      `import mysql from 'mysql2';\nconst open = () => mysql.createPool(options);\nconst options = ${options};\n`,
    ],
    [
      "an alias of the constant",
      pool("again", `const options = ${options};\nconst again = options;\n`),
    ],
  ].map(([name = "", code = ""]) => wrong(name, code, OFF, fixed(code))),
});

const mended = (code: string): string => code.replace("«false»", "true");
tester.run("require-certificate-verification: a value that stands elsewhere", rule, {
  valid: [],
  invalid: [
    ...[
      ["in shorthand", "{ rejectUnauthorized }", "const rejectUnauthorized = «false»;\n"],
      ["by another name", "{ rejectUnauthorized: verify }", "const verify = «false»;\n"],
      ["set later", "{ rejectUnauthorized: verify }", "let verify;\nverify = «false»;\n"],
    ].map(([name = "", ssl = "", before = ""]) => {
      const code = pool(`{ ${LOGIN}, ssl: ${ssl} }`, before);
      return wrong(`what only the options read: ${name}`, code, OFF, mended(code));
    }),
    ...[
      ["used elsewhere", "const verify = «false»;\nconsole.log(verify);\n"],
      ["exported", "export const verify = «false»;\n"],
    ].map(([name = "", before = ""]) => {
      const code = pool(`{ ${LOGIN}, ssl: { rejectUnauthorized: verify } }`, before);
      const output = code
        .replace(/[«»]/g, "")
        .replace("Unauthorized: verify", "Unauthorized: true");
      return wrong(`a constant ${name} is replaced where it is used`, code, OFF, output);
    }),
    wrong(
      "a constant in shorthand whose type is its value",
      pool(
        `{ ${LOGIN}, ssl: { rejectUnauthorized } }`,
        "const rejectUnauthorized: false = «false»;\n",
      ),
      OFF,
      null,
    ),
    wrong(
      "a constant in shorthand that others use, too, is the constant's business",
      pool(
        `{ ${LOGIN}, ssl: { rejectUnauthorized } }`,
        "const rejectUnauthorized = «false»;\nconsole.log(rejectUnauthorized);\n",
      ),
      OFF,
      null,
    ),
  ],
});

const shared = (code: string) => ({ ...OFF, suggested: fixed(code) });
tester.run("require-certificate-verification: objects that others use too", rule, {
  valid: [],
  invalid: [
    ["exported", pool("options", `export const options = ${options};\n`)],
    ["exported below", `${pool("options", `const options = ${options};\n`)}export { options };\n`],
    [
      "exported by default",
      `${pool("options", `const options = ${options};\n`)}export default options;\n`,
    ],
    [
      "exported to CommonJS",
      `${pool("options", `const options = ${options};\n`)}module.exports = { options };\n`,
    ],
    [
      "used by two connections: one finding",
      `${pool("options", `const options = ${options};\n`)}mysql.createConnection(options);\n`,
    ],
    [
      "spread by another",
      `${pool("options", `const options = ${options};\n`)}export const more = { ...options };\n`,
    ],
    [
      "returned",
      `${pool("options", `const options = ${options};\n`)}export const get = () => options;\n`,
    ],
    [
      "a member that two use",
      `${pool("config.tidb", `const config = { tidb: ${options} };\n`)}mysql.createPool(config.tidb);\n`,
    ],
    [
      "ssl of two connections",
      `${pool(`{ ${LOGIN}, ssl }`, `const ssl = ${MARKED};\n`)}mysql.createPool({ ...other, ssl });\n`,
    ],
  ].map(([name = "", code = ""]) => wrong(name, code, shared(code), null)),
});

const to = (host: string): string => pool(`{ host: ${host}, ssl: ${MARKED} }`);
const taken = (name: string) => ({ ...OFF, data: { ...OFF.data, unfixed: presumed(name) } });
tester.run("require-certificate-verification: whom the connection is for", rule, {
  valid: [
    right("nobody says so", pool(`{ host: process.env.DB_HOST, ssl: ${INSECURE} }`)),
    right("another host", pool(`{ host: 'db.example.com', ssl: ${INSECURE} }`)),
    right(
      "localhost, whatever the names say",
      pool(`{ host: 'localhost', user: process.env.TIDB_USER, ssl: ${INSECURE} }`),
    ),
    right("Dedicated", pool(`{ host: 'tidb.abc.clusters.tidb-cloud.com', ssl: ${INSECURE} }`)),
  ],
  invalid: [
    ...[
      ["process.env.TIDB_HOST", "TIDB_HOST"],
      ["process.env['TIDB_HOST']", "TIDB_HOST"],
      ["import.meta.env.TIDB_HOST", "TIDB_HOST"],
      ["requiredEnv('TIDB_HOST')", "TIDB_HOST"],
      ["env.TIDB_HOST", "TIDB_HOST"],
      ["config.get('TIDB_HOST')", "TIDB_HOST"],
      ["Deno.env.get('TIDB_HOST')!", "TIDB_HOST"],
      ["tidbHost", "tidbHost"],
    ].map(([host = "", name = ""]) => wrong(host, to(host), taken(`\`${name}\``), fixed(to(host)))),
    wrong(
      "a variable that holds it",
      pool(`{ host, ssl: ${MARKED} }`, "const host = process.env.TIDB_HOST;\n"),
      taken("`TIDB_HOST`"),
      fixed(pool(`{ host, ssl: ${MARKED} }`, "const host = process.env.TIDB_HOST;\n")),
    ),
    wrong(
      "the user's prefix",
      pool(`{ host, user: '${USER}', ssl: ${MARKED} }`),
      taken("a TiDB with a user prefix"),
      pool(`{ host, user: '${USER}', ssl: ${DOCUMENTED} }`),
    ),
    wrong(
      "a public host in upper case",
      to(`'${HOST.toUpperCase()}'`),
      OFF,
      fixed(to(`'${HOST.toUpperCase()}'`)),
    ),
    ...[
      [
        "a comment before it",
        pool(`{ host, ssl: ${MARKED} }`, "// TiDB Cloud\n"),
        mayBeOwn("a TiDB named in a comment"),
      ],
      [
        "a comment in it",
        pool(`{ host, /* TiDB */ ssl: ${MARKED} }`),
        mayBeOwn("a TiDB named in a comment"),
      ],
      [
        "a comment behind it",
        `${pool(`{ host, ssl: ${MARKED} }`).trimEnd()} // tidb\n`,
        mayBeOwn("a TiDB named in a comment"),
      ],
      [
        "a comment at the constant",
        pool("options", `// tidb\nconst options = { host, ssl: ${MARKED} };\n`),
        mayBeOwn("a TiDB named in a comment"),
      ],
      ["a private endpoint", to(`'${PRIVATE}'`), AT_PRIVATE],
      ["a local default", to("process.env.TIDB_HOST || '127.0.0.1'"), mayBeOwn("`TIDB_HOST`")],
      ["a local path", to("local ? 'localhost' : process.env.TIDB_HOST"), mayBeOwn("`TIDB_HOST`")],
    ].map(([name = "", code = "", text = ""]) =>
      wrong(
        `${name}: a person decides`,
        code,
        { ...OFF, data: { ...OFF.data, unfixed: text }, suggested: fixed(code) },
        null,
      ),
    ),
  ],
});

describe("require-certificate-verification: words", () => {
  it.each([
    [
      INSECURE,
      "`ssl.rejectUnauthorized: false` accepts any certificate, even an impostor's. Write `ssl.rejectUnauthorized: true`.",
    ],
    [
      "{}",
      "No `ssl.rejectUnauthorized` leaves the certificate check to the client's default. Write `ssl.rejectUnauthorized: true`.",
    ],
  ])("%s", (value, text) => {
    expect(texts("require-certificate-verification", ssl(value))).toEqual([text]);
  });
});
