import { describe, expect, it } from "vitest";
import type { Connection } from "../../src/model/connection.js";
import { HOLE } from "../../src/model/hole.js";
import { kindOfHost, textNamesHost } from "../../src/model/hosts.js";
import {
  asksForHost,
  identify,
  isTooOld,
  lacksPrefix,
  namesService,
  prefixOf,
  type Settings,
} from "../../src/model/policy.js";
import { holdsSign } from "../../src/model/signs.js";
import type { Clues, Setting, Span, Test } from "../../src/model/setting.js";

const SETTINGS: Settings = {
  connections: "evident",
  hosts: [],
  privateHosts: [],
  usernamePrefix: null,
  caPath: null,
  environment: false,
  imports: false,
};
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const PRIVATE = "gateway01-privatelink.us-east-1.prod.aws.tidbcloud.com";

describe("kindOfHost", () => {
  it.each([
    [HOST, "public"],
    ["gateway02.eu-central-1.prod.aws.tidbcloud.com", "public"],
    ["gateway01.us-east-1.prod.shared.aws.tidbcloud.com", "public"],
    ["gateway01.us-east-1.dev.shared.aws.tidbcloud.com", "public"],
    ["gateway01.us-east-1.staging.shared.aws.tidbcloud.com", "public"],
    ["gateway01.ap-southeast-1.prod.alicloud.tidbcloud.com", "public"],
    [HOST.toUpperCase(), "public"],
    [` ${HOST} `, "public"],
    [`${HOST}.`, "public"],
    [`${HOLE}.tidbcloud.com`, "public"],
    [`gateway01.${HOLE}.prod.aws.tidbcloud.com`, "public"],
    ["xxx.tidbcloud.com", "own"],
    ["shop.k7x2.us-east-1.prod.aws.tidbcloud.com", "own"],
    ["gateway.us-east-1.prod.aws.tidbcloud.com", "public"],
    ["gateway-shop.us-east-1.prod.aws.tidbcloud.com", "own"],
    ["tidb.3072164e.fc69e292.ap-northeast-1.prod.aws.tidbcloud.com", "elsewhere"],
    ["private-tidb.3072164e.fc69e292.ap-northeast-1.prod.aws.tidbcloud.com", "elsewhere"],
    ["b1.k7x2.us-east-1.prod.aws.tidbcloud.com", "elsewhere"],
    ["x.plc.us-east-1.prod.aws.tidbcloud.com", "elsewhere"],
    ["x.lake.tidbcloud.com", "elsewhere"],
    ["x.data.us-east-1.tidbcloud.com", "elsewhere"],
    ["play.tidbcloud.com", "elsewhere"],
    ["status.tidbcloud.com", "elsewhere"],
    ["partner-console.tidbcloud.com", "elsewhere"],
    [PRIVATE, "private"],
    ["gateway01-privatelink.prod.aws.tidbcloud.com", "private"],
    ["gateway02-privatelink.ap-southeast-1.prod.alicloud.tidbcloud.com", "private"],
    ["ep-t4n0000.epsrv-t4n0000.ap-southeast-1.privatelink.aliyuncs.com", "endpoint"],
    ["vpce-0123-abcd.vpce-svc-0456.us-east-1.vpce.amazonaws.com", "endpoint"],
    ["mydb.abc.us-east-1.rds.amazonaws.com", "elsewhere"],
    ["tidb.abc.clusters.tidb-cloud.com", "elsewhere"],
    ["privatelink-1.abc.clusters.tidb-cloud.com", "elsewhere"],
    ["pg.shared.aws.tidbcloud.com", "elsewhere"],
    ["http-gateway01.us-east-1.prod.aws.tidbcloud.com", "elsewhere"],
    ["us-east-1.data.tidbcloud.com", "elsewhere"],
    ["www.tidbcloud.com", "elsewhere"],
    ["api.tidbcloud.com", "elsewhere"],
    ["docs.tidbcloud.com", "elsewhere"],
    ["tidbcloud.com", "elsewhere"],
    ["nottidbcloud.com", "elsewhere"],
    [`${HOST}.example.com`, "elsewhere"],
    ["localhost", "elsewhere"],
    ["127.0.0.1", "elsewhere"],
    ["::1", "elsewhere"],
    ["10.0.0.7", "elsewhere"],
    ["tidb", "elsewhere"],
    ["db.example.com", "elsewhere"],
    [HOLE, "unknown"],
    [`${HOLE}.example.com`, "unknown"],
    ["<host>", "unknown"],
    ["your-tidb-host", "unknown"],
    ["${HOST}", "unknown"],
    ["", "unknown"],
  ])("%s is %s", (host, kind) => {
    expect(kindOfHost(host, SETTINGS)).toBe(kind);
  });

  it.each([
    ["db.example.com", "public"],
    ["DB.Example.COM", "public"],
    ["a.tidb.example.com", "public"],
    ["a.b.tidb.example.com", "public"],
    ["tidb.example.com", "elsewhere"],
    ["nottidb.example.com", "elsewhere"],
    ["10.1.2.3", "private"],
    ["x.internal", "private"],
    [HOST, "public"],
    ["gateway09.us-east-1.prod.aws.tidbcloud.com", "private"],
  ])("%s is %s with settings", (host, kind) => {
    const settings: Settings = {
      ...SETTINGS,
      hosts: ["db.example.com", "*.tidb.Example.com"],
      privateHosts: ["10.1.2.3", "*.internal", "gateway09.us-east-1.prod.aws.tidbcloud.com"],
    };
    expect(kindOfHost(host, settings)).toBe(kind);
  });
});

