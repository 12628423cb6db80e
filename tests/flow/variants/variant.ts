/** One program, and what a careful reviewer says of it. */
export interface Variant {
  /** The shape that it differs from in names, nesting, order and syntax. */
  readonly class: string;
  readonly name: string;
  readonly code: string;
  readonly file: string;
  readonly recommended: readonly string[];
  /** What `strict` reports besides. */
  readonly strictAdds: readonly string[];
  /** What a reviewer may say too, or leave unsaid. */
  readonly allowed: readonly string[];
}

type Row = readonly [
  name: string,
  code: string,
  recommended?: readonly string[],
  strictAdds?: readonly string[],
  more?: { readonly file?: string; readonly allowed?: readonly string[] },
];

const fileOf = (code: string): string =>
  /\brequire\(|^exports\.|^module\.exports/m.test(code) && !/^import /m.test(code)
    ? "program.cjs"
    : "program.ts";

export const variants = (shape: string, rows: readonly Row[]): readonly Variant[] =>
  rows.map(
    ([
      name,
      code,
      recommended = [],
      strictAdds = [],
      { file = fileOf(code), allowed = [] } = {},
    ]) => ({
      class: shape,
      name,
      code: code.trim(),
      file,
      recommended,
      strictAdds,
      allowed,
    }),
  );

export const MYSQL = "import mysql from 'mysql2/promise';";
export const GATEWAY = "gateway01.eu-central-1.prod.aws.tidbcloud.com";
/** The host stands in the file. */
export const CLOUD = `host: '${GATEWAY}', port: 4000, user: '2aBcDeFgHjKmNpQ.app', password: process.env.APP_SECRET`;
/** Only the names tell. */
export const NAMED =
  "host: process.env.TIDB_HOST, port: 4000, user: process.env.TIDB_USER, password: process.env.TIDB_PASSWORD";
/** Nothing tells. */
export const GENERIC =
  "host: process.env.DB_HOST, user: process.env.DB_USER, password: process.env.DB_PASSWORD";
export const GOOD = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
export const BAD = "{ rejectUnauthorized: false }";
export const LITERAL = "kT4vXq9LmZ2pWs7R";
export const USER = "2aBcDeFgHjKmNpQ.app";
