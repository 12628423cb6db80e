import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionsOf, lint, repaired, rulesIn } from "../lint.js";
import type { Dialect } from "../../src/dialects/dialect.js";
import { SAMPLES, type Client, type Sample } from "../samples/index.js";
import { INEFFECTIVE, TLS } from "../samples/sample.js";
import { Laboratory, type Observation } from "./laboratory.js";
import { differences, predict } from "./predict.js";
import { exactly } from "./row.js";
import { checkReport, versionOf, type Row } from "./report.js";
import type { ServerName, Verdict } from "./server.js";

let laboratory: Laboratory;
const rows: Row[] = [];
const seen = new Map<string, Promise<Observation>>();

beforeAll(async () => {
  laboratory = await Laboratory.open();
});
afterAll(() => laboratory.close());

/** A file beside which the clients are installed: some places depend on the version. */
const HERE = fileURLToPath(new URL("program.mjs", import.meta.url));

/** What a repaired program does: it talks to the right server only. */
const SAFE: Readonly<Record<ServerName, Verdict>> = {
  good: "connects",
  untrusted: "refuses",
  wrongHost: "refuses",
  expired: "refuses",
  oldTls: "refuses",
  noTls: "refuses",
  anyTls: "connects",
};

/** Many programs become the same one when they are repaired: it is run once. */
function observe(code: string, client: Client): Promise<Observation> {
  const key = `${client.folder} ${code}`;
  const observation = seen.get(key) ?? laboratory.observe(code, client);
  seen.set(key, observation);
  return observation;
}

function connectionOf({ code }: Sample, reader: Dialect, client: Client) {
  const [connection, another] = connectionsOf(reader, code, versionOf(client.folder));
  if (!connection || another) throw new Error("A sample is one connection.");
  return connection;
}

/** Some clients cannot be run here: they are judged only. */
const RUN = SAMPLES.filter(({ clients }) => clients.length > 0);

describe.each(RUN)("$dialect", ({ clients, reader, samples, hole }) => {
  describe.concurrent.each(clients)("$folder", (client) => {
    it.each(samples)("$name: what the plugin says is what happens", async (sample) => {
      const connection = connectionOf(sample, reader, client);
      const observation = await observe(sample.code, client);
      rows.push({ client, sample: sample.name, connection, verdicts: observation.verdicts });
      const said = client.isOverHttps
        ? exactly("T x x x x x")
        : predict(connection, { allowsOld: true });
      expect(differences(said, observation.verdicts), observation.ends.join("\n")).toEqual([]);
    });
  });

  describe.concurrent("repaired", () => {
    const [newest] = clients;
    it.each(samples)("$name: talks to the right server only", async ({ code, left }) => {
      if (!newest) throw new Error("A dialect has a client.");
      const output = repaired(code, HERE);
      const still = rulesIn(lint(output, { preset: "strict", filename: HERE })).filter(
        (rule) => rule === TLS || rule === INEFFECTIVE,
      );
      // What no edit repairs is said.
      if (still.length > 0) {
        expect(left).toEqual(expect.arrayContaining(still));
        return;
      }
      const { verdicts, ends } = await observe(output, newest);
      // The hole that a client leaves is said in its samples, and in the report.
      const expected = hole === undefined ? SAFE : { ...SAFE, wrongHost: "connects" };
      expect(verdicts, `${output}\n${ends.join("\n")}`).toEqual(expected);
    });
  });
});

it("has docs/verified.md say what was seen", async () => {
  expect(rows.length).toBe(
    RUN.reduce((sum, { clients, samples }) => sum + clients.length * samples.length, 0),
  );
  await checkReport(rows, RUN);
});
