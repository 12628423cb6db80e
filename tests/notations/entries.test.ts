import { describe, expect, it } from "vitest";
import { AS_IT_IS, rawText, type Escaping, type Text } from "../../src/document/text.js";
import type { Mapping } from "../../src/document/value.js";
import type { Anatomy, Group } from "../../src/notations/anatomy.js";
import { readEnv } from "../../src/notations/env.js";
import { excerptOf, failureIn, upToEachOther } from "../../src/notations/excerpt.js";
import { commentsInIni, OPTION_FILES, readIni } from "../../src/notations/ini.js";
import { iniIn, type IniHabit } from "../../src/notations/ini-lines.js";
import { keyed } from "../../src/notations/keyed.js";
import { lineEntries, type LineEntry, type LineFormat } from "../../src/notations/line-entries.js";
import { prismaLinesIn, readPrismaSchema } from "../../src/notations/prisma-schema.js";
import { propertiesIn, readProperties } from "../../src/notations/properties.js";
import { textScalar } from "../../src/notations/text-scalar.js";
import { show } from "../languages/javascript/harness.js";
import { dataOf, filesOf } from "./data-files.js";
import { after } from "./notation.js";

const textOf = (source: string): Text => rawText(source, [0, source.length]);

describe("entries on lines", () => {
  /** `key=value`, one on each line; a word alone is a key without a value. */
  const entriesIn = (source: string): readonly LineEntry[] =>
    Array.from(source.matchAll(/^([ \t]*)(\w+)([=:]?)([^\r\n]*)$/gm), (found) => {
      const [whole, lead = "", name = "", joint = ""] = found;
      const start = found.index + lead.length;
      const [from, end] = [start + name.length + joint.length, found.index + whole.length];
      return { name, line: found.index, start, joint, from, to: end, end };
    });
  const mappingOf = (source: string, more: Partial<LineFormat<LineEntry>> = {}): Mapping => {
    const text = textOf(source);
    return lineEntries(text, [0, source.length], () => [entriesIn(source)], {
      read: ({ from, to }, place) => textScalar(rawText(source, [from, to]), place),
      key: (name) => (name === "" ? null : name),
      value: (value) => (value === "no" ? null : value),
      ...more,
    });
  };

  it.each<[string, string, string | number | null, string | undefined, string | null]>([
    ["a=1", "b", 2, undefined, "a=1\nb=2"],
    ["a:1\n", "b", 2, undefined, "a:1\nb:2\n"],
    ["\ta=1\r\nc=3\r\n", "b", 2, "a", "\ta=1\r\n\tb=2\r\nc=3\r\n"],
    ["a", "b", 2, undefined, "a\nb=2"],
    ["c:3\na", "b", 2, undefined, "c:3\na\nb:2"],
    ["d\nc:3\na", "b", 2, undefined, "d\nc:3\na\nb:2"],
    ["", "b", 2, undefined, "b=2\n"],
    ["# x\r\n", "b", 2, undefined, "b=2\r\n# x\r\n"],
    ["a=1", "b", "no", undefined, null],
    ["a=1", "", 2, undefined, null],
    ["a=1", "b", null, undefined, "a=1\nb=null"],
    ["a=1\nb=2", "a", 3, undefined, "a=3\nb=2"],
    ["a=1\na=2", "a", 3, undefined, "a=1\na=3"],
    ["a", "a", 3, undefined, "a=3"],
    ["c:1\na", "a", 3, undefined, "c:1\na:3"],
    ["a=1", "a", "no", undefined, null],
  ])("%j: %s = %j, after %s", (source, key, value, behind, output) => {
    expect(after(source, mappingOf(source).put(key, value, behind))).toBe(output);
  });

  it("refuse what cannot be written", () => {
    const source = "a=1";
    expect(mappingOf(source).rename("a", "", 2)).toBeNull();
    expect(mappingOf(source).rename("a", "b", "no")).toBeNull();
    expect(mappingOf(source).put("b", { c: 1 })).toBeNull();
  });

  it.each<[string, string, string | null]>([
    ["a=1\nb=2", "a", "x=9\nb=2"],
    ["  a:1", "a", "  x:9"],
    ["a", "a", "x=9"],
  ])("%j: %s under another name", (source, from, output) => {
    expect(after(source, mappingOf(source).rename(from, "x", 9))).toBe(output);
  });

  it.each<[string, readonly string[], string]>([
    ["a=1\nb=2\nc=3", ["a"], "b=2\nc=3"],
    ["a=1\r\nb=2\r\n", ["b"], "a=1\r\n"],
    ["a=1\n# x\nb=2", ["a", "b"], "# x\n"],
    ["a=1\nb=2\na=3\n", ["a"], "b=2\n"],
  ])("%j without %j", (source, keys, output) => {
    expect(after(source, mappingOf(source).remove(keys))).toBe(output);
  });

  it("are spelled, placed and kept as their format says", () => {
    const source = "  a=1\nb=2";
    const plain = mappingOf(source);
    expect([plain.spell(["a"], "2"), plain.spell(["a", "b"], undefined)]).toEqual(["a=2", "a.b"]);
    expect(source.slice(...(plain.place("a") ?? [0, 0]))).toBe("a=1");
    expect([plain.head, plain.get("c").kind]).toEqual([[0, 0], "missing"]);
    const own = mappingOf(source, {
      spell: ({ name }, value) => `<${name}${value ?? ""}>`,
      own: ({ name, from, to }) => (name === "a" ? { from, to } : null),
      joint: () => " -> ",
      isOpen: true,
      after: 5,
    });
    expect([own.spell(["a"], "2"), own.spell(["c"], "2"), own.get("c").kind]).toEqual([
      "<a2>",
      "c=2",
      "opaque",
    ]);
    expect(after(source, own.put("a", 3))).toBe("  a=3\nb=2");
    expect(own.put("b", 3)).toBeNull();
    expect(after(source, own.put("c", 3))).toBe("  a=1\nb=2\nc -> 3");
    expect(after("[x]\n", mappingOf("[x]\n", { after: 3 }).put("c", 3))).toBe("[x]\nc=3\n");
  });
});

