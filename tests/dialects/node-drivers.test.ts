import { describe, expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import type { Driver } from "../../src/dialects/driver.js";
import { bun } from "../../src/dialects/drivers/bun.js";
import { drizzleKit } from "../../src/dialects/drivers/drizzle-kit.js";
import { mariadb } from "../../src/dialects/drivers/mariadb.js";
import { mysql } from "../../src/dialects/drivers/mysql.js";
import { mysql2, mysql2Around36, mysql2Before3 } from "../../src/dialects/drivers/mysql2.js";
import { prismaEngine } from "../../src/dialects/drivers/prisma.js";
import { repairedBy } from "./harness.js";
import { facetOf, inJson, inScript, levelOf, mended, rowsOf, textAt } from "./told.js";

const BY_NAME: Readonly<Record<string, Driver>> = {
  mysql,
  mysql2,
  before3: mysql2Before3,
  around36: mysql2Around36,
  mariadb,
  kit: drizzleKit,
  bun,
  prisma: prismaEngine,
};

const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};

/** The key that holds the options of TLS. */
const keyOf = (name: string): string => {
  if (name === "prisma") return "";
  return name === "bun" ? "tls" : "ssl";
};

/** `driver | options in JSON, KEY for its name | how much is promised | what the repairs make`. FACTS-js.md 4.1. */
const LEVELS = `
  mysql2 | | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | false | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | null | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | 0 | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | true | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | 1 | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | "secure" | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | "Amazon RDS" | unchecked | {"minVersion": "TLSv1.2", "rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {} | chain | {"verifyIdentity": true}
  mysql2 | {"rejectUnauthorized": true} | chain | {"rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {"rejectUnauthorized": 0} | chain | {"rejectUnauthorized": true, "verifyIdentity": true}
  mysql2 | {"verifyIdentity": true} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": 1} | full | {"verifyIdentity": 1}
  mysql2 | {"verifyIdentity": false} | chain | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "minVersion": "TLSv1.1"} | full | {"verifyIdentity": true, "minVersion": "TLSv1.2"}
  mysql2 | {"verifyIdentity": true, "minVersion": "1.2"} | full | {"verifyIdentity": true, "minVersion": "TLSv1.2"}
  mysql2 | {"verifyIdentity": true, "maxVersion": "1.2"} | full | {"verifyIdentity": true, "maxVersion": "TLSv1.3"}
  mysql2 | {"verifyIdentity": true, "ca": "-----BEGIN CERTIFICATE-----"} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "ca": "/etc/ssl/cert.pem"} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "cert": "c.pem", "key": "k.pem"} | full | {"verifyIdentity": true}
  mysql2 | {"verifyIdentity": true, "key": "k.pem"} | full | {"verifyIdentity": true}
  before3 | {"verifyIdentity": true} | chain | {"verifyIdentity": true} Update mysql2 to 3.7.1 or newer.
  around36 | {} | full | {}
  mysql | | plain | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | {} | chain | {} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | true | unchecked | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | "secure" | - | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mysql | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true} Use the package "mysql2", which can check it ("verifyIdentity: true").
  mariadb | | plain | {"minVersion": "TLSv1.2", "rejectUnauthorized": true}
  mariadb | true | full | true
  mariadb | "any" | full | "any"
  mariadb | 1 | - | {"minVersion": "TLSv1.2", "rejectUnauthorized": true}
  mariadb | {} | full | {}
  mariadb | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true}
  mariadb | {"rejectUnauthorized": 0} | full | {"rejectUnauthorized": 0}
  mariadb | {"minVersion": "TLSv1"} | full | {"minVersion": "TLSv1.2"}
  mariadb | {"ca": "isrgrootx1.pem"} | full | {}
  mariadb | {"cert": "c.pem", "key": "k.pem", "pfx": "p.pfx"} | full | {}
  mariadb | {"pfx": "p.pfx"} | full | {}
  mariadb | {"key": "k.pem"} | full | {}
  mariadb | {"secureProtocol": "TLSv1_method"} | full | {}
  kit | | plain | {"rejectUnauthorized": true} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | true | - | {"rejectUnauthorized": true} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | "any" | - | {"rejectUnauthorized": true} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | {} | chain | {} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  kit | {"rejectUnauthorized": 0} | chain | {"rejectUnauthorized": 0} Use "dbCredentials.url" with "?ssl={...}", which reaches mysql2 as it stands.
  bun | | plain | {"rejectUnauthorized": true}
  bun | false | plain | {"rejectUnauthorized": true}
  bun | true | unchecked | {"rejectUnauthorized": true}
  bun | "require" | unchecked | {"rejectUnauthorized": true}
  bun | "prefer" | plain | {"rejectUnauthorized": true}
  bun | "disable" | plain | {"rejectUnauthorized": true}
  bun | "" | plain | {"rejectUnauthorized": true}
  bun | "verify-ca" | chain | {"rejectUnauthorized": true}
  bun | "verify-full" | full | "verify-full"
  bun | {} | unchecked | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": false} | unchecked | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": 1} | unchecked | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": true} | full | {"rejectUnauthorized": true}
  bun | {"rejectUnauthorized": true, "ca": "isrgrootx1.pem"} | full | {"rejectUnauthorized": true}
`;

