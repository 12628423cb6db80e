import { describe, expect, it } from "vitest";
import type { Connection } from "../../src/model/connection.js";
import {
  asksForHere,
  identify,
  OBJECTION,
  onlyWritten,
  type Evidence,
  type Lead,
} from "../../src/model/policy.js";
import {
  absent,
  choice,
  connection,
  HOST,
  known,
  open,
  reading,
  SETTINGS,
  unknown,
} from "./facts.js";

const SAYS = "`DB_HOST` in .env";
const lead = (kind: Lead["kind"], isShared = false): Lead => ({ says: SAYS, kind, isShared });
const evidence = (
  level: Evidence["level"],
  because: string,
  rest: Partial<Evidence> = {},
): Evidence => ({ level, because, isWritten: false, isOwn: false, shared: false, ...rest });
const clues = (names: readonly string[], texts: readonly string[] = []): Connection["clues"] => ({
  names,
  texts,
  variables: ["DB_HOST"],
});
/** Looks like a stand-in for a database of this machine. */
const HOME: Partial<Connection> = {
  host: choice<string>(null, unknown, known("localhost")),
  user: known("root"),
  password: absent({ exposed: "no" }),
  encrypted: absent(false),
  clues: clues(["TIDB"]),
};
const STANDS_IN = evidence("elsewhere", "it stands in for a database of this machine");

describe("a file that says where a variable leads", () => {
  it.each<[string, Partial<Connection>, Lead, Evidence]>([
    ["to a public host", {}, lead("public"), evidence("likely", SAYS)],
    ["to a host of its own", {}, lead("own"), evidence("likely", SAYS, { isOwn: true })],
    ["to a private host", {}, lead("private"), evidence("private", SAYS)],
    ["elsewhere", {}, lead("elsewhere"), evidence("elsewhere", SAYS)],
    ["there and elsewhere", {}, lead("public", true), evidence("likely", SAYS, { shared: true })],
    [
      "beside this machine",
      { clues: clues([], ["localhost"]) },
      lead("public"),
      evidence("likely", SAYS, { shared: true }),
    ],
    [
      "where a name says it already",
      { clues: clues(["TIDB_HOST"]) },
      lead("own"),
      evidence("likely", "`TIDB_HOST`"),
    ],
    [
      "elsewhere, and only a name says otherwise",
      { clues: clues(["TIDB_HOST"]) },
      lead("elsewhere"),
      evidence("elsewhere", SAYS),
    ],
    [
      "elsewhere, and a text says otherwise",
      { clues: clues([], ["tidbcloud"]) },
      lead("elsewhere"),
      evidence("likely", "a TiDB with `tidbcloud` beside it"),
    ],
    [
      "elsewhere, and a comment says otherwise",
      { comments: ["TiDB"] },
      lead("elsewhere"),
      evidence("hinted", "a TiDB named in a comment"),
    ],
    ["where the host is known", { host: known("<host>") }, lead("own"), evidence("none", "")],
    [
      "where one host is known",
      { host: choice<string>(null, unknown, known("<host>")) },
      lead("public"),
      evidence("likely", SAYS),
    ],
    [
      "and defaults for this machine",
      HOME,
      lead("public"),
      evidence("likely", SAYS, { shared: true }),
    ],
    [
      "and a comment that says what it is",
      { ...HOME, comments: ["the pool", "a local database"] },
      lead("public"),
      evidence("elsewhere", "a comment beside it says so"),
    ],
  ])("%s", (_, facts, found, expected) => {
    const given = connection({ clues: clues([]), ...facts });
    const asked: (readonly string[])[] = [];
    const findLead = (variables: readonly string[]) => {
      asked.push(variables);
      return found;
    };
    expect(identify(given, SETTINGS, findLead)).toEqual(expected);
    for (const each of asked) expect(each).toEqual(["DB_HOST"]);
  });

  it("counts before what all connections are said to be", () => {
    const all = { ...SETTINGS, connections: "all" } as const;
    expect(identify(connection({}), all)).toEqual(evidence("likely", "this database"));
    const found = identify(connection({}), all, () => lead("elsewhere"));
    expect(found).toEqual(evidence("elsewhere", SAYS));
  });

  it("is nothing where no file says it", () => {
    expect(identify(connection(HOME), SETTINGS, () => null)).toEqual(STANDS_IN);
    expect(identify(connection({}), SETTINGS)).toEqual(evidence("none", ""));
  });
});

