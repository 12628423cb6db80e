import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import type { Mapping, Value, Written } from "../../src/document/value.js";
import { prismaLinesIn, readPrismaSchema } from "../../src/notations/prisma-schema.js";
import { after } from "./notation.js";

const rootOf = (source: string): Mapping =>
  readPrismaSchema(rawText(source, [0, source.length]), [0, source.length]);
function blockOf(source: string): Mapping {
  const datasource = rootOf(source).get("datasource");
  const block = datasource.kind === "mapping" ? datasource.get("db") : datasource;
  if (block.kind !== "mapping") throw new Error("There is no block");
  return block;
}

function dataOf(value: Value): unknown {
  if (value.kind === "scalar") return value.value;
  if (value.kind === "opaque") return { variables: value.clues.variables };
  if (value.kind !== "mapping") return value.kind;
  return Object.fromEntries(value.keys().map((key) => [key, dataOf(value.get(key))]));
}
const variable = (name: string) => ({ variables: [name] });

/** What Prisma's engine reads in one block that has nothing but strings, token by token. */
function stringsOf(source: string): Record<string, string> {
  const tokens =
    source
      .match(/\/\/[^\r\n]*|\/\*[^]*?\*\/|"(?:\\.|[^"\\])*"|[\w{}]+|=/g)
      ?.filter((token) => !token.startsWith("/")) ?? [];
  const found: Record<string, string> = {};
  for (const [at, token] of tokens.entries())
    if (token === "=") found[tokens[at - 1] ?? ""] = String(JSON.parse(tokens[at + 1] ?? '""'));
  return found;
}

const without = (data: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== name));

describe("reading", () => {
  it.each<readonly [source: string, data: unknown]>([
    [
      'datasource db {\n  provider = "mysql"\n  url      = env("DATABASE_URL")\n}',
      { datasource: { db: { provider: "mysql", url: variable("DATABASE_URL") } } },
    ],
    [
      'generator client {\r\n  provider = "prisma-client-js" // x\r\n  previewFeatures = ["a", "b"]\r\n}\r\n',
      {
        generator: { client: { provider: "prisma-client-js", previewFeatures: { variables: [] } } },
      },
    ],
    [
      'datasource a{\nurl="x"\n}\ndatasource b  {\n  url = "y" }\n',
      { datasource: { a: { url: "x" }, b: {} } },
    ],
    [
      'datasource db {\n  url = "a\\"b\\\\c\\n\\u0041 // } /*"\n}',
      { datasource: { db: { url: 'a"b\\c\nA // } /*' } } },
    ],
    ['/// datasource x {\n// url = "a"\n/* datasource y {\n  url = "b"\n} */\n', {}],
    [
      'datasource db {\n  /* url = "a"\n */\n  url = "b" /* c */ // d\n}',
      { datasource: { db: { url: "b" } } },
    ],
    [
      "datasource db {\n  relationMode = prisma\n}",
      { datasource: { db: { relationMode: "prisma" } } },
    ],
    ['model User {\n  id Int @id @default(autoincrement())\n  url = "x"\n}\n', {}],
    ['datasource db {\n}\nmodel A {\n  url = "x"\n}', { datasource: { db: {} } }],
    [
      'datasource db {\n  url = "open\n  provider = "mysql"\n',
      { datasource: { db: { url: { variables: [] }, provider: "mysql" } } },
    ],
    ["", {}],
  ])("%j", (source, data) => {
    expect(dataOf(rootOf(source))).toEqual(data);
  });

  it("knows places and comments", () => {
    const source = '// a\ndatasource db { // b\n  url = "c" /* d */\n} /// e\n/* f\ng */';
    const block = blockOf(source);
    expect(source.slice(...block.get("url").at)).toBe('url = "c"');
    expect(source.slice(...block.at)).toBe('datasource db { // b\n  url = "c" /* d */\n} /// e');
    const { comments } = prismaLinesIn(source);
    expect(comments.map(({ value }) => value)).toEqual([" a", " b", " d ", "/ e", " f\ng "]);
    for (const { start, end, value } of comments)
      expect(source.slice(start + 2, end).startsWith(value)).toBe(true);
  });

  it("takes no longer for many lines", () => {
    const source = `datasource db {\n${'  url = "x\n'.repeat(100_000)}}\n/*`;
    expect(prismaLinesIn(source).blocks).toHaveLength(1);
  });
});

describe("writing", () => {
  it.each<
    readonly [lines: string, write: (block: Mapping) => Written | null, output: string | null]
  >([
    ['  url  = "a" // x', (block) => block.put("url", 'b"\\'), '  url  = "b\\"\\\\" // x'],
    [
      '  url = "a"',
      (block) => block.put("relationMode", "prisma"),
      '  url = "a"\n  relationMode = "prisma"',
    ],
    [
      '  url = "a" // x\n  b = "c"',
      (block) => block.put("d", 1, "url"),
      '  url = "a" // x\n  d = "1"\n  b = "c"',
    ],
    ['  url = "a"\n  // x\n  b = "c"', (block) => block.remove(["url"]), '  // x\n  b = "c"'],
    [
      '  url = "a" // x',
      (block) => block.rename("url", "directUrl", "b"),
      '  directUrl = "b" // x',
    ],
    ['  url = env("A")', (block) => block.put("url", "b"), null],
    ['  url = "a"', (block) => block.put("a-b", "b"), null],
  ])("%j", (lines, write, output) => {
    const around = (inner: string): string => `datasource db {\n${inner}\n}\nmodel A {\n}\n`;
    const source = around(lines);
    expect(after(source, write(blockOf(source)))).toBe(output === null ? null : around(output));
  });

  const unit = fc.constantFrom("a", " ", '"', "\\", "/", "*", "{", "}", "=", "\n", "é");
  const value = fc.string({ unit, maxLength: 6 });
  const line = fc.oneof(
    fc
      .tuple(
        fc.constantFrom("a", "b", "c1"),
        fc.constantFrom(" = ", "=", "   = "),
        value,
        fc.constantFrom("", " // }", ' /* "*/'),
      )
      .map(([name, joint, text, rest]) => `  ${name}${joint}${JSON.stringify(text)}${rest}`),
    fc.constantFrom("", '  // d = "e"', '  /* d = "e"\n */'),
  );
  const file = fc
    .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"))
    .map(([lines, ending]) =>
      ["datasource db {", ...lines, "}", ""].join("\n").replaceAll("\n", ending),
    );

  it("leaves everything else as it was", () => {
    const change = fc.constantFrom("put" as const, "remove" as const, "rename" as const);
    fc.assert(
      fc.property(
        file,
        change,
        fc.constantFrom("a", "b", "new"),
        value,
        (source, does, name, text) => {
          const before = stringsOf(source);
          const block = blockOf(source);
          expect(dataOf(block)).toEqual(before);
          fc.pre(does === "put" || name in before);
          const written = {
            put: () => block.put(name, text),
            remove: () => block.remove([name]),
            rename: () => block.rename(name, "other", text),
          }[does]();
          const expected = does === "put" ? { ...before } : without(before, name);
          if (does === "put") expected[name] = text;
          if (does === "rename") expected.other = text;
          const output = after(source, written) ?? "?";
          const all = stringsOf(output);
          const found = does === "rename" ? without(all, name) : all;
          expect(found).toEqual(expected);
          if (does !== "remove")
            expect(prismaLinesIn(output).comments.map((comment) => comment.value)).toEqual(
              prismaLinesIn(source).comments.map((comment) => comment.value),
            );
        },
      ),
      { numRuns: 3000, seed: 6 },
    );
  });
});
