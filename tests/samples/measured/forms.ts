import { drizzleKit, drizzleKitAddress } from "../drizzle-kit.js";
import { drizzle } from "../drizzle.js";
import { fastifyMysql, loopback } from "../frameworks.js";
import { bookshelf, knex, knexOnMariadb, knexOnMysql, objection } from "../knex.js";
import { mariadbCalls } from "../mariadb.js";
import { mikroOrm } from "../mikro-orm.js";
import { mysqlCalls } from "../mysql.js";
import { nestTypeorm } from "../nest.js";
import { lucid } from "../lucid.js";
import { bun } from "../bun.js";
import { database, serverless } from "../https.js";
import { strapi } from "../strapi.js";
import { pools } from "../pools.js";
import type { SampleSet } from "../sample.js";
import { sequelize, sequelizeOnMariadb, sequelizeTypescript } from "../sequelize.js";
import { sequelize7, sequelize7OnMariadb } from "../sequelize7.js";
import { expressMysqlSession, keyvMysql } from "../stores.js";
import { typeorm, typeorm03 } from "../typeorm.js";
import { mariadbValues, mysql2Values } from "../values.js";
import { prismaMariadb, promiseMysql, serverlessMysql } from "../wrappers.js";
import { rows, type Measured } from "./measured.js";

const NEVER_THE_NAME = "T x T x x x";
const form = (set: SampleSet, text: string, more: Partial<Measured> = {}): Measured => ({
  client: set.dialect,
  section: "FACTS-js.md 4.2",
  set,
  rows: rows(text),
  ...more,
});

const ON_MYSQL2 = `
P P P P P P | no ssl key
x x x x x x | ssl: true
T x T x x x | ssl: {}
T x T x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } | documented
T T T T x x | ssl: { rejectUnauthorized: false } | unverified
T x x x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } | documented, and the host name
`;
const ON_MYSQL = `
P P P P P P | no ssl key
T T T T x x | ssl: true | ssl: true verifies nothing
T x T x x x | ssl: {}
T x T x x x | ssl: { rejectUnauthorized: true } | documented, as far as it is read
T T T T x x | ssl: { rejectUnauthorized: false } | unverified
T x T x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } | documented
T x T x x x | verifyIdentity: true | verifyIdentity does nothing
`;
const ON_MARIADB = `
P P P P P P | no ssl key
T x x x x x | ssl: true | ssl: true verifies everything
T x x x x x | ssl: {}
T x x x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } | documented
T T T T x x | ssl: { rejectUnauthorized: false } | unverified
T x x x T x | ssl: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } | old version
`;

/** Each client in its right place: the groups of FACTS-js.md 4.2. mikro-orm's package for mariadb is not read. */
const RIGHT_PLACES: readonly Measured[] = [
  ...[
    sequelize,
    sequelizeTypescript,
    sequelize7,
    typeorm,
    typeorm03,
    nestTypeorm,
    knex,
    objection,
    bookshelf,
    drizzle,
    serverlessMysql,
  ],
  ...[lucid, strapi, fastifyMysql, keyvMysql, loopback],
].map((set) => form(set, ON_MYSQL2));
const OTHER_DRIVERS: readonly Measured[] = [
  ...[knexOnMysql, promiseMysql].map((set) => form(set, ON_MYSQL, { right: NEVER_THE_NAME })),
  ...[sequelizeOnMariadb, sequelize7OnMariadb, knexOnMariadb, prismaMariadb].map((set) =>
    form(set, ON_MARIADB),
  ),
];

