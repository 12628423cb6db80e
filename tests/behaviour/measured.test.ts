import { describe, expect, it } from "vitest";
import { always } from "../../src/model/setting.js";
import type { Connection } from "../../src/model/connection.js";
import { connectionsOf, examine, lint, repaired, rulesIn } from "../lint.js";
import {
  CALL_FORMS,
  MEASURED,
  MEASURED_PROGRAMS,
  type Measured,
  type MeasuredRow,
} from "../samples/measured/index.js";
import { SAMPLES, type Sample } from "../samples/index.js";
import { INEFFECTIVE, TLS } from "../samples/sample.js";
import { checkMeasured } from "./measured-report.js";
import { PACKAGED } from "./packaged/clients.js";
import { differences, predict, withOwn, withoutThrows, type Said } from "./predict.js";
import { checkStandings, STANDINGS } from "./standing.js";
import { verdictsOf, type Verdicts } from "./row.js";
import type { ServerName } from "./server.js";

/** Who leaves after the login has seen the mistake, and the login was inside TLS: FACTS-dialects.md 2.1, 5.5. */
const settled = (verdicts: Verdicts): Verdicts =>
  Object.fromEntries(
    Object.entries(verdicts).map(([server, verdict]) => [
      server,
      verdict === "late" ? "refuses" : verdict,
    ]),
  );

function saidOf(connection: Connection, { checksDates = false }: Measured): Said {
  const said = withoutThrows(predict(connection, { allowsOld: false }));
  const expired = [...said.expired].map((verdict) =>
    checksDates && verdict === "connects" ? "refuses" : verdict,
  );
  // Whose certificate a file holds is not in the text.
  const isPinned = always(connection.roots, ({ value }) => value === "pinned").length > 0;
  const refuses = (server: ServerName) => new Set([...said[server], "refuses" as const]);
  const pinned = isPinned
    ? {
        good: refuses("good"),
        wrongHost: refuses("wrongHost"),
        untrusted: new Set([...said.untrusted, "connects" as const]),
      }
    : {};
  return { ...said, expired: new Set(expired), ...pinned };
}

const connectionOf = (code: string, { set, version }: Measured): Connection => {
  const [connection] = connectionsOf(set.reader, code, version ?? null);
  if (!connection) throw new Error("A sample is a connection.");
  return connection;
};
const isSafe = (does: string): boolean => !/T(?!!)|P/.test(does.slice(2));
/** What a repaired program does. */
const RIGHT = "T x x x x x";

describe.each(MEASURED)("$client", (measured) => {
  const { set, rows, version, right = RIGHT } = measured;
  const samples = new Map(set.samples.map((sample) => [sample.name, sample]));
  const written = rows.flatMap(({ sample, ...row }) =>
    sample === null ? [] : [{ ...row, name: sample }],
  );
  const sampleOf = (name: string): Sample => {
    const sample = samples.get(name);
    if (!sample) throw new Error(`There is no sample "${name}".`);
    return sample;
  };

  it.each(written)("$row: what the plugin says is what was measured", ({ does, name, because }) => {
    const found = differences(
      saidOf(connectionOf(sampleOf(name).code, measured), measured),
      settled(verdictsOf(does)),
    );
    if (because === null) expect(found).toEqual([]);
    // What is said otherwise on purpose must be otherwise.
    else expect(found, because).not.toEqual([]);
  });

  // What is reported and written knows of no version that is not installed.
  const judged = version === undefined ? written : [];
  it.each(judged.filter(({ does }) => !isSafe(does)))(
    "$row is insecure: it is reported",
    ({ name }) => {
      const { recommended, strict } = sampleOf(name);
      expect([...recommended, ...strict]).not.toEqual([]);
    },
  );

  it.each(judged)("$row, repaired: reads as a row that was measured as right", ({ name }) => {
    const { code, left } = sampleOf(name);
    const output = repaired(code);
    const still = rulesIn(lint(output, { preset: "strict" })).filter(
      (rule) => rule === TLS || rule === INEFFECTIVE,
    );
    if (still.length > 0) {
      expect(left).toEqual(expect.arrayContaining(still));
      return;
    }
    expect(
      differences(saidOf(connectionOf(output, measured), measured), verdictsOf(right)),
      output,
    ).toEqual([]);
  });
});

/** FACTS-js.md 1 and 2. */
describe.each(["right", "wrong"] as const)("the %s sample of each call form", (place) => {
  it.each(CALL_FORMS.filter((form) => !form[place].startsWith("(")))("$row", (form) => {
    const found = form.set.samples.find(({ name }) => name === form[place]);
    if (!found) throw new Error(`There is no sample "${form[place]}" of ${form.set.dialect}.`);
    expect(lint(found.code).length > 0).toBe(place === "wrong");
  });
});

/** A client that nobody runs here says what it rests on. */
const NOT_RUN = SAMPLES.filter(({ clients }) => clients.length === 0);
const isMeasured = (dialect: string): boolean =>
  [...MEASURED, ...PACKAGED].some(({ set }) => set.dialect === dialect);
const UNMEASURED = NOT_RUN.filter(({ dialect }) => !isMeasured(dialect));

it.each(UNMEASURED)("$dialect says what it rests on", ({ rests }) => {
  expect(rests).toMatch(/^(?:FACTS-\w+\.md \d|mysql2, which)/);
});

it.each(STANDINGS)(
  "$dialect: there is evidence, or the reason why not",
  ({ run, packaged, measured, read, notRun }) => {
    expect(run + packaged + measured + read + notRun).not.toBe("");
    if (run + packaged === "") expect(notRun).not.toBe("");
  },
);

it("has docs/verified.md name the evidence for each dialect", async () => {
  await checkStandings();
});

it("has docs/verified.md say what was measured", async () => {
  const read = (measured: Measured, { sample }: MeasuredRow) => {
    const found = measured.set.samples.find(({ name }) => name === sample);
    return found ? connectionOf(found.code, measured) : null;
  };
  const programs = MEASURED_PROGRAMS.map((each) => ({
    ...each,
    read: (code: string) => {
      const [connection] = examine(code, { filename: each.filename }).connections;
      if (!connection) throw new Error(`No connection: ${code}`);
      return withOwn(connection);
    },
  }));
  await checkMeasured(MEASURED, read, UNMEASURED, programs);
});
