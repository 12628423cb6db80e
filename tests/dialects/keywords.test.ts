import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import { REFUSED, UNKNOWN } from "../../src/dialects/codec.js";
import { CUSTOM, OWN, TRUST } from "../../src/dialects/connector-j-options.js";
import {
  isGiven,
  judged,
  strippable,
  truthOf,
  valueOf,
  withPlace,
  within,
  writeTree,
  type Rule,
  type Tree,
} from "../../src/dialects/keywords.js";
import type { Rung } from "../../src/dialects/ladder.js";
import { mariadbNames } from "../../src/dialects/mariadb-names.js";
import { flagNames, flagsIn, withCheck } from "../../src/dialects/mysqli-flags.js";
import { inJson, inScript, repairOf, shown } from "./told.js";

const bundle = bundleOf({ caPath: "/etc/ssl/cert.pem" });

describe("whether a value is true", () => {
  it.each([
    ["1", true],
    ["''", false],
    ["null", false],
    ["{ a: 1 }", true],
    ["{}", false],
    ["{ ...given() }", null],
    ["{ a: 1, ...given() }", true],
    ["[1]", true],
    ["[]", false],
    ["[...given()]", true],
    ["given()", null],
    ["() => 1", null],
    ["x ? 1 : 2", null],
  ])("%s: %j", (code, truth) => {
    expect(truthOf(inScript(`{ a: ${code} }`).options.get("a"))).toBe(truth);
  });
  it("is not where nothing is", () => {
    expect(truthOf(inScript("{}").options.get("a"))).toBe(false);
  });

  it.each([
    ["{ a: 'x' }", "a", true],
    ["{ a: '' }", "a", false],
    ["{}", "a", false],
    ["{ a: given() }", "a", true],
    ["{ a: [] }", "a", true],
    ["{ ...given() }", "a", null],
    ["{ a: x ? 'b' : '' }", "a", null],
    ["{ ssl: { ca: given() } }", "ssl.ca", true],
    ["{ ssl: { ca: '' } }", "ssl.ca", false],
    ["{ ssl: { ...given() } }", "ssl.ca", null],
    ["{ ca: 1, ssl: { ...given() } }", "ssl.ca", null],
    ["{ ssl: 1 }", "ssl.ca", false],
    ["{ ssl: given() }", "ssl.ca", false],
    ["{ a: { b: { c: given() } } }", "a.b.c", true],
  ])("the name of a file is given: %s at %s: %j", (code, path, given) => {
    expect(isGiven(inScript(code).options, path)).toBe(given);
  });
  it("is looked for below", () => {
    const { options } = inScript("{ a: { b: 1 }, c: 2 }");
    expect(valueOf(options, "a.b")).toMatchObject({ value: 1 });
    expect([valueOf(options, "c.d").kind, valueOf(options, "x.y").kind]).toEqual([
      "missing",
      "missing",
    ]);
    expect([within("", "a"), within("h", "a")]).toEqual(["a", "h.a"]);
  });
});

const rule = (verdict: Rule["verdict"], more: Partial<Rule> = {}): Rule => ({
  switches: ["a", "b"],
  files: ["f"],
  verdict,
  ...more,
});
const judge = (own: Rule, code: string, home = ""): string =>
  shown(judged(own, inScript(code).options, home));

