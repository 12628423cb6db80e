import { describe, expect, it } from "vitest";
import type { Driver } from "../../src/dialects/driver.js";
import { connectorJ } from "../../src/dialects/drivers/connector-j.js";
import { connectorJ5 } from "../../src/dialects/drivers/connector-j-5.js";
import { mariadbJdbc } from "../../src/dialects/drivers/mariadb-jdbc.js";
import { mariadbJdbc2 } from "../../src/dialects/drivers/mariadb-jdbc-2.js";
import { asyncer, r2dbcMariadb } from "../../src/dialects/drivers/r2dbc.js";
import type { Facet } from "../../src/model/connection.js";
import { repairedBy } from "./harness.js";
import { facetOf, inJson, jsonOf, mended, rowsOf, uselessIn, uselessMended } from "./told.js";

/** FACTS-dialects.md 1.3, 1.4: there is no word for the name of the server. */
const UPGRADE = "Write `sslMode=VERIFY_IDENTITY` with Connector/J 8.0.13 or newer.";

/** `driver | options | what is said of the option that has no effect`. */
const USELESS = `
  J | sslMode=strict | "strict" is no mode of Connector/J, which throws
  J | sslMode=VERIFY_IDENTITY&useSSL=true | useSSL: "true" is overridden by "sslMode"
  J | sslMode=VERIFY_IDENTITY&requireSSL=true | requireSSL: "true" is overridden by "sslMode"
  J | sslMode=VERIFY_IDENTITY&verifyServerCertificate=false | verifyServerCertificate: "false" is overridden by "sslMode"
  J | tlsVersions=tlsv1.2 | tlsVersions: "tlsv1.2" makes Connector/J throw: case counts in TLS versions
  J | enabledTLSProtocols=SSLv3 | enabledTLSProtocols: "SSLv3" makes Connector/J throw: case counts in TLS versions
  J | tlsVersions=TLSv1.2&enabledTLSProtocols=TLSv1.2 | enabledTLSProtocols: "TLSv1.2" is ignored beside "tlsVersions"
  J | fallbackToSystemTrustStore=false | fallbackToSystemTrustStore: "false" makes Connector/J refuse every server: it has no authority left to trust
  J | fallbackToSystemTrustStore=false&trustCertificateKeyStoreUrl=a.jks |
  J | fallbackToSystemTrustStore=0 |
  J | ssl=true | ssl: "true" is ignored by Connector/J, which reads "sslMode" (tls)
  J | serverSslCert=a.pem | serverSslCert: "a.pem" is ignored by Connector/J, which reads "sslMode" (tls)
  J | sslmode=disable | sslmode: "disable" is ignored by Connector/J, which reads "sslMode"
  J | amp;sslMode=VERIFY_IDENTITY&amp;useSSL=true | amp;sslMode: "VERIFY_IDENTITY" makes Connector/J throw: a URL has "&"
  J | amp;password=kT4vXq9LmZ2pWs7R |
  J | amp;PassWord=kT4vXq9LmZ2pWs7R |
  J | amp;pwd=kT4vXq9LmZ2pWs7R |
  J5 | sslMode=VERIFY_IDENTITY | sslMode: "VERIFY_IDENTITY" is ignored by Connector/J 5 (tls)
  J5 | useSSL=true |
  M3 | sslMode=preferred | "preferred" is no mode of MariaDB Connector/J, which throws
  M3 | enabledSslProtocolSuites=SSLv3 | enabledSslProtocolSuites: "SSLv3" makes MariaDB Connector/J throw: it lists no TLS versions
  M3 | fallbackToSystemTrustStore=false | fallbackToSystemTrustStore: "false" makes Connector/J refuse every server: it has no authority left to trust
  M3 | fallbackToSystemTrustStore=false&serverSslCert=a.pem |
  M3 | fallbackToSystemTrustStore=no |
  M3 | ssl=true | ssl: "true" is ignored by MariaDB Connector/J 3, which reads "sslMode" (tls)
  M3 | useSsl=true |
  M3 | trustServerCertificate=true |
  M2 | sslMode=verify-full | sslMode: "verify-full" is ignored by MariaDB Connector/J 2, which reads "useSsl" (tls)
  M2 | useSSL=true |
  M2 | useSsl=true |
  R | sslMode=strict | "strict" is no mode of this driver, which throws
  R | sslMode=tunnel |
  R | tls=true | tls: "true" is ignored by this driver, which reads "sslMode" (tls)
  R | ssl=true&sslCa=/etc/ssl/cert.pem&tlsVersion=TLSv1.2 |
  RM | sslMode=strict | "strict" is no mode of this driver, which throws
  RM | sslMode=tunnel |
  RM | sslMode=Verify-CA | "Verify-CA" trusts no authority by itself, so this driver refuses every server
  RM | sslMode=enable | "enable" trusts no authority by itself, so this driver refuses every server
  RM | sslMode=enable_trust |
  RM | sslMode=true | "true" trusts no authority by itself, so this driver refuses every server
  RM | sslMode=1 | "1" trusts no authority by itself, so this driver refuses every server
  RM | sslMode=verify-full&fallbackToSystemTrustStore=true |
  RM | sslMode=verify-full&serverSslCert=a.pem |
  RM | tls=true | tls: "true" is ignored by this driver, which reads "sslMode" (tls)
  RM | serverSslCert=a.pem |
`;

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

