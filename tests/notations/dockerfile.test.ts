import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { readDockerfile } from "../../src/notations/dockerfile.js";
import { continuationOf, instructionsIn } from "../../src/notations/dockerfile-lines.js";
import { dataOf, filesOf } from "./data-files.js";
import { after } from "./notation.js";

const { mappingAt, textAt, valueAt } = filesOf(readDockerfile);
const sees = (source: string, name: string): unknown => dataOf(valueAt(source, name));

describe("instructions of a Dockerfile", () => {
  const linesOf = (source: string): readonly string[] =>
    instructionsIn(source).map(({ name, from, to }) => `${name}|${source.slice(from, to)}`);

  it.each<[string, string[]]>([
    ["FROM a\nRUN b c", ["FROM|a", "RUN|b c"]],
    ["  run\tb  \r\nCMD c\r\n", ["RUN|b", "CMD|c"]],
    ["# RUN a\n\nRUN\nRUN b", ["RUN|b"]],
    ["ONBUILD RUN a\nonbuild\tcmd b", ["RUN|a", "CMD|b"]],
    ["RUN a \\\n  b\nCMD c", ["RUN|a \\\n  b", "CMD|c"]],
    ["RUN a \\  \n  b\nCMD c", ["RUN|a \\  \n  b", "CMD|c"]],
    ["RUN a \\\n# x\n\n \t# y\n \n  b\nCMD c", ["RUN|a \\\n# x\n\n \t# y\n \n  b", "CMD|c"]],
    ["RUN a \\\n# x\nCMD c", ["RUN|a \\\n# x\nCMD c"]],
    ["RUN a \\", ["RUN|a \\"]],
    ["RUN a \\\n# x", ["RUN|a \\\n# x"]],
    ["ONBUILD  RUN  a", ["RUN|a"]],
    ["RUN a\nRUN <<A\nx\nA", ["RUN|a", "RUN|<<A\nx\nA"]],
    ["RUN a `\nCMD c", ["RUN|a `", "CMD|c"]],
    ["# escape=`\nRUN a `\n b\nCMD c \\\nCMD d", ["RUN|a `\n b", "CMD|c \\", "CMD|d"]],
    ["RUN <<A\nx\nA\nRUN b", ["RUN|<<A\nx\nA", "RUN|b"]],
    ["RUN <<-A\nx\n\t\tA\nRUN b", ["RUN|<<-A\nx\n\t\tA", "RUN|b"]],
    ["RUN <<'A'\nx\nA\r\nRUN b", ["RUN|<<'A'\nx\nA", "RUN|b"]],
    [
      "COPY <<a.b <<B /c\nx\naxb\na.b\ny\nB\nRUN b",
      ["COPY|<<a.b <<B /c\nx\naxb\na.b\ny\nB", "RUN|b"],
    ],
    // A string below a word is none, and one that does not end holds nothing.
    ["RUN a <<<b\nRUN b\nb\n", ["RUN|a <<<b", "RUN|b"]],
    ["RUN <<A\nRUN b", ["RUN|<<A", "RUN|b"]],
    ["RUN <<A\nx\nAB\nA B\n A\nA\nRUN b", ["RUN|<<A\nx\nAB\nA B\n A\nA", "RUN|b"]],
  ])("%j", (source, lines) => {
    expect(linesOf(source)).toEqual(lines);
  });

  it.each([
    ["# escape=`", "`"],
    ["#escape = `\nFROM a", "`"],
    ["# syntax=docker/dockerfile:1\n# ESCAPE=`", "`"],
    ["#syntax = a\n#escape=`", "`"],
    ["# escape=\\", "\\"],
    ["FROM a\n# escape=`", "\\"],
    ["# a comment\n# escape=`", "\\"],
    ["", "\\"],
  ])("of %j go on after %j", (source, sign) => {
    expect(continuationOf(source)).toBe(sign);
  });

  it("have texts below them, up to the word that ends them", () => {
    const source = "COPY <<A <<\"B\" <<-'C' /x\n1\n\nA\nB\n\t3\n\tC\n";
    const [{ below } = { below: [] }] = instructionsIn(source);
    expect(
      below.map(({ name, isQuoted, from, to }) => [name, isQuoted, source.slice(from, to)]),
    ).toEqual([
      ["A", false, "1\n\n"],
      ["B", true, ""],
      ["C", true, "\t3\n"],
    ]);
  });
});

