import { describe, expect, it } from "vitest";
import type { Connection, Facet } from "../../src/model/connection.js";
import type { Settings } from "../../src/model/policy.js";
import { holdsForService, isStale, onServicePath } from "../../src/model/scenario.js";
import type { HowAsked, Setting, Test } from "../../src/model/setting.js";
import { lint, rulesIn } from "../lint.js";

const FACETS: readonly Facet[] = [
  ...([
    "host",
    "port",
    "user",
    "password",
    "encrypted",
    "fallsBack",
    "certificateVerified",
  ] as const),
  ...(["identityVerified", "minVersion", "maxVersion", "roots", "clientCertificate"] as const),
];

const TEST: Test = {
  says: "",
  at: [0, 0],
  key: "",
  isNegated: false,
  asks: [],
  clues: { names: [], variables: [], texts: [] },
};
type Ask = readonly [text: string, how: HowAsked, holds?: boolean];
const asking = (...asks: readonly Ask[]): Test => ({
  ...TEST,
  asks: asks.map(([text, how, holds = true]) => ({ text, how, holds })),
});
/** The same of something whose name is that of a host. */
const ofHost = (...asks: readonly Ask[]): Test => ({
  ...asking(...asks),
  clues: { names: ["host"], variables: [], texts: [] },
});
const reading = (names: readonly string[], rest: Partial<Test> = {}): Test => ({
  ...TEST,
  ...rest,
  clues: { ...TEST.clues, names },
});

