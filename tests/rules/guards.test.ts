import { describe, expect, it } from "vitest";
import { DOCUMENTED, HOST, LOGIN, SECRET, USER, pool, texts } from "./tester.js";

/** Whole messages, and the silence beside them: what a rule must keep apart. */
const AS_CODE = (options: string): string => pool(`{ ${options} }`);
const MYSQL = (words: string): string =>
  `import { execSync } from 'node:child_process';\nexecSync('mysql -h ${HOST} -P 4000 -u ${USER} ${words}');\n`;

describe("no-exposed-password: a password", () => {
  it("is reported where only one host is named, whatever else may be given", () => {
    const options = `host: process.env.DB_HOST ?? '${HOST}', user: '${USER}', password: '${SECRET}'`;
    expect(texts("no-exposed-password", AS_CODE(options))).toHaveLength(1);
  });

  const called = (...hosts: readonly string[]): string =>
    `import mysql from 'mysql2';\nconst connect = (host) => mysql.createPool({ host, user: '${USER}', password: '${SECRET}' });\n${hosts.map((host) => `connect(${host});`).join("\n")}\n`;
  it.each([
    ["one host is given", [`'${HOST}'`], 1],
    ["another one may be", [`'${HOST}'`, "process.argv[2]"], 1],
    ["a database of this machine is", [`'${HOST}'`, "'localhost'"], 0],
  ])("of a function is reported where it is the service's: %s", (_, hosts, count) => {
    expect(texts("no-exposed-password", called(...hosts))).toHaveLength(count);
  });

  it("of a function with a default is reported", () => {
    const code = `import mysql from 'mysql2';\nexport const connect = (host = '${HOST}') => mysql.createPool({ host, password: '${SECRET}' });\n`;
    expect(texts("no-exposed-password", code)).toHaveLength(1);
  });

  it("is said to be in the source, or to be sent to browsers", () => {
    const options = (value: string) => `host: '${HOST}', user: '${USER}', password: ${value}`;
    expect(texts("no-exposed-password", AS_CODE(options(`'${SECRET}'`)))).toEqual([
      "The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable `TIDB_PASSWORD`. Not autofixed: set it first.",
    ]);
    expect(
      texts("no-exposed-password", AS_CODE(options("import.meta.env.VITE_TIDB_PASSWORD"))),
    ).toEqual([
      "`VITE_TIDB_PASSWORD` is bundled for browsers, so every visitor gets the password for TiDB Cloud. Rename it, and reset the password.",
    ]);
  });
});

describe("no-wrong-port: a port", () => {
  const port = (value: string) => AS_CODE(`host: '${HOST}', port: ${value}, user: '${USER}'`);
  it.each([
    ["a default", "process.env.PORT || 3306", 1],
    ["the right one is among the defaults", "process.env.PORT || (a() ? 3306 : 4000)", 0],
    ["nothing is no default", "process.env.PORT ? Number(process.env.PORT) : undefined", 0],
  ])("%s", (_, value, count) => {
    expect(texts("no-wrong-port", port(value))).toHaveLength(count);
  });

  it("of a function is no default where the right one is given, too", () => {
    const code = (...ports: readonly string[]) =>
      `import mysql from 'mysql2';\nconst connect = (port) => mysql.createPool({ host: '${HOST}', port, user: '${USER}' });\n${ports.map((port) => `connect(${port});`).join("\n")}\n`;
    expect(texts("no-wrong-port", code("process.env.PORT || 3306"))).toHaveLength(1);
    expect(texts("no-wrong-port", code("process.env.PORT || 3306", "4000"))).toEqual([]);
  });

  it("that is only a default says so", () => {
    expect(texts("no-wrong-port", port("process.env.PORT || 3306"))).toEqual([
      "`port: 3306` is the wrong default: TiDB Cloud listens on 4000. Write `port: 4000`. Not autofixed: what the program is given may be right.",
    ]);
  });
});

