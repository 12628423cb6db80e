import { describe, expect, it } from "vitest";
import { python } from "../../../src/languages/python/index.js";
import { namedShown } from "./documents.js";

describe("the texts that have a name, in a program of Python", () => {
  it.each([
    ['url = "a"', ['"a" url']],
    ['x["url"] = "a"', ['"a" url']],
    ['x.url = "a"', ['"a" url']],
    ['{"url": "a", "b": 1}', ['"a" url url in {url: "a", b: 1}']],
    ['f(url="a", b=1)', ['"a" url url in {url: "a", b: 1}']],
    ['url = "a" if x else "b"', []],
    ['f("url", "a")', []],
    ['{"a": "url"}', []],
    ['url = f"a{x}"', []],
    ['x[url] = "a"', []],
    ['my_url = ["a"]', []],
    ['x = {"url": "a"}\nx["c"] = 2', ['"a" url url in {url: "a", c: 2}']],
  ])("%s", (program, expected) => {
    expect(namedShown(python, program)).toEqual(expected);
  });
});
