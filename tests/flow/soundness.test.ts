import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaves, type Setting } from "../../src/model/setting.js";
import { COUNTEREXAMPLES } from "./counterexamples.js";
import { compare, FACETS, said, type Reader } from "./programs/agreement.js";
import { program } from "./programs/program.js";

const { FLOW_RUNS } = process.env;
/** The same programs each time, so that what fails has been changed; `npm run test:soundness` draws more of them, and others. */
const DRAWN =
  FLOW_RUNS === undefined
    ? { numRuns: 700, seed: 20261122 }
    : { numRuns: Number(FLOW_RUNS), seed: Date.now() };
/** At least this part of what there is to know is known, so that saying nothing is no way to be right. */
const KNOWN = 0.3;

describe("what is said of a program is so in every run of it", () => {
  const counts = { tried: 0, programs: 0, settings: 0, known: 0, settled: 0 };

  it("for random programs", async () => {
    const holds = fc.asyncProperty(program, async (code) => {
      const { contradictions, calls, connections } = await compare(code);
      counts.tried++;
      if (calls > 0) {
        counts.programs++;
        counts.settings += FACETS.length * Math.max(1, connections.length);
        for (const connection of connections) {
          for (const facet of FACETS) {
            const setting: Setting<unknown> = connection[facet];
            if (setting.kind === "known" || setting.kind === "absent") counts.known++;
            if (leaves(setting).every((leaf) => leaf.kind !== "unknown")) counts.settled++;
          }
        }
      }
      if (contradictions.length > 0) throw new Error(`${contradictions.join("\n")}\nin\n${code}`);
    });
    await fc.assert(holds, DRAWN);
  });

  it("and much is said", () => {
    console.info(
      `${counts.programs} programs call the driver; of ${counts.settings} settings ${counts.known} are known, ${counts.settled} settled`,
    );
    expect(counts.programs).toBeGreaterThan(counts.tried / 2);
    expect(counts.known / counts.settings).toBeGreaterThan(KNOWN);
  });
});

describe("programs that were misread once", () => {
  const read = async (code: string): Promise<readonly string[]> => {
    const { contradictions, calls } = await compare(`import mysql from 'mysql2';\n${code}\n`);
    expect(calls, "It must call the driver.").toBeGreaterThan(0);
    return contradictions;
  };

  it.each(Object.entries(COUNTEREXAMPLES))("%s", async (_, code) => {
    expect(await read(code)).toEqual([]);
  });
});

/** Readers that overlook something, as an evaluator may: each reads another program than the one that runs. */
const blindTo =
  (pattern: RegExp, instead: string): Reader =>
  (code) =>
    said(code.replace(pattern, instead));
const WRONG: Readonly<Record<string, Reader>> = {
  "later assignments": blindTo(/^( *)[\w.]+\.ssl = .*;$/gm, "$1;"),
  conditions: blindTo(/flags\[\d\]/g, "true"),
  "the unknown in between": blindTo(/\b(?:pass|spoil)\(/g, "Object.freeze("),
  "what is spread": blindTo(/\.\.\.[a-z]\w*\d+(?:\.\w+)?(?= \})/g, "...{}"),
};

describe("a reader that overlooks something is found out", () => {
  it.each(Object.entries(WRONG))("%s", async (_, reader) => {
    const isFoundOut = async (code: string): Promise<boolean> => {
      try {
        const wrong = reader(code);
        return (
          (await compare(code, () => wrong)).contradictions.length > 0 &&
          (await compare(code)).contradictions.length === 0
        );
      } catch {
        // What it made of the program is none.
        return false;
      }
    };
    const never = fc.asyncProperty(program, async (code) => !(await isFoundOut(code)));
    expect((await fc.check(never, { ...DRAWN, numRuns: 10_000, endOnFailure: true })).failed).toBe(
      true,
    );
  });
});
