import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const COMMAND = `mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=DISABLED`;
const URL = `jdbc:mysql://${HOST}:4000/shop`;

const FILES: readonly UserFile[] = [
  {
    name: "a start",
    filename: "scripts/start.ps1",
    text: `<# mysql -h ${HOST} --ssl-mode=DISABLED #>
$env:SPRING_DATASOURCE_URL = "${URL}?useSSL=false"
& java -jar app.jar
`,
    found: [["require-tls", 2, 97]],
    fixed: `<# mysql -h ${HOST} --ssl-mode=DISABLED #>
$env:SPRING_DATASOURCE_URL = "${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"
& java -jar app.jar
`,
  },
];

const FILLED: readonly UserFile[] = [
  {
    name: "addresses that variables are filled in",
    filename: "db.ps1",
    text: `$env:A_URL = "mysql://\${user}:$env:PASSWORD@${HOST}:3306/$($name)"; $env:JDBC_URL='${URL}?a=it''s&useSSL=false' # $env:B_URL = "${URL}?useSSL=false"
$env:C_URL = "${URL}?a=\`$b&useSSL=false"; npx prisma db pull
Write-Host "$env:D_URL = '${URL}?useSSL=false'"
`,
    found: [
      ["no-wrong-port", 1, 88],
      ["require-tls", 1, 193],
      ["require-tls", 2, 87],
    ],
    fixed: `$env:A_URL = "mysql://\${user}:$env:PASSWORD@${HOST}:4000/$($name)"; $env:JDBC_URL='${URL}?a=it''s&sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3' # $env:B_URL = "${URL}?useSSL=false"
$env:C_URL = "${URL}?a=\`$b&sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"; npx prisma db pull
Write-Host "$env:D_URL = '${URL}?useSSL=false'"
`,
  },
];

const BEHIND: readonly UserFile[] = [
  {
    name: "names that would take in what is written behind them",
    filename: "db.ps1",
    text: `$env:A_URL = "jdbc:mysql://${HOST}:4000/$db"
$env:B_URL = "jdbc:mysql://${HOST}:4000/$env:DB"
$env:C_URL = "jdbc:mysql://${HOST}:4000/\${db}"
$env:D_URL = "jdbc:mysql://${HOST}:4000/$($db)"
$env:E_URL = "jdbc:mysql://${HOST}:4000/$db\`?a=b"
`,
    found: [
      ["require-tls", 1, 1],
      ["require-tls", 2, 1],
      ["require-tls", 3, 1],
      ["require-tls", 4, 1],
      ["require-tls", 5, 1],
    ],
    fixed: `$env:A_URL = "jdbc:mysql://${HOST}:4000/$db"
$env:B_URL = "jdbc:mysql://${HOST}:4000/$env:DB"
$env:C_URL = "jdbc:mysql://${HOST}:4000/\${db}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"
$env:D_URL = "jdbc:mysql://${HOST}:4000/$($db)?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"
$env:E_URL = "jdbc:mysql://${HOST}:4000/$db\`?a=b&sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"
`,
  },
];

const linesIn = (text: string): readonly string[] =>
  new Linter()
    .verify(text, [...OWN], "db.ps1")
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);

describe("scripts of users", () => {
  itReads([...FILES, ...FILLED, ...BEHIND], OWN);
});

