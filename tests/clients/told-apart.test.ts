import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";

const HOST = "host: 'gateway01.us-east-1.prod.aws.tidbcloud.com', port: 4000";
const TLS = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const found = (...lines: readonly string[]): readonly string[] => rulesIn(lint(lines.join("\n")));

const SERVERLESS = "import serverless from 'serverless-mysql';";
const SEQUELIZE = "import { Sequelize } from 'sequelize';";
const LOGIN = `dialect: 'mysql', ${HOST}, username: '3pTAoNNegb47Uc8.root'`;

describe("options that a program gives a client one after the other", () => {
  it.each([
    [
      "TLS at first",
      [`const db = serverless({ config: { ssl: ${TLS} } });`, `db.config({ ${HOST} });`],
    ],
    ["the host at first", [`const db = serverless({ config: { ${HOST} } });`, `db.config(tls);`]],
    [
      "by two calls",
      ["const db = serverless();", `db.config({ ssl: ${TLS} });`, `db.config({ ${HOST} });`],
    ],
    [
      "in what it has kept",
      [`const db = serverless({ config: { ${HOST} } });`, `db.getConfig().ssl = ${TLS};`],
    ],
  ])("are not judged apart: serverless-mysql, %s", (_, lines) => {
    expect(found(SERVERLESS, ...lines)).toEqual([]);
  });

  it("are judged where they are given at once", () => {
    const all = `{ ${HOST} }`;
    expect(found(SERVERLESS, `serverless({ config: ${all} });`)).toEqual(["require-tls"]);
    expect(found(SERVERLESS, "const db = serverless();", `db.config(${all});`)).toEqual([
      "require-tls",
    ]);
    expect(
      found(SERVERLESS, `serverless({ config: ${all} });`, `serverless({ onError: log });`),
    ).toEqual(["require-tls"]);
  });
});

describe("options of Sequelize that a hook may set", () => {
  it.each([
    ["of the object", `const db = new Sequelize({ ${LOGIN} });`, "db.beforeConnect(secure);"],
    [
      "by its name",
      `const db = new Sequelize({ ${LOGIN} });`,
      "db.addHook('beforeConnect', secure);",
    ],
    ["of the class", "Sequelize.beforeInit(secure);", `new Sequelize({ ${LOGIN} });`],
    ["among the options", `new Sequelize({ ${LOGIN}, hooks: { beforeConnect: secure } });`, ""],
  ])("are unknown: %s", (_, ...lines) => {
    expect(found(SEQUELIZE, ...lines)).toEqual([]);
  });

  it.each([
    ["there is none", `new Sequelize({ ${LOGIN} });`],
    ["it is about models", `new Sequelize({ ${LOGIN}, hooks: { beforeDefine: log } });`],
    ["it sees what was read", `new Sequelize({ ${LOGIN} }).afterConnect(log);`],
  ])("are judged where %s", (_, line) => {
    expect(found(SEQUELIZE, line)).toEqual(["require-tls"]);
  });
});
