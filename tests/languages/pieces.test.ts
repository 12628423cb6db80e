import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";

const AT = "3pTAoNNegb47Uc8.root:@gateway01.us-east-1.prod.aws.tidbcloud.com:4000";
const DSN = AT.replace("@", "@tcp(") + ")";
const CA = "ssl_ca=/etc/ssl/certs/ca-certificates.crt";
const SSL = `ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}`;
const JDBC = `jdbc:mysql://${AT.slice(AT.indexOf("@") + 1)}/shop?user=3pTAoNNegb47Uc8.root`;
const TLS = "enabledTLSProtocols=TLSv1.2,TLSv1.3";

/** A file as `--fix` leaves it. */
function fixed(code: string, filename: string): string {
  const linter = new Linter();
  const { output, messages } = linter.verifyAndFix(
    code,
    [...plugin.configs.files, plugin.configs.recommended],
    { filename },
  );
  expect(messages.map(({ message }) => message)).toEqual([]);
  return output;
}

/** What becomes of a file, and what is said of it. */
function outcome(code: string, filename: string): readonly [string, string] {
  const linter = new Linter();
  const config = [...plugin.configs.files, plugin.configs.recommended];
  const messages = linter.verify(code, config, { filename }).map(({ message }) => message);
  return [linter.verifyAndFix(code, config, { filename }).output, messages.join("\n")];
}

