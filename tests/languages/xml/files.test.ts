import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { stepsOf } from "../../steps.js";
import { random } from "../../../tools/fuzz/mutants.js";
import { itReads, OWN } from "../files.js";
import { mutantOf, outcomeOf } from "../mutants/harness.js";
import { XML_FORMAT } from "../mutants/xml.js";
import { DOTNET_FILES, ORM_FILES, OTHER_FILES } from "./user-files.js";

describe("JPA, Hibernate and MyBatis", () => {
  itReads(ORM_FILES, OWN);
});
describe("other files", () => {
  itReads(OTHER_FILES, OWN);
});
describe(".NET", () => {
  itReads(DOTNET_FILES, OWN);
});

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const WRONG = `<a>\n  <url>jdbc:mysql://${HOST}:4000/shop?sslMode=DISABLED</url>\n</a>\n`;
const verify = (text: string): readonly Linter.LintMessage[] =>
  new Linter().verify(text, [...OWN], "a.xml");

describe("comments", () => {
  it.each([
    [WRONG, 1],
    [`<!-- eslint-disable -->\n${WRONG}`, 0],
    [WRONG.replace("  <url", "  <!-- eslint-disable-next-line -- later -->\n  <url"), 0],
    [WRONG.replace("</url>", "</url> <!-- eslint-disable-line tidb-tls/require-tls -->"), 0],
    [WRONG.replace(/ +<url.*url>/, (line) => `<!--${line}-->`), 0],
    [`<!-- eslint -->\n${WRONG}`, 1],
  ])("%j", (text, count) => {
    expect(verify(text)).toHaveLength(count);
    expect(verify(text.replaceAll("\n", "\r\n"))).toHaveLength(count);
  });
});

it("never shows a password, and has no edit for it", () => {
  const [, message] = verify(
    `<a url="jdbc:mysql://${HOST}:4000/shop?sslMode=DISABLED" password="kT4vXq9LmZ2pWs7R"/>`,
  );
  expect(message?.ruleId).toBe("tidb-tls/no-exposed-password");
  expect(message?.message).not.toContain("kT4v");
  expect([message?.fix, message?.suggestions?.length ?? 0]).toEqual([undefined, 0]);
});

it("holds for damaged files", () => {
  const pick = random(20261129);
  for (let index = 0; index < 200; index++) {
    const one = mutantOf(XML_FORMAT, pick);
    expect(outcomeOf(XML_FORMAT, one).faults, one.text).toEqual([]);
  }
});

it("takes few steps for files of any depth and width", async () => {
  const deep = `${"<a>".repeat(100_000)}${HOST}${"</a>".repeat(100_000)}`;
  const open = `${"<a url='".repeat(50_000)}${HOST}`;
  const wide = `<a>${`<b name="x" value="${HOST}"/>`.repeat(50_000)}</a>`;
  for (const text of [deep, open, wide]) {
    const steps = await stepsOf(() => verify(text));
    expect(steps).toBeLessThan(10 * text.length);
  }
});
