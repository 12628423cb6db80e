import { describe, expect, it } from "vitest";
import { NO_CLUES } from "../../src/document/clues.js";
import type { Document, Owner } from "../../src/document/document.js";
import type { Extent } from "../../src/document/located.js";
import type { Scalar, Value } from "../../src/document/value.js";
import type { Connection, Facet } from "../../src/model/connection.js";
import type { Span } from "../../src/model/setting.js";
import { connect } from "../../src/dialects/connect.js";
import { credentials, driverNamed } from "../../src/dialects/driver.js";
import { mysql2 } from "../../src/dialects/drivers/mysql2.js";
import { connectorJ } from "../../src/dialects/drivers/connector-j.js";
import { ofExtent } from "../../src/dialects/extent.js";
import { ineffectiveOptions } from "../../src/dialects/ineffective.js";
import { ownedBy, whatIsWritten } from "../../src/dialects/owned.js";
import { onEachWay } from "../../src/dialects/ways.js";
import { inJson, inScript, repairOf, shown, type Written } from "./told.js";

const FACETS: readonly Facet[] = [
  ...(["host", "port", "user", "password", "encrypted", "minVersion"] as const),
];
const connected = ({ options }: Written): Connection =>
  connect({ ...credentials(), ...mysql2.tls("ssl") }, options, {
    dialect: "mysql2",
    comments: [],
    claims: [],
    ineffective: ineffectiveOptions(mysql2.ineffective("ssl"), options),
  });
const told = (connection: Connection): string =>
  FACETS.map((facet) => (connection[facet].kind === "unknown" ? "?" : "+")).join("");

describe("a text that goes on elsewhere", () => {
  const ADDRESS =
    '{"host": "h", "port": 4000, "user": "u", "password": "p", "ssl": {"minVersion": "TLSv1.1"}, "tls": 1}';
  const PARTS = '{"host": "h", "port": 4000, "user": "u", "password": "p"}';
  const text = (value: string): Scalar => {
    const found = inJson(`{"x": ${JSON.stringify(value)}}`).options.get("x");
    if (found.kind !== "scalar") throw new Error(value);
    return found;
  };
  const limited = (extent: Extent, json: string, value?: string): Connection => {
    const written = inJson(json);
    const whole = connected(written);
    return ofExtent(extent, written.options, value === undefined ? undefined : text(value))(whole);
  };

  it.each<readonly [Extent, string, string | undefined, string]>([
    ["whole", ADDRESS, undefined, "++++++"],
    ["whole", PARTS, undefined, "++++++"],
    ["unsure", ADDRESS, undefined, "++++++"],
    ["unsure", PARTS, undefined, "++++??"],
    ["unsure", PARTS, "mysql://u:p@h:4000", "++++??"],
    ["unsure", PARTS, "mysql://u:p@h:4000/", "++++++"],
    ["unsure", PARTS, "mysql://u:p@h:4000?", "++++++"],
    ["unsure", PARTS, "mysql://u:p@h:4000?a", "++++??"],
    ["unsure", '{"host": "h", "database": "d"}', undefined, "++++++"],
    ["unsure", '{"host": "h"}', undefined, "+???" + "??"],
    ["beginning", ADDRESS, undefined, "++++??"],
    ["beginning", PARTS, undefined, "+?++??"],
    ["beginning", PARTS, "mysql://u:p@h:4000/", "++++??"],
    ["changed", ADDRESS, undefined, "+??+??"],
    ["changed", PARTS, undefined, "+??+??"],
  ])("%s, %s, %s: %s", (extent, json, value, facets) => {
    expect(told(limited(extent, json, value))).toBe(facets);
  });

  it("is not blamed for options without effect", () => {
    expect(limited("whole", ADDRESS).ineffective).toHaveLength(1);
    expect(limited("beginning", ADDRESS).ineffective).toEqual([]);
    expect(limited("beginning", ADDRESS).at).toEqual(connected(inJson(ADDRESS)).at);
  });
});

