import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const TO = `host=${HOST}\nport=4000\nuser=3pTAoNNegb47Uc8.root\n`;

const foundIn = (text: string, filename = "my.cnf"): readonly string[] =>
  new Linter()
    .verify(text, plugin.configs.files, filename)
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);

describe("groups of options", () => {
  it.each([
    ...["client", "mysql", "mysqldump", "mysqladmin", "mysqlimport", "mysqlcheck"],
    ...["mysqlshow", "mysqlslap", "mysqlpump"],
    ...["client-server", "client-mariadb", "mariadb-client", "client_production", "MYSQL"],
  ])("[%s] is read", (group) => {
    expect(foundIn(`[${group}]\n${TO}skip-ssl\n`)).toEqual(["require-tls 5"]);
  });

  it.each(["mysqld", "server", "mysqld_safe", "client-x]y[", "mysqlx", " client", "mycli"])(
    "[%s] is none",
    (group) => {
      // An object with a host is told by itself, and only of what is switched off.
      expect(foundIn(`[${group}]\n# ${HOST}\nskip-ssl\n`)).toEqual([]);
    },
  );

  it("are read where one of them comes later, whichever it is", () => {
    const bundle = "ssl-ca=/etc/ssl/certs/ca-certificates.crt";
    const verified = `ssl-mode=VERIFY_IDENTITY\n${bundle}\n`;
    expect(foundIn(`[mysql]\nssl-mode=DISABLED\n[client]\n${TO}${verified}`)).toEqual([]);
    expect(foundIn(`[client]\n${TO}${verified}[mysql]\nssl-mode=DISABLED\n`)).toEqual([
      "require-tls 8",
    ]);
  });

  it.each([
    ["/etc/mysql/conf.d/client.cnf", 1],
    ["my.cnf.example", 1],
    ["my.cnf.sample", 1],
    ["my.cnf.template", 1],
    ["my.ini.dist", 1],
    ["my.cnf.default", 1],
    ["mysql.ini", 1],
    ["config.ini", 0],
  ])("in %s", (filename, count) => {
    expect(foundIn(`[client]\n${TO}`, filename)).toHaveLength(count);
  });
});

describe("what all programs read", () => {
  const CA = "ssl-ca=/etc/ssl/cert.pem\n";
  const fixed = (text: string): string =>
    new Linter().verifyAndFix(text, plugin.configs.files, { filename: "my.cnf" }).output;

  it.each([
    `[client]\n${TO}ssl-mode=REQUIRED\n[mysql]\n${CA}[mysqldump]\nsingle-transaction\n`,
    `[client]\nssl-mode=REQUIRED\n[mysql]\n${TO}${CA}[mysqldump]\nhost=localhost\n`,
    `[client]\nssl-mode=REQUIRED\n${CA}[mysql]\n${TO}[mysqldump]\nhost=localhost\n`,
    `[client]\n${TO}ssl-mode=REQUIRED\n${CA}[mysqldump]\nhost=localhost\n`,
    `[mysql]\n${CA}[client]\n${TO}ssl-mode=REQUIRED\n`,
  ])("is changed by a person where it suits not all of them: %j", (text) => {
    const found = new Linter().verify(text, plugin.configs.files, "my.cnf");
    expect(found.map(({ ruleId }) => ruleId)).toEqual([
      "tidb-tls/require-certificate-verification",
    ]);
    expect(found.map(({ suggestions = [] }) => suggestions.length)).toEqual([1]);
    expect(fixed(text)).toBe(text);
  });

  it.each([
    `[client]\n${TO}ssl-mode=REQUIRED\n${CA}[mysqldump]\nsingle-transaction\n`,
    `[client]\n${TO}[mysql]\nssl-mode=REQUIRED\n${CA}`,
    `[client]\n${TO}ssl-mode=REQUIRED\n${CA}[mysql]\nuser=3pTAoNNegb47Uc8.dev\n`,
  ])("or else is fixed: %j", (text) => {
    expect(fixed(text)).toBe(text.replace("REQUIRED", "VERIFY_IDENTITY"));
  });
});

it.each([
  ["", ["require-tls 2"]],
  ["[main]\ndefault_ssl_mode = on\n", []],
  ["[connection]\ndefault_ssl_ca = /x\n", []],
  ["[main]\nprompt = x\n", ["require-tls 4"]],
])("MyCLI's aliases after %j", (before, found) => {
  const alias = `[alias_dsn]\ntidb = mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test\n`;
  expect(foundIn(before + alias, ".myclirc")).toEqual(found);
});

