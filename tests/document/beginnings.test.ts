import { describe, expect, it } from "vitest";
import { inBothStates, statesOf, withoutBeginnings } from "../../src/document/beginnings.js";
import { endsOf } from "../../src/document/choices.js";
import { constant } from "../../src/document/text.js";
import type { Mapping, Value } from "../../src/document/value.js";
import { show, valueIn } from "../languages/javascript/harness.js";
import { AT, choose, scalar } from "./chosen.js";

/** An address, and what is added to it on one path. */
const added = (more: string, test = "isSecure", first = "'mysql://host/test'"): Value =>
  valueIn(`let url = ${first};\nif (${test}) url += ${more};\nuse(url);`);

const textOf = (text: string): Value => scalar(text, { text: constant(text, AT) });
/** Two texts that a program makes at one place. */
const made = (...texts: readonly string[]): Value => choose("isSecure", ...texts.map(textOf));

/** Texts of parts, of which `t` is `t` again, and `p`, `q` and `r` end an address. */
const parts = (longer: string, shorter: string): Value =>
  valueIn(
    `const [s, t, u, p, q, r] = ['m', 'm', 'ysql://h', '/a', 'b', 'c'];\nuse(isSecure ? ${longer} : ${shorter});`,
  );
const PARTS = [
  ["they begin with the same characters, and at several places", "s + u + ':4000'", "t + u"],
  ["they go on at several places", "s + u + ':4000' + '/a' + q", "s + u + '/a' + q"],
  ["they end at several places", "s + u + ':4000' + p + 'b'", "s + u + p + 'b'"],
  ["they differ between what they share", "u + ':4000' + p + q + r", "u + p + r + r"],
] as const;

describe("an address in two states", () => {
  it.each([
    ["TLS", "'?ssl=true'", true],
    ["TLS under another name", "'?tls=true'", true],
    ["a port", "':4000'", true],
    ["what nobody knows", "`?${query}`", true],
    ["something else", "'?charset=utf8'", false],
    ["something else with a colon", "'?time=00:00'", false],
    ["nothing", "''", false],
  ])("goes on with %s", (_, more, isGoingOn) => {
    expect(statesOf(added(more)) !== null).toBe(isGoingOn);
  });

  it("goes on before what both have", () => {
    const states = statesOf(parts("s + u + ':4000' + p + q", "s + u + p + q"));
    expect(states && show(states.longer)).toBe('"mysql://h:4000/ab"');
  });

  it("knows which one is longer, whatever the order", () => {
    const after = statesOf(added("'?ssl=true'"));
    expect(after?.longer.kind === "scalar" && after.longer.value).toBe(
      "mysql://host/test?ssl=true",
    );
    expect(after?.shorter.kind === "scalar" && after.shorter.value).toBe("mysql://host/test");
    const turned = valueIn(
      "let url = 'mysql://host/test';\nif (!isPlain) { url += '?ssl=true'; } else { }\nuse(url);",
    );
    expect(statesOf(turned)?.longer).toMatchObject({ value: "mysql://host/test?ssl=true" });
  });

  it.each<readonly [string, Value]>([
    ["the test asks the address for what is added", added("'?ssl=true'", "!url.includes('ssl')")],
    ["the test asks for a sign of addresses", added("'?ssl=true'", "!url.includes('?')")],
    ["there is no choice", valueIn("use('mysql://host/test?ssl=true');")],
    ["they are two addresses", valueIn("use(x ? 'mysql://a/t?ssl=true' : 'mysql://a/t');")],
    ["there is nothing before", added("'ssl'", "isSecure", "''")],
    ["what stands before it is empty", made("", ":4000")],
    ["there are three", choose("isSecure", ...endsOf(added("':4000'")), textOf("c"))],
    ...PARTS.map(([what, longer, shorter]) => [what, parts(longer, shorter)] as const),
  ])("is not seen where %s", (_, value) => {
    expect(statesOf(value)).toBeNull();
  });
});

