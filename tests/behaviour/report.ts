import { readFileSync } from "node:fs";
import type { Connection } from "../../src/model/connection.js";
import type { Client, SampleSet } from "../samples/index.js";
import { checkPart, table, today, words } from "./page.js";
import type { Verdicts } from "./row.js";
import { SERVERS } from "./server.js";

export interface Row {
  readonly client: Client;
  readonly sample: string;
  readonly connection: Connection;
  readonly verdicts: Verdicts;
}

export const versionOf = (folder: string): string =>
  (
    JSON.parse(
      readFileSync(new URL(`../../node_modules/${folder}/package.json`, import.meta.url), "utf8"),
    ) as { version: string }
  ).version;

const titleOf = ({ package: name, folder, with: other }: Client): string =>
  `${name} ${versionOf(folder)}${other === undefined ? "" : ` with ${other}`}`;

function tableOf(rows: readonly Row[], samples: readonly { readonly name: string }[]): string {
  const order = samples.map(({ name }) => name);
  const lines = rows
    .toSorted((a, b) => order.indexOf(a.sample) - order.indexOf(b.sample))
    .map(({ sample, connection, verdicts }) => ({
      about: [sample],
      says: words(connection),
      verdicts,
    }));
  return table(["program"], lines);
}

/** Writes what was seen of the drivers for Node, and what all words of the page mean. */
export async function checkReport(rows: readonly Row[], sets: readonly SampleSet[]): Promise<void> {
  const sections = sets.flatMap(({ clients, samples, hole }) =>
    clients.map((client) => {
      const own = rows.filter((row) => row.client === client);
      return `### ${titleOf(client)}\n\n${hole === undefined ? "" : `${hole}\n\n`}${tableOf(own, samples)}\n`;
    }),
  );
  await checkPart(
    "drivers",
    `## Drivers that were run

Each program below was run without changes, with the real driver, against six servers: a correct one and five that are not. The tables show what the plugin says about the program, and what each server saw. A seventh server supports old and new TLS versions: only programs that allow nothing else used an old one there. OpenSSL rejects old versions by default. Here it was told to allow them, so that only the program can reject them.

Measured on ${today()}, Node ${process.versions.node}, ${rows.length} programs, ${rows.length * SERVERS.length} connections, no difference.

- PLAINTEXT: the client logged in without encryption.
- connects: the client logged in inside TLS and continued.
- late: the client logged in inside TLS and only then disconnected.
- refuses: the client did not log in.
- throws: the client did not connect at all.

${sections.join("\n")}`,
  );
}
