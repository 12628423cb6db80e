import { describe, expect, it } from "vitest";
import { foundIn, HOST, messagesIn, repairedIn } from "../python/lint.js";

const CONFIG = `mysql.Config{User: "3pTAoNNegb47Uc8.root", Net: "tcp", Addr: "${HOST}:4000"}`;
const program = (...functions: readonly string[]): string => `package store

import (
	"database/sql"

	"github.com/go-sql-driver/mysql"
)

type Store struct {
	cfg *mysql.Config
	db  *sql.DB
}

${functions.join("\n")}`;
const method = (name: string, ...lines: readonly string[]): string =>
  `func (s *Store) ${name}() (err error) {\n${lines.map((line) => `\t${line}\n`).join("")}\treturn err\n}\n`;
const open = (...lines: readonly string[]): string =>
  method("Open", ...lines, `s.db, err = sql.Open("mysql", s.cfg.FormatDSN())`);
const made = (...lines: readonly string[]): string =>
  `func New(options ...Option) *Store {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`;
const LITERAL = made(`return &Store{cfg: &${CONFIG}}`);
const set = (config = CONFIG): string => `s.cfg = &${config}`;
const SKIPS = `s.cfg.TLSConfig = "skip-verify"`;

/** A configuration in a field of a type of the file. */
const ROWS = [
  ["put there, used elsewhere", [LITERAL, open()], ["require-tls"]],
  ["set and used", [open(set())], ["require-tls"]],
  ["put there and never used", [LITERAL], []],
  ["completed before it is used", [LITERAL, open(SKIPS)], ["require-certificate-verification"]],
  ["completed well", [LITERAL, open(`s.cfg.TLSConfig = "true"`)], []],
  ["completed where it is set", [open(set(), SKIPS)], ["require-certificate-verification"]],
  [
    "completed too late",
    [
      method(
        "Open",
        set(),
        `s.db, err = sql.Open("mysql", s.cfg.FormatDSN())`,
        `s.cfg.TLSConfig = "true"`,
      ),
    ],
    [],
  ],
  [
    "completed by another method",
    [LITERAL, method("Secure", `s.cfg.TLSConfig = "true"`), open()],
    [],
  ],
  ["completed on one way", [LITERAL, open("if s.db == nil {", `\t${SKIPS}`, "}")], []],
  ["completed out of sight", [LITERAL, open("secure(s.cfg)")], []],
  [
    "with options",
    [
      made(
        `s := &Store{cfg: &${CONFIG}}`,
        "for _, option := range options {",
        "\toption(s)",
        "}",
        "return s",
      ),
      open(),
    ],
    [],
  ],
  ["in an object that others get", [open(set(), "configure(s)")], []],
  [
    "in a variable first",
    [made(`cfg := &${CONFIG}`, "return &Store{cfg: cfg}"), open()],
    ["require-tls"],
  ],
  [
    "in a variable, and completed later",
    [made(`cfg := &${CONFIG}`, "return &Store{cfg: cfg}"), open(`s.cfg.TLSConfig = "true"`)],
    [],
  ],
  ["set twice", [open(set()), method("Again", "s.cfg = other()")], []],
  ["for all to see", [open(set()).replaceAll("s.cfg", "s.Config")], []],
  [
    "made step by step",
    [
      open(
        "s.cfg = mysql.NewConfig()",
        `s.cfg.User = "3pTAoNNegb47Uc8.root"`,
        `s.cfg.Addr = "${HOST}:4000"`,
      ),
    ],
    ["require-tls"],
  ],
  [
    "given to the driver",
    [
      LITERAL,
      method("Open", "connector, err := mysql.NewConnector(s.cfg)", "s.db = sql.OpenDB(connector)"),
    ],
    ["require-tls"],
  ],
] as const;

