import { describe, expect, it } from "vitest";
import { valueAcross } from "./sites.js";

/** Files that the program imports. */
const FILES = `
--- ./x
export const a = 1;
export default 2;
export const o = { b: 1 };
export function f(v = 6) { return v; }
export const g = ({ b = 9 } = {}) => ({ c: b });
export const h = (name) => process.env[name];
export class C { static s = 1; static t() { return 2; } p = 3; constructor(q = 4) { this.q = q; } m() { return 5; } }
export const c = new C();
export enum E { X = 1 }
export namespace N { export const v = 1; }
--- ./d.json
{ "a": 1, "in": { "b": 2 } }
--- ./bad.json
{
--- ./setup
import x from './x'; x.a = 2;
--- ./quiet
import x from './x'; console.log(x.a);`;

describe("what a file imports", () => {
  it.each([
    ["import a from './x'; use(a);", "2"],
    ["import { default as a } from './x'; use(a);", "2"],
    ["import * as x from './x'; use(x.a);", "1"],
    ["import * as x from './x'; use(x.default);", "2"],
    ["import * as x from './x'; use(x.z);", "null"],
    [
      "import * as x from './x'; use(x);",
      "{ a: 1, default: 2, o: { b: 1 }, f: ?, g: ?, h: ?, C: {}, c: {}, E: {}, N: {} }",
    ],
    ["import { 'a' as b } from './x'; use(b);", "1"],
    ["import x = require('./x'); use(x.a);", "1"],
    ["const x = require('./x'); use(x.a);", "1"],
    ["const { a } = require('./x'); use(a);", "1"],
    ["const { a: b } = require('./x'); use(b);", "1"],
    ["const a = require('./x').a; use(a);", "1"],
    ["use(require('./x').a);", "1"],
    [
      "use(require('./x'));",
      "{ a: 1, default: 2, o: { b: 1 }, f: ?, g: ?, h: ?, C: {}, c: {}, E: {}, N: {} }",
    ],
    ["const x = await import('./x'); use(x.a);", "1"],
    ["use((await import('./x')).a);", "1"],
    ["const { a } = await import('./x'); use(a);", "1"],
    ["import { a } from './z'; use(a);", "?"],
    ["import { z } from './x'; use(z);", "?"],
    ["let x = require('./x'); x = y; use(x.a);", "?"],
    ["const x = require('./x'); x.a = 5; use(x.a);", "5"],
    ["import * as x from './x'; fill(x); use(x.a);", "?"],
    ["import { o } from './x'; use(o);", "{ b: 1 }"],
    ["import { o } from './x'; use({ ...o });", "{ b: 1 }"],
    ["import { o } from './x'; use({ ...o, c: 4 });", "{ b: 1, c: 4 }"],
    ["import { o } from './x'; o.b = 5; use(o);", "{ b: 5 }"],
    ["import { o } from './x'; use(o.b);", "1"],
    ["import { f } from './x'; use(f());", "6"],
    ["import { f } from './x'; use(f(5));", "5"],
    ["import { f } from './x'; use(f({ b: 5 }));", "{ b: 5 }"],
    ["import { f } from './x'; use(f(...[5]));", "(? | 6)"],
    ["import * as x from './x'; use(x.f(5));", "5"],
    ["const x = require('./x'); use(x.f(5));", "5"],
    ["use(require('./x').f(5));", "5"],
    ["import { g } from './x'; use(g({ b: 5 }));", "{ c: 5 }"],
    ["import { g } from './x'; use(g());", "{ c: 9 }"],
    ["import { h } from './x'; use(h('A_B'));", "?"],
    ["import { h } from './x'; use(await h('A_B'));", "?"],
    ["import { C } from './x'; use(new C().p);", "3"],
    ["import { C } from './x'; use(new C(7).q);", "7"],
    ["import { C } from './x'; const c = new C(7); use(c.q);", "7"],
    ["import { C } from './x'; const c = new C(7); use(c.m());", "5"],
    ["import { C } from './x'; const c = new C(7); c.q = 8; use(c.q);", "8"],
    ["import { C } from './x'; use(C.s);", "1"],
    ["import { C } from './x'; use(C.t());", "2"],
    ["import { c } from './x'; use(c.p);", "3"],
    ["import { E } from './x'; use(E.X);", "1"],
    ["import { N } from './x'; use(N.v);", "1"],
    ["use(require(__dirname + '/x').a);", "1"],
    ["use(require(`${__dirname}/x`).a);", "1"],
    ["use(require(path.join(__dirname, 'x')).a);", "1"],
    ["use(require(path.resolve(__dirname, 'x')).a);", "1"],
    ["use(require(join(__dirname, 'x')).a);", "1"],
    ["use(require(join(__dirname, '/x')).a);", "?"],
    ["use(require(join(__filename, 'x')).a);", "?"],
    ["use(require(__filename + '/x').a);", "?"],
    ["use(require(__dirname + 'x').a);", "?"],
    ["use(require(`./x`).a);", "1"],
    ["use(require(x).a);", "?"],
    ["use(require(`${y}/x`).a);", "?"],
    ["use(require(`a${__dirname}/x`).a);", "?"],
    ["use(require(other(__dirname, 'x')).a);", "?"],
    ["jest.mock('./x'); import { a } from './x'; use(a);", "?"],
    ["vi.mock('./x'); import { a } from './x'; use(a);", "?"],
    ["vi.mock(import('./x')); import { a } from './x'; use(a);", "?"],
    ["vitest.doMock('./x'); import { a } from './x'; use(a);", "?"],
    ["jest.unstable_mockModule('./x', f); import { a } from './x'; use(a);", "?"],
    ["mock.module('./x'); import { a } from './x'; use(a);", "?"],
    ["t.mock.module('./x'); import { a } from './x'; use(a);", "?"],
    ["td.replace('./x'); import { a } from './x'; use(a);", "?"],
    ["td.replaceEsm('./x'); import { a } from './x'; use(a);", "?"],
    ["other.mock('./x'); import { a } from './x'; use(a);", "1"],
    ["vi.mock('./y'); import { a } from './x'; use(a);", "1"],
    ["const x = require('./x'); const y = require('./x'); y.a = 3; use(x.a);", "?"],
    ["const x = require('./x'); const y = require('./x'); use(x.a);", "1"],
    ["import * as x from './x'; import * as y from './x'; y.o.b = 3; use(x.o);", "?"],
    ["const x = require('./x'); const y = require('./x'); delete y.a; use(x.a);", "?"],
    ["const x = require('./x'); const y = require('./x'); Object.assign(y, z); use(x.a);", "?"],
    ["const x = require('./x'); require('./x').a = 3; use(x.a);", "?"],
    ["const x = require('./x'); (await import('./x')).a = 3; use(x.a);", "?"],
    ["const x = require('./x'); const { o } = require('./x'); o.b = 3; use(x.o);", "?"],
    ["import './setup'; import { a } from './x'; use(a);", "?"],
    ["require('./setup'); import { a } from './x'; use(a);", "?"],
    ["import './quiet'; import { a } from './x'; use(a);", "1"],
    ["import d from './d.json'; use(d);", "{ a: 1, in: { b: 2 } }"],
    ["import d from './d.json'; use(d.a);", "1"],
    ["import { a } from './d.json'; use(a);", "1"],
    ["import * as d from './d.json'; use(d.a);", "1"],
    ["const d = require('./d.json'); use(d.in.b);", "2"],
    ["import d from './bad.json'; use(d);", "?"],
  ])("%s", (code, expected) => {
    expect(valueAcross(code + FILES)).toBe(expected);
  });
});
