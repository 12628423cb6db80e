import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/document/value.js";
import { overlay, unreadable } from "../../src/dialects/overlay.js";
import { show, valueIn } from "../languages/javascript/harness.js";
import { addressOf, after } from "./notation.js";

const objectOf = (code: string): Mapping => {
  const value = valueIn(code);
  if (value.kind !== "mapping") throw new Error(show(value));
  return value;
};
/** `{ uri, ...options }` in one program. */
const UPPER = "use({ user: 'upper', ssl: false, port: 0, charset: '', flags: undefined, a: x });";
const LOWER = "mysql://lower:p@h:3306/d?ssl=true&charset=utf8&flags=1&b=2&a=3";
const both = (): Mapping => overlay(objectOf(UPPER), addressOf(LOWER));

describe("overlay", () => {
  it.each([
    ["user", '"upper"', "what is truthy above counts"],
    ["ssl", "true", "false above does not"],
    ["port", '"3306"', "0 above does not"],
    ["charset", '"utf8"', "'' above does not"],
    ["flags", "1", "undefined above does not"],
    ["b", "2", "what is only below counts"],
    ["a", "?", "what is not known above hides what is below"],
    ["host", '"h"', "a part of the address"],
    ["none", "-", "what is nowhere"],
  ])("%s is %s: %s", (key, shown) => {
    expect(show(both().get(key))).toBe(shown);
  });

  it("has the keys of both, each once", () => {
    expect([...both().keys()].sort()).toEqual([
      "a", "b", "charset", "database", "flags", "host", "password", "port", "ssl", "user",
    ]); // prettier-ignore
  });

  it("gives a falsy value above where there is nothing below", () => {
    expect(show(overlay(objectOf("use({ ssl: false });"), addressOf("mysql://h")).get("ssl"))).toBe(
      "false",
    );
  });

  it.each([
    ["user", UPPER.replace("'upper'", "'X'")],
    ["none", UPPER.replace("a: x }", "a: x, none: 'X' }")],
  ])("writes %s above", (key, output) => {
    expect(after(UPPER, both().put(key, "X"))).toBe(output);
  });

  it.each([
    ["b", LOWER.replace("b=2", "b=X")],
    ["ssl", LOWER.replace("ssl=true", "ssl=X")],
    ["port", LOWER.replace("3306", "X")],
    ["host", LOWER.replace("@h", "@X")],
  ])("writes %s below", (key, output) => {
    expect(after(LOWER, both().put(key, "X"))).toBe(output);
  });

  it("takes out of both, or of none: what is left would come through", () => {
    // A part of an address cannot go.
    expect(both().remove(["user"])).toBeNull();
    expect(both().remove(["flags"])?.edit).toHaveLength(2);
  });

  it("takes out and renames where it is read", () => {
    expect(after(LOWER, both().remove(["b"]))).toBe(LOWER.replace("&b=2", ""));
    expect(after(LOWER, both().rename("b", "c", 1))).toBe(LOWER.replace("b=2", "c=1"));
  });
});

describe("unreadable", () => {
  const closed = unreadable(objectOf(UPPER));
  it("may hold anything, shows nothing and takes nothing", () => {
    expect(show(closed.get("user"))).toBe("?");
    expect(show(closed.get("none"))).toBe("?");
    expect(closed.keys()).toEqual([]);
    expect(closed.put("user", "X")).toBeNull();
  });

  it("leaves nothing certain that is not written above it", () => {
    const object = overlay(objectOf("use({ host: 'h' });"), closed);
    expect(show(object.get("host"))).toBe('"h"');
    expect(show(object.get("ssl"))).toBe("?");
  });
});
