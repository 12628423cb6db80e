import { describe, expect, it } from "vitest";
import { rememberedOf } from "../../../src/document/memo.js";
import { Reader, outcomeOf } from "../mutants/harness.js";
import { MUTANT_FORMATS } from "../mutants/index.js";
import { USER } from "../mutants/samples.js";
import { DOCUMENTED } from "./clients.js";
import { LAYOUTS } from "./layouts/index.js";
import type { Layout } from "./layouts/layout.js";
import { inTurn } from "../../thorough.js";

const usernamePrefix = USER.split(".")[0];
const readerOf = rememberedOf(
  ({ format, filename }: Layout) => new Reader(format, filename, "recommended", { usernamePrefix }),
);
const rulesIn = (layout: Layout, text: string): readonly string[] =>
  readerOf(layout)
    .verify(text)
    .map(({ ruleId }) => ruleId?.replace("tidb-tls/", "") ?? "none");

type Save = (text: string) => string;
const AS_IT_IS: Readonly<Record<string, Save>> = { "": (text) => text };
/** As it may be saved elsewhere. */
const SAVED: Readonly<Record<string, Save>> = {
  ...AS_IT_IS,
  ", CRLF": (text) => text.replaceAll("\n", "\r\n"),
  ", with a mark": (text) => `\uFEFF${text}`,
};

const CASES = LAYOUTS.flatMap((layout) =>
  DOCUMENTED.filter(({ kind }) => kind === layout.kind).map((client, index) => ({
    name: `${layout.format} ${layout.name}: ${client.name}`,
    layout,
    client,
    // How a file is saved concerns its format, and one client shows that.
    saved: index === 0 ? SAVED : AS_IT_IS,
  })),
);

describe.each(CASES.map((each, turn) => ({ ...each, turn })))("$name", (row) => {
  const { layout, client, saved, turn } = row;
  const right = layout.write(client.text);

  it("as documented", () => {
    for (const save of Object.values(SAVED)) expect(rulesIn(layout, save(right))).toEqual([]);
  });

  it("with a password that all can read", () => {
    expect(rulesIn(layout, layout.write(client.exposed))).toContain("no-exposed-password");
  });

  it.each(inTurn(client.mistakes, turn))("%s as %j", (good, bad, rule) => {
    const format = MUTANT_FORMATS.find(({ name }) => name === layout.format);
    if (!format) throw new Error(`${layout.format} has no readers`);
    for (const [name, save] of Object.entries(saved)) {
      const text = save(layout.write(client.text.replace(good, bad)));
      const reader = readerOf(layout);
      const { faults } = outcomeOf(format, { filename: layout.filename, text }, reader);
      expect(rulesIn(layout, text), name).toContain(rule);
      // The four laws, as other readers of the format see them.
      expect(faults, name).toEqual([]);
      expect(reader.repaired(text), name).toBe(save(right));
    }
  });
});
