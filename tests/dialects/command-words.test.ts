import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import { mariadbCli } from "../../src/dialects/drivers/mariadb-cli.js";
import { mycli } from "../../src/dialects/drivers/mycli.js";
import { mysqlCli } from "../../src/dialects/drivers/mysql-cli.js";
import { inJson, inScript, jsonOf, mended, uselessIn, uselessMended } from "./told.js";

const CA = "/etc/ssl/cert.pem";

const bundle = bundleOf({ caPath: CA });

const guess = bundleOf({ caPath: null });

const PROGRAM = { program: "mysqldump", unknown: "which stops" };

const mysql = mysqlCli(bundle, PROGRAM);

const mariadb = mariadbCli(bundle);

const cli = mycli(bundle);

const BY_NAME: Readonly<Record<string, Driver>> = { mysql, mariadb, cli };

const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};

const spelledOut = (query: string): string =>
  query.replace(/=CA\b/g, `=${CA}`).replace(/=VI\b/g, "=VERIFY_IDENTITY");

describe("an option without effect", () => {
  const COMPLETE = `ssl-mode=VI&ssl-ca=${CA}`;
  const ON = `ssl-ca=${CA}&ssl-verify-server-cert`;
  it.each([
    ["mysql", "ssl-mode=strict", '`ssl-mode: "strict"` is no mode of mysqldump, which stops'],
    [
      "mysql",
      "ssl-mode=VI",
      '`ssl-mode: "VERIFY_IDENTITY"` makes mysqldump stop without `--ssl-ca`',
    ],
    [
      "mysql",
      "ssl-mode=VERIFY_CA",
      '`ssl-mode: "VERIFY_CA"` makes mysqldump stop without `--ssl-ca`',
    ],
    ["mysql", "ssl", "`ssl: true` is only a wish (gone in MySQL 8.0) (tls)"],
    ["mysql", "ssl&ssl-ca=/x", ""],
    ["mysql", "ssl&ssl-capath=/x", ""],
    ["mysql", "ssl&ssl-verify-server-cert", ""],
    ["mysql", "ssl:=false", ""],
    ["mysql", `${COMPLETE}&ssl`, "`ssl: true` makes MySQL 8.0 and newer stop"],
    [
      "mysql",
      `${COMPLETE}&ssl-verify-server-cert`,
      "`ssl-verify-server-cert: true` makes MySQL 8.0 and newer stop",
    ],
    [
      "mysql",
      `${COMPLETE}&tls-version=`,
      '`tls-version: ""` leaves mysqldump no TLS version to speak, so every connection fails',
    ],
    [
      "mysql",
      `${COMPLETE}&tls-version=SSLv3`,
      '`tls-version: "SSLv3"` leaves mysqldump no TLS version to speak, so every connection fails',
    ],
    ["mysql", `${COMPLETE}&tls-version=TLSv1`, ""],
    [
      "mysql",
      `${COMPLETE}&sslmode=REQUIRED`,
      '`sslmode: "REQUIRED"` is unknown to mysqldump, which stops (tls)',
    ],
    ["mysql", `${COMPLETE}&tls=off`, '`tls: "off"` is unknown to mysqldump, which stops'],
    ["mariadb", "ssl", "`ssl: true` is only a wish up to MariaDB 10.11 (tls)"],
    ["mariadb", "ssl&ssl-verify-server-cert", ""],
    ["mariadb", "ssl:=false", ""],
    [
      "mariadb",
      "ssl-mode=REQUIRED",
      '`ssl-mode: "REQUIRED"` is unknown to MariaDB\'s clients, which stop (tls)',
    ],
    ["mariadb", "ssl-c=/x", "`ssl-c` is unknown to MariaDB's clients, which stop (tls)"],
    ["mariadb", "ssl-v", ""],
    ["mariadb", "SSL-VERIFY-SERVER-CERT", ""],
    ["mariadb", "TLS-v=TLSv1.2", ""],
    ["cli", "ssl", "`ssl: true` has no effect since MyCLI 2.0 (tls)"],
    [
      "cli",
      "ssl-verify-server-cert",
      "`ssl-verify-server-cert: true` checks nothing without `--ssl-ca` in MyCLI (tls)",
    ],
    ["cli", "ssl-verify-server-cert&ssl-mode=on", ""],
    ["cli", "ssl&ssl-mode=on", "`ssl: true` has no effect since MyCLI 2.0"],
    ["cli", `${ON}&ssl`, "`ssl: true` has no effect since MyCLI 2.0"],
    ["cli", `${ON}&no-ssl`, "`no-ssl: true` has no effect since MyCLI 2.0"],
    ["cli", "no-ssl", ""],
    ["cli", "ssl:=false", "`ssl: false` has no effect since MyCLI 2.0"],
    [
      "cli",
      `${ON}&ssl-mode=required`,
      '`ssl-mode: "required"` is no mode of MyCLI (`auto`, `on` or `off`), which stops',
    ],
    ["cli", `${ON}&sslmode=on`, '`sslmode: "on"` is unknown to MyCLI, which stops (tls)'],
  ])("%s, %s: %s", (name, query, words) => {
    const written = inJson(jsonOf(`host=h&${spelledOut(query)}`));
    expect(uselessIn(driverOf(name), written)).toEqual(words === "" ? [] : [words]);
  });

  it.each([
    [
      "mysql",
      "ssl-mode ssl-ca ssl-capath ssl-cert ssl-key ssl-cipher ssl-crl ssl-crlpath ssl-fips-mode",
    ],
    ["mysql", "tls-version tls-ciphersuites tls-sni-servername ssl-session-data"],
    ["mysql", "ssl-session-data-continue-on-failed-reuse ssl ssl-verify-server-cert"],
    ["mariadb", "ssl ssl-verify-server-cert ssl-ca ssl-capath ssl-cert ssl-key ssl-cipher"],
    ["mariadb", "ssl-crl ssl-crlpath ssl-fp ssl-fplist tls-version"],
    ["cli", "ssl no-ssl ssl-mode ssl-ca ssl-capath ssl-cert ssl-key ssl-cipher"],
    ["cli", "ssl-verify-server-cert tls-version"],
  ])("is none that the program knows: %s, %s", (name, options) => {
    for (const option of options.split(" ")) {
      const found = uselessIn(driverOf(name), inJson(jsonOf(`host=h&${option}=a`)));
      expect(
        found.filter((words) => /is unknown to (?:mysqldump|MariaDB|MyCLI)/.test(words)),
      ).toEqual([]);
    }
  });

  it.each(["ssl", "SSL-CA", "ssl-c", "tls-Vers"])(
    "MariaDB's clients stop at no beginning: %s",
    (option) => {
      const found = uselessIn(mariadb, inJson(jsonOf(`host=h&${option}=a`)));
      expect(found.length).toBe(option === "ssl-c" ? 1 : option === "ssl" ? 1 : 0);
    },
  );
});

