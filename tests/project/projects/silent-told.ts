import type { Files } from "../folder.js";
import type { Silent } from "./table.js";

const HOST = "host: process.env.TIDB_HOST, port: 4000";
const MYSQL = 'import mysql from "mysql2/promise";\n';

const told = (name: string, files: Files): Silent => ({
  name,
  files: { "package.json": '{ "name": "shop", "type": "module" }\n', ...files },
});

/** Databases of one's own, as another file says. */
export const TOLD: readonly Silent[] = [
  ...[
    `// self-hosted TiDB\nexport const database = { ${HOST} };\n`,
    `export const database = {\n  // self-hosted TiDB\n  ${HOST},\n};\n`,
  ].map((options, index) =>
    told(`options under a comment, ${index + 1}`, {
      "options.ts": options,
      "db.ts": `${MYSQL}import { database } from "./options";\nmysql.createPool(database);\n`,
    }),
  ),
  told("a part of options under a comment", {
    "options.ts": `export const options = {\n  // self-hosted TiDB\n  database: { ${HOST} },\n};\n`,
    "db.ts": `${MYSQL}import { options } from "./options";\nmysql.createPool(options.database);\n`,
  }),
  ...["database", "options.database", "database()"].map((spread) =>
    told(`options under a comment, spread: ${spread}`, {
      "options.ts": [
        spread === "database()"
          ? `// self-hosted TiDB\nexport function database() {\n  return { ${HOST} };\n}\n`
          : `// self-hosted TiDB\nexport const database = { ${HOST} };\n`,
        `export const options = {\n  name: "shop",\n  // self-hosted TiDB\n  database: { ${HOST} },\n};\n`,
      ].join(""),
      "db.ts": `${MYSQL}import { database, options } from "./options";\nmysql.createPool({ ...${spread}, database: "shop" });\n`,
    }),
  ),
  ...["options.database", "{ ...options.database }"].map((given) =>
    told(`a key of the same file under a comment: ${given}`, {
      "db.ts": `${MYSQL}const options = {\n  name: "shop",\n  // self-hosted TiDB\n  database: { ${HOST} },\n};\nmysql.createPool(${given});\n`,
    }),
  ),
  told("a function under a comment", {
    "options.ts": `// self-hosted TiDB\nexport function database() {\n  return { ${HOST} };\n}\n`,
    "db.ts": `${MYSQL}import { database } from "./options";\nmysql.createPool(database());\n`,
  }),
  told("a wrapper under a comment", {
    "pool.js": `${MYSQL}// Our own self-hosted TiDB, without TLS.\nexport const makePool = (options) => mysql.createPool(options);\n`,
    "db.js": `import { makePool } from "./pool.js";\nmakePool({ ${HOST} });\n`,
  }),
  told("an environment that is another server everywhere", {
    ".env": "TIDB_HOST=tidb\n",
    ".env.production": "TIDB_HOST=tidb.internal\n",
    "db.js": `${MYSQL}mysql.createPool({ ${HOST} });\n`,
  }),
];