it.each(["url", "directUrl", "shadowDatabaseUrl"])("Prisma's %s", (key) => {
  const schema = (provider: string): string =>
    `datasource db {\n  provider = ${provider}\n  ${key} = "mysql://${HOST}:4000/test?sslaccept=x"\n}\n`;
  expect(foundIn(schema('"mysql"'), "a.prisma")).toEqual(["require-certificate-verification 3"]);
  expect(foundIn(schema('env("P")'), "a.prisma")).toEqual(["require-certificate-verification 3"]);
});

describe("options that a program does not know", () => {
  const CA = "ssl-ca=/etc/ssl/certs/ca-certificates.crt\n";
  const messagesIn = (text: string, filename = "my.cnf"): readonly string[] =>
    new Linter()
      .verify(text, plugin.configs.files, filename)
      .map(({ message }) => message.replace(/\. Not autofixed.*/, "."));
  const fixed = (text: string, filename = "my.cnf"): string =>
    new Linter().verifyAndFix(text, plugin.configs.files, { filename }).output;

  it("may be passed over in a file", () => {
    expect(messagesIn(`[client]\n${TO}SSL-MODE=VERIFY_IDENTITY\n${CA}`)).toEqual([
      "`SSL-MODE=VERIFY_IDENTITY` is unknown to mysql, which passes over it or stops. " +
        "Write `ssl-mode=VERIFY_IDENTITY` instead.",
    ]);
  });

  it.each(["ssl", "ssl-verify-server-cert", "ssl\nssl-verify-server-cert"])(
    "give way to a mode, and so does %j",
    (old) => {
      const text = `[client]\n${TO}${CA}${old}\nsslmode=VERIFY_IDENTITY\n`;
      const output = fixed(text);
      expect(output.split("\n").toSorted()).toEqual(
        `[client]\n${TO}${CA}ssl-mode=VERIFY_IDENTITY\n`.split("\n").toSorted(),
      );
      expect(foundIn(output)).toEqual([]);
    },
  );

  it.each([
    ["ssl-verify=1\nssl-mode=VERIFY_IDENTITY\n"],
    ["sslmode=REQUIRED\nssl-mode=VERIFY_IDENTITY\n"],
    ["sslca=/x\nssl-mode=VERIFY_IDENTITY\n"],
  ])("go where what was meant stands already: %j", (text) => {
    expect(fixed(`[client]\n${TO}${CA}${text}`)).toBe(
      `[client]\n${TO}${CA}ssl-mode=VERIFY_IDENTITY\n`,
    );
    expect(messagesIn(`[client]\n${TO}${CA}${text}`)[0]).toMatch(/ Remove it\.$/);
  });

  it.each(["SSL-VERIFY-SERVER-CERT", "ssl-verify", "Ssl_Verify_Server"])(
    "are none of MariaDB's: %s",
    (option) => {
      expect(foundIn(`[client-mariadb]\n${TO}${option}\n`)).toEqual([]);
      const command = TO.replaceAll("\n", " ").replace(/(?=\b(?:host|port|user)=)/g, "--");
      expect(foundIn(`mariadb ${command} --${option}\n`, "a.sh")).toEqual([]);
    },
  );

  it.each(["ssl-c=/x", "ssl-mode=VERIFY_IDENTITY"])("stop MariaDB's: %s", (option) => {
    expect(foundIn(`[client-mariadb]\n${TO}${option}\n`)).toEqual(["no-ineffective-tls-options 5"]);
  });

  it("are left to a person where both families of programs read them", () => {
    const shared = `[client]\n${TO}${CA}ssl-mode=VERIFY_IDENTITY\n[client-mariadb]\nssl-verify-server-cert\n`;
    expect(foundIn(shared)).toEqual(["no-ineffective-tls-options 6"]);
    expect(fixed(shared)).toBe(shared);
    const alone = `[client-mariadb]\n${TO}ssl-mode=VERIFY_IDENTITY\n`;
    expect(fixed(alone)).not.toContain("ssl-mode");
  });

  it.each(["mysqlsh", "mysqldump"])("are those of %s", (program) => {
    const command = `${program} --host=${HOST} --port=4000 --user=3pTAoNNegb47Uc8.root`;
    const [message = ""] = messagesIn(`${command} --ssl-mode=VERIFY_IDENTITY\n`, "a.sh");
    expect(message).toContain(`makes ${program} stop`);
  });

  it("stand in an address as the shell of MySQL reads it", () => {
    const address = `mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test?ssl-mode=VERIFY_IDENTITY`;
    const [message = ""] = messagesIn(`mysqlsh '${address}'\n`, "a.sh");
    expect(message).toContain("Write `ssl-ca=(/etc/ssl/certs/ca-certificates.crt)`");
  });
});
