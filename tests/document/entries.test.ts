import { describe, expect, it } from "vitest";
import { entriesMapping, type Entries, type Writer } from "../../src/document/entries.js";
import { Environment, Verbatim } from "../../src/document/plain.js";
import { rawText } from "../../src/document/text.js";
import type { Mapping, Written } from "../../src/document/value.js";
import type { Span } from "../../src/model/setting.js";
import { plainWord, textScalar } from "../../src/notations/text-scalar.js";
import { applied, show } from "../languages/javascript/harness.js";

/** `a=1`, with the place where it stands. */
interface Entry {
  readonly key: string;
  readonly at: Span;
  readonly value: Span;
}

/** The entries of `a=1;b=2|a=3`: two lists. */
function listsIn(source: string): readonly (readonly Entry[])[] {
  let from = 0;
  return source.split("|").map((list) => {
    const entries = list.split(";").map((entry): Entry => {
      const start = from;
      from += entry.length + 1;
      const equals = start + entry.indexOf("=");
      return {
        key: source.slice(start, equals),
        at: [start, start + entry.length],
        value: [equals + 1, start + entry.length],
      };
    });
    return list === "" ? [] : entries;
  });
}

interface Given extends Partial<Pick<Entries<Entry>, "wins" | "mayHold">> {
  readonly writer?: Partial<Writer<Entry>>;
}

function mappingOf(source: string, { writer, ...given }: Given = {}): Mapping {
  const written = (at: Span, text: string): Written => ({ edit: [{ at, text }], trust: "fix" });
  const end = source.length;
  return entriesMapping<Entry>(
    {
      lists: () => listsIn(source),
      nameOf: ({ key }) => key,
      wins: "last",
      mayHold: () => false,
      ...given,
    },
    {
      read: ({ value, at }) => textScalar(rawText(source, value), at),
      place: ({ at }) => at,
      spell: (path, value, entry) => `${entry ? "<" : ">"}${path.join(".")}=${value ?? ""}`,
      word: String,
      add: (key, value, after) =>
        written([after?.at[1] ?? end, after?.at[1] ?? end], `;${key}=${plainWord(value)}`),
      replace: ({ value }, by) => written(value, by instanceof Verbatim ? by.code : plainWord(by)),
      rename: ({ at }, to, value) => written(at, `${to}=${plainWord(value)}`),
      remove: (list, first, last) =>
        written([list[first]?.at[0] ?? 0, list[last + 1]?.at[0] ?? list[last]?.at[1] ?? end], ""),
      ...writer,
    },
    { at: [0, end], head: [0, 1] },
  );
}

describe("reading", () => {
  it.each<readonly [source: string, wins: "first" | "last", shown: string]>([
    ["a=1;b=2", "last", '{ a: "1", b: "2" }'],
    ["a=1;a=2", "last", '{ a: "2" }'],
    ["a=1;a=2", "first", '{ a: "1" }'],
    ["a=1;a=2|a=3;b=4", "last", '{ a: "2", b: "4" }'],
    ["|a=3", "first", '{ a: "3" }'],
  ])("%s, where the %s counts", (source, wins, shown) => {
    expect(show(mappingOf(source, { wins }))).toBe(shown);
  });

  it("lists each key once", () => {
    expect(mappingOf("a=1;a=2|b=3;a=4").keys()).toEqual(["a", "b"]);
  });

  it("misses what is not there, at its head", () => {
    const mapping = mappingOf("a=1");
    for (const key of ["b", "constructor", "__proto__"])
      expect(mapping.get(key)).toEqual({ kind: "missing", at: [0, 1] });
    expect(mapping.rest().kind).toBe("missing");
  });

  it("does not know what may be there all the same", () => {
    const mapping = mappingOf("a=1", { mayHold: (key) => key !== "b" });
    expect(mapping.get("a").kind).toBe("scalar");
    expect(mapping.get("b").kind).toBe("missing");
    expect(mapping.get("c").kind).toBe("opaque");
    expect(mapping.rest().kind).toBe("opaque");
  });

  it("reads an entry when it is asked for, and once", () => {
    const read: string[] = [];
    const mapping = mappingOf("a=1;b=2", {
      writer: {
        read(entry) {
          read.push(entry.key);
          return { kind: "missing", at: entry.at };
        },
      },
    });
    expect(mapping.get("a")).toBe(mapping.get("a"));
    expect(read).toEqual(["a"]);
  });

  it("spells, places and hands out the entry that counts", () => {
    const mapping = mappingOf("a=1;a=2", { writer: { code: () => new Verbatim("2") } });
    expect(mapping.spell(["a", "b"], "3")).toBe("<a.b=3");
    expect(mapping.spell(["b"])).toBe(">b=");
    expect(mapping.place("a")).toEqual([4, 7]);
    expect(mapping.place("b")).toBeNull();
    expect(mapping.code("a")).toEqual(new Verbatim("2"));
    expect(mapping.code("b")).toBeNull();
    expect(mappingOf("a=1").code("a")).toBeNull();
  });
});

