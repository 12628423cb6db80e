import { describe, expect, it } from "vitest";
import { Verbatim } from "../../../src/document/plain.js";
import { java } from "../../../src/languages/java/index.js";
import { audiencesIn, each, valuesIn, words } from "../programs/habits.js";
import { valueShown } from "../programs/values.js";

const IMPORTS = words(
  "java.util.Objects java.util.regex.Pattern java.util.Map java.util.List java.util.Set java.util.Collections java.util.Properties java.util.HashMap java.util.LinkedHashMap java.util.TreeMap java.util.Hashtable java.util.ArrayList",
);
const inMethod = (code: string): string =>
  `${IMPORTS.map((name) => `import ${name};\n`).join("")}class A {\n  void f() {\n    ${code}\n  }\n}\n`;
const JAVA = {
  language: java,
  call: (name: string, argument: string) => inMethod(`${name}(${argument});`),
};

const MESSAGES = words(
  "System.out.println System.out.x System.err.print a.trace a.debug a.info a.warn a.error a.fatal a.severe a.fine a.finer a.finest a.config a.println a.printf a.throwException a.someError",
);
const COMPARISONS = words(
  "assertEquals assertThat a.assertTrue a.contentEquals a.compareTo a.compareToIgnoreCase a.startsWith a.endsWith a.contains a.containsKey a.containsValue a.indexOf a.lastIndexOf a.matches a.replace a.replaceAll a.replaceFirst a.split a.regionMatches a.isEqualTo a.isNotEqualTo a.hasMessage a.hasMessageContaining Pattern.compile Arguments.of a.Arguments.arguments",
);
const OTHERS = words(
  "System.in.read System.outs.x XSystem.out.x a.infos a.xinfo a.printlns asserts a.xassertThat a.startsWiths a.xcontains a.splits Patterns.compile Arguments.ofs XArguments.of a.throwExceptions a.hasMess",
);

describe("what methods of Java do with a text", () => {
  it("tell people", () => {
    expect(audiencesIn(JAVA, MESSAGES)).toEqual(each(MESSAGES, "message"));
  });
  it("compare", () => {
    expect(audiencesIn(JAVA, COMPARISONS)).toEqual(each(COMPARISONS, "comparison"));
  });
  it("or something else", () => {
    expect(audiencesIn(JAVA, OTHERS)).toEqual(each(OTHERS, "program"));
  });
});

describe("variables of the environment in Java", () => {
  it("are read by these", () => {
    const names = words(
      "System.getenv java.lang.System.getenv System.getenv().get System.getenv().getOrDefault",
    );
    expect(valuesIn(JAVA, names, '"A"')).toEqual(each(names, "$A"));
  });
  it("are not read by others", () => {
    const names = words(
      "System.getenvs XSystem.getenv x.System.getenv System.getenv().gets System.getProperty getenv",
    );
    expect(valuesIn(JAVA, names, '"A"')).toEqual(each(names, "?"));
  });
});

describe("what keeps a value in Java", () => {
  it("are these", () => {
    const names = words(
      "String.valueOf java.lang.String.valueOf Integer.parseInt Integer.valueOf Boolean.parseBoolean Boolean.valueOf Objects.requireNonNull Map.copyOf List.copyOf Set.copyOf Collections.unmodifiableList Integer.toString Objects.toString",
    );
    expect(valuesIn(JAVA, names, '"a"')).toEqual(each(names, '"a"'));
    for (const method of words("trim strip stripIndent toString toCharArray intern name"))
      expect(valueShown(java, inMethod(`show("a".${method}());`))).toBe('"a"');
  });
  it("are no others", () => {
    const names = words(
      "String.valueOfs XString.valueOf Integer.parseInts Long.parseLong Objects.requireNonNulls Map.copyOfs Collections.emptyList x.trims trim x.xname",
    );
    expect(valuesIn(JAVA, names, '"a"')).toEqual(each(names, "?"));
  });
});

const after = (line: string): string =>
  valueShown(java, inMethod(`Properties d = new Properties(); ${line} show(d);`));

describe("an object of Java is as it was", () => {
  it.each(words("System.out.println System.err.x Objects.hash String.valueOf a.info a.fine"))(
    "after %s",
    (name) => {
      expect(after(`${name}(d);`)).toBe("{}");
    },
  );
  it.each(words("System.outs.x Objectsx.hash String.valueOfs a.infos g"))(
    "not after %s",
    (name) => {
      expect(after(`${name}(d);`)).toBe("?");
    },
  );
});

