import { describe, expect, it } from "vitest";
import { isPlaceholder } from "../../src/model/placeholder.js";
import { identify, LOWEST_VERSION } from "../../src/model/policy.js";
import { isHidden, quoteCode, quoteText, type Piece } from "../../src/model/quoting.js";
import { guardsForService, isElsewhere } from "../../src/model/scenario.js";
import { connection, HOST, known, reading, SETTINGS, unknown } from "./facts.js";

describe("how long a text may be", () => {
  const path = (length: number): string => `/etc/${"q".repeat(length - 5)}`;

  it("to be a placeholder", () => {
    expect(isPlaceholder("x".repeat(64))).toBe(true);
    expect(isPlaceholder("x".repeat(65))).toBe(false);
  });

  it("to be shown", () => {
    expect(quoteText(path(40))).toBe(path(40));
    expect(quoteText(path(41))).toBe(`${path(37)}...`);
    expect(quoteText(path(100))).toBe(`${path(37)}...`);
    expect(quoteText(path(101))).toBe("...");
    expect(quoteText(`3pTAoNNegb47Uc8.${"q".repeat(184)}`)).toBe("3pTAoNNegb47Uc8.…");
    expect(quoteText(`3pTAoNNegb47Uc8.${"q".repeat(185)}`)).toBe("...");
  });

  it("of code that is shown", () => {
    const sign = (code: string): Piece => ({ code, literal: null, isApart: true });
    const line = [sign("a".repeat(40)), sign("b")];
    expect(quoteCode(line)).toBe(`${"a".repeat(37)}...`);
    expect(quoteCode([sign("a".repeat(40))])).toBe("a".repeat(40));
    expect(quoteCode([sign("a"), sign("b")])).toBe("a b");
  });
});

describe("quotes", () => {
  it.each([
    ['"', "..."],
    ['"qwx', "..."],
    ['qwx"', "..."],
    ['"root"', '"root"'],
    ['""', '""'],
    ["'root'", "..."],
  ])("around %j: %j", (text, shown) => {
    expect(quoteText(text)).toBe(shown);
  });

  it("of a literal that is not shown are its own", () => {
    const hidden = (code: string): string => quoteCode([{ code, literal: "qwx", isApart: false }]);
    expect(['"qwx"', "'qwx'", "/qwx/", "`qwx`", "}qwx${", "12"].map(hidden)).toEqual(
      ['"..."', "'...'", "/.../", "`...`", "}...${", "..."], // prettier-ignore
    );
    expect(isHidden('"..."')).toBe(true);
  });

  it("show words that are written as one", () => {
    expect(quoteText("VerifyCa")).toBe("VerifyCa");
    expect(quoteText("verifyCa")).toBe("verifyCa");
    expect(quoteText("sslMode")).toBe("sslMode");
  });
});

describe("what a host is by words", () => {
  const variables = ["DB_HOST"];
  it.each([
    ["an endpoint of the cloud beside a host", known("vpce-1.amazonaws.com"), [HOST], "none"],
    ["a host beside it", unknown, [HOST], "certain"],
    ["a part of one", unknown, ["tidbcloud"], "likely"],
    ["no text", unknown, ["tidb"], "none"],
  ] as const)("%s", (_, host, texts, level) => {
    const given = connection({ host, clues: { names: [], texts, variables } });
    expect(identify(given, SETTINGS).level).toBe(level);
  });

  it("asks of TLS 1.2 and above", () => {
    expect(LOWEST_VERSION).toBe("TLSv1.2");
  });
});

describe("guards with several questions", () => {
  const both = reading(
    ["x", "dbHost"],
    [
      ["tidbcloud.com", "contains"],
      ["localhost", "equals", false],
    ],
  );
  it("one of them for the service is enough", () => {
    const guards = [{ test: both, holds: false }];
    expect(isElsewhere(connection({ host: known(HOST), guards }), SETTINGS)).toBe(true);
    expect(guardsForService([{ test: both, holds: true }])).toHaveLength(1);
  });

  it("an answer that is known is not unclear", () => {
    const test = reading(["h"], [[".", "contains"]], { about: ["host"] });
    const guards = [{ test, holds: true }];
    expect(isElsewhere(connection({ guards }), SETTINGS)).toBe(false);
  });
});

describe("words that together wait for a value", () => {
  it.each([
    ["user::password", true],
    ["user::root", false],
    ["tu user db", true],
    ["tu db", false],
    ["user db", false],
    ["đatabase parola ta", true],
    ["mypassworda", false],
    ["你的PASSWORD", true],
    ["{{a|b}", false],
    ["&lt;q|w&gt;", true],
    ["mật_khẩu_đây", true],
    ["ｐassword", false],
    ["lamiapassword", true],
    ["", true],
    ["-", true],
  ])("%j: %s", (text, expected) => {
    expect(isPlaceholder(text)).toBe(expected);
  });
});
