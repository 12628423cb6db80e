import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionsOf } from "../lint.js";
import { versionOf } from "./report.js";
import { DRIVERS } from "../samples/index.js";
import { Laboratory } from "./laboratory.js";
import { installMariaDb, isInstalled, startMariaDb } from "./mariadb-server.js";
import { differences, predict, withoutThrows } from "./predict.js";
import type { ServerName, Verdict } from "./server.js";

/** One sample of each posture is enough: the other suite asks them all. */
const ASKED =
  /^(?:documented|no ssl key|ssl: \{\}|ssl: true|unverified$|unverified in spite|only verifyIdentity|host name switched off|address, (?:documented|unverified)$)/;
const NAMES = [
  "good",
  "untrusted",
  "wrongHost",
  "expired",
  "noTls",
] as const satisfies readonly ServerName[];

if (!isInstalled)
  console.warn(
    "MariaDB is not installed, so no real server is asked: apt-get install mariadb-server.",
  );

describe.runIf(isInstalled)(
  "MariaDB from the system's packages sees what the lying servers saw",
  () => {
    let laboratory: Laboratory;
    let folder: string;
    beforeAll(async () => {
      laboratory = await Laboratory.open();
      folder = installMariaDb();
    });
    afterAll(async () => {
      await laboratory.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(NAMES)("%s", async (name) => {
      const server = await startMariaDb(
        folder,
        name === "noTls" ? null : laboratory.authority[name],
      );
      const wrong: string[] = [];
      let asked = 0;
      try {
        for (const { clients, reader, samples } of DRIVERS) {
          for (const client of clients) {
            for (const sample of samples.filter((each) => ASKED.test(each.name))) {
              const [connection] = connectionsOf(reader, sample.code, versionOf(client.folder));
              if (!connection) continue;
              const before = server.clients();
              const [end = ""] = await laboratory.run(sample.code, client, [server.port]);
              const came = server.clients().slice(before.length).at(-1);
              const verdict: Verdict =
                came === undefined ? "refuses" : came === "in the clear" ? "PLAINTEXT" : "connects";
              asked++;
              wrong.push(
                ...differences(withoutThrows(predict(connection, { allowsOld: true })), {
                  [name]: verdict,
                }).map((difference) => `${client.folder}, ${sample.name}: ${difference} (${end})`),
              );
            }
          }
        }
      } finally {
        await server.stop();
      }
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(30);
    });
  },
);
