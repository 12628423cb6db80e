import { describe, expect, it } from "vitest";
import {
  asRung,
  isSwitched,
  meantBy,
  misspelt,
  misspeltIn,
  switchAt,
  whereWrong,
} from "../../src/dialects/switches.js";
import { remove } from "../../src/dialects/edits.js";
import { driverOf, inScript, shown, uselessIn, uselessMended } from "./told.js";

describe("switches of a command", () => {
  it.each([
    ["true", true],
    ["'1'", true],
    ["'x'", true],
    ["false", false],
    ["'0'", false],
    ["'OFF'", false],
    ["'no'", false],
    ["'false'", false],
    ["'offx'", true],
    ["'xoff'", true],
  ])("%s: %s", (value, isSet) => {
    const { options } = inScript(`{ ssl: ${value} }`);
    expect([isSwitched(options, "ssl", true), isSwitched(options, "ssl", false)]).toEqual([
      isSet,
      !isSet,
    ]);
    const setting = switchAt(options, "ssl");
    expect(setting && shown(asRung(setting, "full"))).toMatch(/^full /);
  });
  it("are not known, or not there", () => {
    const { options } = inScript(
      "{ ssl: given(), tls: a ? true : false, x: a ? true : 1, n: null }",
    );
    expect(switchAt(options, "none")).toBeNull();
    expect([isSwitched(options, "none", false), isSwitched(options, "ssl", true)]).toEqual([
      false,
      false,
    ]);
    expect([isSwitched(options, "tls", true), isSwitched(options, "x", true)]).toEqual([
      false,
      true,
    ]);
    expect(isSwitched(options, "n", false)).toBe(false);
    const open = switchAt(options, "ssl");
    expect(open && shown(asRung(open, "full"))).toMatch(/^\?/);
  });

  const KNOWN = ["ssl", "ssl-mode", "ssl-ca", "tls-version"];
  it("may be misspelt", () => {
    const { options } = inScript(
      "{ ssl: 1, 'ssl-mod': 1, sslca: 1, host: 1, TLS: 1, verify: 1, '-ssl': 1, 'a.ssl': 1, 'ssl-ca': 1 }",
    );
    expect(misspeltIn(options, KNOWN)).toEqual(["ssl-mod", "sslca", "TLS", "verify"]);
    expect(misspeltIn(inScript("{ a: given() }").options.get("a"), KNOWN)).toEqual([]);
  });
  it.each([
    ["sslca", "ssl-ca"],
    ["SSL_CA", "ssl-ca"],
    ["ssl.mode", "ssl-mode"],
    ["ssl-mod", "ssl-mode"],
    ["SSL", "ssl"],
    ["tls", undefined],
    ["tls-", undefined],
    ["tlsv", "tls-version"],
    ["ssl-other", undefined],
    ["1sslca2", "ssl-ca"],
  ])("%s means %s", (key, name) => {
    expect(meantBy(key, KNOWN)).toBe(name);
  });

  const row = (isThere?: (key: string) => boolean) =>
    driverOf(misspelt(KNOWN, "is unknown", ["ssl-mode", "VERIFY_FULL"], isThere));
  it.each([
    ["{ sslca: 1 }", "Write `ssl-ca: 1` instead."],
    ["{ sslmode: 1 }", "Write `ssl-mode: 'VERIFY_FULL'` instead."],
    ["{ tlsx: 1 }", "Write `ssl-mode: 'VERIFY_FULL'` instead."],
    ["{ sslca: 1, 'ssl-ca': 2 }", "Remove `sslca`."],
    ["{ tlsx: 1, 'ssl-mode': 2 }", "Remove `tlsx`."],
    ["{ sslca: given() }", "Write `ssl-ca: 'VERIFY_FULL'` instead."],
  ])("%s: %s", (code, text) => {
    expect(uselessMended(row(), inScript(code))[0]?.[0]).toBe(text);
    expect(uselessIn(row(), inScript(code))[0]).toMatch(/is unknown \(tls\)$/);
    expect(
      uselessIn(
        row(() => false),
        inScript(code),
      ),
    ).toEqual([]);
  });
  it("are a mistake beside others only", () => {
    const only = driverOf(
      whereWrong("a", (options) => options.keys().includes("b"), {
        follows: "is wrong",
        repair: (options) => remove(options, "a"),
      }),
    );
    expect(uselessIn(only, inScript("{ a: 1, b: 2 }"))).toEqual(["`a: 1` is wrong"]);
    expect(uselessIn(only, inScript("{ a: 1 }"))).toEqual([]);
  });
});
