import { describe, expect, it } from "vitest";
import { CA, foundIn, LOGIN, repairedIn } from "./lint.js";

const RULES: Readonly<Record<string, string>> = {
  tls: "require-tls",
  certificate: "require-certificate-verification",
  identity: "require-identity-verification",
  version: "require-min-tls-version",
  ca: "no-hardcoded-ca",
  client: "no-client-certificate",
  useless: "no-ineffective-tls-options",
};

interface Row {
  readonly name: string;
  readonly options: string;
  readonly rules: readonly string[];
  /** No edit repairs it. */
  readonly isLeft: boolean;
}

/** `name | keyword arguments | what is reported`, `!` where no edit repairs it. */
const rows = (table: string): readonly Row[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", code = "", says = ""] = line.split("|").map((part) => part.trim());
      const words = says.split(" ").filter((word) => word !== "!");
      return {
        name,
        options: code.replace(/(?<!_)\bCA\b/g, `"${CA}"`).replaceAll("VI", '"VERIFY_IDENTITY"'),
        rules: words.flatMap((word) => RULES[word] ?? []).sort(),
        isLeft: says.includes("!"),
      };
    });

/** FACTS-dialects.md 4.2. */
const MYSQLCLIENT = rows(`
  default | | tls
  ssl={ca} | ssl={"ca": CA} | tls
  ssl=True | ssl=True | certificate
  ssl=False | ssl=False | tls
  ssl={} | ssl={} | tls
  ssl_mode=DISABLED | ssl_mode="DISABLED" | tls
  ssl_mode=PREFERRED+ca | ssl_mode="PREFERRED", ssl={"ca": CA} | tls
  ssl_mode=REQUIRED | ssl_mode="REQUIRED" | certificate
  ssl_mode=REQUIRED+ca | ssl_mode="REQUIRED", ssl={"ca": CA} | identity
  ssl_mode=VERIFY_CA+ca | ssl_mode="VERIFY_CA", ssl={"ca": CA} | identity
  ssl_mode=VERIFY_IDENTITY+ca | ssl_mode=VI, ssl={"ca": CA} | ok
  ssl_mode=VERIFY_IDENTITY no ca | ssl_mode=VI | useless
  ssl_mode=verify_identity lower | ssl_mode="verify_identity", ssl={"ca": CA} | useless
  VI + ssl key ssl_ca typo | ssl_mode=VI, ssl={"ssl_ca": CA} | useless
  tls_version kw | ssl_mode=VI, ssl={"ca": CA}, tls_version="TLSv1.2" | useless
  ssl_ca kw | ssl_ca=CA | useless
  cipher | ssl={"ca": CA, "cipher": "x"}, ssl_mode=VI | ok
  a group of a file | read_default_group="client" | ok
  several lines | ssl={\\n    "ca": CA,\\n} | tls
`);

/** FACTS-dialects.md 4.3. */
const PYMYSQL = rows(`
  default | | tls
  ssl={} | ssl={} | tls
  ssl=True | ssl=True | useless
  ssl={ca} | ssl={"ca": CA} | ok
  ssl={ssl_ca} wrong key | ssl={"ssl_ca": CA} | certificate useless
  ssl_ca | ssl_ca=CA | certificate
  ssl_verify_cert | ssl_verify_cert=True | identity
  ssl_ca+ssl_verify_cert | ssl_ca=CA, ssl_verify_cert=True | identity
  ssl_ca+ssl_verify_cert+ssl_verify_identity | ssl_ca=CA, ssl_verify_cert=True, ssl_verify_identity=True | ok
  ssl_verify_cert+ssl_verify_identity no ca | ssl_verify_cert=True, ssl_verify_identity=True | identity
  ssl_verify_identity only | ssl_verify_identity=True | certificate
  ca+ssl_verify_identity | ssl_ca=CA, ssl_verify_identity=True | useless
  ca+ssl_verify_identity+ssl_verify_cert False | ssl_ca=CA, ssl_verify_identity=True, ssl_verify_cert=False | useless
  ssl={ca,check_hostname False} | ssl={"ca": CA, "check_hostname": False} | identity
  ssl={check_hostname True,verify_mode required} | ssl={"check_hostname": True, "verify_mode": "required"} | identity
  ssl={ca,verify_mode none,check False} | ssl={"ca": CA, "verify_mode": "none", "check_hostname": False} | certificate
  ssl_disabled+ca | ssl_disabled=True, ssl_ca=CA | tls
  ctx default | ssl=ssl.create_default_context() | ok
  ctx of a bundle | ssl=ssl.create_default_context(cafile=CA) | ok
  ctx of one authority | ssl=ssl.create_default_context(cafile="isrgrootx1.pem") | ca
  ctx of a bundle of certifi | ssl=ssl.create_default_context(cafile=certifi.where()) | ok
  ctx for servers | ssl=ssl.create_default_context(ssl.Purpose.CLIENT_AUTH) | certificate !
  ctx unverified | ssl=ssl._create_unverified_context() | certificate
  ssl={cert,key} | ssl={"cert": "c.pem", "key": "k.pem"} | certificate client
  bundle of certifi | ssl_ca=certifi.where(), ssl_verify_cert=True, ssl_verify_identity=True | ok
  ca of the environment | ssl_ca=os.environ["CA_PATH"], ssl_verify_cert=True, ssl_verify_identity=True | ok
  ca of the environment alone | ssl_ca=os.environ.get("CA_PATH") | certificate
  isrgrootx1 | ssl_ca="isrgrootx1.pem", ssl_verify_cert=True, ssl_verify_identity=True | ca
  ssl_mode | ssl_mode=VI | useless
  a key with a password | ssl_cert="c.pem", ssl_key="k.pem", ssl_key_password="x" | certificate client
  a constant of the module is as good as none | ssl={"ca": CA, "verify_mode": ssl.CERT_NONE} | ok
  ctx for clients | ssl=ssl.create_default_context(ssl.Purpose.SERVER_AUTH) | ok
  a function's | ssl=make() | ok
  spread | **options() | ok
`);

