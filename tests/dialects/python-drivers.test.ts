import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import { aiomysql } from "../../src/dialects/drivers/aiomysql.js";
import { asyncmy } from "../../src/dialects/drivers/asyncmy.js";
import { mysqlConnectorPython } from "../../src/dialects/drivers/mysql-connector-python.js";
import { mysqlclient } from "../../src/dialects/drivers/mysqlclient.js";
import { pymysql } from "../../src/dialects/drivers/pymysql.js";
import { leaves } from "../../src/model/setting.js";
import { valueIn } from "../languages/javascript/harness.js";
import { optionsIn, repairedBy, verdictIn, verdictOf } from "./harness.js";

const CA = "/etc/ssl/cert.pem";
const bundle = bundleOf({ caPath: CA });
const CONTEXT = '"ssl": {"()": "ssl.create_default_context"';

interface Row {
  readonly options: string;
  readonly says: string;
}

/** `options | what is reported`; `CA` is a bundle, `CTX` a verifying context. */
const rows = (table: string): readonly Row[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [options = "", says = ""] = line.split("|").map((part) => part.trim());
      const code = options
        .replaceAll("CTX", CONTEXT)
        .replace(/(?<!_)\bCA\b/g, `"${CA}"`)
        .replaceAll("VI", "VERIFY_IDENTITY");
      return { options: `{"host": "h"${code === "" ? "" : ", "}${code}}`, says };
    });

/** FACTS-dialects.md 4.2. Where the two libraries differ, what holds with both. */
const MYSQLCLIENT = rows(`
  | tls
  "ssl": {"ca": CA} | tls
  "ssl": true | certificate
  "ssl": false | tls
  "ssl": {} | tls
  "ssl_mode": "DISABLED" | tls
  "ssl_mode": "DISABLED", "ssl": {"ca": CA} | tls
  "ssl_mode": "PREFERRED", "ssl": {"ca": CA} | tls
  "ssl_mode": "REQUIRED" | certificate
  "ssl_mode": "REQUIRED", "ssl": {"ca": CA} | identity
  "ssl_mode": "VERIFY_C" | useless
  "ssl_mode": "VERIFY_CA", "ssl": {"ca": CA} | identity
  "ssl_mode": "VI", "ssl": {"ca": CA} | ok
  "ssl_mode": "VI", "ssl": {"capath": "/etc/ssl/certs"} | ok
  "ssl_mode": "VI" | useless
  "ssl_mode": "verify_identity" | useless
  "ssl_mode": "VI", "ssl": {"ssl_ca": CA} | useless
  "ssl": {"ssl_ca": CA} | tls useless
  "tls_version": "TLSv1.2", "ssl_mode": "VI", "ssl": {"ca": CA} | useless
  "ssl_ca": CA | useless
  "ssl_verify_cert": true | useless
  "ssl_mode": "VI", "ssl": {"ca": "isrgrootx1.pem"} | ca
  "ssl_mode": "VI", "ssl": {"ca": CA, "cert": "c.pem", "key": "k.pem"} | client
  "read_default_file": "my.cnf" | ok
`);

