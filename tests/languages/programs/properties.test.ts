import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const configs: Linter.Config[] = [
  ...plugin.configs.files,
  { settings: { "tidb-tls": { caPath: "/etc/ssl/cert.pem" } } },
];

interface Verdict {
  readonly found: readonly string[];
  readonly messages: string;
  readonly fixed: string;
}
function verdictOf(text: string, filename: string): Verdict {
  const linter = new Linter();
  const found = linter.verify(text, configs, { filename });
  return {
    found: found.map(({ ruleId }) => ruleId?.replace("tidb-tls/", "") ?? "fatal"),
    messages: found.map(({ message }) => message).join("\n"),
    fixed: linter.verifyAndFix(text, configs, { filename }).output,
  };
}

const java = (body: string): string =>
  `import com.mysql.cj.jdbc.MysqlDataSource;
import io.asyncer.r2dbc.mysql.*;
import io.asyncer.r2dbc.mysql.constant.SslMode;
import java.sql.DriverManager;
import java.util.Properties;
import org.springframework.boot.jdbc.DataSourceBuilder;

class A {
  Object a() throws Exception {
    ${body}
  }
}
`;
const LOGIN = `ds.setServerName("${HOST}"); ds.setPort(4000);`;

describe("properties in a chain", () => {
  it("are the login beside an address", () => {
    const { found } = verdictOf(
      java(
        `return DataSourceBuilder.create().url("jdbc:mysql://${HOST}:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3").username("3pTAoNNegb47Uc8.root").password("kT4vXq9LmZ2pWs7R").build();`,
      ),
      "A.java",
    );
    expect(found).toEqual(["no-exposed-password"]);
  });

  const builder = (last: string): string =>
    java(
      `return MySqlConnectionFactory.from(MySqlConnectionConfiguration.builder().host("${HOST}").port(4000).user("3pTAoNNegb47Uc8.root").password(System.getenv("P"))${last}.build());`,
    );
  it("are a whole connection", () => {
    const good = '.sslMode(SslMode.VERIFY_IDENTITY).tlsVersion("TLSv1.2", "TLSv1.3")';
    expect(verdictOf(builder(good), "A.java").found).toEqual([]);
    const { found, messages } = verdictOf(builder(".sslMode(SslMode.DISABLED)"), "A.java");
    expect(found).toEqual(["require-tls"]);
    expect(messages).toContain("`sslMode(SslMode.DISABLED)`");
    expect(messages).toContain("`sslMode(SslMode.VERIFY_IDENTITY)`");
  });
});

describe("properties that statements set", () => {
  it("are set for certain in the `try` that makes the object", () => {
    const body = (mode: string): string =>
      `try { MysqlDataSource ds = new MysqlDataSource(); ${LOGIN} ds.setEnabledTLSProtocols("TLSv1.2,TLSv1.3"); ds.setSslMode("${mode}"); return ds.getConnection(); } finally { a(); }`;
    expect(verdictOf(java(body("VERIFY_IDENTITY")), "A.java").found).toEqual([]);
    const { found, fixed } = verdictOf(java(body("DISABLED")), "A.java");
    expect(found).toEqual(["require-tls"]);
    expect(fixed).toBe(java(body("VERIFY_IDENTITY")));
  });

  it("may be set in a loop that begins later", () => {
    const body = `MysqlDataSource ds = new MysqlDataSource(); ${LOGIN} ds.setEnabledTLSProtocols("TLSv1.2"); for (String m : modes) { ds.setSslMode("DISABLED"); } return ds.getConnection();`;
    expect(verdictOf(java(body), "A.java").found).toEqual([]);
  });

  it("are used in one place where all others set them", () => {
    const body = (mode: string): string =>
      `Properties p = new Properties(); p.setProperty("enabledTLSProtocols", "TLSv1.2,TLSv1.3"); p.setProperty("sslMode", "${mode}"); return DriverManager.getConnection("jdbc:mysql://${HOST}:4000/test", p);`;
    const { found, fixed, messages } = verdictOf(java(body("DISABLED")), "A.java");
    expect(found).toEqual(["require-tls"]);
    expect(fixed).toBe(java(body("VERIFY_IDENTITY")));
    expect(messages).toContain('`setProperty("sslMode", "DISABLED")`');
    expect(messages).toContain('`setProperty("sslMode", "VERIFY_IDENTITY")`');
  });

  it("are spelled as the statement that sets them", () => {
    const body = `MysqlDataSource ds = new MysqlDataSource(); ${LOGIN} ds.setSslMode("DISABLED"); return ds.getConnection();`;
    const { messages } = verdictOf(java(body), "A.java");
    expect(messages).toContain('`setSslMode("DISABLED")`');
  });
});

describe("a command that a method of anything runs", () => {
  it("is known to be run", () => {
    const command = `Runtime.getRuntime().exec("mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=DISABLED")`;
    const { found } = verdictOf(java(`return ${command};`), "A.java");
    expect(found).toEqual(["require-tls"]);
  });
});

describe("a constant that PHP has as a key", () => {
  it("is spelled as PHP has it, also alone", () => {
    const file = `/etc/${"certificates/".repeat(12)}root.pem`;
    const text = `<?php\n$o = [];\n$o[PDO::MYSQL_ATTR_SSL_CA] = '${file}';\n$p = new PDO("mysql:host=${HOST};port=4000", "3pTAoNNegb47Uc8.root", getenv("P"), $o);\n`;
    const { messages } = verdictOf(text, "a.php");
    expect(messages).toContain("PDO::MYSQL_ATTR_SSL_CA");
    expect(messages).not.toContain("PDO.");
  });
});
