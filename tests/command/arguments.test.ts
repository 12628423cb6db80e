import { describe, expect, it } from "vitest";
import { HELP, readArguments } from "../../src/command/arguments.js";
import { Mistake } from "../../src/command/mistake.js";

const CWD = process.cwd();
const read = (...typed: readonly string[]) => readArguments(typed, CWD);
const DEFAULTS = {
  fix: false,
  strict: false,
  format: "stylish",
  "ignore-pattern": [],
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
    [["../other"], "../other is outside the current folder: run the command there."],
    [["src", "/elsewhere"], "/elsewhere is outside the current folder: run the command there."],
  ])("%j", (typed, line) => {
    expect(() => read(...typed)).toThrow(new Mistake(line));
  });
});

it("has a help that names every language", () => {
  expect(HELP).toContain(
    "\nReads JavaScript, TypeScript, JSON, YAML, TOML, properties and env files,\nexcept those that git ignores.\n",
  );
});

it("has a help that names every option", () => {
  expect(HELP.match(/--[\w-]+/g)).toEqual([
    ...[
      "--fix",
      "--strict",
      "--format",
      "--output-file",
      "--ignore-pattern",
      "--cache",
      "--cache-location",
    ],
    ...["--concurrency", "--version", "--help"],
  ]);
});
