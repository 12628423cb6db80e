import { describe, expect, it } from "vitest";
import { Environment } from "../../src/document/plain.js";
import { joined, rawText } from "../../src/document/text.js";
import type { Mapping } from "../../src/document/value.js";
import { HOLE } from "../../src/model/hole.js";
import { readAdo } from "../../src/notations/ado.js";
import {
  entriesIn,
  goesOn,
  isPart,
  leadOfQuery,
  markOfQuery,
  trimmed,
  upTo,
} from "../../src/notations/anatomy.js";
import { readConnectorJ } from "../../src/notations/connector-j.js";
import { readGoDsn } from "../../src/notations/go-dsn.js";
import { variableClues } from "../../src/notations/interpolation.js";
import { driverOf, isSentence } from "../../src/notations/jdbc.js";
import { readMariadbJdbc } from "../../src/notations/mariadb-jdbc.js";
import { FORM, formWith, PERCENT, query } from "../../src/notations/percent-encoding.js";
import { GIVEN, readSqlAlchemyUrl } from "../../src/notations/sqlalchemy-url.js";
import {
  dissect,
  hostAndPort,
  readHostAndPort,
  readUri,
  userInfo,
} from "../../src/notations/uri.js";
import { textScalar } from "../../src/notations/text-scalar.js";
import { show } from "../languages/javascript/harness.js";
import { addressIn, addressOf, after, scalarOf } from "./notation.js";

const HABIT = { read: textScalar, wins: "first" } as const;

const java = (source: string, index = 0): Mapping | undefined =>
  readConnectorJ(scalarOf(source))[index];
const maria = (source: string): Mapping | undefined => readMariadbJdbc(scalarOf(source), String)[0];

const read = (source: string): Mapping | undefined => readAdo(scalarOf(source), String)[0];

describe("entries between signs", () => {
  const entries = (text: string, separator = "&", edges?: typeof trimmed): unknown =>
    entriesIn(text, [1, text.length - 1], separator, undefined, edges).map(
      ({ key, value, ...at }) => [
        key,
        text.slice(value.start, value.end),
        text.slice(at.start, at.end),
      ],
    );
  it.each<[string, string, unknown[]]>([
    [
      "?a=1&b=2#",
      "&",
      [
        ["a", "1", "a=1"],
        ["b", "2", "b=2"],
      ],
    ],
    [
      "?a&b=2#",
      "&",
      [
        ["a", "", "a"],
        ["b", "2", "b=2"],
      ],
    ],
    ["?a#", "&", [["a", "", "a"]]],
    ["?&a=1&&#", "&", [["a", "1", "a=1"]]],
    ["?=1&a=#", "&", [["a", "", "a="]]],
    [
      "?a=b=c&d#e=1",
      "&",
      [
        ["a", "b=c", "a=b=c"],
        ["d#e", "", "d#e="],
      ],
    ],
    ["?#", "&", []],
    [
      "(a=1)(b=2)",
      ")(",
      [
        ["a", "1", "a=1"],
        ["b", "2", "b=2"],
      ],
    ],
    [
      "?a=1;#;b=2",
      ";",
      [
        ["a", "1", "a=1"],
        ["#", "", "#"],
        ["b", "", "b="],
      ],
    ],
  ])("%s", (text, separator, found) => {
    expect(entries(text, separator)).toEqual(found);
  });

  it("may have blanks around them", () => {
    expect(entries("? a = 1 2 ;  b\t=;  ;c #", ";", trimmed)).toEqual([
      ["a", "1 2", "a = 1 2"],
      ["b", "", "b\t="],
      ["c", "", "c"],
    ]);
    expect(trimmed("   a", 0, 2)).toEqual({ start: 2, end: 2 });
    expect(trimmed("  ", 0, 2)).toEqual({ start: 2, end: 2 });
    expect(trimmed(" a b ", 0, 5)).toEqual({ start: 1, end: 4 });
    expect(trimmed(" a b ", 2, 3)).toEqual({ start: 3, end: 3 });
  });

  it("end at a sign, or where they end", () => {
    const ends = (sign: string, from: number, end?: number) => upTo("?a=?b", sign, from, end);
    expect([ends("?", 0), ends("?", 1), ends("?", 1, 2), ends("#", 1), ends("#", 1, 3)]).toEqual([
      0, 3, 2, 5, 3,
    ]);
  });

  it("stand behind the mark of a query", () => {
    const mark = (from: number, end?: number) => markOfQuery("a?b?c", from, end);
    expect([mark(0), mark(1), mark(2), mark(2, 3), mark(4)]).toEqual([1, 1, 3, null, null]);
  });

  it("go on after a query's mark, or after the sign between them", () => {
    expect([leadOfQuery(null, 5), leadOfQuery(4, 5), leadOfQuery(3, 5)]).toEqual(["?", "", "&"]);
    expect(["user", "password", "host", "port", "database", "ssl", ""].map(isPart)).toEqual([
      ...Array<boolean>(5).fill(true),
      false,
      false,
    ]);
  });
});

