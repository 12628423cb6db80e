import { describe, expect, it } from "vitest";
import { valueAcross } from "./sites.js";

/** Files that the program imports. */
const OTHERS = `
--- ./y
export const a = 1;
export const b = 2;
export default 3;
--- ./z
export const a = 4;`;

describe("what a file exports as `a`", () => {
  it.each([
    ["export const a = 1;", "1"],
    ["export let a = 1;", "1"],
    ["export let a = 1; a = 2;", "?"],
    ["export var a = 1;", "1"],
    ["const a = 1; export { a };", "1"],
    ["const b = 1; export { b as a };", "1"],
    ["const b = 1; export { b as 'a' };", "1"],
    ["let a; a = 1; export { a };", "1"],
    ["export function a() { return 1; }", "?"],
    ["export class a {}", "{}"],
    ["export enum a { X = 1 }", "{}"],
    ["export const { a } = { a: 1 };", "1"],
    ["export const [a] = [1];", "1"],
    ["export const b = 1;", "?"],
    ["const a = 1;", "?"],
    ["export const a = 1; export const b = 2;", "1"],
    ["export const a = 1; export { b as a };", "?"],
    ["exports.a = 1;", "1"],
    ["module.exports.a = 1;", "1"],
    ["module.exports = { a: 1 };", "1"],
    ["const o = { a: 1 }; module.exports = o;", "1"],
    ["module.exports = { ...x, a: 1 };", "1"],
    ["module.exports = { a: 1, ...x };", "?"],
    ["module.exports = { a: 1 }; module.exports.a = 2;", "2"],
    ["module.exports = { a: 1 }; module.exports = { a: 2 };", "?"],
    ["exports.a = 1; exports.a = 2;", "?"],
    ["exports.a = 1; exports.a.b = 2;", "?"],
    ["exports.b = 1; exports.b.c = 2; exports.a = 1;", "?"],
    ["export = { a: 1 };", "1"],
    ["const o = { a: 1 }; export = o;", "1"],
    ["export default { a: 1 };", "?"],
    ["module.exports = x;", "?"],
    ["export const a = x;", "?"],
    ["export const a = process.env.A;", "?"],
    ["export const a: number = 1;", "1"],
    ["export const a = 1 as const;", "1"],
    ["export const a = { b: 1 };", "{ b: 1 }"],
    ["export const a = [1, 2];", "?"],
    ["export const a = x ? 1 : 2;", "(1 | 2)"],
    ["export abstract class b {} export const a = 1;", "1"],
    ["export type a = 1;", "?"],
    ["export const a = () => 1;", "?"],
    ["export const a = 'x' + 'y';", '"xy"'],
    ["", "?"],
    ["}{", "?"],
  ])("%s", (row, expected) => {
    expect(
      valueAcross(`import { a } from './x'; use(a);
--- ./x
${row}`),
    ).toBe(expected);
  });
});

describe("what a file exports of others as `a`", () => {
  it.each([
    ["export { a } from './y';", "1"],
    ["export { b as a } from './y';", "2"],
    ["export * from './y';", "1"],
    ["export * as a from './y';", "{ a: 1, b: 2, default: 3 }"],
    ["export { default as a } from './y';", "3"],
    ["import { a } from './y'; export { a };", "1"],
    ["import { b } from './y'; export const a = b;", "2"],
    ["import y from './y'; export const a = y;", "3"],
    ["import * as y from './y'; export const a = y.b;", "2"],
    ["export * from './y'; export * from './z';", "?"],
    ["export * from './y'; export const a = 5;", "5"],
    ["const { a } = require('./y'); module.exports = { a };", "1"],
    ["module.exports = require('./y');", "1"],
    ["module.exports = { a: require('./y').b };", "2"],
    ["exports.a = require('./y').a;", "1"],
  ])("%s", (row, expected) => {
    expect(
      valueAcross(
        `import { a } from './x'; use(a);
--- ./x
${row}` + OTHERS,
      ),
    ).toBe(expected);
  });
});