describe("what several switches say together", () => {
  const both = rule((is) => ({
    rung: is("a") ? (is("b") ? "full" : "encrypted") : "plain",
    key: is("a") ? "b" : "a",
  }));
  it.each([
    ["{}", "plain No `a` !"],
    ["{ a: 0 }", "plain `a: 0`"],
    ["{ a: 1 }", "encrypted No `b` !"],
    ["{ a: 1, b: 1 }", "full `b: 1`"],
    ["{ a: given() }", "?"],
    ["{ a: 0, b: given() }", "plain `a: 0`"],
    ["{ a: 1, b: given() }", "?"],
    ["{ a: x ? 1 : 0, b: 1 }", "full `b: 1` | plain `a: 0`"],
    ["{ a: x ? 1 : 0, b: x ? 1 : 0 }", "full `b: 1` | plain `a: 0`"],
  ])("%s: %s", (code, found) => {
    expect(judge(both, code)).toBe(found);
  });
  it("stand under a key, or nowhere", () => {
    expect(judge(both, "{ h: { a: 1, b: 1 } }", "h")).toBe("full `h.b: 1`");
    expect(judge(both, "{ h: x ? { a: 1, b: 1 } : { a: 0 } }", "h")).toBe(
      "full `h.b: 1` | plain `h.a: 0`",
    );
    expect(judge(both, "{ h: {} }", "h")).toBe("plain No `h.a` !");
    expect([judge(both, "{ h: given() }", "h"), judge(both, "{}", "h")]).toEqual(["?", "?"]);
    const value = inScript("{ h: given() }").options.get("h");
    expect(judged(both, value, "")).toEqual({ kind: "unknown", at: value.at });
  });

  const said = (...rungs: readonly [Rung, Rung]) =>
    judge(
      rule((is) => ({ rung: is("a") ? rungs[0] : rungs[1], key: is("a") ? "a" : "b" })),
      "{ a: given() }",
    );
  it.each<readonly [Rung, Rung, string]>([
    ["plain", "plain", "plain No `b` !"],
    ["plain", "fallsBack", "fallsBack"],
    ["fallsBack", "plain", "fallsBack"],
    ["encrypted", "chain", "chain"],
    ["chain", "encrypted", "chain"],
    ["plain", "encrypted", "?"],
    ["chain", "full", "?"],
    ["fallsBack", "chain", "?"],
  ])("of which one is not known: %s or %s: %s", (one, other, found) => {
    const [first = ""] = said(one, other).split(" ");
    expect(found.includes(" ") ? said(one, other) : first).toBe(found);
  });

  it("is refused, not known, or told otherwise", () => {
    expect(
      judge(
        rule(() => ({ rung: REFUSED, key: "a" })),
        "{}",
      ),
    ).toBe("-");
    expect(
      judge(
        rule(() => ({ rung: UNKNOWN, key: "a" })),
        "{}",
      ),
    ).toBe("?");
    expect(
      judge(
        rule(() => ({ rung: "chain", key: "a", said: { at: [0, 1], says: "so" } })),
        "{}",
      ),
    ).toBe("chain so");
  });
  it("knows files by their names", () => {
    const files = rule((is) => ({ rung: is("f") ? "full" : "plain", key: "f" }));
    expect(
      [
        judge(files, "{ f: given() }"),
        judge(files, "{ f: '' }"),
        judge(files, "{ ...given() }"),
      ].map((each) => each.split(" ")[0]),
    ).toEqual(["full", "plain", "?"]);
  });
  it("depends on others, too", () => {
    const others = rule(
      (_is, options) => {
        const value = valueOf(options, "o");
        return { rung: value.kind === "scalar" && value.value === 1 ? "full" : "plain", key: "o" };
      },
      { others: ["o"] },
    );
    expect(judge(others, "{ o: x ? 1 : 0 }")).toBe("full `o: 1` | plain `o: 0`");
  });

  it("asks all answers of a few, and two of many", () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
    const asked = (count: number): readonly string[] => {
      const seen: string[] = [];
      const own: Rule = {
        switches: keys(count),
        files: [],
        verdict(is) {
          seen.push(
            keys(count)
              .map((key) => (is(key) ? "1" : "0"))
              .join(""),
          );
          return { rung: "plain", key: "k0" };
        },
      };
      judge(
        own,
        `{ ${keys(count)
          .map((key) => `${key}: given()`)
          .join(", ")} }`,
      );
      return seen;
    };
    expect(asked(0)).toEqual([""]);
    expect(asked(2).toSorted()).toEqual(["00", "01", "10", "11"]);
    expect(new Set(asked(5)).size).toBe(32);
    expect(asked(6)).toEqual(["000000", "111111"]);
  });
});

describe("what gives TLS up for the asking", () => {
  const facet = (value: boolean | null) => ({
    encrypted: {
      read: () =>
        value === null
          ? ({ kind: "unknown", at: [0, 0] } as const)
          : ({ kind: "known", value, at: [0, 0], says: "x" } as const),
    },
  });
  it.each([
    [true, "?", "true x"],
    [false, "false x", "false x"],
    [null, "?", "?"],
  ])("%j: %s, %s", (value, encrypted, fallsBack) => {
    const found = strippable(facet(value));
    const { options } = inScript("{}");
    expect([shown(found.encrypted(options)), shown(found.fallsBack(options))]).toEqual([
      encrypted,
      fallsBack,
    ]);
  });
  it("is not known where nothing says so", () => {
    const { options } = inScript("{}");
    expect(strippable({}).encrypted(options)).toEqual({ kind: "unknown", at: options.at });
  });
});

