import { describe, expect, it } from "vitest";
import { fitted, LINE } from "../../src/analysis/fitted.js";
import { worded } from "../../src/analysis/wording.js";
import { filled, forEslint, waysOf } from "../../src/model/template.js";

const FULL = "x".repeat(LINE);

describe("what fits on a line of a terminal", () => {
  it.each([
    ["the longest, if it does", ["abc", "ab"], "abc"],
    ["the longest, to the last character", [FULL, "ab"], FULL],
    ["else the longest that does", [`${FULL}.`, FULL, "ab"], FULL],
    ["else the last", [`${FULL}...`, `${FULL}..`, `${FULL}.`], `${FULL}.`],
    ["the only one", [`${FULL}.`], `${FULL}.`],
  ])("%s", (_, [first = "", ...others], text) => {
    expect(fitted([first, ...others], (form) => form)).toBe(text);
  });
});

describe("a template", () => {
  it("has ways to be put, of which ESLint is told one", () => {
    const template = "{{says}} is [wrong, {{service}} says|wrong|].{{unfixed}}";
    expect(forEslint(template)).toBe("{{says}} is {{way}}.{{unfixed}}");
    expect(waysOf(template)).toEqual(["wrong, {{service}} says", "wrong", ""]);
    expect(waysOf("{{says}} is wrong.")).toEqual([""]);
    expect(filled("{{says}} is {{way}}.{{none}}", { says: "`a`", way: "b" })).toBe("`a` is b.");
  });
});

describe("a finding is told in as many words as there is room for", () => {
  const told = (says: string, follows: string, words: string, ...notes: readonly string[]) => {
    const template = "{{says}} {{follows}}[, and {{service}} refuses it|].{{repair}}{{unfixed}}";
    const finding = { message: "a", at: [0, 0], says, data: { follows } } as const;
    return filled(forEslint(template), worded(template, { finding, words }, notes));
  };
  /** So many characters that a message with this clause has this many too many. */
  const filling = (length: number): string => "y".repeat(length);

  it("all of them", () => {
    expect(told("`a.b: 1`", "is bad", "Write `a.b: 2`.", " Not autofixed: why.")).toBe(
      "`a.b: 1` is bad, and TiDB Cloud refuses it. Write `a.b: 2`. Not autofixed: why.",
    );
  });

  it.each([
    [
      "a key without the way to it, which is named",
      ["`a.b: 1`", "Write `a.b: 2`."],
      ["`a.b: 1`", "Write `b: 2`."],
    ],
    [
      "the way where it is written",
      ["No `args.ca`", 'Write `args={"ca": 1}`.'],
      ["No `ca`", 'Write `args={"ca": 1}`.'],
    ],
    [
      "a new name without the value, which stays",
      ["`ssl-ca=ca.pem`", "Write `ssl_ca=ca.pem` instead."],
      ["`ssl-ca=ca.pem`", "Write `ssl_ca` instead."],
    ],
    ["what is named as it", ["`a.b: 1`", "Remove `a.b`."], ["`a.b: 1`", "Remove it."]],
    ["what differs as it is", ["`a: 1`", "Write `ab: 1`."], ["`a: 1`", "Write `ab: 1`."]],
  ])("then %s", (_, [says = "", words = ""], [saysOnce, wordsOnce]) => {
    const follows = filling(LINE - says.length - words.length - 29);
    expect(told(says, follows, words)).toBe(
      `${saysOnce} ${follows}, and TiDB Cloud refuses it. ${wordsOnce}`.replace(
        saysOnce === says && wordsOnce === words ? ", and TiDB Cloud refuses it" : "\0",
        "",
      ),
    );
  });

  it.each([
    ["", "`ssl: 1`", " is ignored"],
    ["opts.", "`ssl: 1`", " is ignored outside `opts`"],
    ["", "`tls: 1`", " is ignored, which reads `ssl`"],
  ])("then without the option that is read, if it is written: %s%s", (way, code, clause) => {
    const text = told(filling(108), `is ignored, which reads \`${way}ssl\``, `Write ${code}.`, "");
    expect(text.startsWith(`${filling(108)}${clause}`)).toBe(true);
  });

  it("then in the other way of the rule, then with less about the edit", () => {
    const notes = [" Not autofixed: if it is so.", " Not autofixed: so.", " Not autofixed."];
    const lengths = [110, 130, 140];
    expect(
      lengths.map((length) => told("`a`", filling(length), "", ...notes).slice(length + 4)),
    ).toEqual([". Not autofixed: if it is so.", ". Not autofixed: so.", ". Not autofixed."]);
  });

  it("and at last without long values", () => {
    const says = "`a: process.env.SOME_VARIABLE`";
    const words = 'Write `a="/etc/ssl/certs/ca-certificates.crt", b=True`.';
    expect(told(says, filling(120), words, "")).toBe(
      `\`a\` ${filling(120)}. Write \`a="...", b=True\`.`,
    );
    expect(told("`a === 'a longer text than most'`", filling(150), "", "")).toContain("=== 'a");
  });
});
