import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";
import { stepsOf } from "../steps.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const HEAD = "import mysql from 'mysql2';\n";
const OPTIONS = `host: '${HOST}', port: 4000`;
const REPORTED = ["require-tls"];
/** Steps. A reader that takes every way to every value would take many more, or never end. */
const LIMIT = 2_000_000;

describe("a program that no one would run is read to its end", () => {
  it.each([
    ["an object that holds itself", `var o = { ${OPTIONS}, self: o };\nmysql.createPool(o);`],
    [
      "two objects that hold each other",
      `var a = { ${OPTIONS}, b };\nvar b = { a };\nmysql.createPool(a);`,
    ],
    [
      "an object that holds itself in a choice",
      `var o = { ${OPTIONS}, self: x ? o : 1 };\nmysql.createPool(o);`,
    ],
    [
      "an object whose key is a member of itself",
      `var o = { ${OPTIONS}, flags: o.flags };\nmysql.createPool(o);`,
    ],
    [
      "an object in an object that is a member of itself",
      `var c = { db: { ${OPTIONS}, user: c.db.user } };\nmysql.createPool(c.db);`,
    ],
  ])("%s", async (_, code) => {
    expect(await stepsOf(() => lint(HEAD + code))).toBeLessThan(LIMIT);
    expect(rulesIn(lint(HEAD + code))).toEqual(REPORTED);
  });

  it.each([
    ["an object that spreads itself", `var o = { ...o, ${OPTIONS} };\nmysql.createPool(o);`],
    [
      "two objects that spread each other",
      `var a = { ...b, ${OPTIONS} };\nvar b = { ...a };\nmysql.createPool(a);`,
    ],
    ["a variable that is itself", "var o = o;\nmysql.createPool(o); // tidb"],
    ["a choice of itself", `var o = o || { ${OPTIONS}, ssl };\nmysql.createPool(o);`],
    ["an address with itself in it", `var u = \`mysql://\${u}@${HOST}/\`;\nmysql.createPool(u);`],
  ])("%s", async (_, code) => {
    expect(await stepsOf(() => lint(HEAD + code))).toBeLessThan(LIMIT);
  });

  it.each([
    ["as a value", 15, "a", "more: a"],
    ["twice as a value", 15, "{ x: a, y: a }", "more: a"],
    ["twice in a spread", 12, "{ ...a, ...a }", "...a"],
    ["twice in a choice", 12, "c ? a : a", "more: a"],
    ["twice in a default", 12, "a || a", "more: a"],
  ])("in time, where constants hold each other %s", async (_, length, pattern, use) => {
    const constants = Array.from(
      { length },
      (__, index) => `const a${index + 1} = ${pattern.replaceAll("a", `a${index}`)};\n`,
    ).join("");
    const code = `${HEAD}const a0 = { flags: 1 };\n${constants}mysql.createPool({ ${use}${length}, ${OPTIONS} });\n`;
    expect(await stepsOf(() => lint(code))).toBeLessThan(LIMIT);
    // Who gives up may be silent, and may not be wrong.
    expect([[], REPORTED]).toContainEqual(rulesIn(lint(code)));
  });

  it("in time, where a query has many parameters without a value", async () => {
    const code = `${HEAD}mysql.createPool('mysql://u@${HOST}:4000/d?${"a&".repeat(2000)}');\n`;
    // The edit of each finding is made, and the file read again.
    expect(await stepsOf(() => lint(code))).toBeLessThan(3 * LIMIT);
  });
});

describe("a file of another kind", () => {
  it.each([
    "",
    "\n",
    "// tidb mysql2\n",
    "#!/usr/bin/env node\n// tidb mysql2\n",
    "'use strict'; // tidb mysql2\n",
  ])("%j is nothing", (code) => {
    expect(lint(code)).toEqual([]);
  });

  it("is reported alike behind a byte order mark", () => {
    const code = `${HEAD}mysql.createPool({ ${OPTIONS} });\n`;
    const places = (text: string) =>
      lint(text).map(({ ruleId, line, column, fix }) => ({
        ruleId,
        line,
        column,
        text: fix?.text,
      }));
    expect(places(`\uFEFF${code}`)).toEqual(places(code));
    expect(places(code)).toHaveLength(1);
  });
});
