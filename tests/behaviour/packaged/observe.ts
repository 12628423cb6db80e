import { randomInt } from "node:crypto";
import type { Authority } from "../authority.js";
import { SERVERS, startServer, type ServerName, type Verdict } from "../server.js";
import type { Observation } from "../laboratory.js";
import type { Text } from "./texts.js";
import { World } from "./world.js";

/** The service's, and what clients take where none is given. */
const PORTS = [4000, 3306];

/** The loopback has sixteen million addresses: whoever else runs a laboratory here will not have these. */
const addresses = (): readonly string[] => {
  const [second, third] = [randomInt(16, 250), randomInt(1, 250)];
  return SERVERS.map((_, index) => `127.${second}.${third}.${index + 1}`);
};

interface Bench {
  readonly folder: string;
  readonly authority: Authority;
  /** What takes a text a line, and connects. */
  readonly command: readonly string[];
}

/** What a client does with each text and each server. Repaired texts are often the same one: it is run once. */
export async function observeAll(
  bench: Bench,
  texts: readonly Text[],
): Promise<readonly Observation[]> {
  const different = [...new Map(texts.map((text) => [JSON.stringify(text), text])).entries()];
  const seen = await observeEach(
    bench,
    different.map(([, text]) => text),
  );
  const known = new Map(different.map(([key], index) => [key, seen[index]]));
  return texts.flatMap((text) => known.get(JSON.stringify(text)) ?? []);
}

/** The texts go one after the other through one process a server. */
async function observeEach(
  { folder, authority, command }: Bench,
  texts: readonly Text[],
): Promise<readonly Observation[]> {
  const hosts = addresses();
  const columns = await Promise.all(
    SERVERS.map(async (name, index) => {
      const host = hosts[index] ?? "";
      const server = await startServer(name, authority, { host, ports: PORTS });
      const world = new World(folder, host, command);
      const seen: { readonly verdict: Verdict; readonly end: string }[] = [];
      try {
        for (const text of texts) {
          server.forget();
          const end = await world.ask(text);
          await server.idle();
          seen.push({ verdict: server.verdict(), end });
        }
      } finally {
        await world.close();
        await server.close();
      }
      return seen;
    }),
  );
  return texts.map((_, row) => ({
    verdicts: Object.fromEntries(
      SERVERS.map((name, index) => [name, columns[index]?.[row]?.verdict ?? "throws"]),
    ) as Record<ServerName, Verdict>,
    ends: columns.map((column) => column[row]?.end ?? ""),
  }));
}
