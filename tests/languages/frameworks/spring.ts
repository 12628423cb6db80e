import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const URL = `jdbc:mysql://${HOST}:4000/test`;
const SAFE = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

export const SPRING_FILES: readonly UserFile[] = [
  {
    name: "spring yml wrong all",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}?useSSL=false
    username: root
    password: ${PASSWORD}
`,
    found: [
      ["require-tls", 3, 76],
      ["require-username-prefix", 4, 5],
      ["no-exposed-password", 5, 5],
    ],
    fixed: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: root
    password: ${PASSWORD}
`,
  },
  {
    name: "spring yml safe, placeholders",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: ${USER}
    password: \${DB_PASSWORD}
`,
    found: [],
  },
  {
    name: "spring hikari props make it right",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}
    username: ${USER}
    password: \${DB_PASSWORD}
    hikari:
      data-source-properties:
        sslMode: VERIFY_IDENTITY
        enabledTLSProtocols: TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "spring hikari props override safe URL",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: ${USER}
    password: \${DB_PASSWORD}
    hikari:
      dataSourceProperties:
        sslMode: REQUIRED
`,
    found: [["require-certificate-verification", 8, 9]],
    fixed: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: ${USER}
    password: \${DB_PASSWORD}
    hikari:
      dataSourceProperties:
        sslMode: VERIFY_IDENTITY
`,
  },
  {
    name: "spring props wrong",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=${URL}?useSSL=false
spring.datasource.username=root
spring.datasource.password=${PASSWORD}
`,
    found: [
      ["require-tls", 1, 89],
      ["require-username-prefix", 2, 1],
      ["no-exposed-password", 3, 1],
    ],
    fixed: `spring.datasource.url=${URL}${SAFE}
spring.datasource.username=root
spring.datasource.password=${PASSWORD}
`,
  },
  {
    name: "spring props hikari right",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=${URL}
spring.datasource.username=${USER}
spring.datasource.password=\${DB_PASSWORD}
spring.datasource.hikari.data-source-properties.sslMode=VERIFY_IDENTITY
spring.datasource.hikari.data-source-properties.enabledTLSProtocols=TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "spring props hikari wrong",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=${URL}${SAFE}
spring.datasource.username=${USER}
spring.datasource.password=\${DB_PASSWORD}
spring.datasource.hikari.data-source-properties.sslMode=DISABLED
`,
    found: [["require-tls", 4, 1]],
    fixed: `spring.datasource.url=${URL}${SAFE}
spring.datasource.username=${USER}
spring.datasource.password=\${DB_PASSWORD}
spring.datasource.hikari.data-source-properties.sslMode=VERIFY_IDENTITY
`,
  },
  {
    name: "spring default in placeholder",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mysql://\${DB_HOST:${HOST}}:\${DB_PORT:4000}/\${DB:test}?sslMode=\${MODE:REQUIRED}&enabledTLSProtocols=TLSv1.2,TLSv1.3
    username: \${DB_USER:${USER}}
    password: \${DB_PASSWORD:}
`,
    found: [["require-certificate-verification", 3, 104]],
    fixed: `spring:
  datasource:
    url: jdbc:mysql://\${DB_HOST:${HOST}}:\${DB_PORT:4000}/\${DB:test}?sslMode=\${MODE:VERIFY_IDENTITY}&enabledTLSProtocols=TLSv1.2,TLSv1.3
    username: \${DB_USER:${USER}}
    password: \${DB_PASSWORD:}
`,
  },
  {
    name: "spring whole url default",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: \${DB_URL:${URL}?useSSL=false}
    username: \${DB_USER:root}
    password: \${DB_PASSWORD:${PASSWORD}}
`,
    found: [
      ["require-tls", 3, 85],
      ["no-exposed-password", 5, 5],
    ],
    fixed: `spring:
  datasource:
    url: \${DB_URL:${URL}${SAFE}}
    username: \${DB_USER:root}
    password: \${DB_PASSWORD:${PASSWORD}}
`,
  },
  {
    name: "spring whole url default, properties",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=\${DB_URL:${URL}?useSSL=false}
spring.datasource.password=\${DB_PASSWORD:${PASSWORD}}
`,
    found: [
      ["require-tls", 1, 98],
      ["no-exposed-password", 2, 1],
    ],
    fixed: `spring.datasource.url=\${DB_URL:${URL}${SAFE}}
spring.datasource.password=\${DB_PASSWORD:${PASSWORD}}
`,
  },
  {
    name: "spring mixed keys",
    filename: "src/main/resources/application.yml",
    text: `spring.datasource:
  url: ${URL}${SAFE}
  username: root
  password: ${PASSWORD}
`,
    found: [
      ["require-username-prefix", 3, 3],
      ["no-exposed-password", 4, 3],
    ],
  },
  {
    name: "spring mixed keys 2",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource.url: ${URL}${SAFE}
  datasource.username: root
  datasource.password: ${PASSWORD}
`,
    found: [
      ["require-username-prefix", 3, 3],
      ["no-exposed-password", 4, 3],
    ],
  },
  {
    name: "spring profiles ---",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mysql://localhost:3306/test
    username: root
    password: root
---
spring:
  config:
    activate:
      on-profile: prod
  datasource:
    url: ${URL}
    username: ${USER}
    password: \${DB_PASSWORD}
`,
    found: [["require-tls", 12, 5]],
    fixed: `spring:
  datasource:
    url: jdbc:mysql://localhost:3306/test
    username: root
    password: root
---
spring:
  config:
    activate:
      on-profile: prod
  datasource:
    url: ${URL}${SAFE}
    username: ${USER}
    password: \${DB_PASSWORD}
`,
  },
  {
    name: "spring jdbc-url",
    filename: "src/main/resources/application-prod.yml",
    text: `app:
  datasource:
    primary:
      jdbc-url: ${URL}${SAFE}
      username: root
      password: ${PASSWORD}
`,
    found: [
      ["require-username-prefix", 5, 7],
      ["no-exposed-password", 6, 7],
    ],
  },
  {
    name: "spring r2dbc",
    filename: "src/main/resources/application.yml",
    text: `spring:
  r2dbc:
    url: r2dbc:mysql://${HOST}:4000/test
    username: root
    password: ${PASSWORD}
`,
    found: [
      ["require-tls", 3, 5],
      ["require-username-prefix", 4, 5],
      ["no-exposed-password", 5, 5],
    ],
    fixed: `spring:
  r2dbc:
    url: r2dbc:mysql://${HOST}:4000/test?sslMode=VERIFY_IDENTITY
    username: root
    password: ${PASSWORD}
`,
  },
  {
    name: "spring r2dbc properties right",
    filename: "src/main/resources/application.yml",
    text: `spring:
  r2dbc:
    url: r2dbc:mysql://${HOST}:4000/test
    username: ${USER}
    password: \${PW}
    properties:
      sslMode: VERIFY_IDENTITY
      tlsVersion: TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "spring flyway",
    filename: "src/main/resources/application.properties",
    text: `spring.flyway.url=${URL}?useSSL=false
spring.flyway.user=root
spring.flyway.password=${PASSWORD}
`,
    found: [
      ["require-tls", 1, 85],
      ["require-username-prefix", 2, 1],
      ["no-exposed-password", 3, 1],
    ],
    fixed: `spring.flyway.url=${URL}${SAFE}
spring.flyway.user=root
spring.flyway.password=${PASSWORD}
`,
  },
  {
    name: "spring liquibase",
    filename: "src/main/resources/application.yml",
    text: `spring:
  liquibase:
    url: ${URL}${SAFE}
    user: root
    password: ${PASSWORD}
`,
    found: [
      ["require-username-prefix", 4, 5],
      ["no-exposed-password", 5, 5],
    ],
  },
  {
    name: "spring mariadb: url wins",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mariadb://${HOST}:4000/test?sslMode=trust&enabledSslProtocolSuites=TLSv1.2,TLSv1.3
    username: ${USER}
    password: \${PW}
    hikari:
      data-source-properties:
        sslMode: verify-full
`,
    found: [["require-certificate-verification", 3, 78]],
    fixed: `spring:
  datasource:
    url: jdbc:mariadb://${HOST}:4000/test?sslMode=verify-full&enabledSslProtocolSuites=TLSv1.2,TLSv1.3
    username: ${USER}
    password: \${PW}
    hikari:
      data-source-properties:
        sslMode: verify-full
`,
  },
  {
    name: "spring mariadb: props complete",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mariadb://${HOST}:4000/test
    username: ${USER}
    password: \${PW}
    hikari:
      data-source-properties:
        sslMode: verify-full
        enabledSslProtocolSuites: TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "spring other host",
    filename: "src/main/resources/application.yml",
    text: `# tidb
spring:
  datasource:
    url: jdbc:mysql://db.example.com:3306/test?useSSL=false
    username: root
    password: ${PASSWORD}
`,
    found: [],
  },
  {
    name: "druid",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    type: com.alibaba.druid.pool.DruidDataSource
    druid:
      url: ${URL}${SAFE}
      username: root
      password: ${PASSWORD}
`,
    found: [
      ["require-username-prefix", 6, 7],
      ["no-exposed-password", 7, 7],
    ],
  },
  {
    name: "tomcat connection-properties right",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=${URL}
spring.datasource.username=${USER}
spring.datasource.password=\${PW}
spring.datasource.tomcat.connection-properties=sslMode=VERIFY_IDENTITY;enabledTLSProtocols=TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "props #---",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=jdbc:mysql://localhost:3306/test
spring.datasource.username=root
#---
spring.config.activate.on-profile=prod
spring.datasource.url=${URL}
spring.datasource.username=${USER}
`,
    found: [["require-tls", 5, 1]],
    fixed: `spring.datasource.url=jdbc:mysql://localhost:3306/test
spring.datasource.username=root
#---
spring.config.activate.on-profile=prod
spring.datasource.url=${URL}${SAFE}
spring.datasource.username=${USER}
`,
  },
  {
    name: "hikari.username overrides",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: root
    hikari:
      username: ${USER}
      password: ${PASSWORD}
`,
    found: [["no-exposed-password", 7, 7]],
  },
  {
    name: "both passwords",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mysql://${USER}:${PASSWORD}@${HOST}:4000/test${SAFE}
    username: root
    password: Wq8rTz3nLk5vBx1M
`,
    found: [
      ["no-exposed-password", 3, 44],
      ["no-exposed-password", 5, 5],
    ],
  },
  {
    name: "druid connect-properties",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    druid:
      url: ${URL}${SAFE}
      username: ${USER}
      password: \${PW}
      connection-properties: druid.stat.slowSqlMillis=500;sslMode=REQUIRED
`,
    found: [["require-certificate-verification", 7, 59]],
    fixed: `spring:
  datasource:
    druid:
      url: ${URL}${SAFE}
      username: ${USER}
      password: \${PW}
      connection-properties: druid.stat.slowSqlMillis=500;sslMode=VERIFY_IDENTITY
`,
  },
  {
    name: "merge",
    filename: "src/main/resources/application.yml",
    text: `x-login: &login
  username: root
  password: ${PASSWORD}
spring:
  datasource:
    <<: *login
    url: ${URL}${SAFE}
`,
    found: [
      ["require-username-prefix", 2, 3],
      ["no-exposed-password", 3, 3],
    ],
  },
  {
    name: "unknown user",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: \${DB_USER}
    password: \${DB_PASSWORD:changeme}
`,
    found: [],
  },
  {
    name: "unknown props",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}
    username: ${USER}
    hikari:
      data-source-properties:
        sslMode: \${SSL_MODE}
        enabledTLSProtocols: TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "default in props",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}
    username: ${USER}
    hikari:
      data-source-properties:
        sslMode: \${SSL_MODE:REQUIRED}
        enabledTLSProtocols: TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "anchored props",
    filename: "src/main/resources/application.yml",
    text: `x-tls: &tls
  sslMode: REQUIRED
  enabledTLSProtocols: TLSv1.2,TLSv1.3
spring:
  datasource:
    url: ${URL}
    username: ${USER}
    hikari:
      data-source-properties: *tls
`,
    found: [["require-certificate-verification", 2, 3]],
  },
  {
    name: "jasypt",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: ${USER}
    password: ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm)
