import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { keysOf, type Mapping, type Value, type Written } from "../../src/document/value.js";
import { commentsInIni, readIni } from "../../src/notations/ini.js";
import { after } from "./notation.js";

const rootOf = (source: string, filename: string): Mapping =>
  readIni(rawText(source, [0, source.length]), [0, source.length], filename);
const groupOf = (source: string, filename: string, name: string): Mapping => {
  const group = rootOf(source, filename).get(name);
  if (group.kind !== "mapping") throw new Error(`There is no ${name}`);
  return group;
};
const client = (source: string): Mapping => groupOf(source, "my.cnf", "client");
const section = (source: string): Mapping => groupOf(source, "config.ini", "a");

function dataOf(value: Value): unknown {
  if (value.kind === "scalar") return value.value;
  if (value.kind === "list") return value.items().map((item) => dataOf(item.value));
  if (value.kind !== "mapping") return value.kind;
  return Object.fromEntries(value.keys().map((key) => [key, dataOf(value.get(key))]));
}

/** A value as `my_print_defaults` prints it: what `#` ends, blanks and quotes around it, escapes. */
function printed(line: string): readonly [name: string, value: string | null] {
  let quote = "";
  let isEscaped = false;
  let content = line;
  for (const [at, sign] of Array.from(line).entries()) {
    if ((sign === '"' || sign === "'") && !isEscaped) {
      if (quote === "") quote = sign;
      else if (quote === sign) quote = "";
    }
    if (quote === "" && sign === "#") {
      content = line.slice(0, at);
      break;
    }
    isEscaped = quote !== "" && sign === "\\" && !isEscaped;
  }
  const [name = "", ...rest] = content.trim().split("=");
  if (rest.length === 0) return [name, null];
  const value = rest.join("=").trim();
  const isQuoted = value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0));
  return [name.trim(), unescaped(isQuoted ? value.slice(1, -1) : value)];
}
const MEANT: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", r: "\r", s: " " };
function unescaped(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const [sign, next] = [text.charAt(at), text.charAt(at + 1)];
    if (sign === "\\" && /[btnrs\\"']/.test(next)) {
      out += MEANT[next] ?? next;
      at++;
    } else out += sign;
  }
  return out;
}
/** All groups of a file of options, as MySQL's programs read it. */
function optionsOf(source: string): Record<string, Record<string, string | boolean>> {
  const groups: Record<string, Record<string, string | boolean>> = {};
  let group: Record<string, string | boolean> | null = null;
  for (const line of source.split(/\r\n|[\r\n]/).map((each) => each.trim())) {
    const [, head] = /^\[([^\]]*)\]/.exec(line) ?? [];
    if (head !== undefined) group = groups[head.trimEnd().toLowerCase()] ??= {};
    else if (group && line !== "" && !/^[#;]/.test(line)) {
      const [name, value] = printed(line);
      group[name] = value ?? true;
    }
  }
  return groups;
}

const without = <T>(data: Record<string, T> | undefined, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => key !== name));

