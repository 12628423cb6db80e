import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import { mysqli, SSL_SET } from "../../src/dialects/drivers/mysqli.js";
import { pdo, pdoDsn } from "../../src/dialects/drivers/pdo.js";
import { repairedBy } from "./harness.js";
import {
  driverOf,
  facetOf,
  inJson,
  inScript,
  levelOf,
  mended,
  placeOf,
  rowsOf,
  uselessIn,
  uselessMended,
} from "./told.js";

const CA = "/etc/ssl/cert.pem";
const bundle = bundleOf({ caPath: CA });
const driver = pdo(bundle);
const inHome = (entries: string) => inJson(`{"host": "h", "options": {${entries}}}`);
const spelled = (entries: string): string => entries.replace(/\bCA$|\bCA(?=[,}])/g, `"${CA}"`);

/** `options | how much is promised | what the repairs make`; `CA` is a bundle. FACTS-dialects.md 7, measured. */
const PDO = `
  | plain | "SSL_CA": CA
  "SSL_CA": CA | full | "SSL_CA": CA
  "SSL_CAPATH": "/etc/ssl/certs" | full | "SSL_CAPATH": "/etc/ssl/certs"
  "SSL_CIPHER": "DEFAULT" | full | "SSL_CIPHER": "DEFAULT"
  "SSL_CIPHER": "" | full | "SSL_CIPHER": ""
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": true | full | "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": true
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": 1 | full | "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": 1
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": "1" | full | "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": "1"
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": false | unchecked | "SSL_CA": CA
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": 0 | unchecked | "SSL_CA": CA
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": "0" | unchecked | "SSL_CA": CA
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": "false" | unchecked | "SSL_CA": CA
  "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": null | unchecked | "SSL_CA": CA
  "SSL_CAPATH": "/x", "SSL_VERIFY_SERVER_CERT": false | unchecked | "SSL_CAPATH": "/x"
  "SSL_VERIFY_SERVER_CERT": true | plain | "SSL_VERIFY_SERVER_CERT": true, "SSL_CA": CA
  "SSL_VERIFY_SERVER_CERT": false | plain | "SSL_CA": CA
  "SSL_CA": "" | - | "SSL_CA": CA
  "SSL_CA": true | - | "SSL_CA": CA
  "SSL_CA": null | - | "SSL_CA": null
  "SSL_CA": "", "SSL_VERIFY_SERVER_CERT": true | - | "SSL_CA": CA, "SSL_VERIFY_SERVER_CERT": true
  "SSL_CA": "", "SSL_VERIFY_SERVER_CERT": false | unchecked | "SSL_CA": CA
  "SSL_CA": "/x/isrgrootx1.pem" | full | "SSL_CA": CA
  "SSL_CA": CA, "SSL_CERT": "c.pem", "SSL_KEY": "k.pem" | full | "SSL_CA": CA
  "SSL_CA": CA, "SSL_KEY": "k.pem" | full | "SSL_CA": CA
`;
describe("PDO", () => {
  it.each(rowsOf(PDO))("%s: %s", (entries = "", level, after = "") => {
    const code = `{"host": "h", "options": {${spelled(entries)}}}`;
    expect(levelOf(driver, inJson(code), "options")).toBe(level);
    expect(repairedBy(driver, code, "options").replace("{ ", "{").replace(" }", "}")).toBe(
      `{"host": "h", "options": {${spelled(after)}}}`,
    );
  });

  it.each(["SSL_CERT", "SSL_KEY"])("%s alone brings TLS", (key) => {
    expect(levelOf(driver, inHome(`"${key}": "a.pem"`), "options")).toBe("full");
  });

  it.each([
    ["{ options: { SSL_CA: given() } }", "full"],
    ["{ options: { SSL_CAPATH: given(), SSL_VERIFY_SERVER_CERT: false } }", "unchecked"],
    ["{ options: { SSL_CA: 'a.pem', SSL_VERIFY_SERVER_CERT: given() } }", "?"],
    ["{ options: { SSL_CA: a ? 'a.pem' : '' } }", "full | -"],
    ["{ options: a ? { SSL_CA: 'a.pem' } : {} }", "full | plain"],
    ["{ options: given() }", "?"],
    ["{ options: { ...given() } }", "?"],
    ["{ options: 1 }", "?"],
  ])("of what only the running program knows: %s is %s", (code, level) => {
    expect(levelOf(driver, inScript(code), "options")).toBe(level);
  });

  it.each([
    ["", "encrypted", "false No `options.SSL_CA` !"],
    ['"SSL_CAPATH": "/x"', "encrypted", "true `options.SSL_CAPATH`"],
    [
      '"SSL_CA": "a.pem", "SSL_VERIFY_SERVER_CERT": false',
      "certificateVerified",
      "false `options.SSL_VERIFY_SERVER_CERT: false`",
    ],
    ['"SSL_CA": "isrgrootx1.pem"', "roots", 'pinned `options.SSL_CA: "isrgrootx1.pem"`'],
    ['"SSL_CA": ""', "roots", "-"],
    ['"SSL_CA": true', "roots", "-"],
    ['"SSL_CERT": "c.pem"', "clientCertificate", 'true `options.SSL_CERT: "c.pem"`'],
    ['"SSL_KEY": "c.pem"', "clientCertificate", "true `options.SSL_KEY`"],
  ] as const)("%s: %s is %s", (entries, facet, words) => {
    const found = facetOf(driver, inHome(entries), facet, "options");
    expect(found.replace('"/x"', '"..."')).toBe(words);
  });

  it.each([
    ['"SSL_CA": ""', 'options.SSL_CA: "" keeps PDO from connecting: it names no file'],
    ['"SSL_CA": 1', "options.SSL_CA: 1 keeps PDO from connecting: it names no file"],
    ['"SSL_CA": "", "SSL_VERIFY_SERVER_CERT": false', ""],
    ['"SSL_CA": "", "SSL_VERIFY_SERVER_CERT": "0"', ""],
    ['"SSL_CA": "a.pem"', ""],
    [
      '"SSL_VERIFY_SERVER_CERT": true',
      "options.SSL_VERIFY_SERVER_CERT: true brings no TLS to PDO without roots (tls)",
    ],
    ['"SSL_VERIFY_SERVER_CERT": false', ""],
    ['"SSL_VERIFY_SERVER_CERT": true, "SSL_CIPHER": "x"', ""],
    ['"SSL_VERIFY_SERVER_CERT": true, "SSL_CERT": "x"', ""],
  ])("without effect: %s: %s", (entries, words) => {
    const said = words.replace(/^(\S+(?:: \S+)) (.*)$/, "`$1` $2");
    expect(uselessIn(driver, inHome(entries), "options")).toEqual(words === "" ? [] : [said]);
  });

  it.each([
    "sslmode",
    "ssl-mode",
    "tls",
    "TLS_version",
    "require_ssl",
    "requiressl",
    "use_ssl",
    "useSSL",
    "verify",
    "verify_cert",
  ])("takes nothing of TLS from a DSN: %s", (word) => {
    const written = inJson(`{"${word}": "on", "options": {"SSL_CA": "${CA}"}}`);
    const said = `\`${word}: "on"\` is ignored by PDO in a DSN: TLS is among the options of the constructor (tls)`;
    expect(uselessIn(driver, written, "options")).toEqual([said]);
    expect(uselessMended(driver, written, "options")[0]?.[0]).toBe(`Remove \`${word}\`.`);
    expect(uselessIn(driverOf(...pdoDsn), written)).toEqual([said]);
  });
  it.each(["options", "host", "dbname", "myssl", "reverify", "require_ssl_x", "xuse_ssl"])(
    "%s says nothing of TLS in a DSN",
    (word) => {
      expect(uselessIn(driverOf(...pdoDsn), inJson(`{"${word}": "on"}`))).toEqual([]);
    },
  );
  it("the place of the options is no word", () => {
    expect(uselessIn(driver, inJson('{"ssl_options": {}}'), "ssl_options")).toEqual([]);
  });

  it.each([
    ["", `Write \`options.SSL_CA: "${CA}"\`.`],
    ['"x": 1', `Write \`SSL_CA: "${CA}"\`.`],
    ['"SSL_CA": ""', `Write \`SSL_CA: "${CA}"\`.`],
    ['"SSL_CA": "a.pem", "SSL_VERIFY_SERVER_CERT": false', "Remove `SSL_VERIFY_SERVER_CERT`."],
  ])("a repair of %s: %s", (entries, words) => {
    const [said] = mended(driver, inHome(entries), "encrypted", "options");
    expect(said?.replace('options: { "SSL_CA": ', "options.SSL_CA: ").replace(" }`", "`")).toBe(
      words,
    );
  });

  it("writes nothing where one branch has it", () => {
    const written = inScript("{ options: { ...(a ? { SSL_CA: 'a.pem' } : {}) } }");
    expect(mended(driver, written, "encrypted", "options")).toEqual([
      `Write \`options.SSL_CA: '${CA}'\`.`,
    ]);
  });

  it("is a guess where nobody names the bundle", () => {
    const [, , trust] = mended(
      pdo(bundleOf({ caPath: null })),
      inHome('"x": 1'),
      "encrypted",
      "options",
    );
    expect(trust).toContain("the path is Debian's");
  });

  it("has a name and a documented form", () => {
    expect(driver).toMatchObject({ name: "PDO", documented: CA });
  });
});

