import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import { connectorJ } from "../../src/dialects/drivers/connector-j.js";
import { goMysql } from "../../src/dialects/drivers/go-mysql.js";
import { mariadbCli } from "../../src/dialects/drivers/mariadb-cli.js";
import { mariadbJdbc } from "../../src/dialects/drivers/mariadb-jdbc.js";
import { mariadbJdbc2 } from "../../src/dialects/drivers/mariadb-jdbc-2.js";
import { mariadb } from "../../src/dialects/drivers/mariadb.js";
import { mycli } from "../../src/dialects/drivers/mycli.js";
import { mysql } from "../../src/dialects/drivers/mysql.js";
import { mysql2 } from "../../src/dialects/drivers/mysql2.js";
import { mysqlCli } from "../../src/dialects/drivers/mysql-cli.js";
import { mysqlclient } from "../../src/dialects/drivers/mysqlclient.js";
import { mysqlConnectorPython } from "../../src/dialects/drivers/mysql-connector-python.js";
import { mySqlConnector } from "../../src/dialects/drivers/mysqlconnector.js";
import { mysqli } from "../../src/dialects/drivers/mysqli.js";
import { prismaEngine } from "../../src/dialects/drivers/prisma.js";
import { r2dbcMariadb, asyncer } from "../../src/dialects/drivers/r2dbc.js";
import { trilogy } from "../../src/dialects/drivers/rails.js";
import type { Facet } from "../../src/model/connection.js";
import {
  facetOf,
  inJson,
  inScript,
  jsonOf,
  levelOf,
  mended,
  uselessIn,
  uselessMended,
} from "./told.js";

const bundle = bundleOf({ caPath: "/etc/ssl/cert.pem" });
const PROGRAM = { program: "mysql", unknown: "which stops" };
const client = mysqlclient(bundle);
const connector = mysqlConnectorPython(bundle);
const cli = mysqlCli(bundle, PROGRAM);

describe("a list of versions in Python", () => {
  it.each([
    ["['TLSv1.2', given()]", "?"],
    ["[given()]", "?"],
    ["given()", "?"],
    ["{}", "?"],
    ["['TLSv1.3', 'TLSv1.2']", "TLSv1.2"],
    ["'TLSv1.3,  TLSv1.2'", "TLSv1.2"],
    ["[]", "-"],
    ["''", "-"],
  ])("%s: %s", (value, version) => {
    const found = facetOf(connector, inScript(`{ tls_versions: ${value} }`), "minVersion");
    expect(found.split(" ")[0]).toBe(version);
  });
  it.each(["given()", "['TLSv1', given()]", "{}"])("may hold more: %s", (value) => {
    expect(uselessIn(connector, inScript(`{ tls_versions: ${value} }`))).toEqual([]);
  });
  it("goes", () => {
    const written = inJson('{"tls_versions": ["TLSv1.1", "TLSv1.2"]}');
    expect(mended(connector, written, "minVersion")[0]).toBe("Remove `tls_versions`.");
  });
});

describe("a mode of mysqlclient without roots", () => {
  const useless = (entries: string, home = ""): number =>
    uselessIn(client, inScript(`{ ssl_mode: 'VERIFY_CA', ${entries} }`), home).length;
  it.each([
    ["", 1],
    ["ssl: {}", 1],
    ["ssl: { ca: '' }", 1],
    ["ssl: { cert: 'a', key: 'b', cipher: 'c' }", 1],
    ["ssl: { other: 1 }", 0],
    ["ssl: given()", 0],
    ["ssl: c ? { ca: 'a' } : {}", 0],
    ["ssl: { ...given() }", 0],
    ["ssl: { ca: given() }", 0],
    ["read_default_group: 'a'", 0],
  ])("%s: %j", (entries, count) => {
    expect(useless(entries)).toBe(count);
  });
  it("may stand in a place that is not known", () => {
    expect(uselessIn(client, inScript("{ args: given() }"), "args")).toEqual([]);
    expect(
      uselessIn(client, inScript("{ args: c ? { ssl_mode: 'VERIFY_CA' } : {} }"), "args"),
    ).toEqual([]);
    expect(uselessIn(client, inScript("{ ssl_mode: given() }"))).toEqual([]);
  });
});