describe("more keys than are written", () => {
  const hole = (name: string, isOneWord = false) => ({
    hole: { ...variableClues(name), names: name.split("."), ...(isOneWord && { isOneWord }) },
    at: [0, 1] as const,
  });
  const open = (...pieces: readonly (string | ReturnType<typeof hole>)[]): unknown => {
    const text = joined(
      pieces.map((piece) =>
        typeof piece === "string" ? rawText(piece, [0, piece.length]) : piece,
      ),
    );
    const anatomy = dissect(text);
    return anatomy && goesOn(text, anatomy);
  };
  it.each([
    [["mysql://h/d?a=1"], false],
    [["mysql://h/d?a=", hole("a")], false],
    [["mysql://h/d?a=x", hole("a")], true],
    [["mysql://h/d?a=x", hole("a", true)], false],
    [["mysql://h/d?", hole("a")], true],
    [["mysql://h/d?a=1&", hole("a")], true],
    [["mysql://h/d?", hole("a"), "=1"], true],
    [["mysql://h/", hole("a")], false],
    [["mysql://h", hole("a")], true],
    [["mysql://", hole("a"), "/d"], false],
    [["mysql://", hole("a")], true],
    [["mysql://h/d?a=xy", hole("a"), "&b=1"], true],
    [["mysql://h/d?a=", hole("a"), "&b=1"], false],
    [["mysql://h/d?a=xy", hole("a", true), "&b=1"], false],
    [["mysql://h:", hole("p")], false],
    [["mysql://h/", hole("path")], true],
    [["mysql://h/", hole("toString.path")], true],
    [["mysql://h/", hole("options.path")], true],
    [["mysql://h/", hole("database.path")], false],
    [["mysql://h/", hole("d"), "\n\n&"], true],
    // A default with keys of its own.
    [["mysql://h/${D:-d?a=1}"], true],
    [["mysql://h/${D:-d?a.b=1}"], true],
    [["mysql://h/${D:-a=1}"], false],
    // What is filled in behind a value, unless it is a password with signs in it.
    [["mysql://h/d?a=x<b>"], true],
    [["mysql://h/d?a=1&password=x<b>"], false],
    [["mysql://h/d?password=x${b}"], true],
    [["mysql://h/d?password=<a><b>"], true],
    // What is put together on another way.
    [["mysql://h/d?a=b?c=d"], true],
    [["mysql://h/d?a=b?cd=e"], true],
    [["mysql://h/d?a=b?-=e"], true],
    [["mysql://h/d?a=b?c"], false],
  ])("%#", (pieces, isOpen) => {
    expect(open(...pieces)).toBe(isOpen);
  });
});