const quotes = (text: string): string =>
  text.replaceAll("`", '"').replaceAll("{ ", "{").replaceAll(" }", "}");

const codeOf = (name: string, value: string): string =>
  value === "" ? '{"host": "h"}' : `{"host": "h", "${keyOf(name)}": ${value}}`;

describe("what a driver makes of its options, and what the repairs make", () => {
  it.each(rowsOf(LEVELS))("%s %s: %s", (name = "", value = "", level, after = "") => {
    const code = codeOf(name, value);
    const [key, driver] = [keyOf(name), driverOf(name)];
    expect(levelOf(driver, inJson(code), key)).toBe(level);
    const [, options = "", words = ""] = /^(.*\})( [A-Z].*)?$/.exec(after) ?? ["", after, ""];
    expect(quotes(repairedBy(driver, code, key, false))).toBe(
      `{"host": "h", "${key}": ${options}}${words}`,
    );
  });
});

describe("what is written", () => {
  it.each([
    ["mysql2", "maxVersion", 'Write `ssl: { "maxVersion": "TLSv1.3" }`.'],
    ["before3", "maxVersion", "Update mysql2 to 3.7.1 or newer."],
    ["before3", "identityVerified", "Update mysql2 to 3.7.1 or newer."],
    ["around36", "identityVerified", "Update mysql2 to 3.7.1 or newer."],
    ["mysql", "minVersion", ""],
    ["mysql", "maxVersion", ""],
    ["mariadb", "identityVerified", "Remove ."],
    ["mariadb", "maxVersion", 'Write `ssl: { "maxVersion": "TLSv1.3" }`.'],
    [
      "kit",
      "minVersion",
      "Use `dbCredentials.url` with `?ssl={...}`, which reaches mysql2 as it stands.",
    ],
    [
      "kit",
      "maxVersion",
      "Use `dbCredentials.url` with `?ssl={...}`, which reaches mysql2 as it stands.",
    ],
    [
      "kit",
      "encrypted",
      'Write `ssl: { "rejectUnauthorized": true }`. In `url`, `?ssl={...}` takes `minVersion`, too.',
    ],
  ])("%s, %s: %s", (name, facet, words) => {
    const written = inJson(codeOf(name, ""));
    expect(mended(driverOf(name), written, facet as Facet, "ssl")[0]).toBe(words);
  });

  it("is a check that a function of the file takes away", () => {
    const written = inScript("{ ssl: { checkServerIdentity: () => undefined, servername: 'h' } }");
    expect(facetOf(mariadb, written, "identityVerified", "ssl")).toBe(
      "false `ssl.checkServerIdentity: () => undefined`",
    );
    expect(mended(mariadb, written, "identityVerified", "ssl").slice(0, 2)).toEqual([
      "Remove `ssl.checkServerIdentity` and `ssl.servername`.",
      "use({ ssl: { } });",
    ]);
  });

  it.each([
    ['{"secureProtocol": "TLSv1_method"}', '{"ssl": {"minVersion": "TLSv1.2"}}'],
    [
      '{"secureProtocol": "TLSv1_method", "minVersion": "TLSv1"}',
      '{"ssl": {"minVersion": "TLSv1"}}',
    ],
    ['{"minVersion": "TLSv1"}', '{"ssl": {"minVersion": "TLSv1.2"}}'],
    [
      '{"secureProtocol": "x", "minVersion": "TLSv1"}',
      '{"ssl": {"secureProtocol": "x", "minVersion": "TLSv1.2"}}',
    ],
  ])("of versions: %s", (value, after) => {
    expect(mended(mariadb, inJson(`{"ssl": ${value}}`), "minVersion", "ssl")[1]).toBe(after);
  });
});

it.each([
  ["mysql", "mysql", { rejectUnauthorized: true }],
  ["mysql2", "mysql2", { minVersion: "TLSv1.2", rejectUnauthorized: true }],
  ["before3", "mysql2", { minVersion: "TLSv1.2", rejectUnauthorized: true }],
  ["mariadb", "mariadb", { minVersion: "TLSv1.2", rejectUnauthorized: true }],
  ["kit", "drizzle-kit", { rejectUnauthorized: true }],
  ["bun", "bun", { rejectUnauthorized: true }],
  ["prisma", "prisma", "strict"],
])("%s is called %s, and the documented form is %j", (key, name, documented) => {
  expect(driverOf(key)).toMatchObject({ name, documented });
});

it("the server's object is pointed to where its options say nothing of TLS", () => {
  const server = inJson('{"pool": 1, "server": {"host": "h"}}');
  for (const driver of [mysql, mysql2, mariadb, drizzleKit, bun]) {
    const setting = driver.tls("ssl", "server").encrypted?.read(server.options);
    expect(setting && textAt(server, setting.at)).toBe('"server"');
  }
});
