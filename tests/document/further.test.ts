import { describe, expect, it } from "vitest";
import {
  beside,
  broughtIn,
  broughtTo,
  doubted,
  handedOut,
  movedTest,
  originBeside,
  originOf,
  standingFor,
  type Home,
} from "../../src/document/abroad.js";
import { applied } from "../../src/document/applied.js";
import { NO_CLUES } from "../../src/document/clues.js";
import { combined } from "../../src/document/combine.js";
import { dig } from "../../src/document/dig.js";
import { listOf } from "../../src/document/lists.js";
import { fixedMapping } from "../../src/document/mappings.js";
import { eitherState } from "../../src/document/states.js";
import { AS_IT_IS, decoded, joined, rawText, type Escaping } from "../../src/document/text.js";
import {
  cluesOf,
  isUnread,
  missing,
  opaque,
  valueAt,
  type Choice,
  type List,
  type Mapping,
  type Producer,
  type Scalar,
  type Value,
} from "../../src/document/value.js";
import type { Span, Test } from "../../src/model/setting.js";

const AT: Span = [3, 7];
const at = (start: number): Span => [start, start + 1];
const write = (text: string) => ({ edit: [{ at: AT, text }], trust: "fix" }) as const;
const file = rawText("0123456789", [0, 10]);
const scalar = (value: Scalar["value"], place: Span = AT): Scalar => ({
  kind: "scalar",
  value,
  at: place,
  says: "said",
  clues: NO_CLUES,
  text: file,
  replace: () => write("replaced"),
});
const choice = (...of: readonly Value[]): Choice => ({
  kind: "choice",
  at: AT,
  says: "",
  of,
  test: null,
  keep: () => write("kept").edit,
});
const producer: Producer = {
  kind: "producer",
  at: AT,
  says: "f",
  clues: { ...NO_CLUES, names: ["f"] },
  result: (given) => given?.[0] ?? scalar("made"),
};
const list: List = {
  ...listOf(AT, [scalar("item", at(5))]),
  items: () => [{ value: scalar("item", at(5)), at: at(5), isSpread: true }],
  append: () => write("appended"),
  remove: () => write("removed"),
  replace: () => write("replaced"),
  code: () => "code" as never,
};
const mapping: Mapping = {
  ...fixedMapping(AT, { a: () => scalar(1, at(8)) }),
  head: at(2),
  put: () => write("put"),
  remove: () => write("removed"),
  rename: () => write("renamed"),
  place: (key) => (key === "a" ? at(8) : null),
  code: () => "code" as never,
};
const test: Test = { says: "", at: AT, clues: NO_CLUES, key: "k", isNegated: false, asks: [] };

const home = (name: string): Home => ({ path: `/${name}`, name, text: "a\nb\nc" });
const [HERE, THERE] = [home("here"), home("there")];
const PLACE: Span = [50, 60];

