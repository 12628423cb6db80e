import { describe, expect, it } from "vitest";
import {
  broughtIn,
  doubted,
  doubtedList,
  handedOut,
  originOf,
  shownOrigin,
  type Home,
} from "../../src/document/abroad.js";
import { rawText } from "../../src/document/text.js";
import type { Mapping, Scalar, Value } from "../../src/document/value.js";
import type { Span } from "../../src/model/setting.js";
import { readJson } from "../../src/notations/json.js";
import { scalar } from "./chosen.js";

const TEXT = '{\n  "host": "a",\n  "ssl": { "ca": "b" },\n  "list": ["c"]\n}';
const home = (name: string): Home => ({ path: `/shop/${name}`, name, text: TEXT });
const [config, app] = [home("config.json"), home("app.json")];
const AT: Span = [100, 110];

function mappingOf(value: Value | null): Mapping {
  if (value?.kind !== "mapping") throw new Error("No mapping.");
  return value;
}
const options = (): Mapping =>
  mappingOf(readJson(rawText(TEXT, [0, TEXT.length]), [0, TEXT.length]));

/** Every edit that a value can make, by what it does. */
function editsOf(value: Value): readonly (string | null)[] {
  const written = (edit: { readonly edit: unknown } | null): string | null =>
    edit && JSON.stringify(edit.edit);
  if (value.kind === "scalar")
    return [written(value.replace("new")), JSON.stringify(value.text?.splice(0, 1, "x") ?? null)];
  if (value.kind === "list")
    return [
      written(value.append(["new"])),
      written(value.remove(0, 0)),
      written(value.replace(0, "new")),
      ...value.items().flatMap((item) => editsOf(item.value)),
    ];
  if (value.kind !== "mapping") return [];
  return [
    written(value.put("key", "new")),
    written(value.put("host", "new")),
    written(value.remove(["host"])),
    written(value.rename("host", "other", "new")),
    value.code("host")?.code ?? null,
    ...value.keys().flatMap((key) => editsOf(value.get(key))),
  ];
}

describe("a value that is brought in from another file", () => {
  const brought = mappingOf(broughtIn(options(), config, app, AT));

  it("says the same, where it is brought in", () => {
    const host = brought.get("host");
    expect(host.kind === "scalar" && host.value).toBe("a");
    for (const at of [brought.at, brought.head, host.at]) expect(at).toEqual(AT);
  });

  it("knows where it comes from", () => {
    const { at } = mappingOf(brought.get("ssl")).get("ca");
    const origin = originOf(at);
    expect(origin && shownOrigin(origin)).toBe("config.json:3");
    expect(originOf(options().at)).toBeNull();
  });

  it("cannot be changed", () => {
    const all = editsOf(options()).filter((edit) => edit !== null && edit !== "null");
    expect(all.length).toBeGreaterThan(8);
    expect(new Set(editsOf(brought))).toEqual(new Set([null, "null"]));
  });
});

describe("a value that is handed to another file", () => {
  const out = mappingOf(handedOut(options(), app, config));

  it("stands nowhere there", () => {
    expect(out.at[1]).toBeLessThan(0);
    expect(originOf(out.at)?.home).toBe(app);
  });

  it("comes back as it was", () => {
    const back = mappingOf(broughtIn(out, config, app, AT));
    const before = options();
    expect(back.at).toEqual(before.at);
    expect(originOf(back.at)).toBeNull();
    expect(back.get("host").at).toEqual(before.get("host").at);
    expect(editsOf(back).map((edit) => edit ?? "")).toEqual(
      editsOf(before).map((edit, index) => (editsOf(back)[index] === null ? "" : edit)),
    );
    expect(editsOf(back).filter((edit) => edit !== null).length).toBeGreaterThan(8);
  });

  it("is only suggested to be changed where somebody else knows better", () => {
    const put = mappingOf(doubted(out, config, "its type may not accept it")).put("key", "new");
    expect(put?.trust).toBe("suggest");
    expect(put?.doubt).toBe("its type may not accept it");
  });

  it("keeps nothing of a third file", () => {
    const third = home("third.json");
    const twice = broughtIn(handedOut(options(), config, third), third, config, AT);
    const gone = mappingOf(broughtIn(twice, config, app, AT));
    expect(new Set(editsOf(gone))).toEqual(new Set([null, "null"]));
    expect(originOf(gone.at)?.home).toBe(config);
  });
});

describe("a place of another file is shown", () => {
  const shown = (place: Partial<Home>, start = 0): string =>
    shownOrigin({ home: { ...config, ...place }, at: [start, start + 1], through: [] });

  it.each([
    ["packages/shop/src/server/database/config/options.ts", ".../config/options.ts:1"],
    ["packages/shop/src/server/db/options-a.ts", "packages/shop/src/server/db/options-a.ts:1"],
    ["packages/shop/src/server/db/options-ab.ts", ".../db/options-ab.ts:1"],
  ])("with so much of its path: %s", (name, expected) => {
    expect(shown({ name })).toBe(expected);
  });

  it.each(["a\nb\nc", "a\rb\rc"])("with its line: %j", (text) => {
    expect([0, 1, 2, 3, 4].map((start) => shown({ text }, start).at(-1))).toEqual([
      ...["1", "1", "2", "2", "3"],
    ]);
  });
});

it("an edit for two files goes where both are", () => {
  const third = home("third.json");
  const [own, other] = ["a", "b"].map((text) => ({ at: AT, text }));
  if (!own || !other) throw new Error("no edits");
  const replaced = (...edit: readonly (typeof own)[]): Scalar => ({
    ...scalar("x"),
    replace: () => ({ edit, trust: "fix" }),
  });
  const editOf = (value: Value) => (value.kind === "scalar" ? value.replace(1)?.edit : null);
  // One of them belongs to another file from then on.
  expect(editOf(handedOut(replaced(other), app, third))).toEqual([other]);
  expect(editOf(broughtIn(replaced(other), config, app, AT))).toEqual([other]);
  expect(editOf(broughtIn(replaced(own, other), config, app, AT))).toBeUndefined();
  expect(editOf(handedOut(replaced(own, other), config, app))).toEqual([own, other]);
  expect(editOf(broughtIn(replaced(other), config, app, AT))).toEqual([other]);
  expect(editOf(broughtIn(replaced(own), config, app, AT))).toBeUndefined();
});

it("a list of which edits are doubted is changed by a person", () => {
  const value = options().get("list");
  if (value.kind !== "list") throw new Error(value.kind);
  const list = doubtedList(value, config, "it depends");
  expect(list.append(["new"])).toMatchObject({ trust: "suggest", doubt: "it depends" });
  expect(list.items()).toHaveLength(1);
});
