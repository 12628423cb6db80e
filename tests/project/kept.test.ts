import { expect, it } from "vitest";
import { looking, lookAgain, seen } from "../../src/project/kept.js";

/** How often a question is asked, where each file is linted at some time in milliseconds. */
function asked(files: readonly (readonly [name: string, now: number])[]): number {
  let times = 0;
  const ask = seen(() => ++times);
  for (const [name, now] of files) {
    lookAgain(name, now);
    looking(() => ask("package.json"));
  }
  return times;
}

/** Later than all lints before. */
const LATER = 1e12;

it.each([
  ["once for files that are linted one after the other", ["/a.js", 0], ["/b.js", 900], 1],
  ["again for a file that is linted again", ["/a.js", 0], ["/a.js", 1], 2],
  ["again after some time", ["/a.js", 0], ["/b.js", 1001], 2],
] as const)("what lies around is looked up %s", (_, [first, start], [second, end], times) => {
  const files = [[first, LATER + start] as const, [second, LATER + end] as const];
  expect(asked(files)).toBe(times);
});

it("is looked up each time where nothing is linted", () => {
  let times = 0;
  const ask = seen(() => ++times);
  ask("package.json");
  ask("package.json");
  expect(times).toBe(2);
});
