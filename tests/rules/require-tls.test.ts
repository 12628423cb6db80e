import { describe, expect, it } from "vitest";
import rule from "../../src/rules/require-tls.js";
import {
  DOCUMENTED,
  HOST,
  INSECURE,
  JSON_DOCUMENTED,
  LOGIN,
  PRIVATE,
  USER,
  pool,
  poolWithout,
  right,
  tester,
  texts,
  wrong,
  mayBeOwn,
  unfixed,
} from "./tester.js";

const WRITE = `Write \`ssl: ${DOCUMENTED}\`.`;
const LEFT_OUT = { id: "off" as const, data: { says: "No `ssl`", repair: WRITE } };
const says = (value: string) => ({
  id: "off" as const,
  data: { says: `\`ssl: ${value}\``, repair: WRITE },
});
const SECURE = `{ ${LOGIN}, ssl: ${DOCUMENTED} }`;

tester.run("require-tls: what is written", rule, {
  valid: [
    right("the documented form", pool(SECURE)),
    right("any TLS: other rules look at the details", pool(`{ ${LOGIN}, ssl: ${INSECURE} }`)),
    right("ssl: {}", pool(`{ ${LOGIN}, ssl: {} }`)),
    right(
      "a shorthand from elsewhere",
      pool(`{ ${LOGIN}, ssl }`, "import { ssl } from './tls.js';\n"),
    ),
    right("a value that mysql2 throws at is another rule's", pool(`{ ${LOGIN}, ssl: true }`)),
    right("an option of another client is another rule's", pool(`{ ${LOGIN}, tls: true }`)),
    right("one path has TLS", pool(`{ ${LOGIN}, ssl: secure ? ${DOCUMENTED} : undefined }`)),
    right("one path is not known", pool(`{ ${LOGIN}, ssl: secure ? tls : undefined }`)),
    right(
      "set later",
      pool("options", `const options = { ${LOGIN} };\noptions.ssl = ${DOCUMENTED};\n`),
    ),
  ],
  invalid: [
    wrong("nothing", poolWithout(`{ ${LOGIN} }`), LEFT_OUT, pool(SECURE)),
    ...["undefined", "null", "false", "0"].map((value) =>
      wrong(`ssl: ${value}`, pool(`{ ${LOGIN}, «ssl: ${value}» }`), says(value), pool(SECURE)),
    ),
    wrong(
      "a quoted key",
      pool(`{ ${LOGIN}, «'ssl': false» }`),
      says("false"),
      pool(`{ ${LOGIN}, 'ssl': ${DOCUMENTED} }`),
    ),
    wrong(
      "a computed key",
      pool(`{ ${LOGIN}, «['ssl']: false» }`),
      says("false"),
      pool(`{ ${LOGIN}, ['ssl']: ${DOCUMENTED} }`),
    ),
    wrong(
      "the last of two keys counts",
      pool(`{ ssl: {}, ${LOGIN}, «ssl: false» }`),
      says("false"),
      pool(`{ ssl: {}, ${LOGIN}, ssl: ${DOCUMENTED} }`),
    ),
    wrong(
      "both paths are plain: the condition would be lost, so a person decides",
      pool(`{ ${LOGIN}, ssl: local ? «undefined» : «false» }`),
      [
        { ...says("undefined"), suggested: pool(SECURE) },
        { ...says("false"), suggested: pool(SECURE) },
      ],
      null,
    ),
    wrong(
      "comments in the options are kept",
      poolWithout(
        `{\n  // the public endpoint\n  host: '${HOST}',\n  port: 4000 // from the console\n  /* nothing else */\n}`,
      ),
      LEFT_OUT,
      pool(
        `{\n  // the public endpoint\n  host: '${HOST}',\n  port: 4000, // from the console\n  ssl: ${DOCUMENTED}\n  /* nothing else */\n}`,
      ),
    ),
    wrong(
      "double quotes in a file that has them",
      `import mysql from "mysql2";\n«mysql.createPool»({ host: "${HOST}" });\n`,
      LEFT_OUT,
      `import mysql from "mysql2";\nmysql.createPool({ host: "${HOST}", ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } });\n`,
    ),
    wrong(
      "a comment in the value stays",
      pool(`{ ${LOGIN}, «ssl: /* later */ undefined» }`),
      says("undefined"),
      pool(`{ ${LOGIN}, ssl: /* later */ ${DOCUMENTED} }`),
    ),
  ],
});

