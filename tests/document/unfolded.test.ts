import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { unfolded } from "../../src/document/unfolded.js";
import { opaque, type Mapping } from "../../src/document/value.js";
import { readProperties } from "../../src/notations/properties.js";
import { readYamlFile } from "../../src/notations/yaml.js";
import { after, plain } from "../notations/notation.js";

const FLAT = "a.b.c=1\na.b.d=2\na.e=3\nf=4\n";

function written(source: string, reader: typeof readYamlFile): Mapping {
  const span = [0, source.length] as const;
  const value = reader(rawText(source, span), span);
  if (value?.kind !== "mapping") throw new Error("no mapping");
  return value;
}
const flat = (source = FLAT): Mapping => unfolded(written(source, readProperties));

function at(mapping: Mapping, ...keys: readonly string[]): Mapping {
  return keys.reduce((found, key) => {
    const next = found.get(key);
    if (next.kind !== "mapping") throw new Error(`no mapping at ${key}`);
    return next;
  }, mapping);
}

describe("keys with dots", () => {
  it("are mappings, one in another", () => {
    expect(flat().keys()).toEqual(["a", "f"]);
    expect(at(flat(), "a").keys()).toEqual(["b", "e"]);
    expect(plain(flat())).toEqual({ a: { b: { c: "1", d: "2" }, e: "3" }, f: "4" });
    expect(at(flat(), "a").get("x").kind).toBe("missing");
  });

  it("may stand in mappings, and beside them", () => {
    const source = "a.b:\n  c: 1\na:\n  b:\n    d: 2\n  b.e: 3\n";
    expect(plain(unfolded(written(source, readYamlFile)))).toEqual({
      a: { b: { c: 1, d: 2, e: 3 } },
    });
  });

  it.each([
    ["replaces", (b: Mapping) => b.put("d", "5"), "a.b.c=1\na.b.d=5\na.e=3\nf=4\n"],
    ["adds", (b: Mapping) => b.put("x", "5", "c"), "a.b.c=1\na.b.x=5\na.b.d=2\na.e=3\nf=4\n"],
    ["removes", (b: Mapping) => b.remove(["c", "d"]), "a.e=3\nf=4\n"],
    ["renames", (b: Mapping) => b.rename("c", "y", "5"), "a.b.y=5\na.b.d=2\na.e=3\nf=4\n"],
  ] as const)("%s entries where they stand", (_, edit, expected) => {
    expect(after(FLAT, edit(at(flat(), "a", "b")))).toBe(expected);
  });

  it("are the whole of their words", () => {
    expect(plain(flat("spring.data.url=1\nspring.name=2\n"))).toEqual({
      spring: { data: { url: "1" }, name: "2" },
    });
    expect(flat("name=1\n").get("nam").kind).toBe("missing");
  });

  it("say less than a value under the whole key", () => {
    expect(plain(flat("a=1\na.b=2\n"))).toEqual({ a: "1" });
  });

  it("are listed, where all are known", () => {
    const open = { ...written(FLAT, readProperties), rest: () => opaque([0, 0]) };
    const keys = unfolded(open);
    expect([keys.rest().kind, at(keys, "a").rest().kind]).toEqual(["opaque", "missing"]);
  });

  it("tells where its entries stand", () => {
    const b = at(flat(), "a", "b");
    expect(b.place("d")).toEqual([8, 15]);
    expect(b.head).toEqual([0, 7]);
    expect(b.code("d")).toBeNull();
    expect(flat("# first\na.b=1\n").head).toEqual([0, 0]);
  });
});
