import { describe, expect, it } from "vitest";
import { afterwards, valueShown } from "./printed.js";

describe("what leaves an object as it is", () => {
  it.each([
    ["o;", "1 2 - -"],
    ["o === p;", "1 2 - -"],
    ["typeof o;", "1 2 - -"],
    ["if (o) f();", "1 2 - -"],
    ["while (o) f();", "1 2 - -"],
    ["do f(); while (o);", "1 2 - -"],
    ["for (; o; ) f();", "1 2 - -"],
    ["for (const k in o) f(k);", "1 2 - -"],
    ["switch (o) { case o: f(); }", "1 2 - -"],
    ["export default o;", "1 2 - -"],
    ["export { o };", "1 2 - -"],
    ["module.exports = o;", "1 2 - -"],
    ["exports.o = o;", "1 2 - -"],
    ["log(o.a);", "1 2 - -"],
    ["f(o.a);", "1 2 - -"],
    ["o.in;", "1 2 - -"],
    ["const q = o.a;", "1 2 - -"],
    ["`${o}`;", "1 2 - -"],
    ["sql`${o}`;", "? ? ? ?"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("a function that is handed an object", () => {
  it.each([
    ["console.log(o);", "1 2 - -"],
    ["console.table(o);", "1 2 - -"],
    ["JSON.stringify(o);", "1 2 - -"],
    ["Object.keys(o);", "1 2 - -"],
    ["Object.hasOwn(o, 'a');", "1 2 - -"],
    ["Object.isFrozen(o);", "1 2 - -"],
    ["Object.is(o, p);", "1 2 - -"],
    ["Object.getOwnPropertyNames(o);", "1 2 - -"],
    ["Reflect.ownKeys(o);", "1 2 - -"],
    ["Reflect.has(o, 'a');", "1 2 - -"],
    ["Reflect.get(o, 'a');", "1 2 - -"],
    ["Reflect.set(o, 'a', 3);", "? ? ? ?"],
    ["structuredClone(o);", "1 2 - -"],
    ["Boolean(o);", "1 2 - -"],
    ["String(o);", "1 2 - -"],
    ["Number(o);", "1 2 - -"],
    ["parseInt(o);", "1 2 - -"],
    ["Array.isArray(o);", "1 2 - -"],
    ["encodeURIComponent(o);", "1 2 - -"],
    ["log(o);", "1 2 - -"],
    ["logger.info(o);", "1 2 - -"],
    ["app.log.info(o);", "1 2 - -"],
    ["catalog(o);", "? ? ? ?"],
    ["Object.defineProperty(o, 'a', x);", "? ? ? ?"],
    ["Object.freeze(o);", "1 2 - -"],
    ["Object.seal(o);", "1 2 - -"],
    ["Object.setPrototypeOf(o, x);", "? ? ? ?"],
    ["db.createConnection(o);", "1 2 - -"],
    ["db.createPool(o);", "1 2 - -"],
    ["db.connect(o);", "1 2 - -"],
    ["db.add(o);", "1 2 - -"],
    ["connect(o);", "1 2 - -"],
    ["createPool(o);", "1 2 - -"],
    ["reconnect(o);", "? ? ? ?"],
    ["add(o);", "1 2 - -"],
    ["addAll(o);", "? ? ? ?"],
    ["new Pool(o);", "? ? ? ?"],
    ["fill(o);", "? ? ? ?"],
    ["new Fill(o);", "? ? ? ?"],
    ["fill(...o);", "? ? ? ?"],
    ["fill({ o });", "? ? ? ?"],
    ["fill([o]);", "? ? ? ?"],
    ["fill({ ...o });", "? ? ? ?"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("a function of another module", () => {
  it.each([
    ["import { open } from 'pg'; open(o);", "? ? ? ?"],
    ["import fs from 'fs'; fs.write(o);", "1 2 - -"],
    ["import fs from 'node:fs'; fs.write(o);", "1 2 - -"],
    ["import util from 'util'; util._extend(o, x);", "? ? ? ?"],
    ["import { open } from './open.js'; open(o);", "? ? ? ?"],
    ["import { execa } from 'execa'; execa(o);", "1 2 - -"],
    ["import execa from 'execa'; server.register(execa, o);", "1 2 - -"],
    ["import { execa } from 'execa'; server.register(execa, o);", "? ? ? ?"],
    ["import pg from 'pg'; server.register(pg, o);", "? ? ? ?"],
    ["import { x2 } from 'execa'; new x2(o);", "1 2 - -"],
    ["const { open } = require('fs'); open(o);", "1 2 - -"],
    ["const { open } = require('pg'); open(o);", "? ? ? ?"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("an object with another name", () => {
  it.each([
    ["const p = o; p.a = 3;", "? ? ? ?"],
    ["const p = o; p.in.b = 3;", "? ? ? ?"],
    ["const p = o.in; p.b = 3;", "1 ? - ?"],
    ["let p; p = o; p.a = 3;", "? ? ? ?"],
    ["const p = o as any; p.a = 3;", "? ? ? ?"],
    ["const p = <any>o; p.a = 3;", "? ? ? ?"],
    ["const p = o!; p.a = 3;", "? ? ? ?"],
    ["const p = o satisfies X; p.a = 3;", "? ? ? ?"],
    ["const p = await o; p.a = 3;", "? ? ? ?"],
    ["const p = o ?? x; p.a = 3;", "? ? ? ?"],
    ["const p = x ? o : y; p.a = 3;", "? ? ? ?"],
    ["const p = o ? x : y; p.a = 3;", "1 2 - -"],
    ["const p = (x, o); p.a = 3;", "? ? ? ?"],
    ["const p = (o, x); p.a = 3;", "1 2 - -"],
    ["const p = { ...o }; p.a = 3;", "1 2 - -"],
    ["const p = { ...o }; p.in.b = 3;", "? ? ? ?"],
    ["const p = [o]; p[0].a = 3;", "? ? ? ?"],
    ["const p = { q: o }; p.q.a = 3;", "? ? ? ?"],
    ["const p = { q: o }; p.q = 3;", "1 2 - -"],
    ["const p = { q: o }; fill(p);", "? ? ? ?"],
    ["const { in: p } = o; p.b = 3;", "? ? ? ?"],
    ["const { a, ...p } = o; p.a = 3;", "1 2 - -"],
    ["const { a, ...p } = o; p.in.b = 3;", "? ? ? ?"],
    ["const { in: { b } } = o; b.c = 3;", "? ? ? ?"],
    ["const [p] = [o]; p.a = 3;", "? ? ? ?"],
    ["const [p = o] = x; p.a = 3;", "? ? ? ?"],
    ["const { p = o } = x; p.a = 3;", "? ? ? ?"],
    ["const p = o; p;", "1 2 - -"],
    ["const p = o; p.b;", "1 2 - -"],
    ["const { p } = o; p;", "1 2 - -"],
    ["for (const p of [o]) p.a = 3;", "? ? ? ?"],
    ["for (const p of [o]) log(p.a);", "1 2 - -"],
    ["let p; for (p of [o]) p.a = 3;", "? ? ? ?"],
    ["for (const p of Object.values(o)) p.b = 3;", "? ? ? ?"],
    ["for (const p of Object.values(o)) log(p.b);", "1 2 - -"],
    ["for (const [k, p] of Object.entries(o)) p.b = 3;", "? ? ? ?"],
    ["for (const p of o.in) p.b = 3;", "1 ? - ?"],
  ])("%s", (row, expected) => {
    expect(afterwards(`const o = { a: 1, in: { b: 2 } }; ${row} use(o);`)).toBe(expected);
  });
});

describe("where an object stands, and what is called with it", () => {
  it.each([
    ["const o = { a: 1 }; if (o) x(); use(o.a);", "1"],
    ["const o = { a: 1 }; while (o) x(); use(o.a);", "1"],
    ["const o = { a: 1 }; do x(); while (o); use(o.a);", "1"],
    ["const o = { a: 1 }; for (; o; ) x(); use(o.a);", "1"],
    ["const o = { a: 1 }; for (const k in o) x(); use(o.a);", "1"],
    ["const o = { a: 1 }; switch (o) { case 1: x(); } use(o.a);", "1"],
    ["const o = { a: 1 }; switch (x) { case o: y(); } use(o.a);", "1"],
    ["const o = { a: 1 }; typeof o; use(o.a);", "1"],
    ["const o = { a: 1 }; !o; use(o.a);", "1"],
    ["const o = { a: 1 }; o == x; use(o.a);", "1"],
    ["const o = { a: 1 }; o; use(o.a);", "1"],
    ["const o = { a: 1 }; type T = typeof o; use(o.a);", "1"],
    ["const o = { a: 1 }; export { o }; use(o.a);", "1"],
    ["const o = { a: 1 }; export default o; use(o.a);", "1"],
    ["const o = { a: 1 }; x && o; use(o.a);", "1"],
    ["const o = { a: 1 }; (x, o); use(o.a);", "1"],
    ["const o = { a: 1 }; (o as T); use(o.a);", "1"],
    ["const o = { a: 1 }; o!; use(o.a);", "1"],
    ["const o = { a: 1 }; x ? o : y; use(o.a);", "1"],
    ["const o = { a: 1 }; new o.K(); use(o.a);", "1"],
    ["const o = { a: 1 }; o.k(); use(o.a);", "?"],
    ["const o = { a: 1 }; f(`${o}`); use(o.a);", "1"],
    ["const o = { a: 1 }; console.log(`${o}`); use(o.a);", "1"],
    ["const o = { a: 1 }; tag`${o}`; use(o.a);", "?"],
    ["const o = { a: 1 }; const f = () => o; f().a = 2; use(o.a);", "?"],
    ["const o = { a: 1 }; const f = () => { return o; }; f().a = 2; use(o.a);", "?"],
    ["const o = { a: 1 }; const f = () => o; f(); use(o.a);", "1"],
    ["const o = { a: 1 }; const p = { o }; p.o.a = 2; use(o.a);", "?"],
    ["const o = { a: 1 }; const p = { [o]: 1 }; p.o = 2; use(o.a);", "1"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});
