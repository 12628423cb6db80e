import { knex as knexReader } from "../../src/dialects/clients/knex.js";
import { sequelize as sequelizeReader } from "../../src/dialects/clients/sequelize.js";
import { typeorm as typeormReader } from "../../src/dialects/clients/typeorm.js";
import { DOCUMENTED, onMysql2, type Program } from "./postures.js";
import { CREDENTIALS, HOST, INEFFECTIVE, OPTIONS, sample, type SampleSet } from "./sample.js";

const OTHERS = ["@nestjs/common", "@nestjs/core", "reflect-metadata"];
const SERVER = `host: '${HOST}', port: 4000, ${CREDENTIALS.replace("user", "username")}`;

/** An application of one module, which connects as it starts. */
const app = (imports: string, module: string, used = ""): string => `import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
${imports}
import fs from 'node:fs';
class App {}
Module({ imports: [${module}] })(App);
const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
${used}await app.close();
`;
const ssl = (value: string | null): string => (value === null ? "" : `, ssl: ${value}`);

const typeorm = (more: string, call = (options: string) => `forRoot(${options})`): string =>
  app(
    "import { TypeOrmModule } from '@nestjs/typeorm';",
    `TypeOrmModule.${call(`{ type: 'mysql', ${SERVER}, retryAttempts: 0, connectorPackage: 'mysql2'${more} }`)}`,
  );
const sequelize = (more: string): string =>
  app(
    "import { SequelizeModule } from '@nestjs/sequelize';",
    `SequelizeModule.forRoot({ dialect: 'mysql', ${SERVER}, retryAttempts: 0, autoLoadModels: true, synchronize: false${more} })`,
  );
const knex = (connection: string, more = ""): string =>
  app(
    "import { getConnectionToken, KnexModule } from 'nest-knexjs';",
    `KnexModule.forRoot({ config: { client: 'mysql2', connection: ${connection}${more} } })`,
    "await app.get(getConnectionToken()).raw('select 1');\n",
  );
const late = (options: string): string => `forRootAsync({ useFactory: async () => (${options}) })`;
const placed =
  (program: (more: string) => string): Program =>
  (value) =>
    program(ssl(value));

/** Verdicts: FACTS-js.md 4.2. */
export const nestTypeorm: SampleSet = {
  dialect: "@nestjs/typeorm",
  reader: typeormReader,
  clients: [
    { package: "@nestjs/typeorm", folder: "@nestjs/typeorm", others: OTHERS, with: "typeorm" },
  ],
  samples: [
    ...onMysql2(placed(typeorm)),
    sample(
      "forRootAsync, ssl inside dialectOptions",
      typeorm(`, dialectOptions: { ssl: ${DOCUMENTED} }`, late),
      [INEFFECTIVE],
    ),
  ],
  silent: {},
};

export const nestSequelize: SampleSet = {
  dialect: "@nestjs/sequelize",
  reader: sequelizeReader,
  clients: [
    {
      package: "@nestjs/sequelize",
      folder: "@nestjs/sequelize",
      others: [...OTHERS, "sequelize", "sequelize-typescript"],
      with: "sequelize",
    },
  ],
  samples: [
    ...onMysql2((value) => sequelize(value === null ? "" : `, dialectOptions: { ssl: ${value} }`)),
    sample("ssl at the top", sequelize(ssl(DOCUMENTED)), [INEFFECTIVE]),
  ],
  silent: {},
};

export const nestKnex: SampleSet = {
  dialect: "nest-knexjs",
  reader: knexReader,
  clients: [
    { package: "nest-knexjs", folder: "nest-knexjs", others: [...OTHERS, "knex"], with: "mysql2" },
  ],
  samples: [
    ...onMysql2((value) => knex(`{ ${OPTIONS}${ssl(value)} }`)),
    sample("ssl beside the connection", knex(`{ ${OPTIONS} }`, ssl(DOCUMENTED)), [INEFFECTIVE]),
  ],
  silent: {},
};
