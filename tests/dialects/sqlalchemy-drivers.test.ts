import { describe, expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import * as sqlalchemy from "../../src/dialects/drivers/sqlalchemy.js";
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
const shortened = (query: string): string =>
  query
    .replaceAll(CA, "CA")
    .replaceAll("VERIFY_IDENTITY", "VI")
    .replace(/^host=h&?/, "");
const spelledOut = (query: string): string =>
  query.replace(/=CA\b/g, `=${CA}`).replace(/=VI\b/g, "=VERIFY_IDENTITY");

/** `query | how much is promised | what the repairs make`; `CA` is a bundle. FACTS-dialects.md 4.6. */
const PYMYSQL = `
  | wish | ssl_ca=CA
  ssl_ca=CA | full | ssl_ca=CA
  ssl_ca=CA&ssl_verify_cert=true | chain | ssl_ca=CA
  ssl_ca=CA&ssl_verify_cert=true&ssl_verify_identity=true | chain | ssl_ca=CA
  ssl_ca=CA&ssl_verify_identity=true | unchecked | ssl_ca=CA
  ssl_ca=CA&ssl_check_hostname=true | full | ssl_ca=CA&ssl_check_hostname=true
  ssl_ca=CA&ssl_check_hostname=false | chain | ssl_ca=CA
  ssl_check_hostname=false | wish | ssl_ca=CA
  ssl_verify_cert=false | unchecked | ssl_ca=CA
  ssl_verify_cert=true | chain | ssl_ca=CA
  ssl_verify_identity=true | unchecked | ssl_ca=CA
  ssl_ca=CA&ssl_verify_cert=false | unchecked | ssl_ca=CA
  ssl=true | - | ssl_ca=CA
  ssl_mode=VI | - | ssl_ca=CA
  ssl_mode=VI&ssl_ca=CA | - | ssl_ca=CA
  ssl_disabled=false | plain | ssl_ca=CA
  ssl_disabled=true&ssl_ca=CA | plain | ssl_ca=CA
  ssl_ca=isrgrootx1.pem | full | ssl_ca=CA
  ssl_ca=CA&ssl_cert=c.pem&ssl_key=k.pem | full | ssl_ca=CA
  ssl_ca=CA&ssl_key=k.pem | full | ssl_ca=CA
`;
const ASYNCMY = `
  | plain | ssl_ca=CA
  ssl_ca=CA | full | ssl_ca=CA
  ssl=true | plain | ssl_ca=CA
  ssl_ca=CA&ssl_verify_cert=true | - | ssl_ca=CA
  ssl_ca=CA&ssl_verify_identity=true | - | ssl_ca=CA
  ssl_mode=VI | - | ssl_ca=CA
`;
const MYSQLDB = `
  | wish | ssl_mode=VI&ssl_ca=CA
  ssl_mode=DISABLED | plain | ssl_mode=VI&ssl_ca=CA
  ssl_mode=PREFERRED | wish | ssl_mode=VI&ssl_ca=CA
  ssl_mode=REQUIRED | unchecked | ssl_mode=VI&ssl_ca=CA
  ssl_mode=VERIFY_CA&ssl_ca=CA | chain | ssl_mode=VI&ssl_ca=CA
  ssl_mode=VI&ssl_ca=CA | full | ssl_mode=VI&ssl_ca=CA
  ssl_mode=verify_identity&ssl_ca=CA | - | ssl_mode=verify_identity&ssl_ca=CA
  ssl_ca=CA | wish | ssl_ca=CA&ssl_mode=VI
  ssl_verify_cert=true | - | ssl_mode=VI&ssl_ca=CA
  ssl_mode=VI&ssl_ca=CA&ssl_verify_identity=true | - | ssl_mode=VI&ssl_ca=CA
  sslmode=VI&ssl_ca=CA | wish | ssl_mode=VI&ssl_ca=CA
`;
const UPGRADE = "Upgrade mysqlclient to 2.0 or newer, which has `ssl_mode`.";
const MYSQLDB_1 = `
  | wish | UPGRADE
  ssl_ca=CA | wish | ssl_ca=CA UPGRADE
  ssl_mode=VI | - | ssl_mode=VI UPGRADE
  ssl_verify_cert=true | - | ssl_verify_cert=true UPGRADE
  ssl_verify_identity=true | - | ssl_verify_identity=true UPGRADE
`;
const IN_CODE =
  "Pass `ssl_ca`, `ssl_verify_cert=True` and `ssl_verify_identity=True` in `connect_args`.";
const CONNECTOR = `
  | wish | IN_CODE
  ssl_ca=CA | wish | ssl_ca=CA IN_CODE
  ssl_disabled=false | plain | ssl_disabled=false IN_CODE
  ssl_ca=CA&ssl_verify_cert=true | wish | ssl_ca=CA&ssl_verify_cert=true IN_CODE
  ssl_ca=CA&ssl_verify_identity=true | - | ssl_ca=CA&ssl_verify_identity=true IN_CODE
`;
const IN_ARGUMENTS = 'Pass `{"ssl": ssl.create_default_context()}` as `connect_args`.';
const AIOMYSQL = `
  | plain | IN_ARGUMENTS
  ssl_ca=CA | plain | ssl_ca=CA IN_ARGUMENTS
`;

const DRIVERS: readonly (readonly [title: string, driver: Driver, table: string])[] = [
  ["PyMySQL", sqlalchemy.pymysql(bundle), PYMYSQL],
  ["PyMySQL 1.2.3", sqlalchemy.pymysql(bundle, "1.2.3"), PYMYSQL],
  ["asyncmy", sqlalchemy.asyncmy(bundle), ASYNCMY],
  ["mysqlclient", sqlalchemy.mysqldb(bundle), MYSQLDB],
  ["mysqlclient 2.2.8", sqlalchemy.mysqldb(bundle, "2.2.8"), MYSQLDB],
  [
    "mysqlclient 1.4.6",
    sqlalchemy.mysqldb(bundle, "1.4.6"),
    MYSQLDB_1.replaceAll("UPGRADE", UPGRADE),
  ],
  [
    "mysql-connector-python",
    sqlalchemy.mysqlconnector(bundle),
    CONNECTOR.replaceAll("IN_CODE", IN_CODE),
  ],
  ["aiomysql", sqlalchemy.aiomysql(bundle), AIOMYSQL.replaceAll("IN_ARGUMENTS", IN_ARGUMENTS)],
];

/** What the repairs make, in the notation of the tables. */
function repaired(driver: Driver, json: string): string {
  const [, after = "", words = ""] = /^(\{.*?\})( [A-Z].*)?$/.exec(repairedBy(driver, json)) ?? [];
  return (shortened(queryOf(after)) + words).trim();
}

describe.each(DRIVERS)("%s", (title, driver, table) => {
  it.each(rowsOf(table))("%s: %s", (query = "", level, after) => {
    const json = jsonOf(`host=h&${spelledOut(query)}`);
    expect([levelOf(driver, inJson(json)), repaired(driver, json)]).toEqual([level, after]);
  });

  it("has a name and a documented form", () => {
    expect(driver).toMatchObject({ name: title.split(" ")[0], documented: CA });
  });

  it("has roots and a certificate of its own", () => {
    const written = inJson('{"ssl_ca": "isrgrootx1.pem", "ssl_cert": "c.pem", "ssl_key": "k.pem"}');
    expect(facetOf(driver, written, "roots")).toBe('pinned `ssl_ca: "isrgrootx1.pem"`');
    expect(mended(driver, written, "roots")[0]).toBe(`Write \`ssl_ca: "${CA}"\`.`);
    expect(facetOf(driver, written, "clientCertificate")).toBe('true `ssl_cert: "c.pem"`');
    expect(mended(driver, written, "clientCertificate")[0]).toBe(
      "Remove `ssl_cert` and `ssl_key`.",
    );
  });
});

const [pymysql, mysqldb] = [sqlalchemy.pymysql(bundle), sqlalchemy.mysqldb(bundle)];
const connector = sqlalchemy.mysqlconnector(bundle);
const asyncmy = sqlalchemy.asyncmy(bundle);
const old = sqlalchemy.mysqldb(bundle, "1.4.6");

describe("what is said", () => {
  it.each<readonly [Driver, string, Facet, string]>([
    [pymysql, "", "encrypted", "false No `ssl_ca`"],
    [pymysql, "ssl_disabled=false", "encrypted", 'false `ssl_disabled: "false"`'],
    [pymysql, "ssl_verify_cert=false", "certificateVerified", 'false `ssl_verify_cert: "false"`'],
    [
      pymysql,
      "ssl_verify_identity=true",
      "certificateVerified",
      'false `ssl_verify_identity: "true"`',
    ],
    [
      pymysql,
      "ssl_ca=a.pem&ssl_check_hostname=no",
      "identityVerified",
      'false `ssl_check_hostname: "no"`',
    ],
    [asyncmy, "", "encrypted", "false No `ssl_ca`"],
    [mysqldb, "", "encrypted", "false No `ssl_mode`"],
    [connector, "ssl_ca=a.pem", "encrypted", 'false `ssl_ca: "a.pem"`'],
    [old, "ssl_ca=a.pem", "encrypted", 'false `ssl_ca: "a.pem"`'],
  ])("%#: %s: %s is %s", (driver, query, facet, words) => {
    expect(facetOf(driver, inJson(jsonOf(`host=h&${query}`)), facet)).toBe(words);
  });

  it.each<readonly [Driver, string, string]>([
    [pymysql, "ssl=true", '`ssl: "true"` makes PyMySQL throw: its URL takes no such option'],
    [
      pymysql,
      "ssl_mode=VI",
      '`ssl_mode: "VERIFY_IDENTITY"` makes PyMySQL throw: its URL takes no such option',
    ],
    [pymysql, "sslmode=VI", ""],
    [
      asyncmy,
      "ssl_verify_cert=true",
      '`ssl_verify_cert: "true"` makes asyncmy throw: its URL takes no such option',
    ],
    [
      asyncmy,
      "ssl_verify_identity=true",
      '`ssl_verify_identity: "true"` makes asyncmy throw: its URL takes no such option',
    ],
    [
      asyncmy,
      "ssl_mode=VI",
      '`ssl_mode: "VERIFY_IDENTITY"` makes asyncmy throw: its URL takes no such option',
    ],
    [
      mysqldb,
      "ssl_verify_cert=true",
      '`ssl_verify_cert: "true"` makes mysqlclient throw: its URL takes no such option',
    ],
    [
      mysqldb,
      "ssl_verify_identity=true",
      '`ssl_verify_identity: "true"` makes mysqlclient throw: its URL takes no such option',
    ],
    [mysqldb, "sslmode=on", '`sslmode: "on"` is no option of mysqlclient (tls)'],
    [mysqldb, "ssl-mode=on", '`ssl-mode: "on"` is no option of mysqlclient (tls)'],
    [mysqldb, "ssl_ca=a.pem&ssl_mode=REQUIRED", ""],
    [
      old,
      "ssl_mode=VI",
      '`ssl_mode: "VERIFY_IDENTITY"` makes mysqlclient throw: its URL takes no such option',
    ],
    [
      old,
      "ssl_verify_cert=true",
      '`ssl_verify_cert: "true"` makes mysqlclient throw: its URL takes no such option',
    ],
    [
      old,
      "ssl_verify_identity=1",
      '`ssl_verify_identity: "1"` makes mysqlclient throw: its URL takes no such option',
    ],
    [
      connector,
      "ssl_verify_identity=true",
      '`ssl_verify_identity: "true"` is text in a URL, so mysqlconnector throws',
    ],
    [connector, "ssl_verify_cert=true", ""],
    [sqlalchemy.aiomysql(bundle), "ssl_verify_cert=true&ssl_mode=a", ""],
  ])("%#: %s: %s", (driver, query, words) => {
    const found = uselessIn(driver, inJson(jsonOf(`host=h&${spelledOut(query)}`)));
    expect(found).toEqual(words === "" ? [] : [words]);
  });

  it.each<readonly [Driver, string, string]>([
    [pymysql, "ssl=true", `Write \`ssl_ca: "${CA}"\` instead.`],
    [pymysql, "ssl=true&ssl_ca=a.pem", "Remove `ssl`."],
    [pymysql, "ssl=true&ssl_mode=a&ssl_ca=a.pem", "Remove `ssl` and `ssl_mode`."],
    [asyncmy, "ssl_mode=a", `Write \`ssl_ca: "${CA}"\` instead.`],
    [mysqldb, "ssl_verify_cert=a", `Write \`ssl_mode: "VERIFY_IDENTITY" ssl_ca: "${CA}"\`.`],
    [mysqldb, "sslmode=a", 'Write `ssl_mode: "VERIFY_IDENTITY"` instead.'],
    [connector, "ssl_verify_identity=true", IN_CODE],
    [old, "ssl_mode=a", UPGRADE],
  ])("%#: of %s: %s", (driver, query, words) => {
    expect(uselessMended(driver, inJson(jsonOf(`host=h&${query}`)))[0]?.[0]).toBe(words);
  });

  it("a bundle that nobody named is a guess", () => {
    const doubt = "suggested: the path is Debian's (`caPath` in the settings names yours)";
    const written = inJson('{"host": "h"}');
    expect(mended(sqlalchemy.pymysql(guess), written, "encrypted")[2]).toBe(doubt);
    expect(mended(sqlalchemy.asyncmy(guess), written, "encrypted")[2]).toBe(doubt);
    expect(
      mended(sqlalchemy.pymysql(guess), inJson('{"ssl_verify_cert": "a"}'), "encrypted")[2],
    ).toBe(doubt);
    expect(mended(sqlalchemy.mysqldb(guess), written, "encrypted")[2]).toBe(doubt);
    expect(mended(pymysql, written, "encrypted")).toHaveLength(2);
  });

  it("is open where the program decides", () => {
    expect(levelOf(pymysql, inScript("{ ssl_ca: given() }"))).toBe("full");
    expect(levelOf(pymysql, inScript("{ ssl_ca: 'a', ssl_check_hostname: given() }"))).toBe("full");
    expect(levelOf(pymysql, inScript("{ ssl_verify_cert: given() }"))).toBe("?");
    expect(levelOf(mysqldb, inScript("{ ssl_mode: given() }"))).toBe("?");
  });
});

describe("PyMySQL before 1.2", () => {
  const before = sqlalchemy.pymysql(bundle, "1.1.1");
  const WORDS = "Upgrade PyMySQL to 1.2.0, which does not give TLS up.";
  const of = (query: string) => inJson(jsonOf(`host=h&${query}`));

  it("gives TLS up where there is none, which no option changes", () => {
    const written = of(`ssl_ca=${CA}`);
    expect(facetOf(before, written, "encrypted")).toBe("?");
    expect(facetOf(before, written, "fallsBack")).toBe(`true \`ssl_ca: "${CA}"\``);
    expect(mended(before, written, "fallsBack")).toEqual([WORDS]);
    expect(facetOf(before, written, "identityVerified")).toBe(`true \`ssl_ca: "${CA}"\``);
  });
  it("is told what to write where TLS is off", () => {
    const written = of("ssl_disabled=true");
    expect(facetOf(before, written, "encrypted")).toBe('false `ssl_disabled: "true"`');
    expect(facetOf(before, written, "fallsBack")).toBe('false `ssl_disabled: "true"`');
    expect(mended(before, written, "encrypted")[0]).toBe(`Write \`ssl_ca: "${CA}"\` instead.`);
    expect(mended(before, written, "fallsBack")[0]).toBe(`Write \`ssl_ca: "${CA}"\` instead.`);
    expect(mended(before, of(""), "fallsBack")).toEqual([WORDS]);
  });
});
