import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const URL = `jdbc:mysql://${HOST}:4000/test`;
const SAFE = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

const columnOf = (text: string, words: string): number => {
  const at = text.indexOf(words);
  return at - text.lastIndexOf("\n", at);
};

/** Ghost's client `mysql` is mysql2, which knows `minVersion`. In other files it is mysql. */
const ghostWith = (options: string): string => `{
  "database": {
    "client": "mysql",
    "connection": { "host": "${HOST}", "port": 4000, "user": "${USER}", ${options} }
  }
}
`;
const DOCUMENTED = '"ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true }';
const GHOST: readonly UserFile[] = [
  { name: "ghost", filename: "config.production.json", text: ghostWith(DOCUMENTED), found: [] },
  {
    name: "ghost without TLS",
    filename: "config.development.json",
    text: ghostWith('"database": "blog"'),
    found: [["require-tls", 4, 5]],
    fixed: ghostWith(`"database": "blog", ${DOCUMENTED}`),
  },
  {
    name: "the same in a file of somebody else",
    filename: "default.json",
    text: ghostWith(DOCUMENTED),
    found: [["no-ineffective-tls-options", 4, 130]],
    fixed: ghostWith('"ssl": { "rejectUnauthorized": true }'),
  },
];

/** Metabase reads these with MariaDB Connector/J 2, which knows `useSSL` and no `sslMode`. */
const METABASE = ["useSSL=true", "useSsl=true", "useSSL=false&useSsl=true"].flatMap(
  (option): readonly UserFile[] => {
    const address = `jdbc:mysql://${HOST}:4000/mb?user=root&${option}`;
    const files: readonly (readonly [string, string, number])[] = [
      [".env", `MB_DB_TYPE=mysql\nMB_DB_CONNECTION_URI="${address}"\n`, 2],
      [
        "compose.yaml",
        `services:\n  a:\n    environment:\n      MB_DB_CONNECTION_URI: "${address}"\n`,
        4,
      ],
      [
        "docker-compose.yml",
        `services:\n  a:\n    environment:\n      - MB_DB_CONNECTION_URI=${address}\n`,
        4,
      ],
      ["deployment.yaml", `env:\n  - name: MB_DB_CONNECTION_URI\n    value: ${address}\n`, 3],
      ["run.sh", `docker run -e "MB_DB_CONNECTION_URI=${address}" metabase/metabase\n`, 1],
      ["Dockerfile", `FROM metabase/metabase\nENV MB_DB_CONNECTION_URI="${address}"\n`, 2],
    ];
    return files.map(([filename, text, line]) => ({
      name: `metabase ${filename} ${option}`,
      filename,
      text,
      found: [["require-username-prefix", line, columnOf(text, "user=")]],
    }));
  },
);

const METABASE_WRONG = [
  ["useSSL=false", "useSSL=true"],
  ["useSsl=false", "useSsl=true"],
  // Reported without an edit.
  ["sslMode=VERIFY_IDENTITY", "sslMode=VERIFY_IDENTITY"],
].map(([option = "", repaired = ""]): UserFile => {
  const textWith = (words: string): string => `MB_DB_CONNECTION_URI=${URL}?${words}\n`;
  const isOff = option !== "sslMode=VERIFY_IDENTITY";
  return {
    name: `metabase ${option}`,
    filename: ".env",
    text: textWith(option),
    found: [["require-tls", 1, isOff ? columnOf(textWith(option), option) : 1]],
    fixed: textWith(repaired),
  };
});