describe("both states as one", () => {
  const states = statesOf(added("'?ssl=true'"));
  const mapping = (code: string): Mapping => {
    const value = valueIn(code);
    if (value.kind !== "mapping") throw new Error(value.kind);
    return value;
  };
  const AFTER = mapping("use({ a: 1, b: 2 });");
  const both = (before: Mapping): Mapping => {
    if (!states) throw new Error("There are no states.");
    return inBothStates(states, AFTER, before);
  };

  it("have the keys of both, and a choice where they differ", () => {
    const whole = both(mapping("use({ a: 1, c: 3 });"));
    expect([...whole.keys()].sort()).toEqual(["a", "b", "c"]);
    expect(["a", "b", "c", "none"].map((key) => show(whole.get(key)))).toEqual([
      ...["1", "(2 | -)", "(- | 3)", "-"],
    ]);
    expect(show(both(mapping("use({ a: 3, b: 2 });")).get("a"))).toBe("(1 | 3)");
  });

  it("are in the order in which the program asks", () => {
    const turned = statesOf(parts("s + u", "s + u + ':4000'"));
    if (!turned) throw new Error("There are no states.");
    expect(show(inBothStates(turned, AFTER, mapping("use({ a: 3 });")).get("a"))).toBe("(3 | 1)");
  });

  it("are edited only where one edit is right for both", () => {
    const whole = both(AFTER);
    expect(whole.put("a", 4)).toEqual(AFTER.put("a", 4));
    expect(whole.remove(["a"])).toEqual(AFTER.remove(["a"]));
    expect(whole.rename("a", "d", 4)).toEqual(AFTER.rename("a", "d", 4));
    const other = both(mapping("use({ a: 1,  b: 2 });"));
    expect(other.put("b", 4)).toBeNull();
    expect(other.remove(["b"])).toBeNull();
    expect(other.rename("b", "d", 4)).toBeNull();
  });

  it("are trusted as far as the one that is trusted less", () => {
    const doubted: Mapping = {
      ...AFTER,
      put: (...how) => {
        const written = AFTER.put(...how);
        return written && { ...written, trust: "suggest" };
      },
    };
    expect(both(doubted).put("a", 4)?.trust).toBe("suggest");
    if (states) expect(inBothStates(states, doubted, AFTER).put("a", 4)?.trust).toBe("suggest");
  });
});

describe("beginnings of an address", () => {
  const TEXTS = endsOf(parts("s + u", "s + u + ':4000'"));
  const [SHORT = scalar(0), LONG = scalar(0)] = TEXTS;
  const CODE =
    "let url = 'mysql://host/test';\nif (a) url += '?ssl=true';\nif (b) url += '&tls=1';\nuse(url);";
  it("are left out where it goes on", () => {
    const left = withoutBeginnings(valueIn(CODE));
    expect(show(left)).not.toContain('"mysql://host/test"');
    expect(show(left)).toContain("ssl=true&tls=1");
  });

  it.each<readonly [string, Value, string]>([
    ["one of two", choose("x", ...TEXTS), '"mysql://h:4000"'],
    ["one of three", choose(null, ...TEXTS, scalar(1)), '("mysql://h:4000" | 1)'],
    ["all of a choice inside", choose("x", choose("y", SHORT, SHORT), LONG), '"mysql://h:4000"'],
    ["none", choose("x", LONG, scalar(1)), '("mysql://h:4000" | 1)'],
  ])("are left out: %s", (_, value, expected) => {
    expect(show(withoutBeginnings(value))).toBe(expected);
  });

  it("leave a choice its condition where nothing is left out", () => {
    const [same, fewer] = [
      withoutBeginnings(choose("x", LONG, scalar(1))),
      withoutBeginnings(choose("x", ...TEXTS, scalar(1))),
    ];
    if (same.kind !== "choice" || fewer.kind !== "choice") throw new Error("no choice");
    expect([same.test?.says, same.keep(0)?.[0]?.text]).toEqual(["x", "keep 0"]);
    expect([fewer.test, fewer.keep(0)]).toEqual([null, null]);
  });

  it("stay where the texts have nothing to do with each other", () => {
    const value = valueIn("use(x ? 'mysql://a/t' : 'mysql://b/t?ssl=true');");
    expect(show(withoutBeginnings(value))).toBe(show(value));
    const single = valueIn("use('mysql://a/t');");
    expect(withoutBeginnings(single)).toBe(single);
  });
});
