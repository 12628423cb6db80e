import { describe, expect, it } from "vitest";
import rule from "../../src/rules/require-min-tls-version.js";
import {
  DOCUMENTED,
  HOST,
  LOGIN,
  PRIVATE,
  USER,
  pool,
  right,
  tester,
  texts,
  wrong,
} from "./tester.js";

const WRITE = "Write `ssl.minVersion: 'TLSv1.2'`.";
const tooOld = (value: string) => ({
  id: "tooOld" as const,
  data: { says: `\`ssl.minVersion: ${value}\``, repair: WRITE },
});
const tooLow = (value: string) => ({
  id: "tooOld" as const,
  data: { says: `\`ssl.maxVersion: ${value}\``, repair: "Write `ssl.maxVersion: 'TLSv1.3'`." },
});
const LEFT_OUT = { id: "leftOut" as const, data: { says: "No `ssl.minVersion`", repair: WRITE } };
const ssl = (value: string): string => pool(`{ ${LOGIN}, ssl: ${value} }`);
const ADDRESS = `mysql://${USER}@${HOST}:4000/test?ssl=`;
const WRITE_JSON = 'Write `ssl.minVersion: "TLSv1.2"`.';

tester.run("require-min-tls-version", rule, {
  valid: [
    right("the documented form", ssl(DOCUMENTED)),
    right("TLS 1.3", ssl("{ minVersion: 'TLSv1.3' }")),
    right(
      "a highest version that is new enough",
      ssl("{ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }"),
    ),
    right("no TLS at all", pool(`{ ${LOGIN} }`)),
    right("a variable", ssl("{ minVersion: version }")),
    right("a name that Node refuses is another rule's", ssl("{ minVersion: 'TLS1.0' }")),
    right("a part that is not known", ssl("{ minVersion: `TLSv1.${minor}` }")),
    right("one path is new enough", ssl("{ minVersion: old ? 'TLSv1' : 'TLSv1.2' }")),
    right("a spread may say it", ssl("{ ...more }")),
    right(
      "a constant that is new enough",
      pool(`{ ${LOGIN}, ssl: { minVersion: VERSION } }`, "const VERSION = 'TLSv1.2';\n"),
    ),
    right(
      "a private endpoint may leave it out",
      pool(`{ host: '${PRIVATE}', ssl: { rejectUnauthorized: true } }`),
    ),
  ],
  invalid: [
    ...["'TLSv1.1'", "'TLSv1'", "`TLSv1.1`", "'TLSv1.1' as const"].map((value) =>
      wrong(
        value,
        ssl(`{ «minVersion: ${value}» }`),
        tooOld(value.replace(" as const", "")),
        ssl("{ minVersion: 'TLSv1.2' }"),
      ),
    ),
    wrong(
      "double quotes",
      ssl('{ «minVersion: "TLSv1"» }'),
      tooOld('"TLSv1"'),
      ssl('{ minVersion: "TLSv1.2" }'),
    ),
    wrong(
      "left out",
      pool(`{ ${LOGIN}, «ssl»: { rejectUnauthorized: true } }`),
      LEFT_OUT,
      ssl("{ rejectUnauthorized: true, minVersion: 'TLSv1.2' }"),
    ),
    wrong(
      "left out of {}",
      pool(`{ ${LOGIN}, «ssl»: {} }`),
      LEFT_OUT,
      ssl("{ minVersion: 'TLSv1.2' }"),
    ),
    wrong(
      "undefined",
      ssl("{ «minVersion: undefined» }"),
      { ...LEFT_OUT, data: { ...LEFT_OUT.data, says: "`ssl.minVersion: undefined`" } },
      ssl("{ minVersion: 'TLSv1.2' }"),
    ),
    wrong(
      "both paths are too old",
      ssl("{ minVersion: old ? «'TLSv1'» : «'TLSv1.1'» }"),
      [
        { ...tooOld("'TLSv1'"), suggested: ssl("{ minVersion: 'TLSv1.2' }") },
        { ...tooOld("'TLSv1.1'"), suggested: ssl("{ minVersion: 'TLSv1.2' }") },
      ],
      null,
    ),
    wrong(
      "the highest version is too low",
      ssl("{ minVersion: 'TLSv1.2', «maxVersion: 'TLSv1.1'» }"),
      tooLow("'TLSv1.1'"),
      ssl("{ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' }"),
    ),
    wrong(
      "both are",
      ssl("{ «minVersion: 'TLSv1'», «maxVersion: 'TLSv1.1'» }"),
      [tooOld("'TLSv1'"), tooLow("'TLSv1.1'")],
      ssl("{ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' }"),
    ),
    wrong(
      "a constant",
      pool(`{ ${LOGIN}, ssl: { minVersion: VERSION } }`, "const VERSION = «'TLSv1'»;\n"),
      tooOld("'TLSv1'"),
      pool(`{ ${LOGIN}, ssl: { minVersion: VERSION } }`, "const VERSION = 'TLSv1.2';\n"),
    ),
    wrong(
      "a shared object",
      pool(
        "CONFIG.TIDB",
        `export const CONFIG = { TIDB: { ${LOGIN}, ssl: { «minVersion: 'TLSv1'» } } };\n`,
      ),
      {
        ...tooOld("'TLSv1'"),
        suggested: pool(
          "CONFIG.TIDB",
          `export const CONFIG = { TIDB: { ${LOGIN}, ssl: { minVersion: 'TLSv1.2' } } };\n`,
        ),
      },
      null,
    ),
    wrong(
      "comments inside are kept",
      pool(
        `{ ${LOGIN}, «ssl»: {\n    // no file is needed\n    rejectUnauthorized: true // always\n  } }`,
      ),
      LEFT_OUT,
      ssl(
        "{\n    // no file is needed\n    rejectUnauthorized: true, // always\n    minVersion: 'TLSv1.2'\n  }",
      ),
    ),
    wrong(
      "in an address",
      pool(`'${ADDRESS}{«"minVersion":"TLSv1"»,"rejectUnauthorized":true}'`),
      { id: "tooOld", data: { says: '`ssl.minVersion: "TLSv1"`', repair: WRITE_JSON } },
      pool(`'${ADDRESS}{"minVersion":"TLSv1.2","rejectUnauthorized":true}'`),
    ),
    wrong(
      "left out of an address",
      pool(`'${ADDRESS}«{"rejectUnauthorized":true}»'`),
      { id: "leftOut", data: { says: "No `ssl.minVersion`", repair: WRITE_JSON } },
      pool(`'${ADDRESS}{"rejectUnauthorized":true,"minVersion":"TLSv1.2"}'`),
    ),
    wrong(
      "in an address, percent-encoded",
      pool(`'${ADDRESS}%7B«%22minVersion%22%3A%22TLSv1%22»%7D'`),
      { id: "tooOld", data: { says: '`ssl.minVersion: "TLSv1"`', repair: WRITE_JSON } },
      pool(`'${ADDRESS}%7B%22minVersion%22%3A%22TLSv1.2%22%7D'`),
    ),
    wrong(
      "left out of an address, percent-encoded",
      pool(`'${ADDRESS}«%7B%7D»'`),
      { id: "leftOut", data: { says: "No `ssl.minVersion`", repair: WRITE_JSON } },
      pool(`'${ADDRESS}%7B%22minVersion%22%3A%22TLSv1.2%22%7D'`),
    ),
  ],
});

describe("require-min-tls-version: words", () => {
  it.each([
    [
      "{ minVersion: 'TLSv1' }",
      "`ssl.minVersion: 'TLSv1'` allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write `ssl.minVersion: 'TLSv1.2'`.",
    ],
    [
      "{}",
      "No `ssl.minVersion` lets the environment lower the TLS version. Write `ssl.minVersion: 'TLSv1.2'`.",
    ],
  ])("%s", (value, text) => {
    expect(texts("require-min-tls-version", ssl(value))).toEqual([text]);
  });
});
