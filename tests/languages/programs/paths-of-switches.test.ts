import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { HOST, java, lintWith, opens, RIGHT, USER } from "./lint-program.js";

const lint = lintWith(plugin.configs["files/strict"]);

describe("a switch that another word overrides", () => {
  const URL = `"jdbc:mysql://${HOST}:4000/test`;
  it.each([
    [
      "added in the other branch",
      `String url = ${URL}";\nif (prod) { url += "?${RIGHT}"; } else { url += "?useSSL=false&serverTimezone=UTC"; }\n${opens("url")}`,
    ],
    [
      "in the other of two addresses",
      `String url = prod ? ${URL}?${RIGHT}" : ${URL}?useSSL=false";\n${opens("url")}`,
    ],
    [
      "set under a condition",
      `java.util.Properties p = new java.util.Properties();\np.put("user", "${USER}");\nif (prod) p.put("sslMode", "VERIFY_IDENTITY");\nreturn DriverManager.getConnection(${URL}?useSSL=false", p);`,
    ],
  ])("is overridden on the way of the word only: %s", (_, body) => {
    const { found, isChanged } = lint("App.java", java(body));
    expect(found).toContain("tidb-tls/no-conditional-tls");
    expect(found).not.toContain("tidb-tls/no-ineffective-tls-options");
    expect(isChanged).toBe("kept");
  });

  it("is overridden on each way that it is on", () => {
    const body = `String url = ${URL}";\nif (prod) { url += "?useSSL=false&${RIGHT}"; } else { url += "?${RIGHT}"; }\n${opens("url")}`;
    expect(lint("App.java", java(body)).found).toEqual(["tidb-tls/no-ineffective-tls-options"]);
  });

  it("is none where each server has one of them", () => {
    const body = `com.zaxxer.hikari.HikariConfig c = new com.zaxxer.hikari.HikariConfig();
c.setJdbcUrl(prod ? ${URL}" : "jdbc:mysql://localhost:3306/test");
c.setUsername("${USER}");
if (prod) {
  c.addDataSourceProperty("sslMode", "VERIFY_IDENTITY");
  c.addDataSourceProperty("enabledTLSProtocols", "TLSv1.2,TLSv1.3");
} else {
  c.addDataSourceProperty("useSSL", "false");
}
return new com.zaxxer.hikari.HikariDataSource(c).getConnection();`;
    expect(lint("App.java", java(body))).toEqual({ found: [], isChanged: "kept" });
  });
});