describe("user names", () => {
  it.each([
    ["3pTAoNNegb47Uc8.root", "3pTAoNNegb47Uc8", false],
    ["3pTAoNNegb47Uc8.app_user", "3pTAoNNegb47Uc8", false],
    ["3pTAoNNegb47Uc8.", null, false],
    ["3pTAoNNegb47Uc.root", null, false],
    ["3pTAoNNegb47Uc88.root", null, false],
    ["0pTAoNNegb47Uc8.root", null, false],
    ["prefix.root", null, false],
    ["root", null, true],
    ["app_user", null, true],
    [".root", null, true],
    ["", null, false],
    ["<user>", null, false],
    ["your_username", null, false],
    [HOLE, null, false],
    [`${HOLE}root`, null, false],
    [`${HOLE}.root`, null, false],
  ])("%j", (user, prefix, lacks) => {
    expect({ prefix: prefixOf(user), lacks: lacksPrefix(user) }).toEqual({ prefix, lacks });
  });
});

const TEST: Test = {
  says: "",
  at: [0, 0],
  key: "",
  isNegated: false,
  asks: [],
  clues: { names: [], variables: [], texts: [] },
};

describe("names and texts", () => {
  it.each([
    "TIDB_HOST",
    "tidb",
    "tidbHost",
    "tidb_url",
    "MY_TIDB_HOST",
    "useTidb",
    "useTiDB",
    "getTiDBUrl",
    "TiDB",
    "VITE_TIDB_PASSWORD",
    "db-tidb",
  ])("%s names the service", (name) => {
    expect(namesService(name)).toBe(true);
  });

  it.each(["DB_HOST", "MYSQL_URL", "tid", "ti_db", "", "DATIDB"])("%j does not", (name) => {
    expect(namesService(name)).toBe(false);
  });

  it.each([
    [HOST, true],
    ["tidbcloud.com", true],
    ["tidbcloud", true],
    [`mysql://u:p@${HOST}:4000/test`, true],
    [".tidbcloud.com", true],
    ["https://tidbcloud.com/console", false],
    ["tidb-cloud.com", false],
    ["nottidbcloud.com", false],
    ["tidbcloud-docs", false],
    ["tidb", false],
  ])("%s is a host of it: %s", (text, expected) => {
    expect(textNamesHost(text)).toBe(expected);
  });

  it.each([
    [{ texts: [HOST] }, true],
    [{ texts: ["tidbcloud"] }, true],
    [{ names: ["host", "includes"] }, true],
    [{ names: ["DB_HOST"] }, true],
    [{ names: ["databaseUrl"] }, true],
    [{ names: ["endpoint"] }, true],
    [{ names: ["NODE_ENV"], texts: ["production"] }, false],
    [{ names: ["hosting"] }, false],
    [{}, false],
  ])("a condition on %j asks for the host: %s", (clues, expected) => {
    expect(asksForHost({ ...TEST, clues: { ...TEST.clues, ...clues } })).toBe(expected);
  });

  it.each([
    ["TLSv1", true],
    ["TLSv1.1", true],
    ["TLSv1.2", false],
    ["TLSv1.3", false],
  ] as const)("%s is too old: %s", (version, expected) => {
    expect(isTooOld(version)).toBe(expected);
  });
});

