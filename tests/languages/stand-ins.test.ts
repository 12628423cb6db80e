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
