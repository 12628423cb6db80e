import { describe, expect, it } from "vitest";
import { fix, lint } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = `host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.root', password: process.env.PW`;
const KEYS = "host: string; port: number; user: string; password?: string";
const SSL = "ssl?: { minVersion?: string; rejectUnauthorized?: boolean; verifyIdentity?: boolean }";
const program = (code: string): string => `import mysql from 'mysql2/promise';\n${code}\n`;
const filename = "program.ts";

const edits = (code: string) => ({
  isFixed: fix(code, { filename }).output !== code,
  suggestions: lint(code, { filename }).flatMap(({ suggestions = [] }) =>
    suggestions.map((each) => each.fix.text),
  ),
});

describe("what a type of the file refuses is offered and not done", () => {
  it.each([
    ["an interface", `interface Db { ${KEYS} }\nconst c: Db = { ${LOGIN} };\nmysql.createPool(c);`],
    [
      "an interface that extends another",
      `interface Base { host: string }\ninterface Db extends Base { port: number; user: string; password?: string }\nconst c: Db = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    ["satisfies", `type Db = { ${KEYS} };\nmysql.createPool({ ${LOGIN} } satisfies Db);`],
    [
      "an intersection",
      `type Db = { host: string } & { port: number; user: string; password?: string };\nconst c: Db = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "Readonly",
      `interface Db { ${KEYS} }\nconst c: Readonly<Db> = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "a type written in place",
      `const ssl: { rejectUnauthorized: boolean } = { rejectUnauthorized: true };\nmysql.createPool({ ${LOGIN}, ssl });`,
    ],
    [
      "what a function returns",
      `interface Db { ${KEYS} }\nfunction options(): Db { return { ${LOGIN} }; }\nmysql.createPool(options());`,
    ],
    [
      "what an arrow returns",
      `interface Db { ${KEYS} }\nconst options = (): Db => ({ ${LOGIN} });\nmysql.createPool(options());`,
    ],
    [
      "a parameter",
      `interface Db { ${KEYS} }\nfunction open(c: Db) { return mysql.createPool(c); }\nopen({ ${LOGIN} });`,
    ],
    [
      "a record",
      `const c: Record<string, string | undefined> = { host: '${HOST}', port: '4000', user: '3pTAoNNegb47Uc8.root', password: process.env.PW };\nmysql.createPool(c);`,
    ],
    [
      "an outer type",
      `interface App { db: { ${KEYS} } }\nconst app: App = { db: { ${LOGIN} } };\nmysql.createPool(app.db);`,
    ],
    [
      "a type of another file",
      `import type { Db } from './types';\nconst c: Db = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "some keys of the client's",
      `const c: Pick<mysql.PoolOptions, 'host' | 'port' | 'user' | 'password'> = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "the client's but for a key",
      `const c: Omit<mysql.PoolOptions, 'ssl'> = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "keys that are not written down",
      `const c: Omit<mysql.PoolOptions, Kept> = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "what a function gives",
      `const c: ReturnType<typeof options> = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "an element of a list",
      `interface Db { ${KEYS} }\nconst all: Db[] = [{ ${LOGIN} }];\nfor (const c of all) mysql.createPool(c);`,
    ],
    [
      "an element of a list that is read only",
      `interface Db { ${KEYS} }\nconst all: readonly Db[] = [{ ${LOGIN} }];\nfor (const c of all) mysql.createPool(c);`,
    ],
    [
      "an element of an Array",
      `interface Db { ${KEYS} }\ntype All = Array<Db>;\nconst all: All = [{ ${LOGIN} }];\nfor (const c of all) mysql.createPool(c);`,
    ],
    [
      "an element of a pair",
      `interface Db { ${KEYS} }\nconst all: [string, Db] = ['a', { ${LOGIN} }];\nmysql.createPool(all[1]);`,
    ],
    [
      "a type parameter",
      `function open<T extends { ${KEYS} }>(c: T) { return mysql.createPool(c); }\nopen({ ${LOGIN} });`,
    ],
    [
      "a default of a method that other files call",
      `export class Db { open(o = { ${LOGIN} }) { return mysql.createPool(o); } }\nnew Db().open();`,
    ],
    [
      "a default of a part that others replace",
      `const open = ({ ssl = { rejectUnauthorized: false } }) => mysql.createPool({ ${LOGIN}, ssl });\nopen({ ssl: { rejectUnauthorized: true } });`,
    ],
  ])("%s", (_, code) => {
    const { isFixed, suggestions } = edits(program(code));
    expect(isFixed).toBe(false);
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

describe("what the types take is done", () => {
  it.each([
    ["no type", `const c = { ${LOGIN} };\nmysql.createPool(c);`],
    [
      "an interface with the key",
      `interface Db { ${KEYS}; ${SSL} }\nconst c: Db = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    ["any key", `const c: Record<string, unknown> = { ${LOGIN} };\nmysql.createPool(c);`],
    ["any", `const c: any = { ${LOGIN} };\nmysql.createPool(c);`],
    [
      "the client's",
      `import type { PoolOptions } from 'mysql2';\nconst c: PoolOptions = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "some keys and that",
      `const c: Pick<mysql.PoolOptions, 'host' | 'port' | 'user' | 'password' | 'ssl'> = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "the client's but for another key",
      `const c: Omit<mysql.PoolOptions, 'uri'> = { ${LOGIN} };\nmysql.createPool(c);`,
    ],
    [
      "an element of the client's type",
      `const all: mysql.PoolOptions[] = [{ ${LOGIN} }];\nfor (const c of all) mysql.createPool(c);`,
    ],
    [
      "an element of a list of no type",
      `const all = [{ ${LOGIN} }];\nfor (const c of all) mysql.createPool(c);`,
    ],
    [
      "a client's method of the name of one's own",
      `class Pools { createPool(c: { ${KEYS} }) { return c.host; } }\nnew Pools().createPool({ host: '', port: 1, user: '' });\nmysql.createPool({ ${LOGIN} });`,
    ],
    ["a cast", `interface Db { ${KEYS} }\nmysql.createPool({ ${LOGIN} } as Db);`],
    [
      "a list of anything",
      `const all: any = [];\nall.push({ ${LOGIN} });\nmysql.createPool({ ${LOGIN} });`,
    ],
  ])("%s", (_, code) => {
    expect(edits(program(code))).toEqual({ isFixed: true, suggestions: [] });
  });
});

it.each([
  "parseInt(process.env.DB_PORT || '3306', 10)",
  "Number(process.env.DB_PORT ?? '3306')",
  "parseInt('3306')",
])("digits in quotes stay digits in quotes: %s", (port) => {
  const code = program(
    `mysql.createPool({ ${LOGIN.replace("4000", port)}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } });`,
  );
  const { isFixed, suggestions } = edits(code);
  const written = isFixed ? [fix(code, { filename }).output] : suggestions;
  for (const text of written)
    expect(text).not.toMatch(/parseInt\((?:process\.env\.DB_PORT \|\| )?4000/);
});