describe("what is written of a connection", () => {
  it.each([
    ['{"host": "h"}', "++++?+"],
    ['{"ssl": false}', "++++++"],
    ['{"ssl": null}', "++++++"],
    ['{"ssl": {}}', "+++++?"],
    ['{"ssl": {"minVersion": "TLSv1"}}', "++++++"],
  ])("%s: %s", (json, facets) => {
    expect(told({ ...connected(inJson(json)), ...whatIsWritten(connected(inJson(json))) })).toBe(
      facets,
    );
  });
});

describe("an address that the project hands to a client", () => {
  const written = inJson('{"URL": "mysql://h/", "OTHER": "mysql://i/", "NUMBER": {"a": 1}}');
  const document = (owner: Partial<Owner> | undefined, more: Partial<Document> = {}): Document =>
    ({
      language: "javascript",
      clientsAround: new Set(["mysql2"]),
      scopes: () => [{ variables: written.options, commentsAt: (name: string) => [`# ${name}`] }],
      handedTo: (value: Scalar) =>
        owner && value.value === "mysql://h/"
          ? { client: "mysql2", isSure: true, isWhole: true, ...owner }
          : undefined,
      ...more,
    }) as unknown as Document;
  const found = (
    owner: Partial<Owner> | undefined,
    more?: Partial<Document>,
    client = "mysql2",
  ) => [...ownedBy(client, document(owner, more), () => true)];
  const options = inJson('{"host": "h", "ssl": {"rejectUnauthorized": false}, "tls": 1}');
  const limited = (owner: Partial<Owner>): Connection => {
    const [each] = found(owner);
    if (!each) throw new Error("Nothing is owned");
    return each.limited(connected(options));
  };

  it("is found by its owner", () => {
    const [each, another] = found({});
    expect([each?.value.value, each?.comments, another]).toEqual([
      "mysql://h/",
      ["# URL"],
      undefined,
    ]);
    expect(found(undefined)).toEqual([]);
    expect(found({ client: "mysql" })).toEqual([]);
    expect(found({}, { clientsAround: new Set(["mysql"]) })).toEqual([]);
    expect(found({}, {}, "mysql")).toEqual([]);
    expect([...ownedBy("mysql2", document({}), () => false)]).toEqual([]);
    const bare = { scopes: () => [{ variables: written.options, sets: ["OTHER"] }] };
    expect(found({}, bare as unknown as Partial<Document>)).toEqual([]);
    const quiet = { scopes: () => [{ variables: written.options }] };
    expect(found({}, quiet as unknown as Partial<Document>)[0]?.comments).toEqual([]);
  });

  it("is judged as far as its owner is known", () => {
    expect(told(limited({}))).toBe("++++++");
    expect(told(limited({ isWhole: false }))).toBe("+++++?");
    expect(told(limited({ isShared: true }))).toBe("+++++?");
    expect(limited({}).ineffective).toHaveLength(1);
    expect(limited({ isShared: true }).ineffective).toEqual([]);
    expect(limited({ isShared: true }).minVersion.at).toEqual(connected(options).minVersion.at);
  });

  it("is changed as far as its owner is sure", () => {
    const DOUBT = "suggested: the client is in another file";
    const of = (connection: Connection) => connection.repair("certificateVerified", true);
    expect(repairOf(options, of(limited({})))).toHaveLength(2);
    expect(repairOf(options, of(limited({ isSure: false })))[2]).toBe(DOUBT);
    const [useless] = limited({ isSure: false }).ineffective;
    expect(useless && repairOf(options, useless.repair)[2]).toBe(DOUBT);
    const shared = limited({ isShared: true });
    expect(repairOf(options, of(shared))).toEqual(["Each of its clients needs its own option."]);
    expect(repairOf(options, shared.repair("host", "x"))[0]).toBe('Write `host: "x"`.');
    const wordless = { ...connected(options), repair: () => ({ words: "a", change: null }) };
    expect(found({ isSure: false })[0]?.limited(wordless).repair("roots", "system")).toEqual({
      words: "a",
      change: null,
    });
  });
});

