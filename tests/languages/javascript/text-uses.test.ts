import { describe, expect, it } from "vitest";
import { fates } from "./sites.js";

describe("what becomes of a text", () => {
  it.each([
    ["'mysql://h/d';", "mysql://h/d none whole program -"],
    ["connect('mysql://h/d');", "mysql://h/d known whole program -"],
    ["createPool('mysql://h/d');", "mysql://h/d known whole program -"],
    ["new Pool('mysql://h/d');", "mysql://h/d known whole program -"],
    ["open('mysql://h/d');", "mysql://h/d known whole program -"],
    ["new Client('mysql://h/d');", "mysql://h/d known whole program -"],
    ["execSync('mysql://h/d');", "mysql://h/d known whole program -"],
    ["fill('mysql://h/d');", "mysql://h/d none unsure program -"],
    ["db.connect('mysql://h/d');", "mysql://h/d known whole program -"],
    ["db.fill('mysql://h/d');", "mysql://h/d none unsure program -"],
    ["db[x]('mysql://h/d');", "mysql://h/d none unsure program -"],
    ["connect({ url: 'mysql://h/d' });", "mysql://h/d known whole program url"],
    ["fill({ url: 'mysql://h/d' });", "mysql://h/d known whole program url"],
    ["fill({ other: 'mysql://h/d' });", "mysql://h/d none unsure program other"],
    ["fill({ base_url: 'mysql://h/d' });", "mysql://h/d none unsure program base_url"],
    ["fill({ env: { X: 'mysql://h/d' } });", "mysql://h/d known whole program X"],
    ["fill({ scripts: { start2: 'mysql://h/d' } });", "mysql://h/d known whole program start2"],
    ["fill({ [k]: 'mysql://h/d' });", "mysql://h/d none unsure program -"],
    ["const env = { X: 'mysql://h/d' };", "mysql://h/d known whole program X"],
    ["const url = 'mysql://h/d';", "mysql://h/d none whole program url"],
    ["const url = 'mysql://h/d'; connect(url);", "mysql://h/d known whole program url"],
    ["const url = 'mysql://h/d'; fill(url);", "mysql://h/d none unsure program url"],
    ["const other = 'mysql://h/d'; connect(other);", "mysql://h/d known whole program other"],
    ["const url = 'mysql://h/d'; connect(url); fill(url);", "mysql://h/d none whole program url"],
    ["export const url = 'mysql://h/d';", "mysql://h/d exported whole program url"],
    ["export const other = 'mysql://h/d';", "mysql://h/d none unsure program other"],
    ["export const baseUrl = 'mysql://h/d';", "mysql://h/d none unsure program baseUrl"],
    ["const url = 'mysql://h/d'; export { url };", "mysql://h/d exported whole program url"],
    ["const url = 'mysql://h/d'; export { url as other };", "mysql://h/d none unsure program url"],
    [
      "const other = 'mysql://h/d'; export { other as url };",
      "mysql://h/d none unsure program other",
    ],
    ["export default 'mysql://h/d';", "mysql://h/d none unsure page -"],
    ["module.exports = 'mysql://h/d';", "mysql://h/d none unsure program exports"],
    ["module.exports.url = 'mysql://h/d';", "mysql://h/d exported whole program url"],
    ["exports.url = 'mysql://h/d';", "mysql://h/d exported whole program url"],
    ["exports.other = 'mysql://h/d';", "mysql://h/d none unsure program other"],
    ["exports.a.url = 'mysql://h/d';", "mysql://h/d known whole program url"],
    ["process.env.DATABASE_URL = 'mysql://h/d';", "mysql://h/d known whole program DATABASE_URL"],
    ["process.env.OTHER = 'mysql://h/d';", "mysql://h/d known whole program OTHER"],
    [
      "process.env.OTHER = 'mysql://h/d'; fill(process.env.OTHER);",
      "mysql://h/d none unsure program OTHER",
    ],
    [
      "process.env.OTHER = 'mysql://h/d'; connect(process.env.OTHER);",
      "mysql://h/d known whole program OTHER",
    ],
    [
      "process.env.OTHER = 'mysql://h/d'; const { OTHER } = process.env; connect(OTHER);",
      "mysql://h/d known whole program OTHER",
    ],
    ["config.url = 'mysql://h/d';", "mysql://h/d known whole program url"],
    ["config.other = 'mysql://h/d';", "mysql://h/d none unsure program other"],
    ["config.url ??= 'mysql://h/d';", "mysql://h/d known whole program url"],
    ["config.url ||= 'mysql://h/d';", "mysql://h/d known whole program url"],
    ["config.url &&= 'mysql://h/d';", "mysql://h/d none unsure program url"],
    ["config.url += 'mysql://h/d';", "mysql://h/d none unsure program url"],
    ["let url; url = 'mysql://h/d'; connect(url);", "mysql://h/d known whole program url"],
    ["let url; url ??= 'mysql://h/d'; connect(url);", "mysql://h/d known whole program url"],
    ["let url = 'mysql://h/d'; url = other; connect(url);", "mysql://h/d known whole program url"],
    [
      "let url = 'mysql://h/d'; url += '?a'; connect(url);",
      "mysql://h/d none beginning program url",
    ],
    [
      "let url = 'mysql://h/d'; url = url + '?a'; connect(url);",
      "mysql://h/d none beginning program url; mysql://h/d?a?a none beginning program url",
    ],
    [
      "let url = 'mysql://h/d'; url = add(url); connect(url);",
      "mysql://h/d none beginning program url",
    ],
    ["connect('mysql://h/d' as string);", "mysql://h/d known whole program -"],
    ["connect(<string>'mysql://h/d');", "mysql://h/d known whole program -"],
    ["connect('mysql://h/d'!);", "mysql://h/d known whole program -"],
    ["connect('mysql://h/d' satisfies string);", "mysql://h/d known whole program -"],
    ["connect(await 'mysql://h/d');", "mysql://h/d known whole program -"],
    ["connect(x ? 'mysql://h/d' : y);", "mysql://h/d known whole program -"],
    ["connect('mysql://h/d' ? x : y);", "mysql://h/d none whole program -"],
    ["connect(x ?? 'mysql://h/d');", "mysql://h/d known whole program -"],
    ["connect(x || 'mysql://h/d');", "mysql://h/d known whole program -"],
    ["connect(env.DATABASE_URL ?? 'mysql://h/d');", "mysql://h/d known whole program -"],
    ["fill(env.DATABASE_URL ?? 'mysql://h/d');", "mysql://h/d known whole program -"],
    ["fill(env('DATABASE_URL') ?? 'mysql://h/d');", "mysql://h/d known whole program -"],
    ["fill(env.OTHER ?? 'mysql://h/d');", "mysql://h/d none unsure program -"],
    ["connect('mysql://h/d' ?? x);", "mysql://h/d known whole program -"],
    ["connect('mysql://h/d' + '?a=1');", "mysql://h/d?a=1 known whole program -"],
    ["connect('mysql://h/d' + x);", "mysql://h/d… known whole program -"],
    ["connect('a' + 'mysql://h/d');", "amysql://h/d known whole program -"],
    ["connect('a' + 'mysql://h/d' + 'b');", "amysql://h/db known whole program -"],
    ["connect(x + 'mysql://h/d' + y);", "…mysql://h/d… known whole program -"],
    [
      "connect(`${'mysql://h/d'}`);",
      "mysql://h/d known whole program -; mysql://h/d known whole program -",
    ],
    [
      "connect(`${'mysql://h/d'}?a`);",
      "mysql://h/d?a known whole program -; mysql://h/d none beginning program -",
    ],
    [
      "connect(`a${'mysql://h/d'}`);",
      "amysql://h/d known whole program -; mysql://h/d known whole program -",
    ],
    [
      "connect(`${'mysql://h/d'}${x}`);",
      "mysql://h/d… known whole program -; mysql://h/d none beginning program -",
    ],
    [
      "connect(`${x}${'mysql://h/d'}`);",
      "…mysql://h/d known whole program -; mysql://h/d known whole program -",
    ],
    [
      "connect(`a${'mysql://h/d'}b`);",
      "amysql://h/db known whole program -; mysql://h/d none beginning program -",
    ],
    [
      "const s = 'mysql://h/d'; connect(s + '?a');",
      "mysql://h/d none beginning program s; mysql://h/d?a known whole program -",
    ],
    [
      "const s = 'mysql://h/d'; connect(`${s}?a`);",
      "mysql://h/d none beginning program s; mysql://h/d?a known whole program -",
    ],
    ["const s = 'mysql://h/d'; connect(`${s}`);", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(`a ${s}`);", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect('a ' + s);", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect('a ' + s + ' b');", "mysql://h/d none beginning program s"],
    ["const s = 'mysql://h/d'; connect(s - 1);", "mysql://h/d none whole comparison s"],
    [
      "const s = 'mysql://h/d'; connect(s.concat('?a'));",
      "mysql://h/d none beginning program s; mysql://h/d?a known whole program -",
    ],
    [
      "connect('mysql://h/d'.concat('?a'));",
      "mysql://h/d none beginning program -; mysql://h/d?a known whole program -",
    ],
    ["const s = 'mysql://h/d'; connect(s.toString());", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.toJSON());", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.valueOf());", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.trim());", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.trimEnd());", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.trimStart());", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.normalize());", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.href);", "mysql://h/d known whole program s"],
    ["const s = 'mysql://h/d'; connect(s.length);", "mysql://h/d none whole program s"],
    [
      "const s = 'mysql://h/d'; connect(s.replace('mysql:', 'x:'));",
      "mysql://h/d none changed program s; mysql: none whole comparison -",
    ],
    [
      "const s = 'mysql://h/d'; connect(s.replace('HOST', 'x'));",
      "mysql://h/d none unsure program s",
    ],
    [
      "const s = 'mysql://h/d'; connect(s.replaceAll(':', 'x'));",
      "mysql://h/d none changed program s",
    ],
    [
      "const s = 'mysql://h/d'; connect(s.replace(/x/, 'x'));",
      "mysql://h/d none changed program s",
    ],
    [
      "const s = 'mysql://h/d'; connect(s.replace('/d', 'x'));",
      "mysql://h/d none changed program s",
    ],
    [
      "const s = 'mysql://h/d'; connect(s.replace('a=b', 'x'));",
      "mysql://h/d none changed program s",
    ],
    ["const u = new URL('mysql://h/d'); connect(u);", "mysql://h/d known whole program -"],
    ["const u = new URL('mysql://h/d'); connect(u.href);", "mysql://h/d known whole program -"],
    ["const u = new URL('mysql://h/d'); connect(String(u));", "mysql://h/d known whole program -"],
    ["connect(String('mysql://h/d'));", "mysql://h/d known whole program -"],
    ["connect(Object.freeze('mysql://h/d'));", "mysql://h/d known whole program -"],
    ["connect(new URL('mysql://h/d').toString());", "mysql://h/d known whole program -"],
    [
      "const u = new URL('mysql://h/d'); u.href = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.protocol = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.username = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.password = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.host = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.hostname = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.port = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.pathname = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.search = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.hash = x; connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.origin = x; connect(u);",
      "mysql://h/d known whole program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.searchParams.set('a', 'b'); connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.searchParams.append('a', 'b'); connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.searchParams.delete('a'); connect(u);",
      "mysql://h/d none changed program -",
    ],
    [
      "const u = new URL('mysql://h/d'); u.searchParams.get('a'); connect(u);",
      "mysql://h/d known whole program -",
    ],
  ])("%s", (code, expected) => {
    expect(fates(code)).toBe(expected);
  });
});

describe("addresses in variables of the environment", () => {
  it.each([
    [
      'process.env.A_B = "mysql://h/d"; const { A_B } = process.env; connect(A_B);',
      "mysql://h/d known whole program A_B",
    ],
    [
      'process.env.A_B = "mysql://h/d"; connect(process.env.A_B);',
      "mysql://h/d known whole program A_B",
    ],
  ])("%s", (code, expected) => {
    expect(fates(code)).toBe(expected);
  });
});