describe("which way the service's path takes at a test", () => {
  it.each<[string, Test, boolean | null]>([
    ["it finds the service's host", asking(["tidbcloud.com", "contains"]), true],
    ["it does not find it", asking(["tidbcloud.com", "contains", false]), false],
    [
      "it finds one host of it",
      asking(["gateway01.us-east-1.prod.aws.tidbcloud.com", "equals"]),
      true,
    ],
    ["it finds this machine", asking(["localhost", "equals"]), false],
    ["by its address", asking(["127.0.0.1", "equals"]), false],
    ["by its address of version 6", asking(["::1", "equals"]), false],
    ["by all of its addresses", asking(["0.0.0.0", "equals"]), false],
    ["no page of the service", asking(["https://tidbcloud.com", "equals"]), null],
    ["it does not find this machine", asking(["127.0.0.1", "equals", false]), true],
    [
      "two that agree",
      asking(["localhost", "equals", false], ["127.0.0.1", "equals", false]),
      true,
    ],
    [
      "one that finds the service, one that does not find another",
      asking(["tidbcloud.com", "contains"], ["localhost", "equals", false]),
      true,
    ],
    [
      "one for the service, one for another",
      asking(["tidbcloud.com", "contains"], ["localhost", "equals"]),
      null,
    ],
    ["two that do not", asking(["localhost", "equals"], ["127.0.0.1", "equals", false]), null],
    [
      "one of two says nothing",
      asking(["tidbcloud.com", "contains"], ["production", "equals"]),
      null,
    ],
    ["it asks for something else", asking(["production", "equals"]), null],
    ["it asks for nothing", TEST, null],
    ["a variable of the service's host", reading(["TIDB_HOST"]), true],
    ["its absence", reading(["TIDB_HOST"], { isNegated: true }), false],
    ["another variable of the service", reading(["TIDB_USER"]), null],
    ["a host of nobody's", reading(["DB_HOST"]), null],
    ["one variable among others", reading(["DB_HOST", "TIDB_URL"]), true],
    ["a variable of two halves", reading(["TIDB_USER", "DB_HOST"]), null],
    [
      "a variable compared with something",
      { ...TEST, clues: { ...TEST.clues, names: ["TIDB_HOST"], texts: ["x"] } },
      null,
    ],
    [
      "a variable beside a question",
      { ...asking(["production", "equals"]), clues: { ...TEST.clues, names: ["TIDB_HOST"] } },
      null,
    ],
    ["a suffix that no host has", ofHost([".tidbcloud.co", "endsWith"]), false],
    ["a part of a host where it ends", ofHost(["tidbcloud", "endsWith"]), false],
    ["a part of a host where it begins", ofHost(["tidbcloud", "startsWith"]), false],
    ["the lack of such a suffix", ofHost([".tidbcloud.co", "endsWith", false]), true],
    ["a part of a host anywhere", ofHost(["tidbcloud", "contains"]), true],
    ["a suffix that hosts have", ofHost([".tidbcloud.com", "endsWith"]), true],
    ["one word, which may be a provider's", ofHost(["tidbcloud", "equals"]), true],
    ["the name of a provider", asking(["tidbcloud", "startsWith"]), true],
    ["the end of an address", ofHost(["tidbcloud.com:4000/test", "endsWith"]), true],
    ["a name that is no host of it", { ...asking(["mysql", "equals"]), about: ["host"] }, false],
    ["a container of that name", { ...asking(["tidb", "equals"]), about: ["host"] }, false],
    ["a pattern of names", { ...asking(["(db|mysql)", "equals"]), about: ["DB_HOST"] }, false],
    ["what each of its hosts has", { ...asking([".", "contains"]), about: ["hostname"] }, true],
    ["what some of its hosts have", { ...asking(["alicloud", "contains"]), about: ["host"] }, null],
    ["a pattern of signs", { ...asking(["[*.]+", "equals"]), about: ["host"] }, null],
    ["a name that something else has", { ...asking(["mysql", "equals"]), about: ["client"] }, null],
    ["a pattern that all hosts pass", { ...asking(["", "allHosts"]), about: ["host"] }, true],
    ["the lack of one", { ...asking(["", "allHosts", false]), about: ["host"] }, false],
    ["a pattern that no host passes", { ...asking(["", "noHost"]), about: ["host"] }, false],
    ["the same of something else", { ...asking(["", "noHost"]), about: ["name"] }, null],
    ["a sign that no host has", { ...asking([" ", "contains"]), about: ["host"] }, false],
    ["whether it is this machine", reading(["isLocal", "h"], { about: ["h"] }), false],
    ["whether it is not", reading(["isLocalHost", "h"], { about: ["h"], isNegated: true }), true],
    ["a flag that is called so", reading(["isLocal"]), null],
    [
      "a flag that is called so and asks for something",
      {
        ...asking(["production", "equals"]),
        about: ["NODE_ENV"],
        clues: { ...TEST.clues, names: ["isLocal"] },
      },
      null,
    ],
    [
      "one of two answers",
      { ...asking(["mysql", "equals"], ["tidb", "equals", false]), isOneOf: true },
      false,
    ],
    [
      "one of two that say nothing",
      { ...asking(["mysql", "equals"], ["maria", "equals", false]), isOneOf: true },
      null,
    ],
    ["a database of another kind", asking(["postgres", "equals"]), false],
    ["none of another kind", asking(["sqlite", "equals", false]), true],
    ["a name that another database is in", asking(["postgres", "contains"]), null],
    ["an attempt", { ...asking(["tidbcloud.com", "contains"]), isAttempt: true }, null],
  ])("%s", (_, test, expected) => {
    expect(holdsForService(test)).toBe(expected);
  });
});

describe("a host that the service does not have", () => {
  it.each<[string, HowAsked, boolean]>([
    ["tidbcloud.com", "contains", false],
    [".tidbcloud.com", "endsWith", false],
    ["gateway01.eu-central-1.prod.aws.tidbcloud.com", "equals", false],
    ["gateway02.ap-southeast-1.prod.alicloud.tidbcloud.com", "equals", false],
    ["gateway01", "startsWith", false],
    ["tidbcloud", "contains", false],
    ["tidb-cloud.com", "contains", true],
    ["tidb.cloud", "contains", true],
    ["tidbcloud.com", "startsWith", true],
    ["tidbcloud.com", "equals", true],
    ["tidbcloud.io", "endsWith", true],
    ["production", "equals", false],
    ["tidb (cloud)", "contains", false],
    ["TiDBCloud.com", "contains", false],
    ["//gateway01", "contains", false],
    [".tidbcloud.com:4000/", "contains", false],
    [".tidbcloud.com:3306", "contains", true],
    ["gateway01-privatelink.us-east-1.prod.aws.tidbcloud.com", "equals", false],
    ["gateway01.us-east-1.prod.shared.aws.tidbcloud.com", "equals", false],
    ["gateway01.us-east-1.prod.gcp.tidbcloud.com", "equals", true],
    ["gateway01.tidbcloud.com", "equals", true],
    ["gateway01.us-east-1.prod.aws.tidbcloud", "endsWith", true],
    ["gateway01.us-east-1.prod.aws.tidbcloud", "startsWith", false],
    [".us-east-1.prod.aws.tidbcloud.com", "startsWith", true],
    ["tidbcloud", "equals", true],
  ])("%s, %s: %s", (text, how, expected) => {
    expect(isStale(asking([text, how]))).toBe(expected);
  });
});

