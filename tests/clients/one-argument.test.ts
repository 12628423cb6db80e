import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";
import { CERTIFICATE, CREDENTIALS, HOST, INEFFECTIVE, TLS, VERSION } from "../samples/sample.js";

const OPTIONS = `host: '${HOST}', port: 4000, ${CREDENTIALS}`;
const SSL = "ssl: { rejectUnauthorized: false }";
const ADDRESS = `\`mysql://3pTAoNNegb47Uc8.root:\${process.env.PW}@${HOST}:4000/test\``;
const sequelize = {
  start: "import { Sequelize } from 'sequelize';\nnew Sequelize(",
  weak: `{ ${OPTIONS}, dialectOptions: { ${SSL} } }`,
};
const drizzle = {
  start: "import { drizzle } from 'drizzle-orm/mysql2';\ndrizzle(",
  weak: `{ connection: { ${OPTIONS}, ${SSL} } }`,
};
const bun = {
  start: "import { SQL } from 'bun';\nnew SQL(",
  weak: `{ adapter: 'mysql', hostname: '${HOST}', port: 4000, tls: { rejectUnauthorized: false } }`,
};
const keyv = {
  start: "import KeyvMysql from '@keyv/mysql';\nnew KeyvMysql(",
  weak: `{ ${OPTIONS}, ${SSL} }`,
};

/** Some clients take an object or an address at one place. */
describe.each(Object.entries({ sequelize, drizzle, bun, keyv }))(
  "what %s is given alone",
  (_, { start, weak }) => {
    const rules = (argument: string, setup = ""): readonly string[] =>
      rulesIn(lint(`${setup}${start}${argument});\n`));

    it("is one of several objects", () => {
      expect(rules(weak)).toContain(CERTIFICATE);
      expect(rules(`process.env.CI ? {} : ${weak}`)).toEqual(rules(weak));
      expect(
        rules(`stores[process.env.STORE]`, `const stores = { cloud: ${weak}, local: {} };\n`),
      ).toEqual(rules(weak));
    });

    it("is an object where an address goes before it", () => {
      expect(rules(`process.env.DATABASE_URL ?? ${weak}`)).toEqual(rules(weak));
    });

    it("is not known where it comes from elsewhere and may be either", () => {
      expect(rules("tidb", "import { tidb } from './config.js';\n")).toEqual([]);
      expect(rules("config.tidb", "import { config } from './config.js';\n")).toEqual([]);
      expect(
        rules("config.tidb[process.env.NODE_ENV]", "import { config } from './config.js';\n"),
      ).toEqual([]);
    });

    it("is an address where it is called one", () => {
      const alone = rules("process.env.TIDB_URL");
      expect(rules("tidbUrl", "import { tidbUrl } from './config.js';\n")).toEqual(alone);
      expect(rules(`process.env.CI ? 'sqlite::memory:' : ${ADDRESS}`)).toEqual(rules(ADDRESS));
    });
  },
);

it("is an address to Sequelize, which carries no TLS", () => {
  expect(rulesIn(lint(`${sequelize.start}process.env.TIDB_URL);`))).toEqual([TLS]);
  expect(rulesIn(lint(`${sequelize.start}${sequelize.weak});`))).toEqual([CERTIFICATE, VERSION]);
  expect(
    rulesIn(
      lint(`${sequelize.start}process.env.URL || { dialect: 'mysql', ${OPTIONS}, ssl: {} });`),
    ),
  ).toContain(INEFFECTIVE);
});
