import { describe, expect, it } from "vitest";
import type { Driver } from "../../src/dialects/driver.js";
import { connectorJ } from "../../src/dialects/drivers/connector-j.js";
import { connectorJ5 } from "../../src/dialects/drivers/connector-j-5.js";
import { mariadbJdbc } from "../../src/dialects/drivers/mariadb-jdbc.js";
import { mariadbJdbc2 } from "../../src/dialects/drivers/mariadb-jdbc-2.js";
import { asyncer, r2dbcMariadb } from "../../src/dialects/drivers/r2dbc.js";
import { repairedBy } from "./harness.js";
import { facetOf, inJson, inScript, jsonOf, levelOf, placeOf, queryOf, rowsOf } from "./told.js";

/** `options | how much is promised | what the repairs make of it`: FACTS-dialects.md 1.3 to 1.6. */
const CONNECTOR_J = `
  | wish | sslMode=VERIFY_IDENTITY
  sslMode=DISABLED | plain | sslMode=VERIFY_IDENTITY
  sslMode=PREFERRED | wish | sslMode=VERIFY_IDENTITY
  sslMode=REQUIRED | unchecked | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_CA | chain | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY | full | sslMode=VERIFY_IDENTITY
  sslMode=verify_identity | full | sslMode=verify_identity
  sslMode=VERIFY-IDENTITY | - | sslMode=VERIFY_IDENTITY
  useSSL=false | plain | sslMode=VERIFY_IDENTITY
  useSSL=no | plain | sslMode=VERIFY_IDENTITY
  useSSL=true | wish | sslMode=VERIFY_IDENTITY
  useSSL=true&requireSSL=true | unchecked | sslMode=VERIFY_IDENTITY
  useSSL=true&verifyServerCertificate=true | chain | sslMode=VERIFY_IDENTITY
  verifyServerCertificate=true | chain | sslMode=VERIFY_IDENTITY
  requireSSL=true | unchecked | sslMode=VERIFY_IDENTITY
  useSSL=false&verifyServerCertificate=true | plain | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&useSSL=false | full | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&requireSSL=true&verifyServerCertificate=true | full | sslMode=VERIFY_IDENTITY
  sslMode=REQUIRED&fipsCompliantJsse=true | chain | sslMode=VERIFY_IDENTITY&fipsCompliantJsse=true
  sslMode=PREFERRED&fipsCompliantJsse=true | wish | sslMode=VERIFY_IDENTITY&fipsCompliantJsse=true
  sslMode=VERIFY_IDENTITY&fipsCompliantJsse=true | full | sslMode=VERIFY_IDENTITY&fipsCompliantJsse=true
  sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.1,TLSv1.2 | full | sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2,TLSv1.3
  sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2&enabledTLSProtocols=TLSv1.1 | full | sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2
  sslMode=VERIFY_IDENTITY&enabledTLSProtocols=tlsv1.2 | full | sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3
  sslMode=VERIFY_IDENTITY&fallbackToSystemTrustStore=false | full | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&fallbackToSystemTrustStore=true | full | sslMode=VERIFY_IDENTITY&fallbackToSystemTrustStore=true
  ssl=true | wish | sslMode=VERIFY_IDENTITY
  sslmode=REQUIRED | wish | sslMode=VERIFY_IDENTITY
  serverSslCert=ca.pem | wish | sslMode=VERIFY_IDENTITY
  amp;sslMode=VERIFY_IDENTITY | - | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&trustCertificateKeyStoreUrl=file:ca.jks&trustCertificateKeyStoreType=JKS&trustCertificateKeyStorePassword=x | full | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&clientCertificateKeyStoreUrl=file:me.jks&clientCertificateKeyStoreType=JKS&clientCertificateKeyStorePassword=x | full | sslMode=VERIFY_IDENTITY
  sslContextProvider=a.B | ? | sslContextProvider=a.B
  trustManagerFactoryProvider=a.B | ? | trustManagerFactoryProvider=a.B
  keyStoreProvider=a.B | ? | keyStoreProvider=a.B
  socketFactory=a.B | ? | socketFactory=a.B
  propertiesTransform=a.B | ? | propertiesTransform=a.B
  useConfigs=a | ? | useConfigs=a
`;

