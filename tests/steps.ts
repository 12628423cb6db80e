import { Session, type Profiler } from "node:inspector/promises";

/** Our own functions, and also those of the libraries that they call. */
const OWN = /\/src\//;
export const ANY = /(?:)/;

/** What was counted last, to tell where too many steps came from. */
let last: Profiler.TakePreciseCoverageReturnType = { result: [] };

const MEASURED = { callCount: true, detailed: false };

/**
 * How often the functions of `src` are called by each piece of work. The engine counts, so the numbers are the same on every
 * machine and however busy it is. Blocks are not counted: only functions that are compiled afterwards would tell of theirs.
 */
async function stepsOfEach(
  all: readonly (() => unknown)[],
  files = OWN,
): Promise<readonly number[]> {
  const session = new Session();
  session.connect();
  const counts: number[] = [];
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", MEASURED);
    for (const work of all) {
      // Taking the counts sets them to zero.
      await session.post("Profiler.takePreciseCoverage");
      work();
      last = await session.post("Profiler.takePreciseCoverage");
      counts.push(callsIn(last, files));
    }
    await session.post("Profiler.stopPreciseCoverage");
  } finally {
    session.disconnect();
  }
  return counts;
}

/** The functions that were called most often. */
export const busiest = (): string =>
  last.result
    .flatMap(({ url, functions }) =>
      functions.map(({ functionName, ranges: [range] }) => ({
        name: `${functionName} in ${url.replace(/^.*\//, "")}`,
        count: range?.count ?? 0,
      })),
    )
    .sort((one, other) => other.count - one.count)
    .slice(0, 6)
    .map(({ name, count }) => `${name}: ${count}`)
    .join(", ");

const callsIn = ({ result }: Profiler.TakePreciseCoverageReturnType, files: RegExp): number =>
  result
    .filter(({ url }) => files.test(url))
    .flatMap(({ functions }) => functions.flatMap((one) => one.ranges))
    .reduce((sum, { count }) => sum + count, 0);

export async function stepsOf(work: () => unknown, files = OWN): Promise<number> {
  const [steps = 0] = await stepsOfEach([work], files);
  return steps;
}

/** How many times as many steps twice as much takes: two where the work grows with the text, four where it grows with its square. */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  // What is done once is done before.
  work(2);
  const [once = 0, twice = 0] = await stepsOfEach([() => work(size), () => work(2 * size)]);
  return twice / once;
}
