import { describe, expect, it } from "vitest";
import { offered } from "./printed.js";

describe("an object with a type takes what the type takes", () => {
  it.each([
    ["any", "fix fix fix"],
    ["unknown", "fix fix fix"],
    ["object", "fix fix fix"],
    ["{}", "doubt doubt doubt"],
    ["{ a: number }", "doubt doubt doubt"],
    ["{ a?: number }", "doubt doubt fix"],
    ["{ a: number; ssl: boolean }", "fix doubt doubt"],
    ["{ a: number; ssl?: boolean }", "fix doubt doubt"],
    ["{ a?: number; ssl?: boolean }", "fix doubt fix"],
    ["{ a: number; ssl: boolean | object }", "fix fix doubt"],
    ["{ a: number; ssl?: { minVersion: string } }", "doubt fix doubt"],
    ["{ a: number; ssl?: { minVersion?: 'TLSv1.2' } }", "doubt fix doubt"],
    ["{ a: number; ssl?: { minVersion?: 'TLSv1.3' } }", "doubt doubt doubt"],
    ["{ a: number; ssl?: { ca: string } }", "doubt doubt doubt"],
    ["{ a: number; ssl?: any }", "fix fix doubt"],
    ["{ a: number; ssl?: unknown }", "fix fix doubt"],
    ["{ a: number; ssl?: true }", "fix doubt doubt"],
    ["{ a: number; ssl?: false }", "doubt doubt doubt"],
    ["{ a: number; ssl?: string }", "doubt doubt doubt"],
    ["{ a: number; ssl?: string | boolean }", "fix doubt doubt"],
    ["{ a: number; ssl?: null }", "doubt doubt doubt"],
    ["{ a: number; ssl }", "fix fix doubt"],
    ["{ 'a': number; 'ssl'?: boolean }", "fix doubt doubt"],
    ["{ a: number; ssl(): void }", "doubt doubt doubt"],
    ["{ [key: string]: boolean }", "fix doubt fix"],
    ["{ [key: string]: any }", "fix fix fix"],
    ["{ [key: string]: { minVersion: string } }", "doubt fix fix"],
    ["{ a: number; [key: string]: unknown }", "fix fix doubt"],
    ["Record<string, boolean>", "fix doubt fix"],
    ["Record<string, any>", "fix fix fix"],
    ["Record<string, { minVersion: string }>", "doubt fix fix"],
    ["Record<'a', boolean>", "doubt doubt doubt"],
    ["Record<string>", "doubt doubt doubt"],
    ["Partial<{ a: number; ssl: boolean }>", "fix doubt doubt"],
    ["Readonly<{ a: number; ssl: boolean }>", "fix doubt doubt"],
    ["Required<{ a?: number; ssl?: boolean }>", "fix doubt fix"],
    ["NonNullable<{ a: number; ssl: boolean }>", "fix doubt doubt"],
    ["Promise<{ a: number; ssl: boolean }>", "fix doubt doubt"],
    ["Awaited<{ a: number; ssl: boolean }>", "fix doubt doubt"],
    ["Readonly<{ a: number }>", "doubt doubt doubt"],
    ["Partial", "doubt doubt doubt"],
    ["Pick<{ a: number; ssl: boolean }, 'a'>", "doubt doubt doubt"],
    ["Pick<{ a: number; ssl: boolean }, 'a' | 'ssl'>", "fix doubt doubt"],
    ["Pick<{ a: number; ssl: boolean }, K>", "doubt doubt doubt"],
    ["Omit<{ a: number; ssl: boolean }, 'ssl'>", "doubt doubt doubt"],
    ["Omit<{ a: number; ssl: boolean }, 'b'>", "fix doubt doubt"],
    ["Omit<{ a: number; ssl: boolean }, 'b' | 'c'>", "fix doubt doubt"],
    ["Omit<{ a: number; ssl: boolean }>", "doubt doubt doubt"],
    ["Pick<{ a: number; ssl: boolean }>", "doubt doubt doubt"],
    ["Exclude<X, Y>", "doubt doubt doubt"],
    ["Extract<X, Y>", "doubt doubt doubt"],
    ["ReturnType<X>", "doubt doubt doubt"],
    ["InstanceType<X>", "doubt doubt doubt"],
    ["Parameters<X>", "doubt doubt doubt"],
    ["ConstructorParameters<X>", "doubt doubt doubt"],
    ["Options", "fix fix fix"],
    ["Global.Options", "doubt doubt doubt"],
    ["{ a: number } & { ssl: boolean }", "fix doubt doubt"],
    ["{ a: number } & { b: string }", "doubt doubt doubt"],
    ["{ a?: number } & { a: number; ssl: boolean }", "fix doubt doubt"],
    ["{ ssl: boolean } & { ssl: object }", "doubt doubt doubt"],
    ["{ a: number } | { a: number; ssl: boolean }", "doubt doubt doubt"],
    ["{ a: number; ssl: boolean } | { a: number; ssl: object }", "doubt doubt doubt"],
    ["{ a: number; ssl: boolean } | undefined", "fix doubt doubt"],
    ["{ a: number; ssl: boolean } | null", "fix doubt doubt"],
    ["{ a: number; ssl: boolean } | string", "fix doubt doubt"],
    ["{ a: number; ssl: boolean } | number | boolean | void | never", "fix doubt doubt"],
    ["{ a: number; ssl: boolean } | Other", "fix doubt doubt"],
    ["string", "doubt doubt doubt"],
    ["number[]", "doubt doubt doubt"],
    ["() => void", "doubt doubt doubt"],
    ["typeof x", "doubt doubt doubt"],
    ["keyof X", "doubt doubt doubt"],
    ["Array<{ ssl: boolean }>", "fix fix fix"],
  ])("%s", (row, expected) => {
    expect(offered(`const o: ${row} = { a: 1 }; use(o);`)).toBe(expected);
  });
});

