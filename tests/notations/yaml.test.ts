import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { Environment, Verbatim, type Plain } from "../../src/document/plain.js";
import type { Written } from "../../src/document/value.js";
import { readYamlFile } from "../../src/notations/yaml.js";
import { applied } from "../../src/document/applied.js";
import type { Edit } from "../../src/model/setting.js";
import { dataOf, expectSameMarks, filesOf } from "./data-files.js";
import { after } from "./notation.js";

const { valueOf, valueAt, mappingAt, listAt, textAt } = filesOf(readYamlFile);

/** What the reference says; null where it has something against the file. */
function reference(source: string): unknown {
  const documents = parseAllDocuments(source, { merge: true, logLevel: "silent" });
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  const all = documents.map((each) => each.toJS() as unknown);
  return all.length === 1 ? all[0] : all;
}

const edited = (source: string, edit: Edit | null): string => applied(source, edit ?? []);

describe("reading", () => {
  it.each([
    "a: 1\nb: [x, 'y', \"z\"]\n",
    '- a: b\n  c: "d\\n\\u0062"\n-\n  e: >-\n    x\n    y\n\n    z\n',
    "a: |\n  x\n  y\n\nb: |-\n  x\nc: |+\n  x\n\n",
    "x: &x {a: 1}\ny: *x\n",
    "base: &base\n  a: 1\n  b: 1\nz:\n  <<: *base\n  b: 2\n",
    "b: &b {a: 1}\nc: &c {a: 2, d: 3}\nz:\n  <<: [*b, *c]\n",
    "---\na: 1\n---\nb: 2\n",
    "\uFEFFa: 1\n",
    "a: yes\nb: 0x10\nc: ~\nd:\ne: 1.5\nf: $(x) ${y}\n",
    "a: 'it''s\n  folded'\n",
    "? a\n: 1\n",
    "a: !!str 1\n",
  ])("%j", (source) => {
    expect(dataOf(valueOf(source))).toEqual(reference(source));
  });

  it.each(["", "# a", "a: 1\na: 2", "a: [", "a: *x", "a: {{ .x }}-y", "a: \uFFFC", "a: b: c"])(
    "%j is none",
    (source) => {
      expect(valueOf(source)).toBeNull();
    },
  );

  it.each(["a: {{ .Values.x }}", "a: !Ref x", "a: !vault |\n  1", "a: ENC[AES256_GCM,x]"])(
    "%j has nothing to be known at its key",
    (source) => {
      expect(valueAt(source, "a").kind).toBe("opaque");
      expect(mappingAt(source).put("a", 1)).toBeNull();
    },
  );

  it("does not stop at what is nested without end", () => {
    expect(valueOf("[".repeat(50_000))).toBeNull();
    expect(valueOf(`${"- ".repeat(5_000)}a`)?.kind ?? null).not.toBe("scalar");
  });

  it("reads a limited number of values through aliases", () => {
    const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 12; level++)
      bomb.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
      );
    const count = (value: unknown): number =>
      Array.isArray(value) ? value.map(count).reduce((sum, each) => sum + each, 1) : 1;
    expect(count(dataOf(valueAt(bomb.join("\n"), "a11")))).toBeLessThan(200_000);
    const merged = "a: &a\n  <<: *a\n  b: 1\n";
    expect(dataOf(valueOf(merged))).toEqual({ a: { b: 1 } });
  });

  it("knows the place of an entry, and where a key is missed", () => {
    const source = "a:\n  b: |\n    x\nc: 1\n";
    expect(source.slice(...(mappingAt(source).place("a") ?? []))).toBe("a:\n  b: |\n    x");
    expect(source.slice(...mappingAt(source, "a").get("x").at)).toBe("a");
  });

  it("asks each key once, however many there are", () => {
    const source = Array.from({ length: 5_000 }, (_, index) => `k${index}: ${index}\n`).join("");
    const root = mappingAt(source);
    expect(root.keys().map((key) => dataOf(root.get(key)))).toEqual([...Array(5_000).keys()]);
  });
});