describe("require-tls: a client that may go on without TLS", () => {
  it.each([
    ["--ssl-mode=PREFERRED", "`--ssl-mode=PREFERRED` lets an attacker force plain text."],
    ["--ssl-mode=DISABLED", "`--ssl-mode=DISABLED` means plain text. Write"],
    ["", "No `--ssl-mode` lets an attacker force plain text."],
  ])("is reported for what it does: %s", (words, begin) => {
    const found = texts("require-tls", MYSQL(words));
    expect(found.map((text) => text.slice(0, begin.length))).toEqual([begin]);
  });

  it("is reported beyond its documented form by strict alone", () => {
    const code = MYSQL("--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert").replace(
      "'mysql ",
      "'mycli ",
    );
    expect(texts("require-tls", code)).toEqual([
      "No `--ssl-mode` lets an attacker force plain text, as documented. Write `--ssl-mode=on` (since MyCLI 1.43). Not autofixed: other code may need it.",
    ]);
    expect(texts("require-tls", code, "recommended")).toEqual([]);
  });
});

describe("no-ineffective-tls-options: an option that does nothing", () => {
  const OF_MARIADB = MYSQL("--ssl").replace("'mysql ", "'mariadb ");
  it("leaves TLS to chance", () => {
    expect(texts("no-ineffective-tls-options", OF_MARIADB)).toEqual([
      "`--ssl` is only a wish up to MariaDB 10.11, so an attacker can force plain text. Write `--ssl-verify-server-cert`.",
    ]);
  });

  it("is the cause, so that nobody else is blamed", () => {
    expect(texts("require-tls", OF_MARIADB)).toEqual([]);
  });
});

describe("no-conditional-tls: a condition", () => {
  it.each([
    [
      "a host that does not exist",
      "name.endsWith('.tidb.cloud.com')",
      [
        "`name.endsWith('.tidb.cloud.com')` matches no host of TiDB Cloud, so this connection is plain text. Its hosts end with `.tidbcloud.com`. Not autofixed.",
      ],
    ],
    [
      "a switch",
      "secure",
      [
        "`secure` can switch TLS off. Keep the safe branch only. Not autofixed: the other path may be meant.",
      ],
    ],
  ])("%s", (_, test, said) => {
    const options = `${LOGIN}, ssl: ${test} ? ${DOCUMENTED} : undefined`;
    expect(texts("no-conditional-tls", AS_CODE(options))).toEqual(said);
  });

  it("without a test is a branch", () => {
    const code = pool(
      `{ ${LOGIN}, ssl }`,
      `let ssl = ${DOCUMENTED};\nswitch (mode) {\n  case 1: ssl = undefined; break;\n}\n`,
    );
    expect(texts("no-conditional-tls", code)).toEqual([
      "`mode` can switch TLS off. Keep the safe branch only.",
    ]);
  });

  it("of a function that is called with both is a branch", () => {
    const code = `import mysql from 'mysql2';\nconst connect = (ssl) => mysql.createPool({ ${LOGIN}, ssl });\nconnect(undefined);\nconnect(${DOCUMENTED});\n`;
    expect(texts("no-conditional-tls", code)).toEqual([
      "A branch can switch TLS off. Keep the safe branch only.",
    ]);
  });

  it("that is an attempt", () => {
    const code = pool(
      "options",
      `const options = { ${LOGIN} };\ntry {\n  options.ssl = { ca: readFileSync('ca.pem') };\n} catch {}\n`,
    );
    expect(texts("no-conditional-tls", code)).toEqual([
      "`options.ssl = { ca: readFileSync('ca....` may fail, and the program then connects to TiDB Cloud in plain text. Set TLS outside of the `try`.",
    ]);
  });
});

describe("no-hardcoded-ca: an authority", () => {
  it("of the system's is said to be missing elsewhere", () => {
    const options = `${LOGIN}, ssl: { minVersion: 'TLSv1.2', ca: readFileSync('/etc/ssl/cert.pem') }`;
    const code = pool(`{ ${options} }`, "import { readFileSync } from 'fs';\n");
    expect(texts("no-hardcoded-ca", code)).toEqual([
      "`ssl.ca: readFileSync('/etc/ssl/cert.pem')` is missing on Windows and on serverless platforms. Remove it. Not autofixed: a proxy may need it.",
    ]);
  });
});
