import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { fix } from "./lint.js";
import { SAMPLES, type SampleSet } from "./samples/index.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
  experimentalDecorators: true,
};
/** Whoever runs a sample has set the password. */
const AMBIENT = "declare namespace NodeJS { interface ProcessEnv { TIDB_PASSWORD: string } }\n";

interface Program {
  readonly set: SampleSet;
  readonly sample: string;
  readonly before: string;
  readonly after: string;
}

/** What a user has before and after `--fix`, of every sample, as a file that imports the version that the sample is for. */
const programs: readonly Program[] = SAMPLES.flatMap((set) => {
  const [client] = set.clients;
  if (!client) return [];
  const { package: module, folder } = client;
  return set.samples.flatMap(({ name, code }) =>
    (["recommended", "strict"] as const).map((preset) => {
      const { output } = fix(code, { preset, filename: "program.mts" });
      const [before = "", after = ""] = [code, output].map((text) => text.replace(`from '${module}'`, `from '${folder}'`));
      return { set, sample: `${name}, ${preset}`, before, after };
    }),
  );
});

/** All in one go: the drivers' own types are read once. */
function compile(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => files.has(name) || disk.fileExists(name),
    readFile: (name) => files.get(name) ?? disk.readFile(name),
    getSourceFile(name, target, ...others) {
      const text = files.get(name);
      return text === undefined ? disk.getSourceFile(name, target, ...others) : ts.createSourceFile(name, text, target);
    },
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return new Map(
    [...files.keys()].map((name) => {
      const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(name));
      // A type that is written out whole changes with each edit.
      const texts = diagnostics.map(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, "\n").replaceAll(/'\{.*\}'/g, "'{}'"),
      );
      return [name, texts];
    }),
  );
}

describe("a fix adds no error of types", () => {
  const nameOf = (index: number, when: string): string => `${root}tests/program-${index}-${when}.mts`;
  const files = programs.flatMap(({ before, after }, index) => [
    [nameOf(index, "before"), before] as const,
    [nameOf(index, "after"), after] as const,
  ]);
  const found = compile(new Map([[`${root}tests/ambient.d.ts`, AMBIENT], ...files]));

  it.each(SAMPLES)("$dialect", (set) => {
    const added = programs.flatMap(({ set: of, sample }, index) => {
      if (of !== set) return [];
      // What the types refuse of a right program, they refused before: FACTS-js.md 7.1.
      const known = new Set(found.get(nameOf(index, "before")));
      return (found.get(nameOf(index, "after")) ?? []).filter((error) => !known.has(error)).map((error) => `${sample}: ${error}`);
    });
    expect(added).toEqual([]);
  });
});
