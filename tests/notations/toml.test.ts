import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getStaticTOMLValue, parseTOML } from "toml-eslint-parser";
import { Environment, Verbatim, type Plain } from "../../src/document/plain.js";
import type { Written } from "../../src/document/value.js";
import { readTomlFile } from "../../src/notations/toml.js";
import { applied } from "../../src/document/applied.js";
import type { Edit } from "../../src/model/setting.js";
import { dataOf, expectSameMarks, filesOf } from "./data-files.js";
import { after } from "./notation.js";

const { valueOf, valueAt, mappingAt, listAt, textAt } = filesOf(readTomlFile);

/** What the reference says; undefined where it has something against the file. */
function reference(source: string): unknown {
  try {
    return getStaticTOMLValue(parseTOML(source));
  } catch {
    return undefined;
  }
}

const edited = (source: string, edit: Edit | null): string => applied(source, edit ?? []);

describe("reading", () => {
  it.each([
    "",
    "a = 1\nb.c = 'x'\nb.d = true\n",
    "[a.b]\nc = 1\n[a]\nd = [1, 'x']\n",
    "[[a]]\nb = 1\n[a.c]\nd = 1\n[[a]]\nb = 2\n",
    "a = { b = 1, c.d = 2 }\n",
    'a = "\\u0062\\n\\"" # c\nb = \'\\n\'\n',
    "a = \"\"\"\nx\\\n   y\"\"\"\nb = '''\nz\n'''\n",
    "\"a b\" = 1\n'c' = 2\n",
    "a = [\n  1, # b\n  2,\n]\n",
  ])("%j", (source) => {
    expect(dataOf(valueOf(source))).toEqual(reference(source));
  });

  it.each(["a = ", "a = 1\na = 2", "[a", "a = 1 b = 2", "a = {{ x }}", "a = \uFFFC"])(
    "%j is none",
    (source) => {
      expect(valueOf(source)).toBeNull();
    },
  );

  it("reads after the mark of the byte order, and takes no date for a text", () => {
    expect(dataOf(valueOf("\uFEFFa = 1\r\nb = 1979-05-27\r\n"))).toEqual({ a: 1, b: "opaque" });
  });

  it("does not stop at what is nested without end", () => {
    expect(valueOf(`a = ${"[".repeat(20_000)}${"]".repeat(20_000)}`)?.kind ?? null).toBeOneOf([
      null,
      "mapping",
    ]);
  });

  it("knows the place of an entry, and where a key is missed", () => {
    const source = "[a.b]\nc = 1 # d\n";
    expect(source.slice(...(mappingAt(source, "a", "b").place("c") ?? []))).toBe("c = 1");
    expect(source.slice(...mappingAt(source, "a", "b").get("x").at)).toBe("b");
  });
});

describe("texts", () => {
  it.each([
    ['a = "x\\u0079z"', "x&z"],
    ["a = 'xyz'", "x&z"],
    ['a = """\nxyz"""', "x&z"],
    ['a = """x\\\n  yz"""', "x&z"],
    ["a = '''\r\nx\r\nyz'''", "x\n&z"],
  ])("of %j are edited in place", (source, expected) => {
    const text = textAt(source, "a");
    const at = text.value.indexOf("y");
    const output = edited(source, text.splice(at, at + 1, "&"));
    expect(reference(output)).toEqual({ a: expected });
  });

  it("take no quote without escapes", () => {
    expect(textAt("a = 'x'", "a").splice(0, 1, "'")).toBeNull();
    expect(textAt('a = "x"', "a").splice(0, 1, '"\n')).toEqual([{ at: [5, 6], text: '\\"\\n' }]);
  });
});