const AT: Span = [0, 1];
const known = <T>(value: T, says = String(value)): Setting<T> => ({
  kind: "known",
  value,
  at: AT,
  says,
});
const choice = <T>(...of: Setting<T>[]): Setting<T> => ({
  kind: "choice",
  of,
  at: AT,
  test: null,
  keep: () => null,
});
const UNKNOWN: Setting<never> = { kind: "unknown", at: AT };
const LEFT_OUT: Setting<string> = {
  kind: "absent",
  value: "localhost",
  at: AT,
  says: "No `host`",
  documented: false,
};

interface Facts {
  readonly host?: Setting<string>;
  readonly user?: Setting<string>;
  readonly port?: Setting<number>;
  readonly password?: Connection["password"];
  readonly encrypted?: Setting<boolean>;
  readonly clues?: Partial<Clues>;
  readonly comments?: readonly string[];
}
function connection({
  host = UNKNOWN,
  user = UNKNOWN,
  port = UNKNOWN,
  password = UNKNOWN,
  encrypted = UNKNOWN,
  clues = {},
  comments = [],
}: Facts): Connection {
  const facets = {
    ...{
      password,
      encrypted,
      fallsBack: UNKNOWN,
      certificateVerified: UNKNOWN,
      identityVerified: UNKNOWN,
    },
    ...{ minVersion: UNKNOWN, maxVersion: UNKNOWN, roots: UNKNOWN, clientCertificate: UNKNOWN },
  };
  return {
    ...facets,
    dialect: "test",
    at: AT,
    ineffective: [],
    claims: [],
    guards: [],
    repair: () => ({ words: "", change: null }),
    host,
    user,
    port,
    comments,
    clues: { names: [], variables: [], texts: [], ...clues },
  };
}