const linesOfComments = (source: string): readonly string[] =>
  source.split(/[\r\n]+/).filter((line) => /^\s*[#;]/.test(line));

describe("options", () => {
  // As `my_print_defaults` of MariaDB 10.11 prints them.
  it.each<readonly [source: string, data: Record<string, unknown>]>([
    ["host = h1 # c", { host: "h1" }],
    ["  a=1\n\tb\t=\t2  ", { a: "1", b: "2" }],
    ['a=1\r\nb = "2" \r\n', { a: "1", b: "2" }],
    ['a="u\\"x" # c', { a: 'u"x' }],
    ['a = "a#b\\ts\\\\z" ; x', { a: '"a#b\ts\\z" ; x' }],
    ["a=/a b/c#d", { a: "/a b/c" }],
    ["database=", { database: "" }],
    ["a= # only\nb=# x", { a: "", b: "" }],
    ["a = 'it''s'", { a: "it''s" }],
    ['a = "open', { a: '"open' }],
    ['a="', { a: '"' }],
    ["a=\"\"\nb=''", { a: "", b: "" }],
    ["a = b;c\nb = a ;b\nc=3;", { a: "b;c", b: "a ;b", c: "3;" }],
    ["a=\"x\"y\nb='a' 'b'", { a: '"x"y', b: "a' 'b" }],
    ["a=\\s\\n\\q\\\\", { a: " \n\\q\\" }],
    ["a=x\\b\\r", { a: "x\b\r" }],
    ["a=x\\#y", { a: "x\\" }],
    ['a="x\\#y"', { a: "x\\#y" }],
    ["a=it's \"x # y", { a: "it's \"x # y" }],
    ["a=it's # x", { a: "it's # x" }],
    ['a="it\'s # x" # y', { a: "it's # x" }],
    ["a = b = c", { a: "b = c" }],
    ["a#b=1", { a: true }],
    [";a=1\n #b=2\nc=3", { c: "3" }],
    ["a=1\na=2", { a: "2" }],
    ["ssl_ca=/x\nloose-ssl_mode=X", { "ssl-ca": "/x", "ssl-mode": "X" }],
    ["ssl\nskip-ssl\n", { ssl: false }],
    ["quick\npassword\nenable-ssl", { quick: true, password: "missing", ssl: true }],
    ["SSL-MODE=X", { "SSL-MODE": "X" }],
    ["ssl-mode X", { "ssl-mode ": "X" }],
    ["port : 12", { "port ": "12" }],
    [". b c\n: x\na.b c", { ". b c": true, ": x": true, "a.b c": true }],
    ["ssl # c", { ssl: true }],
    ["a=#{mode} # x", { a: "#{mode}" }],
    ["junk=1 \\\n  cont", { junk: "1 \\", cont: true }],
    ["", {}],
  ])("%j", (lines, data) => {
    expect(dataOf(client(`[client]\n${lines}`))).toEqual(data);
  });

  it.each<readonly [source: string, groups: Record<string, unknown>]>([
    ["[CLIENT]\na=1", { client: { a: "1" } }],
    ["[client ] x\na=1", { client: { a: "1" } }],
    ["[ client ]\na=1", { " client": { a: "1" } }],
    ["  [client] # c\na=1", { client: { a: "1" } }],
    ["[client]\na=1\n[mysql]\nb=2\n[client]\na=3", { client: { a: "3" }, mysql: { b: "2" } }],
    ["[client]", { client: {} }],
    ["[__proto__]\na=1", { ["__proto__"]: { a: "1" } }],
    ["a=1\n[mysql]\nb=2", { mysql: { b: "2" }, a: "1" }],
  ])("in groups: %j", (source, groups) => {
    expect(dataOf(rootOf(source, "/etc/mysql/conf.d/x.cnf"))).toEqual(groups);
  });

  it.each([
    "my.cnf",
    ".my.cnf",
    "conf.d/client.cnf",
    "my.ini",
    "C:\\app\\my.ini",
    "my.cnf.example",
  ])("are in %s", (filename) => {
    expect(dataOf(groupOf("[client]\nssl_mode=a#b", filename, "client"))).toEqual({
      "ssl-mode": "a",
    });
  });

  it.each(["my.cnf.bak", "my.cnf2", "app.ini", "xmy.ini"])("are not in %s", (filename) => {
    const data = dataOf(groupOf("[client]\nssl_mode=a#b", filename, "client"));
    expect(data).toEqual({ ssl_mode: "a#b" });
  });

  it("may be more where others are included", () => {
    const source = "[client]\na=1\n!includedir /etc/mysql/conf.d/\n";
    expect(client(source).get("b").kind).toBe("opaque");
    expect(client("[client]\na=1\n!include /etc/a.cnf\n").get("b").kind).toBe("opaque");
    expect(client("[client]\na=1\n# !include x\n").get("b").kind).toBe("missing");
    expect(client("[client]\na=1\nx !include y\n").get("b").kind).toBe("missing");
  });

  it("know where they stand", () => {
    const source = "# x\n[client]\n  ssl-ca = '/a b' # c\n[mysql]\nquick\n";
    const group = client(source);
    expect(source.slice(...group.get("ssl-ca").at)).toBe("ssl-ca = '/a b'");
    expect(source.slice(...group.head)).toBe("[client]");
    expect(source.slice(...group.at)).toBe("[client]\n  ssl-ca = '/a b'");
  });

  it("are spelled as they are written", () => {
    expect(client("[client]\nssl = true").spell(["ssl"], "true")).toBe("ssl=true");
    const group = client("[client]\nssl_mode = X\nskip-ssl\nssl-ca /x");
    expect(group.spell(["ssl-mode"], "X")).toBe("ssl_mode=X");
    expect(group.spell(["ssl"], "false")).toBe("skip-ssl");
    expect(group.spell(["ssl"], "true")).toBe("skip-ssl=true");
    expect(group.spell(["ssl-ca "], "/x")).toBe("ssl-ca /x");
    expect(group.spell(["tls-version"], "X")).toBe("tls-version=X");
  });

  it.each<
    readonly [source: string, write: (mapping: Mapping) => Written | null, output: string | null]
  >([
    ["a = 1 # x", (group) => group.put("a", 2), "a = 2 # x"],
    ["a = '1'", (group) => group.put("a", "it's # \\"), "a = 'it\\'s # \\\\'"],
    ['a="1"', (group) => group.put("a", '"\n'), 'a="\\"\\n"'],
    ["a=1", (group) => group.put("a", " x y "), "a=\\sx y\\s"],
    ["a=1", (group) => group.put("a", "x\b\r"), "a=x\\b\\r"],
    ["a=1", (group) => group.put("a", "x#y"), null],
    ["a=1", (group) => group.put("b", "x#'y"), 'a=1\nb="x#\'y"'],
    ["a=1\n\n# end", (group) => group.put("b", true), "a=1\nb=true\n\n# end"],
    ["  a = 1\n", (group) => group.put("b", 2), "  a = 1\n  b = 2\n"],
    ["a", (group) => group.put("b", 2), "a\nb=2"],
    ["skip-ssl", (group) => group.put("ssl", 1), "ssl=1"],
    ["loose-a = 1", (group) => group.put("a", 2), "loose-a = 2"],
    ["a 1", (group) => group.rename("a ", "a", "2"), "a=2"],
    ["a : 1", (group) => group.rename("a ", "b", "2"), "b=2"],
    ['a = "1" # x', (group) => group.rename("a", "b", "2"), "b = 2 # x"],
    ["a=${A}", (group) => group.put("a", 2), null],
    ["a=1", (group) => group.put("b c", 2), null],
    ["a=1\n# x\na=2\nb=3", (group) => group.remove(["a"]), "# x\nb=3"],
    ["", (group) => group.put("a", 1), "\na=1"],
  ])("are written: %j", (lines, write, output) => {
    const head = "[client]\n";
    const source = head + lines;
    const written = after(source, write(client(source)));
    expect(written).toBe(output === null ? null : (head + output).replace("\n\na=1", "\na=1\n"));
  });

  const unit = fc.constantFrom("a", "1", " ", "=", "#", ";", '"', "'", "\\", "s", "t", "\t");
  const value = fc.string({ unit, maxLength: 7 });
  const line = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom("a", "b", " c"), fc.constantFrom("=", " = "), value)
        .map((parts) => parts.join("")),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("# x=1", "; y", "", "d", "  [mysql] # x", "[client]", "[mysqld]"),
    },
  );
  const file = fc
    .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom("\n", "\r\n"))
    .map(([lines, ending]) => ["[client]", ...lines, ""].join(ending));

  it("are what MySQL's programs read", () => {
    fc.assert(
      fc.property(file, (source) => {
        expect(dataOf(rootOf(source, "my.cnf"))).toEqual(optionsOf(source));
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it("are written without a change to others, as MySQL's programs read them", () => {
    const change = fc.constantFrom("put" as const, "remove" as const, "rename" as const);
    fc.assert(
      fc.property(
        file,
        change,
        fc.constantFrom("a", "b", "new"),
        value,
        (source, does, name, text) => {
          const group = client(source);
          fc.pre(does === "put" || name in (optionsOf(source).client ?? {}));
          const written = {
            put: () => group.put(name, text),
            remove: () => group.remove([name]),
            rename: () => group.rename(name, "other", text),
          }[does]();
          const output = after(source, written);
          fc.pre(output !== null);
          const before = optionsOf(source);
          const own = {
            ...(does === "put" ? before.client : without(before.client, name)),
            ...(does === "put" && { [name]: text }),
            ...(does === "rename" && { other: text }),
          };
          const found = optionsOf(output);
          // Of two entries with one name, the other comes to light.
          const rest = does === "rename" ? without(found.client, name) : found.client;
          expect({ ...found, client: rest }).toEqual({ ...before, client: own });
          expect(linesOfComments(output)).toEqual(linesOfComments(source));
        },
      ),
      { numRuns: 3000, seed: 4 },
    );
  });
});

describe("other files", () => {
  it.each<readonly [source: string, data: Record<string, unknown>]>([
    ["a = 1\nb: 2\nc=d=e", { a: "1", b: "2", c: "d=e" }],
    ["a = mysql://u:p@h/d?x=y", { a: "mysql://u:p@h/d?x=y" }],
    ["a = x # c\nb = x ; c\nc = x#d;e", { a: "x", b: "x", c: "x#d;e" }],
    ["a = \"x # y\" ; c\nb = 'z'", { a: "x # y", b: "z" }],
    ["a = 100%%", { a: "100%" }],
    ["a =\n  x\n  # c\n\n  B = y\nb=1", { a: ["x", "y"], b: "1" }],
    ["a = x\n  y=1", { a: ["x", "y=1"] }],
    ["  a = 1\n  b = 2", { a: "1", b: "2" }],
    ["a", { a: true }],
    ["a = %(b)s\nb = ${c}", { a: "%(b)s", b: "${c}" }],
    ["ssl_ca = x", { ssl_ca: "x" }],
    ["=1", { "": "1" }],
    ['a = b = "x ;y"', { a: 'b = "x' }],
    ['a="x ;y"\nb =  "x ;y"', { a: "x ;y", b: "x ;y" }],
    ["a = 'x ;y'\nb = 'x ;y' ;z", { a: "x ;y", b: "x ;y" }],
    [
      "a =\n  URL  =  x\n  DB_URL=y\n  DB_url=z\n  a-b_C=d\n  say A_B=1",
      { a: ["x", "y", "DB_url=z", "a-b_C=d", "say A_B=1"] },
    ],
  ])("%j", (lines, data) => {
    expect(dataOf(section(`[a]\n${lines}\n`))).toEqual(data);
  });

  it("have groups with blanks around their names, and lists", () => {
    const list = groupOf("[ a ]\nb =\n  c", "config.ini", "a").get("b");
    if (list.kind !== "list") throw new Error(list.kind);
    expect([list.says, list.items().map(({ isSpread }) => isSpread)]).toEqual(["", [false]]);
  });

  it("spell a key alone", () => {
    expect(section("[a]\nb = 1").spell(["b"])).toBe("b");
  });

  it.each<
    readonly [source: string, write: (mapping: Mapping) => Written | null, output: string | null]
  >([
    ["a: 1 ; x", (group) => group.put("a", 2), "a: 2 ; x"],
    ['a = "1"', (group) => group.put("a", "x y"), 'a = "x y"'],
    ['a = "1"', (group) => group.put("a", 'x"'), null],
    ["a = 1", (group) => group.put("a", "50%"), null],
    ["a: 1", (group) => group.put("b", 2), "a: 1\nb: 2"],
    ["a:1", (group) => group.put("b", 2), "a:1\nb:2"],
    ["a = 1", (group) => group.put("a", "x y"), "a = x y"],
    ["a = 1", (group) => group.put("a", " x"), null],
    ["a = 1", (group) => group.put("a", "x "), null],
    ["a = '1'", (group) => group.put("a", "x y"), "a = 'x y'"],
    ["a = '1'", (group) => group.put("a", "x'"), null],
    ["a = 1", (group) => group.put("b", "x #y"), null],
    ["a = %(b)s", (group) => group.put("a", 2), null],
    ["a =\n  x", (group) => group.put("a", 2), null],
    ["a =\n  x\nb=1", (group) => group.put("c", 2), "a =\n  x\nb=1\nc=2"],
  ])("are written: %j", (lines, write, output) => {
    const source = `[a]\n${lines}`;
    const written = after(source, write(section(source)));
    expect(written).toBe(output === null ? null : `[a]\n${output}`);
  });

  it("have comments", () => {
    const source = '# a\n;b\n[c] # d\ne = 1 # f\ng = "#" ; h\ni = j#k\n';
    const found = commentsInIni(source);
    expect(found.map(({ value }) => value)).toEqual([" a", "b", " d", " f", " h"]);
    for (const { start, end, value } of found) expect(source.slice(start + 1, end)).toBe(value);
  });

  it("are read whatever stands in them", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.boolean(), (source, isOptions) => {
        const root = rootOf(source, isOptions ? "my.cnf" : "a.ini");
        for (const key of root.keys()) {
          const [start, end] = root.get(key).at;
          expect(start <= end && end <= source.length).toBe(true);
          expect(keysOf(root.get(key)).length).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