/** FACTS-dialects.md 4.3, with 1.2. */
const PYMYSQL = rows(`
  | tls
  "ssl": {} | tls
  "ssl": true | useless
  "ssl": "true" | useless
  "ssl": {"ca": CA} | ok
  "ssl": {"ca": CA, "check_hostname": true} | ok
  "ssl": {"ssl_ca": CA} | certificate useless
  "ssl": {"fake_flag_to_enable_tls": true} | certificate
  "ssl_ca": CA | certificate
  "ssl_verify_cert": true | identity
  "ssl_ca": CA, "ssl_verify_cert": true | identity
  "ssl_ca": CA, "ssl_verify_cert": true, "ssl_verify_identity": true | ok
  "ssl_verify_cert": true, "ssl_verify_identity": true | identity
  "ssl_verify_identity": true | certificate
  "ssl_ca": CA, "ssl_verify_identity": true | useless
  "ssl_ca": CA, "ssl_verify_identity": true, "ssl_verify_cert": false | useless
  "ssl_ca": CA, "ssl_verify_cert": false | certificate
  "ssl_ca": CA, "ssl_verify_cert": "false" | certificate
  "ssl": {"ca": CA, "check_hostname": false} | identity
  "ssl": {"check_hostname": true, "verify_mode": "required"} | identity
  "ssl": {"ca": CA, "verify_mode": "none", "check_hostname": false} | certificate
  "ssl": {"ca": CA, "verify_mode": false, "check_hostname": false} | certificate
  "ssl": {"ca": CA}, "ssl_verify_cert": true | identity useless
  "ssl_disabled": true, "ssl_ca": CA | tls
  "ssl_disabled": true | tls
  "ssl_mode": "VI" | useless
  "ssl_mode": "VI", "ssl": {"ca": CA} | useless
  CTX} | ok
  CTX, "check_hostname": false} | identity
  CTX, "check_hostname": false, "verify_mode": "CERT_NONE"} | certificate
  CTX, "minimum_version": "TLSv1_1"} | version
  "ssl": {"()": "ssl._create_unverified_context"} | certificate
  "ssl": {"()": "ssl.SSLContext"} | certificate
  "ssl": {"cert": "c.pem", "key": "k.pem"} | certificate client
  "ssl_ca": "isrgrootx1.pem", "ssl_verify_cert": true, "ssl_verify_identity": true | ca
  "read_default_file": "my.cnf" | ok
`);

/** FACTS-dialects.md 4.4: what holds of both implementations. */
const CONNECTOR = rows(`
  | tls
  "ssl_disabled": true | tls
  "ssl_disabled": false | tls
  "ssl_ca": CA | tls
  "ssl_verify_cert": true | identity
  "ssl_ca": CA, "ssl_verify_cert": true | identity
  "ssl_ca": CA, "ssl_verify_cert": true, "ssl_verify_identity": true | ok
  "ssl_ca": CA, "ssl_verify_identity": true | ok
  "ssl_ca": CA, "ssl_verify_identity": true, "use_pure": true | tls
  "ssl_verify_cert": true, "ssl_verify_identity": true | useless
  "ssl_verify_cert": true, "ssl_verify_identity": true, "use_pure": true | ok
  "ssl_verify_identity": true | tls
  "tls_versions": ["TLSv1.1"] | tls useless
  "tls_versions": ["TLSv1.1", "TLSv1.2"] | tls
  "tls_versions": ["TLSv1.2"], "ssl_ca": CA, "ssl_verify_cert": true, "ssl_verify_identity": true | ok
  "ssl": {"ca": CA} | useless
  "ssl_mode": "VI" | useless
  "ssl_cert": "c.pem", "ssl_key": "k.pem" | tls client
  "option_files": "my.cnf" | ok
`);

/** FACTS-dialects.md 4.5. */
const AIOMYSQL = rows(`
  | tls
  CTX} | ok
  CTX, "cafile": CA} | ok
  CTX, "cafile": "isrgrootx1.pem"} | ca
  CTX, "check_hostname": false} | identity
  "ssl": {"()": "ssl._create_unverified_context"} | certificate
  "ssl": true | ok
  "ssl": {} | tls
  "ssl": null | tls
  "ssl": {"ca": CA} | useless
  "ssl_ca": CA | useless
`);
const ASYNCMY = rows(`
  | tls
  CTX} | ok
  "ssl": {} | tls
  "ssl": {"ca": CA} | ok
  "ssl": {"x": 1} | certificate
  "ssl": {"ca": CA, "check_hostname": false} | identity
  "ssl": {"verify_mode": "required"} | identity
  "ssl": true | certificate
  "ssl_ca": CA | useless
`);

const DRIVERS: readonly (readonly [string, Driver, readonly Row[]])[] = [
  ["mysqlclient", mysqlclient(bundle), MYSQLCLIENT],
  ["PyMySQL", pymysql(bundle), PYMYSQL],
  ["mysql-connector-python", mysqlConnectorPython(bundle), CONNECTOR],
  ["aiomysql", aiomysql(bundle), AIOMYSQL],
  ["asyncmy", asyncmy(bundle), ASYNCMY],
];

