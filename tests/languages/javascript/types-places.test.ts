import { describe, expect, it } from "vitest";
import { offered } from "./printed.js";

describe("the type of an object stands at many places", () => {
  it.each([
    ["use({ a: 1 } satisfies { a: number; ssl?: boolean });", "fix doubt doubt"],
    ["use({ a: 1 } as { a: number; ssl?: boolean });", "fix doubt doubt"],
    ["use({ a: 1 } as { a: number });", "fix fix doubt"],
    ["use({ a: 1 } satisfies { a: number });", "doubt doubt doubt"],
    ["use(<{ a: number }>{ a: 1 });", "fix fix doubt"],
    ["use({ a: 1 } as const);", "fix fix fix"],
    ["use({ a: 1 } as const satisfies { a: number; ssl?: boolean });", "fix doubt doubt"],
    ["use({ a: 1 } as const satisfies { a: number });", "doubt doubt doubt"],
    ["use(({ a: 1 })!);", "fix fix fix"],
    ["const o: { a: number; ssl?: boolean } = await { a: 1 }; use(o);", "fix doubt doubt"],
    ["let o: { a: number; ssl?: boolean }; o = { a: 1 }; use(o);", "fix doubt doubt"],
    ["let o: { a: number }; o = { a: 1 }; use(o);", "doubt doubt doubt"],
    ["let o; o = { a: 1 }; use(o);", "fix fix fix"],
    [
      "const o: { in: { a: number; ssl?: boolean } } = { in: { a: 1 } }; use(o.in);",
      "fix doubt doubt",
    ],
    ["const o: { in: { a: number } } = { in: { a: 1 } }; use(o.in);", "doubt doubt doubt"],
    ["const o: { other: number } = { in: { a: 1 } }; use(o.in);", "doubt doubt doubt"],
    [
      "const o: { in: { a: number; ssl?: boolean } } = {}; o.in = { a: 1 }; use(o.in);",
      "fix doubt doubt",
    ],
    ["const o: { in: { a: number } } = {}; o.in = { a: 1 }; use(o.in);", "doubt doubt doubt"],
    ["const o: { [k: string]: { a: number } } = { in: { a: 1 } }; use(o.in);", "doubt doubt doubt"],
    [
      "class A { o: { a: number; ssl?: boolean } = { a: 1 }; f() { use(this.o); } }",
      "suggest doubt doubt",
    ],
    ["class A { o: { a: number } = { a: 1 }; f() { use(this.o); } }", "doubt doubt doubt"],
    ["class A { o = { a: 1 }; f() { use(this.o); } }", "suggest suggest suggest"],
    [
      "class A { o: { a: number }; constructor() { this.o = { a: 1 }; } f() { use(this.o); } }",
      "doubt doubt doubt",
    ],
    [
      "class A { o: { a: number; ssl?: boolean }; constructor() { this.o = { a: 1 }; } f() { use(this.o); } }",
      "suggest doubt doubt",
    ],
    [
      "class A { constructor() { this.o = { a: 1 }; } f() { use(this.o); } }",
      "suggest suggest suggest",
    ],
    [
      "function f(): { a: number; ssl?: boolean } { return { a: 1 }; } use(f());",
      "fix doubt doubt",
    ],
    ["function f(): { a: number } { return { a: 1 }; } use(f());", "doubt doubt doubt"],
    ["const f = (): { a: number } => ({ a: 1 }); use(f());", "doubt doubt doubt"],
    ["const f = () => ({ a: 1 }); use(f());", "fix fix fix"],
    ["const f: () => { a: number } = () => ({ a: 1 }); use(f());", "fix fix doubt"],
    [
      "const f: () => { a: number; ssl?: boolean } = () => ({ a: 1 }); use(f());",
      "fix doubt doubt",
    ],
    ["type F = () => { a: number }; const f: F = () => ({ a: 1 }); use(f());", "fix fix doubt"],
    ["const f: Other = () => ({ a: 1 }); use(f());", "fix fix fix"],
    ["const f: any = () => ({ a: 1 }); use(f());", "doubt doubt doubt"],
    [
      "async function f(): Promise<{ a: number }> { return { a: 1 }; } use(await f());",
      "doubt doubt doubt",
    ],
    [
      "const f = () => ({ a: 1 }); const o: { a: number } = f(); use(f());",
      "suggest suggest doubt",
    ],
    [
      "const f = () => ({ a: 1 }); const o: { a: number; ssl?: boolean } = f(); use(f());",
      "suggest doubt doubt",
    ],
    ["function f(o: { a: number }) { use(o); } f({ a: 1 });", "doubt doubt doubt"],
    ["function f(o: { a: number; ssl?: boolean }) { use(o); } f({ a: 1 });", "fix doubt doubt"],
    ["function f(o: { a: number } = { a: 1 }) { use(o); } f();", "doubt doubt doubt"],
    ["function f(o = { a: 1 }) { use(o); } f();", "fix fix fix"],
    ["const f = (o: { a: number }) => use(o); f({ a: 1 });", "doubt doubt doubt"],
    ["const f: (o: { a: number }) => void = (o) => use(o); f({ a: 1 });", "doubt doubt doubt"],
    [
      "const f: (o: { a: number; ssl?: boolean }) => void = (o) => use(o); f({ a: 1 });",
      "fix doubt doubt",
    ],
    ["const f: () => void = (o) => use(o); f({ a: 1 });", "doubt doubt doubt"],
    ["class A { constructor(o: { a: number }) { use(o); } } new A({ a: 1 });", "doubt doubt doubt"],
    [
      "class A { constructor(private o: { a: number }) { use(o); } } new A({ a: 1 });",
      "doubt doubt doubt",
    ],
    [
      "class A { constructor(private o: { a: number; ssl?: boolean }) { use(o); } } new A({ a: 1 });",
      "fix doubt doubt",
    ],
    ["const o = { a: 1 }; const p: { a: number } = o; use(o);", "suggest suggest doubt"],
    ["const o = { a: 1 }; const p: { a: number; ssl?: string } = o; use(o);", "doubt doubt doubt"],
    [
      "const o = { a: 1 }; const p: { a: number; ssl?: boolean } = o; use(o);",
      "suggest doubt doubt",
    ],
    [
      "const o = { a: 1 }; function f(p: { a: number; ssl?: string }) {} f(o); use(o);",
      "doubt doubt doubt",
    ],
    ["const o = { a: 1 }; let p: { ssl?: string }; p = o; use(o);", "doubt doubt suggest"],
    ["const l: { a: number }[] = [{ a: 1 }]; use(l[0]);", "doubt doubt doubt"],
    ["const l: { a: number; ssl?: boolean }[] = [{ a: 1 }]; use(l[0]);", "suggest doubt doubt"],
    [
      "const l: [{ a: number; ssl?: boolean }, { a: number }] = [{ a: 1 }, { a: 2 }]; use(l[0]);",
      "suggest doubt doubt",
    ],
    [
      "const l: [{ a: number; ssl?: boolean }, { a: number }] = [{ a: 2 }, { a: 1 }]; use(l[1]);",
      "doubt doubt doubt",
    ],
    ["const l: Array<{ a: number }> = [{ a: 1 }]; use(l[0]);", "doubt doubt doubt"],
    [
      "const l: ReadonlyArray<{ a: number; ssl?: boolean }> = [{ a: 1 }]; use(l[0]);",
      "suggest doubt doubt",
    ],
    ["const l: readonly { a: number }[] = [{ a: 1 }]; use(l[0]);", "doubt doubt doubt"],
    [
      "const l: readonly { a: number; ssl?: boolean }[] = [{ a: 1 }]; use(l[0]);",
      "suggest doubt doubt",
    ],
    [
      "const l: Set<{ a: number; ssl?: boolean }> = [{ a: 1 }]; use(l[0]);",
      "suggest suggest suggest",
    ],
    ["const l: string = [{ a: 1 }]; use(l[0]);", "doubt doubt doubt"],
    ["type L = { a: number }[]; const l: L = [{ a: 1 }]; use(l[0]);", "doubt doubt doubt"],
    ["const l: [] = [{ a: 1 }]; use(l[0]);", "doubt doubt doubt"],
    [
      "const { in: o } = { in: { a: 1 } }; const p: { a: number; ssl?: string } = o; use(o);",
      "doubt doubt doubt",
    ],
    ["const { in: o } = { in: { a: 1 } }; use(o);", "fix fix fix"],
    ["const { in: o }: { in: { a: number } } = { in: { a: 1 } }; use(o);", "doubt doubt doubt"],
  ])("%s", (code, expected) => {
    expect(offered(code)).toBe(expected);
  });
});
