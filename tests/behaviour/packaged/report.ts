import type { Connection } from "../../../src/model/connection.js";
import { checkPart, partOf, table, today, words, type Part } from "../page.js";
import type { Verdicts } from "../row.js";
import { SERVERS } from "../server.js";
import type { Otherwise, Packaged } from "./clients.js";

/** A program that was run. */
export interface Seen {
  readonly name: string;
  readonly connection: Connection;
  readonly verdicts: Verdicts;
  /** Which of the ways of this version explains it; below zero for none. */
  readonly otherwise: number;
}

/** What the page has a section for. */
interface Client {
  readonly name: string;
  readonly version: string;
  readonly otherwise: readonly Otherwise[];
}

const titleOf = ({ name, version }: Client): string => `### ${name} ${version}`;

/** What the page says of a client that is not installed here. */
function standing(part: Part, client: Client): string {
  const [, after = ""] = `${partOf(part)}\n`.split(`${titleOf(client)}\n`);
  return after.split("\n### ")[0]?.trim() ?? "";
}

function sectionOf({ otherwise }: Client, seen: readonly Seen[]): string {
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

/** What was seen of the clients that are installed; what the page says of the others stays. */
export function sectionsOf<T extends Client>(
  part: Part,
  clients: readonly T[],
  seen: ReadonlyMap<T, readonly Seen[]>,
): { readonly text: string; readonly programs: number } {
  const sections = clients.map((client) => {
    const own = seen.get(client);
    return `${titleOf(client)}\n\n${own ? sectionOf(client, own) : standing(part, client)}\n`;
  });
  const text = sections.join("\n");
  return { text, programs: text.match(/^\| (?!program|-)/gm)?.length ?? 0 };
}

export async function checkPackaged(
  clients: readonly Packaged[],
  seen: ReadonlyMap<Packaged, readonly Seen[]>,
): Promise<void> {
  const { text, programs } = sectionsOf("packaged", clients, seen);
  await checkPart(
    "packaged",
    `## Clients that Debian packages

JavaScript programs also contain strings for clients of other languages: commands, URLs and DSNs. Each string was passed to the real client without changes, on a system where the TiDB Cloud host name leads to the test server and only the test authority is trusted. The fixed string was run as well.

Measured on ${today()}, Debian 12, ${programs} programs, ${programs * SERVERS.length} connections, no difference except those that are listed.

${text}`,
  );
}
