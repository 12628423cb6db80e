/** Runs all tests once, and finds out which of them reach which mutant. */
import { SETUP, WHOLE, type Bundle, type Switches } from "./bundle.js";
import { opened, started } from "./running.js";
import type { Known } from "./selection.js";
import { isAsked } from "./tests.js";

export interface Outcome {
  readonly test: Known;
  readonly milliseconds: number;
}
export interface Reach {
  /** Of the tests that passed: the others can say nothing of a mutant. */
  readonly outcomes: readonly Outcome[];
  /** The tests that failed, and why. */
  readonly failed: readonly string[];
  /** How often a single test reaches a mutant at most, by the id of the mutant. */
  readonly most: Uint32Array;
}

/** Counts the mutants that are reached. */
class Counter {
  private readonly counts: Uint32Array;
  private touched: number[] = [];
  readonly most: Uint32Array;
  readonly switches: Switches = {
    act: () => false,
    cov: (...ids) => {
      for (const id of ids) {
        const count = this.counts[id] ?? 0;
        if (count === 0) this.touched.push(id);
        this.counts[id] = count + 1;
      }
    },
  };
  constructor(mutants: number) {
    this.counts = new Uint32Array(mutants);
    this.most = new Uint32Array(mutants);
  }
  take(): Uint32Array {
    for (const id of this.touched) {
      this.most[id] = Math.max(this.most[id] ?? 0, this.counts[id] ?? 0);
      this.counts[id] = 0;
    }
    const taken = Uint32Array.from(this.touched);
    this.touched = [];
    return taken;
  }
}

const MOST_MILLISECONDS = 120_000;

const union = (one: Uint32Array, other: Uint32Array): Uint32Array =>
  one.length === 0 ? other : Uint32Array.from(new Set([...one, ...other]));

async function ofFile(
  root: string,
  bundle: Bundle,
  file: string,
  counter: Counter,
  outcomes: Outcome[],
): Promise<readonly string[]> {
  const failed: string[] = [];
  const program = started(root, bundle, counter.switches, [SETUP, WHOLE]);
  // What is reached while `src` is evaluated is reached by every test, and says nothing.
  counter.take();
  const { tests, run } = opened(program, file);
  // What is done while a table is made is done for all of its rows.
  const shared = counter.take();
  let index = 0;
  for (const [name, test] of tests) {
    if (!isAsked(file, index++, name)) continue;
    const start = performance.now();
    try {
      await run(test, MOST_MILLISECONDS);
    } catch (error) {
      counter.take();
      failed.push(`${file} ${name}: ${textOf(error)}`);
      continue;
    }
    const milliseconds = performance.now() - start;
    const reaches = union(counter.take(), shared);
    outcomes.push({ test: { id: outcomes.length, file, name, reaches }, milliseconds });
  }
  return failed;
}

export const textOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export async function reachOf(
  root: string,
  bundle: Bundle,
  files: readonly string[],
): Promise<Reach> {
  const outcomes: Outcome[] = [];
  const failed: string[] = [];
  const counter = new Counter(bundle.mutants);
  for (const file of files) failed.push(...(await ofFile(root, bundle, file, counter, outcomes)));
  return { outcomes, failed, most: counter.most };
}

/** By the id of a mutant, the ids of the tests that reach it. */
export function testsByMutant(tests: readonly Known[], mutants: number): readonly Uint32Array[] {
  const counts = new Uint32Array(mutants);
  for (const { reaches } of tests) for (const id of reaches) counts[id] = (counts[id] ?? 0) + 1;
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (const { id: test, reaches } of tests)
    for (const id of reaches) {
      const count = counts[id] ?? 0;
      counts[id] = count + 1;
      const list = lists[id];
      if (list) list[count] = test;
    }
  return lists;
}
