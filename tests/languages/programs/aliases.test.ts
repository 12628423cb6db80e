import { describe, expect, it } from "vitest";
import { python } from "../../../src/languages/python/index.js";
import { valueShown } from "./values.js";

const A = 'a = {"x": 1}\n';

describe("an object of Python that is changed under another name", () => {
  it.each([
    ['for o in (a, b):\n    o["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['for i, o in enumerate([a]):\n    o["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ["[o.update(y=2) for o in (a, b)]\nshow(a)", "{x: 1, y: ?}"],
    ["list(map(lambda o: o.update(y=2), [a]))\nshow(a)", "?"],
    ["f([a])\nshow(a)", "?"],
    ['f({"k": a})\nshow(a)', "?"],
    ['l = [a]\nl[0]["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['l = [a]\nfor o in l:\n    o["y"] = 2\nshow(a)', "?"],
    ['l = [a]\nl[i]["y"] = 2\nshow(a)', "?"],
    ['w = {"k": a}\nw["k"]["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['w = {}\nw["k"] = a\nw["k"]["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ["u = a.update\nu(y=2)\nshow(a)", "{x: 1, y: 2}"],
    ['b = a or {}\nb["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['(a if c else b)["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['class C:\n    k = a\nC.k["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['def f(self):\n    self.k = a\n    self.k["y"] = 2\nf(b)\nshow(a)', "{x: 1, y: ?}"],
    ['match a:\n    case {"x": _} as z:\n        z["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['if (z := a):\n    z["y"] = 2\nshow(a)', "{x: 1, y: ?}"],
    ['d = {"k": {"x": 1}}\nd[k]["y"] = 2\nshow(d)', "?"],
  ])("is not what it was: %s", (code, value) => {
    expect(valueShown(python, A + code)).toBe(value);
  });

  it.each([
    "if a in (a, b):\n    pass\nshow(a)",
    'w = {"k": a}\nshow(w["k"])',
    'w = {"k": a}\nw["l"] = {"y": 2}\nw["k"] = {}\nshow(a)',
    'w = {**a}\nw["y"] = 2\nshow(a)',
    'w = dict(a, y=2)\nw["z"] = 2\nshow(a)',
    'w = {a["x"]: 1}\nw["y"] = 2\nshow(a)',
    'l = [*a]\nl[0]["y"] = 2\nshow(a)',
    "print([a])\nshow(a)",
    "client.f([a])\nshow(a)",
    'for o in (a, b):\n    print(o["x"])\nshow(a)',
    "for i, o in enumerate([a, b]):\n    f(**o)\nshow(a)",
    "for k in a:\n    f(k)\nshow(a)",
    "for k in sorted(a):\n    f(k)\nshow(a)",
    "[f(k) for k in a]\nshow(a)",
    'x = b if a else c\nx["y"] = 2\nshow(a)',
    "g = a.get\ng('x')\nshow(a)",
  ])("is what it was where that is only read: %s", (code) => {
    expect(valueShown(python, `import client\n${A}${code}`)).toBe("{x: 1}");
  });
});
