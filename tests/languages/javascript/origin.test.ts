import { describe, expect, it } from "vitest";
import { keyOf } from "../../../src/dialects/client-table.js";
import { read, show, type Source } from "./harness.js";
import { usesIn } from "./sites.js";

/** The ways to everything in the file that is called and comes from "lib". */
const calls = (code: string, source?: Source): string[] =>
  read(code, source).uses(["lib"]).map(keyOf);
/** What the file sets of a process or a module. */
const targets = (code: string): string[] =>
  read(code)
    .assignments()
    .map(({ home, name }) => `${home}.${name}`);

describe("imports", () => {
  it.each([
    ["import lib from 'lib'; lib.open();", "open"],
    ["import lib from 'lib'; lib();", ""],
    ["import * as lib from 'lib'; lib.open();", "open"],
    ["import * as lib from 'lib'; lib.default.open();", "open"],
    ["import { open } from 'lib'; open();", "open"],
    ["import { open as go } from 'lib'; go();", "open"],
    ["import { default as lib } from 'lib'; lib.open();", "open"],
    ["import { 'open' as go } from 'lib'; go();", "open"],
    ["import lib, { open } from 'lib'; open(lib);", "open"],
    ["import type { Options } from 'lib'; import { open } from 'lib'; open<Options>();", "open"],
    ["import lib = require('lib'); lib.open();", "open"],
    ["const lib_1 = __importDefault(require('lib')); lib_1.default.open();", "open"],
    ["const lib_1 = __importDefault(require('lib')); (0, lib_1.default)();", ""],
    ["const lib = __importStar(require('lib')); lib.open();", "open"],
    [
      "const tslib = require('tslib'); const lib_1 = tslib.__importStar(require('lib')); lib_1.open();",
      "open",
    ],
    ["const lib_1 = require('lib'); (0, lib_1.open)();", "open"],
    ["var import_lib = __toESM(require('lib')); import_lib.default.open();", "open"],
    ["var import_lib = __toESM(require('lib'), 1); (0, import_lib.open)();", "open"],
    ["var _lib = _interopRequireDefault(require('lib')); _lib.default.open();", "open"],
    ["var _lib = _interopRequireWildcard(require('lib')); _lib['default'].open();", "open"],
    ["class A { constructor() { this.lib = require('lib'); } go() { this.lib.open(); } }", "open"],
    ["import lib from 'lib'; class A { lib = lib; go() { this.lib.open(); } }", "open"],
    ["class A { #open = require('lib').open; go() { this.#open(); } }", "open"],
    ["class A { static lib = require('lib'); static go() { this.lib.open(); } }", "open"],
    ["const lib = require('lib'); lib.open();", "open"],
    ["var lib = require('lib'); lib.open();", "open"],
    ["let lib; lib = require('lib'); lib.open();", "open"],
    ["const lib = require('lib').default; lib.open();", "open"],
    ["const { open } = require('lib'); open();", "open"],
    ["const { open: go } = require('lib'); go();", "open"],
    ["const { 'open': go } = require('lib'); go();", "open"],
    ["const { ['open']: go } = require('lib'); go();", "open"],
    ["const open = require('lib').open; open();", "open"],
    ["const open = require('lib')['open']; open();", "open"],
    ["require('lib').open();", "open"],
    ["const lib = await import('lib'); lib.open();", "open"],
    ["const { open } = await import('lib'); open();", "open"],
    ["const { default: lib } = await import('lib'); lib.open();", "open"],
    ["const lib = (await import('lib')).default; lib.open();", "open"],
    ["(await import('lib')).open();", "open"],
    [
      "import { createRequire } from 'module'; const require = createRequire(import.meta.url); const lib = require('lib'); lib.open();",
      "open",
    ],
  ])("%s", (code, path) => {
    expect(calls(code)).toContain(path);
  });

  it.each([
    "const lib = require('lib'); lib.open();",
    "const { open } = require('lib'); open();",
    "require('lib').open();",
  ])("in CommonJS: %s", (code) => {
    expect(calls(code, { sourceType: "commonjs", parser: "espree" })).toContain("open");
    expect(calls(code, { sourceType: "commonjs" })).toContain("open");
  });

  it.each([
    "const lib = wrapped(require('lib')); lib.open();",
    "const lib = require('lib'); (lib.open, other)();",
    "class A { lib = require('lib'); use(lib) { this.lib = lib; } go() { this.lib.open(); } }",
    "class A { lib = require('lib'); go() { this.lib.open(); } } new A().lib = other;",
    "class A { lib = require('lib'); static go() { this.lib.open(); } }",
    "class A { go() { this.lib.open(); } } class B { lib = require('lib'); }",
    "class A { lib = require('lib'); go() { this.lib.open(); } } class B extends A { constructor() { super(); this.lib = other; } }",
    "class A { lib = require('lib'); go() { this.lib.open(); } } const B = class extends A {}; class C extends B { use() { this.lib = other; } }",
    "class A { lib = require('lib'); go() { this.lib.open(); } } class B extends more(A) { use() { this.lib = other; } }",
    "class A { lib = require('lib'); go() { this.lib.open(); } } class B extends A { lib = other; }",
  ])("does not take for one: %s", (code) => {
    expect(calls(code)).not.toContain("open");
  });

  it("takes `node:` off", () => {
    expect(read("import { open } from 'node:lib'; open();").uses(["lib"])).toHaveLength(1);
    expect(targets("import tls from 'node:tls'; tls.DEFAULT_MIN_VERSION = x;")).toEqual([
      "tls.DEFAULT_MIN_VERSION",
    ]);
  });
});

