import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-client-certificate.js";
import { LOGIN, PRIVATE, pool, right, tester, texts, wrong, AT_PRIVATE } from "./tester.js";

const FS = "import { readFileSync } from 'node:fs';\n";
const CERT = "cert: readFileSync('./client.pem')";
const KEY = "key: readFileSync('./client.key')";
const PEM = "'-----BEGIN PRIVATE KEY-----'";
const ssl = (value: string): string => pool(`{ ${LOGIN}, ssl: ${value} }`, FS);
const before = "{ rejectUnauthorized: true }";
const presented = (says: string, repair: string) => ({
  id: "presented" as const,
  data: { says: `\`${says}\``, repair },
});

tester.run("no-client-certificate", rule, {
  valid: [
    right("none", ssl(before)),
    right("undefined", ssl("{ cert: undefined, key: undefined }")),
    right("null", ssl("{ cert: null }")),
    right(
      "of the environment",
      ssl("{ cert: process.env.CLIENT_CERT, key: process.env.CLIENT_KEY }"),
    ),
    right("a variable", ssl("{ cert, key }")),
    right("an empty text", ssl("{ cert: '', key: '' }")),
    right("still to be filled in", ssl("{ cert: '<client certificate>' }")),
    right(
      "a key whose path comes from the environment, and no certificate",
      ssl("{ key: readFileSync(process.env.KEY) }"),
    ),
    right("one path has none", ssl("{ cert: mutual ? readFileSync('./client.pem') : undefined }")),
    right("Dedicated", pool(`{ host: 'tidb.abc.clusters.tidb-cloud.com', ssl: { ${CERT} } }`, FS)),
  ],
  invalid: [
    wrong(
      "certificate and key go together, and a person takes them out",
      ssl(`{ rejectUnauthorized: true, «${CERT}», ${KEY} }`),
      { ...presented(`ssl.${CERT}`, "Remove `ssl.cert` and `ssl.key`."), suggested: ssl(before) },
      null,
    ),
    wrong(
      "whatever stands between",
      ssl(`{ «${CERT}», rejectUnauthorized: true, ${KEY} }`),
      { ...presented(`ssl.${CERT}`, "Remove `ssl.cert` and `ssl.key`."), suggested: ssl(before) },
      null,
    ),
    wrong(
      "a certificate whose path comes from the environment",
      ssl("{ rejectUnauthorized: true, «cert: readFileSync(process.env.CERT)» }"),
      {
        ...presented("ssl.cert: readFileSync(process.env.CERT)", "Remove `ssl.cert`."),
        suggested: ssl(before),
      },
      null,
    ),
    wrong(
      "a key alone",
      ssl(`{ rejectUnauthorized: true, «${KEY}» }`),
      { ...presented("ssl.key", "Remove `ssl.key`."), suggested: ssl(before) },
      null,
    ),
    wrong(
      "a text",
      ssl(`{ rejectUnauthorized: true, «key: ${PEM}» }`),
      { ...presented("ssl.key", "Remove `ssl.key`."), suggested: ssl(before) },
      null,
    ),
    wrong(
      "on lines of their own",
      ssl(
        `{\n    rejectUnauthorized: true,\n    «${CERT}»,\n    ${KEY},\n    // the rest\n    minVersion: 'TLSv1.2',\n  }`,
      ),
      {
        ...presented(`ssl.${CERT}`, "Remove `ssl.cert` and `ssl.key`."),
        suggested: ssl(
          "{\n    rejectUnauthorized: true,\n    // the rest\n    minVersion: 'TLSv1.2',\n  }",
        ),
      },
      null,
    ),
    wrong(
      "a comment beside them would lie, so there is no edit",
      ssl(`{ rejectUnauthorized: true, «${CERT}» /* ours */ }`),
      presented(`ssl.${CERT}`, "Remove `ssl.cert`."),
      null,
    ),
    wrong(
      "a shared object",
      pool(
        "options",
        `${FS}export const options = { ${LOGIN}, ssl: { «key: ${PEM}», rejectUnauthorized: true } };\n`,
      ),
      {
        ...presented("ssl.key", "Remove `ssl.key`."),
        suggested: pool("options", `${FS}export const options = { ${LOGIN}, ssl: ${before} };\n`),
      },
      null,
    ),
    wrong(
      "a private endpoint",
      pool(`{ host: '${PRIVATE}', ssl: { «key: ${PEM}», rejectUnauthorized: true } }`),
      {
        id: "presented",
        data: {
          says: "`ssl.key`",
          repair: "Remove `ssl.key`.",
          unfixed: AT_PRIVATE,
        },
        suggested: pool(`{ host: '${PRIVATE}', ssl: { rejectUnauthorized: true } }`),
      },
      null,
    ),
  ],
});

describe("no-client-certificate: words", () => {
  it("says why", () => {
    expect(texts("no-client-certificate", ssl(`{ ${CERT}, ${KEY} }`))).toEqual([
      "`ssl.cert: readFileSync('./client.pem')` is a client certificate, but TiDB Cloud asks for none. Remove it and `ssl.key`. Not autofixed: another server may ask.",
    ]);
  });

  it("shows no key", () => {
    const key = `-----BEGIN PRIVATE KEY-----${"QUJD".repeat(20)}`;
    const [text] = texts("no-client-certificate", ssl(`{ key: '${key}' }`));
    expect(text).toContain("is a client certificate");
    expect(text).not.toContain("QUJD");
  });
});
