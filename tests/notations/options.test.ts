import { describe, expect, it } from "vitest";
import type { Line } from "../../src/document/command.js";
import { Environment } from "../../src/document/plain.js";
import { rawText, type Text } from "../../src/document/text.js";
import {
  missing,
  opaque,
  type Choice,
  type Mapping,
  type Value,
} from "../../src/document/value.js";
import { readAdo } from "../../src/notations/ado.js";
import { entriesIn, goesOn } from "../../src/notations/anatomy.js";
import { plainOption, readArgv, type Argv, type Grammar } from "../../src/notations/argv.js";
import { alone, optionsOf } from "../../src/notations/argv-options.js";
import { readGoDsn } from "../../src/notations/go-dsn.js";
import { variableClues } from "../../src/notations/interpolation.js";
import { linesIn } from "../../src/notations/line.js";
import { show } from "../languages/javascript/harness.js";
import { dataOf } from "./data-files.js";
import { after, scalarOf } from "./notation.js";

const GRAMMAR: Grammar = {
  letters: { h: "host", p: "password" },
  takesNext: (name) => name === "host" || name === "port",
  glued: ["password"],
  modifiers: true,
  opens: ["defaults-file"],
};
const lineOf = (source: string): Line => {
  const [line] = linesIn(rawText(source, [0, source.length]), [0, source.length]);
  if (!line) throw new Error(source);
  return line;
};
const read = (source: string, grammar = GRAMMAR): Argv => readArgv(lineOf(source), grammar);
const options = (source: string): Mapping => read(source).options;
const choice = (...of: readonly Value[]): Choice => ({
  ...{ kind: "choice", at: [0, 1], says: "", test: null, keep: () => null },
  of,
});
const hole = (name: string): Value => opaque([0, 1], "", variableClues(name));
/** A program with words that are no text of a file. */
const lineWith = (...words: readonly Value[]): Line => ({
  words: [scalarOf("mysql"), ...words],
  at: [0, 5],
  add: () => null,
  remove: () => null,
});
const OF_MEMBER = { ...variableClues("a"), names: ["db", "flags"] };
const isOpen = (line: Line): boolean => readArgv(line, GRAMMAR).options.get("x").kind === "opaque";

