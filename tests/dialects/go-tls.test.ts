import { describe, expect, it } from "vitest";
import { connect } from "../../src/dialects/connect.js";
import { goMysql } from "../../src/dialects/drivers/go-mysql.js";
import { GO_MYSQL, insideOf, withRegistered } from "../../src/dialects/go-registered.js";
import { TLS_MAKERS } from "../../src/dialects/go-tls.js";
import { ineffectiveOptions } from "../../src/dialects/ineffective.js";
import { CLIENTS } from "../../src/dialects/index.js";
import type { Facet } from "../../src/model/connection.js";
import { go } from "../../src/languages/go/index.js";
import { programOf } from "../../src/languages/programs/index.js";
import { inJson, levelOf, repairOf, shown, type Written } from "./told.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** A program that registers configurations, and options that name one. */
const program = (...lines: readonly string[]): string =>
  `package main\n\nimport (\n\t"crypto/tls"\n\t"crypto/x509"\n\t"os"\n\n\t"github.com/go-sql-driver/mysql"\n)\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`;
const registering = (fields: string, name = "tidb", ...before: readonly string[]): string =>
  program(...before, `mysql.RegisterTLSConfig("${name}", &tls.Config{${fields}})`);

function inProgram(text: string, word = "tidb", host = HOST): Written {
  const document = programOf(go, "main.go", text, CLIENTS);
  const { options } = inJson(`{"host": "${host}", "tls": "${word}"}`);
  return { text, options: withRegistered(options, document) };
}
const connectionOf = ({ options }: Written) =>
  connect(goMysql.tls(""), options, {
    dialect: "go-mysql",
    comments: [],
    claims: [],
    ineffective: ineffectiveOptions(goMysql.ineffective(""), options),
  });
const facetOf = (written: Written, facet: Facet): string => shown(connectionOf(written)[facet]);
/** What is said, and what the line with the configuration is then. */
function mended(written: Written, facet: Facet, wish: unknown): readonly string[] {
  const [words = "", text, trust] = repairOf(
    written,
    connectionOf(written).repair(facet, wish as never),
  );
  const line = text
    ?.split("\n")
    .find((each) => each.includes("RegisterTLSConfig"))
    ?.trim();
  return [words, line, trust].filter((each) => each !== undefined);
}

const PEM = [`pem, _ := os.ReadFile("/certs/ca.pem")`];
const pool = (made: string, ...put: readonly string[]) => [
  ...PEM,
  `pool${made === "SystemCertPool" ? ", _" : ""} := x509.${made}()`,
  ...put,
];
const APPENDED = "pool.AppendCertsFromPEM(pem)";

