import { describe, expect, it } from "vitest";
import { isCertificateFile, isSystemBundle, shippedName } from "../../src/dialects/reading.js";
import { lint, rulesIn } from "../lint.js";
import { HOST, LOGIN } from "../rules/tester.js";

/** One case for each entry of each list: whoever takes one out, or misspells it, is told. */
const MYSQL = `mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root`;
const runs = (text: string): string =>
  `import { execSync } from 'node:child_process';\nexecSync(${JSON.stringify(text)});\n`;
const rulesOf = (code: string): string[] => rulesIn(lint(code));

describe("bundles of the system's own roots", () => {
  it.each([
    "/etc/ssl/cert.pem",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/var/lib/ca-certificates/ca-bundle.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/pki/tls/cacert.pem",
    "/etc/ssl/certs/ca-bundle.crt",
    "/usr/local/share/certs/ca-root-nss.crt",
    "/usr/local/etc/ssl/cert.pem",
    "/etc/openssl/certs/ca-certificates.crt",
    "/usr/lib/ssl/cert.pem",
    "cacert.pem",
    "/app/cacert.pem",
    "C:\\php\\cacert.pem",
    "C:phpcacert.pem",
  ])("%s", (path) => {
    expect(isSystemBundle(path)).toBe(true);
    expect(isCertificateFile(path)).toBe(false);
    expect(isSystemBundle(`${path}.old`)).toBe(false);
  });

  it.each(["/etc/ssl/isrgrootx1.pem", "./cert.pem", "mycacert.pem", "/etc/ssl/certs/mine.crt"])(
    "not %s",
    (path) => {
      expect(isSystemBundle(path)).toBe(false);
      expect(isCertificateFile(path)).toBe(true);
    },
  );

  it.each(["pem", "crt", "cer", "der", "key", "p12", "pfx", "jks", "keystore", "truststore"])(
    "a certificate in .%s",
    (ending) => {
      expect(isCertificateFile(`/app/mine.${ending}`)).toBe(true);
      expect(isCertificateFile(`/app/mine.${ending}.txt`)).toBe(false);
    },
  );
});

describe("a file of roots that a command names", () => {
  it.each([
    ["/opt/homebrew/etc/openssl@3/cert.pem", []],
    ["/opt/certs/ca-bundle.crt", []],
    ["/usr/share/ca-certificates/all.crt", []],
    ["/usr/local/etc/openssl/cert.pem", []],
    ["/usr/lib/python3/cacert.pem", []],
    ["C:/ProgramData/openssl/cert.pem", ["no-hardcoded-ca"]],
    ["/home/app/bundle.pem", ["no-hardcoded-ca"]],
    ["/app/isrgrootx1.pem", ["no-hardcoded-ca"]],
  ])("%s", (path, rules) => {
    expect(rulesOf(runs(`${MYSQL} --ssl-mode=VERIFY_IDENTITY --ssl-ca=${path}`))).toEqual(rules);
  });

  it("in a folder of Windows", () => {
    const words = [
      "-h",
      HOST,
      "-P",
      "4000",
      "--ssl-mode=VERIFY_IDENTITY",
      "--ssl-ca=C:\\ProgramData\\certs\\ca-bundle.crt",
    ];
    const code = `import { spawn } from 'node:child_process';\nspawn('mysql', ${JSON.stringify(words)});\n`;
    expect(rulesOf(code)).toEqual([]);
  });

  it.each([
    "isrgrootx1",
    "letsencrypt",
    "lets-encrypt",
    "digicert",
    "amazon",
    "baltimore",
    "globalsign",
  ])("one authority, whatever its folder: %s", (name) => {
    const command = `${MYSQL} --ssl-mode=VERIFY_IDENTITY --ssl-ca=\${folder}/${name}.pem`;
    const code = `import { execSync } from 'node:child_process';\nexecSync(\`${command}\`);\n`;
    expect(rulesOf(code)).toEqual(["no-hardcoded-ca"]);
    expect(rulesOf(code.replace(name, "roots"))).toEqual([]);
  });
});

