import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, COMMAND, HOST, JDBC, USER } from "../samples.js";

export const MAKE_FILES: readonly DataFile[] = filesNamed(
  "Makefile",
  `DB_HOST := ${HOST}
DB_USER ?= root
MODE = DISABLED
ifdef CI
MODE = REQUIRED
endif

.PHONY: db migrate
db: ## a shell
\t@mysql -h $(DB_HOST) -P 3306 -u $(DB_USER) --ssl-mode=$(MODE) \\
\t  -p$$DB_PASSWORD shop
`,
  `export JDBC_URL = ${JDBC} # the address
migrate: db ; flyway -url="$(JDBC_URL)" migrate
`,
  `dump:
\t-mysqldump -h ${HOST} -u root -P 4000 --ssl-mode=VERIFY_CA test > dump.sql
\t@+echo done
`,
  `dump:
\tDATABASE_URL=${ADDRESS} ./dump
`,
  `# TiDB Cloud
define CONNECT
mysql -h ${HOST} -u ${USER} \\
  -P 4000 --ssl-mode=REQUIRED
endef
db:
\t$(CONNECT) -e 'SELECT 1'
`,
  `.ONESHELL:
SHELL = /bin/bash
db:
\thost=${HOST}
\tmysql -h "$$host" -P 4000 -u ${USER} --skip-ssl
`,
  `HOST != echo ${HOST}
USER := $(shell whoami | cut -d' ' -f1)
db-%: $(wildcard *.sql)
\tfor f in $^; do mysql -h ${HOST} -u $(USER) -P 3306 < $$f; done
`,
  `test: DB_HOST = ${HOST}
test: export DB_PORT := 3306
test: build/app.jar | out
\tmysql -h \${DB_HOST} -P \${DB_PORT} -u ${USER} --ssl-mode=REQUIRED
`,
  `ARGS += -h ${HOST} --ssl-mode=DISABLED
-include .env
ifeq ($(OS),Windows_NT)
db:
\tmysql.exe $(ARGS)
else
db: ; mysql $(ARGS) -u ${USER}
endif
`,
  `db:
\t${COMMAND}
`,
);
