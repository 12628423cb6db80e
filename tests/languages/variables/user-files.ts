import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const SECRET = "kT4vXq9LmZ2pWs7R";

/** With everything wrong that a set can say, and no fix: nobody knows who reads it. */
export const YAML_FILES: readonly UserFile[] = [
  {
    name: "Compose, as a mapping, as a list, and merged",
    filename: "compose.yaml",
    text: `x-database: &database
  DB_HOST: \${DB_HOST:-${HOST}}
  DB_PORT: "3306"

services:
  api:
    environment:
      <<: *database
      DB_USER: root
      DB_SSL_REJECT_UNAUTHORIZED: "false"
  worker:
    environment:
      - DB_HOST=${HOST} # shared
      - DB_PORT=3306
      - DB_USER=${USER}
      - DB_PASSWORD=${SECRET}
      - DB_SSL_MODE=PREFERRED
      - NODE_TLS_REJECT_UNAUTHORIZED=0
      - TZ
  blog:
    environment:
      WORDPRESS_DB_HOST: ${HOST}:3306
      WORDPRESS_DB_PASSWORD: \${PASSWORD:-${SECRET}}
`,
    found: [
      ["no-wrong-port", 3, 3],
      ["require-username-prefix", 9, 7],
      ["require-certificate-verification", 10, 7],
      ["no-wrong-port", 14, 17],
      ["no-exposed-password", 16, 21],
      ["require-tls", 17, 21],
      ["no-global-tls-override", 18, 9],
      ["no-wrong-port", 22, 69],
      ["no-exposed-password", 23, 7],
    ],
  },
  {
    name: "a workflow: a step lies over its job, and the job over all",
    filename: ".github/workflows/migrate.yml",
    text: `env:
  TIDB_HOST: ${HOST}
jobs:
  migrate:
    env:
      TIDB_USER: \${{ secrets.TIDB_USER }}
      TIDB_PASSWORD: \${{ secrets.TIDB_PASSWORD }}
    steps:
      - run: npm run migrate
        env: { TIDB_ENABLE_SSL: "off" }
      - run: npm test
        env:
          TIDB_HOST: localhost
          TIDB_ENABLE_SSL: "off"
          TIDB_PASSWORD: ${SECRET}
`,
    found: [["require-tls", 10, 16]],
  },
  {
    name: "a workflow in which only a name says that it is TiDB",
    filename: ".github/workflows/test.yml",
    text: `jobs:
  test:
    env:
      TIDB_HOST: \${{ secrets.TIDB_HOST }}
      TIDB_ENABLE_SSL: false
`,
    found: [["require-tls", 5, 7]],
  },
  {
    name: "GitLab",
    filename: ".gitlab-ci.yml",
    text: `variables:
  TIDB_HOST: ${HOST}
  TIDB_PORT: { value: "3306", description: "The port" }
migrate:
  variables:
    TIDB_SSL_VERIFY: "no"
  script: [npm run migrate]
`,
    found: [
      ["no-wrong-port", 3, 16],
      ["require-certificate-verification", 6, 5],
    ],
  },
  {
    name: "Kubernetes",
    filename: "k8s/app.yaml",
    text: `kind: Deployment
spec:
  containers:
    - name: app
      env:
        - name: DB_HOST
          value: ${HOST}
        - name: DB_SSL
          value: "false"
        - { name: DB_SSL_CA, value: /certs/isrgrootx1.pem }
        - name: DB_PASSWORD
          valueFrom: { secretKeyRef: { name: db, key: password } }
---
kind: ConfigMap
data:
  DB_HOST: ${HOST}
  DB_PORT: "3306"
  DB_TLS_SKIP_VERIFY: "true"
---
kind: Secret
stringData:
  TIDB_HOST: ${HOST}
  TIDB_USER: ${USER}
  TIDB_PASSWORD: ${SECRET}
`,
    found: [
      ["require-tls", 9, 11],
      ["no-hardcoded-ca", 10, 30],
      ["no-wrong-port", 17, 3],
      ["require-certificate-verification", 18, 3],
      ["no-exposed-password", 24, 3],
    ],
  },
  {
    name: "Serverless, whose functions have what the provider has",
    filename: "serverless.yml",
    text: `provider:
  environment:
    DB_HOST: ${HOST}
    DB_PASSWORD: \${ssm:/db/password}
functions:
  api:
    environment:
      DB_SSL_VERIFY: false
`,
    found: [["require-certificate-verification", 8, 7]],
  },
  {
    name: "Render",
    filename: "render.yaml",
    text: `services:
  - envVars:
      - key: DB_HOST
        value: ${HOST}
      - key: DB_SSL
        value: disabled
      - key: DB_PASSWORD
        sync: false
`,
    found: [["require-tls", 6, 9]],
  },
  {
    name: "Azure, with a group among them, and CloudFormation",
    filename: "azure-pipelines.yml",
    text: `variables:
  - group: secrets
  - name: DB_HOST
    value: ${HOST}
  - name: NODE_TLS_REJECT_UNAUTHORIZED
    value: 0
  - group: others
other:
  Environment:
    - { Name: DB_HOST, Value: ${HOST} }
    - { Name: DB_PORT, Value: "3306" }
`,
    found: [
      ["no-global-tls-override", 5, 5],
      ["no-wrong-port", 11, 24],
    ],
  },
  {
    name: "what is as it must be",
    filename: "docker-compose.yml",
    text: `services:
  api:
    environment:
      DB_HOST: ${HOST}
      DB_PORT: 4000
      DB_USER: ${USER}
      DB_PASSWORD: \${DB_PASSWORD:?}
      DB_SSL: true
      DB_SSL_MODE: VERIFY_IDENTITY
      DB_SSL_CA: /etc/ssl/cert.pem
      DB_TLS_VERSION: TLSv1.2,TLSv1.3
  worker:
    environment:
      - TIDB_HOST=${HOST}
      - TIDB_PASSWORD
      - TIDB_ENABLE_SSL=\${TIDB_ENABLE_SSL:-true}
`,
    found: [],
  },
  {
    name: "other databases, and other servers beside one",
    filename: "docker-compose.yml",
    text: `# No TiDB here, but a test against tidb_cloud's stand-in.
services:
  api:
    environment:
      DB_HOST: db
      DB_PORT: 3306
      DB_PASSWORD: ${SECRET}
      DB_SSL: false
      TIDB_HOST: tidb
      TIDB_SSL: false
      TIDB_PASSWORD: ${SECRET}
  both:
    environment:
      TIDB_HOST: ${HOST}
      TIDB_SSL: true
      REDIS_HOST: cache
      REDIS_PORT: 6379
      REDIS_TLS: false
      REDIS_PASSWORD: ${SECRET}
      MAIL_HOST: mail
      MAIL_SSL_VERIFY: false
      MYSQL_HOST: mysql
      MYSQL_SSL_MODE: DISABLED
      USE_SSL: false
`,
    found: [],
  },
  {
    name: "a chart, and what is encrypted",
    filename: "chart/values.yaml",
    text: `env:
  TIDB_HOST: "{{ .Values.tidb.host | quote }}"
  TIDB_PORT: "{{ .Values.tidb.port }}"
  TIDB_USER: "{{ .Values.tidb.user | quote }}"
  TIDB_PASSWORD: "{{ .Values.tidb.password | quote }}"
  TIDB_SSL: "{{ .Values.tidb.ssl }}"
other:
  env:
    TIDB_HOST: ${HOST}
    TIDB_PASSWORD: ENC[AES256_GCM,data:${SECRET},type:str]
    TIDB_SSL: ENC[AES256_GCM,data:abc,type:bool]
`,
    found: [],
  },
  {
    name: "variables for people",
    filename: "docs/openapi.yaml",
    text: `example:
  DB_HOST: ${HOST}
  DB_SSL: false
`,
    found: [],
  },
];

