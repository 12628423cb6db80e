import { execFileSync } from "node:child_process";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { OWN } from "./files.js";

const ADDRESS = "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test";
const IDENTITY = "?sslMode=VERIFY_IDENTITY";
const VERSIONS = "&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const DSN = "app:x@tcp(gateway01.us-east-1.prod.aws.tidbcloud.com:4000)/test?parseTime=true";

const fixed = (filename: string, text: string) => {
  const { output, messages } = new Linter().verifyAndFix(text, [...OWN], { filename });
  return { output, rules: messages.map(({ ruleId }) => ruleId) };
};
/** With what `--fix` makes of the address. */
const expectAddress = (filename: string, text: (address: string) => string, by: string): void => {
  const { output, rules } = fixed(filename, text(ADDRESS));
  expect(output).toBe(text(by));
  expect(fixed(filename, output)).toEqual({ output, rules });
};

describe("an address that a shell reads once more where it is put in", () => {
  it.each(["=", ":=", "?="])("takes no sign of that shell in a Makefile after %s", (sign) => {
    for (const recipe of [
      "liquibase --url=$(JDBC_URL) update",
      "liquibase --url=${JDBC_URL} update",
      'sh -c "liquibase --url=$(JDBC_URL) update"',
      "liquibase $(ARGS) update",
      "program $(JDBC_URL)",
    ]) {
      const text = (address: string): string =>
        `JDBC_URL ${sign} ${address}\nARGS = --url=$(JDBC_URL)\nup:\n\t${recipe}\n`;
      expectAddress("Makefile", text, ADDRESS + IDENTITY);
    }
  });

  it.each(["=", "?="])("takes any where quotes hold it, after %s", (sign) => {
    for (const recipe of [
      'liquibase --url="$(JDBC_URL)" update',
      "liquibase --url='$(JDBC_URL)' update",
      "sh -c \"liquibase --url='$(JDBC_URL)' update\"",
      "java -jar a.jar $$JDBC_URL",
    ]) {
      const text = (address: string): string =>
        `export JDBC_URL ${sign} ${address}\nup:\n\t${recipe}\n`;
      expectAddress("Makefile", text, ADDRESS + IDENTITY + VERSIONS);
    }
  });

  it.each(["=", "?="])("is left alone where nothing but such a sign would do, after %s", (sign) => {
    const text = `DSN ${sign} ${DSN}\nup:\n\tprogram -dsn $(DSN)\n`;
    const { output, rules } = fixed("Makefile", text);
    expect(output).toBe(text);
    expect(rules).toContain("tidb-tls/require-tls");
  });

  const uses = [
    'sh -c "liquibase --url=$JDBC_URL update"',
    'ssh host "liquibase --url=$JDBC_URL update"',
    'ssh host liquibase --url="$JDBC_URL" update',
    "eval liquibase --url=$JDBC_URL update",
    'eval "liquibase --url=$JDBC_URL update"',
    'COMMAND="liquibase --url=$JDBC_URL update"\neval "$COMMAND"',
    "bash <<END\nliquibase --url=$JDBC_URL update\nEND",
  ];
  const assignments: readonly [string, (address: string, more: string) => string][] = [
    ["alone", (address, more) => address + (more && `'${more}'`)],
    ["in double quotes", (address, more) => `"${address}${more}"`],
    ["as a default", (address, more) => `\${JDBC_URL:-${address}${more}}`],
    ["as a default in quotes", (address, more) => `"\${JDBC_URL:-${address}${more}}"`],
  ];
  it.each(assignments)("takes no sign of that shell in a script: %s", (_, assigned) => {
    for (const use of uses) {
      const before = `JDBC_URL=${assigned(ADDRESS, "")}\n${use}\n`;
      const after = `JDBC_URL=${assigned(ADDRESS, IDENTITY)}\n${use}\n`;
      const { output } = fixed("a.sh", before);
      expect(output).toBe(after);
      expect(fixed("a.sh", after).output).toBe(after);
    }
  });

  it.each(assignments)("takes any where that shell reads quotes around it: %s", (_, assigned) => {
    for (const use of [
      "sh -c \"liquibase --url='$JDBC_URL' update\"",
      'sh -c "liquibase --url=\\"$JDBC_URL\\" update"',
      "export JDBC_URL\nsh -c 'liquibase --url=\"$JDBC_URL\" update'",
      "liquibase --url=$JDBC_URL update",
      'bash run.sh "$JDBC_URL"',
    ]) {
      const { output } = fixed("a.sh", `JDBC_URL=${assigned(ADDRESS, "")}\n${use}\n`);
      expect(output).toBe(`JDBC_URL=${assigned(ADDRESS, IDENTITY + VERSIONS)}\n${use}\n`);
    }
  });

  it.each(assignments)("comes to the program whole: %s", (_, assigned) => {
    const text = `JDBC_URL=${assigned(ADDRESS, "")}\nsh -c "echo liquibase --url=$JDBC_URL update"\n`;
    const { output } = fixed("a.sh", text);
    execFileSync("bash", ["--norc", "-n", "-c", output]);
    const said = execFileSync("bash", ["--norc", "-c", output], {
      encoding: "utf8",
      env: { PATH: process.env.PATH },
    });
    expect(said).toBe(`liquibase --url=${ADDRESS}${IDENTITY} update\n`);
  });
});
