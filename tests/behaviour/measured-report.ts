import type { Connection } from "../../src/model/connection.js";
import type { SampleSet } from "../samples/index.js";
import type { Measured, MeasuredPrograms, MeasuredRow } from "../samples/measured/index.js";
import { checkPart, table, words } from "./page.js";
import { verdictsOf } from "./row.js";

function sectionOf(
  { client, section, rows }: Measured,
  read: (row: MeasuredRow) => Connection | null,
): string {
  const reasons = [...new Set(rows.flatMap(({ because }) => because ?? []))];
  const lines = rows.flatMap((row) => {
    const connection = read(row);
    if (!connection) return [];
    const note = row.because === null ? "" : ` (${reasons.indexOf(row.because) + 1})`;
    const program = row.sample === row.row ? "" : (row.sample ?? "");
    return [
      { about: [row.row, program], says: words(connection) + note, verdicts: verdictsOf(row.does) },
    ];
  });
  const notes = reasons
    .map((because, index) => `${index + 1}. Different on purpose: ${because}.`)
    .join("\n");
  return `### ${client}\n\nBased on ${section}.\n\n${notes}\n\n${table(["configuration", "program, if it has another name"], lines)}\n`;
}

/** The same of whole programs. */
function sectionOfPrograms(
  { client, section, rows }: MeasuredPrograms,
  read: (code: string) => Connection,
): string {
  const reasons = [...new Set(rows.flatMap(({ because }) => because ?? []))];
  const lines = rows.map(({ row, does, code, because }) => {
    const note = because === null ? "" : ` (${reasons.indexOf(because) + 1})`;
    return { about: [row], says: words(read(code)) + note, verdicts: verdictsOf(does) };
  });
  const notes = reasons
    .map((because, index) => `${index + 1}. Different on purpose: ${because}.`)
    .join("\n");
  return `### ${client}\n\nBased on ${section}.\n\n${notes}\n\n${table(["configuration"], lines)}\n`;
}

/** Writes what rests on facts that were found elsewhere; what is run here stands in the other parts. */
export async function checkMeasured(
  all: readonly Measured[],
  read: (measured: Measured, row: MeasuredRow) => Connection | null,
  unmeasured: readonly SampleSet[],
  programs: readonly (MeasuredPrograms & { readonly read: (code: string) => Connection })[],
): Promise<void> {
  await checkPart(
    "measured",
    `## Clients that were measured earlier

These clients are not available to the test suite in the version that the plugin supports. What the plugin says about them is based on earlier measurements: each configuration was run with the real client against the same six servers. The test suite only compares what the plugin says about the sample with the measurement.

${all
  .filter(({ set }) => set.clients.length === 0)
  .map((measured) => sectionOf(measured, (row) => read(measured, row)))
  .join("\n")}
${programs.map((each) => sectionOfPrograms(each, each.read)).join("\n")}
## Clients whose source was read

Nothing was measured. What the plugin says about these clients is based on their source, or on the source of the libraries that they use.

${unmeasured.map(({ dialect, rests = "" }) => `- ${dialect}: ${rests}.`).join("\n")}
`,
  );
}
