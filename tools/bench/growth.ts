import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Linter } from "eslint";
import { growing } from "./growing.js";
import { median } from "./measure.js";
import { lint } from "./scaling.js";

const SIZES = [8, 16, 32, 64];
/** Milliseconds and megabytes of one program; and for twice the program, the time of the rules. */
const [MOST_TIME, MOST_MEMORY, MOST_GROWTH] = [500, 100, 3.2];
const SHOWN = 8;

interface Grown {
  readonly name: string;
  readonly times: readonly number[];
  readonly memory: number;
}

/** Programs that grow in each way that could multiply: the dearest of them, and all that are over a goal. */
export function reportGrowth(config: Linter.Config, repeats: number): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const programs = SIZES.map((size) => growing(size));
  const grown = growing(1).map(([name], index): Grown => {
    const texts = programs.map((shapes) => shapes[index]?.[1] ?? "");
    const times = texts.map((text) =>
      median(Array.from({ length: repeats }, () => lint(text, config).rules)),
    );
    collect();
    const before = process.memoryUsage().heapUsed;
    lint(texts.at(-1) ?? "", config);
    return { name, times, memory: (process.memoryUsage().heapUsed - before) / 1e6 };
  });
  const last = ({ times }: Grown): number => times.at(-1) ?? 0;
  const growth = ({ times }: Grown): number => last({ times } as Grown) / (times.at(-2) ?? 1);
  const isOver = (one: Grown): boolean =>
    last(one) > MOST_TIME ||
    one.memory > MOST_MEMORY ||
    (last(one) > MOST_TIME / 10 && growth(one) > MOST_GROWTH);
  const over = grown.filter(isOver);
  console.log(
    `\n${grown.length} programs that grow, sizes ${SIZES.join(", ")}, median of ${repeats} repetitions, real time in the rules and what is left on the heap before it is swept:`,
  );
  for (const one of grown
    .toSorted((a, b) => last(b) - last(a))
    .filter((each, index) => index < SHOWN || isOver(each))) {
    const times = one.times.map((time) => time.toFixed(0).padStart(5)).join("");
    console.log(
      `  ${one.name.padEnd(52)}${times} ms${one.memory.toFixed(0).padStart(5)} MB${isOver(one) ? "  over the goal" : ""}`,
    );
  }
  console.log(
    `  Over the goal of ${MOST_TIME} ms, ${MOST_MEMORY} MB or ${MOST_GROWTH} times as long for twice the program: ${over.length}.`,
  );
}
