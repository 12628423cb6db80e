import { describe, expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import type { Driver } from "../../src/dialects/driver.js";
import { goMysql } from "../../src/dialects/drivers/go-mysql.js";
import { grafana } from "../../src/dialects/drivers/grafana.js";
import { mySqlConnector } from "../../src/dialects/drivers/mysqlconnector.js";
import { railsMysql2, trilogy } from "../../src/dialects/drivers/rails.js";
import { sqlx } from "../../src/dialects/drivers/sqlx.js";
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
} from "./told.js";

/** `options | how much is promised | what the repairs make of it`. FACTS-dialects.md 7. */
const NET = `
  | wish | SslMode=VerifyFull
  SslMode=None | plain | SslMode=VerifyFull
  SslMode=disabled | plain | SslMode=VerifyFull
  SslMode=Preferred | wish | SslMode=VerifyFull
  SslMode=REQUIRED | unchecked | SslMode=VerifyFull
  SslMode=VerifyCA | chain | SslMode=VerifyFull
  SslMode=verifyfull | full | SslMode=verifyfull
  SslMode=VERIFY_IDENTITY | - | SslMode=VerifyFull
  SslMode=VerifyFull&TlsVersion=TLS 1.1, TLS 1.2 | full | SslMode=VerifyFull&TlsVersion=TLS 1.2, TLS 1.3
  SslMode=VerifyFull&TlsVersion=Tls12,TLSv1.3 | full | SslMode=VerifyFull&TlsVersion=Tls12,TLSv1.3
  SslMode=VerifyFull&TlsVersion=TLS 1.4 | full | SslMode=VerifyFull&TlsVersion=TLS 1.2, TLS 1.3
  SslMode=VerifyFull&TlsVersion=ATLS 1.2 | full | SslMode=VerifyFull&TlsVersion=TLS 1.2, TLS 1.3
  SslMode=VerifyFull&TlsVersion=TLS 1.22 | full | SslMode=VerifyFull&TlsVersion=TLS 1.2, TLS 1.3
  SslMode=VerifyFull&SslCa=isrgrootx1.pem | full | SslMode=VerifyFull
  SslMode=VerifyFull&SslCert=c.pem&SslKey=k.pem | full | SslMode=VerifyFull
  SslMode=VerifyFull&CertificateFile=c.pfx&CertificatePassword=x | full | SslMode=VerifyFull
  SslMode=VerifyFull&CertificateThumbprint=a&CertificateStoreLocation=b | full | SslMode=VerifyFull
  ssl=true | wish | SslMode=VerifyFull
  Encrypt=true | wish | SslMode=VerifyFull
  UseSSL=true | wish | SslMode=VerifyFull
  TrustServerCertificate=true | wish | SslMode=VerifyFull
`;
const GEM = `
  | wish | ssl_mode=verify_identity
  ssl_mode=disabled | plain | ssl_mode=verify_identity
  ssl_mode=:disabled | plain | ssl_mode=verify_identity
  ssl_mode=SSL_MODE_DISABLED | plain | ssl_mode=verify_identity
  ssl_mode=preferred | wish | ssl_mode=verify_identity
  ssl_mode=:SSL_MODE_PREFERRED | wish | ssl_mode=verify_identity
  ssl_mode=required | unchecked | ssl_mode=verify_identity
  ssl_mode=verify_ca | chain | ssl_mode=verify_identity
  ssl_mode=:verify_identity | full | ssl_mode=:verify_identity
  ssl_mode=SSL_MODE_VERIFY_IDENTITY | full | ssl_mode=SSL_MODE_VERIFY_IDENTITY
  ssl_mode=SSL_VERIFY_IDENTITY | - | ssl_mode=verify_identity
  ssl_mode=verify_identity&sslca=isrgrootx1.pem | full | ssl_mode=verify_identity
  ssl_mode=verify_identity&sslcert=c.pem&sslkey=k.pem | full | ssl_mode=verify_identity
  ssl_mode=verify_identity&sslkey=k.pem | full | ssl_mode=verify_identity
  sslmode=required | wish | ssl_mode=verify_identity
`;
const TRILOGY = `
  | plain | ssl_mode=verify_identity
  ssl_mode=0 | plain | ssl_mode=verify_identity
  ssl_mode:=0 | plain | ssl_mode=verify_identity
  ssl_mode=disabled | plain | ssl_mode=verify_identity
  ssl_mode=4 | wish | ssl_mode=verify_identity
  ssl_mode=preferred_noverify | wish | ssl_mode=verify_identity
  ssl_mode=3 | unchecked | ssl_mode=verify_identity
  ssl_mode=SSL_REQUIRED_NOVERIFY | unchecked | ssl_mode=verify_identity
  ssl_mode=2 | chain | ssl_mode=verify_identity
  ssl_mode=:verify_ca | chain | ssl_mode=verify_identity
  ssl_mode=1 | full | ssl_mode=1
  ssl_mode=SSL_VERIFY_IDENTITY | full | ssl_mode=SSL_VERIFY_IDENTITY
  ssl_mode=SSL_MODE_VERIFY_IDENTITY | - | ssl_mode=verify_identity
  ssl_mode=5 | - | ssl_mode=verify_identity
  ssl_mode=1&tls_min_version:=1 | full | ssl_mode=1&tls_min_version=3
  ssl_mode=1&tls_min_version:=2 | full | ssl_mode=1&tls_min_version=3
  ssl_mode=1&tls_min_version:=3 | full | ssl_mode=1&tls_min_version:=3
  ssl_mode=1&tls_min_version:=4 | full | ssl_mode=1&tls_min_version:=4
  ssl_mode=1&tls_min_version:=9 | full | ssl_mode=1&tls_min_version:=9
  ssl_mode=1&ssl_ca=isrgrootx1.pem | full | ssl_mode=1
  ssl_mode=1&ssl_cert=c.pem&ssl_key=k.pem | full | ssl_mode=1
  ssl_mode=1&ssl_key=k.pem | full | ssl_mode=1
  ssl=true | plain | ssl=true&ssl_mode=verify_identity
  sslmode=required | plain | ssl_mode=verify_identity
`;
const SQLX = `
  | wish | ssl-mode=VERIFY_IDENTITY
  ssl-mode=DISABLED | plain | ssl-mode=VERIFY_IDENTITY
  ssl-mode=preferred | wish | ssl-mode=VERIFY_IDENTITY
  ssl-mode=REQUIRED | unchecked | ssl-mode=VERIFY_IDENTITY
  ssl-mode=VERIFY_CA | chain | ssl-mode=VERIFY_IDENTITY
  ssl-mode=verify_identity | full | ssl-mode=verify_identity
  ssl-mode=VERIFY-IDENTITY | - | ssl-mode=VERIFY_IDENTITY
  ssl-mode=VERIFY_IDENTITY&ssl-ca=isrgrootx1.pem | full | ssl-mode=VERIFY_IDENTITY
  ssl-mode=VERIFY_IDENTITY&ssl-cert=c.pem&ssl-key=k.pem | full | ssl-mode=VERIFY_IDENTITY
  ssl-mode=VERIFY_IDENTITY&ssl-key=k.pem | full | ssl-mode=VERIFY_IDENTITY
  ssl_mode=VERIFY_IDENTITY | wish | ssl-mode=VERIFY_IDENTITY
  ssl=true | wish | ssl-mode=VERIFY_IDENTITY
`;
/** FACTS-dialects.md 3.1 to 3.4. */
const GO = `
  | plain | tls=true
  tls=false | plain | tls=true
  tls=False | plain | tls=true
  tls=0 | plain | tls=true
  tls= | plain | tls=true
  tls=true | full | tls=true
  tls=TRUE | full | tls=TRUE
  tls=1 | full | tls=1
  tls=skip-verify | unchecked | tls=true
  tls=SKIP-VERIFY | unchecked | tls=true
  tls=preferred | wish | tls=true
  tls=Preferred&allowFallbackToPlaintext=false | wish | tls=true&allowFallbackToPlaintext=false
  tls=true&allowFallbackToPlaintext=true | wish | tls=true
  tls=true&allowFallbackToPlaintext=false | full | tls=true&allowFallbackToPlaintext=false
  tls=false&allowFallbackToPlaintext=true | plain | tls=true
  tls=tidb | ? | tls=tidb
  tls=t | - | tls=true
  tls=f | - | tls=true
  tls=y | - | tls=true
  tls=n | - | tls=true
  tls=yes | - | tls=true
  tls=no | - | tls=true
  tls=on | - | tls=true
  tls=OFF | - | tls=true
  tls=enable | - | tls=true
  tls=enabled | - | tls=true
  tls=disable | - | tls=true
  tls=disabled | - | tls=true
  tls=tRuE | full | tls=true
  tls=only | ? | tls=only
  tls=soft | ? | tls=soft
  x-tls-ca=a.pem | ? | x-tls-ca=a.pem
  x-tls-cert=a.pem | ? | x-tls-cert=a.pem
  x-tls-key=a.pem | ? | x-tls-key=a.pem
  x-tls-insecure-skip-verify=true | ? | x-tls-insecure-skip-verify=true
  ssl=true | plain | tls=true
  TLS=true | plain | tls=true
  sslmode=require | plain | tls=true
`;
const DRIVERS: readonly (readonly [driver: Driver, table: string])[] = [
  [mySqlConnector, NET],
  [railsMysql2, GEM],
  [trilogy, TRILOGY],
  [sqlx, SQLX],
  [goMysql, GO],
];

