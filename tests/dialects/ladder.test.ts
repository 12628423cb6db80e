import { describe, expect, it } from "vitest";
import {
  beginnings,
  isEncrypted,
  ladder,
  noWord,
  onlyWord,
  rung,
  toTop,
  unknownBehind,
  type Ladder,
  type Words,
} from "../../src/dialects/ladder.js";
import type { Driver } from "../../src/dialects/driver.js";
import {
  driverOf,
  facetOf,
  inJson,
  inScript,
  levelOf,
  mended,
  repairOf,
  shown,
  uselessIn,
  uselessMended,
} from "./told.js";

const WORDS: Words = {
  path: "mode",
  rungs: { none: "plain", try: "fallsBack", on: "encrypted", ca: "chain", verify_full: "full" },
  absent: "fallsBack",
  top: "VERIFY_FULL",
};

const driver = (own: Ladder): Driver => ({ ...driverOf(), tls: () => ladder(own) });

const words = onlyWord(WORDS);

const level = (own: Ladder, code: string): string => levelOf(driver(own), inScript(code));

describe("a word", () => {
  it.each([
    ["{}", "wish"],
    ["{ mode: 'none' }", "plain"],
    ["{ mode: 'Try' }", "wish"],
    ["{ mode: 'ON' }", "unchecked"],
    ["{ mode: 'ca' }", "chain"],
    ["{ mode: 'verify_full' }", "full"],
    ["{ mode: 'other' }", "-"],
    ["{ mode: 'toString' }", "-"],
    ["{ mode: given() }", "?"],
    ["{ mode: x ? 'verify_full' : 'on' }", "full | unchecked"],
  ])("%s: %s", (code, found) => {
    expect(level(words, code)).toBe(found);
  });
  it("may be asked for in its own letters", () => {
    const exact = onlyWord({ ...WORDS, isExact: true });
    expect([
      level(exact, "{ mode: 'verify_full' }"),
      level(exact, "{ mode: 'VERIFY_FULL' }"),
    ]).toEqual(["full", "-"]);
  });

  it.each([
    ["{}", "encrypted", "false No `mode`"],
    ["{}", "fallsBack", "true No `mode`"],
    ["{}", "certificateVerified", "-"],
    ["{}", "identityVerified", "-"],
    ["{ mode: 'none' }", "encrypted", "false `mode: 'none'`"],
    ["{ mode: 'none' }", "fallsBack", "false `mode: 'none'`"],
    ["{ mode: 'none' }", "certificateVerified", "-"],
    ["{ mode: 'try' }", "identityVerified", "-"],
    ["{ mode: 'on' }", "fallsBack", "false `mode: 'on'`"],
    ["{ mode: 'on' }", "identityVerified", "false `mode: 'on'`"],
    ["{ mode: 'ca' }", "fallsBack", "false `mode: 'ca'`"],
    ["{ mode: 'ca' }", "certificateVerified", "true `mode: 'ca'`"],
    ["{ mode: 'verify_full' }", "fallsBack", "false `mode: 'verify_full'`"],
    ["{ mode: 'verify_full' }", "identityVerified", "true `mode: 'verify_full'`"],
  ] as const)("%s: %s is %s", (code, facet, found) => {
    expect(facetOf(driver(words), inScript(code), facet)).toBe(found);
  });

  it("is documented where it is left out, but not for what holds without it", () => {
    const own: Ladder = {
      ...words,
      read: (options) => ({
        kind: "absent",
        value: "chain",
        at: options.at,
        says: "x",
        documented: true,
      }),
    };
    const of = (facet: "encrypted" | "identityVerified" | "certificateVerified") =>
      facetOf(driver(own), inScript("{}"), facet);
    expect([of("encrypted"), of("certificateVerified"), of("identityVerified")]).toEqual([
      ...["true x", "true x", "false x !"],
    ]);
  });

  it.each(["plain", "fallsBack"] as const)("%s is no TLS", (name) => {
    expect(isEncrypted(name)).toBe(false);
  });
  it.each(["encrypted", "chain", "full"] as const)("%s is TLS", (name) => {
    expect(isEncrypted(name)).toBe(true);
  });

  it("is written at the top", () => {
    const found = inScript("{ x: 1 }");
    expect(repairOf(found, toTop(WORDS, found.options))).toEqual([
      "Write `mode: 'VERIFY_FULL'`.",
      "use({ x: 1, mode: 'VERIFY_FULL' });",
    ]);
    expect(mended(driver(words), inScript("{ mode: 'on' }"), "encrypted")[0]).toBe(
      "Write `mode: 'VERIFY_FULL'`.",
    );
    expect(shown(rung(WORDS, inScript("{ mode: 'ca' }").options))).toBe("chain `mode: 'ca'`");
  });

  it("may be none", () => {
    const row = driverOf(noWord(WORDS, "is no mode"));
    expect(uselessIn(row, inJson('{"mode": "required"}'))).toEqual([
      '`mode: "required"` is no mode',
    ]);
    expect(uselessIn(row, inJson('{"mode": "ON"}'))).toEqual([]);
    expect(uselessMended(row, inJson('{"mode": "required"}'))).toEqual([
      ['Write `mode: "VERIFY_FULL"`.', '{"mode": "VERIFY_FULL"}'],
    ]);
  });

  it("may be shortened while it is one only", () => {
    const all = beginnings({ disabled: "plain", verify_ca: "chain", verify_id: "full" });
    expect(all).toMatchObject({
      d: "plain",
      disabled: "plain",
      verify_c: "chain",
      verify_id: "full",
    });
    expect(Object.keys(all)).toHaveLength(8 + 2 + 2);
    expect(["v", "verify_", "verify_cax", "disabledx", ""].map((word) => all[word])).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("says nothing behind some keys", () => {
    const behind = unknownBehind(["custom", "other"], words);
    expect(level(behind, "{ mode: 'on', custom: 1 }")).toBe("?");
    expect(level(behind, "{ mode: 'on', other: 1 }")).toBe("?");
    expect(level(behind, "{ mode: 'on' }")).toBe("unchecked");
    expect(mended(driver(behind), inScript("{}"), "encrypted")[0]).toBe(
      "Write `mode: 'VERIFY_FULL'`.",
    );
  });
});
