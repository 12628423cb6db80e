import { expect, it } from "vitest";
import type { Facet } from "../../src/model/connection.js";
import type { Driver } from "../../src/dialects/driver.js";
import { bun } from "../../src/dialects/drivers/bun.js";
import { drizzleKit } from "../../src/dialects/drivers/drizzle-kit.js";
import { mariadb } from "../../src/dialects/drivers/mariadb.js";
import { mysql } from "../../src/dialects/drivers/mysql.js";
import { mysql2, mysql2Around36, mysql2Before3 } from "../../src/dialects/drivers/mysql2.js";
import { prismaEngine } from "../../src/dialects/drivers/prisma.js";
import { facetOf, inJson, rowsOf } from "./told.js";

const BY_NAME: Readonly<Record<string, Driver>> = {
  mysql,
  mysql2,
  before3: mysql2Before3,
  around36: mysql2Around36,
  mariadb,
  kit: drizzleKit,
  bun,
  prisma: prismaEngine,
};

const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};

/** The key that holds the options of TLS. */
const keyOf = (name: string): string => {
  if (name === "prisma") return "";
  return name === "bun" ? "tls" : "ssl";
};

const codeOf = (name: string, value: string): string =>
  value === "" ? '{"host": "h"}' : `{"host": "h", "${keyOf(name)}": ${value}}`;

/** `driver | options | facet | what is read`. */
const FACETS = `
  mysql2 | | encrypted | false No 'ssl'
  mysql2 | false | encrypted | false 'ssl: false'
  mysql2 | {} | encrypted | true 'ssl'
  mysql2 | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  mysql2 | {} | identityVerified | false No 'ssl.verifyIdentity'
  mysql2 | {} | minVersion | TLSv1.2 No 'ssl.minVersion' !
  mysql2 | {} | maxVersion | TLSv1.3 No 'ssl.maxVersion'
  mysql2 | {} | roots | system No 'ssl.ca'
  mysql2 | {} | clientCertificate | false No 'ssl.cert'
  mysql2 | {"maxVersion": "TLSv1.1"} | maxVersion | TLSv1.1 'ssl.maxVersion: "TLSv1.1"'
  mysql2 | {"minVersion": "TLSv1"} | minVersion | TLSv1 'ssl.minVersion: "TLSv1"'
  mysql2 | {"minVersion": "1"} | minVersion | -
  mysql2 | {"cert": "c.pem"} | clientCertificate | true 'ssl.cert: "c.pem"'
  mysql2 | {"key": "c.pem"} | clientCertificate | true 'ssl.key'
  mysql2 | {"pfx": "c.pfx"} | clientCertificate | false No 'ssl.cert'
  mysql2 | true | certificateVerified | -
  mysql2 | true | minVersion | -
  mysql2 | "{}" | encrypted | -
  mysql2 | "{tls}" | encrypted | ?
  before3 | {} | identityVerified | false 'ssl'
  before3 | {} | maxVersion | TLSv1.3 'ssl'
  before3 | "any" | maxVersion | -
  around36 | {} | identityVerified | true 'ssl'
  around36 | true | identityVerified | -
  around36 | 1 | identityVerified | -
  mysql | {} | minVersion | TLSv1.2 'ssl'
  mysql | {} | maxVersion | TLSv1.3 'ssl'
  mysql | {} | identityVerified | false 'ssl'
  mysql | "any" | minVersion | -
  mysql | "any" | maxVersion | -
  mysql | "any" | identityVerified | -
  mysql | "any" | certificateVerified | -
  mysql | true | certificateVerified | false 'ssl: true'
  mysql | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  mysql | {"ca": "isrgrootx1.pem"} | roots | pinned 'ssl.ca: "isrgrootx1.pem"'
  mysql | {"cert": "c.pem"} | clientCertificate | true 'ssl.cert: "c.pem"'
  mysql | {"key": "c.pem"} | clientCertificate | true 'ssl.key'
  mariadb | true | minVersion | TLSv1.2 'ssl: true'
  mariadb | true | maxVersion | TLSv1.3 'ssl: true'
  mariadb | true | certificateVerified | true 'ssl: true'
  mariadb | true | identityVerified | true 'ssl: true'
  mariadb | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  mariadb | {} | minVersion | TLSv1.2 No 'ssl.minVersion' !
  mariadb | {} | maxVersion | TLSv1.3 No 'ssl.maxVersion'
  mariadb | {"minVersion": "TLSv1"} | minVersion | TLSv1 'ssl.minVersion: "TLSv1"'
  mariadb | {"maxVersion": "TLSv1.1"} | maxVersion | TLSv1.1 'ssl.maxVersion: "TLSv1.1"'
  mariadb | {"secureProtocol": "TLSv1_method"} | minVersion | TLSv1 'ssl.secureProtocol: "TLSv1_method"'
  mariadb | {"secureProtocol": "TLSv1_1_method"} | maxVersion | TLSv1.1 'ssl.secureProtocol: "TLSv1_1_method"'
  mariadb | {"secureProtocol": "TLSv1_2_method"} | minVersion | TLSv1.2 'ssl.secureProtocol: "TLSv1_2_method"'
  mariadb | {"secureProtocol": "TLS_method"} | minVersion | TLSv1.2 No 'ssl.minVersion' !
  mariadb | {"checkServerIdentity": 1} | identityVerified | ?
  mariadb | {"servername": "h"} | identityVerified | ?
  mariadb | {"ca": "isrgrootx1.pem"} | roots | pinned 'ssl.ca: "isrgrootx1.pem"'
  mariadb | {"pfx": "c.pfx"} | clientCertificate | true 'ssl.pfx'
  kit | {} | minVersion | TLSv1.2 'ssl'
  kit | {} | maxVersion | TLSv1.3 'ssl'
  kit | true | minVersion | -
  kit | "any" | maxVersion | -
  kit | {} | certificateVerified | true No 'ssl.rejectUnauthorized' !
  kit | {"ca": "isrgrootx1.pem"} | roots | pinned 'ssl.ca: "isrgrootx1.pem"'
  kit | {"cert": "c.pem"} | clientCertificate | true 'ssl.cert: "c.pem"'
  kit | {"key": "c.pem"} | clientCertificate | true 'ssl.key'
  kit | {"pfx": "c.pfx"} | clientCertificate | true 'ssl.pfx'
  bun | {"ca": "isrgrootx1.pem"} | roots | pinned 'tls.ca: "isrgrootx1.pem"'
  bun | {} | certificateVerified | false No 'tls.rejectUnauthorized'
  bun | {} | identityVerified | false No 'tls.rejectUnauthorized'
  bun | "verify-ca" | identityVerified | false 'tls: "verify-ca"'
`;

it.each(rowsOf(FACETS))("%s %s: %s is %s", (name = "", value = "", facet, words = "") => {
  const found = facetOf(driverOf(name), inJson(codeOf(name, value)), facet as Facet, keyOf(name));
  expect(found).toBe(words.replaceAll("'", "`"));
});
