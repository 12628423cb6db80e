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

  it.each([
    'npx -c "java -Durl=$JDBC_URL -jar a.jar"',
    'npm exec -c "java -Durl=$JDBC_URL -jar a.jar"',
    'ansible all -m shell -a "java -Durl=$JDBC_URL -jar a.jar"',
    'nix-shell -p jdk --run "java -Durl=$JDBC_URL -jar a.jar"',
    'watchexec "java -Durl=$JDBC_URL -jar a.jar"',
    'devbox run "java -Durl=$JDBC_URL -jar a.jar"',
    'ls | entr -s "java -Durl=$JDBC_URL -jar a.jar"',
    'az vm run-command invoke --scripts "java -Durl=$JDBC_URL -jar a.jar"',
    "salt '*' cmd.run \"java -Durl=$JDBC_URL -jar a.jar\"",
    'git submodule foreach "java -Durl=$JDBC_URL -jar a.jar"',
    'xterm -e "java -Durl=$JDBC_URL -jar a.jar"',
    'fzf --preview "java -Durl=$JDBC_URL -jar a.jar"',
    'osascript -e "do shell script \\"java -Durl=$JDBC_URL\\""',
    'clush -a "java -Durl=$JDBC_URL -jar a.jar"',
    "dsh -a java -Durl=$JDBC_URL -jar a.jar",
    'A=b sudo ./tools/unheard-of "java -Durl=$JDBC_URL -jar a.jar"',
    'if unheard-of "java -Durl=$JDBC_URL -jar a.jar"; then true; fi',
    'ARGS="-Durl=$JDBC_URL"\nunheard-of "java $ARGS -jar a.jar"',
    'CATALINA_OPTS="$CATALINA_OPTS -Durl=$JDBC_URL" catalina.sh run',
    'docker run -e JAVA_OPTS="-Durl=$JDBC_URL" tomcat',
    "export JAVA_OPTS=-Durl=$JDBC_URL",
  ])("takes no sign of a shell that a command may hand it to: %s", (use) => {
    const text = (address: string): string => `JDBC_URL="${address}"\n${use}\n`;
    expectAddress("a.sh", text, ADDRESS + IDENTITY);
  });

  it.each([
    ["package.json", (use: string) => JSON.stringify({ config: { url: "ADDRESS" }, scripts: { a: use } }), 'npx -c "java -Durl=$npm_package_config_url"'],
    [".github/workflows/a.yml", (use: string) => `env:\n  JDBC_URL: ADDRESS\njobs:\n  a:\n    steps:\n      - run: ${use}\n`, 'npx -c "java -Durl=$JDBC_URL"'],
    ["Dockerfile", (use: string) => `FROM a\nENV JDBC_URL="ADDRESS"\nRUN ${use}\n`, 'npx -c "java -Durl=$JDBC_URL"'],
  ])("nor where it is set by %s", (filename, write, use) => {
    const text = (address: string): string => write(use).replace("ADDRESS", address);
    expectAddress(filename, text, ADDRESS + IDENTITY);
  }); // prettier-ignore

  it.each([
    'echo "Connecting to $JDBC_URL ..."',
    'if true; then log_info "Connecting to $JDBC_URL ..."; fi',
    'git commit -m "Use $JDBC_URL now"',
    'curl -d "a b=1" x; printf "%s x\\n" "$JDBC_URL y"',
    "mysql -e \"insert into urls values ('$JDBC_URL')\"",
    'java -jar a.jar "--url=$JDBC_URL"',
    'unheard-of "$JDBC_URL"',
    "unheard-of 'java -Durl=$JDBC_URL -jar a.jar'",
    "unheard-of \"java -Durl='$JDBC_URL' -jar a.jar\"",
    'unheard-of "java -Durl=$OTHER_JDBC_URL -jar a.jar"',
    'MESSAGE="Connecting to $JDBC_URL ..."',
    'JAVA_TOOL_OPTIONS="-Durl=$JDBC_URL" java -jar a.jar',
  ])("takes any where none is known to read it: %s", (use) => {
    const text = (address: string): string => `JDBC_URL="${address}"\n${use}\n`;
    expectAddress("a.sh", text, ADDRESS + IDENTITY + VERSIONS);
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
