import { describe, expect, it } from "vitest";
import {
  beginnings,
  dead,
  isEncrypted,
  isOn,
  isSwitchedOn,
  isWritten,
  ladder,
  noWord,
  onlyWord,
  replaced,
  rung,
  toTop,
  unknownBehind,
  withLegacy,
  type Ladder,
  type Legacy,
  type Words,
} from "../../src/dialects/ladder.js";
import type { Driver } from "../../src/dialects/driver.js";
import { UNKNOWN } from "../../src/dialects/codec.js";
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
const [words, legacy, needing] = [
  onlyWord(WORDS),
  withLegacy(WORDS, LEGACY),
  withLegacy(WORDS, NEEDING),
];
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
    expect(of("c").map((each) => each && shown(each)?.split(" ")[0])).toEqual(["chain", "?"]);
    expect(of("d").map((each) => each && shown(each))).toEqual(["chain `d: null`", null]);
    expect(of("e")).toEqual([null, null]);
  });
});

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