`,
    found: [],
  },
  {
    name: "spring cipher",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=${URL}${SAFE}
spring.datasource.username=${USER}
spring.datasource.password={cipher}AQA6EqTqZ8mQ0fXo3jQ7
`,
    found: [],
  },
  {
    name: "jasypt props",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=${URL}${SAFE}
spring.datasource.username=${USER}
spring.datasource.password=ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm)
`,
    found: [],
  },
  {
    name: "flat yaml leaf",
    filename: "src/main/resources/application.yml",
    text: `spring.datasource.url: ${URL}${SAFE}
spring.datasource.username: ${USER}
spring.datasource.hikari.data-source-properties.sslMode: DISABLED
`,
    found: [["require-tls", 3, 1]],
    fixed: `spring.datasource.url: ${URL}${SAFE}
spring.datasource.username: ${USER}
spring.datasource.hikari.data-source-properties.sslMode: VERIFY_IDENTITY
`,
  },
  {
    name: "flat and nested",
    filename: "src/main/resources/application.yml",
    text: `spring.datasource.url: ${URL}${SAFE}
spring:
  datasource:
    username: root
    password: ${PASSWORD}
`,
    found: [
      ["require-username-prefix", 4, 5],
      ["no-exposed-password", 5, 5],
    ],
  },
  {
    name: "names say",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mysql://\${TIDB_HOST}:\${TIDB_PORT:4000}/\${TIDB_DATABASE}
    username: \${TIDB_USER}
    password: \${TIDB_PASSWORD}
`,
    found: [["require-tls", 3, 5]],
  },
  {
    name: "user prefix tells",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mysql://\${HOST}:4000/test?useSSL=false
    username: ${USER}
    password: \${PW}
`,
    found: [["require-tls", 3, 41]],
  },
  {
    name: "typo props",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}
    username: ${USER}
    hikari:
      data-source-properties:
        ssl-mode: VERIFY_IDENTITY
`,
    found: [["no-ineffective-tls-options", 7, 9]],
    fixed: `spring:
  datasource:
    url: ${URL}?enabledTLSProtocols=TLSv1.2,TLSv1.3
    username: ${USER}
    hikari:
      data-source-properties:
        sslMode: VERIFY_IDENTITY
`,
  },
  {
    name: "h2",
    filename: "src/main/resources/application-test.yml",
    text: `# tidb
spring:
  datasource:
    url: jdbc:h2:mem:test
    username: sa
    password: ${PASSWORD}
`,
    found: [],
  },
  {
    name: "mariadb useSSL in props",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mariadb://${HOST}:4000/test?user=${USER}
    password: \${PW}
    hikari:
      data-source-properties:
        useSsl: true
        trustServerCertificate: true
`,
    found: [["require-certificate-verification", 8, 9]],
    fixed: `spring:
  datasource:
    url: jdbc:mariadb://${HOST}:4000/test?user=${USER}
    password: \${PW}
    hikari:
      data-source-properties:
        useSsl: true
`,
  },
  {
    name: "other user of app",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: jdbc:mysql://${USER}:\${PW}@${HOST}:4000/test${SAFE}
  security:
    user:
      name: admin
      password: ${PASSWORD}
`,
    found: [],
  },
  {
    name: "props useSSL dead",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}?useSSL=false
    username: ${USER}
    hikari:
      data-source-properties:
        sslMode: VERIFY_IDENTITY
        enabledTLSProtocols: TLSv1.2,TLSv1.3
