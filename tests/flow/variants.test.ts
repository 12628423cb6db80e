import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";
import { IDENTITY } from "../samples/sample.js";
import { PENDING_VARIANTS } from "./pending.js";
import { addresses } from "./variants/addresses.js";
import { assignments } from "./variants/assignments.js";
import { conditions } from "./variants/conditions.js";
import { evidence } from "./variants/evidence.js";
import { functions } from "./variants/functions.js";
import { guards } from "./variants/guards.js";
import { objects } from "./variants/objects.js";
import { origins } from "./variants/origins.js";
import { silent } from "./variants/silent.js";
import type { Variant } from "./variants/variant.js";

const ALL: readonly Variant[] = [
  ...objects,
  ...assignments,
  ...functions,
  ...evidence,
  ...conditions,
  ...addresses,
  ...guards,
  ...origins,
  ...silent,
];
const isPending = (variant: Variant): boolean =>
  `${variant.class}: ${variant.name}` in PENDING_VARIANTS;
const PENDING = 4;
const classes = [...new Set(ALL.map((variant) => variant.class))];

/** What differs between what a reviewer says and what is reported. `strict` speaks of the host name of every connection: unsaid here. */
function differences({ code, file, recommended, strictAdds, allowed }: Variant): readonly string[] {
  const found = rulesIn(lint(code, { filename: file })).filter(
    (rule) => !allowed.includes(rule) || recommended.includes(rule),
  );
  const strict = rulesIn(lint(code, { filename: file, preset: "strict" }));
  const added = strict.filter(
    (rule) => !found.includes(rule) && rule !== IDENTITY && !allowed.includes(rule),
  );
  return [
    ...recommended.filter((rule) => !found.includes(rule)).map((rule) => `missing: ${rule}`),
    ...found.filter((rule) => !recommended.includes(rule)).map((rule) => `false alarm: ${rule}`),
    ...strictAdds
      .filter((rule) => !added.includes(rule))
      .map((rule) => `missing in strict: ${rule}`),
    ...added
      .filter((rule) => !strictAdds.includes(rule))
      .map((rule) => `false alarm in strict: ${rule}`),
  ];
}

describe.each(classes)("%s", (name) => {
  const own = ALL.filter((variant) => variant.class === name);

  it.each(own.filter((variant) => !isPending(variant)))("$name", (variant) => {
    expect(differences(variant).join(", "), `${variant.code}\n`).toBe("");
  });

  it.each(own.filter(isPending))("$name: is still pending", (variant) => {
    expect(differences(variant), "It is understood now: take it off the list.").not.toEqual([]);
  });

  it("has three variants or more", () => {
    expect(ALL.filter((variant) => variant.class === name).length).toBeGreaterThanOrEqual(3);
  });
});

it("names no variant twice", () => {
  const names = ALL.map((variant) => `${variant.class}: ${variant.name}`);
  expect(new Set(names).size).toBe(names.length);
});

it("lists as many pending variants as there are, each of which is one", () => {
  const names = ALL.map((variant) => `${variant.class}: ${variant.name}`);
  expect(Object.keys(PENDING_VARIANTS).filter((name) => !names.includes(name))).toEqual([]);
  expect(Object.keys(PENDING_VARIANTS)).toHaveLength(PENDING);
});
