import { describe, expect, it } from "vitest";
import { valueShown } from "./printed.js";

describe("what is taken out of lists and objects", () => {
  it.each([
    ["const l = [1]; l.push(2); use(l[1]);", "?"],
    ["const l = [1]; l.length = 0; use(l[0]);", "?"],
    ["const l = [1]; use(l[0]);", "1"],
    ["const l = [1, , 3]; use(l[1]);", "?"],
    ["const l = [...x, 1]; use(l[0]);", "?"],
    ["const l = [1]; use(l['0']);", "?"],
    ["use([1, 2][1]);", "2"],
    ["use([{ a: 1 }][0].a);", "1"],
    ["const l = [1]; const m = l; use(m[0]);", "?"],
    ["const [a] = [1]; use(a);", "1"],
    ["const [, a] = [1, 2]; use(a);", "2"],
    ["const [a = 1] = []; use(a);", "(? | 1)"],
    ["const [...a] = [1]; use(a);", "?"],
    ["const [a] = x; use(a);", "?"],
    ["const { a } = { a: 1 }; use(a);", "1"],
    ["const { a: b } = { a: 1 }; use(b);", "1"],
    ["const { a = 2 } = {}; use(a);", "2"],
    ["const { a = 2 } = { a: 1 }; use(a);", "1"],
    ["const { a = 2 } = { a: undefined }; use(a);", "2"],
    ["const { a = 2 } = { a: null }; use(a);", "null"],
    ["const { a = 2 } = x; use(a);", "(? | 2)"],
    ["const { a: { b } } = { a: { b: 1 } }; use(b);", "1"],
    ["const { a: { b } = { b: 2 } } = {}; use(b);", "2"],
    ["const { [k]: a } = { a: 1 }; use(a);", "?"],
    ["const { ['a']: b } = { a: 1 }; use(b);", "1"],
    ["const { a, ...rest } = { a: 1, b: 2, c: 3 }; use(rest);", "{ b: 2, c: 3 }"],
    ["const { [k]: a, ...rest } = { a: 1, b: 2 }; use(rest);", "?"],
    ["const { ...rest } = x; use(rest);", "?"],
    ["const { a } = x ? { a: 1 } : { a: 2 }; use(a);", "(1 | 2)"],
    ["for (const a of [1, 2]) use(a);", "(1 | 2)"],
    ["for (const a of [1]) use(a);", "1"],
    ["for (const a of x) use(a);", "?"],
    ["for (const a in { b: 1 }) use(a);", "?"],
    ["for (const { a } of [{ a: 1 }, { a: 2 }]) use(a);", "(1 | 2)"],
    ["for (const [k, v] of Object.entries({ a: 1, b: 2 })) use(v);", "(1 | 2)"],
    ["for (const [k, v] of Object.entries({ a: 1 })) use(k);", '"a"'],
    ["for (const v of Object.values({ a: 1, b: 2 })) use(v);", "(1 | 2)"],
    ["for (const v of Object.values(x)) use(v);", "?"],
    ["for (let a = 1; x; ) use(a);", "1"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});