`,
    found: [["no-ineffective-tls-options", 3, 76]],
    fixed: `spring:
  datasource:
    url: ${URL}
    username: ${USER}
    hikari:
      data-source-properties:
        sslMode: VERIFY_IDENTITY
        enabledTLSProtocols: TLSv1.2,TLSv1.3
`,
  },
  {
    name: "a profile that switches off what the file has",
    filename: "src/main/resources/application.yml",
    text: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: ${USER}
---
spring:
  config:
    activate:
      on-profile: prod
  datasource:
    username: root
    hikari:
      data-source-properties:
        sslMode: DISABLED
---
spring:
  config.activate.on-profile: test
  datasource:
    url: jdbc:h2:mem:test
    hikari.data-source-properties.sslMode: DISABLED
`,
    found: [
      ["require-username-prefix", 11, 5],
      ["require-tls", 14, 9],
    ],
    fixed: `spring:
  datasource:
    url: ${URL}${SAFE}
    username: ${USER}
---
spring:
  config:
    activate:
      on-profile: prod
  datasource:
    username: root
    hikari:
      data-source-properties:
        sslMode: VERIFY_IDENTITY
---
spring:
  config.activate.on-profile: test
  datasource:
    url: jdbc:h2:mem:test
    hikari.data-source-properties.sslMode: DISABLED
`,
  },
  {
    name: "a profile that has what the file says",
    filename: "src/main/resources/application.yml",
    text: `spring.datasource.hikari.data-source-properties:
  sslMode: VERIFY_IDENTITY
  enabledTLSProtocols: TLSv1.2,TLSv1.3
---
spring.profiles: prod
spring.datasource.url: ${URL}
spring.datasource.username: ${USER}
`,
    found: [],
  },
  {
    name: "documents that are no profiles of one another",
    filename: "config/databases.yml",
    text: `a:
  url: ${URL}${SAFE}
---
a:
  properties:
    sslMode: DISABLED
`,
    found: [],
  },
  {
    name: "a profile in properties",
    filename: "src/main/resources/application.properties",
    text: `spring.datasource.url=${URL}${SAFE}
spring.datasource.username=${USER}
#---
spring.config.activate.on-profile=prod
spring.datasource.hikari.data-source-properties.useSSL=false
spring.datasource.hikari.data-source-properties.sslMode=DISABLED
`,
    found: [
      ["no-ineffective-tls-options", 5, 1],
      ["require-tls", 6, 1],
    ],
    fixed: `spring.datasource.url=${URL}${SAFE}
spring.datasource.username=${USER}
#---
spring.config.activate.on-profile=prod
spring.datasource.hikari.data-source-properties.sslMode=VERIFY_IDENTITY
`,
  },
];
