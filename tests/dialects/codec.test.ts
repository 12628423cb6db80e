import { describe, expect, it } from "vitest";
import {
  atom,
  fixed,
  flag,
  isVersion,
  never,
  port,
  presence,
  refused,
  REFUSED,
  settle,
  text,
  UNKNOWN,
  unless,
  version,
  withDoubt,
  type Codec,
} from "../../src/dialects/codec.js";
import { inJson, inScript, readBy, repairOf, shown, textAt } from "./told.js";

const read = (codec: Codec<never, never>, code: string): string => readBy(codec, inScript(code));

const written = (codec: Codec<never, never>, code: string, wish: unknown): readonly string[] => {
  const found = inScript(code);
  return repairOf(found, codec.repair(found.options, wish as never));
};

const as = (codec: Codec<unknown, never>): Codec<never, never> => codec as Codec<never, never>;

const at = (codec: Codec<unknown, never>, code: string): string => {
  const found = inScript(code);
  return textAt(found, codec.read(found.options).at);
};

describe("a value that is settled", () => {
  const codec = (absent = 1, more: object = {}): Codec<never, never> =>
    as({
      read: (options) =>
        settle<unknown>(options, "a.b", { absent, ...more }, ({ leaf }) => {
          if (leaf.kind !== "scalar") return UNKNOWN;
          return leaf.value === "no" ? REFUSED : leaf.value;
        }),
      repair: () => ({ words: "", change: null }),
    });

  it.each([
    ["{ a: { b: 2 } }", "2 `a.b: 2`"],
    ["{ a: { b: 'no' } }", "-"],
    ["{ a: { b: given() } }", "?"],
    ["{ a: {} }", "1 No `a.b`"],
    ["{ a: { b: null } }", "1 `a.b: null`"],
    ["{ a: { b: undefined } }", "1 `a.b: undefined`"],
    ["{}", "-"],
    ["{ a: 2 }", "-"],
    ["{ a: given() }", "?"],
    ["{ a: { b: x ? 2 : 3 } }", "2 `a.b: 2` | 3 `a.b: 3`"],
    ["{ a: { b: x ? 2 : given() } }", "2 `a.b: 2` | ?"],
  ])("%s: %s", (code, found) => {
    expect(read(codec(), code)).toBe(found);
  });

  it("is documented, or stands for all options in one word", () => {
    expect(read(codec(1, { documented: true }), "{ a: {} }")).toBe("1 No `a.b` !");
    expect(read(codec(1, { documented: true }), "{ a: { b: null } }")).toBe("1 `a.b: null` !");
    const words = codec(1, { shorthand: (word: unknown) => (word === "all" ? 5 : undefined) });
    expect(read(words, "{ a: 'all' }")).toBe("5 `a`");
    expect(read(words, "{ a: 'some' }")).toBe("-");
    expect(read(words, "{ a: '' }")).toBe("-");
    expect(read(words, "{}")).toBe("-");
  });

  it("is shown by its key alone where it may be a secret", () => {
    const secret = (key: string, value: string): string => {
      const { options } = inJson(`{"${key}": "${value}"}`);
      return shown(settle<unknown>(options, key, { absent: 1 }, () => 2));
    };
    expect(secret("a", "true")).toBe('2 `a: "true"`');
    expect(secret("password", "true")).toBe("2 `password`");
    expect(secret("a", "kT4vXq9LmZ2pWs7R")).toBe("2 `a`");
  });

  it("is pointed to where it stands", () => {
    expect(at(codec(), "{ a: { b: 2 } }")).toBe("b: 2");
    const own = codec(1, { isWrongByItself: true });
    expect(at(own, "{ a: { b: 2 } }")).toBe("b: 2");
    expect(at(codec(), "{ x: 1, a: { b: null } }")).toBe("b: null");
    expect(at(codec(), "{ x: 1, a: { b: given() } }")).toContain("given()");
  });
});