const js = (lines: string): string => `import { createPool } from "mysql2";\n${lines}\n`;
const go = (lines: string): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"fmt"\n)\n\nfunc open(db string) {\n\t${lines}\n}\n`;
const python = (lines: string): string => `from sqlalchemy import create_engine\n\n${lines}\n`;
const java = (lines: string): string => `class A {\n  void open() {\n    ${lines}\n  }\n}\n`;
const php = (lines: string): string => `<?php\n${lines}\n`;

/** A program before and after: `<before|after>`. */
const mended = (code: string): readonly [string, string] => [
  code.replace(/<([^<>|]*)\|[^<>|]*>/g, "$1"),
  code.replace(/<[^<>|]*\|([^<>|]*)>/g, "$1"),
];

describe("a value in another piece than its key is written by itself", () => {
  it.each([
    ["a.go", go(`sql.Open("mysql", fmt.Sprintf("${DSN}/shop?tls=%s", "<skip-verify|true>"))`)],
    ["a.go", go(`mode := "<skip-verify|true>"\n\tsql.Open("mysql", "${DSN}/shop?tls="+mode)`)],
    ["a.go", go(`mode := "<false|true>"\n\tsql.Open("mysql", "${DSN}/shop?tls="+mode+"&a=b")`)],
    ["a.go", go(`query := map[string]string{"tls": "<false|true>"}\n\tsql.Open("mysql", "${DSN}/shop?tls="+query["tls"])`)],
    ["a.py", python(`mode = "<REQUIRED|VERIFY_IDENTITY>"\ncreate_engine(f"mysql+mysqldb://${AT}/shop?${CA}&ssl_mode={mode}")`)],
    ["a.py", python(`create_engine("mysql+mysqldb://${AT}/shop?${CA}&ssl_mode=%s" % "<REQUIRED|VERIFY_IDENTITY>")`)],
    ["a.py", python(`create_engine("mysql+mysqldb://${AT}/shop?${CA}&ssl_mode={}".format("<REQUIRED|VERIFY_IDENTITY>"))`)],
    ["A.java", java(`DriverManager.getConnection(String.format("${JDBC}&${TLS}&sslMode=%s", "<REQUIRED|VERIFY_IDENTITY>"));`)],
    ["A.java", java(`String mode = "<REQUIRED|VERIFY_IDENTITY>";\n    DriverManager.getConnection("${JDBC}&${TLS}&sslMode=" + mode);`)],
    ["a.js", `import { createPool } from "mariadb";\nconst isSafe = "<trust|true>";\ncreatePool("mariadb://${AT}/shop?ssl=" + isSafe);\n`],
  ])("%s: %s", (filename, code) => {
    const [before, after] = mended(code);
    expect(fixed(before, filename)).toBe(after);
  }); // prettier-ignore
});

describe("what is added to an address is added to the text that shows it", () => {
  it.each([
    ["a.js", js(`const db = "shop";\ncreatePool(\`mysql://${AT}/\${db}<|?${SSL}>\`);`)],
    ["a.js", js(`const db = "shop";\ncreatePool("mysql://${AT}/" + db<| + '?${SSL}'>);`)],
    ["a.js", js(`const db = "shop";\ncreatePool(("mysql://${AT}/" + (db)<| + '?${SSL}'>));`)],
    ["a.js", js(`const q = "?charset=utf8";\ncreatePool("mysql://${AT}/shop" + q<| + '&${SSL}'>);`)],
    ["a.js", js(`const end = "";\ncreatePool(<"|'>mysql://${AT}/shop<"|?${SSL}'> + end);`)],
    ["a.go", go(`name := "shop"\n\tsql.Open("mysql", fmt.Sprintf("${DSN}/%s<|?tls=true>", name))`)],
    ["a.go", go(`name := "shop"\n\tsql.Open("mysql", "${DSN}/"+name<| + "?tls=true">)`)],
    ["a.py", python(`ca = "/etc/ssl/certs/ca-certificates.crt"\ncreate_engine(f"mysql+mysqldb://${AT}/shop?ssl_ca={ca}<|&ssl_mode=VERIFY_IDENTITY>")`)],
    ["a.py", python(`ca = "/etc/ssl/certs/ca-certificates.crt"\ncreate_engine("mysql+mysqldb://${AT}/shop?ssl_ca=" + ca<| + "&ssl_mode=VERIFY_IDENTITY">)`)],
    ["a.py", python(`query = "?${CA}"\ncreate_engine("mysql+mysqldb://${AT}/%s%s<|&ssl_mode=VERIFY_IDENTITY>" % ("shop", query))`)],
    ["A.java", java(`String user = "3pTAoNNegb47Uc8.root";\n    DriverManager.getConnection("${JDBC.replace(/3pT.*/, "")}" + user<| + "&sslMode=VERIFY_IDENTITY&${TLS}">);`)],
    ["a.sh", `db=shop\nexport JDBC_URL="${JDBC.replace(/[/]shop.*/, "")}/$db<|?sslMode=VERIFY_IDENTITY&${TLS}>"\n`],
    ["a.sh", `user=3pTAoNNegb47Uc8.root\njava -jar a.jar --spring.datasource.url="${JDBC.replace(/3pT.*/, "")}$user<|&sslMode=VERIFY_IDENTITY&${TLS}>"\n`],
    ["a.sh", `user=3pTAoNNegb47Uc8.root\njava -jar a.jar --spring.datasource.url=${JDBC.replace(/[?]user.*/, "")}\\?user=\${user}<|'&sslMode=VERIFY_IDENTITY&${TLS}'>\n`],
    ["a.sh", `url="${JDBC}<|&sslMode=VERIFY_IDENTITY&${TLS}>"\njava -jar a.jar --spring.datasource.url="$url"\n`],
    ["Makefile", `USER=3pTAoNNegb47Uc8.root\nrun:\n\tjava -jar a.jar --spring.datasource.url="${JDBC.replace(/3pT.*/, "")}$(USER)<|&sslMode=VERIFY_IDENTITY&${TLS}>"\n`],
    ["a.js", js(`const url = <"|'>mysql://${AT}/shop<"|?${SSL}'>;\ncreatePool("" + url);`)],
    ["Makefile", `run:\n\tjava -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$(DB)<|?sslMode=VERIFY_IDENTITY&${TLS}>"\n`],
    ["Makefile", `run:\n\tjava -jar a.jar --spring.datasource.url=${JDBC.replace(/shop.*/, "")}$(DB)<|'?sslMode=VERIFY_IDENTITY&${TLS}'>\n`],
    ["a.sh", `java -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$DB<|?sslMode=VERIFY_IDENTITY&${TLS}>"\n`],
    ["a.sh", `java -jar a.jar --spring.datasource.url=${JDBC.replace(/shop.*/, "")}$DB<|'?sslMode=VERIFY_IDENTITY&${TLS}'>\n`],
    ["a.js", js(`createPool("mysql://${AT}/" + process.env.DB<| + '?${SSL}'>);`)],
    ["a.go", go(`sql.Open("mysql", "${DSN}/"+db<| + "?tls=true">)`)],
    ["A.java", java(`DriverManager.getConnection("${JDBC.replace(/shop.*/, "")}" + System.getenv("DB")<| + "?sslMode=VERIFY_IDENTITY&${TLS}">);`)],
    ["a.php", php(`$db = 'shop';\n$pdo = new PDO('mysql:host=${AT.slice(AT.indexOf("@") + 1, -5)};dbname=' . $db<| . ';port=4000'>, '3pTAoNNegb47Uc8.root', '', [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/certs/ca-certificates.crt', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => true]);`)],
    ["A.java", java(`DriverManager.getConnection("${JDBC.replace(/shop.*/, "")}" + 'a'<| + "?sslMode=VERIFY_IDENTITY&${TLS}">);`)],
  ])("%s: %s", (filename, code) => {
    const [before, after] = mended(code);
    expect(fixed(before, filename)).toBe(after);
  }); // prettier-ignore
});

