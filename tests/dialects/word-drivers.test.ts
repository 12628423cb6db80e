import { describe, expect, it } from "vitest";
import type { Driver } from "../../src/dialects/driver.js";
import { goMysql } from "../../src/dialects/drivers/go-mysql.js";
import { mySqlConnector } from "../../src/dialects/drivers/mysqlconnector.js";
import { railsMysql2, trilogy } from "../../src/dialects/drivers/rails.js";
import { sqlx } from "../../src/dialects/drivers/sqlx.js";
import { repairedBy } from "./harness.js";
import { inJson, jsonOf, levelOf, queryOf, rowsOf } from "./told.js";

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
