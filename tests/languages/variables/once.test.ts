import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const TLS = "--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/certs/ca-certificates.crt";
const rulesAt = (filename: string, text: string): readonly string[] =>
  new Linter()
    .verify(text, plugin.configs.files, { filename, filterCodeBlock: () => true })
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? ""} ${line}`);

const WORKFLOW = ".github/workflows/a.yml";
const step = (variables: string, command: string): string =>
  `env:\n${variables}jobs:\n  a:\n    steps:\n      - run: ${command}\n`;
const COMMAND = `mysql -h $DB_HOST -P $DB_PORT -u "$DB_USER" ${TLS}`;

describe("what is wrong in a variable", () => {
  it.each([
    [
      "of a workflow is reported there",
      WORKFLOW,
      step(`  DB_HOST: ${HOST}\n  DB_PORT: 3306\n  DB_USER: "root"\n`, COMMAND),
      ["no-wrong-port 3", "require-username-prefix 4"],
    ],
    [
      "of a service is reported there",
      "compose.yaml",
      `services:\n  a:\n    environment:\n      - DB_HOST=${HOST}\n      - DB_PORT=3306\n      - DB_USER=x.root\n    command: sh -c '${COMMAND.replaceAll("$", "$$$$")}'\n`,
      ["no-wrong-port 5"],
    ],
    [
      "of a script is reported there",
      "a.sh",
      `DB_HOST=${HOST}\nDB_PORT=3306\nDB_USER=root\n${COMMAND}\n`,
      ["no-wrong-port 2", "require-username-prefix 3"],
    ],
    [
      "of no connection of its own is reported where it is used",
      WORKFLOW,
      step(`  A: ${HOST}\n  B: 3306\n`, `mysql -h $A -P $B -u x.root ${TLS}`),
      ["no-wrong-port 7"],
    ],
    [
      "of another connection is reported where it is used",
      WORKFLOW,
      step(
        `  LOCAL_DB_HOST: localhost\n  LOCAL_DB_PORT: 3306\n  A: ${HOST}\n`,
        `mysql -h $A -P $LOCAL_DB_PORT -u x.root ${TLS}`,
      ),
      ["no-wrong-port 8"],
    ],
    [
      "and another mistake beside it are two",
      WORKFLOW,
      step(`  DB_HOST: ${HOST}\n  DB_PORT: 3306\n`, `mysql -h $DB_HOST -P 3307 -u x.root ${TLS}`),
      ["no-wrong-port 3", "no-wrong-port 7"],
    ],
  ] as const)("%s", (_, filename, text, found) => {
    expect(rulesAt(filename, text)).toEqual(found);
  });
});
