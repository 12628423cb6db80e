import { describe, expect, it } from "vitest";
import { named } from "./printed.js";

describe("what is known of a value that is not", () => {
  it.each([
    ["use(x);", "x"],
    ["use(DB_HOST);", "DB_HOST; variables DB_HOST"],
    ["use(x.y);", "y x"],
    ["use(x['y']);", "y x"],
    ["use(x[y]);", "x y"],
    ["use(x.y.z);", "z y x"],
    ["use(x.y());", "y x"],
    ["use(x('a'));", "x; texts a"],
    ["use(x('A_B'));", "x A_B; variables A_B"],
    ["use(process.env.A_B);", "A_B env process; variables A_B; is A_B"],
    ["use(process.env['A_B']);", "A_B env process; variables A_B; is A_B"],
    ["use(process.env.a);", "a env process; is a"],
    ["use(import.meta.env.A_B);", "A_B env; variables A_B; is A_B"],
    ["use(Bun.env.A_B);", "A_B env Bun; variables A_B; is A_B"],
    ["use(Deno.env.get('A_B'));", "get A_B env Deno; variables A_B; is A_B"],
    ["use(Deno.env.get(x));", "get x env Deno"],
    ["use(env.A_B);", "A_B env; variables A_B"],
    ["process.env.A_B = 1; use(process.env.A_B);", "A_B env process; variables A_B"],
    ["const { A_B } = process.env; use(A_B);", "A_B env process; variables A_B; is A_B"],
    ["const { A_B: b } = process.env; use(b);", "b env process A_B; variables A_B; is A_B"],
    ["const { a } = x; use(a);", "a x"],
    [
      "import { env } from 'prisma/config'; use(env('A_B'));",
      "env A_B; texts prisma/config; variables A_B; is A_B",
    ],
    ["import { env } from 'other'; use(env('A_B'));", "env A_B; texts other; variables A_B"],
    ["use(required('A_B'));", "required A_B; variables A_B"],
    [
      "const f = (name) => process.env[name]; use(f('A_B'));",
      "f A_B env name process; variables A_B",
    ],
    [
      "const f = (name) => process.env['X_' + name]; use(f('A_B'));",
      "f env process X_ name; texts X_",
    ],
    [
      "const f = (name) => process.env[`X_${name}`]; use(f('A_B'));",
      "f env X_ process name; texts X_ ",
    ],
    [
      "const f = (name) => { const key = 'X_' + name; return process.env[key]; }; use(f('A_B'));",
      "f env key process X_ name; texts X_",
    ],
    [
      "const f = (name) => config.get(name); use(f('A_B'));",
      "f A_B get name config; variables A_B",
    ],
    [
      "const f = (name = 'A_B') => process.env[name + 'X']; use(f('A_B'));",
      "f env process name; texts X",
    ],
    [
      "const f = (name) => { log(name); return process.env['X_' + name]; }; use(f('A_B'));",
      "f A_B env process X_ name; texts X_; variables A_B",
    ],
    ["use(env['A_' + x]);", "env A_ x; texts A_"],
    ["use(env[`A_${x}`]);", "env A_ x; texts A_ "],
    ["use(env[`A_B`]);", "env A_B; texts A_B; variables A_B"],
    ["const P = 'A'; use(env[`${P}_B`]);", "env A_B P; texts  _B A; variables A_B"],
    ["const P = 'A'; use(env[P + '_B']);", "env A_B P; texts _B A; variables A_B"],
    ["const P = 'A_'; use(env[P + 'B']);", "env A_B P A_; texts B A_; variables A_B"],
    ["use(config.get('db.host'));", "get db.host config; texts db.host"],
    ["use(config.get('db.password'));", "get db.password config; texts db.password"],
    ["use(config.get('db.url'));", "get db.url config; texts db.url"],
    ["use(config.get('db.uri'));", "get db.uri config; texts db.uri"],
    ["use(config.get('db.hostname'));", "get db.hostname config; texts db.hostname"],
    ["use(config.get('db.user'));", "get db.user config; texts db.user"],
    ["use(config.get('db.username'));", "get db.username config; texts db.username"],
    ["use(config.get('db.other'));", "get config; texts db.other"],
    ["use(f(/a\\.b/));", "f; texts a.b"],
    ["use(f(`a${x}b`));", "f x; texts a b"],
    ["use(f(1));", "f"],
    ["use(-x);", "x"],
    ["use(f([a, b]));", "f a b"],
    ["use(f(...a));", "f a"],
    ["use(new F(a));", "F a"],
    ["import { a } from 'pkg'; use(a);", "a; texts pkg"],
    ["import { a } from '@s/pkg'; use(a);", "a; texts @s/pkg"],
    ["import { a } from './own'; use(a);", "a"],
    ["import a from 'pkg'; use(a());", "a; texts pkg"],
    ["const a = x.y; use(a);", "a y x"],
    ["const a = x; const b = a; use(b);", "b a x"],
    ["let a = x; a = y; use(a);", "a y"],
    ["function f(a) { use(a); }", "a"],
    ["export function f(a) { use(a); }", "a; open"],
    ["export function f(env) { use(env); }", "env"],
    ["export function f(a) { use(a.b); }", "b a; open"],
    ["export function f({ a }) { use(a); }", "a; open"],
    ["class A { f(a) { use(a); } }", "a; open"],
    ["const o = { a: x }; use(o.a);", "a o x"],
    ["const o = { a: process.env.A_B }; use(o.a);", "a o A_B env process; variables A_B; is A_B"],
    ["const o = x; o.a = 1; use(o);", "x"],
    ["const [a] = x; use(a);", "a x"],
    ["for (const a of x) use(a);", "a"],
    ["use(await x);", "x"],
    ["use(x as any);", "x"],
    ["use((() => x)());", "x"],
    ["use(() => x);", ""],
    ["use([x]);", "x"],
    ["use(class {});", ""],
    ["use(a + b);", "a b"],
    ["use(this.a);", "a"],
    ["use(a.b``);", ""],
  ])("%s", (code, expected) => {
    expect(named(code)).toBe(expected);
  });
});

