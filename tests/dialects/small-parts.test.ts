import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/dialects/client-table.js";
import { overlay, unreadable } from "../../src/dialects/overlay.js";
import { aliased } from "../../src/dialects/python-client.js";
import {
  isCertificateFile,
  isPem,
  isSystemBundle,
  isUnset,
  shippedName,
} from "../../src/dialects/reading.js";
import { roleFirst } from "../../src/dialects/roles.js";
import { called, signature } from "../../src/dialects/signature.js";
import { lowestOf, noneOfVersions, noVersions, secondList } from "../../src/dialects/versions.js";
import { vocabulary } from "../../src/dialects/vocabulary.js";
import { ignored } from "../../src/dialects/ineffective.js";
import { show, valueOf, read } from "../languages/javascript/harness.js";
import { optionsIn } from "./harness.js";

describe("a list of TLS versions", () => {
  const LIST = { keys: ["tls", "old"], absent: "TLSv1.2", writes: "TLSv1.2,TLSv1.3" } as const;
  const lowest = (code: string, more = {}): unknown => {
    const setting = lowestOf({ ...LIST, ...more }).read(optionsIn(code));
    return "value" in setting ? `${setting.kind} ${setting.value}` : setting.kind;
  };

  it.each([
    ['{"tls": "TLSv1.2"}', "known TLSv1.2"],
    ['{"tls": "TLSv1.3, TLSv1.1"}', "known TLSv1.1"],
    ['{"tls": "TLSv1.3,TLSv1"}', "known TLSv1"],
    ['{"old": "TLSv1.1"}', "known TLSv1.1"],
    ['{"tls": "TLSv1.3", "old": "TLSv1.1"}', "known TLSv1.3"],
    ['{"tls": "x,TLSv1.2"}', "inapplicable"],
    ['{"tls": ""}', "inapplicable"],
    ['{"a": 1}', "absent TLSv1.2"],
  ])("%s: %s", (code, expected) => {
    expect(lowest(code)).toBe(expected);
  });

  it("may be empty, or have names of its own", () => {
    expect(lowest('{"tls": ""}', { mayBeEmpty: true })).toBe("known TLSv1.2");
    expect(lowest('{"tls": "a"}', { named: () => "TLSv1" })).toBe("known TLSv1");
  });

  it("is repaired under the key that is written, or that the document writes", () => {
    const words = (code: string, more = {}): string =>
      lowestOf({ ...LIST, ...more }).repair(optionsIn(code), "TLSv1.2").words;
    expect(words('{"old": "TLSv1"}')).toBe('Write `old: "TLSv1.2,TLSv1.3"`.');
    expect(words('{"a": 1}')).toBe('Write `tls: "TLSv1.2,TLSv1.3"`.');
    expect(words('{"a": 1}', { documented: "old" })).toBe('Write `old: "TLSv1.2,TLSv1.3"`.');
    const setting = lowestOf({ ...LIST, documented: "tls" }).read(optionsIn('{"a": 1}'));
    expect(setting).toMatchObject({ documented: true });
    expect(lowestOf(LIST).read(optionsIn('{"a": 1}'))).toMatchObject({ documented: false });
  });

  it.each([
    ["TLSv1.2", false, false],
    ["SSLv9", true, true],
    ["SSLv9,TLSv1.2", true, false],
    ["", true, true],
  ])("%j: a name that is unknown %s, nothing but such %s", (value, some, none) => {
    const found = (rows: ReturnType<typeof noVersions>): boolean => {
      const [row] = rows;
      const leaf = optionsIn(JSON.stringify({ tls: value })).get("tls");
      return row?.mistakes?.({ leaf } as Parameters<NonNullable<typeof row.mistakes>>[0]) ?? false;
    };
    expect(found(noVersions(LIST, "x"))).toBe(some);
    expect(found(noneOfVersions(LIST, "x"))).toBe(none);
    expect(noVersions(LIST, "x")).toHaveLength(2);
  });

  it("that is the second is ignored beside the first", () => {
    const row = secondList(LIST, (paths) => ignored(paths, "is ignored"));
    expect(row.paths(optionsIn('{"tls": "a", "old": "b"}'))).toEqual(["old"]);
    expect(row.paths(optionsIn('{"old": "b"}'))).toEqual([]);
  });
});

describe("a name of one of several servers", () => {
  it.each([
    "read",
    "reader",
    "ro",
    "readonly",
    "write",
    "writer",
    "rw",
    "primary",
    "master",
    "replica",
    "slave",
    "1",
  ])("%s", (role) => {
    expect(roleFirst(`db_host_${role}`)).toBe(`db_${role}_host`);
    expect(roleFirst(`dbhostname_${role}`)).toBe(`db_${role}_host`);
  });
  it.each([
    ...["db_host", "host_read", "_read", "db_read", "db_hosts_read"],
    ...["db_host_other", "db_host_read_x", "db_host_12", "db_hostread"],
  ])("not %s", (name) => {
    expect(roleFirst(name)).toBe(name);
  });
});

