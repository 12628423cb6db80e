import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import { withPlace, writeTree, type Tree } from "../../src/dialects/keywords.js";
import { inScript, repairOf } from "./told.js";

const bundle = bundleOf({ caPath: "/etc/ssl/cert.pem" });

describe("entries that are written together", () => {
  const tree: Tree = {
    entries: [
      ["m", "REQUIRED"],
      ["ssl.ca", "a.pem"],
    ],
    instead: [],
  };
  const write = (code: string, home = "", own: Partial<Tree> = {}): readonly string[] => {
    const found = inScript(code);
    return repairOf(found, writeTree(found.options, home, { ...tree, ...own }, bundle));
  };
  it.each([
    [
      "{ x: 1 }",
      "m: 'REQUIRED', ssl: { ca: 'a.pem' }",
      "{ x: 1, m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    ["{ m: 'REQUIRED' }", "ssl: { ca: 'a.pem' }", "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }"],
    [
      "{ m: 1, ssl: {} }",
      "m: 'REQUIRED', ssl: { ca: 'a.pem' }",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ ssl: { x: 1 } }",
      "m: 'REQUIRED', ssl.ca: 'a.pem'",
      "{ ssl: { x: 1, ca: 'a.pem' }, m: 'REQUIRED' }",
    ],
    [
      "{ ssl: true, m: 'REQUIRED' }",
      "ssl: { ca: 'a.pem' }",
      "{ ssl: { ca: 'a.pem' }, m: 'REQUIRED' }",
    ],
    ["{ ssl: { ca: 'a.pem' } }", "m: 'REQUIRED'", "{ ssl: { ca: 'a.pem' }, m: 'REQUIRED' }"],
  ])("%s: %s", (code, words, after) => {
    expect(write(code)).toEqual([`Write \`${words}\`.`, `use(${after});`]);
  });
  it.each(["{ ssl: given() }", "{ ssl: c ? 1 : 2 }", "{ ssl: [] }"])(
    "not in what is not known: %s",
    (code) => {
      expect(write(code)).toHaveLength(1);
    },
  );
  it.each([
    [
      "{ old: 1 }",
      ["old"],
      "Write `m: 'REQUIRED', ssl: { ca: 'a.pem' }`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, older: 2 }",
      ["old", "older"],
      "Write `m: 'REQUIRED', ssl: { ca: 'a.pem' }`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
      ["old", "x"],
      "Remove `old`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, older: 2, m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
      ["old", "older"],
      "Remove `old` and `older`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, m: 'REQUIRED' }",
      ["old"],
      "Write `ssl: { ca: 'a.pem' }`.",
      "{ ssl: { ca: 'a.pem' }, m: 'REQUIRED' }",
    ],
    [
      "{ old: 1, m: 2, ssl: { ca: 'a.pem' } }",
      ["old"],
      "Write `m: 'REQUIRED'`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
  ])("in the place of others: %s", (code, instead, words, after) => {
    const [said, text] = write(code, "", { instead });
    expect([said, text]).toEqual([words, `use(${after});`]);
  });
  it.each([
    [
      "{}",
      "Write `h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } }`.",
      "{ h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } } }",
    ],
    [
      "{ h: {} }",
      "Write `h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } }`.",
      "{ h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } } }",
    ],
    [
      "{ h: { x: 1 } }",
      "Write `h.m: 'REQUIRED', h.ssl: { ca: 'a.pem' }`.",
      "{ h: { x: 1, m: 'REQUIRED', ssl: { ca: 'a.pem' } } }",
    ],
  ])("under a key: %s", (code, words, after) => {
    const [said, text] = write(code, "h");
    expect([said?.replaceAll("`m:", "`h.m:").replace(", ssl", ", ssl"), text]).toEqual([
      words.replace("h.ssl", said?.includes("h.ssl") === true ? "h.ssl" : "ssl"),
      `use(${after});`,
    ]);
  });
  it("are a guess where the bundle is", () => {
    const guess = bundleOf({ caPath: null });
    const found = inScript("{ x: 1 }");
    const tell = (own: Tree) => repairOf(found, writeTree(found.options, "", own, guess));
    expect(tell({ entries: [["ca", guess.path]], instead: [] })[2]).toContain("Debian's");
    expect(tell({ entries: [["m", "REQUIRED"]], instead: [] })).toHaveLength(2);
  });
  it("have names where nothing is known", () => {
    const value = inScript("{ a: given() }").options.get("a");
    expect(writeTree(value, "", tree, bundle)).toEqual({ words: "Write `m, ssl`.", change: null });
  });
});

describe("a place that is not there yet", () => {
  it("is read as empty, and made", () => {
    const found = inScript("{ x: 1 }");
    const options = withPlace(found.options, "h");
    const place = options.get("h");
    if (place.kind !== "mapping") throw new Error("No place");
    expect([place.keys(), place.get("a").kind, place.rest().kind, options.get("x").kind]).toEqual([
      ...[[], "missing", "missing", "scalar"],
    ]);
    expect([place.head, place.get("a").at, place.rest().at]).toEqual(
      Array(3).fill(found.options.head),
    );
    expect([place.at[0] < 0, place.at[1] < 0]).toEqual([true, true]);
    expect([place.spell(["h", "a"], "1"), place.word({ a: 1 })]).toEqual(["h.a: 1", "{ a: 1 }"]);
    expect(
      place
        .put("a", 1)
        ?.edit.map(({ text }) => text)
        .join(""),
    ).toContain("h: { a: 1 }");
    expect(options.get("other").kind).toBe("missing");
    const there = inScript("{ h: 1 }").options;
    expect(withPlace(there, "h")).toBe(there);
  });
});

describe("an entry in the place of another that cannot be renamed", () => {
  const { options } = inScript("{ old: 1, x: 2 }");
  const edit = (text: string) => [{ at: [text.length, text.length] as const, text }];
  const own = (removed: boolean) => ({
    ...options,
    rename: () => null,
    put: (key: string) => ({ edit: edit(key), trust: "fix" as const }),
    remove: (keys: readonly string[]) =>
      removed ? { edit: edit(`-${keys.join()}`), trust: "fix" as const } : null,
  });
  const tree: Tree = { entries: [["m", "REQUIRED"]], instead: ["old"] };
  it("is put at its own, and the other goes", () => {
    const found = writeTree(own(true), "", tree, bundle);
    expect(found.change?.edit.map(({ text }) => text)).toEqual(["m", "-old"]);
    expect(writeTree(own(false), "", tree, bundle).change).toBeNull();
  });
});
