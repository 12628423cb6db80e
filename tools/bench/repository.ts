import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One file of so many connects to the service. */
const SHARE = 100;
const FOLDERS = 100;

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** Some of the connections are wrong, so that findings are made and kept, too. */
const connecting = (index: number): string => `import mysql from "mysql2/promise";
import { total } from "./file-${index - 1}.js";

export const pool${index} = mysql.createPool({
  host: ${Math.floor(index / SHARE) % 2 === 0 ? `"${HOST}"` : `process.env.TIDB_HOST ?? "${HOST}"`},
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  database: "shop${index}",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: ${Math.floor(index / SHARE) % 4 !== 0} },
});

export async function orders(customer) {
  const [rows] = await pool${index}.execute("SELECT price, count FROM orders WHERE customer = ?", [customer]);
  return total(rows);
}
`;

const plain = (index: number): string => `import { readFile } from "node:fs/promises";

const names = new Map();

/** The sum of what was ordered. */
export function total(rows, tax = 0.${(index % 20) + 10}) {
  let sum = 0;
  for (const { price, count = 1 } of rows) {
    if (typeof price !== "number") throw new TypeError(\`\${price} is no price.\`);
    sum += price * count;
  }
  return Math.round(sum * (1 + tax) * 100) / 100;
}

export async function load${index}(file) {
  if (names.has(file)) return names.get(file);
  const text = await readFile(file, "utf8");
  const lines = text.split("\\n").map((line) => line.trim()).filter((line) => line !== "");
  const parsed = lines.map((line, number) => {
    const [name, ...values] = line.split(",");
    return { name, number, values: values.map((value) => Number(value)) };
  });
  names.set(file, parsed);
  return parsed;
}

export default class Page${index} {
  #rows = [];
  add(row) {
    this.#rows.push({ ...row, page: ${index} });
    return this;
  }
  get total() {
    return total(this.#rows);
  }
}
`;

/** Writes a repository of so many files; every hundredth connects. */
export function generateRepository(root: string, files: number): void {
  mkdirSync(path.join(root, ".git"), { recursive: true });
  writeFileSync(path.join(root, "package.json"), '{ "name": "shop", "type": "module" }\n');
  for (let folder = 0; folder < FOLDERS; folder++)
    mkdirSync(path.join(root, "files", `part-${folder}`), { recursive: true });
  for (let index = 0; index < files; index++) {
    const isConnecting = index % SHARE === SHARE - 1;
    const folder = `part-${Math.floor((index * FOLDERS) / files)}`;
    const text = isConnecting ? connecting(index) : plain(index);
    writeFileSync(path.join(root, "files", folder, `file-${index}.js`), text);
  }
}
