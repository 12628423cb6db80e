import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const MYSQL = `mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root`;
const SAFE = "--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/certs/ca-certificates.crt";
const GROUP = "[client]\nssl-mode=VERIFY_IDENTITY\nssl-ca=/etc/ssl/certs/ca-certificates.crt\n";

const rulesIn = (filename: string, text: string) =>
  new Linter()
    .verify(text, plugin.configs.files, filename)
    .map(({ line, ruleId }) => `${line} ${ruleId?.slice(9) ?? "none"}`);

describe("nothing is said of what is right, or of something else", () => {
  it.each<[string, string, string]>([
    [
      "a function in the place of the program",
      "a.sh",
      `mysql() { command mysql ${SAFE} "$@"; }\n${MYSQL} shop < a.sql\n`,
    ],
    ["options that are splatted", "a.ps1", `${MYSQL} @tls\n`],
    [
      "an option file that the script writes",
      "a.sh",
      `cat > ~/.my.cnf <<EOF\n${GROUP}EOF\n${MYSQL} shop\n`,
    ],
    [
      "an option file that the step writes",
      ".github/workflows/a.yml",
      `jobs:\n  a:\n    steps:\n      - run: |\n          cat > ~/.my.cnf <<EOF\n          ${GROUP.replaceAll("\n", "\n          ")}EOF\n          ${MYSQL} shop\n`,
    ],
    [
      "a check of a port",
      "monitor.yaml",
      `monitors:\n  - name: tidb\n    type: tcp\n    host: ${HOST}\n    port: 443\n    tls: false\n    user: ops\n`,
    ],
  ])("%s", (_, filename, text) => {
    expect(rulesIn(filename, text)).toEqual([]);
  });
});

describe("but of the same without that", () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      "a function of another name",
      "a.sh",
      `my() { command mysql ${SAFE} "$@"; }\n${MYSQL} shop\n`,
      ["2 require-tls"],
    ],
    [
      "a wrong function",
      "a.sh",
      `mysql() { command ${MYSQL} --ssl-mode=DISABLED; }\nmysql\n`,
      ["1 require-tls"],
    ],
    ["an account", "a.ps1", `${MYSQL} root@tls\n`, ["1 require-tls"]],
    [
      "an option that is off beside the file",
      "a.sh",
      `cat > ~/.my.cnf <<EOF\n${GROUP}EOF\n${MYSQL} --ssl-mode=DISABLED\n`,
      ["6 require-tls"],
    ],
    [
      "an option file of a server",
      "a.sh",
      `cat > /etc/mysql/server.cnf <<EOF\n${GROUP}EOF\n${MYSQL} shop\n`,
      ["6 require-tls"],
    ],
    [
      "a database by its kind",
      "a.yaml",
      `a:\n  type: mysql\n  host: ${HOST}\n  port: 4000\n  tls: false\n  user: 3pTAoNNegb47Uc8.root\n`,
      ["5 require-tls"],
    ],
  ])("%s", (_, filename, text, found) => {
    expect(rulesIn(filename, text)).toEqual(found);
  });
});

it("edits nothing in a script that goes on", () => {
  const command = MYSQL.replace("mysql", "mariadb");
  const fixed = (text: string): string =>
    new Linter().verifyAndFix(text, plugin.configs.files, "a.sh").output;
  expect(fixed(`${command} \\\n  shop\n`)).toContain("--ssl-verify-server-cert");
  for (const end of ["\\", "\\\n"]) {
    const text = `${command} shop ${end}`;
    expect(rulesIn("a.sh", text)).toEqual(["1 require-tls"]);
    expect(fixed(text)).toBe(text);
  }
});
