/** A JSON file of a user, what is found in it, and what `--fix` makes of it where it makes anything. */
interface UserFile {
  readonly name: string;
  readonly filename: string;
  readonly text: string;
  readonly found: readonly (readonly [rule: string, line: number, column: number])[];
  readonly fixed?: string;
}

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `jdbc:mysql://${HOST}:4000/test`;

export const USER_FILES: readonly UserFile[] = [
  {
    name: "Sequelize's configuration",
    filename: "config/config.json",
    text: `{
  "development": {
    "username": "root",
    "password": null,
    "database": "app",
    "host": "127.0.0.1",
    "dialect": "mysql"
  },
  "production": {
    "username": "3pTAoNNegb47Uc8.root",
    "password": "kT4vXq9LmZ2pWs7R",
    "host": "${HOST}",
    "port": 4000,
    "dialect": "mysql",
    "dialectOptions": {
      "ssl": {
        "rejectUnauthorized": false
      }
    }
  },
  "staging": {
    "username": "root",
    "host": "${HOST}",
    "dialect": "mysql"
  }
}
`,
    found: [
      ["no-exposed-password", 11, 5],
      ["require-min-tls-version", 16, 7],
      ["require-certificate-verification", 17, 9],
      ["require-tls", 21, 3],
      ["no-wrong-port", 21, 3],
      ["require-username-prefix", 22, 5],
    ],
    fixed: `{
  "development": {
    "username": "root",
    "password": null,
    "database": "app",
    "host": "127.0.0.1",
    "dialect": "mysql"
  },
  "production": {
    "username": "3pTAoNNegb47Uc8.root",
    "password": "kT4vXq9LmZ2pWs7R",
    "host": "${HOST}",
    "port": 4000,
    "dialect": "mysql",
    "dialectOptions": {
      "ssl": {
        "rejectUnauthorized": true,
        "minVersion": "TLSv1.2"
      }
    }
  },
  "staging": {
    "username": "root",
    "host": "${HOST}",
    "port": 4000,
    "dialect": "mysql",
    "dialectOptions": { "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true } }
  }
}
`,
  },
  {
    name: "TypeORM's configuration",
    filename: "ormconfig.json",
    text: `[
\t{
\t\t"type": "mysql",
\t\t"host": "${HOST}",
\t\t"port": 4000,
\t\t"username": "3pTAoNNegb47Uc8.root",
\t\t"password": "\${DB_PASSWORD}",
\t\t"ssl": true
\t}
]
`,
    found: [["no-ineffective-tls-options", 8, 3]],
    fixed: `[
\t{
\t\t"type": "mysql",
\t\t"host": "${HOST}",
\t\t"port": 4000,
\t\t"username": "3pTAoNNegb47Uc8.root",
\t\t"password": "\${DB_PASSWORD}",
\t\t"ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true }
\t}
]
`,
  },
  {
    name: "the scripts of a package",
    filename: "package.json",
    text: `{"scripts":{
  "db": "mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root -p --ssl-mode=DISABLED test",
  "start": "java -Dspring.datasource.url='${URL}?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2,TLSv1.3' -jar app.jar"
}}
`,
    found: [
      ["require-tls", 2, 97],
      ["require-certificate-verification", 3, 109],
    ],
    fixed: `{"scripts":{
  "db": "mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root -p --ssl-mode=DISABLED test",
  "start": "java -Dspring.datasource.url='${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3' -jar app.jar"
}}
`,
  },
  {
    name: "an address under a name that says what it is, and one under another",
    filename: "settings.json",
    text: `{ "databaseUrl": "${URL}?useSSL=false", "note": "${URL}?useSSL=false" }\n`,
    found: [
      ["require-tls", 1, 85],
      ["require-tls", 1, 175],
    ],
    fixed: `{ "databaseUrl": "${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3", "note": "${URL}?useSSL=false" }\n`,
  },
  {
    name: "options of which the file does not say whose they are",
    filename: "settings.json",
    text: `{ "tidb": { "host": "${HOST}", "port": 3306, "password": "kT4vXq9LmZ2pWs7R", "ssl": false } }\n`,
    found: [
      ["no-wrong-port", 1, 67],
      ["no-exposed-password", 1, 81],
      ["require-tls", 1, 113],
    ],
  },
  {
    name: "options that are as documented",
    filename: "config/config.json",
    text: `{ "production": { "username": "3pTAoNNegb47Uc8.root", "password": "\${TIDB_PASSWORD}", "host": "${HOST}", "port": 4000, "dialect": "mysql", "dialectOptions": { "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true } } } }\n`,
    found: [],
  },
  {
    name: "another database",
    filename: "config/config.json",
    text: `{ "tidb": { "username": "root", "password": "kT4vXq9LmZ2pWs7R", "host": "127.0.0.1", "dialect": "mysql" } }\n`,
    found: [],
  },
  {
    name: "options of another program under the name of Sequelize's file",
    filename: "config/config.json",
    text: `{ "tidb": { "host": "${HOST}", "port": 4000, "username": "3pTAoNNegb47Uc8.root" }, "server": { "host": "0.0.0.0" } }\n`,
    found: [],
  },
  {
    name: "options that do not say that TypeORM is to connect to MySQL",
    filename: "datasource.json",
    text: `[{ "host": "${HOST}", "port": 4000, "username": "3pTAoNNegb47Uc8.root" }]\n`,
    found: [],
  },
  {
    name: "TypeORM's configuration with an address",
    filename: "ormconfig.json",
    text: `{ "url": "mysql://3pTAoNNegb47Uc8.root:\${PW}@${HOST}:4000/test", "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": false } }\n`,
    found: [["require-certificate-verification", 1, 135]],
    fixed: `{ "url": "mysql://3pTAoNNegb47Uc8.root:\${PW}@${HOST}:4000/test", "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true } }\n`,
  },
  {
    name: "what is told of an address",
    filename: "docs.json",
    text: `{ "description": "jdbc:mysql://<host>:4000/test?useSSL=false", "usage": "mysql -h <host> -u root --ssl-mode=DISABLED # TiDB" }\n`,
    found: [],
  },
];
