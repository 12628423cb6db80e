import { describe, expect, it } from "vitest";
import { usesAcross } from "./sites.js";

/** Files that the program imports. */
const FILES = `
--- ./x
import lib, { open } from 'lib';
export function db(o) { return open(o); }
export const arrow = (o) => open({ a: 1, ...o });
export function late(o) { return () => open(o); }
export function two(o) { inner(o); open(o); }
function inner(o) { lib.start(o); }
export class Db { constructor(o) { this.pool = open(o); } run(o) { open(o); } static make(o) { return open(o); } }
export class More extends Db {}
export class Own extends Db { constructor(o) { super({ ...o, b: 2 }); } }
export default { db };
export const made = new Db();
export { open as again } from 'lib';
export { open };
export const renamed = open;
export const nested = { deep: { db } };
export function hidden() { open({ a: 9 }); }
export function typed(o: { a: number }) { open(o); }
export function args(...o) { open(o); }
export function guarded(o) { if (o.a) open(o); }`;

describe("what a function of another file hands on", () => {
  it.each([
    ["import { db } from './x'; db({ a: 1 });", "called open({ a: 1 })"],
    ["import { db as d } from './x'; d({ a: 1 });", "called open({ a: 1 })"],
    ["import x from './x'; x.db({ a: 1 });", "called open({ a: 1 })"],
    ["import * as x from './x'; x.db({ a: 1 });", "called open({ a: 1 })"],
    ["const { db } = require('./x'); db({ a: 1 });", "called open({ a: 1 })"],
    ["const x = require('./x'); x.db({ a: 1 });", "called open({ a: 1 })"],
    ["import { db } from './x'; db();", ""],
    ["import { db } from './x'; db(...y);", ""],
    ["import { db } from './x'; db(y);", "called open(?)"],
    ["import { db } from './x'; db({ a: 1 }, 2);", "called open({ a: 1 })"],
    ["import { db } from './x'; new db({ a: 1 });", ""],
    ["import { arrow } from './x'; arrow({ b: 2 });", "called open({ a: 1, b: 2 })"],
    ["import { late } from './x'; late({ a: 1 });", "called open({ a: 1 })"],
    ["import { two } from './x'; two({ a: 1 });", "called open({ a: 1 }); called start({ a: 1 })"],
    [
      "import { Db } from './x'; new Db({ a: 1 });",
      "called open({ a: 1 }); called open(?); called open(?)",
    ],
    [
      "import { Db } from './x'; const d = new Db({ a: 1 }); d.run({ b: 2 });",
      "called open({ a: 1 }); called open(?); called open(?); called open({ b: 2 })",
    ],
    ["import { Db } from './x'; Db.make({ a: 1 });", "called open({ a: 1 })"],
    [
      "import { Db } from './x'; class A extends Db { constructor() { super({ a: 1 }); } }",
      "called open({ a: 1 }); called open(?); called open(?)",
    ],
    [
      "import { Db } from './x'; class A extends Db {} new A({ a: 1 });",
      "called open({ a: 1 }); called open(?); called open(?)",
    ],
    [
      "import { More } from './x'; new More({ a: 1 });",
      "called open({ a: 1 }); called open(?); called open(?)",
    ],
    [
      "import { Own } from './x'; new Own({ a: 1 });",
      "called open({ a: 1, b: 2 }); called open(?); called open(?)",
    ],
    ["class A { constructor(o) { this.o = o; } } new A({ a: 1 });", ""],
    ["import { made } from './x'; made.run({ a: 1 });", "called open({ a: 1 })"],
    ["import { again } from './x'; again({ a: 1 });", "called open({ a: 1 })"],
    ["import { open } from './x'; open({ a: 1 });", "called open({ a: 1 })"],
    ["import { renamed } from './x'; renamed({ a: 1 });", "called open({ a: 1 })"],
    ["import { nested } from './x'; nested.deep.db({ a: 1 });", "called open({ a: 1 })"],
    ["import { hidden } from './x'; hidden({ a: 1 });", "called open({ a: 9 })"],
    ["import { typed } from './x'; typed({ a: 1 });", "called open({ a: 1 })"],
    ["import { args } from './x'; args({ a: 1 });", "called open(?)"],
    ["import { guarded } from './x'; guarded({ a: 1 });", "called open({ a: 1 })"],
    ["import { db } from './x'; const o = { a: 1 }; o.a = 2; db(o);", "called open({ a: 2 })"],
    ["import { db } from './x'; const o = { a: 1 }; db(o); o.a = 2;", "called open({ a: 1 })"],
    ["import { late } from './x'; const o = { a: 1 }; late(o); o.a = 2;", "called open({ a: ? })"],
    ["import * as x from './x'; x.db = y; x.db({ a: 1 });", ""],
    ["import x from './x'; vi.spyOn(x, 'db'); x.db({ a: 1 });", ""],
    ["import x from './x'; sinon.stub(x, 'db'); x.db({ a: 1 });", ""],
    ["import x from './x'; sinon.stub(x, 'other'); x.db({ a: 1 });", "called open({ a: 1 })"],
    ["import x from './x'; sinon.replace(x, 'db', y); x.db({ a: 1 });", ""],
    ["import x from './x'; t.method(x, 'db'); x.db({ a: 1 });", ""],
    ["import x from './x'; Object.assign(x, { db: y }); x.db({ a: 1 });", ""],
    ["import x from './x'; Object.defineProperty(x, 'db', y); x.db({ a: 1 });", ""],
    ["import x from './x'; y.replaceProperty(x, 'db'); x.db({ a: 1 });", ""],
    ["import x from './x'; y.spyOnAll(x, 'db'); x.db({ a: 1 });", "called open({ a: 1 })"],
    [
      "import { Db } from './x'; const d = new Db({ a: 1 }); d.pool.a = 2;",
      "called open({ a: 1 })",
    ],
    [
      "import { Db } from './x'; const d = new Db({ a: 1 }); d.run({ b: 2 }); d.pool.options.ssl = 2;",
      "called open({ a: 1 }); called open({ b: 2 })",
    ],
    [
      "import { db } from './x'; const d = db({ a: 1 }); d.options.ssl = 2;",
      "called open({ a: 1 })",
    ],
    ["import { late } from './x'; const d = late({ a: 1 }); d.options.ssl = 2;", ""],
    [
      "import { late } from './x'; const d = late({ a: 1 }); log(d.options);",
      "called open({ a: 1 })",
    ],
    ["import { nothing } from './x'; nothing({ a: 1 });", ""],
    ["import { db } from './z'; db({ a: 1 });", ""],
  ])("%s", (code, expected) => {
    expect(usesAcross(code + FILES)).toBe(expected);
  });
});