describe("what is shown of an address", () => {
  it.each<[string, readonly string[], string | undefined, string]>([
    ["mysql://u:p@h:1/d?a=1", ["user"], "x", "x@"],
    ["mysql://u:p@h:1/d?a=1", ["password"], "x", ":x@"],
    ["mysql://u:p@h:1/d?a=1", ["host"], "x", "x"],
    ["mysql://u:p@h:1/d?a=1", ["port"], "2", ":2"],
    ["mysql://h/d", ["port"], "2", ":2"],
    ["mysql://u:p@h:1/d?a=1", ["database"], "x", "/x"],
    ["mysql://h", ["database"], "x", "database=x"],
    ["mysql://u:p@h:1/d?a=1", ["a"], "2", "a=2"],
    ["mysql://u:p@h:1/d?a=1", ["a"], undefined, "a"],
    ["mysql://u:p@h:1/d?a=1", ["port"], undefined, "port"],
    ["mysql://h", ["ssl", "x", "y"], "2", "ssl.x.y: 2"],
    ["mysql://h", ["ssl", "x"], undefined, "ssl.x"],
  ])("%s: %j = %j", (source, path, value, spelled) => {
    expect(addressOf(source).spell(path, value)).toBe(spelled);
  });

  it("is the spelling of the file", () => {
    expect(java("jdbc:mysql://h?USER=a")?.spell(["user"], "b")).toBe("USER=b");
    expect(java("jdbc:mysql://(host=h)/d")?.spell(["port"], "1")).toBe("port=1");
    expect(java("jdbc:mysql://(host=h)/d")?.spell(["host"], "1")).toBe("host=1");
  });

  it("is a value with its placeholder", () => {
    const url = java("jdbc:mysql://h?a=${A:b}&c=d");
    expect(url?.get("a")).toMatchObject({ value: "b", says: "${A:b}", at: [15, 23] });
    expect(url?.get("c")).toMatchObject({ value: "d", at: [24, 27] });
    expect(java("jdbc:mysql://h?a=tru%65")?.get("a")).toMatchObject({
      value: "true",
      says: "true",
    });
  });

  it("is nothing of what is put together on another way", () => {
    expect(addressOf("mysql://h?a=b?c=d").get("a").kind).toBe("opaque");
    expect(read("A=b?c=d;E=1")?.get("A")).toMatchObject({ value: "b?c=d" });
    expect(read("A=b?c=d;E=1")?.rest().kind).toBe("missing");
    expect(addressOf("mysql://h?a=1")).toMatchObject({ at: [0, 13], head: [0, 13] });
  });
});

describe("what is written into an address", () => {
  it.each([
    ["jdbc:mysql://h?a=${A:b}", "a", "x&", "jdbc:mysql://h?a=${A:x%26}"],
    ["jdbc:mysql://h:${P:1}/d", "port", 2, "jdbc:mysql://h:${P:2}/d"],
    ["jdbc:mysql://${U:u}@h/d", "user", "x", "jdbc:mysql://${U:x}@h/d"],
    ["jdbc:mysql://h", "port", 2, "jdbc:mysql://h:2"],
    ["jdbc:mysql://h:/d", "port", 2, "jdbc:mysql://h:2/d"],
    ["jdbc:mysql://h", "user", "x", null],
    ["jdbc:mysql://h", "database", "x", null],
    ["jdbc:mysql:///d", "port", 2, "jdbc:mysql://:2/d"],
    ["jdbc:mysql://(host=h)/d?a=1", "b", "2", "jdbc:mysql://(host=h)/d?a=1&b=2"],
    ["jdbc:mysql://()/d", "port", 2, "jdbc:mysql://(,port=2)/d"],
  ])("%s: %s = %s", (source, key, value, output) => {
    expect(after(source, java(source)?.put(key, value) ?? null)).toBe(output);
  });

  it("is refused where nothing is encoded", () => {
    const source = "jdbc:mariadb://address=(host=h)(a=1)/d?b=2";
    for (const sign of ["&", " ", "\n"]) {
      expect(maria(source)?.put("b", `x${sign}`)).toBeNull();
      expect(maria(source)?.put("c", `x${sign}`)).toBeNull();
    }
    for (const sign of ["(", ")", "/", "?", "&", ",", " "])
      expect(maria(source)?.put("a", `x${sign}`)).toBeNull();
    expect(after(source, maria(source)?.put("b", "x/?") ?? null)).toBe(
      "jdbc:mariadb://address=(host=h)(a=1)/d?b=x/?",
    );
    expect(after(source, maria(source)?.put("a", "x:=") ?? null)).toBe(
      "jdbc:mariadb://address=(host=h)(a=x:=)/d?b=2",
    );
  });

  it.each([
    ["mysql://h?a=1&b=2&c=3", ["a"], "mysql://h?b=2&c=3"],
    ["mysql://h?a=1&b=2&c=3", ["b"], "mysql://h?a=1&c=3"],
    ["mysql://h?a=1&b=2&c=3", ["c"], "mysql://h?a=1&b=2"],
    ["mysql://h?a=1&b=2&c=3", ["a", "b"], "mysql://h?c=3"],
    ["mysql://h?a=1&b=2&c=3", ["b", "c"], "mysql://h?a=1"],
    ["mysql://h?a=1&b=2#f", ["a", "b"], "mysql://h#f"],
    ["mysql://h?a=1&&b=2", ["b"], "mysql://h?a=1"],
    ["mysql://h?a=1&b=2&a=3", ["a"], "mysql://h?b=2"],
  ])("%s without %j", (source, keys, output) => {
    expect(after(source, addressOf(source).remove(keys))).toBe(output);
  });

  it("is trusted less where other hosts read it, too", () => {
    const url = java("jdbc:mysql://h1,h2/d?a=1&b=2");
    expect(url?.put("a", "x")?.trust).toBe("suggest");
    expect(url?.rename("a", "c", "x")?.trust).toBe("suggest");
    expect(url?.remove(["a"])?.trust).toBe("suggest");
    expect(url?.put("port", 1)?.trust).toBe("fix");
    expect(java("jdbc:mysql://h1/d?a=1&b=2")?.remove(["a"])?.trust).toBe("fix");
  });

  it("is trusted less where the text is, or where a variable goes", () => {
    const source = "mysql://h?a=1&b=${B}";
    expect(addressOf(source).remove(["a"])?.trust).toBe("fix");
    expect(addressOf(source).remove(["b"])?.trust).toBe("suggest");
    const shared = textScalar(rawText(source, [0, 20], "suggest"), [0, 20]);
    const address = shared.kind === "scalar" ? readUri(shared, HABIT) : null;
    expect(address?.put("a", 2)?.trust).toBe("suggest");
  });

  it("is refused where it is not known, or cannot be encoded", () => {
    expect(addressIn("use(`mysql://${u}@h`);").put("user", "x")).toBeNull();
    expect(addressIn("use('mysql://h?b=%7B%22%7D');").put("a", "\uD800")).toBeNull();
  });
});