describe("aliases and chains", () => {
  it.each([
    ["const open = lib.open; open();", "open"],
    ["const again = lib; const more = again; more.open();", "open"],
    ["const { open: go } = lib; go();", "open"],
    ["lib['open']();", "open"],
    ["lib?.open?.();", "open"],
    ["(lib as any).open();", "open"],
    ["lib!.open!();", "open"],
    ["(<any>lib).open();", "open"],
    ["lib.open<Type>();", "open"],
    ["lib.cluster().add();", "cluster().add"],
    ["const c = lib.cluster(); c.add();", "cluster().add"],
    ["const c = await lib.cluster(); c.of('x').add();", "cluster().of().add"],
    ["new lib.Pool();", "new Pool"],
    ["const p = new lib.Pool(); p.add();", "new Pool.add"],
    ["new lib.Pool().add();", "new Pool.add"],
    ["lib.open.call(null);", "open"],
    ["function f() { return lib.open(); }", "open"],
    ["class C { pool = lib.open(); }", "open"],
    ["export const pool = lib.open();", "open"],
    ["export default lib.open();", "open"],
    ["const a = { lib }; a.lib.open(); module.exports = { a };", "open"],
    ["export const a = { ...more, lib }; a.other = x; a.lib.open();", "open"],
    ["const a = { lib, go() { this.more = 1; this.lib.open(); } }; a.lib.open();", "open"],
    ["const a = { lib }; class B { constructor() { this.lib = x; } } a.lib.open();", "open"],
    ["const a = {}; a.lib = lib; a[key](); a.lib.open(); export { a };", "open"],
  ])("%s", (code, path) => {
    expect(calls(`import * as lib from 'lib'; ${code}`)).toContain(path);
  });
});

