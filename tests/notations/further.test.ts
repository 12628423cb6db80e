import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { readAdo } from "../../src/notations/ado.js";
import { readConnectorJ } from "../../src/notations/connector-j.js";
import { readEnv } from "../../src/notations/env.js";
import { withoutTags } from "../../src/notations/erb.js";
import { readIni } from "../../src/notations/ini.js";
import { readJsonFile } from "../../src/notations/json.js";
import { readMakefile } from "../../src/notations/makefile.js";
import { readMariadbJdbc } from "../../src/notations/mariadb-jdbc.js";
import { prismaLinesIn } from "../../src/notations/prisma-schema.js";
import { printed } from "../../src/notations/printed.js";
import { isAssignment, stepsIn } from "../../src/notations/script.js";
import { asWritten } from "../../src/notations/shell-variables.js";
import { blocksOf } from "../../src/notations/toml-blocks.js";
import { readTomlFile } from "../../src/notations/toml.js";
import { withContext } from "../../src/notations/workflow-context.js";
import { entriesOf } from "../../src/notations/xml-entries.js";
import { readsReferences } from "../../src/notations/xml-names.js";
import { toldElsewhere } from "../../src/notations/xml-told.js";
import { xmlIn } from "../../src/notations/xml-tree.js";
import { readYamlFile } from "../../src/notations/yaml.js";
import { treeOf } from "../../src/notations/yaml-tree.js";
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
    expect(withoutTags(textOf('b<%=ENV[ "A_B" ]%>')).clues(1, 18).variable).toBe("A_B");
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

describe("addresses", () => {
  it("have keys in any case, and values that look like others", () => {
    expect(readConnectorJ(scalarOf("jdbc:mysql://h?XUSER=a&USERS=b"))[0]?.keys()).toEqual([
      "host",
      "XUSER",
      "USERS",
    ]);
    const [maria] = readMariadbJdbc(scalarOf("jdbc:mariadb://h/d?a=null&b=1"), String);
    expect(maria && dataOf(maria)).toEqual({ host: "h", database: "d", a: "null", b: "1" });
    const [ado] = readAdo(scalarOf('A="1"'), String);
    const value = ado?.get("A");
    expect(after('A="1"', value?.kind === "scalar" ? value.replace('x"') : null)).toBe('A="x"""');
  });
});

describe("names and edges of formats", () => {
  it("of JSON5 keep their quotes, and of JSON are written on one line", () => {
    const json5 = filesOf((text, at) => readJsonFile(text, at, "a.json5"));
    const value = json5.valueAt("{a: 'b'}", "a");
    expect(after("{a: 'b'}", value.kind === "scalar" ? value.replace("it's") : null)).toBe(
      "{a: 'it\\'s'}",
    );
    const json = filesOf(readJsonFile);
    const source = '{ "a": [\n], "b": {\n}, "c": {\n "d": [\n1,\n2] } }';
    const codes = ["a", "b", "c"].map((key) => json.mappingAt(source).code(key)?.code);
    expect(codes).toEqual(["[]", "{}", '{ "d": [1, 2] }']);
  });

  it("of INI and Prisma may have blanks and signs in them", () => {
    const root = readIni(textOf("[a]\nb = 'x # y' # z\nc: \"u ; v\" ; w"), [0, 30], "setup.cfg");
    expect(dataOf(root)).toEqual({ a: { b: "x # y", c: "u ; v" } });
    expect(prismaLinesIn("datasource   db  {\n}").blocks.map(({ name }) => name)).toEqual(["db"]);
    expect(prismaLinesIn("xdatasource db {\n}").blocks).toEqual([]);
  });

  it("of TOML and XML are whole words", () => {
    expect(blocksOf("['a\"b']\n")?.map(({ bonds }) => bonds)).toEqual([[], ['a"b 0']]);
    const pair = "<a><p><name>url</name><values>v</values></p></a>";
    const { root } = xmlIn(pair);
    expect(root && entriesOf(pair, root).map(({ key }) => key)).toEqual(["p"]);
    const told = "<a><url>u</url><propertiesx><useSSL>x</useSSL></propertiesx></a>";
    const tree = xmlIn(told);
    expect(tree.root && toldElsewhere(told, tree.elements, "a.xml")(tree.root)).toBe(true);
    const heads = ["<?xml  version = '1.0'  encoding = 'a'  standalone = 'no'?><a/>", "<a b 'c'/>"];
    expect(heads.map((source) => xmlIn(source).failedAt)).toEqual([null, 0]);
  });

  it("of YAML may be no names, and stay where something else would be lost", () => {
    expect(treeOf("? [a]\n: 1\n? [b]\n: 2\n")).not.toBeNull();
    const list = "a:\n  - b: 1 # x\n    c: 2\n  - d\n";
    expect(yaml.listAt(list, "a").remove(0, 0)).toBeNull();
    const merged = "x: &x {c: 1}\na: {<<: *x, b: 1}";
    expect(yaml.mappingAt(merged, "a").put("d", 2)).toBeNull();
    expect(yaml.textAt("a: b", "a").splice(0, 1, "x,y")).toEqual([{ at: [3, 4], text: "x,y" }]);
  });
});