describe("functions that stand in another file, behind what others give", () => {
  it.each([
    [
      "import { make } from './f'; make().open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; const db = { open: (o) => connect(o) }; export const make = () => db;",
      "called connect({ a: 1 })",
    ],
    [
      "import { make } from './f'; make().open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; const db = { open: (o) => connect(o) }; export function make() { return db; }",
      "called connect({ a: 1 })",
    ],
    [
      "import { make } from './f'; make().open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; const db = { open: (o) => connect(o) }; export function make() { const g = () => { return 1; }; return db; }",
      "called connect({ a: 1 })",
    ],
    [
      "import { make } from './f'; make().open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; const db = { open: (o) => connect(o) }; export function make() { if (x) return 1; return db; }",
      "",
    ],
    [
      "import { make } from './f'; make().open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; const db = { open: (o) => connect(o) }; export function* make() { return db; }",
      "",
    ],
    [
      "import { make } from './f'; make.open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; const db = { open: (o) => connect(o) }; export function make() { return db; }",
      "",
    ],
    [
      "import { Db } from './f'; new Db().open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; export class Db { get open() { return (o) => connect(o); } }",
      "",
    ],
    [
      "import { Db } from './f'; new Db().open({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; export class Db { open(o) { return connect(o); } }",
      "called connect({ a: 1 })",
    ],
    [
      "import { Db } from './f'; new Db().open.now({ a: 1 });\n--- ./f\nimport { connect } from 'lib'; export class Db { open = { now: (o) => connect(o) }; }",
      "called connect({ a: 1 })",
    ],
  ])("%s", (code, expected) => {
    expect(usesAcross(code)).toBe(expected);
  });
});