describe("a URL of JDBC", () => {
  it.each([
    ["jdbc:mysql://h", { driver: "mysql", from: 13 }],
    ["JDBC:MySQL://h", { driver: "mysql", from: 13 }],
    ["jdbc:mariadb://h", { driver: "mariadb", from: 15 }],
    ["jdbc:aws-wrapper:mariadb:sequential://h", { driver: "mariadb", from: 38 }],
    ["jdbc-secretsmanager:mysql://h", { driver: "mysql", from: 28 }],
    ["jdbc:mysql://h?permitMysqlScheme", { driver: "mariadb", from: 13 }],
    ["jdbc:mariadb://h?permitMysqlScheme", { driver: "mariadb", from: 15 }],
    ["jdbcx:mysql://h", null],
    ["xjdbc:mysql://h", null],
    ["jdbc-secretsmanagerx:mysql://h", null],
    ["jdbc:mysql//h", null],
    ["jdbc:mysql:x//h", null],
    ["jdbc:my sql:mysql://h", null],
    ["jdbc::mysql://h", null],
    ["jdbc:tc:mysql://h", null],
    ["jdbc:mysqlx://h", null],
    ["jdbc:", null],
    ["jdbc://h?permitMysqlScheme", null],
    [`jdbc:${"a".repeat(85)}:mysql://h`, { driver: "mysql", from: 99 }],
    [`jdbc:${"a".repeat(86)}:mysql://h`, { driver: "mysql", from: 100 }],
    [`jdbc:${"a".repeat(87)}:mysql://h`, null],
  ])("%s", (text, found) => {
    expect(driverOf(text)).toEqual(found);
  });

  it.each([
    ["a b", true],
    ["a\n", false],
    ["a ", false],
    ["a= b", false],
    ["a =b", false],
    ["a & b", false],
    ["a ? b", false],
    ["a? b c", true],
    ["a  b", true],
    ["ab", false],
  ])("or a sentence that begins with one: %j %s", (text, is) => {
    expect(isSentence(text)).toBe(is);
  });

  it.each<[string, string[]]>([
    ["jdbc:mysql://h1,(host=h2,a=1),h3/d", ["h1", "h2", "h3"]],
    ["jdbc:mysql://[h1,h2],h3/d", ["h1", "h2", "h3"]],
    ["jdbc:mysql://u:p@[h1:1,h2]/d", ["h1", "h2"]],
    ["jdbc:mysql://[::1],h/d", ["[::1]", "h"]],
    ["jdbc:mysql:// h1 , h2 /d", []],
    ["jdbc:mysql://ADDRESS=(host=h1)(port=2),h2/d", ["h1", "h2"]],
    ["jdbc:mysql://(host=h1/d", ["(host=h1"]],
    ["jdbc:mysql://a(host=h1)/d", ["a(host=h1)"]],
    ["jdbc:mysql://a[h1,h2]/d", ["a[h1,h2]"]],
    ["jdbc:mysql://[h1,h2]a/d", ["[h1,h2]a"]],
    ["jdbc:mysql://aaddress=(host=h1)/d", ["aaddress=(host=h1)"]],
    [`jdbc:mysql://${"h,".repeat(49)}h/d`, Array<string>(50).fill("h")],
    [`jdbc:mysql://${"h,".repeat(50)}h/d`, []],
    [`jdbc:mysql://[${"h,".repeat(60)}h]/d`, Array<string>(50).fill("h")],
  ])("%s has its hosts", (source, hosts) => {
    expect(
      readConnectorJ(scalarOf(source)).map((each) => {
        const host = each.get("host");
        return host.kind === "scalar" ? host.value : host.kind;
      }),
    ).toEqual(hosts);
  });

  it.each([
    ["jdbc:mysql://u:p@(host=h,user=x)/d", "u"],
    ["jdbc:mysql://u@h/d", "u"],
    ["jdbc:mysql://@h/d", ""],
    ["jdbc:mysql://u@x:p@h/d", "u@x"],
    ["jdbc:mysql://(user=x@y,host=h)/d", "x@y"],
    ["jdbc:mysql://h/d?user=x@y", "x@y"],
  ])("%s has its user", (source, user) => {
    expect(java(source)?.get("user")).toMatchObject({ value: user });
  });

  it("ends at a fragment, unless nothing does", () => {
    expect(java("jdbc:mysql://h#x?a=1")?.keys()).toEqual(["host"]);
    expect(java("jdbc:mysql://h/d#x?a=1")?.get("database")).toMatchObject({ value: "d" });
    expect(maria("jdbc:mariadb://h/d#x?a=1")?.get("database")).toMatchObject({ value: "d#x" });
    expect(maria("jdbc:mariadb://h#x/d")?.get("host")).toMatchObject({ value: "h#x" });
    expect(java("jdbc:mysql://h/d?a=1 \n")?.get("a")).toMatchObject({ value: "1" });
    expect(java("jdbc:mysql:///d")?.keys()).toEqual(["database"]);
    expect(java("jdbc:mysql://:1/d")?.keys()).toEqual(["host", "port", "database"]);
    expect(java("jdbc:mysql:///")?.keys()).toEqual([]);
    expect(java("jdbc:mysql://u:p@/d")?.keys()).toEqual(["user", "password", "database"]);
  });

  it("has keys by the name that one driver gives them", () => {
    const url = java("jdbc:mysql://?USER=a&Password=b&HOST=c&Port=1&DBName=d&SSLMODE=e&xuser=f");
    expect(url?.keys()).toEqual(["user", "password", "host", "port", "dbname", "SSLMODE", "xuser"]);
    expect(java("jdbc:mysql://h?users=a&User%20=b")?.keys()).toEqual(["host", "users", "User "]);
  });
});

