import {
  mikroOrmMariadb as mariadbReader,
  mikroOrm as reader,
} from "../../src/dialects/clients/mikro-orm.js";
import { DOCUMENTED, onMariadb, onMysql2, VERIFIED, type Program } from "./postures.js";
import { ADDRESS, HOST, INEFFECTIVE, OPTIONS, sample, TLS, type SampleSet } from "./sample.js";

const run = (options: string): string => `import { MikroORM } from '@mikro-orm/mysql';
import fs from 'node:fs';
const connection = await MikroORM.init({ dbName: 'test', entities: [], discovery: { warnWhenNoEntities: false }, ${options} });
await connection.em.execute('select 1');
await connection.close();
`;
const onDriver = (program: string): string =>
  program.replace("@mikro-orm/mysql", "@mikro-orm/mariadb");
const placed: Program = (ssl) =>
  run(ssl === null ? OPTIONS : `${OPTIONS}, driverOptions: { connection: { ssl: ${ssl} } }`);

/** Verdicts: FACTS-js.md 4.2 and 5, column H. */
export const mikroOrm: SampleSet = {
  dialect: "mikro-orm",
  reader,
  clients: [{ package: "@mikro-orm/mysql", folder: "@mikro-orm/mysql" }],
  samples: [
    // Where the version is not known, a person decides on the place: it moved in version 7.
    ...onMysql2(placed).map((each) =>
      each.name === "no ssl key" ? { ...each, left: [TLS] } : each,
    ),
    sample("ssl at the top", run(`${OPTIONS}, ssl: ${VERIFIED}`), [INEFFECTIVE]),
    // Right in version 7; what is installed decides.
    sample("driverOptions.ssl", run(`${OPTIONS}, driverOptions: { ssl: ${VERIFIED} }`)),
    sample(
      "replicas",
      run(
        `${OPTIONS}, replicas: [{ host: '${HOST}' }], driverOptions: { connection: { ssl: ${VERIFIED} } }`,
      ),
    ),
    sample("address", run(`clientUrl: \`${ADDRESS}\``), [TLS], [], [TLS]),
    sample(
      "address and ssl",
      run(`clientUrl: \`${ADDRESS}\`, driverOptions: { connection: { ssl: ${VERIFIED} } }`),
    ),
  ],
  silent: {},
};

/** The same for MariaDB. */
export const mikroOrmMariadb: SampleSet = {
  dialect: "mikro-orm, mariadb",
  reader: mariadbReader,
  clients: [{ package: "@mikro-orm/mariadb", folder: "@mikro-orm/mariadb" }],
  samples: [
    ...onMariadb((ssl) => onDriver(placed(ssl))).map((each) =>
      each.name === "no ssl key" ? { ...each, left: [TLS] } : each,
    ),
    sample("ssl at the top", onDriver(run(`${OPTIONS}, ssl: ${DOCUMENTED}`)), [INEFFECTIVE]),
    sample(
      "address",
      onDriver(run(`clientUrl: \`${ADDRESS.replace("mysql:", "mariadb:")}\``)),
      [TLS],
      [],
      [TLS],
    ),
  ],
  silent: {},
};
