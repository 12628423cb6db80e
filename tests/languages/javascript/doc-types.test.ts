import { describe, expect, it } from "vitest";
import { offeredInScript } from "./printed.js";

describe("a comment gives the type of an object", () => {
  it.each([
    ["{any}", "fix fix fix"],
    ["{unknown}", "fix fix fix"],
    ["{*}", "fix fix fix"],
    ["{?}", "fix fix fix"],
    ["{object}", "fix fix fix"],
    ["{Object}", "fix fix fix"],
    ["{{ a: number }}", "doubt doubt doubt"],
    ["{{ a: number, ssl?: boolean }}", "fix doubt doubt"],
    ["{{ a?: number, ssl: boolean }}", "fix doubt fix"],
    ["{{ a: number; ssl?: boolean }}", "fix doubt doubt"],
    ["{{ a: number, ssl?: { minVersion: string } }}", "doubt fix doubt"],
    ["{{ a: number, ssl?: any }}", "fix fix doubt"],
    ["{{ a: number, ssl?: boolean | undefined }}", "fix doubt doubt"],
    ["{{ a: number, ssl?: string | boolean }}", "doubt doubt doubt"],
    ["{{ a: number } | null}", "doubt doubt doubt"],
    ["{{ a: number, ssl: boolean } | undefined}", "fix doubt doubt"],
    ["{{ a: number, ssl: boolean } | { a: number }}", "doubt doubt doubt"],
    ["{?{ a: number }}", "doubt doubt doubt"],
    ["{!{ a: number }}", "doubt doubt doubt"],
    ["{{ a: number }=}", "doubt doubt doubt"],
    ["{Partial<{ a: number, ssl: boolean }>}", "fix doubt doubt"],
    ["{Readonly<{ a: number }>}", "doubt doubt doubt"],
    ["{Required<{ a: number }>}", "doubt doubt doubt"],
    ["{Promise<{ a: number }>}", "doubt doubt doubt"],
    ["{Promise.<{ a: number }>}", "doubt doubt doubt"],
    ["{Other<{ a: number }>}", "doubt doubt doubt"],
    ["{Record<string, any>}", "fix fix fix"],
    ["{Record<string, boolean>}", "fix doubt fix"],
    ["{Record<string, string>}", "doubt doubt fix"],
    ["{Object<string, boolean>}", "fix doubt fix"],
    ["{Object.<string, boolean>}", "fix doubt fix"],
    ["{Record<string, unknown>}", "fix fix fix"],
    ["{Object.<string, *>}", "fix fix fix"],
    ["{import('pg').Options}", "fix fix fix"],
    ['{import("pg").Options}', "fix fix fix"],
    ["{import('./pg').Options}", "doubt doubt doubt"],
    ["{import('pg')}", "fix fix fix"],
    ["{Options}", "doubt doubt doubt"],
    ["{string}", "doubt doubt doubt"],
    ["{{ [key: string]: boolean }}", "fix doubt fix"],
    ["{{ a: number, [key: string]: any }}", "fix fix doubt"],
    ["{{ 'a': number, \"ssl\": boolean }}", "fix doubt doubt"],
    ["{{ readonly a: number, readonly ssl: boolean }}", "fix doubt doubt"],
    ["{{ f(): void }}", "doubt doubt doubt"],
    ["{{ a: () => { b: string }, ssl: boolean }}", "fix doubt doubt"],
    ["{{ a: 'x,y', ssl: boolean }}", "fix doubt doubt"],
    ["{{ a: Map<string, number>, ssl: boolean }}", "fix doubt doubt"],
    ["{{ a: [number, string], ssl: boolean }}", "fix doubt doubt"],
  ])("%s", (row, expected) => {
    expect(offeredInScript(`/** @type ${row} */ const o = { a: 1 }; use(o);`)).toBe(expected);
  });
});

