import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import { mariadbCli } from "../../src/dialects/drivers/mariadb-cli.js";
import { mycli } from "../../src/dialects/drivers/mycli.js";
import { mysqlCli } from "../../src/dialects/drivers/mysql-cli.js";
import { repairedBy } from "./harness.js";
import {
  facetOf,
  inJson,
  inScript,
  jsonOf,
  levelOf,
  mended,
  queryOf,
  rowsOf,
  uselessIn,
  uselessMended,
} from "./told.js";

const CA = "/etc/ssl/cert.pem";
const bundle = bundleOf({ caPath: CA });
const guess = bundleOf({ caPath: null });
const PROGRAM = { program: "mysqldump", unknown: "which stops" };
const mysql = mysqlCli(bundle, PROGRAM);
const mariadb = mariadbCli(bundle);
const cli = mycli(bundle);
const BY_NAME: Readonly<Record<string, Driver>> = { mysql, mariadb, cli };
const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};
const shortened = (query: string): string =>
  query.replaceAll(CA, "CA").replaceAll("VERIFY_IDENTITY", "VI");
const spelledOut = (query: string): string =>
  query.replace(/=CA\b/g, `=${CA}`).replace(/=VI\b/g, "=VERIFY_IDENTITY");

/** `options | how much is promised | what the repairs make of it`; `VI` is VERIFY_IDENTITY, `CA` a bundle. FACTS-dialects.md 5.2, 5.6. */
const MYSQL = `
  | wish | ssl-mode=VI&ssl-ca=CA
  ssl-mode=DISABLED | plain | ssl-mode=VI&ssl-ca=CA
  ssl-mode=D | plain | ssl-mode=VI&ssl-ca=CA
  ssl-mode=PREFERRED | wish | ssl-mode=VI&ssl-ca=CA
  ssl-mode=PREFERRED&ssl-ca=CA | wish | ssl-mode=VI&ssl-ca=CA
  ssl-mode=REQUIRED | unchecked | ssl-mode=VI&ssl-ca=CA
  ssl-mode=REQUIRED&ssl-ca=CA | unchecked | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VERIFY_CA | - | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VERIFY_CA&ssl-ca=CA | chain | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VI | - | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VI&ssl-ca=CA | full | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VERIFY_I&ssl-ca=CA | full | ssl-mode=VERIFY_I&ssl-ca=CA
  ssl-mode=VERIFY&ssl-ca=CA | - | ssl-mode=VI&ssl-ca=CA
  ssl-mode=verify_identity&ssl-ca=CA | full | ssl-mode=verify_identity&ssl-ca=CA
  ssl-mode=VI&ssl-capath=/etc/ssl/certs | full | ssl-mode=VI&ssl-capath=/etc/ssl/certs
  ssl-mode=5 | - | ssl-mode=VI&ssl-ca=CA
  ssl-ca=CA | chain | ssl-ca=CA&ssl-mode=VI
  ssl-capath=/etc/ssl/certs | chain | ssl-capath=/etc/ssl/certs&ssl-mode=VI
  ssl | wish | ssl-mode=VI&ssl-ca=CA
  ssl:=false | plain | ssl-mode=VI&ssl-ca=CA
  ssl=OFF | plain | ssl-mode=VI&ssl-ca=CA
  ssl=0&ssl-ca=CA | plain | ssl-mode=VI&ssl-ca=CA
  ssl&ssl-ca=CA | chain | ssl-mode=VI&ssl-ca=CA
  ssl-verify-server-cert | full | ssl-verify-server-cert
  ssl-verify-server-cert&ssl-ca=CA | full | ssl-verify-server-cert&ssl-ca=CA
  ssl-verify-server-cert:=false | wish | ssl-mode=VI&ssl-ca=CA
  ssl:=false&ssl-verify-server-cert | plain | ssl-mode=VI&ssl-ca=CA
  ssl&ssl-verify-server-cert | full | ssl&ssl-verify-server-cert
  ssl-mode=VI&ssl-ca=CA&ssl | full | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VI&ssl-ca=CA&ssl-verify-server-cert | full | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VI&ssl-ca=CA&tls-version=TLSv1.1,TLSv1.2 | full | ssl-mode=VI&ssl-ca=CA&tls-version=TLSv1.2,TLSv1.3
  ssl-mode=VI&ssl-ca=CA&tls-version=TLSv1.4 | full | ssl-mode=VI&ssl-ca=CA&tls-version=TLSv1.2,TLSv1.3
  ssl-mode=VI&ssl-ca=isrgrootx1.pem | full | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VI&ssl-ca=CA&ssl-cert=c.pem&ssl-key=k.pem | full | ssl-mode=VI&ssl-ca=CA
  ssl-mode=VI&ssl-ca=CA&ssl-key=k.pem | full | ssl-mode=VI&ssl-ca=CA
  sslmode=VI&ssl-ca=CA | - | ssl-mode=VI&ssl-ca=CA
  ssl-mod=VI&ssl-ca=CA | - | ssl-mode=VI&ssl-ca=CA
  ssl-verify&ssl-ca=CA | - | ssl-verify-server-cert&ssl-ca=CA
  sslverify=1&ssl-mode=VI&ssl-ca=CA | - | ssl-mode=VI&ssl-ca=CA
  tls=1&ssl-ca=CA | - | ssl-mode=VI&ssl-ca=CA
  sslmode=VI&ssl&ssl-ca=CA | - | ssl-mode=VI&ssl-ca=CA
  sslmode=VI&ssl&ssl-verify-server-cert&ssl-ca=CA | - | ssl-mode=VI&ssl-ca=CA
  sslca=CA&ssl-mode=VI | - | ssl-mode=VI&ssl-ca=CA
  sslca=x&ssl-ca=CA&ssl-mode=VI | - | ssl-ca=CA&ssl-mode=VI
`;
/** FACTS-dialects.md 5.5: what holds with 10.11 as well as with 11.8. */
const MARIADB = `
  | wish | ssl-verify-server-cert&ssl-ca=CA
  ssl | wish | ssl-verify-server-cert&ssl-ca=CA
  ssl:=false | plain | ssl-verify-server-cert&ssl-ca=CA
  ssl=0 | plain | ssl-verify-server-cert&ssl-ca=CA
  ssl=no | plain | ssl-verify-server-cert&ssl-ca=CA
  ssl=off | plain | ssl-verify-server-cert&ssl-ca=CA
  ssl-ca=CA | wish | ssl-ca=CA&ssl-verify-server-cert
  ssl-verify-server-cert | full | ssl-verify-server-cert
  ssl-verify-server-cert=1 | full | ssl-verify-server-cert=1
  ssl-verify-server-cert=0 | wish | ssl-verify-server-cert&ssl-ca=CA
  ssl-verify-server-cert:=false&ssl-ca=CA | wish | ssl-verify-server-cert&ssl-ca=CA
  ssl:=false&ssl-verify-server-cert | plain | ssl-ca=CA&ssl-verify-server-cert
  ssl&ssl-verify-server-cert | full | ssl&ssl-verify-server-cert
  ssl-capath=/etc/ssl/certs | wish | ssl-capath=/etc/ssl/certs&ssl-verify-server-cert
  ssl-verify-server-cert&tls-version=TLSv1.1 | full | ssl-verify-server-cert&tls-version=TLSv1.2,TLSv1.3
  ssl-verify-server-cert&tls-version= | full | ssl-verify-server-cert&tls-version=
  ssl-verify-server-cert&ssl-ca=isrgrootx1.pem | full | ssl-verify-server-cert&ssl-ca=CA
  ssl-verify-server-cert&ssl-cert=c.pem&ssl-key=k.pem | full | ssl-verify-server-cert
  ssl-verify-server-cert&ssl-key=k.pem | full | ssl-verify-server-cert
  ssl-mode=VI | - | ssl-verify-server-cert
  ssl-mode=VI&ssl-verify-server-cert | - | ssl-verify-server-cert
  sslca=CA | - | ssl-ca=CA&ssl-verify-server-cert
`;
/** FACTS-dialects.md 6; with roots TLS is given up where there is none. */
const MYCLI = `
  | wish | ssl-ca=CA&ssl-verify-server-cert
  ssl | wish | ssl-ca=CA&ssl-verify-server-cert
  no-ssl | wish | ssl-ca=CA&ssl-verify-server-cert
  ssl-ca=CA | gap chain | ssl-ca=CA&ssl-verify-server-cert
  ssl-ca=CA&ssl-verify-server-cert | gap full | ssl-ca=CA&ssl-verify-server-cert
  ssl-ca=CA&ssl-verify-server-cert:=false | gap chain | ssl-ca=CA&ssl-verify-server-cert
  ssl-capath=/etc/ssl/certs&ssl-verify-server-cert | gap full | ssl-capath=/etc/ssl/certs&ssl-verify-server-cert
  ssl-verify-server-cert | wish | ssl-verify-server-cert&ssl-ca=CA
  ssl-mode=on | unchecked | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=ON&ssl-ca=CA&ssl-verify-server-cert | full | ssl-mode=ON&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=on&ssl-ca=CA | chain | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=on&ssl-capath=/etc/ssl/certs | chain | ssl-mode=on&ssl-capath=/etc/ssl/certs&ssl-verify-server-cert
  ssl-mode=auto | wish | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=auto&ssl-ca=CA&ssl-verify-server-cert | gap full | ssl-mode=auto&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=off | plain | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=VI | - | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&ssl | full | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&no-ssl | full | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=on&ssl-ca=isrgrootx1.pem&ssl-verify-server-cert | full | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&tls-version=TLSv1.1 | full | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&tls-version=tlsv1.2
  ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&tls-version=tlsv1.3 | full | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&tls-version=tlsv1.3
  ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&ssl-cert=c.pem&ssl-key=k.pem | full | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert&ssl-key=k.pem | full | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  sslmode=on&ssl-ca=CA&ssl-verify-server-cert | - | ssl-mode=on&ssl-ca=CA&ssl-verify-server-cert
  ssl-verify&ssl-ca=CA | - | ssl-verify-server-cert&ssl-ca=CA
`;
const DRIVERS: readonly (readonly [driver: Driver, table: string])[] = [
  [mysql, MYSQL],
  [mariadb, MARIADB],
  [cli, MYCLI],
];
describe.each(DRIVERS)("$name", (driver, table) => {
  it.each(rowsOf(table))("%s: %s", (query = "", level, after) => {
    const json = jsonOf(`host=h&${spelledOut(query)}`);
    const repaired = shortened(queryOf(repairedBy(driver, json))).replace(/^host=h&?/, "");
    expect([levelOf(driver, inJson(json)), repaired]).toEqual([level, after]);
  });
});

