import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const URL = `jdbc:mysql://${HOST}:4000/shop`;
const SAFE = "sslMode=VERIFY_IDENTITY&amp;enabledTLSProtocols=TLSv1.2,TLSv1.3";

const silent = (name: string, filename: string, text: string): UserFile => ({
  name,
  filename,
  text,
  found: [],
});

const persistence = (url: string, more = ""): string => `<?xml version="1.0" encoding="UTF-8"?>
<persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
  <persistence-unit name="shop" transaction-type="RESOURCE_LOCAL">
    <properties>
      <property name="jakarta.persistence.jdbc.driver" value="com.mysql.cj.jdbc.Driver"/>
      <property name="jakarta.persistence.jdbc.url" value="${url}"/>
      <property name="jakarta.persistence.jdbc.user" value="root"/>
      <property name="jakarta.persistence.jdbc.password" value="${PASSWORD}"/>
${more}    </properties>
  </persistence-unit>
</persistence>
`;

const MYBATIS = `<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE configuration
  PUBLIC "-//mybatis.org//DTD Config 3.0//EN"
  "https://mybatis.org/dtd/mybatis-3-config.dtd">
<configuration>
  <environments default="development">
    <environment id="development">
      <transactionManager type="JDBC"/>
      <dataSource type="POOLED">
        <property name="driver" value="com.mysql.cj.jdbc.Driver"/>
        <property name="url" value="${URL}"/>
        <property name="username" value="${USER}"/>
        <property name="password" value="\${database.password}"/>
      </dataSource>
    </environment>
  </environments>
</configuration>
`;

const hibernate = (url: string): string => `<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE hibernate-configuration PUBLIC
    "-//Hibernate/Hibernate Configuration DTD 3.0//EN"
    "http://www.hibernate.org/dtd/hibernate-configuration-3.0.dtd">
<hibernate-configuration>
  <session-factory>
    <property name="connection.url">${url}</property>
    <property name="connection.username">${USER}</property>
    <property name="connection.password">${PASSWORD}</property>
    <property name="dialect">org.hibernate.dialect.MySQLDialect</property>
  </session-factory>
</hibernate-configuration>
`;

const tomcat = (url: string, more = ""): string => `<Context>
  <!-- the shop -->
  <Resource name="jdbc/shop" auth="Container" type="javax.sql.DataSource"
            username="${USER}" password="${PASSWORD}"
            driverClassName="com.mysql.cj.jdbc.Driver"
            url='${url}'${more}/>
</Context>
`;

const spring = (url: string, more = ""): string => `<?xml version="1.0"?>
<beans xmlns="http://www.springframework.org/schema/beans"
       xmlns:p="http://www.springframework.org/schema/p">
  <bean id="dataSource" class="com.zaxxer.hikari.HikariDataSource">
    <property name="jdbcUrl"><value>${url}</value></property>
    <property name="username" value="root"/>
${more}  </bean>
</beans>
`;

/** JPA, Hibernate, MyBatis. */
export const ORM_FILES: readonly UserFile[] = [
  {
    name: "JPA, plain text",
    filename: "src/main/resources/META-INF/persistence.xml",
    text: persistence(`${URL}?useSSL=false&amp;serverTimezone=UTC`),
    found: [
      ["require-tls", 6, 126],
      ["require-username-prefix", 7, 7],
      ["no-exposed-password", 8, 7],
    ],
    fixed: persistence(
      `${URL}?sslMode=VERIFY_IDENTITY&amp;serverTimezone=UTC&amp;enabledTLSProtocols=TLSv1.2,TLSv1.3`,
    ),
  },
  {
    name: "JPA, with TLS for the driver under another name",
    filename: "META-INF/persistence.xml",
    text: persistence(
      URL,
      `      <property name="eclipselink.jdbc.property.sslMode" value="VERIFY_IDENTITY"/>\n`,
    ),
    found: [
      ["require-username-prefix", 7, 7],
      ["no-exposed-password", 8, 7],
    ],
  },
  {
    name: "MyBatis, nothing said of TLS",
    filename: "src/main/resources/mybatis-config.xml",
    text: MYBATIS,
    found: [["require-tls", 11, 9]],
    fixed: MYBATIS.replace(URL, `${URL}?${SAFE}`),
  },
  {
    name: "Hibernate, no check of the certificate",
    filename: "hibernate.cfg.xml",
    text: hibernate(`${URL}?sslMode=REQUIRED&amp;enabledTLSProtocols=TLSv1.2,TLSv1.3`),
    found: [
      ["require-certificate-verification", 7, 103],
      ["no-exposed-password", 9, 5],
    ],
    fixed: hibernate(`${URL}?${SAFE}`),
  },
  {
    name: "in CDATA",
    filename: "hibernate.cfg.xml",
    text: hibernate(
      `<![CDATA[${URL}?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2,TLSv1.3]]>`,
    ).replace(PASSWORD, ""),
    found: [["require-certificate-verification", 7, 112]],
    fixed: hibernate(`<![CDATA[${URL}?${SAFE.replace("&amp;", "&")}]]>`).replace(PASSWORD, ""),
  },
  silent(
    "as documented",
    "hibernate.cfg.xml",
    hibernate(`\n      ${URL}?${SAFE}\n    `).replace(PASSWORD, "${env.DB_PASSWORD}"),
  ),
  silent(
    "another database",
    "META-INF/persistence.xml",
    persistence("jdbc:mysql://db.example.com:3306/shop?useSSL=false"),
  ),
  silent("this machine", "hibernate.cfg.xml", hibernate("jdbc:mysql://localhost:4000/shop")),
  silent("filled in", "hibernate.cfg.xml", hibernate("${jdbc.url}")),
];

