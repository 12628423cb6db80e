import { describe, expect, it } from "vitest";
import { offered } from "./printed.js";

describe("an object with a type takes what the type takes", () => {
  it.each([
    ["any", "fix fix fix"],
    ["unknown", "fix fix fix"],
    ["object", "fix fix fix"],
    ["{}", "doubt doubt suggest"],
    ["{ a: number }", "doubt doubt suggest"],
    ["{ a?: number }", "doubt doubt fix"],
    ["{ a: number; ssl: boolean }", "fix doubt suggest"],
    ["{ a: number; ssl?: boolean }", "fix doubt suggest"],
    ["{ a?: number; ssl?: boolean }", "fix doubt fix"],
    ["{ a: number; ssl: boolean | object }", "fix fix suggest"],
    ["{ a: number; ssl?: { minVersion: string } }", "doubt fix suggest"],
    ["{ a: number; ssl?: { minVersion?: 'TLSv1.2' } }", "doubt fix suggest"],
    ["{ a: number; ssl?: { minVersion?: 'TLSv1.3' } }", "doubt doubt suggest"],
    ["{ a: number; ssl?: { ca: string } }", "doubt doubt suggest"],
    ["{ a: number; ssl?: any }", "fix fix suggest"],
    ["{ a: number; ssl?: unknown }", "fix fix suggest"],
    ["{ a: number; ssl?: true }", "fix doubt suggest"],
    ["{ a: number; ssl?: false }", "doubt doubt suggest"],
    ["{ a: number; ssl?: string }", "doubt doubt suggest"],
    ["{ a: number; ssl?: string | boolean }", "fix doubt suggest"],
    ["{ a: number; ssl?: null }", "doubt doubt suggest"],
    ["{ a: number; ssl }", "fix fix suggest"],
    ["{ 'a': number; 'ssl'?: boolean }", "fix doubt suggest"],
    ["{ a: number; ssl(): void }", "doubt doubt suggest"],
    ["{ [key: string]: boolean }", "fix doubt fix"],
    ["{ [key: string]: any }", "fix fix fix"],
    ["{ [key: string]: { minVersion: string } }", "doubt fix fix"],
    ["{ a: number; [key: string]: unknown }", "fix fix suggest"],
    ["Record<string, boolean>", "fix doubt fix"],
    ["Record<string, any>", "fix fix fix"],
    ["Record<string, { minVersion: string }>", "doubt fix fix"],
    ["Record<'a', boolean>", "doubt doubt suggest"],
    ["Record<string>", "doubt doubt suggest"],
    ["Partial<{ a: number; ssl: boolean }>", "fix doubt suggest"],
    ["Readonly<{ a: number; ssl: boolean }>", "fix doubt suggest"],
    ["Required<{ a?: number; ssl?: boolean }>", "fix doubt fix"],
    ["NonNullable<{ a: number; ssl: boolean }>", "fix doubt suggest"],
    ["Promise<{ a: number; ssl: boolean }>", "fix doubt suggest"],
    ["Awaited<{ a: number; ssl: boolean }>", "fix doubt suggest"],
    ["Readonly<{ a: number }>", "doubt doubt suggest"],
    ["Partial", "doubt doubt suggest"],
    ["Pick<{ a: number; ssl: boolean }, 'a'>", "doubt doubt suggest"],
    ["Pick<{ a: number; ssl: boolean }, 'a' | 'ssl'>", "fix doubt suggest"],
    ["Pick<{ a: number; ssl: boolean }, K>", "doubt doubt suggest"],
    ["Omit<{ a: number; ssl: boolean }, 'ssl'>", "doubt doubt suggest"],
    ["Omit<{ a: number; ssl: boolean }, 'b'>", "fix doubt suggest"],
    ["Omit<{ a: number; ssl: boolean }, 'b' | 'c'>", "fix doubt suggest"],
    ["Omit<{ a: number; ssl: boolean }>", "doubt doubt suggest"],
    ["Pick<{ a: number; ssl: boolean }>", "doubt doubt suggest"],
    ["Exclude<X, Y>", "doubt doubt suggest"],
    ["Extract<X, Y>", "doubt doubt suggest"],
    ["ReturnType<X>", "doubt doubt suggest"],
    ["InstanceType<X>", "doubt doubt suggest"],
    ["Parameters<X>", "doubt doubt suggest"],
    ["ConstructorParameters<X>", "doubt doubt suggest"],
    ["Options", "fix fix fix"],
    ["Global.Options", "doubt doubt suggest"],
    ["{ a: number } & { ssl: boolean }", "fix doubt suggest"],
    ["{ a: number } & { b: string }", "doubt doubt suggest"],
    ["{ a?: number } & { a: number; ssl: boolean }", "fix doubt suggest"],
    ["{ ssl: boolean } & { ssl: object }", "doubt doubt suggest"],
    ["{ a: number } | { a: number; ssl: boolean }", "doubt doubt suggest"],
    ["{ a: number; ssl: boolean } | { a: number; ssl: object }", "doubt doubt suggest"],
    ["{ a: number; ssl: boolean } | undefined", "fix doubt suggest"],
    ["{ a: number; ssl: boolean } | null", "fix doubt suggest"],
    ["{ a: number; ssl: boolean } | string", "fix doubt suggest"],
    ["{ a: number; ssl: boolean } | number | boolean | void | never", "fix doubt suggest"],
    ["{ a: number; ssl: boolean } | Other", "fix doubt suggest"],
    ["string", "doubt doubt suggest"],
    ["number[]", "doubt doubt suggest"],
    ["() => void", "doubt doubt suggest"],
    ["typeof x", "doubt doubt suggest"],
    ["keyof X", "doubt doubt suggest"],
    ["Array<{ ssl: boolean }>", "fix fix fix"],
  ])("%s", (row, expected) => {
    expect(offered(`const o: ${row} = { a: 1 }; use(o);`)).toBe(expected);
  });
});

