/** Samples that are reported and offer no edit. The laws of edits would hold of them whatever happens, so each is named. */
interface WithoutEdit {
  readonly why: string;
  /** Only where they are spelled in one of these ways. */
  readonly spellings?: readonly string[];
  /** By their names, in every set of samples or in one. */
  readonly samples: readonly string[];
  /** These of them offer one all the same. */
  readonly except?: readonly string[];
}

export const WITHOUT_EDIT: readonly WithoutEdit[] = [
  {
    why: "The client cannot do it, or only a person knows what to write.",
    samples: [
      "mysql2: no prefix",
      "mysql: documented, as far as it is read",
      "mysql: address, documented",
      "mysql, other calls: createPool",
      "mysql, other calls: createPoolCluster().add",
      "serverless-mysql: address",
      "promise-mysql: documented, as far as it is read",
      "ali-rds: documented, as far as it is read",
      "drizzle-kit: documented, as far as it goes",
      "knex with mysql: documented, as far as it is read",
      "express-mysql-session: no ssl key",
      "express-mysql-session: ssl is dropped",
      "mysql, each value that was measured: ssl: Object.freeze({ rejectUnauthorized: true })",
      "mysql, each value that was measured: ssl: { rejectUnauthorized: true }",
      'mysql, each address that was measured: ?ssl={"rejectUnauthorized":true}',
      "mysql, each address that was measured: ?ssl=%7B%22rejectUnauthorized%22%3Atrue%7D",
      "go-mysql: user without a prefix",
      "sqlalchemy: cpy ca",
      "sqlalchemy: cpy ca+ssl_verify_cert+ssl_verify_identity",
      "sqlalchemy: cpy ca+ssl_verify_cert+ssl_verify_identity=false",
      "sqlalchemy: cpy ssl_verify_cert=false",
      "sqlalchemy: cpy ssl_disabled=false",
      "sqlalchemy: aiomysql none",
      "sqlalchemy: aiomysql ssl_ca",
      "rails: user without prefix",
      "mysql on the command line: no prefix",
      "mycli: no prefix",
    ],
  },
  {
    why: "An entry that comments stand at is not taken out.",
    spellings: ["comments", "comments, trailing comma", "CRLF"],
    samples: [
      "pinned CA",
      "mysql2: a system bundle as a path",
      "mysql2: client certificate",
      "mysql2: pfx",
      "mysql2: servername",
      "mysql2: require: true",
      "mysql2: tls instead of ssl",
      "mysql: verifyIdentity does nothing",
      "mysql: minVersion does nothing",
      "mysql: checkServerIdentity does nothing",
      "mariadb: a check that finds no fault",
      "mariadb: one new version",
      "promise-mysql: documented",
      "promise-mysql: verifyIdentity does nothing",
      "ali-rds: documented",
      "ali-rds: verifyIdentity does nothing",
      "sequelize: ssl at the top",
      "sequelize: replication, ssl of a server",
      "sequelize with mariadb: ssl at the top",
      "sequelize-typescript: ssl at the top",
      "sequelize 7: dialectOptions of version 6",
      "typeorm: dialectOptions of Sequelize",
      "typeorm: replication, ssl of a server",
      "mikro-orm: ssl at the top",
      "mikro-orm, mariadb: ssl at the top",
      "drizzle: address as the connection, ssl beside it",
      "drizzle: ssl at the top",
      "knex: ssl at the top",
      "knex with mysql: documented",
      "knex with mysql: verifyIdentity does nothing",
    ],
  },
  {
    why: "The value is no literal of a constant that can be changed there.",
    spellings: ["shorthand"],
    samples: ["mysql2: ssl: undefined"],
  },
  {
    why: "What stands in both of two objects cannot be moved.",
    spellings: ["laid over a base that has it, too"],
    samples: ["sequelize 7: dialectOptions of version 6"],
  },
];

export const isWithoutEdit = (sample: string, spelling: string): boolean =>
  WITHOUT_EDIT.some(
    ({ samples, spellings, except = [] }) =>
      !except.includes(sample) &&
      samples.some((name) => sample === name || sample.endsWith(`: ${name}`)) &&
      (spellings?.includes(spelling) ?? true),
  );

/** Laws that do not hold yet, with the reason. */
export const PENDING_LAWS: Readonly<Record<string, string>> = {};
