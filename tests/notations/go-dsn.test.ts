import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGoDsn } from "../../src/notations/go-dsn.js";
import { show } from "../languages/javascript/harness.js";
import { after, lawsOf, scalarOf } from "./notation.js";

const read = (source: string) => readGoDsn(scalarOf(source))[0] ?? null;

/** FACTS-dialects.md 3.1. */
describe("reading", () => {
  it.each([
    ["u:p@tcp(h:4000)/d", '{ user: "u", password: "p", host: "h", port: "4000", database: "d" }'],
    ["u:p,q@tcp(h)/", '{ user: "u", password: "p,q", host: "h" }'],
    ["u:p@tcp(h)/", '{ user: "u", password: "p", host: "h" }'],
    ["u:p@(h:1)/d", '{ user: "u", password: "p", host: "h", port: "1", database: "d" }'],
    ["tcp(h:1)/d", '{ host: "h", port: "1", database: "d" }'],
    ["u@tcp6([::1]:4000)/d", '{ user: "u", host: "[::1]", port: "4000", database: "d" }'],
    [
      "u:p/q@r:s@tcp(h:1)/d",
      '{ user: "u", password: "p/q@r:s", host: "h", port: "1", database: "d" }',
    ],
    ["u:p%40w@tcp(h:1)/d", '{ user: "u", password: "p%40w", host: "h", port: "1", database: "d" }'],
    [
      "u:p@tcp(h:1)/d?tls=true&a=b%2Fc",
      '{ user: "u", password: "p", host: "h", port: "1", database: "d", tls: "true", a: "b/c" }',
    ],
    [
      "mysql://u:p@tcp(h:1)/d?a=1",
      '{ user: "u", password: "p", host: "h", port: "1", database: "d", a: "1" }',
    ],
  ])("%s", (source, shown) => {
    const dsn = read(source);
    expect(dsn && show(dsn)).toBe(shown);
  });

  it.each([
    "u:p@tcp(h:1)",
    "u:p@h:1/d",
    "u:p@tcp(h:1)/a,u:p@tcp(i:1)/b",
    "u:p@tcp(h:1)/a?b=c;u:p@(i:1)/b?tls=true",
    "u:p@unix(/s)/d",
    "u:p@dialer(h:1)/d",
    "(h)/d",
    "f(x)/2",
    "a u:p@tcp(h:1)/d",
    "u:p@tcp(h:1)x/d",
    "/",
    "",
  ])("%s is none", (source) => {
    expect(read(source)).toBeNull();
  });
});

it.each([
  ["u:p@tcp(h)/d", "port", 4000, "u:p@tcp(h:4000)/d"],
  ["u:p@tcp(h:1)/d", "port", 4000, "u:p@tcp(h:4000)/d"],
  ["u:p@tcp(h)/", "tls", "true", "u:p@tcp(h)/?tls=true"],
  ["u:p@tcp(h)/?", "tls", "true", "u:p@tcp(h)/?tls=true"],
  ["u:p@tcp(h)/d?a=1", "tls", "a/b", "u:p@tcp(h)/d?a=1&tls=a%2Fb"],
  ["u:p@tcp(h)/d", "user", "x.u", "x.u:p@tcp(h)/d"],
])("%s: %s = %s", (source, key, value, output) => {
  expect(after(source, read(source)?.put(key, value) ?? null)).toBe(output);
});

lawsOf({
  read: (scalar) => readGoDsn(scalar)[0] ?? null,
  sources: fc
    .tuple(
      fc.constantFrom("", "u@", "u:p@", "u:p/q@r@", "u:%40@"),
      fc.constantFrom("tcp(h)", "tcp(h:1)", "tcp([::1]:1)"),
      fc.constantFrom("", "d"),
      fc.constantFrom("", "?", "?a=1", "?a=1&tls=x&b=%2F", "?tls=x&tls=y"),
    )
    .map((parts) => parts.join("").replace(/\)(?=d|\?|$)/, ")/")),
  keys: ["a", "tls", "charset"],
});
