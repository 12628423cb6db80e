import { Linter, SourceCode } from "eslint";
import type { Program } from "./corpus.js";
import { CONTENDERS, type Contender, type Setup } from "./contenders.js";

/** CPU microseconds of one file: the least of all repetitions, which the machine's other work and garbage disturb least. */
export interface Measured {
  readonly text: string;
  /** Everything that ESLint does without any rule. */
  readonly whole: number;
  /** What is left of it, and what each contender adds to it, when the tree is there already. */
  readonly rules: Readonly<Record<Contender, number>>;
}

const linter = new Linter();

/**
 * Measures a file under all contenders. The tree is made once; every run gets a source code object of its own, as in a real one.
 * Contenders take turns in random order, so that whatever disturbs the machine disturbs all of them alike.
 */
export function measure({ name, text }: Program, setup: Setup, repeats: number): Measured | null {
  const configs = setup.for(name);
  const messages = linter.verify(text, configs["no rules"], name);
  const parsed = linter.getSourceCode();
  if (messages.some(({ fatal }) => fatal)) return null;

  let whole = Infinity;
  const rules = Object.fromEntries(CONTENDERS.map((contender) => [contender, Infinity])) as Record<
    Contender,
    number
  >;
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const contender of shuffled(CONTENDERS)) {
      // Another file came before this one: nothing that a rule keeps of the last file may help it.
      linter.verify(`void ${repeat};`, configs[contender], name);
      const sourceCode = new SourceCode({
        text,
        ast: parsed.ast,
        scopeManager: parsed.scopeManager,
        visitorKeys: parsed.visitorKeys,
        parserServices: {},
      });
      rules[contender] = Math.min(
        rules[contender],
        cpu(() => linter.verify(sourceCode, configs[contender], name)),
      );
    }
    if (repeat < 3)
      whole = Math.min(
        whole,
        cpu(() => linter.verify(text, configs["no rules"], name)),
      );
  }
  return { text, whole, rules };
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;

export function cpu(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

export function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}