const options = `{ ${LOGIN} }`;
tester.run("require-tls: where the client comes from", rule, {
  valid: [
    right(
      "another module",
      `import mysql from 'mysql3';\nimport 'mysql2';\nmysql.createPool(${options});\n`,
    ),
    right("another function of it", `import mysql from 'mysql2';\nmysql.format(${options});\n`),
    right("a method of the same name", `import 'mysql2';\nthis.createPool(${options});\n`),
  ],
  invalid: [
    ["a namespace", "import * as mysql from 'mysql2';", "mysql.createPool"],
    ["a name", "import { createPool } from 'mysql2';", "createPool"],
    ["an alias", "import { createPool as open } from 'mysql2/promise';", "open"],
    ["require", "const mysql = require('mysql2');", "mysql.createPool"],
    ["require, destructured", "const { createPool } = require('mysql2/promise');", "createPool"],
    [
      "require, destructured with an alias",
      "const { createConnection: open } = require('mysql2');",
      "open",
    ],
    ["require at the place", "", "require('mysql2').createPool"],
    ["import of TypeScript", "import mysql = require('mysql2');", "mysql.createConnection"],
    ["await import", "const mysql = await import('mysql2');", "mysql.createPool"],
    [
      "await import, default",
      "const { default: mysql } = await import('mysql2');",
      "mysql.createPool",
    ],
    ["await import at the place", "", "(await import('mysql2')).createPool"],
    [
      "a variable for the function",
      "import mysql from 'mysql2';\nconst open = mysql.createPool;",
      "open",
    ],
    ["brackets", "import mysql from 'mysql2';", "mysql['createPool']"],
    [
      "promises of the callback module",
      "import { createPoolPromise } from 'mysql2';",
      "createPoolPromise",
    ],
  ].map(([name = "", head = "", callee = ""]) => {
    const program = (call: string, object: string): string => `${head}\n${call}(${object});\n`;
    return wrong(name, program(`«${callee}»`, options), LEFT_OUT, program(callee, SECURE));
  }),
});

const cluster = "import mysql from 'mysql2';\nconst cluster = mysql.createPoolCluster();\n";
const secure = (program: string): string => program.replace(options, SECURE).replace(/[«»]/g, "");
tester.run("require-tls: other calls", rule, {
  valid: [
    right("an id alone", `${cluster}cluster.add('id');\n`),
    right(
      "the cluster's own options",
      `import mysql from 'mysql2';\nmysql.createPoolCluster(${options});\n`,
    ),
    right("add of something else", `import 'mysql2';\nnew Set().add(${options});\n`),
    right(
      "spread arguments",
      `import mysql from 'mysql2';\nmysql.createPool(...given(${options}));\n`,
    ),
    right("no arguments", "import mysql from 'mysql2';\nmysql.createPool(); // tidb\n"),
  ],
  invalid: [
    ["a pool cluster", `${cluster}«cluster.add»('id', ${options});\n`],
    ["a pool cluster without an id", `${cluster}«cluster.add»(${options});\n`],
    [
      "a pool cluster in one expression",
      `import { createPoolCluster } from 'mysql2';\n«createPoolCluster().add»('id', ${options});\n`,
    ],
    [
      "a promise behind it",
      `import mysql from 'mysql2';\nexport const db = «mysql.createPool»(${options}).promise();\n`,
    ],
    ["connect", `import { connect } from 'mysql2';\n«connect»(${options});\n`],
    [
      "in a class",
      `import mysql from 'mysql2';\nclass Db {\n  pool = «mysql.createPool»(${options});\n}\n`,
    ],
    [
      "with a type argument and casts",
      `import mysql from 'mysql2';\n«mysql.createPool»(${options} as const satisfies object as any);\n`,
    ],
    ["behind ?.", `import mysql from 'mysql2';\n«mysql?.createPool»(${options});\n`],
  ].map(([name = "", code = ""]) => wrong(name, code, LEFT_OUT, secure(code))),
});