describe.each(DRIVERS)("$name", (driver, table) => {
  it.each(rowsOf(table))("%s: %s", (query = "", level, after) => {
    const json = jsonOf(query);
    expect([levelOf(driver, inJson(json)), queryOf(repairedBy(driver, json))]).toEqual([
      level,
      after,
    ]);
  });
});

const BY_NAME: Readonly<Record<string, Driver>> = {
  net: mySqlConnector,
  gem: railsMysql2,
  trilogy,
  sqlx,
  go: goMysql,
};
const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};

describe("an option without effect", () => {
  it.each([
    ["net", "SslMode=Strict", '`SslMode: "Strict"` is no mode of .NET\'s clients, which throw'],
    [
      "net",
      "TlsVersion=SSLv3",
      '`TlsVersion: "SSLv3"` makes .NET\'s clients throw: it lists no TLS versions',
    ],
    [
      "net",
      "UseSSL=true",
      '`UseSSL: "true"` is no option of .NET\'s clients, which read `SslMode` (tls)',
    ],
    [
      "net",
      "encrypt=false",
      '`encrypt: "false"` is no option of .NET\'s clients, which read `SslMode`',
    ],
    ["net", "SslCa=/etc/ssl/cert.pem", ""],
    ["net", "TlsVersion=TLS 1.2", ""],
    [
      "net",
      "ssl=true",
      '`ssl: "true"` is no option of .NET\'s clients, which read `SslMode` (tls)',
    ],
    [
      "net",
      "trust_server_certificate=true",
      '`trust_server_certificate: "true"` is no option of .NET\'s clients, which read `SslMode` (tls)',
    ],
    ["gem", "ssl_mode=strict", '`ssl_mode: "strict"` is no mode of the gem mysql2'],
    [
      "gem",
      "sslmode=required",
      '`sslmode: "required"` is ignored by the gem mysql2, which reads `ssl_mode` (tls)',
    ],
    ["gem", "sslca=/etc/ssl/cert.pem", ""],
    ["trilogy", "ssl_mode=strict", '`ssl_mode: "strict"` is no mode of Trilogy'],
    [
      "trilogy",
      "sslmode=required",
      '`sslmode: "required"` is ignored by Trilogy, which reads `ssl_mode` (tls)',
    ],
    ["trilogy", "ssl=true&ssl_ca=/etc/ssl/cert.pem", ""],
    ["sqlx", "ssl-mode=strict", '`ssl-mode: "strict"` is no mode of sqlx, which stops'],
    [
      "sqlx",
      "ssl_mode=required",
      '`ssl_mode: "required"` is ignored by sqlx, which reads `ssl-mode` (tls)',
    ],
    ["sqlx", "ssl=true", '`ssl: "true"` is ignored by sqlx, which reads `ssl-mode` (tls)'],
    ["sqlx", "ssl-ca=/etc/ssl/cert.pem", ""],
    [
      "go",
      "tls=yes",
      '`tls: "yes"` names a TLS configuration that is not registered, so Go-MySQL-Driver fails',
    ],
    [
      "go",
      "tls=tRuE",
      "`tls` names a TLS configuration that is not registered, so Go-MySQL-Driver fails",
    ],
    ["go", "tls=True", ""],
    ["go", "tls=FALSE", ""],
    ["go", "tls=xtrue", ""],
    ["go", "tls=truex", ""],
    [
      "go",
      "ssl=true",
      '`ssl: "true"` is no TLS option of Go-MySQL-Driver, which reads `tls` (tls)',
    ],
    [
      "go",
      "useSSL=true",
      '`useSSL: "true"` is no TLS option of Go-MySQL-Driver, which reads `tls` (tls)',
    ],
  ])("%s, %s: %s", (name, query, words) => {
    const found = uselessIn(driverOf(name), inJson(jsonOf(query)));
    expect(found).toEqual(words === "" ? [] : [words]);
  });
});