describe("what is not the module's", () => {
  it.each([
    ["another module", "import lib from 'library'; lib.open();"],
    ["a part of its name", "import lib from 'lib/open'; lib.open();"],
    ["a file", "import lib from './lib'; lib.open();"],
    ["nothing at all", "lib.open();"],
    ["a parameter of the same name", "import lib from 'lib'; function f(lib) { lib.open(); }"],
    [
      "a variable of the function's own",
      "import { open } from 'lib'; { const open = () => 1; open(); }",
    ],
    [
      "a function of the function's own",
      "import { open } from 'lib'; function f() { open(); function open() {} }",
    ],
    ["the variable of a catch", "import lib from 'lib'; try {} catch (lib) { lib.open(); }"],
    [
      "a required name in an inner scope",
      "const lib = require('lib'); { const lib = other; lib.open(); }",
    ],
    ["a variable that is set twice", "let lib = require('lib'); lib = other; lib.open();"],
    ["a variable that is declared twice", "var lib = require('lib'); var lib = other; lib.open();"],
    ["a computed name", "import lib from 'lib'; lib[name]();"],
    ["a module whose name is computed", "const lib = require('li' + 'b'); lib.open();"],
    ["a module named by a variable", "const lib = await import(name); lib.open();"],
    ["a function of another's", "const lib = other.require('lib'); lib.open();"],
    ["a rest", "import * as lib from 'lib'; const { close, ...rest } = lib; rest.open();"],
    [
      "a default that may be another's",
      "import * as lib from 'lib'; const { open = other } = lib; open();",
    ],
    ["an element", "const [open] = require('lib'); open();"],
    ["what another spread may hold", "const a = { lib: require('lib'), ...more }; a.lib.open();"],
    ["what a key may hold", "const a = { lib: require('lib'), [key]: other }; a.lib.open();"],
    ["what is written twice", "const a = { lib: require('lib'), lib: other }; a.lib.open();"],
    ["what is set as well", "const a = { lib: require('lib') }; a.lib = other; a.lib.open();"],
    ["what may be set", "const a = { lib: require('lib') }; a.lib ||= other; a.lib.open();"],
    ["what a pattern sets", "const a = { lib: require('lib') }; [a.lib] = other; a.lib.open();"],
    ["what any key may be", "const a = { lib: require('lib') }; a[key] = other; a.lib.open();"],
    [
      "what more is assigned to",
      "const a = { lib: require('lib') }; Object.assign(a, { lib: other }); a.lib.open();",
    ],
    ["what somebody has in hands", "const a = { lib: require('lib') }; set(a); a.lib.open();"],
    [
      "what it sets itself",
      "const a = { lib: require('lib'), set() { this.lib = other; } }; a.set(); a.lib.open();",
    ],
    [
      "what its setter sets",
      "const a = { lib: require('lib'), set it(to) { this.lib = to; } }; a.it = other; a.lib.open();",
    ],
    [
      "what it sets under any key",
      "const a = { lib: require('lib'), set(key) { this[key] = other; } }; a.set('lib'); a.lib.open();",
    ],
    [
      "what it hands itself to",
      "const a = { lib: require('lib'), set() { Object.assign(this, other); } }; a.set(); a.lib.open();",
    ],
    [
      "what is set by a function it is given",
      "const a = { lib: require('lib') }; a.set = function () { this.lib = other; }; a.lib.open();",
    ],
    ["what has another name", "const a = { lib: require('lib') }; const b = a; a.lib.open();"],
    ["one of two modules", "const lib = old ? require('other') : require('lib'); lib.open();"],
    ["one of two loaded", "const lib = await import(old ? 'other' : 'lib'); lib.open();"],
    ["one of two destructured", "const { open } = old ? other : require('lib'); open();"],
    ["what may be another's", "const lib = given ?? require('lib'); lib.open();"],
    [
      "one that is tried first",
      "let lib; try { lib = require('lib'); } catch { lib = x; } lib.open();",
    ],
    ["a parameter's default", "import lib from 'lib'; function f(a = lib) { a.open(); }"],
    [
      "a function of two ends",
      "const f = () => { if (a) return require('lib'); return b; }; f().open();",
    ],
    ["a loop's variable", "for (const lib of require('lib')) lib.open();"],
    ["a private name", "import lib from 'lib'; class C { #open() {} f() { this.#open(); } }"],
  ])("%s", (_, code) => {
    // Calls of `require` and `import` themselves are no calls of the module's exports.
    expect(calls(code)).toEqual([]);
  });

  it.each([
    "import('lib').then((lib) => { lib = other; lib.open(); });",
    "import('lib').then(({ open }) => { open ??= other; open(); });",
  ])("nor a parameter that is set: %s", (code) => {
    expect(calls(code)).toEqual(["then"]);
  });

  it.each([
    ["one of itself", "const a = a; a.open();"],
    ["two of each other", "const a = b; const b = a; a.open();"],
    ["a member of itself", "const a = a.b; a.open();"],
    ["three of each other", "const a = b.x; const b = c.y(); const c = a; c.open();"],
    ["a function that calls itself", "const f = f(); f();"],
  ])("and a circle ends: %s", (_, code) => {
    expect(calls(`import 'lib'; ${code}`)).toEqual([]);
  });

  it("ends in a long chain", () => {
    const aliases = Array.from(
      { length: 2000 },
      (_, index) => `const a${index + 1} = a${index};`,
    ).join("\n");
    expect(calls(`import a0 from 'lib';\n${aliases}\na2000.open();`)).toEqual([]);
    expect(calls(`import a0 from 'lib';\n${aliases}\na3.open();`)).toEqual(["open"]);
  });
});

