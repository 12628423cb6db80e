import type { Files } from "../folder.js";
import { HOST, USER, type Silent } from "./table.js";

const SERVER = `host: "${HOST}", user: "${USER}", port: 4000`;

const typed = (name: string, wrapper: string, use: string): Silent => {
  const files: Files = {
    "package.json": '{ "name": "shop", "type": "module" }\n',
    "pool.ts": `import mysql from "mysql2/promise";\n${wrapper}\n`,
    "db.ts": `import { makePool } from "./pool";\n${use}\n`,
  };
  return { name, files };
};

/** Functions of another file whose types refuse what is missing: nothing is written unseen. */
export const NARROW: readonly Silent[] = [
  typed(
    "a literal type",
    "export const makePool = (o: { host: string; user: string; port: number }) => mysql.createPool(o);",
    `makePool({ ${SERVER} });`,
  ),
  typed(
    "an interface, of a part",
    `export interface Options { host: string; user: string; port: number; ssl?: { rejectUnauthorized: boolean } }
export function makePool(o: Options) { return mysql.createPool(o); }`,
    `makePool({ ${SERVER}, ssl: { rejectUnauthorized: true } });`,
  ),
  typed(
    "the field of a class",
    `interface Options { host: string; user: string; port: number }
export class makePool {
  constructor(private readonly o: Options) {}
  open() { return mysql.createPool(this.o); }
}`,
    `new makePool({ ${SERVER} }).open();`,
  ),
];

/** The driver's own type takes it. */
export const WIDE: readonly Silent[] = [
  typed(
    "the driver's options",
    "export function makePool(o: mysql.PoolOptions) { return mysql.createPool(o); }",
    `makePool({ ${SERVER} });`,
  ),
];
