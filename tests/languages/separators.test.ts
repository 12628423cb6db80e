import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const SAFE = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const PRESETS = [plugin.configs.recommended, ...plugin.configs.files];

/** What is found in a program, and the lines that `--fix` changes, as it leaves them. */
const mended = (filename: string, code: string) => {
  const linter = new Linter();
  const messages = linter.verify(code, PRESETS, { filename });
  const { output } = linter.verifyAndFix(code, PRESETS, { filename });
  const before = new Set(code.split("\n"));
  const lines = output.split("\n").flatMap((line) => (before.has(line) ? [] : line.trim()));
  return { rules: [...new Set(rulesIn(messages))], lines };
};

const java = (lines: string, url = "url"): string =>
  `import java.sql.*;\n\nclass App {\n  Connection open(boolean utc, String pw) throws SQLException {\n    String url = "jdbc:mysql://${HOST}:4000/test";\n${lines}\n    return DriverManager.getConnection(${url}, "${USER}", pw);\n  }\n}\n`;
const go = (lines: string): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"os"\n\t"strings"\n\n\t_ "github.com/go-sql-driver/mysql"\n)\n\nfunc open(utc bool) (*sql.DB, error) {\n\tdsn := "${USER}:" + os.Getenv("PW") + "@tcp(${HOST}:4000)/test"\n\tsep := "?"\n${lines}\n\treturn sql.Open("mysql", dsn+sep+"tls=skip-verify")\n}\n`;
const js = (lines: string): string =>
  `import mysql from "mysql2/promise";\nexport function open(utc) {\n  let url = \`mysql://${USER}:\${process.env.PW}@${HOST}:4000/test\`;\n${lines}\n}\n`;

describe("what is put between an address and its parameters is what fits there", () => {
  it.each([
    [
      "A.java",
      java('String sep = url.contains("?") ? "&" : "?";', 'url + sep + "sslMode=DISABLED"'),
      `return DriverManager.getConnection(url + sep + "${SAFE}", "${USER}", pw);`,
    ],
    [
      "A.java",
      java(
        'String sep = "?";\nif (utc) { url += sep + "connectionTimeZone=UTC"; sep = "&"; }\nurl += sep + "sslMode=DISABLED";',
      ),
      `url += sep + "${SAFE}";`,
    ],
    [
      "A.java",
      java("", 'url + (url.contains("?") ? "&sslMode=DISABLED" : "?sslMode=DISABLED")'),
      `return DriverManager.getConnection(url + (url.contains("?") ? "&sslMode=DISABLED" : "?${SAFE}"), "${USER}", pw);`,
    ],
    [
      "a.go",
      go('\tif utc {\n\t\tdsn += sep + "loc=UTC"\n\t\tsep = "&"\n\t}'),
      'return sql.Open("mysql", dsn+sep+"tls=true")',
    ],
    [
      "a.go",
      go('\tif strings.Contains(dsn, "?") {\n\t\tsep = "&"\n\t}'),
      'return sql.Open("mysql", dsn+sep+"tls=true")',
    ],
    [
      "a.mjs",
      js(
        '  const sep = url.includes("?") ? "&" : "?";\n  return mysql.createConnection(`${url}${sep}ssl={"minVersion":"TLSv1.2","rejectUnauthorized":false}`);',
      ),
      'return mysql.createConnection(`${url}${sep}ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}`);',
    ],
  ])("and the parameter is mended once, in %s: %s", (filename, code, line) => {
    expect(mended(filename, code).lines).toEqual([line]);
  });

  it.each([
    [
      "A.java",
      java(
        'if (utc) { url += "?connectionTimeZone=UTC"; }\nurl += (url.contains("?") ? "&" : "?") + "sslMode=DISABLED";',
      ),
      ["require-tls"],
    ],
    [
      "a.mjs",
      js(
        "  url += utc ? '?timezone=Z' : '';\n  return mysql.createConnection(url + (url.includes('?') ? '&' : '?') + 'ssl={\"minVersion\":\"TLSv1.2\",\"rejectUnauthorized\":false}');",
      ),
      ["require-certificate-verification"],
    ],
    [
      "a.mjs",
      js(
        '  let sep = "?";\n  if (utc) {\n    url += sep + "timezone=Z";\n    sep = "&";\n  }\n  url += `${sep}ssl={"minVersion":"TLSv1.2","rejectUnauthorized":false}`;\n  return mysql.createConnection(url);',
      ),
      ["require-certificate-verification"],
    ],
    [
      "a.py",
      `import os\nfrom sqlalchemy import create_engine\nurl = f"mysql+mysqldb://${USER}:{os.environ['PW']}@${HOST}:4000/test"\nif os.getenv("UTF8"):\n    url += "?charset=utf8mb4"\nurl += f"{'&' if '?' in url else '?'}ssl_mode=DISABLED"\nengine = create_engine(url)\n`,
      ["require-tls"],
    ],
  ])("and nothing else is said, in %s: %s", (filename, code, rules) => {
    const found = mended(filename, code);
    expect(found.rules).toEqual(rules);
    expect(found.lines).toEqual([]);
  });
});

const OPTIONS = 'ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';
const prisma = (address: string): string =>
  `import { PrismaClient } from "@prisma/client";\nconst url = \`mysql://${USER}:\${process.env.PW}@${HOST}:4000/test\`;\nexport const db = new PrismaClient({ datasourceUrl: ${address} });\n`;
const sqlalchemy = (lines: string): string =>
  `import os\nfrom sqlalchemy import create_engine\n\nurl = f"mysql+pymysql://${USER}:{os.environ['PW']}@${HOST}:4000/test"\n${lines}\n`;
const CA = "ssl_ca=/etc/ssl/certs/ca-certificates.crt";
const dsn = (separator: string, more = ""): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"os"\n\t"strings"\n\n\t_ "github.com/go-sql-driver/mysql"\n)\n\n${more}func open(sep string) (*sql.DB, error) {\n\tdsn := "${USER}:" + os.Getenv("PW") + "@tcp(${HOST}:4000)/test"\n\treturn sql.Open("mysql", ${separator})\n}\n`;

describe("what is put between an address and its parameters may not be known", () => {
  it.each([
    ["a.mjs", js(`  return mysql.createConnection(url + utc + '${OPTIONS}');`)],
    ["a.mjs", js(`  return mysql.createConnection([url, '${OPTIONS}'].join(utc));`)],
    [
      "a.mjs",
      js(
        `  let sep = "?";\n  for (const each of utc) {\n    url += sep + each;\n    sep = "&";\n  }\n  return mysql.createConnection(url + sep + '${OPTIONS}');`,
      ),
    ],
    ["a.mjs", prisma("`${url}${process.env.SEP}sslaccept=strict`")],
    ["a.mjs", prisma('url + ["?", "&"][+url.includes("?")] + "sslaccept=strict"')],
    [
      "a.go",
      dsn(
        'dsn+mark(dsn)+"tls=true"',
        'func mark(dsn string) string {\n\tif strings.Contains(dsn, "?") {\n\t\treturn "&"\n\t}\n\treturn "?"\n}\n\n',
      ),
    ],
    [
      "a.go",
      dsn('dsn+map[bool]string{true: "&", false: "?"}[strings.Contains(dsn, "?")]+"tls=true"'),
    ],
    ["a.go", dsn('strings.Join([]string{dsn, "tls=true"}, sep)')],
    ["A.java", java("", `url + System.getenv("SEP") + "${SAFE}"`)],
    [
      "A.java",
      java(
        `StringBuilder built = new StringBuilder(url);\nbuilt.append("?");\nbuilt.append("${SAFE}");`,
        "built.toString()",
      ),
    ],
    [
      "a.py",
      sqlalchemy(`sep = "&" if "?" in url else "?"\ncreate_engine(sep.join([url, "${CA}"]))`),
    ],
    ["a.py", sqlalchemy(`create_engine(f"{url}{('?', '&')['?' in url]}${CA}")`)],
    [
      "a.py",
      sqlalchemy(
        `def added(url, more):\n    if "?" in url:\n        return f"{url}&{more}"\n    return f"{url}?{more}"\n\ncreate_engine(added(url, "${CA}"))`,
      ),
    ],
    [
      "docker-compose.yml",
      `services:\n  app:\n    environment:\n      JDBC_URL: "jdbc:mysql://${HOST}:4000/test\${SEP:-?}${SAFE}"\n`,
    ],
  ])("so nothing is said of them, in %s: %s", (filename, code) => {
    expect(mended(filename, code)).toEqual({ rules: [], lines: [] });
  });

  it.each([
    [
      "A.java",
      java("", `url.contains("?") ? url + "&useUnicode=true" : url + "?useUnicode=true"`).replace(
        "/test",
        `/test?${SAFE}`,
      ),
    ],
    ["A.java", java("", `url.contains("?") ? url + "&${SAFE}" : url + "?${SAFE}"`)],
    [
      "a.mjs",
      prisma(
        'url.includes("?") ? url + "&connection_limit=1" : url + "?connection_limit=1"',
      ).replace("/test", "/test?sslaccept=strict"),
    ],
    [
      "a.py",
      sqlalchemy(
        'url = f"{url}&charset=utf8mb4" if "?" in url else f"{url}?charset=utf8mb4"\ncreate_engine(url)',
      ).replace("/test", `/test?${CA}`),
    ],
  ])("and a way that is not taken is not judged, in %s: %s", (filename, code) => {
    expect(mended(filename, code)).toEqual({ rules: [], lines: [] });
  });
});
