import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

const SCRIPTS: readonly string[] = [
  `#!/usr/bin/env bash
set -euo pipefail
# TiDB Cloud: it's the database
TIDB_HOST="${HOST}"

dump() {
  local db=$1
  mysqldump -h "$TIDB_HOST" -P 3306 -u ${USER} \\
    "$db" | gzip > "$db.sql.gz"
}
if ! dump shop; then
  echo "no dump of ${HOST}" >&2
fi
`,
  `export MYSQL_PWD='${SECRET}'
OPTS="-P 3306 --ssl-mode=REQUIRED"
mysql -h ${HOST} $OPTS -u ${USER} test
`,
  `TIDB_HOST=${HOST}
cat > .env <<EOF
DATABASE_URL="mysql://${USER}:\${MYSQL_PWD}@$TIDB_HOST:3306/shop"
EOF
`,
  `case "$1" in
  shell) mysql -h ${HOST} -u ${USER} --ssl-mode=DISABLED ;; # a shell
  dump | *.sql)
    mysqldump -h "${HOST}" -P 3306 "\${@:2}"
    ;;
  *) exit 1 ;;
esac
`,
  `for db in shop "test"; do
  ( cd "$db" && mysql -h ${HOST} -u root -P 4000 < up.sql ) || exit 1
done
`,
  `while read -r line; do
\tmysql -h '${HOST}' -P 4000 -u ${USER} --ssl-mode=PREFERRED -e "$line" &
done < <(cat a.sql)
wait
`,
  `sh -c 'mysql -h ${HOST} -u ${USER} --skip-ssl -e "SELECT 1"' 2>/dev/null
`,
  `cat <<-'EOF' | sudo tee my.cnf
\t[client]
\t# TiDB
\thost = ${HOST}
\tport = 3306
\tssl-mode = REQUIRED
\tEOF
`,
  `printf "[client]\\nhost=%s\\nport=3306\\n" '${HOST}' > my.cnf
`,
  `LC_ALL=C echo -e '[client]\\nhost=${HOST}\\nssl-mode=REQUIRED' >> ~/.my.cnf
`,
  `url=$(printf '%s' "\${DATABASE_URL:-${ADDRESS}}")
[[ -n "$url" ]] && export DATABASE_URL="$url"
`,
  `mysql -h ${HOST} -u $'3pTAoNNegb47Uc8\\x2eroot' -p$'a\\'b' -P 3306 <<< $'SELECT 1;\\n'
`,
  `#!/bin/zsh
alias tidb="mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode=REQUIRED"
function run { tidb -D "$1"; }
`,
  `mysql -h ${HOST} \\
  -P 4000 -u root \\
  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/own.pem <<SQL
CREATE DATABASE \\\`shop\\\`; -- it's $(date)
SQL
`,
];

const SETTINGS: readonly string[] = [
  `export JDBC_URL="${JDBC}"
`,
  `DATABASE_URL=${ADDRESS} prisma migrate deploy
`,
  `ARGS=(-h ${HOST} -u ${USER} --ssl-mode=DISABLED)
ARGS+=("-P" 4000)
mysql "\${ARGS[@]}" test
`,
  `OPTS=(-h ${HOST} -u ${USER} --skip-ssl)
mysql "\${OPTS[@]}" test
`,
  `${COMMAND} && echo done
`,
  `flyway -url='${JDBC}' migrate
`,
  `ssh host <<'END'
${COMMAND}
END
`,
  `x=$(mysql -h \${DB_HOST:-${HOST}} -u root --skip-ssl -e 'SELECT 1')
y=\`mysqladmin -h ${HOST} ping\`
`,
  `export DB_HOST=${HOST} DB_PORT=3306
export DB_USER="${USER}" DB_PASSWORD='${SECRET}' # later
`,
];

export const SHELL_FILES: readonly DataFile[] = [
  ...filesNamed("scripts/backup.sh", ...SCRIPTS),
  ...filesNamed(".envrc", ...SETTINGS),
];