export const JSON_FILES: readonly UserFile[] = [
  {
    name: "Vercel",
    filename: "vercel.json",
    text: `{
  "env": {
    "DB_HOST": "${HOST}",
    "DB_PASSWORD": "${SECRET}",
    "DB_SSL_REJECT_UNAUTHORIZED": "false",
    "NODE_TLS_REJECT_UNAUTHORIZED": "0"
  },
  "build": { "env": { "DB_SSL_CA": "@db-ca", "DB_MIN_TLS_VERSION": "1.1" } }
}
`,
    found: [
      ["no-exposed-password", 4, 5],
      ["require-certificate-verification", 5, 5],
      ["no-global-tls-override", 6, 5],
      ["require-min-tls-version", 8, 46],
    ],
  },
  {
    name: "pm2",
    filename: "ecosystem.config.json",
    text: `{
  "apps": [
    {
      "name": "api",
      "env": { "DB_HOST": "${HOST}", "DB_PORT": 3306 },
      "env_production": { "DB_USE_TLS": false }
    },
    { "name": "other", "env": { "DB_HOST": "localhost" }, "env_production": { "DB_USE_TLS": false } }
  ]
}
`,
    found: [
      ["no-wrong-port", 5, 73],
      ["require-tls", 6, 27],
    ],
  },
  {
    name: "Heroku, and a container of ECS",
    filename: "app.json",
    text: `{
  "env": {
    "TIDB_HOST": { "description": "Where it is", "value": "${HOST}" },
    "TIDB_SSL": { "value": "0" }
  },
  "containerDefinitions": [
    { "environment": [{ "name": "DB_HOST", "value": "${HOST}" }, { "name": "DB_SSL", "value": "off" }] }
  ]
}
`,
    found: [
      ["require-tls", 4, 19],
      ["require-tls", 7, 121],
    ],
  },
  {
    name: "a container for development, in small letters",
    filename: ".devcontainer/devcontainer.json",
    text: `{
  // The database
  "containerEnv": { "db_host": "${HOST}", "db_ssl": "false" },
}
`,
    found: [["require-tls", 3, 78]],
  },
  {
    name: "a program to be debugged",
    filename: ".vscode/launch.json",
    text: `{ "configurations": [{ "env": { "DB_HOST": "${HOST}", "DB_PASS": "${SECRET}", "DB_SSL_INSECURE": "true" } }] }
`,
    found: [
      ["no-exposed-password", 1, 90],
      ["require-certificate-verification", 1, 121],
    ],
  },
  {
    name: "Vercel, whose secrets have names",
    filename: "vercel.json",
    text: `{ "env": { "DB_HOST": "${HOST}", "DB_USER": "@tidb-user", "TIDB_PASSWORD": "@db-password" } }
`,
    found: [],
  },
  {
    name: "another file, in which it is a password",
    filename: "app.json",
    text: `{ "env": { "DB_HOST": "${HOST}", "DB_PASSWORD": "@db-password" } }
`,
    found: [["no-exposed-password", 1, 69]],
  },
  {
    name: "another database",
    filename: "vercel.json",
    text: `{ "env": { "DB_HOST": "db.example.com", "DB_SSL": "false", "TIDB_DOCS": "https://docs.pingcap.com/tidbcloud" } }
`,
    found: [],
  },
];

