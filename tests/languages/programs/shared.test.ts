import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const lint = (code: string, filename: string) => {
  const linter = new Linter();
  return {
    found: linter.verify(code, plugin.configs.files, { filename }).length,
    fixed: linter.verifyAndFix(code, plugin.configs.files, { filename }).output,
  };
};

const OPTIONS = `{"port": 3306, "ssl": {"ca": "/etc/ssl/cert.pem", "check_hostname": False}}`;
const connects = (host: string, options: string): string =>
  `pymysql.connect(host="${host}", user="${USER}", password=secret(), ${options})`;

describe("options that another connection has, too, are left to a person", () => {
  it.each([
    ["spread", connects(HOST, "**OPTIONS"), connects("mysql.internal", "**OPTIONS")],
    [
      "inside",
      connects(HOST, 'port=4000, ssl=OPTIONS["ssl"]'),
      connects("mysql.internal", 'ssl=OPTIONS["ssl"]'),
    ],
    [
      "copied",
      connects(HOST, "**OPTIONS.copy()"),
      connects("mysql.internal", "**dict(OPTIONS, connect_timeout=5)"),
    ],
  ])("%s", (_, one, other) => {
    const code = `import pymysql\n\nOPTIONS = ${OPTIONS}\n\n\ndef one():\n    return ${one}\n\n\ndef other():\n    return ${other}\n`;
    const { found, fixed } = lint(code, "app.py");
    expect(found).toBeGreaterThan(0);
    expect(fixed).toBe(code);
  });

  it("are changed where only one has them", () => {
    const code = `import pymysql\n\nOPTIONS = ${OPTIONS}\n\n\ndef one():\n    return ${connects(HOST, "**OPTIONS")}\n`;
    expect(lint(code, "app.py").fixed).toContain(
      `OPTIONS = {"port": 4000, "ssl": {"ca": "/etc/ssl/cert.pem"}}`,
    );
  });
});

describe("an address that a test only compares with", () => {
  it.each([
    [
      "app_test.go",
      `package db\n\nfunc TestDSN(t *testing.T) {\n\tdsn := "${USER}:x@tcp(${HOST}:4000)/test"\n\tif got := build(); got != dsn {\n\t\tt.Fatal(got)\n\t}\n}\n`,
    ],
    [
      "test_app.py",
      `def test_url():\n    url = "mysql+pymysql://${USER}@${HOST}:4000/test"\n    assert make_url() == url\n`,
    ],
  ])("is left alone: %s", (filename, code) => {
    expect(lint(code, filename)).toEqual({ found: 0, fixed: code });
  });

  it("is read where a client gets it, too", () => {
    const code = `import sqlalchemy\n\nurl = "mysql+pymysql://${USER}@${HOST}:4000/test?ssl_ca=x"\nassert url != ""\nsqlalchemy.create_engine(url)\n`;
    expect(lint(code.replace("?ssl_ca=x", ""), "app.py").found).toBe(1);
  });
});