describe("what denies it", () => {
  const named: Facts = { clues: { names: ["TIDB_HOST"] } };
  const OPEN = {
    password: known({ exposed: "no", isEmpty: true } as const),
    encrypted: known(false),
  };
  const home = choice(UNKNOWN, known("127.0.0.1"));
  it.each<[string, Facts, string]>([
    ...[
      "TiDB Dedicated",
      "TiDB Cloud Dedicated, by VPC peering",
      "TiDB Self-Managed",
      "our self-hosted TiDB",
      "on-premises",
      "on prem cluster",
      "local TiDB",
      "TiDB on localhost",
    ].map((comment): [string, Facts, string] => [
      comment,
      { ...named, comments: [comment] },
      "elsewhere",
    ]),
    ...[
      "TiDB Cloud Starter, not Dedicated",
      ...["pool", "account", "helper", "thread", "transaction"].map(
        (thing) => `a dedicated ${thing} for reports`,
      ),
      ...["time", "timezone", "zone", "cache", "infile"].map((thing) => `needs local ${thing}`),
      "TiDB Cloud; local tests use MySQL",
      "localized names",
      "TiDB Essential",
    ].map((comment): [string, Facts, string] => [
      comment,
      { ...named, comments: [comment] },
      "likely",
    ]),
    ["a public host stands there", { host: known(HOST), comments: ["Dedicated"] }, "certain"],
    [
      "a public host stands beside it",
      { clues: { texts: [HOST] }, comments: ["Dedicated"] },
      "certain",
    ],
    [
      "a user of the service stands there",
      { user: known("3pTAoNNegb47Uc8.root"), comments: ["local"] },
      "likely",
    ],
    ["all are asked for", { comments: ["self-hosted"] }, "elsewhere"],
    [
      "this machine, root and no password",
      { ...named, host: home, user: known("root"), ...OPEN },
      "elsewhere",
    ],
    ...[
      "10.0.4.12",
      "192.168.1.7",
      "172.20.0.2",
      "tidb",
      "tidb-server",
      "host.docker.internal",
    ].map((inside): [string, Facts, string] => [
      `${inside}, without TLS`,
      { ...named, host: choice(UNKNOWN, known(inside)), encrypted: known(false) },
      "elsewhere",
    ]),
    ...["basic-tidb.tidb-cluster.svc", "tidb.default.svc.cluster.local", "tidb.lan"].map(
      (inside): [string, Facts, string] => [
        `${inside}, without TLS`,
        { ...named, host: choice(UNKNOWN, known(inside)), encrypted: known(false) },
        "elsewhere",
      ],
    ),
    ...[
      ...["172.32.0.2", "11.0.0.1", "db.example.com", "<host>", "localhost", "svc.example.com"],
      ...["tidb_host", "undefined", "missing", "gateway01", "tidbcloud", "-x"],
    ].map((outside): [string, Facts, string] => [
      `${outside}, without TLS`,
      { ...named, host: choice(UNKNOWN, known(outside)), encrypted: known(false) },
      "likely",
    ]),
    ...["getMappedPort", "getFirstMappedPort", "get_exposed_port", "MappedPort"].map(
      (asked): [string, Facts, string] => [
        asked,
        { clues: { names: ["tidb", asked] } },
        "elsewhere",
      ],
    ),
    ...[".env.local", "settings.local", "app.internal", "10.2.1", "10.0.4.12:4000"].map(
      (text): [string, Facts, string] => [
        `${text} beside it`,
        { clues: { names: ["TIDB_HOST"], texts: [text] }, encrypted: known(false) },
        "likely",
      ],
    ),
    ["another port", { clues: { names: ["tidb", "getMappedPorts"] } }, "likely"],
    ["another port before it", { clues: { names: ["tidb", "forgetMappedPort"] } }, "likely"],
    [
      "a private address beside it",
      { clues: { names: ["TIDB_HOST"], texts: ["10.0.4.12"] }, encrypted: known(false) },
      "elsewhere",
    ],
    [
      "a word beside it",
      { clues: { names: ["TIDB_HOST"], texts: ["root"] }, encrypted: known(false) },
      "likely",
    ],
    [
      "a host of a network of one's own, with TLS",
      { ...named, host: choice(UNKNOWN, known("10.0.4.12")), encrypted: known(true) },
      "likely",
    ],
    [
      "the same as stand-ins",
      {
        ...named,
        ...OPEN,
        host: home,
        user: choice(UNKNOWN, known("root")),
        password: choice(UNKNOWN, OPEN.password),
      },
      "elsewhere",
    ],
    [
      "TLS that may be meant for the service",
      { ...named, ...OPEN, host: home, user: known("root"), encrypted: UNKNOWN },
      "likely",
    ],
    [
      "TLS on one path",
      {
        ...named,
        ...OPEN,
        host: home,
        user: known("root"),
        encrypted: choice(known(false), known(true)),
      },
      "likely",
    ],
    [
      "a password from elsewhere",
      { ...named, ...OPEN, host: home, user: known("root"), password: UNKNOWN },
      "likely",
    ],
    ["another user", { ...named, host: home, user: known("app"), ...OPEN }, "likely"],
    [
      "a public host, too",
      { host: choice(known(HOST), known("127.0.0.1")), user: known("root"), ...OPEN },
      "certain",
    ],
  ])("%s", (_, facts, level) => {
    expect(identify(connection(facts), { ...SETTINGS, connections: "all" }).level).toBe(level);
  });
});

describe("endpoints of a cluster's own", () => {
  const OWN = "shop.k7x2.us-east-1.prod.aws.tidbcloud.com";
  it.each<[string, Facts, boolean]>([
    ["a gateway", { host: known(HOST) }, false],
    ["a private gateway", { host: known(PRIVATE) }, false],
    ["a name of the settings", { host: known("db.example.com") }, false],
    ["another public host", { host: known(OWN) }, true],
    ["on one path", { host: choice(known(HOST), known(OWN)) }, true],
    ["a name alone", { clues: { names: ["TIDB_HOST"] } }, false],
    [
      "a private link and a name",
      { host: known("vpce-1.amazonaws.com"), clues: { names: ["TIDB_USER"] } },
      true,
    ],
    [
      "a private link and a prefix",
      { host: known("vpce-1.amazonaws.com"), user: known("3pTAoNNegb47Uc8.root") },
      false,
    ],
  ])("%s: %j", (_, facts, isOwn) => {
    expect(identify(connection(facts), { ...SETTINGS, hosts: ["db.example.com"] }).isOwn).toBe(
      isOwn,
    );
  });
});

