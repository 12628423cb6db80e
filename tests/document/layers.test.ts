import { describe, expect, it } from "vitest";
import { alternatives, readAlternatives } from "../../src/document/alternatives.js";
import { chosen, endsOf, mapBranches } from "../../src/document/choices.js";
import { NO_CLUES } from "../../src/document/clues.js";
import { combined, hiddenBy, spreadOver, touched, withKey } from "../../src/document/combine.js";
import type { Document } from "../../src/document/document.js";
import { inEnvironment } from "../../src/document/given.js";
import { listOf, valuesIn } from "../../src/document/lists.js";
import {
  asMapping,
  emptyMapping,
  fixedMapping,
  narrowed,
  partial,
} from "../../src/document/mappings.js";
import { remembering } from "../../src/document/remembering.js";
import { budgetFor, budgetNow, isSpent, pay, spending } from "../../src/document/steps.js";
import {
  cluesOf,
  missing,
  opaque,
  type Choice,
  type Mapping,
  type Scalar,
  type Value,
  type Written,
} from "../../src/document/value.js";
import { allWritten, LEFT_OVER, removeFromAll } from "../../src/document/written.js";
import type { Clues, Span } from "../../src/model/setting.js";

const AT: Span = [3, 7];
const told = (rest: Partial<Clues>): Clues => ({ ...NO_CLUES, ...rest });
const write = (text: string, rest: Partial<Written> = {}): Written => ({
  edit: [{ at: AT, text }],
  trust: "fix",
  ...rest,
});
const textOf = (written: Written | null): string | null =>
  written?.edit.map(({ text }) => text).join(" + ") ?? null;
/** Data as a file has it. */
const shown = (value: unknown): string => JSON.stringify(value);
const scalar = (value: Scalar["value"]): Scalar => ({
  kind: "scalar",
  value,
  at: AT,
  says: String(value),
  clues: NO_CLUES,
  text: null,
  replace: (by) => write(`${shown(value)} = ${shown(by)}`),
});
const choice = (...of: readonly Value[]): Choice => ({
  kind: "choice",
  at: AT,
  says: "choice",
  of,
  test: null,
  keep: () => [{ at: AT, text: "kept" }],
});
/** A mapping that says what is asked of it. */
const named = (name: string, values: Readonly<Record<string, Value>>): Mapping => ({
  ...fixedMapping(
    AT,
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, () => value])),
    told({ names: [name] }),
  ),
  spell: (path, value) => `${name} ${path.join(".")} ${value ?? "-"}`,
  word: (value, key) => `${name} ${shown(value)} ${key ?? "-"}`,
  put: (key, value, after) => write(`${name} put ${key} ${shown(value)} ${after ?? "-"}`),
  remove: (keys) => write(`${name} remove ${keys.join()}`),
  rename: (from, to, value) => write(`${name} rename ${from} ${to} ${shown(value)}`),
  place: (key) => [name.length, key.length],
  code: (key) => `${name} ${key}` as never,
});
const mappingOf = (value: Value | null): Mapping => {
  if (value?.kind !== "mapping") throw new Error(value?.kind ?? "null");
  return value;
};
/** All that a mapping answers about a key. */
const asked = (mapping: Mapping, key: string): readonly unknown[] => [
  ...[mapping.spell([key, "x"], "v"), mapping.word(1, key), textOf(mapping.put(key, 1, "z"))],
  ...[textOf(mapping.remove([key])), textOf(mapping.rename(key, "n", 1))],
  ...[mapping.place(key), mapping.code(key)],
];
const valueOf = (value: Value): unknown => (value.kind === "scalar" ? value.value : value.kind);

