import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const configs: Linter.Config[] = [
  ...plugin.configs.files,
  { settings: { "tidb-tls": { caPath: "/etc/ssl/cert.pem" } } },
];

/** The rules that report, and the lines that `--fix` changes, each as it is then. */
function verdictOf(filename: string, text: string) {
  const linter = new Linter();
  const found = linter.verify(text, configs, { filename });
  const before = text.split("\n");
  const { output } = linter.verifyAndFix(text, configs, { filename });
  return {
    found: found.map(({ ruleId }) => ruleId?.replace("tidb-tls/", "") ?? "fatal"),
    fixed: output.split("\n").filter((line, index) => line !== before[index]),
  };
}

const python = (...lines: readonly string[]): string =>
  ["import os", "import MySQLdb", "", ...lines, ""].join("\n");
const PYTHON = `MySQLdb.connect(host=host, port=4000, user=os.environ["DB_USER"], password=os.environ["PW"]`;
const go = (...lines: readonly string[]): string =>
  [
    "package main",
    "",
    'import (\n\t"database/sql"\n\t"fmt"\n\t"os"\n\n\t"github.com/go-sql-driver/mysql"\n)',
    "",
    ...lines,
    "",
  ].join("\n");
const java = (...lines: readonly string[]): string =>
  ["import java.sql.*;", "import com.zaxxer.hikari.*;", "", "class A {", ...lines, "}", ""].join(
    "\n",
  );
const php = (...lines: readonly string[]): string => ["<?php", ...lines, ""].join("\n");
const PDO = `new PDO("mysql:host=$host;port=4000;dbname=test", getenv('DB_USER'), getenv('PW')`;