/** FACTS-dialects.md 1.3, 1.4: there is no word for the name of the server. */
const UPGRADE = "Write `sslMode=VERIFY_IDENTITY` with Connector/J 8.0.13 or newer.";

const CONNECTOR_J_5 = `
  | wish | UPGRADE
  useSSL=false | plain | useSSL=false UPGRADE
  useSSL=true | wish | useSSL=true UPGRADE
  useSSL=maybe | ? | useSSL=maybe
  useSSL=true&requireSSL=true | chain | useSSL=true&requireSSL=true UPGRADE
  useSSL=true&requireSSL=false | wish | useSSL=true&requireSSL=false UPGRADE
  useSSL=true&requireSSL=maybe | ? | useSSL=true&requireSSL=maybe
  useSSL=true&verifyServerCertificate=false | wish | useSSL=true&verifyServerCertificate=false UPGRADE
  useSSL=true&verifyServerCertificate=maybe | wish | useSSL=true&verifyServerCertificate=maybe UPGRADE
  useSSL=true&requireSSL=true&verifyServerCertificate=true | chain | useSSL=true&requireSSL=true&verifyServerCertificate=true UPGRADE
  useSSL=true&requireSSL=true&verifyServerCertificate=false | unchecked | useSSL=true&requireSSL=true&verifyServerCertificate=false UPGRADE
  useSSL=true&requireSSL=true&verifyServerCertificate=maybe | ? | useSSL=true&requireSSL=true&verifyServerCertificate=maybe
  requireSSL=true | ? | requireSSL=true
  verifyServerCertificate=true | wish | verifyServerCertificate=true UPGRADE
  sslMode=VERIFY_IDENTITY | wish | sslMode=VERIFY_IDENTITY UPGRADE
  socketFactory=a.B | ? | socketFactory=a.B
`;

/** FACTS-dialects.md 2.1. */
const MARIADB_3 = `
  | plain | sslMode=verify-full
  sslMode=disable | plain | sslMode=verify-full
  sslMode=DISABLED | plain | sslMode=verify-full
  sslMode=0 | plain | sslMode=verify-full
  sslMode=false | plain | sslMode=verify-full
  sslMode= | plain | sslMode=verify-full
  sslMode=trust | unchecked | sslMode=verify-full
  sslMode=REQUIRED | unchecked | sslMode=verify-full
  sslMode=verify-ca | chain | sslMode=verify-full
  sslMode=VERIFY_CA | chain | sslMode=verify-full
  sslMode=verify-full | full | sslMode=verify-full
  sslMode=VERIFY_FULL | full | sslMode=VERIFY_FULL
  sslMode=VERIFY_IDENTITY | full | sslMode=VERIFY_IDENTITY
  sslMode=1 | full | sslMode=1
  sslMode=true | full | sslMode=true
  sslMode=PREFERRED | - | sslMode=verify-full
  useSsl=true | full | useSsl=true
  useSsl=false | plain | sslMode=verify-full
  useSsl=true&trustServerCertificate=true | unchecked | useSsl=true
  useSsl=true&disableSslHostnameVerification=true | chain | useSsl=true
  useSsl=true&trustServerCertificate=true&disableSslHostnameVerification=true | unchecked | useSsl=true
  useSsl=true&trustServerCertificate=true&sslMode=verify-full | unchecked | useSsl=true&sslMode=verify-full
  useSsl=true&sslMode=disable | full | useSsl=true&sslMode=disable
  useSsl=false&sslMode=verify-full | full | useSsl=false&sslMode=verify-full
  trustServerCertificate=true | plain | sslMode=verify-full
  disableSslHostnameVerification=true | plain | sslMode=verify-full
  sslMode=verify-full&enabledSslProtocolSuites=TLSv1.1 | full | sslMode=verify-full&enabledSslProtocolSuites=TLSv1.2,TLSv1.3
  sslMode=verify-full&enabledSslProtocolSuites=SSLv3 | full | sslMode=verify-full&enabledSslProtocolSuites=TLSv1.2,TLSv1.3
  sslMode=verify-full&fallbackToSystemTrustStore=false | full | sslMode=verify-full
  sslMode=verify-full&fallbackToSystemTrustStore=true | full | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=verify-full&serverSslCert=/x/isrgrootx1.pem&trustStore=a&trustStorePassword=b&trustStoreType=c | full | sslMode=verify-full
  sslMode=verify-full&keyStore=me.p12&keyStorePassword=b | full | sslMode=verify-full
  ssl=true | plain | sslMode=verify-full
  requireSSL=true | plain | sslMode=verify-full
`;

