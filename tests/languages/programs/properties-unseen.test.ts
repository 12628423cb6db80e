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
    [
      "as one object",
      "Properties p = new Properties(); p.putAll(all); c.setDataSourceProperties(p);",
    ],
  ])("may be those of TLS: %s", (_, line) => {
    expect(rulesOf(line)).toEqual([]);
  });

  it("are told apart from those with names", () => {
    const line = `c.addDataSourceProperty("cachePrepStmts", "true");`;
    expect(rulesOf(line)).toEqual(["require-tls"]);
    expect(rulesOf()).toEqual(["require-tls"]);
  });
});
