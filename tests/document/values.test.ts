import { describe, expect, it } from "vitest";
import { applied } from "../../src/document/applied.js";
import { joinClues, NO_CLUES } from "../../src/document/clues.js";
import { dig } from "../../src/document/dig.js";
import { groupedBy } from "../../src/document/grouped.js";
import {
  eitherList,
  fixedList,
  itemsOf,
  listOf,
  listValue,
  opened,
  valuesIn,
} from "../../src/document/lists.js";
import { emptyMapping, fixedMapping, partial } from "../../src/document/mappings.js";
import { Environment, holdsCode, Verbatim } from "../../src/document/plain.js";
import { collapsed, eitherState } from "../../src/document/states.js";
import { constant, frozen, joined, rawText, sliced } from "../../src/document/text.js";
import {
  atomOf,
  cluesOf,
  isClosed,
  isNullish,
  isUnread,
  keysOf,
  keyText,
  missing,
  opaque,
  type Choice,
  type Scalar,
  type Value,
} from "../../src/document/value.js";
import { answers, choose } from "./chosen.js";
import { HOLE } from "../../src/model/hole.js";
import type { Clues, Span } from "../../src/model/setting.js";

const AT: Span = [3, 7];
const told = (rest: Partial<Clues>): Clues => ({ ...NO_CLUES, ...rest });
const scalar = (value: Scalar["value"], at: Span = AT): Scalar => ({
  kind: "scalar",
  value,
  at,
  says: String(value),
  clues: NO_CLUES,
  text: null,
  replace: () => null,
});
const choice = (...of: readonly Value[]): Choice => ({
  kind: "choice",
  at: AT,
  says: "",
  of,
  test: null,
  keep: () => null,
});
const [A, B] = [told({ names: ["a"] }), told({ names: ["b"], variables: ["B"], texts: ["t"] })];
const at = (start: number): Span => [start, start + 1];

describe("clues", () => {
  it("of one are its own, and of several each once", () => {
    expect(joinClues([])).toBe(NO_CLUES);
    expect(joinClues([NO_CLUES, A])).toBe(A);
    expect(joinClues([A, B, A])).toEqual({ names: ["a", "b"], variables: ["B"], texts: ["t"] });
    expect(joinClues([A, { ...B, isOpen: true }])).toEqual({
      ...{ names: ["a", "b"], variables: ["B"], texts: ["t"] },
      isOpen: true,
    });
  });

  it("are one word where all are", () => {
    const word = told({ names: ["w"], isOneWord: true });
    expect(joinClues([word])).toBe(word);
    expect(joinClues([word, word]).isOneWord).toBe(true);
    expect(joinClues([word, A])).not.toHaveProperty("isOneWord");
    expect(joinClues([word, NO_CLUES])).not.toHaveProperty("isOneWord");
    expect(joinClues([word, NO_CLUES])).toMatchObject({ names: ["w"] });
  });

  it("of a value are those of all that is in it", () => {
    expect(cluesOf(scalar("x"))).toEqual(told({ texts: ["x"] }));
    expect(cluesOf(scalar(1))).toBe(NO_CLUES);
    expect(cluesOf(opaque(AT, "", A))).toBe(A);
    expect(cluesOf(missing(AT))).toBe(NO_CLUES);
    expect(cluesOf(fixedList({ at: AT, says: "", clues: B }, () => []))).toBe(B);
    expect(cluesOf(choice(opaque(AT, "", A), scalar("y")))).toEqual(
      told({ names: ["a"], texts: ["y"] }),
    );
    const test = { says: "", at: AT, key: "", isNegated: false, asks: [], clues: B };
    expect(cluesOf({ ...choice(opaque(AT, "", A)), test }).names).toEqual(["b", "a"]);
    const nested = (depth: number): Value =>
      depth === 0 ? scalar("deep") : fixedMapping(AT, { key: () => nested(depth - 1) });
    expect(cluesOf(nested(4)).texts).toEqual(["deep"]);
    expect(cluesOf(nested(5)).texts).toEqual([]);
    const many = Object.fromEntries(
      Array.from({ length: 210 }, (_, index) => [`k${index}`, () => scalar(`t${index}`)]),
    );
    expect(cluesOf(fixedMapping(AT, many)).texts).toHaveLength(199);
    const open: Value = { ...partial(AT), get: () => opaque(AT, "", A) };
    expect([cluesOf(open, 4), cluesOf({ ...open, keys: () => ["any"] }, 3)]).toEqual([NO_CLUES, A]);
  });
});

