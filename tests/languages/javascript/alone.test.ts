import { describe, expect, it } from "vitest";
import path from "node:path";
import { valuesIn } from "../../../src/document/lists.js";
import { programIn } from "../../../src/languages/javascript/alone.js";
import { show } from "./harness.js";

const HERE = path.resolve("tests");
/** What is given to "lib" in a program that nobody lints; null where it cannot be read. */
function given(name: string, code: string): string | null {
  const document = programIn(path.join(HERE, name), code, new Set(["lib"]));
  const uses = document?.uses(["lib"]);
  return uses?.map((use) => valuesIn(use.given).map(show).join()).join("; ") ?? null;
}

describe("a program that nobody lints", () => {
  it.each([
    ["a.js", "import lib from 'lib'; lib({ a: 1 });", "{ a: 1 }"],
    ["a.mjs", "import lib from 'lib'; lib({ a: 1 });", "{ a: 1 }"],
    ["a.cjs", "const lib = require('lib'); lib({ a: 1 }); return;", "{ a: 1 }"],
    ["a.js", "const lib = require('lib'); if (x) return; lib({ a: 1 });", "{ a: 1 }"],
    ["a.ts", "import lib from 'lib'; lib({ a: 1 as number });", "{ a: 1 }"],
    ["a.cts", "import lib = require('lib'); lib(<any>{ a: 1 });", "{ a: 1 }"],
    ["a.mts", "import lib from 'lib'; lib(<any>{ a: 1 });", "{ a: 1 }"],
    ["a.tsx", "import lib from 'lib'; lib({ a: 1 as number }); const b = <div />;", "{ a: 1 }"],
    ["a.jsx", "import lib from 'lib'; lib({ a: 1 }); const b = <div />;", "{ a: 1 }"],
    ["a.js", "import lib from 'lib'; lib({ a: 1 }); const b = <div />;", "{ a: 1 }"],
    [
      "a.js",
      "/* eslint no-x: 2 */ // eslint-disable-line\nimport lib from 'lib'; lib({ a: 1 });",
      "{ a: 1 }",
    ],
  ])("%s: %s", (name, code, shown) => {
    expect(given(name, code)).toBe(shown);
  });

  it.each([
    ["a.js", "import lib from 'lib'; lib({ a: 1 as number });"],
    ["a.js", "{"],
    ["a.ts", "const a: = 1;"],
    ["a.ts", "const b = <div />;"],
  ])("is not read where it is none: %s: %s", (name, code) => {
    expect(given(name, code)).toBeNull();
  });
});
