import { fastifyMysql as fastifyReader } from "../../src/dialects/clients/fastify-mysql.js";
import { loopback as loopbackReader } from "../../src/dialects/clients/loopback.js";
import { onMysql2, VERIFIED, type Program } from "./postures.js";
import { ADDRESS, IDENTITY, INEFFECTIVE, OPTIONS, sample, TLS, type SampleSet } from "./sample.js";

const fastify = (options: string): string => `import Fastify from 'fastify';
import mysql from '@fastify/mysql';
import fs from 'node:fs';
const connection = Fastify();
connection.register(mysql, { ${options} });
await connection.ready();
await connection.close();
`;
const inFastify: Program = (ssl) => fastify(ssl === null ? OPTIONS : `${OPTIONS}, ssl: ${ssl}`);

/** Verdicts: FACTS-js.md 4.2. */
export const fastifyMysql: SampleSet = {
  dialect: "@fastify/mysql",
  reader: fastifyReader,
  clients: [
    { package: "@fastify/mysql", folder: "@fastify/mysql", others: ["fastify"], isPatient: true },
  ],
  samples: [
    ...onMysql2(inFastify),
    sample("address", fastify(`connectionString: \`${ADDRESS}\``), [TLS]),
    sample(
      "address, documented",
      fastify(
        `connectionString: \`${ADDRESS}?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}\``,
      ),
      [],
      [IDENTITY],
    ),
    sample(
      "address, ssl beside it",
      fastify(`connectionString: \`${ADDRESS}\`, ssl: ${VERIFIED}`),
      [INEFFECTIVE],
    ),
  ],
  silent: {},
};

const loopbackRun = (
  options: string,
): string => `import { DataSource } from 'loopback-datasource-juggler';
import fs from 'node:fs';
const connection = new DataSource({ connector: 'mysql', ${options} });
connection.on('error', () => undefined);
await connection.connect();
await connection.execute('select 1', []);
await connection.disconnect();
`;
const inLoopback: Program = (ssl) =>
  loopbackRun(ssl === null ? OPTIONS : `${OPTIONS}, ssl: ${ssl}`);

export const loopback: SampleSet = {
  dialect: "loopback",
  reader: loopbackReader,
  clients: [
    {
      package: "loopback-datasource-juggler",
      folder: "loopback-datasource-juggler",
      others: ["loopback-connector-mysql"],
    },
  ],
  samples: [...onMysql2(inLoopback), sample("address", loopbackRun(`url: \`${ADDRESS}\``), [TLS])],
  silent: {},
};