describe("a text with keys", () => {
  const QUOTED: Escaping = {
    escape: /!./g,
    decode: (escape) => escape.slice(1),
    encode: (text) => text.replaceAll("&", "!&"),
  };
  const group = (text: string, more: Partial<Group> = {}): Group => ({
    entries: Array.from(
      text.matchAll(/(\w+)=([^&]*)/g),
      ({ index, 0: { length }, 1: key = "" }) => ({
        key,
        start: index,
        end: index + length,
        value: { start: index + key.length + 1, end: index + length },
      }),
    ),
    start: text.search(/\w/),
    end: text.length,
    lead: "&",
    escaping: QUOTED,
    ...more,
  });
  const read = (source: string, more: Partial<Group> = {}, rest: Partial<Anatomy> = {}): Mapping =>
    keyed(
      textOf(source),
      [0, source.length],
      { parts: {}, groups: [group(source, more)], portAt: null, isOpen: false, ...rest },
      { parts: AS_IT_IS, read: textScalar, wins: "last" },
    );

  it("is read, written and shown by its group", () => {
    expect(show(read("a=1&b=!x&a=2"))).toBe('{ a: "2", b: "x" }');
    expect(after("a=1", read("a=1").put("a", "x&y"))).toBe("a=x!&y");
    expect(after("a=1", read("a=1").put("b", "x&y"))).toBe("a=1&b=x!&y");
    expect(after("a=1", read("a=1").rename("a", "b", "&"))).toBe("b=!&");
    expect(after("a=1&b=2", read("a=1&b=2").remove(["a"]))).toBe("b=2");
    expect(after("a=1&b=2", read("a=1&b=2").remove(["b"]))).toBe("a=1");
    expect(after("?a=1", read("?a=1", { start: 0 }).remove(["a"]))).toBe("");
    expect(read("a=1", { refuses: /x/ }).put("a", "x")).toBeNull();
    expect(read("a=1", { refuses: /x/ }).put("b", "x")).toBeNull();
    expect(after("a=1", read("a=1", { refuses: /x/ }).put("b", "y"))).toBe("a=1&b=y");
    expect(read("a=1", { trust: "suggest" }).put("a", "x")?.trust).toBe("suggest");
    expect(read("a=1", { trust: "suggest" }).put("b", "x")?.trust).toBe("suggest");
    expect(read("a=1").put("b", "x")?.trust).toBe("fix");
  });

  it("may hold more, but no part that has its place", () => {
    const open = read("a=1", {}, { isOpen: true });
    expect([open.get("b").kind, open.get("host").kind]).toEqual(["opaque", "missing"]);
    expect(read("a=1").get("b").kind).toBe("missing");
    expect(read("a=1").place("a")).toBeNull();
    const host = { host: { start: 0, end: 0 } };
    expect(read("a=1", {}, { parts: host }).keys()).toEqual(["a"]);
    expect(read("a=1", {}, { parts: host, isOpen: true }).keys()).toEqual(["host", "a"]);
    expect(read("a=1", {}, { parts: { ...host, user: { start: 0, end: 1 } } }).keys()).toEqual([
      "user",
      "host",
      "a",
    ]);
    expect(read("a=1", {}, { parts: { ...host, port: { start: 0, end: 1 } } }).keys()).toEqual([
      "host",
      "port",
      "a",
    ]);
    expect(read("a=1", {}, { groups: [] }).put("b", "x")).toBeNull();
    expect(read("a=1").put("host", "x")).toBeNull();
    expect(after("a=1", read("a=1").put("port", 2))).toBe("a=1&port=2");
    expect(read("a=1").spell(["host"], "x")).toBe("host=x");
    expect(read("a=1").spell(["port"], "x")).toBe("port=x");
    const all = Object.fromEntries(
      ["user", "password", "host", "port", "database"].map((name) => [name, { start: 0, end: 1 }]),
    );
    expect(
      Object.keys(all).map((name) => read("a=1", {}, { parts: all }).spell([name], "x")),
    ).toEqual(["x@", ":x@", "x", ":x", "/x"]);
    expect(read("a=1", {}, { portAt: { start: 0, end: 0 } }).spell(["port"], "x")).toBe(":x");
  });
});

