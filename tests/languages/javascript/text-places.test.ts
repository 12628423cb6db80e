import { describe, expect, it } from "vitest";
import { fates } from "./sites.js";

/** Whoever takes a text, how much of it stands there, who reads it: by what is called with it. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  "none whole message": [
    "console.log, console.x, log, log.x, logger, logger.info, it, it.only, test, describe",
    "t, a.log, a.debug, a.info, a.warn, a.error, a.describe, a.description, a.usage",
    "a.example, a.epilog, a.epilogue, a.addHelpText, a.summary, a.note",
    "process.stdout.write, stderr.write, a.stdout.write, new Error, new MyError",
  ],
  "none unsure program": [
    "logs, loggers.a, mylog, items, tests, a.logs, a.xlog, a.errors, a.notes",
    "stdout.writes, mystdout.write, stdoutxwrite, Object.isx, xObject.is, a.assert",
    "a.equalTo, a.unequal, a.tob, a.RegExp, a.deleted, a.getter, includes, a.sets",
    "chalk.green, f, new Errors, client.query, pool.add, a.push, encodeURIComponent",
  ],
  "none whole comparison": [
    "test.each, t.ok, Object.is, assert, assertEqual, assert.ok, a.equal, a.equals, equal",
    "a.notEqual, a.deepEqual, a.strictEqual, a.deepStrictEqual, a.notDeepStrictEqual",
    "a.isEqual, a.isDeepStrictEqual, isDeepEqual, expect(x).toBe, expect(x).toEqual",
    "a.toString, Object.hasOwn, Reflect.get, Reflect.has, Reflect.set, xReflect.get",
    "RegExp, a.includes, a.indexOf, a.lastIndexOf, a.startsWith, a.endsWith, a.match",
    "a.matchAll, a.search, a.split, a.replace, a.replaceAll, a.localeCompare, a.test",
    "a.has, a.hasOwnProperty, a.hasItem, a.get, a.getItem, a.remove, a.removeItem",
    "a.delete, a.set",
  ],
  "known whole program": [
    "connect, a.connect, exec, open, migrate, new Pool, db.run, createPool",
    "mysql.createConnection",
  ],
  "none whole program": ["String, URL, new URL, Object.freeze"],
};
const called = Object.entries(CALLED).flatMap(([fate, lists]) =>
  lists.flatMap((list) => list.split(", ")).map((name) => [name, fate] as const),
);

describe("what becomes of a text that a call is given", () => {
  it.each(called)("%s", (name, fate) => {
    expect(fates(`${name}("mysql://h/d", x);`)).toBe(`mysql://h/d ${fate} -`);
  });
});

/** An address in a program, where ADDRESS stands. */
const withAddress = (code: string): string => code.replaceAll("ADDRESS", '"mysql://h/d"');

