import { sqlx as reader } from "../../src/dialects/clients/sqlx.js";
import {
  CA,
  CERTIFICATE,
  CLIENT,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  PASSWORD,
  sample,
  TLS,
  type SampleSet,
} from "./sample.js";

const command = (
  query: string,
  password = "${process.env.DB_PASSWORD}",
): string => `import { execSync } from 'node:child_process';
execSync(\`sqlx migrate run --database-url "mysql://3pTAoNNegb47Uc8.root:${password}@${HOST}:4000/test${query}"\`);
`;

/** FACTS-dialects.md 7, Rust sqlx. */
export const sqlx: SampleSet = {
  dialect: "sqlx",
  rests: "FACTS-dialects.md 7",
  reader,
  clients: [],
  samples: [
    sample("VERIFY_IDENTITY", command("?ssl-mode=VERIFY_IDENTITY")),
    sample(
      "verify_identity and a bundle",
      command("?sslmode=verify_identity&sslca=/etc/ssl/certs/ca-certificates.crt"),
    ),
    sample("nothing", command(""), [TLS]),
    sample("PREFERRED", command("?ssl-mode=PREFERRED"), [TLS]),
    sample("DISABLED", command("?ssl-mode=DISABLED"), [TLS]),
    sample("REQUIRED", command("?sslmode=REQUIRED"), [CERTIFICATE]),
    sample("VERIFY_CA", command("?ssl-mode=VERIFY_CA"), [IDENTITY]),
    sample("an underscore is ignored", command("?ssl_mode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample("no mode of its", command("?ssl-mode=strict"), [INEFFECTIVE]),
    sample(
      "one authority",
      command("?ssl-mode=VERIFY_IDENTITY&ssl-ca=./isrgrootx1.pem"),
      [CA],
      [],
      [CA],
    ),
    sample(
      "client certificate",
      command("?ssl-mode=VERIFY_IDENTITY&ssl-cert=./me.pem&ssl-key=./me.key"),
      [CLIENT],
      [],
      [CLIENT],
    ),
    sample(
      "password",
      command("?ssl-mode=VERIFY_IDENTITY", "kT4vXq9LmZ2pWs7R"),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
  ],
  silent: {
    "an address of the environment":
      "import { execSync } from 'node:child_process';\nexecSync('sqlx migrate run # TiDB');\n",
    "another database": `import { execSync } from 'node:child_process';\nexecSync('sqlx migrate run -D postgres://u:p@${HOST}/test');\n`,
  },
};
