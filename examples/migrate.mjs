// A migration. The URL is right except for its last part, which is an option of another client.
import { readFile } from "node:fs/promises";
import mysql from "mysql2/promise";

const address =
  "mysql://3pTAoNNegb47Uc8.root:kT4vXq9LmZ2pWs7R@gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslmode=require";

const connection = await mysql.createConnection(address);
await connection.query(await readFile("migrations/001-orders.sql", "utf8"));
await connection.end();
