import type { Connection } from "../../src/model/connection.js";
import type { SampleSet } from "../samples/index.js";
import type { Measured, MeasuredRow } from "../samples/measured/index.js";
import { checkPart, table, words } from "./page.js";
import { verdictsOf } from "./row.js";

function sectionOf({ client, section, rows }: Measured, read: (row: MeasuredRow) => Connection | null): string {
  const reasons = [...new Set(rows.flatMap(({ because }) => because ?? []))];
  const lines = rows.flatMap((row) => {
    const connection = read(row);
    if (!connection) return [];
    const note = row.because === null ? "" : ` (${reasons.indexOf(row.because) + 1})`;
    const program = row.sample === row.row ? "" : (row.sample ?? "");
    return [{ about: [row.row, program], says: words(connection) + note, verdicts: verdictsOf(row.does) }];
  });
  const notes = reasons.map((because, index) => `${index + 1}. Said otherwise on purpose: ${because}.`).join("\n");
  return `### ${client}\n\nRests on ${section}.\n\n${notes}\n\n${table(["configuration", "program, where it has another name"], lines)}\n`;
}

/** Writes what rests on facts that were found elsewhere; what is run here stands in the other parts. */
export async function checkMeasured(
  all: readonly Measured[],
  read: (measured: Measured, row: MeasuredRow) => Connection | null,
  unmeasured: readonly SampleSet[],
): Promise<void> {
  await checkPart(
    "measured",
    `## Clients that were measured elsewhere

These cannot be had here in the version that the plugin speaks of. Its words rest on measured facts: each configuration was run with the real client against the same six servers. Here nothing was run: the plugin's reading of the sample was compared with the row.

${all
  .filter(({ set }) => set.clients.length === 0)
  .map((measured) => sectionOf(measured, (row) => read(measured, row)))
  .join("\n")}
## Clients that were read

No row was measured. What the plugin says of them rests on their source, or on what they are made of.

${unmeasured.map(({ dialect, rests = "" }) => `- ${dialect}: ${rests}.`).join("\n")}
`,
  );
}
