import { describe, expect, it } from "vitest";
import { partial } from "../../src/document/mappings.js";
import { opaque, type Mapping, type Value } from "../../src/document/value.js";
import { along, decided, eachWay, followable, onWay } from "../../src/document/ways.js";
import type { Guard } from "../../src/model/setting.js";
import { show } from "../languages/javascript/harness.js";
import { AT, choose, guard, mapping, scalar, testOf } from "./chosen.js";

const [A, B, C, D] = [scalar("a"), scalar("b"), scalar("c"), scalar("d")];
const textOf = (value: Value): string => (value.kind === "scalar" ? String(value.value) : "?");

describe("what is left of a value along a way", () => {
  it.each<readonly [string, Value, readonly Guard[], string]>([
    ["what was answered", choose("x", A, B), [guard("x")], '"a"'],
    ["what was not", choose("x", A, B), [guard("x", false)], '"b"'],
    ["the same, asked the other way round", choose("!x", A, B), [guard("x")], '"b"'],
    ["one answer of several", choose("x", A, B), [guard("y"), guard("x")], '"a"'],
    [
      "what one of two conditions shuts",
      choose(testOf("x", { otherwise: testOf("y") }), A, B),
      [guard("y", false)],
      '"a"',
    ],
    [
      "what is chosen deeper inside",
      choose("y", choose("x", A, B), C),
      [guard("x")],
      '("a" | "c")',
    ],
    [
      "all, where every way is shut",
      choose("x", A, B),
      [guard("x"), guard("x", false)],
      '("a" | "b")',
    ],
    [
      "one branch of what nobody asks for",
      choose(null, choose("x", A, B), C),
      [guard("x")],
      '("a" | "c")',
    ],
  ])("is %s", (_, value, answered, expected) => {
    expect(show(along(value, answered))).toBe(expected);
  });

  it.each<readonly [string, Value, readonly Guard[]]>([
    ["no choice", A, [guard("x")]],
    ["nothing answered", choose("x", A, B), []],
    ["something else answered", choose("x", A, choose("y", B, C)), [guard("z")]],
    ["no condition", choose(null, A, B), [guard("x")]],
  ])("is the value itself where there is %s", (_, value, answered) => {
    expect(along(value, answered)).toBe(value);
  });

  it("keeps the condition, and is no choice of the file any more", () => {
    const value = choose("y", choose("x", A, B), C);
    const left = along(value, [guard("x")]);
    if (left.kind !== "choice") throw new Error(left.kind);
    expect([left.test, left.keep(0)]).toEqual([value.test, null]);
  });
});

describe("options on a way", () => {
  const inner = mapping({ ca: choose("x", A, B) });
  const written = (text: string) => ({ edit: [{ at: AT, text }], trust: "fix" }) as const;
  const options: Mapping = {
    ...mapping({ host: choose("x", A, B), user: C, ssl: choose("x", inner, D), own: inner }),
    rest: () => choose("x", mapping({ any: choose("x", C, D) }), opaque(AT)),
    put: (key) => written(`put ${key}`),
    remove: (keys) => written(`remove ${keys.join()}`),
    rename: (from, to) => written(`rename ${from} ${to}`),
  };
  const way = onWay(options, [guard("x")]);
  const text = (edit: ReturnType<Mapping["put"]>): string | null => edit?.edit[0]?.text ?? null;

  it("have what is chosen there, however deep", () => {
    expect(["host", "user", "ssl", "own"].map((key) => show(way.get(key)))).toEqual([
      ...['"a"', '"c"', '{ ca: "a" }', '{ ca: "a" }'],
    ]);
    expect(show(way.rest())).toBe('{ any: "c" }');
    expect(show(onWay(options, [guard("x", false)]).get("ssl"))).toBe('"d"');
    expect(onWay(options, [])).toBe(options);
  });

  it("are shared with other ways but for what is chosen", () => {
    const put: Mapping["put"] = (key) => written(`put ${key}`);
    const open: Mapping = { ...mapping({}), put };
    const given = { ...mapping({ ssl: choose("x", open, D), own: open }), put };
    const shared = onWay(given, [guard("x")], () => null);
    const putInto = (value: Value) => (value.kind === "mapping" ? value.put("ca", 1) : undefined);
    expect(shared.put("user", 1)).toBeNull();
    expect(putInto(shared.get("own"))).toBeNull();
    expect(putInto(shared.get("ssl"))).toEqual(written("put ca"));
  });

  it("are changed on that way alone", () => {
    expect(text(way.put("host", "new"))).toBe('"new"');
    expect(text(way.put("ssl", {}))).toBeNull();
    expect(text(way.put("user", "new"))).toBe("put user");
    expect([text(way.remove(["user"])), text(way.remove(["user", "host"]))]).toEqual([
      ...["remove user", null],
    ]);
    expect([text(way.rename("user", "u", 1)), text(way.rename("host", "h", 1))]).toEqual([
      ...["rename user u", null],
    ]);
  });
});

it("a choice is decided where a branch asks for its condition again", () => {
  expect(show(decided(choose("x", choose("x", A, B), choose("!x", C, D))))).toBe('("a" | "c")');
});

describe("each way through several values", () => {
  function waysOf(...values: readonly Value[]): readonly string[] {
    const made: string[] = [];
    eachWay(values, (ends) => {
      made.push(ends.map(textOf).join(""));
      return partial(AT);
    });
    return made;
  }

  it.each<readonly [string, readonly Value[], readonly string[]]>([
    ["nothing to choose", [A, B], ["ab"]],
    ["one choice", [A, choose("x", B, C), D], ["abd", "acd"]],
    ["two conditions", [choose("x", A, B), choose("y", C, D)], ["ac", "ad", "bc", "bd"]],
    ["one condition twice", [choose("x", A, B), choose("x", C, D)], ["ac", "bd"]],
    [
      "one condition, asked again at the end",
      [choose("x", A, B), C, choose("!x", C, D)],
      ["acd", "bcc"],
    ],
    ["an end that two ways lead to", [choose("x", A, choose("y", A, B)), C], ["ac", "bc"]],
    ["nothing", [], [""]],
  ])("with %s", (_, values, expected) => {
    expect(waysOf(...values)).toEqual(expected);
  });

  it("goes through an end anew where conditions are asked behind it", () => {
    const again = choose("x", A, choose("y", A, B));
    expect(waysOf(again, C, choose("y", C, D))).toEqual(["acc", "acd", "acc", "bcd"]);
  });

  it("makes a value of them that is chosen by the same conditions", () => {
    const whole = eachWay([choose("x", A, B), choose("y", C, D)], (ends) =>
      scalar(ends.map(textOf).join("")),
    );
    expect(show(whole)).toBe('(("ac" | "ad") | ("bc" | "bd"))');
    expect(whole.kind === "choice" && whole.test?.says).toBe("x");
  });
});

describe("how many values can be followed", () => {
  it.each<readonly [string, readonly Value[], number, number]>([
    ["all, where nothing is chosen", [A, B, C], 1, 3],
    ["all, where there are just so many ways", [choose("x", A, B), choose("y", A, B)], 4, 2],
    ["those before one that has too many", [A, choose("x", A, B), choose("y", A, B)], 3, 2],
    ["none, where the first has too many", [choose(null, A, B, C), A], 2, 0],
    ["all, where one condition is asked again", [choose("x", A, B), choose("x", C, D)], 2, 2],
    ["none of none", [], 1, 0],
  ])("is %s", (_, values, most, expected) => {
    expect(followable(values, most)).toBe(expected);
  });
});