describe("a user and a password", () => {
  it.each([
    ["u:p", { user: "u", password: "p" }],
    ["u:p:q", { user: "u", password: "p:q" }],
    ["u", { user: "u" }],
    ["u:", { user: "u", password: "" }],
    [":u::p", { user: ":u", password: ":p" }],
    [":u_1::_p", { user: ":u_1", password: ":_p" }],
    [":1::p", { user: "", password: "1::p" }],
    [":u::p q", { user: "", password: "u::p q" }],
    ["x:u::p", { user: "x", password: "u::p" }],
    ["${U:u}:${P:p}", { user: "${U:u}", password: "${P:p}" }],
    ["${U:u}", { user: "${U:u}" }],
    ["u:${P:p}", { user: "u", password: "${P:p}" }],
    ["${u:p", { user: "${u", password: "p" }],
  ])("%s", (text, parts) => {
    const whole = `//${text}@h:1`;
    const found = userInfo(whole, 2, 2 + text.length);
    expect(
      Object.fromEntries(
        Object.entries(found).map(([name, { start, end }]) => [name, whole.slice(start, end)]),
      ),
    ).toEqual(parts);
  });

  it.each([
    ["h", { host: "h" }],
    ["h:1", { host: "h", port: "1" }],
    ["h:", { host: "h" }],
    ["a:b:1", { host: "a:b", port: "1" }],
    ["[::1]", { host: "[::1]" }],
    ["[::1]:1", { host: "[::1]", port: "1" }],
    ["h:${P:1}", { host: "h", port: "${P:1}" }],
    ["h:{port:d}", { host: "h", port: "{port:d}" }],
    ["${H:h}", { host: "${H:h}" }],
    ["${H:h}:1", { host: "${H:h}", port: "1" }],
    ["", { host: "" }],
  ])("before them the host: %s", (text, parts) => {
    const whole = `//${text}/x:9`;
    const found = hostAndPort(whole, 2, 2 + text.length);
    expect(
      Object.fromEntries(
        Object.entries(found).map(([name, { start, end }]) => [name, whole.slice(start, end)]),
      ),
    ).toEqual(parts);
  });
});