describe("writing", () => {
  const after = (source: string, change: (mapping: Mapping) => Written | null, given?: Given) =>
    applied(source, change(mappingOf(source, given)));

  it.each<readonly [source: string, key: string, behind: string | undefined, output: string]>([
    ["a=1;b=2", "a", undefined, "a=3;b=2"],
    ["a=1;a=2", "a", undefined, "a=1;a=3"],
    ["a=1|a=2", "a", undefined, "a=3|a=2"],
    ["a=1;b=2", "c", undefined, "a=1;b=2;c=3"],
    ["a=1;b=2", "c", "a", "a=1;c=3;b=2"],
    ["a=1;b=2", "c", "d", "a=1;b=2;c=3"],
  ])("%s: %s after %s", (source, key, behind, output) => {
    expect(after(source, (mapping) => mapping.put(key, 3, behind))).toBe(output);
  });

  it("writes code only where the notation hands it out", () => {
    const code = new Verbatim("x");
    const takes = { writer: { code: () => null } };
    expect(after("a=1", (mapping) => mapping.put("a", code))).toBeNull();
    expect(after("a=1", (mapping) => mapping.put("b", { c: code }))).toBeNull();
    expect(after("a=1", (mapping) => mapping.rename("a", "b", { c: code }))).toBeNull();
    expect(after("a=1", (mapping) => mapping.put("a", code), takes)).toBe("a=x");
  });

  it("writes a variable only where one can be read, and never in a new entry", () => {
    const variable = new Environment("X");
    const written: Written = { edit: [{ at: [2, 3], text: "$X" }], trust: "fix" };
    const refers = { writer: { refer: () => written, code: () => null } };
    expect(after("a=1", (mapping) => mapping.put("a", variable))).toBeNull();
    expect(after("a=1", (mapping) => mapping.put("a", variable), refers)).toBe("a=$X");
    expect(after("a=1", (mapping) => mapping.put("b", variable), refers)).toBeNull();
  });

  it.each<readonly [source: string, keys: readonly string[], runs: readonly Span[]]>([
    ["a=1;b=2;c=3", ["a", "b"], [[0, 8]]],
    [
      "a=1;b=2;c=3",
      ["a", "c"],
      [
        [0, 4],
        [8, 11],
      ],
    ],
    [
      "b=1;a=2|a=3;b=4",
      ["a"],
      [
        [4, 7],
        [8, 12],
      ],
    ],
    [
      "a=1;b=2;a=3",
      ["a", "x"],
      [
        [0, 4],
        [8, 11],
      ],
    ],
  ])("takes neighbours out of %s together: %j", (source, keys, runs) => {
    expect(
      mappingOf(source)
        .remove(keys)
        ?.edit.map(({ at }) => at),
    ).toEqual(runs);
  });

  it("takes all out or none", () => {
    const remove: Writer<Entry>["remove"] = (_, first) =>
      first > 0 ? null : { edit: [], trust: "fix" };
    expect(mappingOf("a=1;b=2;a=3", { writer: { remove } }).remove(["a"])).toBeNull();
    expect(mappingOf("a=1;b=2").remove(["c"])).toBeNull();
  });

  it("renames the entry that counts, and only what is there", () => {
    expect(after("a=1;a=2", (mapping) => mapping.rename("a", "b", 3))).toBe("a=1;b=3");
    expect(after("a=1", (mapping) => mapping.rename("b", "c", 3))).toBeNull();
  });
});
