import * as espree from "espree";
import * as typescript from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { valuesIn } from "../../../src/document/lists.js";
import { readJavaScript } from "../../../src/languages/javascript/document.js";
import type { ParsedWith } from "../../../src/languages/javascript/parse.js";
import { rereadJavaScript } from "../../../src/languages/javascript/reread.js";
import { show } from "./harness.js";

const OPTIONS = {
  ...{ sourceType: "module", ecmaVersion: 2024 },
  ...{ loc: true, range: true, tokens: true, comment: true },
};
/** ESLint's own parser leaves the scopes to ESLint, and that of TypeScript analyses them itself. */
const PARSERS: Readonly<Record<string, ParsedWith>> = {
  espree: { parser: { parse: espree.parse as never }, options: OPTIONS },
  typescript: { parser: typescript as never, options: OPTIONS },
};
const HEAD = "import { use } from 'lib';\n";

/** The value in `use(...)` after some characters have been replaced by others; null where nothing can be read then. */
function valueAfter(parser: string, code: string, from: string, to: string): string | null {
  const parsed = PARSERS[parser];
  const linter = new Linter();
  linter.verify(HEAD + code, [
    { languageOptions: parser === "typescript" ? { parser: typescript } : {} },
  ]);
  const before = linter.getSourceCode() as unknown as TSESLint.SourceCode;
  const start = before.text.indexOf(from);
  if (!parsed || start < HEAD.length) throw new Error(`There is no ${from} in\n${code}`);
  const edit = [{ at: [start, start + from.length] as const, text: to }];
  const after = rereadJavaScript(before, edit, parsed);
  if (!after) return null;
  const [call] = readJavaScript(after, "program.js", new Set(["lib"])).uses(["lib"]);
  return call ? valuesIn(call.given).map(show).join(", ") : "no use";
}

describe.each(["espree", "typescript"])(
  "a file that %s reads once more after an edit",
  (parser) => {
    it.each([
      ["const a = { b: 1 }; use(a);", "1", "20", "{ b: 20 }"],
      ["const a = { b: 1 }; use(a);", "b: 1", "b: 1, c: { d: 2 }", "{ b: 1, c: { d: 2 } }"],
      ["const a = { b: 1, c: 2 }; use(a);", "b: 1, ", "", "{ c: 2 }"],
      ["const a = { b: 1 }; use(a);", "{ b: 1 }", "{\n  b: 1,\n  c: 2,\n}", "{ b: 1, c: 2 }"],
      ["let a = 1; a = 2; use(a);", "2", "345", "345"],
      ["let a = 1; if (x) a = 2; use(a);", "1", "345", "(2 | 345)"],
      ["const b = 1; use({ b, c: 2 });", "2", "345", "{ b: 1, c: 345 }"],
      ["const c = 1; use({ b: 2, c });", "2", "345", "{ b: 345, c: 1 }"],
      ["const { b } = { b: 1 }; use(b);", "1", "345", "345"],
      ["const { b = 2 } = {}; use(b);", "2", "345", "345"],
      ["function f(b) { use(b); } f(1);", "1", "345", "345"],
      ["function f() { const b = 1; return { b }; } use(f());", "1", "345", "{ b: 345 }"],
      ["const f = () => ({ b: 1 }); use(f());", "1", "345", "{ b: 345 }"],
      ["class A { b = 1; f() { use(this.b); } }", "1", "345", "345"],
      ["class A { static b = 1; } use(A.b);", "1", "345", "345"],
      ["for (const b of [1]) use(b);", "1", "345", "345"],
      ["{ const b = 1; use(b); } const b = 2;", "1", "345", "345"],
      ["const b = 3; { const b = 1; } use(b);", "1", "345", "3"],
      ["use({ a: 1 }); const b = 2;", "1", "345", "{ a: 345 }"],
      ["use({ a: 1 });", "1", "b", "{ a: ? }"],
      ["const s = 'a'; use(`${s}b`);", "'a'", "'xyz'", '"xyzb"'],
      ["// one\nuse({ a: 1 });", "1", "2", "{ a: 2 }"],
      ["try { x(); } catch (b) { use(b); }", "x()", "y(1)", "?"],
    ])("%s with %j => %j", (code, from, to, shown) => {
      expect(valueAfter(parser, code, from, to)).toBe(shown);
    });

    it.each([
      ["is no program any more", "use({ a: 1 });", "1 }", "1"],
      ["has another comment", "use({ a: 1 }); // one", "one", "two"],
      ["has one more comment", "use({ a: 1 });", "1", "1 /* one */"],
      ["has a comment less", "use({ a: 1 }); // one", " // one", ""],
    ])("is not read where it %s", (_, code, from, to) => {
      expect(valueAfter(parser, code, from, to)).toBeNull();
    });

    it("keeps the line that tells a shell what to run", () => {
      const code = `#!/usr/bin/env node\n${HEAD}use({ a: 1 });`;
      const linter = new Linter();
      linter.verify(code, [
        { languageOptions: parser === "typescript" ? { parser: typescript } : {} },
      ]);
      const before = linter.getSourceCode() as unknown as TSESLint.SourceCode;
      const start = code.indexOf("1 }");
      const after = rereadJavaScript(
        before,
        [{ at: [start, start + 1], text: "2" }],
        PARSERS[parser] ?? { parser: null, options: {} },
      );
      expect(after?.text).toBe(code.replace("1 }", "2 }"));
    });
  },
);

it("is not read without a parser", () => {
  const linter = new Linter();
  linter.verify("use(1);", []);
  const before = linter.getSourceCode() as unknown as TSESLint.SourceCode;
  expect(rereadJavaScript(before, [], { parser: null, options: {} })).toBeNull();
});
