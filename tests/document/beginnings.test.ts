import { describe, expect, it } from "vitest";
import { inBothStates, statesOf, withoutBeginnings } from "../../src/document/beginnings.js";
import type { Mapping, Value } from "../../src/document/value.js";
import { show, valueIn } from "../languages/javascript/harness.js";

/** An address, and what is added to it on one path. */
const added = (more: string, test = "isSecure", first = "'mysql://host/test'"): Value =>
  valueIn(`let url = ${first};\nif (${test}) url += ${more};\nuse(url);`);

describe("an address in two states", () => {
  it.each([
    ["TLS", "'?ssl=true'", true],
    ["TLS under another name", "'?tls=true'", true],
    ["a port", "':4000'", true],
    ["what nobody knows", "`?${query}`", true],
    ["something else", "'?charset=utf8'", false],
    ["nothing", "''", false],
  ])("goes on with %s", (_, more, isGoingOn) => {
    expect(statesOf(added(more)) !== null).toBe(isGoingOn);
  });

  it("knows which one is longer, whatever the order", () => {
    const after = statesOf(added("'?ssl=true'"));
    expect(after?.longer.kind === "scalar" && after.longer.value).toBe(
      "mysql://host/test?ssl=true",
    );
    expect(after?.shorter.kind === "scalar" && after.shorter.value).toBe("mysql://host/test");
    const turned = valueIn(
      "let url = 'mysql://host/test';\nif (!isPlain) { url += '?ssl=true'; } else { }\nuse(url);",
    );
    expect(statesOf(turned)?.longer).toMatchObject({ value: "mysql://host/test?ssl=true" });
  });

  it.each([
    ["the test asks the address for what is added", added("'?ssl=true'", "!url.includes('ssl')")],
    ["the test asks for a sign of addresses", added("'?ssl=true'", "!url.includes('?')")],
    ["there is no choice", valueIn("use('mysql://host/test?ssl=true');")],
    ["they are two addresses", valueIn("use(x ? 'mysql://a/t?ssl=true' : 'mysql://a/t');")],
    ["there is nothing before", added("'ssl'", "isSecure", "''")],
  ])("is not seen where %s", (_, value) => {
    expect(statesOf(value)).toBeNull();
  });
});

describe("both states as one", () => {
  const states = statesOf(added("'?ssl=true'"));
  const mapping = (code: string): Mapping => {
    const value = valueIn(code);
    if (value.kind !== "mapping") throw new Error(value.kind);
    return value;
  };
  const AFTER = mapping("use({ a: 1, b: 2 });");
  const both = (before: Mapping): Mapping => {
    if (!states) throw new Error("There are no states.");
    return inBothStates(states, AFTER, before);
  };

  it("have the keys of both, and a choice where they differ", () => {
    const whole = both(mapping("use({ a: 1, c: 3 });"));
    expect([...whole.keys()].sort()).toEqual(["a", "b", "c"]);
    expect(show(whole.get("a"))).toBe("1");
    expect(whole.get("b").kind).toBe("choice");
    expect(whole.get("c").kind).toBe("choice");
    expect(whole.get("none").kind).toBe("missing");
  });

  it("are edited only where one edit is right for both", () => {
    const whole = both(AFTER);
    expect(whole.put("a", 4)).toEqual(AFTER.put("a", 4));
    expect(whole.remove(["a"])).toEqual(AFTER.remove(["a"]));
    expect(whole.rename("a", "d", 4)).toEqual(AFTER.rename("a", "d", 4));
    const other = both(mapping("use({ a: 1,  b: 2 });"));
    expect(other.put("b", 4)).toBeNull();
    expect(other.remove(["b"])).toBeNull();
    expect(other.rename("b", "d", 4)).toBeNull();
  });

  it("are trusted as far as the one that is trusted less", () => {
    const doubted: Mapping = {
      ...AFTER,
      put: (...how) => {
        const written = AFTER.put(...how);
        return written && { ...written, trust: "suggest" };
      },
    };
    expect(both(doubted).put("a", 4)?.trust).toBe("suggest");
    if (states) expect(inBothStates(states, doubted, AFTER).put("a", 4)?.trust).toBe("suggest");
  });
});

describe("beginnings of an address", () => {
  const CODE =
    "let url = 'mysql://host/test';\nif (a) url += '?ssl=true';\nif (b) url += '&tls=1';\nuse(url);";
  it("are left out where it goes on", () => {
    const left = withoutBeginnings(valueIn(CODE));
    expect(show(left)).not.toContain('"mysql://host/test"');
    expect(show(left)).toContain("ssl=true&tls=1");
  });

  it("stay where the texts have nothing to do with each other", () => {
    const value = valueIn("use(x ? 'mysql://a/t' : 'mysql://b/t?ssl=true');");
    expect(show(withoutBeginnings(value))).toBe(show(value));
    const single = valueIn("use('mysql://a/t');");
    expect(withoutBeginnings(single)).toBe(single);
  });
});