describe("what a value is", () => {
  it.each<[Value, nullish: boolean, unread: boolean, closed: boolean, key: string | null]>([
    [scalar(null), true, false, true, null],
    [scalar(undefined), true, false, true, null],
    [scalar(0), false, false, true, "0"],
    [scalar("a"), false, false, true, "a"],
    [scalar(`a${HOLE}`), false, false, true, null],
    [opaque(AT), false, true, false, null],
    [missing(AT), false, false, false, null],
    [listOf(AT, []), false, true, false, null],
    [emptyMapping(AT), false, false, true, null],
    [partial(AT), false, false, false, null],
    [choice(scalar(1), emptyMapping(AT)), false, false, true, null],
    [choice(scalar(1), partial(AT)), false, false, false, null],
  ])("%#", (value, nullish, unread, closed, key) => {
    expect([isNullish(value), isUnread(value), isClosed(value), keyText(value)]).toEqual([
      nullish,
      unread,
      closed,
      key,
    ]);
  });

  it("has keys on whichever path", () => {
    const one = fixedMapping(AT, { a: () => scalar(1) });
    expect(keysOf(choice(one, choice(fixedMapping(AT, { b: () => scalar(1) }))))).toEqual([
      "a",
      "b",
    ]);
    expect(keysOf(scalar(1))).toEqual([]);
    expect([atomOf(scalar(undefined)), atomOf(scalar(false))]).toEqual([null, false]);
    expect(opaque(AT)).toEqual({ kind: "opaque", at: AT, says: "", clues: NO_CLUES });
    expect(missing(AT)).toEqual({ kind: "missing", at: AT });
  });
});

it("is data that holds code, however deep", () => {
  const code = new Verbatim("x");
  expect(
    [code, new Environment("X"), { a: 1, b: code }, { a: { b: code }, c: 1 }].map(holdsCode),
  ).toEqual([true, true, true, true]);
  expect([1, null, {}, { a: "x", b: { c: null } }].map(holdsCode)).toEqual([
    ...[false, false, false, false],
  ]);
});

describe("lists", () => {
  const [ONE, TWO] = [scalar(1, at(1)), scalar(2, at(2))];
  it("that are fixed are never changed", () => {
    const list = listOf(AT, [ONE, TWO]);
    expect(list).toMatchObject({ kind: "list", at: AT, says: "", clues: NO_CLUES, isOpen: false });
    expect(valuesIn(list)).toEqual([ONE, TWO]);
    const edits = [list.append([]), list.remove(0, 0), list.replace(0, 1), list.code(0)];
    expect(edits).toEqual([null, null, null, null]);
    expect(list.items().map(({ isSpread }) => isSpread)).toEqual([false, false]);
  });

  it("take the place of what is not known, and of nothing else", () => {
    const made = listValue(opaque(AT, "f()", A), [ONE]);
    expect(made).toMatchObject({ kind: "list", at: AT, says: "f()", clues: A });
    expect(itemsOf(made)).toEqual([ONE]);
    expect(listValue(ONE, [TWO])).toBe(ONE);
  });

  it("of two states have anything where these differ", () => {
    const either = eitherList(listOf(AT, [ONE, TWO]), listOf(AT, [ONE]));
    expect(valuesIn(either)).toEqual([ONE, opaque(at(2))]);
    expect(valuesIn(eitherList(listOf(AT, [ONE]), listOf(AT, [TWO, ONE])))).toEqual([
      opaque(at(2)),
      opaque(at(1)),
    ]);
    expect(either.isOpen).toBe(false);
    expect(valuesIn(eitherList(listOf(AT, [ONE]), listOf(AT, [TWO])))).toEqual([opaque(at(1))]);
    expect(eitherList(opened(listOf(AT, [ONE])), listOf(AT, [])).isOpen).toBe(true);
    expect(eitherList(listOf(AT, [ONE]), opened(listOf(AT, []))).isOpen).toBe(true);
  });

  it("have what is spread into them, if all of it is known", () => {
    const spread = (value: Value) =>
      fixedList({ at: AT, says: "", clues: NO_CLUES }, () => [
        { value: ONE, isSpread: false },
        { value, isSpread: true },
      ]);
    expect(itemsOf(spread(listOf(AT, [TWO])))).toEqual([ONE, TWO]);
    expect(itemsOf(spread(opaque(AT)))).toBeNull();
    expect(itemsOf(opened(listOf(AT, [ONE])))).toBeNull();
    expect(itemsOf(ONE)).toBeNull();
  });
});