describe("lines of groups", () => {
  const HABIT: IniHabit = {
    signIn: (content) => {
      const at = content.indexOf("=");
      return at < 0 ? null : { from: at, to: at + 1 };
    },
    contentEnd: (line) => line.length,
    groupName: (name) => name.trim(),
    keyName: (name) => name,
    folds: true,
    includes: /^!include\b/,
  };
  const groupsIn = (source: string, habit = HABIT): unknown =>
    Array.from(iniIn(source, habit).groups.values(), ({ name, start, head, end, entries }) => [
      name,
      source.slice(start, head),
      source.slice(start, end),
      ...entries.map(({ key, joint, from, to, quote, more }) => [
        key + joint,
        source.slice(from, to),
        ...(quote === "" ? [] : [quote]),
        ...more.map((line) => [source.slice(line.from, line.to)]),
      ]),
    ]);
  it.each<[string, unknown[]]>([
    ["[a]\nb=1", [["a", "[a]", "[a]\nb=1", ["b=", "1"]]]],
    ["a=1", [["", "", "a=1", ["a=", "1"]]]],
    ["a[b]=1", [["", "", "a[b]=1", ["a[b]=", "1"]]]],
    ["[ a ] x\nb = 1 \n", [["a", "[ a ] x", "[ a ] x\nb = 1", ["b = ", "1"]]]],
    [
      "[a]\n\n[b]\nc=1",
      [
        ["a", "[a]", "[a]"],
        ["b", "[b]", "[b]\nc=1", ["c=", "1"]],
      ],
    ],
    [
      "[a]\nb=1\n[c]\n[a]\nd=2",
      [
        ["a", "[a]", "[a]\nb=1\n[c]\n[a]\nd=2", ["b=", "1"], ["d=", "2"]],
        ["c", "[c]", "[c]"],
      ],
    ],
    [
      "[a]\nb='1'\nc=\"2\"\nd='3\ne='",
      [
        [
          "a",
          "[a]",
          "[a]\nb='1'\nc=\"2\"\nd='3\ne='",
          ["b=", "'1'", "'"],
          ["c=", '"2"', '"'],
          ["d=", "'3"],
          ["e=", "'"],
        ],
      ],
    ],
    [
      "[a]\nb=1\n  c=2\n d\ne=3",
      [["a", "[a]", "[a]\nb=1\n  c=2\n d\ne=3", ["b=", "1", ["c=2"], ["d"]], ["e=", "3"]]],
    ],
    [
      "[a]\n  b=1\n  c=2\n   d",
      [["a", "[a]", "[a]\n  b=1\n  c=2\n   d", ["b=", "1"], ["c=", "2", ["d"]]]],
    ],
    ["[a]\nb=1\n  [c]\n", [["a", "[a]", "[a]\nb=1\n  [c]", ["b=", "1", ["[c]"]]]]],
    ["[a]\nb", [["a", "[a]", "[a]\nb", ["b", ""]]]],
    ["[a\nb=1", [["", "", "[a\nb=1", ["[a", ""], ["b=", "1"]]]],
    ["# a=1\n;b=2\n", []],
  ])("%j", (source, groups) => {
    expect(groupsIn(source)).toEqual(groups);
  });

  it("do not go on where a reader knows no such thing", () => {
    expect(groupsIn("[a]\nb=1\n  c=2", { ...HABIT, folds: false })).toEqual([
      ["a", "[a]", "[a]\nb=1\n  c=2", ["b=", "1"], ["c=", "2"]],
    ]);
    expect(
      [iniIn("!include a", HABIT), iniIn("x!include a", HABIT), iniIn("a=1", HABIT)].map(
        ({ includes }) => includes,
      ),
    ).toEqual([true, false, false]);
  });

  it("have comments", () => {
    const source = "# a\n ;b\n[c] # d\n[e] x # f\ng=1 # h\ni=2 #\nj=k#l";
    expect(
      commentsInIni(source).map(({ start, end, value }) => [source.slice(start, end), value]),
    ).toEqual([
      ["# a", " a"],
      [";b", "b"],
      ["# d", " d"],
      ["# h", " h"],
      ["#", ""],
    ]);
  });

  it.each([
    ["my.cnf", true],
    ["/etc/my.ini", true],
    ["mysql.ini", true],
    ["C:\\my.ini", true],
    ["x.cnf.sample", true],
    ["my.cnf-dist", true],
    ["my.cnf_default.x", false],
    ["xmy.ini", false],
    ["my.inix", false],
    ["mycnf", false],
  ])("are options in %s: %s", (filename, is) => {
    expect(OPTION_FILES.test(filename)).toBe(is);
  });

  it.each<[string, string, string, string | null]>([
    ["[a]\nb = 1", "b", "x y", "[a]\nb = x y"],
    ["[a]\nb = 1 ; c", "b", "x", "[a]\nb = x ; c"],
    ["[a]\nb = '1' ; c", "b", "x", "[a]\nb = 'x' ; c"],
    ["[a]\nb: 1", "c", "2", "[a]\nb: 1\nc: 2"],
    ["[a]", "c", "2", "[a]\nc=2"],
    ["[a]\nb = 1", "b", "x;y", null],
    ["[a]\nb = 1", "b", " x", null],
    ["[a]\nb = 1", "b", "x ", null],
    ["[a]\nb = 1", "b", "it's", null],
    ['[a]\nb = "1"', "b", "it's", '[a]\nb = "it\'s"'],
    ['[a]\nb = "1"', "b", 'x"', null],
    ["[a]\nb = '1'", "b", 'x"', "[a]\nb = 'x\"'"],
    ["[a]\nb = '1'", "b", "it's", null],
    ["[a]\nb = 1", "b", "50%", null],
    ["[a]\nb = ${C}", "b", "x", null],
    ["[a]\nb = ${C:d}", "b", "x", "[a]\nb = ${C:x}"],
    ["[a]\nb = %(c)s", "b", "x", null],
    ["[a]\nb = 1\n  2", "b", "x", null],
    ["[a]\nb", "b", "x", "[a]\nb=x"],
  ])("%j: %s = %j", (source, key, value, output) => {
    const root = readIni(textOf(source), [0, source.length], "setup.cfg").get("a");
    expect(root.kind === "mapping" && after(source, root.put(key, value))).toBe(output);
  });

  it("hold lists of lines", () => {
    const { valueAt } = filesOf((text, at) => readIni(text, at, "tox.ini"));
    expect(dataOf(valueAt("[a]\nb =\n  c\n  D_E = f\n  g = h\n  I_J=k\n", "a", "b"))).toEqual([
      "c",
      "f",
      "h",
      "k",
    ]);
    expect(dataOf(valueAt("[a]\nb = c\n  d%%e\n", "a", "b"))).toEqual(["c", "d%e"]);
    expect(dataOf(valueAt("[a]\nb = c%%d\ne = '%%'\nf", "a"))).toEqual({
      b: "c%d",
      e: "%",
      f: true,
    });
  });
});