/** A sentence of the table as it is shown: names in it are quoted, and an option with its value. */
const sentence = (words: string): string =>
  words.replace(/^(\S+: "[^"]*"|"[^"]*") (.*)$/, (_, option: string, rest: string) => {
    const entry = option.startsWith('"') ? `sslMode: ${option}` : option;
    return `\`${entry}\` ${rest.replace(/"([^"]*)"/g, "`$1`")}`;
  });

describe("an option without effect", () => {
  it.each(rowsOf(USELESS))("%s, %s: %s", (name = "", query = "", words = "") => {
    const said = uselessIn(driverOf(name), inJson(jsonOf(query)));
    expect(said).toEqual(words === "" ? [] : [sentence(words)]);
  });
});

/** `driver | options | facet | what is read`: `!` is what the document writes. */
const FACETS = `
  J | | encrypted | false No "sslMode"
  J | | minVersion | TLSv1.2 No "enabledTLSProtocols"
  J | sslMode=REQUIRED | minVersion | TLSv1.2 No "enabledTLSProtocols" !
  J | tlsVersions=TLSv1,TLSv1.3 | minVersion | TLSv1 "tlsVersions: "TLSv1,TLSv1.3""
  J | sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2 | minVersion | TLSv1.2 "tlsVersions: "TLSv1.2""
  J | trustCertificateKeyStoreUrl=a.jks | roots | pinned "trustCertificateKeyStoreUrl: "a.jks""
  J | clientCertificateKeyStoreUrl=a.p12 | clientCertificate | true "clientCertificateKeyStoreUrl: "a.p12""
  J5 | trustCertificateKeyStoreUrl=a.jks | roots | pinned "trustCertificateKeyStoreUrl: "a.jks""
  J5 | clientCertificateKeyStoreUrl=a.p12 | clientCertificate | true "clientCertificateKeyStoreUrl: "a.p12""
  J5 | requireSSL=true | encrypted | ?
  M3 | | minVersion | TLSv1.2 No "enabledSslProtocolSuites"
  M3 | trustStore=a.jks | roots | system No "serverSslCert"
  M3 | keyStore=a.p12 | clientCertificate | true "keyStore: "a.p12""
  M2 | keyStore=a.p12 | clientCertificate | true "keyStore: "a.p12""
  M2 | | encrypted | false No "useSsl"
  R | | minVersion | TLSv1.2 No "tlsVersion"
  R | sslCert=a.pem | clientCertificate | true "sslCert: "a.pem""
  R | sslKey=a.pem | clientCertificate | true "sslKey"
  RM | | minVersion | TLSv1.2 No "tlsProtocol"
  RM | clientSslCert=a.pem | clientCertificate | true "clientSslCert: "a.pem""
  RM | clientSslKey=a.pem | clientCertificate | true "clientSslKey"
`;

