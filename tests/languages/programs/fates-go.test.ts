import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { fatesShown } from "./values.js";

describe("what becomes of a text of Go", () => {
  it.each([
    ['package a\nvar dsn = flag.String("dsn", "a://b", "x")', "program none unsure"],
    ['package a\nvar n = flag.String("name", "a://b", "x")', "program none unsure"],
    [
      'package a\nfunc f() { flag.StringVar(&n, "name", "a://b", "x"); n += "c" }',
      "program none unsure",
    ],
    [
      'package a\nfunc f() { n := flag.String("name", "a://b", "x"); sql.Open("m", *n + "?c") }',
      "program none beginning",
    ],
    ['package a\nfunc f() { sql.Open("mysql", "a://b") }', "program known whole"],
    [
      'package a\nfunc f() { fmt.Println("a://b"); fmt.Printf("a://c"); fmt.Errorf("a://d") }',
      "message none whole; message none whole; message none whole",
    ],
    ['package a\nfunc f() { fmt.Sprintf("a://%s", x) }', "page none whole"],
    ['package a\nfunc f() { connect(fmt.Sprintf("a://%s", x)) }', "program known whole"],
    [
      'package a\nimport "fmt"\nfunc f() { connect(fmt.Sprintf("a://%s", x)) }',
      "program known whole",
    ],
    [
      'package a\nimport "fmt"\nfunc f() { connect(fmt.Sprintf("%s?b", "a://c")) }',
      "program known whole",
    ],
    [
      'package a\nimport "fmt"\nfunc f() { connect(fmt.Sprintf("x%s?b", "a://c")) }',
      "program none unsure",
    ],
    ['package a\nimport "fmt"\nfunc f() { connect(fmt.Sprint("a://c")) }', "program none unsure"],
    [
      'package a\nimport "strings"\nfunc f() { if strings.HasPrefix(x, "a://b") { g() } }',
      "comparison none whole",
    ],
    [
      'package a\nimport "strings"\nfunc f() { connect(strings.TrimSpace("a://b")) }',
      "program known whole",
    ],
    ['package a\nfunc f() { b.WriteString("a://b") }', "program none beginning"],
    ['package a\nimport "fmt"\nfunc f() { fmt.Fprintf(b, "a://b") }', "program none beginning"],
    [
      'package a\nimport "testing"\nvar tests = []struct{ in, url string }{{"a://b", "x"}, {in: "y", url: "a://c"}}',
      "comparison none whole; comparison none whole",
    ],
    [
      'package a\nvar tests = []struct{ in, url string }{{"a://b", "x"}, {in: "y", url: "a://c"}}',
      "program none whole; program known whole",
    ],
    [
      'package a\nimport "testing"\nvar tests = []T{{dsn: "a://b"}}\nfunc f() { for _, t := range tests { connect(t.dsn) } }',
      "program known whole",
    ],
    [
      'package a\nimport "testing"\nvar tests = []T{{dsn: "a://b"}}\nfunc f() { for _, t := range tests { t.dsn() } }',
      "comparison none whole",
    ],
    [
      'package a\nimport "testing"\nvar tests = map[string]map[string]string{"x": {"y": "a://b"}}',
      "comparison none whole",
    ],
    ['package a\nimport "testing"\nvar tests = T{X: U{Y: "a://b"}}', "program none whole"],
    [
      'package a\nimport "testing"\nvar tests = map[string]string{"y": "a://b"}',
      "program none whole",
    ],
    ['package a\nimport "testing"\nvar tests = [][]string{{"a://b"}}', "comparison none whole"],
    ['package a\nimport "x/testing"\nvar tests = [][]string{{"a://b"}}', "program none whole"],
    ['package a\nimport "testing/x"\nvar tests = [][]string{{"a://b"}}', "program none whole"],
    [
      'package a\nfunc f(t *testing.T) { t.Fatalf("a://b"); t.Log("a://c") }',
      "message none whole; message none whole",
    ],
    ['package a\nfunc f() { x := T{URL: "a://b"}; g(x) }', "program known whole"],
    ['package a\nfunc f() { x := T{Name: "a://b"}; connect(x) }', "program none whole"],
    ['package a\nfunc f() { return "a://b" }', "program none unsure"],
    ['package a\nfunc buildDSN() { return "a://b" }', "program known whole"],
    ['package a\nfunc makeURL() string { return "a://b" }', "program known whole"],
    ['package a\nfunc Create_address() string { return "a://b" }', "program known whole"],
    ['package a\nfunc f() { var wantDSN = "a://b" }', "comparison none whole"],
    [
      'package a\nfunc f() { x := "a://b"; if y { x += "c" }; sql.Open("m", x) }',
      "program known whole; program known whole",
    ],
    [
      'package a\nfunc (s *T) open(x string) { connect(x) }\nfunc f() { s.open("a://b") }',
      "program known whole",
    ],
    [
      'package a\nfunc (s *T) keep(x string) { s.x = x }\nfunc f() { s.keep("a://b") }',
      "program none unsure",
    ],
    [
      'package a\nfunc (s *T) keep(x string) { s.url = x }\nfunc f() { s.keep("a://b") }',
      "program known whole",
    ],
    ['package a\nimport "client"\nfunc f() { client.Take("a://b") }', "program known whole"],
    ['package a\nconst url = "a://b"', "program known whole"],
    ['package a\nfunc f() { panic("a://b") }', "message none whole"],
    ['package a\nfunc f() { q := exec.Command("sh", "-c", "a://b") }', "program known whole"],
    ['package a\nfunc f() { switch x { case "a://b": g() } }', "comparison none whole"],
    [
      'package a\nfunc f() { go run("a://b"); defer g("a://c") }',
      "program known whole; program none unsure",
    ],
  ])("%s", (program, expected) => {
    expect(fatesShown(go, program)).toBe(expected);
  });
});
