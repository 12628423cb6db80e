import { describe, expect, it } from "vitest";
import { foundIn, HOST, messagesIn, repairedIn } from "../python/lint.js";

const program = (body: string): string => `package main

import (
\t"crypto/tls"
\t"crypto/x509"
\t"database/sql"
\t"os"

\t"github.com/go-sql-driver/mysql"
)

func main() {
${body}
}
`;
const dsn = (query: string, host = HOST): string =>
  `\tdb, err := sql.Open("mysql", "3pTAoNNegb47Uc8.root:"+os.Getenv("PW")+"@tcp(${host}:4000)/test${query}")`;
const registered = (fields: string, name = "tidb"): string =>
  `\tmysql.RegisterTLSConfig("${name}", &tls.Config{${fields}})\n${dsn(`?tls=${name}`)}`;
const config = (fields: string): string =>
  `\tcfg := mysql.Config{User: "3pTAoNNegb47Uc8.root", Addr: "${HOST}:4000"${fields}}`;
const fields = (...lines: readonly string[]): string =>
  [
    "\tcfg := mysql.NewConfig()",
    `\tcfg.User = "3pTAoNNegb47Uc8.root"`,
    `\tcfg.Addr = "${HOST}:4000"`,
    ...lines.map((line) => `\t${line}`),
  ].join("\n");

const POOL = `\tpool := x509.NewCertPool()
\tpem, err := os.ReadFile("/certs/ca.pem")
\tif ok := pool.AppendCertsFromPEM(pem); !ok {
\t\tpanic("no certificate")
\t}
`;

/** What the rules say of a program, by what it writes. */
const ROWS = [
  // FACTS-dialects.md 3.2 and the service's document.
  ["the document", registered(`MinVersion: tls.VersionTLS12, ServerName: "${HOST}"`), []],
  ["no name of the server", registered("MinVersion: tls.VersionTLS12"), []],
  ["an empty configuration", registered(""), []],
  ["no TLS", dsn(""), ["require-tls"]],
  ["a word", dsn("?tls=true"), []],
  ["a word without the check", dsn("?tls=skip-verify"), ["require-certificate-verification"]],
  ["a name that is registered elsewhere", dsn("?tls=tidb"), []],
  ["no check", registered("InsecureSkipVerify: true"), ["require-certificate-verification"]],
  ["a check of one's own", registered("InsecureSkipVerify: true, VerifyConnection: check"), []],
  ["another", registered("InsecureSkipVerify: true, VerifyPeerCertificate: check"), []],
  ["the check as it is", registered("InsecureSkipVerify: false"), []],
  ["a switch", registered("InsecureSkipVerify: isLocal()"), []],
  ["TLS 1.0", registered("MinVersion: tls.VersionTLS10"), ["require-min-tls-version"]],
  ["TLS 1.1", registered("MinVersion: 0x0302"), ["require-min-tls-version"]],
  ["TLS 1.1 at most", registered("MaxVersion: tls.VersionTLS11"), ["require-min-tls-version"]],
  ["another number", registered("MinVersion: 1"), []],
  ["TLS 1.3", registered("MinVersion: tls.VersionTLS13"), []],
  [
    "a certificate of the client",
    registered("Certificates: []tls.Certificate{cert}"),
    ["no-client-certificate"],
  ],
  ["no certificate of the client", registered("Certificates: []tls.Certificate{}"), []],
  ["one authority", POOL + registered("RootCAs: pool"), ["no-hardcoded-ca"]],
  ["the system's", `\tpool, err := x509.SystemCertPool()\n${registered("RootCAs: pool")}`, []],
  ["another server", registered(`ServerName: "db.example.org"`), ["no-ineffective-tls-options"]],
  ["a server beside it", registered(`ServerName: "${HOST.replace("01", "02")}"`), []],
  [
    "two of one name",
    `\tmysql.RegisterTLSConfig("tidb", &tls.Config{})\n${registered("InsecureSkipVerify: true")}`,
    [],
  ],
  [
    "for another address",
    `\tmysql.RegisterTLSConfig("other", &tls.Config{InsecureSkipVerify: true})\n${dsn("?tls=tidb")}`,
    [],
  ],
  ["a configuration without TLS", config(""), ["require-tls"]],
  ["with a word", config(`, TLSConfig: "true"`), []],
  ["with false", config(`, TLSConfig: "false"`), ["require-tls"]],
  ["with an object", config(", TLS: &tls.Config{MinVersion: tls.VersionTLS12}"), []],
  [
    "an object beats the word",
    config(`, TLSConfig: "true", TLS: &tls.Config{InsecureSkipVerify: true}`),
    ["require-certificate-verification"],
  ],
  ["with what is not known", config(", TLS: tlsConfig()"), []],
  [
    "a parameter beside it",
    config(`, Params: map[string]string{"tls": "true", "charset": "utf8mb4"}`),
    [],
  ],
  ["parameters of others", config(", Params: parameters()"), []],
  [
    "other parameters",
    config(`, Params: map[string]string{"charset": "utf8mb4"}`),
    ["require-tls"],
  ],
  ["changed by others", `${config("")}\n\tconfigure(&cfg)`, []],
  ["a socket", `\tcfg := mysql.Config{Net: "unix", Addr: "${HOST}"}`, []],
  ["fields without TLS", fields(), ["require-tls"]],
  ["fields", fields(`cfg.TLSConfig = "true"`), []],
  [
    "fields with a name",
    `\tmysql.RegisterTLSConfig("tidb", &tls.Config{InsecureSkipVerify: true})\n${fields(`cfg.TLSConfig = "tidb"`)}`,
    ["require-certificate-verification"],
  ],
  [
    "falling back",
    fields(`cfg.TLSConfig = "true"`, "cfg.AllowFallbackToPlaintext = true"),
    ["require-tls"],
  ],
  ["an object that stays", fields("cfg.TLS = &tls.Config{}", "mysql.NewConnector(cfg)"), []],
  [
    "an object that is lost",
    fields("cfg.TLS = &tls.Config{}", `sql.Open("mysql", cfg.FormatDSN())`),
    ["no-ineffective-tls-options"],
  ],
  [
    "an object beside a word that stays",
    fields(
      "cfg.TLS = &tls.Config{}",
      `cfg.TLSConfig = "true"`,
      `sql.Open("mysql", cfg.FormatDSN())`,
    ),
    [],
  ],
  [
    "a variable of the type",
    `\tvar cfg mysql.Config\n\tcfg.User = "3pTAoNNegb47Uc8.root"\n\tcfg.Addr = "${HOST}:4000"`,
    ["require-tls"],
  ],
  [
    "a DSN that is completed",
    `\tcfg, err := mysql.ParseDSN("3pTAoNNegb47Uc8.root:"+os.Getenv("PW")+"@tcp(${HOST}:4000)/test")\n\tcfg.TLSConfig = "true"`,
    [],
  ],
  [
    "a DSN that is completed with other things",
    `\tcfg, err := mysql.ParseDSN("3pTAoNNegb47Uc8.root:"+os.Getenv("PW")+"@tcp(${HOST}:4000)/test")\n\tcfg.ParseTime = true`,
    ["require-tls"],
  ],
] as const;

