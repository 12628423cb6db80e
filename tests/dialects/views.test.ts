import { describe, expect, it } from "vitest";
import type { Repair } from "../../src/model/connection.js";
import type { Mapping, Written as Edited } from "../../src/document/value.js";
import { outerStem, withNestedTls } from "../../src/dialects/nested-tls.js";
import { addName, noNames, parted, synonymsIn } from "../../src/dialects/parted.js";
import { addressOver, projected, QUERY } from "../../src/dialects/projected.js";
import { show } from "../languages/javascript/harness.js";
import { edited, inJson, textAt, type Written } from "./told.js";

/** A text after an edit of it. */
const after = ({ text }: Written, edit: Edited | null): string | null =>
  edit && edited(text, { words: "", change: { ...edit, does: "" } } satisfies Repair);

const held = (options: Mapping, key: string): string => show(options.get(key));

describe("options of TLS in objects beside the host", () => {
  const written = inJson(
    '{"host": "h", "tls": {"insecure_skip_verify": true, "ca": "a", "tls_mode": 1, "deep": {"x": {"y": {"z": 1}}}}, "db_ssl": {"mode": 2}, "options": {"sslMode": 3, "host": 4}, "plain": {"mode": 5}, "ssl_config": {"verify": 6}}',
  );
  const options = withNestedTls(written.options);

  it.each([
    ["host", '"h"'],
    ["tls_insecure_skip_verify", "true"],
    ["tls_ca", '"a"'],
    ["tls_mode", "1"],
    ["db_tls_mode", "2"],
    ["ssl_mode", "3"],
    ["plain", "{ mode: 5 }"],
    ["tls_verify", "6"],
    ["mode", "-"],
  ])("are called %s", (name, value) => {
    expect(held(options, name)).toBe(value);
  });
  it("have names of their own", () => {
    expect(options.keys()).toEqual([
      ...["host", "tls_insecure_skip_verify", "tls_ca", "tls_mode", "tls_deep"],
      ...["db_tls_mode", "ssl_mode", "plain", "tls_verify"],
    ]);
  });

  it.each([
    ["ssl", "tls_a"],
    ["tls", "tls_a"],
    ["ssl_config", "tls_a"],
    ["tlsOptions", "tls_a"],
    ["ssl_opts", "tls_a"],
    ["ssl-context", "tls_a"],
    ["sslsettings", "tls_a"],
    ["db_ssl", "db_tls_a"],
    ["my_db_tls_config", "my_db_tls_a"],
    ["xssl", "xssl"],
    ["ssl_x", "ssl_x"],
    ["sslConfigs", "ssl_configs"],
    ["options", "a"],
    ["opts", "a"],
    ["params", "a"],
    ["extra", "a"],
    ["connectArgs", "a"],
    ["connect_options", "a"],
    ["connectionOptions", "a"],
    ["dialect_options", "a"],
    ["driverOptions", "a"],
    ["db_options", "db_options"],
    ["optionsx", "optionsx"],
    ["xoptions", "xoptions"],
  ])("stand in %s as %s", (holder, name) => {
    expect(withNestedTls(inJson(`{"${holder}": {"a": 1}}`).options).keys()).toEqual([name]);
  });

  it("keep their own sign", () => {
    const { options: own } = inJson('{"ssl": {"ssl_mode": 1, "tlsVersion": 2, "assl": 3}}');
    expect(withNestedTls(own).keys()).toEqual(["ssl_mode", "tls_version", "tls_assl"]);
  });

  it("are looked for three objects deep", () => {
    const deep = (depth: number): string =>
      depth === 0 ? '{"mode": 1}' : `{"options": ${deep(depth - 1)}}`;
    const keys = (depth: number) => withNestedTls(inJson(deep(depth)).options).keys();
    expect([keys(2), keys(3), keys(4)]).toEqual([["mode"], ["mode"], ["options"]]);
  });

  it("are the first of a name", () => {
    const { options: own } = inJson('{"ssl": {"mode": 1}, "tls": {"mode": 2}}');
    expect(held(withNestedTls(own), "tls_mode")).toBe("1");
  });

  it("are spelled and changed where they stand", () => {
    expect(options.spell(["tls_ca"])).toBe("tls.ca");
    expect(options.spell(["tls_ca"], "1")).toBe("tls.ca: 1");
    expect(options.spell(["unknown", "x"])).toBe("unknown.x");
    expect(after(written, options.put("db_tls_mode", 9))).toContain('"db_ssl": {"mode": 9}');
    expect(after(written, options.remove(["db_tls_mode"]))).toContain('"db_ssl": {}');
    expect(options.remove(["tls_ca", "db_tls_mode"])).toBeNull();
    expect(options.remove([])).toBeNull();
    expect(options.put("unknown", 1)).toBeNull();
    expect(options.remove(["unknown"])).toBeNull();
    expect(options.rename("tls_ca", "a", 1)).toBeNull();
    const place = options.place("db_tls_mode");
    expect(place && textAt(written, place)).toContain('"mode": 2');
    expect(options.code("db_tls_mode")?.code).toBe("2");
    expect([options.place("unknown"), options.code("unknown")]).toEqual([null, null]);
  });

  it.each([
    ["db_options", "db"],
    ["options", ""],
    ["tidb_driver_options", "tidb"],
    ["db", "db"],
    ["optionsx", "optionsx"],
    ["xoptions", "xoptions"],
  ])("a stem without what says nothing: %s is %j", (stem, outer) => {
    expect(outerStem(stem)).toBe(outer);
  });
});