describe("nothing is put behind a name where more may follow", () => {
  it.each([
    ["a.js", js(`const db = "shop";\nlet url = "mysql://${AT}/" + db;\nif (isSafe) url += '?${SSL}';\ncreatePool(url);`)],
    ["a.go", go(`name := "shop"\n\tdsn := "${DSN}/" + name\n\tif db != "" {\n\t\tdsn += "?tls=true"\n\t}\n\tsql.Open("mysql", dsn)`)],
    ["a.go", go(`name := "shop"\n\tdsn := fmt.Sprintf("${DSN}/%s", name)\n\tif db != "" {\n\t\tdsn += "?tls=true"\n\t}\n\tsql.Open("mysql", dsn)`)],
    ["a.go", go(`name := "shop"\n\tsql.Open("mysql", "${DSN}/" + name + db)`)],
    ["a.js", js(`createPool("mysql://${AT}/shop" + process.env.MORE);`)],
    ["a.js", js(`createPool("mysql://${AT}/shop?" + process.env.MORE);`)],
    ["a.js", js(`createPool("mysql://${AT}" + process.env.MORE);`)],
    ["a.sh", `java -jar a.jar --spring.datasource.url="${JDBC}$MORE"\n`],
    ["a.sh", `java -jar a.jar --spring.datasource.url="${JDBC}&$MORE"\n`],
    ["a.py", python(`def f(safe):\n    db = "shop?${CA}"\n    url = "mysql+mysqldb://${AT}/" + db\n    if safe:\n        url += "&ssl_mode=VERIFY_IDENTITY"\n    create_engine(url)`)],
    ["a.py", python(`def f(safe):\n    db = "shop?${CA}"\n    create_engine("mysql+mysqldb://${AT}/" + db + ("&ssl_mode=VERIFY_IDENTITY" if safe else ""))`)],
    ["A.java", `class A {\n  void open(boolean safe) {\n    String user = "3pTAoNNegb47Uc8.root";\n    String url = "${JDBC.replace(/3pT.*/, "")}" + user;\n    if (safe) url += "&sslMode=VERIFY_IDENTITY&${TLS}";\n    DriverManager.getConnection(url);\n  }\n}\n`],
  ])("%s: %s", (filename, code) => {
    const linter = new Linter();
    const config = [...plugin.configs.files, plugin.configs.recommended];
    expect(linter.verifyAndFix(code, config, { filename }).output).toBe(code);
  }); // prettier-ignore
});

