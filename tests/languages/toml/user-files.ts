import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `jdbc:mysql://${HOST}:4000/test`;

export const USER_FILES: readonly UserFile[] = [
  {
    name: "addresses in all kinds of strings",
    filename: "config.toml",
    text: `# The databases
title = "TiDB"

[databases]
url = "${URL}?useSSL=false" # later
other.url = '${URL}?useSSL=false'
list = { jdbc = "${URL}?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2,TLSv1.3" }
long_url = """\\
  ${URL}\\
  ?useSSL=false"""
`,
    found: [
      ["require-tls", 5, 74],
      ["require-tls", 6, 80],
      ["require-certificate-verification", 7, 84],
      ["require-tls", 10, 4],
    ],
    fixed: `# The databases
title = "TiDB"

[databases]
url = "${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3" # later
other.url = '${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3'
list = { jdbc = "${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3" }
long_url = """\\
  ${URL}\\
  ?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"""
`,
  },
  {
    name: "options of which the file does not say whose they are",
    filename: ".streamlit/secrets.toml",
    text: `[connections.tidb]
dialect = "mysql"
host = "${HOST}"
port = 3306
database = "test"
username = "3pTAoNNegb47Uc8.root"
password = "kT4vXq9LmZ2pWs7R"
`,
    // Its password belongs there.
    found: [["no-wrong-port", 4, 1]],
  },
  {
    name: "commands",
    filename: "tasks.toml",
    text: `[[tasks]]
name = "migrate"
run = "mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=REQUIRED test"

[[tasks]]
args = [
  "mysql", # the client
  "-h", "${HOST}", "-u", "3pTAoNNegb47Uc8.root", "-P", "4000", "--ssl-mode=DISABLED",
]
`,
    found: [
      ["require-certificate-verification", 3, 92],
      ["require-tls", 8, 99],
    ],
  },
  {
    name: "another database",
    filename: "config.toml",
    text: `[tidb]
url = "jdbc:mysql://127.0.0.1:4000/test?useSSL=false"
`,
    found: [],
  },
  {
    name: "texts for people",
    filename: "i18n/en.toml",
    text: `[tidb]
usage = "mysql -h <host> -u root --ssl-mode=DISABLED"
description = "jdbc:mysql://<host>:4000/test?useSSL=false"
`,
    found: [],
  },
];
