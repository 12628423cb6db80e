import type { Connection } from "../../../src/model/connection.js";
import { checkPart, partOf, table, today, words } from "../page.js";
import type { Verdicts } from "../row.js";
import { SERVERS } from "../server.js";
import type { Packaged } from "./clients.js";

/** A program that was run. */
export interface Seen {
  readonly name: string;
  readonly connection: Connection;
  readonly verdicts: Verdicts;
  /** Which of the ways of this version explains it; below zero for none. */
  readonly otherwise: number;
}

const titleOf = ({ name, version }: Packaged): string => `### ${name} ${version}`;

/** What the page says of a client that is not installed here. */
function standing(client: Packaged): string {
  const [, after = ""] = `${partOf("packaged")}\n`.split(`${titleOf(client)}\n`);
  return after.split("\n### ")[0]?.trim() ?? "";
}

function sectionOf({ otherwise }: Packaged, seen: readonly Seen[]): string {
  const lines = seen.map(({ name, connection, verdicts, otherwise: index }) => ({
    about: [name],
    says: `${words(connection)}${index < 0 ? "" : ` (${index + 1})`}`,
    verdicts,
  }));
  const ways = otherwise.map(
    ({ because }, index) => `${index + 1}. This version differs: ${because}.`,
  );
  return `${ways.length > 0 ? `${ways.join("\n")}\n\n` : ""}${table(["program"], lines)}`;
}

/** Writes what was seen of the clients that are installed; what the page says of the others stays. */
export async function checkPackaged(
  clients: readonly Packaged[],
  seen: ReadonlyMap<Packaged, readonly Seen[]>,
): Promise<void> {
  const sections = clients.map((client) => {
    const own = seen.get(client);
    return `${titleOf(client)}\n\n${own ? sectionOf(client, own) : standing(client)}\n`;
  });
  const programs = sections.join("\n").match(/^\| (?!program|-)/gm)?.length ?? 0;
  await checkPart(
    "packaged",
    `## Clients that Debian packages

JavaScript programs also contain strings for clients of other languages: commands, URLs and DSNs. Each string was passed to the real client without changes, on a system where the TiDB Cloud host name leads to the test server and only the test authority is trusted. The fixed string was run as well.

Measured on ${today()}, Debian 12, ${programs} programs, ${programs * SERVERS.length} connections, no difference except those that are listed.

${sections.join("\n")}`,
  );
}
