import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { LOGIN } from "./lint.js";

const GUESSED = "/etc/ssl/certs/ca-certificates.crt";
const fixed = (code: string): string =>
  new Linter().verifyAndFix(code, plugin.configs.files, { filename: "app.py" }).output;

describe("a path that nobody named is only suggested", () => {
  it.each([
    ["pymysql", `ssl={"ssl": True}`],
    ["pymysql", `ssl={"ssl_ca": None}`],
    ["pymysql", `ssl={"fake_flag_to_enable_tls": True}`],
    ["pymysql", `ssl=True`],
    ["pymysql", `ssl_verify_cert=True, ssl_verify_identity=True`],
    ["MySQLdb", `ssl_mode="VERIFY_IDENTITY"`],
    ["MySQLdb", `ssl_mode="VERIFY_IDENTITY", ssl={"ssl": True}`],
    ["MySQLdb", `ssl={"tls": True}`],
    ["asyncmy", `ssl={"ssl": True}`],
    ["asyncmy", `ssl={"verify": True}`],
    ["aiomysql", `ssl={"ssl": True}`],
    ["mysql.connector", `ssl_verify_cert=True`],
    ["mysql.connector", `ssl_verify_cert=True, ssl_verify_identity=True`],
    ["mysql.connector", `ssl_ca="", ssl_verify_cert=True, ssl_verify_identity=True`],
  ])("%s with %s", (module, options) => {
    const code = `import os\nimport ${module}\n\nconnection = ${module}.connect(${LOGIN}, ${options})\n`;
    expect(fixed(code)).not.toContain(GUESSED);
  });

  it.each(["ssl_verify_cert=true", "ssl_mode=VERIFY_IDENTITY", "ssl=true", "ssl_ca="])(
    "an address of SQLAlchemy with %s",
    (query) => {
      for (const driver of ["pymysql", "mysqldb", "mysqlconnector", "asyncmy", "aiomysql"]) {
        const url = `mysql+${driver}://3pTAoNNegb47Uc8.root@gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test?${query}`;
        const code = `from sqlalchemy import create_engine\n\nengine = create_engine("${url}")\n`;
        expect(fixed(code), driver).not.toContain(GUESSED);
      }
    },
  );
});
