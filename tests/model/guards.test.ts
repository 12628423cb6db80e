import { describe, expect, it } from "vitest";
import { answersFlag, asksForFlag, isOtherKind, isServiceKind } from "../../src/model/flag.js";
import {
  isHere,
  isInside,
  isListed,
  isPrivate,
  kindOfHost,
  textNamesHost,
} from "../../src/model/hosts.js";
import {
  guardsForService,
  holdsForService,
  isElsewhere,
  isOnServicePath,
  isStale,
  isSwitch,
  onServicePath,
} from "../../src/model/scenario.js";
import {
  contradicts,
  isSameGuard,
  leftOut,
  unless,
  type Guard,
  type Setting,
  type Test,
} from "../../src/model/setting.js";
import {
  absent,
  choice,
  connection,
  HOST,
  known,
  reading,
  SETTINGS,
  unknown,
  type Ask,
} from "./facts.js";

describe("a flag of the service", () => {
  it.each<[names: readonly string[], asks: readonly Ask[], expected: boolean]>([
    [["USE_TIDB"], [], true],
    [["useTiDB"], [], true],
    [["TiDB_USE"], [], true],
    [["USE__TIDB"], [], true],
    [["TIDB_CLOUD"], [], true],
    [["TIDB_MODE_FLAG"], [], true],
    [["process", "env", "USE_TIDB"], [], true],
    [["USE_TIDB", "mode"], [["mode", "equals"]], true],
    [["USE_TIDB", "other"], [["mode", "equals"]], false],
    [["USE_TIDB", "other"], [], false],
    [["preprocess", "USE_TIDB"], [], false],
    [["environment", "USE_TIDB"], [], false],
    [["tidbCloud"], [], false],
    [["tidb_TIDB_CLOUD"], [], false],
    [["TIDB_CLOUD_env"], [], false],
    [["tidb"], [], false],
    [["TIDB_POOL"], [], false],
    [["USE_CLOUD"], [], false],
    [[], [], false],
  ])("%j, asked for %j: %s", (names, asks, expected) => {
    expect(asksForFlag(reading(names, asks))).toBe(expected);
  });

  it.each([
    ...["true", "1", "YES", "on", "enabled"].map((text) => [text, true] as const),
    ...["false", "0", "No", "off", "disabled"].map((text) => [text, false] as const),
    ...["untrue", "trueish", "10", "01", "unoff", "offline", ""].map(
      (text) => [text, null] as const,
    ),
  ])("%j answers it: %s", (text, expected) => {
    expect(answersFlag(text)).toBe(expected);
  });

  it.each([
    ...["tidb", "TiDB", "tidbcloud", "tidb-cloud", "tidb serverless", "TiDB Cloud Starter"].map(
      (text) => [text, true] as const,
    ),
    ...["mytidb", "tidb2", "tidb/cloud", "cloud"].map((text) => [text, false] as const),
  ])("%s is a kind of database: %s", (text, expected) => {
    expect(isServiceKind(text)).toBe(expected);
  });

  it.each([
    ...["postgres", "PostgreSQL", "pg", "sqlite", "sqlite3", "better-sqlite3", "mssql"].map(
      (text) => [text, true] as const,
    ),
    ...["sqlserver", "oracle", "oracledb", "cockroachdb", "mongo", "mongodb"].map(
      (text) => [text, true] as const,
    ),
    ...["mysql", "tidb", "mypg", "pgx", "oracledbs", ""].map((text) => [text, false] as const),
  ])("%j speaks no MySQL: %s", (text, expected) => {
    expect(isOtherKind(text)).toBe(expected);
  });
});

