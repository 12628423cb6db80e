import { execFileSync } from "node:child_process";
import { platform } from "node:process";
import { describe, expect, it } from "vitest";
import { edited, editsIn, HOST, lintJson, USER } from "./lint.js";

/** Stands in for the programs, and says what it is given. */
const SAYS = `says() { printf '<%s' "$URL"; for word in "$@"; do printf '[%s]' "$word"; done; printf '>'; }
mysql() { says "$@"; }; mysqldump() { says "$@"; }; java() { says "$@"; }; run() { says "$@"; }
`;
const outputOf = (script: string): string =>
  execFileSync("sh", ["-c", SAYS + script], { encoding: "utf8", stdio: "pipe" });

const scriptIn = (text: string): string =>
  (JSON.parse(text) as { scripts: { db: string } }).scripts.db;
const packageWith = (script: string): string => JSON.stringify({ scripts: { db: script } });
const lint = (text: string) => lintJson(text, "package.json", { caPath: "/etc/ssl/cert.pem" });

const OPTIONS = `-h ${HOST} -P 4000 -u ${USER}`;
const URL = `jdbc:mysql://${HOST}:4000/test?sslMode=REQUIRED`;

/** The words that an edit may change: those that speak of TLS, and of the port. */
const others = (output: string): string =>
  output
    .replaceAll(/\[--(?:ssl|tls|port)[^\]]*\]/g, "")
    .replaceAll(/(?:sslMode|enabledTLSProtocols)=[\w.,]*&?/g, "")
    .replaceAll(/\[(?:3306|4000)\]/g, "[]")
    .replaceAll(/:(?:3306|4000)/g, ":")
    .replaceAll(/[?&]\]/g, "]");

const TEXTS: readonly (readonly [how: string, text: string])[] = [
  ["as it stands", packageWith(`mysql ${OPTIONS} -p test`)],
  ["with quotes", packageWith(`mysql -h "${HOST}" --ssl-mode="DISABLED" -P '3306' '-u' "${USER}"`)],
  ["with escapes", `{"scripts":{"db":"mysql\\u0020-h \\u0022${HOST}\\u0022 -P\\u00203306"}}`],
  ["with escaped slashes", `{"scripts":{"db":"java -Du=${URL.replaceAll("/", "\\/")} -jar x"}}`],
  ["in a chain", packageWith(`mysql ${OPTIONS} -e 'a && b' && mysqldump ${OPTIONS} | cat; run x`)],
  ["in a shell", packageWith(`run a; sh -c "true" && (mysql ${OPTIONS} -D "a b")`)],
  ["before what follows", packageWith(`mysql ${OPTIONS} -e`)],
  ["before arguments", packageWith(`mysql ${OPTIONS} -- "$@" # TiDB`)],
  ["in an environment", packageWith(`URL='${URL}' run && run URL=${URL} "x y"`)],
  ["in a word without quotes", packageWith(`java -Durl=${URL} -jar x`)],
  ["in a word with them", packageWith(`java "-Durl=${URL}" -jar 'x'`)],
];

describe("a script of a package", () => {
  it.skipIf(platform === "win32").each(TEXTS)("does the same after each edit: %s", (_, text) => {
    const edits = editsIn(lint(text));
    expect(edits.length).toBeGreaterThan(0);
    const before = outputOf(scriptIn(text));
    for (const edit of edits) {
      const after = outputOf(scriptIn(edited(text, edit)));
      expect(after).not.toBe(before);
      expect(others(after)).toBe(others(before));
    }
  });

  it("gets no single quotes, which mean nothing to Windows", () => {
    const edits = editsIn(lint(packageWith(`java -Durl=${URL} -jar x`)));
    expect(edits.map(({ text }) => text)).toContain('\\"&enabledTLSProtocols=TLSv1.2,TLSv1.3\\"');
    expect(edits.filter(({ text }) => text.includes("'"))).toEqual([]);
  });

  it("gets none of its quotes in the middle of others", () => {
    const text = packageWith(`sh -c "java -Durl=${URL} -jar x"`);
    const outputs = editsIn(lint(text)).map((edit) => scriptIn(edited(text, edit)));
    expect(outputs).toContain(
      `sh -c "java -Durl=${URL}'&enabledTLSProtocols=TLSv1.2,TLSv1.3' -jar x"`,
    );
  });

  it.each([
    `set URL=${URL}&& run`,
    `set "URL=${URL}" && run`,
    `mysql -h ${HOST} -u %USERNAME% -P 3306`,
    `"C:\\Program Files\\MySQL\\bin\\mysql.exe" -h ${HOST} -P 3306`,
    `run a^&b & mysql -h ${HOST} -P 3306`,
  ])("that is written for Windows is edited by a person: %s", (script) => {
    const messages = lint(packageWith(script));
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter(({ fix }) => fix)).toEqual([]);
  });
});
