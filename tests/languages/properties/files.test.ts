import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const CONFIG: Linter.Config[] = [
  { files: ["**/*.properties"], language: "tidb-tls/properties" },
  plugin.configs.recommended,
  { plugins: { "tidb-tls": plugin } },
];
const FILE = "src/main/resources/application.properties";
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const SAFE = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

const rulesIn = (text: string): readonly string[] =>
  new Linter()
    .verify(text, CONFIG, FILE)
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);
const fixed = (text: string): string => new Linter().verifyAndFix(text, CONFIG, FILE).output;

const spring = (query: string, host = `${HOST}:4000`, more = ""): string =>
  `# the database\nspring.datasource.url = jdbc:mysql://${host}/test?${query}\n${more}`;

describe("properties of Spring", () => {
  it.each([
    ["plain text", spring("useSSL=false"), ["require-tls 2"], spring(SAFE)],
    [
      "a certificate that nobody checks",
      spring("sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2,TLSv1.3"),
      ["require-certificate-verification 2"],
      spring(SAFE),
    ],
    ["as documented", spring(SAFE), [], spring(SAFE)],
    ["this machine", spring("useSSL=false", "localhost:3306"), [], null],
    ["another host", spring("useSSL=false", "db.example.com:3306"), [], null],
    [
      "silenced",
      `# eslint-disable-next-line tidb-tls/require-tls\n${spring("useSSL=false").split("\n")[1] ?? ""}`,
      [],
      null,
    ],
    ["a comment of the file", `#url=jdbc:mysql://${HOST}:4000/test?useSSL=false`, [], null],
  ] as const)("%s", (_, text, found, output) => {
    expect(rulesIn(text)).toEqual(found);
    expect(fixed(text)).toBe(output ?? text);
    const windows = (lines: string): string => lines.replaceAll("\n", "\r\n");
    expect(fixed(windows(text))).toBe(windows(output ?? text));
  });
});