describe("types have names", () => {
  it.each([
    ["interface T { a: number; ssl?: boolean } const o: T = { a: 1 }; use(o);", "fix doubt doubt"],
    ["interface T { a: number } const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    [
      "interface B { ssl?: boolean } interface T extends B { a: number } const o: T = { a: 1 }; use(o);",
      "fix doubt doubt",
    ],
    [
      "interface B { b: string } interface T extends B { a: number } const o: T = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    [
      "interface T extends Elsewhere { a: number } const o: T = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    ["type T = { a: number; ssl?: boolean }; const o: T = { a: 1 }; use(o);", "fix doubt doubt"],
    [
      "type U = { a: number; ssl?: boolean }; type T = U; const o: T = { a: 1 }; use(o);",
      "fix doubt doubt",
    ],
    [
      "type T<X> = { a: number; ssl: X }; const o: T<boolean> = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    ["type T = T; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["interface T extends T { a: number } const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["class T { a: number } const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["enum T { A } const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from './types'; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from '../types'; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from '/types'; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from '~/types'; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from '#types'; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from '@/types'; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from 'src/types'; const o: T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import { T } from 'pg'; const o: T = { a: 1 }; use(o);", "fix fix fix"],
    ["import { T } from '@scope/pg'; const o: T = { a: 1 }; use(o);", "fix fix fix"],
    ["import { T } from 'node:tls'; const o: T = { a: 1 }; use(o);", "fix fix fix"],
    ["import * as t from 'pg'; const o: t.T = { a: 1 }; use(o);", "fix fix fix"],
    ["import * as t from './t'; const o: t.T = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["import t = require('pg'); const o: t.T = { a: 1 }; use(o);", "fix fix fix"],
    [
      "import { T } from 'pg'; interface U extends T { a: number } const o: U = { a: 1 }; use(o);",
      "doubt doubt doubt",
    ],
    ["import { T } from 'pg'; const o: Partial<T> = { a: 1 }; use(o);", "fix fix fix"],
    ["import { T } from 'pg'; const o: T & { a: number } = { a: 1 }; use(o);", "fix fix doubt"],
    ["import { T } from 'pg'; const o: Pick<T, 'a'> = { a: 1 }; use(o);", "doubt doubt fix"],
    [
      "namespace A { export type T = { a: number } } const o: A.T = { a: 1 }; use(o);",
      "doubt doubt doubt",
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
