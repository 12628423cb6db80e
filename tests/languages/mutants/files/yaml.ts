import { USER_FILES } from "../../yaml/user-files.js";
import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, ADO, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

const COMPOSE = filesNamed(
  "docker-compose.yml",
  `x-env: &env
  JDBC_URL: "${JDBC}"
services:
  app:
    environment: { <<: *env, NODE_ENV: production } # TiDB
`,
  `services:
  app:
    environment:
    - DATABASE_URL=${ADDRESS}
    - 'NODE_ENV=production'
    command: ["sh", "-c", '${COMMAND}']
`,
  `services:
  app:
    image: app
    environment:
      - SPRING_DATASOURCE_URL=jdbc:mysql://${HOST}:4000/test?useSSL=false
    command:
      - mysql
      - -h
      - ${HOST}
      - "--skip-ssl"
`,
  `services:
  db:
    command: ["mysql", "-h", "${HOST}", "-P", "4000", "-u", "${USER}", "--ssl-mode=REQUIRED"]
`,
  `services:
  db:
    healthcheck:
      test: >-
        mysql -h ${HOST} -P 3306 -u ${USER}
        -e "select 1"

      interval: 5s
`,
  `services:
  db:
    environment:
      TIDB_HOST: ${HOST}
      TIDB_PORT: "3306"
      TIDB_PASSWORD: \${TIDB_PASSWORD:-${SECRET}}
`,
);

const WORKFLOWS = filesNamed(
  ".github/workflows/test.yml",
  `on: [push]
env:
  PASSWORD: \${{ secrets.PASSWORD }}
jobs:
  test:
    steps:
      - run: |
          # TiDB
          mysql -h ${HOST} -u ${USER} --ssl-mode=DISABLED \\
            < up.sql
          echo done

      - name: 'it''s "quoted"'
`,
  `jobs:
  test:
    steps:
      - run: mycli -h ${HOST} -u '${USER}' -p ${SECRET}
        name: "a \\u0062"
`,
  `jobs:
  test:
    steps:
      - name: up
        run: >
          mysqladmin -h ${HOST} -P 4000 -u root ping
        env: {A: b}
      - env: {URL: "jdbc:mysql://${HOST}:4000/test?useSSL=false"}
`,
);

const ANCHORS = filesNamed(
  "ormconfig.yml",
  `default: &default
  type: mysql
  port: 4000

production:
  <<: *default
  host: "${HOST}"
  password: "\${DB_PASSWORD}"
  ssl:
    rejectUnauthorized: false # for now
`,
  `default: &default
  type: mysql
  username: ${USER}
staging:
  <<: *default
  host: ${HOST}
`,
);

const CONFIGURATIONS = filesNamed(
  "config/database.yaml",
  `--- # first
tidb: &tidb
    dialect: mysql
    host: ${HOST}
    username: root
    password: "${SECRET}"
    dialectOptions:
        ssl:
            ca: a.pem # own
            rejectUnauthorized: false
---
a: b
`,
  `? url
: |-
  ${JDBC}
...
`,
  `ado: "${ADO}"
`,
  `list:
- type: mysql
  host: ${HOST}
  ssl: {rejectUnauthorized: false, ca: 'x'}
- &b { type: mysql, host: "${HOST}", port: 3306, ssl: false }
- *b
`,
  `url: !!str 'jdbc:mysql://${HOST}:4000/test?sslMode=REQUIRED'
`,
);

const TYPEORM = filesNamed(
  "ormconfig.yml",
  `default:
  type: "mysql"
  url: ${ADDRESS}
  ssl:
`,
  `type: mysql
replication:
  master: { host: ${HOST}, username: root, password: ${SECRET} }
  slaves: []
`,
);

export const YAML_FILES: readonly DataFile[] = [
  ...USER_FILES.filter(({ found }) => found.length < 3),
  ...COMPOSE,
  ...WORKFLOWS,
  ...ANCHORS,
  ...CONFIGURATIONS,
  ...TYPEORM,
];
