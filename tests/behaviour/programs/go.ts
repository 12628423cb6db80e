import { HOST } from "../authority.js";
import { go as prepare } from "./prepare.js";
import type { Program, ProgramSet } from "./program.js";

interface Parts {
  readonly imports?: readonly string[];
  /** What makes `db`. */
  readonly body: string;
  readonly driver?: "_" | "";
}
function program({ imports = [], body, driver = "" }: Parts): string {
  const all = [...imports, "database/sql", "os"].sort().map((name) => `\t"${name}"`);
  const lines = body.split("\n").map((line) => `\t${line}`);
  return `package main

import (
${all.join("\n")}

\t${driver === "" ? "" : `${driver} `}"github.com/go-sql-driver/mysql"
)

func main() {
${lines.join("\n")}
\tif err != nil {
\t\tpanic(err)
\t}
\tdefer db.Close()
\tif _, err := db.Exec("select 1"); err != nil {
\t\tpanic(err)
\t}
}
`;
}

const dsn = (query: string): string =>
  `db, err := sql.Open("mysql", "3pTAoNNegb47Uc8.root:"+os.Getenv("TIDB_PASSWORD")+"@tcp(${HOST}:4000)/test${query}")`;
const opened = (query: string): string => program({ body: dsn(query), driver: "_" });
const registered = (fields: string, before = "", imports: readonly string[] = []): string =>
  program({
    imports: ["crypto/tls", ...imports],
    body: `${before}mysql.RegisterTLSConfig("tidb", &tls.Config{${fields}})\n${dsn("?tls=tidb")}`,
  });
/** The fields of a configuration, one after the other, and what is opened with it. */
const configured = (opens: string, imports: readonly string[], ...fields: readonly string[]) =>
  program({
    imports,
    body: [
      ...["cfg := mysql.NewConfig()", `cfg.User = "3pTAoNNegb47Uc8.root"`],
      `cfg.Passwd = os.Getenv("TIDB_PASSWORD")`,
      ...[`cfg.Net = "tcp"`, `cfg.Addr = "${HOST}:4000"`, ...fields, opens],
    ].join("\n"),
  });
const FORMATTED = `db, err := sql.Open("mysql", cfg.FormatDSN())`;
const CONNECTOR =
  "connector, err := mysql.NewConnector(cfg)\nif err != nil {\n\tpanic(err)\n}\ndb := sql.OpenDB(connector)";
const literal = (fields: string): string =>
  program({
    body: `cfg := mysql.Config{User: "3pTAoNNegb47Uc8.root", Passwd: os.Getenv("TIDB_PASSWORD"), Net: "tcp", Addr: "${HOST}:4000", AllowNativePasswords: true${fields}}\n${FORMATTED}`,
  });
const POOL = `pool := x509.NewCertPool()
pem, err := os.ReadFile("isrgrootx1.pem")
if err != nil {
	panic(err)
}
pool.AppendCertsFromPEM(pem)
`;
const pooled = (fields: string): string => registered(fields, POOL, ["crypto/x509"]);
/** It is used twice: Go takes no variable that is used nowhere, which the message of the suggestion says. */
const PAIR = `pair, err := tls.LoadX509KeyPair("c.pem", "c.key")
if err != nil || len(pair.Certificate) == 0 {
	panic(err)
}
`;

