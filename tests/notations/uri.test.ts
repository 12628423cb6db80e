import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Environment, type Plain } from "../../src/document/plain.js";
import { rawText } from "../../src/document/text.js";
import { dissect as dissectText } from "../../src/notations/uri.js";
import { show } from "../languages/javascript/harness.js";
import { addressIn, addressOf, after, plain } from "./notation.js";

const dissect = (text: string) => dissectText(rawText(text, [0, text.length]));

/** The parts and parameters of an address, as they are written. */
function partsOf(text: string): Record<string, string> | null {
  const anatomy = dissect(text);
  if (!anatomy) return null;
  const parts = Object.entries(anatomy.parts).map(([name, { start, end }]) => [
    name,
    text.slice(start, end),
  ]);
  const parameters = anatomy.groups
    .flatMap(({ entries }) => entries)
    .map(({ start, end }) => [`?${text.slice(start, end)}`, ""]);
  return Object.fromEntries([...parts, ...parameters]) as Record<string, string>;
}

describe("dissect", () => {
  it.each([
    ["mysql://h", { host: "h" }],
    ["mysql://h/", { host: "h" }],
    ["mysql://h:1", { host: "h", port: "1" }],
    ["mysql://h:1/d", { host: "h", port: "1", database: "d" }],
    ["mysql://h:1/d,e;f", { host: "h", port: "1", database: "d,e;f" }],
    ["mysql://h,i:1/d", { host: "h,i", port: "1", database: "d" }],
    ["mysql://h/a,mysql://i/b", null],
    ["mysql://h/a; mysql+x://i/b?c=d", null],
    ["mysql://u@h", { user: "u", host: "h" }],
    ["mysql://u:p@h:1/d", { user: "u", password: "p", host: "h", port: "1", database: "d" }],
    ["mysql://u:@h", { user: "u", password: "", host: "h" }],
    ["mysql://:p@h", { user: "", password: "p", host: "h" }],
    ["mysql://@h", { user: "", host: "h" }],
    ["mysql://u:p@q:r@h:1", { user: "u", password: "p@q:r", host: "h", port: "1" }],
    ["mysql://u:p:q@h", { user: "u", password: "p:q", host: "h" }],
    [
      "mysql://3pTAoNNegb47Uc8.root:p@h",
      { user: "3pTAoNNegb47Uc8.root", password: "p", host: "h" },
    ],
    ["mysql://u:p%40q%3A@h", { user: "u", password: "p%40q%3A", host: "h" }],
    ["mysql://h:", { host: "h" }],
    ["mysql://u:p@http://h:1/d", { user: "u", password: "p", host: "h", port: "1", database: "d" }],
    ["mysql://u:p@https://h", { user: "u", password: "p", host: "h" }],
    ["mysql://http://h:1/d?k=v", { host: "h", port: "1", database: "d", "?k=v": "" }],
    ["mysql://h/d?a=http://i", { host: "h", database: "d", "?a=http://i": "" }],
    ["mysql:///d", { host: "", database: "d" }],
    ["mysql://u:p@http:/h", { user: "u", password: "p", host: "http", database: "h" }],
    ["mysql://h:/d", { host: "h", database: "d" }],
    ["mysql://[::1]", { host: "[::1]" }],
    ["mysql://[::1]:4000/d", { host: "[::1]", port: "4000", database: "d" }],
    ["mysql://u:p@[fe80::1]:4000", { user: "u", password: "p", host: "[fe80::1]", port: "4000" }],
    ["mysql://h/d?", { host: "h", database: "d" }],
    ["mysql://h?a=1", { host: "h", "?a=1": "" }],
    ["mysql://h:1?a=1", { host: "h", port: "1", "?a=1": "" }],
    ["mysql://h/?a=1", { host: "h", "?a=1": "" }],
    ["mysql://h/d?a=1&b=2", { host: "h", database: "d", "?a=1": "", "?b=2": "" }],
    ["mysql://h/d?a&b=", { host: "h", database: "d", "?a": "", "?b=": "" }],
    ["mysql://h/d?&a=1&&b=2&", { host: "h", database: "d", "?a=1": "", "?b=2": "" }],
    ["mysql://h/d?=1", { host: "h", database: "d" }],
    ["mysql://h/d?a=b=c", { host: "h", database: "d", "?a=b=c": "" }],
    ["mysql://h/d?a=1?b=2", { host: "h", database: "d", "?a=1?b=2": "" }],
    ["mysql://h/d#f", { host: "h", database: "d" }],
    ["mysql://h/d?a=1#f?b=2", { host: "h", database: "d", "?a=1": "" }],
    ["mysql://h#f?b=2", { host: "h" }],
    ["mysql://h/a/b", { host: "h", database: "a/b" }],
    ["mysql://h/d?x=u@v:1/w", { host: "h", database: "d", "?x=u@v:1/w": "" }],
    ["mysql+srv://h", { host: "h" }],
    ["MySQL://h", { host: "h" }],
    ["mysql://", { host: "" }],
    ["h:1/d", null],
    ["mysql:h", null],
    ["//h", null],
    ["", null],
    [" mysql://h", null],
  ])("%s", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it("divides what WHATWG's URL takes as it does", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "b", ".", "%40", "-", "1"),
      minLength: 1,
      maxLength: 5,
    });
    // A path of dots is a step up to `URL`.
    const name = word.map((one) => one.replaceAll(".", "_"));
    const optional = (mark: string, unit: fc.Arbitrary<string>) =>
      fc.option(unit, { nil: null }).map((text) => (text === null ? "" : mark + text));
    const host = fc.constantFrom("h", "a.b.c", "gateway01.x.tidbcloud.com", "[::1]");
    const port = fc.integer({ min: 1, max: 65535 }).map(String);
    const user = fc
      .option(fc.tuple(word, optional(":", word)), { nil: null })
      .map((pair) => (pair ? `${pair.join("")}@` : ""));
    const query = fc
      .array(fc.tuple(word, optional("=", word)), { maxLength: 3 })
      .map((pairs) => pairs.map((pair) => pair.join("")).join("&"));
    fc.assert(
      fc.property(
        user,
        host,
        optional(":", port),
        optional("/", name),
        optional("?", query),
        optional("#", word),
        (...texts) => {
          const text = `mysql://${texts.join("")}`;
          const url = new URL(text);
          const {
            user = "",
            password = "",
            host = "",
            port = "",
            database = "",
          } = partsOf(text) ?? {};
          expect({ user, password, host, port, database }).toEqual({
            user: url.username,
            password: url.password,
            host: url.hostname,
            port: url.port,
            database: url.pathname.slice(1),
          });
          const ours = (dissect(text)?.groups ?? []).flatMap(({ entries }) =>
            entries.map(({ key }) => key),
          );
          expect(ours).toEqual([...url.searchParams.keys()]);
        },
      ),
    );
  });
});