describe.each(DRIVERS)("%s", (_, driver, table) => {
  it.each(table)("$options: $says", ({ options, says }) => {
    expect(verdictOf(driver, options)).toBe(says);
  });

  it.each(table)("$options is repaired", ({ options }) => {
    const after = repairedBy(driver, options);
    expect([after, verdictOf(driver, after)]).toEqual([after, "ok"]);
  });

  it.each(table)("$options under a key: $says", ({ options, says }) => {
    const isEmpty = options === '{"host": "h"}';
    const code = isEmpty ? '{"host": "h"}' : `{"host": "h", "args": ${options}}`;
    expect(verdictOf(driver, code, "args")).toBe(says);
    const after = repairedBy(driver, code, "args");
    expect([after, verdictOf(driver, after, "args")]).toEqual([after, "ok"]);
  });
});

describe("what only the running program knows", () => {
  const driver = pymysql(bundle);
  const verdict = (code: string): string => {
    const options = valueIn(`use(${code});`);
    if (options.kind !== "mapping") throw new Error(code);
    return verdictIn(driver, options);
  };
  const VERIFIED = `ssl_ca: '${CA}', ssl_verify_cert: true, ssl_verify_identity: true`;

  it.each([
    ["{ ...given(), host: 'h' }", "ok"],
    ["{ host: 'h', ssl: given() }", "ok"],
    ["{ host: 'h', ssl_disabled: given() }", "tls"],
    [`{ host: 'h', ssl_disabled: given(), ${VERIFIED} }`, "ok"],
    ["{ host: 'h', ssl_verify_cert: given(), ssl_verify_identity: true, ssl_ca: 'x.pem' }", "ca"],
    ["{ host: 'h', ssl_ca: given(), ssl_verify_cert: true, ssl_verify_identity: true }", "ok"],
    ["{ host: 'h', ssl_ca: given() }", "certificate"],
    ["{ host: 'h', ssl: { ca: given() } }", "ok"],
    ["{ host: 'h', ssl: { ...given() } }", "ok"],
    ["{ host: 'h', ssl: { ca: 'x.pem', check_hostname: given() } }", "ca"],
    ["{ host: 'h', ssl: a ? { check_hostname: false } : {} }", "certificate"],
    ["{ host: 'h', ssl: a ? { } : {} }", "tls"],
    [`{ host: 'h', ...(a ? { ${VERIFIED} } : { ssl: { ca: '${CA}' } }) }`, "ok"],
    [
      `{ host: 'h', ...(a ? { ssl_ca: '${CA}', ssl_verify_cert: true } : { ssl_verify_cert: true }) }`,
      "identity",
    ],
  ])("%s: %s", (code, says) => {
    expect(verdict(code)).toBe(says);
  });

  it("is told apart where several options depend on one test", () => {
    const options = valueIn(
      `use({ host: 'h', ssl_ca: a ? '${CA}' : 'x.pem', ssl_verify_cert: true, ssl_verify_identity: a ? true : false });`,
    );
    const identity = driver.tls("").identityVerified?.read(options);
    expect(identity).toMatchObject({ kind: "choice" });
    expect(identity && leaves(identity)).toHaveLength(2);
  });
});

describe("PyMySQL before 1.2", () => {
  const old = pymysql(bundle, "1.1.1");
  const options = `{"host": "h", "ssl": {"ca": "${CA}"}}`;

  it("gives TLS up where there is none, which no option changes", () => {
    expect(verdictOf(old, options)).toBe("ok");
    const fallsBack = old.tls("").fallsBack;
    expect(fallsBack?.read(optionsIn(options))).toMatchObject({ value: true });
    expect(fallsBack?.repair(optionsIn(options), false).words).toContain("Upgrade PyMySQL");
    expect(verdictOf(old, '{"host": "h"}')).toBe("tls");
  });
});
