import { describe, expect, it } from "vitest";
import { HOST, toldIn } from "./read.js";

/** What follows an option that takes a value is its value, and says nothing of TLS. */
const saysOff = (command: string): boolean =>
  toldIn(`${command}\n`, "run.sh").some(
    (line) => /~?`--ssl-mode=(?:DISABLED|off)`/.test(line) && line.startsWith("tls"),
  );
const TO = `-h ${HOST} -P 4000`;

/** The options of MySQL's programs with a value, after their manual. */
const MYSQL = [
  ...["host", "user", "port", "database", "execute", "socket", "protocol", "ssl-mode", "ssl-ca"],
  ...["ssl-capath", "ssl-cert", "ssl-key", "ssl-cipher", "ssl-crl", "ssl-crlpath"],
  ...["ssl-fips-mode", "tls-version", "tls-ciphersuites", "connect-timeout"],
  ...["default-character-set", "default-auth", "plugin-dir", "init-command", "delimiter"],
  ...["prompt", "pager", "tee", "result-file", "where", "uri", "tab", "ignore-table"],
  ...["max-allowed-packet", "net-buffer-length", "count", "sleep", "columns"],
  ...["fields-terminated-by"],
];
const MYCLI = [
  ...["host", "port", "user", "password", "pass", "socket", "database", "dsn", "execute"],
  ...["prompt", "logfile", "charset", "init-command", "ssl-mode", "ssl-ca", "ssl-capath"],
  ...["ssl-cert", "ssl-key", "ssl-cipher", "tls-version", "login-path", "myclirc"],
  ...["defaults-file", "defaults-group-suffix", "ssh-host", "ssh-port", "ssh-user"],
  ...["ssh-password", "ssh-key-filename"],
];

describe("an option takes the word behind it", () => {
  it.each(MYSQL)("mysql-cli, --%s", (name) => {
    expect(saysOff(`mysql ${TO} --${name} --ssl-mode=DISABLED`)).toBe(false);
    expect(saysOff(`mysql ${TO} --${name}=x --ssl-mode=DISABLED`)).toBe(true);
  });

  it.each(MYCLI)("mycli, --%s", (name) => {
    expect(saysOff(`mycli ${TO} --${name} --ssl-mode=off`)).toBe(false);
  });

  it.each(["verbose", "batch", "quick", "silent"])("--%s takes none", (name) => {
    expect(saysOff(`mysql ${TO} --${name} --ssl-mode=DISABLED`)).toBe(true);
    expect(saysOff(`mycli ${TO} --${name} --ssl-mode=off`)).toBe(true);
  });

  it.each([
    ["mysql", "D e S u P h"],
    ["mysqlsh", "D e f"],
    ["mysqldump", "r w T"],
    ["mysqladmin", "c i"],
    ["mysqlimport", "c"],
    ["mariadb", "D e"],
    ["mariadb-dump", "r w T"],
    ["mariadb-admin", "c i"],
    ["mariadb-import", "c"],
  ])("mysql-cli, %s: -%s", (program, letters) => {
    const off = program.startsWith("mariadb") ? "--skip-ssl" : "--ssl-mode=DISABLED";
    const says = (letter: string): boolean =>
      toldIn(`${program} ${TO} -${letter} ${off}\n`, "run.sh").some((line) =>
        line.includes(`\`${off}\` means plain text`),
      );
    expect(letters.split(" ").filter(says)).toEqual([]);
    expect(["v", "q", "z"].filter(says)).toEqual(["v", "q", "z"]);
  });

  it.each(["h", "P", "u", "p", "S", "D", "d", "e", "R", "l"])("mycli, -%s", (letter) => {
    expect(saysOff(`mycli --host=${HOST} -${letter} --ssl-mode=off`)).toBe(false);
  });
});

describe("a word behind an option that mysql-cli does not know", () => {
  it.each([
    "verify",
    "require",
    "prefer",
    "disabled",
    "true",
    "false",
    "on",
    "off",
    "/x",
    "REQUIRED",
  ])("--ssl-x %s", (word) => {
    const [, edit] = toldIn(`mysql ${TO} --ssl-x ${word}\n`, "run.sh");
    expect(edit).toContain(`fix: --ssl-x ${word} =>`);
  });

  it.each(["test", "truex", "falsely", "only", "offer", "xverify"])("--ssl-x %s", (word) => {
    const [, edit] = toldIn(`mysql ${TO} --ssl-x ${word}\n`, "run.sh");
    expect(edit).toContain("fix: --ssl-x =>");
  });
});