describe("names in what is not known", () => {
  it.each([
    ["use(c.DB_Host);", "DB_Host c"],
    ["use(c.DB_HOST);", "DB_HOST c; variables DB_HOST"],
    ['use(env["TIDB_" + x]);', "env TIDB_ x; texts TIDB_"],
    ['use(env["TIDB_A_" + x]);', "env TIDB_A_ x; texts TIDB_A_"],
    ['use(env["TIDB_a" + x]);', "env x; texts TIDB_a"],
    ["use(f(a ? b : c));", "f a b c"],
    ["use(f(`TIDB_${x}`));", "f TIDB_ x; texts TIDB_ "],
    ['use(f("config.tidb.host"));', "f config.tidb.host; texts config.tidb.host"],
    ['use(f("config.tidb.hostname.x"));', "f; texts config.tidb.hostname.x"],
    ["use(f([a, ...b], -c, d || e, new G(h)));", "f a c d e G h b"],
    ["import a from 'mysql2'; use(a.b);", "b a; texts mysql2"],
    ["import a from './mysql2'; use(a.b);", "b a"],
    ["import a from '@x/mysql2'; use(a.b);", "b a; texts @x/mysql2"],
    ["use(/a\\.b/.test(x));", "test x; texts a.b"],
    [
      "const P = 'TIDB'; use(env[`${P}_HOST`]);",
      "env TIDB_HOST P; texts  _HOST TIDB; variables TIDB_HOST",
    ],
    [
      "const P = 'TIDB'; use(env[P + '_HOST']);",
      "env TIDB_HOST P; texts _HOST TIDB; variables TIDB_HOST",
    ],
    ["const P = 'TIDB'; use(env[P - '_HOST']);", "env P; texts _HOST TIDB"],
    ["use(env[`A_B`]);", "env A_B; texts A_B; variables A_B"],
    ["use(f(`a${b}c`));", "f b; texts a c"],
    ["const P = 4; use(env[`${P}_HOST`]);", "env P; texts  _HOST"],
  ])("%s", (code, expected) => {
    expect(named(code)).toBe(expected);
  });
});

describe("variables of the environment, and what is a part of one", () => {
  it.each([
    ["use(process.env.A_B.length);", "length A_B env process; variables A_B"],
    ["use(x.process.env.A_B);", "A_B env process x; variables A_B"],
    ["process.env.A_B = x; use(process.env.A_B);", "A_B env process; variables A_B"],
  ])("%s", (code, expected) => {
    expect(named(code)).toBe(expected);
  });
});