describe("the type stands at many places in comments", () => {
  it.each([
    ["/** @satisfies {{ a: number }} */ const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["/* @type {{ a: number }} */ const o = { a: 1 }; use(o);", "fix fix fix"],
    ["// @type {{ a: number }}\nconst o = { a: 1 }; use(o);", "fix fix fix"],
    ["/** @type {{ a: number }} */ let o; o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["let o; /** @type {{ a: number }} */ o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["/** @type {{ a: number }} */ export const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["use(/** @type {{ a: number }} */ ({ a: 1 }));", "fix fix doubt"],
    ["use(/** @type {{ a: number, ssl: boolean }} */ ({ a: 1 }));", "fix doubt doubt"],
    ["use(/** @type {{ a: number, ssl: string }} */ ({ a: 1 }));", "doubt doubt doubt"],
    ["use(/* @type {{ a: number }} */ ({ a: 1 }));", "fix fix fix"],
    ["use(({ a: 1 }));", "fix fix fix"],
    ["const o = { /** @type {{ a: number }} */ in: { a: 1 } }; use(o.in);", "doubt doubt doubt"],
    [
      "/** @type {{ in: { a: number } }} */ const o = { in: { a: 1 } }; use(o.in);",
      "doubt doubt doubt",
    ],
    [
      "class A { /** @type {{ a: number }} */ o = { a: 1 }; f() { use(this.o); } }",
      "doubt doubt doubt",
    ],
    [
      "class A { /** @type {{ a: number }} */ o; constructor() { this.o = { a: 1 }; } f() { use(this.o); } }",
      "doubt doubt doubt",
    ],
    [
      "/** @returns {{ a: number }} */ function f() { return { a: 1 }; } use(f());",
      "doubt doubt doubt",
    ],
    [
      "/** @return {{ a: number, ssl?: boolean }} */ function f() { return { a: 1 }; } use(f());",
      "fix doubt doubt",
    ],
    ["/** @returns {{ a: number }} */ const f = () => ({ a: 1 }); use(f());", "doubt doubt doubt"],
    ["let f; /** @returns {{ a: number }} */ f = () => ({ a: 1 }); use(f());", "doubt doubt doubt"],
    [
      "/** @type {() => { a: number }} */ const f = () => ({ a: 1 }); use(f());",
      "doubt doubt doubt",
    ],
    [
      "const p = { /** @returns {{ a: number }} */ f() { return { a: 1 }; } }; use(p.f());",
      "doubt doubt doubt",
    ],
    ["/** @param {{ a: number }} o */ function f(o) { use(o); } f({ a: 1 });", "doubt doubt doubt"],
    [
      "/** @param {{ a: number, ssl?: boolean }} o */ function f(o) { use(o); } f({ a: 1 });",
      "fix doubt doubt",
    ],
    ["/** @arg {{ a: number }} o */ function f(o) { use(o); } f({ a: 1 });", "doubt doubt doubt"],
    [
      "/** @argument {{ a: number }} [o] */ function f(o) { use(o); } f({ a: 1 });",
      "doubt doubt doubt",
    ],
    ["/** @param {{ a: number }} p */ function f(o) { use(o); } f({ a: 1 });", "fix fix fix"],
    [
      "/** @param {{ a: number }} p */ function f({ a }) {} const o = { a: 1 }; f(o); use(o);",
      "suggest suggest doubt",
    ],
    [
      "/** @param {object} o\n * @param {number} o.a\n * @param {boolean} [o.ssl] */ function f(o) { use(o); } f({ a: 1 });",
      "fix doubt doubt",
    ],
    [
      "/** @param {object} o\n * @param {number} o.a */ function f(o) { use(o); } f({ a: 1 });",
      "doubt doubt doubt",
    ],
    [
      "/** @param {object} o\n * @param {number} [o.a]\n * @param {object} o.ssl\n * @param {string} o.ssl.minVersion */ function f(o) { use(o); } f({ a: 1 });",
      "doubt fix fix",
    ],
    [
      "/** @param {string} o\n * @param {number} o.a */ function f(o) { use(o); } f({ a: 1 });",
      "doubt doubt doubt",
    ],
    ["function f(/** @type {{ a: number }} */ o) { use(o); } f({ a: 1 });", "doubt doubt doubt"],
    [
      "/** @param {{ a: number }} o */ function f(o = { a: 1 }) { use(o); } f();",
      "doubt doubt doubt",
    ],
    [
      "/** @param {number} q @param {{ a: number }} o */ function f(q, o) { use(o); } f(1, { a: 1 });",
      "doubt doubt doubt",
    ],
    [
      "/** @typedef {{ a: number }} T */ /** @type {T} */ const o = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    [
      "/** @typedef {{ a: number, ssl?: boolean }} T */ /** @type {T} */ const o = { a: 1 }; use(o);",
      "fix doubt doubt",
    ],
    [
      "/** @typedef {object} T\n * @property {number} a\n * @property {boolean} [ssl] */ /** @type {T} */ const o = { a: 1 }; use(o);",
      "fix doubt doubt",
    ],
    [
      "/** @typedef {object} T\n * @prop {number} a */ /** @type {T} */ const o = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    ["/** @typedef {T} T */ /** @type {T} */ const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    [
      "/** @typedef {object} T\n * @property {number} a\n */\n/** @typedef {object} U\n * @property {boolean} ssl\n */ /** @type {T} */ const o = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    ["import { T } from 'pg'; /** @type {T} */ const o = { a: 1 }; use(o);", "fix fix fix"],
    ["import { T } from './pg'; /** @type {T} */ const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import t from 'pg'; /** @type {t.T} */ const o = { a: 1 }; use(o);", "fix fix fix"],
    [
      "/** @type {{\n *   a: number\n *   ssl?: boolean\n * }} */\nconst o = { a: 1 }; use(o);",
      "fix doubt doubt",
    ],
    ["/** A text. */ const o = { a: 1 }; use(o);", "fix fix fix"],
    ["/** @type {{ a: number }} */\n/** Another. */ const o = { a: 1 }; use(o);", "fix fix fix"],
  ])("%s", (code, expected) => {
    expect(offeredInScript(code)).toBe(expected);
  });
});

describe("how types in comments may be spelled", () => {
  it.each([
    ['/** @type {import( "pg" ).Options} */ const o = { a: 1 }; use(o);', "fix fix fix"],
    ["/** @type {Record<string,any>} */ const o = { a: 1 }; use(o);", "fix fix fix"],
    ["/** @type {Object<string, any>} */ const o = { a: 1 }; use(o);", "fix fix fix"],
    ["/** @type {Record.<string, any>} */ const o = { a: 1 }; use(o);", "fix fix fix"],
    [
      "/** @type {XPartial<{ a: number, ssl: boolean }>} */ const o = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    ["/** @type {{ a: number, ssl:   boolean }} */ const o = { a: 1 }; use(o);", "fix doubt doubt"],
    ["/** @type {{a:number,ssl:boolean}} */ const o = { a: 1 }; use(o);", "fix doubt doubt"],
    ['/** @type {{ a: number, ssl: "}" }} */ const o = { a: 1 }; use(o);', "doubt doubt doubt"],
    ["/** @type {myobject} */ const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["/** @type {anything} */ const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ['/** @type {import("pg").Options[]} */ const o = { a: 1 }; use(o);', "doubt doubt doubt"],
    ["/** @type{{ a: number }} */ const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["/** @satisfies\t{{ a: number }} */ const o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["/** @arg {{ a: number }} o */ function f(o) {} f({ a: 1 }); use({ a: 1 });", "fix fix fix"],
  ])("%s", (code, expected) => {
    expect(offeredInScript(code)).toBe(expected);
  });
});
