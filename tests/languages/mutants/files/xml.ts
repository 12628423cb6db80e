import type { DataFile } from "../format.js";
import { ADO, HOST, JDBC, SECRET, USER } from "../samples.js";

const WRITTEN = JDBC.replaceAll("&", "&amp;");

export const XML_FILES: readonly DataFile[] = [
  {
    filename: "src/main/resources/META-INF/persistence.xml",
    text: `<?xml version="1.0" encoding="UTF-8"?>
<persistence version="3.0">
  <!-- TiDB Cloud -->
  <persistence-unit name="shop">
    <properties>
      <property name="jakarta.persistence.jdbc.url" value="${WRITTEN}"/>
      <property name='jakarta.persistence.jdbc.user' value='root'/>
      <property name="jakarta.persistence.jdbc.password" value="${SECRET}"/>
    </properties>
  </persistence-unit>
</persistence>
`,
  },
  {
    filename: "hibernate.cfg.xml",
    text: `<!DOCTYPE hibernate-configuration PUBLIC "-//Hibernate//DTD 3.0//EN" "http://www.hibernate.org/dtd/c.dtd">
<hibernate-configuration>
  <session-factory>
    <property name="connection.url"><![CDATA[${JDBC}]]></property>
    <property name="connection.username">${USER}</property>
  </session-factory>
</hibernate-configuration>
`,
  },
  {
    filename: "META-INF/context.xml",
    text: `<Context>
  <Resource name="jdbc/shop" username="root"
            password="${SECRET}" url='jdbc:mysql://${HOST}:4000/shop?sslMode=REQUIRED&amp;a=b'/>
  <Parameter name="url" value="jdbc:mysql://\${host}:4000/shop?sslMode=DISABLED" override="false"/>
</Context>
`,
  },
  {
    filename: "App.config",
    text: `<configuration>
  <connectionStrings>
    <add name="Shop" connectionString="${ADO}" />
    <add name="Old" connectionString="Server=db.example.com;SslMode=None" />
  </connectionStrings>
</configuration>
`,
  },
];
