import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../languages/mutants/harness.js";
import { FILE_CLIENTS } from "./files/clients.js";
import type { Example, FileClient } from "./files/examples.js";
import { EXAMPLES } from "./files/table.js";
import { Laboratory, type Observation } from "./laboratory.js";
import { wordsOf } from "./packaged/clients.js";
import { observeAll } from "./packaged/observe.js";
import type { Text } from "./packaged/texts.js";
import { canMakeWorlds, furnish } from "./packaged/world.js";
import { differences } from "./predict.js";
import { exactly, overruled } from "./row.js";

/** What is taken out of real files, with a mistake and repaired, is given to the clients that it is for. */
const SAFE = "T x x x x x";

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await Laboratory.open();
  if (canMakeWorlds) furnish(laboratory.folder, laboratory.authority);
});
afterAll(() => laboratory.close());

const repaired = ({ format, filename, text, preset }: Example): string =>
  new Reader(format, filename, preset ?? "strict").repaired(text);

/** Saves a file where nothing else is, and takes out of it what the client gets. */
function taken({ filename, take }: Example, text: string, name: string): Text {
  const file = path.join(laboratory.folder, name, filename);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return take(text, file);
}

interface Run {
  readonly text: Text;
  readonly seen: Observation;
}
const said = ({ text, seen }: Run): string => `${wordsOf(text)}\n${seen.ends.join("\n")}`;

const CLIENTS = Object.keys(FILE_CLIENTS) as readonly FileClient[];
describe.each(CLIENTS)("%s", (client) => {
  const { prepare, why, otherwise } = FILE_CLIENTS[client];
  const reason = canMakeWorlds ? why : "no world for it";
  if (reason !== null) {
    // A machine may lack the client: the report counts it as skipped, and says why.
    it.skip(`is run (${reason})`);
    return;
  }
  const own = EXAMPLES.filter((each) => each.client === client);
  const runs = new Map<Example, { readonly before: Run; readonly after: Run }>();

  beforeAll(async () => {
    const { folder, authority } = laboratory;
    const texts = own.flatMap((example, index) => [
      taken(example, example.text, `${client}-${index}/before`),
      taken(example, repaired(example), `${client}-${index}/after`),
    ]);
    const seen = await observeAll({ folder, authority, command: prepare(folder) }, texts);
    const runOf = (index: number): Run => {
      const [text, observation] = [texts[index], seen[index]];
      if (text === undefined || !observation) throw new Error(`Number ${index} was not run.`);
      return { text, seen: observation };
    };
    for (const [index, example] of own.entries())
      runs.set(example, { before: runOf(2 * index), after: runOf(2 * index + 1) });
  });

  it.each(own)("$format, $filename", (example) => {
    const run = runs.get(example);
    if (!run) throw new Error("It was not run.");
    const { before, after } = run;
    expect(differences(exactly(example.before), before.seen.verdicts), said(before)).toEqual([]);
    const way = otherwise.find(({ where }) => where(wordsOf(after.text)));
    const expected = exactly(example.after ?? SAFE);
    const own = way ? overruled(expected, way.does) : expected;
    expect(differences(own, after.seen.verdicts), said(after)).toEqual([]);
  });
});