describe("hosts", () => {
  it.each([
    ["b12.k.us-east-1.prod.aws.tidbcloud.com", "elsewhere"],
    ["my-www.k.tidbcloud.com", "own"],
    ["mytidb.k.us-east-1.prod.aws.tidbcloud.com", "own"],
    ["https-x.tidbcloud.com", "elsewhere"],
    ["my-vpce-1.amazonaws.com", "elsewhere"],
    ["vpce-1.amazonaws.com.example.org", "elsewhere"],
  ])("%s is %s", (host, kind) => {
    expect(kindOfHost(host, SETTINGS)).toBe(kind);
  });

  it.each([
    ...["10.1.2.3", "10.10.200.30", "192.168.1.1", "192.168.100.200", "172.16.0.1"].map(
      (host) => [host, true] as const,
    ),
    ...["172.20.30.40", "172.31.255.255", "db.shop.svc", "db.shop.svc.cluster.local"].map(
      (host) => [host, true] as const,
    ),
    ...["host.docker.internal", "my-host.docker.internal", "172.15.0.1", "172.32.0.1"].map(
      (host) => [host, host.startsWith("host")] as const,
    ),
    ...["110.1.2.3", "10.1.2.3.4", "1.192.168.1.1", "db.svc.example.com"].map(
      (host) => [host, false] as const,
    ),
  ])("%s is an address of a private network: %s", (host, expected) => {
    expect(isPrivate(host)).toBe(expected);
  });

  it.each([
    ...["d", "shop", "shop-db-1", "db1.local", "a.lan", "10.1.2.3", "shopnull", "nonesuch"].map(
      (host) => [host, true] as const,
    ),
    ...["shop-", "-shop", "shop.com", "none", "gateway01", "localhost", "<host>"].map(
      (host) => [host, false] as const,
    ),
  ])("%s is resolved by servers of a network alone: %s", (host, expected) => {
    expect(isInside(host)).toBe(expected);
  });

  it("are this machine, or a page, only as a whole", () => {
    expect(["localhost", "LOCALHOST", "127.0.0.1", "::1", "0.0.0.0"].every(isHere)).toBe(true);
    expect(["mylocalhost", "localhost2", "x::1"].some(isHere)).toBe(false);
    expect(textNamesHost("not https://tidbcloud.com")).toBe(true);
    expect(textNamesHost("http://tidbcloud.com")).toBe(false);
    expect(isListed(" DB.example.com. ", ["x", "*.example.com"])).toBe(true);
    expect(isListed("db.example.org", ["*.example.com"])).toBe(false);
  });
});

const CLOUD: Test = reading(["host"], [["tidbcloud.com", "contains"]]);
const LOCAL: Test = reading(["host"], [["localhost", "equals"]]);
const SOME: Test = reading(["server"], [["alicloud", "contains"]], { about: ["x", "dbHost"] });
const guard = (test: Test, holds: boolean): Guard => ({ test, holds });

describe("what was asked before says that a connection is another one", () => {
  it.each<[string, Setting<string>, readonly Guard[], boolean]>([
    ["nothing", unknown, [], false],
    ["it is this machine", unknown, [guard(LOCAL, true)], true],
    ["it is not this machine", unknown, [guard(LOCAL, false)], false],
    ["it is this machine, and the host is written", known(HOST), [guard(LOCAL, true)], false],
    ["the same of its own", known("shop.k.tidbcloud.com"), [guard(LOCAL, true)], false],
    ["the same of a private one", known("10.1.2.3"), [guard(LOCAL, true)], false],
    ["the same of another", known("db.example.com"), [guard(LOCAL, true)], true],
    ["the same of one of two", choice(null, known(HOST), known("x")), [guard(LOCAL, true)], true],
    ["it is not the service's", unknown, [guard(CLOUD, false)], true],
    ["it is not the service's, which is written", known(HOST), [guard(CLOUD, false)], true],
    ["it is the service's", known(HOST), [guard(CLOUD, true)], false],
    [
      "a text of no host is not",
      known(HOST),
      [guard(reading(["x"], [["tidbcloud.com", "contains"]]), false)],
      false,
    ],
    ["some of its hosts", unknown, [guard(SOME, true)], true],
    ["one of two", unknown, [guard(LOCAL, false), guard(SOME, true)], true],
    ["none of its hosts", unknown, [guard({ ...SOME, about: ["hosting"] }, true)], false],
    [
      "what sorts out bad hosts",
      unknown,
      [guard({ ...SOME, clues: { ...SOME.clues, names: ["x", "isValidHost"] } }, true)],
      false,
    ],
    ["a flag", unknown, [guard(reading(["USE_TIDB"]), false)], true],
    ["its lack", unknown, [guard(reading(["USE_TIDB"]), true)], false],
  ])("%s", (_, host, guards, expected) => {
    expect(isElsewhere(connection({ host, guards }), SETTINGS)).toBe(expected);
  });
});

describe("a guard that lets pass the service alone", () => {
  it.each<[string, Test, boolean]>([
    ["its host", CLOUD, true],
    ["its kind", reading(["type"], [["tidb", "equals"]]), true],
    ["a flag", reading(["USE_TIDB"]), true],
    ["a variable of its host", reading(["x", "TIDB_HOST"]), true],
    [
      "two texts",
      reading(
        ["x"],
        [
          ["tidbcloud.com", "contains"],
          ["localhost", "equals", false],
        ],
      ),
      true,
    ],
    ["any other host", reading(["x"], [["localhost", "equals", false]]), false],
    ["a host", reading(["TIDB_USER", "host"], [["localhost", "equals", false]]), false],
    ["a variable of a host", reading(["DB_HOST"]), false],
  ])("%s", (_, test, expected) => {
    expect(guardsForService([guard(test, true)])).toEqual(expected ? [guard(test, true)] : []);
    expect(guardsForService([guard(test, false)])).toEqual([]);
  });
});

