import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";

interface Verdict {
  readonly rules: readonly string[];
  readonly isFixed: boolean;
}
function verdictOf(code: string, filename: string): Verdict {
  const found = new Linter().verify(code, plugin.configs.files, { filename });
  return { rules: rulesIn(found), isFixed: found.some(({ fix }) => fix) };
}
const nothing: Verdict = { rules: [], isFixed: false };

const go = (code: string): string =>
  `package main\n\nimport (\n\t"database/sql"\n\n\t"github.com/go-sql-driver/mysql"\n)\n\n${code}`;
const CONFIG = `mysql.Config{User: "${USER}", Net: "tcp", Addr: "${HOST}:4000"}`;
const calling = (...lines: readonly string[]): string =>
  go(
    `func config() *mysql.Config {\n\treturn &${CONFIG}\n}\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`,
  );
const offered: Verdict = { rules: ["require-tls"], isFixed: false };

describe("a configuration of Go that a function returns", () => {
  it.each([
    ["nobody is seen to take it", calling("start()"), nothing],
    ["used as it is", calling(`sql.Open("mysql", config().FormatDSN())`), offered],
    ["from a variable", calling("cfg := config()", "mysql.NewConnector(cfg)"), offered],
    [
      "completed",
      calling("cfg := config()", `cfg.TLSConfig = "true"`, "mysql.NewConnector(cfg)"),
      nothing,
    ],
    [
      "handed to others",
      calling("cfg := config()", "prepare(cfg)", "mysql.NewConnector(cfg)"),
      nothing,
    ],
    ["only called", calling("config()"), nothing],
    [
      "completed by one of two",
      calling(
        "one := config()",
        `one.TLSConfig = "true"`,
        "two := config()",
        "mysql.NewConnector(two)",
      ),
      nothing,
    ],
    [
      "put together before",
      go(
        `func config() *mysql.Config {\n\tcfg := mysql.NewConfig()\n\tcfg.User = "${USER}"\n\tcfg.Addr = "${HOST}:4000"\n\treturn cfg\n}\n\nfunc main() {\n\tmysql.NewConnector(config())\n}\n`,
      ),
      offered,
    ],
    [
      "returned twice",
      go(
        `func config() *mysql.Config {\n\treturn &${CONFIG}\n}\n\nfunc again() *mysql.Config {\n\treturn config()\n}\n\nfunc main() {\n\tmysql.NewConnector(again())\n}\n`,
      ),
      offered,
    ],
    [
      "calling itself",
      go(
        `func config() *mysql.Config {\n\tif x {\n\t\treturn config()\n\t}\n\treturn &${CONFIG}\n}\n`,
      ),
      nothing,
    ],
  ])("%s", (_name, code, verdict) => {
    expect(verdictOf(code, "main.go")).toEqual(verdict);
  });
});

const java = (
  access: string,
  ...lines: readonly string[]
): string => `import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class App {
  ${access} static DataSource source() {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl("jdbc:mysql://${HOST}:4000/test");
    source.setUsername("${USER}");
    return source;
  }
  void run() throws Exception {
${lines.map((line) => `    ${line}\n`).join("")}  }
}
`;
const fixed: Verdict = { rules: ["require-tls"], isFixed: true };

describe("a source of connections that a method of Java returns", () => {
  it.each([
    ["nobody is seen to take it", java("private", "start();"), nothing],
    ["used as it is", java("private", "source().getConnection();"), fixed],
    ["used here and perhaps by others", java("public", "source().getConnection();"), offered],
    ["by a framework", java("private", "new JdbcTemplate(source());"), fixed],
    [
      "from a variable",
      java("private", "DataSource own = source();", "own.getConnection();"),
      fixed,
    ],
    [
      "completed",
      java(
        "private",
        "HikariDataSource own = (HikariDataSource) source();",
        `own.addDataSourceProperty("sslMode", "VERIFY_IDENTITY");`,
        "own.getConnection();",
      ),
      nothing,
    ],
    ["handed to others", java("private", "Pools.prepare(source());"), nothing],
  ])("%s", (_name, code, verdict) => {
    expect(verdictOf(code, "App.java")).toEqual(verdict);
  });
});

describe("a configuration of Go that another file of the package may complete", () => {
  const connecting = `mysql.NewConnector(cfg)\n}\n`;
  it.each([
    ["in a function", `func main() {\n\tcfg := &${CONFIG}\n\t${connecting}`, true],
    [
      "in a variable of the package",
      `var cfg = &${CONFIG}\n\nfunc main() {\n\t${connecting}`,
      false,
    ],
    [
      "put into a field from a variable",
      `type store struct{ cfg *mysql.Config }\n\nfunc main() {\n\tcfg := mysql.NewConfig()\n\tcfg.User = "${USER}"\n\tcfg.Addr = "${HOST}:4000"\n\ts := &store{cfg: cfg}\n\tsql.Open("mysql", s.cfg.FormatDSN())\n}\n`,
      false,
    ],
  ])("%s", (_, code, isFixed) => {
    expect(verdictOf(go(code), "a.go")).toEqual({ rules: ["require-tls"], isFixed });
  });
});
