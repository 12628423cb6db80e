import { rails as reader } from "../../src/dialects/clients/rails.js";
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

const base = `3pTAoNNegb47Uc8.root:\${process.env.DB_PASSWORD}@${HOST}:4000/test`;
const to = (query: string, scheme = "mysql2"): string =>
  `export const DATABASE_URL = \`${scheme}://${base}${query}\`;\n`;
const trilogy = (query: string): string => to(query, "trilogy");

/** FACTS-dialects.md 7, Rails mysql2 and Rails trilogy. */
export const rails: SampleSet = {
  dialect: "rails",
  reader,
  clients: [],
  rests: "FACTS-dialects.md 7",
  samples: [
    sample("verify_identity", to("?ssl_mode=verify_identity")),
    sample(
      "SSL_MODE_VERIFY_IDENTITY and a bundle",
      to("?ssl_mode=SSL_MODE_VERIFY_IDENTITY&sslca=/etc/ssl/certs/ca-certificates.crt"),
    ),
    sample("disabled", to("?ssl_mode=disabled"), [TLS]),
    sample("preferred", to("?pool=5&ssl_mode=preferred"), [TLS]),
    sample("required", to("?ssl_mode=required"), [CERTIFICATE]),
    sample("verify_ca", to("?ssl_mode=verify_ca"), [IDENTITY]),
    sample("no mode of its", to("?ssl_mode=verify-full"), [INEFFECTIVE]),
    sample("sslca alone", to("?sslca=/etc/ssl/certs/ca-certificates.crt"), [TLS]),
    sample("one authority", to("?ssl_mode=verify_identity&sslca=./isrgrootx1.pem"), [CA], [], [CA]),
    sample(
      "client certificate",
      to("?ssl_mode=verify_identity&sslcert=./me.pem&sslkey=./me.key"),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample("trilogy, verify_identity", trilogy("?ssl_mode=verify_identity")),
    sample("trilogy, 1", trilogy("?ssl_mode=1")),
    sample("trilogy, nothing", trilogy(""), [TLS]),
    sample("trilogy, 3", trilogy("?ssl_mode=3"), [CERTIFICATE]),
    sample("trilogy, 2", trilogy("?ssl_mode=2"), [IDENTITY]),
    sample("trilogy, 4", trilogy("?ssl_mode=4"), [TLS]),
    sample("trilogy, another client's key", trilogy("?sslmode=verify_identity"), [INEFFECTIVE]),
    sample("trilogy, old version", trilogy("?ssl_mode=1&tls_min_version=1"), [VERSION]),
    sample("port left out", to("?ssl_mode=verify_identity").replace(":4000", ""), [PORT]),
    sample(
      "user without prefix",
      to("?ssl_mode=verify_identity").replace("3pTAoNNegb47Uc8.", ""),
      [PREFIX],
      [],
      [PREFIX],
    ),
    sample(
      "password",
      to("?ssl_mode=verify_identity").replace("${process.env.DB_PASSWORD}", "kT4vXq9LmZ2pWs7R"),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
  ],
  silent: {
    "mysql2 of anybody": to("?pool=5"),
    "a comparison": `if (url === 'trilogy://${HOST}:4000/test') stop();\n`,
  },
};
