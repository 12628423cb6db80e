import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionsOf, lint, repaired, rulesIn } from "../lint.js";
import type { Connection } from "../../src/model/connection.js";
import type { Sample } from "../samples/index.js";
import { INEFFECTIVE, TLS } from "../samples/sample.js";
import { Laboratory, type Observation } from "./laboratory.js";
import { absence, PACKAGED, wordsOf, type Packaged } from "./packaged/clients.js";
import { observeAll } from "./packaged/observe.js";
import { exactly, overruled } from "./row.js";
import { textsOf, type Text } from "./packaged/texts.js";
import { checkPackaged, type Seen } from "./packaged/report.js";
import { canMakeWorlds, furnish } from "./packaged/world.js";
import { differences, predict, type Said } from "./predict.js";

/** The names that commands of samples may call a client by. */
const PROGRAMS = ["mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "mycli"];
const SAFE = exactly("T x x x x x");

if (!canMakeWorlds)
  console.warn(
    "This machine shows no client other names than its own (unshare and openssl), so none of another language is run.",
  );

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await Laboratory.open();
  if (canMakeWorlds) furnish(laboratory.folder, laboratory.authority);
});
afterAll(() => laboratory.close());

const seenOf = new Map<Packaged, readonly Seen[]>();

interface Run {
  readonly sample: Sample;
  readonly connection: Connection;
  readonly text: string;
  readonly seen: Observation;
}

const only = (texts: readonly Text[], code: string): Text => {
  const [text, another] = texts;
  if (text === undefined || another !== undefined)
    throw new Error(`A sample holds one text: ${code}`);
  return text;
};
const expectedOf = ({ otherwise }: Packaged, said: Said, text: string): Said => {
  const way = otherwise.find(({ where }) => where(text));
  return way ? overruled(said, way.does) : said;
};
const isAsSaid = ({ connection, seen }: Run): boolean =>
  differences(predict(connection, { allowsOld: false }), seen.verdicts).length === 0;

describe.each(PACKAGED)("$name $version", (packaged) => {
  const { set, prepare, takes = () => true } = packaged;
  const why = canMakeWorlds ? absence(packaged) : "no world for it";
  if (why !== null) {
    console.warn(`${packaged.name} is not run: ${why}.`);
    it.skip(`is run (${why})`);
    return;
  }
  const samples = set.samples.filter(takes);
  const runs = new Map<string, Run>();
  const mended = new Map<
    string,
    { readonly output: string; readonly text: string; readonly seen: Observation }
  >();

  beforeAll(async () => {
    const { folder, authority } = laboratory;
    const outputs = samples.map(({ code }) => repaired(code));
    const codes = [...samples.map(({ code }) => code), ...outputs];
    const texts = textsOf(folder, codes, PROGRAMS).map((found, index) =>
      only(found, codes[index] ?? ""),
    );
    const seen = await observeAll({ folder, authority, command: prepare(folder) }, texts);
    for (const [index, sample] of samples.entries()) {
      const [connection, another] = connectionsOf(set.reader, sample.code);
      const [first, second] = [seen[index], seen[index + samples.length]];
      if (!connection || another || !first || !second)
        throw new Error(`A sample is one connection: ${sample.name}`);
      runs.set(sample.name, { sample, connection, text: wordsOf(texts[index] ?? ""), seen: first });
      mended.set(sample.name, {
        output: outputs[index] ?? "",
        text: wordsOf(texts[index + samples.length] ?? ""),
        seen: second,
      });
    }
    seenOf.set(
      packaged,
      [...runs.values()].map((run) => {
        const way = isAsSaid(run)
          ? -1
          : packaged.otherwise.findIndex(({ where }) => where(run.text));
        return {
          name: run.sample.name,
          connection: run.connection,
          verdicts: run.seen.verdicts,
          otherwise: way,
        };
      }),
    );
  });

  it.each(samples)("$name: what the plugin says is what happens", ({ name }) => {
    const run = runs.get(name);
    if (!run) throw new Error("It was not run.");
    const { connection, text, seen } = run;
    expect(
      differences(
        expectedOf(packaged, predict(connection, { allowsOld: false }), text),
        seen.verdicts,
      ),
      `${text}\n${seen.ends.join("\n")}`,
    ).toEqual([]);
  });

  it.each(samples)("$name, repaired: talks to the right server only", ({ name, left }) => {
    const run = mended.get(name);
    if (!run) throw new Error("It was not run.");
    const { output, text, seen } = run;
    const still = rulesIn(lint(output, { preset: "strict" })).filter(
      (rule) => rule === TLS || rule === INEFFECTIVE,
    );
    if (still.length > 0) {
      expect(left).toEqual(expect.arrayContaining(still));
      return;
    }
    expect(
      differences(expectedOf(packaged, SAFE, text), seen.verdicts),
      `${text}\n${seen.ends.join("\n")}`,
    ).toEqual([]);
  });

  it("does otherwise only where that is so", () => {
    const ways = seenOf.get(packaged)?.map(({ otherwise }) => otherwise) ?? [];
    for (const [index, { because }] of packaged.otherwise.entries())
      expect(ways, because).toContain(index);
  });
});

it("has docs/verified.md say what was seen", async () => {
  await checkPackaged(PACKAGED, seenOf);
});