describe('connections: "certain" counts hosts only', () => {
  it.each<[string, Facts, string]>([
    ["a public host", { host: known(HOST) }, "certain"],
    ["a host beside it", { clues: { texts: [HOST] } }, "certain"],
    ["a private endpoint", { host: known(PRIVATE) }, "private"],
    ["a name", { clues: { names: ["TIDB_HOST"] } }, "none"],
    ["a user", { user: known("3pTAoNNegb47Uc8.root") }, "none"],
    ["a comment", { comments: ["TiDB Cloud"] }, "none"],
    ["a part of a host", { clues: { texts: ["tidbcloud"] } }, "none"],
    ["a placeholder", { host: known("<host>"), port: known(4000) }, "none"],
  ])("%s", (_, facts, level) => {
    expect(identify(connection(facts), { ...SETTINGS, connections: "certain" }).level).toBe(level);
  });
});

describe("identify", () => {
  const publicHost = known(HOST, "`host: '...'`");
  it.each<[string, Facts, string, boolean]>([
    [
      "a public host",
      { host: publicHost },
      "certain: `host: '...'` is a public host of TiDB Cloud",
      false,
    ],
    [
      "a public host or another",
      { host: choice(publicHost, known("localhost")) },
      "certain: `host: '...'` is a public host of TiDB Cloud",
      true,
    ],
    [
      "a public host or an unknown one",
      { host: choice(UNKNOWN, publicHost) },
      "certain: `host: '...'` is a public host of TiDB Cloud",
      false,
    ],
    [
      "a private endpoint",
      { host: known(PRIVATE, "`host=p`") },
      "private: `host=p` is a private endpoint of TiDB Cloud",
      false,
    ],
    [
      "a public host or a private one",
      { host: choice(known(PRIVATE), publicHost) },
      "certain: `host: '...'` is a public host of TiDB Cloud",
      false,
    ],
    [
      "another host",
      { host: known("db.example.com"), clues: { names: ["TIDB_USER"] }, comments: ["TiDB"] },
      "elsewhere: the host is another one",
      false,
    ],
    [
      "two other hosts",
      { host: choice(known("a.example.com"), known("localhost")), clues: { names: ["TIDB"] } },
      "elsewhere: the host is another one",
      false,
    ],
    ["a name", { clues: { names: ["x", "TIDB_HOST", "TIDB_URL"] } }, "likely: `TIDB_HOST`", false],
    [
      "a name, and no host",
      { host: LEFT_OUT, clues: { names: ["TIDB_USER"] } },
      "likely: `TIDB_USER`",
      false,
    ],
    [
      "a name, or localhost",
      { host: choice(UNKNOWN, known("localhost")), clues: { names: ["TIDB_HOST"] } },
      "likely: `TIDB_HOST`",
      true,
    ],
    [
      "a prefix",
      { user: known("3pTAoNNegb47Uc8.root") },
      "likely: a TiDB with a user prefix",
      false,
    ],
    [
      "a prefix on one path",
      { user: choice(known("root"), known("3pTAoNNegb47Uc8.root")) },
      "likely: a TiDB with a user prefix",
      false,
    ],
    ["no prefix", { user: known("root") }, "none: ", false],
    [
      "a comment",
      { comments: ["x", "for TiDB Cloud"] },
      "hinted: a TiDB named in a comment",
      false,
    ],
    ["a comment that only holds the letters", { comments: ["notidbhere"] }, "none: ", false],
    [
      "a comment that says what must be done",
      { comments: ["TiDB Cloud needs TLS, do not switch it off"] },
      "hinted: a TiDB named in a comment",
      false,
    ],
    [
      "a comment that contrasts",
      { comments: ["Unlike TiDB, this one has its own CA."] },
      "none: ",
      false,
    ],
    ["a comment on what was", { comments: ["We moved from TiDB Cloud to RDS"] }, "none: ", false],
    [
      "a comment on what is no more",
      { comments: ["TiDB Cloud is no longer used here"] },
      "none: ",
      false,
    ],
    [
      "a comment on what it is not",
      { comments: ["this is not our TiDB cluster"] },
      "none: ",
      false,
    ],
    [
      "a text beside it",
      { clues: { texts: [HOST] } },
      "certain: a host of TiDB Cloud stands beside it",
      false,
    ],
    [
      "a name before a comment",
      { clues: { names: ["TIDB_HOST"] }, comments: ["TiDB"] },
      "likely: `TIDB_HOST`",
      false,
    ],
    [
      "a placeholder and the port",
      { host: known("<host>"), port: known(4000) },
      "hinted: a TiDB on port 4000",
      false,
    ],
    [
      "a placeholder and another port",
      { host: known("<host>"), port: known(3306) },
      "none: ",
      false,
    ],
    ["the port alone", { port: known(4000) }, "none: ", false],
    ["an endpoint of the cloud", { host: known("vpce-1.amazonaws.com") }, "none: ", false],
    [
      "an endpoint of the cloud, and a prefix",
      { host: known("vpce-1.amazonaws.com"), user: known("3pTAoNNegb47Uc8.root") },
      "private: a TiDB with a user prefix",
      false,
    ],
    [
      "an endpoint of the cloud, and a name",
      { host: known("x.privatelink.aliyuncs.com"), clues: { names: ["TIDB_USER"] } },
      "private: `TIDB_USER`",
      false,
    ],
    [
      "a comment, and this machine beside it",
      { comments: ["TiDB"], clues: { texts: ["localhost"] } },
      "hinted: a TiDB named in a comment",
      true,
    ],
    ["nothing", {}, "none: ", false],
  ])("%s", (_, facts, expected, isShared) => {
    const { level, because, shared } = identify(connection(facts), SETTINGS);
    expect({ evidence: `${level}: ${because}`, shared }).toEqual({
      evidence: expected,
      shared: isShared,
    });
  });

  it.each<[string, Facts, string]>([
    ["nothing", {}, "likely"],
    ["another host", { host: known("db.example.com") }, "elsewhere"],
    ["a comment", { comments: ["TiDB"] }, "hinted"],
    ["a public host", { host: publicHost }, "certain"],
    ["an endpoint of the cloud", { host: known("vpce-1.amazonaws.com") }, "none"],
  ])('with connections: "all", %s', (_, facts, expected) => {
    expect(identify(connection(facts), { ...SETTINGS, connections: "all" }).level).toBe(expected);
  });

  it.each<[string, Facts, boolean]>([
    ["nothing", {}, false],
    ["this machine beside it", { clues: { texts: ["localhost"] } }, true],
    ["this machine on one path", { host: choice(UNKNOWN, known("localhost")) }, true],
  ])('with connections: "all", %s may be somebody else\'s', (_, facts, expected) => {
    expect(identify(connection(facts), { ...SETTINGS, connections: "all" }).shared).toBe(expected);
  });
});