describe("a path of keys", () => {
  const settled: string[] = [];
  const settle: Parameters<typeof dig>[2] = ({ leaf, key, path, parent }) => {
    settled.push(`${parent.kind} ${path.join(".")} ${key} ${leaf.kind}`);
    return { kind: "inapplicable", at: leaf.at };
  };
  const inner = fixedMapping(at(5), { ca: () => scalar("x", at(9)) });
  const options = fixedMapping(AT, {
    ssl: () => choice(inner, scalar(true, at(1)), opaque(at(2))),
  });

  it("is followed through mappings and choices", () => {
    settled.length = 0;
    const found = dig(options, ["ssl", "ca"], settle);
    expect(settled).toEqual(["mapping ssl.ca ca scalar"]);
    expect(found).toMatchObject({
      kind: "choice",
      at: AT,
      of: [
        { kind: "inapplicable", at: at(9) },
        { kind: "inapplicable", at: at(1) },
        { kind: "unknown", at: at(2) },
      ],
    });
  });

  it("may end early at a shorthand", () => {
    const short = dig(options, ["ssl", "ca"], settle, (leaf, { key, path }) => ({
      ...{ kind: "known", value: `${key} ${path.join(".")}`, at: leaf.at, says: leaf.kind },
    }));
    expect(short).toMatchObject({
      of: [{}, { value: "ssl ssl", says: "scalar" }, { kind: "unknown" }],
    });
  });

  it("is nothing where there are no keys, and unknown where nobody knows them", () => {
    expect(dig(scalar(1), ["a"], settle)).toEqual({ kind: "inapplicable", at: AT });
    expect(dig(scalar(1), [], settle)).toEqual({ kind: "inapplicable", at: AT });
    expect(dig(missing(AT), ["a"], settle, () => ({ kind: "unknown", at: at(0) }))).toEqual({
      kind: "inapplicable",
      at: AT,
    });
    expect(dig(opaque(AT), ["a"], settle)).toEqual({ kind: "unknown", at: AT });
    expect(dig(listOf(AT, []), ["a"], settle)).toEqual({ kind: "unknown", at: AT });
    expect(dig(scalar("${OPTIONS}"), ["a"], settle)).toEqual({ kind: "unknown", at: AT });
    expect(dig(scalar("options"), ["a"], settle)).toEqual({ kind: "inapplicable", at: AT });
  });

  it("knows what was answered on the way", () => {
    const found: string[] = [];
    const inside = choose("y", scalar(1), scalar(2));
    const outside = fixedMapping(AT, { a: () => choose("x", inside, scalar(3)) });
    dig(outside, ["a"], ({ leaf, answered }) => {
      found.push(answers(answered));
      return { kind: "unknown", at: leaf.at };
    });
    expect(found).toEqual(["x y", "x !y", "!x"]);
  });

  it("is unknown past so many ends", () => {
    const wide = choice(...Array.from({ length: 300 }, () => missing(AT)));
    const found = dig(fixedMapping(AT, { a: () => wide }), ["a"], settle);
    const kinds = found.kind === "choice" ? found.of.map(({ kind }) => kind) : [];
    expect([kinds[255], kinds[256], kinds.length]).toEqual(["inapplicable", "unknown", 300]);
  });
});

