import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { fix } from "./lint.js";
import { SAMPLES, type SampleSet } from "./samples/index.js";

interface Exception {
  readonly dialect: string;
  readonly says: RegExp;
  readonly why: string;
}

const SESSION = /declaration file for module 'express-mysql-session'/;
const NO_TYPES = "It has no types.";
const KNEX = "Its own type of TLS options lacks the key. A variable helps, or `as`.";
/** What the drivers' own types refuse in a right program. FACTS-js.md 7.1. */
const EXCEPTIONS: readonly Exception[] = [
  { dialect: "mysql2", says: /Type 'NonSharedBuffer'/, why: "`pfx` is text in its types, and no use at all: a person removes it." },
  { dialect: "mysql2", says: /Type 'null'/, why: "`ssl: null` is a habit of JavaScript." },
  {
    dialect: "sequelize",
    says: /'dialectOptions' does not exist in type 'ConnectionOptions'/,
    why: "It reads TLS options of one server, and its types do not know.",
  },
  { dialect: "mysql2, handed over", says: /Expected 1 arguments/, why: "An argument that nobody reads is left empty." },
  { dialect: "mysql2, handed over", says: /exported member 'connect'/, why: "Its types do not know the alias." },
  { dialect: "mysql2, handed over", says: /Type 'Pool' is not assignable to type 'ConnectionPool/, why: "Knex's type is that of mysql." },
  { dialect: "mysql2, handed over", says: SESSION, why: NO_TYPES },
  { dialect: "express-mysql-session", says: SESSION, why: NO_TYPES },
  { dialect: "sequelize", says: /Type 'string' is not assignable to type 'Dialect/, why: "TypeScript widens what a function gives." },
  { dialect: "typeorm", says: /Types of property 'type'/, why: "TypeScript widens what a function gives." },
  { dialect: "knex", says: /'(?:verifyIdentity|minVersion)' does not exist/, why: KNEX },
  { dialect: "objection", says: /'verifyIdentity' does not exist/, why: KNEX },
];

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
  readonly code: string;
}

/** What a user has after `--fix`, of every sample, as a file that imports the version that the sample is for. */
const programs: readonly Program[] = SAMPLES.flatMap((set) => {
  const [client] = set.clients;
  if (!client) return [];
  const { package: module, folder } = client;
  return set.samples.flatMap(({ name, code }) =>
    (["recommended", "strict"] as const).map((preset) => {
      const { output } = fix(code, { preset });
      return { set, sample: `${name}, ${preset}`, code: output.replace(`from '${module}'`, `from '${folder}'`) };
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
      return [name, diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))];
    }),
  );
}

describe("a repaired program is one for the drivers' own types", () => {
  const nameOf = (index: number): string => `${root}tests/program-${index}.mts`;
  const files = new Map([[`${root}tests/ambient.d.ts`, AMBIENT], ...programs.map(({ code }, index) => [nameOf(index), code] as const)]);
  const found = compile(files);
  const used = new Set<(typeof EXCEPTIONS)[number]>();

  it.each(SAMPLES)("$dialect", (set) => {
    const wrong = programs.flatMap((program, index) => {
      if (program.set !== set) return [];
      const errors = (found.get(nameOf(index)) ?? []).filter((error) => {
        const exception = EXCEPTIONS.find(({ dialect, says }) => dialect === set.dialect && says.test(error));
        if (exception) used.add(exception);
        return !exception;
      });
      return errors.map((error) => `${program.sample}: ${error}`);
    });
    expect(wrong).toEqual([]);
  });

  it("needs every exception", () => {
    expect(EXCEPTIONS.filter((exception) => !used.has(exception))).toEqual([]);
  });
});
