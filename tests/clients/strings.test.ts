import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const RUN = "import { execFileSync, execSync } from 'node:child_process';\n";
const JDBC = `jdbc:mysql://${HOST}:4000/test`;
const COMMAND = `mysql -h ${HOST} -P 4000 -u ${USER}`;
const settings = { caPath: "/etc/ssl/cert.pem" };

/** Texts in what other programs are started with. Grammar: FACTS-dialects.md 1.1, 3.1, 4.6, 5.1, 5.4, 6.2. */
describe("a text among the words of a command", () => {
  it.each([
    [
      "in an option",
      `execFileSync('flyway', ['-url=${JDBC}?useSSL=false', 'migrate']);`,
      "require-tls",
      `'-url=${JDBC}?sslMode=VERIFY_IDENTITY'`,
    ],
    [
      "in quotes",
      `execSync('flyway -url="${JDBC}?a=b&useSSL=false" migrate');`,
      "require-tls",
      `-url="${JDBC}?a=b&sslMode=VERIFY_IDENTITY" migrate`,
    ],
    [
      "in a property of Java",
      `execSync(\`java -Dspring.datasource.url='${JDBC}' -jar app.jar\`);`,
      "require-tls",
      `url='${JDBC}?sslMode=VERIFY_IDENTITY' -jar`,
    ],
    [
      "in a variable for a container",
      `execSync('docker run -e DSN="${USER}:x@tcp(${HOST}:4000)/test?tls=skip-verify" app');`,
      "require-certificate-verification",
      '/test?tls=true" app',
    ],
    [
      "in a variable before it",
      `execSync('DATABASE_URL="mysql+mysqldb://${USER}:x@${HOST}:4000/test?ssl_mode=DISABLED" alembic');`,
      "require-tls",
      "ssl_mode=VERIFY_IDENTITY",
    ],
    [
      "behind an option",
      `execFileSync('migrate', ['-database', 'mysql://${USER}:x@tcp(${HOST}:4000)/test', 'up']);`,
      "require-tls",
      "/test?tls=true'",
    ],
  ])("is read %s", (_, code, rule, fixed) => {
    expect(rulesIn(lint(RUN + code))).toEqual([rule]);
    expect(fix(RUN + code, { settings }).output).toContain(fixed);
  });

  it("is judged once", () => {
    expect(lint(`${RUN}execFileSync('flyway', ['${JDBC}?sslMode=DISABLED']);`)).toHaveLength(1);
  });

  it("may be an address of nobody in particular", () => {
    const code = `${RUN}execSync('dbmate --url "mysql://${USER}:kT4vXq9LmZ2pWs7R@${HOST}:4000/test" up');`;
    expect(rulesIn(lint(code))).toEqual(["no-exposed-password"]);
  });

  it("is nothing where no command is run", () => {
    expect(lint(`const help = 'flyway -url=${JDBC}?useSSL=false migrate';\n`)).toEqual([]);
  });
});

describe("a text behind a name", () => {
  it.each([
    [`'SPRING_DATASOURCE_URL=${JDBC}?sslMode=REQUIRED'`, "require-certificate-verification"],
    [`'DSN=${USER}:x@tcp(${HOST}:4000)/test'`, "require-tls"],
    [`'SERVER=${HOST};PORT=4000;UID=${USER};SslMode=None'`, "require-tls"],
  ])("is read in %s", (text, rule) => {
    expect(rulesIn(lint(`export const text = ${text};\n`))).toEqual([rule]);
  });
});

describe("MySQL Shell takes an address", () => {
  const shell = (words: string): string => `${RUN}execSync('mysqlsh ${words} --sql');\n`;
  const address = `mysql://${USER}@${HOST}:4000/test`;

  it.each([
    ["behind --uri", shell(`--uri ${address}`), "require-tls", `${address} --sql --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem`],
    [
      "among its words",
      shell(`"${address}?ssl-mode=REQUIRED"`),
      "require-certificate-verification",
      "?ssl-mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem",
    ],
  ])("%s", (_, code, rule, fixed) => {
    expect(rulesIn(lint(code))).toEqual([rule]);
    expect(fix(code, { settings }).output).toContain(fixed);
  });

  it("whose path may stand in parentheses", () => {
    expect(lint(shell(`"${address}?ssl-mode=VERIFY_IDENTITY&ssl-ca=(/etc/ssl/cert.pem)"`), { preset: "strict" })).toEqual([]);
    expect(rulesIn(lint(shell(`"${address}?ssl-mode=VERIFY_IDENTITY&ssl-ca=(./ca.pem)"`)))).toEqual(["no-hardcoded-ca"]);
  });

  it("and mysql does not: there it is the name of a database", () => {
    expect(lint(`${RUN}execSync('mysql ${address}');\n`)).toEqual([]);
  });
});

describe("a command that somebody is told of", () => {
  const page = (command: string): string => `<Code text="${command}" />;\n`;
  const insecure = `${COMMAND} --ssl-mode=DISABLED`;

  it("on a page is judged where it names the service's host", () => {
    expect(rulesIn(lint(page(insecure), { filename: "page.jsx" }))).toEqual(["require-tls"]);
    expect(lint(page("mysql -h TIDB_HOST -P 4000 --ssl-mode=DISABLED"), { filename: "page.jsx" })).toEqual([]);
  });

  it.each([`console.log('${insecure}');`, `throw new Error('${insecure}');`, `if (line === '${insecure}') stop();`])(
    "is left alone: %s",
    (code) => {
      expect(lint(`${code}\n`)).toEqual([]);
    },
  );
});
