import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { lint } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const SECRET = "kT4vXq9LmZ2pWs7R";
const configFor = (settings: object = {}): Linter.Config[] => [
  { files: ["**/.env*"], language: "tidb-tls/env" },
  { files: ["**/*.yml"], language: "tidb-tls/yaml" },
  plugin.configs.strict,
  { settings: { "tidb-tls": settings } },
];
const verify = (text: string, filename = ".env", settings?: object) =>
  new Linter().verify(text, configFor(settings), filename);
const rulesIn = (text: string, filename?: string): readonly string[] =>
  verify(text, filename).map(({ ruleId }) => String(ruleId).replace("tidb-tls/", ""));

/** The rules, and the first edit that is offered as it leaves the last line. */
function outcomeOf(text: string, filename?: string): readonly [rules: string, line: string] {
  const [message, ...others] = verify(text, filename);
  const fix = message?.fix ?? message?.suggestions?.[0]?.fix;
  const [start, end] = fix?.range ?? [0, 0];
  const after = fix ? text.slice(0, start) + fix.text + text.slice(end) : "";
  const rules = [message, ...others].map((each) => each?.ruleId?.replace("tidb-tls/", "") ?? "");
  return [rules.join(" "), after.split("\n").at(-1) ?? ""];
}

const TLS = "require-tls";
const CHECK = "require-certificate-verification";
const IDENTITY = "require-identity-verification";
const VERSION = "require-min-tls-version";
const CA = "no-hardcoded-ca";
const BUNDLE = "/etc/ssl/certs/ca-certificates.crt";