describe("each kind of value that goes to another file", () => {
  const everything: Value = choice(scalar("x"), mapping, list, producer, opaque(AT), missing(AT));
  const brought = broughtIn({ ...everything, test }, THERE, HERE, PLACE);
  const of = brought.kind === "choice" ? brought.of : [];

  it("stands where it is brought, and says from where", () => {
    expect(of.map(({ kind }) => kind)).toEqual(everything.of.map(({ kind }) => kind));
    for (const value of [brought, ...of]) {
      expect(value.at).toEqual(PLACE);
      expect(originOf(value.at)).toEqual({ home: THERE, at: AT, through: [] });
    }
    expect(brought.kind === "choice" && brought.test).toMatchObject({
      at: PLACE,
      key: "/there\0k",
    });
    expect(brought.kind === "choice" && brought.keep(0)).toBeNull();
  });

  it("has its parts there, too, and no edit", () => {
    const [one, keys, items, made] = of;
    if (one?.kind !== "scalar" || keys?.kind !== "mapping") throw new Error("kinds");
    if (items?.kind !== "list" || made?.kind !== "producer") throw new Error("kinds");
    expect([one.says, one.value, one.text?.value, one.clues]).toEqual([
      "said",
      "x",
      file.value,
      NO_CLUES,
    ]);
    expect([one.replace(1), one.text?.splice(0, 1, "x"), one.text?.locate(0, 1)]).toEqual([
      ...[null, null, PLACE],
    ]);
    expect([one.text?.trust(0, 1), one.text?.clues(0, 1)]).toEqual(["fix", NO_CLUES]);
    expect([keys.head, keys.get("a").at, keys.rest().at, keys.place("a"), keys.place("b")]).toEqual(
      [...[PLACE, PLACE, PLACE, PLACE, null]],
    );
    expect(originOf(keys.get("a").at)?.at).toEqual(at(8));
    expect([keys.put("a", 1), keys.remove([]), keys.rename("a", "b", 1), keys.code("a")]).toEqual([
      ...[null, null, null, null],
    ]);
    const [item] = items.items();
    expect([item?.at, item?.value.at, item?.isSpread]).toEqual([PLACE, PLACE, true]);
    expect([items.append([]), items.remove(0, 0), items.replace(0, 1), items.code(0)]).toEqual([
      ...[null, null, null, null],
    ]);
    expect(made.result().at).toEqual(PLACE);
    const given = scalar("given", at(1));
    expect(made.result([given]).at).toEqual(at(1));
  });

  it("keeps its edits where it is handed out, and is only suggested where it is doubted", () => {
    const out = handedOut(mapping, HERE, THERE);
    expect(out).toMatchObject({ at: [-8, -4], head: [-4, -3] });
    expect(out.kind === "mapping" && out.put("a", 1)).toEqual(write("put"));
    const unsure = doubted(scalar("x"), HERE, "it depends");
    if (unsure.kind !== "scalar") throw new Error(unsure.kind);
    expect(unsure.at).toEqual(AT);
    expect(unsure.replace(1)).toEqual({
      ...write("replaced"),
      trust: "suggest",
      doubt: "it depends",
    });
    expect(unsure.text?.trust(0, 1)).toBe("suggest");
    const kept = broughtTo(choice(scalar("x")), HERE, PLACE);
    expect([kept.at, kept.kind === "choice" && kept.keep(0)]).toEqual([AT, write("kept").edit]);
  });

  it("goes through files, and comes back", () => {
    const third = home("third");
    const far = broughtIn(broughtIn(scalar(1), THERE, third, at(1)), third, HERE, PLACE);
    expect(originOf(far.at)).toEqual({ home: THERE, at: AT, through: [third] });
    expect(broughtTo(far, HERE, at(9)).at).toEqual(at(9));
    expect(originOf(broughtTo(far, HERE, at(9)).at)?.through).toEqual([third]);
    const way = { from: THERE, to: HERE, place: () => PLACE, keepsEdits: false };
    const there = movedTest(test, way);
    expect(movedTest(there, { ...way, from: HERE, to: THERE }).key).toBe("k");
    expect(movedTest(there, { ...way, from: HERE, to: third }).key).toBe("/there\0k");
  });

  it("has other places beside it", () => {
    const far = broughtIn(scalar(1), THERE, HERE, PLACE).at;
    expect(standingFor(at(1), AT)).toEqual(at(1));
    const standing = standingFor(at(1), far);
    expect([standing, originOf(standing)?.home]).toEqual([at(1), THERE]);
    const near = beside(at(1), far);
    expect([near, originOf(near), originBeside(near)?.home]).toEqual([at(1), null, THERE]);
    expect([originBeside(far)?.home, originBeside(at(1))]).toEqual([THERE, null]);
  });
});

