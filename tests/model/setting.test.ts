import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  always,
  ever,
  leaves,
  leftOut,
  mapLeaves,
  sometimes,
  unless,
  type Setting,
  type Span,
} from "../../src/model/setting.js";

const AT: Span = [0, 1];
const known = (value: boolean): Setting<boolean> => ({
  kind: "known",
  value,
  at: AT,
  says: String(value),
});
const absent = (value: boolean, documented = false): Setting<boolean> => ({
  kind: "absent",
  value,
  at: AT,
  says: `no ${String(value)}`,
  documented,
});
const UNKNOWN: Setting<boolean> = { kind: "unknown", at: AT };
const MOOT: Setting<boolean> = { kind: "inapplicable", at: AT };
const choice = (...of: Setting<boolean>[]): Setting<boolean> => ({
  kind: "choice",
  of,
  at: AT,
  test: null,
  keep: () => null,
});

const isBad = ({ value }: { readonly value: boolean }): boolean => !value;
const says = (found: readonly { readonly says: string }[]): string[] =>
  found.map((leaf) => leaf.says);

describe("always, ever and sometimes", () => {
  it.each([
    ["bad", known(false), ["false"], ["false"], 0],
    ["good", known(true), [], [], 0],
    ["bad by default", absent(false), ["no false"], ["no false"], 0],
    ["good by default", absent(true), [], [], 0],
    ["unknown", UNKNOWN, [], [], 0],
    ["inapplicable", MOOT, [], [], 0],
    [
      "bad or bad",
      choice(known(false), absent(false)),
      ["false", "no false"],
      ["false", "no false"],
      0,
    ],
    ["bad or good", choice(known(false), known(true)), [], ["false"], 1],
    ["bad or good by default", choice(known(false), absent(true)), [], ["false"], 1],
    ["bad or unknown", choice(known(false), UNKNOWN), [], ["false"], 0],
    ["bad, good or unknown", choice(known(false), known(true), UNKNOWN), [], ["false"], 1],
    ["bad or inapplicable", choice(known(false), MOOT), ["false"], ["false"], 0],
    ["good or inapplicable", choice(known(true), MOOT), [], [], 0],
    ["unknown or inapplicable", choice(UNKNOWN, MOOT), [], [], 0],
    ["inapplicable or inapplicable", choice(MOOT, MOOT), [], [], 0],
    ["good or good", choice(known(true), known(true)), [], [], 0],
    [
      "bad, or bad or bad",
      choice(known(false), choice(known(false), absent(false))),
      ["false", "false", "no false"],
      ["false", "false", "no false"],
      0,
    ],
    [
      "bad, or bad or unknown",
      choice(known(false), choice(known(false), UNKNOWN)),
      [],
      ["false", "false"],
      0,
    ],
    [
      "good, or bad or good",
      choice(known(true), choice(known(false), known(true))),
      [],
      ["false"],
      1,
    ],
    [
      "good, or bad or bad",
      choice(known(true), choice(known(false), known(false))),
      [],
      ["false", "false"],
      1,
    ],
    [
      "two choices of both",
      choice(choice(known(false), known(true)), choice(known(true), known(false))),
      [],
      ["false", "false"],
      2,
    ],
  ] as const)("%s", (_, setting, blamed, seen, choices) => {
    expect(says(always(setting, isBad))).toEqual(blamed);
    expect(says(ever(setting, isBad))).toEqual(seen);
    expect(sometimes(setting, isBad)).toHaveLength(choices);
  });

  it("name the innermost choice that decides", () => {
    const inner = choice(known(false), known(true));
    expect(sometimes(choice(known(true), inner), isBad)).toEqual([inner]);
    const outer = choice(known(true), choice(known(false), known(false)));
    expect(sometimes(outer, isBad)).toEqual([outer]);
  });

  it("hand over the places as they are", () => {
    const leaf = known(false);
    expect(always(choice(leaf), isBad)[0]).toBe(leaf);
    expect(ever(choice(leaf), isBad)[0]).toBe(leaf);
  });
});

