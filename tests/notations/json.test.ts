import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { Environment, Verbatim } from "../../src/document/plain.js";
import type { Mapping } from "../../src/document/value.js";
import { readJson } from "../../src/notations/json.js";
import { show } from "../languages/javascript/harness.js";
import { after } from "./notation.js";

const valueOf = (source: string) =>
  readJson(rawText(source, [0, source.length]), [0, source.length]);
function objectOf(source: string): Mapping {
  const value = valueOf(source);
  if (value?.kind !== "mapping") throw new Error(`${source} is no object`);
  return value;
}

describe("reading", () => {
  it.each([
    ['{"a":1}', "{ a: 1 }"],
    [' { "a" : { "b" : null } } ', "{ a: { b: null } }"],
    ['{"a":"\\u0062\\n"}', '{ a: "b\\n" }'],
    ['{"\\u0061":1}', "{ a: 1 }"],
    ['{"a":1,"a":2}', "{ a: 2 }"],
    ['{"a":[1,2]}', "{ a: ? }"],
    ["{}", "{}"],
    ["[]", "?"],
    ["1", "1"],
    ["-1.5e3", "-1500"],
    ["true", "true"],
    ["null", "null"],
    ['"a"', '"a"'],
    ['{"constructor":1}', "{ constructor: 1 }"],
  ])("%s", (source, shown) => {
    const value = valueOf(source);
    expect(value && show(value)).toBe(shown);
  });

  it.each([
    "",
    "a",
    "{a:1}",
    "{'a':1}",
    '{"a":1,}',
    '{"a":1',
    "{}}",
    '{"a":undefined}',
    '{"a":01}',
    '{"a":1} // b',
    '/**/{"a":1}',
    '{"a":"\n"}',
    "\uFFFC",
    '{"a":\uFFFC}',
  ])("%j is none", (source) => {
    expect(valueOf(source)).toBeNull();
  });

  it("has nothing that is not written", () => {
    for (const key of ["b", "constructor", "__proto__", "toString"])
      expect(show(objectOf('{"a":1}').get(key))).toBe("-");
  });

  it.each([
    ['{"a":1, "b": "c" }', "b", '"b": "c"'],
    ['{"a":{"b":1}}', "a", '{"b":1}'],
    ['{"a":1}', "b", '{"a":1}'],
  ])("%s: %s is at %s", (source, key, place) => {
    expect(source.slice(...objectOf(source).get(key).at)).toBe(place);
  });
});

it("reads lists, and edits them", () => {
  const source = '{"a":["b", "c"]}';
  const list = objectOf(source).get("a");
  if (list.kind !== "list") throw new Error(`${show(list)} is no list`);
  expect(list.says).toBe("[...]");
  expect(list.items().map(({ value }) => show(value))).toEqual(['"b"', '"c"']);
  expect(after(source, list.append(["d"]))).toBe('{"a":["b", "c", "d"]}');
  expect(after(source, list.remove(1, 1))).toBe('{"a":["b"]}');
});

describe("writing", () => {
  it.each([
    ["{}", "b", true, '{"b":true}'],
    ["{ }", "b", true, '{"b":true }'],
    ['{"a":1}', "b", "c", '{"a":1,"b":"c"}'],
    ['{"a":1 }', "b", { c: null }, '{"a":1,"b":{"c":null} }'],
    ['{"b":1,"a":2}', "b", 3, '{"b":3,"a":2}'],
    ['{"b" : "x" , "a":2}', "b", "y", '{"b" : "y" , "a":2}'],
    ['{"b":{"c":1}}', "b", {}, '{"b":{}}'],
    ['{"b":1,"b":2}', "b", 3, '{"b":1,"b":3}'],
    ['{\n  "a": 1\n}', "b", 2, '{\n  "a": 1,"b":2\n}'],
    ['{"a" : 1, "c" : 3}', "b", 2, '{"a" : 1, "c" : 3, "b":2}'],
    ["{\n}", "b", 2, '{"b":2\n}'],
    ["{}", 'x"y', "\n", '{"x\\"y":"\\n"}'],
  ])("%s: %s = %j", (source, key, value, output) => {
    expect(after(source, objectOf(source).put(key, value))).toBe(output);
  });

  it.each([
    ['{"b":1}', "{}"],
    ['{"b":1,"a":2}', '{"a":2}'],
    ['{"a":2,"b":1}', '{"a":2}'],
    ['{"a":2,"b":1,"c":3}', '{"a":2,"c":3}'],
    ['{"a":2 , "b":1 , "c":3}', '{"a":2 , "c":3}'],
    ['{"b":1,"a":2,"b":3}', '{"a":2}'],
    ['{"b":1,"b":3}', "{}"],
  ])("b is taken out of %s", (source, output) => {
    expect(after(source, objectOf(source).remove(["b"]))).toBe(output);
  });

  it("takes several out at once", () => {
    expect(
      after('{"a":1,"b":2,"c":3,"d":4}', objectOf('{"a":1,"b":2,"c":3,"d":4}').remove(["b", "d"])),
    ).toBe('{"a":1,"c":3}');
    expect(
      after('{"a":1,"b":2,"c":3,"d":4}', objectOf('{"a":1,"b":2,"c":3,"d":4}').remove(["c", "d"])),
    ).toBe('{"a":1,"b":2}');
    expect(after('{"a":1,"b":2}', objectOf('{"a":1,"b":2}').remove(["a", "b"]))).toBe("{}");
  });

  it("puts what is new at the end, whatever it should follow", () => {
    expect(after('{"a":1,"b":2}', objectOf('{"a":1,"b":2}').put("c", 3, "a"))).toBe(
      '{"a":1,"b":2,"c":3}',
    );
  });

  it("renames an entry and its value", () => {
    expect(after('{"a":2,"b":1}', objectOf('{"a":2,"b":1}').rename("b", "c", true))).toBe(
      '{"a":2,"c":true}',
    );
  });

  it("refuses what is not there, and what JSON cannot say", () => {
    expect(objectOf('{"a":1}').remove(["b"])).toBeNull();
    expect(objectOf('{"a":1}').rename("b", "c", 1)).toBeNull();
    expect(objectOf('{"a":1}').put("b", new Environment("B"))).toBeNull();
    expect(objectOf('{"a":1}').put("b", new Verbatim("b"))).toBeNull();
    expect(objectOf('{"a":1}').code("a")).toBeNull();
    expect(objectOf('{"a":1}').place("a")).toBeNull();
  });
});
