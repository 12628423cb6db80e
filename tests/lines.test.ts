import { expect, it } from "vitest";
import { measure } from "../tools/lines/measure.js";

const MODULES = new Map([
  [
    "src/a.ts",
    `import { b } from "./b.js";
// What is said of it.
export function first(x: number): number {
  // Why.
  return x > 1 ? (x > 2 ? b : 2) : 1;
}
`,
  ],
  ["src/b.ts", `import type { C } from "./c.js";\nexport const b = 1 as C;\n`],
  ["src/c.ts", `export * from "./a.js";\nexport type C = ${"1 | ".repeat(30)}2;\n`],
  ["src/d.ts", 'import "./a.js";\nexport const d = true ? () => (true ? 1 : 2) : 0;\n'],
]);

it("measures lines, functions, files and circles", () => {
  const { mean, long, ...others } = measure(MODULES);
  const lines = [...MODULES.values()].flatMap((source) => source.trimEnd().split("\n"));
  expect(mean).toBeCloseTo(lines.join("").length / lines.length);
  expect(long).toBeCloseTo(100 / lines.length);
  expect(others).toEqual({
    nested: 1,
    longestFunction: { name: "first in src/a.ts", lines: 3 },
    longestFile: { name: "src/a.ts", lines: 6 },
    circles: 1,
  });
});