describe("mappings of nothing", () => {
  it("know nothing, or have nothing", () => {
    const clues = told({ names: ["a"] });
    const [some, none] = [partial(AT, clues), emptyMapping(AT, clues)];
    expect([some.get("a"), some.rest()]).toEqual([opaque(AT), opaque(AT)]);
    expect([none.get("a"), none.rest()]).toEqual([missing(AT), missing(AT)]);
    for (const each of [some, none]) {
      expect(each).toMatchObject({ kind: "mapping", at: AT, head: AT, clues });
      expect([each.keys(), each.spell(["a", "b"]), each.spell(["a", "b"], "1")]).toEqual([
        [],
        "a.b",
        "a.b: 1",
      ]);
      expect(each.word("x")).toBe('"x"');
      expect([each.put("a", 1), each.remove(["a"]), each.rename("a", "b", 1)]).toEqual([
        null,
        null,
        null,
      ]);
      expect([each.place("a"), each.code("a")]).toEqual([null, null]);
    }
    expect(partial(AT).clues).toBe(NO_CLUES);
  });

  it("of what is no mapping know what it is called", () => {
    const clues = told({ names: ["f"] });
    expect(asMapping(opaque(AT, "", clues))).toMatchObject({ at: AT, clues });
    expect(asMapping(missing(AT)).clues).toBe(NO_CLUES);
    const own = named("own", {});
    expect(asMapping(own)).toBe(own);
  });

  it("of fixed keys change a value where it stands", () => {
    const fixed = fixedMapping(AT, { a: () => scalar(1), b: () => opaque(AT) });
    expect(fixed.keys()).toEqual(["a", "b"]);
    expect([valueOf(fixed.get("a")), fixed.get("toString").kind]).toEqual([1, "missing"]);
    expect(textOf(fixed.put("a", 2))).toBe("1 = 2");
    expect([fixed.put("b", 2), fixed.put("c", 2)]).toEqual([null, null]);
  });

  it("that are narrowed have what passes", () => {
    const few = narrowed(named("own", { a: scalar(1), b: scalar(2) }), (key) => key === "a");
    expect(few.keys()).toEqual(["a"]);
    expect([valueOf(few.get("a")), few.get("b")]).toEqual([1, missing(AT)]);
    expect([textOf(few.put("a", 1, "z")), few.put("b", 1)]).toEqual(["own put a 1 z", null]);
  });
});

describe("edits that only make sense together", () => {
  it("are all made, or none", () => {
    expect(allWritten([])).toBeNull();
    expect(allWritten([write("a"), null])).toBeNull();
    expect(allWritten([write("a"), write("b")])).toEqual({
      edit: [...write("a").edit, ...write("b").edit],
      trust: "fix",
      isTyped: false,
      isWidened: false,
    });
    const doubted = write("b", { trust: "suggest", isTyped: true, isWidened: true });
    expect(allWritten([write("a"), doubted])).toMatchObject({
      trust: "suggest",
      isTyped: true,
      isWidened: true,
    });
  });

  it("are doubted for the first reason", () => {
    expect(allWritten([write("a"), write("b")])).not.toHaveProperty("doubt");
    const all = [write("a"), write("b", { doubt: LEFT_OVER }), write("c", { doubt: "other" })];
    expect(allWritten(all)?.doubt).toBe("it may leave a variable unused");
  });

  it("take keys from who has them", () => {
    const [one, other] = [
      named("one", { a: scalar(1), b: scalar(2) }),
      named("other", { b: scalar(3) }),
    ];
    expect(textOf(removeFromAll([one, other], ["a", "b", "c"]))).toBe(
      "one remove a,b + other remove b",
    );
    expect(textOf(removeFromAll([one, other], ["a"]))).toBe("one remove a");
    expect(removeFromAll([one, other], ["c"])).toBeNull();
  });
});

describe("choices", () => {
  const many = (count: number, of: (index: number) => Value): Choice =>
    choice(...Array.from({ length: count }, (_, index) => of(index)));
  it("of few ends are as they are", () => {
    const few = many(64, scalar);
    expect(chosen(few)).toBe(few);
    expect(endsOf(choice(scalar(1), choice(scalar(2), scalar(3)))).map(valueOf)).toEqual([1, 2, 3]);
  });

  it("of too many are those that are apart, or anything", () => {
    const same = Array.from({ length: 16 }, (_, index) => scalar(index));
    const wide = chosen(many(65, (index) => same[index % 16] ?? scalar(0)));
    expect(wide).toMatchObject({ kind: "choice", of: same, test: null });
    expect(wide.kind === "choice" && wide.keep(0)).toBeNull();
    const open = chosen(many(65, (index) => opaque(AT, "", told({ names: [`n${index % 17}`] }))));
    expect(open).toMatchObject({ kind: "opaque", at: AT, says: "choice" });
    const test = {
      says: "",
      at: AT,
      key: "",
      isNegated: false,
      asks: [],
      clues: told({ names: ["t"] }),
    };
    expect(chosen({ ...many(65, scalar), test })).toMatchObject({ clues: { names: ["t"] } });
    expect(chosen(many(65, () => choice(missing(AT)))).kind).toBe("opaque");
    expect(chosen(choice(many(40, scalar), many(40, scalar))).kind).toBe("opaque");
  });

  it("ask once of each branch", () => {
    let count = 0;
    const each = (value: Value): Value => {
      count++;
      return value.kind === "scalar" ? scalar(`${value.value as string}!`) : value;
    };
    const shared = choice(scalar("a"), scalar("b"));
    const mapped = mapBranches(choice(shared, shared), each);
    expect(endsOf(mapped).map(valueOf)).toEqual(["a!", "b!", "a!", "b!"]);
    expect(count).toBe(2);
    expect(valueOf(mapBranches(scalar("x"), each))).toBe("x!");
  });
});

