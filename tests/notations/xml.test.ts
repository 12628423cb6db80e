import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsOf } from "../steps.js";
import { rawText } from "../../src/document/text.js";
import type { Mapping, Value } from "../../src/document/value.js";
import { xmlIn } from "../../src/notations/xml-tree.js";
import { readXml } from "../../src/notations/xml.js";
import { xmlOf } from "../languages/references/xml.js";
import { after } from "./notation.js";

const read = (source: string, filename = "a.xml"): Value | null =>
  readXml(rawText(source, [0, source.length]), [0, source.length], filename);
function dataOf(value: Value | null): unknown {
  if (value?.kind === "scalar") return value.value;
  if (value?.kind === "list") return value.items().map((item) => dataOf(item.value));
  if (value?.kind !== "mapping") return value?.kind ?? null;
  return Object.fromEntries(value.keys().map((key) => [key, dataOf(value.get(key))]));
}
const rootOf = (source: string): Mapping => {
  const root = read(source);
  const value = root?.kind === "mapping" ? root.get("a") : root;
  if (value?.kind !== "mapping") throw new Error("There is no mapping");
  return value;
};

describe("reading", () => {
  it.each<readonly [source: string, data: unknown]>([
    ["<a/>", { a: "" }],
    ["<a></a>", { a: "" }],
    [`<?xml version="1.0" encoding="UTF-8" standalone='yes'?><a>b</a>`, { a: "b" }],
    ["<a>\r\n  b\r\n  c </a>", { a: "b\n  c" }],
    [`<a b="1" c='2' x:d="3" xmlns="u" xmlns:x="v"/>`, { a: { b: "1", c: "2", d: "3" } }],
    ["<a><b>1</b><x:c>2</x:c></a>", { a: { b: "1", c: "2" } }],
    ["<a><b>1</b><b>2</b><b c='3'/></a>", { a: { b: ["1", "2", { c: "3" }] } }],
    [`<a b="1"><b>2</b></a>`, { a: { b: ["1", "2"] } }],
    [
      `<a><property name="url" value="u"/><entry key="b">c</entry></a>`,
      { a: { url: "u", b: "c" } },
    ],
    [`<a><property name="url"><value>u</value></property></a>`, { a: { url: "u" } }],
    [
      `<a><property name="p"><props><prop key="b">c</prop></props></property></a>`,
      { a: { p: { b: "c" } } },
    ],
    [`<a><p><param-name> b </param-name><param-value>c</param-value></p></a>`, { a: { b: "c" } }],
    [`<a><r name="b" u="c"/></a>`, { a: { r: { name: "b", u: "c" } } }],
    ["<a>words <b>c</b> and <d><e>f</e></d></a>", { a: { d: { e: "f" } } }],
    ["<a>1<!-- 2 -->3<![CDATA[<&4]]>5</a>", { a: "13<&45" }],
    [
      `<a b="&amp;&lt;&gt;&quot;&apos;&#65;&#x42;&#128512;&#10;1\r\n2\t3"/>`,
      { a: { b: "&<>\"'AB😀\n1 2 3" } },
    ],
    [
      `<!DOCTYPE a SYSTEM "b"><a b="&c;" d="e"><f>&g;</f></a>`,
      { a: { b: "opaque", d: "e", f: "opaque" } },
    ],
    [`<!DOCTYPE a PUBLIC "-//b//" 'c>'>\n<!-- d --><a/>\n<?e?>`, { a: "" }],
    [`<!DOCTYPE a [<!ENTITY b "c">]><a>d</a>`, "opaque"],
    ["<a b='ENC(c)' d='${VAULT::e::f::1}'/>", { a: { b: "opaque", d: "opaque" } }],
    [
      "<a><__proto__>1</__proto__><constructor>2</constructor></a>",
      {
        a: Object.fromEntries([
          ["__proto__", "1"],
          ["constructor", "2"],
        ]),
      },
    ],
  ])("%j", (source, data) => {
    expect(dataOf(read(source))).toEqual(data);
  });

  it.each([
    ["", 0],
    ["<a>", 0],
    ["<a><b></a>", 6],
    ["<a/><b/>", 4],
    ["a<b/>", 0],
    ["<a/>b", 4],
    ["<a b/>", 0],
    ["<a b=c/>", 0],
    ["<a b='c'd='e'/>", 0],
    ["<a b='c' b='d'/>", 0],
    ["<a b='<'/>", 0],
    ["<a b='c&d'/>", 0],
    ["<a>b&c;</a>", 3],
    ["<a>&#0;</a>", 3],
    ["<a>]]></a>", 3],
    ["<a><!-- b -- c --></a>", 3],
    ["<a><![CDATA[b</a>", 3],
    ["<a b='c", 0],
    [" <?xml version='1.0'?><a/>", 1],
    ["<a/><!DOCTYPE a>", 4],
    ["<a>\u0001</a>", 3],
    ["<1/>", 0],
  ])("is silent where %j is broken", (source, at) => {
    expect(read(source)).toBeNull();
    expect(xmlIn(source).failedAt).toBe(at);
    expect(() => xmlOf(source)).toThrow();
  });

  it("knows places", () => {
    const source = `<a>\n  <property name="b" value="c"/>\n  <d e='f'/>\n</a>`;
    const root = rootOf(source);
    const [inner, place] = [root.get("d"), root.place("b") ?? [0, 0]];
    expect(source.slice(...place)).toBe(`<property name="b" value="c"/>`);
    expect(inner.kind === "mapping" ? source.slice(...(inner.place("e") ?? [0, 0])) : "").toBe(
      "e='f'",
    );
    expect(source.slice(...root.head)).toBe("<a>");
  });

  it.each<readonly [source: string, filename: string, keys: readonly string[]]>([
    ["<a><url>b</url></a>", "a.xml", ["url"]],
    ["<a><url>b</url></a>", ".idea/dataSources.xml", ["url", "data-source-properties"]],
    [
      "<a><url>b</url><trust-store>c</trust-store></a>",
      "a.xml",
      ["url", "trust-store", "data-source-properties"],
    ],
    ["<a><url>b</url><c d='1' useSSL='2'/></a>", "a.xml", ["url", "c", "data-source-properties"]],
    ["<a><url>b</url><c><d><url>e</url><f sslMode='1'/></d></c></a>", "a.xml", ["url", "c"]],
    [
      "<a><url>b</url><properties><e sslMode='1'/></properties></a>",
      "a.xml",
      ["url", "properties"],
    ],
    [
      `<a><p name="b.url" value="c"/><p name="d.sslMode" value="e"/></a>`,
      "a.xml",
      ["b.url", "d.sslMode", "b.data-source-properties"],
    ],
  ])("of %j in %s knows who may be told of TLS", (source, filename, keys) => {
    const root = read(source, filename);
    const value = root?.kind === "mapping" ? root.get("a") : root;
    const told = value?.kind === "mapping" ? value.get(keys.at(-1) ?? "") : null;
    const all = new Set(value?.kind === "mapping" ? [...value.keys(), ...keys] : []);
    expect(
      [...all].filter(
        (key) => told && value?.kind === "mapping" && value.get(key).kind !== "missing",
      ),
    ).toEqual(keys);
  });
});