describe("writing", () => {
  it.each<readonly [before: string, value: Plain, output: string]>([
    ["", 1, "x = 1\n"],
    ["a = 1 # b\n# c\n[d]\n", "y", 'a = 1 # b\nx = "y"\n# c\n[d]\n'],
    ["[d]\r\na = 1\r\n", { b: 1, c: {} }, "x = { b = 1, c = {} }\r\n[d]\r\na = 1\r\n"],
    ["\uFEFF[d]\n", 1, "\uFEFFx = 1\n[d]\n"],
    ["x = 'a' # b\n", "c", "x = 'c' # b\n"],
    ["x = 'a'\n", "it's", 'x = "it\'s"\n'],
    ["x = [\n  1,\n]\n", true, "x = true\n"],
  ])("x into %j: %j", (before, value, output) => {
    expect(after(before, mappingAt(before).put("x", value))).toBe(output);
  });

  it.each([
    ["[a]\n  b = 1\n", ["a"], "[a]\n  b = 1\n  x = 1\n"],
    ["[a]\n[c]\n", ["a"], "[a]\nx = 1\n[c]\n"],
    ["a.b = 1\nc = 2\n", ["a"], "a.b = 1\na.x = 1\nc = 2\n"],
    ["a = { b = 1 }\n", ["a"], "a = { b = 1, x = 1 }\n"],
    ["a = {}\n", ["a"], "a = { x = 1 }\n"],
    ["[[a]]\nb = 1\n[[a]]\nb = 2\n", ["a", 0], "[[a]]\nb = 1\nx = 1\n[[a]]\nb = 2\n"],
  ] as const)("into a table of %j at %j", (source, path, output) => {
    expect(after(source, mappingAt(source, ...path).put("x", 1))).toBe(output);
  });

  it("puts a key after another", () => {
    const source = "a = 1\nb = 2\n";
    expect(after(source, mappingAt(source).put("x", 3, "a"))).toBe("a = 1\nx = 3\nb = 2\n");
  });

  it.each([
    ["x = 1 # y\na = 2\n", "a = 2\n"],
    ["a = 2\nx = [\n  1,\n]\n", "a = 2\n"],
    ["# b\nx = 1\n[c]\n", "# b\n[c]\n"],
  ])("x out of %j", (source, output) => {
    expect(after(source, mappingAt(source).remove(["x"]))).toBe(output);
  });

  it("takes an entry out of braces", () => {
    const source = "a = { b = 1, c = 2, d = 3 }";
    expect(after(source, mappingAt(source, "a").remove(["b", "c"]))).toBe("a = { d = 3 }");
    expect(after(source, mappingAt(source, "a").remove(["d"]))).toBe("a = { b = 1, c = 2 }");
  });

  it("renames a key", () => {
    const source = "a.'b' = 1 # c\n";
    expect(after(source, mappingAt(source, "a").rename("b", "x y", 2))).toBe('a."x y" = 2 # c\n');
  });

  it.each(["[x]\na = 1\n", "x.a = 1\n", "[[x]]\n", "x = [1, # y\n 2]\n"])(
    "leaves alone what stands in several places, and what holds a comment: %j",
    (source) => {
      const root = mappingAt(source);
      expect(root.put("x", 1)).toBeNull();
      expect(root.rename("x", "y", 1)).toBeNull();
      expect(root.remove(["x"])).toBeNull();
    },
  );

  it("moves the code of a value, and reads no variable", () => {
    expect(mappingAt("a = { b = 1 }").code("a")).toEqual(new Verbatim("{ b = 1 }"));
    expect(mappingAt("a = 1").put("a", new Environment("A"))).toBeNull();
    expect(mappingAt("a = 1").put("a", null)).toBeNull();
  });

  it("changes lists", () => {
    const source = "a = [\n  'b',\n  'c',\n]\n";
    expect(after(source, listAt(source, "a").append(["x"]))).toBe(
      "a = [\n  'b',\n  'c',\n  \"x\",\n]\n",
    );
    expect(after(source, listAt(source, "a").remove(0, 0))).toBe("a = [\n  'c',\n]\n");
    expect(listAt("a = [1, # b\n]", "a").append(["x"])).toBeNull();
    expect(valueAt("a = [{ b = 1 }]", "a", 0).kind).toBe("mapping");
  });
});

