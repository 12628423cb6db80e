import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const found = (filename: string, code: string): readonly string[] =>
  rulesIn(new Linter().verify(code, plugin.configs.files, { filename }));

const go = (line: string): readonly string[] =>
  found(
    "a.go",
    `package a\n\nimport (\n\t"database/sql"\n\t"strings"\n\t"example.com/app/util"\n)\n\nfunc open() {\n\tdsn := "3pTAoNNegb47Uc8.root:@tcp(${HOST}:4000)/test"\n\t${line}\n\tsql.Open("mysql", dsn)\n}\n`,
  );
const java = (line: string): readonly string[] =>
  found(
    "A.java",
    `import java.sql.*;\n\nclass A {\n  Connection open() throws SQLException {\n    String url = "jdbc:mysql://${HOST}:4000/test";\n    ${line}\n    return DriverManager.getConnection(url);\n  }\n}\n`,
  );
const python = (line: string): readonly string[] =>
  found(
    "a.py",
    `from sqlalchemy import create_engine\nfrom util import tls\nurl = "mysql+mysqldb://3pTAoNNegb47Uc8.root@${HOST}:4000/test"\n${line}\ncreate_engine(url)\n`,
  );

describe("an address that a function makes anew, under the same name", () => {
  it.each([
    "dsn = util.WithTLS(dsn)",
    "dsn, err := util.WithTLS(dsn)",
    'dsn = strings.ReplaceAll(dsn, "/test", "/test?tls=true")',
    'dsn = strings.TrimSpace(strings.Replace(dsn, "/test", "/test?tls=true", 1))',
  ])("is not judged by what it was: %s", (line) => {
    expect(go(line)).toEqual([]);
  });

  it.each([
    "url = Urls.withTls(url);",
    'url = url.replace("/test", "/test?sslMode=VERIFY_IDENTITY");',
    "url = options.get(0).to(url).build();",
  ])("is not judged by what it was: %s", (line) => {
    expect(java(line)).toEqual([]);
  });

  it.each([
    "url = tls(url)",
    'url = url.replace("/test", "/test?ssl_mode=VERIFY_IDENTITY")',
    'url = url.split("?")[0] + "?ssl_mode=VERIFY_IDENTITY"',
  ])("is not judged by what it was: %s", (line) => {
    expect(python(line)).toEqual([]);
  });

  it("is the same where that only trims it, or makes something else of it", () => {
    expect(go("dsn = strings.TrimSpace(dsn)")).toContain("require-tls");
    expect(go("other := util.WithTLS(dsn)\n\tlog(other)")).toContain("require-tls");
    expect(java("url = url.trim();")).toContain("require-tls");
    expect(java('name = Urls.nameOf("url");')).toContain("require-tls");
    expect(python("url = url.strip()")).toContain("require-tls");
  });
});

describe("an address in a field with which a longer text begins", () => {
  const kept = (full: string): readonly string[] =>
    found(
      "A.java",
      `import java.sql.*;\n\nenum A {\n  PROD("jdbc:mysql://${HOST}:4000/test", "VERIFY_IDENTITY");\n  private final String url;\n  private final String mode;\n  A(String url, String mode) {\n    this.url = url;\n    this.mode = mode;\n  }\n  Connection open() throws SQLException {\n    return DriverManager.getConnection(${full});\n  }\n}\n`,
    );

  it("goes on there", () => {
    expect(kept('url + "?sslMode=" + mode')).not.toContain("require-tls");
    expect(kept('this.url + "?sslMode=" + this.mode')).not.toContain("require-tls");
    expect(kept("url")).toEqual(["require-tls"]);
  });
});