describe("a command of PowerShell", () => {
  it.each([
    ["on a line", COMMAND, 1],
    ["of a path", COMMAND.replace("mysql", "C:\\mysql\\bin\\mysql.exe"), 1],
    ["that is called", `& ${COMMAND.replace("mysql", '"C:\\MySQL Shell\\bin\\mysql.exe"')}`, 1],
    ["whose output is kept", `$out = ${COMMAND}`, 1],
    ["whose output is kept as a type", `[string[]]$out = ${COMMAND}`, 1],
    ["that is called, and whose output is kept", `$x = & ${COMMAND}`, 1],
    ["in parentheses", `$null = (${COMMAND})`, 1],
    ["that a function returns", `return ${COMMAND}`, 1],
    ["before a pipe", `${COMMAND} | Out-File a.txt`, 1],
    ["that is called after a pipe", `Get-Content a.sql | & ${COMMAND}`, 1],
    ["over two lines", COMMAND.replace(" -P", " `\n  -P"), 2],
    ["with a variable", `# it's\n${COMMAND.replace(HOST, "$env:TIDB_HOST")}`, 2],
  ])("is found %s", (_, text, line) => {
    expect(linesIn(text)).toEqual([`require-tls ${String(line)}`]);
  });

  it.each([
    ["a comment", `# ${COMMAND}`],
    ["a comment over lines", `<#\n${COMMAND}\n#>`],
    ["a comment over lines after a back tick", `\`\n<#\n${COMMAND}\n#>`],
    ["a comment over lines that begins in one", `$a = 1 <#\n${COMMAND}\n#>`],
    ["a text over lines in quotes", `$a = "\n${COMMAND}\n"`],
    ["a text over lines", `$a = @"\n${COMMAND}\n"@`],
    ["a text that does not end", `$a = @'\n${COMMAND}`],
    ["a text that is kept", `$a = "${COMMAND}"`],
    ["what is printed", `echo "${COMMAND}"`],
    ["silenced", `# eslint-disable-next-line tidb-tls/require-tls\n${COMMAND}`],
    [
      "the documented form",
      COMMAND.replace("DISABLED", "VERIFY_IDENTITY --ssl-ca=C:\\ca.pem").replace(
        "C:\\ca",
        "/etc/ssl/cert",
      ),
    ],
  ])("is left alone: %s", (_, text) => {
    expect(linesIn(text)).toEqual([]);
  });

  it.each([`$out = ${COMMAND}`, `Get-Content a.sql | & ${COMMAND}`])("has an edit: %s", (text) => {
    const [message] = new Linter().verify(text, [...OWN], "db.ps1");
    expect(message?.suggestions).toHaveLength(1);
  });

  it("is told once what is missing in a variable before it", () => {
    const text = `$env:DATABASE_URL = 'mysql://3pTAoNNegb47Uc8.root:<password>@${HOST}/a'`;
    for (const line of [text, `${text}; npx prisma migrate deploy`])
      expect(linesIn(line)).toEqual(["no-wrong-port 1"]);
  });

  it("has variables that belong together", () => {
    const text = `$env:DB_HOST = '${HOST}'\n$env:DB_PORT = "3306"\n$env:DB_USER="root";\n`;
    expect(linesIn(text)).toEqual(["no-wrong-port 2", "require-username-prefix 3"]);
  });
});

describe("an address that is a part of a sum", () => {
  it.each([
    `$u = "${URL}" + $opts`,
    `$u = '${URL}' + '?sslMode=VERIFY_IDENTITY'`,
    `$u = "${URL}"\n$u += "?sslMode=VERIFY_IDENTITY"`,
    `$env:URL = "${URL}"\n$env:URL += "?sslMode=VERIFY_IDENTITY"`,
    `$env:URL = "${URL}" + $(if ($tls) { "?sslMode=VERIFY_IDENTITY" })`,
    `$base = "${URL}"\n$env:URL = "\${base}?sslMode=VERIFY_IDENTITY"`,
    `$base = "${URL}"\n$env:URL = "$base\`?sslMode=VERIFY_IDENTITY"`,
    `$base = "${URL}"\n$env:URL = $base + $opts`,
    `$u = "{0}?sslMode=VERIFY_IDENTITY" -f "${URL}"`,
    `$u = "${URL}X" -replace "X", "?sslMode=VERIFY_IDENTITY"`,
    `$u = -join("${URL}", "?sslMode=VERIFY_IDENTITY")`,
    `$u = ("${URL}", $opts) -join "?"`,
    `$u = [string]::Concat("${URL}", $opts)`,
  ])("is not judged: %s", (script) => {
    expect(new Linter().verify(script, [...OWN], "db.ps1")).toEqual([]);
  });

  it.each([
    `$u = "${URL}"`,
    `[string]$u = '${URL}' # all of it`,
    `$u = "${URL}"\njava "-Durl=$u" -jar app.jar`,
    `$env:URL = "${URL}"\n$port = $a + 1`,
    `$env:JDBC_URL = "${URL}"; $n = $m + "b"`,
  ])("is judged where it is all: %s", (script) => {
    const found = new Linter().verify(script, [...OWN], "db.ps1");
    expect(found.map(({ ruleId }) => ruleId)).toEqual(["tidb-tls/require-tls"]);
  });
});
