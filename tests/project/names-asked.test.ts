import { describe, expect, it } from "vitest";
import { makeProject } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const MYSQL = 'import mysql from "mysql2/promise";\n';
const POOL = 'mysql.createPool({ host: getEnv("DB_HOST"), port: 4000 });\n';

const numbersIn = (read: string): readonly number[] => {
  const { lint } = makeProject({
    "package.json": '{ "name": "shop", "type": "module" }\n',
    ".env": `DB_HOST=${HOST}\n`,
    "env.js": `export ${read}\n`,
    "db.js": `${MYSQL}import { getEnv } from "./env.js";\n${POOL}`,
    "all.js": `${MYSQL}${read}\n${POOL}`,
  });
  return [lint("db.js").length, lint("all.js").length];
};

describe("a function that makes another name of what it is handed", () => {
  it.each([
    'const getEnv = (name) => process.env[name + "_LOCAL"];',
    'const getEnv = (name) => process.env["LOCAL_" + name] ?? "localhost";',
    "const getEnv = (name) => process.env[`TEST_${name}`];",
    "function getEnv(name) { const key = `TEST_${name}`; return process.env[key]; }",
    'function getEnv(name = "DB_HOST") { return process.env[`TEST_${name}`]; }',
    'function getEnv(name) { return config.get(name + "_LOCAL"); }',
    "function getEnv(name) { const value = process.env[`TEST_${name}`]; if (!value) throw new Error(name); return value; }",
  ])("asks for another variable: %s", (read) => {
    expect(numbersIn(read)).toEqual([0, 0]);
  });

  it.each([
    "const getEnv = (name) => process.env[name];",
    "const getEnv = (name) => process.env[name] ?? process.env[`TEST_${name}`];",
    "function getEnv(name) { const value = process.env[name]; if (!value) throw new Error(`${name} is missing`); return value; }",
    "function getEnv(name) { const value = process.env[name]; console.log(`read ${name}`); return value; }",
    "function getEnv(name) { return config.get(name); }",
    "function getEnv(name) { return config.lookup({ name }); }",
  ])("is told from one that asks for it: %s", (read) => {
    expect(numbersIn(read)).toEqual([1, 1]);
  });
});