describe("options under names of their own", () => {
  const written = inJson('{"DB_HOST": "h", "DB_SSL": "true", "DB_PORT": 4000, "DB_TLS": {"a": 1}}');
  const names = new Map([
    ["host", "DB_HOST"],
    ["ssl", "DB_SSL"],
    ["port", "DB_PORT"],
    ["tls", "DB_TLS"],
  ]);
  const options = parted(written.options, names);

  it("are read and spelled", () => {
    expect(options.keys()).toEqual(["host", "ssl", "port", "tls"]);
    expect([held(options, "host"), held(options, "DB_HOST"), held(options, "other")]).toEqual([
      ...['"h"', "-", "-"],
    ]);
    expect(options.get("other").at).toEqual(written.options.head);
    expect(options.spell(["ssl"], "1")).toBe("DB_SSL: 1");
    expect(options.spell(["other", "x"])).toBe("other.x");
    expect(options.spell([])).toBe("");
    const inner = options.get("tls");
    expect(inner.kind === "mapping" && inner.spell(["tls", "a"], "1")).toBe("DB_TLS.a: 1");
    const place = options.place("port");
    expect(place && textAt(written, place)).toContain("4000");
    expect([options.place("other"), options.code("port")?.code]).toEqual([null, "4000"]);
  });

  it.each([
    ["ssl", true, '"true"'],
    ["ssl", 1, '"1"'],
    ["ssl", "on", '"on"'],
    ["port", 3306, "3306"],
    ["port", true, "true"],
  ])("keep what they are: %s, %j", (part, value, text) => {
    const edit = after(written, options.put(part, value));
    expect(edit).toContain(`"${names.get(part) ?? ""}": ${text}`);
  });

  it("get no other", () => {
    expect(options.put("other", 1)).toBeNull();
    expect(options.rename("host", "ssl", 1)).toBeNull();
    expect(after(written, options.remove(["host", "port", "tls"]))).toBe('{"DB_SSL": "true"}');
  });

  it("of several about one thing, each further one has the server, too", () => {
    const found = noNames();
    for (const [part, name] of [
      ...[
        ["host", "A"],
        ["ssl", "B"],
        ["tls", "C"],
        ["ssl", "D"],
        ["host", "E"],
      ],
      ...[
        ["url", "F"],
        ["user", "G"],
        ["user", "H"],
        ["port", "I"],
        ["port", "J"],
      ],
      ...[
        ["password", "K"],
        ["password", "L"],
        ["database", "M"],
        ["database", "N"],
        ["url", "O"],
      ],
      ...[["tls", "P"]],
    ] as const)
      addName(found, part, name);
    expect(found.first.get("ssl")).toBe("B");
    expect(synonymsIn(found).map((each) => [...each])).toEqual([
      [
        ["host", "A"],
        ["url", "F"],
        ["ssl", "D"],
      ],
      [
        ["host", "A"],
        ["url", "F"],
        ["tls", "P"],
      ],
    ]);
  });
});

describe("an address under a client's names", () => {
  const written = inJson('{"host": "h", "user": "u", "sslmode": "on"}');
  const names = { hostname: "host", username: "user", pass: "password" };
  const options = projected(written.options, names);

  it("has its parts only", () => {
    expect(options.keys()).toEqual(["hostname", "username"]);
    expect([held(options, "hostname"), held(options, "host"), held(options, "toString")]).toEqual([
      ...['"h"', "-", "-"],
    ]);
    expect(options.rest()).toMatchObject({ kind: "missing", at: written.options.at });
    expect(options.get("x").at).toEqual(written.options.at);
    expect(options.spell(["username"], "1")).toBe("user: 1");
    expect(options.spell(["other", "x"])).toBe("other.x");
    expect(options.spell([])).toBe("");
  });

  it("is changed in its parts only", () => {
    expect(after(written, options.put("username", "v"))).toContain('"user": "v"');
    expect([options.put("x", 1), options.remove(["hostname"])]).toEqual([null, null]);
    expect([options.rename("hostname", "x", 1), options.code("hostname")]).toEqual([null, null]);
  });

  it("shows its query under a key", () => {
    const query = options.get(QUERY);
    if (query.kind !== "mapping") throw new Error("No query");
    expect(held(query, "sslmode")).toBe('"on"');
    expect(query.spell([QUERY, "sslmode"], "1")).toBe("sslmode: 1");
  });

  it("counts for what it names, and the options for all else", () => {
    const other = inJson('{"hostname": "other", "ssl": true}');
    const both = addressOver(other.options, options, ["hostname", "username", "pass"]);
    expect([held(both, "hostname"), held(both, "username"), held(both, "ssl")]).toEqual([
      ...['"h"', '"u"', "true"],
    ]);
    expect(after(written, both.put("pass", "x"))).toContain('"password": "x"');
    expect(after(other, both.put("tls", "x"))).toContain('"tls": "x"');
    expect(both.get(QUERY).kind).toBe("mapping");
  });
});
