import { describe, expect, it } from "vitest";
import { driverOf, inHost, CONTEXT } from "./python.js";
import { inScript, uselessIn, uselessMended } from "./told.js";

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
