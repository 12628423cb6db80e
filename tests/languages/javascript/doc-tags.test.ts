import { parse } from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";
import { describe, expect, it } from "vitest";
import { objectIn, tagsIn } from "../../../src/languages/javascript/doc-tags.js";

const comment = (text: string): TSESTree.Comment => {
  const [found] = parse(`/** ${text} */`, { comment: true }).comments;
  if (!found) throw new Error(`no comment: ${text}`);
  return found;
};

describe("tags of a comment", () => {
  it("have a type, and a name that may be in brackets", () => {
    expect(tagsIn(comment("@param {{ ssl: {} }} [options.db] What.\n * @type {string}"))).toEqual([
      { tag: "param", type: "{ ssl: {} }", name: "options.db", isOptional: true },
      { tag: "type", type: "string", name: "", isOptional: false },
    ]);
  });

  it("are read so far where a type ends nowhere, and not to the end of the comment", () => {
    const tags = tagsIn(comment("@a { ".repeat(4_000)));
    expect(tags).toHaveLength(4_000);
    expect(Math.max(...tags.map(({ type }) => type.length))).toBeLessThanOrEqual(5_000);
  });
});

describe("an object type", () => {
  it.each([
    ["{ host: string, ssl?: { ca: string } }", ["host", "ssl"], null],
    ["{ 'a-b': number; c: 1 }", ["a-b", "c"], null],
    ["Record<string, string>", [], "string"],
    ["{ [key: string]: number }", [], "number"],
  ])("%s", (type, keys, others) => {
    const read = objectIn(type);
    expect(read?.entries.map(({ key }) => key)).toEqual(keys);
    expect(read?.others).toBe(others);
  });

  it.each(["string", "{ a: string } | null", "{ method(): void }"])("is none: %s", (type) => {
    expect(objectIn(type)).toBeNull();
  });
});
