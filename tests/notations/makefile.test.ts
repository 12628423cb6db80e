import { describe, expect, it } from "vitest";
import { readMakefile } from "../../src/notations/makefile.js";
import { makeLinesIn } from "../../src/notations/makefile-lines.js";
import { dataOf, filesOf } from "./data-files.js";
import { after } from "./notation.js";

const { mappingAt, textAt, valueAt, valueOf } = filesOf(readMakefile);
const SIGNS = { surely: "", default: "?", open: "!" };
const variablesIn = (source: string): readonly string[] =>
  makeLinesIn(source).variables.map(
    ({ name, from, to, isSet }) => `${name}=${source.slice(from, to)}${SIGNS[isSet]}`,
  );
const recipesIn = (source: string): readonly string[] =>
  makeLinesIn(source).recipes.map(({ from, to }) => source.slice(from, to));

describe("variables of a Makefile", () => {
  it.each<[string, string[]]>([
    ["A=1", ["A=1"]],
    ["A = 1  ", ["A=1"]],
    ["  A:=1\nB ::= 2\nC :::= 3", ["A=1", "B=2", "C=3"]],
    ["export A = 1\noverride B = 2\nexport override C=3", ["A=1", "B=2", "C=3"]],
    ["export  A = 1\noverride  B = 2", ["A=1", "B=2"]],
    ["\tA = 1", []],
    ["ifdef X\nA = endif\nB=1\nendif", ["A=endif!", "B=1!"]],
    ["A ?= 1\nB += 2\nC != 3", ["A=1?", "B=2!", "C=3!"]],
    ["A =", ["A="]],
    ["A =\nB = 1", ["A=", "B=1"]],
    ["A = b # c", ["A=b"]],
    ["A = b\t# c", ["A=b"]],
    ["A = b#c", ["A=b#c"]],
    ["A = # c", ["A="]],
    ["A = b \\\n  c\nD=1", ["A=b \\\n  c", "D=1"]],
    ["A.b-c = 1", ["A.b-c=1"]],
    ["# A = 1", []],
    ["A b = 1", []],
    ["A", []],
    ["ifeq (a,b)\nA=1\nendif\nB=2", ["A=1!", "B=2"]],
    ["ifdef X\nA=1\nelse\nA=2\nendif", ["A=1!", "A=2!"]],
    ["  ifneq (a,b)\n ifndef X\nA=1\n endif\nB=2\nendif\nC=3", ["A=1!", "B=2!", "C=3"]],
    ["endif\nA=1", ["A=1"]],
    ["ifdef X\nA ?= 1\nendif", ["A=1!"]],
    ["ifeqx (a)\nA=1", ["A=1"]],
    ["A=1\r\nB=2\r\n", ["A=1", "B=2"]],
  ])("%j", (source, variables) => {
    expect(variablesIn(source)).toEqual(variables);
  });

  it("have names and values that make gives them", () => {
    expect(dataOf(valueOf("A = 1\nB ?= 2\nC = $$x$(A)"))).toEqual({
      env: { A: "1", B: "choice", C: "$x1" },
      recipes: [],
    });
  });

  it("are not known where a condition sets them, or a command", () => {
    const source = "ifdef X\nA = 1\nendif\nB != c\nD ?= $(shell e)";
    expect(dataOf(mappingAt(source, "env"))).toEqual({ A: "opaque", B: "opaque", D: "opaque" });
  });

  it("may come from elsewhere, where they have a default", () => {
    const value = mappingAt("A ?= 1", "env").get("A");
    expect(value).toMatchObject({
      kind: "choice",
      of: [{ kind: "opaque", says: "" }, { value: "1" }],
    });
  });

  it.each<[what: string, rest: string, isAgain: boolean]>([
    ["in a recipe", "a:\n\tb $(AB)", true],
    ["in its quotes", 'a:\n\tb "$(AB)"', false],
    ["as a variable of its own", "a:\n\tb $$(AB)", false],
    ["as a variable of the shell", "a:\n\tb $$AB", false],
    ["in a comment", "# $(AB)\na:\n\tb", false],
    ["in a part of what is in a recipe", "B = $(AB)\na:\n\tb $(B)", true],
    ["in a variable that nobody asks for", "B = $(AB)", false],
    ["for a variable", "B != c $(AB)", true],
    ["for a variable, in the next line", "B != c \\\n  $(AB)", true],
    ["by a function", "B := $(shell c $(AB))", true],
    ["by a function, in brackets", "B := $(shell c (d) (e $(AB)))", true],
    ["by a function, behind another variable", "B := $(shell (e $(X) $(AB)))", true],
    ["in a recipe, behind a sign of the shell", "a:\n\tb '$$'$(AB)", true],
    ["in a recipe, right behind a sign of the shell", "a:\n\tb $$$(AB)", true],
    ["in a recipe, behind its number", "a:\n\tb $$$$'$(AB)'", false],
    ["by a function, in the next line", "B := $(shell c \\\n  $(AB))", true],
    ["behind a function", "B := $(shell c) $(AB)", false],
  ])("are read by a shell %s: %s", (_, rest, isAgain) => {
    const value = mappingAt(`AB = x\n${rest}`, "env").get("AB");
    const edit = value.kind === "scalar" ? value.text?.splice(1, 1, "&y") : undefined;
    expect(edit).toEqual(isAgain ? null : [{ at: [6, 6], text: "&y" }]);
  });

  it("stand at their places, from the name on", () => {
    const source = "export A = b # c\nC ?= d";
    const env = mappingAt(source, "env");
    const placed = (name: string): string => source.slice(...(env.place(name) ?? [0, 0]));
    expect(["A", "C"].map(placed)).toEqual(["A = b", "C ?= d"]);
    expect(env.place("X")).toBeNull();
    expect([env.get("A"), env.get("C")].map(({ at }) => source.slice(...at))).toEqual([
      "b",
      "C ?= d",
    ]);
  });

  it("are spelled as make spells them", () => {
    const env = mappingAt("A = 1", "env");
    expect([
      env.spell(["A"], "x"),
      env.spell(["A"], undefined),
      env.spell(["A", "b"], "x"),
    ]).toEqual(["A = x", "A", "A.b = x"]);
  });

  it.each([
    ["A = 1 # x", "b", "A = b # x"],
    ["A = 1", "a$b", "A = a$$b"],
    ["A = 1", "a#b", null],
    ["A = 1", "a\nb", null],
    ["A = 1", "a\rb", null],
    ["A ?= 1", "b", null],
    ["A =", "b", "A =b"],
  ])("%j = %j", (source, value, output) => {
    const own = mappingAt(source, "env").get("A");
    expect(after(source, own.kind === "scalar" ? own.replace(value) : null)).toBe(output);
  });
});