/** The other calls, and the places that look right: FACTS-js.md 4.2, the second and the last table. */
const OTHER_FORMS: readonly Measured[] = [
  form(
    pools,
    `
T x T x x x | mysql2/promise createPool | createPool
P P P P P P | mysql2 createPool(uri, { ssl }) | createPool of an address, ssl in a second argument
T T T T x x | mysql2/promise createPoolCluster().add | createPoolCluster().add
T x x x x x | mysql2 createConnection | createConnection with a callback
T x x x x x | mysql2 createConnectionPromise | createConnectionPromise
P P P P P P | mysql2 createPoolPromise | createPoolPromise
P P P P P P | mysql2 connect() | connect
T x T x x x | kysely MysqlDialect pool | Kysely
P P P P P P | kysely pool: async () => createPool() | Kysely, a function that gives the pool
T x x x x x | drizzle({ client: pool }) | Drizzle's client
P P P P P P | drizzle(pool) | a pool for Drizzle
T x x x x x | knex connectionPool | Knex's connectionPool
`,
  ),
  form(
    sequelize,
    `
T x T x x x | URI + dialectOptions.ssl | address and options
P P P P P P | top-level ssl (wrong place) | ssl at the top
P P P P P P | dialectOptions (ssl keys not nested) | TLS options without ssl around them
T x x x x x | replication.write.dialectOptions.ssl | replication, dialectOptions of a server
P P P P P P | replication.write.ssl (wrong place) | replication, ssl of a server
`,
  ),
  form(sequelize7, "x x x x x x | dialectOptions.ssl (v6 habit) | dialectOptions of version 6"),
  form(
    typeorm,
    `
T x x x x x | extra.ssl
T T T T x x | ssl {} + extra.ssl | extra.ssl counts, not ssl
T x T x x x | url | address and ssl
T x T x x x | replication + top-level ssl | replication
P P P P P P | replication.master.ssl (wrong place) | replication, ssl of a server
`,
  ),
  form(
    typeorm03,
    "T x x x x x | createConnection (legacy) | createConnection\nP P P P P P | the same, no ssl | createConnection, no ssl",
  ),
  form(
    typeorm,
    `
P P P P P P | no ssl key
T T T T x x | ssl: true
T x T x x x | ssl: {}
T T T T x x | ssl: { rejectUnauthorized: false } | unverified
T x T x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } | documented, and the host name
`,
    { client: "typeorm 0.3 with mysql", version: "0.3.31" },
  ),
  form(
    knex,
    `
T x x x x x | connection: { uri } | address in options
P P P P P P | top-level ssl (wrong place) | ssl at the top
T x T x x x | connection: async () => ({...}) | connection from a function
`,
  ),
  form(
    drizzle,
    `
T x T x x x | drizzle({ connection: { uri, ssl } }) | address in options
P P P P P P | drizzle(URI, { ssl }) (wrong place) | address, ssl in a second argument
P P P P P P | drizzle({ connection: URI, ssl }) (wrong place) | address as the connection, ssl beside it
`,
  ),
  form(
    mikroOrm,
    `${ON_MYSQL2.trim()}
P P P P P P | driverOptions.ssl (wrong place) | driverOptions.ssl
P P P P P P | top-level ssl (wrong place) | ssl at the top
T x x x x x | replicas + driverOptions.connection.ssl | replicas
`,
    { client: "mikro-orm 6", version: "6.6.16" },
  ),
  form(
    mikroOrm,
    "T x x x x x | driverOptions.ssl\nP P P P P P | driverOptions.connection.ssl (wrong place) | documented, and the host name",
    { client: "mikro-orm 7", version: "7.2.1" },
  ),
  form(lucid, "T x T x x x | replicas.write.connection.ssl | a replica with its own options"),
  form(fastifyMysql, "P P P P P P | { connectionString, ssl } | address, ssl beside it"),
  form(expressMysqlSession, "P P P P P P | no ssl key\nP P P P P P | ssl | ssl is dropped"),
  form(
    mysqlCalls,
    `
T x T x x x | createPool
T T T T x x | createPool, ssl: true
T x T x x x | createPoolCluster().add
P P P P P P | createPoolCluster().add, no ssl
`,
    { right: NEVER_THE_NAME },
  ),
  form(
    mariadbCalls,
    `
T x x x x x | createPool
P P P P P P | createPool, no ssl
T x x x x x | createPoolCluster().add
P P P P P P | createPoolCluster().add, no ssl
T x x x x x | mariadb/callback createConnection | a callback
P P P P P P | the same, no ssl | a callback, no ssl
`,
  ),
];

const BEFORE_3 = ["1.7.0", "2.3.3"];
const AROUND_36 = ["3.5.1", "3.5.2", "3.6.5", "3.7.0"];
const NEWEST = ["3.0.0", "3.5.0", "3.7.1", "3.14.5", "3.15.3", "3.24.6"];
const versions = (all: readonly string[], chain: string, whole: string): readonly Measured[] =>
  all.map((version) =>
    form(
      mysql2Values,
      `
x x x x x x | ssl: true
${chain} | ssl: {}
${chain} | ssl: { rejectUnauthorized: true }
${whole} | + verifyIdentity: true | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }
* * * * * * | by IP | (no host of the service)
`,
      { client: `mysql2 ${version}`, section: "FACTS-js.md 4.4", version },
    ),
  );