const encoded = (...lines: readonly string[]): string =>
  program({
    imports: ["net/url"],
    driver: "_",
    body: [...lines, dsn("?").replace(/"\)$/, '"+query.Encode())')].join("\n"),
  });
const CONFIG = `mysql.Config{User: "3pTAoNNegb47Uc8.root", Passwd: os.Getenv("TIDB_PASSWORD"), Net: "tcp", Addr: "${HOST}:4000", AllowNativePasswords: true`;
const given = (fields: string, ...lines: readonly string[]): string =>
  program({
    body: [
      ...["config := func() *mysql.Config {", `\treturn &${CONFIG}${fields}}`, "}"],
      ...["cfg := config()", ...lines, FORMATTED],
    ].join("\n"),
  });
const kept = (...lines: readonly string[]): string =>
  program({
    body: [
      ...["type store struct {", "\tcfg *mysql.Config", "}", `s := &store{cfg: &${CONFIG}}}`],
      ...[...lines, FORMATTED.replace("cfg.", "s.cfg.")],
    ].join("\n"),
  });
const formatted = (query: string): string =>
  program({
    imports: ["fmt"],
    driver: "_",
    body: `base := "3pTAoNNegb47Uc8.root:" + os.Getenv("TIDB_PASSWORD") + "@tcp(${HOST}:4000)/test"
db, err := sql.Open("mysql", fmt.Sprintf("%s${query}", base))`,
  });

/** FACTS-dialects.md 3.2, as programs. */
const ROWS: Readonly<Record<string, string>> = {
  none: opened(""),
  "another parameter": opened("?parseTime=true"),
  "tls=false": opened("?tls=false"),
  "tls=true": opened("?tls=true"),
  "tls=skip-verify": opened("?tls=skip-verify"),
  "tls=preferred": opened("?tls=preferred"),
  "tls=unregistered": opened("?tls=unregistered"),
  "ssl=true": opened("?ssl=true"),
  "tls=yes": opened("?tls=yes"),
  "the document": registered(`MinVersion: tls.VersionTLS12, ServerName: "${HOST}"`),
  "no name of the server": registered("MinVersion: tls.VersionTLS12"),
  "an empty configuration": registered(""),
  "another server": registered(`ServerName: "db.example.com"`),
  "no check": registered("InsecureSkipVerify: true"),
  "no check, and a version": registered("MinVersion: tls.VersionTLS12, InsecureSkipVerify: true"),
  "no check, a name": registered(`ServerName: "${HOST}", InsecureSkipVerify: true`),
  "the check as it is": registered("InsecureSkipVerify: false"),
  "TLS 1.0": registered("MinVersion: tls.VersionTLS10"),
  "TLS 1.1": registered("MinVersion: 0x0302"),
  "TLS 1.1 at most": registered("MaxVersion: tls.VersionTLS11"),
  "TLS 1.1 at least and at most": registered(
    "MinVersion: tls.VersionTLS11, MaxVersion: tls.VersionTLS11",
  ),
  "TLS 1.3": registered("MinVersion: tls.VersionTLS13"),
  "one authority": pooled("RootCAs: pool"),
  "a certificate of the client": registered("Certificates: []tls.Certificate{pair}", PAIR),
  "fields without TLS": configured(FORMATTED, []),
  "fields without TLS, a connector": configured(CONNECTOR, []),
  "fields, true": configured(FORMATTED, [], `cfg.TLSConfig = "true"`),
  "fields, true, a connector": configured(CONNECTOR, [], `cfg.TLSConfig = "true"`),
  "fields, preferred": configured(FORMATTED, [], `cfg.TLSConfig = "preferred"`),
  "fields, skip-verify, a connector": configured(CONNECTOR, [], `cfg.TLSConfig = "skip-verify"`),
  "fields, a name": configured(
    FORMATTED,
    ["crypto/tls"],
    `mysql.RegisterTLSConfig("tidb", &tls.Config{InsecureSkipVerify: true})`,
    `cfg.TLSConfig = "tidb"`,
  ),
  "fields, a right name": configured(
    FORMATTED,
    ["crypto/tls"],
    `mysql.RegisterTLSConfig("tidb", &tls.Config{MinVersion: tls.VersionTLS12})`,
    `cfg.TLSConfig = "tidb"`,
  ),
  "a literal without TLS": literal(""),
  "a literal, false": literal(`, TLSConfig: "false"`),
  "a literal, true": literal(`, TLSConfig: "true"`),
  "parameters that are encoded": encoded("query := url.Values{}", `query.Set("tls", "true")`),
  "encoded, skip-verify": encoded("query := url.Values{}", `query.Set("tls", "skip-verify")`),
  "encoded in a literal": encoded(`query := url.Values{"tls": {"false"}, "loc": {"Asia/Tokyo"}}`),
  "encoded, the last one": encoded(
    `query := url.Values{"tls": {"true"}}`,
    `query.Add("tls", "skip-verify")`,
  ),
  "encoded, something else": encoded("query := make(url.Values)", `query.Set("loc", "UTC")`),
  "what a function gives": given(""),
  "what a function gives, false": given(`, TLSConfig: "false"`),
  "what a function gives, completed": given("", `cfg.TLSConfig = "true"`),
  "in a field": kept(),
  "in a field, completed": kept(`s.cfg.TLSConfig = "skip-verify"`),
  "in a field, completed well": kept(`s.cfg.TLSConfig = "true"`),
  "a format that goes on": formatted("?tls=true"),
  "a format that goes on, skip-verify": formatted("?tls=skip-verify"),
  "a format that goes on with something else": formatted("?parseTime=true"),
  "a parameter beside the fields": literal(`, Params: map[string]string{"tls": "true"}`),
  "a DSN that is completed": program({
    body: `cfg, err := mysql.ParseDSN("3pTAoNNegb47Uc8.root:"+os.Getenv("TIDB_PASSWORD")+"@tcp(${HOST}:4000)/test")
if err != nil {
	panic(err)
}
cfg.TLSConfig = "true"
${FORMATTED}`,
  }),
  "a DSN that is completed with something else": program({
    body: `cfg, err := mysql.ParseDSN("3pTAoNNegb47Uc8.root:"+os.Getenv("TIDB_PASSWORD")+"@tcp(${HOST}:4000)/test")
if err != nil {
	panic(err)
}
cfg.ParseTime = true
${FORMATTED}`,
  }),
};

const all: readonly Program[] = Object.entries(ROWS).map(([name, code]) => ({ name, code }));

export const GO: readonly ProgramSet[] = [
  {
    name: "Go-MySQL-Driver",
    dialects: ["go-mysql", "go-mysql-config"],
    filename: "main.go",
    packages: ["golang-github-go-sql-driver-mysql-dev", "golang-go"],
    version: "1.5",
    programs: all,
    prepare,
    otherwise: [
      {
        where: (code) => code.includes('ServerName: "db.example.com"'),
        does: "x x T x x x",
        because: "the certificate is asked for the name that the program gives",
      },
      {
        where: (code) => code.includes("{MaxVersion: tls.VersionTLS11}"),
        does: "x x x x x x",
        because: "since Go 1.18 TLS begins at 1.2, so that no version is left",
      },
    ],
    left: ["TLS 1.1"],
    allowsOld: true,
  },
];
