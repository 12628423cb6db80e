/**
 * What the tests import of vitest, for a process that runs a few of them many thousand times: it collects them, and runs
 * those that are chosen. The matchers are vitest's own.
 */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from "@vitest/expect";
import { inspect } from "node:util";

type Work = (...args: readonly unknown[]) => unknown;
interface Hooks {
  readonly before: Work[];
  readonly after: Work[];
  readonly beforeEach: Work[];
  readonly afterEach: Work[];
}
/** A `describe`, or a whole file. */
export interface Suite extends Hooks {
  readonly name: string;
  readonly parent: Suite | null;
}
export interface Test {
  readonly name: string;
  readonly suite: Suite;
  readonly run: () => unknown;
}

const suiteOf = (name: string, parent: Suite | null): Suite => ({
  name,
  parent,
  before: [],
  after: [],
  beforeEach: [],
  afterEach: [],
});
/** From the outermost to the innermost. */
export const suitesOf = (suite: Suite | null): readonly Suite[] =>
  suite ? [...suitesOf(suite.parent), suite] : [];

let current = suiteOf("", null);
let tests: Test[] = [];
let finished: Work[] = [];

/** The tests that a file defines while it is evaluated. */
export function collected(evaluate: () => void): readonly Test[] {
  current = suiteOf("", null);
  tests = [];
  evaluate();
  return tests;
}

/** What a test asked to be done when it ends. */
export function takeFinished(): readonly Work[] {
  const taken = finished;
  finished = [];
  return taken;
}

/** `$name` of a row, and its values in the order of the `%s`. */
function named(name: string, row: unknown, index: number): string {
  const values: readonly unknown[] = Array.isArray(row) ? row : [row];
  let next = 0;
  return name
    .replace(/%[sdifjoO#%]/g, (sign) => {
      if (sign === "%%") return "%";
      if (sign === "%#") return String(index);
      const value = values[next++];
      return typeof value === "string"
        ? value
        : inspect(value, { depth: 0, breakLength: Infinity });
    })
    .replace(/\$(\w+)/g, (sign, key: string) => {
      const value = (row as Record<string, unknown> | null)?.[key];
      return typeof value === "string" || typeof value === "number" ? String(value) : sign;
    });
}

type Define = (name: unknown, first?: unknown, second?: unknown) => void;
type Each = (table: readonly unknown[]) => Define;
interface Api extends Define {
  each: Each;
  for: Each;
  skip: Api;
  skipIf: (condition: unknown) => Api;
  runIf: (condition: unknown) => Api;
  concurrent: Api;
}

/** Vitest takes options before or after the function. */
const workIn = (first: unknown, second: unknown): Work =>
  (typeof first === "function" ? first : second) as Work;
const nameIn = (name: unknown): string => (typeof name === "function" ? name.name : String(name));

function apiOf(define: (name: string, work: Work) => void, isSkipped = false): Api {
  const api = ((name, first, second) => {
    if (!isSkipped) define(nameIn(name), workIn(first, second));
  }) as Api;
  const rows =
    (spread: boolean): Each =>
    (table) =>
    (name, first, second) => {
      if (isSkipped) return;
      const work = workIn(first, second);
      table.forEach((row, index) => {
        const args: readonly unknown[] = spread && Array.isArray(row) ? row : [row];
        define(named(nameIn(name), row, index), () => work(...args));
      });
    };
  api.each = rows(true);
  api.for = rows(false);
  Object.defineProperties(api, {
    skip: { get: () => apiOf(define, true) },
    concurrent: { get: () => api },
  });
  api.skipIf = (condition) => apiOf(define, isSkipped || Boolean(condition));
  api.runIf = (condition) => apiOf(define, isSkipped || !condition);
  return api;
}

const describe = apiOf((name, work) => {
  const before = current;
  current = suiteOf(name, before);
  try {
    work();
  } finally {
    current = before;
  }
});
const it = apiOf((name, run) => {
  tests.push({ name, suite: current, run });
});

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
);
Object.assign(globalThis, { [GLOBAL_EXPECT]: expect });
(chai.expect as unknown as { extend: (expect: unknown, matchers: object) => void }).extend(
  expect,
  customMatchers,
);

const hook = (name: keyof Hooks) => (work: Work) => {
  current[name].push(work);
};

/** Everything that the tests may import. Those that replace modules or functions (`vi`) are not run here. */
export const vitest = {
  describe,
  it,
  test: it,
  expect,
  beforeAll: hook("before"),
  afterAll: hook("after"),
  beforeEach: hook("beforeEach"),
  afterEach: hook("afterEach"),
  onTestFinished: (work: Work) => {
    finished.push(work);
  },
};
