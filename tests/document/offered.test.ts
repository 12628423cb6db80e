import { describe, expect, it } from "vitest";
import { partial } from "../../src/document/mappings.js";
import {
  offeredAt,
  offeredList,
  offeredScalar,
  putsAny,
  withLoweredTrust,
  type Offers,
} from "../../src/document/offered.js";
import { Environment, Verbatim } from "../../src/document/plain.js";
import type { Mapping, Scalar, Value } from "../../src/document/value.js";
import { valueIn } from "../languages/javascript/harness.js";

function mappingOf(value: Value): Mapping {
  if (value.kind !== "mapping") throw new Error(value.kind);
  return value;
}
function scalarOf(value: Value): Scalar {
  if (value.kind !== "scalar") throw new Error(value.kind);
  return value;
}
const CODE = "use({ a: 1, b: { c: 'two' }, d: x ? 3 : 4, e: [5, 'six'] });";
const lowered = (offers: Offers): Mapping => withLoweredTrust(mappingOf(valueIn(CODE)), offers);
const forKey =
  (wanted: string): Offers =>
  (_, key) =>
    key === wanted;

describe("edits that a person must see", () => {
  it("are those that are named, and no others", () => {
    const options = lowered(forKey("a"));
    expect(options.put("a", 2)?.trust).toBe("suggest");
    expect(options.put("new", 2)?.trust).toBe("fix");
    expect(options.rename("b", "a", 2)?.trust).toBe("suggest");
    expect(options.rename("a", "new", 2)?.trust).toBe("fix");
    expect(options.remove(["a"])?.trust).toBe("fix");
    expect(lowered((_, key) => key === undefined).remove(["a"])?.trust).toBe("suggest");
  });

  it("are told by what is put, too", () => {
    const options = lowered((_, key, put) => key === "a" && put === false);
    expect(options.put("a", false)?.trust).toBe("suggest");
    expect(options.put("a", true)?.trust).toBe("fix");
    expect(options.rename("b", "a", false)?.trust).toBe("suggest");
  });

  it("may be deep inside, and in one of two branches", () => {
    const options = lowered(() => true);
    expect(mappingOf(options.get("b")).put("c", 1)?.trust).toBe("suggest");
    expect(scalarOf(mappingOf(options.get("b")).get("c")).replace(1)?.trust).toBe("suggest");
    const choice = options.get("d");
    const branches = choice.kind === "choice" ? choice.of : [];
    expect(branches.map((branch) => scalarOf(branch).replace(1)?.trust)).toEqual([
      "suggest",
      "suggest",
    ]);
    expect(options.get("e").kind).toBe("list");
  });

  it("keep all else of the edit, and are none where there is none", () => {
    const [plain, offered] = [lowered(() => false), lowered(() => true)];
    expect(offered.put("a", 2)?.edit).toEqual(plain.put("a", 2)?.edit);
    expect(withLoweredTrust(partial([0, 0]), () => true).put("a", 1)).toBeNull();
  });
});

describe("data puts a key", () => {
  it.each([
    ["a", undefined, true],
    ["b", { a: 1 }, true],
    ["b", { c: { a: 1 } }, true],
    ["b", { c: { d: 1 }, e: { a: null } }, true],
    ["b", { c: 1, d: null }, false],
    ["b", null, false],
    ["b", "a", false],
    [undefined, 1, false],
    ["b", new Verbatim("{ a: 1 }"), true],
    ["b", new Verbatim("{ c: 1 }"), false],
    ["b", new Environment("a"), false],
  ] as const)("at %s: %o", (key, value, isPut) => {
    expect(putsAny(["a"], key, value)).toBe(isPut);
  });

  it("of several", () => {
    expect(putsAny(["x", "a"], "a", 1)).toBe(true);
    expect(putsAny(["x", "a"], "b", new Verbatim("{ a: 1 }"))).toBe(true);
    expect(putsAny([], "a", { a: 1 })).toBe(false);
  });
});

describe("what is only offered", () => {
  it("is a text, in each of its characters", () => {
    const scalar = offeredScalar(scalarOf(valueIn("use('text');")));
    expect(scalar.text?.trust(0, 2)).toBe("suggest");
    expect(scalar.text?.value).toBe("text");
    expect(scalar.replace("b")?.trust).toBe("suggest");
    expect(offeredScalar(scalarOf(valueIn("use(1);"))).text).toBeNull();
  });

  it("is a list, with its texts", () => {
    const value = mappingOf(valueIn(CODE)).get("e");
    if (value.kind !== "list") throw new Error(value.kind);
    const list = offeredList(value);
    expect(value.append([7])?.trust).toBe("fix");
    expect(list.append([7])?.trust).toBe("suggest");
    expect(list.remove(0, 0)?.trust).toBe("suggest");
    expect(list.replace(1, "b")?.trust).toBe("suggest");
    expect(list.items().map((item) => scalarOf(item.value).replace(0)?.trust)).toEqual([
      "suggest",
      "suggest",
    ]);
  });
});

describe("what is only offered at some paths", () => {
  const at = (...paths: readonly (readonly string[])[]): Value => offeredAt(valueIn(CODE), paths);
  const trustOf = (value: Value, path: readonly string[]): string | undefined => {
    const [key = "", ...rest] = path;
    const options = mappingOf(value);
    return rest.length === 0 ? options.put(key, 9)?.trust : trustOf(options.get(key), rest);
  };
  const PATHS = [["a"], ["b"], ["b", "c"], ["new"]];

  it.each<readonly [readonly (readonly string[])[], readonly string[]]>([
    [[], ["fix", "fix", "fix", "fix"]],
    [[[]], ["suggest", "suggest", "suggest", "suggest"]],
    [[["a"]], ["suggest", "fix", "fix", "fix"]],
    [[["b"]], ["fix", "suggest", "suggest", "fix"]],
    [[["b", "c"]], ["fix", "fix", "suggest", "fix"]],
    [
      [["a"], ["b", "c"]],
      ["suggest", "fix", "suggest", "fix"],
    ],
    [
      [["b", "c"], ["b"]],
      ["fix", "suggest", "suggest", "fix"],
    ],
    [
      [["b", "c"], []],
      ["suggest", "suggest", "suggest", "suggest"],
    ],
  ])("is so there: %j", (paths, expected) => {
    expect(PATHS.map((path) => trustOf(at(...paths), path))).toEqual(expected);
  });

  it("is what takes such a key out, or makes it another", () => {
    const options = mappingOf(offeredAt(valueIn("use({ a: 1, b: 2 });"), [["a"]]));
    const edits = [
      ...[options.remove(["b"]), options.remove(["b", "a"])],
      ...[options.rename("b", "c", 1), options.rename("b", "a", 1), options.rename("a", "c", 1)],
    ];
    expect(edits.map((each) => each?.trust)).toEqual([
      ...["fix", "suggest"],
      ...["fix", "suggest", "suggest"],
    ]);
  });

  it("leaves alone what no path leads to, and what has no keys", () => {
    const value = valueIn(CODE);
    expect(offeredAt(value, [])).toBe(value);
    const text = valueIn("use('text');");
    expect(offeredAt(text, [["a"]])).toBe(text);
  });

  it("is one of two branches, too", () => {
    const value = offeredAt(valueIn("use(x ? { a: 1 } : { a: 2 });"), [["a"]]);
    const branches = value.kind === "choice" ? value.of : [];
    expect(branches.map((branch) => trustOf(branch, ["a"]))).toEqual(["suggest", "suggest"]);
  });
});
