import { describe, expect, it } from "vitest";
import { audienceOf } from "../../../src/languages/data/audience.js";
import { partsIn } from "../../../src/languages/data/parts.js";
import { documentOf } from "../../../src/languages/index.js";

/** Who reads the innermost value of a file of JSON. */
function readerOf(filename: string, data: unknown): string {
  const text = JSON.stringify(data);
  const [root] = documentOf("json", filename, text).roots();
  const part = root && partsIn(root.value, text).at(-1);
  return part ? audienceOf(part, filename) : "";
}

describe("who reads what stands in a file, by its name", () => {
  it.each([
    ["src/locales/a.json", "message"],
    ["src\\locales\\a.json", "message"],
    ["locale/a.json", "message"],
    ["mylocales/a.json", "program"],
    ["localesx/a.json", "program"],
    ["src/_locale/a.json", "message"],
    ["langs/a.json", "message"],
    ["language/a.json", "message"],
    ["translations/a.json", "message"],
    ["a/i18n/b/c.json", "message"],
    ["locales.json", "program"],
    ["a/de.json", "message"],
    ["a\\de.json", "message"],
    ["made.json", "program"],
    ["xde.json", "program"],
    ["de.json5", "program"],
    ["de.jsonc", "program"],
    ["en-US.json", "message"],
    ["en_usa1.json", "program"],
    ["en-U.json", "program"],
    ["en-USAAA.json", "program"],
    ["deu.json", "program"],
    ["ext/package.nls.json", "message"],
    ["mypackage.nls.json", "program"],
    ["package.nls.pt-br.json", "message"],
    ["package.nls.bg.json", "message"],
    ["package.nls.json5", "program"],
    ["package.nls..json", "program"],
    ["packageXnls.json", "program"],
  ])("%s", (name, audience) => {
    expect(readerOf(name, { url: "mysql://h/d" })).toBe(audience);
  });
});

describe("who reads what stands under a key", () => {
  it.each([
    ["detail", "message"],
    ["doc", "message"],
    ["docs", "message"],
    ["error", "message"],
    ["errors", "message"],
    ["note", "message"],
    ["notes", "message"],
    ["warnings", "message"],
    ["reasons", "message"],
    ["labels", "message"],
    ["texts", "message"],
    ["comments", "message"],
    ["comments_x", "message"],
    ["textUrl", "program"],
    ["url_text", "message"],
    ["url-text", "program"],
    ["url1text", "program"],
    ["markdownBody", "message"],
    ["markdown_x", "message"],
    ["instruction", "message"],
    ["instructions", "message"],
    ["title", "message"],
    ["titles", "message"],
    ["descriptions", "message"],
    ["errorMessage", "message"],
    ["ERROR", "message"],
    ["a//b", "program"],
    ["url#", "program"],
    ["_$comment", "message"],
    ["__comment", "message"],
    ["body", "message"],
    ["bodyUrl", "program"],
    ["contents", "program"],
    ["url_comment", "message"],
    ["const", "comparison"],
    ["constUrl", "program"],
    ["myconst", "program"],
    ["enum", "comparison"],
    ["enums", "program"],
    ["expect", "comparison"],
    ["expectUrl", "comparison"],
    ["expect_url", "comparison"],
    ["expectation", "program"],
    ["unexpected", "program"],
    ["expected1", "program"],
    ["expecteds", "program"],
    ["patterns", "program"],
    ["pattern", "comparison"],
    ["pattern-regex", "comparison"],
    ["regexp", "comparison"],
    ["regex", "comparison"],
    ["match", "comparison"],
    ["matches", "program"],
  ])("%s", (name, audience) => {
    expect(readerOf("a.json", { [name]: "mysql://h/d" })).toBe(audience);
  });
});

describe("who reads what stands far below a key", () => {
  it.each([
    ["example", "message"],
    ["examples", "message"],
    ["myexamples", "program"],
    ["examplesX", "program"],
    ["response", "message"],
    ["responses", "message"],
    ["locale", "message"],
    ["locales", "message"],
    ["translation", "message"],
    ["translations", "message"],
    ["docs", "message"],
    ["documentation", "message"],
    ["help", "message"],
    ["helps", "program"],
    ["Usage", "message"],
    ["l10n", "message"],
    ["i18n", "message"],
    ["cells", "message"],
    ["cell", "program"],
    ["expectUrl", "comparison"],
    ["myexpect", "program"],
  ])("%s", (name, audience) => {
    expect(readerOf("a.json", { [name]: { x: { y: "mysql://h/d" } } })).toBe(audience);
  });
});