/** A program and what the edits make of it. */
const REPAIRS = [
  ["no TLS", dsn(""), dsn("?tls=true")],
  [
    "no check",
    registered(`MinVersion: tls.VersionTLS12, InsecureSkipVerify: true`),
    registered("MinVersion: tls.VersionTLS12"),
  ],
  [
    "a version",
    registered("MinVersion: tls.VersionTLS11"),
    registered("MinVersion: tls.VersionTLS12"),
  ],
  ["another server", registered(`ServerName: "db.example.org"`), registered("")],
  ["a certificate", registered("Certificates: []tls.Certificate{cert}"), registered("")],
  ["one authority", POOL + registered("RootCAs: pool"), POOL + registered("")],
  ["a configuration", config(""), config(`, TLSConfig: "true"`)],
  ["a word", config(`, TLSConfig: "preferred"`), config(`, TLSConfig: "true"`)],
  ["fields", fields(), fields(`cfg.TLSConfig = "true"`)],
  [
    "an object that is lost",
    fields("cfg.TLS = &tls.Config{}", `sql.Open("mysql", cfg.FormatDSN())`),
    fields(
      "cfg.TLS = &tls.Config{}",
      `cfg.TLSConfig = "true"`,
      `sql.Open("mysql", cfg.FormatDSN())`,
    ),
  ],
] as const;

describe("Go-MySQL-Driver in Go", () => {
  it.each(ROWS)("%s", (_name, body, rules) => {
    expect(foundIn(program(body), "main.go")).toEqual(rules);
  });
  it.each(REPAIRS)("is repaired: %s", (_name, before, after) => {
    expect(repairedIn(program(before), "main.go")).toBe(program(after));
  });
  it("is told in the words of the file", () => {
    expect(messagesIn(program(registered("InsecureSkipVerify: true")), "main.go")).toEqual([
      "`InsecureSkipVerify: true` accepts any certificate, even an impostor's. Remove it.",
    ]);
  });
  it("leaves to people what other addresses may name", () => {
    const [message] = messagesIn(
      program(registered("InsecureSkipVerify: true", "custom")),
      "main.go",
    );
    expect(message).toContain("Not autofixed: addresses of other servers may name it, too.");
  });
  it("keeps a variable in use", () => {
    const body = `\tskip := true\n${registered("InsecureSkipVerify: skip")}`;
    expect(foundIn(program(body), "main.go")).toEqual(["require-certificate-verification"]);
    expect(repairedIn(program(body), "main.go")).toBe(program(body));
  });
  it("follows a function that may fail", () => {
    const code = `${program(`\tconfig, err := tlsConfig()\n\tmysql.RegisterTLSConfig("tidb", config)\n${dsn("?tls=tidb")}`)}
func tlsConfig() (*tls.Config, error) {
\tif len(os.Args) < 2 {
\t\treturn nil, errors.New("no argument")
\t}
\treturn &tls.Config{InsecureSkipVerify: true}, nil
}
`;
    expect(foundIn(code, "main.go")).toEqual(["require-certificate-verification"]);
  });
});
