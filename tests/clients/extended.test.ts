import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const ADDRESS = `mysql://3xAbCdEfGhIjKl9.root:\${process.env.PASSWORD}@${HOST}:4000/app`;
const NAMED = `host: '${HOST}', port: 4000, username: '3xAbCdEfGhIjKl9.root'`;
const TLS = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const run = { filename: "program.ts" };

const derived = (from: string, name: string, given: string): string =>
  `import { ${name} } from '${from}';\nexport class Db extends ${name} {\n  constructor() {\n    super(${given});\n  }\n}\n`;
const prisma = (given: string): string => derived("@prisma/client", "PrismaClient", given);
const typeorm = (ssl: string): string =>
  derived("typeorm", "DataSource", `{ type: 'mysql', ${NAMED}${ssl} }`);
const sequelize = (more: string): string =>
  derived("sequelize", "Sequelize", `{ dialect: 'mysql', ${NAMED}${more} }`);

describe("options that a class gives to the client that it extends", () => {
  it.each([
    [
      "Prisma's datasources",
      prisma(`{ datasources: { db: { url: \`${ADDRESS}\` } } }`),
      prisma(`{ datasources: { db: { url: \`${ADDRESS}?sslaccept=strict\` } } }`),
    ],
    [
      "Prisma's address",
      prisma(`{ datasourceUrl: \`${ADDRESS}\` }`),
      prisma(`{ datasourceUrl: \`${ADDRESS}?sslaccept=strict\` }`),
    ],
    ["TypeORM's options", typeorm(""), typeorm(`, ssl: ${TLS}`)],
    ["Sequelize's options", sequelize(""), sequelize(`, dialectOptions: { ssl: ${TLS} }`)],
  ])("%s", (_, code, output) => {
    expect(rulesIn(lint(code, run))).toEqual(["require-tls"]);
    expect(fix(code, run)).toMatchObject({ output, messages: [] });
  });

  it.each([
    ["a class of the project", derived("./db", "DataSource", `{ type: 'mysql', ${NAMED} }`)],
    [
      "a class that completes what it is given",
      `import { DataSource } from 'typeorm';
class Db extends DataSource {
  constructor(options: { host: string }) {
    super({ type: 'mysql', port: 4000, username: '3xAbCdEfGhIjKl9.root', ssl: ${TLS}, ...options });
  }
}
export const db = new Db({ host: '${HOST}' });
`,
    ],
  ])("nothing is said of %s", (_, code) => {
    expect(rulesIn(lint(code, run))).toEqual([]);
  });

  it("is left to a person where the class asks for the type of what it is given", () => {
    const code = `import { DataSource } from 'typeorm';
class Base extends DataSource {
  constructor(options: { type: 'mysql'; host: string; ssl: { rejectUnauthorized: false } }) {
    super(options);
  }
}
export class Db extends Base {
  constructor() {
    super({ type: 'mysql', ${NAMED}, ssl: { rejectUnauthorized: false } });
  }
}
`;
    expect(rulesIn(lint(code, run))).toContain("require-certificate-verification");
    expect(fix(code, run).output).toBe(code);
  });

  it.each([
    "await expect(new Db().initialize()).rejects.toThrow(/insecure/);",
    "expect(new Db().options).toEqual({ type: 'mysql' });",
    "const db = new Db();\nawait expect(db.initialize()).rejects.toThrow(/insecure/);",
  ])("is left to a person in a test: %s", (test) => {
    const code = `import { DataSource } from 'typeorm';
class Db extends DataSource {
  constructor() {
    super({ type: 'mysql', ${NAMED} });
  }
}
${test}
`;
    expect(rulesIn(lint(code, run))).toContain("require-tls");
    expect(fix(code, run).output).toBe(code);
  });

  it("nothing is said of a class whose hooks may complete its options", () => {
    const code = `import { Sequelize } from 'sequelize';
export class Db extends Sequelize {
  constructor() {
    super('shop', '3xAbCdEfGhIjKl9.root', process.env.P, { dialect: 'mysql', host: '${HOST}', port: 4000 });
    this.beforeConnect((options) => complete(options));
  }
}
`;
    expect(rulesIn(lint(code, run))).toEqual([]);
  });
});