describe("a text, a port and a version", () => {
  it.each([
    ["{ h: 'x' }", "x `h`"],
    ["{ h: 5 }", "5 `h: 5`"],
    ["{ h: given() }", "?"],
    ["{ h: `a${b}` }", "a… `h`"],
    ["{}", "d No `h`"],
  ])("text: %s: %s", (code, found) => {
    expect(
      read(as(text("h", "d")), code).replace(/`h: .*…?.*`/, (words) =>
        /\d/.test(words) ? words : "`h`",
      ),
    ).toBe(found);
  });
  it("are written", () => {
    expect(written(as(text("h", "d")), "{ h: 'x' }", "localhost")[0]).toBe(
      "Write `h: 'localhost'`.",
    );
    expect(written(as(version("v", { absent: "TLSv1.2" })), "{}", "TLSv1.3")[0]).toBe(
      "Write `v: 'TLSv1.3'`.",
    );
    expect(written(as(port("p", 3306)), "{ host: 'h', user: 'u' }", 4000)[1]).toBe(
      "use({ host: 'h', p: 4000, user: 'u' });",
    );
    expect(written(as(flag("f", { absent: true, reads: Boolean })), "{ f: 0 }", true)[1]).toBe(
      "use({ f: true });",
    );
  });
  it.each([
    ["{ p: 4000 }", "4000 `p: 4000`"],
    ["{ p: '4000' }", "4000 `p: '4000'`"],
    ["{ p: '' }", "?"],
    ["{ p: '40 00' }", "?"],
    ["{ p: given() }", "?"],
    ["{}", "3306 No `p`"],
  ])("port: %s: %s", (code, found) => {
    expect(read(as(port("p", 3306)), code)).toBe(found);
  });
  it.each([
    ["{ v: 'TLSv1' }", "TLSv1 `v: 'TLSv1'`"],
    ["{ v: 'TLSv1.4' }", "-"],
    ["{ v: 1 }", "-"],
    ["{}", "TLSv1.2 No `v`"],
  ])("version: %s: %s", (code, found) => {
    expect(read(as(version("v", { absent: "TLSv1.2" })), code)).toBe(found);
  });
  it.each(["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"])("%s is a version", (word) => {
    expect(isVersion(word)).toBe(true);
  });
  it("others are none", () => {
    expect(["TLSv1.4", "", 1, null].some(isVersion)).toBe(false);
  });
  it("an atom has no hole and is not null", () => {
    const said: unknown[] = [];
    const decode = atom((value) => (said.push(value), 1));
    const { options } = inScript("{ a: 1, b: null, c: `x${y}`, d: given(), e: 'x' }");
    const found = options.keys().map((key) => {
      const leaf = options.get(key);
      if (leaf.kind === "choice") throw new Error(key);
      return decode({ leaf, parent: options, key, path: [key], answered: [] });
    });
    expect(found).toEqual([1, UNKNOWN, UNKNOWN, UNKNOWN, 1]);
    expect(said).toEqual([1, "x"]);
  });
});

describe("a key whose presence switches TLS on", () => {
  const codec = as(presence("tls", { writes: { a: 1 }, refuses: (word) => word === "no" }));
  it.each([
    ["{}", "false No `tls`"],
    ["{ tls: null }", "false `tls: null`"],
    ["{ tls: false }", "false `tls: false`"],
    ["{ tls: 0 }", "false `tls: 0`"],
    ["{ tls: true }", "true `tls: true`"],
    ["{ tls: 'no' }", "-"],
    ["{ tls: {} }", "true `tls`"],
    ["{ tls: given() }", "?"],
    ["{ tls: [] }", "?"],
    ["{ tls: () => 1 }", "?"],
  ])("%s: %s", (code, found) => {
    expect(read(codec, code)).toBe(found);
  });
  const inner = as(presence("a.b.tls", { writes: 1, home: "a" }));
  it.each([
    ["{ a: { b: { tls: 1 } } }", "true `a.b.tls: 1`", "tls: 1"],
    ["{ a: { b: {} } }", "false No `a.b.tls`", "a"],
    ["{ a: {} }", "false No `a.b.tls`", "a"],
    ["{ a: { b: 1 } }", "false No `a.b.tls`", "a"],
    ["{}", "false No `a.b.tls`", ""],
  ])("deeper: %s: %s", (code, found, place) => {
    expect(read(inner, code)).toBe(found);
    if (place !== "") expect(at(inner, code)).toContain(place);
  });
  it("is not documented, and written whole", () => {
    const { options } = inScript("{ tls: null }");
    expect(codec.read(options)).toMatchObject({ documented: false, value: false });
    expect(codec.read(inScript("{}").options)).toMatchObject({ documented: false });
    expect(written(codec, "{ x: 1 }", true)[0]).toBe("Write `tls: { a: 1 }`.");
    expect(read(as(presence("t", { writes: 1, reads: (word) => word === 2 })), "{ t: 2 }")).toMatch(
      /^true/,
    );
    expect(read(as(presence("t", { writes: 1, reads: (word) => word === 2 })), "{ t: 3 }")).toMatch(
      /^false/,
    );
  });
});