describe("an option without effect", () => {
  const COMPLETE = `ssl-mode=VI&ssl-ca=${CA}`;
  const ON = `ssl-ca=${CA}&ssl-verify-server-cert`;
  it.each([
    ["mysql", "ssl-mode=strict", '`ssl-mode: "strict"` is no mode of mysqldump, which stops'],
    [
      "mysql",
      "ssl-mode=VI",
      '`ssl-mode: "VERIFY_IDENTITY"` makes mysqldump stop without `--ssl-ca`',
    ],
    [
      "mysql",
      "ssl-mode=VERIFY_CA",
      '`ssl-mode: "VERIFY_CA"` makes mysqldump stop without `--ssl-ca`',
    ],
    ["mysql", "ssl", "`ssl: true` is unknown to MySQL 8.0, and only a wish to older clients (tls)"],
    ["mysql", "ssl&ssl-ca=/x", ""],
    ["mysql", "ssl&ssl-capath=/x", ""],
    ["mysql", "ssl&ssl-verify-server-cert", ""],
    ["mysql", "ssl:=false", ""],
    ["mysql", `${COMPLETE}&ssl`, "`ssl: true` makes MySQL 8.0 and newer stop"],
    [
      "mysql",
      `${COMPLETE}&ssl-verify-server-cert`,
      "`ssl-verify-server-cert: true` makes MySQL 8.0 and newer stop",
    ],
    [
      "mysql",
      `${COMPLETE}&tls-version=`,
      '`tls-version: ""` leaves mysqldump no TLS version to speak, so every connection fails',
    ],
    [
      "mysql",
      `${COMPLETE}&tls-version=SSLv3`,
      '`tls-version: "SSLv3"` leaves mysqldump no TLS version to speak, so every connection fails',
    ],
    ["mysql", `${COMPLETE}&tls-version=TLSv1`, ""],
    [
      "mysql",
      `${COMPLETE}&sslmode=REQUIRED`,
      '`sslmode: "REQUIRED"` is unknown to mysqldump, which stops (tls)',
    ],
    ["mysql", `${COMPLETE}&tls=off`, '`tls: "off"` is unknown to mysqldump, which stops'],
    ["mariadb", "ssl", "`ssl: true` is only a wish to MariaDB 10.11 and older (tls)"],
    ["mariadb", "ssl&ssl-verify-server-cert", ""],
    ["mariadb", "ssl:=false", ""],
    [
      "mariadb",
      "ssl-mode=REQUIRED",
      '`ssl-mode: "REQUIRED"` is unknown to MariaDB\'s clients, which stop (tls)',
    ],
    ["mariadb", "ssl-c=/x", "`ssl-c` is unknown to MariaDB's clients, which stop (tls)"],
    ["mariadb", "ssl-v", ""],
    ["mariadb", "SSL-VERIFY-SERVER-CERT", ""],
    ["mariadb", "TLS-v=TLSv1.2", ""],
    ["cli", "ssl", "`ssl: true` has no effect since MyCLI 2.0 (tls)"],
    [
      "cli",
      "ssl-verify-server-cert",
      "`ssl-verify-server-cert: true` checks nothing without `--ssl-ca` in MyCLI (tls)",
    ],
    ["cli", "ssl-verify-server-cert&ssl-mode=on", ""],
    ["cli", "ssl&ssl-mode=on", "`ssl: true` has no effect since MyCLI 2.0"],
    ["cli", `${ON}&ssl`, "`ssl: true` has no effect since MyCLI 2.0"],
    ["cli", `${ON}&no-ssl`, "`no-ssl: true` has no effect since MyCLI 2.0"],
    ["cli", "no-ssl", ""],
    ["cli", "ssl:=false", "`ssl: false` has no effect since MyCLI 2.0"],
    [
      "cli",
      `${ON}&ssl-mode=required`,
      '`ssl-mode: "required"` is no mode of MyCLI (`auto`, `on` or `off`), which stops',
    ],
    ["cli", `${ON}&sslmode=on`, '`sslmode: "on"` is unknown to MyCLI, which stops (tls)'],
  ])("%s, %s: %s", (name, query, words) => {
    const written = inJson(jsonOf(`host=h&${spelledOut(query)}`));
    expect(uselessIn(driverOf(name), written)).toEqual(words === "" ? [] : [words]);
  });

  it.each([
    [
      "mysql",
      "ssl-mode ssl-ca ssl-capath ssl-cert ssl-key ssl-cipher ssl-crl ssl-crlpath ssl-fips-mode",
    ],
    ["mysql", "tls-version tls-ciphersuites tls-sni-servername ssl-session-data"],
    ["mysql", "ssl-session-data-continue-on-failed-reuse ssl ssl-verify-server-cert"],
    ["mariadb", "ssl ssl-verify-server-cert ssl-ca ssl-capath ssl-cert ssl-key ssl-cipher"],
    ["mariadb", "ssl-crl ssl-crlpath ssl-fp ssl-fplist tls-version"],
    ["cli", "ssl no-ssl ssl-mode ssl-ca ssl-capath ssl-cert ssl-key ssl-cipher"],
    ["cli", "ssl-verify-server-cert tls-version"],
  ])("is none that the program knows: %s, %s", (name, options) => {
    for (const option of options.split(" ")) {
      const found = uselessIn(driverOf(name), inJson(jsonOf(`host=h&${option}=a`)));
      expect(
        found.filter((words) => /is unknown to (?:mysqldump|MariaDB|MyCLI)/.test(words)),
      ).toEqual([]);
    }
  });

  it.each(["ssl", "SSL-CA", "ssl-c", "tls-Vers"])(
    "MariaDB's clients stop at no beginning: %s",
    (option) => {
      const found = uselessIn(mariadb, inJson(jsonOf(`host=h&${option}=a`)));
      expect(found.length).toBe(option === "ssl-c" ? 1 : option === "ssl" ? 1 : 0);
    },
  );
});

