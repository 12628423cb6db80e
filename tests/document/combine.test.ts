import { describe, expect, it } from "vitest";
import { combined, withKey } from "../../src/document/combine.js";
import { emptyMapping, fixedMapping, narrowed, partial } from "../../src/document/mappings.js";
import { isOpen, type Mapping } from "../../src/document/value.js";
import { applied, show, valueIn } from "../languages/javascript/harness.js";

function mappingIn(code: string): Mapping {
  const value = valueIn(code);
  if (value.kind !== "mapping") throw new Error(`${value.kind} in\n${code}`);
  return value;
}

const UPPER = "use({ a: 1, b: 0 });";
const LOWER = "use({ b: 2, c: 3 });";
const both = (order?: Parameters<typeof combined>[2]): Mapping =>
  combined(mappingIn(UPPER), mappingIn(LOWER), order);

describe("one mapping over another", () => {
  it("says what the upper one says, and what only the lower one does", () => {
    expect(show(both())).toBe("{ b: 0, c: 3, a: 1 }");
    expect(show(both({ is: "upper" }))).toBe("{ a: 1, b: 0, c: 3 }");
  });

  it("asks what of the upper one counts", () => {
    const isTrue = both({ counts: (said) => said.kind === "scalar" && Boolean(said.value) });
    expect(show(isTrue.get("b"))).toBe("2");
    expect(applied(LOWER, isTrue.put("b", 4))).toBe("use({ b: 4, c: 3 });");
  });

  it("writes, renames, places and copies where the key is said", () => {
    expect(applied(UPPER, both().put("b", 4))).toBe("use({ a: 1, b: 4 });");
    expect(applied(LOWER, both().put("c", 4))).toBe("use({ b: 2, c: 4 });");
    expect(applied(UPPER, both().rename("a", "d", 5))).toBe("use({ d: 5, b: 0 });");
    expect(both().place("c")).toEqual([12, 16]);
    expect(both().code("a")?.code).toBe("1");
  });

  it("puts a new key where the order says", () => {
    expect(applied(LOWER, both().put("d", 4))).toBe("use({ b: 2, c: 3, d: 4 });");
    expect(applied(UPPER, both({ takesNew: () => "upper" }).put("d", 4))).toBe(
      "use({ a: 1, b: 0, d: 4 });",
    );
  });

  it("takes a key out of everybody who holds it", () => {
    expect(both().remove(["b"])?.edit).toHaveLength(2);
    expect(applied(LOWER, both().remove(["c"]))).toBe("use({ b: 2 });");
    expect(both().remove(["none"])).toBeNull();
    const fixed = fixedMapping([0, 0], { b: () => mappingIn(UPPER).get("a") });
    expect(combined(fixed, mappingIn(LOWER)).remove(["b"])).toBeNull();
  });
});

describe("keys that are not listed", () => {
  it.each<[string, Mapping, boolean]>([
    ["an object", mappingIn(UPPER), false],
    ["what spreads something unknown", mappingIn("use({ ...options, a: 1 });"), true],
    ["what has a computed key", mappingIn("use({ [key]: 1 });"), true],
    ["what spreads an object", mappingIn("use({ ...{ a: 1 } });"), false],
    ["nothing that is known", partial([0, 0]), true],
    ["nothing", emptyMapping([0, 0]), false],
    ["one open mapping of two", combined(mappingIn(UPPER), partial([0, 0])), true],
    ["an open mapping with few of its keys", narrowed(partial([0, 0]), () => false), true],
  ])("%s", (_, mapping, open) => {
    expect(isOpen(mapping)).toBe(open);
  });
});

describe("a key that is set later", () => {
  const code = "use({ a: 1, b: 2 });";
  it("is what was set, and stands there", () => {
    const set = withKey(mappingIn(code), ["b"], mappingIn(UPPER).get("a"));
    expect(show(set)).toBe("{ a: 1, b: 1 }");
    if (set.kind !== "mapping") throw new Error(set.kind);
    expect(applied(UPPER, set.put("b", 7))).toBe("use({ a: 7, b: 0 });");
    expect([set.remove(["b"]), set.rename("b", "c", 1), set.place("b")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(applied(code, set.remove(["a"]))).toBe("use({ b: 2 });");
  });

  it("is not to be taken out where nothing was set in its place", () => {
    const gone = withKey(mappingIn(code), ["b"], mappingIn(code).get("none"));
    expect(gone.kind === "mapping" && gone.remove(["b"])).toBeNull();
  });
});
