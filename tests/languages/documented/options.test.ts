import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import plugin from "../../../src/index.js";

type Plain = string | number | boolean;
type Options = Readonly<Record<string, Plain | Readonly<Record<string, Plain>>>>;

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
const LOGIN = { host: HOST, port: 4000, user: "3pTAoNNegb47Uc8.root", database: "test" };
const SECRET = "kT4vXq9LmZ2pWs7R";

const toml = (options: Options): string =>
  Object.entries(options)
    .sort(
      ([, one], [, other]) => Number(typeof one === "object") - Number(typeof other === "object"),
    )
    .map(([key, value]) =>
      typeof value === "object"
        ? `[tidb.${key}]\n${lines(value)}`
        : `${key} = ${JSON.stringify(value)}\n`,
    )
    .join("");
const lines = (options: Readonly<Record<string, Plain>>): string =>
  Object.entries(options)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
    .join("");
const flat = (options: Options, lead: string): string =>
  Object.entries(options)
    .map(([key, value]) =>
      typeof value === "object" ? flat(value, `${lead}${key}.`) : `${lead}${key}=${value}\n`,
    )
    .join("");

const FORMATS: readonly (readonly [filename: string, write: (options: Options) => string])[] = [
  ["config/settings.json", (options) => JSON.stringify({ tidb: options }, null, 2)],
  ["config/settings.yaml", (options) => stringify({ tidb: options })],
  ["config/settings.toml", (options) => `[tidb]\n${toml(options)}`],
  ["config/settings.properties", (options) => flat(options, "tidb.")],
];

const TLS = "require-tls";
const CHECK = "require-certificate-verification";
const IDENTITY = "require-identity-verification";
const VERSION = "require-min-tls-version";
const CA = "no-hardcoded-ca";

/** What a client's options are called, all well, and what may be wrong with one of them. */
const CLIENTS: readonly (readonly [
  name: string,
  right: Options,
  mistakes: readonly (readonly [wrong: Options, rule: string])[],
])[] = [
  [
    "mysql2",
    { ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } },
    [
      [{ ssl: { rejectUnauthorized: false } }, CHECK],
      [{ ssl: { minVersion: "TLSv1.1" } }, VERSION],
      [{ ssl: { ca: "./isrgrootx1.pem" } }, CA],
      [{ ssl: { verifyIdentity: false } }, IDENTITY],
      [{ ssl: false }, TLS],
    ],
  ],
  [
    "mysqlclient",
    { ssl_mode: "VERIFY_IDENTITY", ssl: { ca: BUNDLE } },
    [
      [{ ssl_mode: "DISABLED" }, TLS],
      [{ ssl_mode: "REQUIRED" }, CHECK],
      [{ ssl_mode: "VERIFY_CA" }, IDENTITY],
      [{ ssl: { ca: "./isrgrootx1.pem" } }, CA],
    ],
  ],
  [
    "PyMySQL",
    { ssl_verify_cert: true, ssl_verify_identity: true, ssl_ca: BUNDLE },
    [
      [{ ssl_verify_cert: false }, CHECK],
      [{ ssl_verify_identity: false }, IDENTITY],
      [{ ssl_disabled: true }, TLS],
      [{ ssl_ca: "/app/isrgrootx1.pem" }, CA],
    ],
  ],
  [
    "mysql-connector-python",
    { ssl_ca: BUNDLE, ssl_verify_cert: true, ssl_verify_identity: true, ssl_disabled: false },
    [
      [{ ssl_disabled: true }, TLS],
      [{ ssl_verify_cert: false }, CHECK],
      [{ ssl_verify_identity: false }, IDENTITY],
      [{ ssl_ca: "isrgrootx1.pem" }, CA],
    ],
  ],
  [
    "a client nobody knows",
    { tls: { enabled: true, insecure_skip_verify: false, min_version: "TLSv1.2" } },
    [
      [{ tls: { insecure_skip_verify: true } }, CHECK],
      [{ tls: { min_version: "TLSv1" } }, VERSION],
      [{ tls: { enabled: false } }, TLS],
      [{ tls: false }, TLS],
      [{ useSSL: false }, TLS],
      [{ sslMode: "DISABLED" }, TLS],
      [{ tls_skip_verify: true }, CHECK],
      [{ verify_identity: false }, IDENTITY],
      [{ "ssl-ca": "./ca.pem" }, CA],
      [{ options: { ssl_mode: "DISABLED" } }, TLS],
      [{ tls: { mode: "disabled" } }, TLS],
    ],
  ],
];

