import { CA, LOGIN } from "../../clients/python/lint.js";
import { programRows, type MeasuredPrograms } from "./programs.js";

const connecting =
  (module: string) =>
  (options: string): string =>
    `import os
import ssl

import ${module}

connection = ${module}.connect(${LOGIN}${options === "" ? "" : `, ${options}`})
`.replace(/(?<!_)\bCA\b/g, `"${CA}"`);

const mysqlclient = {
  section: "FACTS-dialects.md 4.2",
  dialect: "mysqlclient",
  filename: "app.py",
} as const;
const connector = {
  section: "FACTS-dialects.md 4.4",
  dialect: "mysql-connector-python",
  filename: "app.py",
} as const;

export const MEASURED_PYTHON: readonly MeasuredPrograms[] = [
  {
    ...mysqlclient,
    client: "mysqlclient 2.2.8 with libmysqlclient 9.7.4",
    rows: programRows(
      `
T T T T x P | default |
T x T x x P | ssl={ca} | ssl={"ca": CA}
T T T T x x | ssl=True | ssl=True
P P P P P P | ssl=False | ssl=False
T T T T x P | ssl={} | ssl={}
P P P P P P | ssl_mode=DISABLED | ssl_mode="DISABLED"
T x T x x P | ssl_mode=PREFERRED+ca | ssl_mode="PREFERRED", ssl={"ca": CA}
T T T T x x | ssl_mode=REQUIRED | ssl_mode="REQUIRED"
T x T x x x | ssl_mode=REQUIRED+ca | ssl_mode="REQUIRED", ssl={"ca": CA}
T x T x x x | ssl_mode=VERIFY_CA+ca | ssl_mode="VERIFY_CA", ssl={"ca": CA}
T x x x x x | ssl_mode=VERIFY_IDENTITY+ca | ssl_mode="VERIFY_IDENTITY", ssl={"ca": CA}
x x x x x x | ssl_mode=VERIFY_IDENTITY no ca | ssl_mode="VERIFY_IDENTITY" | without roots it refuses everybody, which another rule tells
x x x x x x | ssl_mode=verify_identity lower | ssl_mode="verify_identity", ssl={"ca": CA}
x x x x x x | VI + ssl key ssl_ca typo | ssl_mode="VERIFY_IDENTITY", ssl={"ssl_ca": CA} | without roots it refuses everybody, which another rule tells
x x x x x x | tls_version kw | ssl_mode="VERIFY_IDENTITY", ssl={"ca": CA}, tls_version="TLSv1.2"
`,
      connecting("MySQLdb"),
    ),
  },
  {
    ...mysqlclient,
    client: "mysqlclient 2.2.8 with MariaDB Connector/C 3.4.10",
    refusedElsewhere: ["ssl_mode=VERIFY_IDENTITY no ca", "VI + ssl key ssl_ca typo"],
    rows: programRows(
      `
P P P P P P | default |  | what holds with both libraries is said
T x x x x P | ssl={ca} | ssl={"ca": CA}
T T T T x P | ssl=True | ssl=True | what holds with both libraries is said
P P P P P P | ssl=False | ssl=False
P P P P P P | ssl={} | ssl={} | what holds with both libraries is said
T x x x x P | ssl_mode=DISABLED | ssl_mode="DISABLED", ssl={"ca": CA} | what holds with both libraries is said
T x x x x P | ssl_mode=PREFERRED+ca | ssl_mode="PREFERRED", ssl={"ca": CA}
T T T T x P | ssl_mode=REQUIRED | ssl_mode="REQUIRED" | what holds with both libraries is said
T x x x x P | ssl_mode=REQUIRED+ca | ssl_mode="REQUIRED", ssl={"ca": CA} | what holds with both libraries is said
T x x x x x | ssl_mode=VERIFY_CA+ca | ssl_mode="VERIFY_CA", ssl={"ca": CA} | what holds with both libraries is said
T x x x x x | ssl_mode=VERIFY_IDENTITY+ca | ssl_mode="VERIFY_IDENTITY", ssl={"ca": CA}
T x x x x x | ssl_mode=VERIFY_IDENTITY no ca | ssl_mode="VERIFY_IDENTITY"
x x x x x x | ssl_mode=verify_identity lower | ssl_mode="verify_identity", ssl={"ca": CA}
T x x x x x | VI + ssl key ssl_ca typo | ssl_mode="VERIFY_IDENTITY", ssl={"ssl_ca": CA}
x x x x x x | tls_version kw | ssl_mode="VERIFY_IDENTITY", ssl={"ca": CA}, tls_version="TLSv1.2"
`,
      connecting("MySQLdb"),
    ),
  },
  {
    ...connector,
    client: "mysql-connector-python 26.7.0 in Python (`use_pure`)",
    rows: programRows(
      `
T T T T x P | default | use_pure=True
P P P P P P | ssl_disabled | ssl_disabled=True, use_pure=True
T T T T x P | ssl_disabled=False | ssl_disabled=False, use_pure=True
T T T T x P | ssl_ca | ssl_ca=CA, use_pure=True
T x T x x x | ssl_verify_cert no ca | ssl_verify_cert=True, use_pure=True
T x T x x x | ca+ssl_verify_cert | ssl_ca=CA, ssl_verify_cert=True, use_pure=True
T x x x x x | ca+ssl_verify_cert+ssl_verify_identity | ssl_ca=CA, ssl_verify_cert=True, ssl_verify_identity=True, use_pure=True
T x x x x P | ca+ssl_verify_identity | ssl_ca=CA, ssl_verify_identity=True, use_pure=True
T x x x x x | ssl_verify_cert+ssl_verify_identity no ca | ssl_verify_cert=True, ssl_verify_identity=True, use_pure=True
T x x x x P | ssl_verify_identity only | ssl_verify_identity=True, use_pure=True
x x x x x x | tls_versions 1.1 | tls_versions=["TLSv1.1"], use_pure=True | it throws at the versions, which another rule tells
T T T T x P | tls_versions 1.1,1.2 | tls_versions=["TLSv1.1", "TLSv1.2"], use_pure=True
x x x x x x | ssl dict | ssl={"ca": CA}, use_pure=True
`,
      connecting("mysql.connector"),
    ),
  },
  {
    ...connector,
    client: "mysql-connector-python 26.7.0 in C",
    rows: programRows(
      `
T T T T x P | default |
P P P P P P | ssl_disabled | ssl_disabled=True
T T T T x P | ssl_disabled=False | ssl_disabled=False
T T T T x P | ssl_ca | ssl_ca=CA
x x x x x P | ssl_verify_cert no ca | ssl_verify_cert=True | what holds with both implementations is said
T x T x x P | ca+ssl_verify_cert | ssl_ca=CA, ssl_verify_cert=True | what holds with both implementations is said
T x x x x x | ca+ssl_verify_cert+ssl_verify_identity | ssl_ca=CA, ssl_verify_cert=True, ssl_verify_identity=True
T x x x x x | ca+ssl_verify_identity | ssl_ca=CA, ssl_verify_identity=True
x x x x x x | ssl_verify_cert+ssl_verify_identity no ca | ssl_verify_cert=True, ssl_verify_identity=True | without roots it refuses everybody, which another rule tells
x x x x x x | ssl_verify_identity only | ssl_verify_identity=True | what holds with both implementations is said
x x x x x x | tls_versions 1.1 | tls_versions=["TLSv1.1"] | it throws at the versions, which another rule tells
T T T T x P | tls_versions 1.1,1.2 | tls_versions=["TLSv1.1", "TLSv1.2"]
x x x x x x | ssl dict | ssl={"ca": CA}
`,
      connecting("mysql.connector"),
    ),
  },
  {
    client: "asyncmy 0.2.15",
    section: "FACTS-dialects.md 4.5",
    dialect: "asyncmy",
    filename: "app.py",
    rows: programRows(
      `
P P P P P P | default |
T x x x x x | ctx | ssl=ssl.create_default_context()
P P P P P P | ssl={} | ssl={}
T x x x x x | ssl={ca} | ssl={"ca": CA}
T T T T x x | ssl={x} | ssl={"x": 1}
T x T x x x | ssl={ca,check_hostname False} | ssl={"ca": CA, "check_hostname": False}
T x T x x x | ssl={verify_mode:required} | ssl={"verify_mode": "required"}
T T T T x x | ssl=True | ssl=True
x x x x x x | ssl_ca kw | ssl_ca=CA
`,
      connecting("asyncmy"),
    ),
  },
];