describe("states of one thing", () => {
  it("that are the same are no choice", () => {
    const one = scalar(1);
    expect(collapsed(choice(one, scalar(1)))).toBe(one);
    expect(collapsed(choice(one, choice(scalar(1), scalar(1))))).toBe(one);
    expect(collapsed(one)).toBe(one);
    const elsewhere = [scalar(1, at(9)), scalar(1, [3, 9]), scalar(1, [2, 7])];
    for (const other of [scalar(2), ...elsewhere, missing(AT), opaque(AT)])
      expect(collapsed(choice(one, other))).toMatchObject({ kind: "choice" });
    expect(collapsed(choice(missing(at(1)), missing(at(2))))).toEqual(missing(at(1)));
    expect(collapsed(choice(opaque(AT), opaque(AT)))).toMatchObject({ kind: "opaque" });
    expect(collapsed(choice(emptyMapping(AT), emptyMapping(AT)))).toMatchObject({ kind: "choice" });
    expect(collapsed(choice()).kind).toBe("choice");
    const object = emptyMapping(AT);
    expect(collapsed(choice(object, object))).toBe(object);
    const several = [choice(one, scalar(2)), choice(one, scalar(3))];
    expect(collapsed(choice(...several)).kind).toBe("choice");
    expect(collapsed(choice(one, choice(one, scalar(2)))).kind).toBe("choice");
    const chosen = fixedMapping(AT, { a: () => choice(one, scalar(2)) });
    const otherwise = fixedMapping(AT, { a: () => choice(one, scalar(3)) });
    const either = eitherState(chosen, otherwise, (then, other) => choice(then, other));
    expect(either.kind === "mapping" && either.get("a")).toMatchObject({
      of: [{ of: [one, { value: 2 }] }, { of: [one, { value: 3 }] }],
    });
  });

  it("differ in the keys that differ", () => {
    const same = scalar(1);
    const then = fixedMapping(AT, { a: () => same, b: () => scalar(2) });
    const otherwise = fixedMapping(AT, { a: () => same, b: () => scalar(3), c: () => scalar(4) });
    const either = eitherState(then, otherwise, (one, other) => choice(one, other));
    if (either.kind !== "mapping") throw new Error(either.kind);
    expect([either.get("a").kind, either.get("b").kind, either.get("c").kind]).toEqual([
      "scalar",
      "choice",
      "choice",
    ]);
    expect(either.keys()).toEqual(["a", "b", "c"]);
    expect(either.rest().kind).toBe("missing");
    expect(eitherState(then, { ...otherwise, at: at(1) }, choice)).toMatchObject({
      kind: "choice",
    });
    expect(eitherState(same, same, choice)).toBe(same);
    expect(eitherState(same, scalar(9), choice)).toMatchObject({ kind: "choice" });
    expect(eitherState(listOf(AT, [same]), listOf(AT, []), choice)).toMatchObject({ kind: "list" });
    expect(eitherState(listOf(AT, []), then, choice)).toMatchObject({ kind: "choice" });
  });

  it("are edited where they are one", () => {
    const written = { edit: [{ at: AT, text: "x" }], trust: "fix" } as const;
    const code = { code: "1", trust: "fix" } as never;
    const base = {
      ...fixedMapping(AT, { a: () => missing(AT), b: () => scalar(3) }),
      ...{ put: () => written, remove: () => written, rename: () => written },
      ...{ place: () => AT, code: () => code },
    };
    const either = eitherState(fixedMapping(AT, { b: () => scalar(2) }), base, choice);
    if (either.kind !== "mapping") throw new Error(either.kind);
    const edits = (key: string) => [
      ...[either.put(key, 1), either.remove(["a", key]), either.rename(key, "x", 1)],
      ...[either.place(key), either.code(key)],
    ];
    expect(edits("a")).toEqual([written, written, written, AT, code]);
    expect(edits("b")).toEqual([null, null, null, null, null]);
  });
});

