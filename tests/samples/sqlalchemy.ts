import { sqlAlchemy as reader } from "../../src/dialects/clients/sqlalchemy.js";
import {
  CA,
  CERTIFICATE,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  PASSWORD,
  PORT,
  sample,
  TLS,
  type SampleSet,
} from "./sample.js";

const BUNDLE = "ssl_ca=/etc/ssl/cert.pem";
const to = (driver: string, query = ""): string =>
  `export const url = \`mysql+${driver}://3pTAoNNegb47Uc8.root:\${encodeURIComponent(process.env.DB_PASSWORD)}@${HOST}:4000/test${query}\`;\n`;

/** Named as the rows of FACTS-dialects.md 4.6, where they were measured. */
export const sqlAlchemy: SampleSet = {
  dialect: "sqlalchemy",
  reader,
  clients: [],
  settings: { caPath: "/etc/ssl/cert.pem" },
  samples: [
    sample("pymysql none", to("pymysql"), [TLS]),
    sample("pymysql ssl_ca", to("pymysql", `?${BUNDLE}`)),
    sample("pymysql ssl_ca+ssl_verify_cert", to("pymysql", `?${BUNDLE}&ssl_verify_cert=true`), [
      IDENTITY,
    ]),
    sample(
      "pymysql ssl_ca+ssl_verify_cert+ssl_verify_identity",
      to("pymysql", `?${BUNDLE}&ssl_verify_cert=true&ssl_verify_identity=true`),
      [IDENTITY],
    ),
    sample(
      "pymysql ssl_verify_cert+ssl_verify_identity",
      to("pymysql", "?ssl_verify_cert=true&ssl_verify_identity=true"),
      [IDENTITY],
    ),
    sample(
      "pymysql ssl_ca=OTHERCA+ssl_verify_cert+ssl_verify_identity",
      to("pymysql", "?ssl_ca=isrgrootx1.pem&ssl_verify_cert=true&ssl_verify_identity=true"),
      [CA, IDENTITY],
      [],
      [CA],
    ),
    sample(
      "pymysql ssl_ca+ssl_verify_identity",
      to("pymysql", `?${BUNDLE}&ssl_verify_identity=true`),
      [CERTIFICATE],
    ),
    sample(
      "pymysql ssl_ca+ssl_check_hostname=true",
      to("pymysql", `?${BUNDLE}&ssl_check_hostname=true`),
    ),
    sample(
      "pymysql ssl_ca+ssl_check_hostname=false",
      to("pymysql", `?${BUNDLE}&ssl_check_hostname=false`),
      [IDENTITY],
    ),
    sample("pymysql ssl_verify_cert=false", to("pymysql", "?ssl_verify_cert=false"), [CERTIFICATE]),
    sample(
      "pymysql ssl_ca+ssl_verify_cert=false",
      to("pymysql", `?${BUNDLE}&ssl_verify_cert=false`),
      [CERTIFICATE],
    ),
    sample("pymysql ssl=true", to("pymysql", "?ssl=true"), [INEFFECTIVE]),
    sample("pymysql ssl_disabled=false", to("pymysql", `?${BUNDLE}&ssl_disabled=false`), [TLS]),
    sample(
      "pymysql ssl_mode=VERIFY_IDENTITY",
      to("pymysql", `?${BUNDLE}&ssl_mode=VERIFY_IDENTITY`),
      [INEFFECTIVE],
    ),
    sample("pymysql pinned", to("pymysql", "?ssl_ca=isrgrootx1.pem"), [CA], [], [CA]),
    sample("cpy ca", to("mysqlconnector", `?${BUNDLE}`), [TLS], [], [TLS]),
    sample(
      "cpy ca+ssl_verify_cert+ssl_verify_identity",
      to("mysqlconnector", `?${BUNDLE}&ssl_verify_cert=true&ssl_verify_identity=true`),
      [INEFFECTIVE],
      [],
      [INEFFECTIVE],
    ),
    sample(
      "cpy ca+ssl_verify_cert+ssl_verify_identity=false",
      to("mysqlconnector", `?${BUNDLE}&ssl_verify_cert=true&ssl_verify_identity=false`),
      [INEFFECTIVE],
      [],
      [INEFFECTIVE],
    ),
    sample(
      "cpy ssl_verify_cert=false",
      to("mysqlconnector", "?ssl_verify_cert=false"),
      [TLS],
      [],
      [TLS],
    ),
    sample("cpy ssl_disabled=false", to("mysqlconnector", "?ssl_disabled=false"), [TLS], [], [TLS]),
    sample("aiomysql none", to("aiomysql"), [TLS], [], [TLS]),
    sample("aiomysql ssl_ca", to("aiomysql", `?${BUNDLE}`), [TLS], [], [TLS]),
    sample("asyncmy none", to("asyncmy"), [TLS]),
    sample("asyncmy ssl_ca", to("asyncmy", `?${BUNDLE}`)),
    sample(
      "asyncmy documented",
      to("asyncmy", `?${BUNDLE}&ssl_verify_cert=true&ssl_verify_identity=true`),
      [INEFFECTIVE],
    ),
    sample("mysqldb VI", to("mysqldb", `?ssl_mode=VERIFY_IDENTITY&${BUNDLE}`)),
    sample("mysqldb ssl_ca only", to("mysqldb", `?${BUNDLE}`), [TLS]),
    sample(
      "mysqldb ssl_verify",
      to("mysqldb", `?${BUNDLE}&ssl_verify_cert=true&ssl_verify_identity=true`),
      [INEFFECTIVE],
    ),
    sample("mysqldb REQUIRED", to("mysqldb", `?ssl_mode=REQUIRED&${BUNDLE}`), [CERTIFICATE]),
    sample("mysqldb VERIFY_CA", to("mysqldb", `?ssl_mode=VERIFY_CA&${BUNDLE}`), [IDENTITY]),
    sample("port left out", to("pymysql", `?${BUNDLE}`).replace(":4000", ""), [PORT]),
    sample(
      "password with signs",
      to("pymysql", `?${BUNDLE}`).replace(/\$\{.*?\}/, "kT4v/X#9?q:p"),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
  ],
  silent: {
    "another driver": to("cymysql"),
    "another host": "export const url = 'mysql+pymysql://root:x@localhost:4000/tidb';\n",
    "options from elsewhere":
      "export const url = `mysql+pymysql://${process.env.TIDB_HOST}:4000/test?${options}`;\n",
  },
};