describe("what an address says", () => {
  it.each([
    [
      "mysql://u%40v:p%3Aq@h:4000/d%20e",
      '{ user: "u@v", password: "p:q", host: "h", port: "4000", database: "d e" }',
    ],
    ["mysql://h?a=1", '{ host: "h", a: 1 }'],
    ["mysql://h?a=true&b=null&c=x&d", '{ host: "h", a: true, b: null, c: "x", d: "" }'],
    ["mysql://h?a=%C3%A9+b", '{ host: "h", a: "é b" }'],
    ["mysql://h?a=%zz%", '{ host: "h", a: "%zz%" }'],
    ["mysql://h?a=%C3", '{ host: "h", a: "%C3" }'],
    ["mysql://u:100%@h", '{ user: "u", password: "100%", host: "h" }'],
    ['mysql://h?ssl={"a":{"b":[1],"c":"d"}}', '{ host: "h", ssl: { a: { b: ?, c: "d" } } }'],
    ["mysql://h?ssl=%7B%22a%22%3Atrue%7D", '{ host: "h", ssl: { a: true } }'],
    ["mysql://h?ssl={'a':true}", `{ host: "h", ssl: "{'a':true}" }`],
    ["mysql://h?ssl={a:true}", '{ host: "h", ssl: "{a:true}" }'],
    ['mysql://h?ssl={"a":true,}', '{ host: "h", ssl: "{\\"a\\":true,}" }'],
    ['mysql://h?ssl={"a":1/**/}', '{ host: "h", ssl: "{\\"a\\":1/**/}" }'],
    ['mysql://h?ssl={"a":1,"a":2}', '{ host: "h", ssl: { a: 2 } }'],
    ["mysql://h?%73sl=1", '{ host: "h", ssl: 1 }'],
  ])("%s", (text, shown) => {
    expect(show(addressOf(text))).toBe(shown);
  });

  it("is unknown of parameters behind no mark", () => {
    expect(show(addressOf("mysql://h/d&a=1").get("b"))).toBe("?");
    expect(show(addressOf("mysql://h/d&a").get("b"))).toBe(show(addressOf("mysql://h/d").get("b")));
  });

  it("takes the first or the last of two equal parameters", () => {
    expect(show(addressOf("mysql://h?a=1&b=2&a=3", "first").get("a"))).toBe("1");
    expect(show(addressOf("mysql://h?a=1&b=2&a=3", "last").get("a"))).toBe("3");
  });

  it.each([
    [
      "`mysql://${u}:${p}@h:4000/d`",
      '{ user: ?, password: ?, host: "h", port: "4000", database: "d" }',
    ],
    [
      "`mysql://u:p@${h}:4000/d`",
      '{ user: "u", password: "p", host: ?, port: "4000", database: "d" }',
    ],
    [
      "`mysql://u:p@${h}.tidbcloud.com/d`",
      '{ user: "u", password: "p", host: "….tidbcloud.com", database: "d" }',
    ],
    [
      "`mysql://u:p@h:${port}/d`",
      '{ user: "u", password: "p", host: "h", port: ?, database: "d" }',
    ],
    [
      "`mysql://u:p@h:40${x}/d`",
      '{ user: "u", password: "p", host: "h", port: "40…", database: "d" }',
    ],
    ["`mysql://u:p@h/${d}`", '{ user: "u", password: "p", host: "h", database: ? }'],
    [
      "`mysql://u:p@h/d?a=${a}&b=1`",
      '{ user: "u", password: "p", host: "h", database: "d", a: ?, b: 1 }',
    ],
    ['`mysql://h?ssl={"a":${a}}`', '{ host: "h", ssl: "{\\"a\\":…}" }'],
    ["`mysql://h?${k}=1`", '{ host: "h", …: 1 }'],
  ])("with holes: %s", (literal, shown) => {
    expect(show(addressIn(`use(${literal});`))).toBe(shown);
  });

  it.each([
    ["`mysql://h?a=1&${more}`", "?"],
    ["`mysql://h?${more}`", "?"],
    ["`mysql://h${more}`", "?"],
    ["`mysql://h/${d}`", "-"],
    ["`mysql://h/${d}?a=1`", "-"],
    ["`mysql://${h}/d?a=1`", "-"],
    ["`mysql://h/d?a=1#${f}`", "?"],
  ])("and what may be in a hole: %s", (literal, shown) => {
    expect(show(addressIn(`use(${literal});`).get("ssl"))).toBe(shown);
  });
});