/** FACTS-dialects.md 4.4. */
const CONNECTOR = rows(`
  default | | tls
  ssl_disabled | ssl_disabled=True | tls
  ssl_disabled=False | ssl_disabled=False | tls
  ssl_ca | ssl_ca=CA | tls
  ssl_verify_cert no ca | ssl_verify_cert=True | identity
  ca+ssl_verify_cert | ssl_ca=CA, ssl_verify_cert=True | identity
  ca+ssl_verify_cert+ssl_verify_identity | ssl_ca=CA, ssl_verify_cert=True, ssl_verify_identity=True | ok
  ca+ssl_verify_identity, pure | ssl_ca=CA, ssl_verify_identity=True, use_pure=True | tls
  ca+ssl_verify_identity | ssl_ca=CA, ssl_verify_identity=True | ok
  ssl_verify_cert+ssl_verify_identity no ca | ssl_verify_cert=True, ssl_verify_identity=True | useless
  ssl_verify_identity only | ssl_verify_identity=True | tls
  tls_versions 1.1 | tls_versions=["TLSv1.1"], ssl_ca=CA, ssl_verify_cert=True, ssl_verify_identity=True | useless
  tls_versions 1.1,1.2 | tls_versions=["TLSv1.1", "TLSv1.2"], ssl_ca=CA, ssl_verify_cert=True, ssl_verify_identity=True | ok
  ssl dict | ssl={"ca": CA} | useless
  cert/key | ssl_cert="c.pem", ssl_key="k.pem" | tls client
  ciphers | ssl_cipher="x", tls_ciphersuites=["y"], ssl_ca=CA | tls
  files | option_files="my.cnf" | ok
`);

/** FACTS-dialects.md 4.5. */
const AIOMYSQL = rows(`
  default | | tls
  ctx | ssl=ssl.create_default_context() | ok
  ctx cafile | ssl=ssl.create_default_context(cafile=CA) | ok
  ssl=True | ssl=True | ok
  ssl={} | ssl={} | tls
  ssl={ca} | ssl={"ca": CA} | useless
  ssl_ca kw | ssl_ca=CA | useless
  ctx unverified | ssl=ssl._create_unverified_context() | certificate
`);
const ASYNCMY = rows(`
  default | | tls
  ctx | ssl=ssl.create_default_context() | ok
  ssl={} | ssl={} | tls
  ssl={ca} | ssl={"ca": CA} | ok
  ssl={x} | ssl={"x": 1} | certificate
  ssl={ca,check_hostname False} | ssl={"ca": CA, "check_hostname": False} | identity
  ssl={verify_mode:required} | ssl={"verify_mode": "required"} | identity
  ssl=True | ssl=True | certificate
  ssl_ca kw | ssl_ca=CA | useless
`);

const DRIVERS: readonly (readonly [string, string, string, readonly Row[]])[] = [
  ["mysqlclient", "import MySQLdb", "MySQLdb.connect", MYSQLCLIENT],
  ["PyMySQL", "import pymysql", "pymysql.connect", PYMYSQL],
  ["mysql-connector-python", "import mysql.connector", "mysql.connector.connect", CONNECTOR],
  ["aiomysql", "import aiomysql", "aiomysql.create_pool", AIOMYSQL],
  ["asyncmy", "import asyncmy", "asyncmy.connect", ASYNCMY],
];

describe.each(DRIVERS)("%s", (_, brings, call, table) => {
  const program = (options: string): string =>
    `import os\nimport ssl\nimport certifi\n${brings}\n\nconnection = ${call}(${LOGIN}${options === "" ? "" : ", "}${options.replaceAll("\\n", "\n")})\n`;

  it.each(table)("$name: $rules", ({ options, rules }) => {
    expect(foundIn(program(options))).toEqual(rules);
  });

  it.each(table)("$name is repaired", ({ options, isLeft }) => {
    const after = repairedIn(program(options));
    const left = foundIn(after);
    expect([after, left.length > 0]).toEqual([after, isLeft]);
    expect(foundIn(after)).toEqual(isLeft ? expect.anything() : []);
  });
});