describe("a repair", () => {
  const roots = `ssl-ca: "${CA}"`;
  it.each([
    ["mysql", "", "encrypted", `Write \`ssl-mode: "VERIFY_IDENTITY" ${roots}\`.`],
    ["mysql", `ssl-ca=${CA}`, "encrypted", 'Write `ssl-mode: "VERIFY_IDENTITY"`.'],
    ["mariadb", "", "encrypted", `Write \`ssl-verify-server-cert: true ${roots}\`.`],
    ["mariadb", `ssl-ca=${CA}`, "encrypted", "Write `ssl-verify-server-cert: true`."],
    ["mariadb", "ssl-capath=/etc/ssl/certs", "encrypted", "Write `ssl-verify-server-cert: true`."],
    ["cli", "", "encrypted", `Write \`${roots} ssl-verify-server-cert: true\`.`],
    [
      "cli",
      "ssl-mode=off",
      "encrypted",
      `Write \`ssl-mode: "on" ${roots} ssl-verify-server-cert: true\`.`,
    ],
    ["cli", `ssl-ca=${CA}`, "encrypted", 'Write `ssl-mode: "on"` (since MyCLI 1.43).'],
    ["cli", `ssl-ca=${CA}`, "fallsBack", 'Write `ssl-mode: "on"` (since MyCLI 1.43).'],
    ["cli", `ssl-ca=${CA}`, "identityVerified", "Write `ssl-verify-server-cert: true`."],
    [
      "cli",
      "ssl-mode=on",
      "certificateVerified",
      `Write \`${roots} ssl-verify-server-cert: true\`.`,
    ],
  ] as const)("%s, %s: %s", (name, query, facet, words) => {
    expect(mended(driverOf(name), inJson(jsonOf(`host=h&${query}`)), facet)[0]).toBe(words);
  });

  it("needs a person's eyes where the bundle is a guess", () => {
    const doubt = "suggested: the path is Debian's (`caPath` in the settings names yours)";
    const written = inJson('{"host": "h"}');
    for (const driver of [mysqlCli(guess, PROGRAM), mycli(guess)])
      expect(mended(driver, written, "encrypted")[2]).toBe(doubt);
    expect(mended(mariadbCli(guess), written, "encrypted")).toEqual([
      "Write `ssl-verify-server-cert: true`.",
      '{"host": "h", "ssl-verify-server-cert": true}',
    ]);
    expect(mended(mysql, written, "encrypted")).toHaveLength(2);
    expect(mended(cli, inJson(`{"ssl-ca": "${CA}"}`), "encrypted")[2]).toBe("suggested: no reason");
  });

  it("is only suggested where words that are not known may bring roots", () => {
    const [, , trust] = mended(
      mysql,
      inScript("{ ...given(), 'ssl-mode': 'REQUIRED' }"),
      "encrypted",
    );
    expect(trust).toMatch(/^suggested/);
  });

  it.each([
    ["mysql", "sslmode=REQUIRED", 'Write `ssl-mode: "VERIFY_IDENTITY"` instead.'],
    ["mysql", "ssl-verif=1", 'Write `ssl-verify-server-cert: "1"` instead.'],
    ["mysql", "ssl-verif=1&ssl-mode=REQUIRED", "Remove `ssl-verif`."],
    ["mysql", "ssl-cip:=1", "Write `ssl-cipher: 1` instead."],
    ["mysql", "tls=1", 'Write `ssl-mode: "VERIFY_IDENTITY"` instead.'],
    ["mysql", "tls=1&ssl-mode=REQUIRED", "Remove `tls`."],
    ["mysql", "tls=1&ssl", 'Write `ssl-mode: "VERIFY_IDENTITY"`.'],
    ["mariadb", "ssl-mode=REQUIRED", "Write `ssl-verify-server-cert: true` instead."],
    ["mariadb", "ssl-mode=REQUIRED&ssl-verify-server-cert", "Remove `ssl-mode`."],
    ["cli", "sslmode=REQUIRED", 'Write `ssl-mode: "on"` instead.'],
    ["cli", "tlss=REQUIRED", 'Write `ssl-mode: "on"` instead.'],
  ])("of a word that is not known: %s, %s", (name, query, words) => {
    const written = inJson(jsonOf(`host=h&${query}`));
    const all = uselessMended(driverOf(name), written).map(([first]) => first);
    expect(all.at(-1)).toBe(words);
  });
});