describe("recipes of a Makefile", () => {
  it.each<[string, string[]]>([
    ["a:\n\tb c\n\td", ["b c", "d"]],
    ["a:\n\t@b\n\t-c\n\t+@- d", ["b", "c", "d"]],
    ["a: b ; c d", ["c d"]],
    ["a:: b;c", ["c"]],
    ["a:\n    b", []],
    ["a:\n\tb \\\n\tc\n\td", ["b \\\n\tc", "d"]],
    ["a:\n\tb \\", ["b \\"]],
    ["a := b;c", []],
    ["a = b: c;d", []],
    ["# a: b ; c", []],
    ["a: X = b;c", []],
    ["\t", [""]],
    ["\t\nA=1", [""]],
    ["all ab: c; echo a", ["echo a"]],
  ])("%j", (source, recipes) => {
    expect(recipesIn(source)).toEqual(recipes);
  });

  it.each<[string, unknown]>([
    ["A = h\na:\n\tb $(A) ${A}$$C", "b h h$C"],
    ["a:\n\tb $$C", "b $C"],
    ["a:\n\tb $$", "b $"],
    ["A = x\nB = $(A)y\na:\n\t$(B)z", "xyz"],
    ["A = x\nA = y\na:\n\tb $(A)", "b \uFFFC"],
    ["A ?= x\na:\n\tb $(A)", "b \uFFFC"],
    ["A = $(A)x\na:\n\tb $(A)", "b \uFFFCx"],
    ["a:\n\tb $@ $(shell c (d) e) ${f g} $(H) i", "b \uFFFC \uFFFC \uFFFC \uFFFC i"],
    ["a:\n\t$(sort b c) $(shell (de) f (gh)) i", "\uFFFC \uFFFC i"],
    ["AB = x\na:\n\tb ${AB}", "b x"],
  ])("%j is handed to a shell as %j", (source, data) => {
    expect(dataOf(valueAt(source, "recipes", 0))).toEqual(data);
  });

  it("are changed where they stand", () => {
    const source = "A = x\na:\n\tb $(A) $$c d";
    const text = textAt(source, "recipes", 0);
    expect(text.value).toBe("b x $c d");
    expect(text.splice(7, 8, "$e")).toEqual([{ at: [21, 22], text: "$$e" }]);
    expect(text.splice(7, 8, "#")).toBeNull();
    expect(text.splice(0, 1, "y")).toEqual([{ at: [10, 11], text: "y" }]);
    // What is in the variable stands where it is set.
    expect(text.locate(2, 3)).toEqual([4, 5]);
    expect(source.slice(...valueAt(source, "recipes", 0).at)).toBe("b $(A) $$c d");
  });

  it("know what their holes are made of", () => {
    const text = textAt("a:\n\tb $(HOST) $@", "recipes", 0);
    expect(text.clues(2, 3)).toMatchObject({ names: ["HOST"], variables: ["HOST"] });
    expect(text.clues(4, 5)).toEqual({ names: [], variables: [], texts: [] });
    expect(text.locate(2, 3)).toEqual([6, 13]);
  });
});
