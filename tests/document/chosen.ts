import { NO_CLUES } from "../../src/document/clues.js";
import { fixedMapping } from "../../src/document/mappings.js";
import type { Choice, Mapping, Scalar, Value } from "../../src/document/value.js";
import type { Guard, Span, Test } from "../../src/model/setting.js";

/** Values that conditions choose, as tests make them. */
export const AT: Span = [3, 7];

export const scalar = (value: Scalar["value"], rest: Partial<Scalar> = {}): Scalar => ({
  kind: "scalar",
  value,
  at: AT,
  says: String(value),
  clues: NO_CLUES,
  text: null,
  replace: (by) => ({ edit: [{ at: AT, text: JSON.stringify(by) }], trust: "fix" }),
  ...rest,
});

export const mapping = (values: Readonly<Record<string, Value>>): Mapping =>
  fixedMapping(
    AT,
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, () => value])),
  );

/** A condition; `!a` asks the same as `a`, and is true where that is false. */
export const testOf = (asked: string, rest: Partial<Test> = {}): Test => ({
  says: asked,
  at: AT,
  clues: NO_CLUES,
  key: asked.replace("!", ""),
  isNegated: asked.startsWith("!"),
  asks: [],
  ...rest,
});
export const guard = (asked: string, holds = true): Guard => ({ test: testOf(asked), holds });

/** One of several values, by a condition or by none. */
export const choose = (test: Test | string | null, ...of: readonly Value[]): Choice => ({
  kind: "choice",
  at: AT,
  says: "",
  of,
  test: typeof test === "string" ? testOf(test) : test,
  keep: (index) => [{ at: AT, text: `keep ${String(index)}` }],
});

/** What is answered, in words: `a`, `!a`. */
export const answers = (guards: readonly Guard[]): string =>
  guards.map(({ test, holds }) => (holds ? test.says : `!${test.says}`)).join(" ");
