import { describe, expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import type { Driver } from "../../src/dialects/driver.js";
import { goMysql } from "../../src/dialects/drivers/go-mysql.js";
import { mySqlConnector } from "../../src/dialects/drivers/mysqlconnector.js";
import { railsMysql2, trilogy } from "../../src/dialects/drivers/rails.js";
import { sqlx } from "../../src/dialects/drivers/sqlx.js";
import { facetOf, inJson, inScript, jsonOf, levelOf, mended, uselessIn } from "./told.js";

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
