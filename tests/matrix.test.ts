import { describe, expect, it } from "vitest";
import { allExpected, expectedOf, nameOfExpected, reported } from "./expected.js";
import { fix, lint, rulesIn } from "./lint.js";
import { SAMPLES } from "./samples/index.js";

const sorted = (...rules: readonly string[]): string[] => [...new Set(rules)].sort();

describe.each(SAMPLES)("$dialect", ({ dialect, samples, silent, settings = {} }) => {
  const judge = (code: string) => ({
    recommended: lint(code, { settings }),
    strict: lint(code, { preset: "strict", settings }),
  });

  it.each(samples)(
    "$name: every rule reports exactly its own posture",
    ({ code, recommended, strict }) => {
      const found = judge(code);
      expect({ recommended: rulesIn(found.recommended), strict: rulesIn(found.strict) }).toEqual({
        recommended: sorted(...recommended),
        strict: sorted(...recommended, ...strict),
      });
    },
  );

  it.skipIf(samples.length === 0)(
    "says the same words at the same places, and offers the same edits",
    () => {
      const said = samples
        .map(({ name, code }) => `## ${name}\n\n${reported(code, judge(code))}`)
        .join("\n");
      expect(said).toBe(expectedOf(dialect, said));
    },
  );

  it.each(samples)("$name: --fix ends in silence", ({ code, left }) => {
    const { messages } = fix(code, { preset: "strict", settings });
    expect({
      rules: rulesIn(messages),
      fixable: messages.filter((message) => message.fix),
    }).toEqual({
      rules: sorted(...left),
      fixable: [],
    });
  });

  it.each(Object.entries(silent))("%s: nobody is blamed", (_, code) => {
    expect(lint(code, { preset: "strict", settings })).toEqual([]);
  });
});

it("nothing is expected of dialects that are gone", () => {
  const names = SAMPLES.filter(({ samples }) => samples.length > 0).map(({ dialect }) =>
    nameOfExpected(dialect),
  );
  expect(allExpected()).toEqual(names.sort());
});
