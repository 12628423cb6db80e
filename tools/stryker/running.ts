/** Runs chosen tests in a program. */
import vm from "node:vm";
import { programOf, type Bundle, type Program, type Switches } from "./bundle.js";
import { collected, suitesOf, takeFinished, type Suite, type Test } from "./stand-in.js";

export class TookTooLong extends Error {}

/** Ends even what would never end: `vm` watches the clock from another thread. */
const CALL = "__strykerCall";
const caller = new vm.Script(`globalThis.${CALL}()`);
function within<T>(milliseconds: number, work: () => T): T {
  (globalThis as Record<string, unknown>)[CALL] = work;
  try {
    return caller.runInThisContext({ timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      throw new TookTooLong();
    throw error;
  }
}

/** The names of a file's tests, each once. */
function identified(tests: readonly Test[]): ReadonlyMap<string, Test> {
  const known = new Map<string, Test>();
  for (const test of tests) {
    const names = [...suitesOf(test.suite).map(({ name }) => name), test.name];
    const full = names.filter((name) => name !== "").join(" > ");
    let name = full;
    for (let count = 2; known.has(name); count++) name = `${full} (${count})`;
    known.set(name, test);
  }
  return known;
}

/** The tests of one file, in a program. */
export interface Opened {
  readonly tests: ReadonlyMap<string, Test>;
  /** Runs a test; throws what it throws. */
  readonly run: (test: Test, milliseconds: number) => Promise<void>;
}

/** A new program, in which nothing but this has been evaluated. */
export function started(
  root: string,
  bundle: Bundle,
  switches: Switches,
  first: readonly string[],
): Program {
  const program = programOf(root, bundle, switches);
  for (const file of first) program[file]?.();
  return program;
}

/** Evaluates a test file. */
export function opened(program: Program, file: string): Opened {
  const tests = identified(collected(() => program[file]?.()));
  const begun = new Set<Suite>();
  return {
    tests,
    run: async (test, milliseconds) => {
      const suites = suitesOf(test.suite);
      const call = async (works: readonly (() => unknown)[]): Promise<void> => {
        for (const work of works) await within(milliseconds, work);
      };
      for (const suite of suites) {
        if (begun.has(suite)) continue;
        begun.add(suite);
        await call(suite.before);
      }
      try {
        await call(suites.flatMap((suite) => suite.beforeEach));
        await within(milliseconds, test.run);
      } finally {
        await call([...suites.flatMap((suite) => suite.afterEach), ...takeFinished()]);
      }
    },
  };
}
