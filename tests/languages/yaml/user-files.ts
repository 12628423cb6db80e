import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `jdbc:mysql://${HOST}:4000/test`;

export const USER_FILES: readonly UserFile[] = [
  {
    name: "Spring",
    filename: "src/main/resources/application.yml",
    text: `# The database <%= none %>
spring:
  datasource:
    url: ${URL}?useSSL=false # later
    username: 3pTAoNNegb47Uc8.root
    password: \${TIDB_PASSWORD}
`,
    found: [["require-tls", 4, 76]],
    fixed: `# The database <%= none %>
spring:
  datasource:
    url: ${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3 # later
    username: 3pTAoNNegb47Uc8.root
    password: \${TIDB_PASSWORD}
`,
  },
  {
    name: "options of a program that may be written in any language",
    filename: "config/app.yml",
    text: `database:
  type: mysql
  host: ${HOST}
  username: 3pTAoNNegb47Uc8.root
  ssl: false
`,
    found: [["require-tls", 5, 3]],
  },
  {
    name: "TypeORM's configuration",
    filename: "ormconfig.yml",
    text: `default: &default
  type: mysql
  port: 4000

production:
  <<: *default
  host: "${HOST}"
  username: "3pTAoNNegb47Uc8.root"
  password: "\${DB_PASSWORD}"
  ssl:
    rejectUnauthorized: false # for now

staging:
  <<: *default
  host: ${HOST}
  username: 3pTAoNNegb47Uc8.root
`,
    found: [
      ["require-min-tls-version", 10, 3],
      ["require-certificate-verification", 11, 5],
      ["require-tls", 13, 1],
    ],
    fixed: `default: &default
  type: mysql
  port: 4000

production:
  <<: *default
  host: "${HOST}"
  username: "3pTAoNNegb47Uc8.root"
  password: "\${DB_PASSWORD}"
  ssl:
    rejectUnauthorized: true # for now
    minVersion: TLSv1.2

staging:
  <<: *default
  host: ${HOST}
  username: 3pTAoNNegb47Uc8.root
  ssl:
    minVersion: TLSv1.2
    rejectUnauthorized: true
`,
  },
  {
    name: "a workflow",
    filename: ".github/workflows/migrate.yml",
    text: `on: push
jobs:
  migrate:
    runs-on: ubuntu-latest
    env:
      DATABASE_URL: "${URL}?useSSL=false"
    steps:
      - uses: actions/checkout@v4
      - name: Migrate
        run: |
          # First
          mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=DISABLED test < up.sql
      - run: mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=REQUIRED test < up.sql
`,
    found: [
      ["require-tls", 6, 88],
      ["require-tls", 12, 95],
      ["require-certificate-verification", 13, 98],
    ],
    fixed: `on: push
jobs:
  migrate:
    runs-on: ubuntu-latest
    env:
      DATABASE_URL: "${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"
    steps:
      - uses: actions/checkout@v4
      - name: Migrate
        run: |
          # First
          mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=DISABLED test < up.sql
      - run: mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=REQUIRED test < up.sql
`,
  },
  {
    name: "Compose",
    filename: "docker-compose.prod.yml",
    text: `services:
  app:
    image: app
    environment:
      - SPRING_DATASOURCE_URL=${URL}?useSSL=false
      - OTHER=1
    command: ["mysql", "-h", "${HOST}", "-P", "4000", "-u", "3pTAoNNegb47Uc8.root", "--ssl-mode=REQUIRED"]
  other:
    environment:
      SPRING_DATASOURCE_URL: '${URL}?useSSL=false'
    command:
      - mysql
      - -h
      - ${HOST}
      - -P
      - "4000"
      - -u
      - 3pTAoNNegb47Uc8.root
      - --ssl-mode=DISABLED
`,
    found: [
      ["require-tls", 5, 97],
      ["require-certificate-verification", 7, 120],
      ["require-tls", 10, 97],
      ["require-tls", 19, 9],
    ],
    fixed: `services:
  app:
    image: app
    environment:
      - SPRING_DATASOURCE_URL=${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3
      - OTHER=1
    command: ["mysql", "-h", "${HOST}", "-P", "4000", "-u", "3pTAoNNegb47Uc8.root", "--ssl-mode=REQUIRED"]
  other:
    environment:
      SPRING_DATASOURCE_URL: '${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3'
    command:
      - mysql
      - -h
      - ${HOST}
      - -P
      - "4000"
      - -u
      - 3pTAoNNegb47Uc8.root
      - --ssl-mode=DISABLED
`,
  },
  {
    name: "Rails",
    filename: "config/database.yml",
    text: `production:
  adapter: mysql2
  url: mysql2://3pTAoNNegb47Uc8.root:\${TIDB_PASSWORD}@${HOST}:4000/app?ssl_mode=disabled
  pool: <%= ENV.fetch("THREADS") { 5 } %>
`,
    found: [["require-tls", 3, 107]],
    fixed: `production:
  adapter: mysql2
  url: mysql2://3pTAoNNegb47Uc8.root:\${TIDB_PASSWORD}@${HOST}:4000/app?ssl_mode=verify_identity
  pool: <%= ENV.fetch("THREADS") { 5 } %>
`,
  },
  {
    name: "Kubernetes",
    filename: "k8s/job.yaml",
    text: `apiVersion: batch/v1
kind: Job
---
spec:
  containers:
    - name: migrate
      command: [sh, -c]
      args:
        - mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root -p$PASSWORD --ssl-mode=DISABLED
    - name: other
      args: [mysql, -h, ${HOST}, -P, '4000', -u, 3pTAoNNegb47Uc8.root, --ssl-mode=REQUIRED]
`,
    found: [
      ["require-tls", 9, 107],
      ["require-certificate-verification", 11, 107],
    ],
  },
  {
    name: "GitLab",
    filename: ".gitlab-ci.yml",
    text: `migrate:
  script:
    - echo start
    - mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=REQUIRED
`,
    found: [["require-certificate-verification", 4, 91]],
  },
  {
    name: "what is used twice",
    filename: "ormconfig.yaml",
    text: `- &tidb
  type: mysql
  host: ${HOST}
  port: 4000
  username: 3pTAoNNegb47Uc8.root
  ssl: { rejectUnauthorized: false, minVersion: TLSv1.2 }
- *tidb
`,
    found: [["require-certificate-verification", 6, 10]],
  },
  {
    name: "what is encrypted",
    filename: "secrets.yaml",
    text: `tidb:
  host: ${HOST}
  port: 3306
  password: ENC[AES256_GCM,data:kT4vXq9LmZ2pWs7R,type:str]
sops:
  mac: ENC[AES256_GCM,data:kT4vXq9LmZ2pWs7R,type:str]
`,
    found: [["no-wrong-port", 3, 3]],
  },
  {
    name: "what is as documented",
    filename: "ormconfig.yml",
    text: `type: mysql
host: ${HOST}
port: 4000
username: 3pTAoNNegb47Uc8.root
password: \${TIDB_PASSWORD}
ssl: { minVersion: TLSv1.2, rejectUnauthorized: true }
`,
    found: [],
  },
  {
    name: "another database",
    filename: "ormconfig.yml",
    text: `# TiDB is only for the others.
type: mysql
host: 127.0.0.1
username: root
password: kT4vXq9LmZ2pWs7R
`,
    found: [],
  },
  {
    name: "what is filled in",
    filename: "chart/templates/secret.yaml",
    text: `tidb:
  host: {{ .Values.host }}
  url: {{ printf "jdbc:mysql://${HOST}:4000/test?useSSL=false" }}
`,
    found: [],
  },
  {
    name: "texts for people",
    filename: "locales/en.yml",
    text: `en:
  tidb:
    hint: "Like jdbc:mysql://<host>:4000/test?useSSL=false"
    description: mysql -h <host> -u root --ssl-mode=DISABLED
`,
    found: [],
  },
];