describe("a configuration in a field", () => {
  it.each(ROWS)("%s", (_name, functions, rules) => {
    expect(foundIn(program(...functions), "store.go")).toEqual(rules);
  });

  it("is changed by people", () => {
    const before = program(LITERAL, open());
    const [message] = messagesIn(before, "store.go");
    expect(message).toContain("Not autofixed");
    expect(repairedIn(before, "store.go")).toBe(
      before.replace(`:4000"}`, `:4000", TLSConfig: "true"}`),
    );
  });
});

describe("a variable of a function, which Go refuses where nothing uses it", () => {
  const COPY = "\toff := true\n\tloose := off";
  const withLine = (line: string, entry: string): string =>
    program(
      `func open() (*sql.DB, error) {\n${line}\n\tcfg := ${CONFIG.replace("}", `, ${entry}}`)}\n\treturn sql.Open("mysql", cfg.FormatDSN())\n}\n`,
    );

  it("is changed itself where only this place reads it", () => {
    const before = withLine('\tmode := "skip-verify"', "TLSConfig: mode");
    expect(repairedIn(before, "db.go")).toBe(before.replace('"skip-verify"', '"true"'));
  });

  it.each([
    ["replaced", '\tmode := "skip-verify"\n\tlog(mode)', "TLSConfig: mode"],
    ["taken out", "\tloose := true", 'TLSConfig: "true", AllowFallbackToPlaintext: loose'],
    ["a copy", COPY, 'TLSConfig: "true", AllowFallbackToPlaintext: loose'],
  ])("is left to people where it is %s", (_, line, entry) => {
    const before = withLine(line, entry);
    expect(messagesIn(before, "db.go")).toEqual([
      expect.stringMatching(/Not autofixed: it may leave a variable unused\.$/),
    ]);
  });

  it("is no parameter, and no constant of the package", () => {
    const constant = program(
      `const mode = "skip-verify"\n\nfunc open() (*sql.DB, error) {\n\tcfg := ${CONFIG.replace("}", ", TLSConfig: mode}")}\n\treturn sql.Open("mysql", cfg.FormatDSN())\n}\n`,
    );
    expect(repairedIn(constant, "db.go")).toBe(
      constant.replace("TLSConfig: mode", 'TLSConfig: "true"'),
    );
  });
});

describe("a configuration in a variable of the package", () => {
  const withVariable = (name: string, config: string): string =>
    program(
      `var ${name} = ${config}\n\nfunc open() (*sql.DB, error) {\n\treturn sql.Open("mysql", ${name}.FormatDSN())\n}\n`,
    );
  const OFF = CONFIG.replace("}", `, TLSConfig: "skip-verify"}`);

  it("is what the file shows, and changed by people: other files may use it", () => {
    expect(foundIn(withVariable("cfg", CONFIG), "db.go")).toEqual(["require-tls"]);
    const messages = messagesIn(withVariable("cfg", CONFIG), "db.go");
    expect(messages.join()).toContain("Not autofixed");
  });

  it("may be completed by the file that uses it, where that is another one", () => {
    const used = (use: string): string =>
      program(`var cfg = ${CONFIG}\n\nfunc init() {\n\t${use}\n}\n`);
    expect(foundIn(used("_ = cfg.FormatDSN()"), "db.go")).toEqual(["require-tls"]);
    expect(foundIn(used("mysql.NewConnector(cfg)"), "db.go")).toEqual(["require-tls"]);
    expect(foundIn(used('cfg.DBName = "test"'), "db.go")).toEqual([]);
    expect(foundIn(used(""), "db.go")).toEqual([]);
  });

  it("may be completed by other packages where it is exported: only what is written counts", () => {
    expect(foundIn(withVariable("Config", CONFIG), "db.go")).toEqual([]);
    const code = withVariable("Config", CONFIG.replace(":4000", ":3306"));
    expect(foundIn(code, "db.go")).toEqual(["no-wrong-port"]);
    // A configuration in `TLS` would count before this.
    expect(foundIn(withVariable("Config", OFF), "db.go")).toEqual([]);
    expect(foundIn(withVariable("cfg", OFF), "db.go")).toEqual([
      "require-certificate-verification",
    ]);
  });
});
