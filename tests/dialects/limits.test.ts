import { describe, expect, it } from "vitest";
import type { Extent } from "../../src/document/located.js";
import type { Scalar, Value } from "../../src/document/value.js";
import type { Connection, Facet } from "../../src/model/connection.js";
import { connect } from "../../src/dialects/connect.js";
import { credentials } from "../../src/dialects/driver.js";
import { whatIsWritten } from "../../src/dialects/owned.js";
import { mysql2 } from "../../src/dialects/drivers/mysql2.js";
import { ofExtent } from "../../src/dialects/extent.js";
import { ineffectiveOptions } from "../../src/dialects/ineffective.js";
import { onEachWay } from "../../src/dialects/ways.js";
import { inJson, inScript, shown, type Written } from "./told.js";

const FACETS: readonly Facet[] = [
  ...(["host", "port", "user", "password", "encrypted", "minVersion"] as const),
];

const connected = ({ options }: Written): Connection =>
  connect({ ...credentials(), ...mysql2.tls("ssl") }, options, {
    dialect: "mysql2",
    comments: [],
    claims: [],
    ineffective: ineffectiveOptions(mysql2.ineffective("ssl"), options),
  });

const told = (connection: Connection): string =>
  FACETS.map((facet) => (connection[facet].kind === "unknown" ? "?" : "+")).join("");

describe("a text that goes on elsewhere", () => {
  const ADDRESS =
    '{"host": "h", "port": 4000, "user": "u", "password": "p", "ssl": {"minVersion": "TLSv1.1"}, "tls": 1}';
  const PARTS = '{"host": "h", "port": 4000, "user": "u", "password": "p"}';
  const text = (value: string): Scalar => {
    const found = inJson(`{"x": ${JSON.stringify(value)}}`).options.get("x");
    if (found.kind !== "scalar") throw new Error(value);
    return found;
  };
  const limited = (extent: Extent, json: string, value?: string): Connection => {
    const written = inJson(json);
    const whole = connected(written);
    return ofExtent(extent, written.options, value === undefined ? undefined : text(value))(whole);
  };

  it.each<readonly [Extent, string, string | undefined, string]>([
    ["whole", ADDRESS, undefined, "++++++"],
    ["whole", PARTS, undefined, "++++++"],
    ["unsure", ADDRESS, undefined, "++++++"],
    ["unsure", PARTS, undefined, "++++??"],
    ["unsure", PARTS, "mysql://u:p@h:4000", "++++??"],
    ["unsure", PARTS, "mysql://u:p@h:4000/", "++++++"],
    ["unsure", PARTS, "mysql://u:p@h:4000?", "++++++"],
    ["unsure", PARTS, "mysql://u:p@h:4000?a", "++++??"],
    ["unsure", '{"host": "h", "database": "d"}', undefined, "++++++"],
    ["unsure", '{"host": "h"}', undefined, "+???" + "??"],
    ["beginning", ADDRESS, undefined, "++++??"],
    ["beginning", PARTS, undefined, "+?++??"],
    ["beginning", PARTS, "mysql://u:p@h:4000/", "++++??"],
    ["changed", ADDRESS, undefined, "+??+??"],
    ["changed", PARTS, undefined, "+??+??"],
  ])("%s, %s, %s: %s", (extent, json, value, facets) => {
    expect(told(limited(extent, json, value))).toBe(facets);
  });

  it("is not blamed for options without effect", () => {
    expect(limited("whole", ADDRESS).ineffective).toHaveLength(1);
    expect(limited("beginning", ADDRESS).ineffective).toEqual([]);
    expect(limited("beginning", ADDRESS).at).toEqual(connected(inJson(ADDRESS)).at);
  });
});

describe("what is written of a connection", () => {
  it.each([
    ['{"host": "h"}', "++++?+"],
    ['{"ssl": false}', "++++++"],
    ['{"ssl": null}', "++++++"],
    ['{"ssl": {}}', "+++++?"],
    ['{"ssl": {"minVersion": "TLSv1"}}', "++++++"],
  ])("%s: %s", (json, facets) => {
    expect(told({ ...connected(inJson(json)), ...whatIsWritten(connected(inJson(json))) })).toBe(
      facets,
    );
  });
});

describe("what follows from several keys together", () => {
  const ways = (code: string, ...paths: readonly string[]): string => {
    const { options } = inScript(code);
    const setting = onEachWay(options, paths, (held) => {
      const said = paths.map((path) => {
        const value = path
          .split(".")
          .reduce<Value>((at, key) => (at.kind === "mapping" ? at.get(key) : at), held);
        return value.kind === "scalar" ? String(value.value) : value.kind;
      });
      return { kind: "known", value: said.join(""), at: options.at, says: "" };
    });
    return shown(setting).replaceAll(" ", "");
  };

  it.each([
    ["{ x: 1, y: 2 }", "12"],
    ["{ x: a ? 1 : 2, y: 3 }", "13|23"],
    ["{ x: a ? 1 : 2, y: b ? 3 : 4 }", "13|14|23|24"],
    ["{ x: a ? 1 : 2, y: a ? 3 : 4 }", "13|24"],
    ["{ x: a ? 1 : 2, y: !a ? 3 : 4 }", "14|23"],
    ["{ x: a ? (b ? 1 : 2) : 3, y: b ? 4 : 5 }", "14|25|34|35"],
    ["{ x: 1 }", "1missing"],
  ])("%s: %s", (code, found) => {
    expect(ways(code, "x", "y")).toBe(found);
  });
  it.each([
    ["{ x: { z: a ? 1 : 2 }, y: 3 }", "13|23"],
    ["{ x: a ? { z: 1 } : { z: 2 }, y: 3 }", "13|23"],
    ["{ x: 1, y: 3 }", "13"],
  ])("below a key: %s: %s", (code, found) => {
    expect(ways(code, "x.z", "y")).toBe(found);
  });

  it("is not known past 64 ways", () => {
    const code = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `k${index}: a${index} ? 1 : 2`).join(", ")} }`;
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
    expect(ways(code(6), ...keys(6))).not.toContain("?");
    expect(ways(code(6), ...keys(6)).split("|")).toHaveLength(64);
    const more = ways(code(7), ...keys(7)).split("|");
    expect(more.filter((each) => each === "?")).toHaveLength(64);
  });
});