describe("variables that bundlers ship", () => {
  it.each([
    ...[
      "VITE",
      "NEXT_PUBLIC",
      "NUXT_PUBLIC",
      "REACT_APP",
      "VUE_APP",
      "EXPO_PUBLIC",
      "GATSBY",
      "PUBLIC",
    ],
    ...["SNOWPACK_PUBLIC", "STORYBOOK", "NG_APP", "RSBUILD", "RSPACK", "PARCEL"],
  ])("%s_", (prefix) => {
    expect(shippedName(["DB_PASSWORD", `${prefix}_DB_PASSWORD`])).toBe(`${prefix}_DB_PASSWORD`);
    expect(shippedName([`${prefix}DB_PASSWORD`, `MY_${prefix}_DB_PASSWORD`])).toBeUndefined();
    expect(
      rulesOf(
        `import mysql from 'mysql2';\nmysql.createPool({ ${LOGIN.replace("process.env.DB_PASSWORD", `process.env.${prefix}_DB_PASSWORD`)}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } });\n`,
      ),
    ).toEqual(["no-exposed-password"]);
  });
});

describe("what runs a command", () => {
  const line = JSON.stringify(MYSQL);
  const list = JSON.stringify(MYSQL.split(" ").slice(1));
  const all = JSON.stringify(MYSQL.split(" "));
  it.each([
    ...["exec", "execSync"].map(
      (name) => `import { ${name} } from 'child_process';\n${name}(${line} + ' ' + more);`,
    ),
    ...["spawn", "spawnSync", "execFile", "execFileSync"].map(
      (name) => `import { ${name} } from 'child_process';\n${name}('mysql', ${list});`,
    ),
    `import spawn from 'cross-spawn';\nspawn('mysql', ${list});`,
    `import { spawn } from 'cross-spawn';\nspawn('mysql', ${list});`,
    `import spawn from 'cross-spawn';\nspawn.sync('mysql', ${list});`,
    ...["execa", "execaSync"].map(
      (name) => `import { ${name} } from 'execa';\n${name}('mysql', ${list});`,
    ),
    ...["execaCommand", "execaCommandSync"].map(
      (name) => `import { ${name} } from 'execa';\n${name}(${line});`,
    ),
    `const execa = require('execa');\nexeca('mysql', ${list});`,
    `const execa = require('execa');\nexeca.sync('mysql', ${list});`,
    ...["command", "commandSync"].map(
      (name) => `const execa = require('execa');\nexeca.${name}(${line});`,
    ),
    `import { $ } from 'execa';\n$\`${MYSQL}\`;`,
    `import { $ } from 'execa';\n$({ stdio: 'inherit' })\`${MYSQL}\`;`,
    `import { $ } from 'execa';\n$.sync\`${MYSQL}\`;`,
    `import { execa } from 'execa';\nexeca\`${MYSQL}\`;`,
    `import { execa } from 'execa';\nexeca({ stdio: 'inherit' })\`${MYSQL}\`;`,
    `import { $ } from 'zx';\n$\`${MYSQL}\`;`,
    `import { $ } from 'zx';\n$({ quiet: true })\`${MYSQL}\`;`,
    `import { $ } from 'zx';\n$.sync\`${MYSQL}\`;`,
    `import shell from 'shelljs';\nshell.exec(${line});`,
    `import { $ } from 'bun';\n$\`${MYSQL}\`;`,
    ...["spawn", "spawnSync"].map((name) => `import { ${name} } from 'bun';\n${name}(${all});`),
    ...["x", "exec"].map(
      (name) => `import { ${name} } from 'tinyexec';\n${name}('mysql', ${list});`,
    ),
    `import spawn from 'nano-spawn';\nspawn('mysql', ${list});`,
    ...["exec", "getExecOutput"].map(
      (name) => `import { ${name} } from '@actions/exec';\n${name}('mysql', ${list});`,
    ),
  ])("%s", (code) => {
    // What no client is known to take is only text: with a hole for the user it would be none of ours.
    expect(rulesOf(`${code}\n`)).toEqual(["require-tls"]);
  });

  it.each(
    [
      ...[
        "sudo",
        "env",
        "npx",
        "time",
        "nohup",
        "exec",
        "command",
        "nice",
        "timeout 5",
        "winpty",
        "ssh db",
        "xargs",
        "docker exec db",
      ],
      ...[
        "docker-compose exec db",
        "podman exec db",
        "kubectl exec db --",
        "cross-env A=1",
        "dotenv --",
        "dotenvx run --",
        "doppler run --",
      ],
      ...["if", "true; then", "elif", "else", "while", "until", "do", "!", "{"],
      ...["/usr/bin/", "mysql.exe ".slice(0, 0)],
    ].filter((words) => words !== ""),
  )("%s before it", (words) => {
    expect(rulesOf(runs(words.endsWith("/") ? words + MYSQL : `${words} ${MYSQL}`))).toEqual([
      "require-tls",
    ]);
  });

  it.each([
    "sh -c",
    "bash -c",
    "zsh -c",
    "dash -c",
    "ash -c",
    "ksh -c",
    "/bin/sh -c",
    "ssh db",
    "su app -c",
    "eval",
    "watch",
  ])("%s around it", (words) => {
    expect(rulesOf(runs(`${words} "${MYSQL}"`))).toEqual(["require-tls"]);
  });

  it.each(["echo", "printf", "grep"])("%s runs nothing", (words) => {
    expect(rulesOf(runs(`${words} ${MYSQL}`))).toEqual([]);
    expect(rulesOf(runs(`${words} "${MYSQL}"`))).toEqual([]);
  });

  it.each([
    ...[
      "mysql",
      "mysqldump",
      "mysqladmin",
      "mysqlimport",
      "mysqlcheck",
      "mysqlshow",
      "mysqlslap",
      "mysqlpump",
      "mysqlsh",
    ],
    ...[
      "mariadb",
      "mariadb-dump",
      "mariadb-admin",
      "mariadb-import",
      "mariadb-check",
      "mariadb-show",
      "mariadb-slap",
      "mycli",
    ],
  ])("%s", (program) => {
    expect(rulesOf(runs(MYSQL.replace("mysql", program)))).toEqual(["require-tls"]);
    expect(rulesOf(runs(MYSQL.replace("mysql", `${program}.exe`)))).toEqual(["require-tls"]);
    expect(rulesOf(runs(MYSQL.replace("mysql", `${program}x`)))).toEqual([]);
  });
});

