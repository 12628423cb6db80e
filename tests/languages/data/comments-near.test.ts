import { describe, expect, it } from "vitest";
import { variablesIn } from "./printed.js";

describe("comments near a variable of an env file", () => {
  it.each([
    ["A_B=x # one", 'A_B="x" // one'],
    ["# one\nA_B=x", 'A_B="x" // one'],
    ["# one\n# two\nA_B=x", 'A_B="x" // two one'],
    ["# one\n\nA_B=x", 'A_B="x"'],
    ["# one\nC_D=y\nA_B=x", 'C_D="y" // one, A_B="x" // one'],
    ["## one ##\nA_B=x", 'A_B="x" // one ##'],
    ["// one\nA_B=x", 'A_B="x" // one'],
    ["#one\nA_B=x", 'A_B="x" // one'],
    ["# eslint x\nA_B=x", 'A_B="x"'],
    ["# eslint\n# one\nA_B=x", 'A_B="x" // one'],
    ["#C_D=y\nA_B=x", 'A_B="x"'],
    ["# export C_D=y\nA_B=x", 'A_B="x"'],
    ["# C_D: y\nA_B=x", 'A_B="x"'],
    ['# "C": y\nA_B=x', 'A_B="x"'],
    ["#\nA_B=x", 'A_B="x"'],
    ["C_D=y # two\nA_B=x", 'C_D="y" // two, A_B="x"'],
    ["  # one\nA_B=x", 'A_B="x"'],
    ["# one\nC_D=y\n# two\nA_B=x", 'C_D="y" // one, A_B="x" // two'],
    ["# one\nC_D=y\n\nA_B=x", 'C_D="y" // one, A_B="x"'],
    ["# exported = x\nA_B=x", 'A_B="x"'],
    ["# a b = x\nA_B=x", 'A_B="x" // a b = x'],
    ["# a.b-c = x\nA_B=x", 'A_B="x"'],
  ])("%s", (text, expected) => {
    expect(variablesIn(`env .env\n${text}\n`)).toBe(expected);
  });
});

describe("comments near a variable of a file of YAML", () => {
  it.each([
    ["env:\n  # one\n  A_B: x\n", 'A_B="x" // one'],
    ["# one\nenv:\n  A_B: x\n", 'A_B="x"'],
    ["env:\n  A_B: x # one\n", 'A_B="x" // one'],
    ['env:\n  A_B: "x" # one\n', 'A_B="x" // one'],
    ["env:\n  A_B: 'x' # one\n", 'A_B="x" // one'],
    ["env: { A_B: x, # one\n C_D: y }\n", 'A_B="x" // one, C_D="y"'],
    ["env:\n  C_D: y # one\n  A_B: x\n", 'C_D="y" // one, A_B="x"'],
    ["env:\n  # one\n  C_D: y\n  A_B: x\n", 'C_D="y" // one, A_B="x" // one'],
    ["env:\n    # one\n  A_B: x\n", 'A_B="x"'],
    ["env:\n  A_B: x\n  # one\n", 'A_B="x"'],
  ])("%s", (text, expected) => {
    expect(variablesIn(`yaml a.yml\n${text}`)).toBe(expected);
  });

  it("stand no farther away than thirty lines", () => {
    const said = (lines: number): string => {
      const others = Array.from({ length: lines }, (_, index) => `  K_${index}: x\n`).join("");
      return variablesIn(`yaml a.yml\nenv:\n  # one\n${others}  A_B: x\n`).split(", ").at(-1) ?? "";
    };
    expect([said(29), said(30)]).toEqual(['A_B="x" // one', 'A_B="x"']);
  });
});
