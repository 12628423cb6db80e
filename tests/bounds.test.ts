import { describe, expect, it, vi } from "vitest";
import { Linter, SourceCode } from "eslint";
import plugin from "../src/index.js";
import type { Context, SourceFile } from "../src/languages/language.js";
import { fileOf } from "../src/analysis/files.js";
import { budgetOf } from "../src/analysis/reading.js";
import { generate } from "../tools/bench/generated.js";
import { growing } from "../tools/bench/growing.js";
import { rulesIn } from "./lint.js";

/** What all rules together pay for a program, which is the same number on every machine. */
function read(code: string): {
  readonly used: number;
  readonly most: number;
  readonly rules: readonly string[];
  readonly findings: number;
} {
  const linter = new Linter();
  const messages = linter.verify(code, [plugin.configs.strict], "program.mjs");
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in\n${code}`);
  const sourceCode: SourceCode = linter.getSourceCode();
  const { used, most } = budgetOf(fileRead(sourceCode));
  return { used, most, rules: rulesIn(messages), findings: messages.length };
}

/** The file that the rules have read. They know it by the types of @typescript-eslint. */
function fileRead(sourceCode: unknown): SourceFile {
  const file = fileOf({ sourceCode } as Context, { imports: true });
  if (!file) throw new Error("Nothing was read.");
  return file;
}

const SIZES = [8, 16, 32, 64];
const NAMES = growing(1).map(([name]) => name);
const programs = new Map(SIZES.map((size) => [size, new Map(growing(size))]));
const program = (name: string, size: number): string => programs.get(size)?.get(name) ?? "";

const readings = new Map<string, ReturnType<typeof read>>();
/** What is known of a program that grows: most are asked for by several tests. */
function readOnce(name: string, size: number): ReturnType<typeof read> {
  const code = program(name, size);
  const reading = readings.get(code) ?? read(code);
  readings.set(code, reading);
  return reading;
}

describe("what a message may quote", () => {
  it("is not made of each of the conditions in one another, which would be quoted with all in them", () => {
    const conditions = "isOne ? { a } : ".repeat(20);
    const tokens = vi.spyOn(SourceCode.prototype, "getFirstTokens");
    const { findings } = read(
      `import mysql from "mysql2";\nmysql.createPool({ host: "gateway01.us-east-1.prod.aws.tidbcloud.com", ssl: ${conditions}{} });\n`,
    );
    const quoted = tokens.mock.calls.map(([{ type }]) => type as string);
    tokens.mockRestore();
    expect(findings).toBeGreaterThan(0);
    // The outermost may be, each time that the file is read.
    expect(quoted.filter((type) => type === "ConditionalExpression").length).toBeLessThan(20);
  });
});

describe("programs that grow", () => {
  it.each(NAMES)("cost no more than what a file of their length may: %s", (name) => {
    for (const size of SIZES) {
      const { used, most } = readOnce(name, size);
      // Somebody who works without asking would go on when nothing is left.
      expect(used, `${size}`).toBeLessThan(1.2 * most);
    }
  });

  /** What is shared or told apart in time, so that nothing of it is given up. */
  const WHOLE: readonly (readonly [name: string, found: readonly string[]])[] = [
    ["conditional spreads", ["require-tls"]],
    ["parts of Object.assign", ["require-tls"]],
    [
      "conditional spreads inside the TLS options",
      ["require-certificate-verification", "require-min-tls-version"],
    ],
    ["lists in a loop", ["require-tls"]],
    ["chains of &&", ["require-certificate-verification", "require-min-tls-version"]],
    ["loops in loops", ["require-tls"]],
    ["connections of many kinds", ["require-tls"]],
    ["members of members", ["require-certificate-verification", "require-min-tls-version"]],
  ];
  it.each(WHOLE)(
    "are read to their end, twice as long ones at far less than four times the cost: %s",
    (name, found) => {
      const [half, whole] = [readOnce(name, 32), readOnce(name, 64)];
      expect(whole.rules).toEqual(expect.arrayContaining([...found]));
      expect(whole.used).toBeLessThan(whole.most);
      expect(whole.used / half.used).toBeLessThan(3.2);
    },
  );

  it("are silent where nothing can be told any more, but for what is written once", () => {
    for (const name of ["pairs of ifs", "nested early returns", "class fields", "tests of tests"]) {
      expect(
        readOnce(name, 64).rules.filter((rule) => rule.includes("tls")),
        name,
      ).toEqual([]);
    }
  });
});

describe("a budget", () => {
  it("is far more than programs take that connect and do nothing else", () => {
    const { used, most, findings } = read(generate(1_000, 60).join("\n"));
    expect(findings).toBeGreaterThan(50);
    expect(used).toBeLessThan(most / 10);
  });

  it("is the same each time", () => {
    const code = program("functions with many returns", 32);
    expect(read(code)).toEqual(readOnce("functions with many returns", 32));
  });
});
