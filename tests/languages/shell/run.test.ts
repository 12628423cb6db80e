import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

/** Scripts run before and after each edit, with a program that prints what it gets. */
const PROGRAM = `flyway() { printf '[%s]\\n' "$@" "JDBC_URL=$JDBC_URL"; }; export -f flyway`;
/** One shell runs all scripts, each in a copy of itself, as starting a process takes long. */
const EACH = `${PROGRAM}; while IFS= read -r -d "" script; do (eval "$script") </dev/null || exit; printf "\\0"; done <"$1"`;

const folder = mkdtempSync(path.join(tmpdir(), "tidb-tls-shell-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasBash = process.platform !== "win32";
function run(scripts: readonly string[]): readonly string[] {
  const file = path.join(folder, "scripts");
  writeFileSync(file, scripts.map((script) => `${script}\0`).join(""));
  const printed = execFileSync("bash", ["-c", EACH, "bash", file], {
    env: { PATH: process.env.PATH ?? "" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return printed.split("\0").slice(0, -1);
}

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const BASE = `jdbc:mysql://${HOST}:4000/shop`;
const URLS = [
  `${BASE}?useSSL=false`,
  `${BASE}?sslMode=REQUIRED`,
  `${BASE}?a=b&sslMode=DISABLED`,
  BASE,
];
const QUOTED: readonly ((url: string) => string)[] = [
  (url) => `"${url}"`,
  (url) => `'${url}'`,
  (url) => url.replaceAll("&", "\\&"),
  (url) => `"jdbc":'${url.slice(5)}'`,
  (url) => `"${url.slice(0, -6)}"'${url.slice(-6)}'`,
  (url) => `$'${url}'`,
  (url) => `$'${url.replace("shop", "\\x73\\150\\u006fp")}'`,
  (url) => `$"${url}"`,
];
const SCRIPTS: Readonly<Record<string, (word: string) => string>> = {
  "an option": (word) => `flyway -url=${word} migrate`,
  "an export": (word) => `export JDBC_URL=${word}\nflyway x`,
  "a variable of the command": (word) => `JDBC_URL=${word} flyway x`,
  "a variable": (word) => `URL=${word}\nflyway -url="$URL" y`,
  "a variable of a function": (word) => `f() {\n  local u=${word}\n  flyway -url=$u "$@"\n}\nf 1 2`,
  "a command of several lines": (word) =>
    `flyway -url=${word} \\\n  -user=x \\\n  migrate # it's migrated`,
  "a list": (word) => `A=(-url=${word} -x)\nflyway "\${A[@]}"`,
  "another shell": (word) => `bash -c "flyway -url=${word.replace(/["\\$]/g, "\\$&")} z"`,
  "a substitution": (word) => `flyway $(printf %s -url=${word})`,
  "a condition": (word) => `if true; then flyway -url=${word}; fi && flyway done`,
  "a text below": (word) => `cat > .env <<EOF\nA=1\nEOF\nflyway -url=${word}`,
};

/** What the program got, without the parameters of addresses. */
const withoutParameters = (output: string): string =>
  output.replace(/(jdbc:mysql:\/\/[^\s\]?]*)(?:\?[^\s\]]*)?/g, "$1");

interface Fix {
  readonly range: readonly [number, number];
  readonly text: string;
}
const edited = (script: string, { range: [start, end], text }: Fix): string =>
  script.slice(0, start) + text + script.slice(end);

const linter = new Linter();
/** The script after `--fix`, and after each edit alone. */
function editsOf(script: string): readonly string[] {
  const messages = linter.verify(script, plugin.configs.files, "a.sh");
  const { output } = linter.verifyAndFix(script, plugin.configs.files, "a.sh");
  const single = messages.flatMap(({ fix, suggestions = [] }) => [
    ...(fix ? [fix] : []),
    ...suggestions.map((suggestion) => suggestion.fix),
  ]);
  return [...(output === script ? [] : [output]), ...single.map((fix) => edited(script, fix))];
}

describe.skipIf(!hasBash).each(Object.entries(SCRIPTS))("%s", (name, write) => {
  it("gets the same as before, but for the parameters of an address", () => {
    const scripts = URLS.flatMap((url) => QUOTED.map((quote) => write(quote(url)))).map((script) =>
      script.replace(".env", path.join(folder, ".env")),
    );
    const edits = scripts.map(editsOf);
    const before = run(scripts);
    const after = run(edits.flat());
    expect(before).toHaveLength(scripts.length);
    expect(after).toHaveLength(edits.flat().length);
    const wanted = edits.flatMap((of, index) => of.map(() => before[index] ?? "none"));
    expect(after.map(withoutParameters)).toEqual(wanted.map(withoutParameters));
    for (const output of after) {
      expect(output).toMatch(/sslMode=VERIFY_IDENTITY|enabledTLSProtocols=/);
      expect(output).not.toMatch(/["'\\]/);
    }
    // What a command prints is its own.
    if (name !== "a substitution") expect(after.length).toBeGreaterThan(20);
  });
});
