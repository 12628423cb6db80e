import { expect, it } from "vitest";
import { lint } from "../lint.js";

/** With `connections: "all"`: what names no server stays on this machine, as the clients do. */
const settings = { connections: "all" };
const PYTHON = "from sqlalchemy import create_engine\ncreate_engine";
const SCRIPT = 'import mysql from "mysql2";\nmysql.createConnection';

it.each([
  ["app.py", `${PYTHON}("mysql+pymysql:///test")`, 0],
  ["app.py", `${PYTHON}("mysql+pymysql://")`, 0],
  ["app.py", 'cell = {"database_connection": "mysql+pymysql:///"}', 0],
  ["app.py", `${PYTHON}(f"mysql+pymysql://{host}/test")`, 1],
  ["app.mjs", `${SCRIPT}("mysql:///test");`, 0],
  ["app.mjs", `${SCRIPT}("mysql://" + process.env.DB_HOST + "/test");`, 1],
])("%s: %s", (filename, code, number) => {
  expect(lint(`${code}\n`, { filename, settings })).toHaveLength(number);
});