describe("entries that are written together", () => {
  const tree: Tree = {
    entries: [
      ["m", "REQUIRED"],
      ["ssl.ca", "a.pem"],
    ],
    instead: [],
  };
  const write = (code: string, home = "", own: Partial<Tree> = {}): readonly string[] => {
    const found = inScript(code);
    return repairOf(found, writeTree(found.options, home, { ...tree, ...own }, bundle));
  };
  it.each([
    [
      "{ x: 1 }",
      "m: 'REQUIRED', ssl: { ca: 'a.pem' }",
      "{ x: 1, m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    ["{ m: 'REQUIRED' }", "ssl: { ca: 'a.pem' }", "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }"],
    [
      "{ m: 1, ssl: {} }",
      "m: 'REQUIRED', ssl: { ca: 'a.pem' }",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ ssl: { x: 1 } }",
      "m: 'REQUIRED', ssl: { ca: 'a.pem' }",
      "{ ssl: { x: 1, ca: 'a.pem' }, m: 'REQUIRED' }",
    ],
    [
      "{ ssl: true, m: 'REQUIRED' }",
      "ssl: { ca: 'a.pem' }",
      "{ ssl: { ca: 'a.pem' }, m: 'REQUIRED' }",
    ],
    ["{ ssl: { ca: 'a.pem' } }", "m: 'REQUIRED'", "{ ssl: { ca: 'a.pem' }, m: 'REQUIRED' }"],
  ])("%s: %s", (code, words, after) => {
    expect(write(code)).toEqual([`Write \`${words}\`.`, `use(${after});`]);
  });
  it.each(["{ ssl: given() }", "{ ssl: c ? 1 : 2 }", "{ ssl: [] }"])(
    "not in what is not known: %s",
    (code) => {
      expect(write(code)).toHaveLength(1);
    },
  );
  it.each([
    [
      "{ old: 1 }",
      ["old"],
      "Write `m: 'REQUIRED', ssl: { ca: 'a.pem' }`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, older: 2 }",
      ["old", "older"],
      "Write `m: 'REQUIRED', ssl: { ca: 'a.pem' }`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
      ["old", "x"],
      "Remove `old`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, older: 2, m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
      ["old", "older"],
      "Remove `old` and `older`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
    [
      "{ old: 1, m: 'REQUIRED' }",
      ["old"],
      "Write `ssl: { ca: 'a.pem' }`.",
      "{ ssl: { ca: 'a.pem' }, m: 'REQUIRED' }",
    ],
    [
      "{ old: 1, m: 2, ssl: { ca: 'a.pem' } }",
      ["old"],
      "Write `m: 'REQUIRED'`.",
      "{ m: 'REQUIRED', ssl: { ca: 'a.pem' } }",
    ],
  ])("in the place of others: %s", (code, instead, words, after) => {
    const [said, text] = write(code, "", { instead });
    expect([said, text]).toEqual([words, `use(${after});`]);
  });
  it.each([
    [
      "{}",
      "Write `h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } }`.",
      "{ h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } } }",
    ],
    [
      "{ h: {} }",
      "Write `h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } }`.",
      "{ h: { m: 'REQUIRED', ssl: { ca: 'a.pem' } } }",
    ],
    [
      "{ h: { x: 1 } }",
      "Write `h.m: 'REQUIRED', h.ssl: { ca: 'a.pem' }`.",
      "{ h: { x: 1, m: 'REQUIRED', ssl: { ca: 'a.pem' } } }",
    ],
  ])("under a key: %s", (code, words, after) => {
    const [said, text] = write(code, "h");
    expect([said?.replaceAll("`m:", "`h.m:").replace(", ssl", ", ssl"), text]).toEqual([
      words.replace("h.ssl", said?.includes("h.ssl") === true ? "h.ssl" : "ssl"),
      `use(${after});`,
    ]);
  });
  it("are a guess where the bundle is", () => {
    const guess = bundleOf({ caPath: null });
    const found = inScript("{ x: 1 }");
    const tell = (own: Tree) => repairOf(found, writeTree(found.options, "", own, guess));
    expect(tell({ entries: [["ca", guess.path]], instead: [] })[2]).toContain("Debian's");
    expect(tell({ entries: [["m", "REQUIRED"]], instead: [] })).toHaveLength(2);
  });
  it("have names where nothing is known", () => {
    const value = inScript("{ a: given() }").options.get("a");
    expect(writeTree(value, "", tree, bundle)).toEqual({ words: "Write `m, ssl`.", change: null });
  });
});

