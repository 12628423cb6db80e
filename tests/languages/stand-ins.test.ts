import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { OWN } from "./files.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const SAFE = "--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem";

/** What is found in a file, and the file after the edits that are suggested. */
function repaired(filename: string, text: string) {
  const messages = new Linter().verify(text, [...OWN], filename);
  const edits = messages
    .flatMap(({ suggestions = [] }) => suggestions.map(({ fix }) => fix))
    .toSorted((one, other) => other.range[0] - one.range[0]);
  const output = edits.reduce(
    (whole, { range: [start, end], text: by }) => whole.slice(0, start) + by + whole.slice(end),
    text,
  );
  return { found: messages.map(({ ruleId, line }) => `${String(ruleId)} ${String(line)}`), output };
}

describe("an address that stands in for what is not given", () => {
  const plain = `jdbc:mysql://${HOST}:4000/app?useSSL=false`;
  const safe = `jdbc:mysql://${HOST}:4000/app?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3`;
  const fixed = (filename: string, text: string): string =>
    new Linter().verifyAndFix(text, [...OWN], { filename }).output;

  it.each<[string, (address: string) => string]>([
    ["a.sh", (address) => `JDBC=\${JDBC:-${address}}\n`],
    ["a.sh", (address) => `export JDBC="\${JDBC:-${address}}"\n`],
    ["a.sh", (address) => `JDBC=\${JDBC-${address}}\njava -jar a.jar\n`],
    ["Makefile", (address) => `JDBC ?= ${address}\n`],
    ["Makefile", (address) => `export JDBC ?= ${address}\nrun:\n\tjava -jar a.jar\n`],
  ])("is fixed in %s: %s", (filename, text) => {
    expect(repaired(filename, text(plain)).found).toHaveLength(1);
    expect(fixed(filename, text(plain))).toBe(text(safe));
    expect(repaired(filename, text(safe)).found).toEqual([]);
  });

  it.each([
    ["a.sh", `export URL="\${URL:-mysql://${USER}:$PW@${HOST}:3306/app}"\n`],
    ["a.sh", `URL=\${URL:-mysql://${USER}:$PW@${HOST}:3306/app}\n`],
    ["Makefile", `export URL ?= mysql://${USER}:$(PW)@${HOST}:3306/app\n`],
  ])("may hold other variables in %s: %s", (filename, text) => {
    expect(fixed(filename, text)).toBe(text.replace("3306", "4000"));
  });

  it.each([
    ["a.sh", `JDBC=\${JDBC:+${plain}}\n`],
    ["a.sh", `JDBC=\${JDBC:-$(echo ${plain})}\n`],
    ["a.sh", "HOST=localhost\nJDBC=${JDBC:-jdbc:mysql://$HOST:4000/app?useSSL=false}\n"],
    ["Makefile", `ifdef LOCAL\nJDBC ?= ${plain}\nendif\n`],
    ["Makefile", `JDBC != echo ${plain}\n`],
    ["Makefile", "HOST = localhost\nJDBC ?= jdbc:mysql://$(HOST):4000/app?useSSL=false\n"],
  ])("is left alone in %s: %s", (filename, text) => {
    expect(repaired(filename, text)).toEqual({ found: [], output: text });
  });

  it("takes no signs that end it", () => {
    const text = `URL=\${URL:-mysql://${USER}:$PW@${HOST}:4000/app}\n`;
    expect(fixed("a.sh", text)).toBe(text);
  });
});

describe("a port that stands in for what is not given", () => {
  it.each([
    ["a.sh", `mysql -h ${HOST} -P "\${DB_PORT:-3306}" -u ${USER} ${SAFE}\n`],
    ["a.sh", `mysql -h ${HOST} -P \${DB_PORT-3306} -u ${USER} ${SAFE}\n`],
    ["a.sh", `export DB_PORT="\${DB_PORT:-3306}" DB_HOST="\${DB_HOST:-${HOST}}"\n`],
    ["a.yml", `tidb: { host: "\${DB_HOST:${HOST}}", port: "\${DB_PORT:3306}", user: x.root }\n`],
    ["a.yml", `tidb:\n  host: ${HOST}\n  port: \${DB_PORT:-3306}\n  user: ${USER}\n`],
    ["app.properties", `db.host=${HOST}\ndb.port=\${DB_PORT:3306}\ndb.user=${USER}\n`],
  ])("is judged in %s: %s", (filename, text) => {
    const { found, output } = repaired(filename, text);
    expect(found.map((each) => each.replace(/ .*/, ""))).toEqual(["tidb-tls/no-wrong-port"]);
    expect(output).toBe(text.replace("3306", "4000"));
    expect(repaired(filename, output).found).toEqual([]);
  });

  it.each([
    ["a.sh", `mysql -h ${HOST} -P "\${DB_PORT}" -u ${USER} ${SAFE}\n`],
    ["a.sh", `mysql -h ${HOST} -P "\${DB_PORT:+3306}" -u ${USER} ${SAFE}\n`],
    ["a.sh", `mysql -h "$DB_HOST" -P "\${DB_PORT:-3306}" -u ${USER} ${SAFE}\n`],
    ["a.yml", `tidb:\n  host: \${DB_HOST:localhost}\n  port: \${DB_PORT:3306}\n  user: ${USER}\n`],
  ])("is left alone in %s: %s", (filename, text) => {
    expect(repaired(filename, text)).toEqual({ found: [], output: text });
  });
});
