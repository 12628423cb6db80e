import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const rulesAt = (text: string): readonly string[] =>
  new Linter()
    .verify(text, plugin.configs.files, { filename: "compose.yaml" })
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? ""} ${line}`);
const fixed = (text: string): string =>
  new Linter().verifyAndFix(text, plugin.configs.files, { filename: "compose.yaml" }).output;

/** With the sign of a variable as Compose hands it on. */
const WRONG =
  "mysql -h $$H -P 4000 -u $$U --ssl-ca=/etc/ssl/certs/ca-certificates.crt --ssl-mode=DISABLED";
const service = (lines: string): string => `services:\n  a:\n    image: x\n${lines}`;
const MAPPING = `    environment:\n      H: ${HOST}\n`;
const LIST = `    environment:\n      - H=${HOST}\n`;

describe("a variable of the service that the shell of its container puts in", () => {
  it.each([
    ["a mapping", service(`${MAPPING}    command: sh -c '${WRONG}'\n`), 6],
    ["a list", service(`${LIST}    command: bash -c "${WRONG}"\n`), 6],
    ["behind it", service(`    command: sh -c '${WRONG}'\n${MAPPING}`), 4],
    [
      "braces",
      service(`${MAPPING}    command: sh -c '${WRONG.replace("$$H", () => "$${H}")}'\n`),
      6,
    ],
    ["a list of words", service(`${LIST}    command: ["sh", "-c", "${WRONG}"]\n`), 6],
    ["an entrypoint", service(`${LIST}    entrypoint: [sh, -c, '${WRONG}']\n`), 6],
    ["a check", service(`${MAPPING}    healthcheck:\n      test: ${WRONG}\n`), 7],
    ["a list", service(`${LIST}    healthcheck: { test: ["CMD-SHELL", "${WRONG}"] }\n`), 6],
  ])("%s: is judged and repaired where it stands", (_, text, line) => {
    expect(rulesAt(text)).toEqual([`require-tls ${line}`]);
    expect(fixed(text)).toBe(text.replace("DISABLED", "VERIFY_IDENTITY"));
    expect(rulesAt(fixed(text))).toEqual([]);
  });

  it.each([
    ["another host", service(`    environment: { H: db }\n    command: sh -c '${WRONG}'\n`)],
    [
      // One sign is Compose's own, which looks into `.env` and not into `environment`.
      "of the project, not the service",
      service(`${MAPPING}    command: sh -c '${WRONG.replace("$$H", "$H")}'\n`),
    ],
    ["without a shell", service(`${MAPPING}    command: mysql -h $$H --skip-ssl\n`)],
    ["words without a shell", service(`${MAPPING}    command: [mysql, -h, $$H, --skip-ssl]\n`)],
    ["a check without a shell", service(`${MAPPING}    healthcheck: { test: [CMD, mysql, -h, $$H, --skip-ssl] }\n`)],
    ["another service", service(`${MAPPING}  b:\n    command: sh -c '${WRONG}'\n`)],
    [
      "set by the shell",
      service(`${MAPPING}    command: sh -c 'H=db; ${WRONG}'\n`),
    ],
    [
      "another service that goes on from it, with a host of its own",
      service(
        `${MAPPING}    command: sh -c '${WRONG}'\n  b:\n    extends: a\n    environment: { H: db }\n`,
      ),
    ],
    [
      "another service with the same command, and a host of its own",
      `services:\n  a: &a\n${MAPPING}    command: sh -c '${WRONG}'\n  b:\n    <<: *a\n    environment: { H: db }\n`,
    ],
  ])("%s: is not blamed", (_, text) => {
    expect(rulesAt(text)).toEqual([]);
  }); // prettier-ignore

  it("services that share one value are judged", () => {
    const text = `services:\n  a: &a\n${MAPPING}    command: sh -c '${WRONG}'\n  b:\n    <<: *a\n    environment: { H: ${HOST} }\n`;
    expect(rulesAt(text)).toEqual(["require-tls 5"]);
  });

  it("what is put into a command of Compose has its signs", () => {
    const text = service(`    command: sh -c 'mysql -h ${HOST} -P 4000 -u $$U --ssl-mode=$MODE'\n`);
    expect(rulesAt(text)).toEqual([]);
  });
});
