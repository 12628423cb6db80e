import { describe, expect, it } from "vitest";
import { credentials } from "../../src/dialects/driver.js";
import { driverNamed } from "../../src/dialects/driver-named.js";
import { mysql2 } from "../../src/dialects/drivers/mysql2.js";
import { connectorJ } from "../../src/dialects/drivers/connector-j.js";
import { inJson, inScript, shown } from "./told.js";

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

  it.each([
    "{ dialect: a ? PostgresDialect : mysql }",
    "{ dialect: a ? mysql : SqliteDialect }",
    "{ dialect: a ? PostgresDialect : given() }",
  ])("%s: none where one may be another database's", (code) => {
    expect(named(code, mysql2)).toBeNull();
  });
  it.each(["{ dialect: a ? mysql : tidb }", "{ dialect: a ? 'mysql' : 'tidb' }"])(
    "%s: what holds for both",
    (code) => {
      expect(named(code)).toBe("mysql2 or Connector/J");
    },
  );

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
