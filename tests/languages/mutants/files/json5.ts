import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, ADO, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

export const JSON5_FILES: readonly DataFile[] = [
  ...filesNamed(
    "config/default.json5",
    `// The database
{
  name: 'it\\'s',
  pool: { max: +5, wait: .5, rest: Infinity, hex: 0x1F },
  jdbcUrl: '${JDBC}', /* later */
  list: [NaN, null, true,],
}
`,
    `{
  // ours
  databaseUrl: "${ADDRESS}",
  'connection-string': '${ADO}',
  text: 'one \\
two',
}
`,
    `{tidb:{host:'${HOST}',port:3306,user:'root',password:'${SECRET}',ssl:false}}`,
    `{
\tcommand: '${COMMAND}',
\targs: ['mysql', '-h', "${HOST}", '-u', "${USER}", '--ssl-mode=DISABLED'],
}
`,
  ),
  ...filesNamed(
    "db.json5",
    `{
  dialect: 'mysql', host: '${HOST}', port: 4000, username: '${USER}',
  dialectOptions: { ssl: { rejectUnauthorized: false, minVersion: 'TLSv1', ca: 'a.pem', } },
}
`,
    `{ production: { dialect: "mysql", url: 'mysql://root@${HOST}/a?ssl=true' } } // a\n`,
  ),
  ...filesNamed(
    "nodemon.json5",
    `{ env: { JDBC_URL: '${JDBC}', DB_HOST: '${HOST}', DB_USER: "root", DB_PASSWORD: '${SECRET}', }, }\n`,
  ),
];
