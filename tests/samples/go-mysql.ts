import { goMysql as reader } from "../../src/dialects/clients/go-mysql.js";
import {
  CERTIFICATE,
  HOST,
  INEFFECTIVE,
  PASSWORD,
  PORT,
  PREFIX,
  sample,
  TLS,
  type SampleSet,
} from "./sample.js";

const to = (tail: string, address = `${HOST}:4000`): string =>
  `export const dsn = \`3pTAoNNegb47Uc8.root:\${process.env.DB_PASSWORD}@tcp(${address})/test${tail}\`;\n`;

/** Named as the rows of FACTS-dialects.md 3.2, where they were measured; what follows them is 3.1 and 3.4. */
export const goMysql: SampleSet = {
  dialect: "go-mysql",
  reader,
  clients: [],
  samples: [
    sample("none", to(""), [TLS]),
    sample("none, but other options", to("?parseTime=true"), [TLS]),
    sample("tls=false", to("?tls=false"), [TLS]),
    sample("tls=0", to("?tls=0"), [TLS]),
    sample("tls=", to("?tls="), [TLS]),
    sample("tls=true", to("?tls=true&parseTime=true")),
    sample("tls=skip-verify", to("?tls=skip-verify"), [CERTIFICATE]),
    sample("tls=SKIP-VERIFY", to("?tls=SKIP-VERIFY"), [CERTIFICATE]),
    sample("tls=preferred", to("?tls=preferred"), [TLS]),
    sample("tls=preferred&fb=false", to("?tls=preferred&allowFallbackToPlaintext=false"), [TLS]),
    sample("tls=true&fb=true", to("?tls=true&allowFallbackToPlaintext=true"), [TLS]),
    sample("tls=tidb", to("?tls=tidb")),
    sample("TLS=true", to("?TLS=true"), [INEFFECTIVE]),
    sample("sslmode", to("?sslmode=require"), [INEFFECTIVE]),
    sample("ssl-mode", to("?parseTime=true&ssl-mode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample("ssl=true", to("?ssl=true"), [INEFFECTIVE]),
    sample("sslaccept", to("?sslaccept=strict"), [INEFFECTIVE]),
    sample("tls=yes", to("?tls=yes"), [INEFFECTIVE]),
    sample("dup tls", to("?tls=true&tls=false"), [TLS]),
    sample("port left out", to("?tls=true", HOST), [PORT]),
    sample(
      "user without a prefix",
      to("?tls=true").replace("3pTAoNNegb47Uc8.", ""),
      [PREFIX],
      [],
      [PREFIX],
    ),
    sample(
      "password with signs",
      to("?tls=true").replace(/\$\{.*\}/, "kT4v/X@q:%40"),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample("with a scheme", to("?tls=skip-verify").replace("`", "`mysql://"), [CERTIFICATE]),
    sample(
      "in single quotes",
      `export const dsn = 'it\\'s:kT4vXq9LmZ2pWs7R@tcp(${HOST}:4000)/test';\n`,
      [PASSWORD, PREFIX, TLS],
      [],
      [PASSWORD, PREFIX],
    ),
  ],
  silent: {
    "another host": "export const dsn = 'root:x@tcp(127.0.0.1:4000)/tidb';\n",
    "a name from elsewhere":
      "export const dsn = `${user}:${pw}@tcp(${process.env.TIDB_HOST}:4000)/test?tls=${tls}`.trim();\n",
    "more from elsewhere":
      "export const dsn = `${user}:${pw}@tcp(${process.env.TIDB_HOST}:4000)/test?${options}`;\n",
    "a socket": "export const dsn = 'root:x@unix(/tmp/tidb.sock)/test';\n",
    "a call in a text": "export const text = 'use tidb@(a/b)';\n",
    "a migration's own": `export const url = \`mysql://3pTAoNNegb47Uc8.root:\${pw}@tcp(${HOST}:4000)/test?x-tls-ca=ca.pem\`;\n`,
  },
};
