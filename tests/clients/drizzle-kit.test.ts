import { expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

/** As it is written since 0.21, in 0.20 and in 0.19. */
const config = (key: string, query: string): string =>
  `import type { Config } from 'drizzle-kit';
export default { driver: 'mysql2', dbCredentials: { ${key}: \`mysql://3pTAoNNegb47Uc8.root:\${process.env.TIDB_PASSWORD}@gateway01.us-east-1.prod.aws.tidbcloud.com:4000/app${query}\` } } satisfies Config;
`;
const VERIFIED = '?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';
const run = { filename: "drizzle.config.ts" } as const;

it.each(["url", "uri", "connectionString"])("reads an address at `%s`", (key) => {
  expect(rulesIn(lint(config(key, ""), run))).toEqual(["require-tls"]);
  expect(fix(config(key, ""), run)).toEqual({ output: config(key, VERIFIED), messages: [] });
  expect(lint(config(key, VERIFIED), run)).toEqual([]);
});

it.each(["url", "uri", "connectionString"])("says what Prisma's word becomes in `%s`", (key) => {
  const [message, ...others] = lint(config(key, "?sslaccept=strict"), run);
  expect(others).toEqual([]);
  expect(message?.message).toMatch(
    /Write `ssl=\{"minVersion":"TLSv1\.2","rejectUnauthorized":true\}` instead\.$/,
  );
  expect(fix(config(key, "?sslaccept=strict"), run).output).toBe(config(key, VERIFIED));
});
