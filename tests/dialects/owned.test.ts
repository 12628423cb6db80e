import { describe, expect, it } from "vitest";
import { NO_CLUES } from "../../src/document/clues.js";
import type { Document, Owner } from "../../src/document/document.js";
import type { Scalar } from "../../src/document/value.js";
import type { Connection, Facet } from "../../src/model/connection.js";
import type { Span } from "../../src/model/setting.js";
import { connect } from "../../src/dialects/connect.js";
import { credentials } from "../../src/dialects/driver.js";
import { ownedBy } from "../../src/dialects/owned.js";
import { mysql2 } from "../../src/dialects/drivers/mysql2.js";
import { ineffectiveOptions } from "../../src/dialects/ineffective.js";
import { inJson, repairOf, type Written } from "./told.js";

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
    const DOUBT = "suggested: the client is not known";
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
