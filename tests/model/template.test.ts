import { describe, expect, it } from "vitest";
import { filled, forEslint, waysOf } from "../../src/model/template.js";

const TEMPLATE = "{{found}} means plain text[, so anybody can read along|, which others read|].";

describe("a template with several ways to say the same", () => {
  it("is given to ESLint with a place for one of them", () => {
    expect(forEslint(TEMPLATE)).toBe("{{found}} means plain text{{way}}.");
  });

  it("tells them in their order", () => {
    expect(waysOf(TEMPLATE)).toEqual([", so anybody can read along", ", which others read", ""]);
  });
});

it.each<[what: string, template: string]>([
  ["without brackets", "{{found}} means plain text."],
  ["with one that stays open", "{{found}} means [plain text."],
  ["with none that opens", "{{found}} means plain text]."],
])("a template %s has one way, which adds nothing", (_, template) => {
  expect(forEslint(template)).toBe(template);
  expect(waysOf(template)).toEqual([""]);
});

it("ends a way at the first bracket behind it", () => {
  expect(forEslint("a [b [c|d] e]")).toBe("a [b {{way}} e]");
  expect(waysOf("a [b [c|d] e]")).toEqual(["c", "d"]);
});

it.each<[template: string, data: Record<string, string>, message: string]>([
  ["{{found}} is {{worth}}.", { found: "`ssl`", worth: "off" }, "`ssl` is off."],
  ["{{found}}, {{found}}.", { found: "`ssl`" }, "`ssl`, `ssl`."],
  ["{{found}} is {{worth}}.", { found: "`ssl`" }, "`ssl` is ."],
  ["{{ found }} {found}", { found: "`ssl`" }, "{{ found }} {found}"],
  ["{{found}}", { found: "$& {{found}}" }, "$& {{found}}"],
])("%s is filled in with %o: %s", (template, data, message) => {
  expect(filled(template, data)).toBe(message);
});