const leaf: fc.Arbitrary<Setting<boolean>> = fc.oneof(
  fc.boolean().map(known),
  fc.tuple(fc.boolean(), fc.boolean()).map(([value, documented]) => absent(value, documented)),
  fc.constant(UNKNOWN),
  fc.constant(MOOT),
);
const { setting } = fc.letrec<{ setting: Setting<boolean> }>((tie) => ({
  setting: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie("setting"), { minLength: 1, maxLength: 3 }).map((of) => choice(...of)),
  ),
}));
const settled = (one: Setting<boolean>) =>
  leaves(one).filter(({ kind }) => kind === "known" || kind === "absent");

describe("laws", () => {
  it("nobody is blamed where any path is unknown", () => {
    fc.assert(
      fc.property(setting, setting, fc.boolean(), (one, other, value) => {
        expect(always(choice(one, UNKNOWN, other), (found) => found.value === value)).toEqual([]);
      }),
    );
  });

  it("always is every settled path or none", () => {
    fc.assert(
      fc.property(setting, (one) => {
        const blamed = always(one, isBad);
        expect([0, settled(one).length]).toContain(blamed.length);
        expect(blamed.every(isBad)).toBe(true);
        if (blamed.length > 0)
          expect(leaves(one).some(({ kind }) => kind === "unknown")).toBe(false);
      }),
    );
  });

  it("what is always is ever, and never only sometimes", () => {
    fc.assert(
      fc.property(setting, (one) => {
        const blamed = always(one, isBad);
        expect(ever(one, isBad)).toEqual(expect.arrayContaining([...blamed]));
        if (blamed.length > 0) expect(sometimes(one, isBad)).toEqual([]);
      }),
    );
  });

  it("what does not matter changes nothing", () => {
    fc.assert(
      fc.property(setting, (one) => {
        expect(always(choice(one, MOOT), isBad)).toEqual(always(one, isBad));
        expect(always(choice(MOOT, one), isBad)).toEqual(always(one, isBad));
        expect(ever(choice(one, MOOT), isBad)).toEqual(ever(one, isBad));
      }),
    );
  });

  it("sometimes is when both are seen", () => {
    fc.assert(
      fc.property(setting, (one) => {
        const both = ever(one, isBad).length > 0 && ever(one, (found) => !isBad(found)).length > 0;
        expect(sometimes(one, isBad).length > 0).toBe(both);
      }),
    );
  });

  it("replacing leaves by themselves changes nothing, and every leaf is asked", () => {
    fc.assert(
      fc.property(setting, (one) => {
        expect(leaves(mapLeaves(one, (found) => found))).toEqual(leaves(one));
        expect(leaves(mapLeaves(one, () => MOOT))).toEqual(leaves(one).map(() => MOOT));
      }),
    );
  });
});

describe("leftOut", () => {
  it.each([
    ["written", known(true), false],
    ["left out, and the document leaves it out too", absent(true, false), false],
    ["left out, and the document writes it", absent(true, true), true],
  ])("%s", (_, one, expected) => {
    expect(ever(one, leftOut).length > 0).toBe(expected);
  });
});

describe("unless", () => {
  const isOff = ({ value }: { readonly value: boolean }): boolean => !value;

  it.each<[string, Setting<boolean>, Setting<boolean>, readonly string[]]>([
    ["the other is fine", known(false), known(true), ["known"]],
    ["the other makes it idle", known(false), known(false), ["inapplicable"]],
    ["the other is unknown", known(false), UNKNOWN, ["known"]],
    [
      "one path is idle",
      choice(known(false), absent(false)),
      choice(known(false), known(true)),
      ["inapplicable", "absent"],
    ],
    ["every path is idle", known(false), choice(known(false), known(false)), ["inapplicable"]],
    ["only the other depends", known(false), choice(known(false), known(true)), ["known"]],
  ])("%s", (_, one, other, expected) => {
    expect(leaves(unless(one, other, isOff)).map(({ kind }) => kind)).toEqual(expected);
  });
});
