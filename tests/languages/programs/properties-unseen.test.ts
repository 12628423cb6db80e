import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const URL = '"jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test"';

const rulesOf = (...lines: readonly string[]): readonly string[] =>
  rulesIn(
    new Linter().verify(
      `import com.zaxxer.hikari.*;\nimport java.util.*;\n\nclass A {\n  static HikariDataSource open(Map<String, String> all) {\n${[
        "HikariConfig c = new HikariConfig();",
        `c.setJdbcUrl(${URL});`,
        ...lines,
        "return new HikariDataSource(c);",
      ]
        .map((line) => `    ${line}\n`)
        .join("")}  }\n}\n`,
      plugin.configs.files,
      { filename: "A.java" },
    ),
  );

describe("properties of a data source of which the file shows no names", () => {
  it.each([
    [
      "in a loop",
      "for (var e : all.entrySet()) c.addDataSourceProperty(e.getKey(), e.getValue());",
    ],
    ["by a function", "all.forEach((key, value) -> c.addDataSourceProperty(key, value));"],
    ["by its method", "all.forEach(c::addDataSourceProperty);"],
    ["by a method of another class", "org.acme.Other.complete(c);"],
    ["by a class of the package, which no star brings in", "Other.complete(c);"],
    ["by an object of such a class", "new Other().complete(c);"],
    ["by a method that the class inherits", "complete(all, c);"],
    ["by another object", "all.values().iterator().next().customize(c);"],
    ["by a function, which gets it from another one", "Optional.of(c).map(A::tls);"],
    ["by a function that does something with it", "List.of(c).forEach(each -> tls(each));"],
    ["by a function that gives it to a client", "var d = new HikariDataSource(Other.tls(c));"],
    ["by a function that gives it back", "c = tls(c);"],
    ["by a function that opens it", "if (isReady) return Other.open(c);"],
    ["by a function that gives it under another name", "var d = tls(c); new HikariDataSource(d);"],
    [
      "as one object",
      "Properties p = new Properties(); p.putAll(all); c.setDataSourceProperties(p);",
    ],
    [
      "where they are computed",
      'Properties p = new Properties(); p.computeIfAbsent("sslMode", key -> all.get(key)); c.setDataSourceProperties(p);',
    ],
    [
      "where one is replaced",
      'Properties p = new Properties(); p.put("sslMode", "DISABLED"); p.replace("sslMode", "VERIFY_IDENTITY"); c.setDataSourceProperties(p);',
    ],
  ])("may be those of TLS: %s", (_, line) => {
    expect(rulesOf(line)).toEqual([]);
  });

  it("are told apart from those with names", () => {
    const line = `c.addDataSourceProperty("cachePrepStmts", "true");`;
    expect(rulesOf(line)).toEqual(["require-tls"]);
    expect(rulesOf()).toEqual(["require-tls"]);
  });

  it.each([
    ["is made of it", "new Repository(c);"],
    ["takes it", "repository.setConfig(c);"],
    ["prints it", "System.out.println(c);"],
    ["asks whether it is there", "Objects.requireNonNull(c);"],
    ["gives something else", "return Other.open(c).getConnection();"],
    ["runs something on it", "new JdbcTemplate(c).query(sql, row -> row.getInt(1));"],
    ["logs it", 'log.info("ready", c);'],
  ])("are none where something %s", (_, line) => {
    expect(rulesOf(line)).toEqual(["require-tls"]);
  });
});

const found = (...lines: readonly string[]): readonly string[] =>
  rulesIn(
    new Linter().verify(
      `import com.mysql.cj.jdbc.MysqlDataSource;\nimport com.zaxxer.hikari.*;\n\nclass A {\n${lines
        .map((line) => `  ${line}\n`)
        .join("")}}\n`,
      plugin.configs.files,
      { filename: "A.java" },
    ),
  );
const BASE = `private MysqlDataSource base() { MysqlDataSource ds = new MysqlDataSource(); ds.setUrl(${URL}); return ds; }`;