describe("variables that say by their names what they are", () => {
  it.each([
    ["DB_SSL=false", TLS, "DB_SSL=true"],
    ["DB_SSL=False", TLS, "DB_SSL=True"],
    ["DB_TLS=0", TLS, "DB_TLS=1"],
    ["DB_USE_SSL=off", TLS, "DB_USE_SSL=on"],
    ["DB_ENABLE_SSL=NO", TLS, "DB_ENABLE_SSL=YES"],
    ["DB_TLS_ENABLED=disabled", TLS, "DB_TLS_ENABLED=enabled"],
    ["DB_SSL=disable", TLS, "DB_SSL=enable"],
    ["DB_REQUIRE_SSL='false'", TLS, "DB_REQUIRE_SSL='true'"],
    ["DB_FORCE_TLS=0", TLS, "DB_FORCE_TLS=1"],
    ["DB_SSL_REQUIRED=false", TLS, "DB_SSL_REQUIRED=true"],
    ["DB_SSL=none", TLS, "DB_SSL=true"],
    ["DB_SSL_MODE=DISABLED", TLS, "DB_SSL_MODE=VERIFY_IDENTITY"],
    ["DB_SSLMODE=disable", TLS, "DB_SSLMODE=verify_identity"],
    ["DB_TLS_MODE=none", TLS, "DB_TLS_MODE=verify_identity"],
    ["DB_SSL_MODE=false", TLS, "DB_SSL_MODE=true"],
    ["DB_SSL_MODE=Preferred", TLS, "DB_SSL_MODE=Verify_identity"],
    ["DB_SSL_MODE=prefer", TLS, "DB_SSL_MODE=verify_identity"],
    ["DB_SSL=PREFERRED", TLS, "DB_SSL=VERIFY_IDENTITY"],
    ["DB_SSL_DISABLED=true", TLS, "DB_SSL_DISABLED=false"],
    ["DB_DISABLE_SSL=1", TLS, "DB_DISABLE_SSL=0"],
    ["DB_SKIP_SSL=yes", TLS, "DB_SKIP_SSL=no"],
    ["DB_NO_TLS=on", TLS, "DB_NO_TLS=off"],

    ["DB_SSL_MODE=REQUIRED", CHECK, "DB_SSL_MODE=VERIFY_IDENTITY"],
    ["DB_SSL_MODE=require", CHECK, "DB_SSL_MODE=verify_identity"],
    ["DB_SSL_MODE=VERIFY_CA", IDENTITY, "DB_SSL_MODE=VERIFY_IDENTITY"],
    ["DB_SSL_MODE=verify-ca", IDENTITY, "DB_SSL_MODE=verify_identity"],
    ["DB_TLS=skip-verify", CHECK, "DB_TLS=true"],
    ["DB_TLS=skip_verify", CHECK, "DB_TLS=true"],
    ["DB_SSL_REJECT_UNAUTHORIZED=0", CHECK, "DB_SSL_REJECT_UNAUTHORIZED=1"],
    ["DB_REJECT_UNAUTHORIZED=false", CHECK, "DB_REJECT_UNAUTHORIZED=true"],
    ["DB_SSL_VERIFY=none", CHECK, "DB_SSL_VERIFY=true"],
    ["DB_SSL_VERIFY_PEER=false", CHECK, "DB_SSL_VERIFY_PEER=true"],
    ["DB_VERIFY_CERTIFICATE=false", CHECK, "DB_VERIFY_CERTIFICATE=true"],
    ["DB_VERIFY_TLS=false", CHECK, "DB_VERIFY_TLS=true"],
    ["MYSQL_ATTR_SSL_VERIFY_SERVER_CERT=false", CHECK, "MYSQL_ATTR_SSL_VERIFY_SERVER_CERT=true"],
    ["DB_SSL_INSECURE=true", CHECK, "DB_SSL_INSECURE=false"],
    ["DB_INSECURE_TLS=1", CHECK, "DB_INSECURE_TLS=0"],
    ["DB_TLS_NO_VERIFY=true", CHECK, "DB_TLS_NO_VERIFY=false"],
    ["DB_INSECURE_SKIP_VERIFY=true", CHECK, "DB_INSECURE_SKIP_VERIFY=false"],
    ["DB_SKIP_TLS_VERIFY=true", CHECK, "DB_SKIP_TLS_VERIFY=false"],
    ["DB_TLS_SKIP_VERIFY=true", CHECK, "DB_TLS_SKIP_VERIFY=false"],
    ["DB_ALLOW_SELF_SIGNED_CERTS=true", CHECK, "DB_ALLOW_SELF_SIGNED_CERTS=false"],
    ["DB_SSL_ACCEPT_INVALID_CERTS=true", CHECK, "DB_SSL_ACCEPT_INVALID_CERTS=false"],
    ["DB_TRUST_SERVER_CERTIFICATE=true", CHECK, "DB_TRUST_SERVER_CERTIFICATE=false"],
    [`DB_SSL='{"rejectUnauthorized":false}'`, CHECK, `DB_SSL='{"rejectUnauthorized":true}'`],
    ["DB_SSL_VERIFY_IDENTITY=false", IDENTITY, "DB_SSL_VERIFY_IDENTITY=true"],
    ["DB_SSL_CHECK_HOSTNAME=0", IDENTITY, "DB_SSL_CHECK_HOSTNAME=1"],
    ["DB_SSL_VERIFY_HOST=false", IDENTITY, "DB_SSL_VERIFY_HOST=true"],

    ["DB_TLS_VERSION=TLSv1", VERSION, "DB_TLS_VERSION=TLSv1.2"],
    ["DB_TLS_VERSION=TLSv1.1,TLSv1.2", VERSION, "DB_TLS_VERSION=TLSv1.2"],
    ["DB_MIN_TLS_VERSION=1.0", VERSION, "DB_MIN_TLS_VERSION=1.2"],
    ["DB_SSL_MIN_VERSION=tls1_1", VERSION, "DB_SSL_MIN_VERSION=tls1_2"],
    ["DB_TLS_PROTOCOLS='TLS v1.1'", VERSION, "DB_TLS_PROTOCOLS='TLS v1.2'"],
    ["DB_TLS_MAX_VERSION=TLSv1.1", VERSION, "DB_TLS_MAX_VERSION=TLSv1.2"],
    ["DB_MAX_SSL_VERSION=1.1", VERSION, "DB_MAX_SSL_VERSION=1.2"],

    ["DB_CA=isrgrootx1.pem", CA, `DB_CA=${BUNDLE}`],
    ["DB_SSL_CA=./certs/isrgrootx1.pem", CA, `DB_SSL_CA=${BUNDLE}`],
    ["DB_SSLCA=/app/ca.crt", CA, `DB_SSLCA=${BUNDLE}`],
    ["DB_CA_CERT_PATH=/app/ca.crt", CA, `DB_CA_CERT_PATH=${BUNDLE}`],
    ["DB_TLS_CA_FILE=ca.pem", CA, `DB_TLS_CA_FILE=${BUNDLE}`],
    ["DB_SSL_ROOT_CERT=root.crt", CA, `DB_SSL_ROOT_CERT=${BUNDLE}`],
    ["MYSQL_ATTR_SSL_CA=ca.pem", CA, `MYSQL_ATTR_SSL_CA=${BUNDLE}`],
    [`DB_SSL_CA="-----BEGIN CERTIFICATE-----\\nMIIF"`, CA, ""],
  ])("%s", (line, rule, after) => {
    expect(outcomeOf(`DB_HOST=${HOST}\n${line}`)).toEqual([rule, after]);
  });

  it.each([
    "DB_SSL=",
    "DB_SSL=true",
    "DB_SSL=required",
    "DB_SSL=some",
    "DB_SSL=${DB_SSL}",
    "DB_SSL=${DB_SSL:-false}",
    "DB_SSL_MODE=VERIFY_IDENTITY",
    "DB_SSL_MODE=verify-full",
    "DB_SSL_MODE=on",
    "DB_SSL_DISABLED=false",
    "DB_SSL_VERIFY=full",
    "DB_SSL_INSECURE=no",
    "DB_SSL_CA=/etc/ssl/cert.pem",
    "DB_SSL_CA=${SSL_CA}",
    "DB_SSL_CA=<path to the file>",
    "DB_SSL_CA=",
    "DB_CA_PATH=/etc/ssl/certs",
    "DB_TLS_VERSION=TLSv1.2",
    "DB_TLS_VERSION=1",
    "DB_TLS_VERSION=modern",
    'DB_SSL={"rejectUnauthorized":true}',
    "DB_IGNORE_SSL=false",
    "DB_CONNECTION_LIMIT=0",
    "SMTP_SSL=false",
    "APP_SSL_VERIFY=false",
    "MONGODB_TLS=false",
  ])("%s is no mistake", (line) => {
    expect(rulesIn(`DB_HOST=${HOST}\n${line}\n`)).toEqual([]);
  });
});