describe("what is set of the whole process", () => {
  it.each([
    ["process.env.A = '1';", ["process.env.A"]],
    ["process.env['A'] = '1';", ["process.env.A"]],
    ["process['env'].A = '1';", ["process.env.A"]],
    ["import process from 'process'; process.env.A = '1';", ["process.env.A"]],
    ["import process from 'node:process'; process.env.A = '1';", ["process.env.A"]],
    ["import { env } from 'node:process'; env.A = '1';", ["process.env.A"]],
    ["const { env } = require('process'); env.A = '1';", ["process.env.A"]],
    ["import * as tls from 'tls'; tls.A = 1;", ["tls.A"]],
    ["process.env[name] = '1';", []],
    ["process.env.A += '1';", []],
    ["process.env.A ??= '1';", ["process.env.A"]],
    ["process.env.A ||= '1';", ["process.env.A"]],
    ["process.env.A &&= '1';", []],
    ["import * as tls from 'tls'; tls.A ??= 1;", []],
    ["env.A = '1';", []],
    ["import tls from './tls'; tls.A = 1;", ["./tls.A"]],
    ["delete process.env.A;", []],
  ])("%s", (code, expected) => {
    expect(targets(code)).toEqual(expected);
  });
});

describe("a text", () => {
  it("has a name and neighbours where it stands in an object", () => {
    const [inside, outside] = read(
      "const a = { url: 'jdbc:x', user: 'u' }; const address = 'jdbc:y';",
    ).texts(/jdbc/);
    const [holder] = inside?.holders() ?? [];
    expect(inside?.name).toBe("url");
    expect([holder?.key, holder && show(holder.mapping)]).toEqual([
      "url",
      '{ url: "jdbc:x", user: "u" }',
    ]);
    expect([outside?.name, outside?.holders()]).toEqual(["address", []]);
  });
});

describe("what a variable is set to later", () => {
  it.each([
    ["import lib from 'lib'; let open; [open] = lib; open(1);", ""],
    ["import lib from 'lib'; let open; ({ open } = lib); open(1);", ""],
    ["import lib from 'lib'; let open; open = lib; open(1);", "called (1)"],
    ["import lib from 'lib'; let open; for (open of lib) {} open(1);", ""],
    ["import lib from 'lib'; for (const open of lib) open(1);", ""],
    ["import lib from 'lib'; for (const open in lib) open(1);", ""],
  ])("%s", (code, expected) => {
    expect(usesIn(code)).toBe(expected);
  });
});
