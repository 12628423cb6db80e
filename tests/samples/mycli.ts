import { mycli as reader } from "../../src/dialects/clients/mycli.js";
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
const TO = `-u '3pTAoNNegb47Uc8.root' -h ${HOST} -P 4000 -D test`;
const CHECKED = `--ssl-ca=${BUNDLE} --ssl-verify-server-cert`;
const run = (command: string): string =>
  `import { execSync } from 'node:child_process';\nexecSync(\`${command}\`);\n`;
const mycliWith = (options: string): string => run(`mycli ${TO} ${options}`);
const address = (query: string, options = ""): string =>
  run(`mycli 'mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test${query}'${options}`);

/**
 * Verdicts: FACTS-dialects.md 6.1. The documented form falls back to plain text, which `strict` says; that edit is no fix,
 * since older versions do not have the option.
 */
export const mycli: SampleSet = {
  dialect: "mycli",
  reader,
  clients: [],
  settings: { caPath: BUNDLE },
  samples: [
    sample("documented", mycliWith(CHECKED), [], [TLS], [TLS]),
    sample(
      "documented, with placeholders",
      run(
        "mycli -u <username> -h <host> -P 4000 -D test --ssl-ca=<CA_root_path> --ssl-verify-server-cert",
      ),
      [],
      [TLS],
      [TLS],
    ),
    sample("hardened", mycliWith(`--ssl-mode=on ${CHECKED}`)),
    sample("none", mycliWith(""), [TLS], [], [TLS]),
    sample("--ssl", mycliWith("--ssl"), [INEFFECTIVE], [], [TLS]),
    sample("--no-ssl", mycliWith("--no-ssl"), [TLS], [], [TLS]),
    sample(
      "--no-ssl and the checks",
      mycliWith(`--no-ssl ${CHECKED}`),
      [INEFFECTIVE],
      [TLS],
      [TLS],
    ),
    sample("a bundle only", mycliWith(`--ssl-ca=${BUNDLE}`), [IDENTITY], [TLS], [TLS]),
    sample(
      "a folder and the check",
      mycliWith("--ssl-capath=/etc/ssl/certs --ssl-verify-server-cert"),
      [],
      [TLS],
      [TLS],
    ),
    sample("the check alone", mycliWith("--ssl-verify-server-cert"), [INEFFECTIVE], [], [TLS]),
    sample("on", mycliWith("--ssl-mode=on"), [CERTIFICATE]),
    sample("on, of its own word", mycliWith("--ssl-mode on"), [CERTIFICATE]),
    sample("auto", mycliWith("--ssl-mode=auto"), [TLS]),
    sample("auto and the checks", mycliWith(`--ssl-mode=auto ${CHECKED}`), [], [TLS]),
    sample("off and the checks", mycliWith(`--ssl-mode=off ${CHECKED}`), [TLS]),
    sample("a word of MySQL's", mycliWith(`--ssl-mode=VERIFY_IDENTITY --ssl-ca=${BUNDLE}`), [
      INEFFECTIVE,
    ]),
    sample("sslmode", mycliWith(`--sslmode=on ${CHECKED}`), [INEFFECTIVE]),
    sample(
      "_ for -",
      mycliWith(`--ssl_ca=${BUNDLE} --ssl-verify-server-cert`),
      [INEFFECTIVE],
      [],
      [TLS],
    ),
    sample("an old version", mycliWith(`--ssl-mode=on ${CHECKED} --tls-version=tlsv1.1`), [
      VERSION,
    ]),
    sample("a version", mycliWith(`--ssl-mode=on ${CHECKED} --tls-version=TLSv1.2`)),
    sample("an old version alone", mycliWith("--tls-version=tlsv1.1"), [TLS, VERSION], [], [TLS]),
    sample("a version alone", mycliWith("--tls-version=TLSv1.2"), [TLS], [], [TLS]),
    sample(
      "another authority",
      mycliWith("--ssl-mode=on --ssl-ca=isrgrootx1.pem --ssl-verify-server-cert"),
      [CA],
      [],
      [CA],
    ),
    sample(
      "a client certificate",
      mycliWith(`--ssl-mode=on ${CHECKED} --ssl-cert c.pem --ssl-key c.key`),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample(
      "no prefix",
      run(`mycli -u root -h ${HOST} -P 4000 --ssl-mode=on ${CHECKED}`),
      [PREFIX],
      [],
      [PREFIX],
    ),
    sample("no port", run(`mycli -u 3pTAoNNegb47Uc8.root -h ${HOST} --ssl-mode=on ${CHECKED}`), [
      PORT,
    ]),
    sample(
      "a password",
      mycliWith(`--ssl-mode=on ${CHECKED} -pkT4vXq9LmZ2pWs7R`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample(
      "a password of its own word",
      mycliWith(`--ssl-mode=on ${CHECKED} --pass kT4vXq9LmZ2pWs7R`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample("an address", address(""), [TLS], [], [TLS]),
    sample("an address, checked", address(`?ssl_ca=${BUNDLE}&ssl_verify_server_cert=true`)),
    sample("an address, a bundle only", address(`?ssl_ca=${BUNDLE}`), [IDENTITY]),
    sample("an address, ssl=true", address("?ssl=true"), [INEFFECTIVE]),
    sample("an address, on", address("?ssl_mode=on"), [CERTIFICATE]),
    sample("an address, a word of MySQL's", address("?ssl_mode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample("an address, - for _", address(`?ssl-ca=${BUNDLE}`), [INEFFECTIVE]),
    sample("an address, a word of Connector/J's", address("?sslMode=VERIFY_IDENTITY"), [
      INEFFECTIVE,
    ]),
    sample("an address and options", address("", ` ${CHECKED}`), [], [TLS], [TLS]),
    sample(
      "an address behind an option",
      run(`mycli --dsn mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test`),
      [TLS],
      [],
      [TLS],
    ),
    sample(
      "an address with a password",
      run(
        `mycli mysql://3pTAoNNegb47Uc8.root:kT4vXq9LmZ2pWs7R@${HOST}:4000/test --ssl-mode=on ${CHECKED}`,
      ),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample(
      "an address without a port",
      run(`mycli mysql://3pTAoNNegb47Uc8.root@${HOST}/test --ssl-mode=on ${CHECKED}`),
      [PORT],
    ),
    sample(
      "words",
      `import { spawn } from 'node:child_process';\nspawn('mycli', ['-h', '${HOST}', '-P', '4000', '-u', process.env.TIDB_USER, '--ssl-ca', '${BUNDLE}'], { stdio: 'inherit' });\n`,
      [IDENTITY],
      [TLS],
      [TLS],
    ),
    sample(
      "words, an address",
      `import { execFile } from 'node:child_process';\nexecFile('mycli', ['mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test?ssl_mode=REQUIRED']);\n`,
      [INEFFECTIVE],
    ),
  ],
  silent: {
    "a name of an address": run(`mycli -h ${HOST} --dsn tidb`),
    "another host": run("mycli -h db.example.com"),
    "a path from a variable": mycliWith("--ssl-mode=on --ssl-ca=$CA --ssl-verify-server-cert"),
    "options from elsewhere": mycliWith("$MYCLI_OPTIONS"),
    "a log line": `console.log('mycli -h ${HOST} -P 4000');\n`,
  },
};
