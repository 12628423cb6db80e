import { define } from "../define.js";

/** The plugin's source, outside of the build and the tests: the names that these replace are made global first. */
async function load() {
  Object.assign(
    globalThis,
    Object.fromEntries(
      Object.entries(define).map(([name, value]) => [name, JSON.parse(value) as unknown]),
    ),
  );
  const [{ default: plugin }, { rules }, { DIALECTS }, { FILES }, { lint }] = await Promise.all([
    import("../../src/index.js"),
    import("../../src/rules/index.js"),
    import("../../src/dialects/index.js"),
    import("../../src/languages/index.js"),
    import("../../tests/lint.js"),
  ]);
  return { plugin, rules, dialects: DIALECTS, files: FILES, lint };
}

export const { plugin, rules, dialects, files, lint } = await load();
export type RuleName = keyof typeof rules;
export const RULES = Object.keys(rules) as readonly RuleName[];
