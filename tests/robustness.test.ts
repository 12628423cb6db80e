import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";
import { fix, lint } from "./lint.js";

const linter = new Linter();
type Options = Linter.LanguageOptions;
const STRICT: Linter.Config = plugin.configs.strict;

/** What ESLint says of any text at all, also of one that does not parse. Never throws, or the test fails. */
function verify(
  code: string,
  languageOptions: Options = {},
  config: readonly Linter.Config[] = [STRICT],
): Linter.LintMessage[] {
  const file = "parser" in languageOptions ? "program.ts" : "program.js";
  try {
    return linter.verify(code, [{ files: ["**/*.{js,ts}"], languageOptions }, ...config], file);
  } catch (error) {
    // ESLint hangs the whole tree on its errors, which takes a reporter minutes to print.
    return expect.fail(String(error instanceof Error ? error.stack : error));
  }
}

const script = { sourceType: "script" } as const;
const typescript = { parser: typescriptParser } as const;
const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } } as const;
const repeat = (times: number, make: (index: number) => string, between = ""): string =>
  Array.from({ length: times }, (_, index) => make(index)).join(between);

/** Programs that name the service where it counts: what they say without being reported, they say in a way that nobody can be sure of. */
const AWAKE =
  "import mysql, { createPool, createConnection } from 'mysql2'; import { TIDB_HOST } from './config.js'; const host = TIDB_HOST;";
const AWAKE_SCRIPT =
  "var mysql = require('mysql2'), createPool = mysql.createPool, host = process.env.TIDB_HOST;";

it.each([
  ["modules", AWAKE, {}],
  ["scripts", AWAKE_SCRIPT, script],
  ["TypeScript", AWAKE, typescript],
])("what is certain is reported, in %s", (_, awake, options) => {
  expect(verify(`${awake} createPool({ host });`, options)).toEqual([
    expect.objectContaining({ ruleId: "tidb-tls/require-tls" }),
  ]);
});

describe("odd files", () => {
  it.each([
    ["nothing", ""],
    ["a blank", " "],
    ["a byte order mark", "\uFEFF"],
    [
      "a byte order mark and code",
      `\uFEFF${AWAKE} createPool({ host });`.replace("createPool({ host })", "host()"),
    ],
    ["a hash bang", `#!/usr/bin/env node\n${AWAKE}`],
    ["only a comment", "// mysql2 and TiDB"],
    ["every kind of line end", `${AWAKE}\n\r\n\r\u2028\u2029host();`],
    ["a NUL in a string", `${AWAKE} createPool('\0');`],
    ["half a surrogate pair", `${AWAKE} createPool('\uD83D');`],
  ])("are silent: %s", (_, code) => {
    expect(verify(code)).toEqual([]);
  });

  it.each([
    ["cut off", `${AWAKE} createPool({ host: 'gateway01.us-east-1.prod.aws.tidbcloud.com', `],
    [
      "a merge conflict",
      `${AWAKE}\n<<<<<<< HEAD\ncreatePool({ ssl: false });\n=======\n>>>>>>> main`,
    ],
    ["another language", `import mysql2 # tidb\ndef connect(): pass`],
    ["declared twice", `${AWAKE} const mysql = 1;`],
    ["imported twice", `${AWAKE} import mysql from 'mysql2/promise';`],
  ])("that do not parse say just that: %s", (_, code) => {
    expect(verify(code)).toEqual([expect.objectContaining({ fatal: true, ruleId: null })]);
  });

  it("that another parser read are not taken for JavaScript", () => {
    const address = "mysql://root:hunter2000@gateway01.us-east-1.prod.aws.tidbcloud.com/test";
    const code = `url: ${address}\nclient: mysql2\n`;
    const place = {
      range: [0, code.length],
      loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 0 } },
    };
    const parser = {
      meta: { name: "of-another-language", version: "1.0.0" },
      parseForESLint: () => ({
        ast: {
          type: "Program",
          sourceType: "module",
          body: [{ type: "Literal", value: address, raw: address, ...place }],
          tokens: [],
          comments: [],
          ...place,
        },
        visitorKeys: { Program: ["body"], Literal: [] },
      }),
    };
    expect(verify(code, { parser })).toEqual([]);
  });
});

