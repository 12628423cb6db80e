import { describe, expect, it } from "vitest";
import { REFUSED, UNKNOWN } from "../../src/dialects/codec.js";
import {
  isGiven,
  judged,
  strippable,
  truthOf,
  valueOf,
  within,
  type Rule,
} from "../../src/dialects/keywords.js";
import type { Rung } from "../../src/dialects/ladder.js";
import { inScript, shown } from "./told.js";

describe("whether a value is true", () => {
  it.each([
    ["1", true],
    ["''", false],
    ["null", false],
    ["{ a: 1 }", true],
    ["{}", false],
    ["{ ...given() }", null],
    ["{ a: 1, ...given() }", true],
    ["[1]", true],
    ["[]", false],
    ["[...given()]", true],
    ["given()", null],
    ["() => 1", null],
    ["x ? 1 : 2", null],
  ])("%s: %j", (code, truth) => {
    expect(truthOf(inScript(`{ a: ${code} }`).options.get("a"))).toBe(truth);
  });
  it("is not where nothing is", () => {
    expect(truthOf(inScript("{}").options.get("a"))).toBe(false);
  });

  it.each([
    ["{ a: 'x' }", "a", true],
    ["{ a: '' }", "a", false],
    ["{}", "a", false],
    ["{ a: given() }", "a", true],
    ["{ a: [] }", "a", true],
    ["{ ...given() }", "a", null],
    ["{ a: x ? 'b' : '' }", "a", null],
    ["{ ssl: { ca: given() } }", "ssl.ca", true],
    ["{ ssl: { ca: '' } }", "ssl.ca", false],
    ["{ ssl: { ...given() } }", "ssl.ca", null],
    ["{ ca: 1, ssl: { ...given() } }", "ssl.ca", null],
    ["{ ssl: 1 }", "ssl.ca", false],
    ["{ ssl: given() }", "ssl.ca", false],
    ["{ a: { b: { c: given() } } }", "a.b.c", true],
  ])("the name of a file is given: %s at %s: %j", (code, path, given) => {
    expect(isGiven(inScript(code).options, path)).toBe(given);
  });
  it("is looked for below", () => {
    const { options } = inScript("{ a: { b: 1 }, c: 2 }");
    expect(valueOf(options, "a.b")).toMatchObject({ value: 1 });
    expect([valueOf(options, "c.d").kind, valueOf(options, "x.y").kind]).toEqual([
      "missing",
      "missing",
    ]);
    expect([within("", "a"), within("h", "a")]).toEqual(["a", "h.a"]);
  });
});

const rule = (verdict: Rule["verdict"], more: Partial<Rule> = {}): Rule => ({
  switches: ["a", "b"],
  files: ["f"],
  verdict,
  ...more,
});

const judge = (own: Rule, code: string, home = ""): string =>
  shown(judged(own, inScript(code).options, home));

