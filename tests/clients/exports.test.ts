import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { DIALECTS } from "../../src/dialects/index.js";

const load = createRequire(import.meta.url);
const NOTHING = Symbol("is not installed");
function loaded(module: string): unknown {
  try {
    return load(module);
  } catch {
    return NOTHING;
  }
}
const rows = DIALECTS.flatMap(({ table }) =>
  table ? table.modules.map((module) => ({ module, calls: Object.keys(table.calls) })) : [],
);
const packages = rows
  .map((row) => ({ ...row, exported: loaded(row.module) }))
  .filter(({ exported }) => exported !== NOTHING);

/** What a module exports, and its default export, are the same names for code that imports it as a whole. */
const isClass = (value: unknown): boolean =>
  typeof value === "function" && /^class\b/.test(String(value));

describe("what a module is, beside what it holds", () => {
  it("is asked of most packages", () => {
    expect(packages.length).toBeGreaterThan(20);
  });

  it.each(packages)("$module", ({ calls, exported }) => {
    const { default: standard } = exported as { readonly default?: unknown };
    for (const whole of [exported, standard].filter((each) => typeof each === "function")) {
      // `new (require("sequelize"))()`, `require("knex")()`; a plugin is handed over; a factory makes the class.
      const known = isClass(whole) ? ["new "] : ["", "new ", "handed over", "new ()"];
      expect(calls.filter((call) => known.includes(call))).not.toEqual([]);
    }
  });
});
