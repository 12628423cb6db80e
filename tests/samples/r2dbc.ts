import { r2dbc as reader } from "../../src/dialects/clients/r2dbc.js";
import {
  CERTIFICATE,
  CLIENT,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const to = (query: string, scheme: string): string =>
  `export const url = \`${scheme}://3pTAoNNegb47Uc8.root:\${encodeURIComponent(process.env.DB_PASSWORD)}@${HOST}:4000/test${query}\`;\n`;
const mysql = (query: string, scheme = "r2dbc:mysql"): string => to(query, scheme);
const mariadb = (query: string): string => to(query, "r2dbc:mariadb");
const SYSTEM = "fallbackToSystemTrustStore=true";

/** FACTS-dialects.md 2.2. */
export const r2dbc: SampleSet = {
  dialect: "r2dbc",
  reader,
  clients: [],
  rests: "FACTS-dialects.md 2.2",
  samples: [
    sample("mysql, none", mysql(""), [TLS]),
    sample("mysql, r2dbcs", mysql("", "r2dbcs:mysql"), [CERTIFICATE]),
    sample("mysql, ssl=true", mysql("?ssl=true"), [CERTIFICATE]),
    sample("mysql, ssl=false", mysql("?ssl=false"), [TLS]),
    sample("mysql, DISABLED", mysql("?sslMode=disabled"), [TLS]),
    sample("mysql, PREFERRED", mysql("?sslMode=PREFERRED"), [TLS]),
    sample("mysql, REQUIRED", mysql("?sslMode=REQUIRED"), [CERTIFICATE]),
    sample("mysql, VERIFY_CA", mysql("?sslMode=VERIFY_CA"), [IDENTITY]),
    sample("mysql, VERIFY_IDENTITY", mysql("?sslMode=VERIFY_IDENTITY&tlsVersion=TLSv1.2,TLSv1.3")),
    sample("mysql, old version", mysql("?sslMode=VERIFY_IDENTITY&tlsVersion=TLSv1"), [VERSION]),
    sample("mysql, misspelt", mysql("?ssl-mode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample(
      "mysql, client certificate",
      mysql("?sslMode=VERIFY_IDENTITY&sslCert=me.pem&sslKey=me.key"),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample("mysql, pool", mysql("?sslMode=REQUIRED", "r2dbc:pool:mysql"), [CERTIFICATE]),
    sample("mariadb, none", mariadb(""), [TLS]),
    sample("mariadb, trust", mariadb("?sslMode=trust"), [CERTIFICATE]),
    sample("mariadb, verify-ca", mariadb(`?sslMode=verify-ca&${SYSTEM}`), [IDENTITY]),
    sample("mariadb, verify-full", mariadb(`?sslMode=verify-full&${SYSTEM}`)),
    sample("mariadb, verify-full that trusts nobody", mariadb("?sslMode=verify-full"), [
      INEFFECTIVE,
    ]),
  ],
  silent: {
    "a mode from elsewhere":
      "export const url = `r2dbc:mysql://${process.env.TIDB_HOST}:4000/test?sslMode=${mode}`;\n",
  },
};