describe("a repair", () => {
  const roots = `ssl-ca: "${CA}"`;
  it.each([
    ["mysql", "", "encrypted", `Write \`ssl-mode: "VERIFY_IDENTITY" ${roots}\`.`],
    ["mysql", `ssl-ca=${CA}`, "encrypted", 'Write `ssl-mode: "VERIFY_IDENTITY"`.'],
    ["mariadb", "", "encrypted", `Write \`ssl-verify-server-cert: true ${roots}\`.`],
    ["mariadb", `ssl-ca=${CA}`, "encrypted", "Write `ssl-verify-server-cert: true`."],
    ["mariadb", "ssl-capath=/etc/ssl/certs", "encrypted", "Write `ssl-verify-server-cert: true`."],
    ["cli", "", "encrypted", `Write \`${roots} ssl-verify-server-cert: true\`.`],
    [
      "cli",
      "ssl-mode=off",
      "encrypted",
      `Write \`ssl-mode: "on" ${roots} ssl-verify-server-cert: true\`.`,
    ],
    ["cli", `ssl-ca=${CA}`, "encrypted", 'Write `ssl-mode: "on"` (since MyCLI 1.43).'],
    ["cli", `ssl-ca=${CA}`, "fallsBack", 'Write `ssl-mode: "on"` (since MyCLI 1.43).'],
    ["cli", `ssl-ca=${CA}`, "identityVerified", "Write `ssl-verify-server-cert: true`."],
    [
      "cli",
      "ssl-mode=on",
      "certificateVerified",
      `Write \`${roots} ssl-verify-server-cert: true\`.`,
    ],
  ] as const)("%s, %s: %s", (name, query, facet, words) => {
    expect(mended(driverOf(name), inJson(jsonOf(`host=h&${query}`)), facet)[0]).toBe(words);
  });

  it("needs a person's eyes where the bundle is a guess", () => {
    const doubt = "suggested: the path is Debian's (`caPath` in the settings names yours)";
    const written = inJson('{"host": "h"}');
    for (const driver of [mysqlCli(guess, PROGRAM), mycli(guess)])
      expect(mended(driver, written, "encrypted")[2]).toBe(doubt);
    expect(mended(mariadbCli(guess), written, "encrypted")).toEqual([
      "Write `ssl-verify-server-cert: true`.",
      '{"host": "h", "ssl-verify-server-cert": true}',
    ]);
    expect(mended(mysql, written, "encrypted")).toHaveLength(2);
    expect(mended(cli, inJson(`{"ssl-ca": "${CA}"}`), "encrypted")[2]).toBe("suggested: no reason");
  });

  it("is only suggested where words that are not known may bring roots", () => {
    const [, , trust] = mended(
      mysql,
      inScript("{ ...given(), 'ssl-mode': 'REQUIRED' }"),
      "encrypted",
    );
    expect(trust).toMatch(/^suggested/);
  });

  it.each([
    ["mysql", "sslmode=REQUIRED", 'Write `ssl-mode: "VERIFY_IDENTITY"` instead.'],
    ["mysql", "ssl-verif=1", 'Write `ssl-verify-server-cert: "1"` instead.'],
    ["mysql", "ssl-verif=1&ssl-mode=REQUIRED", "Remove `ssl-verif`."],
    ["mysql", "ssl-cip:=1", "Write `ssl-cipher: 1` instead."],
    ["mysql", "tls=1", 'Write `ssl-mode: "VERIFY_IDENTITY"` instead.'],
    ["mysql", "tls=1&ssl-mode=REQUIRED", "Remove `tls`."],
    ["mysql", "tls=1&ssl", 'Write `ssl-mode: "VERIFY_IDENTITY"`.'],
    ["mariadb", "ssl-mode=REQUIRED", "Write `ssl-verify-server-cert: true` instead."],
    ["mariadb", "ssl-mode=REQUIRED&ssl-verify-server-cert", "Remove `ssl-mode`."],
    ["cli", "sslmode=REQUIRED", 'Write `ssl-mode: "on"` instead.'],
    ["cli", "tlss=REQUIRED", 'Write `ssl-mode: "on"` instead.'],
  ])("of a word that is not known: %s, %s", (name, query, words) => {
    const written = inJson(jsonOf(`host=h&${query}`));
    const all = uselessMended(driverOf(name), written).map(([first]) => first);
    expect(all.at(-1)).toBe(words);
  });
});