describe("odd programs", () => {
  it.each([
    ["no arguments", "createPool(); createConnection(); mysql.createPool();"],
    ["arguments that are spread", "createPool(...args); createPool(...[{ host, ssl: unknown }]);"],
    ["far too many arguments", "createPool(host, 1, 'x', {}, []);"],
    [
      "an argument of every kind",
      "createPool(null); createPool(undefined); createPool(7); createPool(7n); createPool(/x/); createPool([]); createPool(createPool); createPool(() => host); createPool(class {}); createPool(`x`); createPool(tag`x`); createPool(-1); createPool(new host()); createPool(import.meta); createPool(host = 1 ? 2 : 3); createPool((1, host)); createPool(this);",
    ],
    [
      "a spread of the unknown",
      "createPool({ ...unknown }); createPool({ host, ...unknown }); export default { ...unknown };",
    ],
    [
      "a spread of nothing",
      "createPool({ host, ...null, ...undefined, ...7, ...'text', ...[] , ...unknown});",
    ],
    ["an object in itself", "const o = { ...o, host }; createPool({ host, ...o });"],
    [
      "constants in a circle",
      "const a = b; const b = a; createPool(a); createPool({ host, ssl: b }); createPool({ host, ...a });",
    ],
    ["a constant of itself", "const a = a; createPool(a); createPool({ host, ssl: a.ssl });"],
    [
      "members in a circle",
      "const a = { ssl: b.ssl }; const b = { ssl: a.ssl }; createPool({ host, ...b });",
    ],
    [
      "templates in a circle",
      "const a = `${b}`; const b = `${a}`; createPool(`mysql://${a}`); createPool({ host: a, ssl: unknown });",
    ],
    [
      "a function of itself",
      "const f = () => f(); function g() { return g(); } createPool(f()); createPool(g()); createPool({ host, ...g() });",
    ],
    [
      "a class of itself",
      "class A extends A {} createPool(new A()); createPool({ host, ssl: A });",
    ],
    [
      "modules in a circle",
      "const { m } = m; const n = n(); m.createPool({ ssl: false }); n.createPool({ ssl: false });",
    ],
    [
      "sparse arrays",
      "createPool([, , ,]); createPool({ host, ssl: [, { rejectUnauthorized: false }] }); const [, b] = [, createPool];",
    ],
    [
      "getters",
      "createPool({ host, get ssl() { return unknown; }, set ssl(x) {} }); createPool({ get host() { return 'x'; } });",
    ],
    ["methods", "createPool({ host, ssl() {}, async *port() {} });"],
    [
      "computed keys",
      "createPool({ host, ['s' + 'sl']: unknown, [unknown]: false, [Symbol.iterator]: 1, [`ssl`]: unknown });",
    ],
    [
      "numbers and texts as keys",
      "createPool({ 0: 1, 'host': host, 1e3: 2, 0x10: 3, 1n: 4, '': 5, ...unknown });",
    ],
    [
      "names of Object.prototype",
      "createPool({ __proto__: unknown, constructor: 1, toString: 2, hasOwnProperty: 3, valueOf: 4, ...unknown });",
    ],
    [
      "names of Object.prototype on the way",
      "createPool({ host, ssl: unknown.__proto__, port: unknown['constructor'].toString });",
    ],
    [
      "calls of Object.prototype",
      "mysql.toString({ host, ssl: false }); mysql.constructor({ host }); mysql.__proto__({ host }); mysql.hasOwnProperty('x');",
    ],
    [
      "processes of Object.prototype",
      "process.env.__proto__ = 1; process.env.constructor = 2; process.env['toString'] = 3; process.env = {}; process.env.HOST ||= 1;",
    ],
    [
      "class fields",
      "class A { static #pool = createPool(unknown); ssl = { rejectUnauthorized: unknown }; #host = host; static { createPool(unknown); } }",
    ],
    [
      "destructuring",
      "const { a: { b: [c = 1] = [] } = {}, ...rest } = unknown; createPool({ host, ssl: c, ...rest }); ({ a: process.env.X } = unknown);",
    ],
    [
      "loops",
      "for (const o of []) createPool(o); for (const k in {}) createPool(k); for (let o = {}; ; ) createPool(o);",
    ],
    [
      "generators and labels",
      "function* g() { createPool(yield); createPool(yield* g()); } a: for (;;) break a; async () => { for await (const x of y) createPool(x); };",
    ],
    [
      "optional chains",
      "mysql?.createPool?.(unknown); unknown?.a?.[b]?.c(); createPool(unknown?.a?.b);",
    ],
    [
      "imports that are computed",
      "const m = await import(unknown); m.createPool({ ssl: false }); (await import(`mysql${2}`)).createPool({ ssl: false });",
    ],
    [
      "writes everywhere",
      "let o = {}; o = {}; o.ssl = unknown; delete o.ssl; o[unknown] = 1; ++o.port; createPool(o);",
    ],
    [
      "addresses of nothing",
      "createPool('mysql://'); createPool('mysql://@'); createPool('mysql://:@:/?&='); createPool('mysql://%'); createPool('mysql://%zz:%@%:%/?%=%'); createPool('mysql://[::1'); createPool(`mysql://${unknown}`); createPool('mysql://' + unknown); createPool({ uri: 'mysql://?#?' });",
    ],
    [
      "addresses with broken JSON",
      'createPool(`mysql://a.b:c@db.example.com/?ssl={`); createPool(`mysql://a.b:c@db.example.com/?ssl=%7B%22a`); createPool(`mysql://a.b:c@db.example.com/?ssl={"a":[1,{}]}`);',
    ],
    [
      "escapes of every kind",
      String.raw`createPool('mysql\x32\u{1F600}\u0041\
\0'); createPool(${"`\\${`"}); createPool({ 'h\x6fst': unknown, ssl: unknown });`,
    ],
  ])("are silent: %s", (_, code) => {
    expect(verify(`${AWAKE} ${code}`)).toEqual([]);
    expect(verify(`${AWAKE} ${code}`, typescript)).toEqual([]);
  });

  it.each([
    [
      "with",
      "with (mysql) { createPool({ ssl: unknown }); } with ({ ssl: false }) createPool(host);",
    ],
    [
      "require of the unknown",
      "require(variable).createPool({ ssl: false }); require().createPool({}); require(...args); require('mysql' + 2).createPool({ ssl: false });",
    ],
    [
      "declared again",
      "var mysql = require('mysql2'); var mysql = unknown; function createPool() {} createPool({ host, ssl: false });",
    ],
    [
      "a function that is declared again",
      "function f() { return { ssl: false }; } function f() { return unknown; } createPool(f());",
    ],
    [
      "old octals and HTML comments",
      "createPool({ host: host, port: 04000, ssl: unknown['\\07'] });\n<!-- tidb\n--> mysql2",
    ],
    [
      "arguments and eval",
      "(function () { createPool(arguments[0]); eval('x'); createPool(eval); })();",
    ],
    [
      "module.exports",
      "module.exports = { ...unknown }; exports.x = module.exports; module.exports.createPool(unknown);",
    ],
  ])("are silent in scripts: %s", (_, code) => {
    expect(verify(`${AWAKE_SCRIPT} ${code}`, script)).toEqual([]);
  });

  it.each([
    [
      "decorators",
      "@Module({ imports: [createPool(unknown)] }) class A { @Inject(createPool) private readonly pool!: Pool; constructor(@Param('x') x: string) {} }",
    ],
    [
      "types",
      "type A = typeof createPool; interface B { ssl: false; host: `${string}.tidbcloud.com` } declare const o: B; createPool(o as unknown as A); createPool(<A>o); createPool(o!); createPool(o satisfies B);",
    ],
    [
      "enums and namespaces",
      "enum E { Host = 'gateway01.us-east-1.prod.aws.tidbcloud.com', Next } namespace N { export let ssl; export function f() {} } createPool({ host: E.Next, ssl: N.ssl }); createPool({ host, ssl: N.f });",
    ],
    [
      "old imports",
      "import old = require('./other'); import E = N.M; export = { ...unknown }; namespace N { export namespace M {} } old.createPool({ ssl: false }); createPool(E);",
    ],
    [
      "overloads and generics",
      "function f(a: string): void; function f(a: number): void; function f<const T>(a: T) { createPool<T>(a); } abstract class C { abstract ssl: boolean; accessor x = createPool(unknown); }",
    ],
    [
      "declarations",
      "declare module 'mysql2' { export function createPool(o: { ssl: false }): void; } declare global { var tidb: string; }",
    ],
  ])("are silent in TypeScript: %s", (_, code) => {
    const awake = code.includes("export =") ? AWAKE.replace("import mysql, {", "import {") : AWAKE;
    expect(verify(`${awake} ${code}`, typescript)).toEqual([]);
  });

  it("are silent in JSX", () => {
    const code = `${AWAKE} const a = <Pool host={host} ssl={false} {...unknown} uri="mysql://root@tidb">mysql://root@tidb {createPool(unknown)} <></></Pool>; createPool(<a.b />); createPool(a);`;
    expect(verify(code, jsx)).toEqual([]);
    expect(
      linter.verify(
        code,
        [{ files: ["**/*.tsx"], languageOptions: typescript }, STRICT],
        "program.tsx",
      ),
    ).toEqual([]);
  });
});

describe("generated code", () => {
  const copes = (code: string): boolean => {
    try {
      return linter.verify(code, [], "program.js").length === 0;
    } catch {
      return false;
    }
  };
  const many = (shape: string): string =>
    `f(${shape}); createPool(${shape}); createPool({ host, ssl: ${shape}, port: ${shape}, user: ${shape}, password: ${shape} });`;

  /** As deep as ESLint itself copes with: its parser and its scope analysis call themselves. */
  const depths = new Map<string, number>();
  function deepest(name: string, most: number, make: (times: number) => string): number {
    const known = depths.get(name);
    if (known !== undefined) return known;
    let times = most;
    // One of them is as deep as many, and sooner read.
    while (times > 100 && !copes(`f(${make(times)}); ({ ssl: ${make(times)} });`))
      times = Math.floor(times * 0.8);
    if (times <= 100) throw new Error("ESLint does not cope with any of it.");
    // How much a call takes of the stack depends on what the engine has compiled by then.
    const safe = Math.floor(times * 0.8);
    depths.set(name, safe);
    return safe;
  }
  const SHAPES: readonly (readonly [string, number, (times: number) => string])[] = [
    ["concatenations", 5_000, (n) => repeat(n, (i) => `"s${i}"`, "+")],
    [
      "concatenations that begin as an address",
      5_000,
      (n) => `"mysql://"+${repeat(n, (i) => `v${i}`, "+")}`,
    ],
    ["ternaries", 3_000, (n) => `${repeat(n, (i) => `c${i}?${i}:`)}unknown`],
    [
      "ternaries of objects",
      3_000,
      (n) => `${repeat(n, (i) => `c${i}?{host,ssl:unknown}:`)}unknown`,
    ],
    ["member chains", 3_000, (n) => `unknown${repeat(n, (i) => `.m${i}`)}`],
    ["call chains", 1_500, (n) => `mysql${repeat(n, (i) => `.m${i}(${i})`)}`],
    ["alternatives", 3_000, (n) => `${repeat(n, (i) => `a${i}`, "||")}||unknown`],
    ["conditions", 3_000, (n) => `${repeat(n, (i) => `a${i}`, "&&")}&&unknown`],
    ["negations", 3_000, (n) => `${"!".repeat(n)}unknown`],
    ["objects", 500, (n) => `${"{ssl:".repeat(n)}unknown${"}".repeat(n)}`],
    ["arrays", 500, (n) => `${"[".repeat(n)}unknown${"]".repeat(n)}`],
    ["spreads", 500, (n) => `${"{...".repeat(n)}unknown${"}".repeat(n)}`],
    ["calls", 500, (n) => `${"f(".repeat(n)}unknown${")".repeat(n)}`],
    ["functions", 500, (n) => `${"()=>".repeat(n)}unknown`],
  ];

  it.each(SHAPES)("nests as deep as ESLint copes: %s", (name, most, make) => {
    const code = many(make(deepest(name, most, make)));
    // What such an object says may be wrong: all that is asked is that it is read.
    expect(() => verify(`${AWAKE} ${code}`)).not.toThrow();
  });

  it.each([
    [
      "returns",
      `function f(x) { ${repeat(3_000, (i) => `if (x === ${i}) return { host, ssl: unknown };`)} } createPool(f(unknown));`,
    ],
    [
      "cases",
      `function f(x) { switch (x) { ${repeat(3_000, (i) => `case ${i}: return { host, ssl: unknown };`)} } } createPool(f(unknown));`,
    ],
    [
      "statements",
      `function f() { ${repeat(5_000, (i) => `unknown(${i});`)} return { host, ssl: unknown }; } createPool(f());`,
    ],
    [
      "writes",
      `let o = { host }; ${repeat(3_000, (i) => `o.k${i} = ${i}; if (unknown) o.ssl = unknown;`)} createPool(o);`,
    ],
    ["uses", `const o = { host, ssl: unknown }; ${repeat(3_000, () => "createPool(o);")}`],
    [
      "callers",
      `function f(o) { createPool(o); } ${repeat(3_000, () => "f({ host, ssl: unknown });")}`,
    ],
    ["entries", `createPool({ ${repeat(10_000, (i) => `k${i}: ${i},`)} host, ssl: unknown });`],
    ["parameters", `createPool("mysql://unknown/?${repeat(10_000, (i) => `k${i}=v`, "&")}");`],
  ])("goes on for long: %s", (_, code) => {
    expect(verify(`${AWAKE} ${code}`)).toEqual([]);
  });

  it("fills a bundle of two megabytes on one line", () => {
    const functions = repeat(
      2_000,
      (i) =>
        `function f${i}(e,t){var n=e.host||t[${i}],r={host:n,port:e.port,ssl:t.ssl};return p(r),q${i % 7}(n,{ssl:t},"k${i}")&&r}`,
    );
    const pools = repeat(
      500,
      (i) => `var c${i}=m.createPool(f${i}(u,${i}).ssl);process.env.K${i}=u;`,
    );
    const addresses = repeat(
      500,
      (i) => `var a${i}="mysql://"+u.user+":"+u.password+"@"+u.host+"/d${i}";`,
    );
    const big = `var A=[${repeat(60_000, (i) => String(i), ",")}],S="${"x".repeat(1_300_000)}",O={${repeat(10_000, (i) => `k${i}:"v${i}"`, ",")}};`;
    // What ESLint copes with depends on what ran before: half of it is safe.
    const long = SHAPES.map(
      ([name, most, make], index) =>
        `var d${index}=(${make(Math.ceil(deepest(name, most, make) / 2))});`,
    ).join("");
    const code = `var m=require("mysql2"),u=global,tidb=u.TIDB_HOST;${functions}${pools}${addresses}${big}${long}`;
    expect(code.length).toBeGreaterThan(2_000_000);
    expect(code).not.toContain("\n");
    expect(verify(code, script)).toEqual([]);
  });
});

describe("programs that double with every line, or have very many", () => {
  /** TypeScript's parser, whose identifiers count how often anybody asks for their name. */
  function counting(limit: number): Linter.Parser {
    let count = 0;
    const meter = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, child] of Object.entries(node))
        if (key !== "parent" && key !== "loc" && key !== "range") meter(child);
      if (!("name" in node) || !("type" in node) || node.type !== "Identifier") return;
      const { name } = node;
      const get = (): unknown => {
        if (++count > limit) throw new Error(`Somebody asks for more than ${limit} names.`);
        return name;
      };
      Object.defineProperty(node, "name", { get, enumerable: true });
    };
    return {
      meta: { name: "counting", version: "1.0.0" },
      parseForESLint(text, options) {
        const parsed = typescriptParser.parseForESLint(
          text,
          options as typescriptParser.ParserOptions,
        );
        meter(parsed.ast.body);
        return parsed as unknown as Linter.ESLintParseResult;
      },
    };
  }
  const lines = (make: (index: number) => string): string => repeat(24, make);

  // A reader that takes every way to every value would be busy for hours. Names, not seconds, since they are the same everywhere.
  it.each([
    [
      "ternaries",
      `const a0 = { host, ssl: unknown };${lines((i) => `const a${i + 1} = c ? a${i} : a${i};`)}createPool(a24);`,
    ],
    [
      "ternaries of hosts",
      `const a0 = unknown();${lines((i) => `const a${i + 1} = a${i} ? a${i} : a${i};`)}createPool({ host: a24, ssl: unknown });`,
    ],
    [
      "alternatives",
      `const a0 = unknown();${lines((i) => `const a${i + 1} = a${i} || a${i};`)}createPool(a24);`,
    ],
    [
      "conditions",
      `const a0 = unknown();${lines((i) => `const a${i + 1} = a${i} && a${i};`)}createPool({ host, ssl: a24 });`,
    ],
    [
      "spreads",
      `const a0 = { host, ssl: unknown };${lines((i) => `const a${i + 1} = { ...a${i}, ...a${i} };`)}createPool(a24);`,
    ],
    [
      "objects",
      `const a0 = { host, ssl: unknown };${lines((i) => `const a${i + 1} = { ssl: a${i}, user: a${i} };`)}createPool({ host, ssl: unknown, ...a24 });`,
    ],
    [
      "templates",
      `const a0 = unknown();${lines((i) => `const a${i + 1} = \`\${a${i}}\${a${i}}\`;`)}createPool({ host: a24, ssl: unknown });`,
    ],
    [
      "texts",
      `const a0 = "tidb";${lines((i) => `const a${i + 1} = \`\${a${i}}\${a${i}}\`;`)}createPool({ host, database: a24, ssl: unknown });`,
    ],
    [
      "concatenations",
      `const a0 = unknown();${lines((i) => `const a${i + 1} = a${i} + "" + a${i};`)}createPool(a24);`,
    ],
    [
      "branches",
      `let o = { host };${lines((i) => `if (x === ${i}) o.ssl = unknown; else `)}o.ssl = unknown; createPool(o);`,
    ],
    [
      "attempts",
      `let o = { host };${lines(() => "try {")} o.ssl = unknown; ${lines(() => "} catch {}")} createPool(o);`,
    ],
    [
      "functions",
      `const f0 = () => unknown;${lines((i) => `const f${i + 1} = () => c ? f${i}() : f${i}();`)}createPool(f24());`,
    ],
    [
      "callers",
      `class A { ${lines((i) => `m${i}(o) { this.m${i + 1}({ ...o, k: 1 }); this.m${i + 1}({ ...o, k: 2 }); this.m${i + 1}(o); }`)} m24(o) { createPool({ ssl: unknown, ...o }); } } new A().m0({ host });`,
    ],
    [
      "changes in a row",
      `const o = { host };${lines((i) => `if (unknown(${i})) o.k${i} = ${i};`)} createPool(o);`,
    ],
    [
      "modules",
      `const m0 = unknown;${lines((i) => `const m${i + 1} = c ? m${i} : m${i};`)}m24.createPool({ host, ssl: false });`,
    ],
  ])("are read in good time: %s", (_, code) => {
    expect(() => verify(`${AWAKE} ${code}`, { parser: counting(200_000) })).not.toThrow();
  });

  // Every name that is asked for once for each other name would be 100 million.
  it.each([
    [
      "entries",
      `createPool({ host, ssl: unknown, ${repeat(10_000, (i) => `k${i}: ${i}`, ",")} });`,
    ],
    [
      "entries that are spread",
      `const o = { ${repeat(10_000, (i) => `k${i}: ${i}`, ",")} }; createPool({ host, ssl: unknown, ...o });`,
    ],
    [
      "parameters",
      `createPool("mysql://gateway01.us-east-1.prod.aws.tidbcloud.com/?${repeat(40_000, (i) => `k${i}=${i}`, "&")}");`,
    ],
    [
      "methods",
      `class A { constructor() { this.o = { host }; } ${repeat(2_000, (i) => `m${i}() { createPool({ ...this.o, ssl: unknown, user: this.u }); }`)} }`,
    ],
  ])("of very many %s are read in good time", (_, code) => {
    expect(() => verify(`${AWAKE} ${code}`, { parser: counting(8_000_000) })).not.toThrow();
  });
});

describe("any program", () => {
  const HOSTS = [
    "'gateway01.us-east-1.prod.aws.tidbcloud.com'",
    "process.env.TIDB_HOST",
    "process.env.DB_HOST ?? 'gateway01.eu-central-1.prod.aws.tidbcloud.com'",
    "`${region}.tidbcloud.com`",
    "host",
    "'localhost'",
    "'tidb.internal'",
    "''",
  ];
  const SECURITY = [
    "minVersion: 'TLSv1.2'",
    "minVersion: 'TLSv1'",
    "minVersion: 'tls1'",
    "maxVersion: 'TLSv1.1'",
    "rejectUnauthorized: true",
    "rejectUnauthorized: false",
    "rejectUnauthorized: 'false'",
    "rejectUnauthorized: !dev",
    "'rejectUnauthorized': dev ? false : true",
    "verifyIdentity: false",
    "ca",
    "ca: fs.readFileSync('isrgrootx1.pem')",
    "ca: '/etc/ssl/cert.pem'",
    "cert: fs.readFileSync('client.crt')",
    "servername: 'x'",
    "checkServerIdentity: () => undefined",
    "...tls",
    "/* why */ require: true",
    "secureProtocol: 'TLSv1_method' // old",
  ];
  const REST = [
    "port: 4000",
    "port: 3306",
    "port: Number(process.env.PORT)",
    "'port': '3306'",
    "user: 'root'",
    "user: '3pTAoNNegb47Uc8.root'",
    "user",
    "user: `${prefix}.root`",
    "password: 'k7QzP2m9'",
    "password: process.env.DB_PASSWORD",
    "password: process.env.VITE_DB_PASSWORD",
    "database: 'test'",
    "uri: 'mysql://root:k7QzP2m9@gateway01.us-east-1.prod.aws.tidbcloud.com/test'",
    "sslMode: 'REQUIRED'",
    "tls: true",
    "use_ssl: false // see below",
    "socketPath: '/tmp/s'",
    "...defaults",
    "get x() { return 1; }",
    "[key]: 1",
  ];
  const ADDRESSES = [
    "mysql://root@gateway01.us-east-1.prod.aws.tidbcloud.com",
    "mysql://3pTAoNNegb47Uc8.root:k7QzP2m9@gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test",
    "mysql://u:%41%zz@gateway01.us-east-1.prod.aws.tidbcloud.com:3306/test?",
    "mysql://u@localhost:4000",
    "mysql://",
  ];
  const QUERIES = [
    "",
    "?ssl={}",
    "?ssl=true",
    "?sslmode=disable&charset=utf8",
    '?ssl={"rejectUnauthorized":false}',
    "?ssl=%7B%22rejectUnauthorized%22%3Afalse%7D",
    "?tls=true&ssl={}",
    "?charset=utf8&#x",
    '?ssl={"minVersion":"TLSv1","rejectUnauthorized":true}',
  ];

  const pick = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
  /** Entries as an object, written in one of the ways people write them. What follows `//` stays after its entry. */
  const list = (one: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
    fc
      .tuple(
        fc.uniqueArray(one, { maxLength: most }),
        pick(["one line", "many lines", "tabs", "trailing comma", "tight"]),
      )
      .map(([entries, style]) => {
        const split = entries.map((entry) => /^(.*?)(?: \/\/ ([\w ]+))?$/s.exec(entry) ?? []);
        const codes = split.map(([, code = ""]) => code);
        if (codes.length === 0) return style === "many lines" ? "{\n}" : "{}";
        switch (style) {
          case "many lines":
            return `{\n${split.map(([, code, comment]) => `  ${code},${comment === undefined ? "" : ` // ${comment}`}\n`).join("")}}`;
          case "tabs":
            return `{\r\n\t${codes.join(",\r\n\t")}\r\n}`;
          case "trailing comma":
            return `{ ${codes.join(", ")}, }`;
          default:
            return style === "tight" ? `{${codes.join(",")}}` : `{ ${codes.join(", ")} }`;
        }
      });
  const tls = fc.oneof(
    { weight: 4, arbitrary: list(pick(SECURITY), 4) },
    {
      weight: 2,
      arbitrary: pick([
        "true",
        "false",
        "undefined",
        "null",
        "0",
        "'Amazon RDS'",
        "'{}'",
        "unknown",
        "tls",
        "dev && {}",
        "dev ? undefined : { rejectUnauthorized: !dev }",
        "/* none */ null",
      ]),
    },
  );
  const entry = fc.oneof(
    { weight: 2, arbitrary: tls.map((value) => `ssl: ${value}`) },
    {
      weight: 2,
      arbitrary: pick(HOSTS).map((value) => (value === "host" ? "host" : `host: ${value}`)),
    },
    { weight: 4, arbitrary: pick(REST) },
  );
  const text = fc
    .tuple(pick(ADDRESSES), pick(QUERIES), pick(["'", '"', "`"]))
    .map(([address, query, quote]) => {
      const plain = `${address}${query}`;
      return quote === '"' ? JSON.stringify(plain) : `${quote}${plain}${quote}`;
    });
  const argument = fc.oneof(
    { weight: 4, arbitrary: list(entry, 6) },
    { weight: 1, arbitrary: text },
    {
      weight: 1,
      arbitrary: pick([
        "shared",
        "unknown",
        "{ ...shared, ssl: {} }",
        "dev ? shared : { ...shared, ssl: undefined }",
      ]),
    },
  );
  const statement = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          pick(["", "// TiDB Cloud\n", "export const pool = ", "await "]),
          pick([
            "mysql.createPool",
            "mysql.createConnection",
            "mysql.createPoolCluster().add",
            "new mysql.Pool",
          ]),
          argument,
        )
        .map(([before, callee, given]) => `${before}${callee}(${given});`),
    },
    { weight: 1, arbitrary: text.map((value) => `connect(${value});`) },
    {
      weight: 1,
      arbitrary: pick([
        "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';",
        "process.env.DB_PASSWORD = 'k7QzP2m9';",
        "process.env.DB_HOST = 'gateway01.us-east-1.prod.aws.tidbcloud.com';",
        "shared.ssl = { rejectUnauthorized: false };",
        "use(shared);",
      ]),
    },
  );
  const program = fc
    .tuple(fc.array(statement, { minLength: 1, maxLength: 4 }), list(entry, 5))
    .map(
      ([statements, shared]) =>
        `import mysql from 'mysql2/promise';\nimport fs from 'node:fs';\nconst shared = ${shared};\n${statements.map((code, index) => code.replace("const pool", `const pool${index}`)).join("\n")}\n`,
    );

  const isProgram = (code: string): boolean => verify(code, {}, []).length === 0;

  it("is made of fragments that make programs", () => {
    const samples = fc.sample(program, { numRuns: 150, seed: 1 });
    expect(samples.filter((code) => !isProgram(code))).toEqual([]);
    // Nothing would be learned from programs that nobody objects to, or that nobody mends.
    expect(
      samples.filter((code) => lint(code, { preset: "strict" }).length > 0).length,
    ).toBeGreaterThan(75);
    expect(samples.filter((code) => fix(code).output !== code).length).toBeGreaterThan(50);
  });

  const READERS: Readonly<Record<string, Options>> = { module: {}, script, typescript, jsx };
  it("with anything put anywhere into it is read without an exception", () => {
    const insertion = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      pick([
        ..."{}()[],;:'\"`/\\\n\r=+?!&|#@%$<>*.".split(""),
        "...",
        "=>",
        "${",
        "/*",
        "*/",
        "//",
        "\u2028",
        "'mysql2'",
        "\\u{74}",
        "async ",
        "class ",
      ]),
    );
    fc.assert(
      fc.property(
        program,
        fc.array(fc.tuple(fc.nat(), insertion), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...Object.keys(READERS)),
        (code, insertions, reader) => {
          let edited = code;
          for (const [place, inserted] of insertions) {
            const at = place % (edited.length + 1);
            edited = edited.slice(0, at) + inserted + edited.slice(at);
          }
          for (const { fatal, line, column, fix: edit } of verify(edited, READERS[reader])) {
            if (fatal) continue;
            expect(line).toBeGreaterThan(0);
            expect(column).toBeGreaterThan(0);
            if (edit) expect(edit.range[1]).toBeLessThanOrEqual(edited.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(["recommended", "strict"] as const)("is fixed once and for all, %s", (preset) => {
    fc.assert(
      fc.property(program, (code) => {
        const first = fix(code, { preset });
        expect(isProgram(first.output)).toBe(true);
        expect(first.messages.filter((message) => message.fix)).toEqual([]);
        expect(fix(first.output, { preset }).output).toBe(first.output);
      }),
      { numRuns: 120 },
    );
  });

  it("has suggestions that parse", () => {
    fc.assert(
      fc.property(program, (code) => {
        for (const { suggestions = [] } of lint(code, { preset: "strict" })) {
          for (const {
            fix: { range, text: replacement },
          } of suggestions) {
            expect(isProgram(code.slice(0, range[0]) + replacement + code.slice(range[1]))).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe("texts that no person wrote", () => {
  const address =
    "mysql://3pTAoNNegb47Uc8.root:${p}@gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test";
  const long = "a".repeat(20_000);

  it.each([
    ["a string", `createPool('${address.replace("${p}", "x")}?x=${long}');`],
    ["a template", `createPool(\`${address}?x=${long}\`);`],
    ["a concatenation", `createPool('${address.replace("${p}", "x")}?x=' + '${long}');`],
  ])("are not looked into: %s", (_, code) => {
    expect(verify(`${AWAKE} ${code}`)).toEqual([]);
    expect(verify(`${AWAKE} ${code.replace(long, "a")}`)).not.toEqual([]);
  });

  it("are a certificate all the same", () => {
    const pem = `-----BEGIN CERTIFICATE-----\\n${"A".repeat(40_000)}`;
    const ssl = `{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, ca: '${pem}' }`;
    const messages = verify(
      `${AWAKE} createPool({ host, port: 4000, user: process.env.TIDB_USER, ssl: ${ssl} });`,
    );
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["tidb-tls/no-hardcoded-ca"]);
  });
});
