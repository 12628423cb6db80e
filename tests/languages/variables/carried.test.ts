import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const WORKFLOW = ".github/workflows/a.yml";
const GITLAB = ".gitlab-ci.yml";
const CIRCLE = ".circleci/config.yml";

const rulesAt = (filename: string, text: string): readonly string[] =>
  new Linter()
    .verify(text, plugin.configs.files, { filename, filterCodeBlock: () => true })
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? ""} ${line}`);

/** A command that verifies nothing, and one that is right. */
const WRONG =
  "mysql -h $DB_HOST -P 4000 -u $U --ssl-ca=/etc/ssl/certs/ca-certificates.crt --ssl-mode=DISABLED";
const FIXED =
  "mysql -h $DB_HOST -P 4000 -u $U --ssl-ca=/etc/ssl/certs/ca-certificates.crt --ssl-mode=VERIFY_IDENTITY";
const TEXTS: Readonly<Record<string, string>> = {
  HOST,
  WRONG,
  QUOTED: WRONG.replace("$DB_HOST", '"$DB_HOST"'),
  BRACED: WRONG.replace("$DB_HOST", '"${DB_HOST}"'),
  CONTEXT: WRONG.replace("$DB_HOST", "${{ env.DB_HOST }}"),
  TIGHT: WRONG.replace("$DB_HOST", "'${{env.DB_HOST}}'"),
  FIXED,
};
const filled = (text: string): string =>
  text.replace(/@([A-Z]+)/g, (whole, name: string) => TEXTS[name] ?? whole);

const LINT = "jobs:\n  a:\n    steps:\n      - run: ";

describe("a command with a host of the variables around it", () => {
  it.each([
    ["of the workflow", WORKFLOW, `env:\n  DB_HOST: @HOST\n${LINT}@WRONG\n`, 6],
    [
      "of the job",
      WORKFLOW,
      "jobs:\n  a:\n    env:\n      DB_HOST: @HOST\n    steps:\n      - run: @WRONG\n",
      6,
    ],
    ["of the step", WORKFLOW, `${LINT}@QUOTED\n        env: { DB_HOST: @HOST }\n`, 4],
    [
      "in braces, and in a block",
      WORKFLOW,
      `env:\n  DB_HOST: "@HOST"\n${LINT}|\n          echo a\n          @BRACED\n`,
      8,
    ],
    ["of the context", WORKFLOW, `env:\n  DB_HOST: @HOST\n${LINT}@CONTEXT\n`, 6],
    ["of the context, in quotes", WORKFLOW, `env:\n  DB_HOST: @HOST\n${LINT}@TIGHT\n`, 6],
    ["in a shell of its own", WORKFLOW, `env:\n  DB_HOST: @HOST\n${LINT}bash -c '@WRONG'\n`, 6],
    [
      "of an action",
      "action.yml",
      "runs:\n  steps:\n    - run: @WRONG\n      env:\n        DB_HOST: @HOST\n",
      3,
    ],
    ["of a pipeline", GITLAB, "variables:\n  DB_HOST: @HOST\na:\n  script:\n    - @WRONG\n", 5],
    ["of its job", GITLAB, "a:\n  variables: { DB_HOST: @HOST }\n  script: @QUOTED\n", 3],
    [
      "described",
      GITLAB,
      "variables:\n  DB_HOST:\n    value: @HOST\n    description: The host\na:\n  script:\n    - @WRONG\n",
      7,
    ],
    [
      "of a job of CircleCI",
      CIRCLE,
      "jobs:\n  a:\n    environment:\n      DB_HOST: @HOST\n    steps:\n      - run: @WRONG\n      - run:\n          command: @WRONG\n",
      6,
    ],
    [
      "nearest",
      WORKFLOW,
      `env:\n  DB_HOST: localhost\n${LINT}@WRONG\n        env:\n          DB_HOST: @HOST\n`,
      6,
    ],
  ] as const)("%s: is judged and repaired where it stands", (_, filename, written, line) => {
    const text = filled(written);
    const found = rulesAt(filename, text);
    expect(found).toContain(`require-tls ${line}`);
    expect(new Set(found.map((each) => each.split(" ")[0]))).toEqual(new Set(["require-tls"]));
    const options = { filename, filterCodeBlock: () => true };
    const { output } = new Linter().verifyAndFix(text, plugin.configs.files, options);
    expect(output).toBe(text.replaceAll("DISABLED", "VERIFY_IDENTITY"));
    expect(rulesAt(filename, output)).toEqual([]);
  });

  it.each([
    ["no such name", WORKFLOW, `env:\n  HOST: @HOST\n${LINT}@WRONG\n`],
    ["another host", WORKFLOW, `env:\n  DB_HOST: localhost\n${LINT}@WRONG\n`],
    [
      "a nearer host",
      WORKFLOW,
      `env:\n  DB_HOST: @HOST\n${LINT}@WRONG\n        env: { DB_HOST: db }\n`,
    ],
    [
      "a nearer one that is not known",
      WORKFLOW,
      `env:\n  DB_HOST: @HOST\n${LINT}@WRONG\n        env: { DB_HOST: "\${{ inputs.host }}" }\n`,
    ],
    ["an expression", WORKFLOW, `env:\n  DB_HOST: "\${{ inputs.x }}.@HOST"\n${LINT}@WRONG\n`],
    [
      "nearer variables from elsewhere",
      WORKFLOW,
      `env:\n  DB_HOST: @HOST\n${LINT}@WRONG\n        env: \${{ matrix.env }}\n`,
    ],
    ["set twice", GITLAB, "variables:\n  DB_HOST: @HOST\n  DB_HOST: @HOST\na:\n  script: @WRONG\n"],
    ["set by the script", WORKFLOW, `env:\n  DB_HOST: @HOST\n${LINT}DB_HOST=localhost; @WRONG\n`],
    [
      "options that end in an expression",
      WORKFLOW,
      `env:\n  DB_HOST: @HOST\n  OPTS: "--ssl-mode=DISABLED \${{ inputs.more }}"\n${LINT}mysql -h $DB_HOST -P 4000 -u $U $OPTS\n`,
    ],
    [
      "set by the script, in a shell of its own",
      WORKFLOW,
      `env:\n  DB_HOST: @HOST\n${LINT}DB_HOST=localhost; bash -c '@WRONG'\n`,
    ],
    [
      "set by a file that the script reads",
      WORKFLOW,
      `env:\n  DB_HOST: @HOST\n${LINT}. ./env; @WRONG\n`,
    ],
    [
      "set by an earlier step",
      WORKFLOW,
      `env:\n  DB_HOST: @HOST\n${LINT}echo DB_HOST=db >> $GITHUB_ENV\n      - run: @WRONG\n`,
    ],
    ["on another machine", WORKFLOW, `env:\n  DB_HOST: @HOST\n${LINT}ssh db '@WRONG'\n`],
    ["another job's", GITLAB, "b:\n  variables: { DB_HOST: @HOST }\na:\n  script: @WRONG\n"],
    [
      "of what a job goes on from",
      GITLAB,
      "variables: { DB_HOST: @HOST }\na:\n  extends: .base\n  script: @WRONG\n",
    ],
    [
      "of what goes on from it",
      GITLAB,
      ".a:\n  variables: { DB_HOST: @HOST }\n  script: @WRONG\nb:\n  extends: .a\n  variables: { DB_HOST: db }\n",
    ],
    [
      "of a rule",
      GITLAB,
      "a:\n  variables: { DB_HOST: @HOST }\n  script: @WRONG\n  rules:\n    - variables: { DB_HOST: db }\n",
    ],
    [
      "a job that is called as variables are",
      WORKFLOW,
      "jobs:\n  env:\n    DB_HOST: @HOST\n  a:\n    steps:\n      - run: @WRONG\n",
    ],
    ["nothing wrong", WORKFLOW, `env:\n  DB_HOST: @HOST\n${LINT}@FIXED\n`],
  ] as const)("%s: is not blamed", (_, filename, written) => {
    expect(rulesAt(filename, filled(written))).toEqual([]);
  });

  it("other options of the variables are judged in the command, and not changed by way of it", () => {
    const text = filled(
      `env:\n  A: @HOST\n  B: 3306\n${LINT}mysql -h $A -P "$B" -u $U --ssl-ca=/etc/ssl/certs/ca-certificates.crt --ssl-mode=VERIFY_IDENTITY\n`,
    );
    expect(rulesAt(WORKFLOW, text)).toEqual(["no-wrong-port 7"]);
    const [message] = new Linter().verify(text, plugin.configs.files, WORKFLOW);
    expect([message?.fix, message?.suggestions]).toEqual([undefined, undefined]);
  });
});
