/** Programs of any size, always the same: connections as people write them, between code that has nothing to do with them. */

const HOST = "gateway01.eu-central-1.prod.aws.tidbcloud.com";

type Shape = (n: number) => string;

/** Good and bad ones, each with what it is made of. Each line ends so that the next may follow it on the same line. */
const SHAPES: readonly Shape[] = [
  (n) => `const pool${n} = mysql.createPool({
  host: "${HOST}",
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  database: "shop${n}",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});`,
  (n) => `const pool${n} = mysql.createPool({
  host: "${HOST}",
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  database: "shop${n}",
});`,
  (n) => `const options${n} = {
  host: process.env.TIDB_HOST,
  port: Number(process.env.TIDB_PORT),
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  ssl: { rejectUnauthorized: false },
};
options${n}.database = "shop${n}";
options${n}.connectionLimit = 10;
const pool${n} = mysql.createPool(options${n});`,
  (n) => `function options${n}(database) {
  const base = { host: "${HOST}", port: 4000, user: process.env.TIDB_USER };
  if (process.env.TIDB_CA) {
    return { ...base, database, ssl: { ca: fs.readFileSync(process.env.TIDB_CA), minVersion: "TLSv1.2" } };
  }
  return { ...base, database, ssl: { minVersion: "TLSv1.1" } };
}
const pool${n} = mysql.createPool(options${n}("shop${n}"));`,
  (n) => `const base${n} = { host: "${HOST}", port: 4000, ssl: { minVersion: "TLSv1.2" } };
const options${n} = { ...base${n}, user: process.env.TIDB_USER, password: process.env.TIDB_PASSWORD };
const pool${n} = mysql.createPool({ ...options${n}, database: "shop${n}", waitForConnections: true });`,
  (n) =>
    `const pool${n} = mysql.createPool("mysql://root:\${process.env.TIDB_PASSWORD}@${HOST}:4000/shop${n}");`,
  (
    n,
  ) => `const url${n} = \`mysql://\${process.env.TIDB_USER}:\${process.env.TIDB_PASSWORD}@${HOST}:4000/shop${n}?ssl={"rejectUnauthorized":true}\`;
const pool${n} = mysql.createPool(url${n});`,
  (n) => `const url${n} = new URL("mysql://${HOST}:4000/shop${n}");
url${n}.searchParams.set("ssl", JSON.stringify({ minVersion: "TLSv1.2" }));
url${n}.searchParams.set("connectionLimit", "5");
const pool${n} = mysql.createPool(url${n}.href);`,
  (n) => `const isLocal${n} = process.env.NODE_ENV !== "production";
const pool${n} = mysql.createPool({
  host: isLocal${n} ? "localhost" : "${HOST}",
  port: isLocal${n} ? 3306 : 4000,
  user: process.env.TIDB_USER ?? "root",
  password: process.env.TIDB_PASSWORD || "",
  ssl: isLocal${n} ? undefined : { minVersion: "TLSv1.2", rejectUnauthorized: true },
});`,
  (n) => `class Store${n} {
  constructor(database) {
    this.database = database;
    this.options = { host: process.env.TIDB_HOST, user: process.env.TIDB_USER, port: 4000 };
  }
  tls() {
    return { minVersion: "TLSv1.2", rejectUnauthorized: process.env.TIDB_VERIFY !== "no" };
  }
  connect() {
    return mysql.createConnection({ ...this.options, database: this.database, ssl: this.tls() });
  }
}`,
  (n) => `async function connect${n}({ host = process.env.TIDB_HOST, ssl = {} } = {}) {
  try {
    return await mysql.createConnection({ host, port: 4000, user: process.env.TIDB_USER, ssl });
  } catch (error) {
    report(error);
    return null;
  }
}
handlers.push(() => connect${n}({ host: "${HOST}" }));`,
  (n) => `const config${n} = { database: "shop${n}", connectionLimit: 5 };
if (process.env.TIDB_ENABLE_SSL === "true") {
  config${n}.ssl = { minVersion: "TLSv1.2", ca: process.env.TIDB_CA_PATH };
}
const pool${n} = mysql.createPool(Object.assign({ host: process.env.TIDB_HOST, user: process.env.TIDB_USER }, config${n}));`,
];

/** Code around the connections. */
const FILLER: readonly Shape[] = [
  (n) => `items.push({ id: ${n}, name: "item ${n}" });`,
  (n) => `if (prices[${n}] > ${n % 100}) report(items[${n}]);`,
  (n) => `handlers.push((request) => request.rows + ${n});`,
  (n) => `totals.set("${n}", (totals.get("${n}") ?? 0) + 1);`,
];

const HEAD = `import mysql from "mysql2/promise";
import fs from "node:fs";
const items = [], prices = [], handlers = [], totals = new Map(), report = (...all) => all;`;

/** Exactly so many lines, with so many connections spread evenly. */
export function generate(lines: number, connections: number): readonly string[] {
  const all = HEAD.split("\n");
  for (let n = 0; n < connections; n++) {
    all.push(...(SHAPES[n % SHAPES.length]?.(n) ?? "").split("\n"));
    const end = Math.round((lines * (n + 1)) / connections);
    while (all.length < end) all.push(FILLER[all.length % FILLER.length]?.(all.length) ?? "");
  }
  return all;
}
