// An API with Express. Its TLS options were copied from an answer about another database.
import express from "express";
import mysql from "mysql2/promise";

const pool = mysql.createPool({
  host: "gateway01.us-east-1.prod.aws.tidbcloud.com",
  port: 4000,
  user: "3pTAoNNegb47Uc8.root",
  password: "kT4vXq9LmZ2pWs7R",
  database: "shop",
  ssl: { rejectUnauthorized: false },
});

const app = express();

app.get("/orders/:id", async (request, response) => {
  const [rows] = await pool.query("SELECT * FROM orders WHERE id = ?", [request.params.id]);
  response.json(rows);
});

app.listen(3000);
