import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const URL = `jdbc:mysql://${HOST}:4000/test`;
const SAFE = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

export const JAVA_FILES: readonly UserFile[] = [
  {
    name: "quarkus props",
    filename: "src/main/resources/application.properties",
    text: `quarkus.datasource.db-kind=mysql
quarkus.datasource.username=root
quarkus.datasource.password=${PASSWORD}
quarkus.datasource.jdbc.url=${URL}?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2,TLSv1.3
`,
    found: [
      ["require-username-prefix", 2, 1],
      ["no-exposed-password", 3, 1],
      ["require-certificate-verification", 4, 95],
    ],
    fixed: `quarkus.datasource.db-kind=mysql
quarkus.datasource.username=root
quarkus.datasource.password=${PASSWORD}
quarkus.datasource.jdbc.url=${URL}${SAFE}
`,
  },
  {
    name: "quarkus additional props",
    filename: "src/main/resources/application.properties",
    text: `quarkus.datasource.username=${USER}
quarkus.datasource.password=\${DB_PASSWORD}
quarkus.datasource.jdbc.url=${URL}
quarkus.datasource.jdbc.additional-jdbc-properties.sslMode=VERIFY_IDENTITY
quarkus.datasource.jdbc.additional-jdbc-properties.enabledTLSProtocols=TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "quarkus profile",
    filename: "src/main/resources/application.properties",
    text: `%prod.quarkus.datasource.username=root
%prod.quarkus.datasource.password=${PASSWORD}
%prod.quarkus.datasource.jdbc.url=${URL}${SAFE}
%dev.quarkus.datasource.username=dev
`,
    found: [
      ["require-username-prefix", 1, 1],
      ["no-exposed-password", 2, 1],
    ],
  },
  {
    name: "quarkus yaml",
    filename: "src/main/resources/application.yaml",
    text: `quarkus:
  datasource:
    username: root
    password: ${PASSWORD}
    jdbc:
      url: ${URL}${SAFE}
`,
    found: [
      ["require-username-prefix", 3, 5],
      ["no-exposed-password", 4, 5],
    ],
  },
  {
    name: "quarkus reactive",
    filename: "src/main/resources/application.properties",
    text: `quarkus.datasource.username=${USER}
quarkus.datasource.password=${PASSWORD}
quarkus.datasource.reactive.url=mysql://${HOST}:4000/test
`,
    found: [["no-exposed-password", 2, 1]],
  },
  {
    name: "quarkus reactive right",
    filename: "src/main/resources/application.properties",
    text: `quarkus.datasource.username=${USER}
quarkus.datasource.password=\${PW}
quarkus.datasource.reactive.url=vertx-reactive:mysql://${HOST}:4000/test
quarkus.datasource.reactive.mysql.ssl-mode=verify-identity
`,
    found: [],
  },
  {
    name: "micronaut",
    filename: "src/main/resources/application.yml",
    text: `datasources:
  default:
    url: ${URL}?useSSL=false
    username: root
    password: ${PASSWORD}
    driverClassName: com.mysql.cj.jdbc.Driver
`,
    found: [
      ["require-tls", 3, 76],
      ["require-username-prefix", 4, 5],
      ["no-exposed-password", 5, 5],
    ],
    fixed: `datasources:
  default:
    url: ${URL}${SAFE}
    username: root
    password: ${PASSWORD}
    driverClassName: com.mysql.cj.jdbc.Driver
`,
  },
  {
    name: "micronaut props right",
    filename: "src/main/resources/application.yml",
    text: `datasources:
  default:
    url: ${URL}
    username: ${USER}
    password: \${PW}
    data-source-properties:
      sslMode: VERIFY_IDENTITY
      enabledTLSProtocols: TLSv1.2,TLSv1.3
`,
    found: [],
  },
  {
    name: "micronaut toml",
    filename: "src/main/resources/application.toml",
    text: `[datasources.default]
url = "${URL}?useSSL=false"
username = "root"
password = "${PASSWORD}"
`,
    found: [
      ["require-tls", 2, 74],
      ["require-username-prefix", 3, 1],
      ["no-exposed-password", 4, 1],
    ],
    fixed: `[datasources.default]
url = "${URL}${SAFE}"
username = "root"
password = "${PASSWORD}"
`,
  },
  {
    name: "hibernate",
    filename: "src/main/resources/hibernate.properties",
    text: `hibernate.connection.url=${URL}${SAFE}
hibernate.connection.username=root
hibernate.connection.password=${PASSWORD}
`,
    found: [
      ["require-username-prefix", 2, 1],
      ["no-exposed-password", 3, 1],
    ],
  },
  {
    name: "kafka connect",
    filename: "connectors/sink.json",
    text: `{
  "name": "sink",
  "config": {
    "connection.url": "${URL}?useSSL=false",
    "connection.user": "root",
    "connection.password": "${PASSWORD}"
  }
}
`,
    found: [
      ["require-tls", 4, 90],
      ["require-username-prefix", 5, 5],
      ["no-exposed-password", 6, 5],
    ],
    fixed: `{
  "name": "sink",
  "config": {
    "connection.url": "${URL}${SAFE}",
    "connection.user": "root",
    "connection.password": "${PASSWORD}"
  }
}
`,
  },
  {
    name: "flyway.toml",
    filename: "flyway.toml",
    text: `[environments.prod]
url = "${URL}?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2,TLSv1.3"
user = "root"
password = "${PASSWORD}"
`,
    found: [
      ["require-certificate-verification", 2, 74],
      ["require-username-prefix", 3, 1],
      ["no-exposed-password", 4, 1],
    ],
    fixed: `[environments.prod]
url = "${URL}${SAFE}"
user = "root"
password = "${PASSWORD}"
`,
  },
  {
    name: "liquibase.properties",
    filename: "liquibase.properties",
    text: `changeLogFile=x.xml
url=${URL}${SAFE}
username=root
password=${PASSWORD}
`,
    found: [
      ["require-username-prefix", 3, 1],
      ["no-exposed-password", 4, 1],
    ],
  },
  {
    name: "jakarta",
    filename: "src/main/resources/jpa.properties",
    text: `jakarta.persistence.jdbc.url=${URL}${SAFE}
jakarta.persistence.jdbc.user=root
jakarta.persistence.jdbc.password=${PASSWORD}
`,
    found: [
      ["require-username-prefix", 2, 1],
      ["no-exposed-password", 3, 1],
    ],
  },
];