const MARIADB_2 = `
  | plain | useSsl=true
  useSsl=true | full | useSsl=true
  useSSL=true | full | useSSL=true
  useSsl=1 | full | useSsl=1
  useSsl=false | plain | useSsl=true
  useSSL=0 | plain | useSSL=true
  useSsl=maybe | ? | useSsl=maybe
  useSsl=true&useSSL=false | ? | useSsl=true&useSSL=false
  useSsl=true&trustServerCertificate=true | unchecked | useSsl=true
  useSsl=true&disableSslHostnameVerification=true | chain | useSsl=true
  useSsl=true&disableSslHostnameVerification=true&trustServerCertificate=true | unchecked | useSsl=true
  useSsl=false&trustServerCertificate=true | plain | useSsl=true
  useSsl=true&trustServerCertificate=false | full | useSsl=true&trustServerCertificate=false
  sslMode=verify-full | plain | useSsl=true
  useSsl=true&serverSslCert=/x/isrgrootx1.pem&trustStore=a&trustStorePassword=b&trustStoreType=c | full | useSsl=true
  useSsl=true&keyStore=me.p12&keyStorePassword=b | full | useSsl=true
`;

/** FACTS-dialects.md 2.2. */
const ASYNCER = `
  sslMode=disabled | plain | sslMode=VERIFY_IDENTITY
  sslMode=PREFERRED | wish | sslMode=VERIFY_IDENTITY
  sslMode=required | unchecked | sslMode=VERIFY_IDENTITY
  sslMode=verify_ca | chain | sslMode=VERIFY_IDENTITY
  sslMode=verify_identity | full | sslMode=verify_identity
  sslMode=TUNNEL | - | sslMode=TUNNEL
  sslMode=sure | - | sslMode=VERIFY_IDENTITY
  ssl=true | unchecked | sslMode=VERIFY_IDENTITY
  ssl=false | plain | sslMode=VERIFY_IDENTITY
  ssl=true&sslMode=VERIFY_IDENTITY | full | ssl=true&sslMode=VERIFY_IDENTITY
  useSSL=true | ABSENT | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&tlsVersion=TLSv1.1 | full | sslMode=VERIFY_IDENTITY&tlsVersion=TLSv1.2,TLSv1.3
  sslMode=VERIFY_IDENTITY&sslCa=/x/isrgrootx1.pem | full | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&sslCert=a.pem&sslKey=b.pem&sslKeyPassword=c | full | sslMode=VERIFY_IDENTITY
  sslMode=VERIFY_IDENTITY&sslKey=b.pem | full | sslMode=VERIFY_IDENTITY
`;

const R2DBC_MARIADB = `
  | plain | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=disable | plain | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=disabled | plain | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=false | plain | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=0 | plain | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=trust | unchecked | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=REQUIRED | unchecked | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=ENABLE_TRUST | unchecked | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=verify-ca | chain | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=verify_ca&serverSslCert=/etc/ssl/cert.pem | chain | sslMode=verify-full&serverSslCert=/etc/ssl/cert.pem
  sslMode=verify-full | full | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=verify_full | full | sslMode=verify_full&fallbackToSystemTrustStore=true
  sslMode=verify_identity | full | sslMode=verify_identity&fallbackToSystemTrustStore=true
  sslMode=enable | full | sslMode=enable&fallbackToSystemTrustStore=true
  sslMode=true | full | sslMode=true&fallbackToSystemTrustStore=true
  sslMode=1 | full | sslMode=1&fallbackToSystemTrustStore=true
  sslMode=verify-full&fallbackToSystemTrustStore=true | full | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=verify-full&serverSslCert=/etc/ssl/cert.pem | full | sslMode=verify-full&serverSslCert=/etc/ssl/cert.pem
  sslMode=tunnel | - | sslMode=tunnel
  sslMode=sure | - | sslMode=verify-full&fallbackToSystemTrustStore=true
  ssl=true | plain | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=verify-full&fallbackToSystemTrustStore=true&tlsProtocol=TLSv1 | full | sslMode=verify-full&fallbackToSystemTrustStore=true&tlsProtocol=TLSv1.2,TLSv1.3
  sslMode=verify-full&fallbackToSystemTrustStore=true&clientSslCert=a.pem&clientSslKey=b.pem&clientSslPassword=c | full | sslMode=verify-full&fallbackToSystemTrustStore=true
  sslMode=verify-full&fallbackToSystemTrustStore=true&clientSslKey=b.pem | full | sslMode=verify-full&fallbackToSystemTrustStore=true
`;