/** `leaks`: the password in the clear. What a server gets that says it is MariaDB no option decides, and none of ours says so. */
const mariadbVersions = (all: readonly string[], leaks: boolean): readonly Measured[] =>
  all.map((version) =>
    form(
      mariadbValues,
      `
* ${leaks ? "T T" : "x x"} * * * | wrong host, or self-signed | ssl: { rejectUnauthorized: true }${leaks ? " | no option decides it, but the version" : ""}
* * * * * * | self-signed, server says MariaDB | (no such server)
* * * * * * | the same with ca given | (no such server)
`,
      { client: `mariadb ${version}`, section: "FACTS-js.md 4.5", version },
    ),
  );

/** Of versions that do the same, the first and the last. */
const BY_VERSION: readonly Measured[] = [
  ...versions(BEFORE_3, "T x T x x x", "T x T x x x"),
  ...versions(AROUND_36, "T x x x x x", "T x x x x x"),
  ...versions(NEWEST, "T x T x x x", "T x x x x x"),
  ...mariadbVersions(["3.3.0", "3.4.2"], true),
  ...mariadbVersions(
    ["2.5.6", "3.2.3", "3.4.3", "3.4.5", "3.4.7", "3.5.1", "3.5.2", "3.5.3", "3.5.4"],
    false,
  ),
];

/** FACTS-js.md 4.7: not each server was tried. */
const OTHERS: readonly Measured[] = [
  form(
    drizzleKit,
    `
P P P * * P | { host, ... } without ssl | no ssl key
T x T * * x | ssl: {}
T x T * * x | ssl: { rejectUnauthorized: true } | documented, as far as it goes
T x T * * x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } | verifyIdentity is stripped
T T T * * x | ssl: { rejectUnauthorized: false } | unverified
x x x * * x | ssl: true
`,
    { section: "FACTS-js.md 4.7", right: NEVER_THE_NAME },
  ),
  form(
    drizzleKitAddress,
    `
P P P * * P | { url } | no parameter
P P P * * P | { url, ssl: {...} } | ssl beside it
P P P * * P | { ssl: true, url } | ssl: true beside it
P P P * * P | ?sslaccept=strict | Prisma's word
T x T * * x | ?ssl={"rejectUnauthorized":true} | the certificate alone
T x x * * x | ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true,"verifyIdentity":true} | the whole check
`,
    { section: "FACTS-js.md 4.7" },
  ),
  form(
    bun,
    `
P P P * P P | nothing | no tls key
P P P * P P | tls: false
P P P * P P | URL without a TLS parameter | address
P P P * P P | ?sslaccept=strict | address, Prisma's word
T T T * x x | ?ssl=true | address, ssl=true
T T T * x x | ?tls=true | address, tls=true
T T T * x x | ?sslmode=require | address, sslmode=require
T x x * x x | ?sslmode=verify-full | address, sslmode=verify-full
T x x * x x | ?sslmode=VERIFY_IDENTITY | address, sslmode=VERIFY_IDENTITY
T x x * x x | ?ssl-mode=VERIFY_IDENTITY | address, ssl-mode=VERIFY_IDENTITY
x x T * x x | tls: { rejectUnauthorized: true, serverName: 'other' } | (the name that is asked for may be the right one)
T x x * x x | tls: { ca } | | with roots of its own it checks, and a file that pins them is reported in any case
T T T * x x | tls: true | tls: true verifies nothing
T T T * x x | tls: {} | tls: {} verifies nothing
T T T * x x | ssl: true
T T T * x x | ssl: {}
T T T * x x | tls: 'require'
T T T * x x | { rejectUnauthorized: false } | unverified
T T T * x P | tls: 'prefer' | | it is off where a server does not offer it, and what may be off is said to be
T x T * x x | tls: 'verify-ca'
T x x * x x | tls: { rejectUnauthorized: true } | documented
T x x * x x | tls: 'verify-full'
`,
    { section: "FACTS-js.md 4.7" },
  ),
];

/** They speak HTTPS and verify: there is nothing to say of TLS. With plain `http:` the service cannot be reached. */
const HTTPS: readonly Measured[] = [serverless, database].map((set) =>
  form(set, "T x x x x x | { host, ... } | documented\nT x x x x x | { url } | address", {
    section: "FACTS-js.md 4.7",
  }),
);

export const measuredForms: readonly Measured[] = [
  ...RIGHT_PLACES,
  ...OTHER_DRIVERS,
  ...OTHER_FORMS,
  ...BY_VERSION,
  ...OTHERS,
  ...HTTPS,
];