describe("properties that methods of Java set", () => {
  it.each([
    ["setHost", ["h"], ["host"]],
    ["setURL", ["u"], ["URL"]],
    ["setA", ["u"], ["a"]],
    ["withUser", ["u"], ["user"]],
    ["sethost", ["h"], ["sethost"]],
    ["setHost", [], null],
    ["setHost", ["a", "b"], null],
    ["host", ["h"], ["host"]],
    ["host", [null], ["host"]],
    ["host", [], null],
    ["setProperty", ["k", "v"], ["k"]],
    ["put", ["k", null], ["k"]],
    ["putIfAbsent", ["k", "v"], ["k"]],
    ["property", ["k", "v"], ["k"]],
    ["setProperty", [null, "v"], null],
    ["setProperty", ["k"], null],
    ["xput", ["k", "v"], null],
    ["puts", ["k", "v"], null],
    ["option", ["k", "v"], ["k"]],
    ["option", [null, "v"], ["*"]],
    ["option", ["k"], ["option"]],
    ["options", ["k", "v"], null],
    ["tlsVersion", ["a", "b"], ["tlsVersion"]],
    ["tlsProtocol", ["a", "b", "c"], ["tlsProtocol"]],
    ["tlsVersions", ["a", "b"], null],
    ["addDataSourceProperty", ["k", "v"], ["dataSource.k"]],
    ["addConnectionProperty", ["k", "v"], ["connectionProperties.k"]],
    ["addDataSourceProperty", [null, "v"], null],
    ["addDataSourceProperty", ["k"], null],
    ["addOtherProperty", ["k"], null],
    ["addDataSourcePropertys", ["k"], null],
    ["addDataSourcePropertys", ["k", "v"], null],
    ["xaddDataSourceProperty", ["k", "v"], null],
    ["xtlsVersion", ["a", "b"], null],
    ["xoption", ["k", "v"], null],
    ["propertys", ["k", "v"], null],
    ["xsetHost", ["h"], ["xsetHost"]],
    ["setUrl", ["u"], ["url"]],
    ["aBC", ["u"], ["aBC"]],
    ["setaBC", ["u"], ["setaBC"]],
    ["setHasBC", ["u"], ["hasBC"]],
  ] as const)("%s %j", (method, given, way) => {
    expect(java.habits.property(method, given)).toEqual(way);
  });
  it("are not set by methods that do something else", () => {
    const verbs = words(
      "get is has add put remove to from of as find create build load read write parse apply accept test equals contains startsWith endsWith matches append concat substring charAt split replace format compareTo map filter forEach collect then or and not run execute submit call invoke open close connect print log info debug warn error trace",
    );
    for (const verb of verbs) {
      expect([verb, java.habits.property(verb, ["a"])]).toEqual([verb, null]);
      expect([verb, java.habits.property(`${verb}All`, ["a"])]).toEqual([verb, null]);
      expect(java.habits.property(`${verb}xyz`, ["a"])).toEqual([`${verb}xyz`]);
    }
  });
});

describe("objects of Java that are made of nothing", () => {
  it.each(words("Properties HashMap LinkedHashMap TreeMap Hashtable"))("%s", (name) => {
    expect(valueShown(java, inMethod(`show(new ${name}());`))).toBe("{}");
  });
  it.each(words("ArrayList Propertiess XHashMap"))("but not %s", (name) => {
    expect(valueShown(java, inMethod(`show(new ${name}());`))).toBe("?");
  });
});

describe("what methods of Java give and nobody completes", () => {
  it.each([
    [["Bean"], true],
    [["Primary", "Bean"], true],
    [["Bean", "ConfigurationProperties"], false],
    [["Component"], false],
    [[], false],
  ])("%j", (marks, isFinished) => {
    expect(java.habits.finishes?.(marks)).toBe(isFinished);
  });
});

describe("data as Java", () => {
  const { spelling } = java;
  it.each([
    ['a"\\\n\rb', String.raw`"a\"\\\n\rb"`],
    [true, "true"],
    [4000, "4000"],
    [null, "null"],
    [{ a: 1 }, null],
    [new Verbatim("f(x)"), "f(x)"],
  ] as const)("%j", (value, code) => {
    expect(spelling.word(value, '"')).toBe(code);
  });
  it("names entries, and no arguments", () => {
    expect(spelling.entry("a", "b", { quote: '"', isField: true })).toBe('Map.entry("a", b)');
    expect(spelling.entry("a", "b", { quote: '"', isField: false })).toBe('"a", b');
    expect(spelling.argument("a", "b")).toBeNull();
  });
});