describe("texts", () => {
  it.each([
    ["a: xyz", "x&z"],
    ["a: 'x''yz'", "x'&z"],
    ['a: "x\\u0079z"', "x&z"],
    ["a: |\n  x\n  yz\n", "x\n&z\n"],
    ["a: >\n  x\n  yz\n", "x &z\n"],
    ["a: x\n  yz\n", "x &z"],
    ["a: 'x\n\n  yz'\n", "x\n&z"],
    ["a: |-\r\n  x\r\n  yz\r\n", "x\n&z"],
  ])("of %j are edited in place", (source, expected) => {
    const text = textAt(source, "a");
    const at = text.value.indexOf("y");
    const output = edited(source, text.splice(at, at + 1, "&"));
    expect(reference(output)).toEqual({ a: expected });
  });

  it.each([
    ["a: xyz", ": "],
    ["a: xyz", "\n"],
    ["a: [xyz]", ","],
    ["a: 'xyz'", "\n"],
    ["a: >\n  x\n  y\n", "\n"],
  ])("%j takes no %j", (source, insert) => {
    const text = source.includes("[") ? textAt(source, "a", 0) : textAt(source, "a");
    expect(text.splice(1, 1, insert)).toBeNull();
  });

  it("are what they say", () => {
    const string = fc.string({
      unit: fc.constantFrom(..."ab:#,[]{}&*'\"\\ \n-?|>%@!1.".split("")),
    });
    fc.assert(
      fc.property(
        string,
        string,
        fc.nat(20),
        fc.nat(20),
        fc.nat(4),
        (value, by, from, to, style) => {
          const types = ["PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED"];
          const document = parseAllDocuments("a: 1\n")[0];
          if (!document || Array.isArray(document)) return;
          const node = document.createNode(value);
          Object.assign(node, { type: types[style] });
          document.set("a", node);
          const source = String(document);
          fc.pre(JSON.stringify(reference(source)) === JSON.stringify({ a: value }));
          const read = valueAt(source, "a");
          if (read.kind !== "scalar" || typeof read.value !== "string" || !read.text) return;
          expect(read.text.value).toBe(value);
          const [start, end] = [Math.min(from, value.length), Math.min(from + to, value.length)];
          const edit = read.text.splice(start, end, by);
          if (edit)
            expect(reference(edited(source, edit))).toEqual({
              a: value.slice(0, start) + by + value.slice(end),
            });
          const replaced = after(source, read.replace(by));
          expect(reference(replaced ?? "")).toEqual({ a: by });
        },
      ),
      { numRuns: 1500, seed: 1 },
    );
  });
});