describe("what a driver reads", () => {
  it.each<readonly [string, string, Facet, string]>([
    ["net", "", "minVersion", "TLSv1.2 No `TlsVersion`"],
    ["net", "TlsVersion=Tls10", "minVersion", 'TLSv1 `TlsVersion: "Tls10"`'],
    ["net", "TlsVersion=TLS 1", "minVersion", 'TLSv1 `TlsVersion: "TLS 1"`'],
    ["net", "TlsVersion=TLSv1.1", "minVersion", 'TLSv1.1 `TlsVersion: "TLSv1.1"`'],
    ["net", "TlsVersion=tls13", "minVersion", 'TLSv1.3 `TlsVersion: "tls13"`'],
    ["net", "TlsVersion=Tls 2", "minVersion", "-"],
    ["net", "SslCert=c.pem", "clientCertificate", 'true `SslCert: "c.pem"`'],
    ["net", "CertificateFile=c.pem", "clientCertificate", 'true `CertificateFile: "c.pem"`'],
    ["net", "CertificateThumbprint=aB3", "clientCertificate", "true `CertificateThumbprint`"],
    ["gem", "sslcert=c.pem", "clientCertificate", 'true `sslcert: "c.pem"`'],
    ["gem", "sslca=isrgrootx1.pem", "roots", 'pinned `sslca: "isrgrootx1.pem"`'],
    ["trilogy", "", "minVersion", "TLSv1.2 No `tls_min_version`"],
    ["trilogy", "tls_min_version:=1", "minVersion", "TLSv1 `tls_min_version: 1`"],
    ["trilogy", "tls_min_version:=2", "minVersion", "TLSv1.1 `tls_min_version: 2`"],
    ["trilogy", "tls_min_version:=0", "minVersion", "-"],
    ["trilogy", "ssl_cert=c.pem", "clientCertificate", 'true `ssl_cert: "c.pem"`'],
    ["sqlx", "ssl-cert=c.pem", "clientCertificate", 'true `ssl-cert: "c.pem"`'],
    ["go", "tls=true", "minVersion", 'TLSv1.2 `tls: "true"`'],
    ["go", "tls=true", "maxVersion", 'TLSv1.3 `tls: "true"`'],
  ])("%s, %s: %s is %s", (name, query, facet, words) => {
    expect(facetOf(driverOf(name), inJson(jsonOf(query)), facet)).toBe(words);
  });

  it.each([
    ["go", "{ tls: given() }", "?"],
    ["go", "{ tls: given(), allowFallbackToPlaintext: 'true' }", "?"],
    ["go", "{ tls: 'true', allowFallbackToPlaintext: given() }", "?"],
    ["go", "{ tls: a ? 'true' : 'false', allowFallbackToPlaintext: 'true' }", "wish"],
    ["go", "{ tls: a ? 'false' : '', allowFallbackToPlaintext: 'true' }", "plain | plain"],
    ["go", "{ tls: a ? 'true' : 'yes' }", "full | -"],
    ["net", "{ SslMode: a ? 'Required' : given() }", "unchecked | ?"],
  ])("%s: %s is %s", (name, code, level) => {
    expect(levelOf(driverOf(name), inScript(code))).toBe(level);
  });

  it.each([
    ["net", ".NET", "VerifyFull"],
    ["gem", "the gem mysql2", "verify_identity"],
    ["trilogy", "Trilogy", "verify_identity"],
    ["sqlx", "sqlx", "VERIFY_IDENTITY"],
    ["go", "go-mysql", "true"],
  ])("%s is called %s, and the documented form is %s", (name, called, documented) => {
    expect(driverOf(name)).toMatchObject({ name: called, documented });
  });

  it("takes all of a certificate out", () => {
    const keys = [
      ...["SslCert", "SslKey", "CertificateFile", "CertificatePassword"],
      ...["CertificateThumbprint", "CertificateStoreLocation"],
    ];
    const written = inJson(jsonOf(["user=u", ...keys.map((key) => `${key}=a.pem`)].join("&")));
    expect(mended(mySqlConnector, written, "clientCertificate")[1]).toBe('{"user": "u"}');
  });
});

