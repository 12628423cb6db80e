import { describe, expect, it } from "vitest";
import rule from "../../src/rules/require-identity-verification.js";
import {
  DOCUMENTED,
  HOST,
  INSECURE,
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

const WRITE = "Write `ssl.verifyIdentity: true`.";
const OFF = { id: "off" as const, data: { says: "`ssl.verifyIdentity: false`", repair: WRITE } };
const LEFT_OUT = { id: "off" as const, data: { says: "No `ssl.verifyIdentity`", repair: WRITE } };
const BEYOND = { options: [{ beyondDocument: true }] };
const ssl = (value: string): string => pool(`{ ${LOGIN}, ssl: ${value} }`);
const WITHOUT = pool(`{ ${LOGIN}, «ssl»: ${DOCUMENTED} }`);
const FULL = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }";
const full = (value: string): string => `{ rejectUnauthorized: true, verifyIdentity: ${value} }`;
const marked = (value: string): string =>
  ssl(`{ rejectUnauthorized: true, «verifyIdentity: ${value}» }`);

tester.run("require-identity-verification", rule, {
  valid: [
    right("the documented form leaves it out", ssl(DOCUMENTED)),
    right("{}", ssl("{}")),
    right("asked for", ssl(FULL)),
    right("1 means true", ssl(full("1"))),
    right("a text means true", ssl(full("'no'"))),
    right("a variable", ssl(full("check"))),
    right("one path checks", ssl(full("production ? true : false"))),
    right("undefined is as good as left out", ssl(full("undefined"))),
    right("no TLS at all", pool(`{ ${LOGIN} }`)),
    right(
      "no certificate is checked, so there is no name",
      ssl("{ rejectUnauthorized: false, verifyIdentity: false }"),
    ),
    right("the document's form, as it is by default", ssl(DOCUMENTED), {
      options: [{ beyondDocument: false }],
    }),
    right("the document's form, with empty options", ssl(DOCUMENTED), { options: [{}] }),
    right("asked for, with the option", ssl(FULL), BEYOND),
    right("no TLS at all, with the option", pool(`{ ${LOGIN} }`), BEYOND),
    right("unchecked, with the option", ssl(INSECURE), BEYOND),
    right(
      "a spread may ask for it, with the option",
      ssl("{ rejectUnauthorized: true, ...more }"),
      BEYOND,
    ),
    right("ssl from elsewhere, with the option", pool(`{ ${LOGIN}, ssl }`), BEYOND),
    right(
      "a private endpoint, with the option",
      pool(`{ host: '${PRIVATE}', ssl: ${DOCUMENTED} }`),
      BEYOND,
    ),
  ],
  invalid: [
    wrong("false", marked("false"), OFF, ssl(full("true"))),
    wrong(
      "0",
      marked("0"),
      { ...OFF, data: { ...OFF.data, says: "`ssl.verifyIdentity: 0`" } },
      ssl(full("true")),
    ),
    wrong(
      "''",
      marked("''"),
      { ...OFF, data: { ...OFF.data, says: "`ssl.verifyIdentity: ''`" } },
      ssl(full("true")),
    ),
    wrong(
      "both paths",
      ssl(`{ rejectUnauthorized: true, verifyIdentity: local ? «false» : «0» }`),
      [
        { ...OFF, suggested: ssl(full("true")) },
        {
          id: "off",
          data: { says: "`ssl.verifyIdentity: 0`", repair: WRITE },
          suggested: ssl(full("true")),
        },
      ],
      null,
    ),
    wrong(
      "an exported object",
      pool("options", `export const options = { ${LOGIN}, ssl: { «verifyIdentity: false» } };\n`),
      {
        ...OFF,
        suggested: pool(
          "options",
          `export const options = { ${LOGIN}, ssl: { verifyIdentity: true } };\n`,
        ),
      },
      null,
    ),
    wrong(
      "a private endpoint",
      pool(`{ host: '${PRIVATE}', ssl: { «verifyIdentity: false» } }`),
      {
        id: "off",
        data: { ...OFF.data, unfixed: AT_PRIVATE },
        suggested: pool(`{ host: '${PRIVATE}', ssl: { verifyIdentity: true } }`),
      },
      null,
    ),
    wrong("left out, with the option", WITHOUT, LEFT_OUT, ssl(FULL), BEYOND),
    wrong(
      "left out of {}, with the option",
      pool(`{ ${LOGIN}, «ssl»: {} }`),
      LEFT_OUT,
      ssl("{ verifyIdentity: true }"),
      BEYOND,
    ),
    wrong(
      "null, with the option",
      marked("null"),
      { ...LEFT_OUT, data: { ...LEFT_OUT.data, says: "`ssl.verifyIdentity: null`" } },
      ssl(full("true")),
      BEYOND,
    ),
    wrong(
      "left out by every path that has TLS, with the option",
      pool(`{ ${LOGIN}, «ssl»: plain ? undefined : ${DOCUMENTED} }`),
      LEFT_OUT,
      ssl(`plain ? undefined : ${FULL}`),
      BEYOND,
    ),
    wrong(
      "left out where the certificate is checked, and where it is not, with the option",
      pool(`{ ${LOGIN}, «ssl»: plain ? { rejectUnauthorized: false } : ${DOCUMENTED} }`),
      LEFT_OUT,
      ssl(`plain ? { rejectUnauthorized: false, verifyIdentity: true } : ${FULL}`),
      BEYOND,
    ),
    wrong(
      "on many lines, with a comment, with the option",
      pool(
        `{\n  ${LOGIN},\n  «ssl»: {\n    minVersion: 'TLSv1.2',\n    rejectUnauthorized: true, // as documented\n  },\n}`,
      ),
      LEFT_OUT,
      pool(
        `{\n  ${LOGIN},\n  ssl: {\n    minVersion: 'TLSv1.2',\n    rejectUnauthorized: true, // as documented\n    verifyIdentity: true,\n  },\n}`,
      ),
      BEYOND,
    ),
    wrong(
      "in an address, with the option",
      pool(`'mysql://${USER}@${HOST}:4000/test?ssl=«{"rejectUnauthorized":true}»'`),
      LEFT_OUT,
      pool(
        `'mysql://${USER}@${HOST}:4000/test?ssl={"rejectUnauthorized":true,"verifyIdentity":true}'`,
      ),
      BEYOND,
    ),
  ],
});

describe("require-identity-verification: words", () => {
  const REST = "accepts a certificate for any other host. Write `ssl.verifyIdentity: true`.";
  it.each([
    ["{ verifyIdentity: false }", `\`ssl.verifyIdentity: false\` ${REST}`],
    [DOCUMENTED, `No \`ssl.verifyIdentity\` ${REST}`],
  ])("%s", (value, text) => {
    expect(texts("require-identity-verification", ssl(value))).toEqual([text]);
  });

  it("speaks of what is left out in strict only", () => {
    expect(texts("require-identity-verification", ssl(DOCUMENTED), "recommended")).toEqual([]);
  });
});