describe("what reading costs", () => {
  it("is counted, by the budget of the file", () => {
    expect(budgetFor("abc")).toEqual({ most: 20_012, used: 0 });
    const budget = { most: 3, used: 0 };
    const before = budgetNow();
    spending(budget, () => {
      expect(budgetNow()).toBe(budget);
      expect([pay(2), pay(), isSpent(), pay(), isSpent()]).toEqual([
        true,
        true,
        false,
        false,
        true,
      ]);
      expect(chosen(choice(scalar(1), scalar(2)))).toEqual(opaque(AT, "choice"));
      expect(remembering(named("x", { a: scalar(1) })).get("a")).toEqual(opaque(AT));
      expect(cluesOf(scalar("x"))).toBe(NO_CLUES);
    });
    expect(budgetNow()).toBe(before);
    expect(isSpent()).toBe(false);
    expect(() =>
      spending(budget, () => {
        throw new Error("x");
      }),
    ).toThrow("x");
    expect(budgetNow()).toBe(before);
  });

  it("is paid once for each key", () => {
    let count = 0;
    const base = {
      ...named("x", {}),
      get: () => (count++, scalar(count)),
      keys: () => [`${count++}`],
    };
    const kept = remembering({ ...base, rest: () => (count++, missing(AT)) });
    expect([kept.get("a"), kept.get("a")].map(valueOf)).toEqual([1, 1]);
    expect(valueOf(kept.get("b"))).toBe(2);
    expect([kept.rest().kind, kept.rest().kind, count]).toEqual(["missing", "missing", 3]);
    expect([kept.keys(), kept.keys()]).toEqual([["3"], ["3"]]);
  });
});

