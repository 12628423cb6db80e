import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { HOST } from "../python/lint.js";

const DSN = `"3pTAoNNegb47Uc8.root@tcp(${HOST}:4000)/test"`;
const CONFIG = `mysql.Config{User: "3pTAoNNegb47Uc8.root", Net: "tcp", Addr: "${HOST}:4000"}`;
const test = (...lines: readonly string[]): string => `package db

import (
	"database/sql"
	"reflect"
	"testing"

	"github.com/go-sql-driver/mysql"
	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
)

type testCase struct {
	in   Config
	want string
}

func TestDSN(t *testing.T) {
${lines.map((line) => `\t${line}\n`).join("")}}
`;
const table = (row: string, ...body: readonly string[]): string =>
  test(
    "tests := []struct {",
    "\tname string",
    "\tin   Config",
    "\tdsn  string",
    "}{",
    `\t${row},`,
    "}",
    "for _, tt := range tests {",
    "\tt.Run(tt.name, func(t *testing.T) {",
    ...body.map((line) => `\t\t${line}`),
    "\t})",
    "}",
  );
const differs = (name: string): string =>
  `if got := tt.in.DSN(); got != tt.${name} { t.Errorf("got %q", got) }`;
const verdictOf = (code: string) => {
  const found = new Linter().verify(code, plugin.configs.files, { filename: "db_test.go" });
  return found.filter(({ fatal }) => !fatal).length;
};

describe("what a test of Go compares", () => {
  it.each([
    ["a field called want", table(`{name: "a", in: Config{}, want: ${DSN}}`, differs("want"))],
    ["a field called dsn", table(`{name: "a", in: Config{}, dsn: ${DSN}}`, differs("dsn"))],
    ["a row without names", table(`{"a", Config{}, ${DSN}}`, differs("dsn"))],
    ["asserted", table(`{name: "a", dsn: ${DSN}}`, "assert.Equal(t, tt.dsn, tt.in.DSN())")],
    ["what is parsed", table(`{name: "a", dsn: ${DSN}}`, "assert.Equal(t, tt.in, parse(tt.dsn))")],
    ["inside of a row", table(`{name: "a", in: Config{DSN: ${DSN}}}`, differs("want"))],
    [
      "a map of rows",
      test(
        `for name, c := range map[string]testCase{"a": {want: ${DSN}}} {`,
        "\tassert.Equal(t, c.want, c.in.DSN(), name)",
        "}",
      ),
    ],
    ["a variable", test(`want := ${DSN}`, "check(t, want, build())")],
    [
      "a difference",
      test(`if diff := cmp.Diff(${DSN}, build()); diff != "" {`, "\tt.Fatal(diff)", "}"),
    ],
    [
      "a configuration",
      test(
        `want := &${CONFIG}`,
        "if got := build(); !reflect.DeepEqual(got, want) {",
        "\tt.Fail()",
        "}",
      ),
    ],
    [
      "what a configuration gives",
      test(
        `cfg := ${CONFIG}`,
        `if got := cfg.FormatDSN(); got != "x" {`,
        `\tt.Errorf("got %q", got)`,
        "}",
      ),
    ],
  ])("is left alone: %s", (_name, code) => {
    expect(verdictOf(code)).toBe(0);
  });

  it.each([
    ["an address", test(`db, err := sql.Open("mysql", ${DSN})`)],
    ["of a row", table(`{name: "a", dsn: ${DSN}}`, `db, err := sql.Open("mysql", tt.dsn)`)],
    ["a configuration", test(`connector, err := mysql.NewConnector(&${CONFIG})`)],
  ])("is told where a client takes it: %s", (_name, code) => {
    expect(verdictOf(code)).toBe(1);
  });

  it("is a row like any other in a program", () => {
    const code = table(`{name: "a", dsn: ${DSN}}`, differs("dsn")).replace('\t"testing"\n', "");
    expect(verdictOf(code)).toBe(1);
  });
});
