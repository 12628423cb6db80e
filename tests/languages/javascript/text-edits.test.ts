import { describe, expect, it } from "vitest";
import { kept, textEdits } from "./printed.js";

describe("a text is changed where it stands", () => {
  it.each([
    ["use('aED');", "\"aED\" | fix | use('aX'); | use(`a${process.env.V}`); | use('aEDX');"],
    ['use("aED");', '"aED" | fix | use("aX"); | use(`a${process.env.V}`); | use("aEDX");'],
    ["use(`aED`);", '"aED" | fix | use(`aX`); | use(`a${process.env.V}`); | use(`aEDX`);'],
    [
      "use(`a${x}ED`);",
      '"a…ED" | fix | use(`a${x}X`); | use(`a${x}${process.env.V}`); | use(`a${x}EDX`);',
    ],
    [
      "use(`ED${x}`);",
      '"ED…" | fix | use(`X${x}`); | use(`${process.env.V}${x}`); | use(`ED${x}X`);',
    ],
    [
      "use('a' + 'ED');",
      "\"aED\" | fix | use('a' + 'X'); | use('a' + `${process.env.V}`); | use('a' + 'EDX');",
    ],
    [
      "use('ED' + x);",
      "\"ED…\" | fix | use('X' + x); | use(`${process.env.V}` + x); | use('ED' + x + 'X');",
    ],
    [
      "use(x + 'ED');",
      "\"…ED\" | fix | use(x + 'X'); | use(x + `${process.env.V}`); | use(x + 'EDX');",
    ],
    [
      "use(`a${'ED'}b`);",
      "\"aEDb\" | fix | use(`a${'X'}b`); | use(`a${`${process.env.V}`}b`); | use(`a${'ED'}bX`);",
    ],
    [
      "use(`a${x ? 'ED' : 'c'}d`);",
      "\"aEDd\" | fix | use(`a${x ? 'X' : 'c'}d`); | use(`a${x ? `${process.env.V}` : 'c'}d`); | use(`a${x ? 'ED' : 'c'}dX`);\n\"acd\": no ED",
    ],
    [
      "use(`ED${x ? 'b' : 'c'}d`);",
      "\"EDbd\" | suggest | - | - | use(`ED${x ? 'b' : 'c'}dX`);\n\"EDcd\" | suggest | - | - | use(`ED${x ? 'b' : 'c'}dX`);",
    ],
    ["use(`ED${x ? 'b' : ''}`);", '"EDb" | suggest | - | - | -\n"ED" | suggest | - | - | -'],
    [
      "use(`a${x ? 'bED' : ''}`);",
      "\"abED\" | fix | use(`a${x ? 'bX' : ''}`); | use(`a${x ? `b${process.env.V}` : ''}`); | -\n\"a\": no ED",
    ],
    [
      "use(`a${x ? 'b' : 'c'}ED`);",
      "\"abED\" | suggest | use(`a${x ? 'b' : 'c'}X`); | use(`a${x ? 'b' : 'c'}${process.env.V}`); | use(`a${x ? 'b' : 'c'}EDX`);\n\"acED\" | suggest | use(`a${x ? 'b' : 'c'}X`); | use(`a${x ? 'b' : 'c'}${process.env.V}`); | use(`a${x ? 'b' : 'c'}EDX`);",
    ],
    [
      "use(`a${x ? 'ED' : 'c'}${x ? 'd' : 'e'}`);",
      "\"aEDd\" | fix | use(`a${x ? 'X' : 'c'}${x ? 'd' : 'e'}`); | use(`a${x ? `${process.env.V}` : 'c'}${x ? 'd' : 'e'}`); | use(`a${x ? 'ED' : 'c'}${x ? 'dX' : 'e'}`);\n\"ace\": no ED",
    ],
    [
      "use(`a${x ? 'ED' : 'c'}${y ? 'd' : 'e'}`);",
      "\"aEDd\" | suggest | use(`a${x ? 'X' : 'c'}${y ? 'd' : 'e'}`); | use(`a${x ? `${process.env.V}` : 'c'}${y ? 'd' : 'e'}`); | use(`a${x ? 'ED' : 'c'}${y ? 'dX' : 'e'}`);\n\"aEDe\" | suggest | use(`a${x ? 'X' : 'c'}${y ? 'd' : 'e'}`); | use(`a${x ? `${process.env.V}` : 'c'}${y ? 'd' : 'e'}`); | use(`a${x ? 'ED' : 'c'}${y ? 'd' : 'eX'}`);\n\"acd\": no ED\n\"ace\": no ED",
    ],
    [
      "use(`a${x ? (y ? 'ED' : 'b') : 'c'}`);",
      "\"aED\" | fix | use(`a${x ? (y ? 'X' : 'b') : 'c'}`); | use(`a${x ? (y ? `${process.env.V}` : 'b') : 'c'}`); | use(`a${x ? (y ? 'EDX' : 'b') : 'c'}`);\n\"ab\": no ED\n\"ac\": no ED",
    ],
    [
      "use(`a${x ? 'ED' : 4}`);",
      "\"aED\" | fix | use(`a${x ? 'X' : 4}`); | use(`a${x ? `${process.env.V}` : 4}`); | use(`a${x ? 'EDX' : 4}`);\n\"a4\": no ED",
    ],
    [
      "const s = x ? 'ED' : 'b'; use(`a${s}`);",
      "\"aED\" | fix | const s = x ? 'X' : 'b'; use(`a${s}`); | const s = x ? `${process.env.V}` : 'b'; use(`a${s}`); | const s = x ? 'EDX' : 'b'; use(`a${s}`);\n\"ab\": no ED",
    ],
    [
      "const s = 'ED'; use(`a${s}`);",
      "\"aED\" | fix | const s = 'X'; use(`a${s}`); | const s = `${process.env.V}`; use(`a${s}`); | const s = 'ED'; use(`a${s}X`);",
    ],
    [
      "const s = 'ED'; use(s); log(s);",
      "\"ED\" | suggest | const s = 'X'; use(s); log(s); | const s = `${process.env.V}`; use(s); log(s); | const s = 'EDX'; use(s); log(s);",
    ],
    [
      "const b = 'ED'; let s = 'a' + b; if (x) s += 'c'; use(s);",
      "\"aEDc\" | fix | const b = 'X'; let s = 'a' + b; if (x) s += 'c'; use(s); | const b = `${process.env.V}`; let s = 'a' + b; if (x) s += 'c'; use(s); | const b = 'ED'; let s = 'a' + b; if (x) s += 'cX'; use(s);\n\"aED\" | fix | - | - | -",
    ],
    [
      "const b = 'ED'; use('a' + b + (x ? 'c' : ''));",
      '"aEDc" | suggest | - | - | -\n"aED" | suggest | - | - | -',
    ],
    [
      "const b = 'ED'; use('a' + b + x);",
      "\"aED…\" | fix | const b = 'X'; use('a' + b + x); | const b = `${process.env.V}`; use('a' + b + x); | const b = 'ED'; use('a' + b + x + 'X');",
    ],
    [
      "const b = 'ED', s = 'a' + b; use(s); log(s);",
      "\"aED\" | suggest | const b = 'X', s = 'a' + b; use(s); log(s); | const b = `${process.env.V}`, s = 'a' + b; use(s); log(s); | const b = 'ED', s = 'a' + b + 'X'; use(s); log(s);",
    ],
    [
      "use(['a', 'ED'].join('-'));",
      "\"a-ED\" | fix | use(['a', 'X'].join('-')); | use(['a', `${process.env.V}`].join('-')); | use(['a', 'EDX'].join('-'));",
    ],
    [
      "const l = ['a', 'ED']; use(l.join('-'));",
      "\"a-ED\" | suggest | const l = ['a', 'X']; use(l.join('-')); | const l = ['a', `${process.env.V}`]; use(l.join('-')); | const l = ['a', 'EDX']; use(l.join('-'));",
    ],
    [
      "use('a'.concat('ED'));",
      "\"aED\" | fix | use('a'.concat('X')); | use('a'.concat(`${process.env.V}`)); | use('a'.concat('EDX'));",
    ],
    [
      "const s = 'a'; use(s.concat('ED'));",
      "\"aED\" | fix | const s = 'a'; use(s.concat('X')); | const s = 'a'; use(s.concat(`${process.env.V}`)); | const s = 'a'; use(s.concat('EDX'));",
    ],
    [
      "use('mysql:ED'.replace('mysql:', 'x:'));",
      "\"x:ED\" | suggest | use('mysql:X'.replace('mysql:', 'x:')); | use(`mysql:${process.env.V}`.replace('mysql:', 'x:')); | use('mysql:EDX'.replace('mysql:', 'x:'));",
    ],
    [
      "use(encodeURIComponent('ED'));",
      '"ED" | suggest | - | use(encodeURIComponent(`${process.env.V}`)); | -',
    ],
    [
      "use(`a${encodeURIComponent('ED')}`);",
      "\"aED\" | suggest | - | use(`a${encodeURIComponent(`${process.env.V}`)}`); | use(`a${encodeURIComponent('ED')}X`);",
    ],
    [
      "use(`a${encodeURIComponent('x ED')}`);",
      "\"ax%20ED\" | suggest | - | - | use(`a${encodeURIComponent('x ED')}X`);",
    ],
    [
      "const s = 'ED'; use('a' + s);",
      "\"aED\" | fix | const s = 'X'; use('a' + s); | const s = `${process.env.V}`; use('a' + s); | const s = 'ED'; use('a' + s + 'X');",
    ],
    ["use('a`ED');", "\"a`ED\" | fix | use('a`X'); | - | use('a`EDX');"],
    ["use('a${ED');", "\"a${ED\" | fix | use('a${X'); | - | use('a${EDX');"],
    [
      "use('\\x41ED');",
      "\"AED\" | fix | use('\\x41X'); | use(`\\x41${process.env.V}`); | use('\\x41EDX');",
    ],
    [
      "const o = { s: 'ED' }; use(o.s);",
      "\"ED\" | fix | const o = { s: 'X' }; use(o.s); | const o = { s: `${process.env.V}` }; use(o.s); | const o = { s: 'EDX' }; use(o.s);",
    ],
    [
      "let s = 'a'; s += 'ED'; use(s);",
      "\"aED\" | fix | let s = 'a'; s += 'X'; use(s); | let s = 'a'; s += `${process.env.V}`; use(s); | let s = 'a'; s += 'EDX'; use(s);",
    ],
    [
      "let s = 'ED'; s += 'b'; use(s);",
      "\"EDb\" | fix | let s = 'X'; s += 'b'; use(s); | let s = `${process.env.V}`; s += 'b'; use(s); | let s = 'ED'; s += 'bX'; use(s);",
    ],
    [
      "let s = 'ED'; if (x) s += 'b'; use(s);",
      "\"EDb\" | fix | let s = 'X'; if (x) s += 'b'; use(s); | let s = `${process.env.V}`; if (x) s += 'b'; use(s); | let s = 'ED'; if (x) s += 'bX'; use(s);\n\"ED\" | fix | - | - | -",
    ],
    [
      "use(String(new URL('http://ED')));",
      "\"http://ED\" | suggest | use(String(new URL('http://X'))); | use(String(new URL(`http://${process.env.V}`))); | use(String(new URL('http://EDX')));",
    ],
    [
      "use(new URL('http://ED?a=b').href);",
      "\"http://ED?a=b\" | suggest | use(new URL('http://X?a=b').href); | use(new URL(`http://${process.env.V}?a=b`).href); | use(new URL('http://ED?a=bX').href);",
    ],
    [
      "const u = new URL('http://h?a=b&c=ED'); u.searchParams.delete('a'); use(u.href);",
      "\"http://h?c=ED\" | suggest | const u = new URL('http://h?a=b&c=X'); u.searchParams.delete('a'); use(u.href); | const u = new URL(`http://h?a=b&c=${process.env.V}`); u.searchParams.delete('a'); use(u.href); | const u = new URL('http://h?a=b&c=EDX'); u.searchParams.delete('a'); use(u.href);",
    ],
    [
      "function f(s) { use(s); } f('ED');",
      "\"ED\" | fix | function f(s) { use(s); } f('X'); | function f(s) { use(s); } f(`${process.env.V}`); | function f(s) { use(s); } f('EDX');",
    ],
    [
      "function f() { return 'ED'; } use(f());",
      "\"ED\" | fix | function f() { return 'X'; } use(f()); | function f() { return `${process.env.V}`; } use(f()); | function f() { return 'EDX'; } use(f());",
    ],
    [
      "use(x ?? 'ED');",
      "?: no ED\n\"ED\" | fix | use(x ?? 'X'); | use(x ?? `${process.env.V}`); | use(x ?? 'EDX');",
    ],
    [
      "use(x ? 'ED' : 'ED2');",
      "\"ED\" | fix | use(x ? 'X' : 'ED2'); | use(x ? `${process.env.V}` : 'ED2'); | use(x ? 'EDX' : 'ED2');\n\"ED2\" | fix | use(x ? 'ED' : 'X2'); | use(x ? 'ED' : `${process.env.V}2`); | use(x ? 'ED' : 'ED2X');",
    ],
    [
      "use(x && 'ED');",
      "\"ED\" | fix | use(x && 'X'); | use(x && `${process.env.V}`); | use(x && 'EDX');\nfalse: no ED",
    ],
    [
      "enum E { A = 'ED' } use(E.A);",
      "\"ED\" | suggest | enum E { A = 'X' } use(E.A); | - | enum E { A = 'EDX' } use(E.A);",
    ],
    [
      "class A { s = 'ED'; f() { use(this.s); } }",
      "\"ED\" | suggest | class A { s = 'X'; f() { use(this.s); } } | class A { s = `${process.env.V}`; f() { use(this.s); } } | class A { s = 'EDX'; f() { use(this.s); } }",
    ],
    ["use(JSON.stringify({ a: 'ED' }));", '"{\\"a\\":\\"ED\\"}" | suggest | - | - | -'],
    [
      "export const s = 'ED'; use(s);",
      "\"ED\" | suggest | export const s = 'X'; use(s); | export const s = `${process.env.V}`; use(s); | export const s = 'EDX'; use(s);",
    ],
    [
      "use(<any>'ED');",
      "\"ED\" | fix | use(<any>'X'); | use(<any>`${process.env.V}`); | use(<any>'EDX');",
    ],
    [
      "use('ED' as const);",
      "\"ED\" | fix | use('X' as const); | use(`${process.env.V}` as const); | use('EDX' as const);",
    ],
  ])("%s", (code, expected) => {
    expect(textEdits(code)).toBe(expected);
  });
});