describe("writing", () => {
  it.each<readonly [before: string, value: Plain, output: string]>([
    ["a: 1", true, "a: 1\nx: true"],
    ["a: 1 # b\n# c\n", "TLSv1.2", "a: 1 # b\nx: TLSv1.2\n# c\n"],
    ["a: 1\r\n", 3, "a: 1\r\nx: 3\r\n"],
    ["a:\n    b: 1\n", { c: "1", d: {} }, 'a:\n    b: 1\nx:\n    c: "1"\n    d: {}\n'],
    ["a: { b: 1 }\n", { c: 1 }, "a: { b: 1 }\nx: { c: 1 }\n"],
    ["{a: 1}", { c: 1 }, "{a: 1, x: { c: 1 }}"],
    ["{}", 1, "{ x: 1 }"],
    ['"a": 1', "no", '"a": 1\n"x": "no"'],
    ["x: 1 # y", { c: 1 }, "x: { c: 1 } # y"],
    ["x:\n  a: 1\nb: 2", 1, "x: 1\nb: 2"],
    ["x: 'a'", "it's", "x: 'it''s'"],
    ["x: # y\nb: 2", 1, "x: 1 # y\nb: 2"],
    ["x: |\n  a\nb: 2", "c", "x: c\nb: 2"],
    ["base: &b {x: 1}\nz: 1\n<<: *b\n", 2, "base: &b {x: 1}\nz: 1\n<<: *b\nx: 2\n"],
  ])("x into %j: %j", (before, value, output) => {
    expect(after(before, mappingAt(before).put("x", value))).toBe(output);
    expect(reference(output)).toBeDefined();
  });

  it("keeps the indentation of a list", () => {
    const source = "a:\n- b: 1 # c\n  d: 2\n";
    const item = mappingAt(source, "a", 0);
    expect(after(source, item.put("x", 3, "b"))).toBe("a:\n- b: 1 # c\n  x: 3\n  d: 2\n");
    expect(after(source, item.remove(["b"]))).toBe("a:\n- d: 2\n");
    expect(item.remove(["b", "d"])).toBeNull();
    const other = "a:\n- b: 1\n  d: 2\n";
    expect(after(other, mappingAt(other, "a", 0).remove(["b", "d"]))).toBe("a:\n- {}\n");
  });

  it.each([
    ["x: 1\n", "{}\n"],
    ["x: 1 # y\na: 2", "a: 2"],
    ["a: 2\nx:\n  - y\n", "a: 2\n"],
    ["a: 2\nx: 1", "a: 2"],
    ["a: 2\n# b\nx: |\n  y\n\nc: 3\n", "a: 2\n# b\n\nc: 3\n"],
    ["{a: 2, x: 1}", "{a: 2}"],
    ["\uFEFFx: 1\na: 2\n", "\uFEFFa: 2\n"],
  ])("x out of %j", (source, output) => {
    expect(after(source, mappingAt(source).remove(["x"]))).toBe(output);
  });

  it("renames a key and keeps its quotes", () => {
    const source = "'a': 1 # b\n";
    expect(after(source, mappingAt(source).rename("a", "x", 2))).toBe("'x': 2 # b\n");
  });

  it.each([
    "x: &a { b: 1 }\nc: *a\n",
    "x: !t 1\n",
    "x:\n  # y\n  z: 1\n",
    "x: [1, # y\n  2]\n",
    "? x\n: 1\n",
    "a: &b { x: 1 }\nx: *b\n",
  ])("leaves alone what is used twice, has a tag or a comment: %j", (source) => {
    const root = mappingAt(source);
    expect(root.put("x", 1)).toBeNull();
    expect(root.rename("x", "y", 1)).toBeNull();
  });

  it("changes nothing in what is used twice or signed", () => {
    const twice = "a: &a\n  b: text\n  l: [1]\nc: *a\n";
    for (const key of ["a", "c"]) {
      expect(mappingAt(twice, key).put("b", 1)).toBeNull();
      expect(mappingAt(twice, key).put("x", 1)).toBeNull();
      expect(mappingAt(twice, key).remove(["b"])).toBeNull();
      expect(textAt(twice, key, "b").splice(0, 1, "x")).toBeNull();
      expect(listAt(twice, key, "l").append(["x"])).toBeNull();
    }
    expect(mappingAt("sops:\n  mac: ENC[x]\na: 1\n").put("a", 2)).toBeNull();
  });

  it("moves the code of a value, on one line", () => {
    const source = "a:\n  b: 'c'\n  d: [1, x]\ne: # f\n  g: 1\n";
    expect(mappingAt(source).code("a")).toEqual(new Verbatim("{ b: 'c', d: [1, x] }"));
    expect(mappingAt(source).code("e")).toBeNull();
  });

  it("reads no variable", () => {
    expect(mappingAt("a: 1").put("a", new Environment("A"))).toBeNull();
  });

  it.each([
    ["- a\n", "- a\n- x\n- z\n"],
    ["[a]", "[a, x, z]"],
    ["[]", "[ x, z ]"],
    ['- a\n- "b"\n', '- a\n- "b"\n- "x"\n- "z"\n'],
    ["['a']", "['a', 'x', 'z']"],
  ])("into %j", (source, output) => {
    expect(after(source, listAt(source).append(["x", "z"]))).toBe(output);
  });

  it.each([
    ["- a\n- b # c\n- d\n", 1, 1, "- a\n- d\n"],
    ["x:\n- a\n- b\n", 0, 1, "x: []\n"],
    ["[a, b, c]", 0, 1, "[c]"],
  ])("out of %j: %d to %d", (source, first, last, output) => {
    const list = source.startsWith("x") ? listAt(source, "x") : listAt(source);
    expect(after(source, list.remove(first, last))).toBe(output);
  });
});

