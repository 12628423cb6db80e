import { mySqlConnector as reader } from "../../src/dialects/clients/mysqlconnector.js";
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

const base = `Server=${HOST};Port=4000;User ID=3pTAoNNegb47Uc8.root;Password=\${process.env.DB_PASSWORD};Database=test`;
const to = (options: string): string => `export const dsn = \`${base}${options}\`;\n`;
const FULL = ";SslMode=VerifyFull";

/** FACTS-dialects.md 7, .NET. */
export const mySqlConnector: SampleSet = {
  dialect: "mysqlconnector",
  reader,
  clients: [],
  rests: "FACTS-dialects.md 7",
  samples: [
    sample("none", to(""), [TLS]),
    sample("none, closed", to(";"), [TLS]),
    sample("None", to(";SslMode=None"), [TLS]),
    sample("Disabled", to(";SSL Mode=disabled;"), [TLS]),
    sample("Preferred", to(";sslmode=Preferred"), [TLS]),
    sample("Required", to(";SslMode=Required"), [CERTIFICATE]),
    sample("VerifyCA", to(";SSL Mode = VerifyCA"), [IDENTITY]),
    sample("VerifyFull", to(FULL)),
    sample("last counts", to(`${FULL};Ssl Mode=Required`), [CERTIFICATE]),
    sample("another client's mode", to(";SslMode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample("another client's key", to(";UseSSL=true"), [INEFFECTIVE]),
    sample("TlsVersion", to(`${FULL};TlsVersion=TLS 1.1,TLS 1.2`), [VERSION]),
    sample("TlsVersion, right", to(`${FULL};Tls-Version=Tls12`)),
    sample(
      "certificate authority",
      to(`${FULL};CA Certificate File=isrgrootx1.pem`),
      [CA],
      [],
      [CA],
    ),
    sample(
      "client certificate",
      to(`${FULL};SslCert=me.pem;SslKey=me.key`),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample("port left out", to(FULL).replace("Port=4000;", ""), [PORT]),
    sample(
      "password in quotes",
      to("").replace(/\$\{.*\}/, '"kT4v;""X""=q"'),
      [PASSWORD, TLS],
      [],
      [PASSWORD],
    ),
  ],
  silent: {
    "another host":
      "export const text = 'Server=tidb.example.com;Port=4000;Uid=root;SslMode=None';\n",
    "a sentence": `export const text = 'Server=${HOST}; and Port=4000 are what you need';\n`,
    "no connection": `export const text = 'Server=${HOST};Colour=red';\n`,
  },
};
