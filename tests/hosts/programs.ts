export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** What the README shows to begin with. */
export const CONFIG = `import tidbTls from "eslint-plugin-tidb-tls";

export default [tidbTls.configs.recommended];
`;

/** The documented form: right for `recommended`, while `strict` asks for `verifyIdentity`, too. */
export const GOOD = `import mysql from "mysql2/promise";

export const pool = mysql.createPool({
  host: "${HOST}",
  port: 4000,
  user: "3pTAoNNegb47Uc8.root",
  password: process.env.DB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});
`;

/** The same with one mistake, which `RULE` reports. */
export const BAD = GOOD.replace("true", "false");
export const RULE = "tidb-tls/require-certificate-verification";

/** No TLS at all. */
export const BARE = `import mysql from "mysql2";

mysql.createPool({ host: "${HOST}", port: 4000, user: "3pTAoNNegb47Uc8.root" });
`;