describe("what is written into an address", () => {
  it.each([
    ["mysql://h", "a", 1, "mysql://h?a=1"],
    ["mysql://h/d", "a", "b c", "mysql://h/d?a=b%20c"],
    ["mysql://h/d?", "a", 1, "mysql://h/d?a=1"],
    ["mysql://h/d?b=2", "a", 1, "mysql://h/d?b=2&a=1"],
    ["mysql://h/d#f", "a", 1, "mysql://h/d?a=1#f"],
    ["mysql://h/d?b=2#f", "a", 1, "mysql://h/d?b=2&a=1#f"],
    ["mysql://h?a=2&b=3", "a", 1, "mysql://h?a=1&b=3"],
    ["mysql://h?b=3&a", "a", true, "mysql://h?b=3&a=true"],
    ["mysql://h?x", "a", "1&b=2#3+4%", "mysql://h?x&a=1%26b=2%233%2B4%25"],
    ["mysql://h", "ssl", { a: true }, 'mysql://h?ssl={"a":true}'],
    ["mysql://u:%7Bp@h", "ssl", { a: true }, 'mysql://u:%7Bp@h?ssl={"a":true}'],
    [
      "mysql://h?b=%7B%22x%22%3A1%7D",
      "ssl",
      { a: true },
      "mysql://h?b=%7B%22x%22%3A1%7D&ssl=%7B%22a%22%3Atrue%7D",
    ],
    ["mysql://h:1/d", "port", 4000, "mysql://h:4000/d"],
    ["mysql://h/d", "port", 4000, "mysql://h:4000/d"],
    ["mysql://h", "port", 4000, "mysql://h:4000"],
    ["mysql://h:/d", "port", 4000, "mysql://h:4000/d"],
    ["mysql://h:", "port", 4000, "mysql://h:4000"],
    ["mysql://[::1]/d", "port", 4000, "mysql://[::1]:4000/d"],
    ["mysql://u@h?a=1", "port", 4000, "mysql://u@h:4000?a=1"],
    ["mysql://u:p@h", "user", "a@b:c/d", "mysql://a%40b%3Ac%2Fd:p@h"],
    ["mysql://u:p@h", "host", "i", "mysql://u:p@i"],
  ])("%s: %s = %j", (text, key, value, output) => {
    expect(after(text, addressOf(text).put(key, value))).toBe(output);
  });

  it.each([
    ["mysql://h", "user"],
    ["mysql://u@h", "password"],
    ["mysql://h", "database"],
  ])("%s takes no %s", (text, key) => {
    expect(addressOf(text).put(key, "x")).toBeNull();
    expect(addressOf(text).put("port", new Environment("PORT"))).toBeNull();
    expect(addressOf(text).put("a", new Environment("A"))).toBeNull();
  });

  it.each([
    ["mysql://h?a=1", "mysql://h"],
    ["mysql://h?a=1&b=2", "mysql://h?b=2"],
    ["mysql://h?b=2&a=1", "mysql://h?b=2"],
    ["mysql://h?b=2&a=1&c=3", "mysql://h?b=2&c=3"],
    ["mysql://h?a=1#f", "mysql://h#f"],
    ["mysql://h?a=1&b=2&a=3", "mysql://h?b=2"],
    ["mysql://h?a=1&a=3", "mysql://h"],
  ])("a is taken out of %s", (text, output) => {
    expect(after(text, addressOf(text).remove(["a"]))).toBe(output);
  });

  it.each([
    ["mysql://h?a=1", "mysql://h?ssl=true"],
    ["mysql://h?b=2&a=1&c=3", "mysql://h?b=2&ssl=true&c=3"],
  ])("a is renamed in %s", (text, output) => {
    expect(after(text, addressOf(text).rename("a", "ssl", true))).toBe(output);
  });

  it("refuses what is not there", () => {
    expect(addressOf("mysql://h?b=2").remove(["a"])).toBeNull();
    expect(addressOf("mysql://h?b=2").rename("a", "b", 1)).toBeNull();
  });

  it.each<[string, Record<string, Plain>]>([
    ["mysql://u:p@h:1/d", { user: "u@v", port: 4000, a: "b", ssl: { x: true } }],
    ["mysql://u:p@h?ssl=%7B%22y%22%3A1%7D", { ssl: { x: "é&=" } }],
  ])("reads as it was meant: %s", (text, data) => {
    for (const [key, value] of Object.entries(data)) {
      const output = after(text, addressOf(text).put(key, value)) ?? "";
      expect(plain(addressOf(output).get(key))).toEqual(key === "port" ? "4000" : value);
    }
  });
});