/** FACTS-dialects.md 3.2, 3.3. */
describe("a configuration that a Go program registers", () => {
  it.each([
    ["", "full"],
    ['ServerName: "h"', "full"],
    ["InsecureSkipVerify: true", "unchecked"],
    ["InsecureSkipVerify: false", "full"],
    ["InsecureSkipVerify: skips()", "?"],
    ["InsecureSkipVerify: true, VerifyConnection: check", "?"],
    ["InsecureSkipVerify: true, VerifyPeerCertificate: check", "?"],
    ["InsecureSkipVerify: false, VerifyConnection: check", "full"],
  ])("%s: %s", (fields, level) => {
    const written = inProgram(registering(fields));
    const { encrypted, fallsBack, certificateVerified, identityVerified } = connectionOf(written);
    const driver = {
      ...goMysql,
      tls: () => ({
        encrypted: { read: () => encrypted, repair: none },
        fallsBack: { read: () => fallsBack, repair: none },
        certificateVerified: { read: () => certificateVerified, repair: none },
        identityVerified: { read: () => identityVerified, repair: none },
      }),
      ineffective: () => [],
    };
    expect(levelOf(driver, inJson("{}"))).toBe(level);
  });

  it.each<readonly [string, Facet, string]>([
    ["", "minVersion", "TLSv1.2 No `MinVersion`"],
    ["", "maxVersion", "TLSv1.3 No `MaxVersion`"],
    ["MinVersion: tls.VersionTLS10", "minVersion", "TLSv1 `MinVersion: tls.VersionTLS10`"],
    ["MinVersion: tls.VersionTLS11", "minVersion", "TLSv1.1 `MinVersion: tls.VersionTLS11`"],
    ["MinVersion: tls.VersionTLS12", "minVersion", "TLSv1.2 `MinVersion: tls.VersionTLS12`"],
    ["MaxVersion: tls.VersionTLS13", "maxVersion", "TLSv1.3 `MaxVersion: tls.VersionTLS13`"],
    ["MinVersion: 769", "minVersion", "TLSv1 `MinVersion: 769`"],
    ["MinVersion: 772", "minVersion", "TLSv1.3 `MinVersion: 772`"],
    ["MinVersion: 768", "minVersion", "?"],
    ["MinVersion: 773", "minVersion", "?"],
    ["MinVersion: tls.VersionSSL30", "minVersion", "?"],
    ["MinVersion: other()", "minVersion", "?"],
    ["MinVersion: tls.VersionTLS13x", "minVersion", "?"],
    ["MinVersion: x.VersionTLS13", "minVersion", "?"],
    ["", "roots", "system No `RootCAs`"],
    ["RootCAs: other()", "roots", "?"],
    ["", "clientCertificate", "false No `Certificates`"],
    ["Certificates: []tls.Certificate{c}", "clientCertificate", "true `Certificates`"],
    ["Certificates: []tls.Certificate{}", "clientCertificate", "false `Certificates`"],
    ["Certificates: given", "clientCertificate", "?"],
    [
      "GetClientCertificate: func() int { return 1 }",
      "clientCertificate",
      "true `GetClientCertificate`",
    ],
  ])("%s: %s is %s", (fields, facet, words) => {
    const found = facetOf(inProgram(registering(fields)), facet);
    expect(found.replace(/`(Certificates|GetClientCertificate): .*`/s, "`$1`")).toBe(words);
  });

  it.each([
    [pool("NewCertPool", APPENDED), "pinned"],
    [pool("SystemCertPool", APPENDED), "system"],
    [pool("NewCertPool"), "?"],
    [["pool := other()"], "?"],
    [
      [
        'pem := os.Getenv("CA")',
        "pool := x509.NewCertPool()",
        "pool.AppendCertsFromPEM([]byte(pem))",
      ],
      "?",
    ],
    [
      ['pem, _ := os.ReadFile("/etc/ssl/cert.pem")', "pool := x509.NewCertPool()", APPENDED],
      "copied",
    ],
    [
      [
        "pool := x509.NewCertPool()",
        "pool.AppendCertsFromPEM([]byte(`-----BEGIN CERTIFICATE-----`))",
      ],
      "pinned",
    ],
    [["pool := x509.NewCertPool()", 'pool.AppendCertsFromPEM([]byte("x"))'], "?"],
  ])("roots of %j are %s", (before, roots) => {
    const written = inProgram(registering("RootCAs: pool", "tidb", ...before));
    expect(facetOf(written, "roots").split(" ")[0]).toBe(roots);
  });

  it.each([
    ["InsecureSkipVerify: true", ["Remove `InsecureSkipVerify`.", ""]],
    ["InsecureSkipVerify: skips", ["Remove `InsecureSkipVerify`."]],
    [
      'InsecureSkipVerify: true, ServerName: "h"',
      ["Remove `InsecureSkipVerify`.", 'ServerName: "h"'],
    ],
  ])("is told to check: %s", (fields, [words, after]) => {
    const line =
      after === undefined ? [] : [`mysql.RegisterTLSConfig("tidb", &tls.Config{${after}})`];
    expect(mended(inProgram(registering(fields)), "certificateVerified", true)).toEqual([
      words,
      ...line,
    ]);
  });

  it.each([
    ["minVersion", "MinVersion: tls.VersionTLS10", "TLSv1.2", "MinVersion: tls.VersionTLS12"],
    ["minVersion", "MinVersion: tls.VersionTLS10", "TLSv1.3", "MinVersion: tls.VersionTLS13"],
    ["maxVersion", "MaxVersion: tls.VersionTLS11", "TLSv1.3", "MaxVersion: tls.VersionTLS13"],
  ] as const)("%s of %s becomes %s", (facet, fields, wish, after) => {
    expect(mended(inProgram(registering(fields)), facet, wish)).toEqual([
      `Write \`${after}\`.`,
      `mysql.RegisterTLSConfig("tidb", &tls.Config{${after}})`,
    ]);
  });
  it("a number stays one", () => {
    expect(mended(inProgram(registering("MinVersion: 769")), "minVersion", "TLSv1.2")).toEqual([
      "Write `MinVersion: tls.VersionTLS12`.",
    ]);
  });

  it.each<readonly [Facet, string, unknown, string]>([
    ["clientCertificate", "Certificates: []tls.Certificate{}", false, "Remove `Certificates`."],
    ["roots", 'RootCAs: nil, ServerName: "h"', "system", "Remove `RootCAs`."],
  ])("%s is only suggested to go: %s", (facet, fields, wish, words) => {
    const [said, , trust] = mended(inProgram(registering(fields)), facet, wish);
    expect([said, trust]).toEqual([words, "suggested: it may leave a variable unused"]);
  });
});