it.each([
  ["in quotes", 'user("3pTAoNNegb47Uc8.root")'],
  ["aligned", "user      = 3pTAoNNegb47Uc8.root"],
  ["behind tabs", "user\t\t=\t3pTAoNNegb47Uc8.root"],
  ["under a name of two words", "userName: 3pTAoNNegb47Uc8.root"],
  ["under a name of two words with a line between", "DB_USER_NAME: 3pTAoNNegb47Uc8.root"],
  ["as a word of a line", "ENV DB_USER 3pTAoNNegb47Uc8.root"],
  ["as an option", "mysql -u 3pTAoNNegb47Uc8.root"],
])("the prefix of a user is a sign: %s", (_, text) => {
  expect(holdsSign(text)).toBe(true);
});

it.each([
  "a user 3pTAoNNegb47Uc.root",
  "see 3pTAoNNegb47Uc8.root",
  "users of: abcdefghijkmnop.",
  'import { a } from "./formatDistances.js";',
  "require('../formatDistances.tsx')",
])("other words are none: %s", (text) => {
  expect(holdsSign(text)).toBe(false);
});

it("the prefix of a user whose name begins as the end of a file does is a sign", () => {
  expect(holdsSign('user: "3pTAoNNegb47Uc8.jsmith"')).toBe(true);
});