/** `what mysqli is given | how much is promised`. FACTS-dialects.md 7, measured. */
const MYSQLI = `
  | plain
  flags: null | plain
  flags: 0 | plain
  flags: 2048 | unchecked
  flags: 2112 | unchecked
  flags: 1073743872 | full
  flags: 1073741824 | plain
  flags: 64 | plain
  flags: MYSQLI_CLIENT_SSL | unchecked
  flags: MYSQLI_CLIENT_COMPRESS | plain
  flags: MYSQLI_CLIENT_SSL + MYSQLI_CLIENT_COMPRESS | unchecked
  flags: MYSQLI_CLIENT_SSL + OTHER | ?
  flags: given() | ?
  flags: "2048" | ?
  ssl_ca: 'a.pem' | full
  ssl_capath: '/x' | full
  ssl_cipher: 'x' | full
  ssl_key: 'k.pem' | full
  ssl_cert: 'c.pem' | full
  ssl_ca: given() | full
  ssl_ca: null | plain
  ssl_ca: '' | plain
  ssl_ca: null, flags: 2048 | unchecked
  ssl_ca: 'a.pem', flags: 2048 | full
  ssl_ca: 'a.pem', flags: 64 | unchecked
  ssl_ca: 'a.pem', flags: 2112 | unchecked
  ssl_ca: 'a.pem', flags: 1073741888 | full
  ssl_ca: c ? 'a.pem' : null | full | plain
  flags: c ? 2048 : 0 | unchecked | plain
`;
describe.each(["calls", "keys"] as const)("mysqli, told by %s", (told) => {
  const own = mysqli(bundle, told);
  it.each(
    MYSQLI.trim()
      .split("\n")
      .map((line) => /^(.*?) ?\| (.*)$/.exec(line.trim())?.slice(1) ?? []),
  )("%s: %s", (entries = "", level) => {
    expect(levelOf(own, inScript(`{ ${entries} }`))).toBe(level);
  });

  it("is called so", () => {
    expect(own).toMatchObject({ name: "mysqli", documented: CA });
    expect(own.ineffective("")).toEqual([]);
  });

  it("has roots and a certificate of its own", () => {
    const written = inJson('{"ssl_ca": "isrgrootx1.pem", "ssl_cert": "c.pem", "ssl_key": "k.pem"}');
    expect(facetOf(own, written, "roots")).toBe('pinned `ssl_ca: "isrgrootx1.pem"`');
    expect(facetOf(own, written, "clientCertificate")).toBe('true `ssl_cert: "c.pem"`');
    expect(mended(own, written, "clientCertificate")[0]).toBe("Remove `ssl_cert` and `ssl_key`.");
  });
});