export const OTHERS_FILES: readonly UserFile[] = [
  ...GHOST,
  ...METABASE,
  ...METABASE_WRONG,
  {
    name: "sequelize config.json",
    filename: "config/config.json",
    text: `{
  "production": {
    "username": "root",
    "password": "${PASSWORD}",
    "database": "test",
    "host": "${HOST}",
    "port": 4000,
    "dialect": "mysql"
  }
}
`,
    found: [
      ["require-tls", 2, 3],
      ["require-username-prefix", 3, 5],
      ["no-exposed-password", 4, 5],
    ],
    fixed: `{
  "production": {
    "username": "root",
    "password": "${PASSWORD}",
    "database": "test",
    "host": "${HOST}",
    "port": 4000,
    "dialect": "mysql",
    "dialectOptions": { "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true } }
  }
}
`,
  },
  {
    name: "sequelize right",
    filename: "config/config.json",
    text: `{
  "production": {
    "use_env_variable": "DATABASE_URL",
    "dialect": "mysql",
    "dialectOptions": { "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true } }
  }
}
`,
    found: [],
  },
  {
    name: "typeorm ormconfig.json",
    filename: "ormconfig.json",
    text: `[{
  "name": "default",
  "type": "mysql",
  "host": "${HOST}",
  "port": 3306,
  "username": "${USER}",
  "password": "${PASSWORD}"
}]
`,
    found: [
      ["require-tls", 1, 2],
      ["no-wrong-port", 5, 3],
      ["no-exposed-password", 7, 3],
    ],
    fixed: `[{
  "name": "default",
  "type": "mysql",
  "host": "${HOST}",
  "port": 4000,
  "username": "${USER}",
  "password": "${PASSWORD}",
  "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true }
}]
`,
  },
  {
    name: "typeorm ormconfig.yml",
    filename: "ormconfig.yml",
    text: `default:
  type: mysql
  url: mysql://${USER}:${PASSWORD}@${HOST}:4000/test
`,
    found: [
      ["require-tls", 1, 1],
      ["no-exposed-password", 3, 37],
    ],
    fixed: `default:
  type: mysql
  url: mysql://${USER}:${PASSWORD}@${HOST}:4000/test
  ssl:
    minVersion: TLSv1.2
    rejectUnauthorized: true
`,
  },
  {
    name: "streamlit secrets",
    filename: ".streamlit/secrets.toml",
    text: `[connections.tidb]
dialect = "mysql"
driver = "pymysql"
host = "${HOST}"
port = 3306
database = "test"
username = "root"
password = "${PASSWORD}"
`,
    found: [
      ["no-wrong-port", 5, 1],
      ["require-username-prefix", 7, 1],
    ],
  },
  {
    name: "streamlit queries",
    filename: ".streamlit/secrets.toml",
    text: `[connections.a]
dialect = "mysql"
driver = "pymysql"
host = "${HOST}"
port = 4000
username = "${USER}"
query = { charset = "utf8mb4" }

[connections.b]
dialect = "mysql"
host = "${HOST}"
port = 4000
username = "${USER}"
query = {}

[connections.c]
dialect = "mysql"
driver = "pymysql"
host = "${HOST}"
port = 4000
username = "${USER}"
[connections.c.query]
charset = "utf8mb4"
`,
    found: [
      ["require-tls", 2, 1],
      ["require-tls", 10, 1],
      ["require-tls", 17, 1],
    ],
  },
  {
    name: "streamlit queries that are right, or not all",
    filename: ".streamlit/secrets.toml",
    text: `[connections.a]
dialect = "mysql"
driver = "pymysql"
host = "${HOST}"
port = 4000
username = "${USER}"
query = { ssl_ca = "/etc/ssl/certs/ca-certificates.crt" }

[connections.b]
dialect = "mysql"
driver = "pymysql"
host = "${HOST}"
port = 4000
username = "${USER}"
query = { charset = "utf8mb4" }
create_engine_kwargs = { connect_args = { ssl_ca = "/etc/ssl/cert.pem" } }

[connections.c]
dialect = "mysql"
driver = "pymysql"
host = "localhost"
username = "root"
query = {}

[connections.d]
dialect = "postgresql"
host = "${HOST}"
username = "${USER}"
query = {}
`,
    found: [],
  },
  {
    name: "streamlit url",
    filename: ".streamlit/secrets.toml",
    text: `[connections.tidb]
url = "mysql+pymysql://${USER}:${PASSWORD}@${HOST}:4000/test"
`,
    found: [["require-tls", 2, 1]],
  },
  {
    name: "streamlit url with arguments of the driver",
    filename: ".streamlit/secrets.toml",
    text: `[connections.tidb]
url = "mysql+pymysql://${USER}:${PASSWORD}@${HOST}:4000/test"
create_engine_kwargs = { connect_args = { ssl_verify_cert = true, ssl_verify_identity = true, ssl_ca = "/etc/ssl/cert.pem" } }
`,
    found: [],
  },
  {
    name: "SQLAlchemy's address with arguments of the driver",
    filename: "config/app.yml",
    text: `database:
  url: mysql+mysqldb://${USER}:\${DB_PASSWORD}@${HOST}:3306/test
  connect_args:
    ssl_mode: VERIFY_IDENTITY
    ssl: { ca: /etc/ssl/cert.pem }
`,
    found: [["no-wrong-port", 2, 103]],
    fixed: `database:
  url: mysql+mysqldb://${USER}:\${DB_PASSWORD}@${HOST}:4000/test
  connect_args:
    ssl_mode: VERIFY_IDENTITY
    ssl: { ca: /etc/ssl/cert.pem }
`,
  },
  {
    name: "laravel env",
    filename: ".env.example",
    text: `DB_CONNECTION=mysql
DB_HOST=${HOST}
DB_PORT=3306
DB_USERNAME=root
DB_PASSWORD=${PASSWORD}
`,
    found: [
      ["no-wrong-port", 3, 1],
      ["require-username-prefix", 4, 1],
      ["no-exposed-password", 5, 1],
    ],
  },
  {
    name: "flask toml",
    filename: "config.toml",
    text: `SQLALCHEMY_DATABASE_URI = "mysql+pymysql://${USER}:${PASSWORD}@${HOST}:4000/test"
`,
    found: [
      ["require-tls", 1, 1],
      ["no-exposed-password", 1, 65],
    ],
  },
  {
    name: "drizzle json",
    filename: "drizzle.config.json",
    text: `{
  "dialect": "mysql",
  "schema": "./src/schema.ts",
  "dbCredentials": {
    "host": "${HOST}",
    "port": 4000,
    "user": "root",
    "password": "${PASSWORD}",
    "database": "test"
  }
}
`,
    found: [
      ["require-tls", 4, 3],
      ["require-username-prefix", 7, 5],
      ["no-exposed-password", 8, 5],
    ],
    fixed: `{
  "dialect": "mysql",
  "schema": "./src/schema.ts",
  "dbCredentials": {
    "host": "${HOST}",
    "port": 4000,
    "user": "root",
    "password": "${PASSWORD}",
    "database": "test",
    "ssl": { "rejectUnauthorized": true }
  }
}
`,
  },
  {
    name: "knex json",
    filename: "knexfile.json",
    text: `{
  "client": "mysql2",
  "connection": {
    "host": "${HOST}",
    "port": 4000,
    "user": "root",
    "password": "${PASSWORD}"
  }
}
`,
    found: [
      ["require-tls", 3, 3],
      ["require-username-prefix", 6, 5],
      ["no-exposed-password", 7, 5],
    ],
    fixed: `{
  "client": "mysql2",
  "connection": {
    "host": "${HOST}",
    "port": 4000,
    "user": "root",
    "password": "${PASSWORD}",
    "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": true }
  }
}
`,
  },
  {
    name: "metabase env",
    filename: "compose.yml",
    text: `services:
  metabase:
    image: metabase/metabase
    environment:
      MB_DB_TYPE: mysql
      MB_DB_CONNECTION_URI: ${URL}?user=${USER}&password=${PASSWORD}
`,
    found: [
      ["require-tls", 6, 7],
      ["no-exposed-password", 6, 121],
    ],
    fixed: `services:
  metabase:
    image: metabase/metabase
    environment:
      MB_DB_TYPE: mysql
      MB_DB_CONNECTION_URI: ${URL}?user=${USER}&password=${PASSWORD}&useSsl=true
`,
  },
  {
    name: "env example",
    filename: ".env.example",
    text: `SPRING_DATASOURCE_URL=${URL}${SAFE}
SPRING_DATASOURCE_USERNAME=root
SPRING_DATASOURCE_PASSWORD=${PASSWORD}
`,
    found: [
      ["require-username-prefix", 2, 1],
      ["no-exposed-password", 3, 1],
    ],
  },
  {
    name: "env real",
    filename: ".env",
    text: `SPRING_DATASOURCE_URL=${URL}${SAFE}
SPRING_DATASOURCE_USERNAME=${USER}
SPRING_DATASOURCE_PASSWORD=${PASSWORD}
`,
    found: [],
  },
  {
    name: "json settings",
    filename: "config/db.json",
    text: `{ "url": "${URL}${SAFE}", "username": "root", "password": "${PASSWORD}" }
`,
    found: [
      ["require-username-prefix", 1, 139],
      ["no-exposed-password", 1, 159],
    ],
  },
  {
    name: "list",
    filename: "config/sources.yml",
    text: `sources:
  - url: ${URL}${SAFE}
    user: ${USER}
    password: \${PW}
  - url: jdbc:mysql://localhost:3306/x
    user: root
    password: ${PASSWORD}
`,
    found: [],
  },
  {
    name: "description",
    filename: "docs/openapi.yml",
    text: `paths:
  description: connect to ${URL}
  username: root
  password: ${PASSWORD}
`,
    found: [],
  },
  {
    name: "uri beside",
    filename: "config/app.yml",
    text: `database:
  url: mysql://${HOST}:3306/test
  username: root
  password: ${PASSWORD}
`,
    found: [
      ["no-wrong-port", 2, 59],
      ["require-username-prefix", 3, 3],
      ["no-exposed-password", 4, 3],
    ],
    fixed: `database:
  url: mysql://${HOST}:4000/test
  username: root
  password: ${PASSWORD}
`,
  },
  {
    name: "camel stem",
    filename: "config/app.json",
    text: `{ "tidbUrl": "${URL}${SAFE}", "tidbUser": "root", "tidbPassword": "${PASSWORD}", "user": "admin" }
`,
    found: [
      ["require-username-prefix", 1, 143],
      ["no-exposed-password", 1, 163],
    ],
  },
];