/** `driver, options: facet is`, where only one guard decides. */
describe("what a driver reads", () => {
  it.each<readonly [Driver, string, Facet, string]>([
    [mysqli(bundle), "{ flags: 1073741888 }", "encrypted", "false `...`"],
    [mysqli(bundle), "{ flags: 1073741824 }", "encrypted", "false `...`"],
    [mysqli(bundle), "{ ssl_ca: null, flags: 0 }", "encrypted", "false `0`"],
    [
      mariadb,
      "{ ssl: { secureProtocol: c ? 'TLSv1_method' : 'TLS_method' } }",
      "minVersion",
      "TLSv1 `ssl.secureProtocol: 'TLSv1_method'` | ?",
    ],
    [
      mariadb,
      "{ ssl: { secureProtocol: given(), minVersion: 'TLSv1' } }",
      "minVersion",
      "TLSv1 `ssl.minVersion: 'TLSv1'`",
    ],
    [
      prismaEngine,
      "{ sslcert: c ? 'a' : given(), sslaccept: given() }",
      "encrypted",
      "true `sslcert` | ?",
    ],
    [
      prismaEngine,
      "{ sslaccept: c ? 'strict' : given() }",
      "certificateVerified",
      "true `sslaccept: 'strict'` | ?",
    ],
    [mariadbCli(bundle), "{ 'tls-version': '' }", "minVersion", "TLSv1.2 `tls-version: ''`"],
    [mariadbCli(bundle), "{}", "minVersion", "TLSv1.2 No `tls-version`"],
    [cli, "{}", "minVersion", "TLSv1.2 No `tls-version`"],
    [cli, "{ 'ssl-ca': '/x' }", "encrypted", "true No `ssl-mode`"],
    [cli, "{ 'ssl-ca': '/x' }", "identityVerified", "false No `ssl-mode` !"],
    [
      mycli(bundle),
      "{ 'ssl-mode': c ? 'on' : 'off' }",
      "encrypted",
      "true `ssl-mode: 'on'` | false `ssl-mode: 'off'`",
    ],
    [
      mycli(bundle),
      "{ 'ssl-mode': c ? 'off' : 'on', 'ssl-ca': '/x' }",
      "identityVerified",
      "false No `ssl-verify-server-cert` !",
    ],
    [
      goMysql,
      "{ tls: 'true', allowFallbackToPlaintext: 'true' }",
      "encrypted",
      "false `allowFallbackToPlaintext: 'true'`",
    ],
    [connectorJ, "{ tlsVersions: 'TLSv1.2' }", "minVersion", "TLSv1.2 `tlsVersions: 'TLSv1.2'`"],
  ])("%#: %s: %s is %s", (driver, code, facet, words) => {
    const home = driver === mariadb ? "ssl" : "";
    expect(facetOf(driver, inScript(code), facet, home)).toBe(words);
  });

  it.each([
    [connectorJ, "{ useSSL: 'true', fipsCompliantJsse: 'true' }", "wish"],
    [
      connectorJ,
      "{ sslMode: c ? 'REQUIRED' : 'VERIFY_CA', fipsCompliantJsse: given() }",
      "unchecked | chain",
    ],
    [mariadbJdbc, "{ useSsl: 'true', lax: 1 }", "full"],
    [mariadbJdbc2, "{ useSsl: given(), trustServerCertificate: 'true' }", "?"],
  ])("%#: %s promises %s", (driver, code, level) => {
    expect(levelOf(driver, inScript(code))).toBe(level);
  });

  it.each([
    [mariadbJdbc2, "useSsl=maybe&trustServerCertificate=true", 'Write `useSsl: "true"`.'],
    [mariadbJdbc2, "trustServerCertificate=true", 'Write `useSsl: "true"`.'],
    [mariadbJdbc2, "useSsl=true&trustServerCertificate=true", "Remove `trustServerCertificate`."],
    [
      mariadbJdbc2,
      "useSsl=true&disableSslHostnameVerification=true",
      "Remove `disableSslHostnameVerification`.",
    ],
    [
      mariadbJdbc2,
      "useSsl=true&disableSslHostnameVerification=true&trustServerCertificate=true",
      "Remove `trustServerCertificate` and `disableSslHostnameVerification`.",
    ],
    [mariadbJdbc2, "useSsl=true", 'Write `useSsl: "true"`.'],
    [mariadbJdbc2, "useSSL=false", 'Write `useSSL: "true"`.'],
    [goMysql, "tls=true&allowFallbackToPlaintext=true", "Remove `allowFallbackToPlaintext`."],
  ])("%#: %s: %s", (driver, query, words) => {
    expect(mended(driver, inJson(jsonOf(query)), "encrypted")[0]).toBe(words);
  });
});

describe("what is no mistake", () => {
  it.each<readonly [Driver, string, string]>([
    [r2dbcMariadb, "sslMode=xverify", "is no mode"],
    [r2dbcMariadb, "sslMode=xenable", "is no mode"],
    [goMysql, "tls=xTrue", ""],
    [goMysql, "tls=Trueish", ""],
    [mySqlConnector, "TlsVersion=TLS 1.2", ""],
    [trilogy, "ssl=true", ""],
    [asyncer(false), "tlsVersion=TLSv1.2", ""],
    [mariadbCli(bundle), "ssl-cr=a", "is unknown"],
    [mariadbCli(bundle), "ssl-crl=a&ssl-fp=b", ""],
    [mycli(bundle), "ssl-mode=on&ssl-ca=/x&no-ssl", "has no effect"],
  ])("%#: %s: %s", (driver, query, words) => {
    const found = uselessIn(driver, inJson(jsonOf(query)));
    expect(found).toHaveLength(words === "" ? 0 : 1);
    expect(found[0] ?? "").toContain(words);
  });
  it.each([
    [mysql2, "{ ssl: { ca: given() } }"],
    [mysql2, "{ ssl: { ca: 5 } }"],
    [mysql, "{ ssl: 1 }"],
    [connectorJ, "{ fallbackToSystemTrustStore: given() }"],
    [mariadbJdbc, "{ fallbackToSystemTrustStore: given() }"],
    [r2dbcMariadb, "{ sslMode: given() }"],
  ])("%#: %s", (driver, code) => {
    expect(uselessIn(driver, inScript(code), "ssl")).toEqual([]);
  });
  it("is mended under its own key", () => {
    const written = inJson('{"sslMode": "verify-full"}');
    expect(uselessMended(r2dbcMariadb, written)[0]?.[0]).toBe(
      'Write `fallbackToSystemTrustStore: "true"`.',
    );
    const roots = inScript("{ ...given(), 'ssl-ca': '/x', 'ssl-mode': 'REQUIRED' }");
    expect(mended(cli, roots, "encrypted")).toHaveLength(2);
    const path = inScript("{ ...given(), 'ssl-capath': '/x', 'ssl-mode': 'REQUIRED' }");
    expect(mended(cli, path, "encrypted")).toHaveLength(2);
  });
});