describe("files of certificates", () => {
  it.each([
    ..."pem crt cer der key p12 pfx jks keystore truststore".split(" ").map((end) => `own.${end}`),
    "OWN.PEM",
  ])("%s is one", (file) => {
    expect(isCertificateFile(file)).toBe(true);
  });
  it.each(["own.txt", "pem", "own.pem.bak", "/etc/ssl/cert.pem", "/x/cacert.pem"])(
    "%s is none",
    (file) => {
      expect(isCertificateFile(file)).toBe(false);
    },
  );
  it.each([
    "/etc/ssl/cert.pem",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/var/lib/ca-certificates/ca-bundle.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/pki/tls/cacert.pem",
    "/etc/ssl/certs/ca-bundle.crt",
    "/usr/local/share/certs/ca-root-nss.crt",
    "/usr/local/etc/ssl/cert.pem",
    "/etc/openssl/certs/ca-certificates.crt",
    "/usr/lib/ssl/cert.pem",
    "cacert.pem",
    "/x/cacert.pem",
    String.raw`C:\x\CACERT.PEM`,
    "c:xcacert.pem",
  ])("%s holds the roots of the system", (file) => {
    expect(isSystemBundle(file)).toBe(true);
  });
  it.each([
    "/etc/ssl/own.pem",
    "xcacert.pem",
    "cacert.pemx",
    "cacertXpem",
    "1:xcacert.pem",
    "cc:xcacert.pem",
    "",
  ])("%s does not", (file) => {
    expect(isSystemBundle(file)).toBe(false);
  });
  it("a text may hold one itself", () => {
    expect(isPem("a -----BEGIN CERTIFICATE-----")).toBe(true);
    expect(isPem("BEGIN")).toBe(false);
  });
});

describe("variables that bundlers ship", () => {
  const PREFIXES =
    "VITE NEXT_PUBLIC NUXT_PUBLIC REACT_APP VUE_APP EXPO_PUBLIC GATSBY PUBLIC SNOWPACK_PUBLIC STORYBOOK NG_APP RSBUILD RSPACK PARCEL";
  it.each(PREFIXES.split(" "))("%s_", (prefix) => {
    expect(shippedName(["DB_X", `${prefix}_X`])).toBe(`${prefix}_X`);
    expect(shippedName([`A_${prefix}_X`, prefix])).toBeUndefined();
  });
});

describe("an object over another one", () => {
  const over = (upper: string, lower: string): string =>
    show(overlay(optionsIn(upper), optionsIn(lower)));
  it.each([
    ['{"a": 1}', '{"a": 2}', "{ a: 1 }"],
    ['{"a": 0}', '{"a": 2}', "{ a: 2 }"],
    ['{"a": ""}', '{"a": 2}', "{ a: 2 }"],
    ['{"a": null}', '{"a": 2}', "{ a: 2 }"],
    ['{"b": 1}', '{"a": 2}', "{ b: 1, a: 2 }"],
  ])("%s over %s", (upper, lower, expected) => {
    expect(
      over(upper, lower)
        .split(/[{},] ?/)
        .map((each) => each.trim())
        .sort(),
    ).toEqual(
      expected
        .split(/[{},] ?/)
        .map((each) => each.trim())
        .sort(),
    );
  });
  it.each(["host", "port", "user", "password", "database"])("%s is added to the address", (key) => {
    const [upper, lower] = [optionsIn('{"a": 1}'), optionsIn('{    "b": 1}')];
    const both = overlay(upper, {
      ...lower,
      put: () => ({ edit: [{ at: [9, 9], text: "lower" }], trust: "fix" }),
    });
    expect(both.put(key, "x")?.edit).toEqual([{ at: [9, 9], text: "lower" }]);
    expect(both.put("ssl", "x")?.edit[0]?.text).toContain("ssl");
  });
  it("that cannot be read may hold any key", () => {
    const hidden = unreadable(optionsIn('{"a": 1}'));
    expect([hidden.keys(), hidden.get("a").kind, hidden.rest().kind, hidden.put("a", 1)]).toEqual([
      [],
      "opaque",
      "opaque",
      null,
    ]);
  });
});

it("names have other spellings", () => {
  const named = vocabulary({ "ssl-mode": ["sslmode"], a: [] });
  expect(["SSLMode", "ssl-mode", "A", "other"].map(named)).toEqual([
    "ssl-mode",
    "ssl-mode",
    "a",
    "other",
  ]);
});

it("a use has a key in a table", () => {
  const keys = (["called", "constructed", "tagged", "typed", "handedOver"] as const).map((how) =>
    keyOf({ how, path: "x" }),
  );
  expect(keys).toEqual(["x", "new x", "tag x", "type x", "handed over"]);
});

it("what is called may be constructed", () => {
  expect(called({ a: 1, b: 2 })).toEqual({ a: 1, "new a": 1, b: 2, "new b": 2 });
});

describe("arguments without names", () => {
  const given = (call: string): string => {
    const uses = read(`import { f } from 'lib';\nf(${call});\n`).uses(["lib"]);
    return uses.flatMap(signature("a", "b")).map(show).join();
  };
  it.each([
    ["1, 2", "{ a: 1, b: 2 }"],
    ["1", "{ a: 1 }"],
    ["1, 2, 3", "{ a: 1, b: 2 }"],
    ["null, 2", "{ b: 2 }"],
  ])("%s: %s", (call, expected) => {
    expect(given(call)).toBe(expected);
  });
  it("behind a spread anything may stand", () => {
    expect(given("1, ...given()")).toMatch(/a: 1.*b: \?/);
  });
});

describe("values that are left out", () => {
  it.each([
    ["null", true],
    ["undefined", true],
    ["0", false],
    ["''", false],
    ["given()", false],
  ])("%s: %s", (code, is) => {
    const value = valueOf(code);
    if (value.kind === "choice" || value.kind === "missing") throw new Error(code);
    expect(isUnset(value)).toBe(is);
  });
});

it("a part has the name that is written", () => {
  const facets = aliased(optionsIn('{"passwd": "x", "user": "u"}'), {
    user: ["user", "username"],
    password: ["password", "passwd"],
  });
  expect(facets.password?.read(optionsIn('{"passwd": "kT4v"}'))).toMatchObject({
    value: { exposed: "literal" },
  });
  expect(facets.user?.read(optionsIn('{"user": "u"}'))).toMatchObject({ value: "u" });
});