describe("a place that is not there yet", () => {
  it("is read as empty, and made", () => {
    const found = inScript("{ x: 1 }");
    const options = withPlace(found.options, "h");
    const place = options.get("h");
    if (place.kind !== "mapping") throw new Error("No place");
    expect([place.keys(), place.get("a").kind, place.rest().kind, options.get("x").kind]).toEqual([
      ...[[], "missing", "missing", "scalar"],
    ]);
    expect([place.head, place.get("a").at, place.rest().at]).toEqual(
      Array(3).fill(found.options.head),
    );
    expect([place.at[0] < 0, place.at[1] < 0]).toEqual([true, true]);
    expect([place.spell(["h", "a"], "1"), place.word({ a: 1 })]).toEqual(["h.a: 1", "{ a: 1 }"]);
    expect(
      place
        .put("a", 1)
        ?.edit.map(({ text }) => text)
        .join(""),
    ).toContain("h: { a: 1 }");
    expect(options.get("other").kind).toBe("missing");
    const there = inScript("{ h: 1 }").options;
    expect(withPlace(there, "h")).toBe(there);
  });
});

describe("flags of mysqli", () => {
  const valueIn = (code: string) => inScript(`{ f: ${code} }`).options.get("f");
  const none = { ssl: false, isUnchecked: false, isChecked: false };
  it.each([
    ["null", none],
    ["0", none],
    ["2048", { ...none, ssl: true }],
    ["64", { ...none, isUnchecked: true }],
    ["1073741824", { ...none, isChecked: true }],
    ["2112", { ...none, ssl: true, isUnchecked: true }],
    ["32", none],
    ["MYSQLI_CLIENT_SSL", { ...none, ssl: true }],
    ["MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT", { ...none, isUnchecked: true }],
    ["MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT", { ...none, isChecked: true }],
    ["MYSQLI_CLIENT_COMPRESS", none],
    ["'2048'", null],
    ["given()", null],
    ["MYSQLI_CLIENT_ssl", null],
    ["XMYSQLI_CLIENT_SSL", null],
  ])("%s: %j", (code, flags) => {
    expect(flagsIn(valueIn(code))).toEqual(flags);
  });
  it("are not given", () => {
    expect(flagsIn(inScript("{}").options.get("f"))).toEqual(none);
    expect([flagNames(valueIn("1")), flagNames(valueIn("[]"))]).toEqual([null, null]);
    expect(flagNames(valueIn("MYSQLI_CLIENT_SSL"))).toEqual(["MYSQLI_CLIENT_SSL"]);
    const value = valueIn("given()");
    const joined =
      value.kind === "opaque"
        ? {
            ...value,
            clues: { ...value.clues, names: ["MYSQLI_CLIENT_SSL", "|", "MYSQLI_CLIENT_COMPRESS"] },
          }
        : value;
    expect(flagNames(joined)).toEqual(["MYSQLI_CLIENT_SSL", "MYSQLI_CLIENT_COMPRESS"]);
  });
  it.each([
    [["MYSQLI_CLIENT_COMPRESS"], true, "MYSQLI_CLIENT_COMPRESS | MYSQLI_CLIENT_SSL"],
    [["MYSQLI_CLIENT_SSL"], false, "MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT"],
    [
      ["MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT", "MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT"],
      true,
      "MYSQLI_CLIENT_SSL",
    ],
  ])("%j become those with the check", (names, hasRoots, words) => {
    expect(withCheck(names, hasRoots)).toBe(words);
  });
});

it.each([
  ...["host", "port", "user", "password", "sslMode", "useSsl", "trustServerCertificate"],
  ...["disableSslHostnameVerification", "enabledSslProtocolSuites", "serverSslCert", "trustStore"],
  ...["trustStorePassword", "trustStoreType", "keyStore", "keyStorePassword"],
  "fallbackToSystemTrustStore",
])("%s is one of MariaDB's names in any letters", (name) => {
  expect([mariadbNames(name.toUpperCase()), mariadbNames(name.toLowerCase())]).toEqual([
    name,
    name,
  ]);
});
it.each([
  ["trustCertificateKeyStoreUrl", "trustStore"],
  ["TRUSTCERTIFICATEKEYSTOREPASSWORD", "trustStorePassword"],
  ["trustCertificateKeyStoreType", "trustStoreType"],
  ["clientCertificateKeyStoreUrl", "keyStore"],
  ["clientCertificateKeyStorePassword", "keyStorePassword"],
  ["other", "other"],
])("%s is MariaDB's %s", (name, meant) => {
  expect(mariadbNames(name)).toBe(meant);
});

it("Connector/J keeps certificates and code of the program's own at some keys", () => {
  expect(TRUST).toEqual(["Url", "Type", "Password"].map((end) => `trustCertificateKeyStore${end}`));
  expect(OWN).toEqual(["Url", "Type", "Password"].map((end) => `clientCertificateKeyStore${end}`));
  expect(CUSTOM).toEqual([
    ...["sslContextProvider", "trustManagerFactoryProvider", "keyStoreProvider", "socketFactory"],
    ...["propertiesTransform", "useConfigs"],
  ]);
  expect(inJson("{}").options.keys()).toEqual([]);
});