/** Tomcat, Spring, WildFly, Maven, PHPUnit. */
export const OTHER_FILES: readonly UserFile[] = [
  {
    name: "Tomcat",
    filename: "src/main/webapp/META-INF/context.xml",
    text: tomcat(`${URL}?sslMode=DISABLED`),
    found: [
      ["no-exposed-password", 4, 45],
      ["require-tls", 6, 84],
    ],
    fixed: tomcat(`${URL}?${SAFE}`),
  },
  {
    name: "Tomcat, with properties for the driver",
    filename: "META-INF/context.xml",
    text: tomcat(
      URL,
      ` connectionProperties="sslMode=VERIFY_IDENTITY;enabledTLSProtocols=TLSv1.3"`,
    ),
    found: [["no-exposed-password", 4, 45]],
  },
  {
    name: "Spring",
    filename: "src/main/webapp/WEB-INF/applicationContext.xml",
    text: spring(`${URL}?sslMode=PREFERRED&amp;enabledTLSProtocols=TLSv1.2,TLSv1.3`),
    found: [
      ["require-tls", 5, 103],
      ["require-username-prefix", 6, 5],
    ],
    fixed: spring(`${URL}?${SAFE}`),
  },
  {
    name: "Spring, with properties for the driver",
    filename: "dao-context.xml",
    text: spring(
      URL,
      `    <property name="dataSourceProperties">
      <props>
        <prop key="sslMode">VERIFY_IDENTITY</prop>
        <prop key="enabledTLSProtocols">TLSv1.2,TLSv1.3</prop>
      </props>
    </property>
`,
    ),
    found: [["require-username-prefix", 6, 5]],
  },
  {
    name: "Spring, short",
    filename: "beans.xml",
    text: `<beans xmlns:p="http://www.springframework.org/schema/p">
  <bean class="org.apache.commons.dbcp2.BasicDataSource"
        p:url="${URL}?sslMode=REQUIRED" p:username="root" p:password="\${pw}"/>
</beans>
`,
    found: [
      ["require-min-tls-version", 3, 9],
      ["require-certificate-verification", 3, 82],
      ["require-username-prefix", 3, 100],
    ],
    fixed: `<beans xmlns:p="http://www.springframework.org/schema/p">
  <bean class="org.apache.commons.dbcp2.BasicDataSource"
        p:url="${URL}?${SAFE}" p:username="root" p:password="\${pw}"/>
</beans>
`,
  },
  {
    name: "WildFly",
    filename: "deploy/shop-ds.xml",
    text: `<datasources>
  <datasource jndi-name="java:/Shop" pool-name="Shop">
    <connection-url>${URL}?sslMode=DISABLED</connection-url>
    <security><user-name>root</user-name><password>${PASSWORD}</password></security>
  </datasource>
  <datasource jndi-name="java:/Told" pool-name="Told">
    <connection-url>${URL}</connection-url>
    <connection-property name="sslMode">VERIFY_IDENTITY</connection-property>
    <security user-name="${USER}" password="\${VAULT::ds::pw::1}"/>
  </datasource>
</datasources>
`,
    found: [
      ["require-tls", 3, 87],
      ["require-username-prefix", 4, 15],
      ["no-exposed-password", 4, 42],
    ],
    fixed: `<datasources>
  <datasource jndi-name="java:/Shop" pool-name="Shop">
    <connection-url>${URL}?${SAFE}</connection-url>
    <security><user-name>root</user-name><password>${PASSWORD}</password></security>
  </datasource>
  <datasource jndi-name="java:/Told" pool-name="Told">
    <connection-url>${URL}</connection-url>
    <connection-property name="sslMode">VERIFY_IDENTITY</connection-property>
    <security user-name="${USER}" password="\${VAULT::ds::pw::1}"/>
  </datasource>
</datasources>
`,
  },
  {
    name: "Maven",
    filename: "pom.xml",
    text: `<project>
  <url>https://example.com</url>
  <properties>
    <jdbc.url>${URL}?sslMode=DISABLED</jdbc.url>
    <jdbc.user>${USER}</jdbc.user>
    <jdbc.password>${PASSWORD}</jdbc.password>
  </properties>
  <build><plugins><plugin><artifactId>flyway-maven-plugin</artifactId>
    <configuration><url>\${jdbc.url}</url><user>\${jdbc.user}</user></configuration>
  </plugin></plugins></build>
</project>
`,
    found: [
      ["require-tls", 4, 81],
      ["no-exposed-password", 6, 5],
    ],
    fixed: `<project>
  <url>https://example.com</url>
  <properties>
    <jdbc.url>${URL}?${SAFE}</jdbc.url>
    <jdbc.user>${USER}</jdbc.user>
    <jdbc.password>${PASSWORD}</jdbc.password>
  </properties>
  <build><plugins><plugin><artifactId>flyway-maven-plugin</artifactId>
    <configuration><url>\${jdbc.url}</url><user>\${jdbc.user}</user></configuration>
  </plugin></plugins></build>
</project>
`,
  },
  {
    name: "variables for PHPUnit",
    filename: "phpunit.xml.dist",
    text: `<phpunit>
  <php>
    <env name="DATABASE_URL" value="mysql://${USER}:${PASSWORD}@${HOST}:4000/shop"/>
  </php>
</phpunit>
`,
    found: [["no-exposed-password", 3, 66]],
  },
  {
    name: "parameters of a web application",
    filename: "WEB-INF/web.xml",
    text: `<web-app>
  <context-param>
    <param-name>jdbcUrl</param-name>
    <param-value>${URL}?sslMode=DISABLED</param-value>
  </context-param>
</web-app>
`,
    found: [["require-tls", 4, 84]],
    fixed: `<web-app>
  <context-param>
    <param-name>jdbcUrl</param-name>
    <param-value>${URL}?${SAFE}</param-value>
  </context-param>
</web-app>
`,
  },
  silent(
    "JetBrains keep TLS in another file",
    ".idea/dataSources.xml",
    `<project version="4">
  <component name="DataSourceManagerImpl" format="xml">
    <data-source source="LOCAL" name="shop"><jdbc-url>${URL}</jdbc-url></data-source>
  </component>
</project>
`,
  ),
  silent(
    "words for people",
    "docs/manual.xml",
    `<article><para>Never write <code>${URL}?useSSL=false</code> there.</para></article>\n`,
  ),
  silent(
    "what a DTD of its own declares",
    "a.xml",
    `<!DOCTYPE a [<!ENTITY b "c">]>\n<a url="${URL}"/>\n`,
  ),
  silent("an entity of a DTD", "a.xml", `<!DOCTYPE a SYSTEM "a.dtd">\n<a url="${URL}?&more;"/>\n`),
  silent("an open element", "a.xml", `<a>\n  <url>${URL}?useSSL=false</url>\n`),
  silent("an `&` alone", "a.xml", `<a url="${URL}?useSSL=false&allowMultiQueries=true"/>\n`),
];

const config = (mode: string): string => `<?xml version="1.0" encoding="utf-8" ?>
<configuration>
  <connectionStrings>
    <add name="Shop" connectionString="Server=${HOST};Port=4000;User ID=${USER};SslMode=${mode}" providerName="MySqlConnector" />
    <add name="Old" connectionString="Server=db.example.com;Port=4000;User ID=root;SslMode=None" />
  </connectionStrings>
  <appSettings><add key="Theme" value="dark" /></appSettings>
</configuration>
`;

/** Configurations of .NET. */
export const DOTNET_FILES: readonly UserFile[] = [
  {
    name: "a connection string",
    filename: "src/App.config",
    text: config("Required"),
    found: [["require-certificate-verification", 4, 129]],
    fixed: config("VerifyFull"),
  },
  {
    name: "of a web application",
    filename: "Web.Release.config",
    text: config("None"),
    found: [["require-tls", 4, 129]],
    fixed: config("VerifyFull"),
  },
  silent("as documented", "web.config", config("VerifyFull")),
];