describe("what a Dockerfile runs", () => {
  it.each<[string, string, unknown]>([
    ["RUN a b", "RUN", ["a b"]],
    ["RUN a\nRUN b\nCMD c", "RUN", ["a", "b"]],
    ["RUN a", "CMD", []],
    ["RUN a \\\n  # x\n  && b", "RUN", ["a   && b"]],
    ["RUN a \\\r\n# x\r\n\r\n&& b\r\n", "RUN", ["a && b"]],
    ["RUN --mount=type=cache,target=/x  --network=host a --b", "RUN", ["a --b"]],
    ["HEALTHCHECK --interval=5s CMD a b", "HEALTHCHECK", ["a b"]],
    ["HEALTHCHECK cmd a b", "HEALTHCHECK", ["a b"]],
    ["HEALTHCHECK CMD  a b", "HEALTHCHECK", ["a b"]],
    ["HEALTHCHECK NONE", "HEALTHCHECK", ["NONE"]],
    ['CMD ["a", "b c"]', "CMD", [["a", "b c"]]],
    ['ENTRYPOINT ["a",\\\n "b"]', "ENTRYPOINT", [["a", "b"]]],
    ['HEALTHCHECK --retries=3 CMD ["a"]', "HEALTHCHECK", [["a"]]],
    // This is no JSON, so a shell runs it.
    ["CMD [a, b]", "CMD", ["[a, b]"]],
    ["CMD [ -f a ]", "CMD", ["[ -f a ]"]],
    ["RUN <<EOF\na\nb\nEOF", "RUN", ["a\nb\n"]],
    ["RUN <<EOF bash\na\nEOF", "RUN", ["<<EOF bash\na\nEOF"]],
    ["RUN bash <<EOF\na\nEOF", "RUN", ["bash <<EOF\na\nEOF"]],
    // The shell of Windows is another one.
    ["# escape=`\nRUN a", "RUN", ["opaque"]],
    ['# escape=`\nRUN ["a"]', "RUN", [["a"]]],
  ])("%j: %s", (source, name, data) => {
    expect(sees(source, name)).toEqual(data);
  });

  it("is changed where it stands", () => {
    const source = "RUN a \\\n  b c";
    const text = textAt(source, "RUN", 0);
    const [start, end] = [text.value.indexOf("c"), text.value.length];
    expect(text.locate(start, end)).toEqual([12, 13]);
    expect(text.splice(start, end, "x")).toEqual([{ at: [12, 13], text: "x" }]);
  });

  it("is not changed where a comment would be lost", () => {
    const source = "RUN a \\\n  # x\n  b c";
    const text = textAt(source, "RUN", 0);
    expect(text.splice(0, text.value.length, "x")).toBeNull();
    const [start, end] = [text.value.indexOf("b"), text.value.length];
    expect(text.splice(start, end, "x")).toEqual([{ at: [16, 19], text: "x" }]);
    expect(text.splice(0, 1, "x")).toEqual([{ at: [4, 5], text: "x" }]);
    // A sign that begins no line is none.
    const other = textAt("RUN a#b \\\n c", "RUN", 0);
    expect(other.splice(0, other.value.length, "x")).not.toBeNull();
  });
});

it("is not changed where a comment would be lost, wherever it begins", () => {
  const [before, source] = ["a: # x\n", "RUN a \\\n  # x\n  b\nRUN c\n# y\n"];
  const at = [before.length, before.length + source.length] as const;
  const list = readDockerfile(rawText(before + source, at), at).get("RUN");
  const texts = (list.kind === "list" ? list.items() : []).flatMap(({ value }) =>
    value.kind === "scalar" && value.text ? [value.text] : [],
  );
  expect(texts.map((text) => text.splice(0, text.value.length, "x")?.[0]?.text ?? null)).toEqual([
    null,
    "x",
  ]);
});