describe("what becomes of a text at each place", () => {
  it.each([
    ["console.log(chalk.green(ADDRESS))", "… none whole message -"],
    ["console.log(pc.bold(ADDRESS))", "… none whole message -"],
    ["console.log(kleur.cyan().bold(ADDRESS))", "… none whole message -"],
    ["console.log(chalk.bgRed(ADDRESS))", "… none whole message -"],
    ["console.log(chalk.redBright(ADDRESS))", "… none whole message -"],
    ["console.log(chalk.greenx(ADDRESS))", "… none unsure program -"],
    ["console.log(f(ADDRESS))", "… none unsure program -"],
    ["f(chalk.green(ADDRESS))", "… none unsure program -"],
    ["console.log([ADDRESS])", "… none whole message -"],
    ["console.log(x ? ADDRESS : y)", "… none whole message -"],
    ["console.log(x || ADDRESS)", "… none whole message -"],
    ["console.log({ a: ADDRESS })", "… none unsure program a"],
    ["throw new Error(ADDRESS)", "… none whole message -"],
    ["throw new Error(`a ${ADDRESS}`)", "a … none whole message -; … none whole program -"],
    ["expect(f({ a: ADDRESS })).toBe(x)", "… none whole comparison a"],
    ["expect(ADDRESS).toBe(x)", "… none whole comparison -"],
    ["cy.get(ADDRESS)", "… none whole comparison -"],
    ["x === ADDRESS", "… none whole comparison -"],
    ["x + ADDRESS", "…… none whole program -"],
    ["switch (x) { case ADDRESS: y(); }", "… none whole comparison -"],
    ["({ [ADDRESS]: 1 })", "… none whole comparison …"],
    ["a[ADDRESS]", "… none whole comparison -"],
    ["a[ADDRESS] = 1", "… none whole comparison -"],
    ["const expected = ADDRESS", "… none whole comparison expected"],
    ["const EXPECTED_URL = ADDRESS", "… none whole comparison EXPECTED_URL"],
    ["const help = ADDRESS", "… none whole message help"],
    ["const url = ADDRESS", "… none whole program url"],
    ["const x = ADDRESS", "… none whole program x"],
    ["x = ADDRESS", "… none unsure program x"],
    ["o.url = ADDRESS", "… known whole program url"],
    ["module.exports = ADDRESS", "… none unsure program exports"],
    ["module.exports.url = ADDRESS", "… exported whole program url"],
    ["exports.x = ADDRESS", "… none unsure program x"],
    ["export default ADDRESS", "… none unsure page -"],
    ["export const url = ADDRESS", "… exported whole program url"],
    ["export const x = ADDRESS", "… none unsure program x"],
    ["new Set([ADDRESS]).has(x)", "… none whole comparison -"],
    ["new Map([[ADDRESS, 1]])", "… none whole comparison -"],
    ["const l = [ADDRESS]; l.includes(x)", "… none whole comparison -"],
    ["const l = [ADDRESS]; connect(l)", "… known whole program -"],
    [
      "const l = [ADDRESS, y]; connect(l.join(','))",
      "… none beginning program -; …,… known whole program -",
    ],
    ["connect({ url: ADDRESS })", "… known whole program url"],
    ["connect({ x: ADDRESS })", "… none unsure program x"],
    ["const o = { x: ADDRESS }; connect(o.x)", "… none whole program x"],
    ["class A { url = ADDRESS }", "… known whole program -"],
    ["class A { x = ADDRESS; f() { connect(this.x); } }", "… none whole program -"],
    ["const f = () => ADDRESS; connect(f())", "… known whole program -"],
    ["function f() { return ADDRESS; } connect(f())", "… known whole program -"],
    ["const o = { get x() { return ADDRESS; } }; connect(o.x)", "… none whole program -"],
    ["let u = ADDRESS; u += x; connect(u)", "… none beginning program u"],
    ["const u = ADDRESS; connect(u + x)", "… none beginning program u; …… known whole program -"],
    [
      "const u = ADDRESS; connect(`${u}?a`)",
      "… none beginning program u; …?a known whole program -",
    ],
    ["const u = ADDRESS; connect(x + u)", "… known whole program u"],
    [
      "const u = ADDRESS.concat(x); connect(u)",
      "… none beginning program -; …… known whole program u",
    ],
    ["const u = ADDRESS.replace(':3306', x); connect(u)", "… none changed program -"],
    ["const u = ADDRESS.replace('db', x); connect(u)", "… none unsure program -"],
    [
      "const u = new URL(ADDRESS); u.searchParams.set('a', x); connect(u)",
      "… none changed program -",
    ],
    ["const u = new URL(ADDRESS); u.host = x; connect(u)", "… none changed program -"],
    ["const u = new URL(ADDRESS); connect(u.href)", "… known whole program -"],
    ["const u = ADDRESS.trim(); connect(u)", "… known whole program -"],
    ["const u = ADDRESS; if (u === x) y(); connect(u)", "… none whole program u"],
    ["f('url', ADDRESS)", "… known whole program -"],
    ["f('x', ADDRESS)", "… none unsure program -"],
    ["const f = (u) => connect(u); f(ADDRESS)", "… known whole program -"],
    ["const f = (u = ADDRESS) => connect(u); f()", "… none whole program -"],
    ["namespace N { export const url = ADDRESS; } connect(N.url)", "… exported whole program url"],
    ["namespace N { export const x = ADDRESS; } connect(N.x)", "… none unsure program x"],
    ["type T = ADDRESS", "… none whole comparison -"],
    ["import(ADDRESS)", "… none whole comparison -"],
    ["ADDRESS", "… none whole program -"],
    ["if (ADDRESS) x()", "… none whole program -"],
    ["!ADDRESS", "… none whole program -"],
    ["await ADDRESS", "… none whole program -"],
    ["(ADDRESS as string)", "… none whole program -"],
    ["yield_(ADDRESS)", "… none unsure program -"],
    ["process.env.DB_URL = ADDRESS", "… known whole program DB_URL"],
    ["process.env.X = ADDRESS", "… known whole program X"],
    ["process.env.X = ADDRESS; connect(process.env.X)", "… known whole program X"],
    ["const { x } = { x: ADDRESS }; connect(x)", "… none unsure program x"],
    ["const [x] = [ADDRESS]; connect(x)", "… none unsure program -"],
    ["x ??= ADDRESS; connect(x)", "… none unsure program x"],
  ])("%s", (code, expected) => {
    expect(fates(withAddress(code)).replaceAll("mysql://h/d", "…")).toBe(expected);
  });
});