describe("words of a command", () => {
  it.each<[string, string, unknown[]]>([
    ["mysql a -h x b", '{ host: "x" }', ["a", "b"]],
    ["mysql - -h x", '{ host: "x" }', ["-"]],
    ["mysql -- -h x", "{}", ["-h", "x"]],
    ["mysql -h", "{ host: ? }", []],
    ["mysql --host", "{ host: ? }", []],
    ["mysql --host= x", '{ host: "" }', ["x"]],
    ["mysql --host=a=b", '{ host: "a=b" }', []],
    ["mysql -ABhx", '{ host: "x" }', []],
    ["mysql -ABh x y", '{ host: "x" }', ["y"]],
    ["mysql -AB x", "{ -AB: true }", ["x"]],
    ["mysql -toString x", "{ -toString: true }", ["x"]],
    ["mysql -p x", "{ password: - }", ["x"]],
    ["mysql -px", '{ password: "x" }', []],
    ["mysql --ssl x", "{ ssl: true }", ["x"]],
    ["mysql -h-p", '{ host: "-p" }', []],
    ["mysql a-b", "{}", ["a-b"]],
    ["mysql -h x -hy", '{ host: "y" }', []],
  ])("%s", (source, shown, operands) => {
    const found = read(source);
    expect(show(found.options)).toBe(shown);
    expect(found.operands.map(dataOf)).toEqual(operands);
  });

  it("are read as they stand where a program has no modifiers", () => {
    const plain = { ...GRAMMAR, modifiers: false };
    expect(show(read("mysql --skip-a --loose_b", plain).options)).toBe(
      "{ skip-a: true, loose_b: true }",
    );
  });

  it("are taken where the next one is a value", () => {
    const asking = { ...GRAMMAR, takesNext: (_: string, next: string) => !next.startsWith("-") };
    expect(show(read("mysql --a b --c --d", asking).options)).toBe('{ a: "b", c: true, d: ? }');
  });

  it.each([
    ["a", "a", true],
    ["a_b", "a-b", true],
    ["skip-a", "a", false],
    ["disable_a", "a", false],
    ["enable-a", "a", true],
    ["loose-a", "a", true],
    ["loose_skip_a", "a", false],
    ["skip-", "skip-", true],
    ["a-skip-b", "a-skip-b", true],
    ["a-loose-b", "a-loose-b", true],
  ])("%s is named %s and says %s", (written, name, says) => {
    expect(plainOption(written)).toEqual({ name, says });
  });

  it.each<[string, Line, boolean]>([
    ["nothing unknown", lineOf("mysql a"), false],
    ["a variable with options", lineOf("mysql $SSL_ARGS"), true],
    ["another variable", lineOf("mysql $DB"), false],
    ["a command's output", lineOf("mysql $(a)"), true],
    ["the name of an option", lineOf("mysql --$A"), true],
    ["a letter", lineOf("mysql -$A"), true],
    ["a part of a name", lineOf("mysql --a$B"), true],
    ["the beginning of a name", lineOf("mysql --$A-b"), true],
    ["a value", lineOf("mysql --a=$B"), false],
    ["a value with a dash", lineOf("mysql --a=-x$B"), false],
    ["a member with options", lineWith(opaque([0, 1], "", OF_MEMBER)), true],
    ["a glued value", lineOf("mysql -p$B"), false],
    ["a file of options", lineOf("mysql --defaults-file=a"), true],
    ["after the end of the options", lineOf("mysql -- $ARGS"), false],
    ["a choice with an option", lineWith(choice(scalarOf("-x"), scalarOf("a"))), true],
    ["a choice with a variable of options", lineWith(choice(hole("FLAGS"), scalarOf("a"))), true],
    ["a choice without", lineWith(choice(hole("DB"), scalarOf("a-"))), false],
    ["a list", lineWith(missing([0, 1])), true],
    ["null", lineWith(alone(true, [0, 1])), false],
  ])("may bring more options: %s", (_, line, is) => {
    expect(isOpen(line)).toBe(is);
  });
});

describe("what is shown of an option", () => {
  it.each<[string, string, string | undefined, string]>([
    ["mysql -h x", "host", undefined, "-h"],
    ["mysql -h x", "host", "y", "-h y"],
    ["mysql -hx", "host", "y", "-hy"],
    ["mysql --host=x", "host", "y", "--host=y"],
    ["mysql --host x", "host", "y", "--host y"],
    ["mysql --loose_a=x", "a", undefined, "--loose_a"],
    ["mysql --loose_a", "a", "true", "--loose_a"],
    ["mysql --a", "a", "x", "--a=x"],
    ["mysql --password", "password", "y", "--password=y"],
    ["mysql -p", "password", "y", "-py"],
    ["mysql --skip-a", "a", "false", "--skip-a"],
    ["mysql --skip-a", "a", "true", "--a"],
    ["mysql --a", "a", "true", "--a"],
    ["mysql --a", "a", "false", "--skip-a"],
    ["mysql", "a", "x", "--a=x"],
    ["mysql", "a", "true", "--a"],
    ["mysql", "a", "false", "--skip-a"],
    ["mysql", "a", undefined, "--a"],
  ])("%s: %s = %s", (source, key, value, spelled) => {
    expect(options(source).spell([key], value)).toBe(spelled);
  });

  it("stands with its value", () => {
    const source = "mysql -h x --port=1";
    const place = (key: string): string => source.slice(...(options(source).place(key) ?? [0, 0]));
    expect([place("host"), place("port"), options(source).place("a")]).toEqual([
      "-h x",
      "--port=1",
      null,
    ]);
    expect(source.slice(...options(source).head)).toBe("mysql");
    expect(source.slice(...options(source).get("host").at)).toBe("-h x");
    expect(alone(false, [1, 2])).toMatchObject({
      value: false,
      says: "false",
      at: [1, 2],
      text: null,
    });
    expect(alone(true, [1, 2]).replace("x")).toBeNull();
  });
});