describe("texts", () => {
  const FILE = "const a = `abc${x}def`;";
  const abc = rawText(FILE, [11, 14]);
  const def = rawText(FILE, [18, 21], "suggest");
  const hole = { hole: A, at: [14, 18] as Span };
  const whole = joined([abc, hole, def]);

  it("of the file", () => {
    expect([abc.value, abc.trust(0, 1), def.trust(0, 1)]).toEqual(["abc", "fix", "suggest"]);
    expect(abc.locate(1, 2)).toEqual([12, 13]);
    expect(abc.splice(1, 2, "x")).toEqual([{ at: [12, 13], text: "x" }]);
    expect(abc.splice(1, 2, { variable: {} as never, through: [] })).toBeNull();
    expect(abc.clues(0, 1)).toBe(NO_CLUES);
    expect(frozen(abc).splice(0, 1, "x")).toBeNull();
    expect(frozen(abc).value).toBe("abc");
  });

  it("that a program makes", () => {
    const made = constant("x", AT);
    expect([made.value, made.trust(0, 1), made.locate(0, 1)]).toEqual(["x", "suggest", AT]);
    expect([made.splice(0, 1, "y"), made.clues(0, 1)]).toEqual([null, NO_CLUES]);
  });

  it("of several pieces", () => {
    expect(joined([abc])).toBe(abc);
    expect(joined([hole]).value).toBe(HOLE);
    expect(whole.value).toBe(`abc${HOLE}def`);
    expect([whole.locate(0, 3), whole.locate(4, 7), whole.locate(5, 6)]).toEqual([
      [11, 14],
      [18, 21],
      [19, 20],
    ]);
    expect([whole.locate(3, 4), whole.locate(2, 4), whole.locate(3, 5)]).toEqual([
      [14, 18],
      null,
      null,
    ]);
    expect([whole.locate(3, 3), whole.locate(4, 4), whole.locate(7, 7)]).toEqual([
      [14, 14],
      [18, 18],
      [21, 21],
    ]);
    expect(whole.splice(1, 2, "x")).toEqual([{ at: [12, 13], text: "x" }]);
    expect(whole.splice(4, 5, "x")).toEqual([{ at: [18, 19], text: "x" }]);
    expect(whole.splice(2, 5, "x")).toBeNull();
  });

  it("are trusted as all of their pieces are", () => {
    expect([whole.trust(0, 3), whole.trust(0, 4), whole.trust(4, 5), whole.trust(0, 5)]).toEqual([
      "fix",
      "fix",
      "suggest",
      "suggest",
    ]);
    const third = joined([
      abc,
      hole,
      { ...abc, trust: (start) => (start > 0 ? "fix" : "suggest") },
    ]);
    expect([third.trust(3, 6), third.trust(2, 5), third.trust(2, 4)]).toEqual([
      "suggest",
      "suggest",
      "fix",
    ]);
  });

  it("tell what their holes are made of", () => {
    const inner = {
      ...abc,
      clues: (start: number, end: number) => told({ texts: [`${start} ${end}`] }),
    };
    const several = joined([inner, hole, inner]);
    expect(several.clues(0, 2)).toEqual(told({ texts: ["0 2"] }));
    expect(several.clues(3, 4)).toEqual(A);
    expect(several.clues(1, 6)).toEqual(told({ names: ["a"], texts: ["1 3", "0 2"] }));
    expect(several.clues(0, 3)).toEqual(told({ texts: ["0 3"] }));
  });

  it("are cut, and stay within", () => {
    const part = sliced(whole, 1, 3);
    expect([part.value, part.locate(0, 1), part.locate(0, 9)]).toEqual(["bc", [12, 13], [12, 14]]);
    expect(part.locate(5, 9)).toEqual([14, 14]);
    expect(part.splice(0, 1, "x")).toEqual([{ at: [12, 13], text: "x" }]);
    expect([part.trust(0, 1), part.clues(0, 1)]).toEqual(["fix", NO_CLUES]);
  });
});

it("an edit is made from its end, and what is inserted comes first", () => {
  const edit = [
    { at: [1, 2], text: "X" },
    { at: [3, 4], text: "" },
    { at: [1, 1], text: "<" },
  ] as const;
  expect(applied("abcde", edit)).toBe("a<Xce");
  expect(applied("abcde", [])).toBe("abcde");
});

it("things are grouped in their order", () => {
  expect([...groupedBy([3, 1, 5, 2], (one) => one % 2)]).toEqual([
    [1, [3, 1, 5]],
    [0, [2]],
  ]);
});