describe("what is said of mysqli", () => {
  const calls = mysqli(bundle);
  const keys = mysqli(bundle, "keys");

  it.each([
    [calls, "{ host: 'h', 'without ssl_set': 1 }", "false No `mysqli_ssl_set` !"],
    [keys, "{ host: 'h', 'without ssl_set': 1 }", "false No `ssl_ca` !"],
    [calls, "{ host: 'h' }", "false No `mysqli_ssl_set` !"],
    [calls, "{ flags: 0 }", "false `0`"],
    [calls, "{ flags: 64 }", "false `64`"],
    [calls, "{ ssl_ca: null, flags: 64 }", "false `64`"],
    [calls, "{ ssl_ca: null }", "false `null`"],
    [calls, "{ flags: MYSQLI_CLIENT_COMPRESS }", "false `MYSQLI_CLIENT_COMPRESS`"],
    [calls, "{ ssl_ca: 'isrgrootx1.pem' }", "true `'isrgrootx1.pem'`"],
  ])("%#: %s is %s", (own, code, words) => {
    expect(facetOf(own, inScript(code), "encrypted")).toBe(words);
  });

  it("is pointed to what decides", () => {
    expect(placeOf(calls, inScript("{ ssl_ca: 'a.pem', flags: 64 }"), "certificateVerified")).toBe(
      "flags: 64",
    );
    expect(placeOf(calls, inScript("{ ssl_ca: 'a.pem', flags: 2048 }"), "encrypted")).toBe(
      "ssl_ca: 'a.pem'",
    );
    expect(placeOf(calls, inScript("{ flags: 1073743872 }"), "encrypted")).toBe(
      "flags: 1073743872",
    );
  });

  it.each([
    [calls, "{ host: 'h' }", "Call `ssl_set` with a file of roots before `real_connect`."],
    [
      calls,
      "{ host: 'h', 'at once': 1 }",
      "Use `mysqli_init`, `ssl_set` and `real_connect` with `MYSQLI_CLIENT_SSL`.",
    ],
    [calls, "{ ssl_ca: null }", `Write \`ssl_ca: '${CA}'\`.`],
    [keys, "{ host: 'h' }", `Write \`ssl_ca: '${CA}'\`.`],
    [
      calls,
      "{ flags: MYSQLI_CLIENT_SSL }",
      "Write `MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT`.",
    ],
    [
      calls,
      "{ ssl_ca: 'a.pem', flags: MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT }",
      "Write `MYSQLI_CLIENT_SSL`.",
    ],
    [
      calls,
      "{ ssl_ca: 'a.pem', flags: MYSQLI_CLIENT_COMPRESS }",
      "Write `MYSQLI_CLIENT_COMPRESS | MYSQLI_CLIENT_SSL`.",
    ],
    [calls, "{ flags: MY_FLAG }", "Call `ssl_set` with a file of roots before `real_connect`."],
    [calls, "{ ssl_ca: null, flags: MYSQLI_CLIENT_ssl }", `Write \`ssl_ca: '${CA}'\`.`],
  ])("%#: %s: %s", (own, code, words) => {
    expect(mended(own, inScript(code), "encrypted")[0]).toBe(words);
  });

  it("is a guess where nobody names the bundle", () => {
    const guess = mysqli(bundleOf({ caPath: null }), "keys");
    expect(mended(guess, inJson('{"host": "h"}'), "encrypted")[2]).toContain("Debian's");
  });

  it("takes the arguments in the order of PHP", () => {
    expect(SSL_SET).toEqual(["ssl_key", "ssl_cert", "ssl_ca", "ssl_capath", "ssl_cipher"]);
  });
});
