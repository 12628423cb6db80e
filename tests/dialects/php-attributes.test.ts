import { describe, expect, it } from "vitest";
import type { Repair } from "../../src/model/connection.js";
import type { Mapping, Written as Edited } from "../../src/document/value.js";
import {
  attributes,
  attributeShown,
  withAttributes,
  withConstants,
} from "../../src/dialects/php-attributes.js";
import { Verbatim } from "../../src/document/plain.js";
import { show } from "../languages/javascript/harness.js";
import { edited, inJson, inScript, textAt, type Written } from "./told.js";

/** A text after an edit of it. */
const after = ({ text }: Written, edit: Edited | null): string | null =>
  edit && edited(text, { words: "", change: { ...edit, does: "" } } satisfies Repair);

const held = (options: Mapping, key: string): string => show(options.get(key));

describe("attributes of PDO", () => {
  const OLD = '{"PDO.MYSQL_ATTR_SSL_CA": "a", "x": 1}';
  const NEW = String.raw`{"Pdo\\Mysql.ATTR_SSL_CA": "a"}`;
  const mappingOf = (text: string): Mapping => {
    const value = attributes(inJson(text).options);
    if (value.kind !== "mapping") throw new Error(text);
    return value;
  };

  it.each([
    ['{"PDO.MYSQL_ATTR_SSL_CA": 1}', ["SSL_CA"]],
    [String.raw`{"Pdo\\Mysql.ATTR_SSL_CA": 1}`, ["SSL_CA"]],
    [
      '{"PDO.ATTR_TIMEOUT": 1, "xPDO.MYSQL_ATTR_SSL_CA": 1}',
      ["PDO.ATTR_TIMEOUT", "xPDO.MYSQL_ATTR_SSL_CA"],
    ],
    ['{"PDO.MYSQL_ATTR_SSL_CA.x": 1}', ["PDO.MYSQL_ATTR_SSL_CA.x"]],
  ])("%s: %j", (text, keys) => {
    expect(mappingOf(text).keys()).toEqual(keys);
  });

  it("are read, spelled and changed under their constants", () => {
    const [written, options] = [inJson(OLD), mappingOf(OLD)];
    expect(held(options, "SSL_CA")).toBe('"a"');
    expect(options.spell(["SSL_CA"])).toBe("PDO::MYSQL_ATTR_SSL_CA");
    expect(options.spell(["options", "SSL_CA"])).toBe("PDO::MYSQL_ATTR_SSL_CA");
    expect(options.spell(["SSL_CA"], "1")).toBe("PDO.MYSQL_ATTR_SSL_CA: 1");
    expect(options.spell(["SSL_KEY"])).toBe("PDO::MYSQL_ATTR_SSL_KEY");
    expect(options.spell(["SSL_KEY"], "1")).toBe("PDO::MYSQL_ATTR_SSL_KEY => 1");
    expect(options.spell(["other"], "1")).toBe("other => 1");
    expect(options.word("a", "SSL_CA")).toBe('"a"');
    expect(options.word("a")).toBe('"a"');
    expect(after(written, options.put("SSL_CA", "b"))).toBe(OLD.replace('"a"', '"b"'));
    expect(after(written, options.put("SSL_KEY", "b"))).toContain('"PDO.MYSQL_ATTR_SSL_KEY": "b"');
    expect(after(written, options.remove(["SSL_CA"]))).toBe('{"x": 1}');
    expect(after(written, options.rename("SSL_CA", "SSL_KEY", "b"))).toContain(
      '"PDO.MYSQL_ATTR_SSL_KEY": "b"',
    );
    const place = options.place("SSL_CA");
    expect(place && textAt(written, place)).toContain("MYSQL_ATTR_SSL_CA");
    expect(options.code("SSL_CA")?.code).toBe('"a"');
  });

  it("are new ones where the file has new ones", () => {
    const options = mappingOf(NEW);
    expect(options.spell(["SSL_KEY"])).toBe(String.raw`Pdo\Mysql::ATTR_SSL_KEY`);
    expect(options.spell(["SSL_CA"])).toBe(String.raw`Pdo\Mysql::ATTR_SSL_CA`);
    expect(after(inJson(NEW), options.put("SSL_KEY", 1))).toContain("ATTR_SSL_KEY");
  });

  it("stand in each branch of a choice", () => {
    const value = attributes(
      inScript("{ x: a ? { 'PDO.MYSQL_ATTR_SSL_CA': 1 } : 2 }").options.get("x"),
    );
    expect(show(value)).toBe("({ SSL_CA: 1 } | 2)");
  });

  it("are shown as people write them", () => {
    expect(attributeShown("SSL_CA", undefined)).toBe("PDO::MYSQL_ATTR_SSL_CA");
    expect(attributeShown("SSL_CA", "1", true)).toBe(String.raw`Pdo\Mysql::ATTR_SSL_CA => 1`);
    expect(attributeShown("x", "1")).toBe("x => 1");
  });

  it("are written as constants", () => {
    expect(withConstants({ SSL_CA: "a", x: 1 })).toEqual({ "PDO.MYSQL_ATTR_SSL_CA": "a", x: 1 });
    const code = new Verbatim("x");
    expect([withConstants(1), withConstants(null), withConstants(code)]).toEqual([1, null, code]);
  });

  it("have a place of their own among other options", () => {
    const written = inJson('{"dsn": "d", "options": {"PDO.MYSQL_ATTR_SSL_CA": "a"}}');
    const options = withAttributes(written.options, "options");
    const inner = options.get("options");
    expect(inner.kind === "mapping" && held(inner, "SSL_CA")).toBe('"a"');
    expect(held(options, "dsn")).toBe('"d"');
    expect(options.spell(["options", "SSL_CA"], "1")).toBe("PDO::MYSQL_ATTR_SSL_CA => 1");
    expect(options.spell(["options"], "1")).toBe("options: 1");
    expect(options.spell(["dsn", "SSL_CA"], "1")).toBe("dsn.SSL_CA: 1");
    expect(options.word({ SSL_CA: 1 })).toContain("PDO.MYSQL_ATTR_SSL_CA");
    expect(after(written, options.put("options", { SSL_KEY: "b" }))).toContain(
      "PDO.MYSQL_ATTR_SSL_KEY",
    );
    expect(after(written, options.put("dsn", { SSL_KEY: "b" }))).toContain('"SSL_KEY"');
  });

  it("get a place where there is none", () => {
    const written = inJson('{"dsn": "d"}');
    const inner = withAttributes(written.options, "options").get("options");
    if (inner.kind !== "mapping") throw new Error("No place");
    expect(after(written, inner.put("SSL_CA", "a"))).toBe(
      '{"dsn": "d", "options": { "PDO.MYSQL_ATTR_SSL_CA": "a" }}',
    );
  });
});