/** TLS comes to Grafana's data source with a certificate, or with the check off. */
describe("Grafana", () => {
  const dataSource = (json: string, secure: string) =>
    inJson(`{"url": "h:4000", "jsonData": {${json}}, "secureJsonData": {${secure}}}`);
  const CA = '"tlsCACert": "pem"';

  it.each([
    ["", "", "plain"],
    ['"tlsSkipVerify": true', "", "unchecked"],
    ['"tlsSkipVerify": true, "tlsAuthWithCACert": true', CA, "unchecked"],
    ['"tlsSkipVerify": false', "", "plain"],
    ['"tlsAuthWithCACert": true', CA, "full"],
    ['"tlsAuthWithCACert": true', "", "plain"],
    ['"tlsAuthWithCACert": false', CA, "plain"],
    ["", CA, "plain"],
    ['"tlsAuth": true', '"tlsClientCert": "pem"', "full"],
    ['"tlsAuth": true', '"tlsClientKey": "pem"', "plain"],
    ['"tlsAuth": false', '"tlsClientCert": "pem"', "plain"],
  ])("%s, %s: %s", (json, secure, level) => {
    expect(levelOf(grafana, dataSource(json, secure))).toBe(level);
  });

  it("is asked for what is left out", () => {
    expect(facetOf(grafana, dataSource("", ""), "encrypted")).toBe(
      "false No `secureJsonData.tlsCACert`",
    );
    expect(facetOf(grafana, dataSource("", CA), "encrypted")).toBe(
      "false No `jsonData.tlsAuthWithCACert`",
    );
    expect(facetOf(grafana, dataSource('"tlsAuthWithCACert": false', CA), "encrypted")).toBe(
      "false `jsonData.tlsAuthWithCACert: false`",
    );
  });

  const WITH_ROOTS =
    "Write `tlsAuthWithCACert: true` and give `secureJsonData.tlsCACert` a CA bundle.";
  it("is told what to write, and skips no check", () => {
    expect(mended(grafana, dataSource("", ""), "encrypted")).toEqual([WITH_ROOTS]);
    const skipping = dataSource('"tlsAuthWithCACert": true, "tlsSkipVerify": true', CA);
    expect(mended(grafana, skipping, "certificateVerified")[0]).toBe(
      "Remove `jsonData.tlsSkipVerify`.",
    );
    expect(
      levelOf(grafana, inJson(mended(grafana, skipping, "certificateVerified")[1] ?? "")),
    ).toBe("full");
  });

  it("has a certificate of its own where it is switched on", () => {
    const own = '"tlsClientCert": "c.pem", "tlsClientKey": "k.pem"';
    const on = dataSource('"tlsAuth": true, "tlsAuthWithCACert": true', `${CA}, ${own}`);
    expect(facetOf(grafana, on, "clientCertificate")).toContain(
      "true `secureJsonData.tlsClientCert",
    );
    expect(mended(grafana, on, "clientCertificate")[1]).toBe(
      `{"url": "h:4000", "jsonData": {"tlsAuth": true, "tlsAuthWithCACert": true}, "secureJsonData": {${CA}}}`,
    );
    const alone = dataSource('"tlsAuth": true', own);
    expect(mended(grafana, alone, "clientCertificate")).toEqual([WITH_ROOTS]);
    expect(facetOf(grafana, dataSource("", own), "clientCertificate")).toBe("-");
    expect(facetOf(grafana, dataSource('"tlsAuth": false', own), "clientCertificate")).toBe("-");
  });

  it("is not known where the program decides", () => {
    const code = (json: string) =>
      inScript(`{ jsonData: ${json}, secureJsonData: { tlsCACert: given() } }`);
    expect(levelOf(grafana, code("{ tlsAuthWithCACert: given() }"))).toBe("?");
    expect(levelOf(grafana, code("{ tlsSkipVerify: given() }"))).toBe("?");
    expect(
      levelOf(grafana, inScript("{ jsonData: {}, secureJsonData: { tlsCACert: given() } }")),
    ).toBe("plain");
    expect(levelOf(grafana, inScript("{ jsonData: {}, secureJsonData: given() }"))).toBe("?");
    expect(uselessIn(grafana, dataSource("", ""))).toEqual([]);
  });

  it("is called so", () => {
    expect(grafana).toMatchObject({ name: "Grafana", documented: true });
  });
});
