import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/document/value.js";
import { applied, show, valueIn, valueOf } from "../languages/javascript/harness.js";

function mappingIn(code: string): Mapping {
  const value = valueIn(code);
  if (value.kind !== "mapping") throw new Error(`${value.kind} in\n${code}`);
  return value;
}

describe("what is spread of something without keys is nothing", () => {
  it.each(["null", "undefined", "''", "0", "false", "true", "false && { a: 2 }"])(
    "%s",
    (nothing) => {
      expect(show(valueOf(`{ a: 1, ...${nothing} }`))).toBe("{ a: 1 }");
      expect(show(valueOf(`{ a: 1, ...(on ? { b: 2 } : ${nothing}) }.a`))).toBe("1");
      expect(show(valueOf(`Object.assign({ a: 1 }, ${nothing})`))).toBe("{ a: 1 }");
      expect(show(valueOf(`Object.assign({ a: 1 }, on ? { b: 2 } : ${nothing})`))).toBe(
        "{ a: 1, b: (2 | -) }",
      );
    },
  );

  it("is not known of what is not known", () => {
    expect(show(valueOf("{ a: 1, ...more }.a"))).toBe("?");
  });
});

describe("an object in one of two states", () => {
  const CODE = "const o = { same: 1, other: 2 };\nif (on) o.other = 3;\nuse(o);\n";
  const state = mappingIn(CODE);

  it("says both where they differ", () => {
    expect(show(state)).toBe("{ same: 1, other: (3 | 2) }");
  });

  it("is edited where they do not", () => {
    expect(applied(CODE, state.put("same", 4))).toBe(CODE.replace("same: 1", "same: 4"));
    expect(applied(CODE, state.rename("same", "new", 4))).toBe(CODE.replace("same: 1", "new: 4"));
    expect(applied(CODE, state.remove(["same"]))).toBe(CODE.replace("same: 1, ", ""));
    expect(state.code("same")?.code).toBe("1");
    expect(state.place("same")).not.toBeNull();
  });

  it("is left alone where they do", () => {
    expect(state.put("other", 4)).toBeNull();
    expect(state.rename("other", "new", 4)).toBeNull();
    expect(state.remove(["other"])).toBeNull();
    expect(state.remove(["same", "other"])).toBeNull();
    expect(state.code("other")).toBeNull();
    expect(state.place("other")).toBeNull();
  });
});