const SETTINGS: Settings = {
  connections: "evident",
  hosts: [],
  privateHosts: ["10.1.2.3"],
  usernamePrefix: null,
  caPath: null,
  environment: false,
  imports: false,
};
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const at = [0, 0] as const;
const known = <T>(value: T): Setting<T> => ({ kind: "known", value, at, says: "" });
const noHost: Setting<string> = { kind: "absent", value: "", at, says: "", documented: false };
const unknown: Setting<never> = { kind: "unknown", at };
const inapplicable: Setting<never> = { kind: "inapplicable", at };
const choice = <T>(test: Test | null, ...of: readonly Setting<T>[]): Setting<T> => ({
  kind: "choice",
  of,
  at,
  test,
  keep: () => null,
});
const FLAG: Test = { ...TEST, key: "flag" };
const NOT_FLAG: Test = { ...FLAG, isNegated: true };
const OTHER: Test = { ...TEST, key: "other" };
const CLOUD = known(HOST);
const LOCAL = known("localhost");
const [GOOD, BAD] = [known(true), known(false)];
const TLS = choice(FLAG, GOOD, BAD);

/** What `setting` is where the host is the service's. */
function seen<T extends boolean>(host: Setting<string>, setting: Setting<T>): Setting<boolean> {
  const connection: Connection = {
    ...{
      dialect: "",
      at,
      ineffective: [],
      clues: TEST.clues,
      comments: [],
      guards: [],
      claims: [],
    },
    ...{
      host,
      port: unknown,
      user: unknown,
      password: unknown,
      encrypted: setting,
      fallsBack: unknown,
    },
    ...{
      certificateVerified: unknown,
      identityVerified: unknown,
      minVersion: unknown,
      maxVersion: unknown,
    },
    ...{ roots: unknown, clientCertificate: unknown },
    repair: () => ({ words: "", change: null }),
  };
  return onServicePath(connection, SETTINGS).encrypted;
}

