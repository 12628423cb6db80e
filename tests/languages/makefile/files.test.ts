import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const COMMAND = `mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode=DISABLED`;
const URL = `jdbc:mysql://${HOST}:4000/shop`;

const FILES: readonly UserFile[] = [
  {
    name: "migrations",
    filename: "Makefile",
    text: `DB_HOST := ${HOST}
export JDBC_URL = jdbc:mysql://$(DB_HOST):4000/shop?useSSL=false # see docs

.PHONY: migrate
migrate: ## migrates
\t@flyway -url="$(JDBC_URL)" migrate
`,
    found: [["require-tls", 2, 53]],
    fixed: `DB_HOST := ${HOST}
export JDBC_URL = jdbc:mysql://$(DB_HOST):4000/shop?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3 # see docs

.PHONY: migrate
migrate: ## migrates
\t@flyway -url="$(JDBC_URL)" migrate
`,
  },
];

const foundIn = (text: string, filename = "Makefile"): readonly string[] =>
  new Linter()
    .verify(text, [...OWN], filename)
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);

describe("Makefiles of users", () => {
  itReads(FILES, OWN);
});

describe("a command in a Makefile", () => {
  it.each([
    ["in a recipe", `db:\n\t${COMMAND}`, 2],
    ["in a quiet recipe", `db:\n\t@-${COMMAND}`, 2],
    ["over two lines", `db: a b\n\tcd x && \\\n\t  ${COMMAND}`, 3],
    ["beside a target", `db: ; ${COMMAND}`, 1],
    ["with a variable of make", `H = ${HOST}\ndb:\n\t${COMMAND.replace(HOST, "$(H)")}`, 3],
    ["with a variable set below", `db:\n\t${COMMAND.replace(HOST, "${H}")}\nH := ${HOST}`, 2],
    ["with a default", `H ?= ${HOST}\ndb:\n\t${COMMAND.replace(HOST, "$(H)")}`, 3],
    ["with a mode", `M = DISABLED\ndb:\n\t${COMMAND.replace("DISABLED", "$(M)")}`, 3],
    [
      "with a variable of the shell",
      `db:\n\tM=DISABLED; ${COMMAND.replace("DISABLED", () => "$$M")}`,
      2,
    ],
    ["with a password of the shell", `db:\n\t${COMMAND} -p$$PASSWORD`, 2],
    ["of all options", `O = -h ${HOST} -P 4000 --ssl-mode=DISABLED\ndb:\n\tmysql $(O) a`, 1],
  ])("is found %s", (_, text, line) => {
    expect(foundIn(text)).toEqual([`require-tls ${String(line)}`]);
    expect(foundIn(text.replaceAll("\n", "\r\n"))).toEqual([`require-tls ${String(line)}`]);
  });

  it.each([
    ["a comment", `# ${COMMAND}\ndb:\n\t# ${COMMAND}`],
    ["what is printed", `help:\n\t@echo "${COMMAND}"`],
    [
      "a mode that a condition chooses",
      ["ifdef X", "M = DISABLED", "endif", "db:", `\t${COMMAND.replace("DISABLED", "$(M)")}`].join(
        "\n",
      ),
    ],
    [
      "a mode that another condition chooses",
      [
        "ifneq ($(X),)",
        "M = DISABLED",
        "endif",
        `db: ; ${COMMAND.replace("DISABLED", "$(M)")}`,
      ].join("\n"),
    ],
    [
      "a mode set twice",
      `M = DISABLED\nM = VERIFY_IDENTITY\ndb:\n\t${COMMAND.replace("DISABLED", "$(M)")}`,
    ],
    ["a mode that is a default", `M ?= DISABLED\ndb:\n\t${COMMAND.replace("DISABLED", "$(M)")}`],
    ["variables of each other", `A = $(B)\nB = $(A)\ndb:\n\tmysql $(A)`],
    [
      "the documented form",
      `db:\n\t${COMMAND.replace("DISABLED", "VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem")}`,
    ],
    ["silenced", `db:\n# eslint-disable-next-line tidb-tls/require-tls\n\t${COMMAND}`],
    ["as documented", `URL = ${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3`],
  ])("is silent about %s", (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it.each(["makefile", "GNUmakefile", "Makefile.local", "rules/db.mk"])(
    "is read in %s",
    (filename) => {
      expect(foundIn(`db:\n\t${COMMAND}`, filename)).toEqual(["require-tls 2"]);
    },
  );
});
