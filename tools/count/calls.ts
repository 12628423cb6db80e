import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";

export interface Called {
  readonly name: string;
  /** The module of `src`, as the bundler names it. */
  readonly file: string;
  readonly calls: number;
}

/** The functions of a built module that some work calls, the dearest first. What is bundled from packages does not count. */
export async function callsOf(module: string, work: () => unknown): Promise<readonly Called[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  const fileAt = filesIn(readFileSync(fileURLToPath(module), "utf8"));
  return result
    .filter(({ url }) => url === module)
    .flatMap(({ functions }) => functions)
    .flatMap(({ functionName, ranges }) => {
      const [range] = ranges;
      const file = range === undefined ? null : fileAt(range.startOffset);
      if (range === undefined || file?.startsWith("src/") !== true) return [];
      return { name: functionName === "" ? "(anonymous)" : functionName, file, calls: range.count };
    })
    .filter(({ calls }) => calls > 0)
    .sort((one, other) => other.calls - one.calls);
}

/** Which module a place in the bundle comes from. */
function filesIn(bundle: string): (offset: number) => string | null {
  const regions = [...bundle.matchAll(/^\/\/#region (.+)$/gm)];
  return (offset) => regions.findLast(({ index }) => index < offset)?.[1] ?? null;
}
