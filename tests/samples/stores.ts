import { expressMysqlSession as sessionReader } from "../../src/dialects/clients/express-mysql-session.js";
import { keyvMysql as keyvReader } from "../../src/dialects/clients/keyv-mysql.js";
import { onMysql2, VERIFIED, type Program } from "./postures.js";
import { ADDRESS, INEFFECTIVE, OPTIONS, sample, TLS, type SampleSet } from "./sample.js";

const keyv = (args: string): string => `import KeyvMysql from '@keyv/mysql';
import fs from 'node:fs';
const connection = new KeyvMysql(${args});
await connection.get('key').finally(() => connection.disconnect());
`;
const placed: Program = (ssl) =>
  keyv(`{ uri: \`${ADDRESS}\`${ssl === null ? "" : `, ssl: ${ssl}`} }`);

/** Verdicts: FACTS-js.md 4.2; its query is dropped: 5.1. */
export const keyvMysql: SampleSet = {
  dialect: "@keyv/mysql",
  reader: keyvReader,
  clients: [{ package: "@keyv/mysql", folder: "@keyv/mysql" }],
  samples: [
    ...onMysql2(placed),
    sample("address alone", keyv(`\`${ADDRESS}\``), [TLS]),
    sample("address, JSON", keyv(`\`${ADDRESS}?ssl={"rejectUnauthorized":true}\``), [INEFFECTIVE]),
  ],
  silent: {},
};

const session = (options: string): string => `import { EventEmitter } from 'node:events';
import mysqlStore from 'express-mysql-session';
const Store = mysqlStore({ Store: EventEmitter });
const connection = new Store({ createDatabaseTable: false, clearExpired: false, ${options} });
await connection.length();
await connection.close();
`;

/** Verdicts: FACTS-js.md 4.2. With a pool of its own: `pools.ts`. */
export const expressMysqlSession: SampleSet = {
  dialect: "express-mysql-session",
  reader: sessionReader,
  clients: [{ package: "express-mysql-session", folder: "express-mysql-session" }],
  samples: [
    sample("no ssl key", session(OPTIONS), [TLS], [], [TLS]),
    sample(
      "ssl is dropped",
      session(`${OPTIONS}, ssl: ${VERIFIED}`),
      [INEFFECTIVE],
      [],
      [INEFFECTIVE],
    ),
  ],
  silent: {},
};
