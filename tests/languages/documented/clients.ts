import { HOST, SECRET, USER } from "../mutants/samples.js";

/** A text as TiDB Cloud documents it, and what may be wrong with it. */
export interface Documented {
  readonly name: string;
  readonly kind: "address" | "command";
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
const COMMAND_MISTAKES = [
  ["-P 4000", "-P 3306", "no-wrong-port"],
  [USER, "root", "require-username-prefix"],
  [CA, "./isrgrootx1.pem", "no-hardcoded-ca"],
] as const;

const document = (one: Omit<Documented, "exposed">, exposed?: string): Documented => ({
  ...one,
  exposed: exposed ?? one.text.replace(PASSWORD, SECRET),
});
const mysql = `mysql --connect-timeout 15 -u ${USER} -h ${HOST} -P 4000 --ssl-mode=VERIFY_IDENTITY --ssl-ca=${CA} -D test -p`;
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
];
