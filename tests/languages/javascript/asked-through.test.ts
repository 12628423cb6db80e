import { describe, expect, it } from "vitest";
import { asked } from "./printed.js";

describe("a variable of the environment is one question, whichever way it is read", () => {
  it.each([
    [
      "use(process.env.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env process a',
    ],
    [
      "use(process.env['MODE'] === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env process a',
    ],
    ["use(process.env.TLS ? 1 : 2);", "process.env.TLS |  | of  | TLS env process"],
    ["use(env.MODE === 'a' ? 1 : 2);", 'env.MODE === "a" | ="a" | of MODE | MODE env a'],
    [
      "const { MODE } = process.env; use(MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE env | MODE env process a',
    ],
    [
      "const { MODE: mode } = process.env; use(mode === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of mode env | mode env process a',
    ],
    [
      "const env = process.env; use(env.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env env process a',
    ],
    [
      "const env = process.env; use(env['MODE'] === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env env process a',
    ],
    [
      "import { env } from 'node:process'; use(env.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env a',
    ],
    [
      "import { env as e } from 'process'; use(e.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE e a',
    ],
    [
      "import process from 'node:process'; use(process.env.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env process a',
    ],
    [
      "import * as p from 'node:process'; use(p.env.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env p a',
    ],
    [
      "import { env } from './process'; use(env.MODE === 'a' ? 1 : 2);",
      'env.MODE === "a" | ="a" | of MODE | MODE env a',
    ],
    [
      "const mode = process.env.MODE; use(mode === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of mode MODE | mode MODE env process a',
    ],
    [
      "const mode = process.env.MODE; use(mode ? 1 : 2);",
      "process.env.MODE |  | of  | mode MODE env process",
    ],
    [
      "let env = process.env; env = other; use(env.MODE === 'a' ? 1 : 2);",
      'env.MODE === "a" | ="a" | of MODE | MODE env a',
    ],
    [
      "function f(env) { use(env.MODE === 'a' ? 1 : 2); }",
      'env.MODE === "a" | ="a" | of MODE | MODE env a',
    ],
    [
      "const a = process.env, b = a, c = b; use(b.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE b a env process a',
    ],
    [
      "const { a: { MODE } } = process.env; use(MODE === 'a' ? 1 : 2);",
      'MODE === "a" | ="a" | of MODE env | MODE env process a',
    ],
    [
      "process.env.MODE ??= 'b'; use(process.env.MODE === 'a' ? 1 : 2);",
      'process.env.MODE === "a" | ="a" | of MODE | MODE env process a',
    ],
  ])("%s", (code, expected) => {
    expect(asked(code)).toBe(expected);
  });
});

describe("constants are followed to what they ask", () => {
  it.each([
    [
      "const isCloud = host.includes('a'); use(isCloud ? 1 : 2);",
      "host.includes('a') | ~\"a\" | of host | isCloud includes host",
    ],
    [
      "const isCloud = host === 'a'; use(!isCloud ? 1 : 2);",
      'not host === "a" | !="a" | of host | isCloud host a',
    ],
    ["const isCloud = !local; use(isCloud ? 1 : 2);", "not local |  | of  | isCloud local"],
    [
      "const isCloud = config.cloud; use(isCloud ? 1 : 2);",
      "isCloud |  | of  | isCloud cloud config",
    ],
    ["const isCloud = ask(host); use(isCloud ? 1 : 2);", "isCloud |  | of  | isCloud ask host"],
    ["const { isCloud } = host === 'a'; use(isCloud ? 1 : 2);", "isCloud |  | of  | isCloud host"],
    [
      "const NAMES = ['a', 'b']; use(NAMES.includes(host) ? 1 : 2);",
      'NAMES.includes(host) | ="a" ="b" | of NAMES host | includes host NAMES a b',
    ],
    [
      "const NAMES = new Set(['a', 'b']); use(NAMES.has(host) ? 1 : 2);",
      'NAMES.has(host) | ="a" ="b" | of NAMES Set host | has host NAMES Set a b',
    ],
    [
      "const LIST = ['a', 'b']; const NAMES = new Set(LIST); use(NAMES.has(host) ? 1 : 2);",
      'NAMES.has(host) | ="a" ="b" | of NAMES Set LIST host | has host NAMES Set LIST a b',
    ],
    [
      "const ANY = /^[\\w.-]+$/; use(ANY.test(host) ? 1 : 2);",
      "ANY.test(host) | all hosts | of ANY host | test host ANY",
    ],
    [
      "const end = host.split('.').pop(); use(end === 'com' ? 1 : 2);",
      'end === "com" | ~"com" | of end pop split host | end pop split host',
    ],
    [
      "const end = f(host); use(end === 'com' ? 1 : 2);",
      'end === "com" | ="com" | of end f host | end f host com',
    ],
    [
      "const hosts = [host]; use(hosts.includes('a') ? 1 : 2);",
      "hosts.includes('a') | ~\"a\" | of hosts host | includes hosts host",
    ],
    [
      "const h = config.db.host; use(h === 'a' ? 1 : 2);",
      'h === "a" | ="a" | of h host | h host db config a',
    ],
    [
      "const h = config.db.host; use(isLocal(h) ? 1 : 2);",
      "isLocal(h) |  | of h host | isLocal h host db config",
    ],
    [
      "const h = read(NAME); use(isLocal(h) ? 1 : 2);",
      "isLocal(h) |  | of h read NAME | isLocal h read NAME",
    ],
  ])("%s", (code, expected) => {
    expect(asked(code)).toBe(expected);
  });
});

describe("what else chooses", () => {
  it.each([
    [
      "let v; switch (type) { case 'tidb': v = 1; break; case OTHER: v = 2; break; default: v = 3; } use(v);",
      'type === "tidb" | ="tidb" | of type | type tidb',
    ],
    [
      "let v; switch (type) { case OTHER: v = 2; break; default: v = 3; } use(v);",
      "type === OTHER |  | of type | type",
    ],
    [
      "let v; switch (type) { case 1: v = 2; break; default: v = 3; } use(v);",
      'type === 1 | ="1" | of type | type',
    ],
    [
      "const stores = { tidb: { a: 1 }, other: { a: 2 }, more: { a: 3 } }; use(stores[which]);",
      'which === "tidb" | ="tidb" !="other" !="more" | of which | which tidb',
    ],
    [
      "const stores = { tidb: { a: 1 }, other: { a: 2 } }; use(stores[process.env.STORE]);",
      'process.env.STORE === "tidb" | ="tidb" !="other" | of STORE env process | STORE env process tidb',
    ],
    [
      "const stores = { tidb: 'a', other: 'b' }; use(stores[which]);",
      'which === "tidb" | ="tidb" !="other" | of which | which tidb',
    ],
    ["let v = 1; if (!off) v = 2; use(v);", "not off |  | of  | off"],
    ["let v = 1; try { v = connect(); } catch { v = 2; } use(v);", "v = connect() |  | of  | "],
    [
      "function f() { if (host === 'a') return 1; return 2; } use(f());",
      'host === "a" | ="a" | of host | host a',
    ],
    ["use(on && { a: 1 });", "on |  | of  | on"],
    ["use(!on && { a: 1 });", "not on |  | of  | on"],
    ["use(a === b);", "a === b |  | of a b | a b"],
    ["use(!a);", "not a |  | of  | a"],
    ["use(!(a === 'b'));", 'not a === "b" | !="b" | of a | a b'],
  ])("%s", (code, expected) => {
    expect(asked(code)).toBe(expected);
  });
});