describe("types have names", () => {
  it.each([
    [
      "interface T { a: number; ssl?: boolean } const o: T = { a: 1 }; use(o);",
      "fix doubt suggest",
    ],
    ["interface T { a: number } const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    [
      "interface B { ssl?: boolean } interface T extends B { a: number } const o: T = { a: 1 }; use(o);",
      "fix doubt suggest",
    ],
    [
      "interface B { b: string } interface T extends B { a: number } const o: T = { a: 1 }; use(o);",
      "doubt doubt suggest",
    ],
    [
      "interface T extends Elsewhere { a: number } const o: T = { a: 1 }; use(o);",
      "doubt doubt suggest",
    ],
    ["type T = { a: number; ssl?: boolean }; const o: T = { a: 1 }; use(o);", "fix doubt suggest"],
    [
      "type U = { a: number; ssl?: boolean }; type T = U; const o: T = { a: 1 }; use(o);",
      "fix doubt suggest",
    ],
    [
      "type T<X> = { a: number; ssl: X }; const o: T<boolean> = { a: 1 }; use(o);",
      "doubt doubt suggest",
    ],
    ["type T = T; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["interface T extends T { a: number } const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["class T { a: number } const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["enum T { A } const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from './types'; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from '../types'; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from '/types'; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from '~/types'; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from '#types'; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from '@/types'; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from 'src/types'; const o: T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import { T } from 'pg'; const o: T = { a: 1 }; use(o);", "fix fix fix"],
    ["import { T } from '@scope/pg'; const o: T = { a: 1 }; use(o);", "fix fix fix"],
    ["import { T } from 'node:tls'; const o: T = { a: 1 }; use(o);", "fix fix fix"],
    ["import * as t from 'pg'; const o: t.T = { a: 1 }; use(o);", "fix fix fix"],
    ["import * as t from './t'; const o: t.T = { a: 1 }; use(o);", "doubt doubt suggest"],
    ["import t = require('pg'); const o: t.T = { a: 1 }; use(o);", "fix fix fix"],
    [
      "import { T } from 'pg'; interface U extends T { a: number } const o: U = { a: 1 }; use(o);",
      "doubt doubt suggest",
    ],
    ["import { T } from 'pg'; const o: Partial<T> = { a: 1 }; use(o);", "fix fix fix"],
    ["import { T } from 'pg'; const o: T & { a: number } = { a: 1 }; use(o);", "fix fix suggest"],
    ["import { T } from 'pg'; const o: Pick<T, 'a'> = { a: 1 }; use(o);", "doubt doubt fix"],
    [
      "namespace A { export type T = { a: number } } const o: A.T = { a: 1 }; use(o);",
      "doubt doubt suggest",
    ],
  ])("%s", (code, expected) => {
    expect(offered(code)).toBe(expected);
  });
});

describe("comments in a file that can have types", () => {
  it.each([["/** @type {{ a: number }} */ const o = { a: 1 }; use(o);", "fix fix fix"]])(
    "%s",
    (code, expected) => {
      expect(offered(code)).toBe(expected);
    },
  );
});