describe("a file of variables", () => {
  const { valueAt, mappingAt } = filesOf(readEnv);
  it.each<[string, unknown]>([
    ["A=b", "b"],
    ['A="b\\nc\\r\\t"', "b\nc\r\uFFFC"],
    ["A='b\\nc'", "b\\nc"],
    ["A=$B", "opaque"],
    ["A=x$B-${C}", "x\uFFFC-\uFFFC"],
    ["A=${B:-c}", "choice"],
    ["A=x${B:-c}", "x${B:-c}"],
    ["A=x${B:=c}", "x\uFFFC"],
    ["A=x$$", "x\uFFFC"],
    ["A=x$", "x$"],
    ["A=$(b)", "opaque"],
    ["A=`b`", "b"],
    ["A='$(b)'", "opaque"],
    ["A=x\\y", "x\uFFFC"],
    ["A=b#c", "opaque"],
    ["A='b' c", "opaque"],
    ["A=ENC[b]", "opaque"],
    ["A=b&c", "b&c"],
  ])("%j says %j", (source, data) => {
    expect(dataOf(valueAt(source, "A"))).toBe(data);
  });

  it.each<[string, string, string | null]>([
    ["A=b", "x&y", null],
    ["A=b", "x y", null],
    ["A='b'", "x y&$", null],
    ["A='b'", 'x y&"', "A='x y&\"'"],
    ["A='b'", "it's", null],
    ['A="b"', "it's", 'A="it\'s"'],
    ['A="b"', 'x"', null],
    ["A=$B", "x", null],
    ["A=${B:-c}", "x", "A=${B:-x}"],
    ["A=b#c", "x", null],
    ["A=b # c", "x", "A=x # c"],
  ])("%j = %j", (source, value, output) => {
    expect(after(source, mappingAt(source).put("A", value))).toBe(output);
  });

  it("may have a sign of shells where a value has it already", () => {
    const own = valueAt("A=b&c", "A");
    const edit = own.kind === "scalar" ? own.text?.splice(0, 3, "x&y") : null;
    expect(after("A=b&c", edit ? { edit, trust: "fix" } : null)).toBe("A=x&y");
  });
});

