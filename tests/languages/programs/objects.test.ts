import { describe, expect, it } from "vitest";
import { python } from "../../../src/languages/python/index.js";
import { objectsShown } from "./documents.js";

describe("the objects of a program of Python", () => {
  it.each([
    ['x = {"host": "a", "port": 1}', ['{host: "a", port: 1} x - program none']],
    ['f({"host": "a"})', ['{host: "a"} - f program none']],
    ['a.b.connect({"host": "a"})', ['{host: "a"} - a.b.connect program known']],
    ['x = {"host": "a"}\nx["port"] = 2\nconnect(x)', ["? x - program known"]],
    ['x = {"hosts": "a"}', []],
    ['x = {"y": {"host": "a"}}\nx["y"]["port"] = 1', ['{host: "a", port: 1} y - program none']],
    ['X = {"default": {"z": {"host": "a"}}}\nf(X["default"])', ["? z - program none"]],
    ['x = {h: "a"}', []],
    ['print({"host": "a"})', ['{host: "a"} - print message none']],
    ['x.y = {"host": "a"}', ['{host: "a"} y - program none']],
    ['f(x={"host": "a"})', ['{host: "a"} x f program none']],
    ['x["k"] = {"host": "a"}', ['{host: "a"} k - program none']],
    ['def f():\n    return {"host": "a"}', ['{host: "a"} - - program none']],
  ])("%s", (program, expected) => {
    expect(objectsShown(python, program)).toEqual(expected);
  });
});
