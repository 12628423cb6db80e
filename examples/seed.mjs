// Test data. The second user name lacks the prefix that every user name of the cluster has.
import mysql from "mysql2/promise";

const host = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const ssl = { minVersion: "TLSv1.2", rejectUnauthorized: true };

const admin = await mysql.createConnection({
  host,
  port: 4000,
  user: "3pTAoNNegb47Uc8.root",
  password: process.env.ADMIN_PASSWORD,
  ssl,
});
await admin.query("CREATE DATABASE IF NOT EXISTS shop");
await admin.end();

const shop = await mysql.createConnection({
  host,
  port: 4000,
  user: "shop",
  password: process.env.SHOP_PASSWORD,
  database: "shop",
  ssl,
});
await shop.query("INSERT INTO orders (day, total) VALUES (CURRENT_DATE, 42)");
await shop.end();