describe("options of a command that take the next word", () => {
  it.each([
    ...[
      "database",
      "execute",
      "socket",
      "protocol",
      "ssl-cipher",
      "ssl-crl",
      "ssl-crlpath",
      "ssl-fips-mode",
    ],
    ...[
      "tls-ciphersuites",
      "connect-timeout",
      "default-character-set",
      "default-auth",
      "plugin-dir",
      "init-command",
      "delimiter",
    ],
    ...[
      "prompt",
      "pager",
      "tee",
      "result-file",
      "where",
      "tab",
      "ignore-table",
      "max-allowed-packet",
      "net-buffer-length",
    ],
    ...["count", "sleep", "columns", "fields-terminated-by"],
  ])("mysql --%s", (option) => {
    // The word is the option's: were it one of the command's own, TLS would be off.
    expect(
      rulesOf(
        runs(
          `${MYSQL} --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem --${option} --skip-ssl`,
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ["mysql", ["D", "e", "S"]],
    ["mysqldump", ["r", "w", "T"]],
    ["mysqladmin", ["c", "i"]],
    ["mysqlimport", ["c"]],
    ["mysqlsh", ["D", "e", "f"]],
  ])("%s -%s", (program, letters) => {
    for (const letter of letters) {
      const command = `${MYSQL.replace("mysql", program)} --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem -${letter} --skip-ssl`;
      expect({ letter, rules: rulesOf(runs(command)) }).toEqual({ letter, rules: [] });
    }
  });

  it.each([
    ...[
      "socket",
      "database",
      "execute",
      "prompt",
      "logfile",
      "charset",
      "init-command",
      "ssl-cipher",
      "ssh-host",
      "ssh-port",
    ],
    ...["ssh-user", "ssh-password", "ssh-key-filename"],
  ])("mycli --%s", (option) => {
    const code = runs(
      `${MYSQL.replace("mysql", "mycli")} --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert --${option} --ssl-mode=off`,
    );
    expect(rulesOf(code)).toEqual([]);
  });

  it.each(["S", "D", "e", "R", "l"])("mycli -%s", (letter) => {
    const code = runs(
      `${MYSQL.replace("mysql", "mycli")} --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert -${letter} --ssl-mode=off`,
    );
    expect(rulesOf(code)).toEqual([]);
  });

  it.each([
    ...["defaults-file", "defaults-extra-file", "defaults-group-suffix", "login-path"].map(
      (name) => ["mysql", name] as const,
    ),
    ...["login-path", "myclirc", "defaults-file", "defaults-group-suffix"].map(
      (name) => ["mycli", name] as const,
    ),
  ])("%s --%s opens a file that may say anything", (program, option) => {
    expect(rulesOf(runs(`${MYSQL.replace("mysql", program)} --${option}=a`))).toEqual([]);
  });
});

describe("a value that names another database", () => {
  it.each([
    "postgre",
    "postgre",
    "postgres",
    "pg",
    "sqlite",
    "mssql",
    "tedious",
    "oracle",
    "cockroach",
    "snowflake",
    "db2",
    "mongo",
    "redshift",
    "maria10",
  ])("%s", (name) => {
    const code = (client: string): string =>
      `import knex from 'knex';\nknex({ client: drivers.${client}, connection: { ${LOGIN} } });\n`;
    expect(rulesOf(code(name))).toEqual([]);
    expect(rulesOf(code("any"))).toEqual(["require-tls"]);
  });
});

describe("an address of nobody's", () => {
  const at = (port: string): string =>
    `export const url = \`mysql://3pTAoNNegb47Uc8.root:\${process.env.DB_PASSWORD}@${HOST}${port}/test\`;\n`;
  it("goes to port 3306 where it names none", () => {
    expect(rulesOf(at(""))).toEqual(["no-wrong-port"]);
    expect(rulesOf(at(":4000"))).toEqual([]);
  });
});

describe("the program's own environment", () => {
  it.each(["HOST", "HOSTNAME"])("%s", (name) => {
    expect(rulesOf(`process.env.DB_${name} = '${HOST}';\nprocess.env.DB_USER = 'root';\n`)).toEqual(
      ["require-username-prefix"],
    );
  });
  it.each(["USER", "USERNAME"])("%s", (name) => {
    expect(rulesOf(`process.env.DB_HOST = '${HOST}';\nprocess.env.DB_${name} = 'root';\n`)).toEqual(
      ["require-username-prefix"],
    );
  });
  it.each(["PASSWORD", "PASS", "PWD"])("%s", (name) => {
    expect(
      rulesOf(`process.env.DB_HOST = '${HOST}';\nprocess.env.DB_${name} = 'kT4vXq9LmZ2pWs7R';\n`),
    ).toEqual(["no-exposed-password"]);
  });
  it("PORT, which is the service's where none is set", () => {
    expect(rulesOf(`process.env.DB_HOST = '${HOST}';\nprocess.env.DB_PORT = '3306';\n`)).toEqual([
      "no-wrong-port",
    ]);
    expect(
      rulesOf(`process.env.DB_HOST = '${HOST}';\nprocess.env.DB_USER = '3pTAoNNegb47Uc8.root';\n`),
    ).toEqual([]);
  });
  it.each(["DB", "DATABASE", "MYSQL", "MARIADB"])("%s_ without a host", (stem) => {
    const code = `// TiDB Cloud\nprocess.env.${stem}_USER = '3pTAoNNegb47Uc8.root';\nprocess.env.${stem}_PASSWORD = 'kT4vXq9LmZ2pWs7R';\n`;
    expect(rulesOf(code)).toEqual(["no-exposed-password"]);
    expect(rulesOf(code.replaceAll(stem, "MAIL"))).toEqual([]);
  });
});

describe("a comment that says what the connection is not", () => {
  const commented = (words: string): string =>
    `import mysql from 'mysql2';\n// ${words}\nmysql.createPool({ host: process.env.DB_HOST, user: process.env.DB_USER });\n`;
  it.each([
    ...[
      "Unlike TiDB",
      "Instead of TiDB",
      "Rather than TiDB",
      "Other than TiDB",
      "Away from TiDB",
      "Back from TiDB",
      "Moved from TiDB",
    ],
    ...[
      "Migrated from TiDB",
      "Switched from the TiDB",
      "Different from our TiDB",
      "Not a TiDB",
      "No longer on TiDB",
      "Was with TiDB",
    ],
    ...[
      "Replaces the old TiDB",
      "Formerly at TiDB",
      "Previously using TiDB",
      "Not for TiDB",
      "Was an TiDB",
      "Not to TiDB",
    ],
    ...[
      "TiDB is no longer in use",
      "TiDB is not used",
      "We do not run TiDB anymore, not with TiDB",
      "TiDB does not serve this anymore",
    ],
  ])("%s", (words) => {
    expect(rulesOf(commented(words))).toEqual([]);
  });
  it.each(["TiDB", "Runs on TiDB Cloud", "The TiDB of ours"])("but: %s", (words) => {
    expect(rulesOf(commented(words))).toEqual(["require-tls"]);
  });
});

describe("words that stand for options from elsewhere", () => {
  it.each([
    "args",
    "options",
    "flags",
    "params",
    "ssl",
    "tls",
    "conn",
    "extra",
    "rest",
    "switches",
    "cred",
    "auth",
    "login",
  ])("%s", (name) => {
    const code = (hole: string): string =>
      `import { execSync } from 'child_process';\nexecSync(\`${MYSQL} \${${hole}}\`);\n`;
    expect(rulesOf(code(name))).toEqual([]);
    expect(rulesOf(code("database"))).toEqual(["require-tls"]);
  });
});
