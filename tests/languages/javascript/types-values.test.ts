import { describe, expect, it } from "vitest";
import { replaced } from "./printed.js";

describe("what a value is replaced by must be of its type", () => {
  it.each([
    ["const s = 'a'; use(s);", "fix fix fix suggest fix"],
    ["const s: string = 'a'; use(s);", "fix suggest suggest suggest fix"],
    ["const s: 'a' | 'b' = 'a'; use(s);", "fix suggest suggest suggest suggest"],
    ["const s: 'a' = 'a'; use(s);", "suggest suggest suggest suggest suggest"],
    ["const s: number = 1; use(s);", "suggest fix suggest suggest refused"],
    ["const s: boolean = false; use(s);", "suggest suggest fix suggest refused"],
    ["const s: false = false; use(s);", "suggest suggest suggest suggest refused"],
    ["const s: null | boolean = null; use(s);", "suggest suggest fix suggest refused"],
    ["const s: any = 'a'; use(s);", "fix fix fix suggest fix"],
    ["const s: unknown = 'a'; use(s);", "fix fix fix suggest fix"],
    ["const s: Other = 'a'; use(s);", "fix fix fix suggest fix"],
    ["const s: `a${string}` = 'a'; use(s);", "suggest suggest suggest suggest suggest"],
    ["const s: `a${string}` = `a${'c'}`; use(s);", "suggest suggest suggest suggest refused"],
    ["const s: string = `a`; use(s);", "fix suggest suggest suggest fix"],
    ["const s: `a` = `a`; use(s);", "suggest suggest suggest suggest suggest"],
    ["use('a' as const);", "fix fix fix suggest fix"],
    ["use('a' as string);", "fix suggest suggest suggest fix"],
    ["use('a' satisfies 'a');", "suggest suggest suggest suggest suggest"],
    ["use('4000');", "fix fix fix suggest fix"],
    ["use(4000);", "fix fix fix suggest refused"],
    ["use(true);", "fix fix fix suggest refused"],
    ["use(null);", "fix fix fix suggest refused"],
    ["const s: { x: string } = { x: 'a' }; use(s.x);", "fix suggest suggest suggest fix"],
    ["const s: { x: 'a' } = { x: 'a' }; use(s.x);", "suggest suggest suggest suggest suggest"],
    ["function f(s: string) { use(s); } f('a');", "fix suggest suggest suggest fix"],
    ["function f(s: 'a') { use(s); } f('a');", "suggest suggest suggest suggest suggest"],
    ["type S = 'a' | 'b'; const s: S = 'a'; use(s);", "fix suggest suggest suggest suggest"],
    [
      "import { S } from './s'; const s: S = 'a'; use(s);",
      "suggest suggest suggest suggest suggest",
    ],
    ["import { S } from 's'; const s: S = 'a'; use(s);", "fix fix fix suggest fix"],
    ["const s: 'ab' | string = 'a' + 'b'; use(s);", "fix suggest suggest suggest refused"],
    ["const s: 'ab' = 'a' + 'b'; use(s);", "suggest suggest suggest suggest refused"],
    ["enum E { A = 'a' } use(E.A);", "suggest suggest suggest suggest suggest"],
    ["const s = 'a'; const t: 'a' = s; use(s);", "suggest suggest suggest suggest suggest"],
    ["use(Number('4000'));", "fix fix fix suggest refused"],
    ["use(parseInt('4000'));", "fix fix fix suggest refused"],
    ["use(Number(4000));", "fix fix fix suggest refused"],
  ])("%s", (code, expected) => {
    expect(replaced(code)).toBe(expected);
  });
});