it.each([
  ["mysql", "mysql", "VERIFY_IDENTITY"],
  ["mariadb", "mariadb", true],
  ["cli", "mycli", true],
])("%s is called %s, and the documented form is %s", (name, called, documented) => {
  expect(driverOf(name)).toMatchObject({ name: called, documented });
});

describe("what only the running program knows", () => {
  it.each([
    ["mysql", "{ 'ssl-mode': given() }", "?"],
    ["mysql", "{ 'ssl-mode': 'VERIFY_IDENTITY', 'ssl-ca': given() }", "full"],
    ["mysql", "{ ssl: given() }", "?"],
    ["mysql", "{ 'ssl-verify-server-cert': given() }", "wish"],
    ["mysql", "{ ...given() }", "?"],
    ["mariadb", "{ ssl: given() }", "?"],
    ["mariadb", "{ 'ssl-verify-server-cert': given() }", "?"],
    ["mariadb", "{ ssl: a ? true : false }", "wish | wish"],
    ["mariadb", "{ ssl: a ? false : 0 }", "plain | plain"],
    ["cli", "{ 'ssl-mode': given() }", "?"],
    ["cli", "{ 'ssl-mode': 'on', 'ssl-ca': given() }", "chain"],
  ])("%s: %s is %s", (name, code, level) => {
    expect(levelOf(driverOf(name), inScript(code))).toBe(level);
  });
});