const ROWS: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    "Python: an argument by name",
    "a.py",
    python(
      "def connect(host, ssl_mode):",
      `    return ${PYTHON}, ssl_mode=ssl_mode, ssl={"ca": "/etc/ssl/cert.pem"})`,
      "",
      `connect("${HOST}", "DISABLED")`,
    ),
    ["require-tls"],
    [`connect("${HOST}", "VERIFY_IDENTITY")`],
  ],
  [
    "Python: what is left out",
    "a.py",
    python(
      'def connect(host, ssl_mode="DISABLED"):',
      `    return ${PYTHON}, ssl_mode=ssl_mode)`,
      "",
      `connect(host="${HOST}")`,
    ),
    ["require-tls"],
    [],
  ],
  [
    "Python: what is right",
    "a.py",
    python(
      'def connect(host, ssl_mode="DISABLED"):',
      `    return ${PYTHON}, ssl_mode=ssl_mode, ssl={"ca": "/etc/ssl/cert.pem"})`,
      "",
      `connect(host="${HOST}", ssl_mode="VERIFY_IDENTITY")`,
      'connect("localhost")',
    ),
    [],
    [],
  ],
  [
    "Python: a function that is nobody else's, without TLS",
    "a.py",
    python("def _connect(host):", `    return ${PYTHON})`, "", `_connect("${HOST}")`),
    ["require-tls"],
    [`    return ${PYTHON}, ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"})`],
  ],
  [
    "Python: a function that is handed on, too",
    "a.py",
    python(
      "def _connect(host):",
      `    return ${PYTHON})`,
      "",
      `_connect("${HOST}")`,
      "register(_connect)",
    ),
    ["require-tls"],
    [],
  ],
  [
    "Python: two callers, one of another server",
    "a.py",
    python(
      "def _connect(host):",
      `    return ${PYTHON})`,
      "",
      `_connect("${HOST}")`,
      '_connect("localhost")',
    ),
    ["require-tls"],
    [],
  ],
  [
    "Python: a class",
    "a.py",
    python(
      "class Db:",
      "    def __init__(self, host, mode):",
      "        self.host = host",
      "        self.mode = mode",
      "",
      "    def open(self):",
      `        return ${PYTHON.replace("host=host", "host=self.host")}, ssl_mode=self.mode, ssl={"ca": "/etc/ssl/cert.pem"})`,
      "",
      `Db("${HOST}", "DISABLED").open()`,
    ),
    ["require-tls"],
    [`Db("${HOST}", "VERIFY_IDENTITY").open()`],
  ],
  [
    "Python: all that is spread",
    "a.py",
    python(
      "def connect(*args):",
      `    return MySQLdb.connect(*args)`,
      "",
      `connect("${HOST}", "root")`,
    ),
    [],
    [],
  ],
  [
    "Go: a whole DSN",
    "a.go",
    go(
      "func open(dsn string) (*sql.DB, error) {",
      '\treturn sql.Open("mysql", dsn)',
      "}",
      "",
      "func main() {",
      `\topen(os.Getenv("DB_USER") + ":" + os.Getenv("PW") + "@tcp(${HOST}:4000)/test")`,
      "}",
    ),
    ["require-tls"],
    [`\topen(os.Getenv("DB_USER") + ":" + os.Getenv("PW") + "@tcp(${HOST}:4000)/test?tls=true")`],
  ],
  [
    "Go: parts of a DSN, by a function that others may call",
    "a.go",
    go(
      "func Open(host, tls string) (*sql.DB, error) {",
      `\treturn sql.Open("mysql", fmt.Sprintf("%s@tcp(%s:4000)/test?tls=%s", os.Getenv("LOGIN"), host, tls))`,
      "}",
      "",
      "func main() {",
      `\tOpen("${HOST}", "skip-verify")`,
      "}",
    ),
    ["require-certificate-verification"],
    [],
  ],
  [
    "Go: no TLS in a function that others may call",
    "a.go",
    go(
      "func Open(host string) (*sql.DB, error) {",
      `\treturn sql.Open("mysql", fmt.Sprintf("%s@tcp(%s:4000)/test", os.Getenv("LOGIN"), host))`,
      "}",
      "",
      "func main() {",
      `\tOpen("${HOST}")`,
      "}",
    ),
    ["require-tls"],
    [],
  ],
  [
    "Go: another server",
    "a.go",
    go(
      "func Open(host string) (*sql.DB, error) {",
      `\treturn sql.Open("mysql", fmt.Sprintf("%s@tcp(%s:4000)/test", os.Getenv("LOGIN"), host))`,
      "}",
      "",
      "func main() {",
      `\tOpen("localhost")`,
      "}",
    ),
    [],
    [],
  ],
  [
    "Go: a closure",
    "a.go",
    go(
      "func main() {",
      "\topen := func(addr string) *mysql.Config {",
      "\t\tcfg := mysql.NewConfig()",
      `\t\tcfg.User = os.Getenv("DB_USER")`,
      "\t\tcfg.Addr = addr",
      '\t\tcfg.TLSConfig = "false"',
      "\t\tconnector, _ := mysql.NewConnector(cfg)",
      "\t\tsql.OpenDB(connector)",
      "\t}",
      `\topen("${HOST}:4000")`,
      "}",
    ),
    ["require-tls"],
    ['\t\tcfg.TLSConfig = "true"'],
  ],
  [
    "Java: an address",
    "A.java",
    java(
      "  static Connection open(String url, String user) throws SQLException {",
      '    return DriverManager.getConnection(url, user, System.getenv("PW"));',
      "  }",
      "  public static void main(String[] args) throws Exception {",
      `    open("jdbc:mysql://${HOST}:4000/test?sslMode=DISABLED&enabledTLSProtocols=TLSv1.2,TLSv1.3", System.getenv("DB_USER"));`,
      "  }",
    ),
    ["require-tls"],
    [
      `    open("jdbc:mysql://${HOST}:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3", System.getenv("DB_USER"));`,
    ],
  ],
  [
    "Java: a private method, which one of the same name stands beside",
    "A.java",
    java(
      "  private void open(String host, String mode) throws SQLException {",
      `    DriverManager.getConnection("jdbc:mysql://" + host + ":4000/test?sslMode=" + mode + "&enabledTLSProtocols=TLSv1.2,TLSv1.3", System.getenv("DB_USER"), System.getenv("PW"));`,
      "  }",
      "  private void open(String host) throws SQLException {",
      '    open(host, "PREFERRED");',
      "  }",
      "  void start() throws SQLException {",
      `    open("${HOST}");`,
      "  }",
    ),
    ["require-tls"],
    ['    open(host, "VERIFY_IDENTITY");'],
  ],
  [
    "Java: a constructor",
    "A.java",
    java(
      "  private final String url;",
      "  private A(String url) { this.url = url; }",
      `  Connection open() throws SQLException { return DriverManager.getConnection(url, System.getenv("DB_USER"), System.getenv("PW")); }`,
      "  static A make() {",
      `    return new A("jdbc:mysql://${HOST}:4000/test?sslMode=DISABLED&enabledTLSProtocols=TLSv1.2,TLSv1.3");`,
      "  }",
    ),
    ["require-tls"],
    [
      `    return new A("jdbc:mysql://${HOST}:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3");`,
    ],
  ],
  [
    "PHP: a function",
    "a.php",
    php(
      "function connect($host, $options) {",
      `    return ${PDO}, $options);`,
      "}",
      `$db = connect('${HOST}', [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);`,
    ),
    ["require-certificate-verification"],
    [`$db = connect('${HOST}', [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']);`],
  ],
  [
    "PHP: a private method, without TLS",
    "a.php",
    php(
      "class Db {",
      "    private function connect($host) {",
      `        return ${PDO});`,
      "    }",
      "    public function start() {",
      `        return $this->connect('${HOST}');`,
      "    }",
      "}",
    ),
    ["require-tls"],
    [`        return ${PDO}, [\\PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']);`],
  ],
  [
    "PHP: no TLS in a function that others may call",
    "a.php",
    php("function connect($host) {", `    return ${PDO});`, "}", `$db = connect('${HOST}');`),
    ["require-tls"],
    [],
  ],
];

describe("what the callers in a file give", () => {
  it.each(ROWS)("%s", (_, filename, text, found, fixed) => {
    const verdict = verdictOf(filename, text);
    expect(verdict.found).toEqual(found);
    expect(verdict.fixed).toEqual(fixed);
  });
});