describe("a text that is read through an escaping", () => {
  const heard: unknown[] = [];
  const parent = { ...file, value: "x%41y", splice: (...how: unknown[]) => (heard.push(how), []) };
  const escaping: Escaping = {
    escape: /%41/g,
    decode: () => "A",
    encode: (text) => (text === "!" ? null : `<${text}>`),
    through: "encode",
  };
  const variable = { variable: "V" as never, through: ["first"] };
  const last = (
    text: string,
    insert: Parameters<typeof parent.splice>[2],
    how: Escaping,
  ): unknown => {
    heard.length = 0;
    decoded({ ...parent, value: text }, 0, text.length, how).splice(1, 2, insert as never);
    return heard[0];
  };

  it.each([
    ["x%41y", 1, 4],
    ["xyz", 1, 2],
  ])("writes so, too: %s", (text, start, end) => {
    expect(last(text, "q", escaping)).toEqual([start, end, "<q>"]);
    expect(last(text, "!", escaping)).toBeUndefined();
    expect(last(text, variable, escaping)).toEqual([
      ...[start, end, { variable: "V", through: ["first", "encode"] }],
    ]);
    const { through: _, ...plain } = escaping;
    expect(last(text, variable, plain)).toEqual([start, end, variable]);
  });

  it("may be none at all", () => {
    const same = decoded(file, 2, 5, AS_IT_IS);
    expect([same.value, same.locate(0, 1)]).toEqual(["234", [2, 3]]);
    expect(same.splice(1, 2, "a%41")).toEqual([{ at: [3, 4], text: "a%41" }]);
    expect(AS_IT_IS.decode("a")).toBe("a");
    expect("abc".match(AS_IT_IS.escape)).toBeNull();
  });

  it("is trusted by the place in its piece", () => {
    const piece = (from: number, trusted: string) => ({
      ...rawText(file.value, [from, from + 3]),
      trust: (start: number, end: number) =>
        (`${start} ${end}` === trusted ? "fix" : "suggest") as never,
    });
    const whole = joined([piece(0, "1 3"), piece(3, "0 2"), piece(6, "1 2")]);
    expect([whole.trust(1, 5), whole.trust(7, 8), whole.trust(1, 6), whole.trust(3, 5)]).toEqual([
      ...["fix", "fix", "suggest", "fix"],
    ]);
    const behind = joined([piece(0, "none"), piece(3, "0 3"), piece(6, "0 1")]);
    expect(behind.trust(3, 7)).toBe("fix");
  });
});

describe("what is told apart", () => {
  it("a producer, and keys that are not listed", () => {
    expect(cluesOf(producer)).toBe(producer.clues);
    expect(isUnread(producer)).toBe(true);
    const open = { ...mapping, rest: () => opaque(at(1)) };
    expect([valueAt(open, null).at, valueAt(open, "a").at]).toEqual([at(1), at(8)]);
  });

  it("edits, by where they begin", () => {
    const edit = [
      { at: [1, 2], text: "XYZ" },
      { at: [3, 4], text: "" },
      { at: [1, 1], text: "<" },
    ] as const;
    expect(applied("abcde", edit)).toBe("a<XYZce");
    expect(applied("abcde", edit.toReversed())).toBe("a<XYZce");
  });

  it("states that are lists only where both are", () => {
    const choose = (one: Value, other: Value) => choice(one, other);
    expect(eitherState(listOf(AT, []), listOf(at(1), []), choose)).toMatchObject({ kind: "list" });
    expect(eitherState(scalar(1), listOf(AT, []), choose).kind).toBe("choice");
    expect(eitherState(listOf(AT, []), scalar(1), choose).kind).toBe("choice");
    expect(eitherState(mapping, scalar(1), choose).kind).toBe("choice");
  });

  it("what a path ends at", () => {
    const found: string[] = [];
    const settle: Parameters<typeof dig>[2] = ({ leaf }) => {
      found.push(leaf.kind);
      return { kind: "unknown", at: leaf.at };
    };
    const outer = fixedMapping(AT, { ssl: () => mapping });
    dig(outer, ["ssl"], settle);
    dig(outer, ["ssl", "b"], settle);
    expect(found).toEqual(["mapping", "missing"]);
    const short = dig(outer, ["none", "b"], settle, (leaf) => ({
      kind: "unknown",
      at: leaf.at,
      isOpen: true,
    }));
    expect(short).toMatchObject({ isOpen: true });
  });

  it("who speaks for a key of two mappings", () => {
    const named = (name: string, values: Readonly<Record<string, () => Value>>): Mapping => ({
      ...fixedMapping(AT, values),
      word: () => name,
    });
    const upper = named("upper", {
      some: () => choice(scalar(1), missing(AT)),
      off: () => scalar(0),
    });
    const lower = named("lower", { some: () => scalar(2), low: () => scalar(3) });
    const both = combined(upper, lower, { takesNew: (key) => (key === "new" ? "upper" : "lower") });
    expect(["some", "low", "new", "other"].map((key) => both.word(1, key))).toEqual([
      ...["upper", "lower", "upper", "lower"],
    ]);
    const few = combined(upper, lower, { counts: () => false });
    expect([few.get("off"), few.get("some")]).toMatchObject([
      { value: 0 },
      { of: [{ value: 2 }, { value: 2 }] },
    ]);
    expect(combined(upper, lower).get("some")).toMatchObject({ of: [{ value: 1 }, { value: 2 }] });
  });
});