describe("one mapping over another, asked for all", () => {
  const upper = named("upper", { a: scalar(1), b: scalar(2) });
  const lower = named("lower", { b: scalar(3), c: scalar(4) });
  const tell = (name: string, key: string, taken = name) => [
    ...[`${name} ${key}.x v`, `${name} 1 ${key}`, `${name} put ${key} 1 z`],
    ...[taken, `${name} rename ${key} n 1`, [name.length, key.length], `${name} ${key}`],
  ];
  it("answers as who speaks", () => {
    const both = combined(upper, lower);
    expect(asked(both, "a")).toEqual(tell("upper", "a", "upper remove a"));
    expect(asked(both, "b")).toEqual(tell("upper", "b", "upper remove b + lower remove b"));
    expect(asked(both, "c")).toEqual(tell("lower", "c", "lower remove c"));
    expect(both.put("d", 1)).toEqual(write("lower put d 1 -"));
    expect([both.word(1), both.spell([])]).toEqual(["lower 1 -", "lower  -"]);
    expect(both.clues).toEqual(lower.clues);
    expect(combined(upper, lower, { is: "upper" }).word(1)).toBe("upper 1 -");
    const taking = combined(upper, lower, { takesNew: () => "upper" });
    expect(["c", "d"].map((key) => taking.word(1, key))).toEqual(["lower 1 c", "upper 1 d"]);
    expect(combined(upper, partial(AT)).rest()).toEqual(opaque(AT));
    expect(combined(partial(AT), lower).rest()).toEqual(opaque(AT));
  });

  it("has a key that was set inside", () => {
    const base = named("base", { ssl: named("ssl", { ca: scalar("x") }), n: scalar(1) });
    const set = mappingOf(withKey(base, ["ssl", "ca"], scalar("y")));
    expect(valueOf(mappingOf(set.get("ssl")).get("ca"))).toBe("y");
    expect(valueOf(set.get("n"))).toBe(1);
    expect([set.remove(["ssl"]), textOf(set.remove(["n"]))]).toEqual([null, "base remove n"]);
    expect(valueOf(withKey(base, [], scalar(9)))).toBe(9);
    expect(withKey(missing(AT), ["a"], scalar(9)).kind).toBe("missing");
    expect(valueOf(withKey(scalar(5), ["a"], scalar(9)))).toBe(5);
    expect(valueOf(mappingOf(withKey(opaque(AT), ["a"], scalar(9))).get("a"))).toBe(9);
    expect(mappingOf(withKey(base, ["n"], missing(AT))).get("n").kind).toBe("missing");
  });

  it("is unknown where anybody may have changed it", () => {
    const base = named("base", { ssl: named("ssl", { ca: scalar("x") }), n: scalar(1) });
    expect(touched(base, [])).toEqual(
      opaque(AT, "", told({ names: ["base", "ssl"], texts: ["x"] })),
    );
    expect(mappingOf(touched(base, ["ssl"])).get("ssl").kind).toBe("opaque");
    expect(touched(base, ["n"])).toBe(base);
    expect(touched(listOf(AT, []), [])).toMatchObject({ kind: "list", isOpen: true });
    expect(touched(scalar(1), [])).toMatchObject({ kind: "scalar" });
    const object = { ...opaque(AT), field: () => scalar(1) };
    expect(touched(object, ["x"])).toMatchObject({ kind: "opaque", field: undefined });
    const plain = opaque(AT);
    expect(touched(plain, [])).toBe(plain);
  });

  it("stays what it was made as, whoever changed it", () => {
    const object = named("made", { "()": scalar("f"), n: scalar("x") });
    const made = mappingOf(touched(object, []));
    expect(made.keys()).toEqual(["()"]);
    expect([valueOf(made.get("()")), made.get("n").kind]).toEqual(["f", "opaque"]);
    expect(made.clues).toMatchObject({ names: ["made"], texts: ["f", "x"] });
  });

  it("hides what is below, and keeps its names", () => {
    const above = opaque(AT, "", told({ names: ["x"] }));
    expect(hiddenBy(above, missing(AT))).toEqual(opaque(AT, "", above.clues));
    expect(hiddenBy(above, scalar("t"))).toEqual(
      opaque(AT, "", { names: ["x"], variables: [], texts: ["t"], isOpen: true }),
    );
  });

  it("is spread over another", () => {
    expect(valueOf(mappingOf(spreadOver(lower, upper)).get("b"))).toBe(2);
    expect(spreadOver(lower, scalar(1))).toBe(lower);
    expect(spreadOver(lower, missing(AT))).toBe(lower);
    const hidden = mappingOf(spreadOver(lower, opaque(AT, "", told({ names: ["o"] }))));
    expect(hidden.get("b")).toMatchObject({ kind: "opaque", clues: { isOpen: true } });
    expect(hidden.rest()).toMatchObject({ kind: "opaque", clues: { names: ["o"] } });
    expect(hidden.keys()).toEqual(["b", "c"]);
  });

  it("is spread by a choice, key by key", () => {
    const other = named("other", { b: scalar(2), d: scalar(5) });
    const spread = mappingOf(spreadOver(lower, choice(upper, other, scalar(null))));
    expect(spread.keys()).toEqual(["b", "c", "a", "d"]);
    expect(valueOf(spread.get("c"))).toBe(4);
    expect(endsOf(spread.get("b")).map(valueOf)).toEqual([2, 2, 3]);
    expect(endsOf(spread.get("d")).map(valueOf)).toEqual(["missing", 5, "missing"]);
    expect(spread.rest().kind).toBe("missing");
    expect(asked(spread, "c").slice(2)).toEqual([
      ...["lower put c 1 z", "lower remove c", "lower rename c n 1", [5, 1], "lower c"],
    ]);
    expect(textOf(spread.put("d", 1))).toBe("lower put d 1 - + other put d 1 - + lower put d 1 -");
    expect(textOf(spread.remove(["d"]))).toBe("other remove d");
    expect(textOf(spread.rename("d", "n", 1))).toBe("other rename d n 1");
    expect([spread.place("d"), spread.code("d")]).toEqual([null, null]);
  });
});

describe("one address of which conditions choose parts", () => {
  const at = (name: string, values: Readonly<Record<string, Value>>) =>
    named(name, { host: scalar("h"), port: scalar(1), ...values });
  const [one, other] = [at("one", { a: scalar(1) }), at("other", { a: scalar(2), b: scalar(3) })];
  const read = (value: Value): Mapping | null => (value.kind === "mapping" ? value : null);

  it("is one mapping", () => {
    const both = mappingOf(alternatives(choice(one, other), read));
    expect(both.keys()).toEqual(["host", "port", "a", "b"]);
    expect(valueOf(both.get("host"))).toBe("h");
    expect(endsOf(both.get("a")).map(valueOf)).toEqual([1, 2]);
    expect(both.rest().kind).toBe("missing");
    expect(asked(both, "b")).toEqual([
      ...["other b.x v", "other 1 b", "one put b 1 z + other put b 1 z", "other remove b"],
      ...["other rename b n 1", [5, 1], null],
    ]);
    expect([both.spell([]), both.word(1)]).toEqual(["one  -", "one 1 -"]);
    expect(textOf(both.remove(["a"]))).toBe("one remove a + other remove a");
    const shared = mappingOf(alternatives(choice(one, at("one", {})), read));
    expect(textOf(shared.put("x", 1))).toBe("one put x 1 -");
  });

  it("is none where the ways are none, or lead to several servers", () => {
    expect(alternatives(choice(one, scalar(1)), read)).toBeNull();
    expect(alternatives(choice(), read)).toBeNull();
    for (const host of [scalar("i"), missing(AT)])
      expect(alternatives(choice(one, at("other", { host })), read)).toBeNull();
    expect(alternatives(choice(one, at("other", { port: scalar(2) })), read)).toBeNull();
    const open = at("o", { host: opaque(AT) });
    expect(alternatives(choice(open, at("p", { host: opaque(AT) })), read)).not.toBeNull();
  });
});

