import { forEachChild, parse, type SyntaxNode } from "unbash";
import { all, drop, exchange, move, put, putBefore, requote, respell } from "./changes.js";
import { withoutMark, type DataFile, type MutantFormat } from "./format.js";
import { ADDRESS, ATOMS, COMMAND, HOST, JDBC, SECRET, TEXTS, USER } from "./samples.js";

/** Formats that hand texts to a shell. */

const SHELL_FILES: readonly DataFile[] = [
  {
    filename: "scripts/backup.sh",
    text: `#!/usr/bin/env bash
set -euo pipefail
# TiDB Cloud: it's the database
TIDB_HOST="${HOST}"
export MYSQL_PWD='${SECRET}'
OPTS="-P 3306 --ssl-mode=REQUIRED"

dump() {
  local db=$1
  mysqldump -h "$TIDB_HOST" $OPTS -u root \\
    "$db" | gzip > "$db.sql.gz"
}
if ! dump shop; then
  echo "no dump of ${HOST}" >&2
fi
cat > .env <<EOF
DATABASE_URL="mysql://${USER}:\${MYSQL_PWD}@$TIDB_HOST:3306/shop"
EOF
`,
  },
  {
    filename: ".envrc",
    text: `export JDBC_URL="${JDBC}"
DATABASE_URL=${ADDRESS} prisma migrate deploy
ARGS=(-h ${HOST} -u ${USER} --ssl-mode=DISABLED)
mysql "\${ARGS[@]}" test
${COMMAND} && flyway -url='${JDBC}' migrate
ssh host <<'END'
${COMMAND}
END
x=$(mysql -h \${DB_HOST:-${HOST}} -u root --skip-ssl -e 'SELECT 1')
`,
  },
];
const DOCKER_FILES: readonly DataFile[] = [
  {
    filename: "Dockerfile",
    text: `# syntax=docker/dockerfile:1
FROM node:22
ENV TIDB_HOST=${HOST} TIDB_PORT=3306 \\
    # the user
    TIDB_USER="root" TIDB_PASSWORD='${SECRET}'
ENV JDBC_URL "${JDBC}"
ARG DATABASE_URL=${ADDRESS}
RUN apt-get update \\
  && ${COMMAND} \\
  # a comment
  && echo done
RUN <<EOF
mysql -h $TIDB_HOST -P 3306 --ssl-mode=REQUIRED
EOF
HEALTHCHECK --interval=5s CMD mysqladmin -h ${HOST} -u root --skip-ssl ping
CMD ["mysql", "-h", "${HOST}", "-u", "root", "--ssl-mode=DISABLED"]
`,
  },
];
const MAKE_FILES: readonly DataFile[] = [
  {
    filename: "Makefile",
    text: `DB_HOST := ${HOST}
DB_USER ?= root
export JDBC_URL = ${JDBC} # the address
MODE = DISABLED
ifdef CI
MODE = REQUIRED
endif

.PHONY: db migrate
db: ## a shell
\t@mysql -h $(DB_HOST) -P 3306 -u $(DB_USER) --ssl-mode=$(MODE) \\
\t  -p$$DB_PASSWORD shop
migrate: db ; flyway -url="$(JDBC_URL)" migrate
dump:
\t-${COMMAND} > dump.sql
\tDATABASE_URL=${ADDRESS} ./dump
`,
  },
];

const WORDS = [
  ...[...ATOMS, ...TEXTS, ...TEXTS.map((text) => `"${text}"`), ...TEXTS.map((text) => `'${text}'`)],
  ...["mysql", "mariadb", "mycli", "-h", "-P", "--ssl-mode=VERIFY_CA", "--ssl-ca=/own.pem", "-p"],
  ...["export", "local", "$DB_HOST", '"$@"', "if", "then", "fi", "done", "eval", "source", "\\"],
];
const SIGNS = [
  ...[" ", "\n", "\r\n", "\t", "\\\n", ";", "&&", "||", "|", "&", "(", ")", "{", "}", "$(", "`"],
  ...[
    '"',
    "'",
    "$'",
    "#",
    " # it's",
    "<",
    ">",
    "<<EOF\n",
    "\nEOF\n",
    "<<-'A'\n",
    "=",
    "+=",
    "$",
    "$$",
  ],
  ...["${", "$(DB_HOST)", "<host>", "{{ x y }}", "\uFFFC", "\nRUN ", "\nENV A=b ", "ONBUILD ", "@"],
];
const word = exchange(/^["'\w]/, () => WORDS);
const spelling = respell(/^["'\w].+/, () => [
  ...["'", '"', "`", "\\", "$", "${X}", "$(x)", "#", " #", "\n", "\\\n", "&", "=", ";", " ", "$$"],
]);
const lines = move(/^\r?\n$/);
const common = {
  token: /"(?:[^"\\]|\\[^])*"|'[^']*'|#.*|\r?\n|[\w./@?&%:=-]+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, spelling, lines, lines],
    ...[put(SIGNS), put(SIGNS), putBefore(/^\n/, [" # a", "\n# TiDB", " ", " \\"])],
    ...[drop(/^[^]$/), requote(['"', "'", ""]), all(/^\n/, () => "\r\n")],
  ],
  comments: (text: string) => (text.match(/^[ \t]*#/gm) ?? []).length,
};

/** The words of each command; undefined of a script that no shell would run. */
function commandsIn(text: string): readonly (readonly string[])[] | undefined {
  const commands: string[][] = [];
  const errors: unknown[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "Script") errors.push(...(node.errors ?? []));
    if (node.type === "Command")
      commands.push([node.name?.value ?? "", ...node.args.map(({ text: each }) => each)]);
    if (node.type === "Assignment" || node.type === "HereDocBody") commands.push([node.text]);
    forEachChild(node, visit);
  };
  visit(parse(withoutMark(text).replaceAll("\r\n", "\n")));
  return errors.length > 0 ? undefined : commands;
}

/** Lines that go on after a backslash, without comments. */
const logicalLines = (text: string): readonly string[] =>
  withoutMark(text)
    .replaceAll("\r\n", "\n")
    .replace(/\\[ \t]*\n(?:[ \t]*(?:#.*)?\n)*/g, "")
    .split("\n")
    .filter((line) => !/^\s*(?:#|$)/.test(line));

export const SHELL_FORMAT: MutantFormat = {
  ...common,
  name: "shell",
  files: SHELL_FILES,
  reportsBroken: true,
  readers: [commandsIn],
};
export const DOCKER_FORMAT: MutantFormat = {
  ...common,
  name: "dockerfile",
  files: DOCKER_FILES,
  readers: [logicalLines],
};
export const MAKE_FORMAT: MutantFormat = {
  ...common,
  name: "makefile",
  files: MAKE_FILES,
  readers: [logicalLines],
};
