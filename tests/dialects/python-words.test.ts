import { describe, expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import { aiomysql } from "../../src/dialects/drivers/aiomysql.js";
import { asyncmy } from "../../src/dialects/drivers/asyncmy.js";
import { mysqlConnectorPython } from "../../src/dialects/drivers/mysql-connector-python.js";
import { mysqlclient } from "../../src/dialects/drivers/mysqlclient.js";
import { pymysql } from "../../src/dialects/drivers/pymysql.js";
import { tortoise } from "../../src/dialects/drivers/tortoise.js";
import { defineKeywordDriver, withGap } from "../../src/dialects/keyword-driver.js";
import { within, writeTree } from "../../src/dialects/keywords.js";
import { CONTEXT_MAKERS, MADE_BY } from "../../src/dialects/ssl-context.js";
import { checkIn } from "../../src/dialects/ssl-dict.js";
import { sslWritten } from "../../src/dialects/ssl-option.js";
import { SCHEME } from "../../src/notations/uri.js";
import { facetOf, inJson, inScript, mended, uselessIn, uselessMended } from "./told.js";

const CA = "/etc/ssl/cert.pem";
const bundle = bundleOf({ caPath: CA });
const BY_NAME: Readonly<Record<string, Driver>> = {
  client: mysqlclient(bundle),
  client1: mysqlclient(bundle, "1.4.6"),
  pymysql: pymysql(bundle),
  connector: mysqlConnectorPython(bundle),
  aiomysql: aiomysql(bundle),
  asyncmy: asyncmy(bundle),
  tortoise: tortoise(bundle),
};
const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};
const spelled = (entries: string): string => entries.replace(/\bCA\b(?!")/g, `"${CA}"`);
const inHost = (entries: string) =>
  inJson(`{"host": "h"${entries === "" ? "" : `, ${spelled(entries)}`}}`);
const CONTEXT = `"ssl": {"${MADE_BY}": "ssl.create_default_context"`;
const LAX = '"ssl": {"()": "ssl._create_unverified_context"';

describe("an option without effect", () => {
  it.each([
    [
      "client",
      '"ssl_mode": "required"',
      '`ssl_mode: "required"` is no mode of mysqlclient, which knows upper case only',
    ],
    [
      "client",
      '"ssl_mode": "VERIFY_IDENTITY"',
      '`ssl_mode: "VERIFY_IDENTITY"` makes libmysqlclient refuse every certificate without a CA',
    ],
    [
      "client",
      '"ssl_mode": "VERIFY_CA"',
      '`ssl_mode: "VERIFY_CA"` makes libmysqlclient refuse every certificate without a CA',
    ],
    ["client", '"ssl_mode": "VERIFY_CA", "ssl": {"capath": "a"}', ""],
    [
      "client",
      '"ssl_mode": "VERIFY_CA", "ssl": {"cipher": "a"}',
      '`ssl_mode: "VERIFY_CA"` makes libmysqlclient refuse every certificate without a CA',
    ],
    [
      "client",
      '"ssl_mode": "VERIFY_CA", "ssl": {"cert": "a", "key": "b"}',
      '`ssl_mode: "VERIFY_CA"` makes libmysqlclient refuse every certificate without a CA',
    ],
    [
      "client",
      '"ssl_mode": "VERIFY_CA", "ssl": 1',
      '`ssl_mode: "VERIFY_CA"` makes libmysqlclient refuse every certificate without a CA',
    ],
    ["client", '"ssl_mode": "VERIFY_CA", "read_default_file": "a"', ""],
    ["client", '"ssl_mode": "VERIFY_CA", "read_default_group": "a"', ""],
    ["client", '"ssl_mode": "REQUIRED"', ""],
    [
      "client",
      '"ssl": {"ssl_ca": CA}',
      '`ssl.ssl_ca: "/etc/ssl/cert.pem"` is ignored by mysqlclient, which reads `ca` there (tls)',
    ],
    [
      "client",
      '"ssl": {"check_hostname": true}',
      "`ssl.check_hostname: true` is ignored by mysqlclient, which reads `ca` there (tls)",
    ],
    ["client", '"ssl": {"ca": CA, "capath": "a", "cert": "a", "key": "a", "cipher": "a"}', ""],
    ["client", '"ssl": {"other": true}', ""],
    [
      "client",
      '"ssl_ca": CA',
      '`ssl_ca: "/etc/ssl/cert.pem"` makes mysqlclient throw: it has no such option (tls)',
    ],
    [
      "client1",
      '"ssl_mode": "REQUIRED"',
      '`ssl_mode: "REQUIRED"` makes mysqlclient throw: it has no such option (tls)',
    ],
    ["client1", '"ssl": {"ssl_ca": CA}', ""],
    ["pymysql", '"ssl": true', "`ssl: true` makes PyMySQL throw: it is a dict or a context"],
    ["pymysql", '"ssl": false', ""],
    [
      "pymysql",
      '"ssl_ca": CA, "ssl_verify_identity": true',
      "`ssl_verify_identity: true` makes PyMySQL throw without `ssl_verify_cert`",
    ],
    [
      "pymysql",
      '"ssl_ca": CA, "ssl_verify_identity": true, "ssl_verify_cert": false',
      "`ssl_verify_identity: true` makes PyMySQL throw without `ssl_verify_cert`",
    ],
    ["pymysql", '"ssl_ca": CA, "ssl_verify_identity": false', ""],
    ["pymysql", '"ssl_verify_identity": true', ""],
    ["pymysql", '"ssl_ca": CA, "ssl_verify_identity": true, "ssl_disabled": true', ""],
    [
      "pymysql",
      '"ssl": {"ca": CA}, "ssl_verify_cert": true',
      "`ssl` is thrown away by PyMySQL beside `ssl_verify_cert` or `ssl_verify_identity`",
    ],
    [
      "pymysql",
      '"ssl": {"ca": CA}, "ssl_verify_identity": true',
      "`ssl` is thrown away by PyMySQL beside `ssl_verify_cert` or `ssl_verify_identity`",
    ],
    ["pymysql", '"ssl": {}, "ssl_verify_cert": true', ""],
    ["pymysql", '"ssl": null, "ssl_verify_cert": true', ""],
    ["pymysql", '"ssl": {"ca": CA}, "ssl_ca": CA', ""],
    [
      "pymysql",
      '"ssl": {"sslca": true}',
      "`ssl.sslca: true` is ignored by PyMySQL, which reads `ca` there (tls)",
    ],
    ["pymysql", '"ssl": {"ca": CA, "capath": "a", "cert": "a", "key": "a", "cipher": "a"}', ""],
    ["pymysql", '"ssl": {"check_hostname": false, "verify_mode": false, "password": "a"}', ""],
    [
      "pymysql",
      '"ssl_mode": "REQUIRED"',
      '`ssl_mode: "REQUIRED"` makes PyMySQL throw: it has no such option (tls)',
    ],
    [
      "pymysql",
      '"ssl_disabled": false, "ssl_cert": "a", "ssl_key": "a", "ssl_key_password": "a"',
      "",
    ],
    [
      "connector",
      '"tls_versions": ["TLSv1.1"]',
      "`tls_versions` makes mysql-connector-python throw: it has no version left",
    ],
    ["connector", '"tls_versions": ["TLSv1.1", "TLSv1.3"]', ""],
    [
      "connector",
      '"tls_versions": "TLSv1, TLSv1.1"',
      '`tls_versions: "TLSv1, TLSv1.1"` makes mysql-connector-python throw: it has no version left',
    ],
    ["connector", `"tls_versions": "['TLSv1.2']"`, ""],
    [
      "connector",
      '"tls_versions": "xTLSv1.2"',
      "`tls_versions` makes mysql-connector-python throw: it has no version left",
    ],
    [
      "connector",
      '"tls_versions": "TLSv1.2x"',
      "`tls_versions` makes mysql-connector-python throw: it has no version left",
    ],
    ["connector", '"tls_versions": []', ""],
    ["connector", '"tls_versions": ""', ""],
    [
      "connector",
      '"use_pure": false, "ssl_verify_cert": true, "ssl_verify_identity": true',
      "`ssl_verify_cert: true` makes the C extension refuse every certificate without `ssl_ca`",
    ],
    ["connector", '"use_pure": true, "ssl_verify_cert": true, "ssl_verify_identity": true', ""],
    ["connector", '"ssl_verify_cert": true, "ssl_verify_identity": true, "ssl_ca": CA', ""],
    ["connector", '"ssl_verify_cert": true', ""],
    [
      "connector",
      '"ssl_mode": "REQUIRED"',
      '`ssl_mode: "REQUIRED"` makes mysql-connector-python throw: it has no such option (tls)',
    ],
    ["connector", '"ssl_cert": "a", "ssl_key": "a", "ssl_cipher": "a", "ssl_disabled": false', ""],
    [
      "connector",
      '"tls_ciphersuites": ["a"], "ssl_verify_cert": false, "ssl_verify_identity": false',
      "",
    ],
    ["aiomysql", '"ssl": {"ca": CA}', "`ssl` makes aiomysql throw: it takes a context only (tls)"],
    ["aiomysql", '"ssl": {}', ""],
    ["aiomysql", `${CONTEXT}}`, ""],
    ["aiomysql", '"ssl": true', ""],
    [
      "aiomysql",
      '"ssl_ca": CA',
      '`ssl_ca: "/etc/ssl/cert.pem"` makes aiomysql throw: it has no such option (tls)',
    ],
    [
      "asyncmy",
      '"ssl": {"ssl_ca": CA}',
      '`ssl.ssl_ca: "/etc/ssl/cert.pem"` is ignored by asyncmy, which reads `ca` there (tls)',
    ],
    ["asyncmy", '"ssl": {"ca": CA, "check_hostname": true, "verify_mode": true}', ""],
    [
      "asyncmy",
      '"ssl_verify_cert": true',
      "`ssl_verify_cert: true` makes asyncmy throw: it has no such option (tls)",
    ],
    ["tortoise", '"ssl": {"ssl_ca": CA}', ""],
    [
      "tortoise",
      '"tls": true',
      "`tls: true` makes Tortoise ORM throw: it has no such option (tls)",
    ],
  ])("%s, %s: %s", (name, entries, words) => {
    const found = uselessIn(driverOf(name), inHost(entries)).map((each) =>
      each.replace(/^`(ssl|tls_versions): [{[][^`]*`/, "`$1`"),
    );
    expect(found[0] ?? "").toBe(words);
  });
});

describe("an entry of `ssl` under the name of another client", () => {
  it.each([
    ['"ssl": {"ssl_ca": CA}', 'Write `ssl.ca: "/etc/ssl/cert.pem"` instead.'],
    ['"ssl": {"sslca": CA}', 'Write `ssl.ca: "/etc/ssl/cert.pem"` instead.'],
    ['"ssl": {"CA_PATH": CA}', 'Write `ssl.ca: "/etc/ssl/cert.pem"` instead.'],
    ['"ssl": {"cafile": CA}', 'Write `ssl.ca: "/etc/ssl/cert.pem"` instead.'],
    ['"ssl": {"ssl_capath": 1}', "Write `ssl.capath: 1` instead."],
    ['"ssl": {"ssl_cert": 1}', "Write `ssl.cert: 1` instead."],
    ['"ssl": {"ssl_key": 1}', "Write `ssl.key: 1` instead."],
    ['"ssl": {"ssl_cipher": 1}', "Write `ssl.cipher: 1` instead."],
    ['"ssl": {"ssl_ca": CA, "ca": CA}', "Remove `ssl.ssl_ca`."],
    ['"ssl": {"reject_unauthorized": true, "ca": CA}', "Remove `ssl.reject_unauthorized`."],
    ['"ssl": {"verify": true}', 'Write `ssl: { "ca": "/etc/ssl/cert.pem" }`.'],
  ])("%s: %s", (entries, words) => {
    for (const name of ["client", "pymysql", "asyncmy"]) {
      const [[said, after] = []] = uselessMended(driverOf(name), inHost(entries));
      expect(said).toBe(words);
      expect(after).not.toBeUndefined();
    }
  });

  it.each([
    ...["ssl_ca", "sslmode", "tls", "TLS_version", "ca_cert", "ca-file", "cafile", "capaths"],
    ...["verify", "verify_cert", "check_host", "reject", "min_version"],
  ])("speaks of TLS: %s", (word) => {
    expect(uselessIn(driverOf("pymysql"), inHost(`"ssl": {"${word}": true}`))).toHaveLength(1);
  });
  it.each(["car", "cat", "xssl", "other", "ca.x", "()"])("says nothing of it: %s", (word) => {
    expect(uselessIn(driverOf("pymysql"), inHost(`"ssl": {"${word}": true}`))).toEqual([]);
  });

  it("keeps what stands there, wherever it comes from", () => {
    const written = inScript("{ ssl: { ssl_ca: process.env.CA } }");
    expect(uselessMended(driverOf("pymysql"), written)[0]?.slice(0, 2)).toEqual([
      "Write `ssl.ca: '...'` instead.",
      "use({ ssl: { ca: process.env.CA } });",
    ]);
  });
});

describe("what is written", () => {
  const THREE = `"ssl_ca": "${CA}", "ssl_verify_cert": true, "ssl_verify_identity": true`;
  it.each([
    [
      "client",
      "",
      'ssl_mode: "VERIFY_IDENTITY", ssl: { "ca": CA }',
      '"ssl_mode": "VERIFY_IDENTITY", "ssl": { "ca": CA }',
    ],
    [
      "client",
      '"ssl": {"ca": CA}',
      'ssl_mode: "VERIFY_IDENTITY"',
      '"ssl": {"ca": CA}, "ssl_mode": "VERIFY_IDENTITY"',
    ],
    [
      "client",
      '"ssl": {"capath": "a"}',
      'ssl_mode: "VERIFY_IDENTITY"',
      '"ssl": {"capath": "a"}, "ssl_mode": "VERIFY_IDENTITY"',
    ],
    [
      "client",
      '"ssl_mode": "REQUIRED", "ssl": {"cipher": "a"}',
      'ssl_mode: "VERIFY_IDENTITY", ssl: { "ca": CA }',
      '"ssl_mode": "VERIFY_IDENTITY", "ssl": {"cipher": "a", "ca": CA}',
    ],
    ["pymysql", "", "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    ["pymysql", '"ssl_ca": CA', "ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    [
      "pymysql",
      '"ssl_disabled": true',
      "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true",
      THREE,
    ],
    [
      "pymysql",
      '"ssl_disabled": true, "ssl": {"ca": CA}',
      "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true",
      THREE,
    ],
    ["pymysql", '"ssl": {"cipher": "a"}', "ca: CA", '"ssl": {"cipher": "a", "ca": CA}'],
    ["pymysql", '"ssl": {}', "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    ["connector", "", "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    ["connector", '"ssl_ca": CA', "ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    [
      "connector",
      '"ssl_disabled": true',
      "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true",
      THREE,
    ],
    ["aiomysql", "", "ssl: true", '"ssl": true'],
    ["asyncmy", "", 'ssl: { "ca": CA }', '"ssl": { "ca": CA }'],
    ["asyncmy", '"ssl": true', 'ssl: { "ca": CA }', '"ssl": { "ca": CA }'],
    ["asyncmy", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["aiomysql", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["pymysql", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["tortoise", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["tortoise", '"ssl": {"cipher": "a"}', "ca: CA", '"ssl": {"cipher": "a", "ca": CA}'],
  ])("%s, %s: %s", (name, entries, words, after) => {
    const plain = (text: string): string => text.replaceAll("{ ", "{").replaceAll(" }", "}");
    const [said = "", text = "", trust] = mended(driverOf(name), inHost(entries), "encrypted");
    expect(plain(said)).toBe(`Write \`${plain(spelled(words))}\`.`);
    const [order, wanted] = [text, `{"host": "h", ${spelled(after)}}`].map((each) =>
      JSON.stringify(Object.entries(JSON.parse(each) as object).sort()),
    );
    expect(order).toBe(wanted);
    expect(trust).toBeUndefined();
  });

  it.each([
    ["pymysql", `${CONTEXT}, "check_hostname": false}`, "Remove `ssl.check_hostname`."],
    ["asyncmy", `${CONTEXT}, "check_hostname": false}`, "Remove `ssl.check_hostname`."],
    [
      "aiomysql",
      `${CONTEXT}, "check_hostname": false, "verify_mode": "CERT_NONE"}`,
      "Remove `ssl.check_hostname` and `ssl.verify_mode`.",
    ],
    [
      "pymysql",
      '"ssl": {"ca": CA, "check_hostname": false, "verify_mode": false}',
      "Remove `ssl.check_hostname` and `ssl.verify_mode`.",
    ],
    ["pymysql", '"ssl": {"capath": "a", "verify_mode": false}', "Remove `ssl.verify_mode`."],
    ["client1", "", "Upgrade mysqlclient to 2.0 or newer, which has `ssl_mode`."],
    ["aiomysql", '"ssl": true', "No option of aiomysql closes this; PyMySQL 1.2 and asyncmy do."],
  ])("%s, %s: %s", (name, entries, words) => {
    const facet = name === "aiomysql" && entries.includes("true") ? "fallsBack" : "encrypted";
    expect(mended(driverOf(name), inHost(entries), facet)[0]).toBe(words);
  });

  it.each([
    ["client", '"ssl_ca": CA', '"ssl_mode": "VERIFY_IDENTITY"'],
    ["pymysql", '"ssl_mode": "a"', THREE],
    ["connector", '"ssl_mode": "a"', THREE],
    ["aiomysql", '"ssl_ca": CA', '"ssl": true'],
    ["aiomysql", `"ssl_ca": CA, ${LAX}}`, '"ssl": true'],
    ["asyncmy", '"ssl_ca": CA', '"ssl": { "ca": '],
    ["tortoise", '"ssl_ca": CA', '"ssl": { "ca": '],
  ])("in the place of what %s does not have: %s", (name, entries, part) => {
    const [[, after = ""] = []] = uselessMended(driverOf(name), inHost(entries));
    for (const each of part.split(/, (?=")/)) expect(after).toContain(each);
    expect(after).not.toMatch(name === "client" || name === "asyncmy" ? /"ssl_ca"/ : /"ssl_mode"/);
  });

  it("is added where the driver wants one more", () => {
    const only = inHost('"ssl_ca": CA, "ssl_verify_identity": true');
    expect(uselessMended(driverOf("pymysql"), only)[0]).toEqual([
      "Write `ssl_verify_cert: true`.",
      `{"host": "h", "ssl_ca": "${CA}", "ssl_verify_identity": true, "ssl_verify_cert": true}`,
    ]);
    const thrown = inHost('"ssl": {"ca": CA}, "ssl_verify_cert": true');
    expect(uselessMended(driverOf("pymysql"), thrown)[0]?.[0]).toBe("Remove `ssl`.");
    const bare = inHost('"use_pure": false, "ssl_verify_cert": true, "ssl_verify_identity": true');
    expect(uselessMended(driverOf("connector"), bare)[0]?.[0]).toBe(`Write \`ssl_ca: "${CA}"\`.`);
    const wrong = inHost('"tls_versions": ["TLSv1"]');
    expect(uselessMended(driverOf("connector"), wrong)[0]?.[0]).toBe("Remove `tls_versions`.");
  });

  it("is a guess where nobody names the bundle", () => {
    const guess = bundleOf({ caPath: null });
    const DOUBT = /Debian's/;
    for (const driver of [
      mysqlclient(guess),
      pymysql(guess),
      mysqlConnectorPython(guess),
      asyncmy(guess),
    ])
      expect(mended(driver, inHost(""), "encrypted")[2]).toMatch(DOUBT);
    const stray = inHost('"ssl": {"verify": true}');
    for (const driver of [mysqlclient(guess), pymysql(guess), asyncmy(guess)])
      expect(uselessMended(driver, stray)[0]?.[2]).toMatch(DOUBT);
  });
});

describe("Tortoise ORM", () => {
  const driver = driverOf("tortoise");
  it("cannot say it in an address", () => {
    const written = inJson(`{"${SCHEME}": "asyncmy", "ssl": "true"}`);
    expect(mended(driver, written, "encrypted")).toEqual([
      'Give the parts as `credentials` in `config`, with `"ssl": ssl.create_default_context()`.',
    ]);
  });
  it("may have another client, which takes no dictionary", () => {
    const [words, , trust] = mended(driver, inHost(""), "encrypted");
    expect(words).toBe(`Write \`ssl: { "ca": "${CA}" }\`.`);
    expect(trust).toBe(
      "suggested: aiomysql, which stands in where asyncmy is missing, takes a context only",
    );
    expect(mended(driver, inHost('"ssl": {"cipher": "a"}'), "encrypted")).toHaveLength(2);
  });
});

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

describe("a driver of a few lines", () => {
  const driver = defineKeywordDriver({
    name: "own",
    bundle,
    rule: {
      switches: ["on"],
      files: [],
      verdict: (is) => ({ rung: is("on") ? "full" : "plain", key: "on" }),
    },
    climb: (options, home, instead) =>
      writeTree(options, home, { entries: [["on", true]], instead }, bundle),
    known: ["ssl"],
    roots: ["ssl.ca"],
    certificates: [["ssl.cert"]],
    files: ["file"],
    rows: () => [],
  });

  it.each([
    ["", "false No `on` !"],
    ['"on": true', "true `on: true`"],
    ['"on": false', "false `on: false`"],
    ['"file": "a"', "?"],
    ['"ssl_x": 1', "-"],
  ])("%s: %s", (entries, words) => {
    expect(facetOf(driver, inHost(entries), "encrypted")).toBe(words);
  });
  it("has no contexts and no gap", () => {
    expect(facetOf(driver, inHost(""), "minVersion")).toBe("?");
    expect(withGap(driver.tls(""), undefined)).toMatchObject({});
    expect(facetOf(driver, inHost('"on": true'), "fallsBack")).toBe("false `on: true`");
    const found = withGap({}, "words");
    const { options } = inHost("");
    expect(found.encrypted?.read(options)).toMatchObject({ kind: "unknown", at: options.at });
    expect(found.encrypted?.repair(options, true)).toEqual({ words: "words", change: null });
    expect(found.fallsBack?.repair(options, false)).toEqual({ words: "words", change: null });
  });
  it("writes `ssl` where it is asked to", () => {
    const written = inHost("");
    expect(sslWritten(written.options, "", [], bundle).words).toBe(
      `Write \`ssl: { "ca": "${CA}" }\`.`,
    );
    expect(within("", "ssl")).toBe("ssl");
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
