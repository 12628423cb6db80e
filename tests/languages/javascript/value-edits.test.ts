import { describe, expect, it } from "vitest";
import { fix } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const run = (quote: string, port: string): string =>
  `import { execa } from 'execa';\nawait execa('mysql', ['-h', '${HOST}', '-P', ${port}, '-u', '3xAbCdEfGhIjKl9.root', '--ssl-mode=VERIFY_IDENTITY']);\n`.replaceAll(
    "'",
    quote,
  );

describe("a text in the place of another value", () => {
  it.each([
    ["double", '"', "'3306'", "'4000'"],
    ["single", "'", "'3306'", "'4000'"],
  ])("has %s quotes", (_, quote, before, after) => {
    expect(fix(run(quote, before)).output).toBe(run(quote, after));
  });
});
