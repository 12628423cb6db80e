/**
 * Programs that grow with a number, each in a way of its own: what could multiply with each line must only add up.
 * Everything they name stands in the file, so that nothing is spared for being unknown.
 */
type Shape = (n: number) => string;

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const HEAD = `import mysql from "mysql2/promise";
const o = process.env;
const host = "${HOST}";
`;

const each = (n: number, make: (index: number) => string, between = "\n"): string =>
  Array.from({ length: n }, (_, index) => make(index)).join(between);
/** The same as one expression around another. */
const nested = (
  n: number,
  make: (index: number, inner: string) => string,
  innermost: string,
): string =>
  Array.from({ length: n }).reduceRight<string>((inner, _, index) => make(index, inner), innermost);

const SHAPES: Readonly<Record<string, Shape>> = {
  "conditional spreads": (n) =>
    `mysql.createPool({ host, ${each(n, (i) => `...(o.K${i} ? { k${i}: o.K${i} } : {}),`)} });`,
  "conditional spreads of one key": (n) =>
    `mysql.createPool({ host, ${each(n, (i) => `...(o.K${i} ? { ssl: { servername: "s${i}" } } : {}),`)} });`,
  "conditional spreads inside the TLS options": (n) =>
    `mysql.createPool({ host, ssl: { ${each(n, (i) => `...(o.K${i} && { k${i}: true }),`)} } });`,
  "named conditional spreads": (n) =>
    `${each(n, (i) => `const p${i} = o.K${i} ? { k${i}: 1, ssl: {} } : { k${i}: 2 };`)} mysql.createPool({ host, ${each(n, (i) => `...p${i}`, ", ")} });`,
  "spreads of spreads": (n) =>
    `const c0 = { host }; ${each(n, (i) => `const c${i + 1} = o.K${i} ? { ...c${i}, k${i}: 1 } : { ...c${i} };`)} mysql.createPool(c${n});`,
  "parts of Object.assign": (n) =>
    `mysql.createPool(Object.assign({ host }, ${each(n, (i) => `o.K${i} ? { k${i}: o.K${i} } : {}`, ", ")}));`,
  "calls of Object.assign": (n) =>
    `const c = { host }; ${each(n, (i) => `if (o.K${i}) Object.assign(c, { ssl: { k${i}: 1 } });`)} mysql.createPool(c);`,
  "appended parameters": (n) =>
    `let url = "mysql://u@${HOST}:4000/test?a=1"; ${each(n, (i) => `url += o.K${i} ? "&k${i}=1" : "";`)} mysql.createPool(url);`,
  "parameters appended under a condition": (n) =>
    `let url = "mysql://u@${HOST}:4000/test?a=1"; ${each(n, (i) => `if (o.K${i}) url += "&k${i}=1";`)} mysql.createPool(url);`,
  "texts that are chosen and joined": (n) =>
    `${each(n, (i) => `const t${i} = o.K${i} ? "&k${i}=1" : "";`)} mysql.createPool(\`mysql://u@\${host}:4000/test?a=1${each(n, (i) => `\${t${i}}`, "")}\`);`,
  "texts that go on from texts": (n) =>
    `const t0 = "mysql://u@${HOST}:4000/test?a=1"; ${each(n, (i) => `const t${i + 1} = o.K${i} ? t${i} + "&k${i}=1" : t${i};`)} mysql.createPool(t${n});`,
  "parameters of a URL": (n) =>
    `const url = new URL("mysql://u@${HOST}:4000/test"); ${each(n, (i) => `if (o.K${i}) url.searchParams.set("k${i}", "1");`)} mysql.createPool(url.href);`,
  "chosen parameters of a URL": (n) =>
    `const url = new URL("mysql://u@${HOST}:4000/test"); ${each(n, (i) => `url.searchParams.set("ssl", o.K${i} ? '{"k":${i}}' : "{}");`)} mysql.createPool(url.toString());`,
  "early returns": (n) =>
    `function open() { ${each(n, (i) => `if (o.K${i}) return { host, k${i}: 1 };`)} return { host }; } mysql.createPool(open());`,
  "nested early returns": (n) =>
    `function open() { ${each(n, (i) => `if (o.A${i}) { if (o.B${i}) return { host, k${i}: 1 }; }`)} return { host }; } mysql.createPool(open());`,
  "early returns of an object that is built": (n) =>
    `function open() { const c = { host }; ${each(n, (i) => `if (o.A${i}) { c.k${i} = 1; if (o.B${i}) return c; }`)} return c; } mysql.createPool(open());`,
  "early returns in attempts": (n) =>
    `function open() { ${each(n, (i) => `try { if (o.A${i}) return { host, k: read(${i}) }; } catch { if (o.B${i}) return { host }; }`)} return { host }; } mysql.createPool(open());`,
  "cases that return": (n) =>
    `function open(x) { ${each(n, (i) => `switch (o.K${i}) { case "a": if (o.A) return { host, k${i}: 1 }; break; case "b": if (o.B) return { host }; }`)} return { host }; } mysql.createPool(open(o.X));`,
  "pairs of ifs": (n) =>
    `const c = { host, ssl: {} }; ${each(n, (i) => `if (o.A${i}) c.ssl = { k${i}: 1 }; if (o.B${i}) c.ssl.rejectUnauthorized = false;`)} mysql.createPool(c);`,
  "ifs on one key": (n) =>
    `const c = { host }; ${each(n, (i) => `if (o.K${i}) c.ssl = { servername: "s${i}" };`)} mysql.createPool(c);`,
  "ifs on many keys": (n) =>
    `const c = { host }; ${each(n, (i) => `if (o.K${i}) c.k${i} = ${i};`)} mysql.createPool(c);`,
  "variables that are chosen anew": (n) =>
    `let c = { host }; ${each(n, (i) => `if (o.K${i}) c = { ...c, k${i}: 1 };`)} mysql.createPool(c);`,
  "ifs in ifs": (n) =>
    `const c = { host }; ${nested(n, (i, inner) => `if (o.K${i}) { c.ssl = { k: ${i} }; ${inner} } else { c.port = ${i}; }`, "")} mysql.createPool(c);`,
  attempts: (n) =>
    `const c = { host }; ${each(n, (i) => `try { c.ssl = { ca: read(${i}) }; } catch { c.k${i} = 1; }`)} mysql.createPool(c);`,
  "switches in a row": (n) =>
    `const c = { host }; ${each(n, (i) => `switch (o.K${i}) { case "a": c.ssl = { k: ${i} }; break; case "b": c.ssl = true; }`)} mysql.createPool(c);`,
  "a switch of many cases that fall through": (n) =>
    `const c = { host }; switch (o.K) { ${each(n, (i) => `case "${i}": c.k${i} = 1;`)} } mysql.createPool(c);`,
  ternaries: (n) =>
    `mysql.createPool({ host, ssl: ${nested(n, (i, inner) => `o.K${i} ? { k${i}: 1 } : ${inner}`, "{}")} });`,
  "ternaries in a row": (n) =>
    `const s0 = {}; ${each(n, (i) => `const s${i + 1} = o.K${i} ? s${i} : { ...s${i}, k: 1 };`)} mysql.createPool({ host, ssl: s${n} });`,
  "ternaries of ternaries": (n) =>
    `const s0 = o.A ? {} : { k: 1 }; ${each(n, (i) => `const s${i + 1} = s${i} ? (o.K${i} ? s${i} : s${i}) : s${i};`)} mysql.createPool({ host, ssl: s${n} });`,
  "chains of ??": (n) =>
    `mysql.createPool({ host, ssl: ${each(n, (i) => `(o.K${i} ? { k: ${i} } : undefined)`, " ?? ")} });`,
  "chains of ||": (n) =>
    `mysql.createPool({ host, ssl: ${each(n, (i) => `(o.K${i} && { k: ${i} })`, " || ")} });`,
  "chains of &&": (n) =>
    `mysql.createPool({ host, ssl: ${each(n, (i) => `(o.K${i} || true)`, " && ")} && {} });`,
  "chains of names": (n) =>
    `const s0 = o.S; ${each(n, (i) => `const s${i + 1} = s${i} || s${i} || o.K${i};`)} mysql.createPool({ host, ssl: s${n} });`,
  "??= in a row": (n) =>
    `const c = { host }; ${each(n, (i) => `c.ssl ??= o.K${i} ? { k: ${i} } : undefined;`)} mysql.createPool(c);`,
  "functions that call twice": (n) =>
    `const f0 = () => ({ host }); ${each(n, (i) => `const f${i + 1} = () => (o.K${i} ? { ...f${i}(), k${i}: 1 } : { ...f${i}() });`)} mysql.createPool(f${n}());`,
  "functions with many returns": (n) =>
    `function f0() { return { host }; } ${each(n, (i) => `function f${i + 1}() { if (o.A${i}) return f${i}(); if (o.B${i}) return { ...f${i}(), k: 1 }; return f${i}(); }`)} mysql.createPool(f${n}());`,
  "helpers that add to what they are given": (n) =>
    `${each(n, (i) => `const h${i} = (c) => (o.K${i} ? { ...c, k${i}: 1 } : c);`)} mysql.createPool(${nested(n, (i, inner) => `h${i}(${inner})`, "{ host }")});`,
  "helpers that call each other": (n) =>
    `${each(n, (i) => `function f${i}(c) { return o.K${i} ? f${(i + 1) % n}({ ...c, k: ${i} }) : f${(i + 2) % n}(c); }`)} mysql.createPool({ host, ...f0({}) });`,
  "callers of callers": (n) =>
    `${each(n, (i) => `function f${i}(c) { f${i + 1}({ ...c, a: 1 }); f${i + 1}({ ...c, b: 1 }); }`)} function f${n}(c) { mysql.createPool(c); } f0({ host });`,
  "callers with options of their own": (n) =>
    `function open(more) { return mysql.createPool({ host, ...more }); } ${each(n, (i) => `open(o.K${i} ? { ssl: { k: ${i} } } : {});`)}`,
  "arrays that are spread into arguments": (n) =>
    `const a0 = [{ host }]; ${each(n, (i) => `const a${i + 1} = [...a${i}, ...a${i}];`)} mysql.createPool(...a${n});`,
  "lists in a loop": (n) =>
    `const list = [${each(n, (i) => `{ host, ...(o.K${i} ? { k${i}: 1 } : {}) }`, ", ")}]; for (const c of list) mysql.createPool(c); list.map((c) => mysql.createPool({ ...c }));`,
  "class fields": (n) =>
    `class A { f0 = { host }; ${each(n, (i) => `f${i + 1} = o.K${i} ? { ...this.f${i}, k: 1 } : this.f${i};`)} open() { mysql.createPool(this.f${n}); } }`,
  "methods of a class": (n) =>
    `class A { m0() { return { host }; } ${each(n, (i) => `m${i + 1}() { return o.K${i} ? { ...this.m${i}(), k: 1 } : this.m${i}(); }`)} open() { mysql.createPool(this.m${n}()); } }`,
  getters: (n) =>
    `const c0 = { host }; ${each(n, (i) => `const c${i + 1} = { get host() { return o.K${i} ? c${i}.host : c${i}.host; } };`)} mysql.createPool({ host: c${n}.host });`,
  "destructuring defaults": (n) =>
    `const d0 = {}; ${each(n, (i) => `const { ssl: d${i + 1} = o.K${i} ? d${i} : { k: ${i} } } = o.X${i} ? { ssl: d${i} } : {};`)} mysql.createPool({ host, ssl: d${n} });`,
  "parameter defaults": (n) =>
    `${each(n, (i) => `function f${i}(c = o.K${i} ? { k: ${i} } : {}) { return { ...c, ${i === 0 ? "host" : `...f${i - 1}(c)`} }; }`)} mysql.createPool(f${n - 1}());`,
  loops: (n) =>
    `const c = { host }; ${each(n, (i) => `for (const x of [1, 2]) { if (o.K${i}) c.k${i} = x; }`)} mysql.createPool(c);`,
  "loops in loops": (n) =>
    `const c = { host }; ${nested(n, (i, inner) => `for (const x${i} of [{ k: 1 }, { k: 2 }]) { ${inner} }`, `mysql.createPool({ ...c, ${each(n, (i) => `...x${i}`, ", ")} });`)}`,
  "chosen keys": (n) =>
    `const s = { ${each(n, (i) => `k${i}: { host, ssl: { k: ${i} } }`, ", ")} }; mysql.createPool(s[o.A]); mysql.createPool({ ...s[o.B], ...s[o.C] });`,
  "members of members": (n) =>
    `const m0 = { host, ssl: {} }; ${each(n, (i) => `const m${i + 1} = { a: m${i}, b: o.K${i} ? m${i} : m${i}.a ?? m${i} };`)} mysql.createPool({ host, ssl: m${n} });`,
  "connections of one object": (n) =>
    `const base = { host, ${each(n, (i) => `...(o.K${i} ? { k${i}: ${i} } : { ssl: { k: ${i} } }),`)} }; ${each(n, (i) => `export const pool${i} = mysql.createPool({ ...base, database: "d${i}" });`)}`,
  "connections of many kinds": (n) =>
    each(
      n,
      (i) =>
        `export const pool${i} = mysql.createPool(o.K${i} ? { host, ssl: o.S ? {} : undefined } : o.URL ?? "mysql://u@${HOST}:4000/test");`,
    ),
  "options that conditions choose, read deep inside": (n) =>
    `const tls = ${nested(n, (i, inner) => `o.K${i} ? { rejectUnauthorized: ${nested(n, (j, rest) => `o.L${j} ? true : ${rest}`, "false")} } : ${inner}`, "{}")}; mysql.createPool({ host, ssl: tls });`,
  "JSON in texts": (n) =>
    `${each(n, (i) => `const j${i} = JSON.stringify({ k: ${i === 0 ? "1" : `j${i - 1}`} });`)} mysql.createPool(\`mysql://u@\${host}/?ssl=\${j${n - 1}}\`);`,
  "encoded again": (n) =>
    `const e0 = "a&b"; ${each(n, (i) => `const e${i + 1} = encodeURIComponent(e${i}) + encodeURIComponent(e${i});`)} mysql.createPool(\`mysql://\${e${n}}@\${host}:4000/\`);`,
  "words of a command": (n) =>
    `import { spawn } from "node:child_process"; const w0 = ["-h", host]; ${each(n, (i) => `const w${i + 1} = o.K${i} ? [...w${i}, "-P", "4000"] : w${i};`)} spawn("mysql", w${n});`,
  "words pushed onto a list": (n) =>
    `import { spawn } from "node:child_process"; const words = ["-h", host]; ${each(n, (i) => `if (o.K${i}) words.push("--k${i}");`)} spawn("mysql", words);`,
  "tests of tests": (n) =>
    `const t0 = o.T === "a"; ${each(n, (i) => `const t${i + 1} = (t${i} && o.A${i} === "a") || (!t${i} && o.B${i} === "b");`)} mysql.createPool({ host, ssl: t${n} ? {} : undefined });`,
};

/** Every shape of a size, by its name. */
export const growing = (n: number): readonly (readonly [name: string, program: string])[] =>
  Object.entries(SHAPES).map(([name, make]) => [name, `${HEAD}${make(n)}\n`]);