export const TOML_FILES: readonly UserFile[] = [
  {
    name: "Wrangler, whose environments inherit nothing",
    filename: "wrangler.toml",
    text: `name = "worker"

[vars]
TIDB_HOST = "${HOST}"
TIDB_SSL_VERIFY = false

[env.dev.vars]
TIDB_SSL = "false"

[env.staging.vars]
TIDB_HOST = "${HOST}"
TIDB_SSL = "false" # later
`,
    found: [
      ["require-certificate-verification", 5, 1],
      ["require-tls", 12, 1],
    ],
  },
  {
    name: "Netlify",
    filename: "netlify.toml",
    text: `[build.environment]
TIDB_HOST = "${HOST}"

[context.production.environment]
TIDB_SSL = "false"
`,
    found: [["require-tls", 5, 1]],
  },
  {
    name: "Fly",
    filename: "fly.toml",
    text: `[env]
  DB_HOST = "${HOST}"
  DB_PORT = "3306"
  DB_PASSWORD = "\${DB_PASSWORD}"
`,
    found: [["no-wrong-port", 3, 3]],
  },
  {
    name: "another database",
    filename: "wrangler.toml",
    text: `[vars]
TIDB_HOST = "127.0.0.1"
TIDB_SSL = "false"
TIDB_PASSWORD = "${SECRET}"
`,
    found: [],
  },
];