const FLAG = reading([], [], { key: "flag" });
const NOT_FLAG = { ...FLAG, isNegated: true };
const OTHER = reading([], [], { key: "other" });
const [GOOD, BAD] = [known(true), known(false)];

describe("a choice behind a guard", () => {
  it.each<[string, Setting<boolean>, readonly Guard[], Setting<boolean> | null]>([
    ["of the same", choice(FLAG, GOOD, BAD), [guard(FLAG, true)], GOOD],
    ["of the other way", choice(FLAG, GOOD, BAD), [guard(FLAG, false)], BAD],
    ["of its negation", choice(FLAG, GOOD, BAD), [guard(NOT_FLAG, true)], BAD],
    ["of the negation's lack", choice(FLAG, GOOD, BAD), [guard(NOT_FLAG, false)], GOOD],
    ["of its own negation", choice(NOT_FLAG, GOOD, BAD), [guard(NOT_FLAG, true)], GOOD],
    ["among others", choice(FLAG, GOOD, BAD), [guard(OTHER, true), guard(FLAG, false)], BAD],
    ["of something else", choice(FLAG, GOOD, BAD), [guard(OTHER, true)], null],
    ["of three ways", choice(FLAG, GOOD, BAD, BAD), [guard(FLAG, true)], null],
    ["of no question", choice(null, GOOD, BAD), [guard(FLAG, true)], null],
  ])("%s", (_, encrypted, guards, expected) => {
    const seen = onServicePath(connection({ encrypted, guards }), SETTINGS).encrypted;
    if (expected) expect(seen).toBe(expected);
    else expect(seen.kind).toBe("choice");
  });
});

describe("what stands where something is answered", () => {
  const KIND = reading([], [], {
    key: "kind",
    known: () => [{ on: [guard(FLAG, true)], holds: true }],
  });
  it.each<[string, guards: readonly Guard[], answered: readonly Guard[], isOn: boolean]>([
    ["nothing", [guard(FLAG, true)], [], true],
    ["what was asked before", [guard(FLAG, true)], [guard(FLAG, true)], true],
    ["its contrary", [guard(FLAG, true)], [guard(FLAG, false)], false],
    ["the contrary of one", [guard(OTHER, true), guard(FLAG, true)], [guard(FLAG, false)], false],
    ["one of two", [guard(FLAG, true)], [guard(OTHER, true), guard(FLAG, false)], false],
    ["something else", [guard(FLAG, true)], [guard(OTHER, true)], true],
    ["the service's host", [], [guard(CLOUD, true)], true],
    ["another host", [], [guard(CLOUD, false)], false],
    ["this machine", [], [guard(OTHER, true), guard(LOCAL, true)], false],
  ])("is on the service's path: %s", (_, guards, answered, isOn) => {
    expect(isOnServicePath(connection({ guards }), SETTINGS)(answered)).toBe(isOn);
  });

  it("tells of a choice by what follows from it", () => {
    const encrypted = choice(KIND, GOOD, BAD);
    const seen = (holds: boolean) =>
      onServicePath(connection({ encrypted, guards: [guard(FLAG, holds)] }), SETTINGS).encrypted;
    expect(seen(false)).toBe(BAD);
    expect(seen(true).kind).toBe("choice");
  });
});

describe("a flag that chooses the port", () => {
  const TLS = choice(FLAG, GOOD, BAD);
  it.each<[string, Setting<number>, Setting<boolean> | null]>([
    ["the service's first", choice(FLAG, known(4000), known(3306)), GOOD],
    ["the service's second", choice(FLAG, known(3306), known(4000)), BAD],
    ["by its negation", choice(NOT_FLAG, known(3306), known(4000)), GOOD],
    ["or the client's own", choice(FLAG, known(4000), absent(3306)), GOOD],
    ["or one that nobody knows", choice<number>(FLAG, known(4000), unknown), null],
    ["one that nobody knows", choice<number>(FLAG, unknown, known(3306)), null],
    ["the client's own, or another", choice(FLAG, absent(4000), known(3306)), null],
    ["two others", choice(FLAG, known(3306), known(3307)), null],
    ["the service's twice", choice(FLAG, known(4000), known(4000)), null],
    [
      "the service's on one path",
      choice(FLAG, choice(null, known(4000), known(3306)), known(3306)),
      null,
    ],
    [
      "another on one path",
      choice(FLAG, known(4000), choice(null, known(3306), known(4000))),
      null,
    ],
  ])("%s", (_, port, expected) => {
    const seen = onServicePath(connection({ port, encrypted: TLS }), SETTINGS).encrypted;
    if (expected) expect(seen).toBe(expected);
    else expect(seen.kind).toBe("choice");
  });
});

