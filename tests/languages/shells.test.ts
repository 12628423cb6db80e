import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { OWN } from "./files.js";

const TO = "-h gateway01.us-east-1.prod.aws.tidbcloud.com -P 4000 -u 3pTAoNNegb47Uc8.root";
const COMMAND = `mysql ${TO}`;
/** Over two lines in `sh` and in PowerShell. */
const IN_SH = `${COMMAND} \\\n            --ssl-mode=DISABLED`;
const IN_POWERSHELL = IN_SH.replace("\\", "`");

interface Shells {
  readonly machine?: string;
  readonly file?: string;
  readonly job?: string;
  readonly step?: string;
}
const defaultTo = (shell: string, indent: string): string =>
  `${indent}defaults:\n${indent}  run:\n${indent}    shell: ${shell}\n`;

const workflow = (script: string, { machine = "ubuntu-latest", file, job, step }: Shells): string =>
  `${file === undefined ? "" : defaultTo(file, "")}jobs:
  test:
    runs-on: ${machine}
${job === undefined ? "" : defaultTo(job, "    ")}    steps:
      - ${step === undefined ? "" : `shell: ${step}\n        `}run: |
          ${script}
`;

const saidOf = (text: string, filename = ".github/workflows/a.yml"): readonly string[] =>
  new Linter()
    .verify(text, [...OWN], filename)
    .map(({ message }) => message.split(" means")[0] ?? "");

const OPTION = "`--ssl-mode=DISABLED`";

describe("the shell of a step", () => {
  it.each<Shells>([
    {},
    { step: "bash" },
    { step: "bash -leo pipefail {0}" },
    { step: "/bin/sh -e {0}" },
    { machine: "windows-latest", step: "bash" },
    { file: "pwsh", job: "bash" },
    { job: "python", step: "sh" },
    { machine: "${{ matrix.os }}" },
  ])("is one as sh is: %j", (shells) => {
    expect(saidOf(workflow(IN_SH, shells))).toEqual([OPTION]);
  });

  it.each<Shells>([
    { step: "pwsh" },
    { step: "powershell" },
    { step: "pwsh -NoProfile -Command {0}" },
    { job: "pwsh" },
    { file: "pwsh" },
    { file: "bash", job: "pwsh" },
    { machine: "windows-latest" },
    { machine: "[self-hosted, windows]" },
  ])("is PowerShell: %j", (shells) => {
    expect(saidOf(workflow(IN_POWERSHELL, shells))).toEqual([OPTION]);
    const variable = `$env:A_URL = "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/a?sslMode=DISABLED"`;
    expect(saidOf(workflow(variable, shells))).toEqual(["`sslMode=DISABLED`"]);
  });

  it.each<Shells>([
    { step: "python" },
    { step: "cmd" },
    { step: "node {0}" },
    { step: "${{ matrix.shell }}" },
    { job: "cmd" },
    { machine: "windows-latest", step: "cmd" },
  ])("is none whose commands are read: %j", (shells) => {
    expect(saidOf(workflow(`${COMMAND} --ssl-mode=DISABLED`, shells))).toEqual([]);
  });

  it("fills in what GitHub does, and no variable of its own", () => {
    const text = workflow(
      "mysql -h ${{ env.DB }} -P $PORT -u 3pTAoNNegb47Uc8.root --ssl-mode=DISABLED",
      { step: "pwsh" },
    );
    const env = "env:\n  DB: gateway01.us-east-1.prod.aws.tidbcloud.com\n  PORT: 3306\n";
    expect(saidOf(env + text)).toEqual([OPTION]);
  });

  it.each([
    ["azure-pipelines.yml", `steps:\n  - pwsh: |\n            ${IN_POWERSHELL}\n`],
    [
      "action.yml",
      `runs:\n  steps:\n    - shell: pwsh\n      run: |\n            ${IN_POWERSHELL}\n`,
    ],
    [
      ".circleci/config.yml",
      `jobs:\n  a:\n    steps:\n      - run:\n          shell: powershell.exe\n          command: |\n            ${IN_POWERSHELL}\n`,
    ],
  ])("is said in %s", (filename, text) => {
    expect(saidOf(text, filename)).toEqual([OPTION]);
  });

  it("is no script of that name", () => {
    const scripts = { run: `${COMMAND} --ssl-mode=DISABLED`, shell: "python" };
    expect(saidOf(JSON.stringify({ scripts }), "package.json")).toEqual([OPTION]);
  });
});
