import { mariadb } from "../../src/dialects/clients/mariadb.js";
import { mysql } from "../../src/dialects/clients/mysql.js";
import { mysql2 } from "../../src/dialects/clients/mysql2.js";
import { sequelize7 } from "../../src/dialects/clients/sequelize7.js";
import { sequelize } from "../../src/dialects/clients/sequelize.js";
import { typeorm } from "../../src/dialects/clients/typeorm.js";
import type { Dialect } from "../../src/dialects/dialect.js";
import { ADDRESS, IDENTITY, type Client, type SampleSet } from "./sample.js";
import { column } from "./table.js";

/** Each query that was measured, of FACTS-js.md 5: mysql2 (A), mysql (B), mariadb (C), sequelize (E, F), sequelize 7 (G), typeorm (H). */
const QUERIES = `
(nothing) | tls | tls | tls | tls | tls | tls | tls
?ssl=true | useless | certificate | ok | useless | ok | useless | useless
?ssl=false | tls | tls | tls | useless | ok | useless | tls, useless
?ssl=1 | useless | certificate | tls | useless | ok | useless | useless
?ssl={} | certificate, version + identity | certificate + identity | tls | useless | ok | useless | useless
?ssl={"rejectUnauthorized":true} | version + identity | ok + identity | tls | useless | ok | useless | useless
?ssl={'rejectUnauthorized':true} | useless | useless | tls | useless | ok | useless | useless
?ssl=%7B%22rejectUnauthorized%22%3Atrue%7D | version + identity | ok + identity | tls | useless | ok | useless | useless
?ssl={rejectUnauthorized:true} | useless | useless | tls | useless | ok | useless | useless
?ssl={"rejectUnauthorized":false} | certificate, version | certificate | tls | useless | ok | useless | useless
?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true,"verifyIdentity":true} | ok | useless + identity | tls | useless | ok | useless | useless
?ssl=Amazon%20RDS | useless | useless | tls | useless | ok | useless | useless
?sslmode=require | useless | useless | useless | useless | useless | useless | useless
?ssl-mode=VERIFY_IDENTITY | useless | useless | useless | useless | useless | useless | useless
?sslaccept=strict | useless | useless | useless | useless | useless | useless | useless
?sslaccept=accept_invalid_certs | useless | useless | useless | useless | useless | useless | useless
?tls=true | useless | useless | useless | useless | useless | useless | useless
?useSSL=true&requireSSL=true | useless | useless | useless | useless | useless | useless | useless
?rejectUnauthorized=true | useless | useless | useless | useless | useless | useless | useless
?ssl=true&rejectUnauthorized=false | useless | certificate, useless | useless | useless | useless | useless | -
?ssl[rejectUnauthorized]=true | tls | tls | tls | tls | tls | - | tls
?ssl.rejectUnauthorized=true | tls | tls | tls | tls | tls | - | tls
`;

interface Column {
  readonly name: string;
  readonly reader: Dialect;
  readonly client: Client;
  readonly scheme?: string;
  readonly hole?: string;
  /** What runs it, with `<address>` in it. */
  readonly program: string;
}

const DRIVER =
  "const connection = await driver.createConnection(<address>);\nawait connection.query('select 1');\nawait connection.end();\n";
const SEQUELIZE =
  "import { Sequelize } from 'sequelize';\nconst connection = new Sequelize(<address>);\nawait connection.authenticate();\nawait connection.close();\n";

const COLUMNS: readonly Column[] = [
  {
    name: "mysql2",
    reader: mysql2,
    client: { package: "mysql2", folder: "mysql2" },
    program: `import driver from 'mysql2/promise';\n${DRIVER}`,
  },
  {
    name: "mysql",
    reader: mysql,
    client: { package: "mysql", folder: "mysql" },
    hole: "mysql never checks the host name. Use mysql2.",
    program:
      "import driver from 'mysql';\nconst connection = driver.createConnection(<address>);\nawait new Promise((done) => connection.query('select 1', done));\nconnection.destroy();\n",
  },
  {
    name: "mariadb",
    reader: mariadb,
    client: { package: "mariadb", folder: "mariadb" },
    scheme: "mariadb:",
    program: `import driver from 'mariadb';\n${DRIVER}`,
  },
  {
    name: "sequelize",
    reader: sequelize,
    client: { package: "sequelize", folder: "sequelize" },
    program: SEQUELIZE,
  },
  {
    name: "sequelize with mariadb",
    reader: sequelize,
    client: { package: "sequelize", folder: "sequelize", with: "mariadb" },
    scheme: "mariadb:",
    program: SEQUELIZE,
  },
  {
    name: "sequelize 7",
    reader: sequelize7,
    client: { package: "@sequelize/core", folder: "@sequelize/core", others: ["@sequelize/mysql"] },
    program: `import { Sequelize } from '@sequelize/core';
import { MySqlDialect } from '@sequelize/mysql';
const connection = new Sequelize({ dialect: MySqlDialect, url: <address> });
await connection.authenticate();
await connection.close();
`,
  },
  {
    name: "typeorm",
    reader: typeorm,
    client: { package: "typeorm", folder: "typeorm" },
    program:
      "import { DataSource } from 'typeorm';\nconst connection = new DataSource({ type: 'mysql', url: <address> });\nawait connection.initialize();\nawait connection.destroy();\n",
  },
];

/** What an address can say of TLS, for one client of each reading. */
export const ADDRESSES: readonly SampleSet[] = COLUMNS.map(
  ({ name, reader, client, scheme = "mysql:", hole, program }, index) => {
    const written = (query: string): string => {
      const address = `\`${ADDRESS.replace("mysql:", scheme)}${query === "(nothing)" ? "" : query}\``;
      return program.replace("<address>", () => address);
    };
    return {
      dialect: `${name}, each address that was measured`,
      reader,
      clients: [
        {
          ...client,
          with: [client.with, "each address that was measured"].filter(Boolean).join(", "),
        },
      ],
      ...(hole !== undefined && { hole }),
      samples: column(QUERIES, index, written, hole === undefined ? [] : [IDENTITY]),
      isFurther: true,
      silent: {},
    };
  },
);
