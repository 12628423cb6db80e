import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import { mariadbCli } from "../../src/dialects/drivers/mariadb-cli.js";
import { mycli } from "../../src/dialects/drivers/mycli.js";
import { mysqlCli } from "../../src/dialects/drivers/mysql-cli.js";
import { repairedBy } from "./harness.js";
import { inJson, inScript, jsonOf, levelOf, queryOf, rowsOf } from "./told.js";

const CA = "/etc/ssl/cert.pem";

const bundle = bundleOf({ caPath: CA });

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
