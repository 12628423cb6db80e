import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
function verdictOf(code: string, filename: string) {
  const linter = new Linter();
  const rules = rulesIn(linter.verify(code, plugin.configs.files, { filename }));
  const { output } = linter.verifyAndFix(code, plugin.configs.files, { filename });
  return {
    rules: [...new Set(rules)].filter((rule) => rule !== "require-min-tls-version"),
    output,
  };
}

const DSN = `"${USER}@tcp(${HOST}:4000)/test"`;
const go = (...lines: readonly string[]): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"flag"\n\t"fmt"\n)\n\nvar dsn string\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`;
const java = (...lines: readonly string[]): string =>
  `import java.sql.*;\n\nclass App {\n  static final String BASE = "jdbc:mysql://${HOST}:4000/test";\n  void open(String password) throws SQLException {\n${lines.map((line) => `    ${line}\n`).join("")}  }\n}\n`;
const php = (line: string): string =>
  `<?php\n$base = 'mysql://${USER}@${HOST}:4000/test';\n${line}\n`;
const python = (line: string): string =>
  `import sqlalchemy\n\nBASE = "mysql+mysqldb://${USER}@${HOST}:4000/test"\nsqlalchemy.create_engine(${line})\n`;

/** An address that goes on where a format begins with it: what it leaves out may follow. */
const RIGHT = [
  ["main.go", go(`base := ${DSN}`, `sql.Open("mysql", fmt.Sprintf("%s?tls=true", base))`)],
  [
    "main.go",
    go(`base := ${DSN}`, `sql.Open("mysql", fmt.Sprintf("%[1]s?tls=%[2]s", base, mode))`),
  ],
  [
    "main.go",
    go(`base := flag.String("dsn", ${DSN}, "DSN")`, `sql.Open("mysql", *base+"?tls=true")`),
  ],
  [
    "main.go",
    go(
      `flag.StringVar(&dsn, "dsn", ${DSN}, "DSN")`,
      `sql.Open("mysql", fmt.Sprintf("%s?tls=true", dsn))`,
    ),
  ],
  [
    "App.java",
    java(
      `DriverManager.getConnection(String.format("%s?sslMode=VERIFY_IDENTITY", BASE), "${USER}", password);`,
    ),
  ],
  [
    "App.java",
    java(
      `DriverManager.getConnection("%s?sslMode=VERIFY_IDENTITY".formatted(BASE), "${USER}", password);`,
    ),
  ],
  [
    "App.java",
    java(
      `config.setJdbcUrl(UriComponentsBuilder.fromUriString(BASE).queryParam("sslMode", mode).build().toString());`,
    ),
  ],
  ["App.java", java(`config.setJdbcUrl(MessageBuilder.of(BASE).with(mode).build());`)],
  ["app.php", php(`connect(sprintf('%s?sslmode=verify_identity', $base));`)],
  ["app.py", python(`"%s?ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/ssl/cert.pem" % BASE`)],
  ["app.py", python(`"%s?ssl_mode=VERIFY_IDENTITY&ssl_ca=%s" % (BASE, ROOTS)`)],
  ["app.py", python(`"{}?ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/ssl/cert.pem".format(BASE)`)],
  [
    "app.py",
    python(`"{base}?ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/ssl/cert.pem".format(base=BASE)`),
  ],
] as const;
const WRONG = [
  [
    "main.go",
    go(`base := ${DSN}`, `sql.Open("mysql", fmt.Sprintf("%s?tls=false", base))`),
    "require-tls",
  ],
  ["main.go", go(`base := ${DSN}`, `sql.Open("mysql", fmt.Sprintf("%s", base))`), "require-tls"],
  [
    "main.go",
    go(`base := flag.String("dsn", ${DSN}, "DSN")`, `sql.Open("mysql", *base)`),
    "require-tls",
  ],
  [
    "App.java",
    java(
      `DriverManager.getConnection(String.format("%s?sslMode=REQUIRED", BASE), "${USER}", password);`,
    ),
    "require-certificate-verification",
  ],
] as const;

describe("an address that a format goes on from", () => {
  it.each(RIGHT)("is not judged by itself: %s %s", (filename, code) => {
    expect(verdictOf(code, filename).rules).toEqual([]);
    expect(verdictOf(code, filename).output).not.toContain("?tls=true?");
  });

  it.each(WRONG)("is judged as a whole: %s %s", (filename, code, rule) => {
    expect(verdictOf(code, filename).rules).toEqual([rule]);
  });
});
