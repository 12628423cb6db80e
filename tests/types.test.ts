import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import { fix } from "./lint.js";
import { SAMPLES, type SampleSet } from "./samples/index.js";

const root = fileURLToPath(new URL("../", import.meta.url));
/** Whoever runs a sample has set the password. */
const AMBIENT = "declare namespace NodeJS { interface ProcessEnv { TIDB_PASSWORD: string } }\n";

interface Program {
  readonly set: SampleSet;
  readonly sample: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What a user has before and after `--fix`, of every sample that it changes, as a file that imports the version that the sample
 * is for. With every rule on: what `recommended` writes is part of it.
 */
const programs: readonly Program[] = SAMPLES.flatMap((set) => {
  const [client] = set.clients;
  if (!client) return [];
  const { package: module, folder } = client;
  const versioned = (code: string): string => code.replace(`from '${module}'`, `from '${folder}'`);
  return set.samples.flatMap(({ name, code }) => {
    const { output } = fix(code, { preset: "strict", filename: "program.mts" });
    return output === code
      ? []
      : [{ set, sample: name, before: versioned(code), after: versioned(output) }];
  });
});

describe("a fix adds no error of types", () => {
  // One name a text: what stands in two programs is compiled once.
  const texts = [...new Set(programs.flatMap(({ before, after }) => [before, after]))];
  const names = new Map(texts.map((text, index) => [text, `${root}tests/program-${index}.mts`]));
  const nameOf = (text: string): string => names.get(text) ?? "";
  const found = compile(
    new Map([
      [`${root}tests/ambient.d.ts`, AMBIENT],
      ...texts.map((text) => [nameOf(text), text] as const),
    ]),
  );

  it("is asked of most samples", () => {
    expect(programs.length).toBeGreaterThan(400);
    expect(found.size).toBe(texts.length + 1);
  });

  it.each(SAMPLES)("$dialect", (set) => {
    const added = programs
      .filter((program) => program.set === set)
      .flatMap(({ sample, before, after }) => {
        // What the types refuse of a right program, they refused before: FACTS-js.md 7.1.
        const known = new Set(found.get(nameOf(before)));
        return (found.get(nameOf(after)) ?? [])
          .filter((error) => !known.has(error))
          .map((error) => `${sample}: ${error}`);
      });
    expect(added).toEqual([]);
  });
});