describe("variables of one connection", () => {
  it.each([
    ["a server", `DB_SERVER=${HOST}\nDB_PORT=3306`, ["no-wrong-port"]],
    ["an endpoint", `DB_ENDPOINT=${HOST}\nDB_PORT=3306`, ["no-wrong-port"]],
    ["an address with its port", `DB_ADDR=${HOST}:3306`, ["no-wrong-port"]],
    ["no stem, and small letters", `addr=${HOST}:3306`, ["no-wrong-port"]],
    ["an address", `DB_ADDRESS=${HOST}\nDB_PORT=3306`, ["no-wrong-port"]],
    ["no sign between the words", `MYSQLHOST=${HOST}\nMYSQLPORT=3306`, ["no-wrong-port"]],
    ["another port", `DB_HOST=${HOST}\nTEST_DB_PORT=3306`, []],
    ["the one database", `DB_PRIMARY_HOST=${HOST}\nMYSQL_SSL=false`, ["require-tls"]],
    ["one of two", `DB_HOST=${HOST}\nTIDB_HOST=${HOST}\nMYSQL_SSL=false`, []],
    ["the one server", `TIDB_HOST=${HOST}\nUSE_SSL=false`, ["require-tls"]],
    ["one of two servers", `TIDB_HOST=${HOST}\nAPP_URL=http://x.test\nUSE_SSL=false`, []],
    [
      "an address with a user beside it",
      `DB_DSN=mysql://${HOST}:4000/a\nDB_USER=root`,
      ["require-username-prefix"],
    ],
    [
      "an address under another name",
      `DB_JDBC_URL=mysql://${HOST}:4000/a\nDB_USER=root`,
      ["require-username-prefix"],
    ],
    ["an address of another server", "DB_URI=mysql://localhost:4000/tidb\nDB_SSL=false", []],
    [
      "a default",
      `DB_HOST=\${DB_HOST:-${HOST}}\nDB_PORT=\${DB_PORT:-3306}\nDB_SSL=false`,
      ["no-wrong-port", "require-tls"],
    ],
    ["a host that is not known", "DB_HOST=${HOST}\nDB_SSL=false\n# tidb_", []],
    [
      "a user who tells it",
      "DB_HOST=${HOST}\nDB_USER=3pTAoNNegb47Uc8.root\nDB_SSL=false",
      ["require-tls"],
    ],
    ["a name that tells it", "TIDB_HOST=${HOST}\nTIDB_SSL=false", ["require-tls"]],
    ["a host that is not set", "TIDB_USER=root\nTIDB_SSL=false", []],
    [
      "a comment that tells it",
      "# TiDB Cloud\nDB_CONNECTION=mysql\nDB_HOST=${HOST}\nDB_SSL=false",
      ["require-tls"],
    ],
    ["a comment of another paragraph", "# TiDB\n\nDB_HOST=${HOST}\nDB_SSL=false # tidb_", []],
    [
      "what is switched off, and what is said to a tool",
      "# DB_HOST=tidb\n# eslint-tidb\nDB_HOST=${HOST}\nDB_SSL=false\n# tidb_",
      [],
    ],
    ["a comment that denies it", "TIDB_HOST=${HOST} # self-hosted\nTIDB_SSL=false", []],
    ["a comment that is over another", "# local\nX=1\n# the cloud\nTIDB_HOST=\nTIDB_SSL=0", [TLS]],
    ["one cause", `DB_HOST=${HOST}\nDB_SSL=false\nDB_SSL_VERIFY=false`, ["require-tls"]],
    ["a switch and its contrary", `DB_HOST=${HOST}\nDB_SSL=true\nDB_SSL_MODE=off`, ["require-tls"]],
  ] as const)("%s", (_, text, found) => {
    expect(rulesIn(text)).toEqual(found);
  });

  it("writes a text where a text stands", () => {
    const text = `kind: ConfigMap\ndata:\n  DB_HOST: ${HOST}\n  DB_PORT: "3306"`;
    expect(outcomeOf(text, "a.yml")).toEqual(["no-wrong-port", '  DB_PORT: "4000"']);
  });

  it("writes the path of the settings", () => {
    const text = `DB_HOST=${HOST}\nDB_SSL_CA=ca.pem`;
    const [message] = verify(text, ".env", { caPath: "/etc/ssl/cert.pem" });
    expect(message?.suggestions?.[0]?.fix.text).toBe("/etc/ssl/cert.pem");
  });

  it.each([
    [".env.example", `DB_HOST=${HOST}\nDB_PASSWORD=${SECRET}\n`, "Write a placeholder."],
    [
      "a.yml",
      `env:\n  DB_HOST: ${HOST}\n  DB_PASSWORD: ${SECRET}\n`,
      "Take it from a secret instead.",
    ],
  ])("says what to do with a password in %s", (filename, text, words) => {
    expect(verify(text, filename).map(({ message }) => message)).toEqual([
      `The password for TiDB Cloud is in the source, open to every reader. Reset it. ${words}`,
    ]);
  });
});