describe("variables of a Dockerfile", () => {
  it.each<[string, Record<string, unknown>]>([
    ["ENV A=1", { A: "1" }],
    ["ENV A=1 B-C.d=2\tE=", { A: "1", "B-C.d": "2", E: "" }],
    ["ENV A=\"b c\" D='e f'", { A: "b c", D: "e f" }],
    ["ENV A=1 \\\n    # x\n    B=2", { A: "1", B: "2" }],
    ["ENV A=1\nENV B=2\nARG C=3", { A: "1", B: "2" }],
    ["ENV A=1\nENV A=2", { A: "2" }],
    ["ENV A b c", { A: "b c" }],
    ["ENV A\t 'b c'", { A: "b c" }],
    ['ENV A "b c"', { A: "b c" }],
    ["ENV A b=c", { A: "b=c" }],
    // What is quoted in parts is left out, and not what follows it.
    ["ENV A=b'c' D=1", { D: "1" }],
    ["ENV A=b'c'E=1", {}],
    ["ENV D=1 A=b'c'E=1 F=2", { D: "1", F: "2" }],
    ["ENV A 'b' c", {}],
    ["ENV AB c", { AB: "c" }],
    ['ENV A="b C=1 d" D=2', { A: "b C=1 d", D: "2" }],
    ['ENV A="b\\"c" D=1', { A: "b\uFFFCc", D: "1" }],
    ["ENV A=b\\ C=1 D=1", { A: "opaque", D: "1" }],
    ["# escape=`\nENV A=1`\n2", { A: "12" }],
    ["ENV =1 D=1", { D: "1" }],
    ["ENV A", {}],
  ])("%j", (source, data) => {
    expect(sees(source, "ENV")).toEqual(data);
  });

  it("are arguments, too", () => {
    expect(sees("ENV A=1\nARG B=2", "ARG")).toEqual({ B: "2" });
  });

  it("stand at their places", () => {
    const source = 'ENV A=1 \\\n  BC="2 3"\nENV D 4';
    const placed = (name: string): string =>
      source.slice(...(mappingAt(source, "ENV").place(name) ?? [0, 0]));
    expect(["A", "BC", "D"].map(placed)).toEqual(["A=1", 'BC="2 3"', "D 4"]);
    expect(source.slice(...valueAt(source, "ENV", "BC").at)).toBe('BC="2 3"');
  });

  it.each([
    ["ENV A=1 B=2", "B", "x", "ENV A=1 B=x"],
    ["ENV A=1 \\\n  B=2", "B", "x", "ENV A=1 \\\n  B=x"],
    ["ENV A=1\nENV B='2'", "B", "x y", "ENV A=1\nENV B='x y'"],
    ["ENV A 1", "A", "x", "ENV A x"],
    // No line is made, as another may share it.
    ["ENV A=1", "B", "x", null],
  ])("%j: %s = %j", (source, name, value, output) => {
    expect(after(source, mappingAt(source, "ENV").put(name, value))).toBe(output);
  });

  it("are never taken out nor renamed", () => {
    const env = mappingAt("ENV A=1 B=2", "ENV");
    expect([env.remove(["A"]), env.rename("A", "C", "1")]).toEqual([null, null]);
  });
});

describe("files that a Dockerfile writes", () => {
  it.each<[string, Record<string, unknown>]>([
    ["COPY <<EOF /app/.env\nA=1\nEOF", { "/app/.env": "A=1\n" }],
    ["COPY --chown=a <<a <<b /app/\n1\na\n2\nb", { "/app/a": "1\n", "/app/b": "2\n" }],
    ["ADD <<EOF /x\n1\nEOF", { "/x": "1\n" }],
    ["COPY <<'EOF' /x\na\\$b\nEOF", { "/x": "a\\$b\n" }],
    ["COPY <<EOF /x\na\\$b\nEOF", { "/x": "a$b\n" }],
    ["COPY a /x", {}],
  ])("%j", (source, data) => {
    expect(sees(source, "COPY")).toEqual(data);
  });

  it.each<[string, string[]]>([
    ["COPY <<EOF /run.sh\na\nEOF", ["a\n"]],
    ["COPY <<EOF /run.bash\na\nEOF", ["a\n"]],
    ["COPY <<EOF /run.zsh\na\nEOF", ["a\n"]],
    ["COPY <<EOF /run\n#!/bin/sh\na\nEOF", ["#!/bin/sh\na\n"]],
    ["COPY <<EOF /run\n#!/usr/bin/env bash\na\nEOF", ["#!/usr/bin/env bash\na\n"]],
    ["COPY <<EOF /run\n#!/usr/bin/env python\na.sh\nEOF", []],
    ["COPY <<EOF /run\na\n#!/bin/sh\nEOF", []],
    ["COPY <<EOF /run.sh.txt\na\nEOF", []],
    ["COPY <<EOF /runsh\na\nEOF", []],
    ["COPY <<EOF /run.fish\na\nEOF", []],
  ])("are scripts, or not: %j", (source, data) => {
    expect(sees(source, "SCRIPT")).toEqual(data);
  });

  it("stand where their texts do", () => {
    const source = "COPY <<a <<b /\n1\na\n2\nb";
    expect(source.slice(...valueAt(source, "COPY", "/b").at)).toBe("2\n");
  });
});