describe("an address of which only some ways can be read", () => {
  const at = (name: string): Mapping => named(name, { host: scalar("h"), port: scalar(1) });
  const read = (value: Value): Mapping | null => (value.kind === "mapping" ? value : null);
  const [one, other, none] = [at("one"), at("other"), opaque(AT)];
  it.each<readonly [string, Choice, readonly string[] | null]>([
    ["all", choice(one, other), ["one", "other"]],
    ["two of three", choice(one, none, other), ["one", "other"]],
    ["two, deep inside", choice(choice(none, one), choice(other, none)), ["one", "other"]],
    ["one", choice(none, one), null],
    ["one, deep inside", choice(none, choice(none, one)), null],
    ["none", choice(none, none), null],
  ])("is made of them, where there are several: %s", (_, ways, expected) => {
    const made = readAlternatives(ways, read);
    expect(made && textOf(made.put("a", 1))).toBe(
      expected?.map((name) => `${name} put a 1 -`).join(" + ") ?? null,
    );
  });
});

describe("a program in an environment that is known", () => {
  const variable = (name: string, rest: object = {}) => ({
    ...opaque(AT, "", told({ variables: [name] })),
    variable: name,
    ...rest,
  });
  const heard: unknown[] = [];
  const seen = (value: Value): Value => {
    const document = {
      uses: () => [{ given: listOf(AT, [value]), named: named("n", { a: value }) }],
      roots: () => [{ value }],
    } as unknown as Document;
    const given = inEnvironment(document, (name, at, isWhole) => {
      heard.push([name, at, isWhole]);
      return name === "GONE" ? null : scalar(name);
    });
    const [root] = given.roots();
    const [use] = given.uses([]);
    const inside = [use?.given.items()[0]?.value, use?.named.get("a")].map((each) => each?.kind);
    expect(inside).toEqual([root?.value.kind, root?.value.kind]);
    return root?.value ?? value;
  };

  it("has the values of its variables, wherever they stand", () => {
    expect(valueOf(seen(variable("HOST")))).toBe("HOST");
    expect(heard[0]).toEqual(["HOST", AT, true]);
    expect(valueOf(mappingOf(seen(named("m", { a: variable("HOST") }))).get("a"))).toBe("HOST");
    const list = seen(listOf(AT, [variable("HOST"), scalar(1)]));
    expect(list.kind === "list" && valuesIn(list).map(valueOf)).toEqual(["HOST", 1]);
    expect(endsOf(seen(choice(variable("HOST"), scalar(2)))).map(valueOf)).toEqual(["HOST", 2]);
    const producer = seen({
      ...{ kind: "producer", at: AT, says: "", clues: NO_CLUES },
      result: () => variable("HOST"),
    });
    expect(producer.kind === "producer" && valueOf(producer.result())).toBe("HOST");
    expect(seen(missing(AT)).kind).toBe("missing");
  });

  it("tells a whole variable from what is made of it", () => {
    const last = (value: Value): unknown => {
      heard.length = 0;
      seen(value);
      return heard[0];
    };
    expect(last(opaque(AT, "", told({ variables: ["HOST"] })))).toEqual(["HOST", AT, false]);
    expect(last(opaque(AT, "", told({ variables: [], variable: "HOST" })))).toEqual([
      "HOST",
      AT,
      true,
    ]);
    const open = told({ variables: ["HOST"], isOpen: true });
    expect(last(variable("HOST", { clues: open }))).toEqual(["HOST", AT, false]);
    expect(last(opaque(AT, "", told({ variables: ["A", "B"] })))).toBeUndefined();
    expect(last(opaque(AT))).toBeUndefined();
    expect(seen(variable("GONE")).kind).toBe("opaque");
  });
});
