import { mariadbJdbc as reader } from "../../src/dialects/clients/mariadb-jdbc.js";
import {
  CA,
  CERTIFICATE,
  CLIENT,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  PASSWORD,
  PORT,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const FULL = "sslMode=verify-full";
const base = `jdbc:mariadb://${HOST}:4000/test?user=3pTAoNNegb47Uc8.root&password=\${process.env.DB_PASSWORD}`;
const query = (options: string): string =>
  `export const url = \`${options === "" ? base : `${base}&${options}`}\`;\n`;

/** Named as the rows of FACTS-dialects.md 2.1, where they were measured. */
export const mariadbJdbc: SampleSet = {
  dialect: "mariadb-jdbc",
  reader,
  clients: [],
  samples: [
    sample("none", query(""), [TLS]),
    sample("sslMode=disable", query("sslMode=disable"), [TLS]),
    sample("sslMode=trust", query("sslMode=trust"), [CERTIFICATE]),
    sample("sslMode=verify-ca", query("sslMode=verify-ca"), [IDENTITY]),
    sample("sslMode=verify-full", query(FULL)),
    sample("sslMode=VERIFY_FULL", query("sslMode=VERIFY_FULL")),
    sample("sslMode=VERIFY_IDENTITY", query("sslMode=VERIFY_IDENTITY")),
    sample("sslMode=REQUIRED", query("sslMode=REQUIRED"), [CERTIFICATE]),
    sample("sslMode=required", query("sslMode=required"), [CERTIFICATE]),
    sample("sslMode=PREFERRED", query("sslMode=PREFERRED"), [INEFFECTIVE]),
    sample("SSLMODE=verify-full", query("SSLMODE=verify-full")),
    sample("SSLMODE=trust", query("SSLMODE=trust"), [CERTIFICATE]),
    sample("useSsl=true", query("useSsl=true")),
    sample("useSSL=true", query("useSSL=true")),
    sample("useSSL=false", query("useSSL=false"), [TLS]),
    sample("useSsl+trustServerCertificate", query("useSsl=true&trustServerCertificate=true"), [
      CERTIFICATE,
    ]),
    sample(
      "useSsl+disableSslHostnameVerification",
      query("useSsl=true&disableSslHostnameVerification=true"),
      [IDENTITY],
    ),
    sample(
      "useSsl+serverSslCert",
      query("useSsl=true&serverSslCert=./isrgrootx1.pem"),
      [CA],
      [],
      [CA],
    ),
    sample(
      "verifyServerCertificate=true useSSL",
      query("useSSL=true&verifyServerCertificate=true"),
      [INEFFECTIVE],
    ),
    sample(
      "verify-full+serverSslCert",
      query(`${FULL}&serverSslCert=./isrgrootx1.pem`),
      [CA],
      [],
      [CA],
    ),
    sample(
      "verify-ca+serverSslCert",
      query("sslMode=verify-ca&serverSslCert=./isrgrootx1.pem"),
      [CA, IDENTITY],
      [],
      [CA],
    ),
    sample("verify-full+serverSslCert bundle", query(`${FULL}&serverSslCert=/etc/ssl/cert.pem`)),
    sample(
      "verify-full+enabledSslProtocolSuites 1.1",
      query(`${FULL}&enabledSslProtocolSuites=TLSv1.1`),
      [VERSION],
    ),
    sample(
      "verify-full+enabledSslProtocolSuites 1.2,1.3",
      query(`${FULL}&enabledSslProtocolSuites=TLSv1.2,TLSv1.3`),
    ),
    sample("sslMode empty", query("sslMode="), [TLS]),
    sample(
      "jdbc:mysql + permitMysqlScheme",
      query("permitMysqlScheme").replace("jdbc:mariadb:", "jdbc:mysql:"),
      [TLS],
    ),
    sample(
      "jdbc:mysql + permitMysqlScheme, right",
      query(`${FULL}&permitMysqlScheme`).replace("jdbc:mariadb:", "jdbc:mysql:"),
    ),
    sample("fallbackToSystemTrustStore=false", query(`${FULL}&fallbackToSystemTrustStore=false`), [
      INEFFECTIVE,
    ]),
    sample("address form", query("").replace(`${HOST}:4000`, `address=(host=${HOST})(port=4000)`), [
      TLS,
    ]),
    sample(
      "address form, right",
      query(FULL).replace(`${HOST}:4000`, `address=(host=${HOST})(port=4000)`),
    ),
    sample("dup verify-full,disable", query(`${FULL}&sslMode=disable`), [TLS]),
    sample(
      "address with sslMode key",
      query(FULL).replace(`${HOST}:4000`, `address=(host=${HOST})(port=4000)(sslMode=disable)`),
      [TLS],
    ),
    sample("another driver's word", query("requireSSL=true"), [INEFFECTIVE]),
    sample("keyStore", query(`${FULL}&keyStore=me.p12`), [CLIENT], [], [CLIENT]),
    sample("port left out", query(FULL).replace(":4000", ""), [PORT]),
    sample("password", query(FULL).replace(/\$\{.*\}/, "kT4v%X+q#9"), [PASSWORD], [], [PASSWORD]),
  ],
  silent: {
    "a mode from elsewhere":
      "export const url = `jdbc:mariadb://${process.env.TIDB_HOST}:4000/test?sslMode=${mode}`;\n",
  },
};