describe("variables in a program", () => {
  it.each([
    [
      "in a file of pm2",
      `module.exports = { apps: [{ name: "a", env: { DB_HOST: "${HOST}", DB_SSL: "false" } }] };`,
      [TLS],
    ],
    [
      "of which the program makes something",
      `const env = { DB_HOST: "${HOST}", DB_SSL: "false" };\nenv.DB_SSL = "true";\nstart({ env });`,
      [],
    ],
    [
      "of another server",
      `start({ env: { DB_HOST: "localhost", DB_SSL: "false" } }); // tidbcloud`,
      [],
    ],
    ["that it sets", `process.env.DB_HOST = "${HOST}";\nprocess.env.DB_TLS = "0";`, [TLS]],
    [
      "that say what any options do",
      `start({ env: { DB_HOST: "${HOST}", DB_PORT: 3306, DB_SSL: false } });`,
      ["no-wrong-port", TLS],
    ],
  ] as const)("%s", (_, code, found) => {
    const messages = lint(code, { filename: "ecosystem.config.cjs" });
    expect(messages.map(({ ruleId }) => ruleId?.replace("tidb-tls/", ""))).toEqual(found);
  });
});

describe("an address in data of which nobody knows who reads it", () => {
  const OFFERED = 'ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';
  it.each([
    ["ssl=false", TLS, OFFERED, "offered"],
    ["ssl=0", TLS, OFFERED, "offered"],
    ["useSSL=false", TLS, "useSSL=true", "offered"],
    ["tls=false", TLS, "tls=true", "offered"],
    ["tls=skip-verify", CHECK, "tls=true", "offered"],
    ["ssl-mode=DISABLED", TLS, "ssl-mode=VERIFY_IDENTITY", "offered"],
    ["sslMode=PREFERRED", TLS, "sslMode=VERIFY_IDENTITY", "offered"],
    ["ssl_mode=disabled", TLS, "ssl_mode=verify_identity", "offered"],
    ["sslmode=require", CHECK, "sslmode=verify_identity", "offered"],
    ["ssl_disabled=true", TLS, "ssl_disabled=false", "offered"],
    ['ssl={"rejectUnauthorized":false}', CHECK, 'ssl={"rejectUnauthorized":true}', "offered"],
    [
      "ssl=%7B%22rejectUnauthorized%22%3Afalse%7D",
      CHECK,
      "ssl=%7B%22rejectUnauthorized%22%3Atrue%7D",
      "offered",
    ],
    ["rejectUnauthorized=false", CHECK, "rejectUnauthorized=true", "offered"],
    ["verifyServerCertificate=false", CHECK, "verifyServerCertificate=true", "offered"],
    ["trustServerCertificate=true", CHECK, "trustServerCertificate=false", "offered"],
    ["ssl_verify_cert=false", CHECK, "ssl_verify_cert=true", "offered"],
    ["ssl_verify_identity=false", IDENTITY, "ssl_verify_identity=true", "offered"],
    ["sslaccept=accept_invalid_certs", CHECK, "sslaccept=strict", "made"],
    ["ssl-ca=isrgrootx1.pem", CA, `ssl-ca=${BUNDLE}`, "offered"],
    ["tls-version=TLSv1.1", VERSION, "tls-version=TLSv1.2", "offered"],
    ["", "", "", ""],
    ["ssl=true", "", "", ""],
    ["sslaccept=strict", "", "", ""],
    ["ssl-mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem", "", "", ""],
    ['ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}', "", "", ""],
    ["connectTimeout=0&charset=utf8&proxy_ssl=false", "", "", ""],
  ])("%s", (query, rule, after, how) => {
    const before = `DATABASE_URL=mysql://3pTAoNNegb47Uc8.root:\${PW}@${HOST}:4000/test?`;
    const quote = query.includes("{") || after.includes("{") ? "'" : "";
    const text = `${before.replace("=", `=${quote}`)}${query}${quote}`;
    const [message] = verify(text);
    expect(outcomeOf(text)).toEqual([rule, after === "" ? "" : text.replace(query, after)]);
    const made = message?.fix ? "made" : "offered";
    expect(message ? made : "").toBe(how);
  });

  it("of another server is no matter", () => {
    expect(rulesIn("DATABASE_URL=mysql://root:x@localhost:4000/tidb?ssl=false")).toEqual([]);
  });
});

