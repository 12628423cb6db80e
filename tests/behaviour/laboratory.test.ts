import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createConnection } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flag, refused, type Codec } from "../../src/dialects/codec.js";
import { defineClient } from "../../src/dialects/client.js";
import { mariadb } from "../../src/dialects/clients/mariadb.js";
import { mysql2 } from "../../src/dialects/clients/mysql2.js";
import type { FacetCodecs } from "../../src/dialects/connect.js";
import type { Dialect } from "../../src/dialects/dialect.js";
import type { TlsVersion } from "../../src/model/connection.js";
import { connectionsOf } from "../lint.js";
import type { Sample, SampleSet } from "../samples/index.js";
import { mariadb as mariadbSamples } from "../samples/mariadb.js";
import { mysql2 as mysql2Samples } from "../samples/mysql2.js";
import { Laboratory } from "./laboratory.js";
import { differences, predict } from "./predict.js";
import { SERVERS, startServer } from "./server.js";

const CLIENT = { package: "mysql2", folder: "mysql2" };
const SETS = { mysql2: mysql2Samples, mariadb: mariadbSamples };
let laboratory: Laboratory;

beforeAll(async () => {
  laboratory = await Laboratory.open();
});
afterAll(() => laboratory.close());

/** A dialect that believes something else of the driver. */
function believing(facets: Partial<FacetCodecs>, { table }: Dialect = mysql2): Dialect {
  if (!table) throw new Error("A dialect of JavaScript has a table.");
  return defineClient({
    ...table,
    reads(...read) {
      const reading = table.reads(...read);
      return reading && { ...reading, facets: { ...reading.facets, ...facets } };
    },
  });
}
const believed = <T>(value: T): Codec<T> => ({
  read: ({ at }) => ({ kind: "known", value, at, says: "" }),
  repair: () => ({ words: "", change: null }),
});

const sampleOf = ({ samples }: SampleSet, name: string): Sample => {
  const found = samples.find((sample) => sample.name === name);
  if (!found) throw new Error(`There is no sample "${name}".`);
  return found;
};

/** What the laboratory has against a dialect that believes this of a sample's driver. */
async function against(broken: Dialect, set: SampleSet, name: string): Promise<readonly string[]> {
  const [client] = set.clients;
  const { code } = sampleOf(set, name);
  const [connection] = connectionsOf(broken, code);
  if (!client || !connection) throw new Error("A sample is a connection of a client.");
  const { verdicts } = await laboratory.observe(code, client);
  return differences(predict(connection, { allowsOld: true }), verdicts);
}

it("finds a dialect out that believes in a check that is not made", async () => {
  const broken = believing({
    identityVerified: flag("ssl.verifyIdentity", { absent: true, reads: Boolean }),
  });
  expect(await against(broken, SETS.mysql2, "documented")).toEqual([
    "wrongHost: the plugin says refuses, the driver connects",
  ]);
  expect(await against(broken, SETS.mysql2, "documented, and the host name")).toEqual([]);
});

it("finds a dialect out that believes a certificate is not checked", async () => {
  const broken = believing({
    certificateVerified: flag("ssl.rejectUnauthorized", { absent: false, reads: () => false }),
  });
  expect(await against(broken, SETS.mysql2, "documented")).toEqual([
    "untrusted: the plugin says connects, the driver refuses",
    "expired: the plugin says connects, the driver refuses",
  ]);
});

describe("who throws is not who refuses", () => {
  it("finds a dialect out that believes a driver to throw which connects first", async () => {
    const found = await against(
      believing({ encrypted: refused }),
      SETS.mysql2,
      "ssl: 'Amazon RDS'",
    );
    expect(found).toEqual(
      SERVERS.map((server) => `${server}: the plugin says throws, the driver refuses`),
    );
  });

  it("finds a dialect out that believes a driver to connect first which throws", async () => {
    const found = await against(believing({ encrypted: believed(true) }), SETS.mysql2, "ssl: true");
    expect(found).toEqual(
      SERVERS.map((server) => `${server}: the plugin says refuses, the driver throws`),
    );
  });
});

describe("a lowest version that a dialect believes in is refuted", () => {
  it("where the driver takes an older one", async () => {
    const found = await against(
      believing({ minVersion: believed("TLSv1.2") }),
      SETS.mysql2,
      "minVersion: TLSv1.1",
    );
    expect(found).toEqual(["oldTls: the plugin says refuses, the driver connects"]);
  });

  it("where the driver takes no older one", async () => {
    const found = await against(
      believing({ minVersion: believed("TLSv1.1") }),
      SETS.mysql2,
      "documented",
    );
    expect(found).toEqual(["oldTls: the plugin says connects, the driver refuses"]);
  });

  it("where the driver speaks no newer one", async () => {
    const versions = {
      minVersion: believed<TlsVersion>("TLSv1.2"),
      maxVersion: believed<TlsVersion>("TLSv1.2"),
    };
    expect(await against(believing(versions, mariadb), SETS.mariadb, "one old version")).toEqual([
      "good: the plugin says connects, the driver refuses",
      "oldTls: the plugin says refuses, the driver connects",
      "anyTls: the plugin says connects, the driver outdated",
    ]);
  });
});

it("survives a program that crashes, hangs or says too much, and the next one is seen as ever", async () => {
  const crash = await laboratory.observe("process.abort();", CLIENT);
  expect(crash.ends).toEqual([expect.stringMatching(/^the process ended with/)]);
  expect(Object.values(crash.verdicts)).toEqual(SERVERS.map(() => "throws"));
  const { verdicts } = await laboratory.observe(sampleOf(mysql2Samples, "documented").code, CLIENT);
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
  const processes = (existsSync("/proc") ? readdirSync("/proc") : []).filter((name) =>
    /^\d+$/.test(name),
  );
  const commands = processes
    .map((id) => commandOf(id))
    .filter((command) => command.includes(marker));
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