describe("a flag that chooses the host chooses the rest", () => {
  it.each<[string, Setting<string>, Setting<boolean>, Setting<boolean>]>([
    ["the service is in the first branch", choice(FLAG, CLOUD, LOCAL), TLS, GOOD],
    ["the service is in the second", choice(FLAG, LOCAL, CLOUD), TLS, BAD],
    ["the host is chosen by the flag's negation", choice(NOT_FLAG, LOCAL, CLOUD), TLS, GOOD],
    ["so it is in the first branch", choice(NOT_FLAG, CLOUD, LOCAL), TLS, BAD],
    ["TLS is", choice(FLAG, LOCAL, CLOUD), choice(NOT_FLAG, GOOD, BAD), GOOD],
    ["both are", choice(NOT_FLAG, CLOUD, LOCAL), choice(NOT_FLAG, GOOD, BAD), GOOD],
    ["a private endpoint", choice(FLAG, known("10.1.2.3"), LOCAL), TLS, GOOD],
    ["no host in the other branch", choice(FLAG, CLOUD, noHost), TLS, GOOD],
    ["nor in the first", choice(FLAG, noHost, CLOUD), TLS, BAD],
    [
      "the service on one path of a branch",
      choice(FLAG, choice(null, unknown, CLOUD), LOCAL),
      TLS,
      GOOD,
    ],
    ["the host is chosen twice", choice(OTHER, LOCAL, choice(FLAG, CLOUD, LOCAL)), TLS, GOOD],
    [
      "TLS is chosen twice",
      choice(FLAG, CLOUD, LOCAL),
      choice(OTHER, TLS, BAD),
      choice(OTHER, GOOD, BAD),
    ],
    ["once within the other", choice(FLAG, CLOUD, LOCAL), choice(FLAG, TLS, BAD), GOOD],
    [
      "a question about the host",
      CLOUD,
      choice(asking(["tidbcloud.com", "contains"]), GOOD, BAD),
      GOOD,
    ],
    ["a question about another", CLOUD, choice(asking(["localhost", "equals"]), BAD, GOOD), GOOD],
    [
      "the flag beats what it asks",
      choice({ ...asking(["localhost", "equals"]), key: "flag" }, CLOUD, LOCAL),
      TLS,
      GOOD,
    ],
  ])("%s", (_, host, setting, expected) => {
    expect(seen(host, setting)).toStrictEqual({
      ...expected,
      ...("keep" in expected && { keep: expect.any(Function) as unknown }),
    });
  });

  it.each<[string, Setting<string>, Setting<boolean>]>([
    ["there is no choice of a host", CLOUD, TLS],
    ["it does not choose the host", choice(OTHER, CLOUD, LOCAL), TLS],
    ["nobody knows the other host", choice(FLAG, CLOUD, unknown), TLS],
    ["nobody knows the first host", choice(FLAG, unknown, CLOUD), TLS],
    ["the other host may be filled in", choice(FLAG, CLOUD, known("<host>")), TLS],
    [
      "nobody knows one path of the other branch",
      choice(FLAG, CLOUD, choice(null, LOCAL, unknown)),
      TLS,
    ],
    ["the other branch does not connect", choice(FLAG, CLOUD, inapplicable), TLS],
    ["both go to the service", choice(FLAG, CLOUD, known(HOST.replace("01", "02"))), TLS],
    ["neither goes there", choice(FLAG, known("db.example.com"), LOCAL), TLS],
    ["a host is chosen without a question", choice(null, CLOUD, LOCAL), TLS],
    ["TLS is chosen without a question", choice(FLAG, CLOUD, LOCAL), choice(null, GOOD, BAD)],
    ["there are three ways", choice(FLAG, CLOUD, LOCAL), choice(FLAG, GOOD, BAD, BAD)],
  ])("not where %s", (_, host, setting) => {
    expect(seen(host, setting)).toMatchObject({
      kind: "choice",
      of: setting.kind === "choice" ? setting.of : [],
    });
  });

  it("leaves what is no choice as it is", () => {
    expect(seen(choice(FLAG, CLOUD, LOCAL), BAD)).toBe(BAD);
  });

  it.each(FACETS)("%s is seen so", (facet) => {
    const of = facet === "host" ? [CLOUD, LOCAL] : [known("taken"), known("left")];
    const connection = {
      ...Object.fromEntries(FACETS.map((name) => [name, unknown])),
      guards: [],
      host: choice(FLAG, CLOUD, LOCAL),
      [facet]: choice<unknown>(FLAG, ...of),
    } as unknown as Connection;
    expect(onServicePath(connection, SETTINGS)[facet]).toBe(of[0]);
  });
});

const PROGRAM = (
  before: string,
  host: string,
  ssl: string,
): string => `import mysql from 'mysql2/promise';
import fs from 'node:fs';
${before}
export const pool = mysql.createPool({ host: ${host}, port: 4000, user: process.env.DB_USER, password: process.env.DB_PASSWORD, ssl: ${ssl} });
`;
const TLS_ON = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }";
const QUOTED = `'${HOST}'`;
const IS_LOCAL = "const isLocal = process.env.NODE_ENV !== 'production';";

