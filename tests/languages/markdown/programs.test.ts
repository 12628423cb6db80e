import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const CA = "/etc/ssl/cert.pem";

const configs: Linter.Config[] = [
  ...plugin.configs.files,
  { settings: { "tidb-tls": { caPath: CA } } },
];
const verify = (text: string): Linter.LintMessage[] =>
  new Linter().verify(text, configs, { filename: "README.md", filterCodeBlock: () => true });
const fixed = (text: string): string =>
  new Linter().verifyAndFix(text, configs, { filename: "README.md", filterCodeBlock: () => true })
    .output;
const block = (language: string, code: string): string =>
  `# Shop\n\nWrite:\n\n\`\`\`${language}\n${code}\n\`\`\`\n\nThat is all.\n`;

const PYTHON = (tls: string): string =>
  `import os\nimport pymysql\n\npymysql.connect(host="${HOST}", port=4000, user="${USER}", password=os.environ["P"]${tls})`;
const CHECKED = `, ssl_ca="${CA}", ssl_verify_cert=True, ssl_verify_identity=True`;
const GO = (tls: string): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"os"\n\n\t_ "github.com/go-sql-driver/mysql"\n)\n\nfunc main() {\n\tsql.Open("mysql", "${USER}:"+os.Getenv("P")+"@tcp(${HOST}:4000)/shop${tls}")\n}`;
const LINE_OF_GO = (tls: string): string =>
  `db, err := sql.Open("mysql", "${USER}:"+os.Getenv("P")+"@tcp(${HOST}:4000)/shop${tls}")`;
const JAVA = (tls: string): string =>
  `String url = "jdbc:mysql://${HOST}:4000/shop${tls}";\nConnection db = DriverManager.getConnection(url, "${USER}", System.getenv("P"));`;
const SAFE = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const PHP = (tls: string): string =>
  `$db = new PDO("mysql:host=${HOST};port=4000;dbname=shop", "${USER}", getenv("P")${tls});`;
const ATTRIBUTE = `, [\\PDO::MYSQL_ATTR_SSL_CA => "${CA}"]`;
const XML = (tls: string): string =>
  `<bean>\n  <property name="url" value="jdbc:mysql://${HOST}:4000/shop${tls.replaceAll("&", "&amp;")}"/>\n</bean>`;

describe("a block of a page in another language", () => {
  it.each<[language: string, wrong: string, right: string]>([
    ["python", PYTHON(""), PYTHON(CHECKED)],
    ["py", PYTHON(""), PYTHON(CHECKED)],
    ["Python", PYTHON(""), PYTHON(CHECKED)],
    ["go", GO(""), GO("?tls=true")],
    ["golang", LINE_OF_GO(""), LINE_OF_GO("?tls=true")],
    ["java", JAVA(""), JAVA(SAFE)],
    ["php", `<?php\n${PHP("")}`, `<?php\n${PHP(ATTRIBUTE)}`],
    ["php", PHP(""), PHP(ATTRIBUTE)],
    ["php", `// the database\n${PHP("")}`, `// the database\n${PHP(ATTRIBUTE)}`],
  ])("of %s is read", (language, wrong, right) => {
    const [message] = verify(block(language, wrong));
    expect(message?.ruleId).toBe("tidb-tls/require-tls");
    expect(message?.line).toBeGreaterThan(5);
    expect(fixed(block(language, wrong))).toBe(block(language, right));
    expect(verify(block(language, right))).toEqual([]);
  });

  it("of XML is read", () => {
    expect(rulesIn(verify(block("xml", XML("?useSSL=false"))))).toEqual(["require-tls"]);
    expect(verify(block("xml", XML(SAFE)))).toEqual([]);
  });

  it("in a list is edited in its place", () => {
    const inList = (code: string): string =>
      `1. Write:\n\n${block("go", code).replace(/^(?=.)/gm, "   ")}`;
    expect(fixed(inList(GO("")))).toBe(inList(GO("?tls=true")));
  });

  it.each(["text", "diff", "ruby", "html", "csharp"])("of %s is not read", (language) => {
    expect(verify(block(language, PYTHON("")))).toEqual([]);
  });

  it("that is broken is no error", () => {
    for (const language of ["python", "go", "java", "php", "xml"])
      expect(verify(block(language, `tidb ((( ...\n"${HOST}`))).toEqual([]);
  });

  it("may be left out by a comment before it", () => {
    const quiet = (text: string): string =>
      text.replace("```", "<!-- eslint tidb-tls/require-tls: off -->\n\n```");
    for (const [language, code] of [
      ["python", PYTHON("")],
      ["go", GO("")],
      ["java", JAVA("")],
      ["php", PHP("")],
    ] as const)
      expect(verify(quiet(block(language, code)))).toEqual([]);
  });

  it("is one by itself: what another one sets is not known", () => {
    const [first = "", last = ""] = JAVA("").split("\n");
    expect(rulesIn(verify(block("java", first) + block("java", last)))).toEqual(["require-tls"]);
  });
});