describe("MyCLI's facets", () => {
  const facets = ["encrypted", "fallsBack", "certificateVerified", "identityVerified"] as const;
  const all = (query: string): readonly string[] =>
    facets.map((facet) => facetOf(cli, inJson(jsonOf(`host=h&${query}`)), facet));

  it.each([
    ["", ["false No `ssl-mode`", "true No `ssl-mode`", "-", "-"]],
    ["ssl-mode=off", ['false `ssl-mode: "off"`', 'false `ssl-mode: "off"`', "-", "-"]],
    [`ssl-mode=off&ssl-ca=${CA}`, ['false `ssl-mode: "off"`', 'false `ssl-mode: "off"`', "-", "-"]],
    [
      "ssl-mode=on",
      ['true `ssl-mode: "on"`', 'false `ssl-mode: "on"`', 'false `ssl-mode: "on"`', "-"],
    ],
    [
      `ssl-ca=${CA}`,
      ["?", "true No `ssl-mode`", "true No `ssl-mode`", "false No `ssl-verify-server-cert` !"],
    ],
    [
      `ssl-ca=${CA}&ssl-verify-server-cert:=false`,
      ["?", "true No `ssl-mode`", "true No `ssl-mode`", "false `ssl-verify-server-cert: false`"],
    ],
    ["ssl-mode=VI", ["-", "-", "-", "-"]],
    [`sslmode=on&ssl-ca=${CA}`, ["-", "-", "-", "-"]],
  ])("%s", (query, expected) => {
    expect(all(query)).toEqual(expected);
  });

  it.each([
    ["", "TLSv1.2 No `tls-version`"],
    ["tls-version=tlsv1", 'TLSv1 `tls-version: "tlsv1"`'],
    ["tls-version=TLSV1.1", 'TLSv1.1 `tls-version: "TLSV1.1"`'],
    ["tls-version=1.1", "-"],
  ])("versions: %s is %s", (query, words) => {
    expect(facetOf(cli, inJson(jsonOf(`host=h&${query}`)), "minVersion")).toBe(words);
  });
});