describe("quotes in an address", () => {
  const text = {
    value: "mysql://h/",
    at: [0, 10] as Span,
    splice: (_start: number, _end: number, insert: string) =>
      insert.includes('"') ? null : { edit: [{ at: [0, 0] as Span, text: insert }], trust: "fix" },
  };
  const scalar = {
    kind: "scalar",
    value: "mysql://h/",
    at: [0, 10],
    says: "",
    clues: NO_CLUES,
    text,
    replace: () => null,
  } as unknown as Scalar;
  const document = (language: string): Document =>
    ({
      language,
      clientsAround: new Set(["mysql2"]),
      scopes: () => [{ variables: { keys: () => ["URL"], get: () => scalar } }],
      handedTo: () => ({ client: "mysql2", isSure: true, isWhole: true }),
    }) as unknown as Document;
  const [env] = [...ownedBy("mysql2", document("env"), () => true)];
  const [other] = [...ownedBy("mysql2", document("javascript"), () => true)];
  const repair = {
    words: 'Write `ssl={"minVersion":"TLSv1.2"}` and "this".',
    change: { edit: [], trust: "fix", does: 'Write `ssl={"a":"b"}` instead.' },
  } as const;
  const repairing = (found: typeof env) =>
    found?.limited({ ...connected(inJson("{}")), repair: () => repair }).repair("encrypted", true);

  it("are written in percents where the file takes none", () => {
    expect(env?.value.text?.splice(0, 0, 'a"b')).toMatchObject({ edit: [{ text: "a%22b" }] });
    expect(other?.value.text?.splice(0, 0, 'a"b')).toBeNull();
  });

  it("are shown as they are written", () => {
    expect(repairing(env)).toEqual({
      words: 'Write `ssl={%22minVersion%22:%22TLSv1.2%22}` and "this".',
      change: { edit: [], trust: "fix", does: "Write `ssl={%22a%22:%22b%22}` instead." },
    });
    expect(repairing(other)).toEqual(repair);
  });
});

