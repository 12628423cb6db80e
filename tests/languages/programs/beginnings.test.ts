import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const go = (body: string): string =>
  `package a\n\nimport (\n\t"database/sql"\n\t"fmt"\n\t"os"\n\t"strings"\n)\n\nfunc open(p, extra string) {\n\t${body}\n}\n`;
const java = (body: string): string =>
  `import java.sql.*;\nclass A {\n  void a(String extra) throws SQLException {\n    ${body}\n  }\n}\n`;
const php = (body: string): string => `<?php\n${body}\n`;

/** What the fixes leave, and whether anything that stands there could be changed by hand. */
function changed(text: string, filename: string): string | null {
  const linter = new Linter();
  const { output, fixed } = linter.verifyAndFix(text, plugin.configs.files, { filename });
  const offered = linter
    .verify(output, plugin.configs.files, { filename })
    .flatMap(({ ruleId, suggestions = [] }) =>
      suggestions.map(() => ruleId).filter((rule) => rule?.includes("require-tls") === true),
    );
  return fixed || offered.length > 0 ? output : null;
}

describe("the beginning of a text that may go on", () => {
  it.each([
    [
      "go",
      go(
        `dsn := "a.root:" + p + "@tcp(${HOST}:4000)/test"\n\tif os.Getenv("T") == "1" {\n\t\tdsn += "?tls=true"\n\t}\n\tsql.Open("mysql", dsn)`,
      ),
    ],
    [
      "go",
      go(
        `dsn := fmt.Sprintf("a.root:%s@tcp(${HOST}:4000)/test", p)\n\tif os.Getenv("T") == "1" {\n\t\tdsn = dsn + "?tls=true"\n\t}\n\tsql.Open("mysql", dsn)`,
      ),
    ],
    [
      "go",
      go(
        `var b strings.Builder\n\tb.WriteString("a.root:p@tcp(${HOST}:4000)/test")\n\tb.WriteString("?tls=true")\n\tsql.Open("mysql", b.String())`,
      ),
    ],
    [
      "java",
      java(
        `DriverManager.getConnection("jdbc:mysql://${HOST}:4000/test" + (extra.isEmpty() ? "" : "?" + extra));`,
      ),
    ],
    [
      "java",
      java(
        `StringBuilder b = new StringBuilder("jdbc:mysql://${HOST}:4000/test");\n    b.append("?sslMode=VERIFY_IDENTITY");\n    DriverManager.getConnection(b.toString());`,
      ),
    ],
    [
      "java",
      java(
        `StringBuilder b = new StringBuilder();\n    b.append("jdbc:mysql://${HOST}:4000/test").append("?sslMode=VERIFY_IDENTITY");\n    DriverManager.getConnection(b.toString());`,
      ),
    ],
    [
      "java",
      java(
        `DriverManager.getConnection("jdbc:mysql://${HOST}:4000/test".concat("?sslMode=VERIFY_IDENTITY"));`,
      ),
    ],
    [
      "php",
      php(
        `$url = "mysql://a.root:p@${HOST}:4000/test";\nif ($x) {\n  $url .= "?ssl-mode=VERIFY_IDENTITY";\n}\n$connection = connect($url);`,
      ),
    ],
  ])("is not changed in %s: %s", (filename, text) => {
    expect(changed(text, `a.${filename}`)).toBeNull();
  });

  it("is changed where it is what is wrong", () => {
    const body = (mode: string): string =>
      `DriverManager.getConnection("jdbc:mysql://${HOST}:4000/test?enabledTLSProtocols=TLSv1.2&sslMode=${mode}" + (extra.isEmpty() ? "" : "&" + extra));`;
    expect(changed(java(body("VERIFY_IDENTITY")), "A.java")).toBeNull();
  });
});
