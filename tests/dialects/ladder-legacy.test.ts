import { describe, expect, it } from "vitest";
import {
  dead,
  isOn,
  isSwitchedOn,
  isWritten,
  ladder,
  replaced,
  withLegacy,
  type Ladder,
  type Legacy,
  type Words,
} from "../../src/dialects/ladder.js";
import type { Driver } from "../../src/dialects/driver.js";
import { UNKNOWN } from "../../src/dialects/codec.js";
import {
  driverOf,
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

const LEGACY: Legacy = {
  keys: ["use", "must", "check"],
  rows: [
    ["use", false, "plain"],
    ["check", true, "chain"],
    ["must", true, "encrypted"],
    ["use", true, "fallsBack"],
  ],
};

const NEEDING: Legacy = {
  keys: ["use", "trust", "lax"],
  needs: "use",
  beats: true,
  rows: [
    ["use", false, "plain"],
    ["trust", true, "encrypted"],
    ["lax", true, "chain"],
    ["use", true, "full"],
  ],
};

const driver = (own: Ladder): Driver => ({ ...driverOf(), tls: () => ladder(own) });

const [legacy, needing] = [withLegacy(WORDS, LEGACY), withLegacy(WORDS, NEEDING)];

const level = (own: Ladder, code: string): string => levelOf(driver(own), inScript(code));

describe("keys of an older time", () => {
  it.each([
    ["{}", "wish"],
    ["{ use: 'false' }", "plain"],
    ["{ use: 'true' }", "wish"],
    ["{ use: 'true', must: 'true' }", "unchecked"],
    ["{ must: 'yes', check: '1' }", "chain"],
    ["{ use: '0', check: 'true' }", "plain"],
    ["{ use: 'true', must: 'false' }", "wish"],
    ["{ mode: 'verify_full', use: 'false' }", "full"],
    ["{ use: given() }", "?"],
    ["{ use: 'true', must: given() }", "?"],
    ["{ use: 'maybe' }", "?"],
  ])("%s: %s", (code, found) => {
    expect(level(legacy, code)).toBe(found);
  });
  it.each([
    ["{}", "wish"],
    ["{ use: 'true' }", "full"],
    ["{ use: 'true', trust: 'true' }", "unchecked"],
    ["{ use: 'true', lax: 'true' }", "chain"],
    ["{ trust: 'true' }", "wish"],
    ["{ use: 'false', trust: 'true' }", "plain"],
    ["{ use: 'true', mode: 'none' }", "full"],
    ["{ use: 'false', mode: 'verify_full' }", "full"],
    ["{ use: given(), mode: 'verify_full' }", "?"],
  ])("of which one is needed, and beats the word: %s: %s", (code, found) => {
    expect(level(needing, code)).toBe(found);
  });

  it.each([
    [legacy, "{ x: 1 }", "Write `mode: 'VERIFY_FULL'`.", "use({ x: 1, mode: 'VERIFY_FULL' });"],
    [
      legacy,
      "{ use: 'true' }",
      "Write `mode: 'VERIFY_FULL'` instead.",
      "use({ mode: 'VERIFY_FULL' });",
    ],
    [
      legacy,
      "{ x: 1, must: 'true', use: 'true' }",
      "Write `mode: 'VERIFY_FULL'` instead.",
      "use({ x: 1, mode: 'VERIFY_FULL' });",
    ],
    [
      legacy,
      "{ mode: 'on', use: 'true' }",
      "Write `mode: 'VERIFY_FULL'`.",
      "use({ mode: 'VERIFY_FULL', use: 'true' });",
    ],
    [needing, "{ use: 'true', trust: 'true' }", "Remove `trust`.", "use({ use: 'true' });"],
    [
      needing,
      "{ use: 'true', lax: 'true', trust: 'true' }",
      "Remove `trust` and `lax`.",
      "use({ use: 'true' });",
    ],
    [
      needing,
      "{ use: 'false' }",
      "Write `mode: 'VERIFY_FULL'` instead.",
      "use({ mode: 'VERIFY_FULL' });",
    ],
  ])("%#: %s: %s", (own, code, text, after) => {
    expect(mended(driver(own), inScript(code), "encrypted").slice(0, 2)).toEqual([text, after]);
  });

  it("give their place, as far as their place is trusted", () => {
    const instead = (code: string, keys: readonly string[]) => {
      const found = inScript(code);
      const repair = replaced(WORDS, keys, found.options);
      return repair && repairOf(found, repair);
    };
    expect(instead("{ use: 1 }", ["use"])).toEqual([
      "Write `mode: 'VERIFY_FULL'` instead.",
      "use({ mode: 'VERIFY_FULL' });",
    ]);
    expect(instead("{ use: 1, x: 2, must: 3 }", ["use", "must"])).toEqual([
      "Write `mode: 'VERIFY_FULL'` instead.",
      "use({ mode: 'VERIFY_FULL', x: 2 });",
    ]);
    expect(instead("{ x: 2 }", ["use"])).toBeNull();
    const trusted = (
      renamed: "fix" | "suggest",
      removed: "fix" | "suggest" | null,
      code: string,
    ) => {
      const { options } = inScript(code);
      const edit = (text: string) => [{ at: [text.length, text.length] as const, text }];
      const own = {
        ...options,
        rename: () => ({ edit: edit("a"), trust: renamed }),
        remove: () => removed && { edit: edit("bb"), trust: removed },
      };
      return replaced(WORDS, ["use", "must"], own)?.change?.trust ?? null;
    };
    expect(trusted("fix", "suggest", "{ use: 1 }")).toBe("fix");
    expect(trusted("suggest", "fix", "{ use: 1 }")).toBe("suggest");
    expect(trusted("fix", "fix", "{ use: 1, must: 2 }")).toBe("fix");
    expect(trusted("fix", "suggest", "{ use: 1, must: 2 }")).toBe("suggest");
    expect(trusted("suggest", "fix", "{ use: 1, must: 2 }")).toBe("suggest");
    expect(trusted("fix", null, "{ use: 1, must: 2 }")).toBeNull();
  });

  it("are dead beside the word", () => {
    const row = driverOf(dead(WORDS, LEGACY, "is dead"));
    expect(uselessIn(row, inScript("{ mode: 'verify_full', use: 1, check: 2 }"))).toEqual([
      ...["`use: 1` is dead", "`check: 2` is dead"],
    ]);
    expect(uselessIn(row, inScript("{ use: 1 }"))).toEqual([]);
    expect(uselessIn(row, inScript("{ use: 1, ...given() }"))).toEqual([]);
    expect(uselessMended(row, inScript("{ mode: 'verify_full', use: 1 }"))[0]?.[1]).toBe(
      "use({ mode: 'verify_full' });",
    );
  });

  it.each([
    ["true", true],
    ["YES", true],
    ["1", true],
    [1, true],
    [true, true],
    ["false", false],
    ["No", false],
    ["0", false],
    [0, false],
    [false, false],
    ["xtrue", UNKNOWN],
    ["truex", UNKNOWN],
    ["xno", UNKNOWN],
    ["nox", UNKNOWN],
    ["10", UNKNOWN],
    ["", UNKNOWN],
  ])("the word %j is %s", (word, found) => {
    expect(isOn(word)).toBe(found);
  });

  it("say something by standing there, or by being on", () => {
    const { options } = inScript("{ a: 0, b: 'true', c: given(), d: null }");
    const of = (key: string) => [
      isWritten(key, "chain", options),
      isSwitchedOn(key, "full", options),
    ];
    expect(of("a").map((each) => each && shown(each))).toEqual(["chain `a: 0`", null]);
    expect(of("b").map((each) => each && shown(each))).toEqual([
      "chain `b: 'true'`",
      "full `b: 'true'`",
    ]);
    expect(of("c").map((each) => each && shown(each).split(" ")[0])).toEqual(["chain", "?"]);
    expect(of("d").map((each) => each && shown(each))).toEqual(["chain `d: null`", null]);
    expect(of("e")).toEqual([null, null]);
  });
});
