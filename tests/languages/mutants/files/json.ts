import { USER_FILES } from "../../json/user-files.js";
import type { DataFile } from "../format.js";
import { ADDRESS, ADO, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

const file = (filename: string, data: unknown, indent?: number | string): DataFile => ({
  filename,
  text: JSON.stringify(data, null, indent),
});
const script = (command: string): DataFile =>
  file("package.json", { name: "app", scripts: { db: command, test: "vitest" } }, 2);
const sequelize = (options: object): DataFile =>
  file("config/config.json", { production: { dialect: "mysql", ...options } }, 2);

export const JSON_FILES: readonly DataFile[] = [
  ...USER_FILES,
  script(COMMAND),
  script(`cross-env MYSQL_PWD=${SECRET} mysqldump -h "${HOST}" -u '${USER}' test > a`),
  script(`true && mycli -h ${HOST} -u ${USER} -p ${SECRET}`),
  script(`java "-Durl=${JDBC}" -jar a.jar`),
  file("package.json", { config: { url: JDBC } }),
  file("appsettings.json", { ConnectionStrings: { Default: ADO } }, "\t"),
  file("nodemon.json", { env: { JDBC_URL: JDBC } }),
  file("nodemon.json", { env: { DATABASE_URL: ADDRESS, A: "b" } }),
  sequelize({
    host: HOST,
    username: USER,
    password: SECRET,
    dialectOptions: { ssl: { ca: "a.pem", cert: "b", key: SECRET, minVersion: "TLSv1" } },
  }),
  sequelize({
    ssl: { ca: SECRET },
    replication: { write: { host: HOST, username: "root" }, read: [{ host: HOST }] },
  }),
  sequelize({ url: `mysql://${USER}:${SECRET}@${HOST}:3306/a?ssl=true` }),
  file("ormconfig.json", { type: "mysql", url: `mysql://u:${SECRET}@${HOST}/a`, ssl: "x" }, 4),
  file("a.json", { args: COMMAND.split(" ") }),
  file("a.json", { tidb: { host: HOST, password: SECRET, tls: false } }),
];
