import { aliRds as aliReader } from "../../src/dialects/clients/ali-rds.js";
import { mysql as mysqlReader } from "../../src/dialects/clients/mysql.js";
import { prismaMariadb as prismaReader } from "../../src/dialects/clients/prisma-mariadb.js";
import { serverlessMysql as serverlessReader } from "../../src/dialects/clients/serverless-mysql.js";
import { onMariadb, onMysql, onMysql2, type Program } from "./postures.js";
import {
  ADDRESS,
  CERTIFICATE,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  sample,
  TLS,
  type SampleSet,
} from "./sample.js";

const HOLE = "mysql, which it uses, never checks the host name. Use mysql2.";
const withSsl =
  (run: (options: string) => string): Program =>
  (ssl) =>
    run(`{ ${OPTIONS}${ssl === null ? "" : `, ssl: ${ssl}`} }`);

const serverless = (config: string): string => `import serverlessMysql from 'serverless-mysql';
import fs from 'node:fs';
const connection = serverlessMysql({ config: ${config} });
await connection.query('select 1');
await connection.end();
`;

/** Verdicts: FACTS-js.md 4.2 and 5, column E. */
export const serverlessMysql: SampleSet = {
  dialect: "serverless-mysql",
  reader: serverlessReader,
  clients: [{ package: "serverless-mysql", folder: "serverless-mysql" }],
  samples: [
    ...onMysql2(withSsl(serverless)),
    // There is no place for TLS options in an address: a person writes it as options.
    sample("address", serverless(`\`${ADDRESS}\``), [TLS], [], [TLS]),
  ],
  silent: {},
};

const promised = (options: string): string => `import mysql from 'promise-mysql';
import fs from 'node:fs';
const connection = await mysql.createConnection(${options});
await connection.query('select 1');
connection.destroy();
`;

export const promiseMysql: SampleSet = {
  dialect: "promise-mysql",
  reader: mysqlReader,
  clients: [{ package: "promise-mysql", folder: "promise-mysql" }],
  hole: HOLE,
  samples: [
    ...onMysql(withSsl(promised)),
    sample(
      "address, ssl=true verifies nothing",
      promised(`\`${ADDRESS}?ssl=true\``),
      [CERTIFICATE],
      [],
      [IDENTITY],
    ),
  ],
  silent: {},
};

const ali = (options: string): string => `import { RDSClient } from 'ali-rds';
import fs from 'node:fs';
const connection = new RDSClient(${options});
await connection.query('select 1');
await connection.end();
`;

export const aliRds: SampleSet = {
  dialect: "ali-rds",
  reader: aliReader,
  clients: [{ package: "ali-rds", folder: "ali-rds" }],
  hole: HOLE,
  samples: onMysql(withSsl(ali)),
  silent: {},
};

const prisma = (args: string): string => `import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import fs from 'node:fs';
const connection = await new PrismaMariaDb(${args}).connect();
await connection.queryRaw({ sql: 'select 1', args: [], argTypes: [] });
await connection.dispose();
`;
const ONCE = "acquireTimeout: 2000, connectionLimit: 1, ";

/** Verdicts: FACTS-js.md 4.2 and 5, column C. */
export const prismaMariadb: SampleSet = {
  dialect: "prisma-mariadb",
  reader: prismaReader,
  clients: [
    {
      package: "@prisma/adapter-mariadb",
      folder: "@prisma/adapter-mariadb",
      isPatient: true,
    },
  ],
  samples: [
    ...onMariadb(withSsl((options) => prisma(options.replace("{ ", `{ ${ONCE}`)))),
    sample("address", prisma(`\`${ADDRESS}?acquireTimeout=2000\``), [TLS]),
    sample("address, ssl=true", prisma(`\`${ADDRESS}?ssl=true&acquireTimeout=2000\``)),
    sample(
      "address, Prisma's word",
      prisma(`\`${ADDRESS}?sslaccept=strict&acquireTimeout=2000\``),
      [INEFFECTIVE],
    ),
  ],
  silent: {},
};
