import { describe, expect, it } from "vitest";
import { valuesIn } from "../../../src/document/lists.js";
import type { Document } from "../../../src/document/document.js";
import { json } from "../../../src/languages/data/json.js";
import { dataLanguage } from "../../../src/languages/data/language.js";
import type { Context, SourceFile } from "../../../src/languages/language.js";
import { show } from "../javascript/harness.js";

/** A file as the language opens it. */
function open(text: string, physicalFilename = "settings.json"): SourceFile {
  const loc = { start: { line: 1, column: 1 } };
  const sourceCode = { text, ast: { type: "Document", loc } };
  return dataLanguage(json).open(
    { sourceCode, filename: physicalFilename, physicalFilename } as unknown as Context,
    { readers: new Set(), exports: new Set(), makers: new Set(), builtIn: new Set() },
  );
}
const read = (text: string, filename?: string): Document => open(text, filename).document();

describe("a Document of JSON", () => {
  it("has the whole file as its root", () => {
    const [root, another] = read('{ "a": { "b": [1, null] } }').roots();
    expect(another).toBeUndefined();
    expect(root && show(root.value)).toBe("{ a: { b: ? } }");
    const a = root?.value.kind === "mapping" ? root.value.get("a") : undefined;
    const b = a?.kind === "mapping" ? a.get("b") : undefined;
    expect(b?.kind === "list" && valuesIn(b).map(show)).toEqual(["1", "null"]);
  });

  it("has texts with their names, their neighbours and who takes them", () => {
    const document = read(`{
      "spring": { "url": "jdbc:a", "username": "u" },
      "note": "jdbc:b",
      "description": "jdbc:c",
      "urls": ["jdbc:d"],
      "env": { "X": "jdbc:e" }
    }`);
    const found = document
      .texts(/jdbc/)
      .map(({ value, name, taken, audience }) => [value.value, name, taken, audience]);
    expect(found).toEqual([
      ["jdbc:a", "url", "known", "program"],
      ["jdbc:b", "note", "none", "message"],
      ["jdbc:c", "description", "none", "message"],
      ["jdbc:d", "urls", "known", "program"],
      ["jdbc:e", "X", "known", "program"],
    ]);
    const [first] = document.texts(/jdbc/);
    const [nearest, outer] = first?.holders() ?? [];
    expect(nearest && show(nearest.mapping)).toBe('{ url: "jdbc:a", username: "u" }');
    expect([nearest?.key, outer?.key]).toEqual(["url", "spring"]);
  });

  it("runs the scripts of a package, and of no other file", () => {
    const text = '{ "scripts": { "db": "mysql -h h" }, "args": ["mysql", "-h", "h"] }';
    const runs = (filename: string): readonly boolean[] =>
      read(text, filename)
        .commands(/mysql\s/, /^mysql$/)
        .map(({ isRun }) => isRun);
    expect(runs("/app/package.json")).toEqual([true, false]);
    expect(runs("/app/settings.json")).toEqual([false, false]);
    const words = read(text, "package.json").words(/h/);
    expect(words.map(({ value }) => value.value)).toEqual(["-h", "h"]);
  });

  it("has objects with such a key, and strings under such a name", () => {
    const document = read('{ "a": { "host": 1 }, "b": [{ "dbHost": 2 }], "TIDB_PASSWORD": "p" }');
    expect(document.objects(/host$/i).map(({ value }) => show(value))).toEqual([
      "{ host: 1 }",
      "{ dbHost: 2 }",
    ]);
    expect(document.named(/PASSWORD$/).map(({ name }) => name)).toEqual(["TIDB_PASSWORD"]);
  });

  it("is empty where the file is no JSON, and calls nothing", () => {
    for (const document of [read("{"), read('{ "mysql2": 1 }')]) {
      expect(document.uses(["mysql2"])).toEqual([]);
      expect(document.scopes()).toEqual([]);
      expect(document.assignments()).toEqual([]);
    }
    expect(read("{").roots()).toEqual([]);
    expect(read("{").texts(/./)).toEqual([]);
  });
});

describe("an edit of JSON", () => {
  it("is read back, and refused where it leaves no JSON", () => {
    const file = open('{ "a": 1 }');
    const after = file.edited?.([{ at: [7, 8], text: "2" }]);
    const [root] = after?.document().roots() ?? [];
    expect(root && show(root.value)).toBe("{ a: 2 }");
    expect(file.edited?.([{ at: [7, 8], text: "2," }])?.text).toBe('{ "a": 2, }');
    expect(file.edited?.([{ at: [7, 8], text: "" }])).toBeNull();
  });
});