describe("a text that goes on in one branch only", () => {
  it.each([
    [
      "let s = 'aEDb'; if (x) s += 'b'; use(s);",
      "\"aEDbb\" | fix | let s = 'aXb'; if (x) s += 'b'; use(s); | let s = `a${process.env.V}b`; if (x) s += 'b'; use(s); | let s = 'aEDb'; if (x) s += 'bX'; use(s);\n\"aEDb\" | fix | let s = 'aXb'; if (x) s += 'b'; use(s); | let s = `a${process.env.V}b`; if (x) s += 'b'; use(s); | -",
    ],
    [
      "let s = 'a'; if (x) s += 'ED'; use(s);",
      "\"aED\" | fix | let s = 'a'; if (x) s += 'X'; use(s); | let s = 'a'; if (x) s += `${process.env.V}`; use(s); | let s = 'a'; if (x) s += 'EDX'; use(s);\n\"a\": no ED",
    ],
    [
      "let s = 'a'; if (x) s += 'ED'; else s += 'c'; use(s);",
      "\"aED\" | fix | let s = 'a'; if (x) s += 'X'; else s += 'c'; use(s); | let s = 'a'; if (x) s += `${process.env.V}`; else s += 'c'; use(s); | let s = 'a'; if (x) s += 'EDX'; else s += 'c'; use(s);\n\"ac\": no ED",
    ],
    [
      "let s = 'ED'; if (x) s += 'b'; else s += 'cd'; use(s);",
      "\"EDb\" | fix | let s = 'X'; if (x) s += 'b'; else s += 'cd'; use(s); | let s = `${process.env.V}`; if (x) s += 'b'; else s += 'cd'; use(s); | let s = 'ED'; if (x) s += 'bX'; else s += 'cd'; use(s);\n\"EDcd\" | fix | let s = 'X'; if (x) s += 'b'; else s += 'cd'; use(s); | let s = `${process.env.V}`; if (x) s += 'b'; else s += 'cd'; use(s); | let s = 'ED'; if (x) s += 'b'; else s += 'cdX'; use(s);",
    ],
    [
      "let s = 'ED'; if (x) s = 'EDb'; use(s);",
      "\"EDb\" | fix | let s = 'ED'; if (x) s = 'Xb'; use(s); | let s = 'ED'; if (x) s = `${process.env.V}b`; use(s); | let s = 'ED'; if (x) s = 'EDbX'; use(s);\n\"ED\" | fix | let s = 'X'; if (x) s = 'EDb'; use(s); | let s = `${process.env.V}`; if (x) s = 'EDb'; use(s); | let s = 'EDX'; if (x) s = 'EDb'; use(s);",
    ],
    [
      "let s = 'ED'; switch (x) { case 1: s += 'b'; } use(s);",
      "\"EDb\" | fix | let s = 'X'; switch (x) { case 1: s += 'b'; } use(s); | let s = `${process.env.V}`; switch (x) { case 1: s += 'b'; } use(s); | let s = 'ED'; switch (x) { case 1: s += 'bX'; } use(s);\n\"ED\" | fix | - | - | -",
    ],
    [
      "let s = 'ED'; try { s += f(); } catch {} use(s);",
      '"ED…" | fix | let s = \'X\'; try { s += f(); } catch {} use(s); | let s = `${process.env.V}`; try { s += f(); } catch {} use(s); | -\n"ED" | fix | - | - | -',
    ],
    [
      "let s = 'ED'; if (x) s += 'b'; if (y) s += 'c'; use(s);",
      "\"EDbc\" | fix | let s = 'X'; if (x) s += 'b'; if (y) s += 'c'; use(s); | let s = `${process.env.V}`; if (x) s += 'b'; if (y) s += 'c'; use(s); | let s = 'ED'; if (x) s += 'b'; if (y) s += 'cX'; use(s);\n\"EDc\" | fix | - | - | let s = 'ED'; if (x) s += 'b'; if (y) s += 'cX'; use(s);\n\"EDb\" | fix | let s = 'X'; if (x) s += 'b'; if (y) s += 'c'; use(s); | let s = `${process.env.V}`; if (x) s += 'b'; if (y) s += 'c'; use(s); | -\n\"ED\" | fix | - | - | -",
    ],
  ])("%s", (code, expected) => {
    expect(textEdits(code)).toBe(expected);
  });
});

