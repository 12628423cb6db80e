import {
  ANY_NAME,
  RIGHT_IF_OFFERED,
  ANY_NAME_IF_OFFERED,
  ANYBODY,
  CLEAR,
  HOST,
  IF_OFFERED,
  PASSWORD,
  USER,
} from "./examples.js";
import type { Example } from "./examples.js";
import { at, found, line, printed, READERS, run } from "./take.js";

const { env, json, properties, toml, yaml } = READERS;
const DSN = `${USER}:${PASSWORD}@tcp(${HOST}:4000)/test?tls=skip-verify`;
const PLAIN_DSN = DSN.replace("skip-verify", "false");
const MARIADB = `mariadb -h ${HOST} -P 4000 -u ${USER} -p${PASSWORD}`;
const PYMYSQL = `mysql+pymysql://${USER}:${PASSWORD}@${HOST}:4000/test`;
const ADDRESS = `mysql://${USER}:${PASSWORD}@${HOST}:4000/test`;

export const EXAMPLES: readonly Example[] = [
  {
    format: "shell",
    filename: "scripts/check.sh",
    text: `#!/usr/bin/env bash
set -euo pipefail
DB_HOST="${HOST}"

check() {
  mariadb -h "$DB_HOST" -P 4000 \\
    -u ${USER} --skip-ssl -e "$1"
}
check 'select 1'
`,
    client: "command",
    take: run("bash"),
    before: CLEAR,
  },
  {
    format: "shell",
    filename: "scripts/dump.bash",
    text: `OPTS=(-h ${HOST} -P 4000 -u ${USER} --ssl)
mariadb-dump "\${OPTS[@]}" test > /dev/null # nightly
`,
    client: "command",
    take: run("bash"),
    before: IF_OFFERED,
  },
  {
    format: "shell",
    filename: "open.sh",
    text: `mycli -h ${HOST} -P 4000 -u ${USER} -p "$DB_PASSWORD" -D test \\
  --ssl-ca=/etc/ssl/certs/ca-certificates.crt -e 'select 1'
`,
    client: "command",
    take: run("env", `DB_PASSWORD=${PASSWORD}`, "bash"),
    before: ANY_NAME_IF_OFFERED,
    after: RIGHT_IF_OFFERED,
    preset: "recommended",
  },
  {
    format: "shell",
    filename: ".envrc",
    text: `use node\nexport DSN="${DSN}"\n`,
    client: "Go-MySQL-Driver",
    take: printed("bash", "-c", 'use() { :; }; . "$0"; printf %s "$DSN"'),
    before: ANYBODY,
  },
  {
    format: "dockerfile",
    filename: "Dockerfile",
    text: `FROM debian:12\nRUN apt-get update \\\n  && ${MARIADB} --ssl -e 'select 1'\n`,
    client: "command",
    take: (text) => ["sh", "-c", found(text, /&& ([^]*)/)],
    before: IF_OFFERED,
  },
  {
    format: "dockerfile",
    filename: "mariadb.Dockerfile",
    text: `FROM debian:12\nCMD ["mariadb", "-h", "${HOST}", "-P4000", "-u", "${USER}", "--skip-ssl"]\n`,
    client: "command",
    take: (text) => at(json)(found(text, /CMD (.*)/), ""),
    before: CLEAR,
  },
  {
    format: "dockerfile",
    filename: "app/Dockerfile",
    text: `FROM golang:1.25\nENV PORT=80 \\\n    DSN="${DSN}"\n`,
    client: "Go-MySQL-Driver",
    take: (text) => found(text, /DSN="(.*)"/),
    before: ANYBODY,
  },
  {
    format: "makefile",
    filename: "Makefile",
    text: `DB_HOST := ${HOST}
DB_USER ?= ${USER}

.PHONY: db
db: ## asks
\t@mariadb -h $(DB_HOST) -P 4000 -u '$(DB_USER)' --ssl \\
\t  -e 'select 1'
`,
    client: "command",
    take: run("make", "-s", "-f"),
    before: IF_OFFERED,
  },
  {
    format: "makefile",
    filename: "go.mk",
    text: `export DSN := ${DSN}\nshow:\n\t@printf %s "$$DSN"\n`,
    client: "Go-MySQL-Driver",
    take: printed("make", "-s", "-f"),
    before: ANYBODY,
  },
  {
    format: "yaml",
    filename: "docker-compose.yml",
    text: `services:
  app:
    environment:
      DSN: "${PLAIN_DSN}" # Go
  check:
    command: ["mariadb", "--host=${HOST}", "--port=4000", "--user=${USER}", "--ssl", "-e", "select 1"]
`,
    client: "command",
    take: at(yaml, "services", "check", "command"),
    before: IF_OFFERED,
  },
  {
    format: "yaml",
    filename: "compose.yaml",
    text: `services:\n  app:\n    environment:\n      - "DSN=${DSN}"\n`,
    client: "Go-MySQL-Driver",
    take: (text) => found(String(at(yaml, "services", "app", "environment", 0)(text, "")), /=(.*)/),
    before: ANYBODY,
  },
  {
    format: "yaml",
    filename: ".github/workflows/check.yml",
    text: `on: push
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - name: Ask
        run: |
          # Every night.
          ${MARIADB} \\
            --skip-ssl -e 'select 1'
          echo done
`,
    client: "command",
    take: line(yaml, "jobs", "check", "steps", 0, "run"),
    before: CLEAR,
  },
  {
    format: "yaml",
    filename: "k8s/config.yaml",
    text: `apiVersion: v1
kind: ConfigMap
data:
  dsn: >-
    ${PLAIN_DSN}
`,
    client: "Go-MySQL-Driver",
    take: at(yaml, "data", "dsn"),
    before: CLEAR,
  },
  {
    format: "yaml",
    filename: "config/settings.yml",
    text: `sqlalchemy: {url: '${PYMYSQL}?ssl_ca=/etc/ssl/certs/ca-certificates.crt&ssl_verify_identity=false'}\n`,
    client: "SQLAlchemy with PyMySQL",
    take: at(yaml, "sqlalchemy", "url"),
    before: IF_OFFERED,
  },
  {
    format: "json",
    filename: "package.json",
    text: `{\n  "name": "app",\n  "scripts": { "db": "${MARIADB} --ssl -e \\"select 1\\"" }\n}\n`,
    client: "command",
    take: line(json, "scripts", "db"),
    before: IF_OFFERED,
  },
  {
    format: "json",
    filename: "config/config.json",
    text: `{
  "production": {
    "username": "${USER}",
    "password": "${PASSWORD}",
    "database": "test",
    "host": "${HOST}",
    "port": 4000,
    "dialect": "mysql",
    "dialectOptions": { "ssl": { "rejectUnauthorized": false } }
  }
}
`,
    client: "sequelize",
    take: at(json, "production"),
    before: ANYBODY,
  },
  {
    format: "json",
    filename: "ormconfig.json",
    text: `{ "type": "mysql", "host": "${HOST}", "port": 4000, "username": "${USER}", "password": "${PASSWORD}", "database": "test" }\n`,
    client: "typeorm",
    take: at(json),
    before: CLEAR,
  },
  {
    format: "json",
    filename: "knexfile.json",
    text: `{\n\t"client": "mysql2",\n\t"connection": {\n\t\t"host": "${HOST}",\n\t\t"port": 4000,\n\t\t"user": "${USER}",\n\t\t"password": "${PASSWORD}",\n\t\t"ssl": {\n\t\t\t"rejectUnauthorized": false\n\t\t}\n\t}\n}\n`,
    client: "knex",
    take: at(json),
    before: ANYBODY,
  },
  {
    format: "json",
    filename: "vercel.json",
    text: `{ "env": { "DSN": "${DSN}" } }\n`,
    client: "Go-MySQL-Driver",
    take: at(json, "env", "DSN"),
    before: ANYBODY,
  },
  {
    format: "toml",
    filename: "wrangler.toml",
    text: `name = "app"\n[vars]\nDATABASE_URL = '${ADDRESS}?ssl={"rejectUnauthorized":false}'\n`,
    client: "mysql2",
    take: at(toml, "vars", "DATABASE_URL"),
    before: ANYBODY,
    after: ANY_NAME,
  },
  {
    format: "toml",
    filename: "config.toml",
    text: `[database]\ndsn = "${DSN}" # Go\nmax = 4\n`,
    client: "Go-MySQL-Driver",
    take: at(toml, "database", "dsn"),
    before: ANYBODY,
  },
  {
    format: "properties",
    filename: "application.properties",
    text: `# Go beside Java\napp.dsn = ${DSN.replaceAll(":", "\\:").replaceAll("=", "\\=")}\n`,
    client: "Go-MySQL-Driver",
    take: at(properties, "app.dsn"),
    before: ANYBODY,
  },
  {
    format: "env",
    filename: ".env",
    text: `NAME=app\nDSN=${DSN}\n`,
    client: "Go-MySQL-Driver",
    take: at(env, "DSN"),
    before: ANYBODY,
  },
  {
    format: "env",
    filename: ".env.production",
    text: `DATABASE_URL='${ADDRESS}?ssl={"rejectUnauthorized":false}' # mysql2\n`,
    client: "mysql2",
    take: at(env, "DATABASE_URL"),
    before: ANYBODY,
    after: ANY_NAME,
  },
  {
    format: "env",
    filename: ".env.local",
    text: `export SQLALCHEMY_DATABASE_URI="${PYMYSQL}?ssl_verify_cert=false"\n`,
    client: "SQLAlchemy with PyMySQL",
    take: at(env, "SQLALCHEMY_DATABASE_URI"),
    before: IF_OFFERED,
  },
  {
    format: "ini",
    filename: "my.cnf",
    text: `[client-mariadb]\nhost = ${HOST}\nport = 4000\nuser = ${USER}\nssl # where there is TLS\n`,
    client: "command",
    take: (_, path) => ["mariadb", `--defaults-file=${path}`, "-e", "select 1"],
    before: IF_OFFERED,
  },
  {
    format: "ini",
    filename: "alembic.ini",
    text: `[alembic]\nscript_location = migrations\nsqlalchemy.url = ${PYMYSQL}\n`,
    client: "SQLAlchemy with PyMySQL",
    take: (text) => found(text, /^sqlalchemy\.url = (.*)/m),
    before: CLEAR,
  },
  {
    format: "terraform",
    filename: "main.tf",
    text: `resource "aws_lambda_function" "app" {\n  environment {\n    variables = {\n      DSN = "${DSN}"\n    }\n  }\n}\n`,
    client: "Go-MySQL-Driver",
    take: (text) => found(text, /DSN = "(.*)"/),
    before: ANYBODY,
  },
];