tester.run("require-tls: a TiDB of one's own may have no TLS to offer, so a person decides", rule, {
  valid: [
    right("a private endpoint may do without", pool(`{ host: '${PRIVATE}', user: '${USER}' }`)),
    right("a private endpoint may say so", pool(`{ host: '${PRIVATE}', ssl: false }`)),
    right("localhost", pool("{ host: 'localhost', user: process.env.TIDB_USER }")),
    right("nobody says whose it is", pool("{ host: process.env.DB_HOST }")),
  ],
  invalid: [
    ["a name", "host: process.env.TIDB_HOST", "`TIDB_HOST`"],
    ["a name in a wrapper", "host: requiredEnv('TIDB_HOST')", "`TIDB_HOST`"],
    ["a user", `host, user: '${USER}'`, "a TiDB with a user prefix"],
    ["a comment", "host /* TiDB Cloud */", "a TiDB named in a comment"],
    ["a host that may be local", "host: process.env.TIDB_HOST ?? 'localhost'", "`TIDB_HOST`"],
  ].map(([name = "", entries = "", text = ""]) =>
    wrong(
      name,
      poolWithout(`{ ${entries} }`),
      {
        id: "presumed",
        data: { ...LEFT_OUT.data, unfixed: mayBeOwn(text) },
        suggested: pool(
          entries.includes("/*")
            ? `{ host, ssl: ${DOCUMENTED} /* TiDB Cloud */ }`
            : `{ ${entries}, ssl: ${DOCUMENTED} }`,
        ),
      },
      null,
    ),
  ),
});

tester.run("require-tls: layout", rule, {
  valid: [],
  invalid: [
    wrong(
      "objects on lines beside it",
      poolWithout(`{\n  host: '${HOST}',\n  namedPlaceholders: {\n    on: true,\n  },\n}`),
      LEFT_OUT,
      pool(
        `{\n  host: '${HOST}',\n  namedPlaceholders: {\n    on: true,\n  },\n  ssl: {\n    minVersion: 'TLSv1.2',\n    rejectUnauthorized: true,\n  },\n}`,
      ),
    ),
    wrong(
      "the same with tabs and without commas at the end, where something stands in its place",
      pool(`{\n\thost: '${HOST}',\n\tflags: {\n\t\ton: true\n\t},\n\t«ssl: false»\n}`),
      says("false"),
      pool(
        `{\n\thost: '${HOST}',\n\tflags: {\n\t\ton: true\n\t},\n\tssl: {\n\t\tminVersion: 'TLSv1.2',\n\t\trejectUnauthorized: true\n\t}\n}`,
      ),
    ),
    wrong(
      "objects on one line beside it",
      poolWithout(`{\n  host: '${HOST}',\n  flags: { on: true },\n}`),
      LEFT_OUT,
      pool(`{\n  host: '${HOST}',\n  flags: { on: true },\n  ssl: ${DOCUMENTED},\n}`),
    ),
  ],
});

