import { describe, expect, it } from "vitest";
import { connectorJ } from "../../../src/dialects/clients/connector-j.js";
import { mariadbJdbc } from "../../../src/dialects/clients/mariadb-jdbc.js";
import { mysql2 } from "../../../src/dialects/clients/mysql2.js";
import { sqlAlchemy } from "../../../src/dialects/clients/sqlalchemy.js";
import { typeorm } from "../../../src/dialects/clients/typeorm.js";
import type { Dialect } from "../../../src/dialects/dialect.js";
import { leaves } from "../../../src/model/setting.js";
import { connectionsOf } from "../../lint.js";
import { HOST } from "./read.js";

/** Whether TLS is on, and what is to be written for it. */
function told(dialect: Dialect, code: string, version: string | null): string {
  const [connection] = connectionsOf(dialect, code, version);
  if (!connection) return "";
  const on = leaves(connection.encrypted).map((leaf) => ("value" in leaf ? leaf.value : leaf.kind));
  return `${on.join()}: ${connection.repair("encrypted", true).words}`;
}
const text = (address: string): string => `export const url = '${address}';\n`;

describe("the version that is installed decides", () => {
  it.each<[string, Dialect, string, string | null, string]>([
    [
      "connector-j",
      connectorJ,
      text(`jdbc:mysql://${HOST}:4000/test`),
      null,
      "false: Write `sslMode=VERIFY_IDENTITY`.",
    ],
    [
      "connector-j",
      connectorJ,
      text(`jdbc:mysql://${HOST}:4000/test`),
      "8.0.33",
      "false: Write `sslMode=VERIFY_IDENTITY`.",
    ],
    ["connector-j", connectorJ, text(`jdbc:mysql://${HOST}:4000/test`), "5.1.49", "false: ?"],
    [
      "mariadb-jdbc",
      mariadbJdbc,
      text(`jdbc:mariadb://${HOST}:4000/test`),
      null,
      "false: Write `sslMode=verify-full`.",
    ],
    [
      "mariadb-jdbc",
      mariadbJdbc,
      text(`jdbc:mariadb://${HOST}:4000/test`),
      "3.1.0",
      "false: Write `sslMode=verify-full`.",
    ],
    ["mariadb-jdbc", mariadbJdbc, text(`jdbc:mariadb://${HOST}:4000/test`), "2.7.9", "false: ?"],
    [
      "sqlalchemy",
      sqlAlchemy,
      text(`mysql+pymysql://${HOST}:4000/test?ssl_ca=/x`),
      null,
      "true: ?",
    ],
    [
      "sqlalchemy",
      sqlAlchemy,
      text(`mysql+pymysql://${HOST}:4000/test?ssl_ca=/x`),
      "1.1.0",
      "unknown: ?",
    ],
  ])("%s, %#: version %s", (_, dialect, code, version, expected) => {
    const said = told(dialect, code, version);
    if (expected.endsWith("?")) expect(said.split(":")[0]).toBe(expected.split(":")[0]);
    else expect(said).toBe(expected);
  });

  it.each([
    [null, "true"],
    ["3.6.9", "false"],
    ["3.7.0", "true"],
  ])("mysql2 %s: which of two equal parameters counts", (version, expected) => {
    const code = `import m from 'mysql2';\nm.createConnection('mysql://${HOST}:4000/test?ssl={}&ssl=false');\n`;
    expect(told(mysql2, code, version).split(":")[0]).toBe(expected);
  });

  it.each([
    ["0.3.0", "", "verify"],
    ["0.3.0", ", connectorPackage: 'mysql2'", "mysql2"],
    ["1.0.0", "", "mysql2"],
    [null, "", "mysql2"],
  ])("typeorm %s%s", (version, more, driver) => {
    const code = `import { DataSource } from 'typeorm';\nnew DataSource({ type: 'mysql', host: '${HOST}', ssl: {}${more} });\n`;
    const [connection] = connectionsOf(typeorm, code, version);
    const { words = "" } = connection?.repair("identityVerified", true) ?? {};
    expect(words.includes("connectorPackage: 'mysql2'")).toBe(driver === "verify");
  });
});
