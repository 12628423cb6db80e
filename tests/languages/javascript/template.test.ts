import { describe, expect, it } from "vitest";
import { setByTemplate } from "../../../src/languages/javascript/template.js";

/** The tree of a page as the parser of Vue files gives it: elements with attributes, and expressions with names. */
const expression = (...names: readonly [name: string, mode: string][]) => ({
  references: names.map(([name, mode]) => ({ id: { name }, mode })),
});
const attribute = (kind: string, value: object) => ({ key: { name: { name: kind } }, value });
const element = (attributes: readonly object[], children: readonly object[] = []) => ({
  startTag: { attributes },
  children,
});
const namesIn = (body: unknown): string[] => [...setByTemplate({ templateBody: body })].sort();

describe("what the template of a Vue file sets", () => {
  it.each([
    ["what it shows and takes", element([attribute("model", expression(["a", "r"]))]), ["a"]],
    ["what an event may set a part of", element([attribute("on", expression(["a", "r"]))]), ["a"]],
    ["what it only reads", element([attribute("bind", expression(["a", "r"]))]), []],
    ["what it writes", element([attribute("bind", expression(["a", "w"]))]), ["a"]],
    ["what it reads and writes", element([attribute("bind", expression(["a", "rw"]))]), ["a"]],
    [
      "names of an inner element",
      element([], [element([attribute("on", expression(["b", "r"]))])]),
      ["b"],
    ],
    ["names between elements", element([], [expression(["c", "w"], ["d", "r"])]), ["c"]],
    ["a plain attribute", element([{ key: { name: "class" }, value: { value: "a" } }]), []],
    ["an attribute without a value", element([{ key: { name: { name: "on" } }, value: null }]), []],
    [
      "several",
      element([
        attribute("model", expression(["a", "r"])),
        attribute("on", expression(["b", "r"], ["c", "w"])),
      ]),
      ["a", "b", "c"],
    ],
  ])("%s", (_, body, names) => {
    expect(namesIn(body)).toEqual(names);
  });

  it("is nothing without a template", () => {
    expect(namesIn(undefined)).toEqual([]);
    expect(namesIn(null)).toEqual([]);
  });
});
