import { describe, expect, it } from "vitest";
import { select } from "../../src/dialects/option-path.js";
import type { Mapping, Value } from "../../src/document/value.js";
import { read, show } from "../languages/javascript/harness.js";
import { valuesIn } from "../../src/document/lists.js";

/** What stands at the end of a way from the arguments of `use(...)`. */
function found(code: string, path: string, named?: Mapping): readonly string[] {
  const [call] = read(`import { use } from 'lib';\nuse(${code});\n`).uses(["lib"]);
  const values: readonly Value[] = call ? valuesIn(call.given) : [];
  return select(values, path, named).map(show);
}

describe("the way from the arguments of a call to its options", () => {
  it.each([
    ["1, 2, 3", "0", ["1"]],
    ["1, 2, 3", "1", ["2"]],
    ["1, 2, 3", "-1", ["3"]],
    ["1", "2", []],
    ["", "0", []],
    ["{ a: { b: 1 } }", "0.a.b", ["1"]],
    ["{ a: { b: 1 } }", "0.a.c", []],
    ["{ a: 1 }", "0.a.b", []],
    ["{ a: 1, b: 2 }", "0.*", ["1", "2"]],
    ["[1, 2]", "0.*", ["1", "2"]],
    ["[1, ...given()]", "0.*", ["1"]],
    ["[1, 2]", "0.length", []],
    ["{ a: [{ b: 1 }, { b: 2 }, {}] }", "0.a.*.b", ["1", "2"]],
    ["() => 1", "0()", ["1"]],
    ["{ useFactory: () => ({ a: 1 }) }", "0.useFactory().a", ["1"]],
    ["() => undefined", "0.a", []],
    ["1", "0()", []],
    ["{ a: x ? 1 : 2 }", "0.a", ["(1 | 2)"]],
    ["x ? { a: 1 } : { a: 2 }", "0.a", ["(1 | 2)"]],
    ["x ? { a: 1 } : {}", "0.a", ["1"]],
    ["x ? { a: 1, b: 2 } : { a: 3 }", "0.*", ["1", "2", "3"]],
    ["x ? () => 1 : () => 2", "0()", ["(1 | 2)"]],
  ])("%s at %s: %j", (code, path, values) => {
    expect(found(code, path)).toEqual(values);
  });

  it("may begin at what is given by name", () => {
    const [named] = select(
      valuesIn(
        read("import { use } from 'lib';\nuse({ a: { b: 1 } });\n").uses(["lib"])[0]?.given ??
          never(),
      ),
      "0",
    );
    if (named?.kind !== "mapping") throw new Error("No mapping");
    expect(found("2", "named.a.b", named)).toEqual(["1"]);
    expect(found("2", "named.a.b")).toEqual([]);
    expect(select([], "named", named)).toHaveLength(1);
  });
});
function never(): never {
  throw new Error("Nothing is given");
}
