import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

export const POWERSHELL_FILES: readonly DataFile[] = filesNamed(
  "scripts/start.ps1",
  `# TiDB Cloud: it's the database
$env:SPRING_DATASOURCE_URL = "${JDBC}"
& java -jar app.jar
`,
  `$env:DB_HOST = '${HOST}'
$env:DB_PORT="3306"; # later
$env:DB_USER = "root"
$env:DB_PASSWORD = '${SECRET}'
`,
  `param([string] $Name = "shop")
${COMMAND}
if ($LASTEXITCODE -ne 0) { throw "no dump" }
`,
  `<#
${COMMAND}
#>
& "C:\\Program Files\\MySQL\\bin\\mysql.exe" -h ${HOST} \`
  -u ${USER} -P 4000 \`
  --ssl-mode=REQUIRED "$Name"
`,
  `$env:DATABASE_URL = "mysql://\${user}:$env:DB_PASSWORD@${HOST}:3306/$($Name)?sslaccept=accept_invalid_certs"
`,
  `mysqldump -h "${HOST}" -u 'root' --skip-ssl shop | Out-File a.sql
`,
  `$text = @"
mysql -h ${HOST} "a"
"@
$env:DATABASE_URL = '${ADDRESS}'; npx prisma migrate deploy
`,
  `mysql -h $env:DB_HOST --ssl-ca=C:\\ca.pem --host=${HOST} -e 'it''s'
`,
);
