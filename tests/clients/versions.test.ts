import { describe, expect, it } from "vitest";
import { mikroOrm, mikroOrmMariadb } from "../../src/dialects/clients/mikro-orm.js";
import { mysql2 } from "../../src/dialects/clients/mysql2.js";
import { typeorm } from "../../src/dialects/clients/typeorm.js";
import type { Dialect } from "../../src/dialects/dialect.js";
import { isBelow } from "../../src/dialects/version.js";
import type { Facet } from "../../src/model/connection.js";
import { leaves } from "../../src/model/setting.js";
import { connectionsOf } from "../lint.js";
import { LOGIN } from "../rules/tester.js";

/** What a facet is with a version of the package that is installed. */
function facetOf(dialect: Dialect, code: string, version: string | null, facet: Facet): unknown {
  const [connection] = connectionsOf(dialect, code, version);
  const [leaf] = connection ? leaves<unknown>(connection[facet]) : [];
  return leaf && "value" in leaf ? leaf.value : leaf?.kind;
}

const pool = (ssl: string): string =>
  `import mysql from 'mysql2';\nmysql.createPool({ ${LOGIN}, ssl: ${ssl} });\n`;

describe("mysql2: who checks the host name", () => {
  it.each([
    [null, "{}", false],
    [null, "{ verifyIdentity: true }", true],
    ["2.3.3", "{ verifyIdentity: true }", false],
    ["2.99.99", "{ verifyIdentity: true }", false],
    ["3.0.0", "{ verifyIdentity: true }", true],
    ["3.0.0", "{}", false],
    ["3.5.0", "{}", false],
    ["3.5.1", "{}", true],
    ["3.5.1", "{ verifyIdentity: false }", true],
    ["3.7.0", "{}", true],
    ["3.7.1", "{}", false],
    ["3.7.1", "{ verifyIdentity: true }", true],
    ["4.0.0", "{}", false],
  ])("%s, %s: %s", (version, ssl, expected) => {
    expect(facetOf(mysql2, pool(ssl), version, "identityVerified")).toBe(expected);
  });

  it.each([
    ["2.3.3", "TLSv1.3"],
    ["3.0.0", "TLSv1.2"],
  ])("%s: the highest version is %s", (version, expected) => {
    expect(facetOf(mysql2, pool("{ maxVersion: 'TLSv1.2' }"), version, "maxVersion")).toBe(
      expected,
    );
  });

  const twice = `import mysql from 'mysql2';\nmysql.createPool('mysql://u:p@gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test?ssl={"minVersion":"TLSv1.2"}&ssl={"minVersion":"TLSv1"}');\n`;
  it.each([
    [null, "TLSv1.2"],
    ["3.6.9", "TLSv1"],
    ["3.7.0", "TLSv1.2"],
  ])("%s: of two equal parameters the one with %s counts", (version, expected) => {
    expect(facetOf(mysql2, twice, version, "minVersion")).toBe(expected);
  });
});

describe("MikroORM: where the options stand", () => {
  const init = (options: string): string =>
    `import { MikroORM } from '@mikro-orm/mysql';\nMikroORM.init({ ${LOGIN}, driverOptions: ${options} });\n`;
  it.each([
    ["6.6.16", "{ connection: { ssl: {} } }", true],
    ["6.99.0", "{ ssl: {} }", false],
    ["7.0.0", "{ ssl: {} }", true],
    ["7.0.0", "{ connection: { ssl: {} } }", false],
    [null, "{ ssl: {} }", true],
    [null, "{ connection: { ssl: {} } }", true],
  ])("%s, %s: %s", (version, options, expected) => {
    expect(facetOf(mikroOrm, init(options), version, "encrypted")).toBe(expected);
  });
});

describe("MikroORM for MariaDB: which driver it has", () => {
  const code = `import { MikroORM } from '@mikro-orm/mariadb';\nMikroORM.init({ ${LOGIN}, driverOptions: { ssl: {} } });\n`;
  it.each([
    ["6.6.16", undefined],
    ["7.0.0", false],
    [null, true],
  ])("%s: the host name is checked: %s", (version, expected) => {
    expect(facetOf(mikroOrmMariadb, code, version, "identityVerified")).toBe(
      version === "6.6.16" ? "inapplicable" : expected,
    );
  });
});

describe("MikroORM before version 6: which database the type names", () => {
  it.each([
    [mikroOrm, "@mikro-orm/mysql", "mysql", 1],
    [mikroOrm, "@mikro-orm/core", "mariadb", 0],
    [mikroOrmMariadb, "@mikro-orm/mariadb", "mariadb", 1],
    [mikroOrmMariadb, "@mikro-orm/mariadb", "mysql", 0],
  ])("%#: %s, %s", (dialect, module, type, found) => {
    const code = `import { MikroORM } from '${module}';\nMikroORM.init({ ${LOGIN}, type: '${type}' });\n`;
    expect(connectionsOf(dialect, code, "5.9.0")).toHaveLength(found);
  });
});

describe("TypeORM: which driver it takes where mysql is installed", () => {
  const source = (options: string): string =>
    `import { DataSource } from 'typeorm';\nnew DataSource({ type: 'mysql', ${LOGIN.replace("user:", "username:")}, ssl: { verifyIdentity: true }${options} });\n`;
  it.each([
    ["0.3.27", "", false],
    ["0.3.27", ", connectorPackage: 'mysql2'", true],
    ["1.0.0", "", true],
    [null, "", true],
  ])("%s%s: the host name is checked: %s", (version, options, expected) => {
    expect(facetOf(typeorm, source(options), version, "identityVerified")).toBe(expected);
  });
});

describe("versions are compared as numbers", () => {
  it.each([
    ["3.7.0", "3.7.1", true],
    ["3.7.1", "3.7.1", false],
    ["3.10.0", "3.7.1", false],
    ["2.99.99", "3.0.0", true],
    ["3.0.0-beta.1", "3.0.0", false],
    ["10.0.0", "9.0.0", false],
    ["latest", "3.0.0", false],
  ])("%s is below %s: %s", (version, other, expected) => {
    expect(isBelow(version, other)).toBe(expected);
  });
});