it.each(rowsOf(FACETS))("%s, %s: %s is %s", (name = "", query = "", facet, said = "") => {
  const words = said.replace(/"(?=\w)/, "`").replace(/"( !)?$/, "`$1");
  expect(facetOf(driverOf(name), inJson(jsonOf(query)), facet as Facet)).toBe(words);
});

describe("a repair", () => {
  it.each([
    ["J", "amp;sslMode=VERIFY_IDENTITY&amp;useSSL=false", "Write `&` for each `&amp;`."],
    ["J", "fallbackToSystemTrustStore=false", "Remove `fallbackToSystemTrustStore`."],
    ["J5", "sslMode=VERIFY_IDENTITY", UPGRADE],
    ["M2", "sslMode=verify-full", 'Write `useSsl: "true"` instead.'],
    ["RM", "sslMode=verify-full", 'Write `fallbackToSystemTrustStore: "true"`.'],
  ])("%s, %s: %s", (name, query, words) => {
    const [useless] = uselessMended(driverOf(name), inJson(jsonOf(query)))[0] ?? [];
    expect(useless).toBe(words);
  });

  it("leaves what stands beside `&amp;` as it is", () => {
    const { text } = inJson(jsonOf("user=u&amp;sslMode=REQUIRED&amp;useSSL=true"));
    expect(repairedBy(connectorJ, text)).toBe('{"user": "u", "sslMode": "VERIFY_IDENTITY"}');
  });

  it("has no word for the old driver", () => {
    expect(mended(connectorJ5, inJson(jsonOf("useSSL=true")), "encrypted")).toEqual([UPGRADE]);
  });

  it.each([
    [
      "J",
      "clientCertificateKeyStoreUrl",
      "clientCertificateKeyStoreType",
      "clientCertificateKeyStorePassword",
    ],
    [
      "J5",
      "clientCertificateKeyStoreUrl",
      "clientCertificateKeyStoreType",
      "clientCertificateKeyStorePassword",
    ],
    ["M3", "keyStore", "keyStorePassword"],
    ["M2", "keyStore", "keyStorePassword"],
    ["R", "sslCert", "sslKey", "sslKeyPassword"],
    ["RM", "clientSslCert", "clientSslKey", "clientSslPassword"],
  ])("%s takes out all that belongs to a certificate of the client", (name, ...keys) => {
    const written = inJson(jsonOf(`${keys.map((key) => `${key}=a.pem`).join("&")}&user=u`));
    expect(mended(driverOf(name), written, "clientCertificate")[1]).toBe('{"user": "u"}');
  });

  it.each([
    [
      "J",
      "trustCertificateKeyStoreUrl",
      "trustCertificateKeyStoreType",
      "trustCertificateKeyStorePassword",
    ],
    [
      "J5",
      "trustCertificateKeyStoreUrl",
      "trustCertificateKeyStoreType",
      "trustCertificateKeyStorePassword",
    ],
    ["M3", "serverSslCert", "trustStore", "trustStorePassword", "trustStoreType"],
    ["M2", "serverSslCert", "trustStore", "trustStorePassword", "trustStoreType"],
    ["R", "sslCa"],
    ["RM", "serverSslCert"],
  ])("%s takes out all that belongs to the roots", (name, ...keys) => {
    const written = inJson(jsonOf(`${keys.map((key) => `${key}=a.pem`).join("&")}&user=u`));
    expect(mended(driverOf(name), written, "roots")[1]).toBe('{"user": "u"}');
  });
});
