import type { DataLanguageName } from "../../../src/model/data-languages.js";
import type { Text } from "../packaged/texts.js";
import type { Row } from "../row.js";

/** A client that takes what stands in a file. */
export type FileClient =
  | "Go-MySQL-Driver"
  | "SQLAlchemy with PyMySQL"
  | "command"
  | "knex"
  | "mysql2"
  | "sequelize"
  | "typeorm";

/** A file with a mistake, and how a client comes by what stands in it. */
export interface Example {
  readonly format: DataLanguageName;
  readonly filename: string;
  readonly text: string;
  readonly client: FileClient;
  /** What the client gets of the file, which is saved at a path. */
  readonly take: (text: string, path: string) => Text;
  /** What the client does with each server before the repair. */
  readonly before: Row;
  /** What it does after; by default it talks to the right server only. */
  readonly after?: Row;
  /** What is repaired is what a preset finds; by default the strict one. */
  readonly preset?: "recommended";
}

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const USER = "3pTAoNNegb47Uc8.root";
export const PASSWORD = "kT4vXq9LmZ2pWs7R";

/** What answers whatever answers. */
export const ANYBODY: Row = "T T T T x x";
/** In the clear, or inside TLS where the server has it, whoever the server is. */
export const IF_OFFERED: Row = "T T T T x P";
export const CLEAR: Row = "P P P P P P";
/** Who has a trusted certificate, of any host: nobody knows which client reads the address, and each says it in its own way. */
export const ANY_NAME: Row = "T x T x x x";
/** The same, and the clear where the server has no TLS. */
export const ANY_NAME_IF_OFFERED: Row = "T x T x x P";
/** The right server, and the clear where it has no TLS: MyCLI demands it since 1.43 only. */
export const RIGHT_IF_OFFERED: Row = "T x x x x P";
