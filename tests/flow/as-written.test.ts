import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fix } from "../lint.js";
import { notesOf } from "./stand-ins.js";

interface Program {
  readonly id: string;
  readonly file: string;
}
const folder = new URL("../fixtures/shapes/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const shapes = JSON.parse(read("expected.json")) as readonly Program[];

const NONE = {};
/** Every variable that a program asks for is set. */
const FULL = new Proxy<Record<string, string>>(NONE, {
  get: (_, key) =>
    /port/i.test(String(key))
      ? "4000"
      : /host/i.test(String(key))
        ? "gateway01.us-east-1.prod.aws.tidbcloud.com"
        : "x",
});

const OF_TLS = /ssl|tls|reject|verif|minVersion|^ca$|cert|dialectOptions|driverOptions|^port$/i;
/** What clients are given, without the options that a fix may be about. */
function withoutTls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTls);
  if (typeof value === "string")
    return value
      .replace(/[?&]\S*/, "")
      .replace(/:(?:3306|4000)\b/, "")
      .replace(/ --ssl\S*/g, "");
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !OF_TLS.test(key));
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutTls(each)]));
}
const doneBy = async (code: string, file: string): Promise<unknown> =>
  withoutTls([await notesOf(code, file, NONE), await notesOf(code, file, FULL)]);

const fixed = shapes.flatMap(({ id, file }) => {
  const code = read(file);
  const { output } = fix(code, { preset: "strict", filename: file });
  return output === code ? [] : [{ id, file, code, output }];
});

it.each(fixed)("$id does what it did when it is fixed", async ({ file, code, output }) => {
  expect(await doneBy(output, file)).toEqual(await doneBy(code, file));
});

it("runs most programs to the place where they connect", async () => {
  const noted = await Promise.all(
    fixed.map(async ({ file, code }) => JSON.stringify(await doneBy(code, file))),
  );
  expect(
    noted.filter((notes) =>
      /"call":"[^"]*(?:mysql|mariadb|sequelize|typeorm|knex|prisma|child_process)/.test(notes),
    ).length,
  ).toBeGreaterThan(fixed.length * 0.75);
  expect(noted.length).toBeGreaterThan(30);
});

it("notices a fix that breaks a program", async () => {
  const code =
    "import mysql from 'mysql2';\nconst options = { host: 'h', ssl: {} };\nmysql.createPool(options).query('select 1');\n";
  const done = await doneBy(code, "program.mjs");
  expect(
    await doneBy(code.replace("ssl: {}", "ssl: { rejectUnauthorized: true }"), "program.mjs"),
  ).toEqual(done);
  expect(await doneBy(code.replace("host: 'h', ", ""), "program.mjs")).not.toEqual(done);
  expect(await doneBy(code.replace("const options", "let option"), "program.mjs")).not.toEqual(
    done,
  );
  expect(await doneBy(code.replace(".query('select 1')", ""), "program.mjs")).not.toEqual(done);
});