describe("long files", () => {
  const blocks = (text: string) =>
    upToEachOther(
      Array.from(text.matchAll(/^(\w*)(!?).*$/gm), ({ index, 1: bond = "", 2: frame }) => ({
        start: index,
        bonds: bond === "" ? [] : [bond],
        isFrame: frame === "!",
      })),
      text,
    );
  const SIGN = "gateway01.us-east-1.prod.aws.tidbcloud.com";
  const excerpt = (text: string, longest: number): string | null =>
    excerptOf(textOf(text), blocks, longest)?.value ?? null;
  it("are read where a sign of the service stands, with what belongs to it", () => {
    const text = `a 1\nb ${SIGN}\n! frame\na 2\nb 3\n`;
    expect(excerpt(text, text.length)).toBe(text);
    expect(excerpt(text, text.length - 1)).toBe(`b ${SIGN}\n! frame\nb 3\n`);
    expect(excerpt(text, 10)).toBeNull();
    expect(excerpt("a 1\nb 2\n", 3)).toBeNull();
    expect(excerptOf(textOf(text), () => null, 3)).toBeNull();
    const kept = `b ${SIGN}\n! frame\nb 3\n`;
    expect(excerpt(text, kept.length)).toBe(kept);
    expect(excerpt(text, kept.length - 1)).toBeNull();
  });

  it("fail where their parser says so", () => {
    const failing = (at: number | null) => () => ({ reason: "syntax", at }) as const;
    expect(failureIn(textOf("ab"), blocks, failing(1))).toEqual({ reason: "syntax", at: 1 });
    expect(failureIn(textOf("ab"), blocks, failing(null))).toEqual({ reason: "syntax", at: null });
    expect(failureIn(textOf("ab"), blocks, () => null)).toBeNull();
    const long = "x".repeat(1_000_001);
    expect(failureIn(textOf(long), blocks, failing(1))).toEqual({ reason: "length", at: null });
  });
});

