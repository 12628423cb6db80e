import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const found = (code: string, filename: string): readonly string[] => [
  ...new Set(
    rulesIn(new Linter().verify(code, plugin.configs["files/strict"], { filename })).filter(
      (rule) => rule !== "require-min-tls-version",
    ),
  ),
];

const java = (...lines: readonly string[]): string =>
  `import java.sql.*;\n\nclass App {\n  Connection open(boolean secure, String password) throws SQLException {\n${lines.map((line) => `    ${line}\n`).join("")}    return DriverManager.getConnection(url, "${USER}", password);\n  }\n}\n`;
const ADDRESS = `"jdbc:mysql://${HOST}:4000/test?useUnicode=true"`;
const go = (...lines: readonly string[]): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"os"\n)\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join("")}\tsql.Open("mysql", dsn)\n}\n`;
const DSN = `"${USER}:"+os.Getenv("PW")+"@tcp(${HOST}:4000)/test"`;
const isProduction = `os.Getenv("ENV") == "prod"`;

describe("an address of which a condition chooses parts", () => {
  it.each([
    [
      "in a part",
      java(`String url = ${ADDRESS} + "&sslMode=" + (secure ? "VERIFY_IDENTITY" : "DISABLED");`),
      ["no-conditional-tls"],
    ],
    [
      "added in either branch",
      java(
        `String url = ${ADDRESS};`,
        `if (secure) url += "&sslMode=VERIFY_IDENTITY";`,
        `else url += "&sslMode=DISABLED";`,
      ),
      ["no-conditional-tls"],
    ],
    [
      "with no check in one",
      java(
        `String url = ${ADDRESS};`,
        `if (secure) url += "&sslMode=VERIFY_IDENTITY";`,
        `else url += "&sslMode=REQUIRED";`,
      ),
      ["no-conditional-tls"],
    ],
    [
      "off in both",
      java(`String url = ${ADDRESS} + "&sslMode=" + (secure ? "PREFERRED" : "DISABLED");`),
      ["require-tls"],
    ],
    [
      "right in both",
      java(`String url = ${ADDRESS} + "&sslMode=VERIFY_IDENTITY" + (secure ? "&maxRows=1" : "");`),
      [],
    ],
  ])("is judged on all ways in Java: %s", (_name, code, rules) => {
    expect(found(code, "App.java")).toEqual(rules);
  });

  it.each([
    [
      "added in one",
      go(`dsn := ${DSN}`, `if ${isProduction} {`, `\tdsn += "?tls=true"`, "}"),
      ["no-conditional-tls"],
    ],
    [
      "off in both",
      go(
        `dsn := ${DSN}`,
        `if ${isProduction} {`,
        `\tdsn += "?tls=preferred"`,
        "} else {",
        `\tdsn += "?tls=false"`,
        "}",
      ),
      ["require-tls"],
    ],
  ])("is judged on all ways in Go: %s", (_name, code, rules) => {
    expect(found(code, "main.go")).toEqual(rules);
  });

  it("is two where the servers differ", () => {
    const code = java(
      `String url = "jdbc:mysql://" + (secure ? "${HOST}" : "localhost") + ":4000/test?sslMode=DISABLED";`,
    );
    expect(found(code, "App.java")).toEqual(["require-tls"]);
  });

  it("is right where only another server has no TLS", () => {
    const code = java(
      `String url = "jdbc:mysql://" + (secure ? "${HOST}:4000/test?sslMode=VERIFY_IDENTITY" : "localhost/test?sslMode=DISABLED");`,
    );
    expect(found(code, "App.java")).toEqual([]);
  });
});