describe("what several switches say together", () => {
  const both = rule((is) => ({
    rung: is("a") ? (is("b") ? "full" : "encrypted") : "plain",
    key: is("a") ? "b" : "a",
  }));
  it.each([
    ["{}", "plain No `a` !"],
    ["{ a: 0 }", "plain `a: 0`"],
    ["{ a: 1 }", "encrypted No `b` !"],
    ["{ a: 1, b: 1 }", "full `b: 1`"],
    ["{ a: given() }", "?"],
    ["{ a: 0, b: given() }", "plain `a: 0`"],
    ["{ a: 1, b: given() }", "?"],
    ["{ a: x ? 1 : 0, b: 1 }", "full `b: 1` | plain `a: 0`"],
    ["{ a: x ? 1 : 0, b: x ? 1 : 0 }", "full `b: 1` | plain `a: 0`"],
  ])("%s: %s", (code, found) => {
    expect(judge(both, code)).toBe(found);
  });
  it("stand under a key, or nowhere", () => {
    expect(judge(both, "{ h: { a: 1, b: 1 } }", "h")).toBe("full `h.b: 1`");
    expect(judge(both, "{ h: x ? { a: 1, b: 1 } : { a: 0 } }", "h")).toBe(
      "full `h.b: 1` | plain `h.a: 0`",
    );
    expect(judge(both, "{ h: {} }", "h")).toBe("plain No `h.a` !");
    expect([judge(both, "{ h: given() }", "h"), judge(both, "{}", "h")]).toEqual(["?", "?"]);
    const value = inScript("{ h: given() }").options.get("h");
    expect(judged(both, value, "")).toEqual({ kind: "unknown", at: value.at });
  });

  const said = (...rungs: readonly [Rung, Rung]) =>
    judge(
      rule((is) => ({ rung: is("a") ? rungs[0] : rungs[1], key: is("a") ? "a" : "b" })),
      "{ a: given() }",
    );
  it.each<readonly [Rung, Rung, string]>([
    ["plain", "plain", "plain No `b` !"],
    ["plain", "fallsBack", "fallsBack"],
    ["fallsBack", "plain", "fallsBack"],
    ["encrypted", "chain", "chain"],
    ["chain", "encrypted", "chain"],
    ["plain", "encrypted", "?"],
    ["chain", "full", "?"],
    ["fallsBack", "chain", "?"],
  ])("of which one is not known: %s or %s: %s", (one, other, found) => {
    const [first = ""] = said(one, other).split(" ");
    expect(found.includes(" ") ? said(one, other) : first).toBe(found);
  });

  it("is refused, not known, or told otherwise", () => {
    expect(
      judge(
        rule(() => ({ rung: REFUSED, key: "a" })),
        "{}",
      ),
    ).toBe("-");
    expect(
      judge(
        rule(() => ({ rung: UNKNOWN, key: "a" })),
        "{}",
      ),
    ).toBe("?");
    expect(
      judge(
        rule(() => ({ rung: "chain", key: "a", said: { at: [0, 1], says: "so" } })),
        "{}",
      ),
    ).toBe("chain so");
  });
  it("knows files by their names", () => {
    const files = rule((is) => ({ rung: is("f") ? "full" : "plain", key: "f" }));
    expect(
      [
        judge(files, "{ f: given() }"),
        judge(files, "{ f: '' }"),
        judge(files, "{ ...given() }"),
      ].map((each) => each.split(" ")[0]),
    ).toEqual(["full", "plain", "?"]);
  });
  it("depends on others, too", () => {
    const others = rule(
      (_is, options) => {
        const value = valueOf(options, "o");
        return { rung: value.kind === "scalar" && value.value === 1 ? "full" : "plain", key: "o" };
      },
      { others: ["o"] },
    );
    expect(judge(others, "{ o: x ? 1 : 0 }")).toBe("full `o: 1` | plain `o: 0`");
  });

  it("asks all answers of a few, and two of many", () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
    const asked = (count: number): readonly string[] => {
      const seen: string[] = [];
      const own: Rule = {
        switches: keys(count),
        files: [],
        verdict(is) {
          seen.push(
            keys(count)
              .map((key) => (is(key) ? "1" : "0"))
              .join(""),
          );
          return { rung: "plain", key: "k0" };
        },
      };
      judge(
        own,
        `{ ${keys(count)
          .map((key) => `${key}: given()`)
          .join(", ")} }`,
      );
      return seen;
    };
    expect(asked(0)).toEqual([""]);
    expect(asked(2).toSorted()).toEqual(["00", "01", "10", "11"]);
    expect(new Set(asked(5)).size).toBe(32);
    expect(asked(6)).toEqual(["000000", "111111"]);
  });
});

describe("what gives TLS up for the asking", () => {
  const facet = (value: boolean | null) => ({
    encrypted: {
      read: () =>
        value === null
          ? ({ kind: "unknown", at: [0, 0] } as const)
          : ({ kind: "known", value, at: [0, 0], says: "x" } as const),
    },
  });
  it.each([
    [true, "?", "true x"],
    [false, "false x", "false x"],
    [null, "?", "?"],
  ])("%j: %s, %s", (value, encrypted, fallsBack) => {
    const found = strippable(facet(value));
    const { options } = inScript("{}");
    expect([shown(found.encrypted(options)), shown(found.fallsBack(options))]).toEqual([
      encrypted,
      fallsBack,
    ]);
  });
  it("is not known where nothing says so", () => {
    const { options } = inScript("{}");
    expect(strippable({}).encrypted(options)).toEqual({ kind: "unknown", at: options.at });
  });
});
