import fc from "fast-check";
import { expect, it } from "vitest";
import { fix } from "../lint.js";
import { FACETS, reading, type Facet, type Read } from "./programs/agreement.js";
import { program } from "./programs/program.js";
import { runs, type Recorded } from "./programs/run.js";

const { FLOW_RUNS } = process.env;
const DRAWN =
  FLOW_RUNS === undefined
    ? { numRuns: 80, seed: 20261128 }
    : { numRuns: Number(FLOW_RUNS), seed: Date.now() };
/** Every host that the programs know is the service's, so that all of it may be edited. */
const RUN = { preset: "strict", settings: { hosts: ["alpha", "beta", "gamma"] } } as const;

const VERSIONS: readonly unknown[] = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
const rankOf = (facet: Facet, read: Read): number => {
  if (read.kind === "inapplicable") return -1;
  return facet === "minVersion" ? VERSIONS.indexOf(read.value) : Number(read.value === true);
};
const OF_TLS = ["encrypted", "certificateVerified", "identityVerified", "minVersion"] as const;

/** What is different for the driver, and must not be. */
function harmDone(before: Recorded, after: Recorded): readonly string[] {
  const [old, now] = [reading(before), reading(after)];
  const changed = FACETS.filter(
    (facet) => !OF_TLS.some((each) => each === facet) && facet !== "port",
  );
  return [
    ...changed
      .filter((facet) => JSON.stringify(old[facet]) !== JSON.stringify(now[facet]))
      .map((facet) => `${facet} is another`),
    ...OF_TLS.filter((facet) => rankOf(facet, now[facet]) < rankOf(facet, old[facet])).map(
      (facet) => `${facet} is weaker`,
    ),
  ];
}

/** Whether a fix leaves a program that calls the driver as often, and with options that are no worse. */
async function harmOf(code: string, output: string): Promise<readonly string[]> {
  const [before, after] = [await runs(code), await runs(output)];
  return before.flatMap((calls, run) => {
    const now = after[run] ?? [];
    if (now.length !== calls.length) return [`${calls.length} calls have become ${now.length}`];
    return calls.flatMap((call, index) => harmDone(call, now[index] ?? {}));
  });
}

it("a fixed program does what it did, and no worse", async () => {
  const counts = { tried: 0, fixed: 0, changed: 0 };
  const holds = fc.asyncProperty(program, async (code) => {
    const { output } = fix(code, RUN);
    counts.tried++;
    if (output === code) return;
    counts.fixed++;
    const harm = await harmOf(code, output);
    if (harm.length > 0)
      throw new Error(`${[...new Set(harm)].join("\n")}\nin\n${code}\nwhich becomes\n${output}`);
    if (JSON.stringify(await runs(code)) !== JSON.stringify(await runs(output))) counts.changed++;
  });
  await fc.assert(holds, DRAWN);
  console.info(
    `${counts.fixed} of ${counts.tried} programs were fixed, ${counts.changed} of them so that the driver is given something else`,
  );
  expect(counts.fixed).toBeGreaterThan(counts.tried / 10);
  expect(counts.changed).toBeGreaterThan(counts.fixed / 4);
});

it("a fix that does harm is found out", async () => {
  const code =
    "import mysql from 'mysql2';\nif (flags[0]) mysql.createConnection({ host: 'alpha', ssl: { rejectUnauthorized: true } });\n";
  expect(await harmOf(code, code)).toEqual([]);
  expect(await harmOf(code, code.replace("alpha", "beta"))).toContain("host is another");
  expect(await harmOf(code, code.replace("true", "false"))).toContain(
    "certificateVerified is weaker",
  );
  expect(await harmOf(code, code.replace("ssl: {", "tls: {"))).toContain("encrypted is weaker");
  expect(await harmOf(code, code.replace("flags[0]", "true"))).toContain("0 calls have become 1");
  expect(await harmOf(code, code.replace("mysql.create", "undefined.create"))).toContain(
    "1 calls have become 0",
  );
});
