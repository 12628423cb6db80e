import { describe, expect, it } from "vitest";
import { foundIn, HOST, messagesIn, repairedIn } from "../python/lint.js";

const program = (...lines: readonly string[]): string => `package main

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"

	_ "github.com/go-sql-driver/mysql"
)

func open() (*sql.DB, error) {
${lines.map((line) => `\t${line}\n`).join("")}}
`;
const BASE = `"3pTAoNNegb47Uc8.root:"+os.Getenv("PW")+"@tcp(${HOST}:4000)/test?"`;
const JOINED = `return sql.Open("mysql", ${BASE}+q.Encode())`;
const FORMATTED = [
  `dsn := fmt.Sprintf("3pTAoNNegb47Uc8.root:%s@tcp(${HOST}:4000)/test?%s", os.Getenv("PW"), q.Encode())`,
  `return sql.Open("mysql", dsn)`,
];

/** Parameters of a DSN that are put together with `url.Values`. */
const ROWS = [
  ["a word", ["q := url.Values{}", 'q.Set("tls", "true")', JOINED], []],
  [
    "no check",
    ["q := url.Values{}", 'q.Set("tls", "skip-verify")', JOINED],
    ["require-certificate-verification"],
  ],
  [
    "no check, in a format",
    ["q := url.Values{}", 'q.Add("tls", "skip-verify")', ...FORMATTED],
    ["require-certificate-verification"],
  ],
  ["off", ["q := make(url.Values)", 'q["tls"] = []string{"false"}', JOINED], ["require-tls"]],
  ["a literal", ['q := url.Values{"tls": {"false"}}', JOINED], ["require-tls"]],
  ["a literal with slices", ['q := url.Values{"tls": []string{"true"}}', JOINED], []],
  ["none", ["q := url.Values{}", 'q.Set("parseTime", "true")', JOINED], ["require-tls"]],
  ["nothing at all", ["q := url.Values{}", JOINED], ["require-tls"]],
  ["the last one counts", ['q := url.Values{"tls": {"true", "false"}}', JOINED], ["require-tls"]],
  ["set anew", ['q := url.Values{"tls": {"false"}}', 'q.Set("tls", "true")', JOINED], []],
  ["from outside", ["q := url.Values{}", 'q.Set("tls", os.Getenv("TLS"))', JOINED], []],
  [
    "beside what comes from outside",
    ["q := url.Values{}", 'q.Set("loc", os.Getenv("TZ"))', 'q.Set("tls", "false")', JOINED],
    ["require-tls"],
  ],
  ["a key from outside in a literal", ['q := url.Values{os.Args[1]: {"true"}}', JOINED], []],
  ["a key from outside", ["q := url.Values{}", 'q.Set(os.Args[1], "true")', JOINED], []],
  ["taken away", ['q := url.Values{"tls": {"false"}}', 'q.Del("tls")', JOINED], []],
  ["handed on", ["q := url.Values{}", "configure(q)", JOINED], []],
  ["what is given", ["q := parameters()", JOINED], []],
  [
    "set where something is asked",
    ["q := url.Values{}", 'if os.Getenv("ENV") == "prod" {', '\tq.Set("tls", "true")', "}", JOINED],
    [],
  ],
] as const;

describe("parameters that Go encodes", () => {
  it.each(ROWS)("%s", (_name, lines, rules) => {
    expect(foundIn(program(...lines), "main.go")).toEqual(rules);
  });

  it.each([
    ["a value", 'q.Set("tls", "skip-verify")', 'q.Set("tls", "true")'],
    ["of a literal", 'q["tls"] = []string{"false"}', 'q["tls"] = []string{"true"}'],
  ])("are changed where they stand: %s", (_name, before, after) => {
    const around = (line: string): string => program("q := url.Values{}", line, JOINED);
    expect(repairedIn(around(before), "main.go")).toBe(around(after));
  });

  it("are put behind what encodes them, where they stand elsewhere", () => {
    const code = program("q := url.Values{}", 'q.Set("parseTime", "true")', JOINED);
    expect(repairedIn(code, "main.go")).toBe(
      code.replace("q.Encode()", 'q.Encode() + "&tls=true"'),
    );
    expect(messagesIn(code, "main.go")).toEqual([
      'No `tls` means plain text, which TiDB Cloud refuses ("insecure transport"). Write `tls=true`.',
    ]);
  });
});