describe("a host alone", () => {
  it.each([
    ["h", '{ host: "h" }'],
    ["h:1", '{ host: "h", port: "1" }'],
    ["[::1]:1", '{ host: "[::1]", port: "1" }'],
    ["h%41", '{ host: "h%41" }'],
    ["h 1", null],
    ["h/1", null],
    ["u@h", null],
  ])("%s", (source, shown) => {
    const found = readHostAndPort(scalarOf(source));
    expect(found && show(found)).toBe(shown);
  });

  it("takes a port", () => {
    expect(after("h", readHostAndPort(scalarOf("h"))?.put("port", 2) ?? null)).toBe("h:2");
    expect(after("h:1", readHostAndPort(scalarOf("h:1"))?.put("port", 2) ?? null)).toBe("h:2");
    expect(readHostAndPort(scalarOf("h"))?.put("ssl", 2)).toBeNull();
    expect(readHostAndPort(scalarOf("h"))?.get("ssl").kind).toBe("missing");
  });
});

describe("a URI", () => {
  it("has a scheme, and parameters that are no parts", () => {
    const uri = readUri(scalarOf("mysql%2Bx://h/d?user=x&a=1"), HABIT, /^[^:]+:\/\//);
    expect(uri?.get("scheme")).toMatchObject({ value: "mysql+x" });
    expect(uri?.get("user").kind).toBe("missing");
    expect(uri?.get("?user")).toMatchObject({ value: "x" });
    expect(uri?.get("a")).toMatchObject({ value: "1" });
    expect(readUri(scalarOf("h/d"), HABIT)).toBeNull();
    expect(readUri(scalarOf("a://h"), { ...HABIT, named: () => "b" })?.keys()).toEqual(["host"]);
    expect(readUri(scalarOf("a://h?c=1"), { ...HABIT, named: () => "b" })?.keys()).toEqual([
      "host",
      "b",
    ]);
  });

  it("goes on after an address that nobody knows", () => {
    const hole = joined([{ hole: variableClues("URL"), at: [0, 3] }]);
    const own = (rest: string) => {
      const text = joined([
        { hole: variableClues("URL"), at: [0, 3] },
        rawText(rest, [0, rest.length]),
      ]);
      const value = textScalar(text, [0, 9]);
      return value.kind === "scalar" ? readUri(value, HABIT) : null;
    };
    expect(hole.value).toBe(HOLE);
    const uri = own("?a=1&b=2#c=3");
    expect(uri?.keys()).toEqual(["a", "b"]);
    expect(uri?.clues.names).toEqual(["URL"]);
    for (const key of ["host", "scheme"])
      expect(uri?.get(key)).toMatchObject({ kind: "opaque", says: "", clues: { names: ["URL"] } });
    expect(uri?.get("a")).toMatchObject({ value: "1" });
    expect(uri?.get("c").kind).toBe("opaque");
    expect(uri?.put("d", 4)?.edit).toEqual([{ at: [8, 8], text: "&d=4" }]);
    expect(own("/d")).toBeNull();
    expect(own("?a=1")?.get("a")).toMatchObject({ value: "1" });
  });
});

describe("a URL of SQLAlchemy", () => {
  const read = (source: string, begins?: RegExp) => readSqlAlchemyUrl(scalarOf(source), begins)[0];
  it.each([
    ["db+mysql+pymysql://u@h/d", '{ user: "u", host: "h", database: "d" }'],
    ["db+mysql://h/d", null],
    ["mysql+a b://h/d", null],
    ["xmysql+a://h", null],
    ["mysql+a://h:1", '{ host: "h", port: "1" }'],
    ["mysql+a://@h", '{ user: "", host: "h" }'],
    ["mysql+a:///d", '{ database: "d" }'],
    ["mysql+a://h?a=b/c", '{ host: "h", a: "b/c" }'],
    ["mysql+a://h/?a=b", '{ host: "h", a: "b" }'],
    ["mysql+a://h/d@e", '{ host: "h", database: "d@e" }'],
    ["mysql+a://u:p?q@h/d", '{ user: "u", password: "p?q", host: "h", database: "d" }'],
  ])("%s", (source, shown) => {
    const found = read(source);
    expect(found ? show(found) : null).toBe(shown);
  });

  it("has the driver that is named, or none", () => {
    expect(read("db+mysql+a://h")?.get("scheme")).toMatchObject({ value: "mysql+a" });
    expect(read("mariadb+a://h")?.get("scheme")).toMatchObject({ value: "mariadb+a" });
    expect(read("mysql://h/d", GIVEN)?.get("scheme")).toMatchObject({ value: "mysql" });
    expect(read("mysql+ab://h/d", GIVEN)?.get("scheme")).toMatchObject({ value: "mysql+ab" });
    expect(read("db+mysql://h/d", GIVEN)).toBeUndefined();
    expect(read("xmysql://h/d", GIVEN)).toBeUndefined();
  });

  it.each([
    ["mysql+a://h", "port", 2, "mysql+a://h:2"],
    ["mysql+a://h/d", "port", 2, "mysql+a://h:2/d"],
    ["mysql+a://h?b=1", "port", 2, "mysql+a://h:2?b=1"],
    ["mysql+a://h/d", "c", "x@y z", "mysql+a://h/d?c=x%40y%20z"],
    ["mysql+a://u:p@h", "user", "x:y", "mysql+a://x%3Ay:p@h"],
  ])("%s: %s = %s", (source, key, value, output) => {
    expect(after(source, read(source)?.put(key, value) ?? null)).toBe(output);
  });
});

describe("a DSN of Go", () => {
  const read = (source: string) => readGoDsn(scalarOf(source))[0];
  it.each([
    ["@tcp(h:1)/d", '{ user: "", host: "h", port: "1", database: "d" }'],
    ["tcp4(h)/", '{ host: "h" }'],
    ["xtcp(h)/", null],
    ["tcp5(h)/", null],
    ["@(h)/?a=1", '{ user: "", host: "h", a: "1" }'],
    [
      "u:p@tcp(h:1)/d?a=%2F&b",
      '{ user: "u", password: "p", host: "h", port: "1", database: "d", a: "/", b: "" }',
    ],
    ["tcp(h/d", null],
    ["mysql://@(h)/d", '{ user: "", host: "h", database: "d" }'],
    ["xmysql://@(h)/d", '{ user: "xmysql", password: "//", host: "h", database: "d" }'],
  ])("%s", (source, shown) => {
    const found = read(source);
    expect(found ? show(found) : null).toBe(shown);
  });

  it("is shown and written in its own way", () => {
    const source = "u:p@tcp(h)/d";
    expect(read(source)?.spell(["port"], "1")).toBe(":1");
    expect(after(source, read(source)?.put("a", "/ &") ?? null)).toBe("u:p@tcp(h)/d?a=%2F%20%26");
    expect(after("@tcp(h)/?a=1&b=2", read("@tcp(h)/?a=1&b=2")?.remove(["a", "b"]) ?? null)).toBe(
      "@tcp(h)/",
    );
  });
});

describe("a connection string of .NET", () => {
  it.each([
    [`${"a".repeat(40)}=1`, true],
    [`${"a".repeat(41)}=1`, false],
    ["1a=1", false],
    ["A b-c=1", true],
    ["a.b=1", false],
    ["a='b' ;c=1", true],
    ["a='b' c;d=1", false],
    ["a='b", false],
    ["a=1;  ", true],
    ["a=1;b", false],
  ])("%s: %s", (source, is) => {
    expect(read(source) !== undefined).toBe(is);
  });

  it.each([
    ["A=1", "A", "", 'A=""'],
    ["A=1", "A", " x", 'A=" x"'],
    ["A=1", "A", "x ", 'A="x "'],
    ["A=1", "A", "x=y", 'A="x=y"'],
    ["A=1", "A", "it's", 'A="it\'s"'],
    ["A=1", "A", 'x"', 'A="x"""'],
    ["A=1", "A", "x y", "A=x y"],
    ["A='1'", "A", "it's", 'A="it\'s"'],
    ['A="1"', "A", "it's", 'A="it\'s"'],
    ["A=1 ; ", "B", "2", "A=1 ;B=2 "],
  ])("%s: %s = %j", (source, key, value, output) => {
    expect(after(source, read(source)?.put(key, value) ?? null)).toBe(output);
  });

  it("without an entry", () => {
    expect(after("A=1;B=2;C=3", read("A=1;B=2;C=3")?.remove(["B"]) ?? null)).toBe("A=1;C=3");
    expect(after("A=1;B=2", read("A=1;B=2")?.remove(["B"]) ?? null)).toBe("A=1");
    expect(after("A=1; B = 2 ;", read("A=1; B = 2 ;")?.remove(["A"]) ?? null)).toBe("B = 2 ;");
    expect(read("A=1; B = 'x;y' ;")?.get("B")).toMatchObject({ value: "x;y", at: [5, 14] });
    expect(read("A=1")?.spell(["A"], "2")).toBe("A=2");
  });
});

describe("percent-encoding", () => {
  const decode = (text: string, escaping = PERCENT): string =>
    text.replace(escaping.escape, (escape) => escaping.decode(escape));
  it.each([
    ["a%20b", "a b", "a b"],
    ["a+b", "a+b", "a b"],
    ["%C3%A9", "é", "é"],
    ["%c3%a9%41", "éA", "éA"],
    ["%C3", "%C3", "%C3"],
    ["%zz%4", "%zz%4", "%zz%4"],
  ])("%s", (text, percent, form) => {
    expect([decode(text), decode(text, FORM)]).toEqual([percent, form]);
  });

  it("writes what would mean something else", () => {
    expect(PERCENT.encode("a b/é")).toBe("a%20b%2F%C3%A9");
    expect(PERCENT.encode("\uD800")).toBeNull();
    expect(FORM.encode("{ }")).toBe("%7B%20%7D");
    expect(query(true).encode('{"a"}')).toBe("%7B%22a%22%7D");
    expect(query(false).encode('{"a b"}&%#+')).toBe('{"a%20b"}%26%25%23%2B');
    expect(formWith(/[!()*]/g).encode("(x)!*")).toBe("%28x%29%21%2A");
  });

  it("has a function of JavaScript", () => {
    const code = "use(`mysql://u:p@h?a=1`);";
    const password = new Environment("P");
    expect(after(code, addressIn(code).put("password", password))).toBe(
      "use(`mysql://u:${encodeURIComponent(process.env.P)}@h?a=1`);",
    );
  });

  it("knows where each character stands in it", () => {
    const source = "mysql://u:%C3%A9%41@h";
    const text = addressOf(source).get("password");
    const own = text.kind === "scalar" ? text.text : null;
    expect([own?.locate(0, 1), own?.locate(1, 2)]).toEqual([
      [10, 16],
      [16, 19],
    ]);
  });
});