const ADDRESS = `mysql://${USER}@${HOST}:4000/test`;
const PARAMETER = {
  id: "off" as const,
  data: { says: "No `ssl`", repair: `Write \`ssl=${JSON_DOCUMENTED}\`.` },
};
tester.run("require-tls: addresses", rule, {
  valid: [
    right("the documented form", pool(`'${ADDRESS}?ssl=${JSON_DOCUMENTED}'`)),
    right("options beside it", pool(`{ uri: '${ADDRESS}', ssl: ${DOCUMENTED} }`)),
    right("an open end may hold it", pool(`\`${ADDRESS}?\${query}\``)),
  ],
  invalid: [
    wrong(
      "single quotes",
      pool(`«'${ADDRESS}'»`),
      PARAMETER,
      pool(`'${ADDRESS}?ssl=${JSON_DOCUMENTED}'`),
    ),
    wrong(
      "double quotes, which would need escapes",
      pool(`«"${ADDRESS}"»`),
      PARAMETER,
      pool(`'${ADDRESS}?ssl=${JSON_DOCUMENTED}'`),
    ),
    wrong(
      "double quotes around a single one",
      pool(`«"${ADDRESS}?comment='"»`),
      PARAMETER,
      pool(`"${ADDRESS}?comment='&ssl=${JSON_DOCUMENTED.replaceAll('"', '\\"')}"`),
    ),
    wrong(
      "a template",
      pool(`«\`mysql://${USER}:\${encodeURIComponent(password)}@${HOST}:4000/\${database}\`»`),
      PARAMETER,
      pool(
        `\`mysql://${USER}:\${encodeURIComponent(password)}@${HOST}:4000/\${database}?ssl=${JSON_DOCUMENTED}\``,
      ),
    ),
    wrong(
      "a concatenation",
      pool(`«'mysql://' + user + ':' + pass + '@${HOST}:4000/test'»`),
      PARAMETER,
      pool(`'mysql://' + user + ':' + pass + '@${HOST}:4000/test?ssl=${JSON_DOCUMENTED}'`),
    ),
    wrong(
      "behind other parameters",
      pool(`«'${ADDRESS}?charset=utf8mb4'»`),
      PARAMETER,
      pool(`'${ADDRESS}?charset=utf8mb4&ssl=${JSON_DOCUMENTED}'`),
    ),
    wrong(
      "before a fragment",
      pool(`«'${ADDRESS}#main'»`),
      PARAMETER,
      pool(`'${ADDRESS}?ssl=${JSON_DOCUMENTED}#main'`),
    ),
    wrong(
      "switched off",
      pool(`'${ADDRESS}?«ssl=false»'`),
      { ...PARAMETER, data: { ...PARAMETER.data, says: "`ssl=false`" } },
      pool(`'${ADDRESS}?ssl=${JSON_DOCUMENTED}'`),
    ),
    wrong(
      "in options",
      poolWithout(`{ uri: '${ADDRESS}' }`),
      LEFT_OUT,
      pool(`{ uri: '${ADDRESS}', ssl: ${DOCUMENTED} }`),
    ),
    wrong(
      "the default of a variable",
      pool(`process.env.DATABASE_URL || «'${ADDRESS}'»`),
      PARAMETER,
      pool(`process.env.DATABASE_URL || '${ADDRESS}?ssl=${JSON_DOCUMENTED}'`),
    ),
  ],
});

describe("require-tls: words", () => {
  const written = `Write \`ssl: ${DOCUMENTED}\`.`;
  const off = `means plain text, which TiDB Cloud refuses ("insecure transport"). ${written}`;
  const presumed = `No \`ssl\` means plain text to TiDB Cloud. ${written}`;
  it.each([
    [`{ ${LOGIN} }`, `No \`ssl\` ${off}`],
    [`{ ${LOGIN}, ssl: undefined }`, `\`ssl: undefined\` ${off}`],
    [`{ host: process.env.TIDB_HOST }`, `${presumed}${unfixed("`TIDB_HOST` may be self-hosted")}`],
    [`{ host, user: '${USER}' }`, `${presumed}${unfixed("if self-hosted, say so in a comment")}`],
  ])("%s", (object, text) => {
    expect(texts("require-tls", pool(object))).toEqual([text]);
  });

  it("says nothing about a private endpoint", () => {
    expect(texts("require-tls", pool(`{ host: '${PRIVATE}' }`))).toEqual([]);
  });
});