const verify = (text: string, filename: string) =>
  new Linter().verify(text, plugin.configs.files, { filename });
const rulesIn = (text: string, filename: string): readonly string[] =>
  verify(text, filename).map(({ ruleId }) => ruleId?.replace("tidb-tls/", "") ?? "none");

const CASES = FORMATS.flatMap(([filename, write]) =>
  CLIENTS.map(([name, right, mistakes]) => [filename, name, { write, right, mistakes }] as const),
);

describe.each(CASES)("in %s, options of %s", (filename, _, { write, right, mistakes }) => {
  it("as documented, and without a word on TLS", () => {
    for (const options of [right, {}])
      expect(rulesIn(write({ ...LOGIN, ...options }), filename)).toEqual([]);
  });

  it("with a password that all can read", () => {
    expect(rulesIn(write({ ...LOGIN, ...right, password: SECRET }), filename)).toEqual([
      "no-exposed-password",
    ]);
  });

  it.each(mistakes)("%j", (wrong, rule) => {
    const text = write({ ...LOGIN, ...right, ...wrong });
    const [message, ...others] = verify(text, filename);
    expect(others).toEqual([]);
    expect(message?.ruleId).toBe(`tidb-tls/${rule}`);
    // Nobody knows who reads it.
    expect(message?.fix).toBeUndefined();
    const { range, text: instead } = message?.suggestions?.[0]?.fix ?? { range: [0, 0], text: "" };
    const after = text.slice(0, range[0]) + instead + text.slice(range[1]);
    expect(rulesIn(after, filename)).toEqual([]);
  });

  it("of another server", () => {
    for (const [wrong] of mistakes) {
      const options = { ...LOGIN, ...right, ...wrong, host: "db.internal", note: "no TiDB" };
      expect(rulesIn(write(options), filename)).toEqual([]);
    }
  });
});

describe("options that say the same", () => {
  it.each([
    ["of several names are all judged", { ssl: true, tls: false }, [TLS]],
    ["are each found", { use_ssl: false, tls: false }, [TLS, TLS]],
    ["in an object and beside it", { ssl: true, tls: { skip_verify: true } }, [CHECK]],
    ["of another connection are its own", { cache_tls: false }, []],
    ["not in an object about anything", { labels: { ssl: false } }, []],
  ] satisfies readonly (readonly [string, Options, readonly string[]])[])(
    "%s",
    (_, more, rules) => {
      for (const [filename, write] of FORMATS)
        expect(rulesIn(write({ ...LOGIN, ...more }), filename)).toEqual(rules);
    },
  );

  it.each([
    ...["options", "opts", "params", "extra", "connect_args", "connect_options"],
    ...["connection_options", "dialect_options", "driver_options"],
  ])("in %s", (holder) => {
    for (const [filename, write] of FORMATS)
      expect(rulesIn(write({ ...LOGIN, [holder]: { ssl_mode: "DISABLED" } }), filename)).toEqual([
        TLS,
      ]);
  });

  it.each([
    ...["tcp", "udp", "http", "https", "icmp", "ping", "grpc", "ws", "wss", "tls", "ssl", "dns"],
    ...["smtp", "ssh", "postgresql", "redis", "mongodb"],
  ])("but not in what asks by %s", (type) => {
    // Of flat keys nobody knows what a `type` is the type of.
    for (const [filename, write] of FORMATS.filter(([file]) => !file.endsWith(".properties")))
      expect(rulesIn(write({ ...LOGIN, type, tls: false }), filename)).toEqual([]);
  });

  it("a name with a stem", () => {
    const text = `app:\n  dbHost: ${HOST}\n  dbUser: 3pTAoNNegb47Uc8.root\n  dbSslMode: DISABLED\n  dbTls:\n    caFile: ./ca.pem\n`;
    expect(rulesIn(text, "a.yaml")).toEqual([TLS, CA]);
  });
});
