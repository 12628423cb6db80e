import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `jdbc:mysql://${HOST}:4000/test`;
const SAFE = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const RESOURCES = "src/main/resources";

/** Properties under a prefix that make a connection right. */
const right = (prefix: string, end = ""): string =>
  `${prefix}sslMode${end}=VERIFY_IDENTITY\n${prefix}enabledTLSProtocols${end}=TLSv1.2,TLSv1.3\n`;

const silent = (name: string, filename: string, text: string): UserFile => ({
  name,
  filename,
  text,
  found: [],
});

/** An address in the first line of which nothing beside it tells the driver of TLS. */
const wrong = (name: string, filename: string, first: string, more: string): UserFile => ({
  name,
  filename,
  text: `${first}${URL}\n${more}`,
  found: [["require-tls", 1, 1]],
  fixed: `${first}${URL}${SAFE}\n${more}`,
});

/** Where the address of a connection and its TLS stand apart. */
export const BESIDE_FILES: readonly UserFile[] = [
  silent(
    "an address of one profile and properties of all",
    `${RESOURCES}/application.properties`,
    `%prod.quarkus.datasource.jdbc.url=${URL}
${right("quarkus.datasource.jdbc.additional-jdbc-properties.")}`,
  ),
  silent(
    "the same of several profiles, in YAML",
    `${RESOURCES}/application.yml`,
    `quarkus:
  datasource:
    jdbc:
      additional-jdbc-properties:
        sslMode: VERIFY_IDENTITY
        enabledTLSProtocols: TLSv1.2,TLSv1.3
"%prod,stage":
  quarkus:
    datasource:
      jdbc:
        url: ${URL}
`,
  ),
  wrong(
    "an address of one profile and properties of another",
    `${RESOURCES}/application.properties`,
    "%prod.quarkus.datasource.jdbc.url=",
    right("%dev.quarkus.datasource.jdbc.additional-jdbc-properties."),
  ),
  silent(
    "properties of Hikari with brackets around their names",
    `${RESOURCES}/application.properties`,
    `spring.datasource.url=${URL}
${right("spring.datasource.hikari.data-source-properties[", "]")}`,
  ),
  {
    name: "the same with a wrong word",
    filename: `${RESOURCES}/application.properties`,
    text: `spring.datasource.url=${URL}${SAFE}
spring.datasource.hikari.data-source-properties[sslMode]=REQUIRED
`,
    found: [["require-certificate-verification", 2, 1]],
    fixed: `spring.datasource.url=${URL}${SAFE}
spring.datasource.hikari.data-source-properties[sslMode]=VERIFY_IDENTITY
`,
  },
  silent(
    "properties of DBCP",
    `${RESOURCES}/application.properties`,
    `spring.datasource.url=${URL}
spring.datasource.dbcp2.connection-properties=sslMode=VERIFY_IDENTITY;enabledTLSProtocols=TLSv1.2,TLSv1.3
`,
  ),
  silent(
    "properties in a configuration",
    `${RESOURCES}/application.yml`,
    `app:
  third:
    url: ${URL}
    configuration:
      dataSourceProperties: { sslMode: VERIFY_IDENTITY, enabledTLSProtocols: "TLSv1.2,TLSv1.3" }
`,
  ),
  silent("Hikari's own file", "hikari.properties", `jdbcUrl=${URL}\n${right("dataSource.")}`),
  wrong(
    "Hikari's own file without TLS",
    "hikari.properties",
    "jdbcUrl=",
    "dataSource.cachePrepStmts=true\n",
  ),
  silent(
    "Hibernate's file",
    "hibernate.properties",
    `hibernate.connection.url=${URL}\n${right("hibernate.connection.")}`,
  ),
  silent(
    "Hibernate's file with a pool",
    "hibernate.properties",
    `hibernate.connection.url=${URL}\n${right("hibernate.hikari.dataSource.")}`,
  ),
  silent(
    "Hibernate's file with both",
    "hibernate.properties",
    `hibernate.connection.url=${URL}\n${right("hibernate.connection.")}hibernate.hikari.dataSource.sslMode=VERIFY_IDENTITY\n`,
  ),
  wrong(
    "Hibernate's file without TLS",
    "hibernate.properties",
    "hibernate.connection.url=",
    "hibernate.hikari.maximumPoolSize=3\nhibernate.connection.useUnicode=true\n",
  ),
  silent(
    "a connector of Kafka",
    "sink.properties",
    `connection.url=${URL}\nconnection.user=\${file:/a:b}\n${right("connection.")}`,
  ),
  wrong("a connector of Kafka without TLS", "sink.properties", "connection.url=", "ssl.x=y\n"),
  silent(
    "Maven's plugin for SQL",
    "pom.xml",
    `<project><configuration><url>${URL}</url>
<driverProperties>sslMode=VERIFY_IDENTITY,enabledTLSProtocols=TLSv1.2</driverProperties></configuration></project>
`,
  ),
  silent(
    "a file of properties for the driver",
    "liquibase.properties",
    `url=${URL}\ndriverPropertiesFile=tls.properties\n`,
  ),
  wrong(
    "no file of properties for the driver",
    "liquibase.properties",
    "url=",
    "changeLogFile=a.xml\n",
  ),
  silent(
    "options of a command",
    "run.sh",
    `flyway -url=${URL} -jdbcProperties.sslMode=VERIFY_IDENTITY -jdbcProperties.enabledTLSProtocols=TLSv1.2,TLSv1.3 migrate
sqoop import --connect ${URL} --connection-param-file tls.properties
java -jar a.jar --spring.datasource.url=${URL} --spring.datasource.hikari.data-source-properties.sslMode=VERIFY_IDENTITY
SPRING_DATASOURCE_URL=${URL} SPRING_DATASOURCE_HIKARI_DATASOURCEPROPERTIES_SSLMODE=VERIFY_IDENTITY java -jar a.jar
mvn flyway:migrate -Dflyway.url=${URL} -Dflyway.jdbcProperties.sslMode=VERIFY_IDENTITY
`,
  ),
  silent(
    "lists of options and of variables",
    "docker-compose.yml",
    `services:
  a:
    command:
      - --spring.datasource.url=${URL}
      - --spring.datasource.hikari.data-source-properties.sslMode=VERIFY_IDENTITY
    environment:
      - SPRING_DATASOURCE_URL=${URL}
      - SPRING_DATASOURCE_HIKARI_DATA_SOURCE_PROPERTIES_SSLMODE=VERIFY_IDENTITY
  b:
    environment:
      SPRING_DATASOURCE_URL: ${URL}
      SPRING_DATASOURCE_HIKARI_DATA_SOURCE_PROPERTIES_SSLMODE: VERIFY_IDENTITY
`,
  ),
  {
    name: "a command that tells the driver nothing",
    filename: "run.sh",
    text: `flyway -url=${URL} -jdbcProperties.connectTimeout=3 migrate\n`,
    found: [["require-tls", 1, 13]],
    fixed: `flyway -url=${URL}'${SAFE}' -jdbcProperties.connectTimeout=3 migrate\n`,
  },
  silent(
    "texts that CloudFormation joins",
    "template.json",
    JSON.stringify({
      Resources: {
        F: { Url: { "Fn::Join": ["", [URL, { Ref: "Db" }, "?sslMode=VERIFY_IDENTITY"]] } },
      },
    }),
  ),
  silent(
    "the same in YAML",
    "template.yaml",
    `Resources:
  F:
    Url:
      Fn::Join:
        - "?"
        - - ${URL}
          - !Ref Options
`,
  ),
  silent(
    "texts that Terraform joins",
    "main.tf",
    `locals {
  a_url = join("", ["${URL}", "?sslMode=VERIFY_IDENTITY"])
  b_url = format("%s?sslMode=VERIFY_IDENTITY", "${URL}")
  c_url = format("${URL}%s", var.options)
  d_url = replace("${URL}X", "X", "?sslMode=VERIFY_IDENTITY")
  e_url = join("?", [
    "${URL}",
    local.options,
  ])
}
`,
  ),
  {
    name: "texts beside those that Terraform joins",
    filename: "main.tf",
    text: `locals {
  a_url = lower("${URL}")
  b_url = join("", ["a"])
  c_url = "${URL}"
}
`,
    found: [
      ["require-tls", 2, 17],
      ["require-tls", 4, 11],
    ],
    fixed: `locals {
  a_url = lower("${URL}${SAFE}")
  b_url = join("", ["a"])
  c_url = "${URL}${SAFE}"
}
`,
  },
];
