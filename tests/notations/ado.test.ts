import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAdo } from "../../src/notations/ado.js";
import { show } from "../languages/javascript/harness.js";
import { after, lawsOf, scalarOf } from "./notation.js";

const named = (key: string): string => (/^ssl ?mode$/i.test(key) ? "SslMode" : key);
const read = (source: string) => readAdo(scalarOf(source), named)[0] ?? null;

/** FACTS-dialects.md 7, .NET. */
describe("reading", () => {
  it.each([
    ["Server=h;Port=1", '{ Server: "h", Port: "1" }'],
    [" Server = h ; Port=1 ; ", '{ Server: "h", Port: "1" }'],
    ['A="b;c=""d""";E=1', '{ A: "b;c=\\"d\\"", E: "1" }'],
    ["A='it''s';E=1", '{ A: "it\'s", E: "1" }'],
    ["A=b=c;E=;F=it's", '{ A: "b=c", E: "", F: "it\'s" }'],
    ["ssl mode=a;B=1;SSLMODE=c", '{ SslMode: "c", B: "1" }'],
  ])("%s", (source, shown) => {
    const options = read(source);
    expect(options && show(options)).toBe(shown);
  });

  it.each([
    "",
    "a",
    "a;b=1",
    "a=1;b",
    "a=1;?=2",
    'a="b;c=1',
    'a="b"c;d=1',
    "mysql:host=h;port=1",
    "a b\n=1;;",
  ])("%j is none", (source) => {
    expect(read(source)).toBeNull();
  });
});

it.each([
  ["A=1;B=2", "C", "3", "A=1;B=2;C=3"],
  ["A=1;B=2;", "C", "3", "A=1;B=2;C=3"],
  ["A=1; SSL Mode = x ;B=2", "SslMode", "y", "A=1; SSL Mode=y ;B=2"],
  ["A=1;B='x'", "B", 'y;"', 'A=1;B="y;"""'],
])("%s: %s = %s", (source, key, value, output) => {
  expect(after(source, read(source)?.put(key, value) ?? null)).toBe(output);
});

lawsOf({
  read: (scalar) => readAdo(scalar, named)[0] ?? null,
  sources: fc
    .tuple(
      fc.constantFrom("Server=h;", "Server = 'h;' ; ", 'Server="h";'),
      fc.constantFrom("Port=1", "Pwd='a''b'", 'Pwd="=;"', "ssl mode=x"),
      fc.constantFrom("", ";", ";SslMode=y", " ; SSL Mode = 'z' ;"),
    )
    .map((parts) => parts.join("")),
  keys: ["SslMode", "Port", "Charset"],
});
