import { expect, it } from "vitest";
import { lint, type Run } from "./lint.js";
import { SAMPLES } from "./samples/index.js";

const SECRET = "kT4vXq9LmZ2pWs7R";
const FROM_ENVIRONMENT = /\$\{(?:encodeURIComponent\()?process\.env\.(?:TIDB_PASSWORD|P)\)?\}/g;

/** Every sample, with its password in it. */
const programs = SAMPLES.flatMap(({ dialect, samples, settings }) =>
  samples.map(({ name, code }) => ({
    name: `${dialect}, ${name}`,
    code: code
      .replaceAll(FROM_ENVIRONMENT, SECRET)
      .replaceAll(/process\.env\.(?:TIDB_PASSWORD|P)\b/g, `'${SECRET}'`),
    run: { preset: "strict", ...(settings && { settings }) } satisfies Run,
  })),
).filter(({ code }) => code.includes(SECRET));

const wordsOf = (code: string, run: Run): readonly string[] =>
  lint(code, run).flatMap(({ message, suggestions = [] }) => [
    message,
    ...suggestions.map(({ desc }) => desc),
  ]);

it("is tried on most samples", () => {
  expect(programs.length).toBeGreaterThan(300);
  // What a message repeats is found this way: the words of many name what is written.
  expect(
    programs.filter(({ code, run }) =>
      wordsOf(code, run).some((words) => words.includes("rejectUnauthorized")),
    ).length,
  ).toBeGreaterThan(50);
});

it.each(programs)("no message shows the password: $name", ({ code, run }) => {
  expect(wordsOf(code, run).filter((words) => words.includes(SECRET))).toEqual([]);
});