describe("which way the service's path takes", () => {
  const HERE = { about: ["host"] };
  it.each<[string, Test, boolean | null]>([
    ["its port", reading(["x", "dbPort"], [["4000", "equals"]]), true],
    ["another port", reading(["port"], [["3306", "equals"]]), null],
    ["its number for something else", reading(["portal"], [["4000", "equals"]]), null],
    ["a flag that is on", reading(["USE_TIDB"], [["true", "equals"]]), true],
    ["a flag that is off", reading(["USE_TIDB"], [["false", "equals"]]), false],
    ["a flag with something in it", reading(["USE_TIDB"], [["true", "contains"]]), null],
    ["what all hosts pass", reading(["h"], [["x", "allHosts"]], HERE), true],
    ["what no host passes", reading(["h"], [[".", "noHost"]], HERE), false],
    ["a sign and more", reading(["h"], [["a ", "contains"]], HERE), null],
    ["more and a sign", reading(["h"], [[" a", "contains"]], HERE), null],
    ["a part that none has", reading(["h"], [["mysql", "contains"]], HERE), false],
    ["a pattern in front", reading(["h"], [["|mysql", "contains"]], HERE), null],
    ["a pattern behind", reading(["h"], [["mysql|", "contains"]], HERE), null],
    [
      "a flag beside a text",
      reading([], [], { clues: { names: ["USE_TIDB"], texts: ["x"], variables: [] } }),
      null,
    ],
  ])("%s: %s", (_, test, expected) => {
    expect(holdsForService(test)).toBe(expected);
  });

  it("is no switch where it asks for a host that there is", () => {
    expect(isSwitch(null)).toBe(true);
    expect(isSwitch(reading(["NODE_ENV"], [["production", "equals"]]))).toBe(true);
    expect(isSwitch(CLOUD)).toBe(false);
    expect(isSwitch(reading(["host"], [["tidbcloud.io", "endsWith"]]))).toBe(true);
  });

  it.each<[readonly Ask[], boolean]>([
    [
      [
        ["tidbcloud.com", "contains"],
        ["tidbcloud.io", "endsWith"],
      ],
      true,
    ],
    [[["tidb", "equals"]], false],
    [[["mytidb", "equals"]], true],
    [[["(tidb) cloud.io", "equals"]], false],
  ])("%j asks for a host that there is not: %s", (asks, expected) => {
    expect(isStale(reading(["host"], asks))).toBe(expected);
  });
});

it.each<[Guard, Guard, same: boolean, contradict: boolean]>([
  [guard(FLAG, true), guard(FLAG, true), true, false],
  [guard(FLAG, true), guard(FLAG, false), false, true],
  [guard(FLAG, true), guard(NOT_FLAG, true), false, true],
  [guard(FLAG, true), guard(NOT_FLAG, false), true, false],
  [guard(FLAG, true), guard(OTHER, true), false, false],
  [guard(FLAG, true), guard(OTHER, false), false, false],
])("guards %#: the same %s, contradict %s", (one, other, same, contradict) => {
  expect(isSameGuard(one, other)).toBe(same);
  expect(contradicts(one, other)).toBe(contradict);
});

describe("a setting without the paths on which another makes it idle", () => {
  const isOff = ({ value }: { readonly value: boolean }): boolean => !value;
  const setting = choice(FLAG, known(1), known(2));
  const off = choice(FLAG, BAD, GOOD);
  it.each<[string, Setting<boolean>, boolean]>([
    ["the same choice", off, true],
    ["one that begins elsewhere", { ...off, at: [9, 1] }, false],
    ["one that ends elsewhere", { ...off, at: [0, 9] }, false],
    ["one of three", choice(FLAG, BAD, GOOD, GOOD), false],
    ["no choice", GOOD, false],
  ])("%s: %s", (_, other, isTaken) => {
    const left = unless(setting, other, isOff);
    expect(left.kind === "choice" && left.of[0]?.kind === "inapplicable").toBe(isTaken);
    expect(left).toMatchObject({ kind: "choice" });
  });

  it("is left out only where the document writes it", () => {
    const written = { kind: "known", value: 1, at: [0, 1], says: "", documented: true } as const;
    expect(leftOut(written)).toBe(false);
    expect(leftOut({ ...written, kind: "absent" })).toBe(true);
    expect(leftOut({ ...written, kind: "absent", documented: false })).toBe(false);
  });
});