describe("writing", () => {
  it.each([
    [`<a b="c"/>`, `1&2<3>4"5'6\n`, `<a b="1&amp;2&lt;3>4&quot;5'6&#10;"/>`],
    ['<a b="c"/>', "1\t2", '<a b="1&#9;2"/>'],
    ["<a b='c'/>", "1\"2'", "<a b='1\"2&apos;'/>"],
    ["<a><b> c </b></a>", '1&2<3>4"\r', '<a><b> 1&amp;2&lt;3&gt;4"&#13; </b></a>'],
    ["<a><b><![CDATA[c]]></b></a>", "1&2<3", "<a><b><![CDATA[1&2<3]]></b></a>"],
    ["<a><b><![CDATA[c]]></b></a>", "]]>", null],
    ["<a b='c'/>", "\u0000", null],
    ["<a b='${c}d'/>", "e", null],
    ["<a b='c'/>", "\uFFFF", null],
  ])("in %j writes %j", (source, text, output) => {
    expect(after(source, rootOf(source).put("b", text))).toBe(output);
  });

  it("adds, renames and takes out nothing", () => {
    const root = rootOf("<a b='c'/>");
    expect([root.put("d", "e"), root.remove(["b"]), root.rename("b", "d", "e")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(root.spell(["b"], root.word("c"))).toBe('b="c"');
  });

  const unit = fc.constantFrom("a", " ", '"', "'", "&", "<", ">", "]", "\n", "\t", "é", "😀", ";");
  const value = fc.string({ unit, maxLength: 6 });
  const encoded = (text: string): string =>
    text.replace(/[&<>"'\n\t]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  const file = fc
    .tuple(value, value, fc.constantFrom("attribute", "element", "property", "cdata"))
    .map(([text, other, kind]) => {
      const [own, beside] = [encoded(text), encoded(other)];
      if (kind === "attribute") return `<a c="${beside}"\n b='${own}'/>`;
      if (kind === "element") return `<a>\n<c>${beside}</c><b>${own}</b></a>`;
      if (kind === "cdata")
        return `<a><c>${beside}</c><b><![CDATA[${text.replace(/]/g, "")}]]></b></a>`;
      return `<a><p name="b" value="${own}"/><p name="c">${beside}</p></a>`;
    });

  it("leaves everything else as it was", () => {
    fc.assert(
      fc.property(file, value, (source, text) => {
        const root = rootOf(source);
        fc.pre(root.get("b").kind === "scalar");
        const output = after(source, root.put("b", text));
        if (output === null) return;
        const changed = rootOf(output);
        const isTrimmed = !/b='|"b" value/.test(source);
        expect(dataOf(changed.get("b"))).toBe(isTrimmed ? text.trim() : text);
        expect(dataOf(changed.get("c"))).toEqual(dataOf(root.get("c")));
        expect(() => xmlOf(output)).not.toThrow();
      }),
      { numRuns: 3000, seed: 6 },
    );
  });
});

it("takes few steps for what is long, deep or open", async () => {
  const many = 100_000;
  const sources = [
    `<a>${"<b>".repeat(many)}`,
    `<a>${"<b c='".repeat(many)}`,
    `<a>${"&amp;".repeat(many)}</a>`,
    `<a${" b".repeat(many)}`,
    `<a>${"<!--".repeat(many)}`,
    `<!DOCTYPE ${"a ".repeat(many)}`,
    `<a>${"<b>".repeat(many)}${"</b>".repeat(many)}</a>`,
  ];
  for (const source of sources) {
    const steps = await stepsOf(() => read(source));
    expect(steps).toBeLessThan(100 * many);
  }
});
