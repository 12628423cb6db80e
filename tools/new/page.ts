const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** The same connection in a driver, in an ORM and in the texts of other clients. */
const examples = (user: string): string => `\`\`\`js
import mysql from "mysql2/promise";

const pool = mysql.createPool({
  host: "${HOST}",
  port: 4000,
  user: "${user}",
  password: process.env.DB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});
\`\`\`

In TypeORM:

\`\`\`js
import { DataSource } from "typeorm";

export const source = new DataSource({
  type: "mysql",
  host: "${HOST}",
  port: 4000,
  username: "${user}",
  password: process.env.DB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});
\`\`\`

Strings for programs in other languages, and commands:

\`\`\`js
import { execSync } from "node:child_process";

const password = encodeURIComponent(process.env.DB_PASSWORD);

export const env = {
  JDBC_URL: \`jdbc:mysql://${HOST}:4000/shop?user=${user}&password=\${password}&sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3\`,
  GO_DSN: \`${user}:\${process.env.DB_PASSWORD}@tcp(${HOST}:4000)/shop?tls=true\`,
  SQLALCHEMY_URL: \`mysql+pymysql://${user}:\${password}@${HOST}:4000/shop?ssl_ca=/etc/ssl/cert.pem\`,
};

execSync("mysql -h ${HOST} -P 4000 -u '${user}' --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem -p shop < shop.sql");
\`\`\``;

/** The page of the example, without the header that `npm run update` makes. */
export const page = `<!-- end of the generated header -->

## Why

TODO: what goes wrong without this. Quote the error message, if there is one.

## Wrong

${examples("3pTAoNNegb47Uc8.guest")}

## Right

${examples("3pTAoNNegb47Uc8.app")}

## Options

This rule has no options.

## When not to use it

TODO: who should disable the rule.

## Further reading

- _TLS Connections to TiDB Serverless_ in the TiDB Cloud documentation.
`;
