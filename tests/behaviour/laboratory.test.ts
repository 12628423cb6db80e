import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createConnection } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flag } from "../../src/dialects/codec.js";
import { defineClient } from "../../src/dialects/client.js";
import { TABLE } from "../../src/dialects/clients/mysql2.js";
import type { FacetCodecs } from "../../src/dialects/connect.js";
import { connectionsOf } from "../lint.js";
import { mysql2 } from "../samples/mysql2.js";
import { Laboratory } from "./laboratory.js";
import { differences, predict } from "./predict.js";
import { SERVERS, startServer } from "./server.js";

const CLIENT = { package: "mysql2", folder: "mysql2" };
let laboratory: Laboratory;

beforeAll(async () => {
  laboratory = await Laboratory.open();
});
afterAll(() => laboratory.close());

/** A dialect that believes something else of the driver. */
const believing = (facets: Partial<FacetCodecs>) =>
  defineClient({
    ...TABLE,
    reads(...read) {
      const reading = TABLE.reads(...read);
      return reading && { ...reading, facets: { ...reading.facets, ...facets } };
    },
  });

it("finds a dialect out that believes in a check that is not made, and names the sample", async () => {
  const broken = believing({ identityVerified: flag("ssl.verifyIdentity", { absent: true, reads: Boolean }) });
  const wrong: string[] = [];
  for (const sample of mysql2.samples.slice(0, 4)) {
    const { verdicts } = await laboratory.observe(sample.code, CLIENT);
    const [connection] = connectionsOf(broken, sample.code);
    if (connection)
      wrong.push(...differences(predict(connection, { allowsOld: true }), verdicts).map((difference) => `${sample.name}: ${difference}`));
  }
  expect(wrong).toEqual(["documented: wrongHost: the plugin says refuses, the driver connects"]);
});

it("finds a dialect out that believes a certificate is not checked", async () => {
  const broken = believing({ certificateVerified: flag("ssl.rejectUnauthorized", { absent: false, reads: () => false }) });
  const [sample] = mysql2.samples;
  if (!sample) throw new Error("There are samples.");
  const { verdicts } = await laboratory.observe(sample.code, CLIENT);
  const [connection] = connectionsOf(broken, sample.code);
  expect(connection && differences(predict(connection, { allowsOld: true }), verdicts)).toEqual([
    "untrusted: the plugin says connects, the driver refuses",
    "expired: the plugin says connects, the driver refuses",
  ]);
});

it("survives a program that crashes, hangs or says too much, and the next one is seen as ever", async () => {
  const crash = await laboratory.observe("process.abort();", CLIENT);
  expect(crash.ends).toEqual([expect.stringMatching(/^the process ended with/)]);
  expect(Object.values(crash.verdicts)).toEqual(SERVERS.map(() => "throws"));
  const [sample] = mysql2.samples;
  const { verdicts } = await laboratory.observe(sample?.code ?? "", CLIENT);
  expect(verdicts.good).toBe("connects");
});

it("lets a program reach nothing but the loopback", async () => {
  const { ends } = await laboratory.observe(
    "import { lookup } from 'node:dns';\nawait new Promise((done, fail) => lookup('example.com', (error) => (error ? fail(error) : done())));",
    CLIENT,
  );
  expect(new Set(ends)).toEqual(new Set(["ENOTFOUND: No such host here: example.com"]));
});

it("leaves no port, no process and no file behind", async () => {
  const server = await startServer("good", laboratory.authority);
  await server.close();
  const error = await new Promise((resolve) =>
    createConnection(server.port, "127.0.0.1")
      .on("error", resolve)
      .on("connect", () => {
        resolve("open");
      }),
  );
  expect(error).toMatchObject({ code: "ECONNREFUSED" });

  const other = await Laboratory.open();
  await other.observe("export {};", CLIENT);
  const marker = other.folder;
  await other.close();
  expect(existsSync(marker)).toBe(false);
  // Where there is no /proc there is nothing to look at.
  const processes = (existsSync("/proc") ? readdirSync("/proc") : []).filter((name) => /^\d+$/.test(name));
  const commands = processes.map((id) => commandOf(id)).filter((command) => command.includes(marker));
  expect(commands).toEqual([]);
});

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8");
  } catch {
    // It ended while we looked.
    return "";
  }
}