describe("one branch of a choice is kept", () => {
  it.each([
    ["use(x ? 1 : 2);", "use(1); | use(2);"],
    ["use(x ? { a: 1 } : y);", "use({ a: 1 }); | use(y);"],
    ["use(x /* one */ ? 1 : 2);", "- | -"],
    ["use(x ? 1 /* one */ : 2);", "- | -"],
    ["use(x ? { /* one */ a: 1 } : 2);", "use({ /* one */ a: 1 }); | -"],
    ["use(x && { a: 1 });", "use({ a: 1 }); | use(undefined);"],
    ["use(x ?? 1);", "use(x); | use(1);"],
    ["use(x || 1);", "use(x); | use(1);"],
    ["use(a === b);", "use(true); | use(false);"],
    ["use(!a);", "use(true); | use(false);"],
    ["const c = x ? 1 : 2; use(c);", "const c = 1; use(c); | const c = 2; use(c);"],
    ["let c; if (x) c = 1; else c = 2; use(c);", "- | -"],
    ["function f() { if (x) return 1; return 2; } use(f());", "- | -"],
    ["use((x ? 1 : null) ?? 2);", "use((1) ?? 2); | use((null) ?? 2);"],
    ["use({ a: x ? 1 : 2 }.a);", "use({ a: 1 }.a); | use({ a: 2 }.a);"],
    ["use((x ? 1 : 2) as any);", "use((1) as any); | use((2) as any);"],
    ["use(`a${x ? 'b' : 'c'}`);", "use(`a${'b'}`); | use(`a${'c'}`);"],
    ["const o = { a: { x: 1 }, b: { x: 2 } }; use(o[k]);", "- | -"],
  ])("%s", (code, expected) => {
    expect(kept(code)).toBe(expected);
  });
});