describe("what a host says, whole", () => {
  const isPublic = `${HOST} is a public host of TiDB Cloud`;
  const PRIVATE = "10.1.2.3";
  it.each<[string, Partial<Connection>, Evidence]>([
    ["a public one", { host: known(HOST) }, evidence("certain", isPublic, { isWritten: true })],
    [
      "what a caller may give",
      { host: choice<string>(null, open, known(HOST)) },
      evidence("certain", isPublic, { isWritten: true, shared: true }),
    ],
    [
      "what nobody knows",
      { host: choice<string>(null, unknown, known(HOST)) },
      evidence("certain", isPublic, { isWritten: true }),
    ],
    [
      "only what a caller gives",
      { host: open, clues: clues(["TIDB"]) },
      evidence("likely", "`TIDB`"),
    ],
    [
      "a private one on one path",
      { host: choice(null, known("db.example.com"), known(PRIVATE)) },
      evidence("private", `${PRIVATE} is a private endpoint of TiDB Cloud`, { shared: true }),
    ],
    ["none at all", { host: absent("localhost") }, evidence("elsewhere", "no host is given")],
    [
      "none on one path",
      { host: choice<string>(null, absent("localhost"), unknown) },
      evidence("none", ""),
    ],
    ["no path", { host: choice<string>(null) }, evidence("elsewhere", "no host is given")],
    ["defaults of this machine", HOME, STANDS_IN],
    [
      "a password that is left empty",
      { ...HOME, password: known({ exposed: "literal", isEmpty: true }) },
      STANDS_IN,
    ],
    [
      "a password that is written",
      { ...HOME, password: known({ exposed: "literal" }) },
      evidence("likely", "`TIDB`", { shared: true }),
    ],
    [
      "a host that is this machine where it is left out",
      { ...HOME, host: choice<string>(null, unknown, absent("localhost")) },
      evidence("likely", "`TIDB`"),
    ],
    [
      "no place for a host, and its port",
      { host: choice<string>(null, unknown, known("")), port: known(4000) },
      evidence("none", ""),
    ],
    [
      "a place for a host, and its port by default",
      { host: known("<host>"), port: absent(4000) },
      evidence("none", ""),
    ],
  ])("%s", (_, facts, expected) => {
    expect(identify(connection(facts), SETTINGS)).toEqual(expected);
  });

  it.each([
    ...["self-hosted", "selfmanaged", "self hosted", "on-prem", "onprem", "on premise"],
    ...["on-premises", "Dedicated", "locally", "localhost"],
  ])("a comment says that it is another: %s", (comment) => {
    const given = connection({ comments: ["x", `TiDB, ${comment}`] });
    expect(identify(given, SETTINGS)).toEqual(evidence("elsewhere", "a comment beside it says so"));
  });

  it.each([
    "a dedicated user",
    "a dedicated pool",
    "local time",
    "a local cloud",
    "starter, local",
  ])("a comment says nothing of it: %s", (comment) => {
    const given = connection({ comments: [`TiDB, ${comment}`] });
    expect(identify(given, SETTINGS).level).toBe("hinted");
  });

  it("an objection is a comment", () => {
    expect(OBJECTION).toBe("say so in a comment");
  });
});

it.each([
  ["isLocal", true],
  ["is_local", true],
  ["isaLocal", true],
  ["is_a_local", true],
  ["is_an_loopback", true],
  ["isanLoopback", true],
  ["thisLocal", false],
  ["isRemote", false],
])("%s asks whether it is this machine: %s", (name, expected) => {
  expect(asksForHere(reading(["x", name], [], { about: ["host"] }))).toBe(expected);
  expect(asksForHere(reading([name], [], { about: [] }))).toBe(false);
  expect(asksForHere(reading([name]))).toBe(false);
  expect(asksForHere(reading([name], [["x", "equals"]], { about: ["host"] }))).toBe(false);
});

it("at a private endpoint only what is written counts, and the login", () => {
  const none = { kind: "inapplicable", at: [0, 1] };
  const given = connection({
    host: absent("localhost"),
    user: absent("root"),
    password: absent({ exposed: "no" }),
    encrypted: choice(null, known(true), known(false), absent(true), absent(false)),
    certificateVerified: choice(null, known(false), absent(false)),
    minVersion: absent("TLSv1"),
    maxVersion: known("TLSv1"),
  });
  const seen = onlyWritten(given);
  expect([seen.host, seen.user, seen.password]).toEqual([given.host, given.user, given.password]);
  expect(seen.encrypted).toMatchObject({ of: [known(true), none, none, none] });
  expect(seen.certificateVerified).toMatchObject({ of: [known(false), none] });
  expect(seen.minVersion).toEqual(none);
  expect(seen.maxVersion).toEqual(given.maxVersion);
});

it.each<[because: string, Partial<Connection>]>([
  ["it is for a container", { clues: clues(["TIDB", "getMappedPort"]) }],
  [
    "it stands in for a database of a private network",
    { host: known("10.0.4.12"), encrypted: absent(false), clues: clues(["TIDB"]) },
  ],
])("another database, because %s", (because, facts) => {
  const host = choice<string>(null, unknown, facts.host ?? unknown);
  expect(identify(connection({ ...facts, host }), SETTINGS)).toEqual(
    evidence("elsewhere", because),
  );
});
