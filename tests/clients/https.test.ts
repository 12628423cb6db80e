import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const kysely = (options: string): string =>
  `import { Kysely } from 'kysely';\nimport { TiDBServerlessDialect } from '@tidbcloud/kysely';\nexport const db = new Kysely({ dialect: new TiDBServerlessDialect(${options}) });\n`;

/** It speaks HTTPS, on the port of that, and always verifies: FACTS-js.md 4.7. */
describe("the dialect of Kysely for TiDB Cloud's HTTPS", () => {
  it.each([
    `{ url: \`mysql://3xAbCdEfGhIjKl9.root:\${process.env.PASSWORD}@${HOST}/app\` }`,
    `{ host: '${HOST}', username: '3xAbCdEfGhIjKl9.root', password: process.env.PASSWORD }`,
  ])("needs no port and no option of TLS: %s", (options) => {
    expect(rulesIn(lint(kysely(options), { preset: "strict" }))).toEqual([]);
  });

  it("needs the prefix of the cluster", () => {
    const options = `{ host: '${HOST}', username: 'root', password: process.env.PASSWORD }`;
    expect(rulesIn(lint(kysely(options)))).toEqual(["require-username-prefix"]);
  });
});
