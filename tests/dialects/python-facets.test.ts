import { describe, expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import { CONTEXT_MAKERS } from "../../src/dialects/ssl-context.js";
import { checkIn } from "../../src/dialects/ssl-dict.js";
import { CA, driverOf, inHost, CONTEXT, LAX } from "./python.js";
import { facetOf, inJson, inScript, mended } from "./told.js";

describe("facets", () => {
  it.each<readonly [string, string, Facet, string]>([
    ["client", "", "encrypted", "false No `ssl_mode` !"],
    ["client", '"ssl": {}', "encrypted", "false `ssl`"],
    ["client", '"ssl_mode": "PREFERRED"', "encrypted", 'false `ssl_mode: "PREFERRED"`'],
    ["client", '"ssl_mode": null, "ssl": false', "encrypted", "false `ssl: false`"],
    ["client1", "", "encrypted", "false No `ssl` !"],
    ["pymysql", "", "encrypted", "false No `ssl_ca` !"],
    ["pymysql", '"ssl": {}', "encrypted", "false `ssl`"],
    ["pymysql", '"ssl_disabled": true', "encrypted", "false `ssl_disabled: true`"],
    ["pymysql", '"ssl_ca": CA', "certificateVerified", "false No `ssl_verify_cert` !"],
    ["pymysql", '"ssl_verify_cert": true', "identityVerified", "false No `ssl_verify_identity` !"],
    [
      "pymysql",
      '"ssl_verify_cert": true, "ssl_verify_identity": true',
      "identityVerified",
      "false No `ssl_ca` !",
    ],
    ["pymysql", '"ssl": {"cipher": "a"}', "certificateVerified", "false No `ssl.ca` !"],
    [
      "pymysql",
      '"ssl": {"verify_mode": false}',
      "certificateVerified",
      "false `ssl.verify_mode: false`",
    ],
    ["pymysql", '"ssl": {"verify_mode": true}', "identityVerified", "false No `ssl.ca` !"],
    [
      "pymysql",
      '"ssl": {"ca": CA, "check_hostname": false}',
      "identityVerified",
      "false `ssl.check_hostname: false`",
    ],
    [
      "pymysql",
      '"ssl": {"ca": CA, "check_hostname": true, "verify_mode": false}',
      "encrypted",
      "-",
    ],
    ["pymysql", `${LAX}}`, "certificateVerified", "false `ssl: ssl._create_unverified_context()`"],
    [
      "pymysql",
      `${CONTEXT}, "verify_mode": "CERT_NONE"}`,
      "certificateVerified",
      'false `ssl.verify_mode: "CERT_NONE"`',
    ],
    ["connector", "", "encrypted", "false No `ssl_ca` !"],
    ["connector", '"ssl_ca": CA', "encrypted", "false No `ssl_verify_cert` !"],
    ["connector", '"ssl_disabled": true', "encrypted", "false `ssl_disabled: true`"],
    [
      "connector",
      '"ssl_verify_cert": true',
      "identityVerified",
      "false No `ssl_verify_identity` !",
    ],
    ["connector", '"ssl_verify_identity": true', "encrypted", "false No `ssl_verify_cert` !"],
    ["connector", "", "minVersion", "TLSv1.2 No `tls_versions`"],
    ["connector", '"tls_versions": ["TLSv1.3", "TLSv1.2"]', "minVersion", "TLSv1.2 `tls_versions`"],
    ["connector", '"tls_versions": ["TLSv1.3"]', "minVersion", "TLSv1.3 `tls_versions`"],
    ["connector", '"tls_versions": ["TLSv1", "TLSv1.3"]', "minVersion", "TLSv1.3 `tls_versions`"],
    ["connector", '"tls_versions": ["TLSv1"]', "minVersion", "-"],
    [
      "connector",
      '"tls_versions": "TLSv1.3, TLSv1.2"',
      "minVersion",
      'TLSv1.2 `tls_versions: "TLSv1.3, TLSv1.2"`',
    ],
    ["aiomysql", "", "encrypted", "false No `ssl` !"],
    ["aiomysql", '"ssl": {"ca": CA}', "encrypted", "-"],
    ["aiomysql", '"ssl": true', "fallsBack", "true `ssl: true`"],
    ["asyncmy", "", "encrypted", "false No `ssl` !"],
    ["asyncmy", '"ssl": true', "certificateVerified", "false `ssl: true`"],
    ["tortoise", "", "encrypted", "false No `ssl` !"],
  ])("%s, %s: %s is %s", (name, entries, facet, words) => {
    const found = facetOf(driverOf(name), inHost(entries), facet);
    expect(found.replace(/`tls_versions: \[.*\]`/, "`tls_versions`")).toBe(words);
  });

  it.each([
    ["client", "ssl.ca"],
    ["client1", "ssl.ca"],
    ["pymysql", "ssl_ca"],
    ["pymysql", "ssl.ca"],
    ["pymysql", "ssl.cafile"],
    ["connector", "ssl_ca"],
    ["aiomysql", "ssl.cafile"],
    ["asyncmy", "ssl.ca"],
    ["asyncmy", "ssl.cafile"],
    ["tortoise", "ssl.ca"],
    ["tortoise", "ssl.cafile"],
  ])("%s has roots at %s", (name, key) => {
    const [first = "", inner] = key.split(".");
    const value = '"isrgrootx1.pem"';
    const written = inHost(
      inner === undefined ? `"${first}": ${value}` : `"${first}": {"${inner}": ${value}}`,
    );
    expect(facetOf(driverOf(name), written, "roots")).toBe(`pinned \`${key}: ${value}\``);
    expect(mended(driverOf(name), written, "roots")[1]).toContain(`"${CA}"`);
  });

  it.each([
    ["client", "ssl.cert", "ssl.key"],
    ["client1", "ssl.cert", "ssl.key"],
    ["pymysql", "ssl_cert", "ssl_key"],
    ["pymysql", "ssl.cert", "ssl.key"],
    ["pymysql", "ssl.certfile"],
    ["connector", "ssl_cert", "ssl_key"],
    ["aiomysql", "ssl.certfile"],
    ["asyncmy", "ssl.cert", "ssl.key"],
    ["asyncmy", "ssl.certfile"],
    ["tortoise", "ssl.cert", "ssl.key"],
    ["tortoise", "ssl.certfile"],
  ])("%s has a certificate at %s, %s", (name, ...keys) => {
    const isInner = keys[0]?.startsWith("ssl.") === true;
    const of = (asked: readonly string[]) => {
      const entries = asked.map((key) => `"${key.replace("ssl.", "")}": "c.pem"`).join(", ");
      return inHost(isInner ? `"ssl": {"x": 1, ${entries}}` : entries);
    };
    for (const key of keys)
      expect(facetOf(driverOf(name), of([key]), "clientCertificate")).toMatch(
        new RegExp(`^true \`${key.replace(".", "\\.")}[:\`]`),
      );
    const [words] = mended(driverOf(name), of(keys), "clientCertificate");
    expect(words).toBe(`Remove ${keys.map((key) => `\`${key}\``).join(" and ")}.`);
  });

  it.each(["pymysql", "aiomysql", "asyncmy", "tortoise"])(
    "%s has contexts with versions",
    (name) => {
      const written = inHost(`${CONTEXT}, "minimum_version": "TLSv1_1"}`);
      expect(facetOf(driverOf(name), written, "minVersion")).toMatch(/^TLSv1\.1 /);
      expect(mended(driverOf(name), written, "minVersion")[0]).toBe(
        "Remove `ssl.minimum_version`.",
      );
    },
  );
  it.each(["client", "client1"])("%s has none", (name) => {
    expect(facetOf(driverOf(name), inHost(""), "minVersion")).toBe("?");
  });

  it.each([
    ["client", "mysqlclient"],
    ["client1", "mysqlclient"],
    ["pymysql", "PyMySQL"],
    ["connector", "mysql-connector-python"],
    ["aiomysql", "aiomysql"],
    ["asyncmy", "asyncmy"],
    ["tortoise", "Tortoise ORM"],
  ])("%s is called %s", (key, name) => {
    expect(driverOf(key)).toMatchObject({ name, documented: CA });
  });
});

it.each([
  "create_default_context",
  "_create_default_https_context",
  "_create_unverified_context",
  "SSLContext",
])("%s makes a context", (name) => {
  expect(CONTEXT_MAKERS).toContain(`ssl.${name}`);
});

it.each([
  ["none", false],
  ["0", false],
  ["FALSE", false],
  ["no", false],
  ["optional", true],
  ["required", true],
  ["1", true],
  ["True", true],
  ["yes", true],
  ["other", null],
  ["", null],
])("the word %j says of the check: %j", (word, checks) => {
  expect(checkIn(inJson(`{"a": "${word}"}`).options.get("a"))).toBe(checks);
});

it.each([
  ["true", true],
  ["false", false],
  ["1", null],
  ["null", null],
  ["{ }", null],
  ["ssl.CERT_NONE", null],
  ["CERT_REQUIRED", null],
  ["CERT_REQUIRED_X", "not known"],
  ["given()", "not known"],
])("%s says of the check: %j", (code, checks) => {
  const found = checkIn(inScript(`{ a: ${code} }`).options.get("a"));
  expect(typeof found === "symbol" ? "not known" : found).toBe(checks);
});
