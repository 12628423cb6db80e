// A nightly report. It trusts a single certificate file and uses MySQL's port.
const fs = require("node:fs");
const mysql = require("mysql2");

const connection = mysql.createConnection({
  host: "gateway01.us-east-1.prod.aws.tidbcloud.com",
  port: 3306,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: "shop",
  ssl: {
    minVersion: "TLSv1.2",
    rejectUnauthorized: true,
    ca: fs.readFileSync("certs/isrgrootx1.pem"),
  },
});

connection.query("SELECT day, SUM(total) AS total FROM orders GROUP BY day", (error, rows) => {
  if (error) throw error;
  console.table(rows);
  connection.end();
});
