/**
 * Which tests are asked about a mutant. Thousands lint something, and so reach most of `src`: all of them would take a minute
 * for each mutant. What is left out can only make the score lower, and the choice is the same in every run.
 */
import { createHash } from "node:crypto";

/** A test that was run once. */
export interface Known {
  /** Its place in the list of all. */
  readonly id: number;
  readonly file: string;
  readonly name: string;
  /** The mutants that it reaches. */
  readonly reaches: Uint32Array;
}

/** At most so many tests of each kind are asked. */
const MOST = { unit: 2000, own: 300, beside: 4000, small: 20, drawn: 40, large: 6 };
/** Of the samples of one client, and of whatever else stands in one `describe`, few are enough. */
const EACH_GROUP = 3;

/** Tests that are about a file, by their kind. */
export interface Near {
  /** In the folder of tests that has the name of its folder. */
  readonly unit: readonly Known[];
  readonly own: readonly Known[];
  readonly beside: readonly Known[];
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

export class Selection {
  private readonly groups: Int32Array;
  /** Those that reach least are about something, and those that reach most see most. */
  private readonly small: readonly Known[];
  private readonly large: readonly Known[];
  /** An order by chance, which is always the same. */
  private readonly drawn: readonly Known[];
  private readonly marks: Uint8Array;

  constructor(private readonly tests: readonly Known[]) {
    const names = tests.map(({ file, name }) => `${file} ${name.split(" > ")[0] ?? ""}`);
    const numbers = new Map([...new Set(names)].map((name, index) => [name, index]));
    this.groups = Int32Array.from(names, (name) => numbers.get(name) ?? 0);
    this.small = [...tests].sort(
      (one, other) => one.reaches.length - other.reaches.length || one.id - other.id,
    );
    this.large = this.small.toReversed();
    const order = tests.map(({ file, name }) => digest(`${file} ${name}`));
    this.drawn = [...tests].sort((one, other) =>
      (order[one.id] ?? "") < (order[other.id] ?? "") ? -1 : 1,
    );
    this.marks = new Uint8Array(tests.length);
  }

  /** The tests that are asked, of those that reach a mutant: the most promising first. */
  of(reaching: Iterable<number>, { unit, own, beside }: Near): readonly Known[] {
    const { marks } = this;
    const ids = [...reaching];
    for (const id of ids) marks[id] = 1;
    const isReaching = ({ id }: Known): boolean => marks[id] === 1;
    const taken = new Set([
      ...thinned(unit.filter(isReaching), MOST.unit),
      ...thinned(own.filter(isReaching), MOST.own),
      ...thinned(beside.filter(isReaching), MOST.beside),
      ...this.spread(this.small, MOST.small, isReaching),
      ...this.spread(this.drawn, MOST.drawn, isReaching),
      ...this.spread(this.large, MOST.large, isReaching),
    ]);
    for (const id of ids) marks[id] = 0;
    return [...taken];
  }

  private spread(
    order: readonly Known[],
    most: number,
    isWanted: (test: Known) => boolean,
  ): readonly Known[] {
    const counts = new Map<number, number>();
    const found: Known[] = [];
    for (const test of order) {
      if (found.length >= most) break;
      if (!isWanted(test)) continue;
      const group = this.groups[test.id] ?? 0;
      const count = counts.get(group) ?? 0;
      counts.set(group, count + 1);
      if (count < EACH_GROUP) found.push(test);
    }
    return found;
  }

  get all(): readonly Known[] {
    return this.tests;
  }
}

/** So many of a list, at even distances. */
function thinned<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from(
    { length: most },
    (_, index) => list[Math.floor((index * list.length) / most)],
  ).filter((each) => each !== undefined);
}
