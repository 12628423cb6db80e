import type { Files } from "../folder.js";
import { HOST, SECRET, type Silent } from "./table.js";

const MYSQL = 'import mysql from "mysql2/promise";\n';
const SERVER = `host: "${HOST}", port: 4000`;

const project = (name: string, files: Files): Silent => ({
  name,
  files: { "package.json": '{ "name": "shop", "type": "module" }\n', ...files },
});

/** Projects with mistakes of every kind, and a secret wherever another file may have one. */
export const SECRETS: readonly Silent[] = [
  project("a user and a password", {
    "options.js": `export const user = "${SECRET}";\nexport const password = "${SECRET}";\n`,
    "db.js": `${MYSQL}import { password, user } from "./options.js";\nmysql.createPool({ ${SERVER}, user, password });\n`,
  }),
  project("TLS options", {
    "options.js": `export const ssl = {
  ca: "${SECRET}",
  key: "${SECRET}",
  cert: "${SECRET}",
  passphrase: "${SECRET}",
  minVersion: "${SECRET}",
  verifyIdentity: "${SECRET}",
  rejectUnauthorized: false,
};
`,
    "db.js": `${MYSQL}import { ssl } from "./options.js";\nmysql.createPool({ ${SERVER}, user: "shop.root", ssl });\n`,
  }),
  project("options that are no options", {
    "options.js": `export const port = "${SECRET}";\nexport const ssl = "${SECRET}";\n`,
    "db.js": `${MYSQL}import { port, ssl } from "./options.js";\nmysql.createPool({ host: "${HOST}", port, user: "shop.root", ssl });\n`,
  }),
  project("an address", {
    "address.js": `export const address = 'mysql://${SECRET}:${SECRET}@${HOST}:3306/${SECRET}?ssl={"rejectUnauthorized":false,"ca":"${SECRET}"}&x=${SECRET}';\n`,
    "db.js": `${MYSQL}import { address } from "./address.js";\nmysql.createPool({ uri: address });\n`,
  }),
  project("a file of data", {
    "options.json": `{ "user": "${SECRET}", "password": "${SECRET}", "ssl": { "ca": "${SECRET}", "rejectUnauthorized": false } }\n`,
    "db.js": `${MYSQL}import options from "./options.json";\nmysql.createPool({ ...options, host: "${HOST}" });\n`,
  }),
  project("an environment file", {
    ".env": `DB_HOST=${HOST}
DB_USER=${SECRET}
DB_PASSWORD=${SECRET}
DB_SSL=${SECRET}
DB_URL=mysql://${SECRET}:${SECRET}@${HOST}:4000/${SECRET}?sslaccept=${SECRET}
`,
    "options.js": `const { DB_HOST, DB_USER, DB_PASSWORD, DB_SSL } = process.env;
export const options = { host: DB_HOST, user: DB_USER, password: DB_PASSWORD, ssl: DB_SSL };
export const uri = process.env.DB_URL;
`,
    "db.js": `${MYSQL}import { options, uri } from "./options.js";
mysql.createPool({ ...options, ssl: false });
mysql.createPool({ uri, ssl: { rejectUnauthorized: false } });
`,
  }),
  project("a function that connects", {
    "pool.js": `${MYSQL}export const makePool = (options, secret = "${SECRET}") =>
  mysql.createPool({ ...options, password: secret, user: secret, ssl: { rejectUnauthorized: secret === "${SECRET}" && false } });
`,
    "db.js": `import { makePool } from "./pool.js";\nmakePool({ ${SERVER} });\n`,
  }),
  project("code that quotes it", {
    "options.js": `const check = (value) => value;
export const verify = !check("${SECRET}");
export const ssl = { rejectUnauthorized: Boolean(""), ["${SECRET}"]: process.env["${SECRET}"] };
`,
    "db.js": `${MYSQL}import { ssl, verify } from "./options.js";
mysql.createPool({ ${SERVER}, user: "shop.root", ssl: { ...ssl, rejectUnauthorized: verify } });
mysql.createPool({ ${SERVER}, user: "shop.root", ssl });
`,
  }),
];
