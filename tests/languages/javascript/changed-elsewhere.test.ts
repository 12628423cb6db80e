import { describe, expect, it } from "vitest";
import { afterwards } from "./printed.js";

describe("an object in another one", () => {
  it.each([
    ["box.tls = o;", "1 2 - -"],
    ["box.tls = o; box.tls.a = 3;", "? ? ? ?"],
    ["const box = {}; box.tls = o; box.tls.a = 3;", "? ? ? ?"],
    ["const box = {}; box.tls = o; other.tls.a = 3;", "? ? ? ?"],
    ["const box = {}; box.tls = o; fill(box);", "? ? ? ?"],
    ["const box = {}; box.tls = o; box.other = 3;", "1 2 - -"],
    ["const box = {}; box[k] = o;", "? ? ? ?"],
    ["const box = {}; box.x.tls = o; box.x.tls.a = 3;", "? ? ? ?"],
    ["const box = {}; box.x.tls = o; box.x = 3;", "1 2 - -"],
    ["class A { p = o; f() { this.p.a = 3; } }", "? ? ? ?"],
    ["class A { p = o; f() { return this.p.a; } }", "1 2 - -"],
    ["class A { constructor() { this.p = o; } f() { this.p.a = 3; } }", "? ? ? ?"],
    ["class A { constructor() { this.p = o; } f() { return this.p; } }", "1 2 - -"],
    ["class A { [o] = 1; }", "? ? ? ?"],
    ["const { tls } = box; box.tls = o; tls.a = 3;", "? ? ? ?"],
    ["const { tls } = box; box.tls = o; log(tls.a);", "1 2 - -"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("an object in a function of the file", () => {
  it.each([
    ["function f(p) { p.a = 3; } f(o);", "? ? ? ?"],
    ["function f(p) { p.in.b = 3; } f(o);", "? ? ? ?"],
    ["function f(p) { return p.a; } f(o);", "1 2 - -"],
    ["const f = (p) => { p.a = 3; }; f(o);", "? ? ? ?"],
    ["const f = (p) => p.a; f(o);", "1 2 - -"],
    ["((p) => { p.a = 3; })(o);", "? ? ? ?"],
    ["((p) => { log(p.a); })(o);", "1 2 - -"],
    ["(function (p) { p.a = 3; })(o);", "? ? ? ?"],
    ["function f(q, p) { p.a = 3; } f(1, o);", "? ? ? ?"],
    ["function f(q, p) { q.a = 3; } f(1, o);", "1 2 - -"],
    ["function f(...p) { p[0].a = 3; } f(o);", "? ? ? ?"],
    ["function f(...p) { p.x = 3; } f(o);", "1 2 - -"],
    ["function f(q, ...p) { p[0].a = 3; } f(o);", "1 2 - -"],
    ["function f(q, ...p) { p[0].a = 3; } f(1, o);", "? ? ? ?"],
    ["function f() { arguments[0].a = 3; } f(o);", "? ? ? ?"],
    ["const f = () => { arguments[0].a = 3; }; f(o);", "1 2 - -"],
    ["function f(p) { fill(p); } f(o);", "? ? ? ?"],
    ["function f(p) { console.log(p); } f(o);", "1 2 - -"],
    ["function f({ in: p }) { p.b = 3; } f(o);", "? ? ? ?"],
    ["function f({ in: p }) { log(p.b); } f(o);", "1 2 - -"],
    ["function f(p) { return p; } const q = f(o); q.a = 3;", "? ? ? ?"],
    ["function f(p) { return p; } f(o);", "1 2 - -"],
    ["function f(p) { log(p.a); } f(...x, o);", "? ? ? ?"],
    ["function f(p) { f(p); } f(o);", "1 2 - -"],
    ["function f(p = o) { p.a = 3; }", "? ? ? ?"],
    ["function f(p = o) { log(p.a); }", "1 2 - -"],
    ["function f(p) { log(p.a); } f(x, o);", "1 2 - -"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("an object that a function gives", () => {
  it.each([
    ["function f() { return o; } f().a = 3;", "? ? ? ?"],
    ["function f() { return o; } f();", "1 2 - -"],
    ["function f() { return o; } fill(f);", "? ? ? ?"],
    ["function f() { return o; } fill(f());", "? ? ? ?"],
    ["const f = () => o; f().a = 3;", "? ? ? ?"],
    ["const f = () => o; f;", "1 2 - -"],
    ["const f = () => o; const x = f().a;", "1 2 - -"],
    ["export function f() { return o; }", "1 2 - -"],
    ["export default () => o;", "1 2 - -"],
    ["module.exports = () => o;", "1 2 - -"],
    ["fill(() => o);", "? ? ? ?"],
    ["function* f() { yield o; }", "? ? ? ?"],
    ["function* f() { return o; }", "? ? ? ?"],
    ["(() => o)().a = 3;", "? ? ? ?"],
    ["(() => o)();", "1 2 - -"],
    ["const p = { f: () => o }; p.f().a = 3;", "? ? ? ?"],
    ["const p = { f: () => o }; p.f();", "1 2 - -"],
    ["const p = { f: () => o }; fill(p.f);", "? ? ? ?"],
    ["const p = { get f() { return o; } }; p.f.a = 3;", "? ? ? ?"],
    ["const p = { get f() { return o; } }; p.f;", "1 2 - -"],
    ["const p = { [x]: () => o };", "? ? ? ?"],
    ["class A { f() { return o; } g() { this.f().a = 3; } }", "? ? ? ?"],
    ["class A { f() { return o; } g() { this.f(); } }", "1 2 - -"],
    ["class A { get f() { return o; } g() { this.f.a = 3; } }", "? ? ? ?"],
    ["class A { f = () => o; g() { this.f().a = 3; } }", "? ? ? ?"],
    ["class A { f = () => o; g() { this.f(); } }", "1 2 - -"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("an object that a class is given", () => {
  it.each([
    ["class A { constructor(p) { p.a = 3; } } new A(o);", "? ? ? ?"],
    ["class A { constructor(p) { this.p = p; } } new A(o);", "1 2 - -"],
    ["class A extends B { constructor(p) { super(p); } } new A(o);", "? ? ? ?"],
    ["class A { constructor(private p) {} f() { this.p.a = 3; } } new A(o);", "? ? ? ?"],
    ["class A { constructor(private p) {} f() { return this.p.a; } } new A(o);", "1 2 - -"],
    ["class A { constructor(private p = {}) {} f() { this.p.a = 3; } } new A(o);", "? ? ? ?"],
    ["class A {} new A(o);", "? ? ? ?"],
    ["class A { f(p) { p.a = 3; } } x.f(o);", "? ? ? ?"],
    ["class A { f(p) { log(p.a); } g() { this.f(o); } }", "1 2 - -"],
    ["class A { f(p) { p.a = 3; } g() { this.f(o); } }", "? ? ? ?"],
    ["class A { f(p) { log(p.a); } } x.f(o);", "? ? ? ?"],
    ["const x = { f(p) { p.a = 3; } }; x.f(o);", "? ? ? ?"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("a method of an object", () => {
  it.each([
    ["o.toString();", "1 2 - -"],
    ["o.valueOf();", "1 2 - -"],
    ["o.toJSON();", "1 2 - -"],
    ["o.hasOwnProperty();", "1 2 - -"],
    ["o.join();", "1 2 - -"],
    ["o.includes();", "1 2 - -"],
    ["o.indexOf();", "1 2 - -"],
    ["o.startsWith();", "1 2 - -"],
    ["o.endsWith();", "1 2 - -"],
    ["o.split();", "1 2 - -"],
    ["o.replace();", "1 2 - -"],
    ["o.replaceAll();", "1 2 - -"],
    ["o.trim();", "1 2 - -"],
    ["o.match();", "1 2 - -"],
    ["o.toLowerCase();", "1 2 - -"],
    ["o.toUpperCase();", "1 2 - -"],
    ["o.load();", "? ? ? ?"],
    ["o.trimAll();", "? ? ? ?"],
    ["o[k]();", "? ? ? ?"],
    ["o.in.load();", "1 ? - ?"],
    ["o.in.toString();", "1 2 - -"],
    ["class A { load() {} } o.load();", "1 2 - -"],
    ["const x = { load() {} }; o.load();", "1 2 - -"],
    ["const x = { load() { this.a = 3; } }; o.load();", "? ? ? ?"],
    ["const x = { load() { return () => this; } }; o.load();", "? ? ? ?"],
    ["const x = { load() { return super.load(); } }; o.load();", "? ? ? ?"],
    ["const x = { load() { return function () { this.a = 3; }; } }; o.load();", "1 2 - -"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("an object in a list", () => {
  it.each([
    ["const l = [o]; l.map((p) => { log(p.a); });", "1 2 - -"],
    ["const l = [o]; l.map((p) => { p.a = 3; });", "? ? ? ?"],
    ["const l = [o]; l.forEach(f);", "? ? ? ?"],
    ["function f(p) { p.a = 3; } const l = [o]; l.forEach(f);", "? ? ? ?"],
    ["function f(p) { log(p.a); } const l = [o]; l.forEach(f);", "1 2 - -"],
    ["const l = [o]; l.map((p, i) => { log(p.a); });", "1 2 - -"],
    ["const l = [o]; l.map((p, i, all) => { log(p.a); });", "? ? ? ?"],
    ["const l = [o]; l.at(0).a = 3;", "? ? ? ?"],
    ["const l = [o]; l.slice(1)[0].a = 3;", "? ? ? ?"],
    ["const l = [o]; l.concat(x)[0].a = 3;", "? ? ? ?"],
    ["const l = [o]; l.at(0);", "1 2 - -"],
    ["const l = [o]; l.sort();", "? ? ? ?"],
    ["const l = [o]; l.join();", "1 2 - -"],
    ["const l = [o]; l.some((p) => { log(p.a); });", "1 2 - -"],
    ["const l = [o]; l.every((p) => { p.a = 3; });", "? ? ? ?"],
    ["const l = [o]; l.flatMap((p) => { log(p.a); });", "1 2 - -"],
    ["const l = [o]; l.filter((p) => { log(p.a); });", "? ? ? ?"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("an object that is copied", () => {
  it.each([
    ["Object.assign({}, o);", "1 2 - -"],
    ["const p = Object.assign({}, o); p.a = 3;", "1 2 - -"],
    ["const p = Object.assign({}, o); p.in.b = 3;", "? ? ? ?"],
    ["const p = {}; Object.assign(p, o); p.a = 3;", "1 2 - -"],
    ["const p = {}; Object.assign(p, o); p.in.b = 3;", "? ? ? ?"],
    ["Object.assign(x, o);", "? ? ? ?"],
    ["const p = Object.assign(o, { a: 3 }); p.z = 4;", "? ? ? ?"],
    ["fill(Object.assign(o, { a: 3 }));", "? ? ? ?"],
    ["const p = Object.freeze(o); p.a = 3;", "? ? ? ?"],
    ["const p = Object.freeze(o); log(p.a);", "1 2 - -"],
    ["const p = Object.seal(o); p.in.b = 3;", "? ? ? ?"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("an object whose keys are set", () => {
  it.each([
    ["Object.assign(o, { a: 3 });", "3 2 - -"],
    ["Object.assign(o, { z: 3 });", "1 2 3 -"],
    ["Object.assign(o, x);", "? ? ? ?"],
    ["Object.assign(o, x, y);", "? ? ? ?"],
    ["Object.assign(o.in, { b: 3 });", "1 ? - ?"],
    ["o.a = 3;", "3 2 - -"],
    ["o.in.b = 3;", "1 3 - -"],
    ["o.in = { b: 4 };", "1 4 - -"],
    ["o.z = 3;", "1 2 3 -"],
    ["o['a'] = 3;", "3 2 - -"],
    ["o[k] = 3;", "? ? ? ?"],
    ["o.__proto__ = x;", "? ? ? ?"],
    ["o.in.__proto__ = x;", "1 ? - ?"],
    ["delete o.a;", "- 2 - -"],
    ["delete o.in.b;", "1 - - -"],
    ["delete o[k];", "? ? ? ?"],
    ["o.a++;", "? 2 - -"],
    ["--o.a;", "? 2 - -"],
    ["o.a += 1;", "? 2 - -"],
    ["o.a ??= 3;", "1 2 - -"],
    ["o.z ??= 3;", "1 2 3 -"],
    ["o.a ||= 3;", "1 2 - -"],
    ["o.z ||= 3;", "1 2 3 -"],
    ["o.a &&= 3;", "3 2 - -"],
    ["o.z &&= 3;", "1 2 - -"],
    ["o.a *= 3;", "? 2 - -"],
    ["[o.a] = x;", "? ? ? ?"],
    ["[...o.a] = x;", "? ? ? ?"],
    ["({ x: o.a } = y);", "? ? ? ?"],
    ["({ ...o.a } = y);", "? ? ? ?"],
    ["[o.a = 1] = x;", "? ? ? ?"],
    ["for (o.a of x);", "? ? ? ?"],
    ["for (o.a in x);", "? ? ? ?"],
    ["(o as any).a = 3;", "3 2 - -"],
    ["o!.a = 3;", "3 2 - -"],
    ["(<any>o).a = 3;", "3 2 - -"],
    ["(o as any).in.b = 3;", "1 3 - -"],
    ["if (x) o.a = 3;", "(3 | 1) 2 - -"],
    ["x && (o.a = 3);", "(3 | 1) 2 - -"],
    ["x || (o.a = 3);", "? ? ? ?"],
    ["{ o.a = 3; }", "3 2 - -"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});
