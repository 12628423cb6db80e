import { describe, expect, it } from "vitest";
import { fix, rulesIn } from "../lint.js";
import { HOST } from "../rules/tester.js";

const TO = `mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root`;
const START = "import { execSync } from 'node:child_process';\nexecSync('";
const END = "');\n";
const runs = (options: string): string => `${START}${TO} ${options}${END}`;
const optionsOf = (code: string): string => code.slice(START.length + TO.length + 1, -END.length);

describe("what an edit makes of a command", () => {
  const FULL = "--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem";
  it.each([
    ["--tls", FULL],
    ["--tls=on", FULL],
    ["--ssl-mode=DISABLED -D test -e x", `${FULL} -D test -e x`],
    [
      "--ssl-ca=/etc/ssl/cert.pem -D test",
      "--ssl-ca=/etc/ssl/cert.pem --ssl-mode=VERIFY_IDENTITY -D test",
    ],
    ["--ssl -D test", `${FULL} -D test`],
    ["--skip-ssl -D test", `${FULL} -D test`],
    // Behind the last of those that begin alike.
    [
      "--ssl-cipher=a -D test --ssl-crl=b.pem -e x",
      `--ssl-cipher=a -D test --ssl-crl=b.pem ${FULL} -e x`,
    ],
    ["-D test -e x", `-D test -e x ${FULL}`],
  ])("%s", (options, expected) => {
    const { output, messages } = fix(runs(options), { settings: { caPath: "/etc/ssl/cert.pem" } });
    expect({ options: optionsOf(output), left: rulesIn(messages) }).toEqual({
      options: expected,
      left: [],
    });
  });

  it.each([
    "my roots",
    "*",
    "?",
    "[a]",
    "$HOME",
    "a;b",
    "a&b",
    "a|b",
    "(a)",
    "<a>",
    "~",
    "#a",
    "!",
    "{a,b}",
    "`a`",
    '"',
  ])("a shell would not take %s as it stands, so it is quoted", (name) => {
    const { output } = fix(runs("-p"), { settings: { caPath: `/etc/ssl/${name}.pem` } });
    // Where JavaScript's other quotes need no escapes, they take the place of its own.
    const quote = name === '"' ? "\\'" : "'";
    expect(optionsOf(output)).toBe(
      `--ssl-mode=VERIFY_IDENTITY ${quote}--ssl-ca=/etc/ssl/${name}.pem${quote} -p`,
    );
  });
});
