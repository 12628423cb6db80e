import { describe, expect, it } from "vitest";
import { HELP, helpOf, readArguments } from "../../src/command/arguments.js";
import { languageNames, PROGRAMS } from "../../src/command/languages.js";
import { Mistake } from "../../src/command/mistake.js";
import { FILES } from "../../src/languages/index.js";

const CWD = process.cwd();
const read = (...typed: readonly string[]) => readArguments(typed, CWD);
const DEFAULTS = {
  fix: false,
  strict: false,
  quiet: false,
  "max-warnings": -1,
  format: "stylish",
  "ignore-pattern": [],
  "no-warn-ignored": false,
  cache: false,
  concurrency: "off",
  help: false,
  version: false,
  paths: ["."],
};

describe("what was typed", () => {
  it("is nothing: this folder is read, and nothing written", () => {
    expect({ ...read() }).toEqual(DEFAULTS);
  });

  it.each([
    [["--fix"], { fix: true }],
    [["--strict"], { strict: true }],
    [["--quiet"], { quiet: true }],
    [["--max-warnings", "0"], { "max-warnings": 0 }],
    [["--max-warnings=-1"], { "max-warnings": -1 }],
    [["--no-warn-ignored"], { "no-warn-ignored": true }],
    [["-f", "json"], { format: "json" }],
    [["--format=sarif"], { format: "sarif" }],
    [["-o", "a.txt"], { "output-file": "a.txt" }],
    [["--output-file", "a.txt"], { "output-file": "a.txt" }],
    [["--ignore-pattern", "a", "--ignore-pattern", "b"], { "ignore-pattern": ["a", "b"] }],
    [["--cache", "--cache-location", "c.json"], { cache: true, "cache-location": "c.json" }],
    [["--concurrency", "auto"], { concurrency: "auto" }],
    [["--concurrency", "12"], { concurrency: "12" }],
    [["-h"], { help: true }],
    [["-v"], { version: true }],
    [["src", "--fix", "tests"], { fix: true, paths: ["src", "tests"] }],
    [["a/../b", "..a"], { paths: ["a/../b", "..a"] }],
  ])("%j", (typed, found) => {
    expect({ ...read(...typed) }).toEqual({ ...DEFAULTS, ...found });
  });
});

describe("a mistake is one line", () => {
  it.each([
    [["--fx"], "There is no option --fx. See --help."],
    [["-x"], "There is no option -x. See --help."],
    [["--format"], "Option '-f, --format <value>' argument missing."],
    [["--concurrency", "0"], '--concurrency takes a number, auto or off, not "0".'],
    [["--concurrency", "2x"], '--concurrency takes a number, auto or off, not "2x".'],
    [["--concurrency="], '--concurrency takes a number, auto or off, not "".'],
    [["--max-warnings", "many"], '--max-warnings takes a number, not "many".'],
    [["--max-warnings", "1.5"], '--max-warnings takes a number, not "1.5".'],
    [["--max-warnings="], '--max-warnings takes a number, not "".'],
    [["--max-warnings"], "Option '--max-warnings <value>' argument missing."],
    [[""], "An argument is empty: name a file or a folder, or leave it out."],
    [["src", ""], "An argument is empty: name a file or a folder, or leave it out."],
    [["-o", ""], "--output-file is empty: give it a value, or leave it out."],
    [["--format="], "--format is empty: give it a value, or leave it out."],
    [
      ["--ignore-pattern", "a", "--ignore-pattern", ""],
      "--ignore-pattern is empty: give it a value, or leave it out.",
    ],
    [["../other"], "../other is outside the current folder: run the command there."],
    [["src", "/elsewhere"], "/elsewhere is outside the current folder: run the command there."],
  ])("%j", (typed, line) => {
    expect(() => read(...typed)).toThrow(new Mistake(line));
  });
});

describe("the help", () => {
  it("names every language", () => {
    for (const { title } of [...PROGRAMS, ...FILES])
      expect(HELP.replaceAll("\n", " ")).toContain(` ${title}`);
  });

  it.each([
    ["those of today", languageNames()],
    [
      "twice as many",
      "JavaScript, TypeScript, JSON, YAML, TOML, Java properties, env files, option files, Prisma schemas, shell scripts, Dockerfiles, Makefiles, Markdown and Terraform",
    ],
  ])("fits on a screen with the names of languages: %s", (_, names) => {
    const lines = helpOf(names).split("\n");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.join(" ")).toContain(` ${names}, except what git ignores.`);
  });

  it("names every option", () => {
    expect(HELP.match(/--[\w-]+/g)).toEqual([
      ...["--fix", "--strict", "--quiet", "--max-warnings", "--format", "--output-file"],
      ...["--ignore-pattern", "--no-warn-ignored", "--cache", "--cache-location"],
      ...["--concurrency", "--help", "--version"],
    ]);
  });
});