describe("the name of a configuration", () => {
  const skipping = (name: string): string => registering("InsecureSkipVerify: true", name);

  it("is of service, or its configuration is shared", () => {
    const shared = mended(inProgram(skipping("custom"), "custom"), "certificateVerified", true);
    expect(shared[2]).toBe("suggested: addresses of other servers may name it, too");
    expect(mended(inProgram(skipping("TiDB"), "TiDB"), "certificateVerified", true)).toHaveLength(
      2,
    );
    const named = registering(`InsecureSkipVerify: true, ServerName: "${HOST}"`, "custom");
    expect(mended(inProgram(named, "custom"), "certificateVerified", true)).toHaveLength(2);
    const other = registering('InsecureSkipVerify: true, ServerName: "db.example.com"', "custom");
    expect(mended(inProgram(other, "custom"), "certificateVerified", true)).toHaveLength(3);
    const old = registering("MinVersion: tls.VersionTLS10", "custom");
    expect(mended(inProgram(old, "custom"), "minVersion", "TLSv1.2")[2]).toContain("other servers");
  });

  it("stands for what is registered under it only", () => {
    expect(facetOf(inProgram(skipping("a"), "b"), "encrypted")).toBe("?");
    expect(facetOf(inProgram(program("other()"), "a"), "encrypted")).toBe("?");
    expect(facetOf(inProgram(skipping("a"), "true"), "identityVerified")).toMatch(/^true /);
    const twice = program(
      'mysql.RegisterTLSConfig("a", &tls.Config{InsecureSkipVerify: true})',
      'mysql.RegisterTLSConfig("a", &tls.Config{})',
    );
    expect(facetOf(inProgram(twice, "a"), "certificateVerified")).toBe("?");
    const dials = program('mysql.RegisterDialContext("a", &tls.Config{InsecureSkipVerify: true})');
    expect(facetOf(inProgram(dials, "a"), "certificateVerified")).toBe("?");
    const open = program("mysql.RegisterTLSConfig(name, &tls.Config{InsecureSkipVerify: true})");
    expect(facetOf(inProgram(open, "name"), "certificateVerified")).toBe("?");
    expect(facetOf(inProgram(program('mysql.RegisterTLSConfig("a")'), "a"), "encrypted")).toBe("?");
  });

  it("counts under its key only", () => {
    const document = programOf(go, "main.go", skipping("a"), CLIENTS);
    const { options } = inJson('{"host": "a", "tls": "a"}');
    const registered = withRegistered(options, document);
    expect(registered.get("host").kind).toBe("scalar");
    expect(registered.get("tls").kind).toBe("mapping");
    expect(withRegistered(options, { ...document, language: "javascript" })).toBe(options);
  });
});

describe("the name of a server", () => {
  const useless = (fields: string, host = HOST): readonly string[] =>
    connectionOf(inProgram(registering(fields), "tidb", host)).ineffective.map(
      ({ says, follows }) => `${says} ${follows}`,
    );
  const WRONG = "is not the name of this server, so Go refuses its certificate";

  it.each([
    ['ServerName: "gateway01.eu-central-1.prod.aws.tidbcloud.com"', true],
    ['ServerName: "db.example.com"', true],
    [`ServerName: "${HOST}"`, false],
    [`ServerName: "${HOST.toUpperCase()}"`, false],
    ['ServerName: "gateway02.us-east-1.prod.aws.tidbcloud.com"', false],
    ['ServerName: "localhost"', false],
    ['ServerName: "<your-host>.example.com"', false],
    ["ServerName: host()", false],
    ['ServerName: "db.example.com", InsecureSkipVerify: true', false],
    ["", false],
  ])("%s is another: %s", (fields, isOther) => {
    const found = useless(fields);
    expect(found).toHaveLength(isOther ? 1 : 0);
    if (isOther) expect(found[0]).toContain(WRONG);
  });

  it("is compared with one that is known", () => {
    expect(useless('ServerName: "db.example.com"', "\uFFFC")).toEqual([]);
    expect(useless('ServerName: "db.example.com"', "DB.example.com")).toEqual([]);
  });

  it("goes where it is wrong, unless it is a variable", () => {
    const text = registering('ServerName: "db.example.com"');
    const [found] = connectionOf(inProgram(text)).ineffective;
    expect(found && repairOf(inProgram(text), found.repair)[0]).toBe("Remove `ServerName`.");
    expect(found?.repair.change).not.toBeNull();
    const held = program(
      'name := "db.example.com"',
      'mysql.RegisterTLSConfig("tidb", &tls.Config{ServerName: name})',
    );
    const [other] = connectionOf(inProgram(held)).ineffective;
    expect(other?.repair.words).toBe("Remove `ServerName`.");
    expect(other?.repair.change).toBeNull();
  });
});
it("the driver and what makes configurations have names", () => {
  expect(GO_MYSQL).toBe("github.com/go-sql-driver/mysql");
  expect(TLS_MAKERS).toEqual([
    ...["crypto/tls.Config", "crypto/x509.NewCertPool", "crypto/x509.SystemCertPool"],
  ]);
  const { options } = inJson('{"a": {"b": 1}}');
  const inside = insideOf(options);
  expect(inside.kind === "mapping" && [inside.spell(["tls", "a"]), inside.spell(["a"])]).toEqual([
    ...["a", "a"],
  ]);
  expect(insideOf(options.get("x")).kind).toBe("missing");
});
function none(): { readonly words: string; readonly change: null } {
  return { words: "", change: null };
}