describe("variables of one connection that say the same", () => {
  it.each([
    ["DB_SSL=false\nDB_TLS=false", [TLS, TLS]],
    ["DB_SSL=true\nDB_TLS=false", [TLS]],
    ["DB_TLS=true\nDB_SSL=true", []],
    ["DB_SSL=false\nMYSQL_SSL=false", [TLS, TLS]],
    ["CACHE_SSL=false\nCACHE_TLS=false", []],
  ])("%j", (text, rules) => {
    expect(rulesIn(`DB_HOST=${HOST}\nDB_PORT=4000\n${text}`)).toEqual(rules);
  });

  it("their server is judged once", () => {
    const text = `DB_HOST=${HOST}\nDB_PORT=3306\nDB_USER=root\nDB_SSL=true\nDB_TLS=true`;
    expect(rulesIn(text)).toEqual(["no-wrong-port", "require-username-prefix"]);
  });
  it("a second password is one, too", () => {
    const text = `env:\n  TIDB_HOST: ${HOST}\n  TIDB_PORT: 4000\n  TIDB_PASSWORD: ${SECRET}\n  TIDB_PASS: ${SECRET}x\n`;
    expect(rulesIn(text, "a.yml")).toEqual(["no-exposed-password", "no-exposed-password"]);
  });
});
