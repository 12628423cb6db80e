import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { readEnv } from "../../src/notations/env.js";
import { withoutTags } from "../../src/notations/erb.js";
import { readIni } from "../../src/notations/ini.js";
import { readMakefile } from "../../src/notations/makefile.js";
import { printed } from "../../src/notations/printed.js";
import { isAssignment, stepsIn } from "../../src/notations/script.js";
import { asWritten } from "../../src/notations/shell-variables.js";
import { readTomlFile } from "../../src/notations/toml.js";
import { withContext } from "../../src/notations/workflow-context.js";
import { readsReferences } from "../../src/notations/xml-names.js";
import { xmlIn } from "../../src/notations/xml-tree.js";
import { readYamlFile } from "../../src/notations/yaml.js";
import { stepOf } from "../../src/notations/yaml-writing.js";
import { dataOf, filesOf } from "./data-files.js";
import { after, scalarOf } from "./notation.js";

const textOf = (source: string) => rawText(source, [0, source.length]);
const yaml = filesOf(readYamlFile);
const toml = filesOf(readTomlFile);
const env = filesOf(readEnv);

describe("a script", () => {
  it("knows each place that a workflow fills in", () => {
    const text = withContext(textOf("${{ env.A }}-${{ env.A }}-b"), () => ({
      ...asWritten("A"),
      value: "x",
    }));
    expect(text.value).toBe("x-x-b");
    expect([0, 2].map((at) => text.splice(at, at + 1, "y"))).toEqual([null, null]);
    expect([1, 3, 4].map((at) => text.splice(at, at + 1, "y"))).not.toContain(null);
  });

  it("assigns where a name begins the word, and reads what a shell in it does", () => {
    expect(
      ["A=b", "_a1=", "-a=b", "1a=b", "a.b=c", "a"].map((word) => isAssignment(scalarOf(word))),
    ).toEqual([true, true, false, false, false, false]);
    const steps = stepsIn(textOf("sh -c 'a #b'"), [0, 12], true);
    expect(steps.at(-1)?.line.words.map(dataOf)).toEqual(["a"]);
    expect(printed(["echo", "-1e\\n"].map(textOf), [0, 1])?.value).toBe("-1e\\n");
  });

  it("of make calls functions of its own", () => {
    const { valueAt } = filesOf(readMakefile);
    expect(dataOf(valueAt("a:\n\tb $(call f,x) ${call f,x} $(a (b) (c))d", "recipes", 0))).toBe(
      "b \uFFFC \uFFFC \uFFFCd",
    );
  });
});

describe("texts in files", () => {
  it("of TOML go on in the next line, and hold any mark", () => {
    const source = 'a = """x\\\n  y"""\nb = "\uFEFFz"';
    expect(dataOf(toml.valueOf(source))).toEqual({ a: "xy", b: "\uFEFFz" });
    expect(toml.textAt(source, "a").splice(1, 2, "w")).toEqual([{ at: [12, 13], text: "w" }]);
    const windows = 'a = """x\\ \r\n  y"""';
    expect(toml.textAt(windows, "a").splice(1, 2, "w")).toEqual([{ at: [14, 15], text: "w" }]);
  });

  it("of option files have escapes", () => {
    const root = readIni(textOf("[client]\na=x\\ry\\bz\\t\\s."), [0, 30], "my.cnf");
    expect(dataOf(root)).toEqual({ client: { a: "x\ry\bz\t ." } });
  });

  it.each([
    ["A=b", "x&y", null],
    ["A=b&c", "x y", null],
    ['A="b&c"', "x y", 'A="x y&c"'],
  ])("of variables: %j is written with %j", (source, by, output) => {
    const edit = env.textAt(source, "A").splice(0, 1, by);
    expect(after(source, edit && { edit, trust: "fix" })).toBe(output);
  });

  it("of a template are a variable where nothing else stands", () => {
    const source = 'a: x<%= ENV["A"] %>';
    const text = withoutTags(textOf(source));
    expect(text.clues(4, source.length)).toMatchObject({ variable: "A", names: ["A"] });
    expect(text.clues(3, source.length).variable).toBeUndefined();
    const fetched = "<%= ENV.fetch('A') %>";
    expect(withoutTags(textOf(`b${fetched}`)).clues(1, fetched.length + 1).variable).toBe("A");
  });

  it("of XML have numbers, and blanks around them", () => {
    expect(
      ["&#x41;&#x0a;", "&#xFFFF;", "&#65;"].map((text) => readsReferences(text, false)),
    ).toEqual([true, false, true]);
    expect([xmlIn("\n\n<a/>\r\n ").failedAt, xmlIn("\n\f<a/>").failedAt]).toEqual([null, 0]);
  });
});

describe("entries of YAML", () => {
  it("are written in their places", () => {
    const list = "a:\n  -   b\n";
    expect(after(list, yaml.listAt(list, "a").append(["c"]))).toBe("a:\n  -   b\n  - c\n");
    const blank = "a:\n  b :\n  c: 1";
    expect(after(blank, yaml.mappingAt(blank, "a").put("b", 2))).toBe("a:\n  b : 2\n  c: 1");
    const anchored = "{a: &x 1, b: 2}";
    expect(yaml.mappingAt(anchored).remove(["a"])).toBeNull();
    expect(after(anchored, yaml.mappingAt(anchored).remove(["b"]))).toBe("{a: &x 1}");
    expect(stepOf("    a:\n  b: 1")).toBe("  ");
  });
});