describe("a data source that is told its address in one place, and more in another", () => {
  it("is completed by who calls for it", () => {
    const caller = (line: string): string =>
      `MysqlDataSource make() throws Exception { MysqlDataSource ds = base(); ${line} return ds; }`;
    expect(found(BASE, caller('ds.setSslMode("VERIFY_IDENTITY");'))).toEqual([]);
    expect(found(BASE, caller(""))).toEqual(["require-tls"]);
  });

  it("is completed by a method that gives it back, not by one that asks it for something", () => {
    const through = (given: string): string =>
      `private Object make() { HikariConfig c = new HikariConfig(); c.setJdbcUrl(${URL}); var d = go(c); return new org.springframework.jdbc.core.JdbcTemplate(d); } static Object go(HikariConfig own) { ${given} }`;
    expect(found(through("own.tls(); return own;"))).toEqual([]);
    expect(found(through("own.setMaximumPoolSize(3); return own.getDataSource();"))).toEqual([
      "require-tls",
    ]);
  });

  it("is completed by who gets it from another class", () => {
    const made = (line: string): string =>
      `HikariDataSource make() { HikariConfig c = Other.with(${URL}); ${line} return new HikariDataSource(c); }`;
    expect(found(made('c.addDataSourceProperty("sslMode", "VERIFY_IDENTITY");'))).toEqual([]);
    expect(found(made("c.setDataSourceProperties(properties);"))).toEqual([]);
    expect(found(made('c.addDataSourceProperty("cachePrepStmts", "true");'))).toEqual([
      "require-tls",
    ]);
    expect(found(made("c.setMaximumPoolSize(5);"))).toEqual(["require-tls"]);
  });

  it("is completed in a class of its own", () => {
    const own = (line: string): string =>
      `HikariDataSource make() { return new HikariDataSource(new HikariConfig() {{ setJdbcUrl(${URL}); ${line} }}); }`;
    expect(found(own('addDataSourceProperty("sslMode", "VERIFY_IDENTITY");'))).toEqual([]);
  });
});

describe("an address that is given beside something else, to what no dialect names", () => {
  const given = (call: string): readonly string[] =>
    found(
      `Object open(java.util.Properties p, String pw) throws Exception { String url = ${URL}; return ${call}; }`,
    );

  it.each([
    ["a driver", "new com.mysql.cj.jdbc.Driver().connect(url, p)"],
    ["what a variable holds", "driver.connect(url, p)"],
    ["an object that is made there", "Other.connect(url, new Options())"],
    ["an object that is got there", "Other.connect(url, Options.strict())"],
    ["something that sets more", "Other.connect(url, options -> options.verify())"],
    ["one of two objects", "Other.connect(url, isLocal ? null : p)"],
    ["one of several objects", "Other.connect(url, new java.util.Properties[] { p })"],
    ["what stands under a key", "Other.connect(url, all[0])"],
    ["something behind the user", 'Other.connect(url, "root", pw, p)'],
  ])("may be told of TLS by it: %s", (_, call) => {
    expect(given(call)).toEqual([]);
  });

  it.each([
    ["nothing", "Other.connect(url)"],
    ["who connects", 'Other.connect(url, "root", pw)'],
    ["who connects, by constants", "Other.connect(url, DB_USER, this.password)"],
    ["who connects, by the environment", 'Other.connect(url, System.getenv("A"), cfg.password())'],
    ["numbers", "Other.connect(url, 3, true)"],
    ["something before it", "Other.connect(context, url)"],
    ["how a command is run", "Other.exec(url, options)"],
    ["what speaks of something else", "Other.open(url, Tracing.on())"],
    ["a list of such", 'Other.open(url, new String[] { "a", pw })'],
    ["one of two users", 'Other.open(url, isLocal ? "root" : user)'],
  ])("is not told of TLS by %s", (_, call) => {
    expect(given(call)).toEqual(["require-tls"]);
  });

  it("is only looked for a driver by its manager", () => {
    expect(given("DriverManager.getDriver(url)")).toEqual([]);
  });
});

describe("a data source that is told of TLS beside its address, and handed on", () => {
  const made = (line: string): string =>
    `MysqlDataSource make() throws Exception { MysqlDataSource ds = new MysqlDataSource(); ds.setUrl(${URL}); ${line} return ds; }`;

  it("is not judged by the address alone", () => {
    expect(found(made('ds.setSslMode("VERIFY_IDENTITY");'))).toEqual([]);
    expect(found(made("ds.setPassword(pw);"))).toEqual(["require-tls"]);
  });
});
