import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, ADO, COMMAND, HOST, JDBC, SECRET } from "../samples.js";

const SPRING = filesNamed(
  "src/main/resources/application.properties",
  `# TiDB Cloud
spring.datasource.url=${JDBC}
app.name=App
`,
  `spring.datasource.url=jdbc:mysql://${HOST}:4000/test
spring.datasource.username = root
spring.datasource.password : ${SECRET}
spring.datasource.hikari.data-source-properties.useSSL false
! later
`,
  `app.jdbc=jdbc:mysql://${HOST}:4000/test?\\
    useSSL=false\\
    &allowPublicKeyRetrieval=true
`,
);

const OTHERS = filesNamed(
  "application-prod.properties",
  `spring.datasource.url=\${JDBC_URL:jdbc:mysql://${HOST}:3306/test?useSSL=false}
empty=
`,
  `quarkus.datasource.jdbc.url=jdbc\\:mysql\\://${HOST}\\:4000/test?sslMode\\=REQUIRED
quarkus.datasource.password=\${DB_PASSWORD:${SECRET}}
`,
  `database.url=${ADDRESS}
`,
  `\tdatabase.dsn=root:${SECRET}@tcp(${HOST}:3306)/test
`,
  `ado=${ADO}
`,
  `command=${COMMAND}
`,
);

export const PROPERTIES_FILES: readonly DataFile[] = [...SPRING, ...OTHERS];