type Data = Plain | readonly Data[] | { readonly [key: string]: Data };
const KEYS = ["a", "b", "c", "k: 1", "yes"];
const atom = fc.constantFrom<Plain>(
  "t",
  "a: b",
  "# no",
  "",
  "1",
  "x\ny\n",
  "- z",
  1,
  -2.5,
  true,
  null,
);
const { data } = fc.letrec<{ data: Data; object: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    atom,
    tie("object"),
    fc.array(tie("data"), { maxLength: 3 }),
  ),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie("data"), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
}));
const root = fc.dictionary(fc.constantFrom(...KEYS), data, {
  minKeys: 1,
  maxKeys: 4,
  noNullPrototype: true,
});
const layout = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  eol: fc.constantFrom("\n", "\r\n"),
  flow: fc.nat(4),
  comments: fc.array(fc.nat(3), { minLength: 5, maxLength: 9 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** A file as somebody may have written it. */
function printed(value: Data, { indent, indentSeq, eol, flow, comments }: Layout): string {
  const [document] = parseAllDocuments("{}") as ReturnType<typeof parseAllDocuments> & { 0: never };
  const created = (document as { createNode(value: unknown): object }).createNode(value);
  let count = 0;
  const mark = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const items = (node as { readonly items?: readonly unknown[] }).items;
    count++;
    const kind = comments[count % comments.length];
    if (items && flow > 0 && count % 5 === flow) Object.assign(node, { flow: true });
    else if (kind === 1 && !items) Object.assign(node, { comment: ` <${count}>` });
    for (const item of items ?? []) {
      const { key, value: inner } = item as { key?: object; value?: unknown };
      if (key && comments[count % comments.length] === 2)
        Object.assign(key, { commentBefore: ` <${count}k>` });
      mark(key ? inner : item);
    }
  };
  mark(created);
  Object.assign(created, { flow: false });
  (document as { contents: unknown }).contents = created;
  const text = (document as { toString(options: object): string }).toString({
    indent,
    indentSeq,
    lineWidth: 40,
  });
  return text.replaceAll("\n", eol);
}

const isObject = (value: Data): value is Readonly<Record<string, Data>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const pathsIn = (value: Data): readonly (readonly (string | number)[])[] => {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each as Data).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
  return isObject(value) ? [[], ...inner] : inner;
};
function changedAt(
  value: Data,
  [key, ...rest]: readonly (string | number)[],
  change: (object: Readonly<Record<string, Data>>) => Data,
): Data {
  if (key === undefined) return change(value as Record<string, Data>);
  if (Array.isArray(value))
    return value.map((each: Data, index) => (index === key ? changedAt(each, rest, change) : each));
  const object = value as Record<string, Data>;
  return { ...object, [key]: changedAt(object[key] ?? null, rest, change) };
}

describe("any file, in any layout", () => {
  const written = { put: 0, remove: 0, rename: 0 };
  const put = fc.oneof(atom, fc.constant<Plain>({ n: "TLSv1.2", o: { p: true } }));

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

  it("has all other data and comments after an edit", () => {
    fc.assert(
      fc.property(
        root,
        layout,
        fc.nat(20),
        fc.constantFrom(...KEYS, "new"),
        put,
        fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
        (value, style, at, key, by, behind) => {
          const source = printed(value, style);
          fc.pre(JSON.stringify(reference(source)) === JSON.stringify(value));
          const paths = pathsIn(value);
          const path = paths[at % paths.length] ?? [];
          expect(dataOf(valueOf(source))).toEqual(value);
          const object = mappingAt(source, ...path);
          const changed = (change: (each: Readonly<Record<string, Data>>) => Data): Data =>
            changedAt(value, path, change);
          check(
            source,
            object.put(key, by, behind),
            changed((each) => ({ ...each, [key]: by })),
            "put",
          );
          const without = changed((each) =>
            Object.fromEntries(
              Object.entries(each).filter(([name]) => name !== key && name !== "a"),
            ),
          );
          check(source, object.remove([key, "a"]), without, "remove");
          const renamed = changed((each) => {
            const { [key]: _, ...rest } = each;
            return { ...rest, "new name": by };
          });
          check(source, object.rename(key, "new name", by), renamed, "rename");
        },
      ),
      { numRuns: 800, seed: 2 },
    );
    // Most edits are made.
    expect(written.put).toBeGreaterThan(400);
    expect(written.remove).toBeGreaterThan(160);
    expect(written.rename).toBeGreaterThan(160);
  });
});
