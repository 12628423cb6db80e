import { describe, expect, it } from "vitest";
import { assignmentsIn, setsOf } from "./sites.js";

describe("what a file sets of the whole process", () => {
  it.each([
    ["process.env.A_B = 'x';", 'process.env.A_B = "x" (process.env.A_B = \'x\') ""'],
    ["process.env['A_B'] = 'x';", 'process.env.A_B = "x" (process.env.A_B = \'x\') ""'],
    ["process.env[k] = 'x';", ""],
    ["process.env.A_B ??= 'x';", 'process.env.A_B = "x" (process.env.A_B = \'x\') ""'],
    ["process.env.A_B ||= 'x';", 'process.env.A_B = "x" (process.env.A_B = \'x\') ""'],
    ["process.env.A_B &&= 'x';", ""],
    ["process.env.A_B += 'x';", ""],
    ["if (x) process.env.A_B = 'x';", "process.env.A_B = \"x\" (process.env.A_B = 'x') stays"],
    [
      "if (x) { process.env.A_B = 'x'; }",
      'process.env.A_B = "x" (process.env.A_B = \'x\') "if (x) {  }"',
    ],
    ["y = process.env.A_B = 'x';", "process.env.A_B = \"x\" (process.env.A_B = 'x') stays"],
    ["f(process.env.A_B = 'x');", "process.env.A_B = \"x\" (process.env.A_B = 'x') stays"],
    ["() => (process.env.A_B = 'x');", "process.env.A_B = \"x\" (process.env.A_B = 'x') stays"],
    [
      "import tls from 'tls'; tls.DEFAULT_MIN_VERSION = 'x';",
      "tls.DEFAULT_MIN_VERSION = \"x\" (tls.DEFAULT_MIN_VERSION = 'x') \"import tls from 'tls'; \"",
    ],
    [
      "import tls from 'node:tls'; tls.DEFAULT_MIN_VERSION = 'x';",
      "tls.DEFAULT_MIN_VERSION = \"x\" (tls.DEFAULT_MIN_VERSION = 'x') \"import tls from 'node:tls'; \"",
    ],
    ["import * as t from 'tls'; t.DEFAULT_MIN_VERSION ??= 'x';", ""],
    [
      "const tls = require('tls'); tls.a.b = 1;",
      "tls.a.b = 1 (tls.a.b = 1) \"const tls = require('tls'); \"",
    ],
    [
      "import { env } from 'process'; env.A_B = 1;",
      "process.env.A_B = 1 (process.env.A_B = 1) \"import { env } from 'process'; \"",
    ],
    [
      "import process from 'node:process'; process.env.A_B = 1;",
      "process.env.A_B = 1 (process.env.A_B = 1) \"import process from 'node:process'; \"",
    ],
    ["const process = x; process.env.A_B = 1;", ""],
    ["function f(process) { process.env.A_B = 1; }", ""],
    ["x.y = 1;", ""],
    ["import x from 'pkg'; x = 1;", ""],
    ["process.title = 'x';", ""],
    ["globalThis.process.env.A_B = 1;", ""],
    ["process.env = { A_B: 1 };", ""],
    ["process.env.A_B = y;", 'process.env.A_B = ? (process.env.A_B = y) ""'],
    ["process.env.A_B = { a: 1 };", 'process.env.A_B = { a: 1 } (process.env.A_B = ...) ""'],
    ["const e = process.env; e.A_B = 1;", ""],
    ["delete process.env.A_B;", ""],
    ["process.env.A.B = 1;", 'process.env.A.B = 1 (process.env.A.B = 1) ""'],
  ])("%s", (code, expected) => {
    expect(assignmentsIn(code)).toBe(expected);
  });
});

describe("which variables of its environment a file sets", () => {
  it.each([
    ["process.env.A_B = 1;", "A_B"],
    ["process.env['A_B'] = 1;", "A_B"],
    ["process.env[k] = 1;", ""],
    ["delete process.env.A_B;", "A_B"],
    ["process.env.A_B ??= 1;", "A_B"],
    ["process.env.A_B++;", "A_B"],
    ["[process.env.A_B] = x;", "A_B"],
    ["global.process.env.A_B = 1;", "A_B"],
    ["globalThis.process.env.A_B = 1;", "A_B"],
    ["Bun.env.A_B = 1;", "A_B"],
    ["import.meta.env.A_B = 1;", "A_B"],
    ["other.env.A_B = 1;", ""],
    ["f(process.env.A_B);", ""],
    ["process.env = { A_B: 1 };", "A_B"],
    ["process.env = { ...process.env, A_B: 1 };", "A_B"],
    ["process.env = { ...x, A_B: 1 };", "A_B C_D"],
    ["process.env = { ...f(), A_B: 1 };", "A_B"],
    ["process.env = x;", "A_B C_D"],
    ["process.env = f();", ""],
    ["process.env = { 'A_B': 1, [k]: 2 };", "A_B"],
    ["vi.stubEnv('A_B', 'x');", "A_B"],
    ["x.stubEnv('A_B');", "A_B"],
    ["stubEnv('A_B');", ""],
    ["Deno.env.set('A_B', 'x');", "A_B"],
    ["Deno.env.get('A_B');", ""],
    ["Deno.env.set(x);", ""],
    ["Object.assign(process.env, { A_B: 1 });", "A_B"],
    ["Object.assign(process.env, { A_B: 1 }, { C_D: 2 });", "A_B C_D"],
    ["Object.assign(process.env, x);", ""],
    ["Object.assign(x, { A_B: 1 });", ""],
    ["_.assign(process.env, { A_B: 1 });", "A_B"],
    ["assign(process.env, { A_B: 1 });", ""],
    ["sinon.stub(process.env, 'A_B', 1);", "A_B"],
    ["sinon.replace(process.env, 'A_B', 1);", "A_B"],
    ["sinon.replaceProperty(process.env, 'A_B', 1);", "A_B"],
    ["sinon.spyOn(process.env, 'A_B', 1);", "A_B"],
    ["sinon.defineProperty(process.env, 'A_B', 1);", "A_B"],
    ["sinon.restub(process.env, 'A_B');", ""],
    ["sinon.stubs(process.env, 'A_B');", ""],
    ["sinon.stub(process, 'env');", "A_B C_D"],
    ["sinon.stub(process, 'env', { A_B: 1 });", "A_B"],
    ["sinon.stub(process, 'env', x);", "A_B C_D"],
    ["sinon.stub(process, 'other', { A_B: 1 });", ""],
    ["sinon.stub(other, 'env', { A_B: 1 });", ""],
    ["sinon.get(process, 'env', { A_B: 1 });", ""],
    ["sinon.replaceProperty(process, 'env', { A_B: 1 });", "A_B"],
    ["log('A_B');", ""],
    ["process.env.C_D = process.env.A_B;", "C_D"],
  ])("%s", (code, expected) => {
    expect(setsOf(code)).toBe(expected);
  });
});
