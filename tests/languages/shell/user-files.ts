import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const SAFE = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

export const USER_FILES: readonly UserFile[] = [
  {
    name: "a backup",
    filename: "scripts/backup.sh",
    text: `#!/usr/bin/env bash
set -euo pipefail

TIDB_HOST="${HOST}"
export MYSQL_PWD="${PASSWORD}"

dump() {
  mysqldump --host "$TIDB_HOST" --port=4000 -u ${USER} \\
    --ssl-mode=REQUIRED "$1" | gzip > "$1.sql.gz"
}

dump shop
`,
    found: [
      ["no-exposed-password", 5, 19],
      ["require-certificate-verification", 9, 5],
    ],
  },
  {
    name: "a start with another program's address",
    filename: "start.sh",
    text: `#!/bin/sh
export SPRING_DATASOURCE_URL="jdbc:mysql://${HOST}:4000/shop?useSSL=false"
exec java -jar app.jar
`,
    found: [["require-tls", 2, 97]],
    fixed: `#!/bin/sh
export SPRING_DATASOURCE_URL="jdbc:mysql://${HOST}:4000/shop?${SAFE}"
exec java -jar app.jar
`,
  },
  {
    name: "a file that is written",
    filename: "setup.sh",
    text: `HOST=${HOST}
cat > .env <<EOF
DATABASE_URL="mysql://${USER}:$DB_PASSWORD@$HOST:3306/shop"
EOF
`,
    found: [["no-wrong-port", 3, 63]],
    fixed: `HOST=${HOST}
cat > .env <<EOF
DATABASE_URL="mysql://${USER}:$DB_PASSWORD@$HOST:4000/shop"
EOF
`,
  },
];