const DRIVERS: readonly (readonly [driver: Driver, table: string])[] = [
  [connectorJ, CONNECTOR_J],
  [connectorJ5, CONNECTOR_J_5.replaceAll("UPGRADE", UPGRADE)],
  [mariadbJdbc, MARIADB_3],
  [mariadbJdbc2, MARIADB_2],
  [asyncer(false), `  | wish | sslMode=VERIFY_IDENTITY\n${ASYNCER.replace("ABSENT", "wish")}`],
  [
    asyncer(true),
    `  | unchecked | sslMode=VERIFY_IDENTITY\n${ASYNCER.replace("ABSENT", "unchecked")}`,
  ],
  [r2dbcMariadb, R2DBC_MARIADB],
];

/** What the repairs make, in the notation of the tables. */
function repaired(driver: Driver, json: string): string {
  const [, after = "", words = ""] = /^(\{.*?\})( .*)?$/.exec(repairedBy(driver, json)) ?? [];
  return (queryOf(after) + words).trim();
}

describe.each(DRIVERS)("$name", (driver, table) => {
  it.each(rowsOf(table))("%s: %s", (query = "", level, after) => {
    const json = jsonOf(query);
    expect([levelOf(driver, inJson(json)), repaired(driver, json)]).toEqual([level, after]);
  });
});

const BY_NAME: Readonly<Record<string, Driver>> = {
  J: connectorJ,
  J5: connectorJ5,
  M3: mariadbJdbc,
  M2: mariadbJdbc2,
  R: asyncer(false),
  RM: r2dbcMariadb,
};

const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};

it.each([
  ["J", "Connector/J", "VERIFY_IDENTITY"],
  ["J5", "Connector/J 5", "true"],
  ["M3", "MariaDB Connector/J", "verify-full"],
  ["M2", "MariaDB Connector/J 2", "true"],
  ["R", "R2DBC", "VERIFY_IDENTITY"],
  ["RM", "R2DBC MariaDB", "verify-full"],
])("%s is called %s, and the documented form is %s", (name, called, documented) => {
  expect(driverOf(name)).toMatchObject({ name: called, documented });
});

describe("what only the running program knows", () => {
  it.each([
    ["J", "{ sslMode: given() }", "?"],
    ["J", "{ sslMode: a ? 'VERIFY_IDENTITY' : 'REQUIRED' }", "full | unchecked"],
    ["J", "{ sslMode: a ? 'REQUIRED' : given(), fipsCompliantJsse: 'true' }", "chain | ?"],
    ["J", "{ ...given() }", "?"],
    ["J5", "{ useSSL: 'true', requireSSL: a ? 'true' : 'yes' }", "chain"],
    ["J5", "{ useSSL: 'true', requireSSL: a ? 'true' : 'false' }", "?"],
    ["J5", "{ useSSL: 'true', requireSSL: given() }", "?"],
    ["J5", "{ useSSL: given() }", "?"],
    ["M3", "{ useSsl: given(), sslMode: 'trust' }", "?"],
    ["M3", "{ useSsl: 'true', trustServerCertificate: given() }", "?"],
    ["M2", "{ useSsl: 'true', trustServerCertificate: given() }", "?"],
    ["M2", "{ useSsl: a ? 'true' : 'false', trustServerCertificate: 'true' }", "full | plain"],
  ])("%s: %s is %s", (name, code, level) => {
    expect(levelOf(driverOf(name), inScript(code))).toBe(level);
  });

  it("makes nothing sure of the versions", () => {
    const written = inScript("{ sslMode: a ? 'REQUIRED' : 'PREFERRED' }");
    expect(facetOf(connectorJ, written, "minVersion")).not.toContain("!");
  });

  it("is pointed to where it stands", () => {
    const written = inJson(jsonOf("user=u&sslMode=REQUIRED"));
    expect(placeOf(connectorJ, written, "certificateVerified")).toBe('"sslMode": "REQUIRED"');
  });
});
