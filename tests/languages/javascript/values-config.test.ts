import { describe, expect, it } from "vitest";
import { valueAcross } from "./sites.js";

describe("what the package config reads", () => {
  it.each([
    ["use(config.get('db.host'));", '"a"'],
    ["use(config.get('db').host);", '"a"'],
    ["use(config.get('z'));", "?"],
    ["use(config.get(x));", "?"],
    ["use(config.get(`db.host`));", '"a"'],
    ["use(config.has('db.host'));", "?"],
    ["use(config.get('db.host.x'));", "?"],
    ["use(config.util.get('db.host'));", "?"],
  ])("%s", (row, expected) => {
    expect(
      valueAcross(`import config from 'config'; ${row}
--- config
{ "db": { "host": "a" } }`),
    ).toBe(expected);
  });
});
