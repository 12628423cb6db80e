import { USER_FILES } from "../../toml/user-files.js";
import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, ADO, HOST, JDBC, SECRET, USER } from "../samples.js";

const WRANGLER = filesNamed(
  "wrangler.toml",
  `name = "app" # TiDB
[vars]
JDBC_URL = "${JDBC}"
`,
  `[vars]
DATABASE_URL = '${ADDRESS}'

[env.production.vars]
"A" = 'b'
`,
  `[env.production.vars]
DATABASE_URL = '''
${ADDRESS}'''
`,
  `list = [
  "${ADO}", # one
  'a',
]
`,
  `list = ['''
a''', '${JDBC}']
`,
);

const CONFIGURATIONS = filesNamed(
  "config.toml",
  `tidb.host = "${HOST}"
tidb.port = 3306
tidb.password = "${SECRET}"
tidb.tls = false
`,
  `[production]
  dialect = "mysql"
  host = '${HOST}'
  username = "${USER}"
  dialectOptions = { ssl = { rejectUnauthorized = false, ca = "a.pem" } }
  dialectOptions2.ssl.minVersion = "TLSv1" # old
`,
  `[[servers]]
type = "mysql"
host = "${HOST}"
[servers.ssl]
rejectUnauthorized = false
[[servers]]
a = 1
`,
  `[[servers]]
type = "mysql"
url = """\\
  ${ADDRESS}"""
ssl = {}
`,
);

const TASKS = filesNamed(
  "tasks.toml",
  `[tasks.db]
run = """
# TiDB
mysql -h ${HOST} -u ${USER} --ssl-mode=DISABLED \\\\
  < up.sql
"""
`,
  `args = ["mysql", "-h", "${HOST}", "-u", '${USER}', "-p${SECRET}", "--ssl-mode=DISABLED"]
`,
  `script = [ "mycli -h ${HOST} -u '${USER}' -p ${SECRET}" ]
`,
);

export const TOML_FILES: readonly DataFile[] = [
  ...USER_FILES,
  ...WRANGLER,
  ...CONFIGURATIONS,
  ...TASKS,
];
