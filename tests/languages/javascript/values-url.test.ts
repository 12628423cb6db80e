import { describe, expect, it } from "vitest";
import { valueShown } from "./printed.js";

describe("an address in an object", () => {
  it.each([
    ["use(new URL('mysql://h').href);", '"mysql://h"'],
    ["use(String(new URL('mysql://h')));", '"mysql://h"'],
    ["use(`${new URL('mysql://h')}`);", '"mysql://h"'],
    ["use(new URL('mysql://h').toString());", '"mysql://h"'],
    ["use(new URL(x).href);", "{}"],
    ["use(new Other('mysql://h').href);", "?"],
    ["use(`${u}`); const u = new URL('mysql://h');", '"mysql://h"'],
    [
      "const u = new URL('mysql://h?a=1&b=2&a=3'); u.searchParams.delete('a'); use(u.href);",
      '"mysql://h?b=2&"',
    ],
    ["const u = new URL('mysql://a@h'); u.password = 'x'; use(u.href);", "{}"],
    ["let u = new URL('mysql://h'); u = x; use(u.href);", "?"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("an address with parameters in an object", () => {
  it.each([
    ["use(u.href);", '"mysql://h/d?a=b&c=d&e"'],
    ["use(u.toString());", '"mysql://h/d?a=b&c=d&e"'],
    ["use(String(u));", '"mysql://h/d?a=b&c=d&e"'],
    ["use(`${u}x`);", '"…x"'],
    ["use(`${u}${u}`);", '"……"'],
    ["u.searchParams.delete('a'); use(u.href);", '"mysql://h/d?c=d&e"'],
    ["u.searchParams.delete('c'); use(u.href);", '"mysql://h/d?a=b&e"'],
    ["u.searchParams.delete('e'); use(u.href);", '"mysql://h/d?a=b&c=d&"'],
    ["u.searchParams.delete('z'); use(u.href);", '"mysql://h/d?a=b&c=d&e"'],
    ["u.searchParams.delete('a'); u.searchParams.delete('c'); use(u.href);", '"mysql://h/d?e"'],
    ["u.searchParams.delete('a', 'b'); use(u.href);", "{}"],
    ["u.searchParams.set('a', '1'); use(u.href);", "{ a: 1 }"],
    ["u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.append('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.set('ssl'); use(u.href);", "{}"],
    ["u.searchParams.set(k, 'x'); use(u.href);", "{}"],
    ["u.searchParams.set(1, 'x'); use(u.href);", "{}"],
    ["u.searchParams.set('ssl', '{\"a\":1}'); use(u.href);", "{ ssl: { a: 1 } }"],
    ["u.searchParams.set('ssl', JSON.stringify({ a: 1 })); use(u.href);", "{ ssl: { a: 1 } }"],
    ["u.searchParams.set('ssl', 4); use(u.href);", "{ ssl: 4 }"],
    ["u.searchParams.set('ssl', x ? 'a' : 'b'); use(u.href);", '{ ssl: ("a" | "b") }'],
    ["u.searchParams.set('ssl', x); use(u.href);", "{ ssl: ? }"],
    ["log(u.hash); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.host); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.hostname); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.origin); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.password); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.pathname); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.port); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.protocol); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["log(u.username); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.get('a'); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.getAll('a'); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.has('a'); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.size('a'); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.toString('a'); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.searchParams.sort(); u.searchParams.set('ssl', 'x'); use(u.href);", "{}"],
    ["log(u.searchParams); u.searchParams.set('ssl', 'x'); use(u.href);", "{}"],
    ["u.href = x; u.searchParams.set('ssl', 'x'); use(u.href);", "{}"],
    ["u.search = x; u.searchParams.set('ssl', 'x'); use(u.href);", "{}"],
    ["log(u.search); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["fill(u); u.searchParams.set('ssl', 'x'); use(u.href);", "{}"],
    ["String(u); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.toJSON(); u.searchParams.set('ssl', 'x'); use(u.href);", '{ ssl: "x" }'],
    ["u.password = 'x'; use(u.href);", '"mysql://h/d?a=b&c=d&e"'],
    ["u.username = 'x'; use(u.href);", '"mysql://h/d?a=b&c=d&e"'],
    ["u.port = 'x'; use(u.href);", "{}"],
    ["if (x) u.searchParams.set('ssl', 'a'); use(u.href);", '{ ssl: ("a" | ?) }'],
    ["if (x) { u.searchParams.set('ssl', 'a'); } use(u.href);", '{ ssl: ("a" | ?) }'],
    [
      "if (x) u.searchParams.set('ssl', 'a'); else u.searchParams.set('ssl', 'b'); use(u.href);",
      '{ ssl: ("a" | "b") }',
    ],
    [
      "if (x) u.searchParams.set('ssl', 'a'); if (x) u.searchParams.set('ssl', 'b'); use(u.href);",
      '{ ssl: ("b" | ?) }',
    ],
    [
      "if (x) u.searchParams.set('ssl', 'a'); if (!x) u.searchParams.set('ssl', 'b'); use(u.href);",
      '{ ssl: ("b" | "a") }',
    ],
    [
      "if (x) u.searchParams.set('ssl', 'a'); else u.searchParams.delete('ssl'); use(u.href);",
      '{ ssl: ("a" | -) }',
    ],
    ["for (;;) u.searchParams.set('ssl', 'a'); use(u.href);", "{ ssl: ? }"],
    ["for (;;) { u.searchParams.set('ssl', 'a'); } use(u.href);", "{ ssl: ? }"],
    ["while (x) { u.searchParams.set('ssl', 'a'); } use(u.href);", "{ ssl: ? }"],
    ["try { u.searchParams.set('ssl', 'a'); } catch {} use(u.href);", "{ ssl: ? }"],
    ["x && u.searchParams.set('ssl', 'a'); use(u.href);", "{ ssl: ? }"],
    ["use(u.href); u.searchParams.set('ssl', 'a');", "{ ssl: ? }"],
    ["function f() { u.searchParams.set('ssl', 'a'); } use(u.href);", "{ ssl: ? }"],
    ["function f() { u.searchParams.delete('a'); } use(u.href);", "{ a: ? }"],
    ["if (x) u.searchParams.delete('a'); use(u.href);", "{ a: (- | ?) }"],
    ["{ u.searchParams.set('ssl', 'a'); } use(u.href);", '{ ssl: "a" }'],
  ])("%s", (row, expected) => {
    expect(valueShown(`const u = new URL('mysql://h/d?a=b&c=d&e'); ${row}`)).toBe(expected);
  });
});
