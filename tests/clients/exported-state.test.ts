import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";

const LOGIN =
  "host: 'gateway01.us-east-1.prod.aws.tidbcloud.com', port: 4000, user: '3xAbCdEfGhIjKl9.root'";
const open = (ssl: string): string => `() => mysql.createPool({ ${LOGIN}, ssl: ${ssl} })`;
const found = (code: string): readonly string[] =>
  rulesIn(lint(`import mysql from 'mysql2/promise';\n${code}\n`));

describe("what holds nothing yet", () => {
  it.each([
    `export const state = {};\nexport const open = ${open("state.ssl")};`,
    `export const state = { ssl: undefined };\nexport const open = ${open("state.ssl")};`,
    `export const state = { db: {} };\nexport const open = ${open("state.db.ssl")};`,
    `export const state = {};\nexport const open = ${open("state.ssl ?? undefined")};`,
    `const state = { ssl: null };\nconst open = ${open("state.ssl")};\nmodule.exports = { state, open };`,
    `export class State { static ssl = undefined; }\nexport const open = ${open("State.ssl")};`,
    `export class State { static ssl = null; static open = ${open("this.ssl ?? State.ssl")}; }`,
  ])("others may set before it is read: %s", (code) => {
    expect(found(code)).toEqual([]);
  });

  it.each([
    `const state = {};\nexport const open = ${open("state.ssl")};`,
    `export const state = {};\nmysql.createPool({ ${LOGIN}, ssl: state.ssl });`,
    `export const state = { ssl: false };\nexport const open = ${open("state.ssl")};`,
    `export const state = { ${LOGIN} };\nexport const open = () => mysql.createPool(state);`,
    `export const state = { db: { ${LOGIN} } };\nexport const open = () => mysql.createPool(state.db);`,
    `class State { static ssl = undefined; }\nexport const open = ${open("State.ssl")};`,
  ])("nobody else can set, or is no nothing: %s", (code) => {
    expect(found(code)).toEqual(["require-tls"]);
  });
});
