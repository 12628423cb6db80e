import { describe, expect, it } from "vitest";
import { namedIn, objectsIn, rootsIn } from "./sites.js";

describe("objects that name a host", () => {
  it.each([
    ["const o = { host: 'a' };", '{ host: "a" } program none whole o'],
    ["const o = { other: 1 };", ""],
    ["const o = { host };", "{ host: ? } program none whole o"],
    ["const o = { 'host': 1 };", "{ host: 1 } program none whole o"],
    ["const o = { host() {} };", "{ host: ? } program none whole o"],
    ["const o = { ...x };", ""],
    ["fill({ host: 'a' });", '{ host: "a" } to fill program none unsure -'],
    ["new Fill({ host: 'a' });", '{ host: "a" } part to Fill program none unsure -'],
    ["a.fill({ host: 'a' });", '{ host: "a" } part to a.fill program none unsure -'],
    ["a().fill({ host: 'a' });", '{ host: "a" } part to ? program none unsure -'],
    ["fill({ db: { host: 'a' } });", '{ host: "a" } program known whole db'],
    ["const o = { db: { host: 'a' } };", '{ host: "a" } program known whole db'],
    ["fill([{ host: 'a' }]);", '{ host: "a" } part program none unsure -'],
    ["fill(x, { host: 'a' });", '{ host: "a" } part to fill program none unsure -'],
    ["f(() => ({ host: 'a' }));", '{ host: "a" } program none unsure -'],
    ["f(() => { return { host: 'a' }; });", '{ host: "a" } program none unsure -'],
    ["f(() => ({ db: { host: 'a' } }));", '{ host: "a" } program known whole db'],
    ["x.f(() => ({ host: 'a' }));", '{ host: "a" } part program none unsure -'],
    ["const f = () => ({ host: 'a' });", '{ host: "a" } program none whole -'],
    ["const o = { host: 'a' }; fill(o);", '{ host: "a" } part program none unsure o'],
    ["const o = { host: 'a' }; o.host = 'b';", '{ host: "a" } part program none changed o'],
    ["const o = { host: 'a' }; log(o);", '{ host: "a" } program none whole o'],
    ["const o = { host: 'a' }; const p = { ...o };", '{ host: "a" } part program none unsure o'],
    ["const o = { host: 'a' }; f(o.host);", '{ host: "a" } part program none whole o'],
    ["export const o = { host: 'a' };", '{ host: "a" } program none unsure o'],
    ["module.exports = { host: 'a' };", '{ host: "a" } program none unsure exports'],
    [
      "fill({ host: 'a' }); function fill(o) { o.host = 1; }",
      '{ host: "a" } part to fill program none changed -',
    ],
    [
      "fill({ host: 'a' }); function fill(o) { log(o.host); }",
      '{ host: "a" } to fill program none whole -',
    ],
    ["const x = fill({ host: 'a' });", '{ host: "a" } part to fill program none unsure -'],
    ["expect(f({ host: 'a' })).toBe(1);", '{ host: "a" } part to f comparison none whole -'],
    ["console.log({ host: 'a' });", '{ host: "a" } to console.log message none whole -'],
    ["const expected = { host: 'a' };", '{ host: "a" } comparison none whole expected'],
    ["const o = { host: 'a' } as X;", '{ host: "a" } program none whole -'],
    ["fill({ host: 'a' } as X);", '{ host: "a" } program none unsure -'],
    ["fill(({ host: 'a' })!);", '{ host: "a" } program none unsure -'],
    ["fill({ db: { host: 'a' } as X });", '{ host: "a" } program known whole -'],
    [
      "const o = { a: { host: 'x' }, host: 'y' };",
      '{ a: { host: "x" }, host: "y" } program none whole o; { host: "x" } program none unsure a',
    ],
    ["const { host } = { host: 'a' };", '{ host: "a" } part program none unsure -'],
    ["x = { host: 'a' };", '{ host: "a" } part program none unsure x'],
    ["x.y = { host: 'a' };", '{ host: "a" } program none unsure y'],
    ["config({ host: 'a' }).then(f);", '{ host: "a" } part to config program none unsure -'],
  ])("%s", (code, expected) => {
    expect(objectsIn(code)).toBe(expected);
  });
});

describe("strings that are called a password", () => {
  it.each([
    ["const password = 'x';", '"x"'],
    ["const o = { password: 'x' };", '"x" password of { password: "x" }'],
    ["const o = { password: 'x', user: 'y' };", '"x" password of { password: "x", user: "y" }'],
    ["o.password = 'x';", '"x"'],
    ["password = 'x';", '"x"'],
    ["const o = { password: x };", ""],
    ["const o = { password: `x` };", ""],
    ["const o = { password: 4 };", ""],
    ["const passwords = 'x';", ""],
    ["f({ password: 'x' });", '"x" password of { password: "x" }'],
    ["const o = { password: 'x' + 'y' };", ""],
    ["class A { password = 'x'; }", ""],
    ["const { password } = 'x';", ""],
    ["o[password] = 'x';", ""],
  ])("%s", (code, expected) => {
    expect(namedIn(code)).toBe(expected);
  });
});

describe("what a file exports", () => {
  it.each([
    ["export default { a: 1 };", "{ a: 1 }"],
    ["// one\nexport default { a: 1 };", "{ a: 1 } // one"],
    ["export default f({ a: 1 });", "?"],
    ["export default () => ({ a: 1 });", "{ a: 1 }"],
    ["export default function () { return { a: 1 }; }", "{ a: 1 }"],
    ["export default async () => ({ a: 1 });", "{ a: 1 }"],
    ["const o = { a: 1 }; export default o;", "{ a: 1 }"],
    ["// one\nconst o = { a: 1 }; export default o;", "{ a: 1 } // one"],
    ["module.exports = { a: 1 };", "{ a: 1 }"],
    ["module['exports'] = { a: 1 };", "{ a: 1 }"],
    ["module.exports ??= { a: 1 };", ""],
    ["exports.a = { a: 1 };", ""],
    ["export = { a: 1 };", "{ a: 1 }"],
    ["export const o = { a: 1 };", ""],
    ["other.exports = { a: 1 };", ""],
    ["module.other = { a: 1 };", ""],
    ["export default { a: 1 } as X;", "{ a: 1 }"],
    ["module.exports = { a: 1 }; module.exports = { b: 2 };", "{ a: 1 }; { b: 2 }"],
  ])("%s", (code, expected) => {
    expect(rootsIn(code)).toBe(expected);
  });
});
