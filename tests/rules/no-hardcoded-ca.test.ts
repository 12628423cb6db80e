import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-hardcoded-ca.js";
import {
  HOST,
  LOGIN,
  PRIVATE,
  USER,
  pool,
  right,
  tester,
  texts,
  wrong,
  AT_PRIVATE,
} from "./tester.js";

const FS = "import fs, { readFileSync } from 'node:fs';\nimport path from 'node:path';\n";
const ssl = (value: string): string => pool(`{ ${LOGIN}, ssl: ${value} }`, FS);
const PINNED = { id: "pinned" as const, data: { repair: "Remove `ssl.ca`." } };
/** What is quoted is cut. */
const cut = (code: string): string => (code.length > 40 ? `${code.slice(0, 37)}...` : code);
const says = (value: string) => ({
  ...PINNED,
  data: { ...PINNED.data, says: `\`ssl.ca: ${cut(value)}\`` },
});
const PEM = "'-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n'";
/** One entry before, so that what is left shows. */
const before = "{ rejectUnauthorized: true }";
const pinned = (value: string): string => ssl(`{ rejectUnauthorized: true, «ca: ${value}» }`);

tester.run("no-hardcoded-ca", rule, {
  valid: [
    right("none", ssl(before)),
    right("undefined", ssl("{ ca: undefined }")),
    right("null", ssl("{ ca: null }")),
    right("text of the environment", ssl("{ ca: process.env.TIDB_CA }")),
    right(
      "a file that the environment names",
      ssl("{ ca: readFileSync(process.env.TIDB_CA_PATH) }"),
    ),
    right(
      "a file that the environment may name",
      ssl("{ ca: readFileSync(process.env.TIDB_CA_PATH ?? './isrgrootx1.pem') }"),
    ),
    right(
      "only if the environment says so",
      ssl("{ ca: process.env.TIDB_CA_PATH ? readFileSync('./ca.pem') : undefined }"),
    ),
    right(
      "a bundle that the environment may name",
      ssl("{ ca: readFileSync(process.env.CA_PATH ?? '/etc/ssl/cert.pem') }"),
    ),
    right(
      "a client that must be told",
      `export const url = 'mysql+pymysql://${USER}@${HOST}:4000/test?ssl_verify_identity=true&ssl_ca=/etc/ssl/cert.pem';\n`,
    ),
    right(
      "an authority of a cluster's own endpoint",
      pool(
        "{ host: 'shop.k7x2.us-east-1.prod.aws.tidbcloud.com', ssl: { ca: readFileSync('./ca.pem') } }",
        FS,
      ),
    ),
    right("the roots of Node", ssl("{ ca: tls.rootCertificates }")),
    right("a function", ssl("{ ca: loadCa() }")),
    right(
      "Dedicated has an authority of its own",
      pool(
        "{ host: 'tidb.abc.clusters.tidb-cloud.com', ssl: { ca: readFileSync('./ca.pem') } }",
        FS,
      ),
    ),
    right("one path has none", ssl("{ ca: local ? readFileSync('./ca.pem') : undefined }")),
  ],
  invalid: [
    wrong(
      "the text",
      pinned(PEM),
      {
        id: "pinned",
        data: { says: "`ssl.ca`", repair: "Remove `ssl.ca`." },
        suggested: ssl(before),
      },
      null,
    ),
    ...[
      "readFileSync('./isrgrootx1.pem')",
      "fs.readFileSync('/etc/ssl/isrg.crt', 'utf8')",
      "readFileSync(path.join(__dirname, 'ca.pem'))",
      "readFileSync(new URL('./ca.cer', import.meta.url))",
      "[readFileSync('./ca.pem')]",
      "fs.readFileSync('./ca.PEM').toString()",
      "await fs.promises.readFile('./root.crt')",
    ].map((value) =>
      wrong(
        value,
        pinned(value),
        { ...says(value.replace("await ", "")), suggested: ssl(before) },
        null,
      ),
    ),
    ...[
      ["the system's bundle", "readFileSync('/etc/ssl/cert.pem')"],
      ["the bundle of another system", "readFileSync('/etc/pki/tls/cacert.pem')"],
      ["Mozilla's bundle", "readFileSync('certs/cacert.pem')"],
    ].map(([name = "", value = ""]) =>
      wrong(
        name,
        pinned(value),
        {
          id: "copied" as const,
          data: { says: `\`ssl.ca: ${value}\``, repair: "Remove `ssl.ca`." },
          suggested: ssl(before),
        },
        null,
      ),
    ),
    wrong(
      "a constant: a person takes it out with its import",
      pool(
        `{ ${LOGIN}, ssl: { rejectUnauthorized: true, ca } }`,
        `${FS}const ca = «readFileSync('./ca.pem')»;\n`,
      ),
      {
        ...says("readFileSync('./ca.pem')"),
        suggested: pool(
          `{ ${LOGIN}, ssl: ${before} }`,
          `${FS}const ca = readFileSync('./ca.pem');\n`,
        ),
      },
      null,
    ),
    wrong(
      "on a line of its own",
      ssl(
        "{\n    rejectUnauthorized: true,\n    «ca: readFileSync('./ca.pem')»,\n    minVersion: 'TLSv1.2',\n  }",
      ),
      {
        ...says("readFileSync('./ca.pem')"),
        suggested: ssl("{\n    rejectUnauthorized: true,\n    minVersion: 'TLSv1.2',\n  }"),
      },
      null,
    ),
    wrong(
      "a comment beside it would lie, so there is no edit",
      ssl(
        `{\n    rejectUnauthorized: true,\n    «ca: readFileSync('./ca.pem')», // from the console\n  }`,
      ),
      says("readFileSync('./ca.pem')"),
      null,
    ),
    wrong(
      "a private endpoint",
      pool(
        `{ host: '${PRIVATE}', ssl: { «ca: readFileSync('./ca.pem')», rejectUnauthorized: true } }`,
        FS,
      ),
      {
        id: "pinned",
        data: {
          says: "`ssl.ca: readFileSync('./ca.pem')`",
          repair: "Remove `ssl.ca`.",
          unfixed: AT_PRIVATE,
        },
        suggested: pool(`{ host: '${PRIVATE}', ssl: { rejectUnauthorized: true } }`, FS),
      },
      null,
    ),
    wrong(
      "in an address",
      pool(
        `'mysql://${USER}@${HOST}:4000/test?ssl={"rejectUnauthorized":true,«"ca":"-----BEGIN CERTIFICATE-----"»}'`,
      ),
      {
        id: "pinned",
        data: { says: "`ssl.ca`", repair: "Remove `ssl.ca`." },
        suggested: pool(`'mysql://${USER}@${HOST}:4000/test?ssl={"rejectUnauthorized":true}'`),
      },
      null,
    ),
  ],
});

describe("no-hardcoded-ca: words", () => {
  it("names what breaks", () => {
    expect(texts("no-hardcoded-ca", ssl("{ ca: readFileSync('./ca.pem') }"))).toEqual([
      "`ssl.ca: readFileSync('./ca.pem')` trusts one authority only, which TiDB Cloud may replace. Remove it. Not autofixed: a proxy may need it.",
    ]);
  });
});