describe("programs for two databases", () => {
  it.each<[string, string, string, string, readonly string[]]>([
    [
      "a negated flag",
      IS_LOCAL,
      `isLocal ? 'localhost' : ${QUOTED}`,
      `!isLocal ? ${TLS_ON} : undefined`,
      [],
    ],
    [
      "the flag as it is",
      IS_LOCAL,
      `isLocal ? 'localhost' : ${QUOTED}`,
      `isLocal ? undefined : ${TLS_ON}`,
      [],
    ],
    [
      "negated twice",
      IS_LOCAL,
      `!isLocal ? ${QUOTED} : 'localhost'`,
      `!!isLocal ? undefined : ${TLS_ON}`,
      [],
    ],
    [
      "TLS for the other one only",
      IS_LOCAL,
      `isLocal ? 'localhost' : ${QUOTED}`,
      `isLocal ? ${TLS_ON} : undefined`,
      ["require-tls"],
    ],
    [
      "the same, negated",
      IS_LOCAL,
      `isLocal ? 'localhost' : ${QUOTED}`,
      `!isLocal ? undefined : ${TLS_ON}`,
      ["require-tls"],
    ],
    [
      "the same in the first branch",
      IS_LOCAL,
      `!isLocal ? ${QUOTED} : 'localhost'`,
      `isLocal ? ${TLS_ON} : undefined`,
      ["require-tls"],
    ],
    [
      "a flag of its own",
      `${IS_LOCAL}\nconst useTls = process.env.USE_TLS === '1';`,
      `isLocal ? 'localhost' : ${QUOTED}`,
      `useTls ? ${TLS_ON} : undefined`,
      ["no-conditional-tls"],
    ],
    [
      "both hosts are the service's",
      IS_LOCAL,
      `isLocal ? ${QUOTED.replace("01", "02")} : ${QUOTED}`,
      `!isLocal ? ${TLS_ON} : undefined`,
      ["no-conditional-tls"],
    ],
    [
      "nobody knows the other host",
      IS_LOCAL,
      `isLocal ? process.env.DB_HOST : ${QUOTED}`,
      `!isLocal ? ${TLS_ON} : undefined`,
      ["no-conditional-tls"],
    ],
    [
      "no other host",
      IS_LOCAL,
      `isLocal ? undefined : ${QUOTED}`,
      `!isLocal ? ${TLS_ON} : undefined`,
      [],
    ],
    [
      "the host asked",
      `const host = process.env.DB_HOST ?? ${QUOTED};`,
      "host",
      `host.endsWith('.tidbcloud.com') ? ${TLS_ON} : undefined`,
      [],
    ],
    [
      "another host asked",
      `const host = process.env.DB_HOST ?? ${QUOTED};`,
      "host",
      `host === 'localhost' ? undefined : ${TLS_ON}`,
      [],
    ],
    [
      "asked the wrong way round",
      `const host = process.env.DB_HOST ?? ${QUOTED};`,
      "host",
      `host === 'localhost' ? ${TLS_ON} : undefined`,
      ["require-tls"],
    ],
  ])("%s", (_, before, host, ssl, expected) => {
    expect(rulesIn(lint(PROGRAM(before, host, ssl), { preset: "strict" }))).toEqual(expected);
  });
});

describe("a test that names the service", () => {
  const flag = (name: string, text?: string): Test => ({
    ...reading([name]),
    ...(text !== undefined && { asks: [{ text, how: "equals", holds: true }] }),
  });

  it.each<[string, Test, boolean | null]>([
    ["a flag", flag("isTiDB"), true],
    ["a variable", flag("TIDB_CLOUD"), true],
    ["a variable that is on", flag("USE_TIDB", "true"), true],
    ["a variable that is off", flag("USE_TIDB", "0"), false],
    ["a variable with another value", flag("USE_TIDB", "staging"), null],
    ["what may be a pool", flag("tidb"), null],
    ["a switch for TLS", flag("TIDB_ENABLE_SSL", "true"), null],
    ["a flag of something else", flag("USE_MYSQL", "true"), null],
    ["a kind of database", flag("DB_TYPE", "tidb"), true],
    ["another kind", flag("DB_TYPE", "mysql"), null],
    ["its port", flag("DB_PORT", "4000"), true],
    ["a number that is no port", flag("TIMEOUT", "4000"), null],
  ])("%s", (_, test, expected) => {
    expect(holdsForService(test)).toBe(expected);
  });
});
