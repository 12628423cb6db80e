import { Session } from "node:inspector/promises";

/**
 * How often the functions of `src` are called by some work. The engine counts, so the number is the same on every machine
 * and however busy it is. Blocks are not counted: only functions that are compiled afterwards would tell of theirs.
 */
export async function stepsOf(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    await session.post("Profiler.stopPreciseCoverage");
    const ranges = result
      .filter(({ url }) => url.includes("/src/"))
      .flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}

/** How many times as many steps twice as much takes: two where the work grows with the text, four where it grows with its square. */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  work(size);
  return (await stepsOf(() => work(2 * size))) / (await stepsOf(() => work(size)));
}