describe("lines of a schema, and of properties", () => {
  it("have blocks, entries and comments", () => {
    const source =
      'datasource db {\n  url = "a" // b\n  c   = env("D")\n} // e\n/* f */ generator g {\n}\nmodel M {\n  h = 1\n}\n';
    const { blocks, comments } = prismaLinesIn(source);
    expect(
      blocks.map(({ kind, name, start, head, end, entries }) => [
        kind,
        name,
        source.slice(start, head),
        source.slice(start, end).length,
        entries.length,
      ]),
    ).toEqual([["datasource", "db", "datasource db {", source.indexOf("// e") + 4, 2]]);
    expect(comments.map(({ start, end, value }) => [source.slice(start, end), value])).toEqual([
      ["// b", " b"],
      ["// e", " e"],
      ["/* f */", " f "],
    ]);
    const { mappingAt } = filesOf(readPrismaSchema);
    expect(after(source, mappingAt(source, "datasource", "db").put("url", 'x"\n'))).toBe(
      source.replace('"a"', '"x\\"\\n"'),
    );
    expect(mappingAt(source, "datasource", "db").put("c", "x")).toBeNull();
    expect(after(source, mappingAt(source, "datasource", "db").put("i", "x"))).toBe(
      source.replace('env("D")', 'env("D")\n  i   = "x"'),
    );
    expect(mappingAt(source, "datasource", "db").put("1i", "x")).toBeNull();
    const empty = "datasource db {\n}";
    expect(after(empty, mappingAt(empty, "datasource", "db").put("i", "x"))).toBe(
      'datasource db {\ni="x"\n}',
    );
  });

  it("are divided by a comment of Spring", () => {
    const read = (source: string): unknown =>
      dataOf(readProperties(textOf(source), [0, source.length]));
    expect(read("a=1\n#---\na=2\n")).toEqual([{ a: "1" }, { a: "2" }]);
    expect(read("#---\na=1\n#---\n#---\nb=2\nc=3\n#---\n")).toEqual([
      { a: "1" },
      { b: "2", c: "3" },
    ]);
    expect(read("a=1\n #---\nb=2\n#--- x\nc=3")).toEqual({ a: "1", b: "2", c: "3" });
    expect(read("a=ENC(x)\nb=${C:d}\ne=${F}")).toEqual({ a: "opaque", b: "choice", e: "${F}" });
    expect(propertiesIn("a=1\\").entries.map(({ from, to }) => [from, to])).toEqual([[2, 3]]);
  });
});