export const ENV_FILES: readonly UserFile[] = [
  {
    name: "Laravel",
    filename: ".env",
    text: `APP_URL=http://localhost
DB_CONNECTION=mysql
DB_HOST=${HOST}
DB_PORT=3306
DB_DATABASE=test
DB_USERNAME=root
DB_PASSWORD=${SECRET}
MYSQL_ATTR_SSL_CA="./isrgrootx1.pem" # downloaded
MYSQL_ATTR_SSL_VERIFY_SERVER_CERT=false
REDIS_HOST=127.0.0.1
REDIS_PASSWORD=null
MAIL_HOST=mailpit
MAIL_PASSWORD=${SECRET}
`,
    found: [
      ["no-wrong-port", 4, 1],
      ["require-username-prefix", 6, 1],
      ["no-hardcoded-ca", 8, 1],
      ["require-certificate-verification", 9, 1],
    ],
  },
  {
    name: "an example, in which a password is one too many",
    filename: ".env.example",
    text: `TIDB_HOST=<your-host>
TIDB_USER=your_user
TIDB_PASSWORD=${SECRET}
TIDB_ENABLE_SSL=false
`,
    found: [
      ["no-exposed-password", 3, 1],
      ["require-tls", 4, 1],
    ],
  },
  {
    name: "an example as it should be",
    filename: ".env.example",
    text: `TIDB_HOST=${HOST}
TIDB_PORT=4000
TIDB_USER=<prefix>.root
TIDB_PASSWORD=your_password
TIDB_ENABLE_SSL=true
CA_PATH=
DB_PASSWORD=changeme
`,
    found: [],
  },
  {
    name: "the samples of TiDB, with names that have no stem",
    filename: ".env.local",
    text: `TIDB_HOST='${HOST}'
TIDB_USER='${USER}'
TIDB_PASSWORD='${SECRET}'
CA_PATH=./isrgrootx1.pem
USE_SSL=FALSE
`,
    found: [
      ["no-hardcoded-ca", 4, 1],
      ["require-tls", 5, 1],
    ],
  },
  {
    name: "Spring, whose user and password stand beside its address",
    filename: ".env.production",
    text: `SPRING_DATASOURCE_URL=jdbc:mysql://${HOST}:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3
SPRING_DATASOURCE_USERNAME=root
QUARKUS_DATASOURCE_JDBC_URL=jdbc:mysql://localhost:3306/test
QUARKUS_DATASOURCE_USERNAME=root
`,
    found: [["require-username-prefix", 2, 1]],
  },
  {
    name: "two databases, and a cluster of another kind",
    filename: ".env",
    text: `DB_HOST=localhost
DB_PORT=3306
DB_USERNAME=root
DB_SSL=false
TIDB_HOST=${HOST}
TIDB_SSL=1
DEDICATED_DB_URL=mysql://root:x@tidb.abc123.us-east-1.prod.aws.tidbcloud.com:4000/test
DEDICATED_DB_USER=root
NODE_TLS_REJECT_UNAUTHORIZED=1
MYSQL_ATTR_SSL_CA=./ca.pem
`,
    found: [],
  },
  {
    name: "a variable of Node.js beside no TiDB",
    filename: ".env",
    text: `# tidb_
DB_HOST=localhost
NODE_TLS_REJECT_UNAUTHORIZED=0
`,
    found: [],
  },
];
