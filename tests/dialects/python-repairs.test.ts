import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import { asyncmy } from "../../src/dialects/drivers/asyncmy.js";
import { mysqlConnectorPython } from "../../src/dialects/drivers/mysql-connector-python.js";
import { mysqlclient } from "../../src/dialects/drivers/mysqlclient.js";
import { pymysql } from "../../src/dialects/drivers/pymysql.js";
import { defineKeywordDriver, withGap } from "../../src/dialects/keyword-driver.js";
import { within, writeTree } from "../../src/dialects/keywords.js";
import { sslWritten } from "../../src/dialects/ssl-option.js";
import { SCHEME } from "../../src/notations/uri.js";
import { CA, bundle, driverOf, inHost, CONTEXT, LAX, spelled } from "./python.js";
import { facetOf, inJson, mended, uselessMended } from "./told.js";

describe("what is written", () => {
  const THREE = `"ssl_ca": "${CA}", "ssl_verify_cert": true, "ssl_verify_identity": true`;
  it.each([
    [
      "client",
      "",
      'ssl_mode: "VERIFY_IDENTITY", ssl: { "ca": CA }',
      '"ssl_mode": "VERIFY_IDENTITY", "ssl": { "ca": CA }',
    ],
    [
      "client",
      '"ssl": {"ca": CA}',
      'ssl_mode: "VERIFY_IDENTITY"',
      '"ssl": {"ca": CA}, "ssl_mode": "VERIFY_IDENTITY"',
    ],
    [
      "client",
      '"ssl": {"capath": "a"}',
      'ssl_mode: "VERIFY_IDENTITY"',
      '"ssl": {"capath": "a"}, "ssl_mode": "VERIFY_IDENTITY"',
    ],
    [
      "client",
      '"ssl_mode": "REQUIRED", "ssl": {"cipher": "a"}',
      'ssl_mode: "VERIFY_IDENTITY", ssl.ca: CA',
      '"ssl_mode": "VERIFY_IDENTITY", "ssl": {"cipher": "a", "ca": CA}',
    ],
    ["pymysql", "", "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    ["pymysql", '"ssl_ca": CA', "ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    [
      "pymysql",
      '"ssl_disabled": true',
      "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true",
      THREE,
    ],
    [
      "pymysql",
      '"ssl_disabled": true, "ssl": {"ca": CA}',
      "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true",
      THREE,
    ],
    ["pymysql", '"ssl": {"cipher": "a"}', "ca: CA", '"ssl": {"cipher": "a", "ca": CA}'],
    ["pymysql", '"ssl": {}', "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    ["connector", "", "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    ["connector", '"ssl_ca": CA', "ssl_verify_cert: true, ssl_verify_identity: true", THREE],
    [
      "connector",
      '"ssl_disabled": true',
      "ssl_ca: CA, ssl_verify_cert: true, ssl_verify_identity: true",
      THREE,
    ],
    ["aiomysql", "", "ssl: true", '"ssl": true'],
    ["asyncmy", "", 'ssl: { "ca": CA }', '"ssl": { "ca": CA }'],
    ["asyncmy", '"ssl": true', 'ssl: { "ca": CA }', '"ssl": { "ca": CA }'],
    ["asyncmy", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["aiomysql", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["pymysql", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["tortoise", `${LAX}}`, "ssl.create_default_context()", `${CONTEXT}}`],
    ["tortoise", '"ssl": {"cipher": "a"}', "ca: CA", '"ssl": {"cipher": "a", "ca": CA}'],
  ])("%s, %s: %s", (name, entries, words, after) => {
    const plain = (text: string): string => text.replaceAll("{ ", "{").replaceAll(" }", "}");
    const [said = "", text = "", trust] = mended(driverOf(name), inHost(entries), "encrypted");
    expect(plain(said)).toBe(`Write \`${plain(spelled(words))}\`.`);
    const [order, wanted] = [text, `{"host": "h", ${spelled(after)}}`].map((each) =>
      JSON.stringify(Object.entries(JSON.parse(each) as object).sort()),
    );
    expect(order).toBe(wanted);
    expect(trust).toBeUndefined();
  });

  it.each([
    ["pymysql", `${CONTEXT}, "check_hostname": false}`, "Remove `ssl.check_hostname`."],
    ["asyncmy", `${CONTEXT}, "check_hostname": false}`, "Remove `ssl.check_hostname`."],
    [
      "aiomysql",
      `${CONTEXT}, "check_hostname": false, "verify_mode": "CERT_NONE"}`,
      "Remove `ssl.check_hostname` and `ssl.verify_mode`.",
    ],
    [
      "pymysql",
      '"ssl": {"ca": CA, "check_hostname": false, "verify_mode": false}',
      "Remove `ssl.check_hostname` and `ssl.verify_mode`.",
    ],
    ["pymysql", '"ssl": {"capath": "a", "verify_mode": false}', "Remove `ssl.verify_mode`."],
    ["client1", "", "Upgrade mysqlclient to 2.0 or newer, which has `ssl_mode`."],
    ["aiomysql", '"ssl": true', "No option of aiomysql closes this; PyMySQL 1.2 and asyncmy do."],
  ])("%s, %s: %s", (name, entries, words) => {
    const facet = name === "aiomysql" && entries.includes("true") ? "fallsBack" : "encrypted";
    expect(mended(driverOf(name), inHost(entries), facet)[0]).toBe(words);
  });

  it.each([
    ["client", '"ssl_ca": CA', '"ssl_mode": "VERIFY_IDENTITY"'],
    ["pymysql", '"ssl_mode": "a"', THREE],
    ["connector", '"ssl_mode": "a"', THREE],
    ["aiomysql", '"ssl_ca": CA', '"ssl": true'],
    ["aiomysql", `"ssl_ca": CA, ${LAX}}`, '"ssl": true'],
    ["asyncmy", '"ssl_ca": CA', '"ssl": { "ca": '],
    ["tortoise", '"ssl_ca": CA', '"ssl": { "ca": '],
  ])("in the place of what %s does not have: %s", (name, entries, part) => {
    const [[, after = ""] = []] = uselessMended(driverOf(name), inHost(entries));
    for (const each of part.split(/, (?=")/)) expect(after).toContain(each);
    expect(after).not.toMatch(name === "client" || name === "asyncmy" ? /"ssl_ca"/ : /"ssl_mode"/);
  });

  it("is added where the driver wants one more", () => {
    const only = inHost('"ssl_ca": CA, "ssl_verify_identity": true');
    expect(uselessMended(driverOf("pymysql"), only)[0]).toEqual([
      "Write `ssl_verify_cert: true`.",
      `{"host": "h", "ssl_ca": "${CA}", "ssl_verify_identity": true, "ssl_verify_cert": true}`,
    ]);
    const thrown = inHost('"ssl": {"ca": CA}, "ssl_verify_cert": true');
    expect(uselessMended(driverOf("pymysql"), thrown)[0]?.[0]).toBe("Remove `ssl`.");
    const bare = inHost('"use_pure": false, "ssl_verify_cert": true, "ssl_verify_identity": true');
    expect(uselessMended(driverOf("connector"), bare)[0]?.[0]).toBe(`Write \`ssl_ca: "${CA}"\`.`);
    const wrong = inHost('"tls_versions": ["TLSv1"]');
    expect(uselessMended(driverOf("connector"), wrong)[0]?.[0]).toBe("Remove `tls_versions`.");
  });

  it("is a guess where nobody names the bundle", () => {
    const guess = bundleOf({ caPath: null });
    const DOUBT = /Debian's/;
    for (const driver of [
      mysqlclient(guess),
      pymysql(guess),
      mysqlConnectorPython(guess),
      asyncmy(guess),
    ])
      expect(mended(driver, inHost(""), "encrypted")[2]).toMatch(DOUBT);
    const stray = inHost('"ssl": {"verify": true}');
    for (const driver of [mysqlclient(guess), pymysql(guess), asyncmy(guess)])
      expect(uselessMended(driver, stray)[0]?.[2]).toMatch(DOUBT);
  });
});

describe("Tortoise ORM", () => {
  const driver = driverOf("tortoise");
  it("cannot say it in an address", () => {
    const written = inJson(`{"${SCHEME}": "asyncmy", "ssl": "true"}`);
    expect(mended(driver, written, "encrypted")).toEqual([
      'Give the parts as `credentials` in `config`, with `"ssl": ssl.create_default_context()`.',
    ]);
  });
  it("may have another client, which takes no dictionary", () => {
    const [words, , trust] = mended(driver, inHost(""), "encrypted");
    expect(words).toBe(`Write \`ssl: { "ca": "${CA}" }\`.`);
    expect(trust).toBe(
      "suggested: aiomysql, which stands in where asyncmy is missing, takes a context only",
    );
    expect(mended(driver, inHost('"ssl": {"cipher": "a"}'), "encrypted")).toHaveLength(2);
  });
});

describe("a driver of a few lines", () => {
  const driver = defineKeywordDriver({
    name: "own",
    bundle,
    rule: {
      switches: ["on"],
      files: [],
      verdict: (is) => ({ rung: is("on") ? "full" : "plain", key: "on" }),
    },
    climb: (options, home, instead) =>
      writeTree(options, home, { entries: [["on", true]], instead }, bundle),
    known: ["ssl"],
    roots: ["ssl.ca"],
    certificates: [["ssl.cert"]],
    files: ["file"],
    rows: () => [],
  });

  it.each([
    ["", "false No `on` !"],
    ['"on": true', "true `on: true`"],
    ['"on": false', "false `on: false`"],
    ['"file": "a"', "?"],
    ['"ssl_x": 1', "-"],
  ])("%s: %s", (entries, words) => {
    expect(facetOf(driver, inHost(entries), "encrypted")).toBe(words);
  });
  it("has no contexts and no gap", () => {
    expect(facetOf(driver, inHost(""), "minVersion")).toBe("?");
    expect(withGap(driver.tls(""), undefined)).toMatchObject({});
    expect(facetOf(driver, inHost('"on": true'), "fallsBack")).toBe("false `on: true`");
    const found = withGap({}, "words");
    const { options } = inHost("");
    expect(found.encrypted?.read(options)).toMatchObject({ kind: "unknown", at: options.at });
    expect(found.encrypted?.repair(options, true)).toEqual({ words: "words", change: null });
    expect(found.fallsBack?.repair(options, false)).toEqual({ words: "words", change: null });
  });
  it("writes `ssl` where it is asked to", () => {
    const written = inHost("");
    expect(sslWritten(written.options, "", [], bundle).words).toBe(
      `Write \`ssl: { "ca": "${CA}" }\`.`,
    );
    expect(within("", "ssl")).toBe("ssl");
  });
});
