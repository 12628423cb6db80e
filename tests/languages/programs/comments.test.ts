import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { python } from "../../../src/languages/python/index.js";
import { commentsShown } from "./documents.js";

describe("the comments beside a statement of Python", () => {
  it.each([
    ["import client\n# one\nclient.f()", ["one"]],
    ["import client\n# far\n\nclient.f()", []],
    ["import client\n# one\n# two\nclient.f()  # three\n# four", ["one", "two", "three"]],
    ["import client\nclient.f(  # a\n    x,  # b\n    # c\n)  # d", ["a", "b", "c", "d"]],
    ["import client\nx = client.f()  # a", ["a"]],
    ["import client\n# a\nx = g(y, client.f())", ["a"]],
    ["import client\nx = 1  # a\nclient.f()", ["a"]],
    ["import client\n# a\ndef f():\n    return client.f()", []],
    ["import client\ndef f():\n    # a\n    return client.f()", ["a"]],
    ["import client\n# a\nif x:\n    client.f()", []],
    ["client.f()", []],
    [
      "import client\n# a\nx = [\n    # b\n    client.f(),\n    client.g(),  # c\n]",
      ["a", "b", "c", "a", "b", "c"],
    ],
  ])("%s", (program, expected) => {
    expect(commentsShown(python, program)).toEqual(expected);
  });
});

describe("the comments beside a statement of Go", () => {
  it.each([
    [
      'package a\nimport "client"\nfunc f() {\n\t// one\n\tclient.F() /* two */ // three\n}',
      ["one", "two", "three"],
    ],
    ['package a\nimport "client"\n/* one */\nvar x = client.F{A: 1} // two', ["two"]],
  ])("%s", (program, expected) => {
    expect(commentsShown(go, program)).toEqual(expected);
  });
});
