import { HOST, SECRET, USER } from "../mutants/samples.js";

/** A text as TiDB Cloud documents it, and what may be wrong with it. */
export interface Documented {
  readonly name: string;
  readonly kind: "address" | "command" | "options" | "schema";
  readonly text: string;
  /** What stands in the place of what, and the rule that finds it. All of these are repaired. */
  readonly mistakes: readonly (readonly [right: string, wrong: string, rule: string])[];
  /** The same with a password that everybody can read. */
  readonly exposed: string;
}

const PASSWORD = "${DB_PASSWORD}";
const PORT = [":4000", ":3306", "no-wrong-port"] as const;
const PREFIX = [USER, "root", "require-username-prefix"] as const;
const CA = "/etc/ssl/certs/ca-certificates.crt";
const OTHER_CA = [CA, "./isrgrootx1.pem", "no-hardcoded-ca"] as const;
const COMMAND_MISTAKES = [
  ["-P 4000", "-P 3306", "no-wrong-port"],
  [USER, "root", "require-username-prefix"],
  OTHER_CA,
] as const;
const OPTION_MISTAKES = [["4000", "3306", "no-wrong-port"], PREFIX, OTHER_CA] as const;

const document = (one: Omit<Documented, "exposed">, exposed?: string): Documented => ({
  ...one,
  exposed: exposed ?? one.text.replace(PASSWORD, SECRET),
});
const mysql = `mysql --connect-timeout 15 -u ${USER} -h ${HOST} -P 4000 --ssl-mode=VERIFY_IDENTITY --ssl-ca=${CA} -D test -p`;
const options = `host=${HOST}\nport=4000\nuser=${USER}\npassword=${PASSWORD}\n`;
const mycli = `mycli -u ${USER} -h ${HOST} -P 4000 -D test --ssl-ca=${CA} --ssl-verify-server-cert`;

export const DOCUMENTED: readonly Documented[] = [
  document({
    name: "JDBC",
    kind: "address",
    text: `jdbc:mysql://${HOST}:4000/test?user=${USER}&password=${PASSWORD}&sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3`,
    mistakes: [
      ["sslMode=VERIFY_IDENTITY", "sslMode=DISABLED", "require-tls"],
      ["sslMode=VERIFY_IDENTITY", "useSSL=false", "require-tls"],
      ["sslMode=VERIFY_IDENTITY", "sslMode=REQUIRED", "require-certificate-verification"],
      ["TLSv1.2,TLSv1.3", "TLSv1,TLSv1.2", "require-min-tls-version"],
      PORT,
      PREFIX,
    ],
  }),
  document({
    name: "a DSN of Go",
    kind: "address",
    text: `${USER}:${PASSWORD}@tcp(${HOST}:4000)/test?tls=true`,
    mistakes: [
      ["tls=true", "tls=false", "require-tls"],
      ["tls=true", "tls=skip-verify", "require-certificate-verification"],
      PORT,
      PREFIX,
    ],
  }),
  document({
    name: "a URL",
    kind: "address",
    text: `mysql://${USER}:${PASSWORD}@${HOST}:4000/test`,
    mistakes: [PORT, PREFIX],
  }),
  document(
    {
      name: "MySQL's client",
      kind: "command",
      text: mysql,
      mistakes: [
        ["VERIFY_IDENTITY", "DISABLED", "require-tls"],
        ["VERIFY_IDENTITY", "REQUIRED", "require-certificate-verification"],
        ...COMMAND_MISTAKES,
      ],
    },
    `${mysql}${SECRET}`,
  ),
  document(
    {
      name: "MyCLI",
      kind: "command",
      text: mycli,
      mistakes: [
        [" --ssl-verify-server-cert", "", "require-identity-verification"],
        ...COMMAND_MISTAKES,
      ],
    },
    `${mycli} -p ${SECRET}`,
  ),
  document({
    name: "MySQL's clients",
    kind: "options",
    text: `[client]\n${options}ssl-mode=VERIFY_IDENTITY\nssl-ca=${CA}\n`,
    mistakes: [
      ["VERIFY_IDENTITY", "DISABLED", "require-tls"],
      ["VERIFY_IDENTITY", "PREFERRED", "require-tls"],
      ["VERIFY_IDENTITY", "REQUIRED", "require-certificate-verification"],
      ["VERIFY_IDENTITY", "VERIFY_CA", "require-identity-verification"],
      ["ssl-mode=VERIFY_IDENTITY", "skip-ssl", "require-tls"],
      ["ssl-mode=V", "sslmode=V", "no-ineffective-tls-options"],
      ...OPTION_MISTAKES,
    ],
  }),
  document({
    name: "MariaDB's clients",
    kind: "options",
    text: `[client-mariadb]\n${options}ssl-verify-server-cert=true\nssl-ca=${CA}\n`,
    mistakes: [
      ["ssl-verify-server-cert=true", "skip-ssl", "require-tls"],
      ["ssl-verify-server-cert=true", "ssl-mode=VERIFY_IDENTITY", "no-ineffective-tls-options"],
      ["ssl-verify-server-cert=true", "skip-ssl-verify-server-cert", "require-tls"],
      ...OPTION_MISTAKES,
    ],
  }),
  document({
    name: "Prisma",
    kind: "schema",
    text: `mysql://${USER}:${PASSWORD}@${HOST}:4000/test?sslaccept=strict`,
    mistakes: [
      ["strict", "accept_invalid_certs", "require-certificate-verification"],
      ["sslaccept=strict", "sslmode=require", "no-ineffective-tls-options"],
      ["?sslaccept=strict", "", "require-tls"],
      PORT,
      PREFIX,
    ],
  }),
];