describe("an edit is left to a person", () => {
  it.each([
    ["a.go", go(`sql.Open("mysql", fmt.Sprintf("${DSN}/shop?tls=%[1]s&parseTime=%[1]s", "false"))`)],
    ["a.py", python(`create_engine("mysql+mysqldb://${AT}/shop?${CA}&ssl_mode={0}&charset={0}".format("REQUIRED"))`)],
    ["a.py", python(`create_engine("mysql+mysqldb://${AT}/shop?${CA}&ssl_mode=%(a)s&charset=%(a)s" % {"a": "REQUIRED"})`)],
    ["A.java", java(`DriverManager.getConnection(String.format("${JDBC}&${TLS}&sslMode=%1$s&a=%1$s", "REQUIRED"));`)],
    ["A.java", java(`DriverManager.getConnection(String.format("${JDBC}&${TLS}&sslMode=%s&a=%<s", "REQUIRED"));`)],
  ])("where a format is filled in twice with what it changes: %s", (filename, code) => {
    expect(outcome(code, filename)).toEqual([code, expect.stringContaining("Not autofixed: other code may need it.")]);
  }); // prettier-ignore

  it.each([
    ["a.js", js(`for (const db of ["shop", "shop?charset=utf8"]) createPool(\`mysql://${AT}/\${db}\`);`)],
    ["a.js", js(`for (const db of ["shop", "shop?charset=utf8"]) createPool("mysql://${AT}/" + db);`)],
    ["a.go", go(`for _, name := range []string{"a", "b?parseTime=true"} {\n\t\tsql.Open("mysql", "${DSN}/"+name)\n\t}`)],
    ["a.go", go(`for _, name := range []string{"a", "b?parseTime=true"} {\n\t\tsql.Open("mysql", fmt.Sprintf("${DSN}/%s", name))\n\t}`)],
    ["a.sh", `for db in a 'b?a=b'; do\n  java -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$db"\ndone\n`],
    ["a.sh", `case $1 in a) db=a;; *) db='b?a=b';; esac\njava -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$db"\n`],
    ["a.sh", `db=a\ndb+='?a=b'\njava -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$db"\n`],
    ["a.sh", `db=a\ndb="$db?a=b"\njava -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$db"\n`],
    ["Makefile", `DB = a\nifdef X\nDB := $(DB)?a=b\nendif\nrun:\n\tjava -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$(DB)"\n`],
    ["a.py", python(`for ca in ("/etc/a.pem", "/etc/a.pem&ssl_mode=VERIFY_IDENTITY"):\n    create_engine("mysql+mysqldb://${AT}/shop?ssl_ca=" + ca)`)],
    ["Makefile", `DB=b?a=b\nDB=c\nrun:\n\tjava -jar a.jar --spring.datasource.url="${JDBC.replace(/shop.*/, "")}$(DB)"\n`],
  ])("where another text has parameters of its own: %s", (filename, code) => {
    const [output, message] = outcome(code, filename);
    expect(output).toBe(code);
    expect(message).toContain("Not autofixed: another text here has parameters of its own.");
  }); // prettier-ignore

  it.each([
    ["a.go", go(`link("/shop?a=b", "a.php?a=b")\n\tsql.Open("mysql", "${DSN}/"+db<| + "?tls=true">)`)],
    ["a.go", go(`link("shop?a=b")\n\tsql.Open("mysql", "${DSN}/shop<|?tls=true>")`)],
  ])("and made elsewhere: %s", (filename, code) => {
    const [before, after] = mended(code);
    expect(fixed(before, filename)).toBe(after);
  }); // prettier-ignore
});
