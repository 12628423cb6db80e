import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { OWN } from "./files.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const TLS = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

const found = (text: string, filename = "a.yml") =>
  new Linter().verify(text, [...OWN], filename).map(({ ruleId }) => ruleId?.slice(9) ?? text);

describe("what a resolver gives is not known", () => {
  it.each([
    `jdbc:mysql://${HOST}:4000/app?sslMode=\${env:SSL_MODE}&enabledTLSProtocols=TLSv1.2,TLSv1.3`,
    `mysql://${USER}:x@${HOST}:4000/app?sslaccept=\${env:SSLACCEPT}`,
    `jdbc:mariadb://${HOST}:4000/app?sslMode=\${self:custom.sslMode}`,
    `jdbc:mysql://${HOST}:4000/app?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=\${env:TLS}`,
    `mysql://\${env:DB_USER}:\${env:DB_PASS}@${HOST}:4000/test?sslaccept=strict`,
    `mysql://\${localEnv:DB_USER}:\${input:dbPass}@${HOST}:4000/test?sslaccept=strict`,
    `mysql+mysqldb://${USER}:\${ssm:/db/pw}@${HOST}:4000/a?ssl_mode=VERIFY_IDENTITY&ssl_ca=\${env:CA}`,
    `r2dbc:mysql://\${sm://db-user}:\${sm://db-password}@${HOST}:4000/a?sslMode=VERIFY_IDENTITY`,
    `jdbc:mysql://${HOST}:4000/app?${TLS}&user=\${oc.env:DB_USER}`,
    `jdbc:mysql://${HOST}:\${env:PORT}/app?${TLS}`,
  ])("in %s", (address) => {
    expect(found(`a:\n  url: ${address}\n`)).toEqual([]);
    expect(found(JSON.stringify({ url: address }), "a.json")).toEqual([]);
    expect(found(`app.url=${address}\n`, "application.properties")).toEqual([]);
  });

  it("in a file of XML", () => {
    const text = `<a><DriverManager connectionString="jdbc:mysql://${HOST}:4000/test?sslMode=\${env:SSL_MODE}&amp;enabledTLSProtocols=TLSv1.2"/></a>`;
    expect(found(text, "log4j2.xml")).toEqual([]);
  });

  it("in properties of a pool", () => {
    const text = `spring:\n  datasource:\n    url: jdbc:mysql://${HOST}:4000/a?${TLS}\n    username: \${sm://db-user}\n    password: \${sm://db-password}\n`;
    expect(found(text, "application.yml")).toEqual([]);
  });

  it.each(["${M:DISABLED}", "${db.tls:DISABLED}", "${mode:DISABLED}", "${M:-DISABLED}"])(
    "but the default %s counts",
    (mode) => {
      const text = `spring.datasource.url=jdbc:mysql://${HOST}:4000/a?sslMode=${mode}\n`;
      expect(found(text, "application.properties")).toEqual(["require-tls"]);
    },
  );
});

const inLayouts = (password: string): readonly (readonly [text: string, filename: string])[] => [
  [`tidb:\n  host: ${HOST}\n  user: ${USER}\n  password: '${password}'\n`, "a.yml"],
  [JSON.stringify({ tidb: { host: HOST, user: USER, password } }), "a.json"],
  [`tidb.host=${HOST}\ntidb.user=${USER}\ntidb.password=${password}\n`, "a.properties"],
  [`url: jdbc:mysql://${HOST}:4000/a?${TLS}&password=${password}`, "a.yml"],
];
const inAddress = (password: string): string =>
  `a:\n  - 'mysql://${USER}:${password}@${HOST}:4000/app?sslaccept=strict'\n`;
const exposed = (texts: readonly (readonly [text: string, filename: string])[]) =>
  texts.map(([text, filename]) => found(text, filename).includes("no-exposed-password"));

describe("where a secret is kept is no secret", () => {
  it.each([
    ...["${ssm:/db/pw}", "${sm://db-password}", "${vault:secret/db#pw}", "${file:/run/secrets/pw}"],
    ...["${secret:db}", "${keyvault:db}", "${config:db.pw}", "${oc.env:DB_PW}", "%env(DB_PW)%"],
    ...["env:DB_PASSWORD", "arn:aws:secretsmanager:us-east-1:1:secret:db", "${input:dbPass}"],
    ...["vault:secret/data/db#pw", "op://vault/db/pw", "ref+vault://a/b#/c", "/run/secrets/db"],
    ...["file:/run/secrets/x", "projects/p/secrets/db/versions/latest", "ENC(abc123==)"],
    ...["@Microsoft.KeyVault(SecretUri=https://x)", "ENC[AES256_GCM,data:abc]"],
    '<+secrets.getValue("db")>',
  ])("%s", (password) => {
    expect(exposed(inLayouts(password))).toEqual([false, false, false, false]);
    expect(exposed([[inAddress(password), "b.yml"]])).toEqual([false]);
  });

  it.each(["vault2024!", "Hunter2!", "env4Ever", "file2024", "secret:hunter2", "op-aB3dE9"])(
    "but %s is one",
    (password) => {
      expect(exposed(inLayouts(password))).toEqual([true, true, true, true]);
      expect(exposed([[inAddress(password), "b.yml"]])).toEqual([true]);
    },
  );

  it("and neither is a default", () => {
    const text = `tidb:\n  host: ${HOST}\n  user: ${USER}\n  password: \${DB_PW:Hunter2!}\n`;
    expect(found(text)).toContain("no-exposed-password");
  });
});
