import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const RUN = "import { execFileSync, execSync } from 'node:child_process';\n";
const JDBC = `jdbc:mysql://${HOST}:4000/test?enabledTLSProtocols=TLSv1.2,TLSv1.3`;
const COMMAND = `mysql -h ${HOST} -P 4000 -u ${USER}`;
const settings = { caPath: "/etc/ssl/cert.pem" };

/** Texts in what other programs are started with. Grammar: FACTS-dialects.md 1.1, 3.1, 4.6, 5.1, 5.4, 6.2. */
describe("a text among the words of a command", () => {
  it.each([
    [
      "in an option",
      `execFileSync('flyway', ['-url=${JDBC}&useSSL=false', 'migrate']);`,
      "require-tls",
      `'-url=${JDBC}&sslMode=VERIFY_IDENTITY'`,
    ],
    [
      "in quotes",
      `execSync('flyway -url="${JDBC}&a=b&useSSL=false" migrate');`,
      "require-tls",
      `-url="${JDBC}&a=b&sslMode=VERIFY_IDENTITY" migrate`,
    ],
    [
      "in a property of Java",
      `execSync(\`java -Dspring.datasource.url='${JDBC}' -jar app.jar\`);`,
      "require-tls",
      `url='${JDBC}&sslMode=VERIFY_IDENTITY' -jar`,
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
    expect(lint(`${RUN}execFileSync('flyway', ['${JDBC}&sslMode=DISABLED']);`)).toHaveLength(1);
  });

  it("may be an address of nobody in particular", () => {
    const code = `${RUN}execSync('dbmate --url "mysql://${USER}:kT4vXq9LmZ2pWs7R@${HOST}:4000/test" up');`;
    expect(rulesIn(lint(code))).toEqual(["no-exposed-password"]);
  });

  it("is nothing where no command is run", () => {
    expect(lint(`const help = 'flyway -url=${JDBC}&useSSL=false migrate';\n`)).toEqual([]);
  });
});

describe("a text behind a name", () => {
  it.each([
    [`'SPRING_DATASOURCE_URL=${JDBC}&sslMode=REQUIRED'`, "require-certificate-verification"],
    [`'spring.datasource.url=${JDBC}&useSSL=false'`, "require-tls"],
    [`'DSN=${USER}:x@tcp(${HOST}:4000)/test'`, "require-tls"],
    [`'SERVER=${HOST};PORT=4000;UID=${USER};SslMode=None'`, "require-tls"],
  ])("is read in %s", (text, rule) => {
    expect(rulesIn(lint(`export const text = ${text};\n`))).toEqual([rule]);
  });
});

describe("a text of several options", () => {
  const options = (url: string): string =>
    `export const env = { JAVA_OPTS: ${JSON.stringify(`-Xmx1g -Dspring.datasource.url='${url}' -Dapp=a`)} };\n`;

  it("is read and edited word by word", () => {
    const code = options(`${JDBC}&a=b&useSSL=false`);
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
    expect(fix(code).output).toBe(options(`${JDBC}&a=b&sslMode=VERIFY_IDENTITY`));
  });

  it("gets no quotes, which whoever splits it would not read", () => {
    const plain = (url: string) => options(url).replaceAll("'", "");
    expect(fix(plain(JDBC)).output).toBe(plain(`${JDBC}&sslMode=VERIFY_IDENTITY`));
  });

  it("may be right, of another database, or a text for people", () => {
    expect(lint(options(`${JDBC}&sslMode=VERIFY_IDENTITY`))).toEqual([]);
    expect(lint(options("jdbc:mysql://localhost/test?useSSL=false"))).toEqual([]);
    expect(lint(`console.log('-Xmx1g -Durl=${JDBC}&useSSL=false');\n`)).toEqual([]);
  });
});

describe("MySQL Shell takes an address", () => {
  const shell = (words: string): string => `${RUN}execSync('mysqlsh ${words} --sql');\n`;
  const address = `mysql://${USER}@${HOST}:4000/test`;

  it.each([
    [
      "without a scheme",
      shell(`${USER}@${HOST}:4000/test`),
      "require-tls",
      `${HOST}:4000/test --sql --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem`,
    ],
    [
      "behind --uri",
      shell(`--uri ${address}`),
      "require-tls",
      `${address} --sql --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem`,
    ],
    [
      "among its words",
      shell(`"${address}?ssl-mode=REQUIRED"`),
      "require-certificate-verification",
      "?ssl-mode=VERIFY_IDENTITY&ssl-ca=(/etc/ssl/cert.pem)",
    ],
  ])("%s", (_, code, rule, fixed) => {
    expect(rulesIn(lint(code))).toEqual([rule]);
    expect(fix(code, { settings }).output).toContain(fixed);
  });

  it("whose path may stand in parentheses", () => {
    expect(
      lint(shell(`"${address}?ssl-mode=VERIFY_IDENTITY&ssl-ca=(/etc/ssl/cert.pem)"`), {
        preset: "strict",
      }),
    ).toEqual([]);
    expect(rulesIn(lint(shell(`"${address}?ssl-mode=VERIFY_IDENTITY&ssl-ca=(./ca.pem)"`)))).toEqual(
      ["no-hardcoded-ca"],
    );
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
    expect(
      lint(page("mysql -h TIDB_HOST -P 4000 --ssl-mode=DISABLED"), { filename: "page.jsx" }),
    ).toEqual([]);
  });

  it.each([
    `console.log('${insecure}');`,
    `throw new Error('${insecure}');`,
    `if (line === '${insecure}') stop();`,
  ])("is left alone: %s", (code) => {
    expect(lint(`${code}\n`)).toEqual([]);
  });
});

describe("a text of a test or for people", () => {
  const told = `${COMMAND} -p`;

  it.each([
    ["what a test hands over", `expect(mask('${JDBC}&password=kT4vXq9LmZ2pWs7R')).toBe('x');`],
    [
      "what a test wants, inside of an object",
      `expect(read()).toEqual({ url: '${JDBC}&useSSL=false' });`,
    ],
    [
      "what a test wants of a call",
      `expect(run).toHaveBeenCalledWith('sh', { env: { A: '1' }, commands: ['${told}'] });`,
    ],
    [
      "what a test is run with",
      `it.each([['${JDBC}&useSSL=false', 'plain']])('reads %s', (url, want) => check(url, want));`,
    ],
    ["what an assertion hands over", `assert.deepEqual(parse('${JDBC}'), { host: '${HOST}' });`],
    ["what a test of ava wants", `t.is(read(), '${JDBC}&useSSL=false');`],
    [
      "what a test wants, by its name",
      `const expectedUrl = '${JDBC}&useSSL=false';\ncheck(expectedUrl);`,
    ],
    ["a log line in green", `console.log(chalk.green.bold('${told}'));`],
    ["one of two log lines", `console.log(isNew ? '${told}' : 'done');`],
    ["a line on the terminal", `process.stdout.write('${told}');`],
    ["the usage of a program", `program.usage('${told}');`],
    ["a text that helps", `export const helpText = \`Usage:\n  ${told}\n\`;`],
    ["a description", `export const command = { description: '${told}' };`],
  ])("is left alone: %s", (_, code) => {
    expect(lint(`${code}\n`)).toEqual([]);
  });

  it.each([
    ["in a test's own steps", `it('connects', () => { connect('${JDBC}'); });`],
    ["beside a test", `export const url = check ? '${JDBC}' : other;`],
  ])("is no text %s", (_, code) => {
    expect(rulesIn(lint(`${code}\n`))).toEqual(["require-tls"]);
  });
});

/** Spring and Docker Compose fill these in and take the default where nothing else is given: FACTS-dialects.md 1.1. */
describe("a placeholder with a default", () => {
  const service = `\${TIDB_HOST:-${HOST}}`;

  it.each([
    [
      "a mode",
      `${JDBC}&sslMode=\${SSL_MODE:REQUIRED}`,
      "require-certificate-verification",
      "&sslMode=${SSL_MODE:VERIFY_IDENTITY}",
    ],
    [
      "a host",
      `jdbc:mysql://\${TIDB_HOST:${HOST}}:\${TIDB_PORT:4000}/test?useSSL=false`,
      "require-tls",
      "/test?sslMode=VERIFY_IDENTITY",
    ],
    [
      "a port",
      `jdbc:mysql://${service}:\${TIDB_PORT:-3306}/test?sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2`,
      "no-wrong-port",
      "${TIDB_PORT:-4000}",
    ],
    [
      "in a DSN",
      `\${U}:\${P}@tcp(${service}:4000)/test?tls=\${TLS:-skip-verify}`,
      "require-certificate-verification",
      "${TLS:-true}",
    ],
    [
      "for .NET",
      `Server=${service};Port=4000;SslMode=\${MODE:-None}`,
      "require-tls",
      "SslMode=${MODE:-VerifyFull}",
    ],
  ])("is read and written: %s", (_, text, rule, fixed) => {
    const code = `export const dsn = ${JSON.stringify(text)};\n`;
    expect(rulesIn(lint(code))).toEqual([rule]);
    expect(fix(code).output).toContain(fixed);
  });

  it("is quoted as it is written", () => {
    const [finding] = lint(
      `export const text = ${JSON.stringify(`${JDBC}&sslMode=\${SSL_MODE:REQUIRED}`)};\n`,
    );
    expect(finding?.message).toContain("`sslMode=${SSL_MODE:REQUIRED}`");
  });

  it.each([
    `${JDBC}&sslMode=\${SSL_MODE:VERIFY_IDENTITY}`,
    `${JDBC}&sslMode=\${SSL_MODE}`,
    `${JDBC}&sslMode=\${SSL_MODE:?it is missing}`.replaceAll(" ", "-"),
    `${JDBC}&sslMode=\${SSL_MODE:\${MODE:REQUIRED}}`,
    `${JDBC}&sslMode=VERIFY_IDENTITY&password=\${PASSWORD:}`,
    "jdbc:mysql://${DB_HOST:localhost}:${DB_PORT:4000}/test?useSSL=false",
  ])("is right, or unknown: %s", (text) => {
    expect(lint(`export const text = ${JSON.stringify(text)};\n`)).toEqual([]);
  });
});

describe("what looks like another client's text", () => {
  it.each([
    `Driver={MySQL ODBC 8.0 Unicode Driver};Server=${HOST};Port=4000;User=${USER};`,
    `Provider=MySQLProv;Data Source=${HOST};User Id=${USER};Password=x;`,
  ])("is left alone: %s", (text) => {
    expect(lint(`export const text = ${JSON.stringify(text)};\n`)).toEqual([]);
  });
});

describe("a list that is joined", () => {
  const words = (list: string): string => `${RUN}${list}\n`;

  it("is edited where it is nothing else", () => {
    const code = words(`execSync(['mysql', '-h ${HOST}', '-P 4000', 'test'].join(' '));`);
    expect(fix(code, { settings }).output).toContain(
      "'-P 4000 --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem', 'test'].join(' ')",
    );
  });

  it("is only offered an edit where somebody may take its words one by one", () => {
    const code = words(
      `const words = ['mysql', '-h', '${HOST}', '-P', '4000'];\nexecSync(words.join(' '));\nexecFileSync(words[0], words.slice(1));`,
    );
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
    expect(fix(code, { settings }).output).toBe(code);
  });
});

describe("a list of words that nobody runs in the file", () => {
  const list = (more = ""): string =>
    `['mysql', '-h', '${HOST}', '-P', '4000', '-u', '${USER}'${more}]`;

  it.each([
    [
      "in the options of a container",
      `export const job = { image: 'mysql:8', command: ${list()} };\n`,
    ],
    [
      "in the hands of a builder",
      `import { container } from './container.js';\ncontainer.withCommand(${list()});\n`,
    ],
    [
      "behind another program",
      `export const job = { command: ${list().replace("[", "['docker', 'run', ")} };\n`,
    ],
  ])("is read and edited %s", (_, code) => {
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
    expect(fix(code, { settings }).output).toContain(
      `'${USER}', '--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem']`,
    );
  });

  it("is judged once where it is run", () => {
    expect(lint(`Bun.spawn(${list()});\n`)).toHaveLength(1);
    expect(lint(`import { spawn } from 'bun';\nspawn(${list()});\n`)).toHaveLength(1);
  });

  it.each([
    [
      "verified",
      `export const job = { command: ${list(", '--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem'")} };\n`,
    ],
    [
      "a list of names",
      "export const job = { clients: ['mysql', 'mariadb'], hint: 'TiDB Cloud' };\n",
    ],
    [
      "for another database",
      `export const job = { command: ['mysql', '-h', 'localhost'], hint: 'TiDB' };\n`,
    ],
    [
      "that something is spread into",
      `export const job = (more) => ({ command: ${list(", ...more")} });\n`,
    ],
    [
      "that more is put into",
      `const words = ${list()};\nwords.push('--ssl-mode=VERIFY_IDENTITY');\nexport { words };\n`,
    ],
    ["in a test", `expect(run).toHaveBeenCalledWith(${list()});\n`],
  ])("is left alone: %s", (_, code) => {
    expect(lint(code)).toEqual([]);
  });
});

/** Where a command stands in what a shell reads; all are read through the quotes and edited inside of them. */
describe("a command in a script", () => {
  const TLS = "--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem";
  const shell = (script: string): string => `${RUN}execSync(${JSON.stringify(script)});\n`;

  it.each([
    ["sh -c", `sh -c '${COMMAND} < a.sql'`, `sh -c '${COMMAND} ${TLS} < a.sql'`],
    [
      "in double quotes",
      `bash -lc "${COMMAND} -e \\"select 1\\""`,
      `bash -lc "${COMMAND} -e \\"select 1\\" ${TLS}"`,
    ],
    [
      "in a container's shell",
      `docker exec db sh -c "${COMMAND}"`,
      `docker exec db sh -c "${COMMAND} ${TLS}"`,
    ],
    ["on another machine", `ssh -i key.pem me@10.0.0.1 '${COMMAND}'`, `'${COMMAND} ${TLS}'`],
    ["on another machine, in words", `ssh bastion ${COMMAND}`, `bastion ${COMMAND} ${TLS}`],
    ["behind `if`", `if ! ${COMMAND}; then exit 1; fi`, `if ! ${COMMAND} ${TLS}; then`],
    ["in a loop", `for f in *.sql; do ${COMMAND} < $f; done`, `do ${COMMAND} ${TLS} < $f`],
    ["in a substitution", `n="$(${COMMAND})"`, `"$(${COMMAND} ${TLS})"`],
    ["between back ticks", `n=\`${COMMAND}\``, `\`${COMMAND} ${TLS}\``],
  ])("is read %s", (_, script, fixed) => {
    expect(rulesIn(lint(shell(script)))).toEqual(["require-tls"]);
    expect(fix(shell(script), { settings }).output).toContain(JSON.stringify(fixed).slice(1, -1));
  });

  it("is read where a shell is one of the words", () => {
    const words = `spawnSync('bash', ['-c', \`mysql -h \${process.env.TIDB_HOST} -P 4000 --ssl-mode=REQUIRED \${database}\`]);\n`;
    const code = `import { spawnSync } from 'node:child_process';\n${words}`;
    expect(rulesIn(lint(code))).toEqual(["require-certificate-verification"]);
    expect(fix(code, { settings }).output).toContain(`-P 4000 ${TLS} \${database}`);
  });

  it.each([
    ["before it", `export MYSQL_PWD=kT4vXq9LmZ2pWs7R && ${COMMAND} ${TLS}`],
    ["around its shell", `MYSQL_PWD=kT4vXq9LmZ2pWs7R sh -c '${COMMAND} ${TLS}'`],
  ])("has a password that is set %s", (_, script) => {
    const messages = lint(shell(script));
    expect(rulesIn(messages)).toEqual(["no-exposed-password"]);
    expect(messages[0]?.message).not.toContain("kT4vXq9LmZ2pWs7R");
  });

  it("is what is run, and not what is said", () => {
    expect(lint(shell(`echo "${COMMAND}"`))).toEqual([]);
    expect(lint(shell(`git commit -m 'docs: ${COMMAND}'`))).toEqual([]);
  });
});

/** Whoever builds an address by hand encodes the parts of it. */
describe("what is encoded for an address", () => {
  const program = (password: string, query: string): string =>
    `import mysql from 'mysql2/promise';\nconst password = ${password};\nmysql.createPool(\`mysql://${USER}:\${encodeURIComponent(password)}@${HOST}:4000/test?ssl=${query}\`);\n`;
  const GOOD = '{"minVersion":"TLSv1.2","rejectUnauthorized":true}';

  it("is read where the file shows it", () => {
    const found = lint(program("'kT4v/Xq9LmZ2pWs7R'", GOOD));
    expect(rulesIn(found)).toEqual(["no-exposed-password"]);
    expect([found[0]?.line, found[0]?.column]).toEqual([2, 18]);
    expect(
      rulesIn(
        lint(program("process.env.PW", "${encodeURIComponent('{\"rejectUnauthorized\":false}')}")),
      ),
    ).toEqual(["require-certificate-verification", "require-min-tls-version"]);
  });

  it("is replaced inside of what encodes it", () => {
    const [edit] = lint(program("'kT4v/Xq9LmZ2pWs7R'", GOOD))[0]?.suggestions ?? [];
    const code = program("'kT4v/Xq9LmZ2pWs7R'", GOOD);
    const [start, end] = edit?.fix.range ?? [0, 0];
    expect(code.slice(0, start) + (edit?.fix.text ?? "") + code.slice(end)).toBe(
      program("`${process.env.TIDB_PASSWORD}`", GOOD),
    );
  });

  it("is not known where the file does not show it", () => {
    expect(lint(program("process.env.PW", GOOD))).toEqual([]);
    expect(lint(program("`${process.env.PW}`", GOOD))).toEqual([]);
  });
});