describe("what follows from several keys together", () => {
  const ways = (code: string, ...paths: readonly string[]): string => {
    const { options } = inScript(code);
    const setting = onEachWay(options, paths, (held) => {
      const said = paths.map((path) => {
        const value = path
          .split(".")
          .reduce<Value>((at, key) => (at.kind === "mapping" ? at.get(key) : at), held);
        return value.kind === "scalar" ? String(value.value) : value.kind;
      });
      return { kind: "known", value: said.join(""), at: options.at, says: "" };
    });
    return shown(setting).replaceAll(" ", "");
  };

  it.each([
    ["{ x: 1, y: 2 }", "12"],
    ["{ x: a ? 1 : 2, y: 3 }", "13|23"],
    ["{ x: a ? 1 : 2, y: b ? 3 : 4 }", "13|14|23|24"],
    ["{ x: a ? 1 : 2, y: a ? 3 : 4 }", "13|24"],
    ["{ x: a ? 1 : 2, y: !a ? 3 : 4 }", "14|23"],
    ["{ x: a ? (b ? 1 : 2) : 3, y: b ? 4 : 5 }", "14|25|34|35"],
    ["{ x: 1 }", "1missing"],
  ])("%s: %s", (code, found) => {
    expect(ways(code, "x", "y")).toBe(found);
  });
  it.each([
    ["{ x: { z: a ? 1 : 2 }, y: 3 }", "13|23"],
    ["{ x: a ? { z: 1 } : { z: 2 }, y: 3 }", "13|23"],
    ["{ x: 1, y: 3 }", "13"],
  ])("below a key: %s: %s", (code, found) => {
    expect(ways(code, "x.z", "y")).toBe(found);
  });

  it("is not known past 64 ways", () => {
    const code = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `k${index}: a${index} ? 1 : 2`).join(", ")} }`;
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
    expect(ways(code(6), ...keys(6))).not.toContain("?");
    expect(ways(code(6), ...keys(6)).split("|")).toHaveLength(64);
    const more = ways(code(7), ...keys(7)).split("|");
    expect(more.filter((each) => each === "?")).toHaveLength(64);
  });
});

describe("the driver that a key names", () => {
  const drivers = { mysql: mysql2, tidb: connectorJ };
  const named = (code: string, otherwise: typeof mysql2 | null = null) =>
    driverNamed(inScript(code).options, "dialect", drivers, otherwise)?.name ?? null;

  it.each([
    ["{ dialect: 'mysql' }", "mysql2"],
    ["{ dialect: 'tidb' }", "Connector/J"],
    ["{ dialect: 'postgres' }", null],
    ["{ dialect: 'toString' }", null],
    ["{ dialect: a ? 'postgres' : 'mysql' }", "mysql2"],
    ["{ dialect: a ? 'postgres' : other() }", null],
    ["{ dialect: tidb() }", "Connector/J"],
    ["{ dialect: mysql }", "mysql2"],
    ["{ dialect: 1 }", null],
  ])("%s: %s", (code, name) => {
    expect(named(code)).toBe(name);
  });

  it.each(["{}", "{ dialect: given() }", "{ dialect: process.env.DIALECT }", "{ dialect: 1 }"])(
    "%s: as it is taken",
    (code) => {
      expect(named(code, mysql2)).toBe("mysql2");
    },
  );
  it.each([
    ...["PostgreSqlDialect", "PgDialect", "SqliteDialect", "MssqlDialect", "tedious", "OracleDb"],
    ...["Cockroach", "snowflakeDialect", "Db2", "MongoDriver", "RedshiftDialect", "MariaDbDriver"],
  ])("%s is another database", (name) => {
    expect(named(`{ dialect: ${name} }`, mysql2)).toBeNull();
    expect(named(`{ dialect: new ${name}() }`, mysql2)).toBeNull();
  });
});

describe("where credentials stand", () => {
  const said = (json: string, ...args: Parameters<typeof credentials>): readonly string[] => {
    const facets = credentials(...args);
    const { options } = inJson(json);
    return (["host", "port", "user"] as const).map((facet) => {
      const codec = facets[facet];
      return codec ? shown(codec.read(options)) : "";
    });
  };
  it("at the top, under their own names", () => {
    expect(said('{"host": "h", "port": 4000, "user": "u"}')).toEqual([
      ...["h `host`", "4000 `port: 4000`"],
      "u `user`",
    ]);
    expect(said("{}")).toEqual(["localhost No `host`", "3306 No `port`", " No `user`"]);
    expect(said('{"port": "4000"}')[1]).toBe('4000 `port: "4000"`');
    expect(said('{"port": "4000a"}')[1]).toBe("?");
    expect(said('{"port": "a4000"}')[1]).toBe("?");
    expect(said('{"port": "400000"}')[1]).toBe("?");
  });
  it("elsewhere, under others", () => {
    const names = { host: "server", port: "p", user: "login", password: "pw" };
    expect(said('{"db": {"server": "h", "p": 1, "login": "u"}}', names, "db")).toEqual([
      ...["h `db.server`", "1 `db.p: 1`", "u `db.login`"],
    ]);
    const secret = credentials(names, "db").password?.read(
      inJson('{"db": {"pw": "kT4vXq9LmZ2pWs7R"}}').options,
    );
    expect(secret).toMatchObject({ value: { exposed: "literal" } });
    const own = credentials().password?.read(inJson('{"password": "kT4vXq9LmZ2pWs7R"}').options);
    expect(own).toMatchObject({ value: { exposed: "literal" } });
  });
});
