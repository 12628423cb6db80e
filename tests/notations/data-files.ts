import { expect } from "vitest";
import type { Span } from "../../src/model/setting.js";
import { rawText, type Text } from "../../src/document/text.js";
import type { List, Mapping, Value } from "../../src/document/value.js";
import { show } from "../languages/javascript/harness.js";

type Read = (text: Text, at: Span) => Value | null;

/** What tests ask of a whole file of data. */
export function filesOf(read: Read) {
  const valueOf = (source: string): Value | null =>
    read(rawText(source, [0, source.length]), [0, source.length]);
  function valueAt(source: string, ...path: readonly (string | number)[]): Value {
    let value = valueOf(source);
    for (const key of path) {
      if (typeof key === "number")
        value = (value?.kind === "list" ? value.items()[key]?.value : null) ?? null;
      else value = value?.kind === "mapping" ? value.get(key) : null;
    }
    if (!value) throw new Error(`nothing at ${path.join(".")} of ${source}`);
    return value;
  }
  function mappingAt(source: string, ...path: readonly (string | number)[]): Mapping {
    const value = valueAt(source, ...path);
    if (value.kind !== "mapping") throw new Error(`${show(value)} is no mapping`);
    return value;
  }
  function listAt(source: string, ...path: readonly (string | number)[]): List {
    const value = valueAt(source, ...path);
    if (value.kind !== "list") throw new Error(`${show(value)} is no list`);
    return value;
  }
  function textAt(source: string, ...path: readonly (string | number)[]): Text {
    const value = valueAt(source, ...path);
    if (value.kind !== "scalar" || !value.text) throw new Error(`${show(value)} is no text`);
    return value.text;
  }
  return { valueOf, valueAt, mappingAt, listAt, textAt };
}

/** All data of a value, as JSON has it. */
export function dataOf(value: Value | null): unknown {
  switch (value?.kind) {
    case "scalar":
      return value.value;
    case "mapping":
      return Object.fromEntries(value.keys().map((key) => [key, dataOf(value.get(key))]));
    case "list":
      return value.items().map((item) => dataOf(item.value));
    default:
      return value?.kind ?? null;
  }
}

/** Comments are numbered: `<1>`. */
export const marksIn = (text: string): readonly string[] => (text.match(/<\d+>/g) ?? []).toSorted();
export const expectSameMarks = (before: string, after: string): void => {
  expect(marksIn(after)).toEqual(marksIn(before));
};