/** In an address a wrong word means `off`, and any other option of TLS means `on`: FACTS-dialects.md 6. */
describe("MyCLI's options in an address", () => {
  const inAddress = (...keys: readonly string[]) => {
    const entries = keys.map(
      (key) => JSON.stringify(key) + ": " + (key === "ssl-mode" ? '"required"' : '"a"'),
    );
    return inJson(`{${[...entries, `"?": {${entries.join(", ")}}`].join(", ")}}`);
  };

  it.each(["ssl-ca", "ssl-capath", "ssl-verify-server-cert", "ssl-cert", "ssl-key", "ssl-cipher"])(
    "%s switches TLS on",
    (key) => {
      expect(facetOf(cli, inAddress(key), "encrypted")).toBe("true No `ssl-mode`");
      expect(facetOf(cli, inAddress(key), "fallsBack")).toBe("false No `ssl-mode`");
    },
  );
  it.each(["tls-version", "ssl", "user"])("%s does not", (key) => {
    expect(facetOf(cli, inAddress(key), "encrypted")).toBe("false No `ssl-mode`");
  });

  it("a wrong mode means off", () => {
    const written = inAddress("ssl-mode");
    expect(facetOf(cli, written, "encrypted")).toBe('false `ssl-mode: "required"`');
    expect(facetOf(cli, written, "fallsBack")).toBe('false `ssl-mode: "required"`');
    expect(uselessIn(cli, written)).toEqual(['`ssl-mode: "required"` means `off` to MyCLI (tls)']);
  });

  it("a word that is none is ignored", () => {
    const written = inJson('{"?sslmode": "on", "ssl-ca": "/etc/ssl/cert.pem"}');
    expect(uselessIn(cli, written)).toEqual([
      '`?sslmode: "on"` is ignored by MyCLI, which reads `ssl_mode` in an address (tls)',
    ]);
    expect(facetOf(cli, written, "certificateVerified")).toBe("true No `ssl-mode`");
  });

  it("gets roots first where it has no query", () => {
    const written = inJson('{"host": "h", "user": "u"}');
    const options = { ...written.options, isAddress: true as const };
    expect(mended(cli, { ...written, options }, "encrypted")[0]).toBe(`Write \`ssl-ca: "${CA}"\`.`);
    const more = inJson('{"host": "h", "charset": "utf8"}');
    expect(
      mended(
        cli,
        { ...more, options: { ...more.options, isAddress: true as const } },
        "encrypted",
      )[0],
    ).toBe(`Write \`ssl-ca: "${CA}" ssl-verify-server-cert: true\`.`);
  });
});
