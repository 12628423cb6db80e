import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "./lint.js";
import { SAMPLES } from "./samples/index.js";

const sorted = (...rules: readonly string[]): string[] => [...new Set(rules)].sort();

describe.each(SAMPLES)("$dialect", ({ samples, silent, settings = {} }) => {
  it.each(samples)("$name: every rule reports exactly its own posture", ({ code, recommended, strict }) => {
    expect({
      recommended: rulesIn(lint(code, { settings })),
      strict: rulesIn(lint(code, { preset: "strict", settings })),
    }).toEqual({ recommended: sorted(...recommended), strict: sorted(...recommended, ...strict) });
  });

  it.each(samples)("$name: --fix ends in silence", ({ code, left }) => {
    const { messages } = fix(code, { preset: "strict", settings });
    expect({ rules: rulesIn(messages), fixable: messages.filter((message) => message.fix) }).toEqual({
      rules: sorted(...left),
      fixable: [],
    });
  });

  it.each(Object.entries(silent))("%s: nobody is blamed", (_, code) => {
    expect(lint(code, { preset: "strict", settings })).toEqual([]);
  });
});
