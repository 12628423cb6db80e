import { mysqlCommands as reader } from "../../src/dialects/clients/mysql-cli.js";
import {
  CA,
  CERTIFICATE,
  CLIENT,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  PASSWORD,
  PORT,
  PREFIX,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
const TO = `-h ${HOST} -P 4000 -u '3pTAoNNegb47Uc8.root'`;
const VERIFIED = `--ssl-mode=VERIFY_IDENTITY --ssl-ca=${BUNDLE}`;

/** A command in a template, so that it may hold quotes of its own. */
const run = (command: string): string =>
  `import { execSync } from 'node:child_process';\nexecSync(\`${command}\`);\n`;
const mysql = (options: string): string => run(`mysql ${TO} ${options} -D test -p`);
const spawned = (options: string): string =>
  `import { spawn } from 'node:child_process';\nspawn('mysql', ['-h', '${HOST}', '-P', '4000', '-u', '3pTAoNNegb47Uc8.root'${options}]);\n`;

/** Verdicts: FACTS-dialects.md 5.2; grammar: 5.1. */
export const mysqlCli: SampleSet = {
  dialect: "mysql on the command line",
  reader,
  clients: [],
  settings: { caPath: BUNDLE },
  samples: [
    sample(
      "documented",
      run(
        `mysql --connect-timeout 15 -u '3pTAoNNegb47Uc8.root' -h ${HOST} -P 4000 ${VERIFIED} -D test -p`,
      ),
    ),
    sample(
      "documented, with placeholders",
      run(
        "mysql --connect-timeout 15 -u <username> -h <host> -P 4000 --ssl-mode=VERIFY_IDENTITY --ssl-ca=<CA_root_path> -D test -p",
      ),
    ),
    sample("default", mysql(""), [TLS]),
    sample("DISABLED", mysql("--ssl-mode=DISABLED"), [TLS]),
    sample("PREFERRED", mysql("--ssl-mode=PREFERRED"), [TLS]),
    sample("PREFERRED and a bundle", mysql(`--ssl-mode=PREFERRED --ssl-ca=${BUNDLE}`), [TLS]),
    sample("a bundle only", mysql(`--ssl-ca=${BUNDLE}`), [IDENTITY]),
    sample("REQUIRED", mysql("--ssl-mode=REQUIRED"), [CERTIFICATE]),
    sample("REQUIRED and a bundle", mysql(`--ssl-mode=REQUIRED --ssl-ca=${BUNDLE}`), [CERTIFICATE]),
    sample("VERIFY_CA without a bundle", mysql("--ssl-mode=VERIFY_CA"), [INEFFECTIVE]),
    sample("VERIFY_CA", mysql(`--ssl-mode=VERIFY_CA --ssl-ca=${BUNDLE}`), [IDENTITY]),
    sample("VERIFY_IDENTITY without a bundle", mysql("--ssl-mode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample(
      "VERIFY_IDENTITY and a folder",
      mysql("--ssl-mode=VERIFY_IDENTITY --ssl-capath=/etc/ssl/certs"),
    ),
    sample(
      "VERIFY_IDENTITY and another authority",
      mysql("--ssl-mode=VERIFY_IDENTITY --ssl-ca=./isrgrootx1.pem"),
      [CA],
      [],
      [CA],
    ),
    sample(
      "a client certificate",
      mysql(`${VERIFIED} --ssl-cert=client.pem --ssl-key=client.key`),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample(
      "a client certificate, PREFERRED",
      mysql("--ssl-mode=PREFERRED --ssl-cert client.pem --ssl-key client.key"),
      [TLS, CLIENT],
      [],
      [CLIENT],
    ),
    sample("a mode in small letters", mysql(`--ssl-mode=verify_identity --ssl-ca=${BUNDLE}`)),
    sample("_ for -", mysql(`--ssl_mode=VERIFY_IDENTITY --ssl_ca=${BUNDLE}`)),
    sample("a value of its own word", mysql(`--ssl-mode VERIFY_IDENTITY --ssl-ca ${BUNDLE}`)),
    sample("the beginning of a mode", mysql(`--ssl-mode=VERIFY_I --ssl-ca=${BUNDLE}`)),
    sample("the last one wins", mysql(`${VERIFIED} --ssl-mode=DISABLED`), [TLS]),
    sample("DISABLED and then a bundle", mysql(`--ssl-mode=DISABLED --ssl-ca=${BUNDLE}`), [TLS]),
    sample("--loose-", mysql("--loose-ssl-mode=DISABLED"), [TLS]),
    sample("--ssl", mysql("--ssl"), [INEFFECTIVE]),
    sample("--skip-ssl", mysql("--skip-ssl"), [TLS]),
    sample("--ssl=0", mysql("--ssl=0"), [TLS]),
    sample("--disable-ssl", mysql("--disable-ssl"), [TLS]),
    sample("--skip-ssl and a mode", mysql(`--skip-ssl ${VERIFIED}`), [INEFFECTIVE]),
    sample("MariaDB's word", mysql("--ssl-verify-server-cert")),
    sample("TLS 1.1 only", mysql(`${VERIFIED} --tls-version=TLSv1.1`), [VERSION]),
    sample("TLS 1.1 among others", mysql(`${VERIFIED} --tls-version=TLSv1.1,TLSv1.2`), [VERSION]),
    sample("TLS 1.2", mysql(`${VERIFIED} --tls-version=TLSv1.2`)),
    sample("TLS 1.1 only, REQUIRED", mysql("--ssl-mode=REQUIRED --tls-version=TLSv1.1"), [
      CERTIFICATE,
      VERSION,
    ]),
    sample(
      "TLS 1.1 among others, REQUIRED",
      mysql("--ssl-mode=REQUIRED --tls-version=TLSv1.1,TLSv1.2"),
      [CERTIFICATE, VERSION],
    ),
    sample("TLS 1.2, REQUIRED", mysql("--ssl-mode=REQUIRED --tls-version=TLSv1.2"), [CERTIFICATE]),
    sample("no TLS version", mysql("--tls-version="), [INEFFECTIVE, TLS]),
    sample("no TLS version, verified", mysql(`${VERIFIED} --tls-version=`), [INEFFECTIVE]),
    sample(
      "ciphers",
      mysql("--tls-ciphersuites=TLS_AES_256_GCM_SHA384 --ssl-cipher=ECDHE-RSA-AES256-GCM-SHA384"),
      [TLS],
    ),
    sample("a mode by its number", mysql(`--ssl-mode=5 --ssl-ca=${BUNDLE}`), [INEFFECTIVE]),
    sample("a mode that is none", mysql(`--ssl-mode=verify-identity --ssl-ca=${BUNDLE}`), [
      INEFFECTIVE,
    ]),
    sample("the beginning of an option", mysql(`--ssl-mo=VERIFY_IDENTITY --ssl-ca=${BUNDLE}`), [
      INEFFECTIVE,
    ]),
    sample("sslmode", mysql(`--sslmode=VERIFY_IDENTITY --ssl-ca=${BUNDLE}`), [INEFFECTIVE]),
    sample("sslmode and its value", mysql(`--sslmode VERIFY_IDENTITY --ssl-ca=${BUNDLE}`), [
      INEFFECTIVE,
    ]),
    sample("capitals", mysql(`--SSL-MODE=VERIFY_IDENTITY --ssl-ca=${BUNDLE}`), [INEFFECTIVE]),
    sample("sslca", mysql(`--ssl-mode=VERIFY_IDENTITY --sslca=${BUNDLE}`), [INEFFECTIVE]),
    sample("glued", run(`mysql -h${HOST} -P4000 -u3pTAoNNegb47Uc8.root -Dtest -p`), [TLS]),
    sample(
      "long",
      run(
        `mysql --host=${HOST} --port=4000 --user=3pTAoNNegb47Uc8.root --ssl-mode=REQUIRED --password test`,
      ),
      [CERTIFICATE],
    ),
    sample("mysqldump", run(`mysqldump ${TO} -p test > dump.sql`), [TLS]),
    sample("mysqladmin", run(`mysqladmin ${TO} ${VERIFIED} -p status`)),
    sample(
      "no prefix",
      run(`mysql -h ${HOST} -P 4000 -u root ${VERIFIED} -p`),
      [PREFIX],
      [],
      [PREFIX],
    ),
    sample("no port", run(`mysql -h ${HOST} -u 3pTAoNNegb47Uc8.root ${VERIFIED} -p`), [PORT]),
    sample("another port", run(`mysql -h ${HOST} -P3306 -u 3pTAoNNegb47Uc8.root ${VERIFIED} -p`), [
      PORT,
    ]),
    sample(
      "a password",
      run(`mysql ${TO} ${VERIFIED} -pkT4vXq9LmZ2pWs7R test`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample(
      "a password, long",
      run(`mysql ${TO} ${VERIFIED} --password=kT4vXq9LmZ2pWs7R test`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample(
      "a password in the environment",
      run(`MYSQL_PWD=kT4vXq9LmZ2pWs7R mysql ${TO} ${VERIFIED} test`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample(
      "a password in a hole",
      run(`mysql ${TO} ${VERIFIED} -p\${process.env.TIDB_PASSWORD} test`),
    ),
    sample("a program with its path", run(`/usr/bin/mysql ${TO} -p`), [TLS]),
    sample("in a container", run(`docker exec -i mysql mysql ${TO} -p test`), [TLS]),
    sample(
      "behind sudo and an assignment",
      run(`sudo MYSQL_HISTFILE=/dev/null mysql ${TO} --ssl-mode=REQUIRED -p`),
      [CERTIFICATE],
    ),
    sample("behind a pipe", run(`gunzip < dump.sql.gz | mysql ${TO} test`), [TLS]),
    sample(
      "one of several",
      run(
        `set -e; mysql ${TO} ${VERIFIED} -e "create database shop"; mysqldump ${TO} --ssl-mode=REQUIRED shop | gzip > shop.gz`,
      ),
      [CERTIFICATE],
    ),
    sample(
      "on lines",
      run(
        `mysql \\\\\n  -h ${HOST} \\\\\n  -P 4000 \\\\\n  -u 3pTAoNNegb47Uc8.root \\\\\n  -p test`,
      ),
      [TLS],
    ),
    sample(
      "quotes",
      run(`mysql -h "${HOST}" -P '4000' -u"3pTAoNNegb47Uc8.root" --ssl-mode='REQUIRED'`),
      [CERTIFICATE],
    ),
    sample(
      "holes",
      run(
        `mysql -h \${process.env.TIDB_HOST} -P 4000 -u \${process.env.TIDB_USER} --ssl-mode=REQUIRED`,
      ),
      [CERTIFICATE],
    ),
    sample("a database in a hole", run(`mysql ${TO} \${database}`), [TLS]),
    sample(
      "a string that nobody runs here",
      `export const DUMP_COMMAND = "mysqldump -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root -p test";\n`,
      [TLS],
    ),
    sample(
      "scripts",
      `export const scripts = { db: 'mysql --host ${HOST} --port 4000 --user 3pTAoNNegb47Uc8.root' };\n`,
      [TLS],
    ),
    sample(
      "a concatenation",
      `import { exec } from 'child_process';\nexec('mysql -h ${HOST} -P 4000 -u ' + user + ' --ssl-mode=REQUIRED ' + database);\n`,
      [CERTIFICATE],
    ),
    sample(
      "a constant",
      `import { execSync } from 'child_process';\nconst command = 'mysql -h ${HOST} -P 4000';\nexecSync(command);\n`,
      [TLS],
    ),
    sample(
      "zx",
      `import { $ } from 'zx';\nawait $\`mysql -h ${HOST} -P 4000 -u \${user} \${database}\`;\n`,
      [TLS],
    ),
    sample(
      "execa's template",
      `import { $ } from 'execa';\nawait $\`mysql -h ${HOST} -P 4000 --ssl-mode=REQUIRED\`;\n`,
      [CERTIFICATE],
    ),
    sample(
      "execa's command",
      `import { execaCommand } from 'execa';\nawait execaCommand('mysql -h ${HOST} -P 4000');\n`,
      [TLS],
    ),
    sample("shelljs", `import shell from 'shelljs';\nshell.exec('mysql -h ${HOST} -P 4000');\n`, [
      TLS,
    ]),
    sample(
      "promisify",
      `import { exec } from 'node:child_process';\nimport { promisify } from 'node:util';\nconst run = promisify(exec);\nawait run(\`mysql -h \${process.env.TIDB_HOST} -P 4000 --ssl-mode=REQUIRED\`);\n`,
      [CERTIFICATE],
    ),
    sample("words", spawned(""), [TLS]),
    sample("words, documented", spawned(`, '--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=${BUNDLE}'`)),
    sample("words, REQUIRED", spawned(", '--ssl-mode', 'REQUIRED', 'test'"), [CERTIFICATE]),
    sample(
      "words, a client certificate",
      spawned(
        `, '--ssl-cert', 'c.pem', '--ssl-key=c.key', '--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=${BUNDLE}'`,
      ),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample(
      "words, a password",
      spawned(`, '--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=${BUNDLE}', '-pkT4vXq9LmZ2pWs7R'`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample(
      "words on lines",
      `import spawn from 'cross-spawn';\nspawn.sync('mysqldump', [\n  '--host=${HOST}',\n  '--port=4000',\n  '--skip-ssl',\n  database, // which\n]);\n`,
      [TLS],
    ),
    sample(
      "words of two lists",
      `import { execa } from 'execa';\nconst to = ['-h', '${HOST}', '-P', '4000'];\nawait execa('mysql', [...to, '--ssl-mode=REQUIRED']);\n`,
      [CERTIFICATE],
    ),
    sample(
      "words, a password beside them",
      `import { execFile } from 'child_process';\nexecFile('mysql', ['-h', '${HOST}', '-P', '4000', '--ssl-mode=VERIFY_IDENTITY', '--ssl-ca', '${BUNDLE}'], { env: { ...process.env, MYSQL_PWD: 'kT4vXq9LmZ2pWs7R' } });\n`,
      [PASSWORD],
      [],
      [PASSWORD],
    ),
  ],
  silent: {
    "another host": run("mysql -h db.example.com --ssl-mode=DISABLED"),
    "this machine": run("mysql -u root tidb"),
    "a path from a variable": mysql("--ssl-mode=VERIFY_IDENTITY --ssl-ca=$CA_PATH"),
    "options from elsewhere": mysql("${tlsOptions}"),
    "options of the environment": mysql("$MYSQL_OPTS"),
    "a file of options": mysql("--defaults-extra-file=tidb.cnf"),
    "a mode from elsewhere": mysql(`--ssl-mode=\${mode} --ssl-ca=${BUNDLE}`),
    "words from elsewhere": spawned(", ...tls"),
    "words that more are put into": `import { spawn } from 'node:child_process';\nconst words = ['-h', '${HOST}'];\nif (ca) words.push('--ssl-mode=VERIFY_IDENTITY', '--ssl-ca', ca);\nspawn('mysql', words);\n`,
    "words that somebody else gets": `import { spawn } from 'node:child_process';\nconst words = ['-h', '${HOST}'];\naddTls(words);\nspawn('mysql', words);\n`,
    "words that a loop puts in": `import { spawn } from 'node:child_process';\nconst words = ['-h', '${HOST}'];\nfor (const word of more) words[words.length] = word;\nspawn('mysql', words);\n`,
    "words that are added to": `import { spawn } from 'node:child_process';\nlet words = ['-h', '${HOST}'];\nwords = words.concat(tls);\nspawn('mysql', words);\n`,
    "words of a list that more are put into": `import { spawn } from 'node:child_process';\nconst words = ['-h', '${HOST}'];\nwords.unshift('--ssl-ca', ca);\nspawn('mysql', [...words, '-e', 'select 1']);\n`,
    "a command with more behind it": `import { exec } from 'node:child_process';\nconst base = 'mysql -h ${HOST} -P 4000';\nexec(base + ' --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem');\n`,
    "a command with options behind it": `import { exec } from 'node:child_process';\nconst base = 'mysql -h ${HOST} -P 4000';\nexec(\`\${base} \${tlsOptions} -e "select 1"\`);\n`,
    "a sample with a name to fill in": `export const help = 'mysql -h ${HOST} -P 4000 -u <user> -p';\n`,
    "a log line": `console.log('mysql -h ${HOST} -P 4000 -u root');\n`,
    "an error": `throw new Error('mysql -h ${HOST} -P 4000 failed');\n`,
    "a test": `assert.equal(command, 'mysql -h ${HOST} -P 4000');\n`,
    "a text about a command": `export const help = 'Run mysql -h ${HOST} -P 4000 to connect.';\n`,
    "a sample with a placeholder": `export const help = 'mysql -h <host> -P 4000 -u <user>';\n`,
    "a private endpoint": run(
      "mysql -h gateway01-privatelink.us-east-1.prod.aws.tidbcloud.com -P 4000 -u 3pTAoNNegb47Uc8.root",
    ),
    "what stands behind the options": run(
      "mysql -h db.example.com -- -h gateway01.us-east-1.prod.aws.tidbcloud.com",
    ),
  },
};

const mariadb = (options: string, program = "mariadb"): string =>
  run(`${program} ${TO} ${options} -p`);

/** Verdicts: FACTS-dialects.md 5.5. What differs from 10.11 to 11.8 is judged by the worse. */
export const mariadbCli: SampleSet = {
  dialect: "mariadb on the command line",
  reader,
  clients: [],
  settings: { caPath: BUNDLE },
  samples: [
    sample("the right form", mariadb(`--ssl-verify-server-cert --ssl-ca=${BUNDLE}`)),
    sample("the check alone", mariadb("--ssl-verify-server-cert")),
    sample("default", mariadb(""), [TLS]),
    sample("--ssl", mariadb("--ssl"), [INEFFECTIVE]),
    sample("--skip-ssl", mariadb("--skip-ssl"), [TLS]),
    sample("--ssl=0", mariadb("--ssl=0"), [TLS]),
    sample("--disable-ssl", mariadb("--disable-ssl"), [TLS]),
    sample("a bundle only", mariadb(`--ssl-ca=${BUNDLE}`), [TLS]),
    sample(
      "another authority",
      mariadb("--ssl-verify-server-cert --ssl-ca=ca.pem"),
      [CA],
      [],
      [CA],
    ),
    sample("the check switched off", mariadb("--skip-ssl-verify-server-cert"), [TLS]),
    sample(
      "the check switched off, and a bundle",
      mariadb(`--disable-ssl-verify-server-cert --ssl-ca=${BUNDLE}`),
      [TLS],
    ),
    sample("MySQL's words", mariadb(`--ssl-mode=VERIFY_IDENTITY --ssl-ca=${BUNDLE}`), [
      INEFFECTIVE,
    ]),
    sample("an old version", mariadb("--ssl-verify-server-cert --tls-version=TLSv1.1"), [VERSION]),
    sample(
      "two versions",
      mariadb(`--ssl-verify-server-cert --tls-version=TLSv1.2,TLSv1.3 --ssl-ca=${BUNDLE}`),
    ),
    sample("--skip-ssl and the check", mariadb("--skip-ssl --ssl-verify-server-cert"), [TLS]),
    sample("no version", mariadb("--ssl-verify-server-cert --tls-version=")),
    sample("--ssl and an old version", mariadb("--ssl --tls-version=TLSv1.1"), [
      INEFFECTIVE,
      VERSION,
    ]),
    sample("no password", run(`mariadb ${TO} test`), [TLS]),
    sample("no password, the check", run(`mariadb ${TO} --ssl-verify-server-cert test`)),
    sample("mariadb-dump", mariadb("--databases test", "mariadb-dump"), [TLS]),
    sample(
      "a client certificate",
      mariadb("--ssl-verify-server-cert --ssl-cert=c.pem --ssl-key=c.key"),
      [CLIENT],
      [],
      [CLIENT],
    ),
  ],
  silent: {},
};
