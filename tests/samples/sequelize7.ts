import { sequelize7 as reader } from "../../src/dialects/clients/sequelize7.js";
import { onMariadb, onMysql2, VERIFIED, type Program } from "./postures.js";
import { ADDRESS, INEFFECTIVE, OPTIONS, sample, TLS, type SampleSet } from "./sample.js";

const run = (options: string): string => `import { Sequelize } from '@sequelize/core';
import { MySqlDialect } from '@sequelize/mysql';
import fs from 'node:fs';
const connection = new Sequelize({ dialect: MySqlDialect, ${options} });
await connection.authenticate();
await connection.close();
`;
const placed: Program = (ssl) => run(ssl === null ? OPTIONS : `${OPTIONS}, ssl: ${ssl}`);

/** Verdicts: FACTS-js.md 4.2 and 5, column G. */
export const sequelize7: SampleSet = {
  dialect: "sequelize 7",
  reader,
  clients: [
    { package: "@sequelize/core", folder: "@sequelize/core", others: ["@sequelize/mysql"] },
  ],
  samples: [
    ...onMysql2(placed),
    sample("dialectOptions of version 6", run(`${OPTIONS}, dialectOptions: { ssl: ${VERIFIED} }`), [
      INEFFECTIVE,
    ]),
    sample("address alone", run(`url: \`${ADDRESS}\``), [TLS]),
    sample("address and ssl", run(`url: \`${ADDRESS}\`, ssl: ${VERIFIED}`)),
    sample("address, JSON", run(`url: \`${ADDRESS}?ssl={"rejectUnauthorized":true}\``), [
      INEFFECTIVE,
    ]),
    sample("address, Prisma's word", run(`url: \`${ADDRESS}?sslaccept=strict\``), [INEFFECTIVE]),
  ],
  silent: {},
};

const onMariadbDialect: Program = (ssl) => `import { Sequelize } from '@sequelize/core';
import { MariaDbDialect } from '@sequelize/mariadb';
import fs from 'node:fs';
const connection = new Sequelize({ dialect: MariaDbDialect, ${ssl === null ? OPTIONS : `${OPTIONS}, ssl: ${ssl}`} });
await connection.authenticate();
await connection.close();
`;

/** FACTS-js.md 4.3. */
export const sequelize7OnMariadb: SampleSet = {
  dialect: "sequelize 7 with mariadb",
  reader,
  clients: [
    {
      package: "@sequelize/core",
      folder: "@sequelize/core",
      others: ["@sequelize/mariadb"],
      with: "@sequelize/mariadb",
    },
  ],
  samples: onMariadb(onMariadbDialect),
  silent: {},
};