describe("what is written as an option", () => {
  it.each([
    ["mysql --ssl-ca=a -h x b", "ssl-mode", "A", "mysql --ssl-ca=a --ssl-mode=A -h x b"],
    ["mysql --sslca=a -h x b", "ssl-mode", "A", "mysql --sslca=a -h x --ssl-mode=A b"],
    ["mysql -h x --ssl-ca a -p b", "ssl-mode", "A", "mysql -h x --ssl-ca --ssl-mode=A a -p b"],
    ["mysql -h", "a", "b", "mysql --a=b -h"],
    ["mysql -p", "a", "b", "mysql --a=b -p"],
    ["mysql -h x", "a", false, "mysql -h x --skip-a"],
    ["mysql -h x", "a", 1, "mysql -h x --a=1"],
    ["mysql --a", "a", false, "mysql --skip-a"],
    ["mysql --a b", "a", "c d", "mysql '--a=c d' b"],
    ["mysql --a=b", "a", true, "mysql --a"],
    ["mysql --host b", "host", true, "mysql --host"],
    ["mysql -hb", "host", true, null],
    ["mysql -hb", "host", "c", "mysql -hc"],
    ["mysql -h $A", "host", "c", null],
  ])("%s: %s = %s", (source, key, value, output) => {
    expect(after(source, options(source).put(key, value))).toBe(output);
  });

  it.each([
    ["mysql -h x", "host", "mysql --a=1"],
    ["mysql -hx", "host", null],
    ["mysql --host=x y", "host", "mysql --a=1 y"],
    ["mysql --host x y", "host", "mysql --a=1 y"],
    ["mysql --b y", "b", "mysql --a=1 y"],
  ])("%s with another name for %s", (source, from, output) => {
    expect(after(source, options(source).rename(from, "a", 1))).toBe(output);
  });

  it.each([
    ["mysql -h x", "host", 'mysql -h "$A"'],
    ["mysql --host=x", "host", 'mysql --host="$A"'],
    ["mysql -h $B", "host", null],
    ["mysql --a", "a", null],
    ["mysql -p", "password", null],
    ["mysql", "host", null],
  ])("%s: %s = a variable", (source, key, output) => {
    expect(after(source, options(source).put(key, new Environment("A")))).toBe(output);
  });

  it("is renamed where no other word can go", () => {
    const source = "mysql --b y";
    const line: Line = { ...lineOf(source), remove: () => null };
    expect(after(source, readArgv(line, GRAMMAR).options.rename("b", "a", 1))).toBe(
      "mysql --a=1 y",
    );
  });

  it("goes where the language lets it", () => {
    const tried: unknown[] = [];
    const line: Line = {
      ...lineOf("mysql -h x --ssl-ca=a --port=1"),
      add(behind, words) {
        tried.push([behind, ...words]);
        return null;
      },
    };
    expect(readArgv(line, GRAMMAR).options.put("ssl-mode", "A")).toBeNull();
    expect(tried).toEqual([3, 4, 3, 2, 0].map((behind) => [behind, "--ssl-mode=A"]));
    tried.length = 0;
    const waiting = { ...line, ...{ words: lineOf("mysql -h").words, appends: true } };
    expect(readArgv(waiting, GRAMMAR).options.put("a", "b")).toBeNull();
    expect(tried).toEqual([]);
    readArgv({ ...waiting, appends: false }, GRAMMAR).options.put("a", "b");
    expect(tried).toEqual([[0, "--a=b"]]);
    readArgv({ ...line, appends: true }, GRAMMAR).options.put("a", "b");
    expect(tried).toHaveLength(5);
  });

  it("takes a number where a list of words has one", () => {
    const replaced: unknown[] = [];
    const number: Value = {
      ...alone(true, [0, 1]),
      value: 1,
      replace: (value: unknown) => {
        replaced.push(value);
        return null;
      },
    };
    const entry = { key: "a", first: 1, last: 2, spelled: "-a", joint: " " } as const;
    const of = (value: Value): Mapping =>
      optionsOf([{ ...entry, value }], lineWith(scalarOf("-a"), value), false);
    of(number).put("a", 2);
    of({ ...number, value: "1" }).put("a", 2);
    of(number).put("a", new Environment("A"));
    expect(replaced.slice(0, 2)).toEqual([2, "2"]);
    expect(of(missing([0, 1])).put("a", 2)).toBeNull();
  });

  it("goes together with others", () => {
    const source = "mysql --a=1 x --b=2 --c=3";
    expect(after(source, options(source).remove(["a", "b"]))).toBe("mysql x --c=3");
    expect(after(source, options(source).remove(["b", "c"]))).toBe("mysql --a=1 x");
    expect(options(source).remove(["d"])).toBeNull();
  });
});