type Data = Plain | readonly Plain[] | { readonly [key: string]: Data };
const KEYS = ["a", "b", "c", "k = 1", "#"];
const atom = fc.constantFrom<Exclude<Plain, null>>(
  "t",
  "a = b",
  "# no",
  "",
  "x\ny",
  "'",
  '"',
  1,
  -2.5,
  true,
);
const { object } = fc.letrec<{ object: Readonly<Record<string, Data>> }>((tie) => ({
  object: fc.dictionary(
    fc.constantFrom(...KEYS),
    fc.oneof({ depthSize: "small" }, atom, fc.array(atom, { maxLength: 3 }), tie("object")),
    { maxKeys: 4, noNullPrototype: true },
  ),
}));
const layout = fc.record({
  eol: fc.constantFrom("\n", "\r\n"),
  /** How the tables are written, one after the other. */
  tables: fc.array(fc.constantFrom("section", "braces", "dotted"), { minLength: 3, maxLength: 7 }),
  comments: fc.array(fc.nat(2), { minLength: 3, maxLength: 7 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** A file as somebody may have written it. */
function printed(
  document: Readonly<Record<string, Data>>,
  { eol, tables, comments }: Layout,
): string {
  let count = 0;
  const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);
  const isTable = (value: Data): value is Readonly<Record<string, Data>> =>
    typeof value === "object" && !Array.isArray(value);
  const inBraces = (value: Data): string => {
    if (Array.isArray(value)) return `[${value.map((each) => inBraces(each as Data)).join(", ")}]`;
    if (!isTable(value)) return JSON.stringify(value);
    const entries = Object.entries(value).map(([name, each]) => `${key(name)} = ${inBraces(each)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  };
  const line = (code: string): string => {
    count++;
    const kind = comments[count % comments.length];
    const above = kind === 2 ? `# <${count}a>${eol}` : "";
    return `${above}${code}${kind === 1 ? ` # <${count}>` : ""}${eol}`;
  };
  const sections = (table: Readonly<Record<string, Data>>, path: readonly string[]): string => {
    const lines: string[] = [];
    const rest: string[] = [];
    const add = (value: Data, name: readonly string[]): void => {
      const way = tables[++count % tables.length];
      if (!isTable(value) || way === "braces")
        lines.push(line(`${name.join(".")} = ${inBraces(value)}`));
      else if (way === "dotted" && Object.keys(value).length > 0)
        for (const [inner, each] of Object.entries(value)) add(each, [...name, key(inner)]);
      else if (name.length === 1) rest.push(sections(value, [...path, ...name]));
      else lines.push(line(`${name.join(".")} = ${inBraces(value)}`));
    };
    for (const [name, value] of Object.entries(table)) add(value, [key(name)]);
    const head = path.length > 0 ? line(`[${path.join(".")}]`) : "";
    return head + lines.join("") + rest.join("");
  };
  return sections(document, []);
}

const isObject = (value: Data): value is Readonly<Record<string, Data>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const pathsIn = (value: Data): readonly (readonly string[])[] =>
  isObject(value)
    ? [
        [],
        ...Object.entries(value).flatMap(([key, each]) =>
          pathsIn(each).map((path) => [key, ...path]),
        ),
      ]
    : [];
function changedAt(
  value: Data,
  [key, ...rest]: readonly string[],
  change: (object: Readonly<Record<string, Data>>) => Data,
): Data {
  const object = value as Readonly<Record<string, Data>>;
  return key === undefined
    ? change(object)
    : { ...object, [key]: changedAt(object[key] ?? null, rest, change) };
}

describe("any file, in any layout", () => {
  it("has all other data and comments after an edit", () => {
    const written = { put: 0, remove: 0, rename: 0 };
    function check(
      source: string,
      edit: Written | null,
      expected: Data,
      what: keyof typeof written,
    ): void {
      const output = after(source, edit);
      if (output === null) return;
      written[what]++;
      expect(reference(output)).toEqual(expected);
      if (what !== "remove") expectSameMarks(source, output);
      if (source.includes("\r\n")) expect(output.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }
    const put = fc.oneof(atom, fc.constant<Plain>({ n: "TLSv1.2", o: { p: true } }));
    fc.assert(
      fc.property(
        object,
        layout,
        fc.nat(20),
        fc.constantFrom(...KEYS, "new"),
        put,
        fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
        (value, style, at, key, by, behind) => {
          const source = printed(value, style);
          expect(reference(source)).toEqual(value);
          expect(dataOf(valueOf(source))).toEqual(value);
          const paths = pathsIn(value);
          const path = paths[at % paths.length] ?? [];
          const table = mappingAt(source, ...path);
          const changed = (change: (each: Readonly<Record<string, Data>>) => Data): Data =>
            changedAt(value, path, change);
          check(
            source,
            table.put(key, by, behind),
            changed((each) => ({ ...each, [key]: by })),
            "put",
          );
          const without = changed((each) =>
            Object.fromEntries(
              Object.entries(each).filter(([name]) => name !== key && name !== "a"),
            ),
          );
          check(source, table.remove([key, "a"]), without, "remove");
          const renamed = changed((each) => {
            const { [key]: _, ...rest } = each;
            return { ...rest, "new name": by };
          });
          check(source, table.rename(key, "new name", by), renamed, "rename");
        },
      ),
      { numRuns: 1500, seed: 1 },
    );
    // Most edits are made.
    expect(written.put).toBeGreaterThan(750);
    expect(written.remove).toBeGreaterThan(200);
    expect(written.rename).toBeGreaterThan(200);
  });
});
