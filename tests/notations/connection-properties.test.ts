import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import type { Mapping } from "../../src/document/value.js";
import { readConnectionProperties } from "../../src/notations/connection-properties.js";
import { textScalar } from "../../src/notations/text-scalar.js";
import { after, plain } from "./notation.js";

function read(source: string): Mapping | null {
  const value = textScalar(rawText(source, [0, source.length]), [0, source.length]);
  return value.kind === "scalar" ? readConnectionProperties(value) : null;
}

describe("properties for a driver in one text", () => {
  it("are entries between semicolons", () => {
    expect(plain(read(" a=1 ; b=2=3;") ?? { kind: "missing", at: [0, 0] })).toEqual({
      a: "1",
      b: "2=3",
    });
    expect(read("none")).toBeNull();
  });

  it("are changed in their places", () => {
    const source = "a=1;b=2;";
    expect(after(source, read(source)?.put("a", "x") ?? null)).toBe("a=x;b=2;");
    expect(after(source, read(source)?.put("c", "3") ?? null)).toBe("a=1;b=2;c=3;");
    expect(after("a=1;b=2", read("a=1;b=2")?.put("b", "3") ?? null)).toBe("a=1;b=3");
    expect(after(source, read(source)?.remove(["b"]) ?? null)).toBe("a=1;");
    expect(read(source)?.put("a", "x;y")).toBeNull();
  });
});