describe("what addresses have in common", () => {
  const textOf = (source: string): Text => rawText(source, [0, source.length]);
  it("may go on in a database's name", () => {
    const open = (path: string): boolean =>
      goesOn(textOf(path), { parts: { database: { start: 1, end: path.length } }, groups: [] });
    expect(
      ["/a", "/a${B}", "/a_${B}", "/${B}", "/a{{B}}", "/a$(B)", "/a${B}c", "/a\uFFFCb&c"].map(open),
    ).toEqual([false, true, false, false, true, true, false, true]);
  });

  it("goes on after what is named so", () => {
    const open = (name: string, before = "/"): boolean => {
      const value = `x${before}\uFFFC`;
      const text: Text = { ...textOf(value), clues: () => variableClues(name) };
      const database = { start: 2, end: value.length };
      return goesOn(text, { parts: { database }, groups: [] });
    };
    const more = ["rest", "tail", "suffix", "extra", "extras", "more", "path", "pathname", "query"];
    expect(
      [...more, "queryString", "search", "param", "params", "parameters", "options"].map((name) =>
        open(name),
      ),
    ).not.toContain(false);
    expect(["db", "database", "moreover", "toString"].map((name) => open(name))).not.toContain(
      true,
    );
    expect([
      open("db", "a"),
      open("db", "_"),
      open("db", "-"),
      open("db", ":"),
      open("db", "="),
    ]).toEqual([...[true, false, false, false, false]]);
  });

  it("has entries, however they are set apart", () => {
    expect(entriesIn("a=1", [0, 3], "&").map(({ start, end }) => [start, end])).toEqual([[0, 3]]);
    expect(entriesIn("a", [1, 1], "&")).toEqual([]);
    const open = (query: string): boolean =>
      goesOn(textOf(query), {
        parts: {},
        groups: [
          {
            ...{ entries: entriesIn(query, [0, query.length], "&"), start: 0, lead: "" },
            end: query.length,
            escaping: { escape: /(?!)/g, decode: String, encode: String },
          },
        ],
      });
    expect(
      ["a=1", "a\uFFFC=1", "a=b\uFFFC", "a=\uFFFC", "a=\uFFFCb\uFFFC", "{{a}}&b=1"].map(open),
    ).toEqual([...[false, true, true, false, true], open("{{a}}")]);
  });

  it("reads nothing of what is not known", () => {
    const unknown = { ...scalarOf("a"), text: null };
    expect([readAdo(unknown, String), readGoDsn(unknown)]).toEqual([[], []]);
    expect(show(readGoDsn(scalarOf("/@(h)/"))[0] ?? missing([0, 1]))).toBe(
      '{ user: "/", host: "h" }',
    );
    expect(readGoDsn(scalarOf("x(h)/"))).toEqual([]);
    expect(readGoDsn(scalarOf("u@tcp(h)x/d"))).toEqual([]);
    expect(readGoDsn(scalarOf("mysql://tcp(h)"))).toEqual([]);
  });
});