describe("what TLS brings whatever the options say", () => {
  it.each([
    ["{ ssl: {} }", "5 `ssl`"],
    ["{ ssl: true }", "5 `ssl`"],
    ["{ ssl: 'no' }", "-"],
    ["{ ssl: false }", "-"],
    ["{}", "-"],
    ["{ ssl: given() }", "?"],
    ["{ ssl: [] }", "?"],
  ])("%s: %s", (code, found) => {
    expect(read(as(fixed("ssl", 5, "way out", (word) => word === "no")), code)).toBe(found);
  });
  it("may be documented, and has words", () => {
    expect(read(as(fixed("ssl", 5, "", undefined, true)), "{ ssl: 1 }")).toBe("5 `ssl` !");
    expect(read(as(fixed("ssl", 5)), "{ ssl: 'no' }")).toBe("5 `ssl`");
    expect(written(as(fixed("ssl", 5, "way out")), "{}", 1)).toEqual(["way out"]);
    expect(written(as(fixed("ssl", 5)), "{}", 1)).toEqual([""]);
    expect(at(fixed("x.ssl", 5), "{ x: { ssl: { a: 1 } } }")).toBe("ssl");
    expect(at(fixed("x.ssl", 5), "{ x: { ssl: 1 } }")).toBe("ssl: 1");
  });
  it("is nothing that a client is brought to", () => {
    const codec = as(never("No TLS", "Use another."));
    expect(read(codec, "{}")).toBe("false No TLS");
    expect(written(codec, "{}", true)).toEqual(["Use another."]);
    expect(read(as(refused), "{}")).toBe("-");
    expect(written(as(refused), "{}", true)).toEqual([""]);
  });
  it("may be doubted", () => {
    const codec = as(withDoubt(flag("f", { absent: true, reads: Boolean }), "maybe not"));
    expect(written(codec, "{ f: 0 }", true)).toEqual([
      ...["Write `f: true`.", "use({ f: true });", "suggested: maybe not"],
    ]);
    expect(written(as(withDoubt(fixed("f", 1, "no"), "x")), "{}", 1)).toEqual(["no"]);
    expect(read(codec, "{ f: 0 }")).toBe("false `f: 0`");
  });
});

describe("a check that is made unless something stands in its way", () => {
  const codec = as(unless(["a.x", "a.y"], true));
  it.each([
    ["{ a: {} }", "true No `a.x`"],
    ["{ a: true }", "true `a: true`"],
    ["{ a: { x: given() } }", "?"],
    ["{ a: { y: given() } }", "?"],
    ["{ a: { x: () => undefined } }", "false `a.x: () => undefined`"],
    ["{ a: { y: () => null } }", "false `a.y: () => null`"],
    ["{ a: { y: () => 0 } }", "false `a.y: () => 0`"],
    ["{ a: { x: () => 1 } }", "?"],
    ["{ a: { x: () => {} } }", "?"],
    ["{ a: { x: null } }", "true `a.x: null`"],
  ])("%s: %s", (code, found) => {
    expect(read(codec, code).replace("{}", "{ }").replace("false `a.x: () => { }`", "?")).toBe(
      found,
    );
  });
  it("comes back without them", () => {
    expect(written(codec, "{ a: { x: 1, y: 2 } }", true)[0]).toBe("Remove `a.x` and `a.y`.");
  });
});

describe("a value that a variable puts there", () => {
  const from = (span: readonly [number, number]) => {
    const { options } = inScript("{ a: 'x' }");
    const value = options.get("a");
    if (value.kind !== "scalar" || !value.text) throw new Error("No text");
    const held = { ...value, text: { ...value.text, locate: () => span } };
    const own = { ...options, get: () => held };
    const found = settle<unknown>(own, "a", { absent: 1 }, () => 2);
    return found.kind === "known" ? [found.from, value.at] : [];
  };
  it("is told where it was set, unless that is here", () => {
    const [, at = [0, 0]] = from([0, 1]);
    expect(from([0, 1])[0]).toEqual([0, 1]);
    expect(from([at[1], at[1] + 5])[0]).toEqual([at[1], at[1] + 5]);
    expect(from([at[0] - 1, at[1]])[0]).toEqual([at[0] - 1, at[1]]);
    expect(from([at[0], at[1] + 1])[0]).toEqual([at[0], at[1] + 1]);
    expect(from([at[0], at[1]])[0]).toBeUndefined();
    expect(from([at[0] + 1, at[1] - 1])[0]).toBeUndefined();
  });
});

describe("what has no keys at all", () => {
  const value = inScript("{ a: given() }").options.get("a");
  it("is pointed to itself", () => {
    expect(never("No TLS", "").read(value).at).toEqual(value.at);
    expect(presence("a", { writes: 1 }).read(value)).toMatchObject({ kind: "unknown" });
    expect(shown(unless(["x"], true).read(value))).toBe("?");
    expect(shown(refused.read(value))).toBe("-");
  });
  it("is not known where it is open", () => {
    const held =
      value.kind === "opaque"
        ? { ...value, clues: { ...value.clues, isOpen: true as const } }
        : value;
    const { options } = inScript("{ a: 1 }");
    const own = { ...options, get: () => held };
    expect(shown(settle<unknown>(own, "a", { absent: 1 }, () => UNKNOWN))).toBe("? open");
    expect(shown(settle<unknown>(options, "a", { absent: 1 }, () => UNKNOWN))).toBe("?");
  });
});
